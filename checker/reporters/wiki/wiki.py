"""The pages of the wiki, each written when it is asked for."""

from collections.abc import Iterable, Iterator

from checker import __version__
from checker.dossiers import Archive
from checker.report import Report
from checker.reporters.pages import Page, Site
from checker.reporters.wiki.findings import write_finding
from checker.reporters.wiki.lists import (
    count_parts,
    write_findings,
    write_measures,
    write_sources,
)
from checker.reporters.wiki.markup import name_page
from checker.reporters.wiki.measures import write_measure
from checker.reporters.wiki.overview import link_from_home, write_overview
from checker.reporters.wiki.reading import write_reading
from checker.reporters.wiki.relations import write_relations
from checker.reporters.wiki.sources import write_source

LONGEST_PAGE = 900_000
"""Bytes; wikis show a page of more than a megabyte raw, or not at all."""

_START = "Home.md"
_LONE_PAGES = 5
"""The pages that every wiki has once: overview, relations, how to read, sidebar, footer."""
_SIDEBAR = (
    ("Overview", "Home"),
    ("Findings", "Findings"),
    ("Measures", "Measures"),
    ("Sources", "Sources"),
    ("Relations", "Relations"),
    ("How to read this report", "Reading"),
)


def render_site(report: Report) -> Site:
    """Lay out the report as pages of a wiki; the front page comes last."""
    archive = Archive(report)
    lists = (archive.findings, archive.measures, archive.sources)
    total = archive.pages + sum(count_parts(len(briefs)) for briefs in lists) + _LONE_PAGES
    return Site(_list_pages(archive), total, _START)


def _list_pages(archive: Archive) -> Iterator[Page]:
    for finding in archive.tell_findings():
        yield _join(name_page("Finding", finding.brief.slug), write_finding(finding))
    for measure in archive.tell_measures():
        yield _join(name_page("Measure", measure.page), write_measure(measure))
    for source in archive.tell_sources():
        yield _join(name_page("Source", source.page), write_source(source))
    for name, blocks in _list_lists(archive):
        yield _join(name, blocks)
    yield _join("Relations", write_relations(archive.relations, archive.measures))
    yield _join("Reading", write_reading(archive.overview))
    sidebar = [f"- {link_from_home(text, page)}" for text, page in _SIDEBAR]
    yield _join("_Sidebar", ["\n".join(sidebar)])
    yield _join("_Footer", [f"Made by claim-checker {__version__}."])
    yield _join("Home", write_overview(archive.overview))


def _list_lists(archive: Archive) -> Iterator[tuple[str, list[str]]]:
    yield from write_findings(archive.findings)
    yield from write_measures(tuple(archive.measures.values()))
    yield from write_sources(tuple(archive.sources.values()))


def _join(name: str, blocks: Iterable[str]) -> Page:
    """Set blocks one below the other, as far as a page has room; say what had none."""
    shown: list[str] = []
    room = LONGEST_PAGE
    hidden = 0
    for block in blocks:
        room -= len(block.encode()) + 2
        if room > 0:
            shown.append(block)
        else:
            hidden += 1
    if hidden:
        shown.append("This page is too long for a wiki. The files of claims hold the rest.")
    return Page(f"{name}.md", "\n\n".join(shown) + "\n")
