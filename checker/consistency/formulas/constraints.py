"""Formulas as constraints of a network: what is linear in one sum, the rest in products.

A quotient is a product read backwards: q = a / b where a = q × b, which holds as long as b is
not 0.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.formulas.folding import refuse_zero
from checker.consistency.formulas.parsing import (
    Addition,
    Expression,
    FormulaError,
    Multiplication,
    Name,
    Number,
    Part,
    find_column,
)
from checker.consistency.formulas.units import Scaled
from checker.intervals import Interval, between, exactly
from checker.propagation.networks import Constraint, Fact, Product, Sum

_ONE = Fraction(1)


class _Linear(NamedTuple):
    """A weighted sum of variables, and a number."""

    terms: dict[int, Fraction]
    """Weights other than zero."""
    constant: Fraction


class Compiled(NamedTuple):
    """A formula as constraints."""

    constraints: tuple[Constraint, ...]
    facts: tuple[Fact, ...]
    """What holds of the variables that were added."""
    divisors: tuple[int, ...]
    """The variables that it divides by: where one is 0, the formula says nothing."""


def compile_formula(
    scaled: Scaled,
    variable_of: Callable[[str], int],
    new_variable: Callable[[], int],
    convert: Callable[[Number], Fraction],
) -> Compiled:
    """Compile a formula into constraints between variables, and facts of those it adds.

    `variable_of` gives the variable of a measure, `new_variable` one more, `convert` the value
    of a number with a unit in base units and the common time. All constraints hold, with some
    values of the added variables, exactly when the formula does. Raises FormulaError where it
    divides by zero, or says nothing because everything cancels out.
    """
    compiler = _Compiler(variable_of, new_variable, convert)
    difference = compiler.subtract(scaled.left, scaled.right)
    if not difference.terms:
        raise FormulaError(
            "it says nothing: its measures cancel each other out", "compare them with others"
        )
    terms = tuple((weight, variable) for variable, weight in difference.terms.items())
    within = _bound(scaled.sign, -difference.constant)
    return Compiled(
        (*compiler.constraints, Sum(terms, within)),
        tuple(compiler.facts),
        tuple(dict.fromkeys(compiler.divisors)),
    )


def _bound(sign: str, number: Fraction) -> Interval:
    if sign == "=":
        return exactly(number)
    return between(None, number) if sign == "<=" else between(number, None)


class _Compiler:
    """Makes the constraints that what is not linear needs, each once."""

    def __init__(
        self,
        variable_of: Callable[[str], int],
        new_variable: Callable[[], int],
        convert: Callable[[Number], Fraction],
    ) -> None:
        self.constraints: list[Constraint] = []
        self.facts: list[Fact] = []
        self.divisors: list[int] = []
        self._variable_of = variable_of
        self._new_variable = new_variable
        self._convert = convert
        self._known: dict[object, int] = {}

    def subtract(self, left: Expression, right: Expression) -> _Linear:
        """Bring both sides to one."""
        return self._add((Part("+", left), Part("-", right)))

    def _compile(self, expression: Expression) -> _Linear:
        if isinstance(expression, Name):
            return _Linear({self._variable_of(expression.measure): _ONE}, Fraction(0))
        if isinstance(expression, Number):
            is_pure = expression.unit is None
            return _Linear({}, expression.value if is_pure else self._convert(expression))
        if isinstance(expression, Addition):
            return self._add(expression.parts)
        return self._multiply(expression)

    def _add(self, parts: Sequence[Part]) -> _Linear:
        terms: dict[int, Fraction] = {}
        constant = Fraction(0)
        for sign, expression in parts:
            linear = self._compile(expression)
            weight = 1 if sign == "+" else -1
            constant += weight * linear.constant
            for variable, factor in linear.terms.items():
                terms[variable] = terms.get(variable, Fraction(0)) + weight * factor
        return _Linear({variable: factor for variable, factor in terms.items() if factor}, constant)

    def _multiply(self, product: Multiplication) -> _Linear:
        weight = _ONE
        above: list[_Linear] = []
        below: list[_Linear] = []
        for sign, expression in product.parts:
            linear = self._compile(expression)
            if linear.terms:
                (above if sign == "*" else below).append(linear)
            elif sign == "*":
                weight *= linear.constant
            elif linear.constant == 0:
                raise refuse_zero(find_column(expression))
            else:
                weight /= linear.constant
        if weight == 0:
            return _Linear({}, Fraction(0))
        return _scale(self._divide(above, below), weight)

    def _divide(self, above: list[_Linear], below: list[_Linear]) -> _Linear:
        if not below:
            return self._multiply_all(above)
        divisor, weight = self._reduce(self._multiply_all(below))
        dividend = self._multiply_all(above)
        # (a - b) / b is a / b - 1, where b stands once: its bounds come out narrower.
        share = dividend.terms.get(divisor, Fraction(0))
        rest = {other: factor for other, factor in dividend.terms.items() if other != divisor}
        quotient = self._divide_by(_Linear(rest, dividend.constant), divisor)
        whole = _Linear(quotient.terms, quotient.constant + share)
        return _scale(whole, 1 / weight)

    def _divide_by(self, dividend: _Linear, divisor: int) -> _Linear:
        self.divisors.append(divisor)
        if not dividend.terms and dividend.constant == 0:
            return dividend
        variable, weight = self._reduce(dividend)
        key = ("/", variable, divisor)
        if key not in self._known:
            self._known[key] = self._new_variable()
            self.constraints.append(Product(variable, self._known[key], divisor))
        return _Linear({self._known[key]: weight}, Fraction(0))

    def _multiply_all(self, factors: Sequence[_Linear]) -> _Linear:
        """Multiply sums; one alone stays as it is, none is 1."""
        if not factors:
            return _Linear({}, _ONE)
        if len(factors) == 1:
            return factors[0]
        first, weight = self._reduce(factors[0])
        for factor in factors[1:]:
            second, more = self._reduce(factor)
            weight *= more
            first = self._multiply_two(first, second)
        return _Linear({first: weight}, Fraction(0))

    def _multiply_two(self, one: int, other: int) -> int:
        left, right = sorted((one, other))
        key = ("*", left, right)
        if key not in self._known:
            self._known[key] = self._new_variable()
            self.constraints.append(Product(self._known[key], left, right))
        return self._known[key]

    def _reduce(self, linear: _Linear) -> tuple[int, Fraction]:
        """Find the one variable that a sum is so many times, adding one where it is of several."""
        if len(linear.terms) == 1 and linear.constant == 0:
            [(variable, weight)] = linear.terms.items()
            return variable, weight
        key = (tuple(sorted(linear.terms.items())), linear.constant)
        if key not in self._known:
            self._known[key] = self._name_sum(linear)
        return self._known[key], _ONE

    def _name_sum(self, linear: _Linear) -> int:
        variable = self._new_variable()
        if not linear.terms:
            self.facts.append(Fact(variable, exactly(linear.constant), is_law=True))
            return variable
        terms = tuple((-weight, other) for other, weight in linear.terms.items())
        self.constraints.append(Sum(((_ONE, variable), *terms), exactly(linear.constant)))
        return variable


def _scale(linear: _Linear, weight: Fraction) -> _Linear:
    terms = {variable: weight * factor for variable, factor in linear.terms.items()}
    return _Linear(terms, weight * linear.constant)
