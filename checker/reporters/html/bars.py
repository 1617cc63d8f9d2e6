"""Bars: how many of something fare how, as one bar in parts."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from checker.consistency.verdicts import Verdict
from checker.reporters.signs import VERDICTS, Sign, count_verdict


class Segment(NamedTuple):
    """A part of a bar."""

    sign: Sign
    number: int
    start: str
    """Where it begins, as a percentage of the bar: "12.5%"."""
    width: str


def stack(counts: Iterable[tuple[Verdict, int]]) -> tuple[Segment, ...]:
    """Lay counts of verdicts side by side, worst first; those of none are left out."""
    found = dict(counts)
    total = sum(found.values())
    segments = []
    before = 0
    for verdict in _order(found):
        count = found[verdict]
        width = _say_share(count, total)
        segments.append(
            Segment(count_verdict(verdict, count), count, _say_share(before, total), width)
        )
        before += count
    return tuple(segments)


def _order(found: Mapping[Verdict, int]) -> list[Verdict]:
    return [verdict for verdict in VERDICTS if found.get(verdict)]


def _say_share(count: int, total: int) -> str:
    return f"{round(100 * count / total, 3):g}%"
