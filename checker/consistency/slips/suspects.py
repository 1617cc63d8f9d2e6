"""Suspects: the claims that print one figure, and what all other claims make of it.

A slip is tried on one figure at a time, wherever it is printed. Everything is told in the
claim's own way: an increase of 25 % is a quarter here, and not a ratio of 1.25.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.camps import Voice, list_origins
from checker.consistency.cells import turn
from checker.consistency.conflicts import Conflict
from checker.consistency.lineage import name_paper
from checker.consistency.relating.outcomes import Mismatch
from checker.consistency.slips.trials import (
    MOST_HEARD,
    Trial,
    find_rest,
    gather,
    name_figure,
    start_trial,
)
from checker.consistency.slips.witnesses import place_witnesses
from checker.consistency.statements import Statement
from checker.dimensions.units import Unit
from checker.intervals import ANYTHING, Interval

_MOST_CAMPS = 20
_MOST_CLAIMS = 30
"""Beyond these, only the figure with the fewest origins is tried, and the first."""


class Suspect(NamedTuple):
    """One figure that may be a slip, and what the other claims leave for it."""

    statements: tuple[Statement, ...]
    """Those that print it: of many that write it alike, one."""
    claims: tuple[str, ...]
    """Ids of all claims that print it, sorted."""
    papers: frozenset[str]
    """Where they stand."""
    origins: int
    unit: Unit
    """The unit of `rest`, and of every reading that is held against it."""
    rest: Interval
    """What the others make of it, told as the claim tells it."""
    others: tuple[Statement, ...]
    """Some of what the others say."""
    definition: str
    trial: Trial | None = None
    """The ties of a mismatch, to be tried with another reading; None in a conflict."""

    @property
    def first(self) -> Statement:
        """The first that prints the figure: a bare one, if there is one."""
        bare = (one for one in self.statements if one.reading.hedge is None)
        return next(bare, self.statements[0])

    def agrees(self, reading: Interval) -> bool:
        """Whether the claims would agree if the figure were read so."""
        return reading.meets(self.rest) and (self.trial is None or self.trial.holds(reading))


def list_suspects(trouble: Conflict | Mismatch, origins: Mapping[str, str]) -> list[Suspect]:
    """List every figure that could be the slip, those with the fewest origins first.

    Left out is a figure without which the other claims still disagree.
    """
    if isinstance(trouble, Conflict):
        found = _suspect_camps(trouble, origins)
    else:
        found = _suspect_blamed(trouble, origins)
    return sorted(found, key=lambda suspect: suspect.origins)


def _suspect_camps(conflict: Conflict, origins: Mapping[str, str]) -> Iterator[Suspect]:
    unit = conflict.variable.unit
    shared = [_share(camp.voices, unit) for camp in conflict.camps]
    for index in _choose_few([len(camp.origins) for camp in conflict.camps], _MOST_CAMPS):
        voices = conflict.camps[index].voices
        rest = _meet([one for other, one in enumerate(shared) if other != index])
        if rest is None or len({name_figure(voice.statement) for voice in voices}) > 1:
            continue
        others = [v for n, camp in enumerate(conflict.camps) if n != index for v in camp.voices]
        suspect = _build(voices, others, origins)
        yield suspect._replace(unit=unit, rest=rest, definition=conflict.variable.definition)


def _suspect_blamed(mismatch: Mismatch, origins: Mapping[str, str]) -> Iterator[Suspect]:
    blamed = (mismatch.focus, *mismatch.others)
    witnesses = place_witnesses(mismatch)
    if witnesses is None:
        return
    mates = [gather(one) for one in blamed]
    counts = [len(list_origins(voices, origins)) for voices in mates]
    for index in _choose_few(counts, _MOST_CLAIMS):
        trial = start_trial(mismatch, witnesses, index, mates[index])
        rest = find_rest(trial, index, mates[index])
        if rest is None:
            continue
        others = [one.voice for at, one in enumerate(blamed) if at not in trial.group]
        others.extend(one.quantity.voices[0] for one in witnesses)
        quantity = trial.quantity
        suspect = _build(mates[index], others, origins)
        yield suspect._replace(
            unit=quantity.unit, rest=rest, definition=quantity.definition, trial=trial
        )


def _choose_few(counts: Sequence[int], most: int) -> list[int]:
    """Choose which figures are tried: all, or of too many the first and the least witnessed."""
    if len(counts) <= most:
        return list(range(len(counts)))
    return sorted({0, counts.index(min(counts))})


def _share(voices: Sequence[Voice], unit: Unit) -> Interval | None:
    """Find what all of a camp could mean; None where a reading cannot be turned into the unit."""
    readings = [voice.statement.reading.expected for voice in voices]
    units = [voice.statement.unit for voice in voices]
    turned = [turn(r, own, unit, is_widest=False) for r, own in zip(readings, units, strict=True)]
    return _meet(turned)


def _meet(intervals: Sequence[Interval | None]) -> Interval | None:
    """Find what all intervals have in common; None where that is nothing, or one is missing."""
    common: Interval | None = ANYTHING
    for interval in intervals:
        if common is None or interval is None:
            return None
        common = common.intersect(interval)
    return common


def _build(voices: Sequence[Voice], others: Sequence[Voice], origins: Mapping[str, str]) -> Suspect:
    """Build a suspect of which it is yet to be said what the others leave for it."""
    claims = [voice.statement.claim for voice in voices]
    alike = {_name_wording(voice.statement): voice.statement for voice in reversed(voices)}
    return Suspect(
        statements=tuple(reversed(alike.values())),
        claims=tuple(sorted({claim.id for claim in claims})),
        papers=frozenset(name_paper(claim) for claim in claims),
        origins=len(list_origins(voices, origins)),
        unit=voices[0].statement.unit,
        rest=ANYTHING,
        others=tuple(voice.statement for voice in others[:MOST_HEARD]),
        definition="",
    )


def _name_wording(statement: Statement) -> tuple[str | None, ...]:
    claim, period = statement.claim, statement.period
    written = (claim.hedge, claim.value, claim.rounded_to, claim.rounding, statement.unit.text)
    return *written, None if period is None else period.text
