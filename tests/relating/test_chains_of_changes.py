"""Changes against each other: told in two ways, or following each other."""

import pytest

from checker.model import Corpus
from tests.relating.builders import Row, count, judge, list_held, relate_rows, rise, say


def build(rows: list[Row]) -> Corpus:
    return relate_rows(rows, [count("m")])


TOLD_TWICE = [
    ("20%", {"kind": "increase"}, "1.2", {"kind": "multiple"}, []),
    ("96%", {"kind": "increase"}, "doubled", {"kind": "multiple"}, []),
    ("49%", {"kind": "decrease"}, "halved", {"kind": "multiple"}, []),
    ("21.3%", {"kind": "increase"}, "-21.3%", {"kind": "decrease"}, []),
    ("40%", {"kind": "increase"}, "doubled", {"kind": "multiple"}, ["change"]),
    ("98%", {"kind": "decrease"}, "doubled", {"kind": "multiple"}, ["change"]),
    ("20.4%", {"kind": "increase"}, "1.41", {"kind": "multiple"}, ["change"]),
    ("21.3%", {"kind": "increase"}, "21.3%", {"kind": "decrease"}, ["change"]),
]


@pytest.mark.parametrize(("one", "keys", "other", "more", "causes"), TOLD_TWICE)
def test_two_ways_to_tell_a_change_are_one_change(
    one: str, keys: dict[str, str], other: str, more: dict[str, str], causes: list[str]
) -> None:
    corpus = build([rise(one, **keys), rise(other, **more)])
    assert judge(corpus) == [f"contradiction {cause}: a b" for cause in causes]
    assert causes or list_held(corpus)


def test_an_amount_and_a_percentage_of_one_change_leave_the_level_open() -> None:
    assert judge(build([rise("20%"), rise("23")])) == []


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        ("44%", []),
        ("1.44", []),
        ("more than 40%", []),
        ("40.7%", ["contradiction change: a b c"]),
        ("90%", ["contradiction change: a b c"]),
        ("doubled", ["contradiction change: a b c"]),
    ],
)
def test_two_changes_that_follow_each_other_multiply(whole: str, expected: list[str]) -> None:
    kind = "increase" if whole.endswith("%") else "multiple"
    rows = [rise("20.1%", "2019"), rise("20.2%", "2020"), rise(whole, "2020", "2018", kind=kind)]
    assert judge(build(rows)) == expected


@pytest.mark.parametrize(
    "rows",
    [
        [rise("20.1%", "2019"), rise("20.2%", "2021"), rise("90%", "2021", "2018")],
        [rise("20.1%", "2019"), rise("20.2%", "2020"), rise("90%", "2020", "2017")],
        [rise("20.1%", "2019"), rise("20.2%", "2020", place="GB"), rise("90%", "2020", "2018")],
        [rise("20", "2019"), rise("20", "2020"), rise("90%", "2020", "2018")],
        [rise("20", "2019"), rise("20", "2020"), rise("40", "2020", "2018")],
    ],
)
def test_changes_that_do_not_follow_each_other_tie_nothing(rows: list[Row]) -> None:
    assert judge(build(rows)) == []


def test_any_number_of_changes_that_follow_each_other_multiply() -> None:
    rows = [rise("20.1%", "2018"), rise("20.2%", "2019"), rise("20.3%", "2020")]
    assert judge(build([*rows, rise("74%", "2020", "2017")])) == []
    found = judge(build([*rows, rise("61%", "2020", "2017")]))
    assert found == ["contradiction change: a b c d"]


def test_a_chain_of_changes_reaches_from_level_to_level() -> None:
    rows = [say("m", "1,007", "2018"), rise("20.1%", "2019"), rise("20.2%", "2020")]
    assert judge(build([*rows, say("m", "1,453", "2020")])) == []
    found = judge(build([*rows, say("m", "1,531", "2020")]))
    assert found == ["contradiction change: a b c d"]
