"""What a slip is: its kind, and how the figure would have to be read."""

from typing import Literal, NamedTuple

from checker.consistency.statements import Statement
from checker.intervals import Interval

SlipKind = Literal[
    "scale",
    "time-unit",
    "points",
    "share-unit",
    "by-for-to",
    "direction",
    "year",
    "place",
    "truncation",
    "complement",
]

RANKS: tuple[SlipKind, ...] = (
    "scale",
    "time-unit",
    "points",
    "share-unit",
    "by-for-to",
    "direction",
    "year",
    "place",
    "truncation",
    "complement",
)
"""The most telling first: a word that stands in the figure before one that does not."""


class Slip(NamedTuple):
    """One way to have written another figure than was meant."""

    kind: SlipKind
    reading: Interval
    """What the figure would mean, in the unit of its suspect and told as its claim tells it."""
    text: str
    """What would have to be so, to follow "if": "407 were for a day, not a week"."""


def say_bare(statement: Statement) -> str:
    """Say a figure as written, without the unit that it is printed with: "about 407"."""
    claim, unit = statement.claim, statement.figure.unit
    value = " ".join(claim.value.split())
    if unit is not None and value.lower().endswith(unit.lower()):
        value = value[: -len(unit)].rstrip(" -/")
    return " ".join(part for part in (claim.hedge, value) if part)
