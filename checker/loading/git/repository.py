"""The repository that holds a folder."""

from os.path import exists, isfile, realpath
from pathlib import Path
from typing import NamedTuple

from checker.errors import CheckerError


class Repository(NamedTuple):
    """A git repository with a work tree."""

    top: Path
    """The top folder of the work tree, with all links on the way to it resolved."""


def find_top(folder: Path) -> Path | None:
    """Return the top of the work tree that a folder lies in, without asking git.

    The path comes with its links resolved: where git itself would say that it stands.
    """
    # realpath, for Path.resolve raises at a link that leads back to itself.
    place = Path(realpath(folder))
    for candidate in (place, *place.parents):
        if _has_repository(candidate):
            return candidate
    return None


def _has_repository(folder: Path) -> bool:
    """Whether git keeps something here: its folder, or a file that leads to it.

    The file is that of a linked work tree or of a submodule. A folder without HEAD is none
    of git's, which looks further up then.
    """
    kept = folder / ".git"
    # Not with pathlib, which raises for a folder that may not be searched before Python 3.14.
    return isfile(kept) or exists(kept / "HEAD")  # noqa: PTH110, PTH113 - see above


def open_repository(folder: Path) -> Repository:
    """Find the repository of a folder and see whether git reads it.

    Raises CheckerError where there is none, where there is no git, and where git refuses.
    """
    from checker.loading.git.running import ask_git  # noqa: PLC0415 - only to read from git

    top = find_top(folder)
    if top is None:
        raise CheckerError(
            f"{folder} lies in no git repository, so nothing is staged and there is no base:"
            " check without --staged and --base"
        )
    way_up = ask_git(top, "rev-parse", "--show-cdup")
    if way_up.strip():
        raise CheckerError(f'{top / ".git"} is no git repository: repair it, or run "git init"')
    return Repository(top)
