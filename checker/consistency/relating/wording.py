"""Quantities and what they come to, in words for messages."""

from fractions import Fraction
from typing import NamedTuple

from checker.consistency.relating.outcomes import Quantity
from checker.consistency.wording import join_unit, say_unit
from checker.dimensions.periods import Period
from checker.dimensions.units import describe_unit
from checker.figures.wording import format_interval, format_nested, format_number
from checker.intervals import Interval

LONGEST = 160
"""So many characters of a relation are told; a longer one is cut."""

_ROUNDED_FROM = 100
"""From here on a count is told in whole numbers."""
_HALF = Fraction(1, 2)
_UNCHANGED = Fraction(1)
_PERCENT = Fraction(100)


def say_time(period: Period | None) -> str:
    """Name a time in a text."""
    return "a time not stated" if period is None else period.text


def say_quantity(quantity: Quantity) -> str:
    """Name a quantity: "arrests in 2018 in GB", "the change in arrests from 2017 to 2018"."""
    where = f" in {quantity.place}" if quantity.place else ""
    when = say_time(quantity.period)
    if quantity.kind == "share":
        return f"the share of {quantity.measure} in {quantity.of} in {when}{where}"
    if quantity.kind == "level":
        return f"{quantity.measure} in {when}{where}"
    return f"the change in {quantity.measure} from {say_time(quantity.base)} to {when}{where}"


def say_interval(quantity: Quantity, interval: Interval) -> str:
    """Say what a quantity comes to, in its unit: "18,179–18,550 a year", "1.23–1.25 times"."""
    if quantity.kind == "share":
        return join_unit(format_interval(interval.scaled(Fraction(100))), "%")
    if quantity.kind == "change":
        return f"{format_interval(interval)} times"
    return join_unit(_say_bare(quantity, interval), say_unit(quantity.unit))


def say_both(quantity: Quantity, expected: Interval | None, widest: Interval | None) -> str:
    """Say both readings: "18,179–18,550 a year, at the widest 17,500–19,000"."""
    shown = expected or widest
    if shown is None:
        return "no number"
    said = say_interval(quantity, shown)
    if widest is None or widest == shown:
        return said
    return f"{said}, at the widest {_say_bare(quantity, widest)}"


def _say_bare(quantity: Quantity, interval: Interval) -> str:
    if quantity.kind == "share":
        return join_unit(format_interval(interval.scaled(Fraction(100))), "%")
    said = format_interval(_round(quantity, interval))
    is_count = quantity.kind == "level" and quantity.unit.kind == "count"
    return said.replace("below ", "fewer than ") if is_count else said


def _round(quantity: Quantity, interval: Interval) -> Interval:
    """Round the ends of a large count: nobody counts halves of them."""
    if quantity.unit.kind != "count" or quantity.kind != "level":
        return interval
    low, high = (_round_end(end) for end in (interval.low, interval.high))
    if low is not None and low == high:
        return interval
    if low == 0 and high is not None:
        # That no count is below zero goes without saying.
        return Interval(None, high, low_open=True, high_open=interval.high_open)
    if low is None or high is None:
        return interval._replace(low=low, high=high)
    # An end that is rounded is neither in nor out.
    low_open = interval.low_open and low == interval.low
    high_open = interval.high_open and high == interval.high
    return Interval(low, high, low_open, high_open)


def _round_end(end: Fraction | None) -> Fraction | None:
    if end is None or abs(end) < _ROUNDED_FROM:
        return end
    return Fraction((end + _HALF).__floor__())


class _Told(NamedTuple):
    """An amount in the words of a kind of claim."""

    way: str
    """"up", "down"; "either" where it may be both; empty for what has no direction."""
    amount: Interval
    unit: str


def say_as(kind: str, quantity: Quantity, interval: Interval) -> str:
    """Say what a quantity comes to in the words of a kind of claim: "up 13.6%", "1.14 times".

    `kind`: an increase and a decrease are told in percent, a multiple as a ratio; a level and
    a share are told as `say_interval` tells them, whatever the kind.
    """
    if quantity.kind == "level":
        return say_interval(quantity, interval)
    return _say_told(_tell_as(kind, quantity, interval))


def say_both_as(
    kind: str, quantity: Quantity, expected: Interval | None, widest: Interval | None
) -> str:
    """Say both readings in the words of a kind of claim: "up 13–14%, at the widest up 12–15%"."""
    shown = expected or widest
    if quantity.kind == "level" or shown is None:
        return say_both(quantity, expected, widest)
    inner, outer = (_tell_as(kind, quantity, one) for one in (shown, widest or shown))
    said, wide = _say_told(inner), _say_told(outer)
    if inner.way == outer.way != "either":
        # The outer one is shown as finely as the inner, so that it looks no narrower.
        _, last = format_nested(inner.amount, outer.amount)
        wide = _join_way(outer.way, join_unit(last, outer.unit))
    return said if said == wide else f"{said}, at the widest {wide}"


def _tell_as(kind: str, quantity: Quantity, interval: Interval) -> _Told:
    if quantity.kind == "share":
        return _Told("", _leave_zero(interval.scaled(_PERCENT)), "%")
    if quantity.kind == "change" and kind == "multiple":
        return _Told("", _leave_zero(interval), "times")
    if quantity.kind == "change":
        return _find_way(interval.shifted(-_UNCHANGED).scaled(_PERCENT), "%")
    return _find_way(interval, describe_unit(quantity.unit))


def _leave_zero(ratio: Interval) -> Interval:
    """Leave out that no ratio of counts is below zero, which goes without saying."""
    if ratio.low != 0 or ratio.high is None or ratio.high == 0:
        return ratio
    return Interval(None, ratio.high, low_open=True, high_open=ratio.high_open)


def _find_way(change: Interval, unit: str) -> _Told:
    """Find which way an amount goes, which is told as if it had no sign."""
    low, high = change.low, change.high
    if unit == "%" and low == -_PERCENT:
        # That nothing falls by more than all of it goes without saying.
        low = None
    if low is not None and low >= 0:
        return _Told("up", change, unit)
    if high is not None and high <= 0:
        end = None if low is None else -low
        return _Told("down", Interval(-high, end, change.high_open, change.low_open), unit)
    if low is not None and high is not None:
        return _Told("either", change, unit)
    if low is None:
        return _Told("up", Interval(None, high, low_open=True), unit)
    return _Told("down", Interval(None, -low, low_open=True), unit)


def _say_told(told: _Told) -> str:
    """Say an amount with its direction: "up 2–3%", "down at least 5%", "down 1 to up 2%"."""
    low, high = told.amount.low, told.amount.high
    if told.way == "either" and low is not None and high is not None:
        up = join_unit(format_number(high), told.unit)
        return f"down {format_number(-low)} to up {up}"
    if told.way and low == high == 0:
        return "unchanged"
    return _join_way(told.way, join_unit(format_interval(told.amount), told.unit))


def _join_way(way: str, said: str) -> str:
    return f"{way} {said}" if way else said


def shorten_text(text: str) -> str:
    """Put the text of a tie on one line, and cut it where it names hundreds of measures."""
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rpartition(' ')[0]} …"
