"""The sides of a mismatch: one claim, and what the others come to by what ties them."""

from fractions import Fraction

from checker.consistency.listing import list_words
from checker.consistency.relating.blaming import say_blamed, say_difference
from checker.consistency.relating.outcomes import Blamed, Mismatch, Quantity
from checker.consistency.relating.whole_numbers import (
    calculate_part,
    find_derived,
    needs_whole_number,
    say_ties,
)
from checker.consistency.relating.wording import say_as
from checker.consistency.wording import say_figure, say_unit
from checker.dimensions.units import describe_unit
from checker.dossiers.sides_drafts import Draft, Drafts
from checker.dossiers.sides_wording import say_in
from checker.figures.wording import format_interval
from checker.intervals import Interval

_PERCENT = Fraction(100)
_UNCHANGED = Fraction(1)


def draft_mismatch(mismatch: Mismatch) -> Drafts:
    """Draft the claim that a mismatch is told from, against what the others come to.

    Where they leave no one number, each of the others is a side of its own.
    """
    first, unit = _draft_focus(mismatch.focus), name_unit(mismatch.focus)
    if needs_whole_number(mismatch):
        return Drafts((first, _draft_no_whole_number(mismatch)), unit)
    if find_derived(mismatch) is None:
        others = [_draft_other(mismatch, one) for one in mismatch.others]
        return Drafts((first, *others), unit)
    return Drafts((first, _draft_derived(mismatch)), unit)


def _draft_derived(mismatch: Mismatch) -> Draft:
    focus, expected = mismatch.focus, mismatch.derived_expected
    widest = mismatch.derived_widest
    return Draft(
        statements=tuple(one.voice.statement for one in mismatch.others),
        figure=say_derived(mismatch),
        expected=None if expected is None else show_interval(focus, expected),
        widest=None if widest is None else show_interval(focus, widest),
    )


def _draft_no_whole_number(mismatch: Mismatch) -> Draft:
    """Draft what no whole number fits: "no whole number: 7% of 52 is 3.38–3.9 (calculated)"."""
    statements = tuple(one.voice.statement for one in mismatch.others)
    product = calculate_part(mismatch, is_widest=False)
    if product is None:
        return Draft(statements, f"no whole number, calculated from {say_makers(mismatch)}")
    share, whole = (say_figure(one.voice.statement) for one in (mismatch.focus, *mismatch.others))
    said = f"{share} of {whole} is {format_interval(product)}"
    return Draft(statements, f"no whole number: {said} (calculated)")


def say_derived(mismatch: Mismatch) -> str:
    """Say what the others come to: "at most 880 a month, calculated from charged <= arrests"."""
    derived = find_derived(mismatch)
    if derived is None:
        return ""
    focus = mismatch.focus
    said = say_as(focus.voice.statement.claim.kind, focus.quantity, derived)
    return f"{said}, calculated from {say_makers(mismatch)}"


def say_makers(mismatch: Mismatch) -> str:
    """Say from what a number is calculated: the relations, else the figures of the others."""
    if all(tie.relation is not None for tie in mismatch.ties) or not mismatch.others:
        return say_ties(mismatch)
    focus = mismatch.focus.quantity
    others = [f"{say_blamed(one)}{say_difference(one.quantity, focus)}" for one in mismatch.others]
    return list_words(others)


def show_interval(focus: Blamed, interval: Interval) -> Interval:
    """Show an interval of a quantity as readers know it: shares and changes in percent."""
    kind = focus.quantity.kind
    if kind == "share":
        return interval.scaled(_PERCENT)
    if kind == "change" and focus.voice.statement.claim.kind != "multiple":
        return interval.shifted(-_UNCHANGED).scaled(_PERCENT)
    return interval


def name_unit(focus: Blamed) -> str:
    """Name the unit of shown intervals: what stands after a number."""
    quantity = focus.quantity
    if quantity.kind == "share":
        return "%"
    if quantity.kind == "change":
        return "times" if focus.voice.statement.claim.kind == "multiple" else "%"
    return _name_amount(quantity)


def _name_amount(quantity: Quantity) -> str:
    return (
        describe_unit(quantity.unit) if quantity.kind == "difference" else say_unit(quantity.unit)
    )


def _draft_focus(focus: Blamed) -> Draft:
    statement, quantity = focus.voice.statement, focus.quantity
    is_level = quantity.kind == "level"
    return Draft(
        statements=(statement,),
        figure=say_figure(statement) if is_level else say_blamed(focus),
        turned=say_in(statement, quantity.unit) if is_level else "",
        expected=show_interval(focus, focus.voice.expected),
        widest=show_interval(focus, focus.voice.widest),
    )


def _draft_other(mismatch: Mismatch, other: Blamed) -> Draft:
    """Draft a claim that is tied to the one that is told; its numbers are of something else."""
    figure = f"{say_blamed(other)}{say_difference(other.quantity, mismatch.focus.quantity)}"
    return Draft((other.voice.statement,), figure)
