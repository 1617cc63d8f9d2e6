"""How far the camps of a conflict lie apart, in words."""

from collections.abc import Sequence
from fractions import Fraction

from checker.consistency.camps import Camp
from checker.consistency.wording import say_figure
from checker.intervals import Interval

_NEAR = Fraction(21, 20)
"""Below this ratio the difference is told in percent."""


def describe_gap(camps: Sequence[Camp]) -> str:
    """Say how far the outermost camps lie apart: "407 a week is about 1.5 times 1,200 a month"."""
    if len(camps) == 1:
        return "the same figures are linked through other periods"
    voices = sorted((camp.voices[0] for camp in camps), key=lambda voice: _middle(voice.expected))
    lowest, highest = voices[0], voices[-1]
    low, high = _middle(lowest.expected), _middle(highest.expected)
    said = f"{say_figure(highest.statement)} against {say_figure(lowest.statement)}"
    if low <= 0:
        return said
    times = high / low
    if times < _NEAR:
        return f"{said}: {_percent(times - 1)} apart"
    return f"{said}: about {_times(times)} times apart"


def _middle(interval: Interval) -> Fraction:
    if interval.low is None or interval.high is None:
        return interval.low or interval.high or Fraction(0)
    return (interval.low + interval.high) / 2


def _percent(part: Fraction) -> str:
    return f"{_to_tenths(part * 100)} %"


def _times(ratio: Fraction) -> str:
    return _to_tenths(ratio) if ratio < 10 else f"{round(ratio):,}"  # noqa: PLR2004 - two digits


def _to_tenths(number: Fraction) -> str:
    whole, tenth = divmod(round(number * 10), 10)
    return f"{whole:,}.{tenth}" if tenth else f"{whole:,}"
