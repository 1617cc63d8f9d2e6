"""How far the camps of a conflict lie apart, in words."""

from collections.abc import Sequence
from fractions import Fraction

from checker.consistency.camps import Camp, Voice
from checker.consistency.wording import join_unit, say_figure
from checker.dimensions.units import Unit, describe_unit
from checker.figures.hedges import is_bound, is_cancellable

_NEAR = Fraction(11, 10)
"""Below this ratio the difference is told in percent."""
_MANY = 10
"""From this ratio on, tenths of it tell nothing."""
_WORDS = (
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
)
"""What is said in place of so many digits."""
_NEARLY = Fraction(99_995, 100_000)
"""From here on a number is told as one of the next word, and never as 1,000 of the smaller."""


def describe_gap(camps: Sequence[Camp], unit: Unit) -> str:
    """Say how far the outermost camps lie apart, in the unit of their variable.

    "407 a week against 1,200 a month: about 1.5 times apart"
    """
    if len(camps) == 1:
        return "the same figures are linked through other periods"
    voices = sorted((camp.spokesman for camp in camps), key=_find_number)
    lowest, highest = voices[0], voices[-1]
    low, high = _find_number(lowest), _find_number(highest)
    said = f"{say_figure(highest.statement)} against {say_figure(lowest.statement)}"
    if low == high:
        return f"{said}: they meet at an end that one of them leaves out"
    if unit.offset or low <= 0:
        # Nothing is twice as hot in degrees Celsius, nor twice as much as nothing.
        return f"{said}: {join_unit(_to_tenths(high - low), describe_unit(unit))} apart"
    return f"{said}: {describe_ratio(high / low)}"


def describe_ratio(times: Fraction) -> str:
    """Say how far two numbers lie apart: "1.2% apart", "about 2.4 million times apart"."""
    if times < _NEAR:
        percent = _to_tenths((times - 1) * 100)
        return f"{percent}% apart" if percent != "0" else "less than 0.1% apart"
    return f"about {_say_times(times)} times apart"


def _say_times(times: Fraction) -> str:
    if times < _MANY:
        return _to_tenths(times)
    for size, word in _WORDS:
        if times >= size * _NEARLY:
            return f"{_to_tenths(times / size)} {word}"
    return f"{round(times):,}"


def _find_number(voice: Voice) -> Fraction:
    """Find the number that a reading is about: the end of a bound, else the middle."""
    interval, hedge = voice.expected, voice.statement.reading.hedge
    if interval.low is None or interval.high is None:
        return interval.low or interval.high or Fraction(0)
    if hedge is not None and (is_bound(hedge) or is_cancellable(hedge)):
        return interval.high
    return (interval.low + interval.high) / 2


def _to_tenths(number: Fraction) -> str:
    whole, tenth = divmod(round(number * 10), 10)
    return f"{whole:,}.{tenth}" if tenth else f"{whole:,}"
