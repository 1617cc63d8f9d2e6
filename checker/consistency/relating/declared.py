"""Ties that relations declare: one for each place and time in which their measures speak."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial
from itertools import chain, count
from typing import NamedTuple

from checker.consistency.formulas.constraints import Compiled, compile_formula
from checker.consistency.formulas.parsing import (
    Addition,
    Expression,
    Formula,
    Multiplication,
    Name,
    Number,
)
from checker.consistency.formulas.shapes import as_complete_sum, find_shape
from checker.consistency.formulas.units import Scaled, scale_formula
from checker.consistency.listing import SHOWN
from checker.consistency.relating.puzzles import cut_out
from checker.consistency.relating.scales import Scale
from checker.consistency.relating.scopes import Scope
from checker.consistency.relating.web import ONE, ZERO, Key, Web
from checker.consistency.relating.wording import say_time
from checker.dimensions.retiming import with_time
from checker.dimensions.units import Unit, find_conversion, to_base
from checker.intervals import between, exactly
from checker.model import Relation
from checker.propagation.networks import Network, Sum

_ALWAYS_TIED = 20
"""A relation of so few measures is tied wherever one of them speaks, to tell what the others
must be; a longer one where half of them do, so that ties grow with the claims."""


class Declared(NamedTuple):
    """A relation that could be read."""

    relation: Relation
    formula: Formula
    measures: tuple[str, ...]


class _Instance(NamedTuple):
    """A relation in one place and time, by one definition of each measure."""

    keys: Mapping[str, Key]
    stated: int
    """How many of its measures claims speak of."""
    missing: int
    """How many nothing speaks of, neither a claim nor another tie."""


class Untied(NamedTuple):
    """A relation that could not be tied somewhere, with the reason."""

    relation: Relation
    reason: str


def _compile_alone(scaled: Scaled, measures: Sequence[str]) -> None:
    """Raise FormulaError where a relation says nothing, wherever it is taken."""
    numbers = {name: number for number, name in enumerate(measures)}
    added = count(len(numbers))
    compile_formula(scaled, numbers.__getitem__, lambda: next(added), lambda number: number.value)


class Prepared:
    """A relation fitted to the units of its measures, to be tied wherever they speak."""

    def __init__(self, scope: Scope, web: Web, declared: Declared) -> None:
        """Raise FormulaError where the units do not fit."""
        self.declared = declared
        self.untied: list[Untied] = []
        self._scope, self._web = scope, web
        self._seen: set[tuple[Key, ...]] = set()
        missing = [name for name in declared.measures if name not in scope.gauges]
        if missing:
            self._leave(f"{missing[0]} counts different things, or has no unit")
        units = {} if missing else {name: scope.gauges[name].unit for name in declared.measures}
        counts_as = declared.relation.counts_as
        self._scaled = scale_formula(declared.formula, units, counts_as) if units else None
        if self._scaled is not None:
            _compile_alone(self._scaled, declared.measures)

    def tie(self) -> bool:
        """Tie what can be tied by now, and return whether anything was."""
        size = len(self._web.knots)
        if self._scaled is not None:
            # Of measures that only other ties speak of, an order tells too little to go on.
            spare = 1 if self.declared.formula.sign == "=" else 0
            for instance in _list_instances(self._scope, self._web, self.declared.measures):
                names = tuple(instance.keys.values())
                is_known = instance.stated > 0 or instance.missing <= spare
                if is_known and names not in self._seen:
                    self._seen.add(names)
                    self._tie(self._scaled, instance)
        return len(self._web.knots) > size

    def finish(self) -> list[Untied]:
        """List where it was not tied, and why."""
        if not self._seen and not self.untied:
            self._leave("no claim speaks of any of its measures")
        return self.untied

    def _leave(self, reason: str) -> None:
        self.untied.append(Untied(self.declared.relation, reason))

    def _tie(self, scaled: Scaled, instance: _Instance) -> None:
        size = len(self.declared.measures)
        first = next(iter(instance.keys.values()))
        if size > _ALWAYS_TIED and instance.stated * 2 < size:
            when = say_time(self._scope.times.spans[first.time][0])
            self._leave(f"claims speak of {instance.stated} of its {size} measures in {when}")
            return
        web = self._web
        numbers = {name: web.add(key) for name, key in instance.keys.items()}
        _free_quotients(self._scope, web, self.declared, numbers)
        convert = partial(_convert, self._scope.clock(first.time))
        compiled = compile_formula(scaled, numbers.__getitem__, web.add_variable, convert)
        zero = _find_zero(web, compiled, numbers)
        if zero is not None:
            self._leave(zero)
            return
        web.tie(
            find_shape(self.declared.formula),
            self.declared.relation.holds.strip(),
            tuple(numbers.values()),
            compiled.constraints,
            relation=self.declared.relation,
            laws=compiled.facts,
        )


def _find_zero(web: Web, compiled: Compiled, numbers: Mapping[str, int]) -> str | None:
    """Say that a formula divides by what can only be 0; None where it need not be."""
    if not compiled.divisors:
        return None
    said = [
        (number, entry.scale, voice.widest)
        for number in numbers.values()
        for entry in [web.entries[number]]
        for voice in entry.quantity.voices[:SHOWN]
    ]
    sums = tuple(one for one in compiled.constraints[:-1] if isinstance(one, Sum))
    network = Network(web.size, (), sums)
    names = {number: name for name, number in numbers.items()}
    for divisor in compiled.divisors:
        pieces = [(divisor, Scale(ONE)), *((number, scale) for number, scale, _ in said)]
        puzzle = cut_out(network, range(len(sums)), pieces, {})
        if puzzle.derive([interval for _, _, interval in said]) == ZERO:
            return f"it divides by {names.get(divisor, 'a difference')}, which is 0"
    return None


def _free_quotients(scope: Scope, web: Web, declared: Declared, numbers: Mapping[str, int]) -> None:
    """Let a quotient that nobody states be no whole number: pupils / classes need not be one."""
    sides = (declared.formula.left, declared.formula.right)
    if not any(_has_division(side) for side in sides):
        return
    for side in sides:
        if isinstance(side, Name) and not scope.gauges[side.measure].is_stated:
            number = numbers[side.measure]
            web.entries[number] = web.entries[number]._replace(is_whole=False)


def _has_division(expression: Expression) -> bool:
    """Whether it divides by a measure; by a number, as percent are by 100, is another matter."""
    if not isinstance(expression, Addition | Multiplication):
        return False
    return any(
        (part.sign == "/" and not isinstance(part.expression, Number))
        or _has_division(part.expression)
        for part in expression.parts
    )


def _convert(clock: str, number: Number) -> Fraction:
    """Bring a number that stands beside measures into the base unit of one unit of time."""
    unit: Unit | None = number.unit
    if unit is None:
        return number.value
    target = to_base(with_time(unit, clock) or unit)
    conversion = find_conversion(unit, target)
    if conversion is None or conversion.expected.low is None:
        message = f"{unit.text} is no unit over {clock}"
        raise ValueError(message)
    return number.value * conversion.expected.low + conversion.offset


def _list_instances(scope: Scope, web: Web, measures: Sequence[str]) -> Iterator[_Instance]:
    by_time: dict[int, dict[str, list[Key]]] = defaultdict(lambda: defaultdict(list))
    for name in measures:
        for key in web.list_levels(name):
            by_time[key.time][name].append(key)
    known = {key.place for spoken in by_time.values() for keys in spoken.values() for key in keys}
    is_only = len(known - {None}) == 1
    for time, spoken in by_time.items():
        for place in _list_places(spoken):
            here = {name: _find_keys(keys, place, is_only=is_only) for name, keys in spoken.items()}
            instances = _list_definitions(scope, measures, here, (place, time))
            yield from instances


def _list_places(spoken: Mapping[str, Sequence[Key]]) -> list[str | None]:
    """List the places in which a relation is taken; none stated only where nobody states one."""
    places = dict.fromkeys(key.place for key in chain.from_iterable(spoken.values()))
    stated: list[str | None] = [place for place in places if place is not None]
    return stated or [None]


def _differs(scope: Scope, key: Key, label: str, labels: Sequence[str]) -> bool:
    """Whether what a measure states is another of the definitions between which to choose."""
    stated = {
        word for variable, _ in scope.cells.get(key, ()) for word in scope.state(variable).words
    }
    known = {word for other in labels for word in other.split(", ") if word}
    return not stated.isdisjoint(known - set(label.split(", ")))


def _is_stated(
    scope: Scope, chosen: Mapping[str, Key], found: Mapping[str, Sequence[Key]], label: str
) -> bool:
    """Whether more than one measure states a definition, in so many words or among several."""
    if sum(key.definition == label for key in chosen.values()) > 1:
        return True
    words = set(label.split(", "))
    sole = [key for name, key in chosen.items() if len(found.get(name, ())) == 1]
    return any(
        not words.isdisjoint(scope.state(variable).words)
        for key in sole
        for variable, _ in scope.cells.get(key, ())
    )


def _list_definitions(
    scope: Scope,
    measures: Sequence[str],
    found: Mapping[str, Sequence[Key]],
    spot: tuple[str | None, int],
) -> Iterator[_Instance]:
    several = [keys for keys in found.values() if len(keys) > 1]
    labels = list(dict.fromkeys(key.definition for key in chain.from_iterable(several))) or [""]
    for label in labels:
        chosen: dict[str, Key] = {}
        for name in measures:
            keys = found.get(name, ())
            by_definition = {key.definition: key for key in keys}
            sole = keys[0] if len(keys) == 1 else None
            key = by_definition.get(label) or sole or by_definition.get("")
            if keys and (key is None or _differs(scope, key, label, labels)):
                break
            chosen[name] = key or Key("level", name, spot[0], "", spot[1])
        else:
            if len(labels) > 1 and label and not _is_stated(scope, chosen, found, label):
                continue
            known = sum(bool(found.get(name)) for name in measures)
            stated = sum(key in scope.cells for key in chosen.values())
            yield _Instance(chosen, stated, len(measures) - known)


def _find_keys(keys: Sequence[Key], place: str | None, *, is_only: bool) -> list[Key]:
    """Find what is said in a place; a measure of no stated place is taken for the only one."""
    here = [key for key in keys if key.place == place]
    is_anywhere = is_only and all(key.place is None for key in keys)
    return here or (list(keys) if is_anywhere else [])


def tie_split(scope: Scope, web: Web, declared: Declared) -> None:
    """Tie the shares of a complete sum: together they are the whole, and fewer are no more."""
    complete = as_complete_sum(declared.formula)
    if complete is None:
        return
    total, parts = complete
    groups: dict[Key, dict[str, int]] = defaultdict(dict)
    for key in scope.sayings:
        if key.kind == "share" and key.of == total and key.measure in parts:
            groups[key._replace(measure="")][key.measure] = web.add(key)
    for group in groups.values():
        if len(group) < 2:  # noqa: PLR2004 - one share alone adds up to nothing
            continue
        is_whole = set(group) == set(parts) and len(set(parts)) == len(parts)
        terms = {group[name]: ONE for name in parts if name in group}
        if is_whole:
            web.tie_sum("sum", f"the shares of {total} make up the whole", terms, exactly(ONE))
        elif all(scope.gauges[name].has_floor for name in parts if name in scope.gauges):
            text = f"shares of {total} are no more than the whole"
            web.tie_sum("sum", text, terms, between(None, ONE))
