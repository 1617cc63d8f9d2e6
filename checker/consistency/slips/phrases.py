"""Slips of the phrase: by for to, up for down, cut off for rounded, the part for the rest."""

from collections.abc import Iterator
from fractions import Fraction

from checker.consistency.cells import turn
from checker.consistency.slips.closeness import WIDEST_SPREAD, are_as_near, find_width, overlap
from checker.consistency.slips.kinds import Slip, say_bare
from checker.consistency.slips.rereading import read_as_written
from checker.consistency.slips.suspects import Suspect
from checker.consistency.slips.units import is_share
from checker.figures.rounding import read_rounded
from checker.intervals import Interval

_FORMS = frozenset({"plain", "range"})
_ZERO = Fraction(0)
_LOOSE = Fraction(1, 2)
"""By and to differ by one: readings may leave half of that open."""
_FAR = Fraction(1, 5)
"""A part and its rest must differ by so much: 48 % and 52 % are more often two figures."""
_FINE = Fraction(1, 20)
_ROOMY = 2


def slip_by_and_to(suspect: Suspect) -> Iterator[Slip]:
    """Try what a figure rose or fell to for what it rose or fell by, and the other way."""
    first = suspect.first
    own = read_as_written(suspect)
    if own is None or not is_share(suspect.unit) or first.figure.form not in _FORMS:
        return
    one = 1 / suspect.unit.factor
    told = {
        "increase": (own.shifted(-one), "what it rose to, not by"),
        "decrease": (own.negated().shifted(one), "what it fell to, not by"),
        "multiple": (own.shifted(one), "how much it rose by, not to"),
    }
    if first.claim.kind not in told:
        return
    slipped, words = told[first.claim.kind]
    if slipped.is_above(_ZERO) and _meet_within(slipped, suspect.rest, one * _LOOSE):
        yield Slip("by-for-to", slipped, f"{say_bare(first)} were {words}")


def slip_direction(suspect: Suspect) -> Iterator[Slip]:
    """Try the figure with its sign turned: a fall for a rise."""
    first = suspect.first
    own = turn(first.reading.expected, first.unit, suspect.unit, is_widest=False)
    if own is None or first.unit.offset or first.figure.form not in _FORMS:
        return
    slipped = own.negated()
    if are_as_near(slipped, suspect.rest, WIDEST_SPREAD):
        yield Slip("direction", slipped, _tell_direction(suspect))


def _tell_direction(suspect: Suspect) -> str:
    number, kind = say_bare(suspect.first), suspect.first.claim.kind
    is_positive = suspect.first.figure.ends[0].value > 0
    if is_positive and kind == "increase":
        return f"{number} were a decrease, not an increase"
    if is_positive and kind == "decrease":
        return f"{number} were an increase, not a decrease"
    return f"{number} had the other sign"


def slip_rounding(suspect: Suspect) -> Iterator[Slip]:
    """Try the figure as cut off after its last digit, where it was read as rounded."""
    first = suspect.first
    natural, own = first.reading.natural, first.reading.expected
    if natural is None or own.low == own.high:
        return
    cut = read_rounded(first.figure.ends[0].value, natural, "truncate")
    slipped = turn(cut, first.unit, suspect.unit, is_widest=False)
    if slipped is None or not overlap(slipped, suspect.rest):
        return
    width, room = find_width(suspect.rest), find_width(slipped)
    if width is not None and room is not None and width <= room * _ROOMY:
        yield Slip("truncation", slipped, f"{say_bare(first)} were cut off, not rounded")


def slip_complement(suspect: Suspect) -> Iterator[Slip]:
    """Try what is left of the whole for the part: 27 % for 73 %."""
    first = suspect.first
    own = read_as_written(suspect)
    is_part = first.claim.kind in {"level", "share"} and is_share(suspect.unit)
    if own is None or not is_part:
        return
    one = 1 / suspect.unit.factor
    slipped = own.negated().shifted(one)
    is_apart = not overlap(_widen(own, one * _FAR), slipped)
    if (
        is_apart
        and not slipped.is_below(_ZERO)
        and _meet_within(slipped, suspect.rest, one * _FINE)
    ):
        text = f"{say_bare(first)} were the rest of the whole, not the part"
        yield Slip("complement", slipped, text)


def _widen(interval: Interval, reach: Fraction) -> Interval:
    return interval.shifted(-reach).hull(interval.shifted(reach))


def _meet_within(slipped: Interval, rest: Interval, most: Fraction) -> bool:
    """Whether two readings meet, and are no wider together than this."""
    widths = find_width(slipped), find_width(rest)
    if widths[0] is None or widths[1] is None:
        return False
    return widths[0] + widths[1] <= most and overlap(slipped, rest)
