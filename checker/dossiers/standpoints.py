"""Standpoints: on which side of a disagreement each claim stands, as one number everywhere."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from checker.consistency.camps import Camp
from checker.consistency.conflicts import DifferentThings
from checker.consistency.listing import list_words
from checker.consistency.relating.outcomes import Mismatch
from checker.consistency.results import Comparisons
from checker.consistency.verdicts import Comparison, Verdict
from checker.dossiers.records import MARKS, Mark

Sides = Sequence[Sequence[str]]
"""What disagrees: the ids of the claims of each side, in the order of the claims."""

RowName = tuple[tuple[str, ...], Verdict, str]
"""The claims of a comparison, its verdict and its tie."""


class Standpoints(NamedTuple):
    """The side that each claim stands on in its worst disagreement."""

    claims: Mapping[str, int]
    """By the claim's id; a claim that nobody contradicts is left out."""

    def number_sides(self, sides: Sides) -> tuple[int, ...]:
        """Number the sides of a disagreement from 0, each another number.

        A side keeps the number that its claims have from a worse disagreement, if it is free.
        """
        return number_sides(self.claims, sides)

    def number_claims(self, sides: Sides) -> Mapping[str, int]:
        """Number the claims of one disagreement by their sides, whatever else they stand in."""
        numbers = self.number_sides(sides)
        return {
            claim: number for number, side in zip(numbers, sides, strict=True) for claim in side
        }


def find_standpoints(compared: Comparisons) -> Standpoints:
    """Find the side of every claim that somebody contradicts."""
    claims: dict[str, int] = {}
    for _, sides in sorted(_list_disagreements(compared), key=lambda pair: MARKS.index(pair[0])):
        for number, side in zip(number_sides(claims, sides), sides, strict=True):
            for claim in side:
                claims.setdefault(claim, number)
    return Standpoints(claims)


def number_sides(claims: Mapping[str, int], sides: Sides) -> tuple[int, ...]:
    """Number sides: first those whose claims have a number, then the others as they come."""
    taken: dict[int, int] = {}
    for index, side in enumerate(sides):
        known = (claims[claim] for claim in side if claim in claims)
        number = next((one for one in known if one not in taken), None)
        if number is not None:
            taken[number] = index
    numbers = {index: number for number, index in taken.items()}
    free = (number for number in count() if number not in taken)
    return tuple(numbers[index] if index in numbers else next(free) for index in range(len(sides)))


def list_camp_sides(camps: Sequence[Camp]) -> Sides:
    """List the sides of a conflict: its camps, in their order."""
    return [[voice.statement.claim.id for voice in camp.voices] for camp in camps]


def list_group_sides(different: DifferentThings) -> Sides:
    """List the sides of different things: the groups of units; a declared unit has no claims."""
    return [[statement.claim.id for statement in group] for _, group in different.groups]


def list_mismatch_sides(mismatch: Mismatch) -> Sides:
    """List the sides of a mismatch: the focus, and all that it is told against."""
    others = [blamed.voice.statement.claim.id for blamed in mismatch.others]
    return [[mismatch.focus.voice.statement.claim.id], others]


def _list_disagreements(compared: Comparisons) -> Iterator[tuple[Mark, Sides]]:
    for conflict in compared.conflicts:
        yield conflict.verdict, list_camp_sides(conflict.camps)
    for different in compared.different:
        yield "different things", list_group_sides(different)
    for mismatch in compared.mismatches:
        yield mismatch.verdict, list_mismatch_sides(mismatch)


def find_row_sides(compared: Comparisons) -> Mapping[RowName, Mapping[str, int]]:
    """Find the comparisons that have sides, with the side of each claim by its id."""
    return dict(_list_row_sides(compared))


def name_row(row: Comparison) -> RowName:
    """Name a comparison by what it is about."""
    return row.claims, row.verdict, row.tie


def _list_row_sides(compared: Comparisons) -> Iterator[tuple[RowName, Mapping[str, int]]]:
    for conflict in compared.conflicts:
        yield _name_sides(list_camp_sides(conflict.camps), conflict.verdict)
    for different in compared.different:
        yield _name_sides(list_group_sides(different), "different things")
    for apart in compared.told_apart:
        yield _name_sides(list_camp_sides(apart.camps), "not comparable")
    for mismatch in compared.mismatches:
        tie = list_words([tie.text for tie in mismatch.ties])
        yield _name_sides(list_mismatch_sides(mismatch), mismatch.verdict, tie)


def _name_sides(sides: Sides, verdict: Verdict, tie: str = "") -> tuple[RowName, Mapping[str, int]]:
    numbers: dict[str, int] = {}
    for number, side in enumerate(sides):
        for claim in side:
            numbers.setdefault(claim, number)
    return (tuple(sorted(numbers)), verdict, tie), numbers
