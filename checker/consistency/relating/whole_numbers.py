"""Mismatches that only whole numbers show: 7% of 50 people would be three and a half."""

from checker.consistency.listing import list_words
from checker.consistency.relating.outcomes import Mismatch
from checker.consistency.relating.wording import shorten_text
from checker.consistency.wording import say_figure
from checker.figures.wording import format_interval
from checker.intervals import Interval


def needs_whole_number(mismatch: Mismatch) -> bool:
    """Whether the numbers meet, and only no whole number does."""
    is_widest = mismatch.verdict == "contradiction"
    derived = mismatch.derived_widest if is_widest else mismatch.derived_expected
    voice = mismatch.focus.voice
    return derived is not None and derived.meets(voice.widest if is_widest else voice.expected)


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
    share, whole = (
        one.voice.widest if is_widest else one.voice.expected
        for one in (mismatch.focus, mismatch.others[0])
    )
    if share.low is None or share.high is None or whole.low is None or whole.high is None:
        return None
    low, high = share.low * whole.low, share.high * whole.high
    return Interval(low, high, share.low_open or whole.low_open, share.high_open or whole.high_open)


def say_ties(mismatch: Mismatch) -> str:
    """Say what ties the claims, as written."""
    return list_words([shorten_text(tie.text) for tie in mismatch.ties])
