"""What a comparison ends in: one of seven verdicts, with the readings it rests on."""

from typing import Literal, NamedTuple

from checker.intervals import Interval

Verdict = Literal[
    "consistent",
    "consistent by rounding",
    "drift",
    "contradiction",
    "different things",
    "not comparable",
    "not checked",
]

VERDICTS: tuple[Verdict, ...] = (
    "consistent",
    "consistent by rounding",
    "drift",
    "contradiction",
    "different things",
    "not comparable",
    "not checked",
)
"""In the order in which outputs count them."""


class ClaimReading(NamedTuple):
    """What one claim's figure could stand for, in the unit of the comparison."""

    claim: str
    """The claim's id."""
    text: str
    """The figure in words, as written and with its own unit: "407 a week"."""
    expected: Interval
    widest: Interval
    unit: str
    """The unit of both intervals, as text: "child / month"; empty for a bare number."""


class Comparison(NamedTuple):
    """Claims that were put side by side, and what came of it."""

    claims: tuple[str, ...]
    """Ids, sorted."""
    verdict: Verdict
    reason: str
    """Why, in a phrase: in lower case, without a full stop."""
    measure: str
    place: str | None
    period: str | None
    readings: tuple[ClaimReading, ...] = ()
    tie: str = ""
    """What ties claims of different measures, places or times: "charged <= arrests"."""
