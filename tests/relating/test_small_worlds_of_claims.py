"""Claims of small exact ranges against every world there could be: the oracle of the relations."""

from fractions import Fraction
from functools import cache
from itertools import product
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.consistency import compare
from checker.consistency.relating.outcomes import Mismatch
from checker.model import Corpus
from tests.relating.builders import Keys, Row, count, flow, name_blamed, relate_rows

FEW = settings(max_examples=80, deadline=None)
MOST = 14


class Told(NamedTuple):
    """One claim: a variable lies between two whole numbers."""

    variable: str
    low: int
    high: int

    def holds(self, world: "World") -> bool:
        number = world[self.variable]
        return number is None or self.low <= number <= self.high


World = dict[str, Fraction | None]
"""What each variable is; None where any number will do, as 0 is any multiple of 0."""


WHERE: dict[str, tuple[str, Keys]] = {
    "a": ("a", {"period": "2018"}),
    "b": ("b", {"period": "2018"}),
    "t": ("t", {"period": "2018"}),
    "t before": ("t", {"period": "2017"}),
    "a in part": ("a", {"period": "2018", "place": "GB-EAW"}),
    "a in whole": ("a", {"period": "2018", "place": "GB"}),
    "a in month": ("a", {"period": "2018-05"}),
    "growth": ("t", {"period": "2018", "kind": "multiple", "since": "P1Y", "unit": "ratio"}),
    "difference": ("t", {"period": "2018", "kind": "increase", "since": "P1Y", "unit": "person"}),
    "share": ("a", {"period": "2018", "kind": "share", "of": "t", "unit": "percent"}),
}


def build(told: list[Told], *relations: str) -> Corpus:
    rows: list[Row] = []
    for variable, low, high in told:
        measure, keys = WHERE[variable]
        value = f"{low}" if low == high else f"{low} to {high}"
        rows.append((measure, value, {**keys, "rounded_to": "exact"}))
    return relate_rows(rows, [flow("a"), count("b"), count("t")], *relations)


@cache
def list_worlds(system: str) -> list[World]:  # noqa: PLR0911 - one for each system
    """List all worlds of a system: counts are whole, ratios whatever they come to."""
    numbers = [Fraction(number) for number in range(MOST + 1)]
    pairs = list(product(numbers, numbers))
    if system == "sum":
        return [{"a": a, "b": b, "t": a + b} for a, b in pairs]
    if system == "part":
        return [{"a": a, "t": t} for a, t in pairs if a <= t]
    if system == "place":
        return [{"a in part": a, "a in whole": b} for a, b in pairs if a <= b]
    if system == "month":
        return [{"a in month": a, "a": b} for a, b in pairs if a <= b]
    if system == "growth":
        told = [(t, u) for t, u in pairs if u or not t]
        return [{"t": t, "t before": u, "growth": t / u if u else None} for t, u in told]
    if system == "difference":
        return [{"t": t, "t before": u, "difference": t - u} for t, u in pairs]
    told = [(a, t) for a, t in pairs if t or not a]
    return [{"a": a, "t": t, "share": 100 * a / t if t else None} for a, t in told]


SYSTEMS = {
    "sum": ("t = a + b",),
    "part": ("a <= t",),
    "place": (),
    "month": (),
    "growth": (),
    "difference": (),
    "share": (),
}


@st.composite
def tell(draw: st.DrawFn, variable: str) -> Told:
    most = 100 if variable == "share" else 4 if variable == "growth" else MOST
    low = draw(st.integers(-5 if variable == "difference" else 0, most))
    return Told(variable, low, draw(st.integers(low, min(most, low + draw(st.integers(0, 9))))))


@pytest.mark.parametrize("system", SYSTEMS)
@FEW
@given(st.data())
def test_a_contradiction_is_found_just_where_there_is_no_world(
    system: str, data: st.DataObject
) -> None:
    worlds = list_worlds(system)
    told = [data.draw(tell(name)) for name in worlds[0] if data.draw(st.integers(0, 9))]
    has_world = any(all(one.holds(world) for one in told) for world in worlds)
    found = compare(build(told, *SYSTEMS[system])).mismatches
    if has_world:
        assert found == ()
    elif len(told) == len(worlds[0]):
        # Else a variable that nobody bounds may be greater than all that are enumerated.
        assert [one.verdict for one in found] == ["contradiction"]
        assert is_minimal(found[0], told, system)


def is_minimal(found: Mismatch, told: list[Told], system: str) -> bool:
    """Whether any of the claims of a mismatch left out leaves none."""
    blamed = [told[ord(name) - ord("a")] for name in name_blamed(found).split()]
    subsets = [[one for one in blamed if one is not left] for left in blamed]
    return not any(compare(build(claims, *SYSTEMS[system])).mismatches for claims in subsets)


NUMBERS = st.tuples(st.integers(0, 9), st.integers(0, 5))


@settings(max_examples=80, deadline=None)
@given(st.lists(NUMBERS, min_size=4, max_size=4), st.integers(1, 4))
def test_a_tree_of_a_sum_a_part_and_a_growth_is_decided(
    drawn: list[tuple[int, int]], growth: int
) -> None:
    names = ["a", "b", "t before", "a in month"]
    told = [Told(name, low, low + wide) for name, (low, wide) in zip(names, drawn, strict=True)]
    told.append(Told("growth", growth, growth))
    corpus = build(told, "t = a + b")
    has_world = any(
        a + b == growth * before
        for a in range(max(told[0].low, told[3].low), told[0].high + 1)
        for b in range(told[1].low, told[1].high + 1)
        for before in range(told[2].low, told[2].high + 1)
    )
    found = [one for one in compare(corpus).mismatches if one.verdict == "contradiction"]
    if has_world:
        assert found == []
    else:
        assert found
