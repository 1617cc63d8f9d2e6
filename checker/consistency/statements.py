"""What each claim says: its figure read, with its unit, its place and its period.

A claim of which a part cannot be read is *not checked*, and each such part is named
with the rule that reports it; nothing is ever read as if the part were not there.
"""

import re
from typing import NamedTuple

from checker.consistency.grounds import Ground
from checker.consistency.units_of_claims import is_counted, is_total, is_waiting_time, read_unit
from checker.consistency.unread import Unread, name_unread
from checker.dimensions.periods import Period, PeriodError, parse_duration, parse_period
from checker.dimensions.places import PlaceError, Places
from checker.dimensions.units import Unit, UnitError
from checker.errors import UnreadableError
from checker.figures.hedges import UnknownHedge
from checker.figures.numerals import Figure, FigureError, parse_figure
from checker.figures.readings import Reading, excess_digits, read_figure
from checker.model import Claim

_CHANGES = frozenset({"increase", "decrease", "points"})
"""Kinds that fall below zero where the change goes the other way."""
_DAY = re.compile(r"([0-9]{4}-[0-9]{2})-[0-9]{2}(?:T.*)?")


class Statement(NamedTuple):
    """One claim, read."""

    position: int
    """Its place among the claims of the corpus, which are in the order of the files."""
    claim: Claim
    figure: Figure
    reading: Reading
    unit: Unit
    place: str | None
    period: Period | None
    has_assumed_period: bool
    """Whether the period is that of the source's date, because the claim states none."""


def read_claim(
    position: int, claim: Claim, ground: Ground, places: Places
) -> tuple[Statement | None, tuple[Unread, ...]]:
    """Read a claim on the ground of its measure, or name all that stands in the way."""
    unread: list[Unread] = []
    period, place = None, ground.place
    try:
        period = _read_period(claim)
    except PeriodError as error:
        unread.append(name_unread(claim, "period", "impossible-date", error))
    if claim.place is not None:
        try:
            place = places.resolve(claim.place)
        except PlaceError as error:
            unread.append(name_unread(claim, "place", "unknown-reference", error))
    unread.extend(_check_since(claim))
    # The month of printing is no period that anything was counted over.
    read = _read_figure(claim, ground, period if claim.period is not None else None)
    if isinstance(read, Unread):
        unread.append(read)
    if unread or isinstance(read, Unread):
        return None, tuple(unread)
    figure, reading, unit = read
    is_assumed = claim.period is None and period is not None
    return Statement(position, claim, figure, reading, unit, place, period, is_assumed), ()


def _read_figure(
    claim: Claim, ground: Ground, period: Period | None
) -> tuple[Figure, Reading, Unit] | Unread:
    key = "value"
    try:
        figure = parse_figure(claim.value)
        key = "value" if claim.unit is None else "unit"
        unit = read_unit(claim, figure, ground)
        key = "rounded_to"
        if claim.rounded_to and excess_digits(figure, claim.rounded_to) is not None:
            return name_unread(claim, "value", "excess-digits", _describe_excess(claim))
        key = "value"
        reading = read_figure(
            figure,
            claim.hedge,
            is_count=is_counted(unit, figure),
            is_total=is_total(unit, period),
            can_be_negative=unit.offset != 0 or claim.kind in _CHANGES,
            rounded_to=claim.rounded_to,
            rounding=claim.rounding,
        )
    except UnknownHedge as error:
        return name_unread(claim, "hedge", "unknown-hedge", error)
    except (FigureError, UnitError) as error:
        return name_unread(claim, key, "unreadable-figure", error)
    if is_waiting_time(unit) and reading.widest.reciprocal() is None:
        return name_unread(claim, "value", "unreadable-figure", _describe_no_time(claim))
    return figure, reading, unit


def _describe_no_time(claim: Claim) -> UnreadableError:
    return UnreadableError(
        f"{claim.value} between two events gives no rate",
        "write how many there are in a given time, such as offence / year",
    )


def _describe_excess(claim: Claim) -> UnreadableError:
    return UnreadableError(
        f"{claim.value} has digits below {claim.rounded_to}, to which it is said to be rounded",
        "write the figure as rounded, or correct `rounded_to`",
    )


def _read_period(claim: Claim) -> Period | None:
    if claim.period is not None:
        return parse_period(claim.period)
    if claim.source is None or claim.source.issued is None:
        return None
    try:
        return parse_period(_name_month(claim.source.issued))
    except PeriodError:
        # The source's own date is reported where it stands; the claim states no period.
        return None


def _name_month(issued: str) -> str:
    """Name the month of a day: what is printed on one day of it speaks of no other time.

    A newspaper prints on hundreds of days a year, and each period is compared with all
    others near it; by the month there are few.
    """
    match = _DAY.fullmatch(issued)
    return match[1] if match is not None else issued


def _check_since(claim: Claim) -> tuple[Unread, ...]:
    if claim.since is None:
        return ()
    parse = parse_duration if claim.since.startswith("P") else parse_period
    try:
        parse(claim.since)
    except PeriodError as error:
        return (name_unread(claim, "since", "impossible-date", error),)
    return ()
