"""Mismatches whose numbers meet: only whole numbers, or all of them together, show the clash.

7% of 50 people would be three and a half. A rate of 4.2% that is up 20%, and by 0.3 points, can
be told from any two of these figures, though what the two make of the third is a wide interval.
"""

from checker.consistency.listing import list_words
from checker.consistency.relating.outcomes import Blamed, Mismatch
from checker.consistency.relating.wording import shorten_text
from checker.consistency.wording import say_figure
from checker.figures.wording import format_interval
from checker.intervals import Interval


def needs_whole_number(mismatch: Mismatch) -> bool:
    """Whether all ties could hold, were parts of what is counted in whole numbers allowed."""
    return _meets(mismatch) and _holds_in_parts(mismatch)


def clashes_together(mismatch: Mismatch) -> bool:
    """Whether the focus meets what the others make of it, and yet they cannot all be true.

    What the others make of it is told by its ends, each of which may take other numbers of
    them: between the ends there is no one figure to tell.
    """
    return _meets(mismatch) and not _holds_in_parts(mismatch)


def find_derived(mismatch: Mismatch) -> Interval | None:
    """Find what the others make of the focus, to be told; None where they leave no one figure."""
    if clashes_together(mismatch):
        return None
    return mismatch.derived_expected or mismatch.derived_widest


def _meets(mismatch: Mismatch) -> bool:
    """Whether the focus meets what the others make of it, read as widely as the verdict says."""
    is_widest = mismatch.verdict == "contradiction"
    derived = mismatch.derived_widest if is_widest else mismatch.derived_expected
    return derived is not None and derived.meets(_read(mismatch.focus, is_widest=is_widest))


def _holds_in_parts(mismatch: Mismatch) -> bool:
    is_widest = mismatch.verdict == "contradiction"
    blamed = (mismatch.focus, *mismatch.others)
    readings = [_read(one, is_widest=is_widest) for one in blamed]
    return mismatch.puzzle.holds(readings, has_whole=False)


def _read(blamed: Blamed, *, is_widest: bool) -> Interval:
    return blamed.voice.widest if is_widest else blamed.voice.expected


def say_no_whole_number(mismatch: Mismatch) -> str:
    """Say what leaves no whole number: "7% of 52 is 3.38–3.9, no whole number"."""
    product = calculate_part(mismatch, is_widest=False)
    if product is None:
        return f"{say_ties(mismatch)} leaves no whole number"
    whole = say_figure(mismatch.others[0].voice.statement)
    share = say_figure(mismatch.focus.voice.statement)
    return f"{share} of {whole} is {format_interval(product)}, no whole number"


def calculate_part(mismatch: Mismatch, *, is_widest: bool) -> Interval | None:
    """Multiply a share with its whole (GRIM: Brown & Heathers); None where it is not blamed."""
    if mismatch.focus.quantity.kind != "share" or len(mismatch.others) != 1:
        return None
    blamed = (mismatch.focus, mismatch.others[0])
    share, whole = (_read(one, is_widest=is_widest) for one in blamed)
    if share.low is None or share.high is None or whole.low is None or whole.high is None:
        return None
    low, high = share.low * whole.low, share.high * whole.high
    return Interval(low, high, share.low_open or whole.low_open, share.high_open or whole.high_open)


def say_ties(mismatch: Mismatch) -> str:
    """Say what ties the claims, as written."""
    return list_words([shorten_text(tie.text) for tie in mismatch.ties])
