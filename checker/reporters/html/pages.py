"""The pages of the site, each rendered when it is asked for."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final

from jinja2 import Environment

from checker.dossiers import Archive
from checker.dossiers.pages import FindingEntry, IndexEntry, MeasureEntry, SourceEntry
from checker.dossiers.records import ClaimLink, FindingBrief, MeasureBrief
from checker.reporters.html.environment import build_environment
from checker.reporters.html.links import link_claim, link_page, link_part, name_page
from checker.reporters.pages import Page

ROWS_ON_A_PAGE: Final = 200
"""A longer list of findings or claims takes several pages."""

_LONE_PAGES: Final = 6
"""The pages that every site has once: the overview, three lists, how to read, the search."""


class Printer:
    """Renders the pages of one archive, one at a time."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._environment: Environment = build_environment()

    def print_all(self) -> Iterator[Page]:
        """Render every page; the overview, which readers open first, comes last."""
        yield from map(self._print_finding, self._archive.tell_findings())
        yield from map(self._print_measure, self._archive.tell_measures())
        yield from map(self._print_source, self._archive.tell_sources())
        yield from self._print_long_lists()
        yield from self._print_lists()
        yield self._print_overview()

    def _print_finding(self, finding: FindingEntry) -> Page:
        return self._render(
            "finding",
            name_page("finding", finding.brief.slug),
            "findings.html",
            title=finding.brief.message,
            finding=finding,
        )

    def _print_measure(self, measure: MeasureEntry) -> Page:
        return self._render(
            "measure",
            name_page("measure", measure.page),
            "measures.html",
            title=measure.brief.title,
            measure=measure,
            measures=self._archive.measures,
        )

    def _print_source(self, source: SourceEntry) -> Page:
        return self._render(
            "source",
            name_page("source", source.page),
            "sources.html",
            title=source.title or source.brief.name,
            source=source,
        )

    def _print_long_lists(self) -> Iterator[Page]:
        """Render the lists of all findings and of all claims, in parts."""
        claims = [entry for entry in self._archive.list_index() if entry.kind == "claim"]
        findings = self._archive.findings
        yield from self._print_parts(
            "findings", "Disagreements and other findings", "finding", findings
        )
        yield from self._print_parts("claims", "Claims", "claim", claims)

    def _print_parts(
        self, stem: str, title: str, kind: str, rows: Sequence[FindingBrief | IndexEntry]
    ) -> Iterator[Page]:
        for number, part in enumerate(_split(len(rows)), 1):
            yield self._render(
                stem,
                link_part(stem, number),
                f"{stem}.html",
                title=title,
                kind=kind,
                rows=rows[part],
                total=len(rows),
                number=number,
                numbers=count_parts(len(rows)),
            )

    def _print_lists(self) -> Iterator[Page]:
        archive = self._archive
        measures = tuple(archive.measures.values())
        sources = tuple(archive.sources.values())
        yield self._render_list("measures", title="Measures", kind="measure", briefs=measures)
        yield self._render_list("sources", title="Sources", kind="source", briefs=sources)
        yield self._render_list("search", title="Search", kind="")
        yield self._render_list("reading", title="How to read", overview=archive.overview)
        yield self._render_list(
            "relations", title="Relations", entries=archive.relations, measures=archive.measures
        )

    def _print_overview(self) -> Page:
        overview = self._archive.overview
        return self._render_list(
            "index",
            title=overview.verdict,
            overview=overview,
            comparisons=sum(number for _, number in overview.verdicts),
        )

    def _render_list(self, name: str, **context: object) -> Page:
        return self._render(name, f"{name}.html", f"{name}.html", **context)

    def _render(self, name: str, path: str, here: str, **context: object) -> Page:
        """Render a page; `here` is the page of the navigation that it belongs to."""
        template = self._environment.get_template(f"{name}.html.jinja")
        root = "../" * path.count("/")

        def find_claim(link: ClaimLink) -> str:
            return root + link_claim(link)

        def find_measure(brief: MeasureBrief) -> str:
            return root + link_page("measure", brief.slug)

        ways = {"root": root, "find_claim": find_claim, "find_measure": find_measure}
        return Page(path, template.render(path=path, here=here, **ways, **context))


def count_pages(archive: Archive, claims: int) -> int:
    """Return how many pages a printer renders."""
    parts = count_parts(len(archive.findings)) + count_parts(claims)
    return archive.pages + parts + _LONE_PAGES


def count_parts(rows: int) -> int:
    """Return how many pages a list takes; an empty one takes one, too."""
    return max(1, ceil(rows / ROWS_ON_A_PAGE))


def _split(rows: int) -> Iterator[slice]:
    for number in range(count_parts(rows)):
        yield slice(number * ROWS_ON_A_PAGE, (number + 1) * ROWS_ON_A_PAGE)
