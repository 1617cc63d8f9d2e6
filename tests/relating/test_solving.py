"""What is told of claims that cannot all be true: who is blamed, by what name, in which words."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.consistency import compare
from checker.consistency.relating.outcomes import Mismatch
from checker.model import Corpus
from tests.consistency.corpora import make_measure
from tests.relating.builders import (
    Row,
    count,
    flow,
    judge,
    name_blamed,
    relate_rows,
    rise,
    say,
    share,
    show,
)

MEASURES = [*(count(name) for name in "abct"), flow("m")]


def build(rows: list[Row], *relations: str) -> Corpus:
    return relate_rows(rows, MEASURES, *relations)


def find(rows: list[Row], *relations: str) -> Mismatch:
    [mismatch] = compare(build(rows, *relations)).mismatches
    return mismatch


FAILING: list[tuple[str, list[Row], list[str]]] = [
    ("sum", [say("t", "95"), say("a", "41"), say("b", "53")], ["t = a + b"]),
    ("part", [say("a", "95"), say("t", "94")], ["a <= t"]),
    ("relation", [say("a", "95"), say("t", "31")], ["a <= 3 * t"]),
    ("change", [say("m", "98", "2017"), say("m", "118"), rise("30%")], []),
    ("change", [rise("20.1%", "2019"), rise("20.2%", "2020"), rise("90%", "2020", "2018")], []),
    ("share", [say("a", "63"), say("t", "251"), share("a", "31%")], []),
    ("share", [say("t", "19"), share("a", "18%")], []),
    ("sum", [share(name, "41%") for name in "abc"], ["t = a + b + c"]),
    ("part", [say("m", "253", place="GB-EAW"), say("m", "252", place="GB")], []),
    ("part", [say("m", "253", "2018-05"), say("m", "252")], []),
    ("change", [rise("40%"), rise("doubled", kind="multiple")], []),
    ("superlative", [say("m", "252", hedge="record"), say("m", "253", "2017")], []),
    ("relation", [say("t", "93"), say("a", "41"), say("b", "53")], ["c = a + b", "c <= t"]),
]
NAMES = [f"{cause} {number}" for number, (cause, _, _) in enumerate(FAILING)]
EACH = pytest.mark.parametrize(("cause", "rows", "relations"), FAILING, ids=NAMES)


@EACH
def test_a_mismatch_is_named_by_what_it_rests_on(
    cause: str, rows: list[Row], relations: list[str]
) -> None:
    mismatch = find(rows, *relations)
    assert mismatch.cause == cause
    assert mismatch.verdict == "contradiction"


@EACH
def test_every_claim_of_a_mismatch_is_needed(
    cause: str, rows: list[Row], relations: list[str]
) -> None:
    assert cause
    corpus = build(rows, *relations)
    for claim in corpus.claims:
        rest = tuple(one for one in corpus.claims if one is not claim)
        assert judge(corpus._replace(claims=rest)) == []


@EACH
def test_another_order_of_the_claims_tells_the_same(
    cause: str, rows: list[Row], relations: list[str]
) -> None:
    corpus = build(rows, *relations)
    [before] = compare(corpus).mismatches
    [after] = compare(corpus._replace(claims=corpus.claims[::-1])).mismatches
    assert name_blamed(before) == name_blamed(after)
    assert before.verdict == after.verdict
    assert before.subject == after.subject
    assert before.cause == after.cause, cause


@EACH
def test_a_claim_that_agrees_with_one_of_them_takes_no_finding_away(
    cause: str, rows: list[Row], relations: list[str]
) -> None:
    assert cause
    for row in rows:
        again = (row[0], row[1], {**row[2], "identity": "again"})
        found = compare(build([*rows, again], *relations)).mismatches
        assert [one.verdict for one in found] == ["contradiction"]


@EACH
def test_what_the_others_come_to_excludes_the_focus(
    cause: str, rows: list[Row], relations: list[str]
) -> None:
    assert cause
    mismatch = find(rows, *relations)
    derived = mismatch.derived_widest
    is_counted = "19" in str(rows)
    assert derived is not None
    assert is_counted or not derived.meets(mismatch.focus.voice.widest)
    assert mismatch.puzzle.pieces
    assert len(mismatch.puzzle.pieces) == 1 + len(mismatch.others)


@EACH
def test_the_puzzle_of_a_mismatch_fails_as_it_is_and_holds_where_a_claim_says_nothing(
    cause: str, rows: list[Row], relations: list[str]
) -> None:
    assert cause
    mismatch = find(rows, *relations)
    said = [one.voice.widest for one in (mismatch.focus, *mismatch.others)]
    assert not mismatch.puzzle.holds(said)
    anything = said[0]._replace(low=None, high=None, low_open=True, high_open=True)
    for at in range(len(said)):
        assert mismatch.puzzle.holds([*said[:at], anything, *said[at + 1 :]])


@EACH
def test_a_mismatch_has_a_row_and_its_ties_have_no_other(
    cause: str, rows: list[Row], relations: list[str]
) -> None:
    compared = compare(build(rows, *relations))
    [mismatch] = compared.mismatches
    told = [row for row in compared.rows if row.verdict == "contradiction"]
    assert [" ".join(sorted(row.claims)) for row in told] == [name_blamed(mismatch)], cause
    for tie in mismatch.ties:
        assert tie.text in told[0].reason
        assert not any(row.reason.startswith(f"{tie.text} holds") for row in compared.rows)


WIDER = [
    ({"hedge": "exactly"}, {}),
    ({"hedge": "exactly"}, {"hedge": "about"}),
    ({}, {"hedge": "about"}),
    ({"hedge": "fewer than"}, {"hedge": "up to"}),
    ({"hedge": "more than"}, {"hedge": "at least"}),
    ({"hedge": "just over"}, {"hedge": "more than"}),
    ({"hedge": "almost"}, {"hedge": "fewer than"}),
]
PLAIN = st.integers(11, 999).filter(lambda number: number % 10 not in {0, 5}).map(str)


@settings(max_examples=80, deadline=None)
@given(st.lists(PLAIN, min_size=3, max_size=3), st.sampled_from(WIDER), st.integers(0, 2))
def test_widening_a_claim_adds_no_contradiction(
    values: list[str], pair: tuple[dict[str, Any], dict[str, Any]], at: int
) -> None:
    narrow, wide = (
        build(
            [
                say(name, value, **(keys if number == at else {}))
                for number, (name, value) in enumerate(zip("abt", values, strict=True))
            ],
            *["t = a + b", "a <= t"],
        )
        for keys in pair
    )
    for found in compare(wide).mismatches:
        same = tuple(one for one in narrow.claims if one.id in name_blamed(found).split())
        if found.verdict == "contradiction":
            assert any("contradiction" in text for text in judge(narrow._replace(claims=same)))


FOCUS = [
    ([say("m", "98", "2017"), say("m", "118"), rise("30%")], [], "c", "[59/49, 59/49]"),
    ([say("a", "63"), say("t", "251"), share("a", "31%")], [], "c", "[63/251, 63/251]"),
    ([say("t", "95"), say("a", "41"), say("b", "53")], ["t = a + b"], "a", "[94, 94]"),
    ([say("a", "95"), say("t", "94")], ["a <= t"], "a", "[0, 94]"),
    ([say("m", "252"), say("m", "253", "2018-05")], [], "a", "[253, ∞)"),
    ([rise("20"), say("m", "118"), say("m", "88", "2017")], [], "a", "[30, 30]"),
]


@pytest.mark.parametrize(("rows", "relations", "focus", "derived"), FOCUS)
def test_a_change_or_a_share_is_told_against_its_levels_and_a_total_against_its_parts(
    rows: list[Row], relations: list[str], focus: str, derived: str
) -> None:
    mismatch = find(rows, *relations)
    assert mismatch.focus.voice.statement.claim.id == focus
    assert show(mismatch.derived_expected) == derived
    assert {one.quantity.measure for one in mismatch.others} <= {row[0] for row in rows}


def test_both_readings_of_what_the_others_come_to_are_told() -> None:
    mismatch = find([say("t", "1,000"), say("a", "1,531")], "t <= a", "a <= t")
    assert show(mismatch.derived_expected) == "[0, 1050]"
    assert show(mismatch.derived_widest) == "[0, 1500]"


def test_figures_over_several_units_of_time_are_told_over_their_own_period() -> None:
    rows = [say("m", "118", unit="person / week"), say("m", "513", unit="person / month")]
    more = say("m", "9,953", "2018-05", unit="person")
    corpus = relate_rows([*rows, more], [flow("m", unit="person / year")])
    [mismatch] = compare(corpus).mismatches
    told = {(q.period.text, q.unit.text) for q in mismatch.ties[0].quantities if q.period}
    assert told == {("2018", "person / year"), ("2018-05", "person / month")}


def test_one_conflict_of_two_ties_is_told_once() -> None:
    rows = [say("a", "83"), say("b", "51"), say("c", "7")]
    corpus = build(rows, "a <= b", "a + t = b", "c <= b")
    assert judge(corpus) == ["contradiction part: a b"]
    assert not any("holds" in row.reason and "a + t" in row.reason for row in compare(corpus).rows)


def test_publishers_who_meet_only_at_the_widest_are_heard_together() -> None:
    rows = [say("t", "about 100"), say("t", "at least 121")]
    assert judge(build(rows, "t = 50 * a")) == ["contradiction relation: a b"]
    assert judge(build(rows[:1], "t = 50 * a")) == []
    assert judge(build(rows[1:], "t = 50 * a")) == []


def test_a_subject_names_measures_place_and_period_and_never_a_claim() -> None:
    rows = [say("a", "95", place="GB"), say("t", "94", place="GB")]
    mismatch = find(rows, "a <= t")
    assert mismatch.subject == "a <= t|2018|GB|a|t"
    assert mismatch.ties[0].relation is not None
    other = find([say("a", "983", place="GB"), say("t", "94", place="GB")], "a <= t")
    assert other.subject == mismatch.subject
    elsewhere = find([say("a", "95", place="FR"), say("t", "94", place="FR")], "a <= t")
    assert elsewhere.subject != mismatch.subject


def test_changes_are_shown_as_ratios_points_as_points_and_shares_as_ratios() -> None:
    percentage = make_measure("m", "ratio", unit="percent")
    rows = [say("m", "12.1%", "2017"), say("m", "15.3%"), rise("4.9", kind="points")]
    [mismatch] = compare(relate_rows(rows, [percentage])).mismatches
    assert mismatch.focus.quantity.unit.text == "percentage point"
    assert show(mismatch.derived_expected) == "[31/10, 33/10]"
    assert mismatch.focus.quantity.kind == "difference"
    assert mismatch.focus.quantity.base is not None
    assert mismatch.focus.quantity.base.text == "2017"


def test_two_mismatches_apart_are_both_told() -> None:
    rows = [say("a", "95"), say("t", "94"), say("a", "83", "2017"), say("t", "82", "2017")]
    assert judge(build(rows, "a <= t")) == [
        "contradiction part: a b",
        "contradiction part: c d",
    ]


def test_figures_of_other_measures_are_in_no_blame() -> None:
    rows = [say("a", "95"), say("t", "94"), say("b", "12"), say("c", "7")]
    assert judge(build(rows, "a <= t", "b + c <= t")) == ["contradiction part: a b"]


def test_a_relation_that_no_count_can_satisfy_is_said_not_to_hold() -> None:
    corpus = relate_rows([say("a", "5"), say("b", "7")], [count("a"), count("b")], "a + b = -5 - a")
    rows = [row for row in compare(corpus).rows if row.tie]
    assert [(row.verdict, row.claims) for row in rows] == [("not checked", ("a", "b"))]
