"""Slips of the unit: a week for a month, a million for a billion, a percentage for a ratio."""

import re
from collections.abc import Iterator
from fractions import Fraction

from checker.consistency.slips.closeness import (
    RARE,
    SURE,
    UNSURE,
    WIDEST_SPREAD,
    are_as_near,
    explains,
)
from checker.consistency.slips.kinds import Slip, say_bare
from checker.consistency.slips.rereading import read_as_written, read_in
from checker.consistency.slips.suspects import Suspect
from checker.consistency.units_of_claims import is_waiting_time
from checker.consistency.wording import say_figure
from checker.dimensions.retiming import with_time
from checker.dimensions.units import Unit, find_conversion, parse_unit
from checker.figures.wording import format_number

_SPANS = ("day", "week", "fortnight", "month", "quarter", "year")
_SELDOM = frozenset({"fortnight", "quarter"})
"""Few figures are printed over these, and much is two or three times something else."""
_WAITS = ("second", "minute", "hour")
_THOUSAND = Fraction(1000)
_WORDS = ("thousand", "million", "billion", "trillion")
_SCALE = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
_PERCENT = parse_unit("percent")
_RATIO = parse_unit("ratio")
_SHARES = (
    (_PERCENT, "{}%"),
    (_RATIO, "the ratio {}"),
    (parse_unit("permille"), "{} in a thousand"),
)
"""How a share can be written, and how the number is told so."""


def slip_time(suspect: Suspect) -> Iterator[Slip]:
    """Try another unit of time: so many a week for so many a month, minutes for hours."""
    first = suspect.first
    if first.unit.time is None or first.figure.form not in {"plain", "range", "every"}:
        return
    number = say_bare(first)
    for time in _SPANS if first.unit.time_power < 0 else _WAITS:
        unit = _change_time(first.unit, time)
        slipped = None if unit is None else read_in(suspect, unit)
        if unit is None or slipped is None:
            continue
        if _prints(suspect, unit):
            is_clean = are_as_near(slipped, suspect.rest, WIDEST_SPREAD**2)
        else:
            factor = _compare(unit, first.unit)
            is_clean = explains(factor, slipped, suspect.rest, _find_root(suspect, unit))
        if is_clean:
            start = "for " if unit.time_power < 0 else ""
            text = f"{number} were {start}{_say_time(unit)}, not {_say_time(first.unit)}"
            yield Slip("time-unit", slipped, text)


def _change_time(unit: Unit, time: str) -> Unit | None:
    """Return a unit with another time; None where it has that time already."""
    if unit.time == time:
        return None
    if unit.time_power < 0:
        return with_time(unit, time)
    if unit.factor != 1:
        return None
    _, per, below = unit.words.partition(" per ")
    return parse_unit(f"{time} / {below}" if per else time)


def _find_root(suspect: Suspect, unit: Unit) -> int:
    """Find how little the readings may leave open: less, where nobody speaks of that time."""
    if any(_has_time(other.unit, unit) for other in suspect.others):
        return SURE
    return RARE if unit.time in _SELDOM else UNSURE


def _say_time(unit: Unit) -> str:
    if unit.time_power > 0:
        return f"{unit.time}s"
    return f"an {unit.time}" if unit.time == "hour" else f"a {unit.time}"


def _compare(unit: Unit, other: Unit) -> Fraction:
    conversion = find_conversion(unit, other)
    low = None if conversion is None else conversion.expected.low
    return Fraction(1) if low is None else low


def _has_time(one: Unit, other: Unit) -> bool:
    return (one.time, one.time_power) == (other.time, other.time_power)


def _prints(suspect: Suspect, unit: Unit) -> bool:
    """Whether another claim prints the same number over this time."""
    ends = [end.value for end in suspect.first.figure.ends]
    return any(
        _has_time(other.unit, unit) and [end.value for end in other.figure.ends] == ends
        for other in suspect.others
        if other.claim.measure == suspect.first.claim.measure
    )


def slip_scale(suspect: Suspect) -> Iterator[Slip]:
    """Try a thousand times more, and a thousand times less: billion for million."""
    first = suspect.first
    is_amount = first.unit.kind in {"count", "money", "physical"} and not first.unit.offset
    is_wait = is_waiting_time(first.unit)
    if not is_amount or is_wait or first.figure.form not in {"plain", "range"}:
        return
    own = read_as_written(suspect)
    if own is None:
        return
    for factor in (_THOUSAND, 1 / _THOUSAND):
        slipped = own.scaled(factor)
        if explains(_THOUSAND, slipped, suspect.rest):
            yield Slip("scale", slipped, _tell_scale(suspect, factor))


def _tell_scale(suspect: Suspect, factor: Fraction) -> str:
    """Tell a slip of scale by its word: "£3.2 million were £3.2 billion"."""
    first = suspect.first
    # "12 thousand beds" has its thousand in the unit.
    number = say_bare(first) if first.unit.factor == 1 else say_figure(first)
    found = _SCALE.findall(number)
    step = 1 if factor > 1 else -1
    at = _WORDS.index(found[0].lower()) + step if len(found) == 1 else -1
    if 0 <= at < len(_WORDS):
        return f"{number} were {_SCALE.sub(_WORDS[at], number)}"
    return f"{number} were a thousand times {'more' if factor > 1 else 'less'}"


def slip_share(suspect: Suspect) -> Iterator[Slip]:
    """Try a percentage for a ratio, and the like."""
    first = suspect.first
    if not is_share(first.unit) or first.figure.form != "plain":
        return
    spoken = {_RATIO.factor, _PERCENT.factor, *(other.unit.factor for other in suspect.others)}
    for unit, words in _SHARES:
        # Nobody slips into parts per thousand where nobody speaks of them.
        if unit.factor == first.unit.factor or unit.factor not in spoken:
            continue
        slipped = read_as_written(suspect, unit)
        factor = unit.factor / first.unit.factor
        if slipped is not None and explains(factor, slipped, suspect.rest):
            value = format_number(first.figure.ends[0].value)
            yield Slip("share-unit", slipped, f"{say_bare(first)} were {words.format(value)}")


def is_share(unit: Unit) -> bool:
    """Whether a unit is a part of one: percent or a ratio, and not so many percent a year."""
    return unit.kind == "share" and not unit.dimension
