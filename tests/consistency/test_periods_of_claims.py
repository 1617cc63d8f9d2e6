"""Which periods speak of one value."""

from typing import Any

import pytest

from checker.consistency import compare
from tests.consistency.corpora import make_claim, make_corpus, make_measure, make_source

Keys = dict[str, Any]


def judge(first: Keys, second: Keys, nature: str = "flow", **measure: str) -> list[str]:
    claims = [make_claim("a", **first), make_claim("b", **second)]
    rows = compare(make_corpus(claims, make_measure(nature=nature, **measure))).rows
    return [row.verdict for row in rows if not row.tie]


def test_a_year_is_not_compared_with_one_of_its_months() -> None:
    year = {"value": "9,000", "unit": "offence / year", "period": "2025"}
    month = {"value": "1,200", "unit": "offence / month", "period": "2025-01"}
    assert judge(year, month) == ["not comparable"]


def test_a_monthly_rate_of_a_year_is_expected_to_hold_in_its_months_but_need_not() -> None:
    year = {"value": "1,200", "unit": "child / month", "period": "2026"}
    week = {"value": "407", "unit": "child / week", "period": "2026-01"}
    assert judge(year, week) == ["drift"]


def test_an_uncertain_period_may_be_the_same() -> None:
    year = {"value": "1,200", "unit": "child / month", "period": "2026?"}
    week = {"value": "407", "unit": "child / week", "period": "2026-01?"}
    assert judge(year, week) == ["contradiction"]


def test_a_fiscal_year_is_itself_however_finely_written() -> None:
    coarse = {"value": "512", "unit": "offence / year", "period": "2017/2018"}
    fine = {"value": "713", "unit": "offence / year", "period": "2017-04/2018-03"}
    assert judge(coarse, fine) == ["contradiction"]


@pytest.mark.parametrize(
    ("within", "verdict"), [("P1Y", "not comparable"), ("P7Y", "contradiction")]
)
def test_comparable_within_says_how_long_a_value_holds(within: str, verdict: str) -> None:
    first = {"value": "512", "unit": "person", "period": "2019"}
    second = {"value": "713", "unit": "person", "period": "2026"}
    assert judge(first, second, nature="stock", comparable_within=within) == [verdict]


def test_claims_without_a_period_printed_years_apart_are_not_compared() -> None:
    first = {"value": "512", "source": make_source("one", "2015")}
    second = {"value": "713", "source": make_source("two", "2025")}
    assert judge(first, second, nature="stock") == ["not comparable"]


def test_a_stock_of_a_year_and_of_a_day_in_it_can_drift_only() -> None:
    first = {"value": "7.2 million", "unit": "person", "period": "2023"}
    second = {"value": "7.8 million", "unit": "person", "period": "2023-09-01"}
    assert judge(first, second, nature="stock") == ["drift"]


@pytest.mark.parametrize(
    ("issued", "verdict"), [("2018-06", "drift"), ("2017-06", "drift"), ("2020", None)]
)
def test_a_claim_without_a_period_may_speak_of_the_year_before_it_was_printed(
    issued: str, verdict: str | None
) -> None:
    stated = {"value": "512", "unit": "offence / year", "period": "2017"}
    unstated = {
        "value": "713",
        "unit": "offence / year",
        "source": make_source("printed", issued),
    }
    assert judge(stated, unstated) == [verdict or "not comparable"]


@pytest.mark.parametrize(
    ("period", "verdict"), [("2026-01", "contradiction"), (None, "consistent by rounding")]
)
def test_a_count_of_a_stated_month_is_exact_and_a_monthly_average_is_not(
    period: str | None, verdict: str
) -> None:
    first: Keys = {"value": "407", "unit": "child / month", "source": make_source("a", "2026-01")}
    if period is not None:
        first["period"] = period
    second = {**first, "value": "407.4"}
    assert judge(first, second) == [verdict]


def test_days_of_printing_are_compared_by_the_month() -> None:
    first: Keys = {"value": "512", "source": make_source("one", "2025-03-01")}
    second: Keys = {"value": "713", "source": make_source("two", "2025-03-31")}
    corpus = make_corpus([make_claim("a", **first), make_claim("b", **second)])
    [conflict] = compare(corpus).conflicts
    assert conflict.variable.period == "2025-03"
    assert len(conflict.variable.cells) == 1


def test_a_rate_of_a_decade_says_nothing_of_one_of_its_years() -> None:
    decade: Keys = {"value": "9,000", "unit": "storm / decade", "period": "2010/2019"}
    year: Keys = {"value": "2,001", "unit": "storm / year", "period": "2014"}
    assert judge(decade, year) == ["not comparable"]
