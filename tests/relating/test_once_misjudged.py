"""Figures that look as if they could not all be true, and might be; and some that cannot.

Each corpus here was once misjudged.
"""

import pytest

from checker.model import Measure
from tests.consistency.corpora import make_measure
from tests.relating.builders import Row, count, flow, judge, relate_rows, rise, say, share

RECORDED, SURVEYED = {"qualifier": "recorded"}, {"qualifier": "surveyed"}
MONTHLY = [flow("a", unit="person / month"), flow("b", unit="person / month")]

Case = tuple[list[Row], list[Measure], list[str]]

POSSIBLE: dict[str, Case] = {
    "an uncertain month is taken for a financial year": (
        [say("a", "1,511", "2017-02?"), say("b", "1,001", "2017/2018")],
        MONTHLY,
        ["a <= b"],
    ),
    "an uncertain year is taken for a financial year because 2018 itself is not spoken of": (
        [
            say("m", "101", "2018?", place="GB"),
            say("m", "121", "2017-05", place="GB"),
            say("m", "5", "2017-04/2018-03", place="GB-SCT"),
        ],
        [flow("m")],
        [],
    ),
    "one end of a change is taken for a financial year, the other for a calendar year": (
        [say("m", "382", "2017/2018"), rise("1.4%", "2017?"), say("m", "368", "2016")],
        [flow("m")],
        [],
    ),
    "some year of the 2010s is taken for 2018": (
        [say("a", "83", "201X"), say("b", "51", "2018")],
        [count("a"), count("b")],
        ["a <= b"],
    ),
    "two claims of some year of the 2010s are taken for one year": (
        [say("a", "83", "201X"), say("b", "51", "201X")],
        [count("a"), count("b")],
        ["a <= b"],
    ),
    "some month of 2018 is taken for one month": (
        [say("a", "83", "2018-XX"), say("b", "51", "2018-XX")],
        [count("a"), count("b")],
        ["a <= b"],
    ),
    "a financial year in two ways: 2017/2018 may be April to March or July to June": (
        [
            say("a", "121", "2017/2018"),
            say("b", "101", "2017-04/2018-03"),
            say("b", "131", "2017-07/2018-06"),
        ],
        [flow("a"), flow("b")],
        ["a <= b"],
    ),
    "totals of a month and of a year are tied by a change (since as a date)": (
        [
            say("m", "101", "2018-03"),
            say("m", "1,001", "2010"),
            rise("20%", "2018-03", since="2010"),
        ],
        [flow("m")],
        [],
    ),
    "a change of no stated period ties levels of no stated period": (
        [
            say("m", "118", None),
            say("m", "88", "2017"),
            ("m", "20%", {"kind": "increase", "since": "2017"}),
        ],
        [count("m")],
        [],
    ),
    "percent of a negative base: -103 to -52 is told as up 50%": (
        [say("m", "-103", "2017"), say("m", "-52"), rise("50%")],
        [make_measure("m", "flow", unit="GBP")],
        [],
    ),
    "percent of degrees are taken of kelvin": (
        [say("m", "20°C", "2017"), say("m", "22°C"), rise("10%")],
        [make_measure("m", "stock", unit="°C")],
        [],
    ),
    "an amount of waiting time is taken for an amount of rate": (
        [
            say("m", "23", "2017", unit="minute / person"),
            say("m", "20", unit="minute / person"),
            rise("3", kind="decrease", unit="minute / person"),
        ],
        [flow("m", unit="person / year")],
        [],
    ),
    "up a fifth is read as a fifth of a person": (
        [say("m", "98", "2017"), say("m", "118"), rise("a fifth")],
        [count("m")],
        [],
    ),
    "deaths per 100,000 in a part exceed those of the whole": (
        [say("m", "12.3", place="GB-SCT"), say("m", "10.1", place="GB")],
        [flow("m", unit="death / 100,000 people / year")],
        [],
    ),
    "people per household in a part": (
        [say("m", "2.6", place="GB-SCT"), say("m", "2.4", place="GB")],
        [count("m", unit="person / household")],
        [],
    ),
    "a record half-year against a total of six years": (
        [say("m", "501", "2019-01/2019-06", hedge="record"), say("m", "3,001", "2010/2015")],
        [flow("m")],
        [],
    ),
    "a record of an uncertain year, which may be before the other": (
        [say("m", "501", "2018?", hedge="record"), say("m", "601", "2017")],
        [flow("m")],
        [],
    ),
    "a record against an uncertain year, which may be after it": (
        [say("m", "501", "2018", hedge="record"), say("m", "601", "2017?")],
        [flow("m")],
        [],
    ),
    "the other camp never said that it was a record": (
        [say("m", "123", hedge="record"), say("m", "101"), say("m", "111", "2017")],
        [flow("m")],
        [],
    ),
    "a record calendar year against a financial year": (
        [say("m", "501", "2018", hedge="record"), say("m", "502", "2016/2017")],
        [flow("m")],
        [],
    ),
    "a recorded part is held against a surveyed whole": (
        [say("t", "101", **RECORDED), say("t", "51", **SURVEYED), say("a", "83", **RECORDED)],
        [count("a"), count("t")],
        ["a <= t"],
    ),
    "two ways of a change to some month of 2018, which may be two months": (
        [rise("40%", "2018-XX", "2017"), rise("doubled", "2018-XX", "2017", kind="multiple")],
        [count("m")],
        [],
    ),
    "shares of some year of the 2010s are added, and may be of two years": (
        [share(x, "61%", period="201X") for x in "ab"],
        [count(x) for x in "abct"],
        ["t = a + b + c"],
    ),
    "parts of no stated definition are held against the provisional and the revised whole": (
        [
            say("t", "94", status="provisional"),
            say("t", "131", status="revised"),
            say("a", "41"),
            say("b", "53"),
        ],
        [count(x) for x in "abt"],
        ["t = a + b"],
    ),
    "no stated place is taken for Scotland, though another year speaks of Great Britain": (
        [say("a", "953"), say("t", "94", place="GB-SCT"), say("t", "1,013", "2017", place="GB")],
        [count("a"), count("t")],
        ["a <= t"],
    ),
}


@pytest.mark.parametrize("name", POSSIBLE)
def test_what_may_be_true_contradicts_nothing(name: str) -> None:
    rows, measures, relations = POSSIBLE[name]
    found = judge(relate_rows(rows, measures, *relations))
    assert [one for one in found if one.startswith("contradiction")] == []


IMPOSSIBLE: dict[str, Case] = {
    "a month within both a calendar and a financial year is tied to the later one only": (
        [say("m", "51", "2018"), say("m", "999", "2018-04/2019-03"), say("m", "83", "2018-05")],
        [flow("m")],
        [],
    ),
    "a waiting time in minutes makes the clock of its year a minute, and nothing is a part of it": (
        [
            say("m", "23", "2018", unit="minute / person"),
            say("m", "31,953", "2018-05", unit="person"),
        ],
        [flow("m", unit="person / month")],
        [],
    ),
    "a quarter by days, back three months, ends on 30 March": (
        [
            say("m", "118", "2018-04-01/2018-06-30"),
            say("m", "88", "2018-01-01/2018-03-31"),
            rise("20%", "2018-04-01/2018-06-30", "P3M"),
        ],
        [flow("m")],
        [],
    ),
    "2018/2019 speaks for the time of 2018-04/2019-03, which then has no exact days": (
        [
            say("m", "101", "2018/2019"),
            say("m", "101", "2018-04/2019-03"),
            say("m", "399", "2018-05"),
        ],
        [flow("m")],
        [],
    ),
    "relations through two measures that nobody speaks of": (
        [say("a", "41"), say("b", "53"), say("t", "12"), say("m", "13")],
        [count(x) for x in ("a", "b", "t", "m", "y", "z")],
        ["y <= z", "y = a + b", "z = t + m"],
    ),
    "three changes in a row against the whole, without any level": (
        [
            rise("20%", "2018"),
            rise("20%", "2019"),
            rise("20%", "2020"),
            rise("10%", "2020", "2017"),
        ],
        [count("m")],
        [],
    ),
    "a financial year is not earlier than the next one": (
        [say("m", "501", "2017/2018", hedge="record"), say("m", "502", "2016/2017")],
        [flow("m")],
        [],
    ),
    "half-years of 181 and of 184 days are of two kinds": (
        [say("m", "501", "2018-07/2018-12", hedge="record"), say("m", "502", "2018-01/2018-06")],
        [flow("m")],
        [],
    ),
    "2018? is 2017 at the earliest, and 2016 is before it (366 days for 365)": (
        [say("m", "501", "2018?", hedge="record"), say("m", "502", "2016")],
        [flow("m")],
        [],
    ),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_cannot_all_be_true_is_found(name: str) -> None:
    rows, measures, relations = IMPOSSIBLE[name]
    found = judge(relate_rows(rows, measures, *relations))
    assert [one for one in found if one.startswith("contradiction")]
