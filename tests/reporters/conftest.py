"""Reports built by hand, so that a reporter is tested without the checker behind it."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from checker.consistency.verdicts import ClaimReading, Comparison, Verdict
from checker.findings import Finding, Related
from checker.intervals import closed
from checker.locations import Location
from checker.model import Loss
from checker.report import Report

FIRST, SECOND = "claims/article-000.yaml", "claims/article-001.yaml"


def make_conflict() -> Finding:
    return Finding(
        code="C301",
        name="conflicting-figures",
        severity="error",
        message="safeguards cannot be both 1,200 a month and 407 a week (1,768–1,772 a month)",
        help="check whether the week was typical; if both stand, accept the difference "
        "with a reason",
        claims=("safeguards-monthly", "safeguards-week"),
        location=Location(SECOND, 61, 12, 61, 15),
        label='"407 children were safeguarded" (2026?)',
        related=(
            Related(
                Location(FIRST, 33, 12, 33, 17), '"1,200 (child) safeguards every month" (2026?)'
            ),
        ),
        details=(
            (
                "readings",
                "1,150–1,250, at the widest 1,100–1,300; 1,768–1,772, at the widest 1,626–1,805",
            ),
        ),
        fingerprint="00c0ffee00c0ffee",
    )


def make_comparison(
    *claims: str, verdict: Verdict = "consistent", reason: str = "the figures are equal"
) -> Comparison:
    return Comparison(
        claims=claims,
        verdict=verdict,
        reason=reason,
        measure="arrests",
        place="GB",
        period="2026?",
        readings=tuple(
            ClaimReading(
                claim=claim,
                text="407 a week",
                expected=closed(Fraction(15923, 9), Fraction(3545, 2)),
                widest=closed(Fraction(1626), Fraction(1805)),
                unit="child / month",
            )
            for claim in claims
        ),
    )


def make_report() -> Report:
    return Report(
        findings=(make_conflict(),),
        comparisons=(
            make_comparison("a", "b"),
            make_comparison("a", "c", verdict="contradiction", reason="they are far apart"),
        ),
        losses=(),
        claims=32,
        sources=5,
        measures=15,
        files=5,
        excerpts={
            (SECOND, 61): "    value: 407\n",
            (FIRST, 33): "    value: 1,200\n",
        },
        fail_on="error",
    )


@pytest.fixture
def conflict() -> Finding:
    return make_conflict()


@pytest.fixture
def report() -> Report:
    return make_report()


@pytest.fixture
def compared() -> Callable[..., Comparison]:
    return make_comparison


@pytest.fixture
def empty_report() -> Report:
    return make_report()._replace(findings=(), comparisons=(), excerpts={})


@pytest.fixture
def loss() -> Loss:
    return Loss(
        path="claims/x.yaml", claims=(), measures=("arrests", "safeguards"), reason="unreadable"
    )
