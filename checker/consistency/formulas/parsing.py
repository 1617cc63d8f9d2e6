"""What a relation says, as a tree: `charged <= arrests`, `recorded = incidents * share`.

    formula = sum ("=" | "<=" | ">=") sum
    sum     = product (("+" | "-") product)*
    product = factor (("*" | "/") factor)*
    factor  = "-" factor | "(" sum ")" | number | measure
    number  = digits, with commas at the thousands and decimals, and a percent sign where it is one

The text is never evaluated as a program. Sums and products hold any number of parts side by
side, so a sum over a thousand measures is no deeper than one over two.
"""

from fractions import Fraction
from typing import Literal, NamedTuple

from checker.consistency.formulas.tokens import (
    EXAMPLE,
    FormulaError,
    Token,
    read_number,
    read_tokens,
)
from checker.dimensions.units import Unit

__all__ = [
    "Addition",
    "Comparison",
    "Expression",
    "Formula",
    "FormulaError",
    "Multiplication",
    "Name",
    "Number",
    "Part",
    "find_column",
    "parse_formula",
]

Comparison = Literal["=", "<=", ">="]


class Number(NamedTuple):
    """A number as written: 5% has the value 1/20."""

    value: Fraction
    is_percent: bool
    column: int
    unit: Unit | None = None
    """What the value is in; None for a plain number, and always before units are known."""


class Name(NamedTuple):
    """A measure."""

    measure: str
    column: int


class Part(NamedTuple):
    """One part of a sum or a product, with the sign before it."""

    sign: Literal["+", "-", "*", "/"]
    """The first part has "+" or "*", unless a minus stands before it."""
    expression: "Expression"


class Addition(NamedTuple):
    """Parts added and subtracted; none of them is an addition itself."""

    parts: tuple[Part, ...]


class Multiplication(NamedTuple):
    """Parts multiplied and divided by; none of them is a multiplication itself."""

    parts: tuple[Part, ...]


Expression = Number | Name | Addition | Multiplication


class Formula(NamedTuple):
    """Two expressions and how they compare."""

    text: str
    """As written."""
    left: Expression
    sign: Comparison
    right: Expression


_DEEPEST = 50
"""Parentheses and minus signs inside each other; what the walks over the tree can stand. Ours."""
_TURNED: dict[str, Literal["+", "-", "*", "/"]] = {"+": "-", "-": "+", "*": "/", "/": "*"}


def parse_formula(text: str) -> Formula:
    """Read a relation; raise FormulaError with the column for one that cannot be read."""
    reader = _Reader(read_tokens(text))
    left = reader.read_sum()
    sign = reader.read_comparison()
    right = reader.read_sum()
    reader.expect_end()
    return Formula(text, left, sign, right)


def find_column(expression: Expression) -> int:
    """Find the column of the first number or measure of an expression."""
    while isinstance(expression, Addition | Multiplication):
        expression = expression.parts[0].expression
    return expression.column


class _Reader:
    """Reads the words one after the other; calls itself only for what nests."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._position = 0
        self._depth = 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._position]

    def _accept(self, *signs: str) -> Token | None:
        token = self._next
        if token.kind != "sign" or token.text not in signs:
            return None
        self._position += 1
        return token

    def read_sum(self) -> Expression:
        parts = [Part("+", self._read_product())]
        while (token := self._accept("+", "-")) is not None:
            sign: Literal["+", "-"] = "+" if token.text == "+" else "-"
            parts.append(Part(sign, self._read_product()))
        return _add(parts)

    def _read_product(self) -> Expression:
        parts = [Part("*", self._read_factor())]
        while (token := self._accept("*", "/")) is not None:
            sign: Literal["*", "/"] = "*" if token.text == "*" else "/"
            parts.append(Part(sign, self._read_factor()))
        return _multiply(parts)

    def _read_factor(self) -> Expression:
        if (token := self._accept("-", "(")) is not None:
            return self._read_nested(token)
        token = self._next
        self._position += 1
        if token.kind == "number":
            return Number(*read_number(token), token.column)
        if token.kind == "name":
            return Name(token.text, token.column)
        if token.kind == "end":
            raise FormulaError(
                "it ends where a measure or a number should stand", EXAMPLE, token.column
            )
        raise FormulaError(
            f'it has "{token.text}" where a measure or a number should stand', EXAMPLE, token.column
        )

    def _read_nested(self, token: Token) -> Expression:
        self._depth += 1
        if self._depth > _DEEPEST:
            problem = f"it nests more than {_DEEPEST} parentheses or minus signs"
            raise FormulaError(problem, "write it without those that change nothing", token.column)
        if token.text == "-":
            expression = _negate(self._read_factor())
        else:
            expression = self.read_sum()
            self._close(token)
        self._depth -= 1
        return expression

    def _close(self, opening: Token) -> None:
        if self._accept(")") is not None:
            return
        token = self._next
        if token.kind == "end":
            raise FormulaError('it has a "(" that nothing closes', "add a )", opening.column)
        if token.text in {"=", "<=", ">="}:
            cure = "compare only once, outside parentheses"
            raise FormulaError("it compares inside parentheses", cure, token.column)
        raise self._miss_sign()

    def read_comparison(self) -> Comparison:
        token = self._accept("=", "<=", ">=")
        if token is not None:
            return "=" if token.text == "=" else "<=" if token.text == "<=" else ">="
        if self._next.kind == "end":
            raise FormulaError("it compares nothing: it has no =, <= or >=", EXAMPLE)
        raise self._miss_sign()

    def expect_end(self) -> None:
        token = self._next
        if token.kind == "end":
            return
        if token.text in {"=", "<=", ">="}:
            raise FormulaError(
                "it compares more than once", "write one relation for each", token.column
            )
        raise self._miss_sign()

    def _miss_sign(self) -> FormulaError:
        before, token = self._tokens[self._position - 1], self._next
        if token.text == ")":
            return FormulaError('it has a ")" that nothing opens', "remove it", token.column)
        return FormulaError(
            f'it has no sign between "{before.text}" and "{token.text}"',
            "write one of + - * / between them",
            token.column,
        )


def _negate(expression: Expression) -> Expression:
    if isinstance(expression, Number):
        return expression._replace(value=-expression.value)
    return _add([Part("-", expression)])


def _add(parts: list[Part]) -> Expression:
    flat: list[Part] = []
    for sign, expression in parts:
        if isinstance(expression, Addition):
            flat += _open(sign == "-", expression.parts)
        else:
            flat.append(Part(sign, expression))
    return flat[0].expression if len(flat) == 1 and flat[0].sign == "+" else Addition(tuple(flat))


def _multiply(parts: list[Part]) -> Expression:
    flat: list[Part] = []
    for sign, expression in parts:
        if isinstance(expression, Multiplication):
            flat += _open(sign == "/", expression.parts)
        else:
            flat.append(Part(sign, expression))
    return flat[0].expression if len(flat) == 1 else Multiplication(tuple(flat))


def _open(is_turned: bool, parts: tuple[Part, ...]) -> list[Part]:  # noqa: FBT001 - the question
    """Take the parts out of their parentheses: a - (b - c) is a - b + c."""
    if not is_turned:
        return list(parts)
    return [Part(_TURNED[sign], expression) for sign, expression in parts]
