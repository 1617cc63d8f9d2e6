"""Shares: of a part in its whole, of a split that is complete, of a whole that is small."""

import pytest

from checker.model import Corpus
from tests.relating.builders import Row, count, flow, judge, list_held, relate_rows, say, share

MEASURES = [count("a"), count("b"), count("c"), count("t")]
SPLIT = "t = a + b + c"


def build(rows: list[Row], *relations: str) -> Corpus:
    return relate_rows(rows, MEASURES, *relations)


HOLDING = [
    ("63", "251", "25%"),
    ("63", "251", "25.1%"),
    ("63", "251", "a quarter"),
    ("63", "251", "one in four"),
    ("63", "251", "about a quarter"),
    ("63", "251", "more than 25%"),
    ("63", "251", "up to 30%"),
    ("63", "251", "0.25"),
    ("251", "251", "100%"),
    ("0", "251", "0%"),
    ("1,000", "4,100", "24%"),
    ("more than 1,000", "4,111", "31%"),
]


@pytest.mark.parametrize(("part", "whole", "rate"), HOLDING)
def test_a_share_that_part_and_whole_make_is_silent(part: str, whole: str, rate: str) -> None:
    corpus = build([say("a", part), say("t", whole), share("a", rate)])
    assert judge(corpus) == []
    assert list_held(corpus)


BROKEN = [
    ("63", "251", "27%"),
    ("63", "251", "23%"),
    ("63", "251", "2.5%"),
    ("63", "251", "a half"),
    ("63", "251", "one in three"),
    ("63", "251", "more than 26%"),
    ("251", "251", "99%"),
    ("more than 1,000", "4,111", "21%"),
]


@pytest.mark.parametrize(("part", "whole", "rate"), BROKEN)
def test_a_share_that_part_and_whole_do_not_make_is_a_contradiction(
    part: str, whole: str, rate: str
) -> None:
    found = judge(build([say("a", part), say("t", whole), share("a", rate)]))
    assert found == ["contradiction share: a b c"]


def test_a_share_that_holds_only_at_the_widest_is_drift() -> None:
    rows = [say("a", "1,000"), say("t", "4,000"), share("a", "21%")]
    assert judge(build(rows)) == ["drift share: a b c"]


APART = [
    ("another time", {"period": "2017"}),
    ("another place", {"place": "GB"}),
    ("another definition", {"qualifier": "surveyed"}),
    ("another whole", {"of": "b"}),
]


@pytest.mark.parametrize("keys", [keys for _, keys in APART], ids=[why for why, _ in APART])
def test_a_share_of_something_else_ties_nothing(keys: dict[str, str]) -> None:
    rows = [say("a", "63", qualifier="recorded"), say("t", "251", qualifier="recorded")]
    one = share("a", "71%", **keys)
    assert judge(build([*rows, one])) == []
    assert list_held(build([*rows, one])) == []


def test_a_share_of_what_counts_something_else_ties_nothing() -> None:
    rows = [say("a", "63"), say("t", "251", unit="account"), share("a", "71%")]
    corpus = relate_rows(rows, [count("a"), count("t", unit="account")])
    assert judge(corpus) == []
    assert any("count different things" in row for row in _reasons(corpus))


def test_a_share_of_itself_ties_nothing() -> None:
    assert judge(build([say("t", "251"), share("t", "71%")])) == []


def _reasons(corpus: Corpus) -> list[str]:
    from checker.consistency import compare  # noqa: PLC0415 - of one test

    return [row.reason for row in compare(corpus).rows]


def test_a_share_of_a_rate_may_be_in_other_units_of_time() -> None:
    rows = [
        say("a", "5.1", unit="person / week"),
        say("t", "1,064", unit="person / year"),
        share("a", "25%"),
    ]
    measures = [flow("a", unit="person / year"), flow("t", unit="person / year")]
    assert judge(relate_rows(rows, measures)) == []
    found = judge(relate_rows([*rows[:2], share("a", "31%")], measures))
    assert found == ["contradiction share: a b c"]


SPLITS = [
    ("25% 35% 40%", []),
    ("25.3% 35.3% 39.3%", []),
    ("33% 33% 33%", []),
    ("33% 33% 35%", []),
    ("33.3% 33.3% 33.3%", []),
    ("33.4% 33.3% 33.3%", []),
    ("25% 35% 39%", []),
    ("25% 35% 41%", []),
    ("about 30% 35% 39%", []),
    ("a quarter a quarter a half", []),
    ("more than 20% 35% 39%", []),
    ("25.1% 35.1% 38.3%", ["a b c"]),
    ("25.1% 35.1% 41.1%", ["a b c"]),
    ("25% 35% 31%", ["a b c"]),
    ("25% 35% 49%", ["a b c"]),
    ("more than 30% 35% 39%", ["a b c"]),
    ("2.5% 35% 39%", ["a b c"]),
]


@pytest.mark.parametrize(("rates", "expected"), SPLITS)
def test_the_shares_of_a_complete_split_make_up_the_whole_within_their_rounding(
    rates: str, expected: list[str]
) -> None:
    words = rates.replace("about ", "about~").replace("more than ", "more~than~")
    words = words.replace("a quarter", "a~quarter").replace("a half", "a~half")
    values = [word.replace("~", " ") for word in words.split()]
    rows = [share(name, value) for name, value in zip("abc", values, strict=True)]
    corpus = build(rows, SPLIT)
    assert judge(corpus) == [f"contradiction sum: {ids}" for ids in expected]
    assert expected or list_held(corpus)


def test_shares_that_miss_the_whole_as_rounded_by_any_rule_are_drift() -> None:
    rows = [share("a", "25%"), share("b", "35%"), share("c", "38%")]
    assert judge(build(rows, SPLIT)) == ["drift sum: a b c"]


@pytest.mark.parametrize(
    ("rates", "expected"),
    [
        (["25%", "35%"], []),
        (["60%", "40%"], []),
        (["60%", "41%"], []),
        (["60.1%", "40.3%"], ["contradiction sum: a b"]),
        (["60%", "61%"], ["contradiction sum: a b"]),
    ],
)
def test_some_shares_of_a_split_are_no_more_than_the_whole(
    rates: list[str], expected: list[str]
) -> None:
    rows = [share(name, value) for name, value in zip("ab", rates, strict=True)]
    assert judge(build(rows, SPLIT)) == expected


@pytest.mark.parametrize(
    ("rows", "relations"),
    [
        ([share("a", "60%"), share("b", "61%")], []),
        ([share("a", "60%"), share("b", "61%")], ["a + b <= 3 * t"]),
        ([share("a", "60%"), share("b", "61%", period="2017")], [SPLIT]),
        ([share("a", "60%"), share("b", "61%", place="GB")], [SPLIT]),
        ([share("a", "60%"), share("b", "61%", of="c")], [SPLIT]),
        ([share("a", "60%", of="c"), share("b", "61%", of="c")], [SPLIT]),
        ([share("a", "60%"), share("a", "60%")], [SPLIT]),
    ],
)
def test_shares_that_are_of_no_one_split_tie_nothing(rows: list[Row], relations: list[str]) -> None:
    assert judge(build(rows, *relations)) == []


def test_shares_of_money_may_make_up_more_than_the_whole_until_all_are_known() -> None:
    money = [count(name, "flow", unit="GBP") for name in "abct"]
    rows = [share("a", "60%"), share("b", "61%")]
    assert judge(relate_rows(rows, money, SPLIT)) == []
    more = [*rows, share("c", "30%")]
    assert judge(relate_rows(more, money, SPLIT)) == ["contradiction sum: a b c"]


SMALL = [
    ("19", "16%", []),
    ("19", "5%", []),
    ("19", "95%", []),
    ("19", "0%", []),
    ("19", "100%", []),
    ("7", "14.3%", []),
    ("7", "about 15%", []),
    ("7", "more than 20%", []),
    ("7", "one in seven", []),
    ("99", "18%", []),
    ("120", "18%", []),
    ("up to 19", "18%", []),
    ("about 23", "18%", []),
    ("between 19 and 23", "18%", []),
    ("1,000", "18.1%", []),
    ("19", "18%", ["contradiction share: a b"]),
    ("19", "98%", ["contradiction share: a b"]),
    ("7", "18%", ["contradiction share: a b"]),
    ("7", "14.7%", ["contradiction share: a b"]),
    ("23", "52.3%", ["contradiction share: a b"]),
    ("exactly 20", "18%", ["contradiction share: a b"]),
]


@pytest.mark.parametrize(("whole", "rate", "expected"), SMALL)
def test_a_small_whole_gives_only_some_percentages(
    whole: str, rate: str, expected: list[str]
) -> None:
    assert judge(build([say("t", whole), share("a", rate)])) == expected


def test_a_small_whole_that_is_rounded_may_be_another_at_the_widest() -> None:
    assert judge(build([say("t", "20"), share("a", "18%")])) == ["drift share: a b"]


@pytest.mark.parametrize("unit", ["GBP", "kg", "thousand people", "person / household"])
def test_what_is_no_count_of_single_things_gives_any_percentage(unit: str) -> None:
    measures = [count("a", unit=unit), count("t", unit=unit)]
    assert judge(relate_rows([say("t", "19"), share("a", "18.3%")], measures)) == []


def test_averages_are_no_whole_numbers() -> None:
    rows = [
        say("a", "3", unit="person / week"),
        say("t", "19", unit="person / week"),
        share("a", "18%"),
    ]
    measures = [flow("a", unit="person / week"), flow("t", unit="person / week")]
    assert judge(relate_rows(rows, measures)) == []


def test_a_rate_that_nobody_states_is_no_whole_number() -> None:
    rows = [say("t", "19"), share("a", "18%")]
    measures = [flow("a", unit="person / year"), flow("t", unit="person / year")]
    assert judge(relate_rows(rows, measures)) == []


def test_an_average_gives_any_percentage() -> None:
    rows = [say("t", "19", unit="person / week"), share("a", "18%")]
    measures = [flow("a", unit="person / week"), flow("t", unit="person / week")]
    assert judge(relate_rows(rows, measures)) == []


def test_a_count_of_which_a_part_was_told_gives_any_percentage() -> None:
    rows = [say("t", "19"), share("a", "18%"), say("a", "7.5", "2017")]
    assert judge(build(rows)) == []


def test_shares_of_two_years_are_of_their_own_levels() -> None:
    rows = [
        say("t", "251", "2017/2018"),
        say("t", "253", "2018/2019"),
        say("a", "63", "2017/2018"),
        say("a", "113", "2018/2019"),
        share("a", "25%", period="2017/2018"),
        share("a", "45%", period="2018/2019"),
        share("a", "35%", period="2018?"),
    ]
    assert judge(build(rows)) == []


@pytest.mark.parametrize("period", ["201X", "2018-XX"])
def test_a_share_of_one_of_several_times_is_of_no_level(period: str) -> None:
    rows = [say("a", "63", period), say("t", "251", period), share("a", "71%", period=period)]
    assert judge(build(rows)) == []
