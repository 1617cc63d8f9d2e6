import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reporters.escaping import escape_json, escape_text

STEERING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1,200 a month",
        "1,150–1,250 “safeguards”",
        "£20",
        "子供 407",
        "e\u0301",
        "a\u00a0b",
        "👩\u200d🚒",
    ],
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert escape_text(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("two\nlines\r\n", r"two\nlines\r\n"),
        ("a\tb", r"a\tb"),
        ("\x9b31m", r"\x9b31m"),
        ("1\u202e002", r"1\u202e002"),
        ("1\u2028 2", r"1\u2028 2"),
        ("\ud800", r"\ud800"),
        ("1\U000e0041", r"1\U000e0041"),
        ("\x00", r"\x00"),
    ],
)
def test_what_steers_a_terminal_is_shown(text: str, shown: str) -> None:
    assert escape_text(text) == shown


def test_no_character_that_steers_a_terminal_gets_through() -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    left = escape_text(everything)
    assert not [c for c in left if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not [c for c in left if unicodedata.bidirectional(c) in STEERING]


@given(st.text(st.characters(codec=None)))
def test_a_document_means_the_same_when_escaped(text: str) -> None:
    document = json.dumps({"text": text}, ensure_ascii=False, indent=2)
    escaped = escape_json(document)
    decoded = json.loads(escaped)["text"]
    assert decoded.encode("utf-16", "surrogatepass") == text.encode("utf-16", "surrogatepass")
    assert escaped.encode()
    assert not [c for c in escaped if c != "\n" and unicodedata.category(c) in {"Cc", "Zl", "Zp"}]
    assert not [c for c in escaped if unicodedata.bidirectional(c) in STEERING]
