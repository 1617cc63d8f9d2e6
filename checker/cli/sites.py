"""Writing the pages of a report to a folder, in the place of those of an earlier report.

The pages are made in a hidden folder among them and moved when all are there. A list of
them is part of the report: what it names may be replaced and removed by the next report,
and nothing else in the folder is ever touched.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from os.path import lexists, realpath
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

from checker.cli.progress import show_progress
from checker.errors import CheckerError
from checker.reporters.pages import Page, Site

_LIST = "assets/pages.txt"
_HEADING = "# The files of this report; the next report in this folder replaces them.\n"
_SAFE_PART = re.compile(r"\w(?:[\w.-]*[\w-])?", re.ASCII)
"""A folder or a file that no system hides or takes for another one, and no step upwards."""
_CURE = "name another folder, or move it away"


class _Place(NamedTuple):
    """Where the pages go."""

    folder: Path
    """As it was named, for messages."""
    target: Path
    """The same with all links resolved."""
    stage: Path
    """Where they are made, on the same disk."""


def write_site(site: Site, folder: Path) -> None:
    """Write all pages to a folder, and remove those of the report before it that it has not.

    Raises CheckerError where a page cannot be written, or would take the place of a file
    that no report has put there. Until all pages have been made, nothing changes.
    """
    target = Path(realpath(folder))
    with _making(folder, target), _staging(folder, target) as stage:
        place = _Place(folder, target, stage)
        names = _write_drafts(place, show_progress(site))
        with _naming(folder):
            former = _read_list(target)
            _check_room(place, [*names, _LIST], former)
        # Until the end the list names old and new files: after a crash the next report knows both.
        _write_list(place, {*names, *former})
        for name in sorted(names, key=lambda name: name == site.start):
            _move(place, name)
        _remove_former(place, former.difference(names, [_LIST]), names)
        _write_list(place, names)


@contextmanager
def _naming(file: Path) -> Iterator[None]:
    """Name the file that the disk refuses to write."""
    try:
        yield
    except OSError as error:
        raise CheckerError(f"{file} cannot be written: {error.strerror}") from error


@contextmanager
def _making(folder: Path, target: Path) -> Iterator[None]:
    """Make the folder where there is none, and take it away again if nothing comes to be in it."""
    is_new = not target.exists()
    with _naming(folder):
        target.mkdir(exist_ok=True)
    try:
        yield
    finally:
        if is_new:
            _remove_empty(target)


@contextmanager
def _staging(folder: Path, target: Path) -> Iterator[Path]:
    """Open a folder for drafts, which goes away with what is left in it."""
    with _naming(folder):
        stage = TemporaryDirectory(prefix=".claim-checker-", dir=target, ignore_cleanup_errors=True)
    with stage as path:
        yield Path(path)


# --- making the pages ---


def _write_drafts(place: _Place, pages: Iterable[Page]) -> frozenset[str]:
    """Write all pages where they are made, and return their paths."""
    names = {_LIST}
    for page in pages:
        if not _is_safe(page.path) or page.path in names:
            raise ValueError(page.path)
        names.add(page.path)
        _write_draft(place, page.path, page.content)
    return frozenset(names - {_LIST})


def _is_safe(name: str) -> bool:
    """Whether a path leads to a file below the folder that it starts from, on every system."""
    return all(map(_SAFE_PART.fullmatch, name.split("/")))


def _write_draft(place: _Place, name: str, text: str) -> None:
    draft = place.stage / name
    with _naming(place.folder / name):
        draft.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(text.encode(errors="backslashreplace"))


# --- what the folder holds ---


def _read_list(target: Path) -> frozenset[str]:
    """Return the paths of the earlier report's files; none of them leads out of the folder."""
    if _find_obstacle(target, _LIST) is not None:
        return frozenset()
    try:
        text = (target / _LIST).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return frozenset()
    if not text.startswith(_HEADING):
        return frozenset()
    names = text.removeprefix(_HEADING).splitlines()
    return frozenset([_LIST, *filter(_is_safe, names)])


def _check_room(place: _Place, names: Iterable[str], former: Iterable[str]) -> None:
    """Raise CheckerError where something stands in the way that is not the earlier report's."""
    known = {name.lower() for name in former}  # as some disks take names
    for name in sorted(names):
        obstacle = _find_obstacle(place.target, name)
        if obstacle is not None:
            raise CheckerError(f"{place.folder / obstacle} is in the way of the pages: {_CURE}")
        if lexists(place.target / name) and name.lower() not in known:
            raise CheckerError(
                f"{place.folder / name} was not written by an earlier report: {_CURE}"
            )


def _find_obstacle(target: Path, name: str) -> str | None:
    """Return what lies where a page or one of its folders must: a folder, a link or a file."""
    file = target / name
    if file.is_dir() and not file.is_symlink():
        return name
    for parent in PurePosixPath(name).parents[:-1]:
        above = target / parent
        # A link would lead the pages, and what is removed, out of the folder.
        if above.is_symlink() or (above.exists() and not above.is_dir()):
            return str(parent)
    return None


# --- in the place of the earlier report ---


def _write_list(place: _Place, names: Iterable[str]) -> None:
    lines = (f"{name}\n" for name in sorted({*names, _LIST}))
    _write_draft(place, _LIST, "".join((_HEADING, *lines)))
    _move(place, _LIST)


def _move(place: _Place, name: str) -> None:
    file = place.target / name
    with _naming(place.folder / name):
        file.parent.mkdir(parents=True, exist_ok=True)
        (place.stage / name).replace(file)


def _remove_former(place: _Place, names: Iterable[str], written: Collection[str]) -> None:
    """Remove files of the earlier report, and the folders that are empty without them."""
    kept = {name.lower(): place.target / name for name in written}
    for name in sorted(names):
        file, again = place.target / name, kept.get(name.lower())
        is_gone = _find_obstacle(place.target, name) is not None or not lexists(file)
        # Where the disk does not tell capitals apart, it may be a page of this report.
        if is_gone or (again is not None and file.samefile(again)):
            continue
        with _naming(place.folder / name):
            file.unlink()
        for parent in PurePosixPath(name).parents[:-1]:
            _remove_empty(place.target / parent)


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
