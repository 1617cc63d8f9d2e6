"""What any further claim must be, as far as ties narrow it."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.consistency import compare
from checker.consistency.relating.outcomes import Prediction
from checker.intervals import Interval
from checker.model import Corpus
from tests.consistency.corpora import make_measure
from tests.relating.builders import (
    Row,
    count,
    find_prediction,
    flow,
    judge,
    relate_rows,
    rise,
    say,
    share,
    show,
)

COUNTS = [count(name) for name in "abct"]


def predict(rows: list[Row], measure: str, *relations: str, **keys: Any) -> Prediction:  # noqa: ANN401 - of the search
    measures = [*COUNTS, count("m")]
    return find_prediction(compare(relate_rows(rows, measures, *relations)), measure, **keys)


EARLIER = [
    ("123,000", "6%", "2024", "2023", "115,023–117,062"),
    ("22,724", "almost 25%", "2017/2018", "2016/2017", "18,179–18,550"),
    ("1,131", "doubled", "2024", "2023", "539–595"),
]


@pytest.mark.parametrize(("level", "change", "period", "before", "expected"), EARLIER)
def test_a_level_and_its_growth_tell_the_earlier_level(
    level: str, change: str, period: str, before: str, expected: str
) -> None:
    kind = "multiple" if change == "doubled" else "increase"
    rows = [say("m", level, period), rise(change, period, kind=kind)]
    corpus = relate_rows(rows, [flow("m", unit="offence / year")])
    low, high = find_prediction(compare(corpus), "m", before).expected[:2]
    assert low is not None
    assert high is not None
    assert f"{round(low):,}–{round(high):,}" == expected


def test_a_growth_of_more_than_so_much_leaves_the_earlier_level_below() -> None:
    rows = [say("m", "76,204", "2019"), rise("more than 60%", "2019", "P5Y")]
    found = predict(rows, "m", period="2014")
    assert found.expected.high == Fraction(76_204) / Fraction(16, 10)
    assert found.expected.high_open
    assert found.claims == ("a", "b")
    assert found.ties == ("the change in m from 2014 to 2019",)


TOLD = [
    ([say("a", "41"), say("b", "53")], ["t = a + b"], "t", "[94, 94]"),
    ([say("t", "94"), say("b", "53")], ["t = a + b"], "a", "[41, 41]"),
    ([say("t", "94")], ["a <= t"], "a", "[0, 94]"),
    ([say("a", "94")], ["a <= t"], "t", "[94, ∞)"),
    ([say("a", "1,000"), say("b", "53")], ["t = a + b"], "t", "[1003, 1103]"),
    ([say("t", "251"), share("a", "20%")], [], "a", "[9789/200, 10291/200]"),
    ([say("a", "more than 41"), say("b", "53")], ["t = a + b"], "t", "(94, ∞)"),
]


@pytest.mark.parametrize(("rows", "relations", "measure", "expected"), TOLD)
def test_what_ties_make_of_a_quantity_is_predicted(
    rows: list[Row], relations: list[str], measure: str, expected: str
) -> None:
    found = predict(rows, measure, *relations)
    assert show(found.expected) == expected
    assert found.widest.covers(found.expected)


@pytest.mark.parametrize(
    ("rows", "relations", "kind", "expected"),
    [
        ([say("m", "98", "2017"), say("m", "118"), rise("20%")], [], "change", "[59/49, 59/49]"),
        ([say("a", "41"), say("t", "94"), share("a", "44%")], [], "share", "[41/94, 41/94]"),
    ],
)
def test_a_change_and_a_share_are_predicted_as_ratios(
    rows: list[Row], relations: list[str], kind: str, expected: str
) -> None:
    measure = rows[-1][0]
    assert show(predict(rows, measure, *relations, kind=kind).expected) == expected


@pytest.mark.parametrize(
    ("rows", "relations"),
    [
        ([say("a", "41")], []),
        ([say("a", "41"), say("t", "94", "2017")], []),
        ([say("a", "more than 41")], ["t <= a"]),
        ([rise("20%")], []),
        ([share("a", "20%")], []),
    ],
)
def test_nothing_is_predicted_where_nothing_narrows(rows: list[Row], relations: list[str]) -> None:
    found = compare(relate_rows(rows, [*COUNTS, count("m")], *relations)).predictions
    assert found == ()


def test_what_a_mismatch_rests_on_predicts_nothing() -> None:
    rows = [say("a", "95"), say("t", "94"), say("b", "12")]
    found = compare(relate_rows(rows, COUNTS, "a <= t", "b <= c", "c <= 2 * t")).predictions
    told = {p.quantity.measure: show(p.expected) for p in found}
    assert told["c"] == "[12, 188]"
    assert "a" not in told


def test_a_prediction_is_in_the_unit_of_its_quantity() -> None:
    rows = [say("m", "22°C", "2018"), rise("3", unit="°C")]
    found = find_prediction(
        compare(relate_rows(rows, [make_measure("m", "stock", unit="°C")])), "m", "2017"
    )
    assert show(found.expected) == "[18, 20]"
    points = [say("m", "22%"), rise("3", kind="points")]
    measure = make_measure("m", "ratio", unit="percent")
    found = find_prediction(compare(relate_rows(points, [measure])), "m", "2017")
    assert show(found.expected) == "[18, 20]"
    thousands = [say("a", "41 thousand"), say("b", "53,000", rounded_to="exact")]
    found = predict(thousands, "t", "t = a + b")
    assert show(found.expected) == "[93500, 94500]"


def test_what_is_predicted_of_a_measure_predicts_the_next() -> None:
    rows = [say("a", "41"), say("b", "12")]
    for relations in (["c = a + b", "t = 2 * c"], ["t = 2 * c", "c = a + b"]):
        assert show(predict(rows, "t", *relations).expected) == "[106, 106]"


def test_the_widest_prediction_covers_the_expected_one_where_publishers_disagree() -> None:
    rows = [say("t", "up to 37", unit="person / month"), say("t", "1,200", unit="person / week")]
    for order in (rows, rows[::-1]):
        found = compare(relate_rows(order, [flow("a"), flow("t")], "t = a * 2")).predictions
        assert found
        assert all(one.widest.covers(one.expected) for one in found)


def test_a_prediction_names_no_more_claims_than_it_rests_on() -> None:
    rows = [say("a", "41"), say("b", "53"), say("c", "12"), say("t", "94", "2017")]
    assert predict(rows, "t", "t = a + b", period="2018").claims == ("a", "b")


def write(number: Fraction) -> str:
    """Write a number exactly."""
    return f"{number}" if number.denominator == 1 else f"{float(number):.6f}".rstrip("0")


def claim_between(corpus: Corpus, measure: str, low: Fraction, high: Fraction) -> list[str]:
    """Add an exact claim of a range, and judge again."""
    row = (measure, f"between {low} and {high}", {"period": "2018", "rounded_to": "exact"})
    added = relate_rows([row], COUNTS).claims[0]._replace(id="new")
    return judge(corpus._replace(claims=(*corpus.claims, added)))


FIGURES = st.one_of(
    st.integers(5, 400).map(lambda n: f"{n}"),
    st.integers(1, 40).map(lambda n: f"about {n}0"),
    st.integers(5, 400).map(lambda n: f"at least {n}"),
    st.integers(5, 400).map(lambda n: f"up to {n}"),
    st.integers(5, 40).map(lambda n: f"{n}00"),
)
SYSTEMS = st.sampled_from(
    [
        ("t", ["a", "b"], ["t = a + b"]),
        ("a", ["t", "b"], ["t = a + b"]),
        ("a", ["t"], ["a <= t"]),
        ("t", ["a"], ["a <= t"]),
        ("t", ["a", "b"], ["c = a + b", "c <= t"]),
        ("b", ["a", "t"], ["b >= t - a", "b <= t"]),
    ]
)


@settings(max_examples=60, deadline=None)
@given(SYSTEMS, st.data())
def test_a_claim_within_a_prediction_is_silent_and_one_beyond_the_widest_a_contradiction(
    system: tuple[str, list[str], list[str]], data: st.DataObject
) -> None:
    measure, spoken, relations = system
    rows = [say(name, data.draw(FIGURES)) for name in spoken]
    corpus = relate_rows(rows, COUNTS, *relations)
    compared = compare(corpus)
    assume(not compared.mismatches)
    found = [p for p in compared.predictions if p.quantity.measure == measure]
    if not found:
        return
    [prediction] = found
    inside = choose_whole(prediction.expected)
    if inside is not None:
        assert claim_between(corpus, measure, inside, inside + 0) == []
    for low, high in list_beyond(prediction.widest):
        broken = claim_between(corpus, measure, low, high)
        assert [text for text in broken if text.startswith("contradiction")], (low, high)


def choose_whole(interval: Interval) -> Fraction | None:
    """Choose a whole number within an interval."""
    start = interval.low if interval.low is not None else Fraction(0)
    for step in range(3):
        number = Fraction(start.__ceil__() + step)
        if number in interval and number >= 0:
            return number
    return None


def list_beyond(interval: Interval) -> list[tuple[Fraction, Fraction]]:
    """List ranges of whole numbers that lie outside of an interval, on either side."""
    beyond: list[tuple[Fraction, Fraction]] = []
    if interval.high is not None:
        high = Fraction(interval.high.__floor__() + 1)
        beyond.append((high, high + 3))
    if interval.low is not None and interval.low > 3:
        low = Fraction(interval.low.__ceil__() - 1)
        beyond.append((low - 2, low))
    return beyond
