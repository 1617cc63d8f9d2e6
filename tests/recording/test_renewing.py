"""An outdated acceptance is brought up to date in its place, with its comments."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.acceptance_entries.entries import Entry
from checker.loading.building import build_acceptance
from checker.loading.corpus import parse_file
from checker.locations import Record
from checker.model import Acceptance
from checker.recording.recording import UneditableError, renew_acceptance

PATH = "claims/a.yaml"
COMMENTED = """\
# head
accepted:
  # first
  - rule: C302  # the rule
    # about
    claims: [a, b]  # both
    values: ["1", "2"]  # pinned
    # the reason
    reason: >-
      old
      text
    # by them
    by: Ada
    until: 2020-01-01  # soon
    # inside
  # after
claims: []
"""
RENEWED = Entry("conflicting-units", ("a", "b"), ("1", "3"), "new", "Bo", "2999")


def read(text: str) -> Record:
    loaded = parse_file(PATH, text.encode())
    assert isinstance(loaded.content, Record)
    assert loaded.diagnosis.problems == ()
    return loaded.content


def find(text: str, number: int = 0) -> Acceptance:
    return build_acceptance(read(text)["accepted"][number])


def renew(text: str, entry: Entry, number: int = 0) -> str:
    renewed = renew_acceptance(PATH, text.encode(), find(text, number), entry).text
    written = read(renewed)["accepted"][number]
    assert written == {**entry.list_keys(), "rule": find(text, number).rule}
    return renewed


def test_what_has_not_changed_stays_byte_for_byte() -> None:
    same = Entry("conflicting-units", ("a", "b"), ("1", "2"), "old text", "Ada", "2020-01-01")
    assert renew(COMMENTED, same) == COMMENTED


def test_only_changed_values_are_written_anew_and_all_comments_stay() -> None:
    expected = (
        COMMENTED.replace('"2"', '"3"')
        .replace(">-\n      old\n      text", '"new"')
        .replace("Ada", '"Bo"')
        .replace("2020-01-01", '"2999"')
    )
    assert renew(COMMENTED, RENEWED) == expected


def test_a_key_that_is_not_wanted_any_more_goes_with_its_line() -> None:
    entry = RENEWED._replace(reason="old text", values=("1", "2"), by=None, until=None)
    expected = COMMENTED.replace("    by: Ada\n    until: 2020-01-01  # soon\n", "")
    assert renew(COMMENTED, entry) == expected


def test_keys_that_are_new_stand_in_their_usual_order() -> None:
    text = "accepted:\n- rule: C302\n  claims: [a, b]\n  reason: new # why\n  # more\nclaims: []\n"
    expected = text.replace("b]\n", 'b]\n  values: ["1", "3"]\n').replace(
        "# why\n", '# why\n  by: "Bo"\n  until: "2999"\n'
    )
    assert renew(text, RENEWED) == expected


def test_a_claim_that_has_joined_is_added_to_the_list() -> None:
    entry = RENEWED._replace(claims=("a", "b", "c"), values=("1", "2", "3"))
    lines = renew(COMMENTED, entry).splitlines()
    assert lines[5:7] == [
        "    claims: [a, b, c]  # both",
        '    values: ["1", "2", "3"]  # pinned',
    ]


def test_a_list_on_several_lines_keeps_its_lines_as_long_as_it_keeps_its_length() -> None:
    text = (
        "accepted:\n- rule: C302\n  claims:\n  # two\n  - a  # one\n  - b\n  values:\n"
        '    - "1"  # first\n    # then\n    - "2"\n  reason: new\n  by: Bo\n  until: 2999\n'
    )
    assert renew(text, RENEWED) == text.replace('"2"', '"3"')


def test_a_list_on_several_lines_that_grows_keeps_its_comments() -> None:
    text = (
        "accepted:\n- rule: C302\n  claims:\n    # two\n    - a  # one\n    - b\n    # more\n"
        "  reason: new\n"
    )
    entry = Entry("conflicting-units", ("a", "b", "c"), ("1", "2", "3"), "new")
    assert renew(text, entry) == (
        "accepted:\n- rule: C302\n  claims: [a, b, c]\n  # two\n  # one\n    # more\n"
        '  values: ["1", "2", "3"]\n  reason: new\n'
    )


def test_a_reason_on_a_line_of_its_own_moves_up_and_leaves_its_comment() -> None:
    text = 'accepted:\n- rule: C302\n  claims: [a]\n  reason:\n    # why\n    "old # text"\n'
    entry = Entry("conflicting-units", ("a",), ("1",), "new")
    assert renew(text, entry) == (
        'accepted:\n- rule: C302\n  claims: [a]\n  values: ["1"]\n  reason: "new"\n  # why\n'
    )


def test_keys_in_front_of_all_others_go_and_leave_their_comments() -> None:
    text = (
        "accepted:\n- until: 2020 # gone\n  # kept\n  by: 'a # b'\n  rule: C302\n  claims: [a]\n"
        '  values: ["1"]\n  reason: old\n'
    )
    entry = Entry("conflicting-units", ("a",), ("1",), "old")
    assert renew(text, entry) == (
        "accepted:\n- # gone\n  # kept\n  rule: C302\n  claims: [a]\n"
        '  values: ["1"]\n  reason: old\n'
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "accepted: [{rule: C302, claims: [a], reason: old, by: x, until: 2020}]",
            'accepted: [{rule: C302, claims: [a], values: ["1"], reason: "new"}]',
        ),
        (
            "accepted: [{by: x, until: 2020, rule: C302, claims: [a], reason: old}]",
            'accepted: [{rule: C302, claims: [a], values: ["1"], reason: "new"}]',
        ),
        (
            "accepted:\n- {rule: C302, claims: [a], # 2\n   by: x, # 3\n   reason: old}",
            'accepted:\n- {rule: C302, claims: [a], values: ["1"] # 2\n   , # 3\n   reason: "new"}',
        ),
        (
            '{"accepted": [{"rule": "C302", "claims": ["a"], "reason": "old"}]}',
            '{"accepted": [{"rule": "C302", "claims": ["a"], "values": ["1"], "reason": "new"}]}',
        ),
    ],
)
def test_an_entry_in_braces_stays_one(text: str, expected: str) -> None:
    entry = Entry("conflicting-units", ("a",), ("1",), "new")
    assert renew(text, entry) == expected


def test_only_the_entry_that_is_meant_changes() -> None:
    entry = "- {rule: C302, claims: [a, b], values: [1, 2], reason: old}\n"
    text = f"accepted:\n{entry}{entry}{entry}"
    renewed = renew(text, RENEWED, number=1).splitlines()
    assert renewed[1] == renewed[3] == entry.rstrip("\n")
    assert '"Bo"' in renewed[2]


def test_a_file_that_has_changed_since_is_left_alone() -> None:
    old = find(COMMENTED)
    with pytest.raises(UneditableError, match="changed while it was read"):
        renew_acceptance(PATH, f"\n{COMMENTED}".encode(), old, RENEWED)
    with pytest.raises(UneditableError, match="changed while it was read"):
        renew_acceptance(PATH, b"claims: []\n", old, RENEWED)


def test_an_entry_that_the_edits_do_not_reach_is_left_alone() -> None:
    text = "accepted:\n- ? rule\n  : C302\n  ? claims\n  : [a, b]\n  ? reason\n  : old\n"
    with pytest.raises(UneditableError, match="not known here"):
        renew_acceptance(PATH, text.encode(), find(text), RENEWED)


PARTS = {
    "rule": ["rule: conflicting-units", "rule: >-\n        C302"],
    "claims": ["claims: [a, b] # both", "claims:\n      - a # one\n      # two\n      - b"],
    "values": ["", "values: [1, 2]", "values:\n      # pinned\n      - '1'\n      - \"2\""],
    "reason": [
        "reason: old",
        "reason: |\n        old\n\n        # text",
        "reason:\n      # why\n      'it''s'",
    ],
    "by": ["", "by: Ada # who"],
    "until": ["", "until: 2020"],
}


@given(
    parts=st.tuples(*(st.sampled_from(parts) for parts in PARTS.values())).flatmap(
        lambda parts: st.permutations([part for part in parts if part])
    ),
    line_break=st.sampled_from(["\n", "\r\n"]),
    claims=st.sampled_from([("a", "b"), ("a",), ("b", "a", "c")]),
    reason=st.sampled_from(["old", 'new: "#"']),
    by=st.sampled_from([None, "Ada", "Bo"]),
    until=st.sampled_from([None, "2999"]),
)
def test_whatever_the_order_and_style_all_around_stays(  # noqa: PLR0913 - an entry has many parts
    *,
    parts: list[str],
    line_break: str,
    claims: tuple[str, ...],
    reason: str,
    by: str | None,
    until: str | None,
) -> None:
    head = "accepted:\n  # before\n  - "
    tail = "\n    # inside\n  # after\n  - {rule: C301, claims: [x], reason: another}\nclaims: []\n"
    body = "\n    # next\n    ".join(parts)
    text, head, tail = (part.replace("\n", line_break) for part in (head + body + tail, head, tail))
    entry = Entry("conflicting-units", claims, tuple("123"[: len(claims)]), reason, by, until)
    renewed = renew(text, entry)
    assert renewed.startswith(head)
    assert renewed.endswith(tail)
    assert renewed.count("# next") == text.count("# next")
    assert read(renewed)["accepted"][1:] == read(text)["accepted"][1:]
