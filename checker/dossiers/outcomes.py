"""Outcomes: what came of comparing a claim, with whom, worst first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.consistency.variables import family_of
from checker.dossiers.desk import Desk
from checker.dossiers.ordering import rank_verdict
from checker.dossiers.records import ClaimLink, Outcome
from checker.dossiers.standpoints import name_row

MOST_OTHERS = 4
"""So many claims on the other side are named."""


class _Apart(NamedTuple):
    """The claims on the other side."""

    first: tuple[ClaimLink, ...]
    hidden: int
    """How many more there are."""


_NOBODY = _Apart((), 0)


class Outcomes:
    """Tells outcomes claim by claim; what the claims of one side share is found once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._aspects = dict(_list_aspects(desk))
        self._differences: dict[int, int] = {}
        self._others: dict[tuple[int, object], _Apart] = {}
        self._sizes: dict[int, Counter[object]] = {}

    def tell(self, position: int) -> tuple[Outcome, ...]:
        """Tell what came of comparing a claim: worst first, at least one."""
        desk = self._desk
        claim = desk.corpus.claims[position]
        told = {
            Outcome(row.verdict, row.reason, *self._find_others(number, position)): None
            for number in desk.rows_of.get(claim.id, ())
            for row in (desk.compared.rows[number],)
        }
        if not told:
            return (Outcome("not checked", "it was compared with nothing", ()),)
        return tuple(sorted(told, key=lambda outcome: rank_verdict(outcome.verdict)))

    def _find_others(self, number: int, position: int) -> _Apart:
        desk = self._desk
        row, claim = desk.compared.rows[number], desk.corpus.claims[position]
        if row.claims == (claim.id,):
            heir = desk.successors.get(claim.id)
            return _NOBODY if heir is None else _Apart(tuple(self._link([heir.id])), 0)
        side = self._name_side(number, claim.id)
        if side is None:
            return self._tell_apart(number, claim.id, None)
        if (number, side) not in self._others:
            self._others[number, side] = self._tell_apart(number, claim.id, side)
        return self._others[number, side]

    def _tell_apart(self, number: int, claim: str, side: object) -> _Apart:
        first = tuple(self._link(self._list_apart(number, claim, side)))
        own = 1 if side is None else self._count_side(number, side)
        return _Apart(first, len(self._desk.compared.rows[number].claims) - own - len(first))

    def _count_side(self, number: int, side: object) -> int:
        """Count the claims on a side; those of all sides are counted at once."""
        if number not in self._sizes:
            claims = self._desk.compared.rows[number].claims
            self._sizes[number] = Counter(self._name_side(number, claim) for claim in claims)
        return self._sizes[number][side]

    def _name_side(self, number: int, claim: str) -> object:
        """Name the side that a claim stands on in a comparison; None where it has its own."""
        row = self._desk.compared.rows[number]
        sides = self._desk.row_sides.get(name_row(row))
        if sides is not None:
            return sides.get(claim)
        if row.verdict != "not comparable" or claim not in self._aspects:
            return None
        return self._aspects[claim][self._find_difference(number)]

    def _find_difference(self, number: int) -> int:
        """Find the first aspect in which the claims of a comparison differ."""
        if number not in self._differences:
            claims = self._desk.compared.rows[number].claims
            known = [self._aspects[claim] for claim in claims if claim in self._aspects]
            columns = list(zip(*known, strict=True))
            different = (place for place, column in enumerate(columns) if len(set(column)) > 1)
            self._differences[number] = next(different, len(columns) - 1)
        return self._differences[number]

    def _list_apart(self, number: int, claim: str, side: object) -> list[str]:
        """List the first claims on other sides; of a claim with its own side all others."""
        others: list[str] = []
        for other in self._desk.compared.rows[number].claims:
            if len(others) == MOST_OTHERS:
                break
            if other != claim and (side is None or self._name_side(number, other) != side):
                others.append(other)
        return others

    def _link(self, claims: Sequence[str]) -> Iterator[ClaimLink]:
        for claim in claims:
            link = self._desk.find_link(claim)
            if link is not None:
                yield link


def _list_aspects(desk: Desk) -> Iterator[tuple[str, tuple[object, ...]]]:
    """List what can keep a claim from being compared, by its id, in the order of the reasons."""
    for position, seat in desk.seats.items():
        variable = seat.variable
        what = variable.topic, family_of(variable.unit), variable.definition, variable.place
        yield desk.corpus.claims[position].id, (*what, desk.lines.homes.get(position))
