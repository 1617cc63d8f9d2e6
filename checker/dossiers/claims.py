"""Claims, told in full: how each was read, who says it, and what came of comparing it."""

from collections.abc import Mapping

from checker.consistency.describing import describe_rule
from checker.consistency.mentions import say_change
from checker.consistency.tracing import list_lineage
from checker.dimensions.units import Unit
from checker.dossiers.desk import Desk
from checker.dossiers.lines import Stand, say_stand, stand_in
from checker.dossiers.naming import find_by_source
from checker.dossiers.outcomes import Outcomes
from checker.dossiers.reading import say_unread
from checker.dossiers.records import ClaimEntry, ClaimLink, FindingBrief, SourceBrief
from checker.dossiers.settings import find_days, say_period
from checker.model import Claim


class Teller:
    """Tells claims by their position in the corpus."""

    def __init__(
        self,
        desk: Desk,
        sources: Mapping[str, SourceBrief],
        findings: Mapping[str, tuple[FindingBrief, ...]],
    ) -> None:
        """`sources` by their ids, `findings` by the ids of the claims that they name."""
        self._desk = desk
        self._sources = sources
        self._findings = findings
        self._outcomes = Outcomes(desk)

    def tell(self, position: int, unit: Unit | None = None) -> ClaimEntry:
        """Tell a claim in a unit, if it converts; else in that of its number line."""
        desk = self._desk
        claim, statement = desk.corpus.claims[position], desk.statements.get(position)
        stand = self._stand(position, unit)
        expected_text, widest_text = ("", "") if stand is None else say_stand(claim.kind, stand)
        obstacle = desk.lines.obstacles.get(position, "")
        return ClaimEntry(
            link=desk.link(position),
            measure=claim.measure,
            measure_slug=desk.names.measures[claim.measure][0],
            measure_title=desk.title(claim.measure),
            kind=claim.kind,
            figure=self._say_figure(position),
            expected=None if stand is None else stand.expected,
            widest=None if stand is None else stand.widest,
            printed_value=None if stand is None else stand.printed,
            expected_text=expected_text,
            widest_text=widest_text,
            rule=obstacle if statement is None or obstacle else describe_rule(statement),
            period=say_period(claim, statement),
            days=find_days(claim, statement),
            place=(None if statement is None else statement.place) or claim.place or "",
            source=self._find_source(claim),
            speaker=claim.attributed_to or "",
            lineage=tuple(list_lineage(claim)),
            status=", ".join(word for word in (claim.status, claim.qualifier) if word),
            quote=claim.quote or "",
            note=claim.note or "",
            spot=desk.spot(claim.at("value")),
            mark=desk.marks.get(claim.id),
            camp=desk.standpoints.claims.get(claim.id),
            outcomes=self._outcomes.tell(position),
            findings=self._findings.get(claim.id, ()),
            successor=self._find_successor(claim),
        )

    def _stand(self, position: int, unit: Unit | None) -> Stand | None:
        own = self._desk.lines.stands.get(position)
        if own is None or unit is None:
            return own
        return stand_in(self._desk.statements[position], unit) or own

    def _say_figure(self, position: int) -> str:
        claim, statement = self._desk.corpus.claims[position], self._desk.statements.get(position)
        if statement is not None:
            return say_change(statement, with_noun=claim.measure in self._desk.mixed)
        said = say_unread(claim)
        return said if claim.kind == "level" else f"{claim.kind}: {said}"

    def _find_source(self, claim: Claim) -> SourceBrief | None:
        return None if claim.source is None else find_by_source(self._sources, claim.source)

    def _find_successor(self, claim: Claim) -> ClaimLink | None:
        heir = self._desk.successors.get(claim.id)
        return None if heir is None else self._desk.find_link(heir.id)
