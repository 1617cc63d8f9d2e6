"""The index is one harmless script: data in, the same data out of any engine for scripts."""

import json
import re
from collections.abc import Iterator
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.consistency.verdicts import VERDICTS
from checker.dossiers import Archive
from checker.dossiers.pages import IndexEntry
from checker.dossiers.records import MeasureBrief
from checker.findings import SEVERITIES
from checker.reporters.escaping import escape_text
from checker.reporters.html.search_data import KINDS, render_index
from checker.reporters.signs import STANDINGS
from tests.reporters.untrusted import check_text, texts

STATEMENT = re.compile(
    r"globalThis\.claimCheckerIndex = JSON\.parse\('((?:[^'\\\n]|\\['\\]|\\x3c)*)'\);\n"
)
"""The only form that the script may have: one string, in which nothing ends it."""


class Listed:
    """An archive of nothing but an index."""

    def __init__(self, *entries: IndexEntry, **titles: str) -> None:
        self._entries = entries
        self.measures = {
            name: MeasureBrief(name, name, title, "", 1, 1, "", 0, None)
            for name, title in titles.items()
        }

    def list_index(self) -> Iterator[IndexEntry]:
        yield from self._entries


def render(archive: Listed) -> str:
    return render_index(cast(Archive, archive))


def read(script: str) -> Any:  # noqa: ANN401 - JSON of any form
    """Read the script as a browser does: first the string, then the JSON in it."""
    statement = STATEMENT.fullmatch(script)
    assert statement is not None, script
    return json.loads(re.sub(r"\\(x3c|.)", _unescape, statement[1]))


def _unescape(match: re.Match[str]) -> str:
    return "<" if match[1] == "x3c" else match[1]


CLAIM = IndexEntry(
    kind="claim",
    page="arrests",
    anchor="claim-one",
    title="1,000 a month",
    text="Courier, 2026",
    measures=("arrests",),
    publishers=("Courier",),
    verdict="contradiction",
    severity="error",
    standing=None,
)


def test_an_entry_is_a_row_and_what_is_common_stands_in_tables() -> None:
    finding = CLAIM._replace(kind="finding", page="c301-1", anchor="", standing="new")
    index = read(render(Listed(finding, CLAIM, arrests="Arrests")))
    assert index["pages"] == ["c301-1", "arrests"]
    assert index["measures"] == [["arrests", "Arrests"]]
    assert index["publishers"] == ["Courier"]
    [row] = index["finding"]
    assert row[:6] == [0, "", "1,000 a month", "Courier, 2026", [0], [0]]
    assert index["verdicts"][row[6]][0] == "contradiction"
    assert index["severities"][row[7]][0] == "error"
    assert index["standings"][row[8]] == ["new", "new"]
    assert index["claim"] == [[1, "claim-one", *row[2:8]]]
    assert index["measure"] == index["source"] == []


def test_nothing_at_the_end_of_a_row_takes_no_room() -> None:
    bare = CLAIM._replace(measures=(), publishers=(), verdict=None, severity=None)
    index = read(render(Listed(bare, bare._replace(severity="note"))))
    assert index["claim"][0] == [0, "claim-one", "1,000 a month", "Courier, 2026"]
    note = next(number for number, sign in enumerate(index["severities"]) if sign[0] == "note")
    assert index["claim"][1][4:] == [[], [], None, note]


def test_every_verdict_severity_and_standing_has_its_sign_or_word() -> None:
    index = read(render(Listed()))
    assert {name for name, *_ in index["verdicts"]} == set(VERDICTS)
    assert [name for name, *_ in index["severities"]] == list(SEVERITIES)
    assert dict(index["standings"]) == STANDINGS
    for name, sign, word, style in index["verdicts"] + index["severities"]:
        assert word == name
        assert sign
        assert style.startswith("is-")


def test_a_measure_that_nobody_told_of_goes_by_its_id() -> None:
    index = read(render(Listed(CLAIM)))
    assert index["measures"] == [["arrests", "arrests"]]


def test_what_is_too_long_for_a_row_or_a_choice_is_cut() -> None:
    long = CLAIM._replace(title="W" * 10_000, text="w" * 10_000, publishers=("C" * 10_000,))
    index = read(render(Listed(long, arrests="A" * 10_000)))
    [row] = index["claim"]
    assert len(row[2]) == len(row[3]) == 400
    assert len(index["publishers"][0]) == len(index["measures"][0][1]) == 120


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "');alert(1);//",
        "\\');alert(1);//",
        "a\u2028b\u2029c",
        "\ud800 \udfff\ud800",
        "\u202e",
        "a\nb\rc\x00",
        "${1}`\\x3c",
    ],
)
def test_no_text_ends_the_string_or_its_script(text: str) -> None:
    script = render(Listed(CLAIM._replace(title=text, publishers=(text,)), arrests=text))
    assert "<" not in script
    script.encode()
    index = read(script)
    shown = escape_text(text)
    assert index["claim"][0][2] == shown
    assert index["publishers"] == [shown]
    assert index["measures"] == [["arrests", shown]]


@given(
    st.lists(
        st.builds(
            IndexEntry,
            kind=st.sampled_from(KINDS),
            page=st.sampled_from(["a", "b"]),
            anchor=st.sampled_from(["", "claim-a"]),
            title=texts,
            text=texts,
            measures=st.lists(texts, max_size=2).map(tuple),
            publishers=st.lists(texts, max_size=2).map(tuple),
            verdict=st.none() | st.sampled_from(VERDICTS),
            severity=st.none() | st.sampled_from(SEVERITIES),
            standing=st.none() | st.sampled_from(list(STANDINGS)),
        ),
        max_size=4,
    )
)
def test_whatever_the_texts_the_rows_tell_what_the_entries_told(entries: list[IndexEntry]) -> None:
    script = render(Listed(*entries))
    check_text(script.removesuffix("\n"))
    index = read(script)
    for kind in KINDS:
        told = [entry for entry in entries if entry.kind == kind]
        assert [_restore(row, index) for row in index[kind]] == [_show(entry) for entry in told]


def _restore(row: list[Any], index: dict[str, Any]) -> tuple[object, ...]:
    page, anchor, title, text, measures, publishers, verdict, severity, standing = row + [None] * (
        9 - len(row)
    )
    return (
        index["pages"][page],
        *(anchor, title, text),
        [index["measures"][number][0] for number in measures or []],
        [index["publishers"][number] for number in publishers or []],
        None if verdict is None else index["verdicts"][verdict][0],
        None if severity is None else index["severities"][severity][0],
        None if standing is None else index["standings"][standing][0],
    )


def _show(entry: IndexEntry) -> tuple[object, ...]:
    return (
        *(entry.page, entry.anchor, escape_text(entry.title), escape_text(entry.text)),
        [escape_text(name) for name in entry.measures],
        [escape_text(name) for name in entry.publishers],
        *(entry.verdict, entry.severity, entry.standing),
    )
