"""Acceptances: when they cease to hold, and what is said of them then."""

from datetime import date

import pytest

from checker.review.accepting import apply_acceptances
from tests.review.accepted import (
    A_AND_B,
    ALL_RULES,
    NAME,
    THREE,
    TODAY,
    accept,
    find,
    name_open,
    name_settled,
    say,
    settle,
    write_claims,
)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (("4,312", "5,129"), 'b was accepted as "5,129" and now says "5,128"'),
        (("4,312", "about 5,128"), 'b was accepted as "about 5,128" and now says "5,128"'),
    ],
)
def test_an_acceptance_of_other_figures_lapses(values: tuple[str, ...], message: str) -> None:
    settlement = settle(accept(values=values))
    assert name_open(settlement) == A_AND_B
    assert settlement.settled == ()
    assert say(settlement) == [f"outdated-acceptance: {message}: {NAME} no longer applies"]
    [problem] = settlement.noticed
    assert problem.help.endswith('write values: ["4,312", "5,128"]')


def test_a_changed_figure_is_shown_where_it_was_pinned_and_where_it_stands() -> None:
    found = find(accept(values=("4,312", "5,129")))
    [problem] = apply_acceptances(found.corpus, found.findings, ALL_RULES, TODAY).noticed
    pinned = found.corpus.acceptances[0].record["values"].item_location(1)
    assert problem.location == pinned
    assert problem.related == ((found.corpus.claims[1].at("value"), 'now "5,128"'),)
    assert problem.claims == ("a", "b")


def test_all_changed_figures_are_named() -> None:
    [said] = say(settle(accept(values=("4,300", "5,100"))))
    assert 'a was accepted as "4,300" and now says "4,312"; b was accepted as "5,100"' in said


def test_changed_figures_of_what_is_no_longer_found_are_not_named() -> None:
    claims = write_claims({"a": "4,312", "b": "4,928"})
    wards = write_claims({"c": "312", "d": "312"}, measure="wards")
    [said] = say(settle(accept("cabd", ("311", "4,312", "5,128", "312")), claims, others=wards))
    assert said.startswith('outdated-acceptance: b was accepted as "5,128" and now says "4,928": ')


def test_many_changed_figures_are_counted() -> None:
    names = "abcde"
    claims = write_claims({name: f"{number},128" for number, name in enumerate(names, 1)})
    [problem] = settle(accept(names, ["7"] * 5), claims).noticed
    assert "; and 2 more: the acceptance" in problem.message
    assert len(problem.related) == 5


def test_a_changed_figure_matters_only_where_the_finding_is_about_it() -> None:
    claims = write_claims({"a": "4,312", "b": "5,128"}) + write_claims(
        {"c": "312", "d": "287"}, measure="wards"
    ).removeprefix("claims:\n")
    settlement = settle(accept("abcd", ("4,312", "5,128", "312", "288")), claims)
    assert name_settled(settlement) == A_AND_B
    assert name_open(settlement) == [("conflicting-figures", ("c", "d"))]
    [said] = say(settlement)
    assert said.startswith('outdated-acceptance: d was accepted as "288" and now says "287": ')


@pytest.mark.parametrize("values", [None, ()])
def test_without_figures_it_applies_and_the_figures_to_add_are_told(
    values: tuple[str, ...] | None,
) -> None:
    settlement = settle(accept(values=values))
    assert name_settled(settlement) == A_AND_B
    assert say(settlement) == [
        f"outdated-acceptance: {NAME} pins no figures, so nobody would notice when they change"
    ]
    assert settlement.noticed[0].help == 'add values: ["4,312", "5,128"]'


@pytest.mark.parametrize("values", [("4,312",), ("4,312", "5,128", "6,017")])
def test_another_number_of_figures_than_claims_applies_to_nothing(values: tuple[str, ...]) -> None:
    settlement = settle(accept(values=values))
    assert name_open(settlement) == A_AND_B
    word = "1 figure" if len(values) == 1 else "3 figures"
    assert say(settlement) == [
        f"outdated-acceptance: {NAME} pins {word} for 2 claims, and does not apply"
    ]


def test_a_claim_that_does_not_exist_leaves_nothing_to_say_of_what_has_joined() -> None:
    settlement = settle(accept("ax"), write_claims(THREE))
    assert len(settlement.open) == 2
    assert say(settlement) == []


def test_figures_that_nobody_can_tell_are_not_told() -> None:
    [problem] = settle(accept("axb", None)).noticed
    assert problem.claims == ("a", "b")
    assert problem.subject == "conflicting-figures a b x"
    assert problem.help == "pin the figure of each claim under values, in the order of the claims"


def test_a_claim_that_has_joined_reopens_the_finding() -> None:
    settlement = settle(accept(), write_claims(THREE))
    assert name_open(settlement) == [("conflicting-figures", ("a", "b", "c"))]
    assert say(settlement) == [
        f"outdated-acceptance: c has joined what was accepted: {NAME} no longer applies"
    ]
    [problem] = settlement.noticed
    assert problem.help.endswith('write claims: [a, b, c] and values: ["4,312", "5,128", "6,017"]')


def test_a_claim_that_has_superseded_an_accepted_one_has_joined() -> None:
    claims = write_claims({"a": "4,312", "b": "5,128"})
    revised = write_claims({"b2": "4,928"}, supersedes="b").removeprefix("claims:\n")
    assert say(settle(accept(), claims + revised)) == [
        f"outdated-acceptance: b2 has joined what was accepted: {NAME} no longer applies"
    ]


def test_a_narrower_acceptance_that_an_other_has_replaced_is_not_used() -> None:
    wide = accept("abc", ("4,312", "5,128", "6,017"))
    settlement = settle(accept() + wide, write_claims(THREE))
    assert name_open(settlement) == []
    assert say(settlement) == [
        f"unused-acceptance: another acceptance covers already what {NAME} covers"
    ]


@pytest.mark.parametrize(
    ("until", "today"),
    [
        ("2026-10-18", date(2026, 10, 18)),
        ("2026-10", date(2026, 10, 31)),
        ("2026", date(2026, 12, 31)),
        ("2026-01/2026-10-18", date(2026, 10, 18)),
        ("2026/..", date(2999, 1, 1)),
    ],
)
def test_it_holds_through_its_last_day(until: str, today: date) -> None:
    settlement = settle(accept(more=f"until: {until}"), today=today)
    assert name_settled(settlement) == A_AND_B
    assert say(settlement) == []


@pytest.mark.parametrize(
    ("until", "today"),
    [
        ("2026-10-18", date(2026, 10, 19)),
        ("2026-10", date(2026, 11, 1)),
        ("2026", date(2027, 1, 1)),
        ("2026-01/2026-10-18", date(2026, 10, 19)),
    ],
)
def test_after_its_last_day_it_holds_no_longer(until: str, today: date) -> None:
    settlement = settle(accept(more=f"until: {until}"), today=today)
    assert name_open(settlement) == A_AND_B
    assert say(settlement) == [
        f"expired-acceptance: {NAME} held until {until}, and no longer applies"
    ]
    assert settlement.noticed[0].related == (
        (settlement.open[0].location, "conflicting-figures is found here"),
    )


def test_a_day_that_cannot_be_read_lets_nothing_stand_and_is_said_once() -> None:
    settlement = settle(accept(more="until: 2999-02-30"))
    assert name_open(settlement) == [("impossible-date", ()), *A_AND_B]
    assert say(settlement) == []


def test_a_day_that_cannot_be_read_is_said_where_impossible_dates_are_not() -> None:
    rules = [rule for rule in ALL_RULES if rule.name != "impossible-date"]
    settlement = settle(accept(more="until: someday"), rules=rules)
    assert name_open(settlement) == A_AND_B
    assert say(settlement) == [
        f'expired-acceptance: {NAME} does not apply: "someday" is not a date'
    ]


def test_a_reason_that_explains_nothing_lets_nothing_stand() -> None:
    settlement = settle(accept(reason="TODO"))
    assert name_open(settlement) == A_AND_B
    assert say(settlement) == [
        f'unexplained-acceptance: "TODO" explains nothing, so {NAME} does not apply'
    ]


def test_what_else_is_wrong_with_an_unexplained_acceptance_is_said_too() -> None:
    settlement = settle(accept(reason="TODO", values=("4,312",)))
    assert [problem.rule for problem in settlement.noticed] == [
        "unexplained-acceptance",
        "outdated-acceptance",
    ]
