"""The archive: everything that is told of a report, each dossier written when it is asked for."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from checker.dossiers.claims import Teller
from checker.dossiers.desk import Desk
from checker.dossiers.findings import brief_findings, tell_finding
from checker.dossiers.index import list_index
from checker.dossiers.measures import brief_measures, tell_measure
from checker.dossiers.overview import tell_overview
from checker.dossiers.pages import (
    FindingEntry,
    IndexEntry,
    MeasureEntry,
    Overview,
    RelationEntry,
    SourceEntry,
)
from checker.dossiers.recipes import Recipes
from checker.dossiers.records import FindingBrief, MeasureBrief, SourceBrief
from checker.dossiers.relations import tell_relations
from checker.dossiers.sources import brief_sources, tell_source
from checker.report import Report


class Archive:
    """All dossiers of one report.

    What fits one line is kept; what is told in full is written anew each time, so that a
    large corpus takes no more memory than one page at a time.
    """

    def __init__(self, report: Report) -> None:
        self._desk = Desk(report)

    @cached_property
    def sources(self) -> Mapping[str, SourceBrief]:
        """All sources, by their ids, in the order of the files."""
        return brief_sources(self._desk)

    @cached_property
    def findings(self) -> tuple[FindingBrief, ...]:
        """All findings: those that count, worst first, then the settled, then those gone."""
        return brief_findings(self._desk, self.sources)

    @cached_property
    def measures(self) -> Mapping[str, MeasureBrief]:
        """All measures by their ids, as declared, then those that only claims name."""
        return brief_measures(self._desk, self._findings_of)

    @cached_property
    def relations(self) -> tuple[RelationEntry, ...]:
        """All declared relations, in the order of the files."""
        return tell_relations(self._desk)

    @cached_property
    def overview(self) -> Overview:
        """The corpus at a glance."""
        return tell_overview(self._desk, self.measures, self.sources, self.findings)

    @property
    def pages(self) -> int:
        """How many measures, findings and sources are told in full, by pages."""
        names = self._desk.names
        parts = (*names.measures.values(), *names.sources.values())
        return len(self.findings) + sum(map(len, parts))

    def tell_measures(self) -> Iterator[MeasureEntry]:
        """Tell all measures in full, page by page."""
        for name, pages in self._desk.names.measures.items():
            for page in range(len(pages)):
                yield tell_measure(
                    self._desk,
                    self._teller,
                    self.measures,
                    self.relations,
                    self._findings_of,
                    name,
                    page,
                )

    def tell_findings(self) -> Iterator[FindingEntry]:
        """Tell all findings in full."""
        recipes = Recipes(self._desk)
        for number in range(len(self.findings)):
            yield tell_finding(self._desk, self._teller, recipes, self.findings, number)

    def tell_sources(self) -> Iterator[SourceEntry]:
        """Tell all sources in full, page by page."""
        for brief in self.sources.values():
            for page in range(len(self._desk.names.sources[brief.id])):
                yield tell_source(
                    self._desk, self._teller, self._findings_of, brief, page, self.findings
                )

    def list_index(self) -> Iterator[IndexEntry]:
        """List all that can be searched for."""
        return list_index(self._desk, self.measures, self.sources, self.findings)

    @cached_property
    def _findings_of(self) -> Mapping[str, tuple[FindingBrief, ...]]:
        """The findings that are still found and name a claim, by its id, worst first."""
        found: dict[str, list[FindingBrief]] = {}
        for finding, brief in zip(self._desk.findings, self.findings, strict=True):
            if finding.standing in {"fixed", "unchecked"}:
                continue
            for claim in finding.claims:
                found.setdefault(claim, []).append(brief)
        return {claim: tuple(briefs) for claim, briefs in found.items()}

    @cached_property
    def _teller(self) -> Teller:
        return Teller(self._desk, self.sources, self._findings_of)
