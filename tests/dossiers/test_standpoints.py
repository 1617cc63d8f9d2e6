"""Standpoints: the number of a side is the same wherever its claims are shown."""

from collections.abc import Sequence
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from checker.dossiers.standpoints import Standpoints, number_sides
from tests.dossiers.folders import ARRESTS, Keys, read_folder, tell_claims

NAMES = st.lists(st.integers(0, 12).map(str), unique=True, max_size=12)
DISAGREEMENTS = st.lists(NAMES, min_size=1, max_size=6)


def list_camps(
    folder: Path, claims: Sequence[Keys], measures: Keys = ARRESTS, *relations: Keys
) -> list[int | None]:
    told = tell_claims(read_folder(folder, claims, measures, relations))
    return [told[f"c{number}"].camp for number in range(len(claims))]


def test_the_sides_of_a_conflict_are_numbered_as_its_camps_are(tmp_path: Path) -> None:
    claims = [
        {"value": "9,000", "period": "2019"},
        {"value": "1,200", "period": "2019", "source": "two"},
        {"value": "1,200", "period": "2019", "source": "three"},
        {"value": "1,200", "period": "2012"},
    ]
    assert list_camps(tmp_path, claims) == [1, 0, 0, None]


def test_the_sides_of_different_things_are_their_units(tmp_path: Path) -> None:
    claims = [
        {"value": "900", "unit": "account / month", "period": "2019"},
        {"value": "1,200", "unit": "arrest / month", "period": "2019"},
        {"value": "1,300", "unit": "account / year", "period": "2012"},
    ]
    assert list_camps(tmp_path, claims) == [0, 1, 0]


def test_the_focus_of_a_mismatch_stands_against_all_others(tmp_path: Path) -> None:
    measures = {name: {"nature": "flow", "unit": "arrest / year"} for name in ("all", "one", "two")}
    claims = [
        {"value": "1,001", "measure": "one", "period": "2019"},
        {"value": "2,002", "measure": "two", "period": "2019"},
        {"value": "9,001", "measure": "all", "period": "2019"},
    ]
    camps = list_camps(tmp_path, claims, measures, {"holds": "all = one + two"})
    assert camps == [1, 1, 0]


def test_a_claim_stands_where_its_worst_disagreement_puts_it(tmp_path: Path) -> None:
    claims = [
        {"value": "1,200", "period": "2019", "source": "one"},
        {"value": "1,200", "period": "2019", "source": "two"},
        {"value": "9,000", "period": "2019", "source": "three"},
        {"value": "400", "unit": "account / month", "period": "2019"},
    ]
    # As different things all arrests would be one side; the contradiction is worse.
    assert list_camps(tmp_path, claims) == [0, 0, 1, 1]


def test_different_things_part_claims_more_than_a_drift_does(tmp_path: Path) -> None:
    claims = [
        {"value": "252", "unit": "arrest / week", "period": "2019"},
        {"value": "1,000", "period": "2019"},
        {"value": "400", "unit": "account / month", "period": "2019"},
    ]
    assert list_camps(tmp_path, claims) == [0, 0, 1]


def test_a_side_keeps_the_number_of_its_claims() -> None:
    standpoints = Standpoints({"a": 0, "b": 1, "c": 1})
    assert standpoints.number_sides([["d", "b"], ["a"]]) == (1, 0)
    assert standpoints.number_sides([["d"], ["a"]]) == (1, 0)
    assert standpoints.number_sides([["b"], ["c"], ["e"]]) == (1, 0, 2)
    assert standpoints.number_claims([["d", "b"], ["a"]]) == {"d": 1, "b": 1, "a": 0}


@given(st.lists(DISAGREEMENTS, max_size=5))
def test_no_two_sides_of_one_disagreement_share_a_number(
    disagreements: list[list[list[str]]],
) -> None:
    claims: dict[str, int] = {}
    given_before = []
    for sides in disagreements:
        numbers = number_sides(claims, sides)
        assert len(set(numbers)) == len(sides)
        for number, side in zip(numbers, sides, strict=True):
            for claim in side:
                claims.setdefault(claim, number)
        given_before.append(numbers)
    # Asked again, each disagreement is numbered as when it was first met.
    assert [number_sides(claims, sides) for sides in disagreements] == given_before
