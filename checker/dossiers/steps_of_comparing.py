"""How two sides were compared: at which ends, how far they lie apart, and whether they meet."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product
from typing import NamedTuple

from checker.consistency.camps import Camp, Voice, choose_unit, read_in
from checker.consistency.conflicts import Conflict
from checker.consistency.wording import join_unit, say_figure, say_unit
from checker.dimensions.units import Unit
from checker.dossiers.pages import Step
from checker.figures.wording import format_distance, format_ends, format_interval, format_number
from checker.intervals import Interval

_MOST_PAIRS = 4
"""So many pairs of neighbouring sides are compared in words."""
_MOST_TRIED = 64
"""So many pairs of figures are looked at: those of one side say much the same."""

_PERCENT = {"%": "%"}
"""The unit that numbers take with them wherever they stand."""
_DISTANCES = {"%": "percentage points", "times": ""}
"""In what numbers lie apart, where that is not their unit."""


class _Pair(NamedTuple):
    """One figure of each of two sides, in a unit in which they are compared."""

    lower: Voice
    upper: Voice
    unit: Unit


def tell_comparison(conflict: Conflict, camps: Sequence[Camp]) -> Iterator[Step]:
    """Tell how each side compares with the next higher one, expected first, then at the widest."""
    unit = choose_unit(camps, conflict.variable.unit)
    ordered = sorted(camps, key=lambda camp: _find_place(read_in(camp.spokesman, unit)))
    if len(ordered) == 1:
        yield Step("Compare", "The figures meet each other, but not through the times they are for")
    for lower, upper in list(pairwise(ordered))[:_MOST_PAIRS]:
        yield from _compare(_choose_pair(lower, upper, unit), conflict)
    hidden = len(ordered) - 1 - _MOST_PAIRS
    if hidden > 0:
        yield Step("Compare", f"{hidden:,} more pairs of figures go on in the same way")


def _find_place(voice: Voice) -> tuple[bool, object, object]:
    low, high = voice.expected.low, voice.expected.high
    return low is not None, low or 0, high or 0


def _choose_pair(lower: Camp, upper: Camp, unit: Unit) -> _Pair:
    """Choose the figures that two sides are told by: those that lie apart, if any do.

    Figures of one unit of time are compared in it, where months do not blur them.
    """
    spokesmen = lower.spokesman, upper.spokesman
    pairs = [spokesmen, *islice(product(lower.voices, upper.voices), _MOST_TRIED)]
    tried = [_read_pair(one, two, unit) for one, two in pairs]
    own = [
        _read_pair(one, two, one.statement.unit)
        for one, two in pairs
        if one.statement.unit == two.statement.unit
    ]
    for pair in (*tried, *own):
        if _are_apart(pair.lower.widest, pair.upper.widest):
            return pair
    for pair in (*tried, *own):
        if _are_apart(pair.lower.expected, pair.upper.expected):
            return pair
    return next((pair for pair in tried if _differ(pair)), tried[0])


def _read_pair(one: Voice, two: Voice, unit: Unit) -> _Pair:
    return _Pair(read_in(one, unit), read_in(two, unit), unit)


def _are_apart(one: Interval, other: Interval) -> bool:
    return not one.meets(other)


def _differ(pair: _Pair) -> bool:
    """Whether two bare figures of one precision have different values."""
    one, two = pair.lower.written, pair.upper.written
    if one is None or two is None:
        return False
    return one.quantum == two.quantum and one.value != two.value


def _compare(pair: _Pair, conflict: Conflict) -> Iterator[Step]:
    figures = f"{say_figure(pair.lower.statement)} and {say_figure(pair.upper.statement)}"
    usual = say_meeting(pair.lower.expected, pair.upper.expected, say_unit(pair.unit))
    if not _are_apart(pair.lower.expected, pair.upper.expected) and _differ(pair):
        usual = "They are printed to the same digit, and the digits differ"
    yield Step(f"Compare {figures}", usual)
    yield Step("Compare them at the widest", _compare_widest(pair, conflict))


def _compare_widest(pair: _Pair, conflict: Conflict) -> str:
    if conflict.rests_on == "time":
        return "A figure for part of a time need not be the figure for the whole of it"
    are_apart = _are_apart(pair.lower.widest, pair.upper.widest)
    if conflict.verdict == "contradiction" and not are_apart and _differ(pair):
        return "Read as widely as they can be, they are still two different numbers"
    if all(voice.expected == voice.widest for voice in (pair.lower, pair.upper)):
        return "Neither can be read more widely than that"
    return say_meeting(pair.lower.widest, pair.upper.widest, say_unit(pair.unit))


def say_meeting(one: Interval, other: Interval, unit: str) -> str:
    """Say whether two intervals share a number, at which ends, and how far they lie apart."""
    lower, upper = (other, one) if other.precedes(one) else (one, other)
    low, high = format_interval(lower), join_unit(format_interval(upper), _PERCENT.get(unit, ""))
    shared = lower.intersect(upper)
    if shared is not None:
        return f"{low} and {high} meet: both allow {join_unit(format_interval(shared), unit)}"
    end, start = lower.high, upper.low
    if end is None or start is None:
        return f"{low} and {high} do not meet"
    if end == start:
        touching = f"they touch at {format_number(end)}, which one of them leaves out"
        return f"{low} and {high} do not meet: {touching}"
    ends = " < ".join(format_ends(end, start))
    distance = join_unit(format_distance(start - end), _DISTANCES.get(unit, unit))
    return f"{ends}: {low} and {high} do not meet, and lie {distance} apart"
