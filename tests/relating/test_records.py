"""Records: what is said to be the highest ever against what went before."""

import pytest

from checker.model import Corpus
from tests.consistency.corpora import make_measure
from tests.relating.builders import Row, count, flow, judge, list_held, relate_rows, say


def build(rows: list[Row], nature: str = "flow") -> Corpus:
    return relate_rows(rows, [count("m", nature)])


def record(value: str = "501", period: str = "2018", **keys: str) -> Row:
    return say("m", value, period, hedge="record", **keys)


SILENT = [
    say("m", "501", "2017"),
    say("m", "499", "2017"),
    say("m", "about 510", "2017"),
    say("m", "up to 601", "2017"),
    say("m", "more than 401", "2017"),
    say("m", "fewer than 601", "2017"),
    say("m", "between 401 and 601", "2017"),
    say("m", "500", "2017", rounded_to="100"),
    say("m", "499", "2012"),
]


@pytest.mark.parametrize("other", SILENT)
def test_a_record_that_nothing_earlier_exceeds_is_silent(other: Row) -> None:
    corpus = build([record(), other])
    assert judge(corpus) == []
    assert list_held(corpus)


NOT_EARLIER = [
    say("m", "601", "2019"),
    say("m", "601", "2017-12"),
    say("m", "601", "2017-07/2017-12"),
    say("m", "601", "2017-33"),
    say("m", "601", "2017-12-31"),
    say("m", "601", "2017/2018"),
    say("m", "601", "2016/2017"),
    say("m", "601", "2016-04/2017-03"),
    say("m", "601", "2017?"),
    say("m", "3,001", "2010/2015"),
    say("m", "601", "2017", place="GB"),
    say("m", "601", "2017", qualifier="surveyed"),
    say("m", "601", "2017", unit="offence"),
    say("m", "601", None),
    say("m", "601", "../2017"),
    ("m", "601%", {"kind": "increase", "since": "P1Y", "period": "2017"}),
]


@pytest.mark.parametrize("other", NOT_EARLIER)
def test_a_record_is_not_held_against_what_is_later_or_something_else(other: Row) -> None:
    corpus = build([record(qualifier="recorded"), other])
    assert judge(corpus) == []
    assert list_held(corpus) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([record(), say("m", "502", "2017")], "contradiction superlative: a b"),
        ([say("m", "502", "2017"), record()], "contradiction superlative: a b"),
        ([record(), say("m", "502", "2003")], "contradiction superlative: a b"),
        ([record(), say("m", "more than 501", "2017")], "contradiction superlative: a b"),
        ([record("up to 501"), say("m", "502", "2017")], "drift superlative: a b"),
        ([record("1,000"), say("m", "1,151", "2017")], "drift superlative: a b"),
        ([record(), say("m", "about 610", "2017")], "drift superlative: a b"),
        (
            [record("51", "2018-05"), say("m", "52", "2018-04")],
            "contradiction superlative: a b",
        ),
        (
            [record("51", "2018-05-07/2018-05-13"), say("m", "52", "2018-04-30/2018-05-06")],
            "contradiction superlative: a b",
        ),
        (
            [record(period="2017/2018"), say("m", "502", "2015/2016")],
            "contradiction superlative: a b",
        ),
        (
            [record(period="2017-04/2018-03"), say("m", "502", "2016-04/2017-03")],
            "contradiction superlative: a b",
        ),
        (
            [record("51", "2018-07/2018-12"), say("m", "52", "2017-07/2017-12")],
            "contradiction superlative: a b",
        ),
        ([record(period="2018?"), say("m", "502", "2015")], "contradiction superlative: a b"),
        ([record(), say("m", "502", "2015?")], "contradiction superlative: a b"),
        (
            [record("51", unit="person / week"), say("m", "53", "2017", unit="person / week")],
            "contradiction superlative: a b",
        ),
    ],
)
def test_a_record_that_something_earlier_exceeds_is_broken(rows: list[Row], expected: str) -> None:
    assert judge(build(rows)) == [expected]


def test_the_greatest_of_many_earlier_figures_is_the_one_that_is_told() -> None:
    earlier = [say("m", f"{511 + (7 * year) % 8}", f"{year}") for year in range(2001, 2018)]
    greatest = max(range(17), key=lambda at: int(earlier[at][1]))
    found = judge(build([*earlier, record("501", identity="z")]))
    assert found == [f"contradiction superlative: {chr(ord('a') + greatest)} z"]


def test_a_vague_figure_is_no_greater_than_a_plain_one() -> None:
    rows = [record(), say("m", "up to 900", "2016"), say("m", "502", "2017")]
    assert judge(build(rows)) == ["contradiction superlative: a c"]


@pytest.mark.parametrize("period", ["2018?", "2018~"])
def test_a_record_of_an_uncertain_year_may_be_before_the_other(period: str) -> None:
    assert judge(build([record(period=period), say("m", "601", "2017")])) == []


def test_a_record_half_year_is_not_held_against_six_years() -> None:
    rows = [record(period="2019-01/2019-06"), say("m", "3,001", "2010/2015")]
    assert judge(build(rows)) == []


def test_what_is_a_record_to_one_is_none_to_another() -> None:
    rows = [record("623"), say("m", "501"), say("m", "551", "2017")]
    assert judge(build(rows)) == []


def test_rates_over_other_times_are_not_held_against_a_record() -> None:
    rows = [
        record("51", unit="person / week"),
        say("m", "153", "2017", unit="person / month"),
    ]
    assert judge(build(rows)) == []


def test_an_earlier_figure_that_exceeds_a_record_only_as_expected_is_drift() -> None:
    rows = [record("521"), say("m", "about 600", "2017"), say("m", "502", "2016")]
    assert judge(build(rows)) == ["drift superlative: a b"]


def test_a_record_that_is_broken_is_told_once() -> None:
    rows = [record(), say("m", "503", "2016"), say("m", "about 600", "2017")]
    assert judge(build(rows)) == ["contradiction superlative: a b"]


def test_each_of_two_records_is_held_against_what_went_before_it() -> None:
    rows = [record("501", "2018"), record("551", "2019"), say("m", "499", "2017")]
    assert judge(build(rows)) == []
    falling = [record("501", "2018"), record("451", "2019"), say("m", "499", "2017")]
    assert judge(build(falling)) == ["contradiction superlative: a b"]
    first = [record("501", "2018"), record("551", "2019"), say("m", "523", "2017")]
    assert judge(build(first)) == ["contradiction superlative: a c"]


@pytest.mark.parametrize("period", ["2017", "2017-12", "2003-05-01", "2017-01/2017-06"])
def test_a_stock_is_held_against_any_earlier_time(period: str) -> None:
    assert judge(build([record(), say("m", "501", period)], "stock")) == []
    found = judge(build([record(), say("m", "502", period)], "stock"))
    assert found == ["contradiction superlative: a b"]


def test_a_record_price_is_held_against_earlier_prices() -> None:
    measure = make_measure("m", "price", unit="GBP")
    rows = [record("£5.31"), say("m", "£5.52", "2017")]
    assert judge(relate_rows(rows, [measure])) == ["contradiction superlative: a b"]


def test_a_record_that_is_less_precise_than_what_went_before_reaches_it() -> None:
    assert judge(build([record("1,000"), say("m", "1,031", "2017")])) == []


def test_a_record_month_is_not_held_against_the_rate_of_a_year() -> None:
    rows = [
        record("51", "2018-05", unit="person / month"),
        say("m", "52", "2017", unit="person / month"),
    ]
    corpus = relate_rows(rows, [flow("m", unit="person / month")])
    assert judge(corpus) == []
