"""Acceptances of what is not found: when that is said, and when nobody can know."""

from collections.abc import Mapping

import pytest

from tests.review.accepted import (
    AGREEING,
    ALL_RULES,
    NAME,
    accept,
    name_open,
    say,
    settle,
    write_claims,
)


@pytest.mark.parametrize("more", ["", "until: 2001-01-01"])
def test_what_is_no_longer_found_needs_no_acceptance(more: str) -> None:
    settlement = settle(accept(more=more), AGREEING)
    assert say(settlement) == [f"unused-acceptance: nothing is found that {NAME} covers"]


@pytest.mark.parametrize("rule", ["S102", "schema-violation", "A802", "unused-acceptance"])
def test_what_has_to_be_put_right_cannot_be_accepted(rule: str) -> None:
    [said] = say(settle(accept(rule=rule), AGREEING))
    assert said.startswith("unused-acceptance: ")
    assert said.endswith(" cannot be accepted: what it finds has to be put right")


def test_an_acceptance_of_claims_that_do_not_contradict_each_other_is_unused() -> None:
    others = write_claims({"c": "312", "d": "287"}, measure="wards")
    [said] = say(settle(accept("ad", ("4,312", "287")), others=others))
    assert said == (
        "unused-acceptance: nothing is found that the acceptance of conflicting-figures "
        "for a and d covers"
    )


def test_an_acceptance_of_what_is_all_superseded_is_unused() -> None:
    revised = write_claims({"a2": "5"}, supersedes="a") + write_claims(
        {"b2": "5"}, supersedes="b"
    ).removeprefix("claims:\n")
    said = say(settle(accept(), others=revised))
    assert said == [f"unused-acceptance: nothing is found that {NAME} covers"]


def test_what_another_acceptance_lets_stand_is_not_offered_to_an_unused_one() -> None:
    [problem] = settle(accept() + accept(rule="rounding-drift")).noticed
    assert problem.help == "remove it, or correct its rule and claims"
    assert problem.related == ()


def test_a_structural_finding_stays_open_whatever_is_accepted() -> None:
    settlement = settle(
        accept(["a"], ["5"], rule="unknown-reference"),
        "claims: [{id: a, measure: nothing, value: 5}]\n",
    )
    assert ("unknown-reference", ("a",)) in name_open(settlement)
    assert settlement.settled == ()


@pytest.mark.parametrize(
    ("rule", "cure"),
    [
        ("conflicting-figure", 'did you mean "conflicting-figures"? if not, remove'),
        ("C3001", 'did you mean "C301"? if not, remove'),
        ("zzz", "remove the acceptance"),
    ],
)
def test_a_rule_that_does_not_exist_is_named_with_a_near_one(rule: str, cure: str) -> None:
    [problem] = settle(accept(rule=rule), AGREEING).noticed
    assert problem.rule == "unused-acceptance"
    assert problem.message.startswith(f'no rule is called "{rule}"')
    assert problem.help.startswith(cure)


def test_the_name_of_a_rule_that_does_not_exist_stays_on_one_line() -> None:
    entry = '  - {rule: "no\\n::error::such", claims: [a], reason: TODO}\n'
    problems = settle(entry, AGREEING).noticed
    assert [problem.rule for problem in problems] == ["unexplained-acceptance", "unused-acceptance"]
    assert all('"no ::error::such"' in problem.message for problem in problems)


def test_an_acceptance_of_a_rule_that_did_not_run_is_not_missed() -> None:
    rules = [rule for rule in ALL_RULES if rule.name != "conflicting-figures"]
    assert say(settle(accept(values=None, more="until: 2001"), AGREEING, rules=rules)) == []
    said = say(settle(accept(reason="TODO"), AGREEING, rules=rules))
    assert said == [f'unexplained-acceptance: "TODO" explains nothing, so {NAME} does not apply']


LOST = {
    "an unknown claim": {"accepted": accept("ax")},
    "a claim that is spoilt": {
        "accepted": accept(),
        "claims": "claims: [{id: a, measure: beds, value: 5}, {id: b, measure: beds}]\n",
    },
    "a file that cannot be read": {"accepted": accept(), "claims": AGREEING, "lost": "places: [\n"},
    "a file of other claims that cannot be read": {
        "accepted": accept(),
        "claims": AGREEING,
        "lost": "claims: [{id: w, measure: wards]\n",
    },
    "a claim on nobody knows what": {
        "accepted": accept(),
        "claims": AGREEING,
        "lost": "claims: [{id: w}]\n",
    },
    "a claim on the measure": {
        "accepted": accept(),
        "claims": AGREEING + "  - {id: c, measure: beds}\n",
    },
    "a figure that cannot be read": {
        "accepted": accept(),
        "claims": write_claims({"a": "4,312", "b": "5,12"}),
    },
}


@pytest.mark.parametrize("files", LOST.values(), ids=LOST)
def test_what_was_lost_may_be_what_is_accepted(files: Mapping[str, str]) -> None:
    assert say(settle(**files)) == []  # type: ignore[arg-type]  # every value is a text


def test_what_was_lost_elsewhere_hides_nothing() -> None:
    settlement = settle(accept(), AGREEING, more="claims: [{id: w, measure: wards}]\n")
    assert say(settlement) == [f"unused-acceptance: nothing is found that {NAME} covers"]
