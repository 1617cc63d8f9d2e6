"""Homes: which claims speak of one value, those that were left out of comparing included."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.consistency.lineage import find_chains, find_successors
from checker.consistency.results import Comparisons
from checker.consistency.rows import find_cliques
from checker.consistency.statements import Statement
from checker.consistency.variables import family_of, name_topic
from checker.dimensions.periods import could_be_same
from checker.dossiers.reading import ReadClaim
from checker.model import Corpus


class Homes(NamedTuple):
    """The values that claims speak of, by number."""

    numbers: Mapping[int, int]
    """The home of each claim that could be read, by position."""
    definitions: Mapping[int, str]
    """"recorded", "provisional", by home; empty or left out where it takes none."""


def find_homes(
    corpus: Corpus,
    compared: Comparisons,
    reads: Sequence[ReadClaim],
    positions: Mapping[str, int],
) -> Homes:
    """Find what each claim that could be read speaks of, by position.

    Claims of one variable share a home if they are of one time; what has been superseded
    lives with its successor where it speaks of the same.
    """
    homes, definitions = _settle_compared(compared)
    statements = {
        index: read.statement
        for index, read in enumerate(reads)
        if read.statement is not None and not read.obstacle
    }
    known = {_name_value(statements[position]): home for position, home in homes.items()}
    ends = _find_ends(corpus, positions)
    for position, statement in statements.items():
        if position in homes:
            continue
        end = ends.get(position)
        heir = None if end is None else statements.get(end)
        if end in homes and heir is not None and _speak_of_one(statement, heir):
            homes[position] = homes[end]
            continue
        name = _name_value(statement)
        homes[position] = known.setdefault(name, len(definitions) + len(known))
    return Homes(homes, definitions)


def _settle_compared(compared: Comparisons) -> tuple[dict[int, int], dict[int, str]]:
    homes: dict[int, int] = {}
    definitions: dict[int, str] = {}
    for variable in compared.variables:
        for clique in find_cliques(variable):
            home = len(definitions)
            definitions[home] = variable.definition
            for cell in clique:
                for statement in variable.cells[cell].statements:
                    homes.setdefault(statement.position, home)
    return homes, definitions


def _name_value(statement: Statement) -> object:
    period = None if statement.period is None else statement.period.text
    return *_name_place(statement), period, statement.has_assumed_period


def _name_place(statement: Statement) -> tuple[object, ...]:
    return name_topic(statement.claim), family_of(statement.unit), statement.place


def _find_ends(corpus: Corpus, positions: Mapping[str, int]) -> Mapping[int, int]:
    """Find the claim that has the last word for each one that was superseded, by position."""
    steps = {old: new.id for old, new in find_successors(corpus.claims).items()}
    ends = find_chains(steps, steps).ends
    return {positions[claim]: positions[end] for claim, end in ends.items()}


def _speak_of_one(statement: Statement, heir: Statement) -> bool:
    if _name_place(statement) != _name_place(heir):
        return False
    if statement.period is None or heir.period is None:
        return statement.period is heir.period
    return could_be_same(statement.period, heir.period)
