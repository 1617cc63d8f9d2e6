"""Rounding: which numbers print as a given one (XBRL Calculations 1.1)."""

from fractions import Fraction
from functools import lru_cache

from checker.figures.errors import FigureError, quoted
from checker.figures.numerals import Figure, parse_figure
from checker.intervals import Interval, between, closed, exactly

ROUNDINGS = ("nearest", "truncate", "any")

_EXACT = "exact"
_LEADS = ("to the nearest ", "the nearest ", "nearest ")


def read_rounded(value: Fraction, quantum: Fraction, rounding: str) -> Interval:
    """Return all numbers that print as `value` when rounded to `quantum`, zero for exact.

    Raises FigureError for an unknown way of rounding.
    """
    if rounding not in ROUNDINGS:
        raise FigureError(
            f"the rounding {quoted(rounding)} is not known", f"write {', '.join(ROUNDINGS)}"
        )
    if quantum == 0:
        return exactly(value)
    if rounding == "truncate":
        return _read_truncated(value, quantum)
    return read_nearest(value, quantum) if rounding == "nearest" else read_any_mode(value, quantum)


def read_nearest(value: Fraction, quantum: Fraction) -> Interval:
    """Return [v−q/2, v+q/2]: closed, because the rule for ties is unknown."""
    return closed(value - quantum / 2, value + quantum / 2)


def read_any_mode(value: Fraction, quantum: Fraction) -> Interval:
    """Return (v−q, v+q): rounded up, down or to nearest."""
    return between(value - quantum, value + quantum, low_open=True, high_open=True)


def _read_truncated(value: Fraction, quantum: Fraction) -> Interval:
    """Cut towards zero: [v, v+q) above it, (v−q, v] below, (−q, q) at it."""
    if value == 0:
        return read_any_mode(value, quantum)
    if value > 0:
        return between(value, value + quantum, high_open=True)
    return between(value - quantum, value, low_open=True)


def declared_quantum(figure: Figure, rounded_to: str | None) -> Fraction | None:
    """Read `rounded_to` for a figure: zero for "exact", None where nothing is declared.

    Raises FigureError where it is no positive number, or a percentage for another figure.
    """
    if rounded_to is None:
        return None
    quantum, is_percent = _parse_quantum(rounded_to)
    if is_percent and not figure.is_percent:
        raise FigureError(
            f"{quoted(rounded_to)} is a percentage, and {quoted(figure.text)} is none",
            "write the rounding in the unit of the value",
        )
    return quantum


def excess_of(value: Fraction, quantum: Fraction) -> Fraction:
    """Return the part of a value below a quantum, with the value's sign."""
    excess = abs(value) % quantum
    return excess if value >= 0 else -excess


@lru_cache(maxsize=256)
def _parse_quantum(text: str) -> tuple[Fraction, bool]:
    written = " ".join(text.lower().split())
    if written == _EXACT:
        return Fraction(0), False
    lead = next((lead for lead in _LEADS if written.startswith(lead)), "")
    figure = parse_figure(text.strip()[len(lead) :])
    is_plain = figure.form == "plain" and figure.hedge is None and figure.unit is None
    if not is_plain or figure.ends[0].value <= 0:
        raise FigureError(
            f"{quoted(text)} is nothing that a figure can be rounded to",
            'write a number such as 1000, 5 or 0.1, or "exact"',
        )
    return figure.ends[0].value, figure.is_percent
