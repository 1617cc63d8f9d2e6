"""Claims that print one number: what is alike as written, whatever it could mean.

A number of several digits is hardly ever counted twice: where two claims print it, one most
likely comes from the other. What differs around it was then changed on the way.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.cells import Cell, build_cells
from checker.consistency.grounds import Ground
from checker.consistency.joining import find_root, join
from checker.consistency.links import Link, link_cells
from checker.consistency.statements import Statement
from checker.consistency.variables import Topic, Variable
from checker.dimensions.physical import Dimension
from checker.figures.numerals import Figure, Numeral

_DISTINCTIVE = 3
"""So many digits do not turn up twice by chance."""
MOST_REPEATS = 20
"""A number that is printed for more places or times than this is nobody's mark."""
_UPWARDS = frozenset({"more_than", "at_least", "well_over", "just_over"})
_DOWNWARDS = frozenset({"less_than", "at_most", "well_under", "almost"})

Trait = Callable[[Statement], str | None]
"""What is asked of statements that print one number: the place, say; None where unstated."""


class Number(NamedTuple):
    """A number as printed, in the base unit of everything but calendar time."""

    ends: tuple[Fraction, ...]
    """One; of a range two."""
    dimension: Dimension
    time: str | None
    time_power: int

    @property
    def text(self) -> str:
        """The number for a fingerprint: the same whether written 1.2m or 1,200,000."""
        return "-".join(str(end) for end in self.ends)


class Repeat(NamedTuple):
    """Statements on one topic that print one number for one time, and differ in a trait."""

    topic: Topic
    alike: str | None
    """What is the same: the place, say."""
    number: Number
    period: str | None
    """The first of their periods, as written."""
    statements: tuple[Statement, ...]
    """In the order of the corpus."""
    pairs: frozenset[tuple[str, str]]
    """The traits that differ, each pair in the order of the alphabet."""


def name_number(statement: Statement) -> Number:
    """Name the number that a statement prints: 22,724 offences a year, hedged or not."""
    unit, ends = statement.unit, tuple(end.value for end in statement.figure.ends)
    if unit.offset or unit.factor.numerator != unit.factor.denominator:
        # Asked first: to multiply fractions takes longer than all else here.
        ends = tuple(end * unit.factor + unit.offset for end in ends)
    return Number(ends, unit.dimension, unit.time, unit.time_power)


def count_digits(figure: Figure) -> int:
    """Count the significant digits of a figure; of a range those of its finer end.

    Zeros at the end do not count, nor does a last five, which is as round (the 5-ness of
    Jansen & Pollmann 2001): 22,724 has five digits, 1,250 has two.
    """
    return max(_count_digits(end) for end in figure.ends)


def _count_digits(end: Numeral) -> int:
    value, step = end.value, end.coarsest
    steps, rest = divmod(
        abs(value.numerator) * step.denominator, value.denominator * step.numerator
    )
    # A third is a word, not a string of threes.
    return 1 if rest else len(str(steps).rstrip("0"))


def is_distinctive(figure: Figure) -> bool:
    """Whether a figure has so many digits that two who print it have it from one place."""
    return count_digits(figure) >= _DISTINCTIVE


def are_reversed(statements: Sequence[Statement]) -> bool:
    """Whether all print one number, some as a lower bound and the others as an upper one."""
    directions = set()
    for statement in statements:
        direction = _find_direction(statement)
        if direction is None:
            return False
        directions.add(direction)
    return len(directions) > 1 and len({name_number(statement) for statement in statements}) == 1


def _find_direction(statement: Statement) -> str | None:
    hedge = statement.reading.hedge
    if hedge is None:
        return None
    if not _UPWARDS.isdisjoint(hedge.kinds):
        return "up"
    return "down" if not _DOWNWARDS.isdisjoint(hedge.kinds) else None


def list_statements(variables: Iterable[Variable]) -> Iterator[tuple[Topic, Statement]]:
    """Go through all that is said, with its topic."""
    for variable in variables:
        for cell in variable.cells:
            for statement in cell.statements:
                yield variable.topic, statement


class _Quest(NamedTuple):
    """What is sought: a trait that differs, on the grounds of the measures."""

    trait: Trait
    find_ground: Callable[[str], Ground]


def find_repeats(
    statements: Iterable[tuple[Topic, Statement]],
    trait: Trait,
    alike: Trait,
    find_ground: Callable[[str], Ground],
) -> Iterator[Repeat]:
    """Find the distinctive numbers that are printed for one time with two values of a trait.

    `alike` is what must be the same; `find_ground` gives the ground of a measure. Statements
    without the trait are left out.
    """
    groups: dict[tuple[Topic, str | None], list[Statement]] = {}
    for topic, statement in statements:
        if trait(statement) is not None:
            groups.setdefault((topic, alike(statement)), []).append(statement)
    for (topic, same), group in groups.items():
        if len({trait(statement) for statement in group}) > 1:
            yield from _find_in_group(topic, same, group, _Quest(trait, find_ground))


def _find_in_group(
    topic: Topic, same: str | None, statements: Iterable[Statement], quest: _Quest
) -> Iterator[Repeat]:
    by_number: dict[Number, list[Statement]] = {}
    for statement in statements:
        if is_distinctive(statement.figure):
            by_number.setdefault(name_number(statement), []).append(statement)
    for number, group in by_number.items():
        if 1 < len({quest.trait(statement) for statement in group}) <= MOST_REPEATS:
            cells = build_cells(group)
            links = link_cells(cells, quest.find_ground(topic.measure))
            for members, pairs in _split_by_time(cells, links, quest.trait):
                period = _name_period(members)
                yield Repeat(topic, same, number, period, _order(members), frozenset(pairs))


def _split_by_time(
    cells: Sequence[Cell], links: Iterable[Link], trait: Trait
) -> Iterator[tuple[list[Cell], set[tuple[str, str]]]]:
    """Join the cells that are of one time; give those among which the trait differs."""
    traits = [{trait(statement) or "" for statement in cell.statements} for cell in cells]
    roots = list(range(len(cells)))
    differing: list[tuple[int, tuple[str, str]]] = []
    for link in links:
        if link.is_whole:
            join(roots, link.first, link.second)
            pairs = {(a, b) for a in traits[link.first] for b in traits[link.second] if a != b}
            differing.extend((link.first, (min(pair), max(pair))) for pair in pairs)
    members: dict[int, list[Cell]] = {}
    for index, cell in enumerate(cells):
        members.setdefault(find_root(roots, index), []).append(cell)
    found: dict[int, set[tuple[str, str]]] = {}
    for index, pair in differing:
        found.setdefault(find_root(roots, index), set()).add(pair)
    for root, pairs in found.items():
        yield members[root], pairs


def _name_period(cells: Iterable[Cell]) -> str | None:
    return min((cell.period.text for cell in cells if cell.period is not None), default=None)


def _order(cells: Iterable[Cell]) -> tuple[Statement, ...]:
    statements = (statement for cell in cells for statement in cell.statements)
    return tuple(sorted(statements, key=lambda statement: statement.position))
