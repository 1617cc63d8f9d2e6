"""The marked part of a source line, for reports that have room for the line."""

from typing import NamedTuple

from checker.dossiers.pages import Place

_AROUND = 120
"""Characters that an excerpt keeps on either side of what is marked."""


class Marked(NamedTuple):
    """A source line in three: what comes before the marked part, the part, what comes after."""

    before: str
    text: str
    after: str


def mark_excerpt(place: Place) -> Marked:
    """Take a source line apart around what is marked; a very long one is cut on both sides."""
    line = place.excerpt.rstrip("\r\n")
    first = min(max(place.column - 1, 0), len(line))
    last = min(max(place.end_column - 1, first), len(line))
    start = max(0, first - _AROUND)
    stop = min(len(line), last + _AROUND)
    before = line[start:first].lstrip() if start == 0 else f"…{line[start:first]}"
    after = line[last:stop] + ("…" if stop < len(line) else "")
    return Marked(before, line[first:last], after)
