"""Totals of a long time and figures of a short one, where both print one number.

41,214 in five years are not 41,214 in one of them, unless the other four had none. How long
a figure is counted over is the time of its rate, else its own period.
"""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.grounds import Ground
from checker.consistency.repeats import MOST_REPEATS, is_distinctive, name_number
from checker.consistency.statements import Statement, read_claim
from checker.consistency.variables import Topic, name_topic
from checker.dimensions.periods import ENDLESS, Period, is_within, overlaps, parse_duration
from checker.dimensions.physical import Dimension
from checker.dimensions.places import Places
from checker.dimensions.times import count_days
from checker.model import Corpus

_ABOUT_TWICE = Fraction(19, 10)
"""So much longer a total is at least: 2020/2022 is two years, 2017/2018 but one."""
_PRINTED_NEAR = parse_duration("P1Y")
"""What is said to happen every year is said of the years around its printing."""


class Accumulated(NamedTuple):
    """One number that some give as the total of a long time, and others as that of a short one."""

    topic: Topic
    place: str | None
    ends: tuple[Fraction, ...]
    totals: tuple[Statement, ...]
    parts: tuple[Statement, ...]


class _Key(NamedTuple):
    topic: Topic
    place: str | None
    ends: tuple[Fraction, ...]
    dimension: Dimension
    """Without its time."""


class _Span(NamedTuple):
    """What a figure is counted over."""

    period: Period
    is_assumed: bool
    time: str | None
    """The unit of time of a rate."""


def read_left_out(
    corpus: Corpus, known: set[int], places: Places, find_ground: Callable[[str], Ground]
) -> Iterator[tuple[Topic, Statement]]:
    """Read again the totals of flows that no variable has a place for.

    `known` are the positions of the claims that variables hold. Superseded claims stay out.
    """
    superseded = {claim.supersedes for claim in corpus.claims}
    for position, claim in enumerate(corpus.claims):
        if position in known or claim.kind != "level":
            continue
        ground = find_ground(claim.measure)
        if ground.nature != "flow" or claim.id in superseded:
            continue
        statement, _ = read_claim(position, claim, ground, places)
        if statement is not None:
            yield name_topic(claim), statement


def find_accumulated(statements: Iterable[tuple[Topic, Statement]]) -> Iterator[Accumulated]:
    """Find the distinctive numbers that are given for a time and for a part of it.

    The statements are levels of flows.
    """
    groups: dict[_Key, dict[_Span, list[Statement]]] = {}
    for topic, statement in statements:
        if statement.unit.time_power > 0 or not is_distinctive(statement.figure):
            continue
        if statement.period is not None:
            unit, is_assumed = statement.unit, statement.has_assumed_period
            span = _Span(statement.period, is_assumed, unit.time)
            groups.setdefault(_name(topic, statement), {}).setdefault(span, []).append(statement)
    for key, spans in groups.items():
        if 1 < len(spans) <= MOST_REPEATS:
            yield from _find_in_group(key, spans)


def _name(topic: Topic, statement: Statement) -> _Key:
    number = name_number(statement)
    dimension = tuple((atom, power) for atom, power in number.dimension if atom != "time")
    return _Key(topic, statement.place, number.ends, dimension)


def _find_in_group(key: _Key, spans: dict[_Span, list[Statement]]) -> Iterator[Accumulated]:
    pairs = [(long, short) for long in spans for short in spans if _is_total_of(long, short)]
    if pairs:
        totals = dict.fromkeys(long for long, _ in pairs)
        # A span between two others is a total and a part at once, and told as a total.
        parts = dict.fromkeys(short for _, short in pairs if short not in totals)
        yield Accumulated(
            key.topic,
            key.place,
            key.ends,
            tuple(statement for span in totals for statement in spans[span]),
            tuple(statement for span in parts for statement in spans[span]),
        )


def _is_total_of(long: _Span, short: _Span) -> bool:
    """Whether one is counted over a time that the other is only a part of."""
    if long.is_assumed or not _lies_in(short, long.period):
        return False
    days = _count_days(short)
    return days is not None and _is_longer(long, short.period, days * _ABOUT_TWICE)


def _lies_in(short: _Span, long: Period) -> bool:
    """Whether a figure may be one of the long time: a rate need only hold in some of it."""
    if short.time is None:
        return not short.is_assumed and _could_contain(long, short.period)
    if short.is_assumed:
        return is_within(long, short.period, _PRINTED_NEAR)
    return overlaps(long, short.period)


def _is_longer(long: _Span, short: Period, days: Fraction) -> bool:
    if long.time is not None:
        return _measure_time(long.time) >= days
    lasts = _measure(long.period)
    if lasts is None:
        lasts = _measure_until(long.period, _end(short))
    return lasts >= days


def _count_days(span: _Span) -> Fraction | None:
    """Count the days that a figure is counted over; None where nothing limits them."""
    return _measure(span.period) if span.time is None else _measure_time(span.time)


def _measure_time(time: str) -> Fraction:
    return Fraction(sum(count_days(time)), 2)


def _measure(period: Period) -> Fraction | None:
    """Measure a period by the middle of what it may last: 2017/2018 is about one year."""
    return None if period.longest is None else Fraction(period.shortest + period.longest, 2)


def _measure_until(period: Period, last: int) -> Fraction:
    """Measure a period without an end up to a day: all that has passed by then."""
    latest = _start(period) if period.latest_start is None else period.latest_start
    return last + 1 - Fraction(_start(period) + latest, 2)


def _could_contain(outer: Period, inner: Period) -> bool:
    return _start(outer) <= _start(inner) and _end(inner) <= _end(outer)


def _start(period: Period) -> int:
    return -ENDLESS if period.earliest_start is None else period.earliest_start


def _end(period: Period) -> int:
    return ENDLESS if period.latest_end is None else period.latest_end
