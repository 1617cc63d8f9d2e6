"""Trials: the ties of a mismatch, to be tried with another reading of one figure.

A change is tied as the ratio of two levels, but told as what was added or taken away; here
it is turned from the one into the other.
"""

from collections.abc import Collection, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.camps import Voice
from checker.consistency.relating.outcomes import Blamed, Mismatch, Quantity
from checker.consistency.relating.puzzles import Puzzle
from checker.consistency.slips.witnesses import Witness
from checker.consistency.statements import Statement
from checker.intervals import Interval

MOST_HEARD = 200
"""So many claims on one quantity are heard, however many there are."""

_ONE = Fraction(1)


class Trial(NamedTuple):
    """The ties of a mismatch, with everything but one figure in its place."""

    puzzle: Puzzle
    """With a piece for all that is stated, the blamed claims first."""
    quantity: Quantity
    """What the figure speaks of."""
    kind: str
    """The kind of its claim."""
    quantities: tuple[Quantity, ...]
    """All that is tied."""
    group: frozenset[int]
    """The pieces of the puzzle that the figure stands at."""
    intervals: tuple[Interval, ...]
    """The expected reading of each piece, as its quantity is tied."""

    def holds(self, reading: Interval) -> bool:
        """Whether all ties hold if the figure is read so, told as the claim tells it."""
        tied = tie_reading(reading, self.quantity, self.kind)
        return self.puzzle.holds(self.place(tied))

    def place(self, tied: Interval) -> list[Interval]:
        """Put a reading in the figure's place, as its quantity is tied."""
        return [tied if at in self.group else own for at, own in enumerate(self.intervals)]


def name_figure(statement: Statement) -> object:
    """Name a figure as written, hedges aside: 1,000 and about 1,000 arrests are one."""
    figure, unit = statement.figure, statement.unit
    values = tuple(end.value for end in figure.ends)
    scale = (unit.dimension, unit.factor, unit.offset, unit.time, unit.time_power)
    return values, figure.form, scale, statement.claim.kind


def gather(blamed: Blamed) -> list[Voice]:
    """Gather the claims that say the same figure of one quantity, the blamed one first."""
    name = name_figure(blamed.voice.statement)
    own = blamed.voice.statement.position
    alike = (
        voice
        for voice in blamed.quantity.voices[:MOST_HEARD]
        if voice.statement.position != own and name_figure(voice.statement) == name
    )
    return [blamed.voice, *alike]


def start_trial(
    mismatch: Mismatch, witnesses: Sequence[Witness], index: int, mates: Sequence[Voice]
) -> Trial:
    """Set up the ties of a mismatch to try the figure of one blamed claim."""
    blamed = (mismatch.focus, *mismatch.others)
    excused = {voice.statement.position for voice in mates}
    group = frozenset(
        at for at, one in enumerate(blamed) if one.voice.statement.position in excused
    )
    said = [(one.voice, one.quantity) for one in blamed]
    said.extend((one.quantity.voices[0], one.quantity) for one in witnesses)
    pieces = (*mismatch.puzzle.pieces, *(one.piece for one in witnesses))
    return Trial(
        mismatch.puzzle._replace(pieces=pieces),
        blamed[index].quantity,
        blamed[index].voice.statement.claim.kind,
        tuple(quantity for tie in mismatch.ties for quantity in tie.quantities),
        group,
        tuple(_hear(voice, quantity, excused) for voice, quantity in said),
    )


def _hear(voice: Voice, quantity: Quantity, excused: Collection[int]) -> Interval:
    """Read what is said of a quantity by one claim and those that agree with it."""
    heard = voice.expected
    for other in quantity.voices[:MOST_HEARD]:
        if other.statement.position not in excused:
            heard = heard.intersect(other.expected) or heard
    return heard


def find_rest(trial: Trial, index: int, mates: Sequence[Voice]) -> Interval | None:
    """Work out what all other claims make of the figure, told as its claim tells it.

    None where they leave no number for it.
    """
    puzzle = trial.puzzle
    kept = [at for at in range(len(trial.intervals)) if at not in trial.group]
    pieces = (puzzle.pieces[index], *(puzzle.pieces[at] for at in kept))
    rest = puzzle._replace(pieces=pieces).derive([trial.intervals[at] for at in kept])
    excused = {voice.statement.position for voice in mates}
    for voice in trial.quantity.voices[:MOST_HEARD]:
        if rest is not None and voice.statement.position not in excused:
            rest = rest.intersect(voice.expected)
    return None if rest is None else tell_reading(rest, trial.quantity, trial.kind)


def tie_reading(interval: Interval, quantity: Quantity, kind: str) -> Interval:
    """Turn what a claim tells into what is tied: an increase of 25 % into a ratio of 1.25."""
    turned = interval.negated() if kind == "decrease" else interval
    return turned.shifted(_ONE) if _is_ratio(quantity, kind) else turned


def tell_reading(interval: Interval, quantity: Quantity, kind: str) -> Interval:
    """Turn what is tied into what a claim tells: a ratio of 1.25 into an increase of 25 %."""
    turned = interval.shifted(-_ONE) if _is_ratio(quantity, kind) else interval
    return turned.negated() if kind == "decrease" else turned


def _is_ratio(quantity: Quantity, kind: str) -> bool:
    return quantity.kind == "change" and kind in {"increase", "decrease"}
