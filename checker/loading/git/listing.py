"""The list of a revision's files, and where its symbolic links lead."""

import os
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.loading.git.objects import read_objects
from checker.loading.git.running import ask_git

MAX_LINKS = 40
"""The links on one way; Linux follows as many (path_resolution(7))."""

_MAX_ROUTES = 100
"""The paths in one call of git; Windows has 32,767 characters for a whole command."""
_LINK, _SUBMODULE = b"120000", b"160000"


class Entry(NamedTuple):
    """One file or symbolic link."""

    name: str
    """The full name of the object with its content, or with what a link leads to."""
    is_link: bool


class Listing(NamedTuple):
    """Files and links of a revision by their routes: what leads to them from the top folder."""

    top: Path
    entries: Mapping[bytes, Entry]
    routes: Sequence[bytes]
    """The routes again, sorted to be searched."""
    targets: Mapping[str, bytes]
    """Where links lead, by the names of their objects, as far as they were read ahead."""
    submodules: frozenset[bytes] = frozenset()
    """The routes of what other repositories hold."""

    def is_broken(self, route: bytes) -> bool:
        """Whether a link leads to nothing by a route: no file, no folder and no submodule."""
        steps = route.split(b"/")
        ways = (b"/".join(steps[:end]) for end in range(1, len(steps) + 1))
        return not self.has_any(route) and self.submodules.isdisjoint(ways)

    def has_any(self, route: bytes) -> bool:
        """Whether a route is that of a file, of a link or of a folder with any in it."""
        return route in self.entries or any(True for _ in self.list_below(route))

    def list_below(self, route: bytes) -> Iterator[bytes]:
        """Yield what lies below a folder, as it is named from there."""
        prefix = route + b"/" if route else b""
        for position in range(bisect_left(self.routes, prefix), len(self.routes)):
            if not self.routes[position].startswith(prefix):
                return
            yield self.routes[position].removeprefix(prefix)

    def follow(self, route: bytes, links: int = MAX_LINKS) -> bytes | None:
        """Return where a route leads through links; nothing need be there.

        None where it leads out of the repository, or through more links than are followed.
        """
        steps = [step for step in route.split(b"/") if step not in {b"", b"."}]
        way: tuple[bytes, ...] = ()
        for position, step in enumerate(steps, start=1):
            if step == b".." and not way:
                return None
            way = way[:-1] if step == b".." else (*way, step)
            entry = self.entries.get(b"/".join(way))
            if entry is not None and entry.is_link:
                target = self._read_target(entry, way[:-1])
                if target is None or not links:
                    return None
                return self.follow(b"/".join((target, *steps[position:])), links - 1)
        return b"/".join(way)

    def _read_target(self, entry: Entry, folder: Sequence[bytes]) -> bytes | None:
        """Return the route that a link in a folder leads to; None for out of the repository."""
        target = self.targets.get(entry.name)
        if target is None:
            target = read_objects(self.top, [entry.name])[entry.name]
        if not target.startswith(b"/"):
            return b"/".join((*folder, target))
        top = os.fsencode(self.top.as_posix())
        return target.removeprefix(top) if target.startswith(top + b"/") else None


def list_below(top: Path, tree: str, routes: Sequence[bytes]) -> Listing:
    """List what lies in a tree: below some folders, or all of it where none or many are named."""
    is_everything = b"" in routes or len(routes) > _MAX_ROUTES
    chosen = [] if is_everything else [os.fsdecode(route) for route in routes]
    listed = ask_git(top, "ls-tree", "-r", "-z", "--full-tree", tree, "--", *chosen)
    found = dict(_read_entries(listed))
    entries = {route: entry for route, entry in found.items() if entry is not None}
    return Listing(top, entries, sorted(entries), {}, frozenset(found.keys() - entries.keys()))


def _read_entries(listed: bytes) -> Iterator[tuple[bytes, Entry | None]]:
    """Yield routes with what stands there; None for a submodule."""
    for line in listed.split(b"\0")[:-1]:
        about, _, route = line.partition(b"\t")
        mode, _, name = about.split(b" ")
        yield route, None if mode == _SUBMODULE else Entry(name.decode(), mode == _LINK)
