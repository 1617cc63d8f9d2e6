"""Whatever the texts in the claims, no wiki takes them for anything but text."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.reporters.escaping import escape_text
from checker.reporters.wiki.markup import (
    begin,
    fence,
    link,
    link_away,
    list_items,
    mark_place,
    name_page,
    say,
    say_prose,
    tabulate,
)
from checker.reporters.wiki.wiki import LONGEST_PAGE
from tests.dossiers.hostile_claims import LONG_WORD, Corpus, corpora, read_claims
from tests.reporters.untrusted import texts, words
from tests.reporters.wiki.rendering import READER, check_wiki, list_pages, render

HOSTILE = [
    "[[Home|javascript]]",
    "[x](javascript:alert(1)) ![x](https://a.example/x.png) <https://a.example>",
    "<img src=x onerror=alert(1)><!-- </details>",
    "$x$ $$y$$ $`z`$ `code` ```",
    "{+ added +} {- removed -}",
    "!12 &34 ~5 ~bug %6 %'1.0' $7 #8 @all group/project!9",
    "[vulnerability:1] [epic:2] [TOC] [[_TOC_]]",
    ":smile: GH-1 CVE-2024-1 0123abc www.a.example mailto:a@b.example",
    "~~struck~~ **bold** __bold__ *x* _x_ ^1 [^1]: | a | b |",
]


@settings(max_examples=40)
@given(corpora)
def test_hostile_claims_add_no_markup_to_any_page(corpus: Corpus) -> None:
    with read_claims(corpus) as report:
        pages = list_pages(report)
    check_wiki(pages)
    assert all(len(page.encode()) <= LONGEST_PAGE + 1_000 for page in pages.values())


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("write", [say, begin, say_prose])
def test_what_a_wiki_gives_a_meaning_stays_text(text: str, write: object) -> None:
    assert callable(write)
    shown = render(write(text)).text
    assert shown.replace("\u200b", "").replace("\0", "").strip() == text


@given(texts)
def test_a_text_is_read_as_it_was_written_on_one_line(text: str) -> None:
    shown = render(f"x {say(text)}").text.replace("\u200b", "").replace("\0", "").strip("\n")
    joined = re.sub(r"[ \t]*[\r\n]+[ \t]*", " ", text.strip())
    assert shown == f"x {escape_text(joined).strip() or '–'}"


def test_what_stands_in_backticks_is_code_and_an_odd_one_stays() -> None:
    assert say_prose("set `a_b` to <1>") == "set <code>a_b</code> to &#60;1&#62;"
    assert say_prose("`a` and `b`") == "<code>a</code> and <code>b</code>"
    assert say_prose("a ` b") == "a &#96; b"


@given(words)
def test_a_text_begins_no_list_and_no_heading(text: str) -> None:
    for written in (begin(text), say_prose(text)):
        blocks = {token.type for token in READER.parse(written)}
        assert blocks <= {"paragraph_open", "inline", "paragraph_close"}


@pytest.mark.parametrize(
    "text", ["- x", "+ x", "1. x", "2) x", "# x", "> x", "=== x", ": x", "***"]
)
def test_what_begins_a_block_stays_in_its_line(text: str) -> None:
    assert render(begin(text)).text.replace("\u200b", "").strip() == text


@given(st.lists(st.tuples(words, words), min_size=1, max_size=3))
def test_a_table_keeps_its_rows_and_columns(rows: list[tuple[str, str]]) -> None:
    [table] = tabulate(["one", "other"], [[say(one), say(other)] for one, other in rows])
    types = [token.type for token in READER.parse(table)]
    assert types.count("tr_open") == len(rows) + 1
    assert types.count("td_open") == 2 * len(rows)


@given(words, words)
def test_a_link_leads_out_only_to_the_web(text: str, url: str) -> None:
    page = render(f"x {link_away(text, url)}")
    assert all(re.match("https?://", target) for target in page.links)
    page = render(f"x {link_away(text, f'https://a.example/{url}')}")
    assert all(target.startswith("https://a.example/") for target in page.links)
    assert len(page.links) == 1


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//a.example",
        "https:",
        "https://[",
        "",
    ],
)
def test_what_is_no_address_of_the_web_is_no_link(url: str) -> None:
    assert link_away("text", url) == "text"


def test_an_address_keeps_its_meaning() -> None:
    assert (
        link_away("text", "https://a.example/x_(y)|z?a=1&copy=2#p")
        == "[text](https://a.example/x%5F%28y%29%7Cz?a=1&amp;copy=2#p)"
    )


@example("a\n```\nb\n````")
@given(words)
def test_code_holds_its_lines_and_nothing_ends_it_early(text: str) -> None:
    tokens = READER.parse(fence(text))
    assert [token.type for token in tokens] == ["fence"]
    lines = text.rstrip("\n").split("\n")
    assert tokens[0].content == "\n".join(map(escape_text, lines)) + "\n"


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("arrests", "Measure-arrests"),
        ("arrests.2", "Measure-arrests.2"),
        ("notes.md", "Measure-notes.md.page"),
        ("notes.md.page", "Measure-notes.md.page.page"),
        ("notes.md.2", "Measure-notes.md.2"),
    ],
)
def test_no_name_of_a_page_ends_like_a_file_of_markup(slug: str, name: str) -> None:
    assert name_page("Measure", slug) == name


def test_a_colon_of_ours_after_a_text_makes_no_emoji_of_its_end() -> None:
    assert say("claims/a.yaml:100") == "claims/a.yaml:&#8203;100"
    render(f"{say('claims/a.yaml:100')}: {say('so it is')}")


def test_links_name_pages_as_wikis_do_and_places_twice() -> None:
    assert link("text", "Measure-arrests", "claim-a") == "[text](Measure-arrests#claim-a)"
    assert mark_place("claim-a") == '<a id="claim-a" name="claim-a"></a>'


def test_long_texts_are_cut_and_show_it() -> None:
    assert say(LONG_WORD, 100) == f"{LONG_WORD[:99]}…"
    assert list_items([]) == []
