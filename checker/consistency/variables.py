"""Variables: what claims speak of, and which claims speak of the same.

Claims of one measure, one place and comparable periods speak of one variable; claims in
units that do not convert count different things.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.consistency.cells import Cell, build_cells
from checker.consistency.grounds import Ground
from checker.consistency.joining import find_root, join
from checker.consistency.links import Link, link_cells
from checker.consistency.statements import Statement
from checker.dimensions.periods import ENDLESS, Period, parse_duration
from checker.dimensions.units import Unit
from checker.model import Claim

_MONTHS = 12


class Topic(NamedTuple):
    """What the claims of one kind on one measure are about."""

    measure: str
    kind: str
    since: str | None
    of: str | None
    """The measure that a share is a share of."""

    @property
    def words(self) -> str:
        """The topic as the subject of a sentence: "arrests", "the increase in arrests"."""
        if self.kind == "level":
            return self.measure
        if self.kind == "share":
            return f"the share of {self.measure} in {self.of}"
        noun = "change" if self.kind == "points" else self.kind
        return f"the {noun} {'of' if noun == 'multiple' else 'in'} {self.measure}"


def name_topic(claim: Claim) -> Topic:
    """Name what a claim is about; durations of one length are one: P1Y and P12M."""
    if claim.kind == "level":
        return Topic(claim.measure, claim.kind, None, None)
    return Topic(claim.measure, claim.kind, _name_since(claim.since), claim.of)


def _name_since(since: str | None) -> str | None:
    if since is None or not since.startswith("P"):
        return since
    duration = parse_duration(since)
    years, months = divmod(duration.months, _MONTHS)
    parts = ((years, "Y"), (months, "M"), (duration.days, "D"))
    return "P" + "".join(f"{number}{letter}" for number, letter in parts if number)


class Where(NamedTuple):
    """What sets claims on one topic apart, beside their times."""

    place: str | None
    definition: str


class Variable(NamedTuple):
    """One value that claims speak of: cells, and the links between those that are one time."""

    topic: Topic
    place: str | None
    definition: str
    """"recorded", "provisional"; empty where claims state none, or but one."""
    unit: Unit
    """The unit in which it is shown."""
    cells: tuple[Cell, ...]
    links: tuple[Link, ...]

    @property
    def statements(self) -> list[Statement]:
        """All that is said of it."""
        return [statement for cell in self.cells for statement in cell.statements]

    @property
    def period(self) -> str | None:
        """The first of its periods, as written."""
        periods = [cell.period for cell in self.cells if cell.period is not None]
        if not periods:
            return None
        first = min(periods, key=lambda period: (_start(period), period.text))
        return first.text


def _start(period: Period) -> int:
    return -ENDLESS if period.earliest_start is None else period.earliest_start


def find_families(statements: Iterable[Statement]) -> dict[object, list[Statement]]:
    """Sort statements into families of units that convert into each other."""
    families: dict[object, list[Statement]] = {}
    for statement in statements:
        families.setdefault(family_of(statement.unit), []).append(statement)
    return families


def family_of(unit: Unit) -> object:
    """Name the family of a unit: its dimension, whichever way round a rate is written.

    >>> family_of(parse_unit("minute / offence")) == family_of(parse_unit("offence / year"))
    True
    """
    turned = tuple((atom, -power) for atom, power in unit.dimension)
    # A bare number is no share, though neither has a dimension.
    is_bare = not unit.dimension and unit.kind == "count"
    return (min(unit.dimension, turned), is_bare)


def find_variables(
    topic: Topic, where: Where, statements: Sequence[Statement], ground: Ground
) -> list[Variable]:
    """Sort the statements of one family of units in one place into variables, by their periods."""
    cells = build_cells(statements)
    links = link_cells(cells, ground)
    roots = list(range(len(cells)))
    for link in links:
        join(roots, link.first, link.second)
    members: dict[int, list[int]] = {}
    for index in range(len(cells)):
        members.setdefault(find_root(roots, index), []).append(index)
    links_of: dict[int, list[Link]] = {}
    for link in links:
        links_of.setdefault(find_root(roots, link.first), []).append(link)
    unit = _choose_unit(cells, ground)
    return [
        _build_variable(topic, where, unit, cells, indices, links_of[root])
        for root, indices in members.items()
    ]


def _choose_unit(cells: Sequence[Cell], ground: Ground) -> Unit:
    if ground.unit is not None and family_of(ground.unit) == family_of(cells[0].unit):
        return ground.unit
    return cells[0].unit


def _build_variable(  # noqa: PLR0913, PLR0917 - a variable has this many parts
    topic: Topic,
    where: Where,
    unit: Unit,
    cells: Sequence[Cell],
    indices: Sequence[int],
    links: Iterable[Link],
) -> Variable:
    new = {old: index for index, old in enumerate(indices)}
    return Variable(
        topic=topic,
        place=where.place,
        definition=where.definition,
        unit=unit,
        cells=tuple(cells[index] for index in indices),
        links=tuple(Link(new[link.first], new[link.second], link.is_whole) for link in links),
    )
