"""Which numbers of a relation only convert between units: the 100 of `part / whole * 100`.

People write `p = part / whole` where they think of quantities, and `p = part / whole * 100`
where they think of the numbers that stand in a table, with p in percent. Both mean one thing.
The rule, ours: take every measure as the number that its declared unit gives it. Where the
scales of these numbers (1/100 for percent, 1,000 for thousands, a year for what is per year)
come out alike on both sides, and among the parts of every sum, once some factors and divisors
are taken for conversions, those are conversions, and are left out. As few are taken as will do:
where the scales come out alike without any, each number means itself. Where they never do, the
relation is between quantities, and each number means itself too.

A sum with a plain 1, such as `1 + p / 100`, or with other plain numbers beside shares, has the
scale 1 where it can. Shares, other multiples and times are looked at one after the other, as a
percentage of thousands may be written with or without the 1,000.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import chain

from checker.consistency.formulas.dimensions import TIME, Declared, measure_dimension
from checker.consistency.formulas.parsing import (
    Addition,
    Expression,
    Formula,
    Multiplication,
    Name,
    Number,
    Part,
)
from checker.consistency.units_of_claims import is_waiting_time
from checker.dimensions.times import expected_seconds
from checker.dimensions.units import Unit

Columns = frozenset[int]
Scales = Mapping[Fraction | None, Columns]
"""Every scale that an expression can have, and the numbers that are conversions then, by
their columns; None is the scale of what has several."""

_ONE = Fraction(1)
_PERCENT = Fraction(1, 100)
_NOTHING: Columns = frozenset()
_MOST_SCALES = 32
_MOST_LITERALS = 6
"""Numbers in one product; among more of them, none is a conversion. Ours."""


def find_conversions(formula: Formula, declared: Declared) -> Columns:
    """Find the numbers that only convert between units, by their columns."""
    found = _NOTHING
    for scale_unit in (_scale_share, _scale_amount, _scale_time):
        scales = {measure: scale_unit(unit) for measure, unit in declared.units.items()}
        # Shares are looked at even where none is declared: 50% may stand in the formula.
        if scale_unit is _scale_share or any(scale != 1 for scale in scales.values()):
            found |= _Scaling(scales, declared, found).find(formula)
    return found


def is_whole(number: Number) -> bool:
    """Whether a number beside percentages is the whole: exactly 1; 100% is one anyway."""
    return number.value == 1 and not number.is_percent


def list_terms(*expressions: Expression) -> list[Expression]:
    """List what is added, subtracted or compared side by side."""
    terms: list[Expression] = []
    for expression in expressions:
        if isinstance(expression, Addition):
            terms += [part.expression for part in expression.parts]
        else:
            terms.append(expression)
    return terms


def is_of_shares(terms: Iterable[Expression], declared: Declared) -> bool:
    """Whether terms count nothing, or nothing but what changes with time."""
    for term in terms:
        dimension = measure_dimension(term, declared)
        if dimension is not None:
            return all(atom == TIME for atom, _ in dimension)
    return True


def _scale_share(unit: Unit) -> Fraction:
    return unit.factor if unit.kind == "share" else _ONE


def _scale_amount(unit: Unit) -> Fraction:
    if unit.kind == "share":
        return _ONE
    return 1 / unit.factor if is_waiting_time(unit) else unit.factor


def _scale_time(unit: Unit) -> Fraction:
    if unit.time is None:
        return _ONE
    power = -1 if is_waiting_time(unit) else unit.time_power
    return expected_seconds(unit.time) ** power


def _ratio(longer: str, shorter: str) -> Fraction:
    return expected_seconds(longer) / expected_seconds(shorter)


_CALENDAR = {
    Fraction(4): _ratio("month", "week"),
    Fraction(13): _ratio("quarter", "week"),
    Fraction(26): _ratio("year", "fortnight"),
    Fraction(30): _ratio("month", "day"),
    Fraction(52): _ratio("year", "week"),
    Fraction(365): _ratio("year", "day"),
    Fraction(8760): _ratio("year", "hour"),
}
"""What people multiply by for lengths that are no whole numbers of each other."""


class _Scaling:
    """The scales of one kind: of shares, of other multiples, or of times."""

    def __init__(
        self, scales: Mapping[str, Fraction], declared: Declared, converted: Columns
    ) -> None:
        self._scales = scales
        self._declared = declared
        self._converted = converted

    def find(self, formula: Formula) -> Columns:
        terms = list_terms(formula.left, formula.right)
        return _cheapest(self._balance(terms))[1]

    def _reach(self, expression: Expression) -> Scales:
        """Find the scales that an expression other than a number can have."""
        if isinstance(expression, Name):
            return {self._scales[expression.measure]: _NOTHING}
        if isinstance(expression, Multiplication):
            return self._reach_product(expression.parts)
        return self._balance(list_terms(expression))

    def _reach_product(self, parts: Sequence[Part]) -> Scales:
        reached: Scales = {_ONE: _NOTHING}
        numbers = [part for part in parts if isinstance(part.expression, Number)]
        for sign, expression in parts:
            power = 1 if sign == "*" else -1
            if isinstance(expression, Number):
                if len(numbers) > _MOST_LITERALS:
                    continue
                step = self._reach_literal(expression)
                power = -power
            else:
                step = self._reach(expression)
            reached = _combine(reached, step, power)
        return reached

    def _reach_literal(self, number: Number) -> Scales:
        """A factor of 100 either means itself, or turns ratios into percentages."""
        is_candidate = number.value > 0 and not number.is_percent
        if not is_candidate or number.column in self._converted:
            return {_ONE: _NOTHING}
        itself = frozenset((number.column,))
        turned = _CALENDAR.get(number.value, number.value)
        return {turned: itself, number.value: itself, _ONE: _NOTHING}

    def _balance(self, terms: Sequence[Expression]) -> Scales:
        """Find the scales that all terms of a sum or a comparison can have together."""
        numbers = [term for term in terms if isinstance(term, Number)]
        sets = [self._reach(term) for term in terms if not isinstance(term, Number)]
        is_beside_shares = bool(numbers) and is_of_shares(terms, self._declared)
        has_whole = is_beside_shares and any(map(is_whole, numbers))
        if has_whole:
            sets = [_prefer_one(scales) for scales in sets]
        common = _intersect(sets)
        if is_beside_shares:
            common = _narrow(common, sets, has_percent=any(n.is_percent for n in numbers))
        if has_whole and _ONE not in common:
            return {_ONE: _cheapest(common)[1] if common else _join_cheapest(sets)}
        return common or {None: _join_cheapest(sets)}


def _combine(ones: Scales, others: Scales, power: int) -> Scales:
    """Multiply every scale of one part with every one of another, by the fewest conversions."""
    combined: dict[Fraction | None, Columns] = {}
    pairs = ((one, other) for one in ones.items() for other in others.items())
    for (scale, columns), (factor, more) in pairs:
        product = None if scale is None or factor is None else scale * factor**power
        together = columns | more
        if product not in combined or len(together) < len(combined[product]):
            combined[product] = together
    if len(combined) <= _MOST_SCALES:
        return combined
    return dict(sorted(combined.items(), key=_count)[:_MOST_SCALES])


def _intersect(sets: Sequence[Scales]) -> Scales:
    """Find the scales that all have in common."""
    if not sets:
        return {_ONE: _NOTHING}
    shared = set(sets[0]).intersection(*sets[1:])
    return {
        scale: frozenset(chain.from_iterable(scales[scale] for scales in sets)) for scale in shared
    }


def _prefer_one(scales: Scales) -> Scales:
    """Read p / 100 beside a plain 1 as a plain number too."""
    has_other = _cheapest(scales)[0] != 1
    return {_ONE: scales[_ONE]} if has_other and _ONE in scales else scales


def _narrow(common: Scales, sets: Sequence[Scales], *, has_percent: bool) -> Scales:
    """Keep the scale that numbers beside shares speak for: 50% for percent, others for 1."""
    is_plain = all(_cheapest(scales)[0] == 1 for scales in sets)
    if is_plain and has_percent and _PERCENT in common:
        return {_PERCENT: common[_PERCENT]}
    if not is_plain and _ONE in common:
        return {_ONE: common[_ONE]}
    return common


def _count(entry: tuple[Fraction | None, Columns]) -> int:
    return len(entry[1])


def _cheapest(scales: Scales) -> tuple[Fraction | None, Columns]:
    return min(scales.items(), key=_count)


def _join_cheapest(sets: Iterable[Scales]) -> Columns:
    return frozenset(chain.from_iterable(_cheapest(scales)[1] for scales in sets))
