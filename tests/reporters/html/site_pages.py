"""Pages of a site, read back: what is in them, and whether they hold together."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from lxml import html  # type: ignore[import-untyped]  # it ships no types

from checker.report import Report
from checker.reporters.html import render_site

Pages = Mapping[str, html.HtmlElement]
"""The pages of a site by their paths."""

_TEMPLATES = Path(__file__).resolve().parents[3] / "checker/reporters/html/templates"
# What templates write. What else a page held would be markup that came from a claim.
_ELEMENTS = {"html", "head", "body", "tbody", "h1", "h2", "h3", "h4"}.union(
    *(re.findall(r"<([a-z]+)", file.read_text("utf-8")) for file in _TEMPLATES.iterdir())
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def list_files(report: Report) -> dict[str, str]:
    """Render a site, and return its files by their paths; each path occurs once."""
    pages = list(render_site(report).pages)
    files = {page.path: page.content for page in pages}
    assert len(files) == len(pages)
    return files


def parse_pages(files: Mapping[str, str]) -> Pages:
    """Parse the pages among the files of a site."""
    return {
        path: html.document_fromstring(content)
        for path, content in files.items()
        if path.endswith(".html")
    }


def check_links(files: Mapping[str, str], pages: Pages) -> None:
    """Every way inside the site leads to a file, and to a place that is there."""
    places = {path: set(map(str, page.xpath("//@id"))) for path, page in pages.items()}
    for path, page in pages.items():
        for link in map(str, page.xpath("//@href | //@src | //@action")):
            parts = urlsplit(link)
            if parts.scheme:
                assert parts.scheme in {"http", "https"}, (path, link)
                continue
            target = _resolve(path, unquote(parts.path)) if parts.path else path
            assert target in files, (path, link)
            assert not parts.fragment or unquote(parts.fragment) in places[target], (path, link)


def _resolve(path: str, link: str) -> str:
    parts = [*PurePosixPath(path).parent.parts]
    for part in PurePosixPath(link).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def check_outline(path: str, page: html.HtmlElement) -> None:
    """A page has one first headline, skips no level, names its parts, and no id twice."""
    assert page.get("lang") == "en", path
    assert page.findtext(".//title"), path
    assert len(page.xpath("//main[@id='main']")) == 1, path
    levels = [_HEADINGS.index(element.tag) for element in page.iter() if element.tag in _HEADINGS]
    assert levels.count(0) == 1, path
    assert levels[0] == 0, path
    assert all(after - before <= 1 for before, after in pairwise(levels)), path
    ids = Counter(page.xpath("//@id"))
    assert not [name for name, number in ids.items() if number > 1 or not name], path


def check_inert(path: str, page: html.HtmlElement) -> None:
    """A page holds no script, style or element but those of the templates."""
    assert {element.tag for element in page.iter()} <= _ELEMENTS, path
    assert not page.xpath("//@style"), path
    assert not page.xpath("//script[not(@src)] | //script[normalize-space()]"), path
    assert not [name for name in _list_attributes(page) if name.startswith("on")], path
    policies = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert len(policies) == 1, path
    assert "unsafe" not in policies[0], path
    for link in page.xpath("//a[contains(@href, ':')]"):
        assert link.get("href").startswith(("http://", "https://")), path
        assert link.get("rel") == "noopener noreferrer", path


def _list_attributes(page: html.HtmlElement) -> set[str]:
    return {str(name) for element in page.iter() for name in element.attrib}


def check_site(files: Mapping[str, str]) -> Pages:
    """Hold all pages of a site against all of this, and return them."""
    pages = parse_pages(files)
    check_links(files, pages)
    for path, page in pages.items():
        check_outline(path, page)
        check_inert(path, page)
    return pages


def read_text(element: html.HtmlElement) -> str:
    """Return the text of an element as it is shown, with single spaces."""
    return " ".join(element.text_content().split())
