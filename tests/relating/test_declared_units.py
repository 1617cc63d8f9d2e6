"""Relations between measures that are counted in other units, over other times, as other things."""

import pytest

from checker.consistency import compare
from tests.consistency.corpora import make_measure, make_source
from tests.relating.builders import (
    count,
    flow,
    judge,
    make_relation,
    relate_rows,
    say,
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1.31 thousand people", "1,310 person", []),
        ("1.31 thousand people", "1,290 person", ["contradiction part: a b"]),
        ("1,310 person", "1.29 thousand people", ["contradiction part: a b"]),
        ("1,310 person", "1.32 thousand people", []),
    ],
)
def test_measures_may_count_in_other_multiples(one: str, other: str, expected: list[str]) -> None:
    (value, _, unit), (limit, _, of) = one.partition(" "), other.partition(" ")
    measures = [count("a", unit=unit), count("t", unit=of)]
    corpus = relate_rows([say("a", value), say("t", limit)], measures, "a <= t")
    assert judge(corpus) == expected


TIMES = [
    ("118 person / week", "252 person / week", "2018", []),
    ("118 person / week", "513 person / month", "2018", []),
    ("118 person / week", "6,161 person / year", "2018", []),
    ("118 person / week", "6,161 person", "2018", []),
    ("6,151 person", "118 person / week", "2018", []),
    ("513 person", "513 person / month", "2018-05", []),
    ("4 minute / person", "2.5 minute / person", "2018", []),
    ("118 person / week", "116 person / week", "2018", ["contradiction part: a b"]),
    ("118 person / week", "453 person / month", "2018", ["contradiction part: a b"]),
    ("118 person / week", "6,051 person / year", "2018", ["contradiction part: a b"]),
    ("118 person / week", "6,051 person", "2018", ["contradiction part: a b"]),
    ("6,251 person", "118 person / week", "2018", ["contradiction part: a b"]),
    ("118 person / week", "483 person / month", "2018", ["drift part: a b"]),
    ("514 person", "513 person / month", "2018-05", ["contradiction part: a b"]),
    ("2 minute / person", "4 minute / person", "2018", ["contradiction part: a b"]),
]


@pytest.mark.parametrize(("one", "other", "period", "expected"), TIMES)
def test_totals_and_rates_over_other_times_are_related(
    one: str, other: str, period: str, expected: list[str]
) -> None:
    (value, _, unit), (limit, _, of) = one.partition(" "), other.partition(" ")
    rows = [say("a", value, period, unit=unit), say("t", limit, period, unit=of)]
    measures = [flow("a", unit="person / month"), flow("t", unit="person / month")]
    assert judge(relate_rows(rows, measures, "a <= t")) == expected


def test_a_total_of_no_known_length_is_not_related_to_rates() -> None:
    rows = [say("a", "953", "2018-05/2018-09", unit="person"), say("t", "9", "2018-05/2018-09")]
    measures = [flow("a"), flow("t", unit="person / month")]
    corpus = relate_rows(rows, measures, "a <= t")
    assert judge(corpus) == []
    assert any("no year, quarter" in row.reason for row in compare(corpus).rows)


def test_an_average_of_a_week_is_no_whole_number_a_year() -> None:
    measures = [flow("a", unit="person / year"), flow("t", unit="person / year")]
    rows = [say("a", "exactly 10", unit="person / week"), say("t", "about 470")]
    assert judge(relate_rows(rows, measures, "a <= t")) == ["drift part: a b"]


@pytest.mark.parametrize(
    ("part", "period", "expected"),
    [
        ("513", "2018-05", []),
        ("514", "2018-05", ["contradiction part: a b"]),
        ("6,153", "2018", []),
    ],
)
def test_a_measure_of_totals_is_related_to_one_of_rates(
    part: str, period: str, expected: list[str]
) -> None:
    rows = [say("a", part, period), say("t", "513", period)]
    corpus = relate_rows(rows, [flow("a"), flow("t", unit="person / month")], "a <= t")
    assert judge(corpus) == expected


def test_a_total_that_states_no_period_is_not_of_the_year_in_which_it_was_printed() -> None:
    paper = make_source("paper", "2018")
    rows = [say("a", "953", None, source=paper), say("t", "9", None, source=paper)]
    corpus = relate_rows(rows, [flow("a"), flow("t", unit="person / month")], "a <= t")
    assert judge(corpus) == []


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("1,131", "person / year", []),
        ("1,131", "person", []),
        ("22", "person / week", []),
        ("1,531", "person / year", ["contradiction relation: a"]),
        ("1,531", "person", ["contradiction relation: a"]),
        ("32", "person / week", ["contradiction relation: a"]),
    ],
)
def test_a_number_beside_a_rate_is_one_too(value: str, unit: str, expected: list[str]) -> None:
    corpus = relate_rows(
        [say("a", value, unit=unit)], [flow("a", unit="person / month")], "a <= 100"
    )
    assert judge(corpus) == expected


@pytest.mark.parametrize(("value", "expected"), [("4", []), ("9", ["contradiction relation: a b"])])
def test_a_number_may_be_divided_by_a_measure(value: str, expected: list[str]) -> None:
    ratios = [make_measure(name, "ratio", unit="ratio") for name in "at"]
    assert judge(relate_rows([say("a", "3"), say("t", value)], ratios, "t = 12 / a")) == expected


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [("10°C", "51°F", []), ("15°C", "51°F", ["contradiction part: a b"]), ("-5°C", "31°F", [])],
)
def test_temperatures_are_compared_from_their_own_zeros(
    part: str, whole: str, expected: list[str]
) -> None:
    measures = [make_measure("a", "stock", unit="°C"), make_measure("t", "stock", unit="°F")]
    assert judge(relate_rows([say("a", part), say("t", whole)], measures, "a <= t")) == expected


def test_counts_as_relates_what_is_counted_otherwise() -> None:
    measures = [count("a", unit="person"), count("t", unit="arrest")]
    rows = [say("a", "953"), say("t", "94")]
    assert judge(relate_rows(rows, measures, "a <= t")) == []
    tied = relate_rows(rows, measures, make_relation("a <= t", person="arrest"))
    assert judge(tied) == ["contradiction part: a b"]
    other = relate_rows(rows, measures, make_relation("a <= t", account="arrest"))
    assert judge(other) == []
