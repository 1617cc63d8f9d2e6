"""The web: quantities, and the ties between them, while they are collected."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.relating.outcomes import Cause, Quantity, QuantityKind, Tie
from checker.consistency.relating.scales import Scale
from checker.intervals import Interval, between, exactly
from checker.model import Relation
from checker.propagation.networks import Constraint, Fact, Product, Sum

ZERO = exactly(Fraction(0))
AT_MOST_ZERO = between(None, Fraction(0))
NOT_NEGATIVE = between(Fraction(0), None)
ONE = Fraction(1)


class Key(NamedTuple):
    """What makes a quantity one: never how its claims are written."""

    kind: QuantityKind
    measure: str
    place: str | None
    definition: str
    time: int
    base: int | None = None
    """Of a change: the time that it counts from."""
    way: str = ""
    """Of a change: increase, decrease, multiple or points, which are tied to be one."""
    of: str | None = None


class Knot(NamedTuple):
    """A tie with the constraints that stand for it in the network."""

    tie: Tie
    numbers: tuple[int, ...]
    """The variables of its quantities."""
    constraints: tuple[Constraint, ...]


class Entry(NamedTuple):
    """A quantity as the network sees it."""

    quantity: Quantity
    scale: Scale
    is_whole: bool
    has_floor: bool


class Web:
    """Quantities by number, and what ties them; a number without a quantity is an auxiliary."""

    def __init__(self, make_entry: Callable[[Key], Entry]) -> None:
        self._make_entry = make_entry
        self._numbers: dict[Key, int] = {}
        self.entries: dict[int, Entry] = {}
        self.size = 0
        self._levels: dict[str, list[Key]] = {}
        self._scaled: dict[Key, int] = {}
        self.knots: list[Knot] = []
        self.laws: list[Fact] = []

    def add(self, key: Key) -> int:
        """Return the number of a quantity, which is made when it is first asked for."""
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = self.add_variable()
            self.entries[number] = self._make_entry(key)
            if key.kind == "level":
                self._levels.setdefault(key.measure, []).append(key)
        return number

    def add_scaled(self, key: Key, reference: Key) -> int:
        """Return the number of a level as so many times another one, which is itself 1."""
        number = self._scaled.get(key)
        if number is None:
            number = self._scaled[key] = self.add_variable()
            if key == reference:
                self.laws.append(Fact(number, exactly(ONE), is_law=True))
        return number

    def list_levels(self, measure: str) -> Sequence[Key]:
        """List the levels of a measure, whether stated or only tied."""
        return self._levels.get(measure, ())

    def add_variable(self) -> int:
        """Return the number of a new auxiliary variable."""
        self.size += 1
        return self.size - 1

    def tie(  # noqa: PLR0913 - a tie has this many parts
        self,
        cause: Cause,
        text: str,
        numbers: Sequence[int],
        constraints: Iterable[Constraint],
        *,
        relation: Relation | None = None,
        laws: Iterable[Fact] = (),
        subject: str | None = None,
    ) -> None:
        """Tie quantities together; the subject is made of them where none is given."""
        quantities = tuple(self.entries[number].quantity for number in numbers)
        named = subject or name_subject(text, quantities)
        tie = Tie(cause, text, named, relation, quantities)
        self.knots.append(Knot(tie, tuple(numbers), tuple(constraints)))
        self.laws.extend(laws)

    def tie_sum(
        self,
        cause: Cause,
        text: str,
        terms: Mapping[int, Fraction],
        within: Interval = ZERO,
    ) -> None:
        """Tie quantities by their weighted sum."""
        pairs = tuple((weight, number) for number, weight in terms.items())
        self.tie(cause, text, tuple(terms), [Sum(pairs, within)])

    def tie_product(self, cause: Cause, text: str, product: int, left: int, right: int) -> None:
        """Tie a quantity to the product of two others."""
        self.tie(cause, text, (product, left, right), [Product(product, left, right)])


def name_subject(text: str, quantities: Iterable[Quantity]) -> str:
    """Name what a tie is about, the same whatever claims join it."""
    parts = dict.fromkeys(
        part
        for quantity in quantities
        for part in (
            quantity.measure,
            quantity.place or "",
            quantity.definition,
            "" if quantity.period is None else quantity.period.text,
        )
    )
    return "|".join((text, *sorted(part for part in parts if part)))
