"""Measures: in one line, and in full with their claims on number lines."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.consistency.verdicts import Verdict
from checker.dimensions.units import describe_unit
from checker.dossiers.claims import Teller
from checker.dossiers.desk import Desk
from checker.dossiers.ordering import find_worst, rank_verdict
from checker.dossiers.outcomes import MOST_OTHERS
from checker.dossiers.pages import MeasureEntry, RelationEntry
from checker.dossiers.panels import View, build_panels
from checker.dossiers.records import ClaimEntry, FindingBrief, MeasureBrief, Outcome
from checker.dossiers.settings import say_within, say_years

_COUNTING = frozenset({"open", "new", "grown"})
_NATURES = {
    "flow": "what happens in a time",
    "stock": "what there is at a time",
    "ratio": "a share or a rate",
    "price": "an amount of money",
}
"""What kind of quantity a measure is, as readers are told."""


def brief_measures(
    desk: Desk, findings: Mapping[str, tuple[FindingBrief, ...]]
) -> Mapping[str, MeasureBrief]:
    """Tell each measure in one line, by its id: also those that are only named by claims.

    `findings` go by the ids of the claims that they name.
    """
    return {name: _brief_measure(desk, findings, name) for name in desk.names.measures}


def _brief_measure(
    desk: Desk, findings: Mapping[str, tuple[FindingBrief, ...]], name: str
) -> MeasureBrief:
    claims = [desk.corpus.claims[position] for position in desk.claims_of.get(name, ())]
    counting = {
        brief.slug
        for claim in claims
        for brief in findings.get(claim.id, ())
        if brief.standing in _COUNTING
    }
    return MeasureBrief(
        id=name,
        slug=desk.names.measures[name][0],
        title=desk.title(name),
        unit=_say_unit(desk, name),
        claims=len(claims),
        sources=len({claim.source.path for claim in claims if claim.source is not None}),
        years=say_years(claims),
        findings=len(counting),
        verdict=find_verdict(desk, [claim.id for claim in claims]),
    )


def find_verdict(desk: Desk, claims: Iterable[str]) -> Verdict | None:
    """Find the worst that came of comparing claims; None where none of them was compared."""
    verdicts = {
        desk.compared.rows[number].verdict
        for claim in claims
        for number in desk.rows_of.get(claim, ())
    }
    return find_worst(verdicts - {"not checked"})


def _say_unit(desk: Desk, name: str) -> str:
    """Say the unit that levels are shown in, else the one that is declared."""
    level = next(
        (line for line in desk.lines.by_measure.get(name, ()) if line.kind == "level"), None
    )
    unit = desk.compared.groundwork.find_ground(name).unit if level is None else level.unit
    return "" if unit is None else describe_unit(unit)


def tell_measure(  # noqa: PLR0913, PLR0917 - a measure is told from so many sides
    desk: Desk,
    teller: Teller,
    briefs: Mapping[str, MeasureBrief],
    relations: Sequence[RelationEntry],
    findings: Mapping[str, tuple[FindingBrief, ...]],
    name: str,
    page: int,
) -> MeasureEntry:
    """Tell one page of a measure in full; `page` counts from 0."""
    pages = desk.names.measures[name]
    declared = desk.corpus.measures.get(name)
    ground = desk.compared.groundwork.find_ground(name)
    positions = desk.claims_on.get(pages[page], ())
    tied = tuple(relation for relation in relations if name in relation.measures)
    neighbours = dict.fromkeys(other for relation in tied for other in relation.measures)
    return MeasureEntry(
        brief=briefs[name],
        page=pages[page],
        pages=pages,
        nature="" if declared is None else _NATURES.get(declared.nature, declared.nature),
        place=ground.place or (None if declared is None else declared.place) or "",
        comparable_within=say_within(None if declared is None else declared.comparable_within),
        spot=None if declared is None else desk.spot(declared.record.location),
        panels=build_panels(
            desk, teller, positions, View(bands=desk.predictions_of.get(pages[page], ()))
        ),
        unread=tuple(_tell_unread(desk, teller, positions)),
        outcomes=_tell_gaps(desk, positions),
        findings=_list_findings(desk, findings, name),
        relations=tied,
        near=tuple(briefs[other] for other in neighbours if other != name and other in briefs),
    )


def _tell_unread(desk: Desk, teller: Teller, positions: Iterable[int]) -> Iterator[ClaimEntry]:
    for position in positions:
        if position not in desk.lines.stands:
            yield teller.tell(position)


def _tell_gaps(desk: Desk, positions: Iterable[int]) -> tuple[Outcome, ...]:
    """Tell what claims could not be compared with, and why: one outcome for each reason."""
    claims = dict.fromkeys(desk.corpus.claims[position].id for position in positions)
    numbers = sorted({number for claim in claims for number in desk.rows_of.get(claim, ())})
    told: dict[tuple[Verdict, str], dict[str, None]] = {}
    for row in (desk.compared.rows[number] for number in numbers):
        if row.verdict in {"not comparable", "not checked"}:
            told.setdefault((row.verdict, row.reason), {}).update(dict.fromkeys(row.claims))
    gaps = [_tell_gap(desk, *reason, list(named)) for reason, named in told.items()]
    return tuple(sorted(gaps, key=lambda gap: rank_verdict(gap.verdict)))


def _tell_gap(desk: Desk, verdict: Verdict, reason: str, claims: Sequence[str]) -> Outcome:
    """Name the first few claims, and count them where there are more."""
    found = (desk.find_link(claim) for claim in claims[:MOST_OTHERS])
    links = tuple(link for link in found if link is not None)
    count = f" ({len(claims):,} claims)" if len(claims) > MOST_OTHERS else ""
    return Outcome(verdict, f"{reason}{count}", links, len(claims) - len(links))


def _list_findings(
    desk: Desk, findings: Mapping[str, tuple[FindingBrief, ...]], name: str
) -> tuple[FindingBrief, ...]:
    """List the findings that name claims of a measure, each once, in the order of all."""
    positions = desk.claims_of.get(name, ())
    claims = dict.fromkeys(desk.corpus.claims[position].id for position in positions)
    found = {brief.slug: brief for claim in claims for brief in findings.get(claim, ())}
    return tuple(sorted(found.values(), key=lambda brief: desk.finding_ranks[brief.slug]))
