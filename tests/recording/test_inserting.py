"""An acceptance is added where it belongs, and nothing else in the file changes."""

from itertools import takewhile

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from checker.acceptance_entries.entries import Entry
from checker.loading import files
from checker.loading.corpus import parse_file
from checker.loading.files import MAX_BYTES
from checker.locations import Record
from checker.recording.recording import UneditableError, add_acceptance, has_section

BLOCK = """\
    claims: [accounts, people]
    values: ["144,000", "840,000"]
    reason: "they say: \\"accounts\\" # are not people"
    until: "2999-01-01"
"""
FIRST = "  - rule: conflicting-units\n"
FLOW = (
    '{rule: conflicting-units, claims: [accounts, people], values: ["144,000", "840,000"], '
    'reason: "they say: \\"accounts\\" # are not people", until: "2999-01-01"}'
)
JSON = FLOW
for word in ("rule", "claims", "values", "reason", "until", "conflicting-units"):
    JSON = JSON.replace(f"{word}:", f'"{word}":').replace(f" {word},", f' "{word}",')
JSON = JSON.replace("[accounts, people]", '["accounts", "people"]')
OLD = "{rule: C301, claims: [a], reason: it is old}"


def add(text: str, entry: Entry) -> str:
    return add_acceptance("claims/a.yaml", text.encode(), entry).text


def read(text: str) -> Record:
    content = parse_file("claims/a.yaml", text.encode()).content
    assert isinstance(content, Record)
    return content


def test_a_new_file_holds_the_acceptance_alone(entry: Entry) -> None:
    assert add("", entry) == f"accepted:\n{FIRST}{BLOCK}"


def test_the_place_is_that_of_the_new_entry(entry: Entry) -> None:
    recorded = add_acceptance("claims/a.yaml", b"claims: []\n", entry)
    assert recorded.location[:3] == ("claims/a.yaml", 4, 5)


@pytest.mark.parametrize(
    "text",
    ["# of comments alone\n", "---\n", "--- # begins\n\n# a comment\n", "\n\n"],
)
def test_a_file_that_holds_nothing_yet_keeps_its_comments(text: str, entry: Entry) -> None:
    assert add(text, entry).replace(f"accepted:\n{FIRST}{BLOCK}", "").strip() == text.strip()


def test_a_section_is_opened_at_the_end_of_the_file(entry: Entry) -> None:
    text = "claims: []  # none\n# the end\n"
    assert add(text, entry) == f"{text}\naccepted:\n{FIRST}{BLOCK}"


def test_a_section_is_opened_before_an_end_mark(entry: Entry) -> None:
    assert add("claims: []\n...\n", entry) == f"claims: []\n\naccepted:\n{FIRST}{BLOCK}...\n"


def test_a_section_is_indented_as_the_other_lists_and_keys_of_the_file(entry: Entry) -> None:
    text = "  measures: {}\n  relations:\n  - holds: a <= b\n"
    lines = add(text, entry).removeprefix(text).splitlines()
    assert lines[1:4] == [
        "  accepted:",
        "  - rule: conflicting-units",
        "    claims: [accounts, people]",
    ]


def test_a_missing_line_break_at_the_end_stays_missing(entry: Entry) -> None:
    text = f"claims: []\naccepted:\n  - {OLD}"
    assert add(text, entry) == f"{text}\n  - {FLOW}"


def test_an_entry_follows_the_last_one_and_its_comments(entry: Entry) -> None:
    old = "  - rule: C301\n    claims: [a]\n    reason: old # why\n"
    head = f"accepted:\n{old}    # inside\n  # more\n"
    tail = "# about the claims\nclaims: []\n"
    assert add(head + tail, entry) == f"{head}{FIRST}{BLOCK}{tail}"


def test_a_list_that_is_not_indented_stays_so(entry: Entry) -> None:
    head = "accepted:\n- rule: C301\n  claims: [a]\n  reason: old\n  # inside\n"
    tail = "# about the claims\nclaims: []\n"
    added = add(head + tail, entry).removeprefix(head).removesuffix(tail)
    assert added == "".join(line[2:] for line in (FIRST + BLOCK).splitlines(keepends=True))


def test_wide_dashes_and_blank_lines_between_entries_stay_so(entry: Entry) -> None:
    old = "    -   rule: C301\n        claims: [a]\n        reason: old\n"
    text = f"accepted:\n{old}\n{old}"
    added = add(text, entry).removeprefix(text)
    assert added.startswith("\n    -   rule: conflicting-units\n        claims: [acc")


def test_a_dash_on_a_line_of_its_own_is_no_obstacle(entry: Entry) -> None:
    text = "accepted:\n  -\n    rule: C301\n    claims: [a]\n    reason: old\n"
    assert add(text, entry) == f"{text}{FIRST}{BLOCK}"


def test_a_text_that_keeps_its_blank_lines_keeps_them(entry: Entry) -> None:
    text = "accepted:\n  - rule: C301\n    claims: [a]\n    reason: |+\n      old\n\n\n"
    assert add(text, entry) == f"{text}{FIRST}{BLOCK}"
    assert read(add(text, entry))["accepted"][0]["reason"] == "old\n\n\n"


def test_a_last_text_of_the_file_keeps_its_blank_lines_too(entry: Entry) -> None:
    text = "source:\n  type: book\n  title: |+\n    old\n\n\n"
    assert add(text, entry) == f"{text}accepted:\n{FIRST}{BLOCK}"


def test_what_looks_like_a_comment_inside_a_text_is_none(entry: Entry) -> None:
    text = "accepted:\n  - rule: C301\n    claims: [a]\n    reason: |\n      old\n      # text\n"
    assert add(text, entry) == f"{text}{FIRST}{BLOCK}"


@pytest.mark.parametrize("rest", ["", "  # none yet", "  # none yet\n  # they go here"])
def test_an_empty_section_is_filled(rest: str, entry: Entry) -> None:
    text = f"accepted:{rest}\nclaims: []\n"
    assert add(text, entry) == f"accepted:{rest}\n{FIRST}{BLOCK}claims: []\n"


def test_a_section_that_is_null_is_filled(entry: Entry) -> None:
    assert add("accepted: null  # none\n", entry) == f"accepted:  # none\n{FIRST}{BLOCK}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("accepted: []  # none\n", "accepted: [{}]  # none\n"),
        ("accepted: [ # none\n]", "accepted: [{} # none\n]"),
        (f"accepted: [{OLD}]\nclaims: []\n", f"accepted: [{OLD}, {{}}]\nclaims: []\n"),
        (f"accepted: [{OLD} , ]\n", f"accepted: [{OLD}, {{}} , ]\n"),
        (
            f"accepted: [\n    {OLD}, # one\n    {OLD} # two\n]\n",
            f"accepted: [\n    {OLD}, # one\n    {OLD}, # two\n    {{}}\n]\n",
        ),
        (f"accepted: [\n  {OLD},\n]\n", f"accepted: [\n  {OLD},\n  {{}},\n]\n"),
        (f"accepted: [{OLD}\n]\n", f"accepted: [{OLD},\n  {{}}\n]\n"),
        (f"{{accepted: [{OLD}]}}", f"{{accepted: [{OLD}, {{}}]}}"),
        ("{accepted: null, claims: []}", "{accepted: [{}], claims: []}"),
        ("{accepted: , claims: []}", "{accepted: [{}] , claims: []}"),
        ("{accepted, claims: []}", "{accepted: [{}], claims: []}"),
        ("{}", "{accepted: [{}]}"),
        ("{claims: []}", "{claims: [], accepted: [{}]}"),
        ("{\n  claims: []\n}\n", "{\n  claims: [],\n  accepted: [{}]\n}\n"),
    ],
)
def test_a_list_in_brackets_stays_one(text: str, expected: str, entry: Entry) -> None:
    assert add(text, entry) == expected.replace("{}", FLOW)


def test_a_file_in_json_stays_json(entry: Entry) -> None:
    old = '{"rule": "C301", "claims": ["a"], "reason": "it is old"}'
    assert add('{"claims": []}', entry) == f'{{"claims": [], "accepted": [{JSON}]}}'
    assert add(f'{{"accepted": [{old}]}}', entry) == f'{{"accepted": [{old}, {JSON}]}}'
    assert add('{"accepted": []}', entry) == f'{{"accepted": [{JSON}]}}'
    assert add('{"accepted": null}', entry) == f'{{"accepted": [{JSON}]}}'


def test_a_mistake_elsewhere_in_the_file_is_no_obstacle(entry: Entry) -> None:
    text = "claims:\n  - id: a\naccepted:\n  - rule: C301\n"
    assert add(text, entry) == f"{text}{FIRST}{BLOCK}"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"accepted: [\n", "line 2: a bracket is not closed"),
        (b"accepted: []\naccepted: []\n", "line 2: duplicate key"),
        (b"claims: &all []\n", "line 1: anchor"),
        (b"accepted: none\n", "its key accepted holds no list"),
        (b"accepted: true\n", "its key accepted holds no list"),
        (b"accepted: false\n", "its key accepted holds no list"),
        (b"accepted: {a: b}\n", "its key accepted holds no list"),
        (b"- a\n", "it holds no keys"),
        (b"null\n", "in a way that is not known here"),
        (b"claims: []\n# \xff\n", "0xFF is not UTF-8"),
        (b"#" * (MAX_BYTES + 1), "more than 10 MiB are not read"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_file_that_cannot_be_edited_safely_is_refused(
    content: bytes, reason: str, entry: Entry
) -> None:
    with pytest.raises(UneditableError) as caught:
        add_acceptance("claims/a.yaml", content, entry)
    assert reason in str(caught.value)


def test_a_file_that_would_grow_too_large_is_refused(
    entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = add("", entry)
    monkeypatch.setattr(files, "MAX_BYTES", len(text))
    assert add("", entry) == text
    with pytest.raises(UneditableError, match="with the acceptance the file has"):
        add("#", entry)


def test_an_entry_that_the_schema_refuses_is_not_recorded(entry: Entry) -> None:
    with pytest.raises(UneditableError):
        add("", entry._replace(reason=" "))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"accepted:\n", True),
        (b'{"accepted": []}', True),
        (b"claims: []  # accepted\n", False),
        (b"claims: []\n", False),
        (b"accepted: [\n", False),
        (b"# accepted\n", False),
    ],
)
def test_a_section_is_known_where_it_is_a_key(content: bytes, expected: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert has_section("claims/a.yaml", content) is expected


CLAIMS = (
    "places: {}",
    "claims:\n  # first\n  - {id: a, measure: m, value: 1}   # a\n\n  # last",
    "measures:\n    m:\n        nature: flow   ",
    'source: {type: book, title: "a: #"}',
    "relations:\n- holds: a <= b\n  why: >-\n    because\n\n    of it",
)
SECTIONS = [
    "",
    "accepted:",
    "accepted: # none",
    "accepted: []",
    f"accepted: [ {OLD} ]",
    f"accepted: [\n  {OLD},\n  # which\n  {OLD} # last\n]",
    f"accepted:\n- {OLD} # one\n\n- {OLD}",
    "accepted:\n   - rule: C301\n     # rule\n     claims:\n     - a\n     reason: |\n      x\n\n",
    '"accepted":\n -\n   "rule": C301\n   claims: [a]\n   reason: "a\n\n     b"\n # after\n# far',
]
HEADS = ("", "# yaml-language-server: $schema=x\n", "---\n", "\n\n")
TAILS = ("", "\n", "\n\n\n", "\n# the end", "\n  # deep\n", "\n...\n")
WORDS = st.text(min_size=1).filter(str.strip)


@given(
    head=st.sampled_from(HEADS),
    sections=st.permutations(CLAIMS).flatmap(
        lambda claims: st.tuples(
            st.just(claims), st.integers(0, len(CLAIMS)), st.sampled_from(SECTIONS)
        )
    ),
    count=st.integers(0, len(CLAIMS)),
    tail=st.sampled_from(TAILS),
    line_break=st.sampled_from(["\n", "\r\n", "\r"]),
    bom=st.sampled_from(["", "\ufeff"]),
    reason=WORDS,
    by=st.none() | WORDS,
)
@example(
    head="",
    sections=([*CLAIMS], 5, SECTIONS[7]),
    count=5,
    tail="\n...\n",
    line_break="\r\n",
    bom="\ufeff",
    reason="- a\r\n: b",
    by="#",
)
def test_whatever_the_file_only_the_entry_is_added(  # noqa: PLR0913 - a file has many parts
    *,
    head: str,
    sections: tuple[list[str], int, str],
    count: int,
    tail: str,
    line_break: str,
    bom: str,
    reason: str,
    by: str | None,
) -> None:
    claims, position, section = sections
    parts = claims[:count]
    parts[position:position] = [section] if section else []
    text = (bom + head + "\n".join(parts) + tail).replace("\n", line_break)
    entry = Entry("conflicting-units", ("a", "b"), ("1", "2"), reason, by)
    before = parse_file("claims/a.yaml", text.encode())
    assume(isinstance(before.content, Record) or not parts)
    assume(parts or not tail.endswith("...\n"))  # an end mark of nothing is no YAML
    after = add(text, entry)

    loaded = parse_file("claims/a.yaml", after.encode())
    old = before.content if isinstance(before.content, Record) else {}
    added = {"accepted": [*(old.get("accepted") or []), entry.list_keys()]}
    assert loaded.content == {**old, **added}
    assert loaded.diagnosis.problems == ()
    assert is_old_with_insertions(text, after)
    if line_break in text:
        assert not {"\r", "\n"} & set(after.replace(line_break, ""))


def is_old_with_insertions(old: str, new: str) -> bool:
    """Whether a text became the other by one insertion, or by a comma and another one."""
    start = count_alike(old, new)
    end = count_alike(old[start:][::-1], new[start:][::-1])
    if start + end == len(old):
        return True
    without_comma = new[:start] + new[start + 1 :]
    return new[start] == "," and is_old_with_insertions(old, without_comma)


def count_alike(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
