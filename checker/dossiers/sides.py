"""Sides: what disagrees in a finding, each with its figure, who says it and what it comes to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.camps import Camp, choose_unit, read_in
from checker.consistency.conflicts import DifferentThings
from checker.consistency.relating.outcomes import Mismatch
from checker.consistency.statements import Statement
from checker.consistency.told_apart import ToldApart
from checker.consistency.wording import say_figure, say_unit
from checker.dimensions.units import Unit, describe_unit
from checker.dossiers.desk import Desk
from checker.dossiers.findings_grounds import Ground
from checker.dossiers.naming import find_by_source
from checker.dossiers.records import ClaimLink, Side, SourceBrief
from checker.dossiers.sides_drafts import Draft, Drafts
from checker.dossiers.sides_of_mismatches import draft_mismatch
from checker.dossiers.sides_wording import say_in

BARE = "as bare numbers"
"""The unit of sides whose units do not convert."""
_MOST_CLAIMS = 8


class Sides(NamedTuple):
    """The sides of a finding, and the unit of their intervals in words."""

    sides: tuple[Side, ...]
    unit: str


class Clerk(NamedTuple):
    """What telling sides takes, beside what is told."""

    desk: Desk
    sources: Mapping[str, SourceBrief]


def tell_sides(clerk: Clerk, ground: Ground | None) -> Sides:
    """Tell the sides of what stands behind a finding; none where nothing does."""
    if ground is None:
        return Sides((), "")
    drafts, unit = draft_sides(ground)
    numbers = clerk.desk.standpoints.number_sides(list_sides(Drafts(drafts, unit)))
    sides = (_seal(clerk, draft, camp) for draft, camp in zip(drafts, numbers, strict=True))
    return Sides(tuple(sides), unit)


def list_sides(drafts: Drafts) -> list[list[str]]:
    """List the ids of the claims of each side."""
    return [[statement.claim.id for statement in draft.statements] for draft in drafts.drafts]


def choose_ground_unit(ground: Ground) -> Unit | None:
    """Choose the unit that the sides are told in; None where each has its own."""
    if isinstance(ground, DifferentThings | Mismatch):
        return None
    conflict = ground.conflict if isinstance(ground, ToldApart) else ground
    return choose_unit(ground.camps, conflict.variable.unit)


def draft_sides(ground: Ground) -> Drafts:
    """Draft the sides of what stands behind a finding."""
    if isinstance(ground, DifferentThings):
        return Drafts(tuple(_draft_group(unit, group) for unit, group in ground.groups), BARE)
    if isinstance(ground, Mismatch):
        return draft_mismatch(ground)
    conflict = ground.conflict if isinstance(ground, ToldApart) else ground
    unit = choose_unit(ground.camps, conflict.variable.unit)
    return Drafts(tuple(_draft_camp(camp, unit) for camp in ground.camps), say_unit(unit))


def _draft_group(unit: Unit, group: Sequence[Statement]) -> Draft:
    """Draft a group of different things by its first claim, as the message does."""
    if not group:
        return Draft((), f"{describe_unit(unit) or 'ratios'} (as declared)")
    first = group[0]
    figure = say_figure(first, with_noun=True)
    return Draft(tuple(group), figure, "", first.reading.expected, first.reading.widest)


def _draft_camp(camp: Camp, unit: Unit) -> Draft:
    """Draft a camp by its spokesman: his figure, and what that comes to by itself."""
    spokesman = camp.spokesman.statement
    voice = read_in(camp.spokesman, unit)
    is_copied = camp.sources > 1 and len(camp.origins) == 1
    return Draft(
        statements=tuple(voice.statement for voice in camp.voices),
        figure=say_figure(spokesman),
        turned=say_in(spokesman, unit),
        expected=voice.expected,
        widest=voice.widest,
        origin=f"one origin: {camp.origins[0]}" if is_copied else "",
    )


def _seal(clerk: Clerk, draft: Draft, camp: int) -> Side:
    return Side(
        camp=camp,
        figure=draft.figure,
        turned=draft.turned,
        expected=draft.expected,
        widest=draft.widest,
        sources=tuple(_list_sources(clerk, draft.statements)),
        origin=draft.origin,
        claims=tuple(_link(clerk, draft.statements)),
    )


def _list_sources(clerk: Clerk, statements: Iterable[Statement]) -> Iterator[SourceBrief]:
    briefs = (
        find_by_source(clerk.sources, one.claim.source)
        for one in statements
        if one.claim.source is not None
    )
    yield from dict.fromkeys(briefs)


def _link(clerk: Clerk, statements: Sequence[Statement]) -> Iterator[ClaimLink]:
    for statement in statements[:_MOST_CLAIMS]:
        yield clerk.desk.link(statement.position)
