"""Archives of folders of claims, read in this process, and whether they hold together."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.cli.arguments import parse_arguments
from checker.cli.configuring import configure_check
from checker.cli.steps import check_corpus
from checker.dossiers import Archive
from checker.dossiers.pages import (
    FindingEntry,
    IndexEntry,
    MeasureEntry,
    RelationEntry,
    SourceEntry,
)
from checker.dossiers.records import ClaimEntry, ClaimLink, FindingBrief, MeasureBrief, SourceBrief
from checker.report import Report
from checker.repository_paths import name_in_repository

FORGE = "https://forge.example/news/blob/0123abc/{path}#L{line}"


class Told(NamedTuple):
    """Everything that an archive tells, page by page."""

    measures: tuple[MeasureEntry, ...]
    findings: tuple[FindingEntry, ...]
    sources: tuple[SourceEntry, ...]
    relations: tuple[RelationEntry, ...]
    indexed: tuple[IndexEntry, ...]
    briefs: tuple[object, ...]
    """The overview and the lists."""


class Targets(NamedTuple):
    """Where links may lead."""

    measures: set[str]
    findings: set[str]
    sources: set[str]
    claims: dict[tuple[str, str], str]
    """The claims' ids by page and anchor."""


def read_report(folder: Path) -> Report:
    """Check the claims below a folder, as the command does when it is called there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        report = check_corpus(configure_check(parse_arguments(["check"])))
    published = frozenset(name_in_repository(report, path) for path in report.corpus.files)
    return report._replace(forge=FORGE, published=published)


def tell_all(archive: Archive) -> Told:
    """Tell everything in full."""
    return Told(
        tuple(archive.tell_measures()),
        tuple(archive.tell_findings()),
        tuple(archive.tell_sources()),
        archive.relations,
        tuple(archive.list_index()),
        (
            archive.overview,
            *archive.measures.values(),
            *archive.sources.values(),
            *archive.findings,
        ),
    )


def list_entries(page: MeasureEntry) -> Iterator[ClaimEntry]:
    """List the claims of a measure's page, those on its number lines first."""
    for panel in page.panels:
        for group in panel.groups:
            yield from group.entries
    yield from page.unread


def walk(record: object) -> Iterator[object]:
    """List a record and all that it holds."""
    yield record
    if isinstance(record, tuple):
        for part in record:
            yield from walk(part)


def check_archive(report: Report) -> None:
    """Hold what an archive tells against its report and against itself."""
    archive = Archive(report)
    told = tell_all(archive)
    check_every_claim_is_told_once(report, told)
    check_names_are_unique(told)
    check_links_lead_somewhere(told)
    check_everything_is_indexed_once(told)
    check_bars_lie_in_each_other(told)
    check_what_is_gone_is_told_of_no_claim(told)
    assert archive.pages == len(told.measures) + len(told.findings) + len(told.sources)


def check_every_claim_is_told_once(report: Report, told: Told) -> None:
    """Among the pages of the measures, and among those of the sources."""
    claims = report.corpus.claims
    recorded = Counter((claim.id, claim.measure, claim.at("value").line) for claim in claims)
    on_measures = Counter(
        (entry.link.claim, page.brief.id, int(entry.spot.text.rpartition(":")[2]))
        for page in told.measures
        for entry in list_entries(page)
    )
    assert on_measures == recorded
    on_sources = Counter(entry.link.claim for page in told.sources for entry in page.claims)
    assert on_sources == Counter(claim.id for claim in claims if claim.source is not None)


def check_names_are_unique(told: Told) -> None:
    """Those of pages also where a file system takes capitals for small letters."""
    assert not _list_repeated(page.page for page in told.measures)
    assert not _list_repeated(page.brief.slug for page in told.findings)
    assert not _list_repeated(page.page for page in told.sources)
    for page in told.measures:
        anchors = [entry.link.anchor for entry in list_entries(page)]
        assert len(set(anchors)) == len(anchors)


def _list_repeated(names: Iterable[str]) -> list[str]:
    counts = Counter(name.casefold() for name in names)
    return [name for name, count in counts.items() if count > 1]


def check_links_lead_somewhere(told: Told) -> None:
    """Every slug names a page that is told, and every anchor the claim that the link names."""
    targets = _list_targets(told)
    for record in walk(told):
        if isinstance(record, ClaimLink):
            assert targets.claims.get((record.page, record.anchor)) == record.claim, record
        elif isinstance(record, MeasureBrief):
            assert record.slug in targets.measures, record
        elif isinstance(record, FindingBrief):
            assert record.slug in targets.findings, record
        elif isinstance(record, SourceBrief):
            assert record.slug in targets.sources, record
        elif isinstance(record, ClaimEntry):
            assert record.measure_slug in targets.measures, record
        elif isinstance(record, MeasureEntry):
            assert record.page in record.pages
            assert set(record.pages) <= targets.measures, record.pages
        elif isinstance(record, SourceEntry):
            assert record.page in record.pages
            assert set(record.pages) <= targets.sources, record.pages


def _list_targets(told: Told) -> Targets:
    return Targets(
        {page.page for page in told.measures},
        {page.brief.slug for page in told.findings},
        {page.page for page in told.sources},
        {
            (page.page, entry.link.anchor): entry.link.claim
            for page in told.measures
            for entry in list_entries(page)
        },
    )


def check_everything_is_indexed_once(told: Told) -> None:
    """All findings, measures, claims and sources, each where it is told."""
    targets = _list_targets(told)
    places: dict[str, list[tuple[str, str]]] = {}
    for entry in told.indexed:
        places.setdefault(entry.kind, []).append((entry.page, entry.anchor))
    assert sorted(places.pop("claim", [])) == sorted(targets.claims)
    firsts = {
        "finding": {page.brief.slug for page in told.findings},
        "measure": {page.brief.slug for page in told.measures},
        "source": {page.brief.slug for page in told.sources},
    }
    for kind, pages in firsts.items():
        assert sorted(places.pop(kind, [])) == sorted((page, "") for page in pages), kind
    assert not places


def check_bars_lie_in_each_other(told: Told) -> None:
    """The printed value of a figure in its expected reading, and that in its widest."""
    for record in walk((told.measures, told.findings, told.sources)):
        if isinstance(record, ClaimEntry) and record.expected is not None:
            assert record.widest is not None, record
            assert record.widest.covers(record.expected), record


def check_what_is_gone_is_told_of_no_claim(told: Told) -> None:
    """A finding of the base that is there no longer has its page, and no place on a claim's."""
    for record in walk((told.measures, told.sources)):
        if isinstance(record, ClaimEntry | MeasureEntry | SourceEntry):
            assert not {brief.standing for brief in record.findings} & {"fixed", "unchecked"}
