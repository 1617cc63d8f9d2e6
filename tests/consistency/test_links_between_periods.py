"""How far apart, and how long, two periods may be and still speak of one value."""

from typing import Any

import pytest

from checker.consistency import compare
from tests.consistency.corpora import make_claim, make_corpus, make_measure, make_source

Keys = dict[str, Any]


def judge(first: Keys, second: Keys, nature: str = "stock", **measure: str) -> list[str]:
    claims = [make_claim("a", **first), make_claim("b", **second)]
    rows = compare(make_corpus(claims, make_measure(nature=nature, **measure))).rows
    return [row.verdict for row in rows if not row.tie]


@pytest.mark.parametrize(
    ("within", "first", "second", "verdict"),
    [
        ("P1M", "2024-01-01", "2024-02-01", "contradiction"),
        ("P1M", "2024-01-01", "2024-02-02", "not comparable"),
        ("P1M", "2024-01-01", "2024-06-01", "not comparable"),
        ("P2W", "2024-01-01", "2024-01-15", "contradiction"),
        ("P2W", "2024-01-01", "2024-01-16", "not comparable"),
        ("P400D", "2023-01-01", "2024-02-05", "contradiction"),
        ("P400D", "2023-01-01", "2024-02-06", "not comparable"),
        ("P3Y", "2021-01-01", "2024-01-01", "contradiction"),
        ("P3Y", "2021-01-01", "2024-01-02", "not comparable"),
        ("P5Y", "2018", "2023", "contradiction"),
        ("P5Y", "2018", "2024", "not comparable"),
        ("P6Y", "2018", "2024-12-31", "contradiction"),
    ],
)
def test_a_value_holds_as_long_as_its_measure_says(
    within: str, first: str, second: str, verdict: str
) -> None:
    one = {"value": "512", "unit": "seal", "period": first}
    other = {"value": "713", "unit": "seal", "period": second}
    assert judge(one, other, comparable_within=within) == [verdict]
    assert judge(other, one, comparable_within=within) == [verdict]


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("2024-03-04", "2024-03-28", "contradiction"),
        ("2024-03-01", "2024-04-30", "contradiction"),
        ("2024-12-31", "2025-01-01", "contradiction"),
        ("2024", "2024", "contradiction"),
        ("2024-03-31", "2024-05-01", "drift"),
        ("2023", "2024", "drift"),
        ("2024-03", "2025-03", "drift"),
        ("2024-03", "2025-04", "not comparable"),
        ("2022", "2024", "not comparable"),
    ],
)
def test_claims_without_a_period_are_compared_by_when_they_were_printed(
    first: str, second: str, verdict: str
) -> None:
    one = {"value": "512", "unit": "seal", "source": make_source("one", first)}
    other = {"value": "713", "unit": "seal", "source": make_source("other", second)}
    assert judge(one, other) == [verdict]


@pytest.mark.parametrize(
    ("period", "issued", "verdict"),
    [
        ("2023", "2024-03-04", "drift"),
        ("2024", "2024-03-04", "drift"),
        ("2024-03", "2025-03", "drift"),
        ("2024-03", "2025-04", "not comparable"),
    ],
)
def test_a_claim_without_a_period_may_only_drift_from_one_of_the_year_before(
    period: str, issued: str, verdict: str
) -> None:
    stated = {"value": "512", "unit": "seal", "period": period}
    unstated = {"value": "713", "unit": "seal", "source": make_source("printed", issued)}
    assert judge(stated, unstated) == [verdict]
    assert judge(unstated, stated) == [verdict]


def test_stated_periods_within_a_year_of_each_other_are_not_one_time() -> None:
    one = {"value": "512", "unit": "seal", "period": "2024-03-04"}
    other = {"value": "713", "unit": "seal", "period": "2024-05-06"}
    assert judge(one, other) == ["not comparable"]


def test_without_any_time_at_all_claims_are_of_one_time() -> None:
    one = {"value": "512", "unit": "seal"}
    other = {"value": "713", "unit": "seal"}
    assert judge(one, other) == ["contradiction"]
    stated = {"value": "713", "unit": "seal", "period": "2024"}
    assert judge(one, stated) == ["not comparable"]


def test_without_any_time_at_all_rates_of_other_units_are_of_one_time() -> None:
    month = {"value": "1,200", "unit": "loan / month"}
    week = {"value": "407", "unit": "loan / week"}
    assert judge(month, week, nature="flow", unit="loan / month") == ["contradiction"]


def test_a_date_that_is_stated_reaches_less_far_than_one_that_is_assumed() -> None:
    claims = [
        make_claim("stated", "512", unit="seal", period="2025-03"),
        make_claim("assumed", "512", unit="seal", source=make_source("printed", "2025-03")),
        make_claim("earlier", "713", unit="seal", period="2024-06"),
    ]
    for order in (claims, claims[::-1]):
        rows = compare(make_corpus(order, make_measure(nature="stock"))).rows
        assert {(row.verdict, row.claims) for row in rows} == {
            ("consistent", ("assumed", "stated")),
            ("drift", ("assumed", "earlier")),
            ("not comparable", ("assumed", "earlier", "stated")),
        }


@pytest.mark.parametrize(
    ("time", "whole", "part", "verdict"),
    [
        ("day", "2024", "2024-03-04", "drift"),
        ("week", "2024", "2024-03-04/2024-03-10", "drift"),
        ("week", "2024", "2024-03-04/2024-03-09", "not comparable"),
        ("fortnight", "2024", "2024-03-04/2024-03-17", "drift"),
        ("fortnight", "2024", "2024-03-04/2024-03-16", "not comparable"),
        ("month", "2023", "2023-02", "drift"),
        ("month", "2023", "2023-02-01/2023-02-27", "not comparable"),
        ("quarter", "2023", "2023-33", "drift"),
        ("quarter", "2023", "2023-01-01/2023-03-30", "not comparable"),
        ("year", "2021/2025", "2023", "drift"),
        ("year", "2021/2025", "2023-33", "not comparable"),
    ],
)
def test_a_rate_holds_within_its_period_for_every_stretch_that_it_speaks_of(
    time: str, whole: str, part: str, verdict: str
) -> None:
    one = {"value": "512", "unit": f"loan / {time}", "period": whole}
    other = {"value": "713", "unit": f"loan / {time}", "period": part}
    assert judge(one, other, nature="flow", unit=f"loan / {time}") == [verdict]


def test_a_rate_by_the_month_says_nothing_of_a_day() -> None:
    one = {"value": "512", "unit": "loan / month", "period": "2024"}
    other = {"value": "713", "unit": "loan / day", "period": "2024-03-04"}
    assert judge(one, other, nature="flow", unit="loan / month") == ["not comparable"]


def test_a_stock_holds_on_every_day_of_its_year_as_far_as_expected() -> None:
    one = {"value": "512", "unit": "seal", "period": "2024"}
    other = {"value": "713", "unit": "seal", "period": "2024-03-04"}
    assert judge(one, other) == ["drift"]


def test_a_third_claim_does_not_link_two_years() -> None:
    claims = [
        make_claim("a", "512", unit="seal", period="2023"),
        make_claim("b", "713", unit="seal", period="2024"),
        make_claim("c", "612", unit="seal", period="2020"),
    ]
    rows = compare(make_corpus(claims, make_measure(nature="stock"))).rows
    assert [row.verdict for row in rows] == ["not comparable"]
