"""Which disagreement is the worst: by severity, kind and how far its sides lie apart."""

from collections.abc import Iterable
from fractions import Fraction

from checker.consistency.verdicts import Verdict
from checker.dossiers.records import FindingBrief, Side
from checker.findings import SEVERITIES
from checker.intervals import Interval

_KINDS: tuple[Verdict | None, ...] = ("contradiction", "different things", "drift")
_SAME = Fraction(1)


def rank_disagreements(briefs: Iterable[FindingBrief]) -> tuple[FindingBrief, ...]:
    """Order findings with sides from the worst; those that are as bad stay in their order."""
    return tuple(sorted(briefs, key=_rank))


def _rank(brief: FindingBrief) -> tuple[int, int, Fraction]:
    return (
        SEVERITIES.index(brief.severity),
        _KINDS.index(brief.verdict),
        -measure_gap(brief.sides),
    )


def measure_gap(sides: Iterable[Side]) -> Fraction:
    """Measure how many times the lowest side goes into the highest; 1 where that says nothing."""
    numbers = [_find_number(side.expected) for side in sides if side.expected is not None]
    if len(numbers) < 2 or min(numbers) <= 0:  # noqa: PLR2004 - it takes two to differ
        return _SAME
    return max(numbers) / min(numbers)


def _find_number(interval: Interval) -> Fraction:
    """Find the number that stands for a side: its middle, or the end of what has only one.

    What begins at zero is bounded by its other end alone.
    """
    if interval.high is None:
        return interval.low or Fraction(0)
    return (interval.low + interval.high) / 2 if interval.low else interval.high
