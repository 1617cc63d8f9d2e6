"""Whatever claims hold, pages show it as text: no element, no attribute and no way out is added."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html  # type: ignore[import-untyped]  # it ships no types

from checker.dossiers import Archive
from checker.report import Report
from checker.reporters.addresses import link_out
from checker.reporters.escaping import escape_text
from checker.reporters.html.environment import build_environment
from tests.dossiers.hostile_claims import Corpus, corpora, read_claims
from tests.reporters.html.site_pages import Pages, check_site, list_files
from tests.reporters.untrusted import check_text, reports, words

ENVIRONMENT = build_environment()


def _show(template: str, **context: object) -> html.HtmlElement:
    page = ENVIRONMENT.from_string(template).render(context)
    return html.document_fromstring(page)


@given(words)
def test_a_text_is_shown_as_text_and_opens_no_element(word: str) -> None:
    page = _show("<p>{{ word }}</p>", word=word)
    assert [element.tag for element in page.iter()] == ["html", "body", "p"]
    assert page.find("body/p").text == escape_text(word)


@given(words)
def test_a_text_in_an_attribute_stays_in_it(word: str) -> None:
    page = _show('<p title="{{ word }}">-</p>', word=word)
    paragraph = page.find("body/p")
    assert dict(paragraph.attrib) == {"title": escape_text(word)}


@given(words)
def test_a_text_that_a_macro_puts_into_markup_is_escaped_once(word: str) -> None:
    macro = "{% macro show(word) %}<b>{{ word }}</b>{% endmacro %}<p>{{ show(word) }}</p>"
    page = _show(macro, word=word)
    assert page.find("body/p/b").text == escape_text(word)


@given(words)
def test_lines_of_a_text_stay_lines_and_nothing_in_them_is_markup(word: str) -> None:
    template = '{% import "parts.html.jinja" as parts %}{{ parts.code(text, "code") }}'
    shown = _show(template, text=f"first\n{word}\nlast").find("body/pre/code")
    assert len(shown) == 0
    lines = ["first", *map(escape_text, word.split("\n")), "last"]
    assert shown.text.strip("\n") == "\n".join(lines)


@given(words)
def test_running_text_holds_no_element_but_code_and_words_set_apart(word: str) -> None:
    template = '{% import "parts.html.jinja" as parts %}<p>{{ parts.prose(text) }}</p>'
    page = _show(template, text=word)
    assert {element.tag for element in page.find("body/p").iter()} <= {"p", "code", "bdi"}
    pieces = escape_text(word).split("`")
    is_odd = len(pieces) % 2 == 0
    assert page.find("body/p").text_content() == ("`" if is_odd else "").join(pieces)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)//https://news.example",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//news.example/a",
        "news.example",
        "https://",
        "https:news.example",
        "http://[",
        "",
    ],
)
def test_what_does_not_lead_to_the_web_is_no_link(url: str) -> None:
    assert not link_out(url)


@given(st.sampled_from(["http://a.example/", "https://a.example/?q="]), words)
def test_a_link_to_the_web_holds_nothing_that_ends_an_attribute(start: str, word: str) -> None:
    link = link_out(start + word)
    assert link.startswith(start)
    assert link.isascii()
    assert not set(link) & set('"<>\\^`{}| \n\t')


def _list_quotes(report: Report) -> Iterator[tuple[str, str, str]]:
    for measure in Archive(report).tell_measures():
        told = [
            entry for panel in measure.panels for group in panel.groups for entry in group.entries
        ]
        for entry in (*told, *measure.unread):
            yield f"measures/{measure.page}.html", entry.link.anchor, entry.quote


def _find_quote(pages: Pages, path: str, anchor: str) -> str:
    (article,) = pages[path].xpath("//article[@id=$anchor]", anchor=anchor)
    return "".join(article.xpath(".//blockquote/p/text()"))


@settings(max_examples=25)
@given(corpora)
def test_the_pages_of_hostile_claims_hold_together_and_show_their_words(corpus: Corpus) -> None:
    with read_claims(corpus) as report:
        files = list_files(report)
        pages = check_site(files)
        for path, anchor, quote in _list_quotes(report):
            assert _find_quote(pages, path, anchor) == escape_text(quote)
    for path in pages:
        check_text(files[path].replace("\n", ""))


@settings(max_examples=40)
@given(reports)
def test_findings_that_are_odd_in_every_way_have_pages(report: Report) -> None:
    files = list_files(report)
    pages = check_site(files)
    for path in pages:
        check_text(files[path].replace("\n", ""))
    headlines = {
        page.find(".//h1").text_content()
        for path, page in pages.items()
        if path.startswith("findings/")
    }
    assert headlines == {
        escape_text(finding.message) for finding in (*report.findings, *report.settled)
    }
