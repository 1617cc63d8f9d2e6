"""Readings that would make a false contradiction, or let one pass in silence."""

from typing import Any

import pytest

from checker.consistency import compare
from checker.rules.telling import name_subject
from tests.consistency.corpora import make_claim, make_corpus, make_measure, make_source

Keys = dict[str, Any]


def judge(first: Keys, second: Keys, nature: str, unit: str | None) -> set[str]:
    claims = [make_claim("a", **first), make_claim("b", **second)]
    measure = make_measure(nature=nature, **({"unit": unit} if unit else {}))
    return {row.verdict for row in compare(make_corpus(claims, measure)).rows if not row.tie}


CONSISTENT = [
    ("ratio", "percent / year", {"value": "5% a year"}, {"value": "5", "unit": "percent / year"}),
    ("flow", "offence / year", {"value": "22,724"}, {"value": "every 23 minutes"}),
    ("price", "GBP / month", {"value": "£950 a month"}, {"value": "£11,400 a year"}),
    ("price", "GBP / person", {"value": "£35"}, {"value": "£35 per person"}),
    ("price", "USD / barrel", {"value": "$80 a barrel"}, {"value": "80", "unit": "USD / barrel"}),
    ("price", "GBP", {"value": "50p"}, {"value": "£0.50"}),
    ("stock", "USD or AUD", {"value": "$6,639"}, {"value": "6,639.4"}),
    ("ratio", "percent", {"value": "a third"}, {"value": "33%"}),
    (
        "ratio",
        "percent",
        {"value": "4", "kind": "points", "since": "P1Y"},
        {"value": "4 percentage points", "kind": "points", "since": "P1Y"},
    ),
    ("ratio", "percent", {"value": "half"}, {"value": "50%"}),
    ("ratio", "percent", {"value": "one in ten", "unit": "percent"}, {"value": "10%"}),
    ("stock", "°C", {"value": "21"}, {"value": "294", "unit": "kelvin"}),
    (
        "stock",
        "°C",
        {"value": "2", "kind": "increase", "since": "P1Y"},
        {"value": "2", "unit": "°C", "kind": "increase", "since": "P12M"},
    ),
    (
        "flow",
        "loan / month",
        {"value": "14,400", "unit": "loan", "period": "2023/2024"},
        {"value": "1,200", "unit": "loan / month", "period": "2023/2024"},
    ),
    (
        "flow",
        "loan / month",
        {"value": "14,400", "unit": "loan", "period": "2017-04/2018-03"},
        {"value": "1,200", "unit": "loan / month", "period": "2017-04/2018-03"},
    ),
    ("stock", "person", {"value": "5", "since": "2020"}, {"value": "5"}),
]


@pytest.mark.parametrize(("nature", "unit", "first", "second"), CONSISTENT)
def test_one_figure_written_in_two_ways_agrees(
    nature: str, unit: str, first: Keys, second: Keys
) -> None:
    assert judge(first, second, nature, unit) <= {"consistent", "consistent by rounding"}


CONTRADICTING = [
    ("price", "GBP / month", {"value": "£950 a month"}, {"value": "£950 a year"}),
    ("stock", "person", {"value": "5", "since": "2020"}, {"value": "7"}),
    ("stock", "person", {"value": "101", "qualifier": "recorded"}, {"value": "203"}),
    (
        "stock",
        "person",
        {"value": "25%", "kind": "increase", "since": "P1Y"},
        {"value": "60%", "kind": "increase", "since": "P12M"},
    ),
    (
        "flow",
        "child / month",
        {"value": "1,200", "period": "2026?"},
        {"value": "407", "unit": "child / week", "period": "2026-01?"},
    ),
]


@pytest.mark.parametrize(("nature", "unit", "first", "second"), CONTRADICTING)
def test_another_figure_contradicts(nature: str, unit: str, first: Keys, second: Keys) -> None:
    assert judge(first, second, nature, unit) == {"contradiction"}


REFUSED = [
    ("500 offences a year", "offence / month"),
    ("500 kg", "tonne"),
    ("7 hours", "minute"),
    ("every 7 hours", "minute / offence"),
    ("£950 a year", "GBP / month"),
    ("7 million people", "thousand people"),
    ("50p", "GBP"),
    ("£12", "bed"),
]


@pytest.mark.parametrize(("value", "unit"), REFUSED)
def test_a_value_that_says_another_unit_is_refused(value: str, unit: str) -> None:
    corpus = make_corpus([make_claim("a", value, unit=unit)], make_measure(nature="stock"))
    assert [unread.rule for unread in compare(corpus).unread] == ["unreadable-figure"]


@pytest.mark.parametrize("value", ["5%ish", "25% of adults", "every 7 things"])
def test_words_after_a_figure_that_no_unit_explains_are_refused(value: str) -> None:
    corpus = make_corpus([make_claim("a", value)], make_measure(nature="ratio"))
    assert [unread.rule for unread in compare(corpus).unread] == ["unreadable-figure"]


@pytest.mark.parametrize(
    ("key", "text", "rule"),
    [
        ("unit", "minute / minute", "unreadable-figure"),
        ("place", "England", "unknown-reference"),
        ("comparable_within", "a year", "impossible-date"),
    ],
)
def test_what_a_measure_says_wrongly_is_named_and_its_claims_are_compared(
    key: str, text: str, rule: str
) -> None:
    claims = [make_claim("a", "512"), make_claim("b", "713")]
    comparisons = compare(make_corpus(claims, make_measure(nature="stock", **{key: text})))
    assert [(unread.rule, unread.subject) for unread in comparisons.unread] == [
        (rule, f"arrests.{key}")
    ]
    assert comparisons.rows[0].verdict == "contradiction"


NEVER_ERRORS = [
    ("stock", {"value": "123", "period": "2018?"}, {"value": "456", "period": "2018-06"}),
    ("stock", {"value": "123", "period": "2018-21"}, {"value": "456", "period": "2018-04"}),
    ("stock", {"value": "123", "period": "2018~"}, {"value": "456", "period": "2018-12-31"}),
    ("stock", {"value": "123", "period": "201X"}, {"value": "456", "period": "2014"}),
    ("stock", {"value": "123", "period": "2018?"}, {"value": "456", "period": "2017/2019"}),
    (
        "flow",
        {"value": "1,200", "unit": "loan / month", "period": "2018?"},
        {"value": "407", "unit": "loan / week", "period": "2018-06"},
    ),
    ("stock", {"value": "dozens"}, {"value": "12"}),
    ("stock", {"value": "101", "qualifier": "recorded"}, {"value": "203", "qualifier": "reported"}),
    ("stock", {"value": "101", "status": "provisional"}, {"value": "203", "status": "revised"}),
    (
        "flow",
        {"value": "2,001", "unit": "loan", "period": "2018-01/2018-02"},
        {"value": "1,003", "unit": "loan / month", "period": "2018-01/2018-02"},
    ),
    (
        "flow",
        {"value": "1,301", "unit": "loan", "period": "2017-06/2018-06"},
        {"value": "1,201", "unit": "loan / year", "period": "2017-06/2018-06"},
    ),
]


@pytest.mark.parametrize(("nature", "first", "second"), NEVER_ERRORS)
def test_what_can_be_true_together_is_no_contradiction_and_is_named(
    nature: str, first: Keys, second: Keys
) -> None:
    verdicts = judge(first, second, nature, None)
    assert verdicts
    assert not verdicts & {"contradiction", "different things", "consistent"}


def test_totals_of_a_year_and_of_a_month_are_apart_however_long_a_value_holds() -> None:
    claims = [
        make_claim("a", "12,001", unit="loan / year", period="2018"),
        make_claim("b", "2,003", unit="loan / month", period="2018-06"),
    ]
    measure = make_measure(unit="loan / year", comparable_within="P1Y")
    rows = [row for row in compare(make_corpus(claims, measure)).rows if not row.tie]
    assert [row.verdict for row in rows] == ["not comparable"]


def test_a_change_without_a_period_is_named_as_not_held_against_any_level() -> None:
    claims = [
        make_claim("a", "101"),
        make_claim("b", "101"),
        make_claim("c", "5%", kind="increase", since="P1Y", source=make_source("c", "2020-02")),
        make_claim("d", "5%", kind="decrease", since="P1Y", source=make_source("d", "2020-02")),
    ]
    rows = compare(make_corpus(claims, make_measure(nature="stock"))).rows
    reason = "it states no period, so that what it counts from is not known"
    assert [(row.verdict, row.claims, row.reason) for row in rows[1:]] == [
        ("not checked", ("c",), reason),
        ("not checked", ("d",), reason),
    ]


def test_what_drifts_beside_a_contradiction_is_told_apart_from_it() -> None:
    values = ("748,000", "749,000", "700,000")
    claims = [make_claim(value, value) for value in values]
    comparisons = compare(make_corpus(claims, make_measure(nature="stock")))
    assert [(row.verdict, row.claims) for row in comparisons.rows] == [
        ("contradiction", ("748,000", "749,000")),
        ("drift", ("700,000", "748,000")),
    ]
    assert [conflict.verdict for conflict in comparisons.conflicts] == ["contradiction", "drift"]


def test_drifts_from_either_side_of_a_contradiction_are_both_told() -> None:
    claims = [
        make_claim("low", "1,100", hedge="exactly"),
        make_claim("high", "1,200", hedge="exactly"),
        make_claim("off-low", "1,250", hedge="about"),
        make_claim("off-high", "1,050", hedge="about"),
    ]
    conflicts = compare(make_corpus(claims, make_measure(nature="stock"))).conflicts
    told = [
        {voice.statement.claim.id for camp in conflict.camps for voice in camp.voices}
        for conflict in conflicts
    ]
    assert [conflict.verdict for conflict in conflicts] == ["contradiction", "drift", "drift"]
    assert told == [{"low", "high"}, {"low", "off-low"}, {"high", "off-high"}]
    assert len({name_subject(conflict) for conflict in conflicts[1:]}) == 2


def test_claims_that_are_not_of_one_time_are_not_called_consistent() -> None:
    claims = [
        make_claim("a", "123", period="2018"),
        make_claim("b", "120-500", period="2019"),
        make_claim("c", "456", period="2020"),
    ]
    measure = make_measure(nature="stock", comparable_within="P1Y")
    rows = compare(make_corpus(claims, measure)).rows
    assert [row.claims for row in rows if row.verdict == "consistent"] == [("a", "b"), ("b", "c")]
    assert [row.claims for row in rows if row.verdict == "not comparable"] == [("a", "b", "c")]


def test_every_two_claims_of_one_time_share_a_row() -> None:
    claims = [
        make_claim("month", "100", unit="loan / month", period="2025-01"),
        make_claim("total", "1,200", unit="loan / annum", period="2025"),
        make_claim("rate", "100", unit="loan / month", period="2025"),
    ]
    rows = compare(make_corpus(claims, make_measure(unit="loan / year"))).rows
    together = {row.claims for row in rows if row.verdict.startswith("consistent") and not row.tie}
    assert together == {("month", "rate"), ("rate", "total")}


def test_the_readings_of_claims_that_nothing_is_compared_with_are_told_once() -> None:
    claims = [
        make_claim("a", "5", period="2019"),
        make_claim("b", "5", period="2019"),
        make_claim("c", "7", period="2026"),
    ]
    rows = compare(make_corpus(claims, make_measure(nature="stock"))).rows
    told = [(row.verdict, [reading.claim for reading in row.readings]) for row in rows]
    assert told == [("not comparable", ["c"]), ("consistent", ["a", "b"])]


@pytest.mark.parametrize(
    "supersedes", [{"a": "a"}, {"a": "b", "b": "a"}, {"a": "b", "b": "c", "c": "a"}]
)
def test_claims_that_supersede_each_other_in_a_circle_stay(supersedes: dict[str, str]) -> None:
    values = {"a": "101", "b": "203", "c": "307"}
    claims = [
        make_claim(name, value, **({"supersedes": supersedes[name]} if name in supersedes else {}))
        for name, value in values.items()
    ]
    [row] = compare(make_corpus(claims, make_measure(nature="stock"))).rows
    assert (row.verdict, row.claims) == ("contradiction", ("a", "b", "c"))


def test_a_claim_on_another_measure_supersedes_nothing() -> None:
    claims = [
        make_claim("a", "101"),
        make_claim("b", "203"),
        make_claim("c", "5", measure="other", supersedes="a"),
    ]
    rows = compare(make_corpus(claims, make_measure(nature="stock"))).rows
    assert rows[0].verdict == "contradiction"
