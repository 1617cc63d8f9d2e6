"""What a comparison says of itself, in a phrase that stands alone."""

from fractions import Fraction
from typing import Any

import pytest

from checker.consistency import compare
from checker.consistency.gaps import describe_ratio
from tests.consistency.corpora import make_claim, make_corpus, make_measure

Keys = dict[str, Any]

REASONS = [
    ([{"value": "4,312"}, {"value": "4,312"}], "the figures are equal"),
    ([{"value": "4.3 million"}, {"value": "4.3m"}], "the figures are equal"),
    (
        [{"value": "4,000", "hedge": "about"}, {"value": "4,312"}],
        "4,312 lies within every hedge",
    ),
    (
        [{"value": "4,312"}, {"value": "4,312"}, {"value": "4,000", "hedge": "over"}],
        "4,312 lies within every hedge",
    ),
    ([{"value": "4,000-4,500"}, {"value": "4,312"}], "4,312 lies within every hedge"),
    (
        [{"value": "4,300"}, {"value": "4,312"}],
        "the figures differ as written, and what they are expected to mean meets",
    ),
    (
        [{"value": "4,300"}, {"value": "4,312"}, {"value": "4,000", "hedge": "about"}],
        "the figures differ as written, and what they are expected to mean meets",
    ),
]


@pytest.mark.parametrize(("rows", "reason"), REASONS)
def test_a_comparison_says_why_its_claims_agree(rows: list[Keys], reason: str) -> None:
    claims = [make_claim(f"c{number}", **row) for number, row in enumerate(rows)]
    [row] = compare(make_corpus(claims, make_measure(nature="stock", unit="bed"))).rows
    assert row.reason == reason


@pytest.mark.parametrize(
    ("second", "gap"),
    [
        ({"value": "4,400"}, "4,400 against 4,312: 2% apart"),
        ({"value": "6,468"}, "6,468 against 4,312: about 1.5 times apart"),
        ({"value": "43,120"}, "43,120 against 4,312: about 10 times apart"),
        ({"value": "4,311,000,000"}, "4,311,000,000 against 4,312: about 999,768 times apart"),
        ({"value": "10.35 billion"}, "10.35 billion against 4,312: about 2.4 million times apart"),
        ({"value": "4,200", "hedge": "at most"}, "4,312 against at most 4,200: 2.7% apart"),
        ({"value": "5,000", "hedge": "at least"}, "at least 5,000 against 4,312: about 1.2 times"),
    ],
)
def test_a_contradiction_says_how_far_its_figures_are_apart(second: Keys, gap: str) -> None:
    claims = [make_claim("a", "4,312"), make_claim("b", **second)]
    [row] = compare(make_corpus(claims, make_measure(nature="stock", unit="bed"))).rows
    assert row.reason.startswith(gap)


@pytest.mark.parametrize(
    ("times", "said"),
    [
        (Fraction(999_949), "999,949"),
        (Fraction(999_950), "1 million"),
        (Fraction(1_000_000), "1 million"),
        (Fraction(999_949_999), "999.9 million"),
        (Fraction(999_950_000), "1 billion"),
        (Fraction(2_400_000_000_000), "2.4 trillion"),
        (Fraction(10**18) / 3, "333,333.3 trillion"),
    ],
)
def test_a_gap_of_very_many_times_is_told_in_words(times: Fraction, said: str) -> None:
    assert describe_ratio(times) == f"about {said} times apart"
