"""Numbers calculated with numbers: what is left has no two of them to put together."""

from collections.abc import Sequence
from fractions import Fraction
from math import prod

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


def fold_numbers(expression: Expression) -> Expression:
    """Calculate what holds no measure; raise FormulaError where it is divided by zero."""
    if isinstance(expression, Number | Name):
        return expression
    parts = tuple(Part(part.sign, fold_numbers(part.expression)) for part in expression.parts)
    numbers = [part.expression for part in parts if isinstance(part.expression, Number)]
    if isinstance(expression, Multiplication):
        _refuse_zero(parts)
    if len(numbers) < len(parts):
        return type(expression)(parts)
    signs = [part.sign for part in parts]
    column = find_column(expression)
    if isinstance(expression, Addition):
        return _add(signs, numbers, column)
    return _multiply(signs, numbers, column)


def refuse_zero(column: int | None) -> FormulaError:
    """Name a division by zero."""
    return FormulaError("it divides by zero", "divide by a measure, or another number", column)


def _refuse_zero(parts: Sequence[Part]) -> None:
    for sign, expression in parts:
        if sign == "/" and isinstance(expression, Number) and expression.value == 0:
            raise refuse_zero(expression.column)


def _add(signs: Sequence[str], numbers: Sequence[Number], column: int) -> Number:
    signed = zip(signs, numbers, strict=True)
    # Beside 10% a plain 1 is the whole, so that 1 - 10% is 90%.
    total = sum((_turn(number.value, sign) for sign, number in signed), Fraction(0))
    return Number(total, any(number.is_percent for number in numbers), column)


def _turn(value: Fraction, sign: str) -> Fraction:
    return -value if sign == "-" else value


def _multiply(signs: Sequence[str], numbers: Sequence[Number], column: int) -> Number:
    """Half of 50% is a percentage, and 50% over 20% is none."""
    signed = list(zip(signs, numbers, strict=True))
    value = prod(number.value if sign == "*" else 1 / number.value for sign, number in signed)
    above = sum(number.is_percent for sign, number in signed if sign == "*")
    below = sum(number.is_percent for sign, number in signed if sign == "/")
    return Number(Fraction(value), above > below, column)
