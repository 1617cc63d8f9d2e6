"""Findings in one line: what each is about, which sides it has, and how far they lie apart."""

from collections.abc import Sequence

from checker.consistency.gaps import describe_gap
from checker.consistency.listing import list_words
from checker.consistency.relating.outcomes import Mismatch
from checker.consistency.told_apart import ToldApart
from checker.dossiers.desk import Desk
from checker.dossiers.findings_grounds import Ground, judge_finding
from checker.dossiers.findings_settings import add_setting, say_finding_setting
from checker.dossiers.naming import find_by_source
from checker.dossiers.records import FindingBrief, SourceBrief
from checker.dossiers.sides import Clerk, tell_sides
from checker.findings import Finding
from checker.model import Claim


def brief_finding(clerk: Clerk, finding: Finding, slug: str, ground: Ground | None) -> FindingBrief:
    """Tell a finding in one line."""
    desk = clerk.desk
    positions = (desk.positions[claim] for claim in finding.claims if claim in desk.positions)
    claims = [desk.corpus.claims[position] for position in positions]
    sides = tell_sides(clerk, ground)
    measures = _list_measures(claims, ground)
    sources = _list_sources(clerk, finding, claims)
    subject, setting = _name_subject(desk, measures, ground), say_finding_setting(ground)
    return FindingBrief(
        slug=slug,
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        standing=finding.standing,
        verdict=judge_finding(finding, ground),
        message=finding.message,
        subject=add_setting(desk, subject, setting, measures) or _name_place(finding, sources),
        measures=measures,
        publishers=tuple(dict.fromkeys(source.name for source in sources)),
        sides=sides.sides,
        gap=_name_gap(finding, ground),
        unit=sides.unit,
        setting=setting,
    )


def _list_measures(claims: Sequence[Claim], ground: Ground | None) -> tuple[str, ...]:
    """List the measures of claims; the one that a mismatch is told from comes first."""
    first = [ground.focus.quantity.measure] if isinstance(ground, Mismatch) else []
    return tuple(dict.fromkeys([*first, *(claim.measure for claim in claims)]))


def _list_sources(clerk: Clerk, finding: Finding, claims: Sequence[Claim]) -> list[SourceBrief]:
    """List the sources of the claims; of a finding about no claim, the source of its file."""
    if finding.claims:
        printed = (one.source for one in claims if one.source is not None)
        return [find_by_source(clerk.sources, source) for source in printed]
    source = clerk.desk.sources_of_files.get(finding.location.path)
    return [] if source is None else [find_by_source(clerk.sources, source)]


def _name_subject(desk: Desk, measures: Sequence[str], ground: Ground | None) -> str:
    """Name the measures that a finding is about by their titles; empty where there is none.

    What the figure of a mismatch is held against says itself what it is of.
    """
    named = measures[:1] if isinstance(ground, Mismatch) else measures
    return list_words([name_measure(desk, measure) for measure in named]) if named else ""


def name_measure(desk: Desk, measure: str) -> str:
    """Name a measure by its title, else by its id."""
    declared = desk.corpus.measures.get(measure)
    return measure if declared is None or not declared.title else declared.title


def _name_place(finding: Finding, sources: Sequence[SourceBrief]) -> str:
    return sources[0].name if sources else finding.location.path


def _name_gap(finding: Finding, ground: Ground | None) -> str:
    """Name how far the sides lie apart, without the figures, which stand beside it."""
    gap = dict(finding.details).get("gap", "")
    if isinstance(ground, ToldApart):
        gap = describe_gap(ground.camps, ground.conflict.variable.unit)
    return gap.rpartition(": ")[2]
