"""Formulas for tests: shown as text again, and calculated with exact numbers."""

from collections.abc import Mapping
from fractions import Fraction

from checker.consistency.formulas.parsing import Addition, Expression, Name, Number


def show(expression: Expression) -> str:
    """Show a tree with parentheses around whatever nests: "old * (1 + p)"."""
    if isinstance(expression, Number):
        unit = f" [{expression.unit.text}]" if expression.unit is not None else ""
        return f"{expression.value}{unit}"
    if isinstance(expression, Name):
        return expression.measure
    shown = " ".join(f"{part.sign} {_nest(part.expression)}" for part in expression.parts)
    return shown[2:] if shown[0] in "+*" else shown


def _nest(expression: Expression) -> str:
    text = show(expression)
    return text if isinstance(expression, Name | Number) else f"({text})"


def evaluate(expression: Expression, values: Mapping[str, Fraction]) -> Fraction:
    """Calculate an expression; raise ZeroDivisionError where it divides by zero."""
    if isinstance(expression, Number):
        assert expression.unit is None
        return expression.value
    if isinstance(expression, Name):
        return values[expression.measure]
    is_sum = isinstance(expression, Addition)
    result = Fraction(0 if is_sum else 1)
    for sign, part in expression.parts:
        value = evaluate(part, values)
        if sign == "+":
            result += value
        elif sign == "-":
            result -= value
        elif sign == "*":
            result *= value
        else:
            result /= value
    return result


def holds(left: Fraction, sign: str, right: Fraction) -> bool:
    """Whether a comparison of two numbers holds."""
    return left == right if sign == "=" else left <= right if sign == "<=" else left >= right
