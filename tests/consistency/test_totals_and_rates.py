"""Totals of a time and rates over it: which figure is a count, and which totals are rates."""

from typing import Any

import pytest

from checker.consistency import compare
from checker.consistency.units_of_claims import is_total
from checker.dimensions.periods import parse_period
from checker.dimensions.units import parse_unit
from tests.consistency.corpora import make_claim, make_corpus, make_measure, make_source

Keys = dict[str, Any]

TOTALS = [
    ("loan", None),
    ("loan", "2024-03-04"),
    ("loan / year", "2024"),
    ("loan / year", None),
    ("loan / decade", "2010/2019"),
    ("loan / quarter", "2023-33"),
    ("loan / month", "2024-02"),
    ("loan / month", "2024-03"),
    ("loan / month", "2024-XX"),
    ("loan / fortnight", "2024-03-04/2024-03-17"),
    ("loan / week", "2024-03-04/2024-03-10"),
    ("loan / day", "2024-03-04"),
]
AVERAGES = [
    ("loan / month", None),
    ("loan / month", "2024"),
    ("loan / month", "2023/2024"),
    ("loan / month", "2024-01/2024-02"),
    ("loan / month", "2024-03-04/2024-03-10"),
    ("loan / month", "2024-03/.."),
    ("loan / quarter", "2024-03"),
    ("loan / week", "2024"),
    ("loan / week", "2024-03-04"),
    ("loan / day", "2024"),
    ("loan / hour", "2024-03-04"),
    ("minute / loan", "2024"),
    ("year / launch", "2024"),
]


@pytest.mark.parametrize(("unit", "period"), TOTALS)
def test_a_count_of_its_whole_period_is_a_total(unit: str, period: str | None) -> None:
    assert is_total(parse_unit(unit), None if period is None else parse_period(period))


@pytest.mark.parametrize(("unit", "period"), AVERAGES)
def test_a_count_for_another_time_than_its_period_is_an_average(
    unit: str, period: str | None
) -> None:
    assert not is_total(parse_unit(unit), None if period is None else parse_period(period))


def judge(first: Keys, second: Keys, nature: str = "flow", unit: str = "loan / month") -> list[str]:
    claims = [make_claim("a", **first), make_claim("b", **second)]
    rows = compare(make_corpus(claims, make_measure(nature=nature, unit=unit))).rows
    return [row.verdict for row in rows if not row.tie]


@pytest.mark.parametrize(
    ("period", "time"),
    [
        ("2023", "year"),
        ("2024", "year"),
        ("2023-04-01/2024-03-31", "year"),
        ("2023-33", "quarter"),
        ("2024-35", "quarter"),
        ("2023-02", "month"),
        ("2024-03", "month"),
        ("2024-03-04/2024-03-10", "week"),
    ],
)
def test_a_total_is_the_rate_of_its_period(period: str, time: str) -> None:
    total = {"value": "4,312", "unit": "loan", "period": period}
    rate = {"value": "4,312", "unit": f"loan / {time}", "period": period}
    assert judge(total, rate) == ["consistent"]


@pytest.mark.parametrize(
    "period", ["2024-03-04/2024-03-06", "2024-01-01/2024-02-29", "2021-01-01/2022-12-31", "2024/.."]
)
def test_a_total_of_any_other_time_is_no_rate(period: str) -> None:
    total = {"value": "4,312", "unit": "loan", "period": period}
    rate = {"value": "12", "unit": "loan / month", "period": period}
    assert judge(total, rate) == ["not checked", "not checked"]


def test_the_date_of_the_source_is_not_the_time_of_a_total() -> None:
    total = {"value": "4,312", "unit": "loan", "source": make_source("yearbook", "2024")}
    rate = {"value": "12", "unit": "loan / month", "period": "2024"}
    assert judge(total, rate) == ["not checked", "not checked"]


def test_totals_of_a_flow_that_nobody_gives_a_rate_for_stay_totals() -> None:
    first = {"value": "4,312", "unit": "loan", "period": "2024-03-04/2024-03-06"}
    second = {"value": "4,312", "unit": "loan", "period": "2024-03-04/2024-03-06"}
    assert judge(first, second, unit="loan") == ["consistent"]


def test_a_total_of_a_year_says_nothing_of_a_day_in_it() -> None:
    year = {"value": "4,312", "unit": "loan", "period": "2024"}
    day = {"value": "18", "unit": "loan", "period": "2024-03-04"}
    assert judge(year, day, unit="loan") == ["not comparable"]


def test_a_stock_and_a_rate_are_different_things() -> None:
    stock = {"value": "4,312", "unit": "loan", "period": "2024"}
    rate = {"value": "4,312", "unit": "loan / year", "period": "2024"}
    assert judge(stock, rate, nature="stock", unit="loan / year")[0] == "different things"


@pytest.mark.parametrize(
    ("kind", "value", "unit"),
    [("points", "5", None), ("increase", "12%", None), ("share", "0.12", None)],
)
def test_a_change_or_a_share_of_a_flow_is_no_total(kind: str, value: str, unit: str | None) -> None:
    claim = {"kind": kind, "value": value, "unit": unit, "period": "2019/2021"}
    given = {key: text for key, text in claim.items() if text is not None}
    assert judge(given, given) == ["consistent"]
