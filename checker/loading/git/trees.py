"""The files of claims in a revision, read from git's objects without a checkout."""

import os
import sys
from collections.abc import Iterator, Sequence
from os.path import realpath
from pathlib import Path
from typing import NamedTuple

from checker.errors import CheckerError
from checker.loading.files import is_named_for_claims
from checker.loading.git.listing import Entry, Listing, list_below
from checker.loading.git.objects import read_objects
from checker.loading.git.repository import Repository, find_top
from checker.loading.git.revisions import Revision


class _Area(NamedTuple):
    """A folder or a file, as it was named and as git names it."""

    path: Path
    route: bytes
    """From the top folder, with slashes; empty for the top folder itself."""


def read_tree(
    repository: Repository, revision: Revision, areas: Sequence[Path]
) -> dict[Path, bytes]:
    """Return the content of each file of claims below some folders, or of the files named.

    The paths are those of the work tree: an area, and what lies below it. Links are
    followed as far as they stay in the repository; one that leads nowhere gives an empty
    file, which is refused as the link is in the work tree. Submodules are left out. Raises
    CheckerError for an area outside the repository, and where git cannot give a file.
    """
    named = [_Area(area, _find_route(repository.top, area)) for area in areas]
    listing = _list_files(repository.top, revision, named)
    chosen = {path: entry for area in named for path, entry in _choose(listing, area)}
    contents = read_objects(
        repository.top, [entry.name for entry in chosen.values() if entry is not None]
    )
    return {path: b"" if entry is None else contents[entry.name] for path, entry in chosen.items()}


def _find_route(top: Path, area: Path) -> bytes:
    """Return what leads from the top of the work tree to an area, which need not exist now.

    Links below the top are left as they are: they may have led elsewhere at the revision.
    """
    if find_top(area) != top:
        raise CheckerError(
            f"{area} does not lie in the repository {top}: check it by itself, or without a base"
        )
    whole = _resolve_steps_up(area.absolute())
    for outer in (top, *reversed(whole.parents)):
        if whole.is_relative_to(outer) and Path(realpath(outer)) == top:
            return _encode(whole.relative_to(outer))
    return _encode(Path(realpath(whole)).relative_to(top))


def _resolve_steps_up(path: Path) -> Path:
    """Resolve a path as far as its last `..`, which leads up from where a link leads to."""
    if ".." not in path.parts:
        return path
    end = len(path.parts) - path.parts[::-1].index("..")
    return Path(realpath(Path(*path.parts[:end])), *path.parts[end:])


def _encode(route: Path) -> bytes:
    return b"" if route == Path() else os.fsencode(route.as_posix())


def _list_files(top: Path, revision: Revision, areas: Sequence[_Area]) -> Listing:
    """List the areas, and the whole tree only where a link may lead out of them or into them."""
    listing = list_below(top, revision.tree, [area.route for area in areas])
    links = [entry.name for entry in listing.entries.values() if entry.is_link]
    if not links and all(listing.has_any(area.route) for area in areas):
        return listing
    # Read together, for git takes as long to start as to read a thousand of them.
    targets = read_objects(top, links)
    return list_below(top, revision.tree, [])._replace(targets=targets)


def _choose(listing: Listing, area: _Area) -> Iterator[tuple[Path, Entry | None]]:
    """Yield the files of claims of an area: itself, whatever its name, or those below it.

    None stands for a link that leads nowhere; one out of the repository is left out.
    """
    route = listing.follow(area.route)
    if route is None:
        return
    if route in listing.entries:
        yield area.path, listing.entries[route]
        return
    for below in filter(_is_for_claims, listing.list_below(route)):
        target = listing.follow(b"/".join((route, below)))
        if target is None:
            continue
        if listing.is_broken(target):
            yield area.path / _decode(below), None
        elif target in listing.entries:
            yield area.path / _decode(below), listing.entries[target]


def _is_for_claims(below: bytes) -> bool:
    *folders, name = _decode(below).split("/")
    return is_named_for_claims(name) and not any(folder.startswith(".") for folder in folders)


def _decode(name: bytes) -> str:
    # As os.fsdecode, which on Windows raises for names that are not UTF-8.
    return name.decode(sys.getfilesystemencoding(), "surrogateescape")
