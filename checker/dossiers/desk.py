"""The desk that all dossiers are written at: what was recorded and read, found by claim."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from checker.consistency.camps import Voice, give_voice
from checker.consistency.clashes import Member
from checker.consistency.comparing import compare
from checker.consistency.lineage import find_successors
from checker.consistency.relating.outcomes import Prediction
from checker.consistency.results import Comparisons
from checker.consistency.statements import Statement
from checker.consistency.variables import Variable
from checker.consistency.wording import say_figure
from checker.dossiers.findings_grounds import Ground, find_grounds
from checker.dossiers.lines import Lines, build_lines
from checker.dossiers.naming import Names, name_pages
from checker.dossiers.placing import list_tellers, place_predictions
from checker.dossiers.reading import ReadClaim, read_claims, say_unread
from checker.dossiers.records import MARKS, ClaimLink, Mark, Spot
from checker.dossiers.sources_shelf import Shelf, fill_shelf
from checker.dossiers.standpoints import (
    RowName,
    Standpoints,
    find_row_sides,
    find_standpoints,
)
from checker.findings import Finding
from checker.locations import Location
from checker.model import EMPTY_CORPUS, Claim, Corpus, Source
from checker.report import Report
from checker.repository_paths import find_url


class Seat(NamedTuple):
    """Where a claim stands among what was compared."""

    variable: Variable
    member: Member

    @property
    def voice(self) -> Voice:
        """The claim with its readings in the unit of its variable."""
        return give_voice(self.variable, self.member)


class Desk:
    """Everything that a dossier looks up; claims go by their position in the corpus."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.corpus: Corpus = report.corpus
        self.compared: Comparisons = report.compared or compare(EMPTY_CORPUS)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings: those that count, the settled ones, those of the base that are gone."""
        return (*self.report.findings, *self.report.settled, *self.report.gone)

    @cached_property
    def names(self) -> Names:
        """The pages and anchors of everything."""
        return name_pages(self.corpus, self.findings)

    @cached_property
    def shelf(self) -> Shelf:
        """The sources, with their claims and what was found about them."""
        return fill_shelf(self.corpus, self.findings, self.compared.rows)

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """Where each claim stands in the corpus, by its id; of two with one id the first."""
        positions: dict[str, int] = {}
        for position, claim in enumerate(self.corpus.claims):
            positions.setdefault(claim.id, position)
        return positions

    @cached_property
    def seats(self) -> Mapping[int, Seat]:
        """The seats of the claims that were compared, by position."""
        return {
            statement.position: Seat(variable, (number, index))
            for variable in self.compared.variables
            for number, cell in enumerate(variable.cells)
            for index, statement in enumerate(cell.statements)
        }

    @cached_property
    def reads(self) -> tuple[ReadClaim, ...]:
        """All claims as far as they could be read, by position."""
        return read_claims(self.corpus, self.compared)

    @cached_property
    def statements(self) -> Mapping[int, Statement]:
        """The claims that can be read, by position: also those that were not compared."""
        return {
            position: read.statement
            for position, read in enumerate(self.reads)
            if read.statement is not None
        }

    @cached_property
    def lines(self) -> Lines:
        """The number lines of all measures."""
        return build_lines(self.corpus, self.compared, self.reads, self.positions, self.row_sides)

    @cached_property
    def sources_of_files(self) -> Mapping[str, Source]:
        """The sources, by the paths of their files."""
        return {source.path: source for source in self.corpus.sources}

    @cached_property
    def grounds(self) -> tuple[Ground | None, ...]:
        """What stands behind each finding, in the order of the findings."""
        return find_grounds(self.compared, self.findings)

    @cached_property
    def documentation(self) -> Mapping[str, str]:
        """The documentation of the rules that ran, by their codes."""
        return {document.rule.code: document.documentation for document in self.report.rules}

    @cached_property
    def standpoints(self) -> Standpoints:
        """The side of every claim that somebody contradicts."""
        return find_standpoints(self.compared)

    @cached_property
    def row_sides(self) -> Mapping[RowName, Mapping[str, int]]:
        """The comparisons that have sides, with the side of each claim by its id."""
        return find_row_sides(self.compared)

    @cached_property
    def rows_of(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of the comparisons that name a claim, by its id."""
        found: dict[str, list[int]] = {}
        for number, row in enumerate(self.compared.rows):
            for claim in row.claims:
                found.setdefault(claim, []).append(number)
        return {claim: tuple(numbers) for claim, numbers in found.items()}

    @cached_property
    def claims_of(self) -> Mapping[str, tuple[int, ...]]:
        """The positions of the claims on a measure, by its id."""
        found: dict[str, list[int]] = {}
        for position, claim in enumerate(self.corpus.claims):
            found.setdefault(claim.measure, []).append(position)
        return {measure: tuple(positions) for measure, positions in found.items()}

    @cached_property
    def claims_on(self) -> Mapping[str, tuple[int, ...]]:
        """The positions of the claims on a page of a measure, by the page's slug."""
        found: dict[str, list[int]] = {}
        for position, (page, _) in enumerate(self.names.claims):
            found.setdefault(page, []).append(position)
        return {page: tuple(positions) for page, positions in found.items()}

    @cached_property
    def predictions_on(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of the predictions on what a claim states, by its id."""
        found: dict[str, list[int]] = {}
        for number, prediction in enumerate(self.compared.predictions):
            for claim in dict.fromkeys(list_tellers(prediction)):
                found.setdefault(claim, []).append(number)
        return {claim: tuple(numbers) for claim, numbers in found.items()}

    @cached_property
    def predictions_of(self) -> Mapping[str, tuple[Prediction, ...]]:
        """What further claims must be, by the slug of the page of their measure."""
        return place_predictions(self.compared.predictions, self.names, self.corpus, self.positions)

    @cached_property
    def finding_ranks(self) -> Mapping[str, int]:
        """The place of each finding among all, by its slug."""
        return {slug: rank for rank, slug in enumerate(self.names.findings)}

    @cached_property
    def mixed(self) -> frozenset[str]:
        """The measures whose claims count different things."""
        return frozenset(different.topic.measure for different in self.compared.different)

    def title(self, measure: str) -> str:
        """Say what a measure counts: its title, else its id."""
        declared = self.corpus.measures.get(measure)
        return (declared.title if declared else None) or measure

    @cached_property
    def marks(self) -> Mapping[str, Mark]:
        """The worst of what was found about each claim, by its id."""
        marks: dict[str, Mark] = {}
        for claim, mark in sorted(self._list_marks(), key=lambda pair: MARKS.index(pair[1])):
            marks.setdefault(claim, mark)
        return marks

    def _list_marks(self) -> Iterator[tuple[str, Mark]]:
        for row in self.compared.rows:
            if row.verdict in {"contradiction", "different things", "drift"}:
                mark: Mark = row.verdict
                for claim in row.claims:
                    yield claim, mark

    @cached_property
    def successors(self) -> Mapping[str, Claim]:
        """The claims that have replaced others, by the ids of those."""
        return find_successors(self.corpus.claims)

    def figure(self, position: int) -> str:
        """Say a claim's figure as written, with its unit."""
        return self.link(position).figure

    def link(self, position: int) -> ClaimLink:
        """Return the way to a claim."""
        return self._links[position]

    @cached_property
    def _links(self) -> tuple[ClaimLink, ...]:
        return tuple(
            ClaimLink(claim.id, *self.names.claims[position], self._say_figure(position))
            for position, claim in enumerate(self.corpus.claims)
        )

    def _say_figure(self, position: int) -> str:
        claim, statement = self.corpus.claims[position], self.statements.get(position)
        if statement is None:
            return say_unread(claim)
        return say_figure(statement, with_noun=claim.measure in self.mixed)

    def find_link(self, claim: str) -> ClaimLink | None:
        """Return the way to a claim by its id; None where the corpus no longer has it."""
        position = self.positions.get(claim)
        return None if position is None else self.link(position)

    def spot(self, location: Location) -> Spot:
        """Return a place in the files, as readers know it and as the forge shows it."""
        return Spot(
            f"{location.path}:{location.line}",
            find_url(self.report, location.path, location.line),
        )
