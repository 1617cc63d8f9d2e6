"""Camps: the claims of a conflict, clustered into groups that agree within themselves."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.cells import Written, turn
from checker.consistency.clashes import Member
from checker.consistency.lineage import name_paper
from checker.consistency.statements import Statement
from checker.consistency.variables import Variable
from checker.dimensions.units import Unit
from checker.intervals import Interval


class Voice(NamedTuple):
    """One statement, with its readings in the unit of its variable."""

    statement: Statement
    expected: Interval
    widest: Interval
    written: Written | None


class Camp(NamedTuple):
    """Statements whose expected readings share a number."""

    voices: tuple[Voice, ...]
    origins: tuple[str, ...]
    """Where its figures come from, each once: copies of one figure add nothing to it."""

    @property
    def sources(self) -> int:
        """How many sources stand behind it; claims of one source count once."""
        return count_sources(self.voices)

    @property
    def spokesman(self) -> Voice:
        """The voice that tells what the camp says: the first bare figure, else the first."""
        bare = (voice for voice in self.voices if voice.statement.reading.hedge is None)
        return next(bare, self.voices[0])


def count_sources(voices: Iterable[Voice]) -> int:
    """Count the sources behind voices; claims of one source count once."""
    return len({name_paper(voice.statement.claim) for voice in voices})


def list_origins(voices: Iterable[Voice], origins: Mapping[str, str]) -> tuple[str, ...]:
    """List where the figures of voices come from, each origin once.

    `origins` names them by the claims' ids; what it leaves out comes from its own source.
    """
    claims = (voice.statement.claim for voice in voices)
    named = (origins.get(claim.id) or name_paper(claim) for claim in claims)
    return tuple(dict.fromkeys(named))


def find_camps(
    variable: Variable, members: Iterable[Member], origins: Mapping[str, str]
) -> tuple[Camp, ...]:
    """Cluster statements by a sweep over their expected readings: most origins first.

    By Helly's theorem on a line, intervals that meet pairwise share a number, so a camp is
    whatever still shares one; two figures of one precision that differ part even there.
    """
    voices = [give_voice(variable, member) for member in sorted(members)]
    camps = cluster_voices(voices)
    ordered = [_order(camp, origins) for camp in camps]
    return tuple(sorted(ordered, key=_rank))


def cluster_voices(voices: Iterable[Voice]) -> list[list[Voice]]:
    """Cluster what is said into groups that agree, the lowest first.

    A group shares a number in its expected readings, and holds no two figures of one precision
    that differ.
    """
    groups: list[list[Voice]] = []
    shared: Interval | None = None
    values: dict[object, Fraction] = {}
    for voice in sorted(voices, key=_find_low):
        common = None if shared is None else shared.intersect(voice.expected)
        written, precision = voice.written, name_precision(voice)
        differs = written is not None and values.get(precision, written.value) != written.value
        if common is None or differs:
            groups.append([])
            values, common = {}, voice.expected
        shared = common
        if written is not None:
            values[precision] = written.value
        groups[-1].append(voice)
    return groups


def _find_low(voice: Voice) -> tuple[bool, Fraction]:
    low = voice.expected.low
    return low is not None, low or Fraction(0)


def name_precision(voice: Voice) -> object:
    """Name what two bare figures must share to differ: 23 minutes and 22,724 a year do not."""
    unit = voice.statement.unit
    return None if voice.written is None else voice.written.quantum, unit.time, unit.time_power


def _rank(camp: Camp) -> tuple[int, int, int]:
    """Rank by origins, then by sources, then in the order of the claims."""
    return -len(camp.origins), -camp.sources, _place(camp.voices[0])


def _order(voices: Iterable[Voice], origins: Mapping[str, str]) -> Camp:
    ordered = tuple(sorted(voices, key=_place))
    return Camp(ordered, list_origins(ordered, origins))


def _place(voice: Voice) -> int:
    return voice.statement.position


def give_voice(variable: Variable, member: Member) -> Voice:
    """Read one statement of a variable in the variable's unit."""
    cell = variable.cells[member[0]]
    expected, widest = cell.expected[member[1]], cell.widest[member[1]]
    shown = turn(expected, cell.unit, variable.unit, is_widest=False)
    shown_widest = turn(widest, cell.unit, variable.unit, is_widest=True)
    # A reading that cannot be turned (the time between events that may be none) stays as it is.
    return Voice(
        cell.statements[member[1]],
        expected if shown is None else shown,
        widest if shown_widest is None else shown_widest,
        cell.written[member[1]],
    )


def choose_unit(camps: Iterable[Camp], otherwise: Unit) -> Unit:
    """Choose the unit to tell camps in: the one that all their figures share, if they do."""
    units = {camp.spokesman.statement.unit for camp in camps}
    return units.pop() if len(units) == 1 else otherwise


def read_in(voice: Voice, unit: Unit) -> Voice:
    """Read a voice anew in a unit, from its figure as written; as it is where there is no way."""
    reading, own = voice.statement.reading, voice.statement.unit
    expected = turn(reading.expected, own, unit, is_widest=False)
    widest = turn(reading.widest, own, unit, is_widest=True)
    if expected is None or widest is None:
        return voice
    return voice._replace(expected=expected, widest=widest)
