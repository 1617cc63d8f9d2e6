"""Findings: complete where they are made, and known by what they are about."""

import pytest

from checker.findings import Related, Rule, list_locations, make_finding, make_fingerprint
from checker.locations import Location

RULE = Rule("C301", "conflicting-figures", "error")


def test_a_fingerprint_stays_what_baselines_have_recorded() -> None:
    assert make_fingerprint(RULE, "loans in GB, 2024") == "c34f77147c77ea2d"
    assert make_fingerprint(RULE._replace(code="C399"), "loans in GB, 2024") == "c34f77147c77ea2d"


@pytest.mark.parametrize("subject", ["a\ud800", "", "conflicting-figures\0"])
def test_any_subject_has_a_fingerprint_of_its_own(subject: str) -> None:
    other = RULE._replace(name="rounding-drift")
    prints = {make_fingerprint(RULE, subject), make_fingerprint(other, subject)}
    prints.add(make_fingerprint(RULE, f"{subject}x"))
    assert len(prints) == 3
    assert all(len(text) == 16 for text in prints)


def test_a_finding_is_complete_with_its_claims_in_order() -> None:
    here, there = Location("claims/a.yaml", 1, 1, 1, 2), Location("claims/b.yaml", 3, 1, 3, 2)
    finding = make_finding(
        RULE,
        message="one and two",
        help="look",
        location=here,
        subject="x",
        claims=("two", "one"),
        related=(Related(there, ""),),
    )
    assert (finding.code, finding.name, finding.severity) == RULE
    assert finding.claims == ("one", "two")
    assert finding.fingerprint == make_fingerprint(RULE, "x")
    assert (finding.standing, finding.remark) == ("open", "")
    assert list_locations([finding, finding]) == [here, there, here, there]
