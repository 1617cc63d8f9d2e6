"""Definitions: what is recorded, reported, estimated or surveyed is not one thing.

Neither are provisional and revised figures. Claims that state no definition are compared
with each other as before, and with all where no two definitions are stated.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.consistency.statements import Statement


class Stated(NamedTuple):
    """The definitions that claims state: what is recorded is not what is surveyed."""

    qualifiers: frozenset[str]
    statuses: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """All of them."""
        return self.qualifiers | self.statuses

    def joined(self, other: "Stated") -> "Stated":
        """Return what either states."""
        return Stated(self.qualifiers | other.qualifiers, self.statuses | other.statuses)

    def agrees(self, other: "Stated") -> bool:
        """Whether no two definitions are stated."""
        one_way = len(self.qualifiers | other.qualifiers) <= 1
        return one_way and len(self.statuses | other.statuses) <= 1


def split_by_definition(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    """Sort statements by the definitions they state, where these differ; unstated under ""."""
    has_qualifiers = _has_several(statement.claim.qualifier for statement in statements)
    has_statuses = _has_several(statement.claim.status for statement in statements)
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        stated = (
            statement.claim.qualifier if has_qualifiers else None,
            statement.claim.status if has_statuses else None,
        )
        groups.setdefault(", ".join(word for word in stated if word), []).append(statement)
    return groups


def _has_several(words: Iterable[str | None]) -> bool:
    return len({word for word in words if word}) > 1
