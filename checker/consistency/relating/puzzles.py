"""The puzzle of one mismatch: its ties alone, to be tried again with other readings."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.relating.scales import Scale
from checker.intervals import Interval
from checker.propagation.networks import Constraint, Fact, Network, Product, Sum


class Piece(NamedTuple):
    """Where one blamed claim stands in the puzzle."""

    variable: int
    scale: Scale


class Puzzle(NamedTuple):
    """The ties of a mismatch, and where its claims stand: the focus first, then the others."""

    size: int
    constraints: tuple[Constraint, ...]
    laws: tuple[Fact, ...]
    whole: frozenset[int]
    pieces: tuple[Piece, ...]

    def holds(self, intervals: Sequence[Interval], *, has_whole: bool = True) -> bool:
        """Whether all ties hold with these readings of the claims, each in its quantity's unit.

        `has_whole`: whether counts are held to whole numbers.
        """
        whole = self.whole if has_whole else frozenset[int]()
        network = self._build(zip(self.pieces, intervals, strict=True), whole)
        return not _has_conflict(network)

    def derive(self, intervals: Sequence[Interval]) -> Interval | None:
        """Work out what the readings of all but the focus make of it, in its unit.

        None where they leave no number. Whole numbers are not asked for: a reader wants to
        see between which two the figures fall.
        """
        network = self._build(zip(self.pieces[1:], intervals, strict=True), frozenset())
        focus = self.pieces[0]
        narrowed = _narrow(network, focus.variable)
        return None if narrowed is None else focus.scale.to_shown(narrowed)

    def _build(self, said: Iterable[tuple[Piece, Interval]], whole: frozenset[int]) -> Network:
        facts = [Fact(piece.variable, piece.scale.to_base(interval)) for piece, interval in said]
        return Network(self.size, (*facts, *self.laws), self.constraints, whole)


def _has_conflict(network: Network) -> bool:
    # The engine is a dozen modules, which only what is tied needs.
    from checker.propagation.contraction import contract  # noqa: PLC0415 - see above

    return contract(network).conflict is not None


def _narrow(network: Network, variable: int) -> Interval | None:
    """Narrow one variable; None where no numbers satisfy the network."""
    from checker.propagation.contraction import contract  # noqa: PLC0415 - as above

    contraction = contract(network)
    return None if contraction.conflict is not None else contraction.intervals[variable]


def cut_out(
    network: Network,
    constraints: Iterable[int],
    pieces: Sequence[tuple[int, Scale]],
    laws: Mapping[int, Sequence[Fact]],
) -> Puzzle:
    """Cut some constraints out of a network, with variables numbered anew."""
    kept = [network.constraints[index] for index in constraints]
    places: dict[int, int] = {}
    for variable in [number for number, _ in pieces] + [
        variable for constraint in kept for variable in list_variables(constraint)
    ]:
        places.setdefault(variable, len(places))
    return Puzzle(
        size=len(places),
        constraints=tuple(_renumber(constraint, places) for constraint in kept),
        laws=tuple(
            law._replace(variable=place)
            for variable, place in places.items()
            for law in laws.get(variable, ())
        ),
        whole=frozenset(places[number] for number in network.whole & places.keys()),
        pieces=tuple(Piece(places[number], scale) for number, scale in pieces),
    )


def list_variables(constraint: Constraint) -> tuple[int, ...]:
    """List the variables of a constraint."""
    if isinstance(constraint, Sum):
        return tuple(variable for _, variable in constraint.terms)
    return constraint.product, constraint.left, constraint.right


def _renumber(constraint: Constraint, places: Mapping[int, int]) -> Constraint:
    if isinstance(constraint, Sum):
        terms = tuple((weight, places[variable]) for weight, variable in constraint.terms)
        return Sum(terms, constraint.within)
    return Product(*(places[variable] for variable in constraint))
