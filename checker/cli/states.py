"""The states of a corpus that a call speaks of: the work tree, what is staged, the base."""

import os
from collections.abc import Mapping
from os.path import realpath
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from checker.cli.selection import Selection
from checker.config import CONFIGURATIONS, Config, read_folder
from checker.errors import CheckerError
from checker.findings import list_locations
from checker.loading import load_corpus
from checker.loading.files import name_path, read_contents
from checker.loading.git.repository import Repository, find_top
from checker.model import Corpus
from checker.report import Report
from checker.repository_paths import is_absolute, name_in_repository

if TYPE_CHECKING:  # most calls ask git for nothing
    from checker.loading.git.revisions import Revision


class Files(NamedTuple):
    """The files of one state: on the disk by path, from git by name and content."""

    paths: tuple[Path, ...] = ()
    contents: Mapping[str, bytes] = MappingProxyType({})

    def load(self, root: Path) -> Corpus:
        """Load the corpus that they hold."""
        return load_corpus(root, self.paths, self.contents)


def read_staged(config: Config, selection: Selection) -> Files:
    """Return the files that are about to be committed."""
    from checker.loading.git.revisions import stage_revision  # noqa: PLC0415 - only for --staged
    from checker.loading.git.trees import read_tree  # noqa: PLC0415 - the same

    repository = _open(selection)
    found = read_tree(repository, stage_revision(repository), selection.areas)
    return Files(contents=_name_all(config, found))


class Base(NamedTuple):
    """The revision that a change is held against."""

    name: str
    """As readers know it."""
    hint: str
    """What they should know of it; may be empty."""
    files: Files


def read_base(config: Config, selection: Selection, base: str) -> Base:
    """Read the base's files from git."""
    from checker.loading.git.revisions import resolve_revision  # noqa: PLC0415 - only for --base
    from checker.loading.git.trees import read_tree  # noqa: PLC0415 - the same

    repository = _open(selection)
    revision = resolve_revision(repository, base)
    found = read_tree(repository, revision, selection.areas)
    former = None if found else _find_former_folder(config, selection, repository, revision)
    if former is not None:
        found = read_tree(repository, revision, [former])
    hint = f"{base} has moved on since: merge-base:{base} leaves out what was done there"
    files = Files(contents=_name_all(config, found))
    return Base(revision.name, hint if revision.has_moved_on else "", files)


def _find_former_folder(
    config: Config, selection: Selection, repository: Repository, revision: "Revision"
) -> Path | None:
    """Return the folder that a revision has configured, where the claims have moved since."""
    from checker.loading.git.trees import read_tree  # noqa: PLC0415 - only for --base

    root = config.root
    if not selection.is_whole or find_top(root) != repository.top:
        return None
    files = read_tree(repository, revision, [root / name for name in CONFIGURATIONS])
    try:
        return root / read_folder(root, files)
    except CheckerError:
        return None  # what a malformed configuration meant, nobody can know


def load_base(config: Config, files: Files, now: Corpus) -> Corpus:
    """Load the base's files, those that were renamed since under the names that they have now."""
    from checker.loading.renames import load_as_renamed  # noqa: PLC0415 - only for --base

    return load_as_renamed(config.root, files.contents, now)


def read_deleted(
    config: Config, selection: Selection, files: Files, base: str | None
) -> Mapping[str, bytes]:
    """Return the files of the call that are gone, as they were at the base or the last commit.

    One that is gone from the disk alone, and still staged, is not gone. Raises CheckerError
    for one that was not there either.
    """
    missing = [
        path for path in selection.missing if name_path(config.root, path) not in files.contents
    ]
    if not missing:
        return {}
    from checker.loading.git.revisions import resolve_revision  # noqa: PLC0415 - only when needed
    from checker.loading.git.trees import read_tree  # noqa: PLC0415 - the same

    if find_top(selection.areas[0]) is None:
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


def link_to_forge(report: Report, config: Config, area: Path, files: Files) -> Report:
    """Tell the report where the forge shows a line of the repository that holds the claims.

    The report knows already where its paths lie in that repository.
    """
    from checker.loading.git.forges import find_forge  # noqa: PLC0415 - only for pages
    from checker.loading.git.published import find_published  # noqa: PLC0415 - the same

    top = find_top(area)
    forge = "" if top is None else find_forge(Repository(top), os.environ)
    if top is None or not forge:
        return report
    paths = {*report.corpus.files, *(place.path for place in list_locations(report.findings))}
    contents = read_contents(config.root, paths, files.contents)
    named = {name_in_repository(report, path): content for path, content in contents}
    inside = {name: content for name, content in named.items() if not is_absolute(name)}
    return report._replace(forge=forge, published=find_published(Repository(top), inside))


def _lead(above: Path, below: Path) -> str:
    """Return what leads from a folder to one below it; empty where it is not below."""
    return f"{below.relative_to(above).as_posix()}/" if above in below.parents else ""


def _open(selection: Selection) -> Repository:
    from checker.loading.git.repository import open_repository  # noqa: PLC0415 - the same

    return open_repository(selection.areas[0])


def _name_all(config: Config, found: Mapping[Path, bytes]) -> dict[str, bytes]:
    return {name_path(config.root, path): content for path, content in found.items()}


def _refuse(path: Path) -> CheckerError:
    return CheckerError(f"{path} does not exist: name a folder of claims, or a file in one")
