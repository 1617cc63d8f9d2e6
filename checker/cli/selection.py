"""Which files a call speaks of: what is compared, what is reported, and which measure."""

from collections.abc import Sequence
from os.path import realpath
from pathlib import Path
from typing import NamedTuple

from checker.config import Config, did_you_mean
from checker.errors import CheckerError
from checker.loading import find_files
from checker.loading.files import is_named_for_claims, name_path
from checker.model import Corpus


class Selection(NamedTuple):
    """The files to compare, and those to report on."""

    files: tuple[Path, ...]
    reported: frozenset[str] | None
    """Paths as locations give them; None where everything is reported."""
    areas: tuple[Path, ...]
    """The folders that the corpus consists of, and files beside them."""
    missing: tuple[Path, ...] = ()
    """Files to report on that are gone: what they have left behind is reported."""
    is_whole: bool = True
    """Whether it is the configured corpus, of which a baseline speaks."""


def select_files(config: Config, paths: Sequence[Path]) -> Selection:
    """Find the corpus that the paths of a call mean.

    A folder that holds the configured folder of claims stands for that one; any other
    folder is the corpus itself. Files that all lie in the configured folder narrow what
    is reported; others are the corpus themselves. Raises CheckerError where a path does
    not exist or nothing is left to check.
    """
    home = config.root / config.claims
    if not paths:
        return Selection(_list_folder(_find_home(home)), None, (home,))
    missing = [path for path in paths if not is_there(path)]
    for path in missing:
        if not _may_be_deleted(path, home):
            raise CheckerError(f"{path} does not exist: name a folder of claims, or a file in one")
    files = [path for path in paths if not path.is_dir()]
    if len(files) == len(paths) and all(_lies_in(file, home) for file in files):
        return _narrow_to(files, missing, config)
    folders = [find_corpus(path, config) for path in paths if path.is_dir()]
    listed = [file for folder in folders for file in _list_folder(folder)]
    is_whole = any(realpath(folder) == realpath(home) for folder in folders)
    areas = (*folders, *files)
    return Selection(_drop_repeated([*listed, *files]), None, areas, is_whole=is_whole)


def is_there(path: Path) -> bool:
    """Whether something goes by a path, if only a link that leads nowhere.

    Raises CheckerError where the disk does not tell.
    """
    try:
        path.lstat()
        path.is_dir()  # which looks at what a link leads to
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise CheckerError(f"{path} cannot be read: {reason}") from error
    return True


def _may_be_deleted(path: Path, home: Path) -> bool:
    return home.is_dir() and is_named_for_claims(path.name) and _lies_in(path, home)


def _find_home(home: Path) -> Path:
    if not home.is_dir():
        raise CheckerError(
            f"there is no folder {home}: record claims there, or name a folder of claims"
        )
    return home


def find_corpus(folder: Path, config: Config) -> Path:
    """Return the folder of claims that a folder holds as the configured one does, else itself."""
    inner = folder / config.claims
    return inner if inner.is_dir() else folder


def _list_folder(folder: Path) -> tuple[Path, ...]:
    files = tuple(find_files(folder))
    if not files:
        raise CheckerError(
            f"there are no claims in {folder}: a file of claims ends in .yaml or .yml"
        )
    return files


def _lies_in(file: Path, folder: Path) -> bool:
    # realpath, for Path.resolve raises at a link that leads back to itself.
    return Path(realpath(file)).is_relative_to(realpath(folder))


def _narrow_to(files: Sequence[Path], missing: Sequence[Path], config: Config) -> Selection:
    home = config.root / config.claims
    listed = _list_folder(home)
    by_resolved = {Path(realpath(file)): file for file in listed}
    reported = {name_path(config.root, path) for path in missing}
    for file in files:
        if file in missing:
            continue
        listed_as = by_resolved.get(Path(realpath(file)))
        if listed_as is None:
            raise CheckerError(
                f"{file} is no file of claims: a file of claims ends in .yaml or .yml"
            )
        reported.add(name_path(config.root, listed_as))
    return Selection(listed, frozenset(reported), (home,), tuple(missing))


def _drop_repeated(files: Sequence[Path]) -> tuple[Path, ...]:
    """Keep one of the paths that lead to one file, so that no claim is its own copy."""
    unique: dict[Path, Path] = {}
    for file in files:
        unique.setdefault(Path(realpath(file)), file)
    return tuple(unique.values())


def check_measure(corpus: Corpus, measure: str) -> None:
    """Raise CheckerError where neither a measure nor a claim goes by a name.

    A measure that claims name without declaring it has its claims too.
    """
    known = dict.fromkeys([*corpus.measures, *(claim.measure for claim in corpus.claims)])
    if measure not in known:
        hint = did_you_mean(measure, list(known))
        raise CheckerError(f'no measure is called "{measure}"{hint}')
