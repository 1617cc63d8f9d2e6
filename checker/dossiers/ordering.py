"""Ordering verdicts: what a reader has to see first."""

from collections.abc import Iterable

from checker.consistency.verdicts import Verdict

WORST_FIRST: tuple[Verdict, ...] = (
    "contradiction",
    "different things",
    "drift",
    "consistent by rounding",
    "consistent",
    "not comparable",
    "not checked",
)
"""What was held against each other comes before what could not be: a claim that agrees with
one and speaks of another time than the next is a claim that agrees."""


def rank_verdict(verdict: Verdict) -> int:
    """Rank a verdict: 0 is the worst."""
    return WORST_FIRST.index(verdict)


def find_worst(verdicts: Iterable[Verdict]) -> Verdict | None:
    """Return the worst of some verdicts; None of none."""
    return min(verdicts, key=rank_verdict, default=None)
