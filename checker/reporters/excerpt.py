"""A source line with its marks below, cut around them where it is too long."""

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import NamedTuple

from checker.locations import Location
from checker.reporters.display import count_columns, expand


class Excerpt(NamedTuple):
    """What is shown of one source line, in columns from 0."""

    text: str
    start: int
    """Where the marks begin."""
    marks: int
    """How many marks stand there, at least one."""


def cut_excerpt(line: str, location: Location, width: int) -> Excerpt:
    """Show a line around a location in at most so many columns.

    Of a location of several lines the first is marked, to its end.
    """
    line = line.rstrip("\r\n")
    first = min(location.column - 1, len(line))
    last = len(line) if location.end_line > location.line else location.end_column - 1
    last = max(first, min(last, len(line)))
    # Twice the width on either side bounds the work on lines of megabytes.
    begin, end = max(0, first - 2 * width), first + 2 * width
    cells = expand(line[begin:end])
    edges = [0, *accumulate(map(count_columns, cells))]
    first, last = first - begin, min(last - begin, len(cells))
    start, stop = _find_window(edges, first, last, width)
    before = "…" if begin or start else ""
    after = "…" if end < len(line) or stop < len(cells) else ""
    return Excerpt(
        text=before + "".join(cells[start:stop]) + after,
        start=len(before) + edges[first] - edges[start],
        marks=max(1, edges[min(last, stop)] - edges[first]),
    )


def _find_window(edges: list[int], first: int, last: int, width: int) -> tuple[int, int]:
    """Return the cells to show: all, or the line's beginning, or a stretch around the marks."""
    if edges[-1] <= width:
        return 0, len(edges) - 1
    room = width - 2  # an ellipsis on either side
    start = 0 if edges[last] <= room else bisect_left(edges, edges[first] - width // 3)
    return start, bisect_right(edges, edges[start] + room) - 1
