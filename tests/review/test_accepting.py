"""Acceptances: what they let stand, and which of several does."""

import pytest

from tests.review.accepted import (
    A_AND_B,
    AGREEING,
    NAME,
    THREE,
    WHY,
    accept,
    find,
    name_open,
    name_settled,
    say,
    settle,
    write_claims,
)


@pytest.mark.parametrize("rule", ["conflicting-figures", "C301", "c301", "Conflicting-Figures"])
def test_what_is_accepted_no_longer_counts(rule: str) -> None:
    settlement = settle(accept(rule=rule))
    assert name_settled(settlement) == A_AND_B
    assert name_open(settlement) == []
    assert say(settlement) == []


@pytest.mark.parametrize(
    ("more", "remark"),
    [
        ("", WHY),
        ("by: Ada Okafor", f"{WHY} (by Ada Okafor)"),
        ("until: 2999", f"{WHY} (until 2999)"),
        ("until: 2999-01-01, by: Ada", f"{WHY} (by Ada, until 2999-01-01)"),
    ],
)
def test_the_remark_tells_why_and_by_whom_and_until_when(more: str, remark: str) -> None:
    [finding] = settle(accept(more=more)).settled
    assert finding.standing == "accepted"
    assert finding.remark == remark


def test_a_reason_of_several_lines_is_told_on_one() -> None:
    [finding] = settle('  - {rule: C301, claims: [a, b], reason: "one\\n two "}\n').settled
    assert finding.remark == "one two"


def test_the_rest_of_the_finding_is_as_it_was() -> None:
    [before] = find("").findings
    [after] = settle(accept()).settled
    assert after._replace(standing="open", remark="") == before


def test_one_acceptance_covers_findings_of_one_rule_on_different_measures() -> None:
    claims = write_claims({"a": "4,312", "b": "5,128"}) + write_claims(
        {"c": "312", "d": "287"}, measure="wards"
    ).removeprefix("claims:\n")
    settlement = settle(accept("abcd", ("4,312", "5,128", "312", "287")), claims)
    assert name_settled(settlement) == [*A_AND_B, ("conflicting-figures", ("c", "d"))]
    assert say(settlement) == []


def test_acceptances_in_several_files_are_all_applied() -> None:
    wards = write_claims({"c": "312", "d": "287"}, measure="wards")
    lists = {"one": accept(), "two": accept("cd", ("312", "287"))}
    settlement = settle(lists, others=wards)
    assert len(settlement.settled) == 2
    assert say(settlement) == []


def test_a_finding_about_fewer_claims_is_covered() -> None:
    settlement = settle(accept("abc", ("4,312", "5,128", "6,017")), write_claims(THREE)[:-1])
    assert name_settled(settlement) == [("conflicting-figures", ("a", "b", "c"))]
    later = write_claims({"c": "6,017"}, period="2019").removeprefix("claims:\n")
    settlement = settle(
        accept("abc", ("4,312", "5,128", "6,017")),
        write_claims({"a": "4,312", "b": "5,128"}) + later,
    )
    assert name_settled(settlement) == A_AND_B
    assert say(settlement) == []


def test_acceptances_of_parts_do_not_add_up() -> None:
    parts = accept("ab") + accept("bc", ("5,128", "6,017")) + accept("ca", ("6,017", "4,312"))
    settlement = settle(parts, write_claims(THREE))
    assert name_open(settlement) == [("conflicting-figures", ("a", "b", "c"))]
    assert len(settlement.noticed) == 3


def test_figures_pinned_for_a_claim_that_was_removed_do_not_matter() -> None:
    settlement = settle(accept("axb", ("4,312", "6,017", "5,128")))
    assert name_settled(settlement) == A_AND_B
    assert say(settlement) == []


def test_a_claim_may_be_named_twice() -> None:
    assert name_settled(settle(accept("aab", ("4,312", "4312", "5,128")))) == A_AND_B
    settlement = settle(accept("aab", ("4,312", "4,313", "5,128")))
    assert name_open(settlement) == A_AND_B
    [said] = say(settlement)
    assert said.startswith('outdated-acceptance: a was accepted as "4,313" and now says "4,312": ')


def test_only_the_rule_that_is_named_is_accepted() -> None:
    settlement = settle(accept(rule="rounding-drift"))
    assert name_open(settlement) == A_AND_B
    [problem] = settlement.noticed
    assert (
        problem.message
        == "nothing is found that the acceptance of rounding-drift for a and b covers"
    )
    assert problem.help == "name conflicting-figures as its rule if that is meant; else remove it"
    assert problem.related[0][1] == "conflicting-figures is found here"


def test_of_two_that_cover_one_finding_the_first_by_place_is_used() -> None:
    settlement = settle({"z": accept(), "b": accept(reason="different counts")})
    assert [finding.remark for finding in settlement.settled] == ["different counts"]
    assert say(settlement) == [
        f"unused-acceptance: another acceptance covers already what {NAME} covers"
    ]
    [problem] = settlement.noticed
    assert problem.location.path == "claims/z.yaml"
    assert [place.path for place, _ in problem.related] == ["claims/b.yaml"]


@pytest.mark.parametrize(
    ("lapsed", "rule"),
    [
        (accept(more="until: 2001-01-01"), "expired-acceptance"),
        (accept(values=("1", "2")), "outdated-acceptance"),
        (accept(reason="TODO"), "unexplained-acceptance"),
    ],
)
def test_one_that_has_lapsed_does_not_stand_in_the_way_of_one_that_holds(
    lapsed: str, rule: str
) -> None:
    settlement = settle({"b": lapsed, "z": accept()})
    assert name_settled(settlement) == A_AND_B
    [problem] = settlement.noticed
    assert problem.rule == rule
    assert "conflicting-figures is found here" not in [label for _, label in problem.related]


def test_one_that_alone_covers_another_finding_too_is_used() -> None:
    both = accept("abcd", ("4,312", "5,128", "312", "287"))
    wards = write_claims({"c": "312", "d": "287"}, measure="wards")
    settlement = settle({"b": accept(), "z": both}, others=wards)
    assert len(settlement.settled) == 2
    assert say(settlement) == []


def test_acceptances_of_different_claims_are_not_counted() -> None:
    noticed = settle(accept() + accept("a", ["4,312"]), AGREEING).noticed
    assert [problem.subject for problem in noticed] == [
        "conflicting-figures a b",
        "conflicting-figures a",
    ]


def test_alike_acceptances_are_told_apart_by_a_count_and_never_by_a_line() -> None:
    subjects = [problem.subject for problem in settle(accept() * 3, AGREEING).noticed]
    assert subjects == [
        "conflicting-figures a b",
        "conflicting-figures a b 2",
        "conflicting-figures a b 3",
    ]
    moved = settle({"x": "\n\n" + accept("ba") + accept(), "y": accept()}, AGREEING)
    assert [problem.subject for problem in moved.noticed] == subjects


def test_a_finding_without_claims_cannot_be_accepted() -> None:
    settlement = settle(accept(rule="impossible-date", more="until: 2999-02-30"), AGREEING)
    assert name_open(settlement) == [("impossible-date", ())]
    assert settlement.settled == ()
