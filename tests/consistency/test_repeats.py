"""Claims that print one number: what is one number, and what may differ around it."""

from types import MappingProxyType, ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.consistency import compare
from checker.consistency.dropping import find_dropped
from checker.consistency.gazetteer import lay_ground
from checker.consistency.repeats import MOST_REPEATS, count_digits, name_number
from checker.consistency.statements import Statement, read_claim
from checker.figures.numerals import parse_figure
from checker.findings import Finding
from checker.model import Claim, Corpus, Place, Source
from checker.rules import (
    bound_exceeded,
    conflicting_figures,
    cumulative_against_periodic,
    dropped_hedge,
    mismatched_definition,
    mismatched_place,
    reversed_hedge,
    spurious_precision,
)
from checker.rules.registry import Context
from tests.consistency.corpora import (
    make_claim,
    make_corpus,
    make_measure,
    make_record,
    make_source,
)

Keys = dict[str, Any]
Written = tuple[str, str | None]


def run(rule: ModuleType, corpus: Corpus) -> list[Finding]:
    return list(rule.check(Context(corpus, compare(corpus))))


def print_claims(*claims: Keys, nature: str = "stock", unit: str = "loan") -> Corpus:
    """Build a corpus of one measure, each claim in an article of its own; "b" is printed second."""
    built = [
        make_claim(name, source=make_source(f"article-{name}", keys.pop("issued", None)), **keys)
        for name, keys in zip("abcdefgh", (dict(keys) for keys in claims), strict=False)
    ]
    return make_corpus(built, make_measure(nature=nature, unit=unit))


def find(rule: ModuleType, *claims: Keys, nature: str = "stock", unit: str = "loan") -> list[str]:
    """Name the claims of each finding."""
    findings = run(rule, print_claims(*claims, nature=nature, unit=unit))
    return ["".join(finding.claims) for finding in findings]


DIGITS = [
    ("0", 0),
    ("7", 1),
    ("900", 1),
    ("1,000", 1),
    ("1,200", 2),
    ("1,250", 2),
    ("75,000", 2),
    ("144,000", 3),
    ("22,724", 5),
    ("76,205", 5),
    ("-22.5", 2),
    ("12.80", 3),
    ("1.20m", 2),
    ("1.23 million", 3),
    ("half a million", 1),
    ("a third", 1),
    ("two-thirds", 1),
    ("one in ten", 1),
    ("doubled", 1),
    ("1,234–1,567", 4),
    ("1,000–1,567", 4),
]


@pytest.mark.parametrize(("text", "digits"), DIGITS)
def test_significant_digits_leave_out_zeros_and_a_last_five(text: str, digits: int) -> None:
    assert count_digits(parse_figure(text)) == digits


def read(value: str, unit: str | None = None) -> Statement:
    keys = {} if unit is None else {"unit": unit}
    corpus = make_corpus([make_claim("a", value, **keys)], make_measure())
    groundwork, _ = lay_ground(corpus)
    ground = groundwork.find_ground("arrests")
    statement, unread = read_claim(0, corpus.claims[0], ground, groundwork.places)
    assert statement is not None, unread
    return statement


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("1.2m", "loan"), ("1,200,000", "loans")),
        (("22,724", "loan / year"), ("22,724", "loans a year")),
        (("10%", None), ("one in ten", None)),
        (("0.144", "million loans"), ("144,000", "loan")),
        (("£5m", None), ("5 million", "GBP")),
        (("20", "°C"), ("293.15", "K")),
    ],
)
def test_one_number_may_be_written_in_two_ways(one: Written, other: Written) -> None:
    assert name_number(read(*one)) == name_number(read(*other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("1.2m", "loan"), ("1.3m", "loan")),
        (("1.2m", "loan"), ("1.2m", "visit")),
        (("12,000", "loan / year"), ("1,000", "loan / month")),
        (("1,200", "loan / year"), ("1,200", "loan / month")),
        (("1,200", "loan / year"), ("1,200", "loan")),
        (("£5m", None), ("$5m", None)),
        (("500", "loan"), ("500–800", "loan")),
    ],
)
def test_numbers_of_other_things_or_times_are_others(one: Written, other: Written) -> None:
    assert name_number(read(*one)) != name_number(read(*other))


KEPT = [
    pytest.param({"value": "900"}, {"value": "900"}, id="both bare"),
    pytest.param({"value": "up to 900"}, {"value": "900 at most"}, id="both hedged"),
    pytest.param({"value": "up to 900"}, {"value": "901"}, id="another number"),
    pytest.param({"value": "about 900"}, {"value": "900"}, id="about a round number"),
    pytest.param({"value": "roughly doubled"}, {"value": "doubled"}, id="roughly doubled"),
    pytest.param({"value": "in the region of 500–800"}, {"value": "500–800"}, id="a round range"),
    pytest.param({"value": "a record 22,724"}, {"value": "22,724"}, id="a record"),
    pytest.param({"value": "exactly 22,724"}, {"value": "22,724"}, id="exactly"),
    pytest.param(
        {"value": "an estimated 900"}, {"value": "900", "qualifier": "estimated"}, id="estimated"
    ),
    pytest.param(
        {"value": "an estimated 900"}, {"value": "900", "status": "estimate"}, id="of that status"
    ),
    pytest.param(
        {"value": "more than 22,724"}, {"value": "22,724"}, id="a bound that is no hedge of it"
    ),
    pytest.param(
        {"value": "up to 900", "period": "2023"}, {"value": "900", "period": "2024"}, id="years"
    ),
    pytest.param(
        {"value": "up to 900", "place": "GB"}, {"value": "900", "place": "FR"}, id="places"
    ),
    pytest.param(
        {"value": "up to 900", "issued": "2025-03-04"},
        {"value": "900", "issued": "2025-03-03"},
        id="the bare one first",
    ),
    pytest.param(
        {"value": "up to 900", "issued": "2025-03"},
        {"value": "900", "issued": "2024"},
        id="the bare one the year before",
    ),
    pytest.param(
        {"value": "about 900", "attributed_to": "the mayor"},
        {"value": "900", "attributed_to": "the bishop"},
        id="said by two",
    ),
]
LOST = [
    pytest.param({"value": "up to 900"}, {"value": "900"}, id="up to"),
    pytest.param({"value": "at least 900"}, {"value": "900"}, id="at least"),
    pytest.param({"value": "almost 900"}, {"value": "900"}, id="almost"),
    pytest.param({"value": "just over 900"}, {"value": "900"}, id="just over"),
    pytest.param({"value": "an estimated 900"}, {"value": "900"}, id="estimated"),
    pytest.param({"value": "more than doubled"}, {"value": "doubled"}, id="more than doubled"),
    pytest.param({"value": "up to 900"}, {"value": "exactly 900"}, id="exactly"),
    pytest.param({"value": "about 144,000"}, {"value": "144 thousand"}, id="three digits"),
    pytest.param(
        {"value": "up to an estimated 900"},
        {"value": "900", "status": "estimate"},
        id="an estimate that was a bound",
    ),
    pytest.param(
        {"value": "up to 900", "issued": "2025-03-04"},
        {"value": "900", "issued": "2025-03-04"},
        id="one day",
    ),
    pytest.param(
        {"value": "up to 900", "issued": "2025-03-04"},
        {"value": "900", "issued": "2025"},
        id="one year",
    ),
    pytest.param(
        {"value": "up to 900", "issued": "2025-03-04"},
        {"value": "900", "issued": "2024/2025"},
        id="some day of two years",
    ),
    pytest.param(
        {"value": "up to 900", "issued": "2025-03-04"},
        {"value": "900", "issued": "2024?"},
        id="a date that is not certain",
    ),
    pytest.param(
        {"value": "up to 900", "issued": "2025-03-04"},
        {"value": "900", "issued": "last spring"},
        id="a date that is none",
    ),
    pytest.param(
        {"value": "about 900", "attributed_to": "The Mayor"},
        {"value": "900", "attributed_to": "the  mayor"},
        id="said by one",
    ),
    pytest.param(
        {"value": "about 900", "primary_source": "census"},
        {"value": "900", "primary_source": "census"},
        id="one primary source",
    ),
    pytest.param({"value": "about 900"}, {"value": "900", "quoted_from": "a"}, id="a quoted claim"),
    pytest.param(
        {"value": "about 900"}, {"value": "900", "quoted_from": "article-a"}, id="a quoted source"
    ),
    pytest.param(
        {"value": "up to 900", "issued": "2025-03-04"},
        {"value": "900", "issued": "2025-03-03", "quoted_from": "a"},
        id="quoted before it was printed",
    ),
]


@pytest.mark.parametrize(("hedged", "bare"), KEPT)
def test_a_hedge_is_not_lost_where_nothing_is_or_the_bare_figure_came_first(
    hedged: Keys, bare: Keys
) -> None:
    one_time = {"period": "2024"}
    assert find(dropped_hedge, one_time | hedged, one_time | bare) == []


@pytest.mark.parametrize(("hedged", "bare"), LOST)
def test_a_hedge_is_lost_where_it_says_something_and_the_bare_figure_is_no_older(
    hedged: Keys, bare: Keys
) -> None:
    one_time = {"period": "2024"}
    assert find(dropped_hedge, one_time | hedged, one_time | bare) == ["ab"]


def test_a_source_that_prints_the_hedge_too_has_not_lost_it() -> None:
    both = make_source("article-b")
    claims = [
        make_claim("a", "900", hedge="up to"),
        make_claim("b", "900", source=both),
        make_claim("c", "900", hedge="up to", source=both, line=20),
        make_claim("d", "900"),
    ]
    corpus = make_corpus(claims, make_measure(nature="stock", unit="loan"))
    assert [finding.claims for finding in run(dropped_hedge, corpus)] == [("a", "d")]


def test_a_round_figure_beside_a_finer_one_is_rounded_not_stripped_of_its_hedge() -> None:
    hedged, bare = {"value": "more than 1,000"}, {"value": "1,000"}
    assert find(dropped_hedge, hedged, bare, {"value": "1,012"}) == []
    assert find(dropped_hedge, hedged, bare, {"value": "1,612"}) == ["ab"]


def test_an_older_bare_figure_speaks_for_all_that_follow() -> None:
    hedged = {"value": "up to 900", "period": "2024", "issued": "2025-03-04"}
    old, new = ({"value": "900", "period": "2024", "issued": f"2025-0{at}"} for at in (2, 4))
    assert find(dropped_hedge, hedged, new) == ["ab"]
    assert find(dropped_hedge, hedged, new, old) == []
    assert find(dropped_hedge, hedged | {"issued": "2025-01"}, new, old) == ["abc"]


def test_the_earliest_hedge_is_the_one_that_is_told() -> None:
    claims = (
        {"value": f"{hedge} 900", "period": "2024", "issued": f"2025-03-0{day}"}
        for hedge, day in (("up to", 5), ("at most", 3), ("an estimated", 4), ("", 6))
    )
    assert find(dropped_hedge, *claims) == ["bd"]


def test_an_estimate_may_lose_a_bound_beside_its_estimate() -> None:
    claims = (
        {"value": "an estimated 900", "period": "2024", "issued": "2025-03-03"},
        {"value": "up to 900", "period": "2024", "issued": "2025-03-04"},
        {"value": "900", "period": "2024", "status": "estimate"},
    )
    assert find(dropped_hedge, *claims) == ["bc"]


def test_two_numbers_of_one_variable_are_two_findings_about_two_things() -> None:
    corpus = print_claims(*({"value": text} for text in ("up to 900", "900", "up to 70", "70")))
    findings = run(dropped_hedge, corpus)
    assert [finding.claims for finding in findings] == [("a", "b"), ("c", "d")]
    assert len({finding.fingerprint for finding in findings}) == 2


def test_periods_of_one_chain_are_of_one_time_only_where_they_are_linked() -> None:
    corpus = make_corpus(
        [
            make_claim("a", "900", hedge="up to", period="2015"),
            make_claim("b", "970", period="2016"),
            make_claim("c", "900", period="2017"),
        ],
        make_measure(nature="stock", unit="loan", comparable_within="P1D"),
    )
    assert len(compare(corpus).variables) == 1
    assert run(dropped_hedge, corpus) == []


def test_a_level_of_a_year_is_not_sure_to_be_that_of_a_day() -> None:
    year, day = {"value": "up to 900", "period": "2024"}, {"value": "900", "period": "2024-03-04"}
    assert find(dropped_hedge, year, day) == []
    figures = (
        {"value": "123,456", "period": "2024", "place": "GB"},
        {"value": "123,456", "period": "2024-03-04", "place": "GB-ENG"},
    )
    assert find(mismatched_place, *figures) == []


DAYS = st.sampled_from([None, "2025-03-01", "2025-03-02", "2025-03-03", "2025-03", "2025-03-02?"])
PRINTS = st.lists(
    st.tuples(st.sampled_from(["", "up to"]), st.integers(0, 3), DAYS), min_size=2, max_size=7
)


def surely_precedes(one: Claim, other: Claim) -> bool:
    days = [claim.source.issued if claim.source else None for claim in (one, other)]
    if None in days or any("?" in (day or "") for day in days):
        return False
    first, second = (day or "" for day in days)
    return first.ljust(10, "~") < second.ljust(10, "!") and not second.startswith(first)


@given(PRINTS)
def test_what_is_lost_is_what_looking_at_every_pair_finds(
    prints: list[tuple[str, int, Any]],
) -> None:
    sources: dict[int, Source] = {}
    claims = []
    for number, (hedge, file, issued) in enumerate(prints):
        source = sources.setdefault(file, make_source(f"article-{file}", issued))
        keys: Keys = {"hedge": hedge} if hedge else {}
        claims.append(make_claim(f"c{number}", "900", source=source, period="2024", **keys))
    bare = [claim for claim in claims if claim.hedge is None]
    hedged = [claim for claim in claims if claim.hedge is not None]
    files = {claim.record.path for claim in hedged}
    expected = {
        claim.id
        for claim in bare
        if claim.record.path not in files
        and any(not any(surely_precedes(old, carrier) for old in bare) for carrier in hedged)
    }
    corpus = make_corpus(claims, make_measure(nature="stock", unit="loan"))
    variables = compare(corpus).variables
    found = {
        voice.statement.claim.id
        for variable in variables
        for dropped in find_dropped(variable)
        for voice in dropped.bare
    }
    assert found == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("more than 1,000", "fewer than 1,000"),
        ("over 1,000", "nearly 1,000"),
        ("just over 1.2m", "just under 1,200,000"),
        ("at least 1,000", "under 1,000"),
        ("more than 1,000", "at most 1,000"),
        ("well over 1,000", "well under 1,000"),
    ],
)
def test_one_number_hedged_both_ways_is_told_once_as_reversed(one: str, other: str) -> None:
    claims = {"value": one}, {"value": other}
    assert find(reversed_hedge, *claims) == ["ab"]
    assert find(bound_exceeded, *claims) == []
    assert find(conflicting_figures, *claims) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("more than 1,000", "1,000"),
        ("at least 1,000", "at most 1,000"),
        ("up to 1,000", "more than 1,000"),
        ("more than 1,000", "nearly 1,200"),
        ("more than 1,200", "fewer than 1,000"),
        ("more than 22,724", "22,724"),
        ("at least 1,000", "more than 1,000"),
    ],
)
def test_bounds_that_meet_or_print_two_numbers_are_not_reversed(one: str, other: str) -> None:
    assert find(reversed_hedge, {"value": one}, {"value": other}) == []


def test_a_month_that_could_hold_both_is_not_reversed() -> None:
    one, other = {"value": "more than 1,200", "unit": "loan / year"}, {"value": "under 100"}
    assert find(reversed_hedge, one, other, nature="flow", unit="loan / month") == []


ONE_PLACE = [
    pytest.param({}, {"value": "141,207"}, id="another number"),
    pytest.param({"value": "120,000"}, {"value": "120,000"}, id="a round number"),
    pytest.param({}, {"place": "GB-SCT"}, id="side by side"),
    pytest.param({"period": "2021"}, {}, id="another year"),
    pytest.param({"unit": "loan / 1,000 people"}, {"unit": "loan / 1,000 people"}, id="a rate"),
    pytest.param(
        {"value": "26.2%", "unit": "percent"}, {"value": "26.2%", "unit": "percent"}, id="a share"
    ),
    pytest.param({"unit": "hour / loan"}, {"unit": "hour / loan"}, id="a wait"),
    pytest.param(
        {"kind": "increase", "since": "P1Y"}, {"kind": "increase", "since": "P1Y"}, id="a rise"
    ),
]


@pytest.mark.parametrize(("part", "whole"), ONE_PLACE)
def test_one_figure_for_two_places_is_right_where_they_may_share_it(
    part: Keys, whole: Keys
) -> None:
    base = {"value": "123,456", "unit": "loan", "period": "2024"}
    claims = (base | {"place": "GB-ENG"} | part, base | {"place": "GB"} | whole)
    assert find(mismatched_place, *claims) == []


@pytest.mark.parametrize("nature", ["ratio", "price"])
def test_averages_and_prices_are_alike_in_a_place_and_its_part(nature: str) -> None:
    claims = ({"value": "123,456", "place": place, "period": "2024"} for place in ("GB", "GB-ENG"))
    assert find(mismatched_place, *claims, nature=nature) == []


@pytest.mark.parametrize("whole", ["GB", "UK", "001", "GB-GBN", "K02000001"])
def test_one_count_for_a_place_and_its_part_is_mismatched(whole: str) -> None:
    part = {"value": "123,456", "place": "GB-EAW", "period": "2024"}
    other = {"value": "more than 123,456", "place": whole, "period": "2024?"}
    assert find(mismatched_place, part, other) == ["ab"]


def test_a_figure_for_very_many_places_is_nobodys_mark() -> None:
    def count(parts: int) -> int:
        codes = ["GB", *(f"GB-A{number:02}" for number in range(parts))]
        claims = [
            make_claim(f"c{at}", "123,456", place=code, period="2024")
            for at, code in enumerate(codes)
        ]
        corpus = make_corpus(claims, make_measure(nature="stock", unit="loan"))
        return len(run(mismatched_place, corpus))

    assert count(MOST_REPEATS - 1) == 1
    assert count(MOST_REPEATS) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"qualifier": "recorded"}, {}),
        ({"qualifier": "recorded"}, {"qualifier": "recorded"}),
        ({"qualifier": "recorded"}, {"qualifier": "reported", "value": "123,457"}),
        ({"qualifier": "recorded"}, {"qualifier": "reported", "place": "FR"}),
        ({"qualifier": "recorded"}, {"qualifier": "reported", "period": "2022"}),
        ({"status": "provisional"}, {"status": "revised"}),
    ],
)
def test_one_definition_or_two_figures_are_no_mismatch(one: Keys, other: Keys) -> None:
    base = {"value": "123,456", "place": "GB", "period": "2024"}
    assert find(mismatched_definition, base | one, base | other) == []


def test_one_figure_under_two_definitions_is_mismatched_once_for_each_place() -> None:
    claims = (
        {"value": "123,456", "period": "2024", "qualifier": qualifier, "place": place}
        for place in ("GB", "FR")
        for qualifier in ("recorded", "surveyed")
    )
    findings = run(mismatched_definition, print_claims(*claims))
    assert [finding.claims for finding in findings] == [("a", "b"), ("c", "d")]
    assert len({finding.fingerprint for finding in findings}) == 2


ONE_TIME = [
    pytest.param("loan", "2020/2025", "loan", "2020/2025", id="one period"),
    pytest.param("loan", "2023/2024", "loan", "2023-04/2024-03", id="one financial year"),
    pytest.param("loan", "2023/2024", "loan", "2024", id="a financial year and a year"),
    pytest.param("loan", "2018/2023", "loan", "2024", id="a year outside"),
    pytest.param("loan", "2024/..", "loan", "2024", id="since the year began"),
    pytest.param("loan", "2023/..", "loan", "2024", id="some time in the year before"),
    pytest.param("loan", "2020/2025", "loan", None, id="no time stated"),
    pytest.param("loan", None, "loan", "2025-06-01", id="no time of the total"),
    pytest.param("loan / year", "2020/2025", "loan / year", "2023", id="one rate"),
    pytest.param("loan / month", "2024", "loan / month", "2024-01", id="one monthly rate"),
    pytest.param("loan", "2010/2015", "loan / year", "2020", id="a rate of other years"),
    pytest.param("loan", "2010/2015", "loan / year", None, id="a rate printed years later"),
    pytest.param("loan", "2020/2025", "visit", "2023", id="another thing"),
    pytest.param("year / loan", "2024", "month / loan", "2024-01", id="a wait"),
]
LONG_AND_SHORT = [
    pytest.param("loan", "2020/2025", "loan", "2023", id="years and a year"),
    pytest.param("loan", "2020/2025", "loan", "2025", id="years and the last of them"),
    pytest.param("loan", "2022/2024", "loan", "2023", id="two years and one"),
    pytest.param("loan", "2015/..", "loan", "2024", id="since a date"),
    pytest.param("loan", "2015/", "loan", "2024-01", id="since a date, to an end unknown"),
    pytest.param("loan", "../2024", "loan", "2024", id="ever"),
    pytest.param("loan", "2024", "loan", "2024-01", id="a year and a month"),
    pytest.param("loan / year", "2024", "loan", "2024-01", id="a year, as a rate, and a month"),
    pytest.param("loan", "2020/2025", "loan / year", "2020/2025", id="a total and its rate"),
    pytest.param("loan", "2020/2025", "loan / year", "2023", id="a total and a rate"),
    pytest.param("loan / year", "2020/2025", "loan", "2023-01", id="a yearly rate and a month"),
    pytest.param("loan", "2020/2025", "loan / month", None, id="a rate of the printing"),
]


def compare_times(unit: str, period: str | None, other: str, time: str | None) -> list[str]:
    claims = (
        {"value": "41,214", "unit": of, "issued": "2025-06-01"} | ({"period": when} if when else {})
        for of, when in ((unit, period), (other, time))
    )
    return find(cumulative_against_periodic, *claims, nature="flow")


@pytest.mark.parametrize(("unit", "period", "other", "time"), ONE_TIME)
def test_figures_of_times_that_are_alike_or_apart_are_no_total_and_part(
    unit: str, period: str | None, other: str, time: str | None
) -> None:
    assert compare_times(unit, period, other, time) == []


@pytest.mark.parametrize(("unit", "period", "other", "time"), LONG_AND_SHORT)
def test_one_number_for_a_time_and_for_part_of_it_is_cumulative_against_periodic(
    unit: str, period: str, other: str, time: str | None
) -> None:
    assert compare_times(unit, period, other, time) == ["ab"]


def test_a_total_and_a_part_in_two_places_are_two_figures() -> None:
    total = {"value": "41,214", "unit": "loan", "period": "2020/2025", "place": "GB"}
    part = {"value": "41,214", "unit": "loan", "period": "2023"}
    assert find(cumulative_against_periodic, total, part, nature="flow") == []
    assert find(cumulative_against_periodic, total, part | {"place": "UK"}, nature="flow") == ["ab"]


def test_rises_and_bare_numbers_of_a_stock_are_no_totals() -> None:
    rise = {"value": "41,214", "unit": "loan", "period": "2020/2025", "kind": "increase"}
    year = rise | {"period": "2023"}
    assert find(cumulative_against_periodic, rise, year, nature="flow") == []
    rate = year | {"unit": "loan / year"}
    assert find(cumulative_against_periodic, rise, rate, nature="flow") == []
    claims = [
        make_claim("a", "41,214", period="2020/2025"),
        make_claim("b", "41,214", period="2023"),
        make_claim("c", "51,214", period="2023", unit="loan"),
    ]
    stock, flow = (make_corpus(claims, make_measure(nature=it)) for it in ("stock", "flow"))
    assert run(cumulative_against_periodic, stock) == []
    assert len(run(cumulative_against_periodic, flow)) == 1


def test_a_number_of_very_many_times_is_nobodys_mark() -> None:
    def count(years: int) -> int:
        periods = ["1990/2025", *(str(1990 + number) for number in range(years))]
        claims = [
            make_claim(f"c{at}", "41,214", period=period) for at, period in enumerate(periods)
        ]
        corpus = make_corpus(claims, make_measure(nature="flow", unit="loan"))
        return len(run(cumulative_against_periodic, corpus))

    assert count(MOST_REPEATS - 1) == 1
    assert count(MOST_REPEATS) == 0


def test_two_figures_or_two_times_in_two_places_are_findings_of_their_own() -> None:
    claims = (
        {"value": value, "period": period, "place": place}
        for value, period in (("123,456", "2021"), ("123,456", "2024"), ("41,214", "2021"))
        for place in ("GB", "GB-ENG")
    )
    findings = run(mismatched_place, print_claims(*claims))
    assert [finding.claims for finding in findings] == [("a", "b"), ("c", "d"), ("e", "f")]
    assert len({finding.fingerprint for finding in findings}) == 3


def test_three_times_within_each_other_are_one_finding() -> None:
    claims = (
        {"value": "41,214", "unit": "loan", "period": period}
        for period in ("2024-01", "2015/2024", "2024")
    )
    [finding] = run(cumulative_against_periodic, print_claims(*claims, nature="flow"))
    assert finding.claims == ("a", "b", "c")
    assert "the total of 2015/2024 and as the total of 2024-01" in finding.message


def test_stocks_and_superseded_totals_are_left_alone() -> None:
    total = {"value": "41,214", "unit": "loan", "period": "2020/2025"}
    rate = {"value": "41,214", "unit": "loan / year", "period": "2023"}
    assert find(cumulative_against_periodic, total, rate, nature="stock") == []
    revised = {"value": "51,214", "unit": "loan", "period": "2020/2025", "supersedes": "a"}
    assert find(cumulative_against_periodic, total, rate, revised, nature="flow") == []
    assert find(cumulative_against_periodic, total, rate, nature="flow") == ["ab"]


@pytest.mark.parametrize(
    ("value", "hedge"),
    [
        ("76,204", None),
        ("76,200", "about"),
        ("1.23 million", "about"),
        ("76,204", "more than"),
        ("76,204", "exactly"),
        ("1,225", "about"),
        ("76,204", "ballpark"),
        ("12:30", "about"),
    ],
)
def test_digits_that_are_known_or_no_more_than_three_are_not_spurious(
    value: str, hedge: str | None
) -> None:
    keys = {"value": value} | ({"hedge": hedge} if hedge else {})
    assert find(spurious_precision, keys) == []


@pytest.mark.parametrize(
    ("value", "hedge"),
    [
        ("76,204", "about"),
        ("~76,204", None),
        ("76,204 or so", None),
        ("1.2346 million", "up to an estimated"),
        ("76,000–76,204", "roughly"),
        ("22.71%", "nearly"),
    ],
)
def test_an_approximation_to_the_fourth_digit_is_spurious(value: str, hedge: str | None) -> None:
    keys = {"value": value} | ({"hedge": hedge} if hedge else {})
    assert find(spurious_precision, keys) == ["a"]


def add_place(corpus: Corpus, code: str, within: tuple[str, ...]) -> Corpus:
    record = make_record("claims/places.yaml", 1, {"title": code.title()})
    place = Place(code, code.title(), within, (), record)
    return corpus._replace(places=MappingProxyType({**corpus.places, code: place}))


def test_places_that_cannot_be_are_named_and_still_known() -> None:
    corpus = add_place(make_corpus([]), "EASTVALE", ("NOWHERE",))
    (places, _), unread = lay_ground(add_place(corpus, "WESTVALE", ("GB-ENG",)))
    assert [one.subject for one in unread] == ["places.EASTVALE"]
    assert places.resolve("EASTVALE") == "EASTVALE"
    assert places.contains("GB", "WESTVALE")
    assert places.title("WESTVALE") == "Westvale"


def test_a_measure_that_nobody_declared_is_a_stock() -> None:
    corpus = make_corpus([], make_measure("loans", nature="flow", place="GB"))
    find_ground = lay_ground(corpus)[0].find_ground
    assert (find_ground("loans").nature, find_ground("loans").place) == ("flow", "GB")
    assert find_ground("unheard_of").nature == "stock"


@given(st.permutations(range(6)))
def test_the_order_of_the_claims_changes_no_fingerprint(order: list[int]) -> None:
    values = ["up to 900", "900", "900", "41,214", "41,214", "more than 41,214"]
    places = ["GB", "GB", "GB", "GB", "GB-ENG", "GB-EAW"]
    claims = [make_claim(f"c{at}", values[at], place=places[at], period="2024") for at in range(6)]
    measure = make_measure(nature="stock", unit="loan")
    expected, found = (
        {
            (finding.fingerprint, finding.claims)
            for rule in (dropped_hedge, mismatched_place)
            for finding in run(rule, make_corpus(listed, measure))
        }
        for listed in (claims, [claims[at] for at in order])
    )
    assert found == expected
    assert len(expected) == 2
