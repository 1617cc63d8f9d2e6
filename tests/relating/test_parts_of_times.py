"""Parts of a time against the whole, which nobody needs to declare."""

import pytest

from checker.model import Corpus, Measure
from tests.consistency.corpora import make_measure, make_source
from tests.relating.builders import (
    Row,
    count,
    flow,
    judge,
    list_held,
    relate_rows,
    say,
)


def times(*figures: tuple[str, str], measure: Measure | None = None) -> Corpus:
    rows = [say("m", value, period) for period, value in figures]
    return relate_rows(rows, [measure or flow("m")])


WITHIN = [
    ("2018", "2018-05"),
    ("2018", "2018-01"),
    ("2018", "2018-12"),
    ("2018", "2018-33"),
    ("2018", "2018-01/2018-06"),
    ("2018", "2018-05-07/2018-05-13"),
    ("2018", "2018-12-31"),
    ("2018", "2018-01-01/2018-12-30"),
    ("2018-05", "2018-05-07/2018-05-13"),
    ("2018-05", "2018-05-31"),
    ("2018-01/2018-06", "2018-06"),
    ("2018-01-01/2018-06-30", "2018-06"),
    ("2018-34", "2018-04"),
    ("2017-04/2018-03", "2018-03"),
    ("2016-01/2018-12", "2018"),
]


@pytest.mark.parametrize(("whole", "part"), WITHIN)
def test_the_part_of_a_time_is_no_more_than_the_whole(whole: str, part: str) -> None:
    silent = times((whole, "252"), (part, "252"))
    assert judge(silent) == []
    assert list_held(silent)
    assert judge(times((part, "253"), (whole, "252"))) == ["contradiction part: a b"]


NOT_WITHIN = [
    ("2018", "2017-12"),
    ("2018", "2019-01"),
    ("2018", "2017"),
    ("2018", "2017-12/2018-01"),
    ("2018", "2018-12-31/2019-01-01"),
    ("2018-05", "2018-04-30/2018-05-06"),
    ("2018?", "2018-05"),
    ("2018", "2018-05?"),
    ("2018~", "2018-05"),
    ("2018", "2018-XX"),
    ("2018", "2018-22"),
    ("2017/2018", "2018-01"),
    ("2017/2018", "2017-12"),
    ("2018/..", "2018-05"),
    ("../2018", "2018-05"),
    ("201X", "2018-05"),
]


@pytest.mark.parametrize(("whole", "part"), NOT_WITHIN)
def test_a_time_that_is_vague_or_not_within_is_no_part(whole: str, part: str) -> None:
    corpus = times((whole, "252"), (part, "953"))
    assert judge(corpus) == []
    assert list_held(corpus) == []


@pytest.mark.parametrize(
    "measure",
    [
        count("m"),
        make_measure("m", "ratio", unit="percent"),
        make_measure("m", "flow", unit="GBP"),
        make_measure("m", "price", unit="GBP"),
    ],
)
def test_only_flows_that_count_have_parts_of_time(measure: Measure) -> None:
    assert judge(times(("2018", "252"), ("2018-05", "953"), measure=measure)) == []


def test_a_time_that_is_only_assumed_is_no_part() -> None:
    rows = [say("m", "252", "2018"), say("m", "953", None, source=make_source("late", "2018-05"))]
    corpus = relate_rows(rows, [flow("m")])
    assert [text for text in judge(corpus) if "part" in text] == []


@pytest.mark.parametrize("value", ["-5", "-953"])
def test_a_flow_that_may_be_negative_has_no_parts(value: str) -> None:
    assert judge(times(("2018", "252"), ("2018-05", "953"), ("2017", value))) == []


MONTHS = [(f"2018-{month:02}", f"{10 * month + 3}") for month in range(1, 13)]


@pytest.mark.parametrize(
    ("figures", "year", "expected"),
    [
        (MONTHS, "816", []),
        (MONTHS[::-1], "816", []),
        (MONTHS, "about 800", []),
        (MONTHS, "820", []),
        (MONTHS[:-1], "693", []),
        (MONTHS[:-1], "1,198", []),
        (MONTHS[1:], "803", []),
        (MONTHS[:3], "69", []),
        (MONTHS, "815", ["contradiction sum"]),
        (MONTHS, "817", ["contradiction sum"]),
        (MONTHS[:-1], "692", ["contradiction part"]),
        (MONTHS[1:], "802", ["contradiction part"]),
        (MONTHS[:3], "68", ["contradiction part"]),
    ],
)
def test_months_that_fill_a_year_add_up_to_it_and_others_stay_below(
    figures: list[tuple[str, str]], year: str, expected: list[str]
) -> None:
    found = judge(times(*figures, ("2018", year)))
    assert [text.partition(":")[0] for text in found] == expected
    assert all(len(text.split()) == len(figures) + 3 for text in found)


FILLED = [
    ("2018", ["2018-01/2018-06", "2018-07/2018-12"]),
    ("2018", ["2018-33", "2018-34", "2018-35", "2018-36"]),
    ("2018", ["2018-33", "2018-04", "2018-05", "2018-06", "2018-07/2018-12"]),
    ("2018-01", ["2018-01-01/2018-01-15", "2018-01-16/2018-01-31"]),
    ("2018-01-01/2018-01-14", ["2018-01-01/2018-01-07", "2018-01-08/2018-01-14"]),
    ("2017-01/2018-12", ["2017", "2018"]),
    ("2017-04/2018-03", ["2017-04/2017-09", "2017-10/2018-03"]),
]


@pytest.mark.parametrize(("whole", "parts"), FILLED)
def test_parts_that_fill_a_time_add_up_to_it(whole: str, parts: list[str]) -> None:
    figures = [(part, "31") for part in parts]
    total = 31 * len(parts)
    assert judge(times(*figures, (whole, f"{total}"))) == []
    for wrong in (total - 1, total + 1):
        found = judge(times(*figures, (whole, f"{wrong}")))
        assert [text.partition(":")[0] for text in found] == ["contradiction sum"]


@pytest.mark.parametrize(
    "parts",
    [
        ["2018-01/2018-06", "2018-08/2018-12"],
        ["2018-01/2018-06", "2018-07/2018-11"],
        ["2018-02/2018-06", "2018-07/2018-12"],
        ["2018-01-02/2018-06-30", "2018-07/2018-12"],
        ["2018-01/2018-06", "2018-07/2018-12-30"],
    ],
)
def test_parts_with_a_gap_stay_below_the_whole(parts: list[str]) -> None:
    figures = [(part, "31") for part in parts]
    assert judge(times(*figures, ("2018", "991"))) == []
    assert judge(times(*figures, ("2018", "61"))) == ["contradiction part: a b c"]


def test_parts_that_overlap_are_not_added() -> None:
    figures = [("2018-01/2018-06", "31"), ("2018-03/2018-08", "31"), ("2018-07/2018-12", "31")]
    assert judge(times(*figures, ("2018", "62"))) == []
    assert judge(times(*figures, ("2018", "61"))) == ["contradiction sum: a c d"]
    assert judge(times(("2018", "29"), *figures[1:2])) == ["contradiction part: a b"]


def test_parts_that_share_a_day_are_not_added() -> None:
    figures = [("2018-01/2018-06", "31"), ("2018-06-30/2018-12-31", "31")]
    assert judge(times(*figures, ("2018", "61"))) == []


def test_a_month_lies_within_its_calendar_and_its_financial_year() -> None:
    years = [("2018", "252"), ("2018-04/2019-03", "252")]
    assert judge(times(*years, ("2018-05", "252"))) == []
    assert judge(times(("2018", "51"), ("2018-04/2019-03", "252"), ("2018-05", "83"))) == [
        "contradiction part: a c"
    ]
    assert judge(times(("2018", "252"), ("2018-04/2019-03", "51"), ("2018-05", "83"))) == [
        "contradiction part: b c"
    ]


def test_months_fill_calendar_and_financial_years_side_by_side() -> None:
    months = [(f"{year}-{month:02}", "13") for year in (2017, 2018) for month in range(1, 13)]
    years = [("2017", "156"), ("2018", "156"), ("2017-04/2018-03", "156")]
    assert judge(times(*months, *years)) == []
    for at in range(3):
        wrong = [(period, "157" if at == n else value) for n, (period, value) in enumerate(years)]
        [found] = judge(times(*months, *wrong))
        assert found.startswith("contradiction sum")
        assert len(found.split()) == 2 + 13


def test_a_financial_year_that_is_known_by_its_months_has_parts() -> None:
    figures = [("2018/2019", "101"), ("2018-04/2019-03", "101"), ("2018-05", "102")]
    assert len(judge(times(*figures))) == 1


def test_an_uncertain_year_is_not_taken_for_a_financial_one_elsewhere() -> None:
    rows = [
        say("m", "101", "2018?", place="GB"),
        say("m", "121", "2017-05", place="GB"),
        say("m", "5", "2017-04/2018-03", place="GB-SCT"),
    ]
    assert judge(relate_rows(rows, [flow("m")])) == []


def test_a_part_of_a_part_is_told_against_the_nearest() -> None:
    figures = [("2018", "91"), ("2018-01/2018-06", "31"), ("2018-03", "32")]
    assert judge(times(*figures)) == ["contradiction part: b c"]
    figures = [("2018", "31"), ("2018-01/2018-06", "31"), ("2018-03", "32")]
    assert len(judge(times(*figures))) == 1


@pytest.mark.parametrize("place", ["GB-SCT", None])
def test_parts_of_time_elsewhere_are_no_parts(place: str | None) -> None:
    keys = {"place": place} if place else {}
    rows: list[Row] = [say("m", "252", place="GB"), say("m", "953", "2018-05", **keys)]
    assert judge(relate_rows(rows, [flow("m")])) == []


RATES = [
    ("23 minute / person", "2018", "1,953 person", "2018-05", []),
    ("23 minute / person", "2018", "31,953 person", "2018-05", ["part"]),
    ("exactly 31 person / week", "2018-01/2018-02", "261 person", "2018-01", []),
    ("exactly 31 person / week", "2018-01/2018-02", "262 person", "2018-01", ["part"]),
    ("53 person", "2018", "31 person / month", "2018-01-16/2018-02-28", []),
    ("1,031 person / month", "2018", "12,372 person", "2018", []),
    ("1,000 person / month", "2018", "12,000 person / year", "2018", []),
    ("1,031 person / month", "2018", "12,372 person / year", "2018", []),
    ("1,031 person / month", "2018", "3,111 person / month", "2018-05", []),
    ("31 person / week", "2018", "211 person / week", "2018-05-07/2018-05-13", []),
    ("31 person / week", "2018", "140 person", "2018-05", []),
    ("31 person / day", "2018", "953 person", "2018-05", []),
    ("31.4 person / day", "2018-05", "972 person", "2018-05", []),
    ("12,372 person", "2018", "3,111 person", "2018-05", []),
    ("1,031 person / month", "2018", "13,311 person / month", "2018-05", ["part"]),
    ("31 person / week", "2018", "1,953 person", "2018-05", ["part"]),
    ("31 person / week", "2018", "1,953 person / week", "2018-05-07/2018-05-13", ["part"]),
    ("3.1 person / day", "2018", "1,953 person", "2018-05", ["part"]),
    ("12,372 person", "2018", "13,111 person", "2018-05", ["part"]),
]


@pytest.mark.parametrize(("rate", "whole", "other", "part", "causes"), RATES)
def test_rates_are_held_against_rates_over_their_own_times(
    rate: str, whole: str, other: str, part: str, causes: list[str]
) -> None:
    rows = []
    for text, period in ((rate, whole), (other, part)):
        value, _, unit = text.removeprefix("exactly ").partition(" ")
        keys = {"hedge": "exactly"} if text.startswith("exactly") else {}
        rows.append(say("m", value, period, unit=unit, **keys))
    corpus = relate_rows(rows, [flow("m", unit="person / month")])
    assert judge(corpus) == [f"contradiction {cause}: a b" for cause in causes]
