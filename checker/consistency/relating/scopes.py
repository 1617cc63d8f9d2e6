"""A scope: the claims on measures that relations hang together, sorted by place and time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from checker.consistency.camps import Voice
from checker.consistency.cells import Cell
from checker.consistency.definitions import Stated
from checker.consistency.gazetteer import Groundwork
from checker.consistency.joining import find_root, join
from checker.consistency.rates import name_length
from checker.consistency.relating.gauges import Gauge, as_rate, gauge_measures, is_of
from checker.consistency.relating.obstacles import (
    NO_BASE,
    RELATIVE,
    find_obstacle,
    is_relative,
)
from checker.consistency.relating.outcomes import Asked, Quantity
from checker.consistency.relating.scales import Scale
from checker.consistency.relating.times import Span, is_one_of_several, sort_times
from checker.consistency.relating.voicing import RATIO, voice_cell, voice_change
from checker.consistency.relating.web import Entry, Key
from checker.consistency.variables import Variable
from checker.dimensions.periods import PeriodError, parse_duration, parse_period
from checker.dimensions.retiming import with_time
from checker.dimensions.shifting import shift_back
from checker.dimensions.units import Unit, parse_unit

POINTS = parse_unit("percentage point")
_NO_LENGTH = "it is a total of no year, quarter, month or week, and is related to rates"


class Change(NamedTuple):
    """Claims on one change: of a measure, from one time to another."""

    variable: Variable
    cell: Cell
    base: Span
    is_relative: bool


class Scope:
    """What is said of a few measures, where and when."""

    def __init__(
        self,
        names: Iterable[str],
        variables: Mapping[str, Sequence[Variable]],
        groundwork: Groundwork,
        asked: Asked | None = None,
    ) -> None:
        self.names = tuple(names)
        self.places = groundwork.places
        own = {name: list(variables.get(name, ())) for name in self.names}
        levels = {name: [v for v in own[name] if v.topic.kind == "level"] for name in self.names}
        self.left: list[tuple[Cell, str]] = []
        self.gauges = gauge_measures(self.names, levels, groundwork)
        self.changes = [change for name in self.names for change in self._list_changes(own[name])]
        self.shares = [
            self._leave_several(variable)
            for name in self.names
            for variable in own[name]
            if variable.topic.kind == "share"
        ]
        kept = [
            variable
            for name, gauge in self.gauges.items()
            for variable in map(partial(self._rate_totals, gauge), levels[name])
            if is_of(variable, gauge)
        ]
        kept = [self._leave_several(variable) for variable in kept]
        wanted = [] if asked is None or asked.period is None else [(asked.period, False)]
        self.times = sort_times([*self._list_spans(kept), *wanted])
        self.cells: dict[Key, list[tuple[Variable, Cell]]] = defaultdict(list)
        for variable in kept:
            for cell in variable.cells:
                self.cells[self._key_level(variable, cell)].append((variable, cell))
        self.asked = [] if asked is None else list(self._list_asked(asked))
        self._definitions: dict[tuple[str, str | None], dict[str, Stated]] = defaultdict(dict)
        self.sayings: dict[Key, list[tuple[Variable, Cell]]] = defaultdict(list)
        self._spans_told: dict[int, set[str | None]] = defaultdict(set)
        self._clocks = self._set_clocks()
        self._stated: dict[int, Stated] = {}
        for variable in kept:
            definitions = self._definitions[variable.topic.measure, variable.place]
            known = definitions.get(variable.definition, Stated(frozenset(), frozenset()))
            definitions[variable.definition] = known.joined(self.state(variable))

    def _list_asked(self, asked: Asked) -> Iterator[Key]:
        """List the levels that are asked for: in each place and time that is not named."""
        known = [key for key in self.cells if key.measure == asked.measure]
        if asked.measure not in self.gauges:
            return
        places = {key.place for key in known} if asked.place is None else {asked.place}
        times = {key.time for key in known}
        if asked.period is not None:
            times = {self.times.find(asked.period, is_assumed=False)}
        for place in sorted(places, key=str):
            for time in sorted(times):
                yield Key("level", asked.measure, place, "", time)

    def list_definitions(self, measure: str, place: str | None) -> Mapping[str, Stated]:
        """List the definitions of the levels of a measure in a place, with what they state."""
        return self._definitions.get((measure, place), {})

    def find_time(self, cell: Cell) -> int:
        """Return the number of the time that a cell is of."""
        return self.times.find(cell.period, is_assumed=cell.has_assumed_period)

    def find_span(self, span: Span) -> int:
        """Return the number of the time that a period is of."""
        return self.times.find(span[0], is_assumed=span[1])

    def clock(self, time: int) -> str:
        """Return the unit of time that the flows of one time are counted over."""
        return self._clocks[time]

    def find_unit(self, measure: str, time: int) -> Unit:
        """Return the unit in which a level is shown and calculated."""
        unit = self.gauges[measure].unit
        if unit.time_power == 0 or unit.time == self._clocks[time]:
            return unit
        return with_time(unit, self._clocks[time]) or unit

    def state(self, variable: Variable) -> Stated:
        """Return the definitions that the claims of a variable state."""
        if id(variable) not in self._stated:
            claims = [statement.claim for statement in variable.statements]
            self._stated[id(variable)] = Stated(
                frozenset(claim.qualifier for claim in claims if claim.qualifier),
                frozenset(claim.status for claim in claims if claim.status),
            )
        return self._stated[id(variable)]

    def make_entry(self, key: Key) -> Entry:
        """Make the quantity of a key, with all that claims say of it."""
        if key.kind == "level":
            return self._make_level(key)
        period, is_assumed = self.times.spans[key.time]
        base = None if key.base is None else self.times.spans[key.base][0]
        unit, scale = self._find_unit_of_change(key)
        voices = tuple(
            voice for _, cell in self.sayings[key] for voice in voice_change(cell, unit, key.way)
        )
        quantity = Quantity(
            key.kind,
            key.measure,
            key.of,
            key.place,
            key.definition,
            period,
            is_assumed,
            base,
            unit,
            voices,
        )
        return Entry(quantity, scale, is_whole=False, has_floor=self._has_floor(key))

    def _find_unit_of_change(self, key: Key) -> tuple[Unit, Scale]:
        """Find the unit of a share, a change or a difference, and its scale."""
        if key.kind != "difference":
            return RATIO, Scale(RATIO.factor)
        if key.way.endswith("points"):
            return POINTS, Scale(Fraction(1, 100))
        # A rise of 2 °C is one of 2 kelvin: only levels have a zero of their own.
        unit = self.find_unit(key.measure, key.time)._replace(offset=Fraction(0))
        return unit, Scale(unit.factor)

    def _has_floor(self, key: Key) -> bool:
        gauge = self.gauges.get(key.measure)
        return key.kind in {"change", "share"} and gauge is not None and gauge.has_floor

    def _make_level(self, key: Key) -> Entry:
        gauge = self.gauges[key.measure]
        period, is_assumed = self.times.spans[key.time]
        unit = self.find_unit(key.measure, key.time)
        cells = self.cells.get(key, ())
        voices = tuple(voice for _, cell in cells for voice in voice_cell(cell, unit))
        quantity = Quantity(
            "level",
            key.measure,
            None,
            key.place,
            key.definition,
            period,
            is_assumed,
            None,
            unit,
            voices,
        )
        is_whole = not gauge.has_parts and self._is_total(unit, key.time, voices)
        scale = Scale(unit.factor, unit.offset)
        return Entry(quantity, scale, is_whole=is_whole, has_floor=gauge.has_floor)

    def _is_total(self, unit: Unit, time: int, voices: Sequence[Voice]) -> bool:
        """Whether the number is a count of things, and not an average of so many a week."""
        if unit.time_power == 0:
            return True
        period = self.times.spans[time][0]
        is_total = period is not None and unit.time is not None and unit.time == name_length(period)
        # What is converted from a week is that of a mean year, not of this one: so near to a
        # whole number, and so near to none.
        return is_total and bool(voices) and self._spans_told[time] == {unit.time}

    def _key_level(self, variable: Variable, cell: Cell) -> Key:
        time = self.times.find(cell.period, is_assumed=cell.has_assumed_period)
        return Key("level", variable.topic.measure, variable.place, variable.definition, time)

    @staticmethod
    def _leave_several(variable: Variable) -> Variable:
        """Leave out what speaks of one of several times: 201X and 201X may be two years."""
        cells = [
            cell
            for cell in variable.cells
            if cell.period is None or not is_one_of_several(cell.period)
        ]
        return variable._replace(cells=tuple(cells), links=())

    def _rate_totals(self, gauge: Gauge, variable: Variable) -> Variable:
        """Count the totals of a flow over their periods, where it is related to rates."""
        if gauge.unit.time_power == 0 or variable.unit.time_power or gauge.nature != "flow":
            return variable
        cells: list[Cell] = []
        for cell in variable.cells:
            period = None if cell.has_assumed_period else cell.period
            length = None if period is None else name_length(period)
            if length is None:
                self.left.append((cell, _NO_LENGTH))
            else:
                cells.append(cell._replace(unit=as_rate(cell.unit, length)))
        return variable._replace(unit=gauge.unit, cells=tuple(cells), links=())

    def _list_changes(self, variables: Iterable[Variable]) -> Iterator[Change]:
        for variable in variables:
            topic = variable.topic
            if topic.kind not in {*RELATIVE, "points"}:
                continue
            for cell in variable.cells:
                base = None if topic.since is None else _find_base(topic.since, cell)
                gauge = self.gauges.get(topic.measure)
                reason = find_obstacle(variable, cell, base, gauge)
                if base is not None and reason is None:
                    yield Change(variable, cell, base, is_relative(variable))
                else:
                    self.left.append((cell, reason or NO_BASE))

    def _list_spans(self, variables: Iterable[Variable]) -> Iterator[Span]:
        for variable in (*variables, *self.shares):
            for cell in variable.cells:
                yield cell.period, cell.has_assumed_period
        for change in self.changes:
            yield change.cell.period, change.cell.has_assumed_period
            yield change.base

    def _set_clocks(self) -> list[str]:
        """Choose a unit of time for each time: times between which something changes share one."""
        roots = list(range(len(self.times.spans)))
        for change in self.changes:
            one, other = self.find_time(change.cell), self.find_span(change.base)
            join(roots, one, other)
        said: dict[int, set[str]] = defaultdict(set)
        for key, cells in self.cells.items():
            for _, cell in cells:
                self._spans_told[key.time].add(cell.unit.time)
                # A waiting time is told in minutes, and nobody counts offences a minute.
                if cell.unit.time is not None and cell.unit.time_power < 0:
                    said[find_root(roots, key.time)].add(cell.unit.time)
        lengths: dict[int, set[str | None]] = defaultdict(set)
        for number, (period, is_assumed) in enumerate(self.times.spans):
            length = None if period is None or is_assumed else name_length(period)
            lengths[find_root(roots, number)].add(length)
        declared = {gauge.unit.time for gauge in self.gauges.values() if gauge.unit.time}
        fallback = "year" if "year" in declared or not declared else min(declared)
        homes = [find_root(roots, number) for number in range(len(roots))]
        return [_choose_clock(said[home], lengths[home], fallback) for home in homes]


def _find_base(since: str, cell: Cell) -> Span | None:
    """Find the time that a change counts from; None where it cannot be told."""
    try:
        if not since.startswith("P"):
            return parse_period(since), False
        duration = parse_duration(since)
    except PeriodError:
        return None
    base = None if cell.period is None else shift_back(cell.period, duration)
    return None if base is None else (base, False)


def _choose_clock(said: set[str], lengths: set[str | None], fallback: str) -> str:
    if len(said) == 1:
        return next(iter(said))
    length = next(iter(lengths)) if len(lengths) == 1 else None
    if length in said or fallback not in said:
        return length or fallback
    return fallback
