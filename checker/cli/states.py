"""The states of a corpus that a call speaks of: the work tree, what is staged, the base."""

from collections.abc import Mapping
from os.path import realpath
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from checker.cli.selection import Selection
from checker.config import Config
from checker.errors import CheckerError
from checker.loading import load_corpus
from checker.loading.files import name_path
from checker.loading.git.repository import Repository, find_top
from checker.model import Corpus
from checker.report import Report


class Files(NamedTuple):
    """The files of one state: on the disk by path, from git by name and content."""

    paths: tuple[Path, ...] = ()
    contents: Mapping[str, bytes] = MappingProxyType({})

    def load(self, root: Path) -> Corpus:
        """Load the corpus that they hold."""
        return load_corpus(root, self.paths, self.contents)

    def list_names(self, root: Path) -> frozenset[str]:
        """Return their names, as locations give them."""
        return frozenset({*(name_path(root, path) for path in self.paths), *self.contents})


def read_staged(config: Config, selection: Selection) -> Files:
    """Return the files that are about to be committed."""
    from checker.loading.git.revisions import stage_revision  # noqa: PLC0415 - only for --staged
    from checker.loading.git.trees import read_tree  # noqa: PLC0415 - the same

    repository = _open(selection)
    found = read_tree(repository, stage_revision(repository), selection.areas)
    return Files(contents=_name_all(config, found))


def read_base(config: Config, selection: Selection, base: str) -> tuple[str, Files]:
    """Return the name of the base as readers know it, and its files."""
    from checker.loading.git.revisions import resolve_revision  # noqa: PLC0415 - only for --base
    from checker.loading.git.trees import read_tree  # noqa: PLC0415 - the same

    repository = _open(selection)
    revision = resolve_revision(repository, base)
    found = read_tree(repository, revision, selection.areas)
    return revision.name, Files(contents=_name_all(config, found))


def load_base(config: Config, files: Files, now: Corpus) -> Corpus:
    """Load the base's files, those that were renamed since under the names that they have now."""
    from checker.loading.renames import load_as_renamed  # noqa: PLC0415 - only for --base

    return load_as_renamed(config.root, files.contents, now)


def read_deleted(config: Config, selection: Selection, base: str | None) -> Mapping[str, bytes]:
    """Return the files of the call that are gone, as they were at the base or the last commit.

    Raises CheckerError for one that was not there either.
    """
    if not selection.missing:
        return {}
    from checker.loading.git.revisions import resolve_revision  # noqa: PLC0415 - only when needed
    from checker.loading.git.trees import read_tree  # noqa: PLC0415 - the same

    missing = selection.missing
    if find_top(Path.cwd()) is None:
        raise _refuse(missing[0])
    repository = _open(selection)
    found = read_tree(repository, resolve_revision(repository, base or "HEAD"), missing)
    for path in missing:
        if path not in found:
            raise _refuse(path)
    return _name_all(config, found)


def place_in_repository(report: Report, config: Config, area: Path) -> Report:
    """Tell the report where its paths lie in the repository that holds the claims."""
    top = find_top(area)
    if top is None:
        return report
    root = Path(realpath(config.root))
    prefix, inner = _lead(top, root), _lead(root, top)
    return report._replace(prefix=prefix, inner=inner, top=f"{top.as_posix().rstrip('/')}/")


def _lead(above: Path, below: Path) -> str:
    """Return what leads from a folder to one below it; empty where it is not below."""
    return f"{below.relative_to(above).as_posix()}/" if above in below.parents else ""


def _open(selection: Selection) -> Repository:
    from checker.loading.git.repository import open_repository  # noqa: PLC0415 - the same

    area: Path = selection.areas[0]
    return open_repository(area if area.is_dir() else area.parent)


def _name_all(config: Config, found: Mapping[Path, bytes]) -> dict[str, bytes]:
    return {name_path(config.root, path): content for path, content in found.items()}


def _refuse(path: Path) -> CheckerError:
    return CheckerError(f"{path} does not exist: name a folder of claims, or a file in one")
