"""What a mismatch says in one sentence: the claim that is told, and what it clashes with."""

import re
from collections import defaultdict
from collections.abc import Sequence

from checker.consistency.listing import list_words
from checker.consistency.relating.blaming import is_verb, name_quantity, say_blamed, say_difference
from checker.consistency.relating.outcomes import Blamed, Mismatch, Tie
from checker.consistency.relating.whole_numbers import (
    clashes_together,
    find_derived,
    needs_whole_number,
    say_no_whole_number,
    say_ties,
)
from checker.consistency.relating.wording import LONGEST, say_as
from checker.consistency.wording import say_figure, say_turned
from checker.intervals import Interval

_TWO = 2
_MOST_MAKERS = 3
"""So many figures that make another one are told; where there are more, none is."""
_SIGN = re.compile(r"<=|>=|=")


def say_mismatch(mismatch: Mismatch) -> str:
    """Say what clashes: "charged in 2026 cannot be 300 a week with 252 a week for arrests"."""
    told = choose_told(mismatch)
    name = name_quantity(told.quantity)
    ground = _say_ground(mismatch, told)
    said = _say_told(mismatch, told)
    # "Doubled" is a verb, all other figures are not.
    verb = "have" if is_verb(told) else "be"
    if mismatch.verdict == "contradiction":
        other = _find_other_way(mismatch)
        if other is not None:
            return f"{name} cannot be both {said} and {say_blamed(other)}"
        return f"{name} cannot {verb} {said}{ground}"
    return f"{name} can hardly {verb} {said}{ground}; {_say_condition(mismatch)}"


def _find_other_way(mismatch: Mismatch) -> Blamed | None:
    """Find the other claim where two tell one change in two ways: up 12% and down 21%."""
    focus = mismatch.focus.quantity
    if len(mismatch.others) != 1 or focus.kind != "change" or is_verb(mismatch.focus):
        return None
    [other] = mismatch.others
    ends = (focus.kind, focus.period, focus.base)
    is_same = ends == (other.quantity.kind, other.quantity.period, other.quantity.base)
    return other if is_same and not is_verb(other) else None


def _say_told(mismatch: Mismatch, told: Blamed) -> str:
    if mismatch.cause != "superlative":
        return say_blamed(told)
    statement = told.voice.statement
    bare = statement._replace(claim=statement.claim._replace(hedge=None))
    return f"a record at {say_turned(bare, told.quantity.unit)}"


def choose_told(mismatch: Mismatch) -> Blamed:
    """Choose the claim that a mismatch is told from: of a record the later one, else the focus."""
    if mismatch.cause != "superlative" or len(mismatch.ties) > 1:
        return mismatch.focus
    return max((mismatch.focus, *mismatch.others), key=_find_start)


def _find_start(blamed: Blamed) -> int:
    period = blamed.quantity.period
    return 0 if period is None or period.earliest_start is None else period.earliest_start


def _say_ground(mismatch: Mismatch, told: Blamed) -> str:
    if needs_whole_number(mismatch):
        return f": {say_no_whole_number(mismatch)}"
    if is_order(mismatch):
        [other] = [one for one in (mismatch.focus, *mismatch.others) if one is not told]
        return f" with {say_blamed(other)}{say_difference(other.quantity, told.quantity)}"
    if clashes_together(mismatch):
        return f" together with {_say_others(mismatch)}"
    derived = find_derived(mismatch)
    if derived is None:
        beside = f" with {_say_others(mismatch)}" if mismatch.others else ""
        return f": {say_ties(mismatch)} cannot hold{beside}"
    return f": {say_basis(mismatch)} {_say_derived(mismatch.focus, derived)}"


def is_order(mismatch: Mismatch) -> bool:
    """Whether it takes no arithmetic to see: one level is more than another that holds it."""
    blamed = (mismatch.focus, *mismatch.others)
    if len(mismatch.ties) > 1 or len(blamed) != _TWO:
        return False
    if any(one.quantity.kind != "level" for one in blamed):
        return False
    if mismatch.cause not in {"part", "superlative"}:
        return False
    # 5,000 a month in a year do not look like less than 61,900 in its January.
    periods = {one.quantity.period for one in blamed}
    return mismatch.cause != "part" or len(periods) == 1 or _have_one_end(mismatch)


def _have_one_end(mismatch: Mismatch) -> bool:
    """Whether the other figure, as it is, bounds the focus."""
    derived, other = mismatch.derived_expected, mismatch.others[0].voice.expected
    return derived is not None and (derived.low == other.low or derived.high == other.high)


def say_basis(mismatch: Mismatch) -> str:
    """Say what comes to a number: "north + south comes to", "22,724 against 20,000 is"."""
    if len(mismatch.ties) > 1:
        return _say_makers(mismatch)
    [tie] = mismatch.ties
    if tie.relation is not None:
        return _say_formula(tie.relation.holds, mismatch.focus.quantity.measure)
    ordered = _order_others(mismatch, tie)
    is_all = len(ordered) == len(tie.quantities) - 1 == len(mismatch.others)
    if mismatch.focus.quantity.kind != "level":
        return _say_calculation(mismatch, ordered) if is_all else _say_makers(mismatch)
    if mismatch.cause in {"part", "sum"} and len(ordered) > 1:
        return _say_parts(ordered, is_all=is_all)
    return _say_makers(mismatch)


def _say_makers(mismatch: Mismatch) -> str:
    """Say which figures make a number: "20,010 in 2023 and 29,270 for secondary make it"."""
    if not mismatch.others:
        # A single claim can be wrong by the ties alone.
        return f"by {say_ties(mismatch)} it is"
    if len(mismatch.others) > _MOST_MAKERS:
        return "the other figures make it"
    return f"{_say_others(mismatch)} {'makes' if len(mismatch.others) == 1 else 'make'} it"


def _order_others(mismatch: Mismatch, tie: Tie) -> list[Blamed]:
    """Order the other claims as their quantities are tied; those of the focus are left out."""
    by_quantity: dict[int, list[Blamed]] = defaultdict(list)
    for one in mismatch.others:
        by_quantity[id(one.quantity)].append(one)
    focus = mismatch.focus.quantity
    tied = [quantity for quantity in tie.quantities if quantity is not focus]
    return [one for quantity in tied for one in by_quantity[id(quantity)]]


def _say_formula(text: str, measure: str) -> str:
    """Say a relation from the side of one measure: "north + south comes to"."""
    shown = " ".join(text.split())
    if len(shown) > LONGEST:
        return "by its relation it is"
    sides = [side.strip() for side in _SIGN.split(shown)]
    if "=" in shown and not re.search(r"[<>]=", shown) and measure in sides:
        [other] = [side for side in sides if side != measure][:1] or [measure]
        return f"{other} comes to"
    return f"by {shown} it is"


def _say_calculation(mismatch: Mismatch, others: Sequence[Blamed]) -> str:
    """Say a calculation whose numbers are all stated but the one that is told."""
    kind = mismatch.focus.quantity.kind
    said = _say_alike(others)
    if len(others) == 1:
        return f"{said[0]} {'leaves' if mismatch.cause == 'sum' else 'is'}"
    if mismatch.cause == "sum" and kind == "share":
        return f"{list_words(said)} leave"
    is_of_levels = all(one.quantity.kind == "level" for one in others)
    if len(others) == _TWO and is_of_levels and kind != "level":
        return f"{said[0]} {'of' if kind == 'share' else 'against'} {said[1]} is"
    return _say_makers(mismatch)


def _say_alike(others: Sequence[Blamed]) -> list[str]:
    """Say figures; without their unit where all share it, since the sentence has it already."""
    statements = [one.voice.statement for one in others]
    units = {(one.unit.words, one.figure.unit) for one in statements}
    if len(units) > 1:
        return [say_figure(one) for one in statements]
    return [
        " ".join(part for part in (one.claim.hedge, one.claim.value) if part) for one in statements
    ]


def _say_parts(others: Sequence[Blamed], *, is_all: bool) -> str:
    """Say what the parts of a time come to: "2024-01 to 2024-03 come to"."""
    times = [one.quantity.period.text for one in others if one.quantity.period is not None]
    return f"{f'{times[0]} to {times[-1]}' if is_all else list_words(times)} come to"


def _say_derived(focus: Blamed, derived: Interval) -> str:
    kind = focus.voice.statement.claim.kind
    return say_as(kind, focus.quantity, derived)


def _say_others(mismatch: Mismatch) -> str:
    focus = mismatch.focus.quantity
    return list_words(
        [f"{say_blamed(one)}{say_difference(one.quantity, focus)}" for one in mismatch.others]
    )


def _say_condition(mismatch: Mismatch) -> str:
    """Say on what a drift hangs: the figures that may be meant more widely than they look."""
    focus, others = mismatch.focus.voice, [one.voice for one in mismatch.others]
    holds = mismatch.puzzle.holds
    if _is_coarse(mismatch.focus) and holds([focus.widest, *(one.expected for one in others)]):
        return _name_coarse([mismatch.focus])
    coarse = [one for one in mismatch.others if _is_coarse(one)]
    if coarse and holds([focus.expected, *(one.widest for one in others)]):
        return _name_coarse(coarse)
    if not coarse and not _is_coarse(mismatch.focus):
        return "it holds only at the widest"
    return "it holds only if several are rounded more coarsely than they look"


def _is_coarse(blamed: Blamed) -> bool:
    """Whether the figure itself, and not only its conversion, may be meant more widely."""
    reading = blamed.voice.statement.reading
    return reading.expected != reading.widest


def _name_coarse(coarse: Sequence[Blamed]) -> str:
    figures = [say_figure(one.voice.statement) for one in coarse]
    which = " or ".join(figures) if len(figures) <= _TWO else "one of the other figures"
    return f"it holds only if {which} is rounded more coarsely than it looks"
