"""What a figure counts or measures: units, their dimensions, and converting between them.

A unit is a thing, over another thing and a span of time at most: "arrest / month",
"deaths per 100,000 people a year", "minutes per offence". Count nouns never equal each
other, another currency is another thing, and percentage points are not percent. What
converts is rates (in either direction: minutes per offence is the reciprocal of offences
per minute), shares, and physical units.
"""

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from checker.dimensions.divisions import fold_spaces, split_divisions
from checker.dimensions.physical import Dimension
from checker.dimensions.terms import Term, UnitError, parse_term
from checker.dimensions.times import expected_seconds, is_exact, widest_seconds
from checker.intervals import Interval, exactly

__all__ = [
    "Conversion",
    "Unit",
    "UnitError",
    "convert",
    "describe_rate",
    "describe_unit",
    "find_conversion",
    "parse_unit",
    "to_base",
]


class Unit(NamedTuple):
    """A unit as written, and what it comes to."""

    text: str
    """As written."""
    dimension: Dimension
    """Base atoms with their powers, sorted; empty for percent and ratio."""
    factor: Fraction
    """To the base of everything but calendar time, exact: percent 1/100, tonne 1,000 (kg)."""
    time: str | None
    """second | minute | hour | day | week | fortnight | month | quarter | year | decade"""
    offset: Fraction
    """What °C and °F add to reach kelvin; else 0."""
    nouns: tuple[str, ...]
    """Count nouns of the numerator, in the singular."""
    kind: str
    """count | share | points | money | physical, of the numerator"""
    time_power: int
    """Where the calendar time stands: -1 below (a rate), 1 above (a duration), 0 without."""
    words: str
    """In words, after a figure: "arrests a month"."""
    rate_words: str
    """The time below in words, "a month"; empty without."""

    def __hash__(self) -> int:
        """Hash the text alone, which decides the rest: fractions take long to hash."""
        return hash(self.text)


class Conversion(NamedTuple):
    """How a figure in one unit becomes one in another: times the factor, plus the offset.

    A reciprocal conversion turns the figure over first: 23 minutes an offence become
    (one year / 23 minutes) offences a year.
    """

    expected: Interval
    """The positive factor; one number."""
    widest: Interval
    """Every factor that the lengths of months and years allow."""
    is_reciprocal: bool
    offset: Fraction
    """Added after the factor, between °C, °F and kelvin; a *change* in °C has none."""


class _Sides(NamedTuple):
    """A unit taken apart: what stands above, the thing below, the time below."""

    above: Term | None
    below: Term | None
    span: Term | None


_NOUN_OF_A_RATE = "person"
"""What a rate is per when it does not say: "cases per 100,000"."""

_EVERYONE = frozenset(("head", "capita"))
_POPULATION = "population"
_MAX_LENGTH = 200


@lru_cache(maxsize=4096)
def parse_unit(text: str) -> Unit:
    """Read a unit as written; raise UnitError with the cure for one that makes no sense."""
    if len(text) > _MAX_LENGTH:
        raise UnitError(f"a unit of {len(text)} characters", "write it like arrest / month")
    parts = split_divisions(text)
    if not any(parts):
        raise UnitError("no unit is given", "write what is counted, such as arrest / month")
    if len(parts) > 1 and not all(parts[1:]):
        raise UnitError(
            f"'{fold_spaces(text)}' is divided by nothing", "write it like arrest / month"
        )
    return _combine(text, _sort_parts(text, parts))


def to_base(unit: Unit) -> Unit:
    """Return the unit without its factor and its zero: percent as parts of one, °C as kelvin."""
    if unit.factor == 1 and not unit.offset:
        return unit
    return unit._replace(text=f"base of {unit.text}", factor=Fraction(1), offset=Fraction(0))


def describe_unit(unit: Unit) -> str:
    """Return the words that follow a figure: "arrests a month"; empty for a ratio."""
    return unit.words


def describe_rate(unit: Unit) -> str:
    """Return only what the figure is per, in time: "a month"; empty for a total."""
    return unit.rate_words


@lru_cache(maxsize=4096)
def find_conversion(source: Unit, target: Unit) -> Conversion | None:
    """Return how to convert; None where the two count different things."""
    is_reciprocal = source.dimension != target.dimension
    if is_reciprocal and not _are_reciprocal(source, target):
        return None
    # What is turned over has its factor and its time turned over with it.
    power = -1 if is_reciprocal else 1
    factor = source.factor**power / target.factor
    powers = power * source.time_power, -target.time_power
    expected, widest = _convert_time((source.time, target.time), powers)
    return Conversion(
        expected=exactly(expected * factor),
        widest=widest.scaled(factor),
        is_reciprocal=is_reciprocal,
        offset=(source.offset - target.offset) / target.factor,
    )


def convert(interval: Interval, conversion: Conversion, *, widest: bool) -> Interval | None:
    """Convert what a figure could be; None for the reciprocal of one that reaches below zero."""
    turned = interval.reciprocal() if conversion.is_reciprocal else interval
    if turned is None:
        return None
    factor = conversion.widest if widest else conversion.expected
    stretched = turned.stretched(factor)
    return stretched.shifted(conversion.offset) if conversion.offset else stretched


def _sort_parts(text: str, parts: list[str]) -> _Sides:
    above = parse_term(parts[0]) if parts[0] else None
    if above is not None and above.is_bare:
        raise UnitError(
            f"'{fold_spaces(text)}' says how many, not of what", "write it like million GBP"
        )
    below: Term | None = None
    span: Term | None = None
    for part in parts[1:]:
        term = _name_everyone(part)
        is_second = (span if term.time is not None else below) is not None
        if is_second:
            raise UnitError(
                f"'{fold_spaces(text)}' is divided twice",
                "write one thing over one other, and at "
                "most a time beside it, such as death / 100,000 people / year",
            )
        if term.time is not None:
            span = term
        else:
            below = term
    if below is not None and below.kind == "share":
        raise UnitError(f"'{fold_spaces(text)}' is divided by a share", "write what it is per")
    return _Sides(above, below, span)


def _name_everyone(part: str) -> Term:
    term = parse_term(_NOUN_OF_A_RATE if part.lower() in _EVERYONE else part)
    if term.noun == _POPULATION:
        return parse_term(part[: -len(_POPULATION)] + _NOUN_OF_A_RATE)
    return parse_term(f"{part} {_NOUN_OF_A_RATE}") if term.is_bare else term


def _combine(text: str, sides: _Sides) -> Unit:
    above = sides.above
    if above is not None and above.time is not None and sides.span is not None:
        above = _time_spent(text, above, sides.span)
    dimension = _divide(above, (sides.below, sides.span))
    factor = above.factor if above is not None else Fraction(1)
    for term in (sides.below, sides.span):
        factor /= term.factor if term is not None else 1
    is_cancelled = above is not None and bool(above.dimension) and not dimension
    if is_cancelled and factor == 1:
        raise UnitError(f"'{fold_spaces(text)}' is a thing over itself", "write ratio, or %")
    is_whole = sides.below is None and sides.span is None
    time, time_power = _read_time(above, sides.span)
    return Unit(
        text=text,
        dimension=dimension,
        factor=factor,
        time=time,
        offset=above.offset if above is not None and is_whole else Fraction(0),
        nouns=(above.noun,) if above is not None and above.noun is not None else (),
        kind="count" if above is None else "share" if is_cancelled else above.kind,
        time_power=time_power,
        words=_word(sides),
        rate_words=_word_rate(sides.span),
    )


def _time_spent(text: str, above: Term, span: Term) -> Term:
    """Read hours a week as a duration in seconds over a time: two spans never cancel."""
    if above.time is None or above.time == span.time or not is_exact(above.time):
        raise UnitError(
            f"'{fold_spaces(text)}' is a time over a time", "write ratio, or hour / week"
        )
    return above._replace(
        dimension=(("[duration]", 1),),
        factor=above.factor * expected_seconds(above.time),
        time=None,
    )


def _divide(above: Term | None, below: tuple[Term | None, ...]) -> Dimension:
    powers: dict[str, int] = {}
    for atom, power in above.dimension if above is not None else ():
        powers[atom] = powers.get(atom, 0) + power
    for term in below:
        for atom, power in term.dimension if term is not None else ():
            powers[atom] = powers.get(atom, 0) - power
    return tuple(sorted((atom, power) for atom, power in powers.items() if power))


def _read_time(above: Term | None, span: Term | None) -> tuple[str | None, int]:
    if span is not None:
        return span.time, -1
    if above is not None and above.time is not None:
        return above.time, 1
    return None, 0


def _word(sides: _Sides) -> str:
    above = sides.above.plural if sides.above is not None else ""
    below = f"per {sides.below.singular}" if sides.below is not None else ""
    return fold_spaces(f"{above} {below} {_word_rate(sides.span)}")


def _word_rate(span: Term | None) -> str:
    if span is None or span.time is None:
        return ""
    if span.factor != 1 or span.singular != span.time:
        return f"per {span.singular}"
    return f"an {span.time}" if span.time == "hour" else f"a {span.time}"


def _are_reciprocal(source: Unit, target: Unit) -> bool:
    if source.offset or target.offset:
        return False
    return source.dimension == tuple((atom, -power) for atom, power in target.dimension)


def _convert_time(
    times: tuple[str | None, str | None], powers: tuple[int, int]
) -> tuple[Fraction, Interval]:
    """Return the expected and the widest product of two calendar times to their powers."""
    expected, widest = Fraction(1), exactly(Fraction(1))
    has_one_time = times[0] == times[1] and sum(powers) == 0
    if has_one_time:
        return expected, widest
    for name, power in zip(times, powers, strict=True):
        if name is None:
            continue
        expected *= expected_seconds(name) ** power
        widest = widest.stretched(_raise(widest_seconds(name), power))
    return expected, widest


def _raise(length: Interval, power: int) -> Interval:
    return length if power > 0 else length.reciprocal() or length
