"""The verdicts of design's table, each on the smallest corpus that shows it."""

from typing import Any

import pytest

from checker.consistency import compare
from checker.model import Acceptance, Loss, Place, Relation
from tests.consistency.corpora import make_claim, make_corpus, make_measure, make_record

Keys = dict[str, Any]

CONSISTENT = [
    pytest.param({"value": "1,000"}, {"value": "1,000"}, id="the same words"),
    pytest.param({"value": "1,200"}, {"value": "1.2 thousand"}, id="the same figure in words"),
    pytest.param({"value": "5.1bn"}, {"value": "5.1 billion"}, id="another scale word"),
    pytest.param({"value": "1,000", "hedge": "about"}, {"value": "1,043"}, id="within about"),
    pytest.param({"value": "1,000", "hedge": "more than"}, {"value": "1,043"}, id="above over"),
    pytest.param({"value": "1,000", "hedge": "nearly"}, {"value": "960"}, id="below nearly"),
    pytest.param({"value": "900-1,100"}, {"value": "1,043"}, id="within a range"),
    pytest.param({"value": "1,200", "hedge": "up to"}, {"value": "1,043"}, id="below up to"),
]

BY_ROUNDING = [
    pytest.param({"value": "1,000"}, {"value": "1,012"}, id="to the hundred"),
    pytest.param({"value": "6.6 million"}, {"value": "6,639,000"}, id="to the first decimal"),
    pytest.param({"value": "750"}, {"value": "752"}, id="to the ten"),
    pytest.param({"value": "0.8 million"}, {"value": "752,000"}, id="at the tie"),
]

DRIFT = [
    pytest.param({"value": "1,000"}, {"value": "1,096"}, id="only to the thousand"),
    pytest.param({"value": "1,000"}, {"value": "1,100"}, id="touching at the hundred"),
    pytest.param({"value": "75,000"}, {"value": "77,000"}, id="only to the five thousand"),
    pytest.param({"value": "5.67 million"}, {"value": "5.6 million"}, id="truncated"),
    pytest.param({"value": "1,000", "hedge": "about"}, {"value": "1,243"}, id="a wide about"),
    pytest.param({"value": "1,000", "hedge": "up to"}, {"value": "1,243"}, id="beyond up to"),
]

CONTRADICTION = [
    pytest.param({"value": "1,200"}, {"value": "1,769"}, id="far apart"),
    pytest.param({"value": "22,724"}, {"value": "22,725"}, id="two exact counts"),
    pytest.param({"value": "748,000"}, {"value": "749,000"}, id="one precision, two values"),
    pytest.param({"value": "at most 5"}, {"value": "6"}, id="beyond at most"),
    pytest.param({"value": "5", "hedge": "fewer than"}, {"value": "5"}, id="at an open end"),
    pytest.param({"value": "1,000", "hedge": "about"}, {"value": "1,251"}, id="beyond about"),
    pytest.param({"value": "400 billion"}, {"value": "300 million"}, id="a scale slip"),
]


def judge(first: dict[str, str], second: dict[str, str], nature: str = "stock") -> list[str]:
    claims = [make_claim("a", **first), make_claim("b", **second)]
    unit = first.get("unit") or "person"
    rows = compare(make_corpus(claims, make_measure(nature=nature, unit=unit))).rows
    return [row.verdict for row in rows]


@pytest.mark.parametrize(("first", "second"), CONSISTENT)
def test_equal_and_refined_figures_are_consistent(first: Keys, second: Keys) -> None:
    assert judge(first, second) == ["consistent"]
    assert judge(second, first) == ["consistent"]


@pytest.mark.parametrize(("first", "second"), BY_ROUNDING)
def test_figures_whose_expected_readings_meet_are_consistent_by_rounding(
    first: Keys, second: Keys
) -> None:
    assert judge(first, second) == ["consistent by rounding"]
    assert judge(second, first) == ["consistent by rounding"]


@pytest.mark.parametrize(("first", "second"), DRIFT)
def test_figures_that_meet_at_the_widest_only_drift(first: Keys, second: Keys) -> None:
    assert judge(first, second) == ["drift"]
    assert judge(second, first) == ["drift"]


@pytest.mark.parametrize(("first", "second"), CONTRADICTION)
def test_figures_that_no_number_satisfies_contradict(first: Keys, second: Keys) -> None:
    assert judge(first, second) == ["contradiction"]
    assert judge(second, first) == ["contradiction"]


def test_a_third_coarse_claim_does_not_mask_a_contradiction() -> None:
    claims = [
        make_claim("a", "748,000", rounded_to="1000"),
        make_claim("b", "749,000", rounded_to="1000"),
        make_claim("c", "700,000", rounded_to="100000"),
    ]
    comparisons = compare(make_corpus(claims, make_measure(nature="stock", unit="person")))
    [conflict] = comparisons.conflicts
    assert conflict.verdict == "contradiction"
    assert len(conflict.camps) == 2


SAME_RATE = [
    ("22,724", "offence / year", "23", "minute / offence", "consistent by rounding"),
    ("76,204", "offence / year", "seven", "minute / offence", "consistent by rounding"),
    ("1,000", "offence / month", "252", "offence / week", "drift"),
    ("1,200", "offence / month", "407", "offence / week", "contradiction"),
    ("1,200", "offence / month", "14,400", "offence / year", "consistent by rounding"),
    ("22,724", "offence / year", "33", "minute / offence", "contradiction"),
]


@pytest.mark.parametrize(("value", "unit", "other", "other_unit", "verdict"), SAME_RATE)
def test_rates_totals_and_intervals_between_events_are_one_quantity(
    value: str, unit: str, other: str, other_unit: str, verdict: str
) -> None:
    first = {"value": value, "unit": unit, "period": "2017/2018"}
    second = {"value": other, "unit": other_unit, "period": "2017/2018"}
    assert judge(first, second, nature="flow") == [verdict]


def test_figures_in_one_unit_of_time_compare_without_the_width_of_a_conversion() -> None:
    claims = [
        make_claim("a", "401", unit="arrest / week", period="2026"),
        make_claim("b", "421", unit="arrest / week", period="2026"),
    ]
    comparisons = compare(make_corpus(claims, make_measure(unit="arrest / month")))
    assert [row.verdict for row in comparisons.rows] == ["contradiction"]


def test_a_total_of_its_period_is_a_rate() -> None:
    first = {"value": "22,724", "unit": "offence", "period": "2018"}
    second = {"value": "22,724", "unit": "offence / year", "period": "2018"}
    assert judge(first, second, nature="flow") == ["consistent"]


def test_a_total_without_a_period_is_not_checked_against_a_rate() -> None:
    first = {"value": "22,724", "unit": "offence"}
    second = {"value": "12", "unit": "offence / month", "period": "2018"}
    assert "not checked" in judge(first, second, nature="flow")


DIFFERENT_THINGS = [
    ("144,000", "account", "840,000", "person"),
    ("23", "minute / image", "23", "minute / offence"),
    ("20", "GBP", "20", "EUR"),
    ("25%", None, "25", "percentage point"),
    ("5", "kg", "5", "km"),
    ("5%", None, "5 percentage points", None),
]


@pytest.mark.parametrize(("value", "unit", "other", "other_unit"), DIFFERENT_THINGS)
def test_units_that_do_not_convert_count_different_things(
    value: str, unit: str | None, other: str, other_unit: str | None
) -> None:
    first = {"value": value, "period": "2019"} | ({"unit": unit} if unit else {})
    claims = [
        make_claim("a", **first),
        make_claim("b", other, period="2026", **({"unit": other_unit} if other_unit else {})),
    ]
    rows = compare(make_corpus(claims, make_measure(nature="stock"))).rows
    assert rows[0].verdict == "different things"
    assert rows[0].claims == ("a", "b")


def test_a_claim_in_another_unit_than_its_measure_counts_a_different_thing() -> None:
    corpus = make_corpus([make_claim("a", "5", unit="account")], make_measure(unit="person"))
    assert compare(corpus).rows[0].verdict == "different things"


def test_a_percent_change_and_a_change_in_number_are_no_contradiction() -> None:
    claims = [
        make_claim("a", "113 billion", unit="USD", kind="increase"),
        make_claim("b", "17%", kind="increase"),
    ]
    rows = compare(make_corpus(claims, make_measure(nature="stock", unit="USD"))).rows
    assert rows[0].verdict == "not comparable"


NOT_COMPARABLE = [
    pytest.param({"place": "GB-EAW"}, {"place": "GB-SCT"}, "place", id="places"),
    pytest.param({"period": "2019"}, {"period": "2026"}, "period", id="periods"),
    pytest.param({"period": "2017/2018"}, {"period": "2018/2019"}, "period", id="fiscal years"),
    pytest.param({"place": "GB"}, {}, "not stated", id="an unstated place"),
    pytest.param({"period": "2019"}, {}, "not stated", id="an unstated period"),
]


@pytest.mark.parametrize(("first", "second", "reason"), NOT_COMPARABLE)
def test_figures_of_other_places_and_times_are_not_compared_and_the_reason_is_said(
    first: Keys, second: Keys, reason: str
) -> None:
    claims = [make_claim("a", "5", unit="arrest / year", **first)]
    claims.append(make_claim("b", "500", unit="arrest / year", **second))
    rows = compare(make_corpus(claims, make_measure())).rows
    assert [row.verdict for row in rows] == ["not comparable"]
    assert reason in rows[0].reason


def test_a_claim_alone_is_named() -> None:
    rows = compare(make_corpus([make_claim("a", "5")], make_measure(nature="stock"))).rows
    assert [(row.verdict, row.claims) for row in rows] == [("not checked", ("a",))]


def test_a_bare_number_beside_figures_with_units_is_not_checked() -> None:
    claims = [make_claim("a", "12.3"), make_claim("b", "12.3", unit="kg")]
    rows = compare(make_corpus(claims, make_measure(nature="stock"))).rows
    assert [(row.verdict, row.claims) for row in rows] == [
        ("not checked", ("a",)),
        ("not checked", ("b",)),
    ]
    assert "no unit" in rows[0].reason


def test_claims_on_a_measure_that_could_not_be_read_are_not_checked() -> None:
    lost = Loss("claims/measures.yaml", (), ("arrests",), "it could not be read")
    corpus = make_corpus([make_claim("a", "512"), make_claim("b", "713")])
    rows = compare(corpus._replace(losses=(lost,))).rows
    assert {(row.verdict, row.reason) for row in rows} == {
        ("not checked", "its measure could not be read")
    }


def test_claims_on_a_measure_that_nobody_declared_are_compared() -> None:
    corpus = make_corpus([make_claim("a", "512"), make_claim("b", "713")])
    assert [row.verdict for row in compare(corpus).rows] == ["contradiction"]


def make_place(code: str, within: tuple[str, ...] = (), aliases: tuple[str, ...] = ()) -> Place:
    return Place(code, None, within, aliases, make_record("claims/places.yaml", 1, {}))


@pytest.mark.parametrize(
    ("places", "faults"),
    [
        ([make_place("XK-1", ("GB",)), make_place("XK-2", ("XK-1",), ("second",))], []),
        ([make_place("XK-1", ("XK-2",)), make_place("XK-2", ("XK-1",))], ["places.XK-1"]),
        ([make_place("XK-1", ("NOWHERE",)), make_place("XK-2")], ["places.XK-1"]),
        ([make_place("XK-1", (), ("GB-SCT",)), make_place("UK")], ["places.UK", "places.XK-1"]),
    ],
)
def test_a_place_that_cannot_be_is_named_once_and_its_claims_are_still_compared(
    places: list[Place], faults: list[str]
) -> None:
    claims = [make_claim("a", "512", place="XK-1"), make_claim("b", "713", place="XK-1")]
    corpus = make_corpus(claims, make_measure(nature="stock"))
    comparisons = compare(corpus._replace(places={place.code: place for place in places}))
    assert sorted(unread.subject for unread in comparisons.unread) == faults
    assert [row.verdict for row in comparisons.rows] == ["contradiction"]


def test_what_a_relation_lacks_is_said_and_an_acceptance_is_no_comparison() -> None:
    record = make_record("claims/measures.yaml", 1, {})
    corpus = make_corpus([make_claim("a", "5")], make_measure(nature="stock"))._replace(
        relations=(Relation("arrests <= reports", None, {}, record),),
        acceptances=(Acceptance("C301", ("b", "a"), (), "both stand", None, None, record),),
    )
    rows = compare(corpus).rows[1:]
    assert [(row.verdict, row.claims, row.reason) for row in rows] == [
        ("not checked", (), "arrests <= reports: no measure is called reports"),
    ]


def test_a_superseded_claim_no_longer_contradicts_its_revision() -> None:
    claims = [make_claim("a", "512"), make_claim("b", "713", supersedes="a")]
    rows = compare(make_corpus(claims, make_measure(nature="stock"))).rows
    assert [(row.verdict, row.claims) for row in rows] == [
        ("not comparable", ("a",)),
        ("not checked", ("b",)),
    ]
    assert rows[0].reason == "it is superseded by b"


UNIT_IN_VALUE = [
    ("23 minutes", "minute / offence"),
    ("407 children", "child / week"),
    ("1.8 million people", "person"),
    ("40bn a month", "USD / month"),
    ("5 km", "kilometre"),
    ("5 percentage points", "pp"),
]


@pytest.mark.parametrize(("value", "unit"), UNIT_IN_VALUE)
def test_a_value_may_say_its_unit_again(value: str, unit: str) -> None:
    corpus = make_corpus([make_claim("a", value, unit=unit)], make_measure(unit=unit))
    assert not compare(corpus).unread


NOT_READ = [
    ("unreadable-figure", {"value": "300ish", "unit": "person"}),
    ("unreadable-figure", {"value": "144,000 accounts", "unit": "person"}),
    ("unreadable-figure", {"value": "10²", "unit": "person"}),
    ("unreadable-figure", {"value": "25%", "unit": "person"}),
    ("unreadable-figure", {"value": "£5", "unit": "EUR"}),
    ("unknown-hedge", {"value": "5", "hedge": "ballpark"}),
    ("unreadable-figure", {"value": "12:30"}),
    ("impossible-date", {"value": "5", "period": "last year"}),
    ("impossible-date", {"value": "5", "period": "2026-02-30"}),
    ("unknown-reference", {"value": "5", "place": "ZZ-TOP"}),
    ("unreadable-figure", {"value": "0", "unit": "minute / arrest", "rounded_to": "exact"}),
    ("excess-digits", {"value": "1,234", "rounded_to": "1000"}),
]


@pytest.mark.parametrize(("rule", "keys"), NOT_READ)
def test_what_cannot_be_read_is_not_checked_and_never_read_bare(rule: str, keys: Keys) -> None:
    claims = [make_claim("a", **keys), make_claim("b", "600")]
    comparisons = compare(make_corpus(claims, make_measure(nature="stock")))
    assert [unread.rule for unread in comparisons.unread] == [rule]
    assert {row.verdict for row in comparisons.rows} == {"not checked"}
    assert not comparisons.conflicts
