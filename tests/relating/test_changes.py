"""Changes against the levels at both ends, against each other, and against chains of changes."""

import pytest

from checker.consistency import compare
from checker.model import Corpus, Measure
from tests.consistency.corpora import make_measure, make_source
from tests.relating.builders import Row, count, flow, judge, list_held, relate_rows, rise, say

PERCENTAGE = make_measure("m", "ratio", unit="percent")
MONEY = make_measure("m", "flow", unit="GBP")


def build(rows: list[Row], measure: Measure | None = None) -> Corpus:
    return relate_rows(rows, [measure or count("m")])


def ends(before: str, after: str) -> list[Row]:
    return [say("m", before, "2017"), say("m", after)]


AGREEING = [
    ("98", "118", rise("20%")),
    ("98", "118", rise("20 per cent", since="2017")),
    ("98", "118", rise("about 20%")),
    ("98", "121", rise("more than 20%")),
    ("98", "121", rise("20%", hedge="at least")),
    ("98", "118", rise("20", kind="increase", unit="person")),
    ("111", "88", rise("21%", kind="decrease")),
    ("111", "88", rise("23", kind="decrease")),
    ("111", "88", rise("up to 25%", kind="decrease")),
    ("111", "111", rise("0%")),
    ("98", "201", rise("doubled", kind="multiple")),
    ("98", "201", rise("2.1", kind="multiple")),
    ("101", "51", rise("halved", kind="multiple")),
    ("101", "808", rise("700%")),
    ("1,000", "1,200", rise("17%")),
    ("almost 1,000", "1,231", rise("30%")),
    ("more than 1,000", "2,231", rise("more than doubled", kind="multiple")),
]


@pytest.mark.parametrize(("before", "after", "change"), AGREEING)
def test_a_change_that_its_ends_make_is_silent(before: str, after: str, change: Row) -> None:
    corpus = build([*ends(before, after), change])
    assert judge(corpus) == []
    assert any("m from 2017 to 2018 holds" in reason for reason in list_held(corpus))


DISAGREEING = [
    ("98", "118", rise("22%")),
    ("98", "118", rise("18%")),
    ("98", "118", rise("20%", kind="decrease")),
    ("98", "118", rise("23")),
    ("98", "118", rise("20", kind="decrease")),
    ("98", "118", rise("more than 21%")),
    ("998", "1,203", rise("21.9%", since="2017")),
    ("111", "88", rise("23%", kind="decrease")),
    ("111", "111", rise("1%")),
    ("98", "206", rise("1.9", kind="multiple")),
    ("98", "215", rise("doubled", kind="multiple")),
    ("101", "57", rise("halved", kind="multiple")),
    ("101", "707", rise("700%")),
    ("more than 1,000", "931", rise("1%")),
]


@pytest.mark.parametrize(("before", "after", "change"), DISAGREEING)
def test_a_change_that_its_ends_do_not_make_is_a_contradiction(
    before: str, after: str, change: Row
) -> None:
    assert judge(build([*ends(before, after), change])) == ["contradiction change: a b c"]


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("1,000", "1,200", rise("9%")),
        ("98", "131", rise("30%")),
        ("98", "118", rise("up to 15%")),
        ("98", "108", rise("almost 13%")),
    ],
)
def test_a_change_that_holds_only_at_the_widest_is_drift(
    before: str, after: str, change: Row
) -> None:
    assert judge(build([*ends(before, after), change])) == ["drift change: a b c"]


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("-£103m", "£52m", rise("£155m")),
        ("£52m", "-£103m", rise("£155m", kind="decrease")),
        ("£9m", "£12m", rise("£3m")),
    ],
)
def test_amounts_of_money_change_through_zero(before: str, after: str, change: Row) -> None:
    corpus = build([*ends(before, after), change], MONEY)
    assert judge(corpus) == []
    assert list_held(corpus)


def test_a_stock_of_a_month_may_have_grown_since_a_year() -> None:
    rows = [say("m", "118", "2018-03"), say("m", "98", "2010")]
    assert judge(build([*rows, rise("20%", "2018-03", "2010")])) == []
    found = judge(build([*rows, rise("30%", "2018-03", "2010")]))
    assert found == ["contradiction change: a b c"]


def test_an_amount_that_goes_the_other_way_is_a_contradiction() -> None:
    rows = [*ends("£52.31m", "-£103.24m"), rise("£155.55m")]
    assert judge(build(rows, MONEY)) == ["contradiction change: a b c"]


POINTS = [
    ("12%", "15%", "3", []),
    ("12%", "15%", "4", []),
    ("12.1%", "15.3%", "3.2", []),
    ("12%", "9%", "-3", []),
    ("12%", "15%", "25%", []),
    ("15.1%", "12.1%", "3 percentage points fewer", []),
    ("15.1%", "12.1%", "3 percentage points more", ["contradiction change: a b c"]),
    ("12.1%", "15.1%", "3 percentage points fewer", ["contradiction change: a b c"]),
    ("12.1%", "15.1%", "3 percentage points more", []),
    ("12.1%", "15.3%", "3.9", ["contradiction change: a b c"]),
    ("12.1%", "15.3%", "26.4", ["contradiction change: a b c"]),
    ("12.13%", "15.31%", "-3.18", ["contradiction change: a b c"]),
]


@pytest.mark.parametrize(("before", "after", "change", "expected"), POINTS)
def test_points_are_between_percentages(
    before: str, after: str, change: str, expected: list[str]
) -> None:
    value, _, direction = change.rpartition(" ")
    kind = {"fewer": "decrease", "more": "increase"}.get(direction, "points")
    told = rise(value or change, kind="increase" if change.endswith("%") else kind)
    corpus = build([*ends(before, after), told], PERCENTAGE)
    assert judge(corpus) == expected
    assert expected or list_held(corpus)


SINCE = [
    ("2018", "P1Y", "2017"),
    ("2018", "P12M", "2017"),
    ("2018", "P5Y", "2013"),
    ("2018", "2013", "2013"),
    ("2018-03", "P1M", "2018-02"),
    ("2018-01", "P1M", "2017-12"),
    ("2018-03", "P1Y", "2017-03"),
    ("2018-03-12", "P1W", "2018-03-05"),
    ("2018-03-12", "P7D", "2018-03-05"),
    ("2017/2018", "P1Y", "2016/2017"),
    ("2017-04/2018-03", "P1Y", "2016-04/2017-03"),
    ("2017-04/2018-03", "P1Y", "2016/2017"),
    ("2018?", "P1Y", "2017?"),
    ("2018~", "P1Y", "2017"),
]


@pytest.mark.parametrize(("period", "since", "base"), SINCE)
def test_since_is_a_duration_before_the_period_or_a_date(
    period: str, since: str, base: str
) -> None:
    rows = [say("m", "98", base), say("m", "118", period)]
    agreeing = build([*rows, rise("20%", period, since)])
    assert judge(agreeing) == []
    assert list_held(agreeing)
    assert judge(build([*rows, rise("23%", period, since)])) == ["contradiction change: a b c"]


UNTIED = [
    ("a period is not stated", [rise("80%", period="", since="P1Y")]),
    ("the source's date is no period", [("m", "80%", {"kind": "increase", "since": "2017"})]),
    ("since is not stated", [("m", "80%", {"kind": "increase", "period": "2018"})]),
    ("since the same year", [rise("80%", since="2018")]),
    ("a month before a year", [rise("80%", since="P1M")]),
    ("another year", [rise("80%", period="2019")]),
    ("years before", [rise("79%", since="P5Y")]),
    ("another place", [rise("80%", place="GB-SCT")]),
    ("an amount of something else", [rise("80", unit="offence")]),
    ("points of what is no percentage", [rise("80", kind="points")]),
]


@pytest.mark.parametrize(("rows"), [rows for _, rows in UNTIED], ids=[why for why, _ in UNTIED])
def test_a_change_of_something_else_ties_nothing(rows: list[Row]) -> None:
    source = make_source("late", "2018-07")
    placed = [
        (measure, value, {k: v for k, v in keys.items() if v} | {"source": source})
        for measure, value, keys in rows
    ]
    corpus = build([*ends("98", "118"), *placed])
    assert judge(corpus) == []
    assert list_held(corpus) == []


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (rise("80%", since="P1M"), "it does not tell the time that it counts from"),
        (rise("80%", since=""), "it does not tell the time that it counts from"),
        (rise("80", unit="offence"), "offences is no amount of its measure"),
        (rise("80", kind="points"), "points are of percentages, and its measure is none"),
        (rise("80%", period=""), "it states no period, so that what it counts from is not known"),
    ],
)
def test_a_change_that_ties_nothing_says_why(change: Row, reason: str) -> None:
    measure, value, keys = change
    given = {key: text for key, text in keys.items() if text}
    rows = compare(build([*ends("98", "118"), (measure, value, given)])).rows
    assert reason in {row.reason for row in rows}


def test_a_change_without_a_period_is_not_of_the_month_in_which_it_was_printed() -> None:
    paper = make_source("paper", "2018-07")
    rows = [say("m", "118", None, source=paper), say("m", "98", "2017")]
    change = ("m", "80%", {"kind": "increase", "since": "2017", "source": paper})
    assert judge(build([*rows, change])) == []
    bare = [say("m", "118", None), say("m", "98", "2017")]
    unstated = ("m", "80%", {"kind": "increase", "since": "2017"})
    assert judge(build([*bare, unstated])) == []


FALSE_FRIENDS = [
    (
        flow("m"),
        [say("m", "101", "2018-03"), say("m", "1,001", "2010")],
        rise("20%", "2018-03", "2010"),
    ),
    (MONEY, [say("m", "-£103m", "2017"), say("m", "-£52m")], rise("50%")),
    (
        make_measure("m", "stock", unit="°C"),
        [say("m", "20°C", "2017"), say("m", "22°C")],
        rise("10%"),
    ),
    (
        flow("m", unit="person / year"),
        [say("m", "23", "2017", unit="minute / person"), say("m", "20", unit="minute / person")],
        rise("3", kind="decrease", unit="minute / person"),
    ),
    (flow("m"), [say("m", "382", "2017/2018"), say("m", "368", "2016")], rise("1.4%", "2017?")),
    (count("m"), [say("m", "98", "2016"), say("m", "118", "2018")], rise("79%", since="201X")),
    (
        count("m"),
        [say("m", "98", "2017"), say("m", "118", "2018-XX")],
        rise("80%", "2018-XX", "2017"),
    ),
]


@pytest.mark.parametrize(("measure", "levels", "change"), FALSE_FRIENDS)
def test_a_change_that_can_be_read_in_two_ways_contradicts_nothing(
    measure: Measure, levels: list[Row], change: Row
) -> None:
    assert judge(build([*levels, change], measure)) == []


def test_a_fraction_in_words_is_no_amount() -> None:
    assert judge(build([*ends("98", "118"), rise("a fifth")])) == []
    assert judge(build([*ends("98", "118"), rise("a half")])) == ["contradiction change: a b c"]


def test_a_change_in_one_place_is_of_its_levels_there() -> None:
    rows = [say("m", "98", "2017", place="GB-SCT"), say("m", "118", place="GB-SCT")]
    other = [say("m", "998", "2017", place="GB"), say("m", "2,131", place="GB")]
    assert judge(build([*rows, *other, rise("20%", place="GB-SCT")])) == []
    found = judge(build([*rows, *other, rise("20%", place="GB")]))
    assert found == ["contradiction change: c d e"]


def test_a_change_of_a_rate_is_of_its_rates() -> None:
    yearly = [say("m", "1,271", "2017"), say("m", "29.9", unit="person / week")]
    measure = flow("m", unit="person / year")
    assert judge(build([*yearly, rise("23%")], measure)) == []
    assert judge(build([*yearly, rise("28%")], measure)) == ["contradiction change: a b c"]


@pytest.mark.parametrize("hedge", ["about", "some", "around", "roughly"])
def test_a_growth_below_zero_is_a_fall(hedge: str) -> None:
    fall = rise("-20%", hedge=hedge)
    assert judge(build([*ends("111", "88"), fall])) == []
    assert judge(build([*ends("88", "191"), fall])) == ["contradiction change: a b c"]
