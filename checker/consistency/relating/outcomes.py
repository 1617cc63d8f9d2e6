"""What relating claims comes to: quantities, what ties them, mismatches and predictions."""

from typing import Literal, NamedTuple

from checker.consistency.camps import Voice
from checker.consistency.relating.puzzles import Puzzle
from checker.dimensions.periods import Period
from checker.dimensions.units import Unit
from checker.intervals import Interval
from checker.model import Relation

QuantityKind = Literal["level", "change", "difference", "share"]

Cause = Literal["part", "sum", "change", "share", "relation", "superlative"]
"""What a mismatch rests on, which decides the rule that reports it."""


class Quantity(NamedTuple):
    """One value that is tied to others: of a measure, in one place, at one time.

    A change is the ratio of the measure to what it was at the base (an increase of 25 % is
    1.25), a difference the amount between them, a share the part over the whole.
    """

    kind: QuantityKind
    measure: str
    of: str | None
    """The measure of the whole, of a share."""
    place: str | None
    definition: str
    """"recorded", "provisional"; empty where none is stated."""
    period: Period | None
    has_assumed_period: bool
    base: Period | None
    """What a change or a difference counts from."""
    unit: Unit
    """The unit of its intervals wherever they are shown."""
    voices: tuple[Voice, ...]
    """What claims say of it, in its unit; none where nobody states it."""


class Tie(NamedTuple):
    """What holds between quantities."""

    cause: Cause
    """What a mismatch that rests on this tie alone is called."""
    text: str
    """In words or as written: "charged <= arrests", "2018-01 lies within 2018"."""
    subject: str
    """What it ties, the same from run to run: measures, place and period, never a claim."""
    relation: Relation | None
    """The relation that declares it; None where it holds by itself."""
    quantities: tuple[Quantity, ...]


class Blamed(NamedTuple):
    """One claim of a mismatch."""

    quantity: Quantity
    voice: Voice
    """In the quantity's unit."""


class Mismatch(NamedTuple):
    """Claims that cannot all be true of what ties them; every one of them is needed."""

    verdict: Literal["contradiction", "drift"]
    cause: Cause
    ties: tuple[Tie, ...]
    focus: Blamed
    """The claim that is told against what the others come to."""
    others: tuple[Blamed, ...]
    derived_expected: Interval | None
    """What the others make of the focus, in its unit; None where they leave no number."""
    derived_widest: Interval | None
    subject: str
    """What it is about, for the fingerprint."""
    puzzle: Puzzle
    """Its ties alone, to be tried with other readings; its pieces are the focus and the others."""


class Asked(NamedTuple):
    """What a writer asks for before writing, though no claim may speak of it yet."""

    measure: str
    place: str | None
    """A canonical code; None for wherever the measure is spoken of."""
    period: Period | None
    """None for whenever it is spoken of."""


class Prediction(NamedTuple):
    """The interval that any further claim on a quantity must fall in."""

    quantity: Quantity
    expected: Interval
    widest: Interval
    claims: tuple[str, ...]
    """Ids of the claims it rests on, sorted; many are cut short."""
    ties: tuple[str, ...]
    """The texts of the ties it rests on."""


class Solution(NamedTuple):
    """What came of the ties."""

    mismatches: tuple[Mismatch, ...]
    predictions: tuple[Prediction, ...]
    failed: frozenset[int]
    """The knots that some mismatch rests on."""
    unheard: tuple[tuple[Quantity, int, tuple[Voice, ...]], ...]
    """Quantities of which claims say so many things that some were held against no other."""
