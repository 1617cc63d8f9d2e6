"""Drafts of sides: what each says, before it has its number, its sources and its links."""

from typing import NamedTuple

from checker.consistency.statements import Statement
from checker.intervals import Interval


class Draft(NamedTuple):
    """What a side says, and which claims stand on it."""

    statements: tuple[Statement, ...]
    figure: str
    turned: str = ""
    expected: Interval | None = None
    widest: Interval | None = None
    origin: str = ""


class Drafts(NamedTuple):
    """All sides of a finding, and the unit of their intervals in words."""

    drafts: tuple[Draft, ...]
    unit: str
