"""The site: the pages, and the files that all pages share."""

from collections.abc import Iterator
from importlib.resources import files

from checker.dossiers import Archive
from checker.report import Report
from checker.reporters.html.pages import Printer, count_pages
from checker.reporters.html.search_data import render_index
from checker.reporters.pages import Page, Site

_START = "index.html"


def render_site(report: Report) -> Site:
    """Lay out the report as a site: first what pages share, at the end the page to open."""
    archive = Archive(report)
    assets = _load_assets()
    total = len(assets) + 1 + count_pages(archive, len(report.corpus.claims))
    return Site(_list_files(archive, assets), total, _START)


def _list_files(archive: Archive, assets: tuple[Page, ...]) -> Iterator[Page]:
    yield from assets
    yield Page("assets/index.js", render_index(archive))
    yield from Printer(archive).print_all()


def _load_assets() -> tuple[Page, ...]:
    """Load the styles, scripts and pictures that are the same for every report."""
    folder = files("checker.reporters.html") / "assets"
    found = sorted(folder.iterdir(), key=lambda file: file.name)
    return tuple(Page(f"assets/{file.name}", file.read_text("utf-8")) for file in found)
