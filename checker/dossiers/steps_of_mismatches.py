"""The arithmetic of a mismatch: what ties its claims, and what the others make of one."""

from collections.abc import Iterator, Mapping

from checker.consistency.listing import SHOWN
from checker.consistency.relating.blaming import name_quantity
from checker.consistency.relating.outcomes import Blamed, Mismatch
from checker.consistency.relating.whole_numbers import clashes_together, needs_whole_number
from checker.dossiers.pages import Step
from checker.dossiers.sides_of_mismatches import name_unit, show_interval
from checker.dossiers.steps_of_comparing import say_meeting
from checker.dossiers.steps_of_readings import tell_conversion, tell_others, tell_reading


def tell_mismatch(mismatch: Mismatch, details: Mapping[str, str]) -> Iterator[Step]:
    """Tell a mismatch step by step; `details` are those of its finding."""
    if "relation" in details:
        yield Step("What ties them", details["relation"])
    blamed = (mismatch.focus, *mismatch.others)
    for one in blamed[:SHOWN]:
        yield from _tell_blamed(one)
    if len(blamed) > SHOWN:
        yield tell_others(len(blamed) - SHOWN)
    if "arithmetic" in details:
        yield Step("Calculate", details["arithmetic"])
    yield from _compare(mismatch)
    if "gap" in details:
        yield Step("How far they lie apart", details["gap"])


def _tell_blamed(blamed: Blamed) -> Iterator[Step]:
    statement, quantity = blamed.voice.statement, blamed.quantity
    yield tell_reading(blamed.voice, name_quantity(quantity))
    turned = tell_conversion(statement, quantity.unit) if quantity.kind == "level" else None
    if turned is not None:
        yield turned


def _compare(mismatch: Mismatch) -> Iterator[Step]:
    """Compare the claim that is told with what the others come to, expected and at the widest."""
    if needs_whole_number(mismatch):
        yield Step("Compare", _say_no_whole_number(mismatch))
        return
    if clashes_together(mismatch):
        yield Step("Compare", "No numbers lie in all of these at once and fit what ties them")
        return
    focus, unit = mismatch.focus, name_unit(mismatch.focus)
    pairs = (
        ("Compare it with what is printed", focus.voice.expected, mismatch.derived_expected),
        ("Compare them at the widest", focus.voice.widest, mismatch.derived_widest),
    )
    for heading, own, derived in pairs:
        if derived is not None:
            shown = show_interval(focus, own), show_interval(focus, derived)
            yield Step(heading, say_meeting(*shown, unit))


def _say_no_whole_number(mismatch: Mismatch) -> str:
    if len(mismatch.others) > 1:
        return "No whole numbers lie in all of these at once and fit what ties them"
    return "The numbers meet, but no whole number lies where they do"
