"""The index: all that can be searched for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.consistency.listing import list_words
from checker.consistency.mentions import say_change
from checker.dossiers.desk import Desk
from checker.dossiers.naming import find_by_source
from checker.dossiers.ordering import find_worst
from checker.dossiers.pages import IndexEntry
from checker.dossiers.records import FindingBrief, MeasureBrief, SourceBrief
from checker.findings import SEVERITIES, Severity
from checker.model import Claim

_LONGEST_QUOTE = 300
"""Characters: enough to know a quote again."""


def list_index(
    desk: Desk,
    measures: Mapping[str, MeasureBrief],
    sources: Mapping[str, SourceBrief],
    findings: Sequence[FindingBrief],
) -> Iterator[IndexEntry]:
    """List findings, measures, claims and sources, in this order."""
    indexer = _Indexer(desk, measures, sources)
    yield from map(_index_finding, findings)
    yield from map(indexer.index_measure, measures.values())
    yield from map(indexer.index_claim, range(len(desk.corpus.claims)))
    yield from map(indexer.index_source, sources.values())


def say_finding(brief: FindingBrief) -> str:
    """Say below a finding's message which rule found it, on what, of when, in whose words."""
    publishers = [name for name in brief.publishers if name != brief.subject]
    # A headline that tells times of one measure apart has the setting at its end.
    is_told = brief.subject.endswith(f", {brief.setting}")
    setting = "" if is_told else brief.setting
    return _join([f"{brief.code} {brief.name}", brief.subject, setting, *_list_some(publishers)])


def _index_finding(brief: FindingBrief) -> IndexEntry:
    return IndexEntry(
        kind="finding",
        page=brief.slug,
        anchor="",
        title=brief.message,
        text=say_finding(brief),
        measures=brief.measures,
        publishers=brief.publishers,
        verdict=brief.verdict,
        severity=brief.severity,
        standing=brief.standing,
    )


class _Indexer:
    """Indexes what findings are about; who says what of which measure is looked up once."""

    def __init__(
        self, desk: Desk, measures: Mapping[str, MeasureBrief], sources: Mapping[str, SourceBrief]
    ) -> None:
        self._desk, self._measures, self._sources = desk, measures, sources
        self._severities = _find_severities(desk)

    def index_measure(self, brief: MeasureBrief) -> IndexEntry:
        """Index a measure with all who speak of it."""
        claims = self._list_claims(self._desk.claims_of.get(brief.id, ()))
        publishers = self._list_publishers(claims)
        return IndexEntry(
            kind="measure",
            page=brief.slug,
            anchor="",
            title=brief.title,
            text=_join([brief.unit, brief.years, *_list_some(publishers)]),
            measures=(brief.id,),
            publishers=publishers,
            verdict=brief.verdict,
            severity=self._find_severity(claims),
            standing=None,
        )

    def index_claim(self, position: int) -> IndexEntry:
        """Index a claim with who says it, of when, and in which words."""
        claim = self._desk.corpus.claims[position]
        link = self._desk.link(position)
        return IndexEntry(
            kind="claim",
            page=link.page,
            anchor=link.anchor,
            title=self._say_figure(position),
            text=self._tell(claim),
            measures=(claim.measure,),
            publishers=self._list_publishers([claim]),
            verdict=self._desk.shelf.find_verdict(claim),
            severity=self._severities.get(claim.id),
            standing=None,
        )

    def index_source(self, brief: SourceBrief) -> IndexEntry:
        """Index a source with all that it speaks of."""
        shelf = self._desk.shelf
        source = shelf.sources[brief.id]
        claims = self._list_claims(shelf.claims.get(source.path, ()))
        measures = tuple(dict.fromkeys(claim.measure for claim in claims))
        titles = [self._measures[measure].title for measure in measures]
        return IndexEntry(
            kind="source",
            page=brief.slug,
            anchor="",
            title=brief.citation,
            text=_join([source.id, *_list_some(titles)]),
            measures=measures,
            publishers=(brief.name,),
            verdict=find_worst(shelf.find_verdict(claim) for claim in claims),
            severity=self._find_severity(claims, shelf.findings.get(source.path, ())),
            standing=None,
        )

    def _list_claims(self, positions: Iterable[int]) -> list[Claim]:
        return [self._desk.corpus.claims[position] for position in positions]

    def _say_figure(self, position: int) -> str:
        """Say a figure so that a rise is not taken for a level: "an increase of 6 per cent"."""
        claim, figure = self._desk.corpus.claims[position], self._desk.figure(position)
        if claim.kind == "level":
            return figure
        statement = self._desk.statements.get(position)
        if statement is None:
            return f"{claim.kind}: {figure}"
        return say_change(statement, with_noun=claim.measure in self._desk.mixed)

    def _tell(self, claim: Claim) -> str:
        """Tell of what, of when and by whom, then the quote."""
        who = ""
        if claim.source is not None:
            brief = find_by_source(self._sources, claim.source)
            who = f"{brief.name}, {brief.issued}" if brief.issued else brief.name
        title = self._measures[claim.measure].title
        what = [title, claim.period or "", claim.place or ""]
        return _join([*what, who, claim.attributed_to or "", _quote(claim.quote or "")])

    def _list_publishers(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        printed = (claim.source for claim in claims if claim.source is not None)
        names = (find_by_source(self._sources, source).name for source in printed)
        return tuple(dict.fromkeys(names))

    def _find_severity(
        self, claims: Iterable[Claim], findings: Iterable[int] = ()
    ) -> Severity | None:
        """Find the worst severity of the findings that count about claims, or are named."""
        counting = len(self._desk.report.findings)
        own = {self._desk.findings[number].severity for number in findings if number < counting}
        found = own.union(self._severities.get(claim.id) for claim in claims)
        return next((severity for severity in SEVERITIES if severity in found), None)


def _find_severities(desk: Desk) -> dict[str, Severity]:
    """Find the worst severity of the findings that count about each claim, by its id."""
    severities: dict[str, Severity] = {}
    for finding in desk.report.findings:  # the worst come first
        for claim in finding.claims:
            severities.setdefault(claim, finding.severity)
    return severities


def _join(parts: Iterable[str]) -> str:
    """Join what there is, each once: a source without a publisher goes by its id."""
    return " · ".join(part for part in dict.fromkeys(parts) if part)


def _list_some(names: Sequence[str]) -> list[str]:
    return [list_words(names)] if names else []


def _quote(text: str) -> str:
    if not text:
        return ""
    whole = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE].rstrip()}…"
    return f"“{whole}”"
