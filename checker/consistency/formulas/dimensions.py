"""Whether the units of a relation fit: only one kind of thing is added to or compared with itself.

Products add the powers of what their parts count, quotients subtract them. A flow given as
the time between two events counts as its rate: minutes per offence as offences a minute.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.consistency.formulas.parsing import (
    Addition,
    Expression,
    Formula,
    FormulaError,
    Multiplication,
    Name,
    Number,
    Part,
    find_column,
)
from checker.consistency.units_of_claims import is_waiting_time
from checker.dimensions.nouns import plural_phrase
from checker.dimensions.physical import Dimension
from checker.dimensions.units import Unit, UnitError, describe_unit, parse_unit

TIME = "time"
_POINT = "percentage point"


class Declared(NamedTuple):
    """What the measures of a relation are declared in."""

    units: Mapping[str, Unit]
    dimensions: Mapping[str, Dimension]
    """What each measure counts; nouns that the relation equates are one."""


def read_dimensions(units: Mapping[str, Unit], counts_as: Mapping[str, str]) -> Declared:
    """Find what each measure counts; raise FormulaError for words that cannot be equated."""
    leaders = _read_equals(counts_as)
    dimensions = {
        measure: _equate(find_dimension(unit), leaders) for measure, unit in units.items()
    }
    return Declared(units, dimensions)


def find_dimension(unit: Unit) -> Dimension:
    """Find what a unit counts, of a waiting time its rate."""
    if is_waiting_time(unit):
        return tuple((atom, -power) for atom, power in unit.dimension)
    return unit.dimension


def check_dimensions(formula: Formula, declared: Declared) -> None:
    """Raise FormulaError where things of two kinds are added or compared."""
    left = measure_dimension(formula.left, declared)
    right = measure_dimension(formula.right, declared)
    if left is None or right is None or left == right:
        return
    words = [_say(side, declared) for side in (formula.left, formula.right)]
    raise FormulaError(f"it equates {words[0]} with {words[1]}", _advise(left, right))


def measure_dimension(expression: Expression, declared: Declared) -> Dimension | None:
    """Find what an expression counts; None for a number, which takes the unit beside it."""
    if isinstance(expression, Number):
        return None
    if isinstance(expression, Name):
        return declared.dimensions[expression.measure]
    if isinstance(expression, Addition):
        return _measure_sum(expression.parts, declared)
    powers: dict[str, int] = {}
    for part in expression.parts:
        inner = measure_dimension(part.expression, declared) or ()
        _multiply_in(powers, inner, 1 if part.sign == "*" else -1)
    return _sort(powers)


def _measure_sum(parts: Sequence[Part], declared: Declared) -> Dimension | None:
    first: tuple[Expression, Dimension] | None = None
    for part in parts:
        dimension = measure_dimension(part.expression, declared)
        if dimension is None:
            continue
        if first is None:
            first = part.expression, dimension
        elif dimension != first[1]:
            one = _say(first[0], declared)
            other = _say(part.expression, declared)
            column = find_column(part.expression)
            advice = _advise(first[1], dimension)
            raise FormulaError(f"it puts {one} and {other} into one sum", advice, column)
    return None if first is None else first[1]


def _multiply_in(powers: dict[str, int], dimension: Dimension, sign: int) -> None:
    for atom, power in dimension:
        powers[atom] = powers.get(atom, 0) + sign * power


def _sort(powers: Mapping[str, int]) -> Dimension:
    return tuple(sorted((atom, power) for atom, power in powers.items() if power))


def _equate(dimension: Dimension, leaders: Mapping[str, str]) -> Dimension:
    powers: dict[str, int] = {}
    _multiply_in(powers, tuple((leaders.get(atom, atom), power) for atom, power in dimension), 1)
    return _sort(powers)


def _read_equals(counts_as: Mapping[str, str]) -> Mapping[str, str]:
    """Name one noun for each group of nouns that are equated."""
    groups: dict[str, set[str]] = {}
    for one, other in counts_as.items():
        nouns = {_read_noun(one), _read_noun(other)}
        joined = set().union(nouns, *(groups.get(noun, set()) for noun in nouns))
        groups.update(dict.fromkeys(joined, joined))
    return {noun: min(group) for noun, group in groups.items()}


def _read_noun(text: str) -> str:
    cure = "name two things that are counted, as in counts_as: {person: arrest}"
    try:
        unit = parse_unit(text)
    except UnitError as error:
        raise FormulaError(f"counts_as: {error.problem}", error.cure) from error
    is_noun = unit.kind == "count" and len(unit.dimension) == 1 and unit.factor == 1
    if not is_noun or unit.dimension[0][1] != 1:
        raise FormulaError(f'counts_as: "{text}" is not one thing that is counted', cure)
    return unit.dimension[0][0]


def _advise(one: Dimension, other: Dimension) -> str:
    """Name the two nouns that would have to be equated, where that would do."""
    powers = dict(one)
    _multiply_in(powers, other, -1)
    rest = dict(_sort(powers))
    if rest.keys() == {TIME}:
        return "declare both per time, such as arrest / month, or both as totals"
    if rest.keys() == {_POINT}:
        return "record the difference as a claim of kind: points"
    is_pair = len(rest) == 2 and sum(rest.values()) == 0  # noqa: PLR2004 - a pair is two
    if not is_pair or not all(map(_is_noun, rest)):
        return "correct the relation, or the units that its measures declare"
    first, second = sorted(rest, key=lambda atom: (atom not in dict(one), atom))
    return f"say which units it may equate: counts_as: {{{first}: {second}}}"


def _is_noun(atom: str) -> bool:
    """Whether an atom names what is counted: neither time, physics nor money."""
    return atom not in {TIME, _POINT} and not atom.startswith("[") and not atom.isupper()


def _say(expression: Expression, declared: Declared) -> str:
    """Say what an expression counts: "people a month", "incidents over time"."""
    unit = _find_one_unit(expression, declared)
    if unit is not None:
        words = describe_unit(unit) or "plain numbers"
        return "percentages" if words == "%" else words
    dimension = measure_dimension(expression, declared) or ()
    above = [_name(atom, power) for atom, power in dimension if power > 0 and atom != TIME]
    below = [_name(atom, -power) for atom, power in dimension if power < 0 and atom != TIME]
    time = dict(dimension).get(TIME, 0)
    above += [_name(TIME, time)] if time > 0 else []
    words = " times ".join(above) or "plain numbers"
    words += f" per {' and '.join(below)}" if below else ""
    return f"{words} over {_name(TIME, -time)}" if time < 0 else words


def _find_one_unit(expression: Expression, declared: Declared) -> Unit | None:
    """Find the measure whose unit an expression keeps: of a sum, of a share of something."""
    if isinstance(expression, Name):
        return declared.units[expression.measure]
    if isinstance(expression, Number):
        return None
    if isinstance(expression, Multiplication):
        things = [part for part in expression.parts if measure_dimension(part.expression, declared)]
        is_kept = len(things) == 1 and things[0].sign == "*"
        return _find_one_unit(things[0].expression, declared) if is_kept else None
    parts = (_find_one_unit(part.expression, declared) for part in expression.parts)
    return next((unit for unit in parts if unit is not None), None)


def _name(atom: str, power: int) -> str:
    word = atom.strip("[]")
    is_countable = _is_noun(atom)
    many = plural_phrase(word) if is_countable else word
    return many if power == 1 else f"{many}^{power}"
