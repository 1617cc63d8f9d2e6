"""A text in quotes is read back as it was, by the loader and by others."""

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from checker.acceptance_entries.quoting import quote_text, write_name
from checker.loading.corpus import parse_file
from checker.locations import Record


def read_back(written: str) -> object:
    loaded = parse_file("a.yaml", f"claims: []\nnote: {written}\n".encode())
    assert isinstance(loaded.content, Record)
    return loaded.content["note"]


@given(st.text(st.characters(exclude_categories=())))
@example("- dash: #\n\\\"'&*!|>%@`\t\x85\u2028\u2029\ufeff\u202e\U000e0041\0\x1b👩‍👩‍👧 \ud800")
@example("true")
@example("")
@example("\ufffe\uffff")
@example("x" * 100_000)
def test_any_text_is_read_back(text: str) -> None:
    assert read_back(quote_text(text)) == text


@given(st.text())
def test_other_parsers_read_the_same(text: str) -> None:
    assert yaml.safe_load(quote_text(text)) == text


@given(st.text())
def test_a_quoted_text_stands_on_one_line_and_steers_nothing(text: str) -> None:
    quoted = quote_text(text)
    assert len(quoted.splitlines()) == 1
    assert not any(sign < " " or "\x7f" <= sign <= "\x9f" for sign in quoted)
    assert not any(sign in quoted for sign in "\u202e\u2066\u200b\ufeff\xad")


def test_emoji_and_letters_stay_readable() -> None:
    text = "Ελληνικά 👩‍👩‍👧 – 40 % naïve 日本"
    assert quote_text(text) == f'"{text}"'


@given(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]*", fullmatch=True))
@example("true")
@example("NO")
@example("1.10")
@example("2018-01-01")
@example("0x1F")
def test_a_name_is_read_back_as_a_text_by_everybody(name: str) -> None:
    assert read_back(write_name(name)) == name
    assert yaml.safe_load(write_name(name)) == name


def test_a_plain_name_stays_bare() -> None:
    assert write_name("dark-web_accounts2") == "dark-web_accounts2"


def test_a_name_that_is_a_number_or_a_word_of_yaml_is_quoted() -> None:
    assert [write_name(name) for name in ("12", "No", "a.b")] == ['"12"', '"No"', '"a.b"']
