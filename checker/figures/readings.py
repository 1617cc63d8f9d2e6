"""The two readings of a figure: what a reader takes it to mean, and what it could mean at all.

Both are exact intervals. Written precision follows XBRL Calculations 1.1 (round to nearest
and truncation), with ends that are closed because the rule for ties is unknown; hedges
follow Ferson et al. 2015.
"""

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from checker.figures.hedges import Hedge, parse_hedge
from checker.figures.hedging import DEFAULT_WIDTHS, Level, Point, Widths, hedge_point
from checker.figures.numerals import Figure, Numeral
from checker.figures.rounding import (
    declared_quantum,
    excess_of,
    read_any_mode,
    read_nearest,
    read_rounded,
)
from checker.intervals import Interval, between, closed, exactly

__all__ = ["DEFAULT_WIDTHS", "Reading", "Widths", "excess_digits", "read_figure"]

_HALF = Fraction(1, 2)
_ONE = Fraction(1)
_ZERO = Fraction(0)


class Reading(NamedTuple):
    """The numbers that a figure could stand for, in the figure's own unit.

    The widest reading always covers the expected one, and neither is empty.
    """

    expected: Interval
    widest: Interval
    precision: Fraction | None
    """The quantum, where it is beyond doubt: two such figures of one precision and of
    different values contradict each other even where their closed intervals touch."""
    natural: Fraction | None
    """The quantum of the expected reading of a bare figure that is rounded to nearest."""
    hedge: Hedge | None
    """The hedges of the claim and of the value together; None for a bare figure."""


class _Pair(NamedTuple):
    expected: Interval
    widest: Interval


class _Manner(NamedTuple):
    """How a figure is to be read."""

    is_count: bool
    is_total: bool
    has_floor: bool
    """Whether the quantity cannot be below zero."""
    quantum: Fraction | None
    """The declared rounding; zero for exact, None where none is declared."""
    rounding: str | None
    widths: Widths


@lru_cache(maxsize=16384)
def read_figure(  # noqa: PLR0913 - a reading rests on this much
    figure: Figure,
    hedge: str | None,
    *,
    is_count: bool,
    is_total: bool = True,
    can_be_negative: bool = False,
    rounded_to: str | None = None,
    rounding: str | None = None,
    widths: Widths = DEFAULT_WIDTHS,
) -> Reading:
    """Read a figure with its hedge, in the figure's own unit: percent stay percent.

    `is_count`: it counts whole things; `is_total`: all of them over the period, and not an
    average of so many a week. Raises UnknownHedge for a hedge that is not known, and
    FigureError for a `rounded_to` or a `rounding` that cannot be read.
    """
    has_floor = not can_be_negative and all(end.value >= 0 for end in figure.ends)
    manner = _Manner(
        is_count, is_total, has_floor, declared_quantum(figure, rounded_to), rounding, widths
    )
    said = _combine_hedges(figure.hedge, hedge)
    kinds = () if said is None else tuple(kind for kind in said.kinds if kind != "record")
    if kinds:
        pair = _read_hedged(figure, kinds, manner)
        return Reading(*_clip(pair, manner), precision=None, natural=None, hedge=said)
    precision, natural = _find_precision(figure, manner)
    return Reading(*_clip(_read_bare(figure, manner), manner), precision, natural, said)


def excess_digits(figure: Figure, rounded_to: str) -> Fraction | None:
    """Return what a figure has below its declared rounding: 234 of 1,234 rounded to 1000.

    None where it is a multiple of the rounding, or where the rounding is "exact". XBRL
    Calculations 1.1 leaves a calculation with such a figure unmade.
    """
    quantum = declared_quantum(figure, rounded_to)
    if not quantum:
        return None
    excesses = (excess_of(end.value, quantum) for end in figure.ends)
    return next((excess for excess in excesses if excess != 0), None)


def _combine_hedges(inside: str | None, beside: str | None) -> Hedge | None:
    """Read the claim's hedge and the one within the value together; twice is once."""
    hedges = [parse_hedge(words) for words in (beside, inside) if words]
    both = parse_hedge(" ".join(hedge.words for hedge in hedges)) if hedges else None
    if both is None or not both.kinds:
        return None
    return next((hedge for hedge in hedges if hedge.kinds == both.kinds), both)


def _clip(pair: _Pair, manner: _Manner) -> _Pair:
    """Cut off what a count cannot be: fewer than none."""
    if not (manner.is_count and manner.has_floor):
        return pair
    possible = between(_ZERO, None)
    expected, widest = (interval.intersect(possible) for interval in pair)
    # "Fewer than 0" leaves nothing to cut: let it stand, and contradict every count.
    return pair if expected is None or widest is None else _Pair(expected, widest)


def _find_precision(figure: Figure, manner: _Manner) -> tuple[Fraction | None, Fraction | None]:
    if len(figure.ends) > 1 or manner.rounding not in {None, "nearest"}:
        return None, None
    if manner.quantum is not None:
        quantum = manner.quantum or None
        return quantum, quantum
    if figure.form not in {"plain", "every"}:
        return None, None
    end = figure.ends[0]
    is_sharp = _is_sharp(figure, end, manner)
    quantum = _ONE if is_sharp else end.quantum
    return (quantum if is_sharp or quantum == end.coarsest else None), quantum


def _is_sharp(figure: Figure, end: Numeral, manner: _Manner) -> bool:
    """Whether the last digit is beyond doubt: a count with no trailing zero, or a wait."""
    if figure.form == "every":
        return end.is_whole
    return manner.is_count and end.is_whole and not end.has_trailing_zeros


def _read_bare(figure: Figure, manner: _Manner) -> _Pair:
    pairs = [_read_end(figure, end, manner) for end in figure.ends]
    if len(pairs) == 1:
        return pairs[0]
    low, high = pairs
    if figure.form == "vague":
        return _both(between(figure.ends[0].value, figure.ends[1].value, high_open=True))
    if manner.quantum is None and manner.rounding is None:
        expected = closed(figure.ends[0].value, figure.ends[1].value)
        widest = _nearest_of(figure, figure.ends[0]).hull(_nearest_of(figure, figure.ends[1]))
        return _Pair(expected, widest)
    return _Pair(low.expected.hull(high.expected), low.widest.hull(high.widest))


def _read_end(figure: Figure, end: Numeral, manner: _Manner) -> _Pair:
    """Read one bare number."""
    if manner.quantum is not None or manner.rounding is not None:
        quantum = end.quantum if manner.quantum is None else manner.quantum
        return _both(read_rounded(end.value, quantum, manner.rounding or "nearest"))
    if figure.form == "one in" or (figure.form == "every" and end.is_whole):
        return _both(_nearest_of(figure, end))
    if figure.form == "ratio word":
        return _Pair(_nearest_of(figure, end), read_nearest(end.value, end.coarsest))
    if _is_sharp(figure, end, manner):
        whole = exactly(end.value) if manner.is_total else read_nearest(end.value, _ONE)
        return _both(whole)
    coarsest = read_nearest(end.value, end.coarsest)
    return _Pair(_nearest_of(figure, end), coarsest.hull(read_any_mode(end.value, end.quantum)))


def _both(interval: Interval) -> _Pair:
    return _Pair(interval, interval)


def _nearest_of(figure: Figure, end: Numeral) -> Interval:
    """Read a number as rounded to nearest at its natural quantum; one in k by its k."""
    if figure.form == "every" and end.is_whole:
        return read_nearest(end.value, _ONE)
    if figure.form != "one in":
        return read_nearest(end.value, end.quantum)
    base = 1 / end.quantum
    if end.value == end.quantum:
        return closed(1 / (base + _HALF), min(1 / (base - _HALF), _ONE))
    return closed(end.value - _HALF / base, min(end.value + _HALF / base, _ONE))


def _read_hedged(figure: Figure, kinds: tuple[str, ...], manner: _Manner) -> _Pair:
    """Widen each end by the hedge, and take both ends of a range together."""
    expected_share, widest_share = manner.widths
    if figure.form == "ratio word" and kinds[-1] == "about":
        # Roughly doubled is 1.75 to 2.25, at the widest 1.5 to 2.5; the others in proportion.
        expected_share = min(expected_share * Fraction(5, 4), widest_share)
    levels = (
        Level(expected_share, is_widest=False, has_floor=manner.has_floor),
        Level(widest_share, is_widest=True, has_floor=manner.has_floor),
    )
    points = [_hedged_point(figure, end, manner) for end in figure.ends]
    read = []
    for level in levels:
        intervals = [hedge_point(kinds, point, level) for point in points]
        read.append(intervals[0].hull(intervals[-1]))
    return _Pair(*read)


def _hedged_point(figure: Figure, end: Numeral, manner: _Manner) -> Point:
    if manner.quantum:
        return Point(end.value, read_nearest(end.value, manner.quantum))
    return Point(end.value, _nearest_of(figure, end))
