"""Bounds that touch: a closed end holds its number, an open one does not, in any order."""

from itertools import permutations

import pytest

from checker.consistency import compare
from tests.consistency.corpora import make_claim, make_corpus, make_measure

HEDGES = {
    "at least": "at least",
    "at most": "at most",
    "fewer": "fewer than",
    "more": "more than",
    "exactly": "exactly",
}


def find_blamed(names: tuple[str, ...]) -> list[set[str]]:
    """Compare claims on five, each with one hedge, and find which contradict each other."""
    claims = [make_claim(name, "5", hedge=HEDGES[name]) for name in names]
    rows = compare(make_corpus(claims, make_measure(nature="stock", unit="seal"))).rows
    return [set(row.claims) for row in rows if row.verdict == "contradiction"]


@pytest.mark.parametrize(
    "names", [("at least", "at most", "exactly"), ("at least", "more"), ("at most", "fewer")]
)
def test_closed_ends_meet_in_their_number(names: tuple[str, ...]) -> None:
    for order in permutations(names):
        assert find_blamed(order) == []


@pytest.mark.parametrize(
    ("names", "blamed"),
    [
        (("at least", "more", "at most"), {"more", "at most"}),
        (("at most", "fewer", "at least"), {"fewer", "at least"}),
        (("more", "fewer"), {"more", "fewer"}),
        (("exactly", "more", "at least"), {"exactly", "more"}),
        (("exactly", "fewer", "at most"), {"exactly", "fewer"}),
    ],
)
def test_an_open_end_is_found_behind_a_closed_one(names: tuple[str, ...], blamed: set[str]) -> None:
    for order in permutations(names):
        assert find_blamed(order) == [blamed]
