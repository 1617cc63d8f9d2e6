"""Findings: in one line with their sides, and in full with the arithmetic."""

from collections.abc import Mapping, Sequence

from checker.dossiers.briefs import brief_finding
from checker.dossiers.claims import Teller
from checker.dossiers.desk import Desk
from checker.dossiers.findings_grounds import Ground
from checker.dossiers.findings_places import list_places
from checker.dossiers.pages import FindingEntry
from checker.dossiers.panels import View, build_bare_panel, build_panels
from checker.dossiers.recipes import Recipes
from checker.dossiers.records import FindingBrief, Panel, SourceBrief
from checker.dossiers.sides import BARE, Clerk, choose_ground_unit, draft_sides, list_sides
from checker.dossiers.steps import NEAR_MISS, tell_steps
from checker.findings import Finding

_MOST_CLAIMS = 60
_CONDITION = "they would agree if "
_OR = "; or if "


def brief_findings(desk: Desk, sources: Mapping[str, SourceBrief]) -> tuple[FindingBrief, ...]:
    """Tell each finding in one line, in the order of `desk.findings`."""
    clerk = Clerk(desk, sources)
    return tuple(
        brief_finding(clerk, finding, slug, ground)
        for finding, slug, ground in zip(
            desk.findings, desk.names.findings, desk.grounds, strict=True
        )
    )


def tell_finding(
    desk: Desk,
    teller: Teller,
    recipes: Recipes,
    briefs: tuple[FindingBrief, ...],
    number: int,
) -> FindingEntry:
    """Tell a finding in full, by its number among `desk.findings`."""
    finding, brief, ground = desk.findings[number], briefs[number], desk.grounds[number]
    positions = [desk.positions[claim] for claim in finding.claims if claim in desk.positions]
    shown = _choose_shown(desk, positions, brief)
    return FindingEntry(
        brief=brief,
        help=finding.help,
        remark=finding.remark,
        fingerprint=finding.fingerprint,
        panel=_build_panel(desk, teller, brief, ground, shown),
        steps=tell_steps(finding, ground),
        near_misses=_list_near_misses(finding),
        places=tuple(list_places(desk, finding)),
        claims=tuple(teller.tell(position) for position in shown),
        hidden_claims=len(positions) - len(shown),
        recipe=recipes.find(finding),
        documentation=desk.documentation.get(finding.code, ""),
    )


def _choose_shown(desk: Desk, positions: Sequence[int], brief: FindingBrief) -> list[int]:
    """Choose the claims that are shown: of very many the first of each side, in turn."""
    if len(positions) <= _MOST_CLAIMS:
        return sorted(positions)
    sides = [[desk.positions[link.claim] for link in side.claims] for side in brief.sides]
    longest = max(map(len, sides), default=0)
    in_turn = [side[place] for place in range(longest) for side in sides if place < len(side)]
    chosen = list(dict.fromkeys([*in_turn, *positions]))
    return sorted(chosen[:_MOST_CLAIMS])


def _build_panel(
    desk: Desk,
    teller: Teller,
    brief: FindingBrief,
    ground: Ground | None,
    shown: Sequence[int],
) -> Panel | None:
    """Build the number line of the claims; None where they are not of one thing."""
    is_comparison = brief.verdict is not None or len(shown) > 1
    if len(brief.measures) != 1 or not is_comparison:
        return None
    if brief.unit == BARE:
        return build_bare_panel(desk, teller, shown)
    panels = build_panels(desk, teller, shown, _choose_view(desk, ground))
    return panels[0] if len(panels) == 1 else None


def _choose_view(desk: Desk, ground: Ground | None) -> View:
    """Show the claims in the colours and the unit of the sides."""
    if ground is None:
        return View()
    sides = list_sides(draft_sides(ground))
    return View(desk.standpoints.number_claims(sides), choose_ground_unit(ground))


def _list_near_misses(finding: Finding) -> tuple[str, ...]:
    text = dict(finding.details).get(NEAR_MISS, "")
    return tuple(text.removeprefix(_CONDITION).split(_OR)) if text else ()
