"""Relations that the corpus declares, for each place and time in which their measures speak."""

import pytest

from checker.consistency import compare
from checker.model import Corpus, Measure, Relation
from tests.consistency.corpora import make_measure, make_source
from tests.relating.builders import (
    Row,
    count,
    flow,
    judge,
    list_held,
    relate_rows,
    say,
    share,
)

COUNTS = [count(name) for name in "abct"]


def build(rows: list[Row], *relations: str | Relation) -> Corpus:
    return relate_rows(rows, COUNTS, *relations)


def levels(**values: str) -> list[Row]:
    return [say(name, value) for name, value in values.items()]


HOLDING = [
    ("t = a + b", {"t": "94", "a": "41", "b": "53"}),
    ("a + b = t", {"t": "94", "a": "41", "b": "53"}),
    ("t = a + b", {"t": "100", "a": "41", "b": "57"}),
    ("t = a + b", {"t": "about 90", "a": "41", "b": "53"}),
    ("t = a + b", {"t": "more than 93", "a": "41", "b": "53"}),
    ("t - a = b", {"t": "94", "a": "41", "b": "53"}),
    ("t = a + b + c", {"t": "94", "a": "41", "b": "53"}),
    ("t = a + b + c", {"t": "95", "a": "41", "b": "53", "c": "1"}),
    ("a <= t", {"a": "94", "t": "94"}),
    ("t >= a", {"a": "94", "t": "94"}),
    ("a <= t", {"a": "more than 41", "t": "94"}),
    ("a <= t", {"a": "about 101", "t": "94"}),
    ("a <= 2 * t", {"a": "188", "t": "94"}),
    ("a <= t / 2", {"a": "47", "t": "94"}),
    ("a <= 50% * t", {"a": "47", "t": "94"}),
    ("a = 3 * t - 5", {"a": "277", "t": "94"}),
    ("a + b <= t", {"a": "41", "b": "53", "t": "94"}),
    ("a <= 94", {"a": "94"}),
]


@pytest.mark.parametrize(("holds", "values"), HOLDING)
def test_a_relation_that_holds_is_silent(holds: str, values: dict[str, str]) -> None:
    assert judge(build(levels(**values), holds)) == []


BROKEN = [
    ("t = a + b", {"t": "95", "a": "41", "b": "53"}, "sum: a b c"),
    ("t = a + b", {"t": "93", "a": "41", "b": "53"}, "sum: a b c"),
    ("t = a + b", {"t": "more than 94", "a": "41", "b": "53"}, "sum: a b c"),
    ("t = a + b", {"t": "40", "a": "46"}, "sum: a b"),
    ("t = a + b + c", {"t": "93", "a": "41", "b": "53"}, "sum: a b c"),
    ("a <= t", {"a": "95", "t": "94"}, "part: a b"),
    ("t >= a", {"a": "95", "t": "94"}, "part: a b"),
    ("a <= t", {"a": "more than 94", "t": "94"}, "part: a b"),
    ("t - a = b", {"t": "94", "a": "41", "b": "52"}, "sum: a b c"),
    ("a <= 2 * t", {"a": "189", "t": "94"}, "relation: a b"),
    ("a <= t / 2", {"a": "48", "t": "94"}, "relation: a b"),
    ("a = 3 * t - 5", {"a": "274", "t": "94"}, "relation: a b"),
    ("a + b <= t", {"a": "41", "b": "54", "t": "94"}, "relation: a b c"),
    ("a <= 94", {"a": "95"}, "relation: a"),
    ("a = 3 * t - 5", {"a": "276"}, "relation: a"),
]


@pytest.mark.parametrize(("holds", "values", "expected"), BROKEN)
def test_a_relation_that_cannot_hold_is_a_contradiction(
    holds: str, values: dict[str, str], expected: str
) -> None:
    found = judge(build(levels(**values), holds))
    assert [text.partition(" ")[2] for text in found] == [expected]


def test_products_and_quotients_of_shares() -> None:
    measures = [
        flow("a", unit="incident / year"),
        make_measure("s", "ratio", unit="percent"),
        flow("t", unit="incident / year"),
    ]
    rows = [say("a", "1,231"), say("s", "24%"), say("t", "5,131")]
    for holds in ("a = t * s", "s = a / t", "t = a / s", "s = a / t * 100", "a / t = s / 100"):
        assert judge(relate_rows(rows, measures, holds)) == [], holds
        broken = [rows[0], say("s", "21%"), rows[2]]
        found = judge(relate_rows(broken, measures, holds))
        assert found == ["contradiction relation: a b c"], holds


APART = [
    ({"period": "2018"}, {"period": "2017"}),
    ({"period": "2018"}, {"period": "2018-05"}),
    ({"period": "2018"}, {}),
    ({"period": "2018", "place": "GB"}, {"period": "2018", "place": "GB-SCT"}),
    ({"period": "2018", "place": "GB"}, {"period": "2018", "place": "FR"}),
    ({"period": "2017/2018"}, {"period": "2018"}),
    ({"period": "2018?"}, {"period": "2017"}),
    ({"period": "2018?"}, {"period": "2017/2018"}),
    ({"period": "2017-02?"}, {"period": "2017/2018"}),
    ({"period": "201X"}, {"period": "2018"}),
    ({"period": "201X"}, {"period": "201X"}),
    ({"period": "2018-XX"}, {"period": "2018-XX"}),
    ({"period": "2018-XX"}, {"period": "2018-05"}),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_a_relation_ties_what_is_of_one_place_and_time(
    one: dict[str, str], other: dict[str, str]
) -> None:
    assert judge(build([("a", "953", one), ("t", "94", other)], "a <= t")) == []


TOGETHER = [
    ({"period": "2018"}, {"period": "2018?"}),
    ({"period": "2018"}, {"period": "2018-01/2018-12"}),
    ({"period": "2017/2018"}, {"period": "2017-04/2018-03"}),
    ({"period": "2018", "place": "GB"}, {"period": "2018", "place": "UK"}),
    ({"period": "2018", "place": "GB"}, {"period": "2018"}),
    ({}, {}),
]


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_what_is_of_one_place_and_time_is_tied_however_it_is_written(
    one: dict[str, str], other: dict[str, str]
) -> None:
    corpus = build([("a", "953", one), ("t", "94", other)], "a <= t")
    assert judge(corpus) == ["contradiction part: a b"]


def test_a_relation_is_taken_in_each_place_and_time_by_itself() -> None:
    rows = [
        say("a", "41", place="GB-ENG"),
        say("t", "94", place="GB-ENG"),
        say("a", "53", place="GB-SCT"),
        say("t", "51", place="GB-SCT"),
        say("a", "61", "2017", place="GB-SCT"),
        say("t", "83", "2017", place="GB-SCT"),
    ]
    assert judge(build(rows, "a <= t")) == ["contradiction part: c d"]


def test_a_measure_without_a_place_is_not_taken_for_one_of_several() -> None:
    rows = [say("a", "953"), say("t", "94", place="GB"), say("t", "51", place="GB-SCT")]
    assert judge(build(rows, "a <= t")) == []


def test_a_place_that_a_measure_states_is_that_of_its_claims() -> None:
    measures = [count("a", place="GB"), count("t", place="GB-SCT")]
    rows = [say("a", "953"), say("t", "94")]
    assert judge(relate_rows(rows, measures, "a <= t")) == []
    measures = [count("a", place="GB"), count("t", place="GB-UKM")]
    assert judge(relate_rows(rows, measures, "a <= t")) == ["contradiction part: a b"]


@pytest.mark.parametrize(
    ("holds", "reason"),
    [
        ("a <= x", "no measure is called x"),
        ("a <=", "it ends where a measure or a number should stand"),
        ("b <= c", "no claim speaks of any of its measures"),
    ],
)
def test_a_relation_that_ties_nothing_says_why(holds: str, reason: str) -> None:
    rows = compare(build([say("a", "953"), say("t", "94")], holds)).rows
    assert reason in {row.reason.partition(": ")[2] or row.reason for row in rows}


def test_a_measure_that_counts_different_things_is_not_related() -> None:
    rows = [say("a", "953", unit="person"), say("a", "951", unit="account"), say("t", "94")]
    measures = [make_measure("a", "stock"), count("t")]
    corpus = relate_rows(rows, measures, "a <= t")
    assert judge(corpus) == []
    assert any("a counts different things" in row.reason for row in compare(corpus).rows)


def test_a_measure_that_only_the_relations_name_is_predicted_through_both() -> None:
    rows = [say("a", "41"), say("b", "53")]
    assert judge(build([*rows, say("t", "94")], "c = a + b", "c <= t")) == []
    found = judge(build([*rows, say("t", "93")], "c = a + b", "c <= t"))
    assert found == ["contradiction relation: a b c"]


def test_claims_without_a_period_are_of_the_month_in_which_both_were_printed() -> None:
    early, late = make_source("early", "2018-05-03"), make_source("late", "2018-09")
    rows = [say("a", "953", None, source=early), say("t", "94", None, source=late)]
    assert judge(build(rows, "a <= t")) == []


def defined(name: str, value: str, qualifier: str) -> Row:
    return say(name, value, qualifier=qualifier)


def test_figures_that_are_defined_alike_are_related() -> None:
    rows = [
        defined("a", "41", "recorded"),
        defined("a", "83", "surveyed"),
        defined("t", "52", "recorded"),
        defined("t", "94", "surveyed"),
    ]
    assert judge(build(rows, "a <= t")) == []
    crossed = [*rows[:2], defined("t", "52", "surveyed"), defined("t", "94", "recorded")]
    assert judge(build(crossed, "a <= t")) == ["contradiction part: b c"]


def test_what_is_recorded_is_not_held_against_what_is_surveyed() -> None:
    wholes = [defined("t", "101", "recorded"), defined("t", "51", "surveyed")]
    assert judge(build([*wholes, defined("a", "83", "recorded")], "a <= t")) == []
    found = judge(build([*wholes, defined("a", "63", "surveyed")], "a <= t"))
    assert found == ["contradiction part: b c"]


def test_claims_in_another_unit_than_their_measure_are_not_related() -> None:
    rows = [say("a", "41", "2017"), say("a", "953", unit="account"), say("t", "94", "2017")]
    related = compare(relate_rows(rows, [count("a"), count("t")], "a <= t"))
    assert related.mismatches == ()
    assert not any(row.reason.startswith("a <= t") and "b" in row.claims for row in related.rows)
    assert not any(
        p.quantity.period and p.quantity.period.text == "2018" for p in related.predictions
    )


def test_relations_reach_through_measures_that_nobody_speaks_of() -> None:
    rows = [say("a", "41"), say("b", "53"), say("c", "32"), say("t", "33")]
    measures = [count(name) for name in "abcxyt"]
    relations = ["x <= y", "x = a + b", "y = c + t"]
    for turned in (relations, relations[::-1]):
        found = judge(relate_rows(rows, measures, *turned))
        assert found == ["contradiction relation: a b c d"]


NAMES = [f"p{number}" for number in range(25)]
LONG = "t = " + " + ".join(NAMES)


@pytest.mark.parametrize(("spoken", "expected"), [(11, 0), (12, 1), (13, 1), (24, 1), (25, 1)])
def test_a_long_relation_is_tied_where_half_of_its_measures_speak(
    spoken: int, expected: int
) -> None:
    measures: list[Measure] = [count("t"), *(count(name) for name in NAMES)]
    rows = [say("t", f"{31 * spoken - 1}"), *(say(name, "31") for name in NAMES[:spoken])]
    assert len(judge(relate_rows(rows, measures, LONG))) == expected


def test_a_long_relation_of_which_few_measures_speak_ties_nothing() -> None:
    measures = [count("t"), *(count(name) for name in NAMES)]
    rows = [say("p0", "953"), say("t", "94")]
    assert judge(relate_rows(rows, measures, LONG)) == []
    short = "t = " + " + ".join(NAMES[:19])
    assert judge(relate_rows(rows, measures, short)) == ["contradiction sum: a b"]


def test_a_share_of_one_measure_is_no_level_of_another() -> None:
    assert judge(build([say("a", "41"), share("a", "41%", of="b"), say("t", "94")], "a <= t")) == []
    assert list_held(build([say("a", "41"), say("t", "94")], "a <= t"))
