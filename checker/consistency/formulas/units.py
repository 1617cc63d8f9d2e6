"""Relations in base units: what a formula says of shares as ratios, and of rates in one time.

A measure in percent stands for a ratio (47% is 0.47), one in thousands for single things, and
one per month for whatever time the caller chooses for all. So a factor that only converts
between the units of a formula is left out (see `formula_scales`), and every other factor stays.

A number that is added, subtracted or compared is in the unit of the measures beside it, and
keeps it, for the caller to convert. Beside percentages 1 is the whole and any other number so
many percent: `a + b + c = 1` and `a + b + c = 100` mean the same; 1% is written as 1%.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.formulas.besides import Beside, name_size
from checker.consistency.formulas.dimensions import (
    Declared,
    check_dimensions,
    measure_dimension,
    read_dimensions,
)
from checker.consistency.formulas.folding import fold_numbers
from checker.consistency.formulas.parsing import (
    Addition,
    Comparison,
    Expression,
    Formula,
    FormulaError,
    Multiplication,
    Name,
    Number,
    Part,
)
from checker.consistency.formulas.scales import (
    Columns,
    find_conversions,
    is_whole,
    list_terms,
)
from checker.consistency.formulas.shapes import find_names, list_measures, list_names
from checker.consistency.units_of_claims import is_waiting_time
from checker.dimensions.units import Unit, describe_unit, parse_unit

_PERCENT = parse_unit("percent")
_TURNED: dict[Comparison, Comparison] = {"=": "=", "<=": ">=", ">=": "<="}


class Scaled(NamedTuple):
    """A formula in base units; a number with a unit is still to be converted from it."""

    left: Expression
    sign: Comparison
    right: Expression


def scale_formula(
    formula: Formula, units: Mapping[str, Unit], counts_as: Mapping[str, str]
) -> Scaled:
    """Turn a formula into base units; raise FormulaError where its units do not fit.

    `units` has the unit of every measure that the formula names, `counts_as` the nouns that
    it may equate. A measure given as the time between two events stands for its rate.
    """
    measures = list_measures(formula)
    if not measures:
        raise FormulaError("it names no measure, so it says nothing", "name what is counted")
    folded = formula._replace(left=fold_numbers(formula.left), right=fold_numbers(formula.right))
    declared = read_dimensions({measure: units[measure] for measure in measures}, counts_as)
    check_dimensions(folded, declared)
    _refuse_zeros_of_their_own(folded, declared)
    sign = _turn_waiting_times(folded, declared)
    scaling = _Scaling(declared, find_conversions(folded, declared))
    left, right = scaling.scale_sides(folded.left, folded.right)
    return Scaled(left, sign, right)


def _is_bare(formula: Formula) -> bool:
    """Whether a formula compares, and calculates nothing."""
    return all(isinstance(side, Name | Number) for side in (formula.left, formula.right))


def _refuse_zeros_of_their_own(formula: Formula, declared: Declared) -> None:
    """Refuse to calculate with degrees: 20 °C and 20 °C are not 40 °C in kelvin."""
    for name in list_names(formula):
        unit = declared.units[name.measure]
        if unit.offset and not _is_bare(formula):
            raise FormulaError(
                f"it calculates with {describe_unit(unit)}, which does not count from zero",
                "compare such measures only, or declare them in kelvin",
                name.column,
            )


def _turn_waiting_times(formula: Formula, declared: Declared) -> Comparison:
    """Turn the comparison of waiting times into that of their rates: the longer, the rarer."""
    if not all(is_waiting_time(unit) for unit in declared.units.values()):
        return formula.sign
    if not _is_bare(formula):
        name = list_names(formula)[0]
        words = describe_unit(declared.units[name.measure])
        raise FormulaError(
            f"it calculates with {words} alone, which could mean the times or the rates",
            "declare the measures as rates, such as offence / year",
            name.column,
        )
    for side in (formula.left, formula.right):
        if isinstance(side, Number) and side.value <= 0:
            problem = "it compares the time between two events with no time at all"
            raise FormulaError(problem, "write a number above 0", side.column)
    return _TURNED[formula.sign]


class _Scaling:
    """Rebuilds a formula without its conversions, and gives numbers the unit beside them."""

    def __init__(self, declared: Declared, converted: Columns) -> None:
        self._declared = declared
        self._converted = converted

    def scale_sides(self, *sides: Expression) -> tuple[Expression, ...]:
        """Scale what is added, subtracted and compared side by side."""
        terms = list_terms(*sides)
        has_number = any(isinstance(term, Number) for term in terms)
        beside = self._find_beside(terms) if has_number else None
        scaled: list[Expression] = []
        for side in sides:
            if isinstance(side, Addition):
                parts = (Part(p.sign, self._scale_term(p.expression, beside)) for p in side.parts)
                scaled.append(Addition(tuple(parts)))
            else:
                scaled.append(self._scale_term(side, beside))
        return tuple(scaled)

    def _scale_term(self, term: Expression, beside: "Beside | None") -> Expression:
        if isinstance(term, Number):
            return term if beside is None else beside.scale(term)
        if isinstance(term, Name):
            return term
        if isinstance(term, Addition):
            [scaled] = self.scale_sides(term)
            return scaled
        return self._scale_product(term)

    def _scale_product(self, product: Multiplication) -> Expression:
        parts: list[Part] = []
        for sign, expression in product.parts:
            if isinstance(expression, Number):
                if expression.column not in self._converted:
                    parts.append(Part(sign, expression))
            else:
                parts.append(Part(sign, self._scale_term(expression, None)))
        if len(parts) == 1 and parts[0].sign == "*":
            return parts[0].expression
        return Multiplication(tuple(parts))

    def _find_beside(self, terms: Sequence[Expression]) -> "Beside":
        measured = [term for term in terms if not isinstance(term, Number)]
        units = [unit for term in measured if (unit := self._find_unit(term)) is not None]
        dimension = next(
            (found for term in measured if (found := measure_dimension(term, self._declared))), ()
        )
        if not units and not dimension and any(map(self._is_in_percent, measured)):
            units = [_PERCENT]
        is_plain = all(
            unit.factor == 1 and unit.time is None
            for unit in (self._declared.units[name.measure] for name in find_names(*measured))
        )
        return Beside(tuple(units), dimension, is_plain)

    def _find_unit(self, term: Expression) -> Unit | None:
        """Find the unit that a term is in by its form: a measure, or so many times one."""
        if isinstance(term, Name):
            return self._declared.units[term.measure]
        if isinstance(term, Number):
            return None
        if isinstance(term, Addition):
            units = [self._find_unit(part.expression) for part in term.parts if _is_measured(part)]
            return units[0] if len({unit and name_size(unit) for unit in units}) == 1 else None
        rest = [part for part in term.parts if _is_measured(part)]
        is_multiple = len(rest) == 1 and rest[0].sign == "*" and not self._has_conversion(term)
        return self._find_unit(rest[0].expression) if is_multiple else None

    def _has_conversion(self, product: Multiplication) -> bool:
        return any(
            isinstance(part.expression, Number) and part.expression.column in self._converted
            for part in product.parts
        )

    def _is_in_percent(self, term: Expression) -> bool:
        """Whether what is calculated comes out in percent, as a percentage of a ratio does."""
        return self._find_share(term) == _PERCENT.factor

    def _find_share(self, term: Expression) -> Fraction:
        """Find the scale of the shares in a term, all conversions made: 1/100 in percent."""
        if isinstance(term, Number):
            return Fraction(1)
        if isinstance(term, Name):
            unit = self._declared.units[term.measure]
            return unit.factor if unit.kind == "share" else Fraction(1)
        if isinstance(term, Addition):
            numbers = [p.expression for p in term.parts if isinstance(p.expression, Number)]
            first = next(part.expression for part in term.parts if _is_measured(part))
            return Fraction(1) if any(map(is_whole, numbers)) else self._find_share(first)
        share = Fraction(1)
        for sign, expression in term.parts:
            power = 1 if sign == "*" else -1
            if not isinstance(expression, Number):
                share *= self._find_share(expression) ** power
            elif expression.column in self._converted:
                share /= expression.value**power
        return share


def _is_measured(part: Part) -> bool:
    return not isinstance(part.expression, Number)
