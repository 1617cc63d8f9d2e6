"""Every scalar keeps its text, and knows where it stands."""

import gc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.loading import load_corpus
from checker.loading.documents import open_pure_events, read_document, read_events
from checker.loading.pages import Page, PageItems, PageRecord
from checker.locations import Location
from tests.loading.written import CLAIM, MEASURES, describe, load

TEXTS = (
    "12:30",
    "0144",
    "1.10",
    "NO",
    "no",
    "yes",
    "144.000",
    "144,000",
    "2018-01-01",
    "2018?",
    "~",
    "1e3",
    "0x10",
    ".inf",
    ".nan",
    "=",
    "True",
    "NULL",
    "1_000",
    "+5",
    "25%",
    "500-800",
)


def parse(text: str) -> PageRecord:
    content = read_document(Page("x.yaml", text)).content
    assert isinstance(content, PageRecord)
    return content


@pytest.mark.parametrize("text", TEXTS)
def test_a_plain_scalar_keeps_its_text(text: str) -> None:
    assert parse(f"a: {text}\nb:\n  - {text}\n") == {"a": text, "b": [text]}


@pytest.mark.parametrize("text", TEXTS)
def test_a_key_keeps_its_text(text: str) -> None:
    assert parse(f"{text}: a\n") == {text: "a"}


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("false", False), ("null", None), ("", None)]
)
def test_only_four_plain_scalars_are_special(text: str, value: object) -> None:
    assert parse(f"a: {text}\nb:\n  - {text}\n") == {"a": value, "b": [value]}


@pytest.mark.parametrize("text", ["true", "false", "null", "", "407"])
def test_what_is_quoted_is_text(text: str) -> None:
    assert parse(f"a: '{text}'\nb: \"{text}\"\n'{text}': c\n") == {"a": text, "b": text, text: "c"}


def test_a_block_is_text() -> None:
    assert parse("a: |-\n  true\nb: >-\n  x\n  y\n") == {"a": "true", "b": "x y"}


def is_plain(text: str) -> bool:
    is_trimmed = text == text.strip() and text[0] not in "-?%,."
    return is_trimmed and text not in {"true", "false", "null"}


PLAIN = st.text(
    st.characters(categories=["L", "N"], include_characters="-.,%?/+_~ "), min_size=1
).filter(is_plain)


@given(PLAIN)
def test_any_plain_text_survives_in_both_parsers(text: str) -> None:
    page = Page("x.yaml", f"a: {text}\n")
    pure = read_events(page, open_pure_events).content
    assert read_document(page).content == pure == {"a": text}
    assert pure.value_location("a") == Location("x.yaml", 1, 4, 1, 4 + len(text))


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc", "Zl", "Zp"])))
def test_any_quoted_text_survives(text: str) -> None:
    escaped = text.replace("\ufeff", "").replace("\ufffe", "").replace("\uffff", "")
    quoted = escaped.replace("'", "''")
    assert parse(f"a: '{quoted}'\n") == {"a": escaped}


DOCUMENT = """\
source:
  title: "é😀 x"   # a comment
claims:
  - id: a
    note: |
      one
      two

    value: 'x'
    empty:
  - {id: b, hedge: about}
last: a text
  on two lines
"""


def test_keys_and_values_know_where_they_stand() -> None:
    content = parse(DOCUMENT)
    title = content["source"]
    assert title.key_location("title")[1:] == (2, 3, 2, 8)
    assert title.value_location("title")[1:] == (2, 10, 2, 16)
    claim = content["claims"][0]
    assert claim.value_location("id")[1:] == (4, 9, 4, 10)
    assert claim.value_location("note")[1:] == (5, 11, 7, 10)
    assert claim.value_location("value")[1:] == (9, 12, 9, 15)
    assert content.value_location("last")[1:] == (12, 7, 13, 15)


def test_an_empty_value_stands_at_its_key() -> None:
    assert parse(DOCUMENT)["claims"][0].value_location("empty")[1:] == (10, 5, 10, 10)


def test_collections_know_where_they_stand() -> None:
    content = parse(DOCUMENT)
    claims = content["claims"]
    assert content.location == ("x.yaml", 1, 1, 13, 15)
    assert claims.location[1:] == (4, 3, 11, 26)
    assert claims[0].location[1:] == (4, 5, 10, 11)
    assert claims.item_location(1)[1:] == (11, 5, 11, 26)
    assert claims[1].location[1:] == (11, 5, 11, 26)


def test_an_absent_key_stands_where_its_record_does() -> None:
    claim = parse(DOCUMENT)["claims"][1]
    assert claim.value_location("place") == claim.key_location("place") == claim.location


def test_nothing_else_is_made_up_for_a_record() -> None:
    content = parse(DOCUMENT)
    for thing in (content, content["claims"]):
        assert not hasattr(thing, "colour")


def test_line_ends_and_a_mark_leave_positions_alone(tmp_path: Path) -> None:
    crlf = b"\xef\xbb\xbf" + CLAIM.replace("\n", "\r\n").encode()
    one, two = load(tmp_path, {"a.yaml": CLAIM, "b.yaml": crlf.replace(b"id: a", b"id: b")}).claims
    for key in ("id", "measure", "value"):
        assert one.at(key)[1:] == two.at(key)[1:]
    assert one.record.location[1:] == two.record.location[1:]


def test_offsets_lead_to_keys_and_items() -> None:
    content = parse("a: [x, y]\nb: z\n")
    items = content["a"]
    assert isinstance(items, PageItems)
    assert [content.key_at(offset) for offset in (0, 4, 10, 13)] == ["a", "a", "b", "b"]
    assert [items.item_at(offset) for offset in (3, 4, 7, 9)] == [None, 0, 1, None]


def test_a_corpus_holds_what_the_files_say(tmp_path: Path) -> None:
    text = """\
source:
  id: mail
  type: article-newspaper
  title: T
  container-title: Daily Mail
  publisher: P
  author:
    - {given: Emily, family: Kent Smith}
    - {literal: Home Office}
    - {given: Ludwig, non-dropping-particle: van, family: Beethoven, suffix: Jr}
  issued: 2018?
  URL: https://example.org
claims:
  - id: a
    measure: arrests
    value: 1,200
    kind: share
    of: arrests
    hedge: about
    unit: arrest
    period: 2018
    place: GB
    since: P1Y
    rounded_to: 1000
    rounding: nearest
    status: estimate
    qualifier: recorded
    attributed_to: NCA
    quote: about 1,200
    quoted_from: mail
    primary_source: NCA 2018
    supersedes: b
    note: n
  - {id: b, measure: arrests, value: NO}
measures:
  arrests: {title: A, nature: flow, unit: u, place: GB, comparable_within: P1Y, definition: d}
relations:
  - {holds: charged <= arrests, why: w, counts_as: {person: arrest}}
  - {holds: a = b}
accepted:
  - {rule: C301, claims: [a, b], values: ["1,200", 407], reason: r, by: me, until: 2027-01-01}
  - {rule: C302, claims: [a], reason: r}
places:
  GB-MAN: {title: Manchester, within: GB-ENG, aliases: [E11]}
  GB-XX: {within: [GB-ENG, GB-WLS]}
  GB-YY: {}
"""
    corpus = load(tmp_path, {"claims/mail.yaml": text})
    assert describe(corpus) == []
    [source] = corpus.sources
    assert source[:9] == (
        *("mail", "claims/mail.yaml", "article-newspaper", "T", "Daily Mail", "P"),
        ("Emily Kent Smith", "Home Office", "Ludwig van Beethoven Jr"),
        *("2018?", "https://example.org"),
    )
    first, second = corpus.claims
    assert first.source is source
    assert first[2:-1] == (
        *("arrests", "share", "1,200", "about", "arrest", "2018", "GB", "P1Y", "arrests", "1000"),
        *("nearest", "estimate", "recorded", "NCA", "about 1,200", "mail", "NCA 2018", "b", "n"),
    )
    assert (second.id, second.kind, second.value, second.hedge) == ("b", "level", "NO", None)
    assert corpus.measures["arrests"][:-1] == ("arrests", "A", "flow", "u", "GB", "P1Y")
    assert [relation[:-1] for relation in corpus.relations] == [
        ("charged <= arrests", "w", {"person": "arrest"}),
        ("a = b", None, {}),
    ]
    assert [acceptance[:-1] for acceptance in corpus.acceptances] == [
        ("C301", ("a", "b"), ("1,200", "407"), "r", "me", "2027-01-01"),
        ("C302", ("a",), (), "r", None, None),
    ]
    assert [place[:-1] for place in corpus.places.values()] == [
        ("GB-MAN", "Manchester", ("GB-ENG",), ("E11",)),
        ("GB-XX", None, ("GB-ENG", "GB-WLS"), ()),
        ("GB-YY", None, (), ()),
    ]
    assert corpus.files == ("claims/mail.yaml",)


def test_a_source_without_an_id_is_named_after_its_file(tmp_path: Path) -> None:
    [source] = load(tmp_path, {"claims/daily.mail.yaml": "source: {title: T}\n"}).sources
    assert (source.id, source.authors, source.issued) == ("daily.mail", (), None)


def test_the_order_of_the_files_given_does_not_matter(tmp_path: Path) -> None:
    files = {"b.yaml": CLAIM, "a.yaml": CLAIM, "c/x.yaml": "[", "measures.yaml": MEASURES}
    corpus = load(tmp_path, files)
    shuffled = load_corpus(tmp_path, [tmp_path / name for name in (*files, "a.yaml")])
    assert shuffled == corpus
    assert corpus.files == ("a.yaml", "b.yaml", "c/x.yaml", "measures.yaml")


@pytest.mark.parametrize("is_collecting", [True, False])
def test_the_garbage_collector_is_left_as_it_was(tmp_path: Path, *, is_collecting: bool) -> None:
    (gc.enable if is_collecting else gc.disable)()
    try:
        load(tmp_path, {"a.yaml": CLAIM})
        assert gc.isenabled() == is_collecting
    finally:
        gc.enable()
