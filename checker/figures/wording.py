"""Numbers and intervals in words, for messages and reports.

Interval ends are shown rounded to what a reader needs: they tell where a gap is, and the
exact ends decide.
"""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache

from checker.intervals import Interval

_MOST_DECIMALS = 4
_FINEST = 10_000
_SHORTEST = 3
"""Significant digits of the end of an interval."""
_LONGEST = 40
_THOUSAND = 1000


def format_number(number: Fraction) -> str:
    """Show a number: in full where that takes at most four decimals, else rounded.

    1,768 and 1,767.5 are in full, 1771.857… is 1,771.86, and a third is 0.3333.
    """
    if _is_short(number):
        return _show(number, _MOST_DECIMALS + len(str(int(abs(number)))))
    if abs(number) < 1:
        return _show(number, _MOST_DECIMALS)
    return _show(number, len(str(int(abs(number)))) + 2)


def format_nested(inner: Interval, outer: Interval) -> tuple[str, str]:
    """Show two intervals, the outer one as finely as the inner, so that it looks no narrower."""
    return format_interval(inner), format_interval(outer, _count_digits(inner))


def _count_digits(interval: Interval) -> int:
    """Count the digits that it takes to tell the ends of an interval apart."""
    if interval.low is None or interval.high is None or interval.low == interval.high:
        return _SHORTEST
    return _tell_apart(interval.low, interval.high, _SHORTEST)[0]


def _tell_apart(low: Fraction, high: Fraction, least: int) -> tuple[int, str, str]:
    """Find as many digits as it takes to tell two ends apart, and show them so."""
    for digits in range(least, _LONGEST):
        first, last = _format_end(low, digits), _format_end(high, digits)
        if first != last:
            return digits, first, last
    return _LONGEST, str(low), str(high)


@lru_cache(maxsize=65_536)
def format_interval(interval: Interval, digits: int = _SHORTEST) -> str:
    """Show an interval: "1,150–1,250", "at least 20", "0 to under 1,000".

    Two open ends read as the numbers between them; one open end is said. Ends that are not
    short have at least so many significant digits, and as many as tell them apart.
    """
    low, high = interval.low, interval.high
    if low is None or high is None:
        return _format_half(interval)
    if low == high:
        return format_number(low)
    _, first, last = _tell_apart(low, high, digits)
    if interval.low_open == interval.high_open:
        return f"{first} to {last}" if low < 0 else f"{first}–{last}"
    return f"over {first} to {last}" if interval.low_open else f"{first} to under {last}"


def format_ends(low: Fraction, high: Fraction) -> tuple[str, str]:
    """Show two ends that differ as the ends of an interval are shown, so that they differ too."""
    return _tell_apart(low, high, _SHORTEST)[1:]


def format_distance(number: Fraction) -> str:
    """Show how far two ends lie apart, as coarsely as ends are shown."""
    return _format_end(number, _SHORTEST)


def _format_half(interval: Interval) -> str:
    """Show an interval that is infinite to one side."""
    if interval.low is not None:
        end = _format_end(interval.low, _SHORTEST)
        return f"more than {end}" if interval.low_open else f"at least {end}"
    if interval.high is not None:
        end = _format_end(interval.high, _SHORTEST)
        return f"below {end}" if interval.high_open else f"at most {end}"
    return "any number"


def _format_end(number: Fraction, digits: int) -> str:
    """Show an end in full if it is short or a half; from a thousand up as a whole number."""
    is_half = (number * 2).denominator == 1
    if is_half or _is_short_for(number, digits + 1):
        return format_number(number)
    size = len(str(int(abs(number))))
    if abs(number) >= _THOUSAND:
        return _show(number, max(size, digits + size - _SHORTEST))
    return _show(number, digits)


def _is_short(number: Fraction) -> bool:
    return _FINEST % number.denominator == 0


def _is_short_for(number: Fraction, digits: int) -> bool:
    """Whether a number has no more significant digits than these."""
    shown = Fraction(_round(number, digits))
    return _is_short(number) and shown == number


def _round(number: Fraction, digits: int) -> Decimal:
    """Round to significant digits, halves away from zero."""
    exact = Context(prec=digits + _LONGEST).divide(
        Decimal(number.numerator), Decimal(number.denominator)
    )
    return Context(prec=digits, rounding=ROUND_HALF_UP).plus(exact)


def _show(number: Fraction, digits: int) -> str:
    shown = f"{_round(number, digits):,f}"
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return shown.replace("-", "−")
