"""The ticks of a number line: few, round, and labelled for readers."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import count
from typing import NamedTuple

from checker.reporters.pictures.scales import Scale, to_decimal

_MOST = 8
_FEWEST = 3
_ROUND = (1, 2, 5)
_WORDS = ((12, "trillion"), (9, "billion"), (6, "million"))
_LARGEST_IN_WORDS = 15
_SMALLEST_IN_DIGITS = -6
_DECIMALS_BEFORE_A_WORD = 2
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_ROOM = 74
"""Characters that stand beside each other above a wide strip."""
_NARROW_ROOM = 42
"""The same on a phone."""
_GAP = 2
_WHOLE = 100
_STRIDES = (1, 2, 4, 8)
_STRIDES_OF_FIVES = (1, 3, 9)
"""Of 1, 2, 5, 10, 20, 50: all, or the powers of ten alone."""

ALWAYS, WITH_ROOM, NEVER = 0, 1, 2
"""When a tick shows its label; its line always stands."""


class Tick(NamedTuple):
    """A line across the plot."""

    at: float
    """Percent from the left."""
    label: str
    rank: int
    """0: always labelled; 1: where there is room; 2: a line without a label."""

    is_zero: bool = False

    @property
    def anchor(self) -> str:
        """At which of its ends a label is held: it must not leave the plot."""
        return find_anchor(self.at)


_EDGE = 4.0


def find_anchor(at: float) -> str:
    """Return at which of its ends a text is held that stands at so many percent."""
    if at < _EDGE:
        return "start"
    return "end" if at > 100 - _EDGE else "middle"


def list_ticks(scale: Scale, suffix: str = "") -> tuple[Tick, ...]:
    """List three to eight ticks at round numbers; the suffix stands after each label."""
    if scale.is_logarithmic:
        numbers, strides = _list_logarithmic(scale)
        labels = [_label_alone(number) + suffix for number in numbers]
    else:
        numbers, strides = _list_linear(scale), _STRIDES
        labels = [label + suffix for label in _label_alike(numbers)]
    ranks = rank_labels(labels, strides, _find_start(numbers, scale))
    places = map(scale.place, numbers)
    zeros = [number == 0 for number in numbers]
    ticks = tuple(map(Tick, places, labels, ranks, zeros))
    return (*_set_zero_apart(ticks, scale, suffix),) if scale.has_zero else ticks


def _set_zero_apart(ticks: Sequence[Tick], scale: Scale, suffix: str) -> Iterator[Tick]:
    """Put zero before the ticks of a broken line; labels that would touch the break go."""
    yield Tick(scale.place(Fraction(0)), f"0{suffix}", ALWAYS, is_zero=True)
    for tick in ticks:
        columns = len(tick.label) / 2 + 1
        way = tick.at - (scale.break_at or 0.0)
        wide, narrow = (columns * _WHOLE / room <= way for room in (_ROOM, _NARROW_ROOM))
        yield tick._replace(rank=max(tick.rank, ALWAYS if narrow else WITH_ROOM if wide else NEVER))


def _find_start(numbers: Sequence[Fraction], scale: Scale) -> int:
    """Find the tick that is labelled first: zero, a power of ten, else the first."""
    for index, number in enumerate(numbers):
        if number == 0 or (scale.is_logarithmic and _split(number)[0] == 1):
            return index
    return 0


def rank_labels(
    labels: Sequence[str],
    strides: Sequence[int],
    start: int,
    room: int = _ROOM,
    narrow: int = _NARROW_ROOM,
) -> list[int]:
    """Decide which labels are shown in a wide and in a narrow strip: every so many-th one."""
    wide = _find_stride(labels, strides, room)
    sparse = _find_stride(labels, [stride for stride in strides if stride % wide == 0], narrow)
    return [
        ALWAYS
        if (index - start) % sparse == 0
        else WITH_ROOM
        if (index - start) % wide == 0
        else NEVER
        for index in range(len(labels))
    ]


def _find_stride(labels: Sequence[str], strides: Sequence[int], room: int) -> int:
    longest = max(map(len, labels), default=0) + _GAP
    for stride in strides:
        if -(-len(labels) // stride) * longest <= room:
            return stride
    return strides[-1]


def _list_linear(scale: Scale) -> list[Fraction]:
    span = scale.high - scale.low
    for step in list_steps(span):
        first, last = -(-scale.low // step), scale.high // step
        if last - first < _MOST:
            return [step * number for number in range(first, last + 1)]
    raise AssertionError


def list_steps(span: Fraction) -> Iterator[Fraction]:
    """List the round steps, from one that is certainly too fine."""
    for exponent in count(to_decimal(span).adjusted() - 2):
        for first in _ROUND:
            yield first * Fraction(10) ** exponent


def _list_logarithmic(scale: Scale) -> tuple[list[Fraction], Sequence[int]]:
    lowest = to_decimal(scale.low).adjusted()
    highest = to_decimal(scale.high).adjusted()
    exponents = range(lowest, highest + 1)
    powers = [exponent for exponent in exponents if _holds(scale, Fraction(10) ** exponent)]
    if len(powers) < _FEWEST:
        rounded = [first * Fraction(10) ** power for power in exponents for first in _ROUND]
        return [number for number in rounded if _holds(scale, number)], _STRIDES_OF_FIVES
    stride = -(-len(powers) // _MOST)
    return [Fraction(10) ** power for power in powers[::stride]], _STRIDES


def _holds(scale: Scale, number: Fraction) -> bool:
    return scale.low <= number <= scale.high


def _split(number: Fraction) -> tuple[Fraction, int]:
    """Split a number into a mantissa below ten and the exponent of its power of ten."""
    exponent = to_decimal(number).adjusted()
    return number / Fraction(10) ** exponent, exponent


def _label_alone(number: Fraction) -> str:
    """Label a positive number of one digit, in the words of its own size."""
    mantissa, exponent = _split(number)
    if exponent >= _LARGEST_IN_WORDS or exponent <= _SMALLEST_IN_DIGITS:
        power = f"10{str(exponent).translate(_RAISED)}"
        return power if mantissa == 1 else f"{_show(mantissa)} × {power}"
    for power_of_word, word in _WORDS:
        if exponent >= power_of_word:
            return f"{_show(number / 10**power_of_word)} {word}"
    return _show(number)


def _label_alike(numbers: Sequence[Fraction]) -> list[str]:
    """Label multiples of one step in the same words."""
    largest = max(map(abs, numbers))
    exponent = to_decimal(largest).adjusted()
    step = to_decimal(numbers[1] - numbers[0]).adjusted()
    if exponent >= _LARGEST_IN_WORDS or step <= _SMALLEST_IN_DIGITS:
        power = f" × 10{str(exponent).translate(_RAISED)}"
        return [_say(number / Fraction(10) ** exponent, power) for number in numbers]
    for power_of_word, word in _WORDS:
        if exponent >= power_of_word and step + _DECIMALS_BEFORE_A_WORD >= power_of_word:
            return [_say(number / 10**power_of_word, f" {word}") for number in numbers]
    return list(map(_show, numbers))


def _say(number: Fraction, word: str) -> str:
    return _show(number) + word if number else "0"


def _show(number: Fraction) -> str:
    """Show a number of few digits in full."""
    shown = f"{to_decimal(number):,f}"
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return shown.replace("-", "−")
