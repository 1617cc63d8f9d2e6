"""Publishers who disagree, hedges and rounding, held against what figures are tied to."""

import pytest

from checker.consistency import compare
from checker.model import Corpus
from tests.consistency.corpora import make_source
from tests.relating.builders import Row, count, judge, relate_rows, rise, say, share

COUNTS = [count(name) for name in "abct"]


def build(rows: list[Row], *relations: str) -> Corpus:
    return relate_rows(rows, COUNTS, *relations)


def test_publishers_who_disagree_by_rounding_are_one_camp() -> None:
    rows = [say("t", "1,000"), say("t", "1,031"), say("a", "953")]
    assert judge(build(rows, "a <= t")) == []


PARTS = [say("a", "41"), say("b", "53")]


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        (["94", "94"], []),
        (["94", "about 90"], []),
        (["94", "131"], ["contradiction sum: a b d"]),
        (["131", "94"], ["contradiction sum: a b c"]),
        (["94", "131", "131"], ["contradiction sum: a b d"]),
        (["131", "94", "131"], ["contradiction sum: a b c"]),
        (["94", "131", "152"], ["contradiction sum: a b d", "contradiction sum: a b e"]),
        (["131", "152"], ["contradiction sum: a b c", "contradiction sum: a b d"]),
    ],
)
def test_each_camp_on_a_total_is_held_against_its_parts(
    totals: list[str], expected: list[str]
) -> None:
    rows = [*PARTS, *(say("t", total) for total in totals)]
    assert judge(build(rows, "t = a + b")) == expected


@pytest.mark.parametrize("order", ["ab", "ba"])
def test_the_camp_that_the_other_figures_contradict_is_the_one_to_blame(order: str) -> None:
    totals = {"a": say("t", "94", identity="right"), "b": say("t", "131", identity="wrong")}
    rows = [totals[name] for name in order]
    parts = [say("a", "41", identity="p"), say("b", "53", identity="q")]
    found = compare(build([*rows, *parts], "t = a + b"))
    blamed = {
        one.voice.statement.claim.id
        for mismatch in found.mismatches
        for one in (mismatch.focus, *mismatch.others)
    }
    assert blamed == {"wrong", "p", "q"}
    assert len(found.conflicts) == 1


def test_four_camps_are_heard_and_a_fifth_is_not() -> None:
    rows = [say("a", "1,013"), *(say("t", f"{900 - 100 * n + 31}") for n in range(5))]
    found = judge(build(rows, "a <= t"))
    assert found == [f"contradiction part: a {name}" for name in "cdef"]


def test_the_camp_with_more_origins_comes_first() -> None:
    rows = [say("t", "94"), say("t", "131"), say("t", "131"), say("a", "123")]
    found = compare(build(rows, "a <= t", "b = t - a"))
    predicted = [p for p in found.predictions if p.quantity.measure == "b"]
    assert [str(p.expected.low) for p in predicted] == ["8"]


def test_copies_of_one_source_are_one_origin() -> None:
    paper = make_source("paper")
    rows = [
        say("t", "94", source=paper),
        say("t", "94", source=paper),
        say("t", "131"),
        say("t", "131"),
        say("a", "41"),
    ]
    found = compare(build(rows, "b = t - a"))
    predicted = [p for p in found.predictions if p.quantity.measure == "b"]
    assert [str(p.expected.low) for p in predicted] == ["90"]


def test_two_figures_of_one_precision_are_two_camps_though_they_touch() -> None:
    rows = [say("t", "748 thousand"), say("t", "749 thousand")]
    found = compare(build(rows, "t <= a"))
    predicted = [p for p in found.predictions if p.quantity.measure == "a"]
    assert [str(p.expected.low) for p in predicted] == ["747500"]


ROUNDED = [
    ("1,000", "1,049", []),
    ("1,000", "1,131", ["drift part: a b"]),
    ("1,000", "1,531", ["contradiction part: a b"]),
    ("1.0 thousand", "1,131", ["contradiction part: a b"]),
    ("12,000", "12,631", ["drift part: a b"]),
    ("12,000", "17,631", ["contradiction part: a b"]),
    ("about 1,000", "1,099", []),
    ("about 1,000", "1,131", ["drift part: a b"]),
    ("about 1,000", "1,553", ["contradiction part: a b"]),
    ("up to 1,031", "1,031", []),
    ("up to 1,031", "5,131", ["drift part: a b"]),
    ("at most 1,031", "1,032", ["contradiction part: a b"]),
    ("fewer than 1,031", "1,031", ["contradiction part: a b"]),
    ("almost 1,031", "1,031", ["contradiction part: a b"]),
    ("more than 1,031", "5,131", []),
    ("at least 1,031", "5,131", []),
]


@pytest.mark.parametrize(("whole", "part", "expected"), ROUNDED)
def test_rounding_and_hedges_decide_between_drift_and_contradiction(
    whole: str, part: str, expected: list[str]
) -> None:
    assert judge(build([say("t", whole), say("a", part)], "a <= t")) == expected


HEDGED = [
    ("more than 1,031", "24%", "249", []),
    ("more than 1,031", "24%", "2,491", []),
    ("more than 1,031", "at least 24%", "2,491", []),
    ("up to 1,031", "24%", "131", []),
    ("up to 1,031", "up to 24%", "13", []),
    ("fewer than 1,031", "24%", "131", []),
    ("more than 1,031", "24%", "231", ["contradiction share: a b c"]),
    ("more than 1,031", "at least 24%", "241", ["contradiction share: a b c"]),
    ("fewer than 1,031", "24%", "271", ["contradiction share: a b c"]),
    ("fewer than 1,031", "at most 24%", "271", ["contradiction share: a b c"]),
    ("up to 1,031", "24%", "271", ["drift share: a b c"]),
    ("fewer than 1,031", "up to 24%", "271", ["drift share: a b c"]),
]


@pytest.mark.parametrize(("whole", "rate", "part", "expected"), HEDGED)
def test_hedges_go_through_products(whole: str, rate: str, part: str, expected: list[str]) -> None:
    assert judge(build([say("t", whole), share("a", rate), say("a", part)])) == expected


def test_a_drift_beside_a_contradiction_of_the_same_ties_is_not_told_again() -> None:
    rows = [say("m", "98", "2017"), say("m", "118"), rise("40%"), rise("about 20%")]
    found = judge(relate_rows(rows, [count("m")]))
    assert found == ["contradiction change: a b c"]


def test_a_drift_elsewhere_is_told_beside_a_contradiction() -> None:
    rows = [say("t", "1,000"), say("a", "1,131"), say("b", "953", "2017"), say("t", "94", "2017")]
    found = judge(build(rows, "a <= t", "b <= t"))
    assert found == ["contradiction part: c d", "drift part: a b"]


def test_the_ends_of_a_camp_may_be_set_by_different_claims() -> None:
    rows = [say("t", "more than 900"), say("t", "fewer than 1,031"), say("a", "1,131")]
    assert judge(build(rows, "a <= t")) == ["contradiction part: b c"]
    rows = [say("t", "fewer than 1,031"), say("t", "more than 900"), say("b", "853")]
    assert judge(build(rows, "t <= b")) == ["contradiction part: b c"]


def test_more_figures_than_can_be_related_are_named() -> None:
    totals = [say("t", str(number)) for number in (101, 203, 307, 409, 511, 613)]
    corpus = relate_rows([*totals, say("a", "701")], [count("a"), count("t")], "a <= t")
    [row] = [row for row in compare(corpus).rows if "too many" in row.reason]
    assert row.claims == ("e", "f")
    assert row.reason == "t in 2018 is told in 6 ways, too many to relate each of them"
    assert row.verdict == "not checked"
