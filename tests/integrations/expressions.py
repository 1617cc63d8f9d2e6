"""The language of expressions in workflows and actions, as far as action.yml uses it.

Anything else is refused, so that no step is judged by an expression that was misread.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_SIGN = re.compile(r"\s*('(?:[^']|'')*'|[\w.*-]+|\|\||&&|==|!=|[!()])")
_EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)


class Expressions:
    """The values that expressions name, and the reading of expressions."""

    def __init__(self, contexts: Mapping[str, Any], *, has_failed: bool) -> None:
        self._contexts = contexts
        self._has_failed = has_failed
        self._signs: Iterator[str] = iter(())
        self._next: str | None = None

    def fill_in(self, text: str) -> str:
        """Put the values of the expressions into a text."""
        return _EXPRESSION.sub(lambda match: _to_text(self.evaluate(match[1])), text)

    def evaluate(self, text: str) -> Any:  # noqa: ANN401 - an expression has a value of any kind
        """Return the value of an expression."""
        text = text.strip()
        signs, end = [], 0
        while end < len(text):
            match = _SIGN.match(text, end)
            assert match, f"not understood: {text[end:]}"
            signs.append(match[1])
            end = match.end()
        self._signs = iter(signs)
        self._advance()
        value = self._read_or()
        assert self._next is None, f"not understood: {self._next}"
        return value

    def _advance(self) -> str:
        sign, self._next = self._next, next(self._signs, None)
        return sign or ""

    def _read_or(self) -> Any:  # noqa: ANN401 - the same
        value = self._read_and()
        while self._next == "||":
            self._advance()
            other = self._read_and()
            value = value or other
        return value

    def _read_and(self) -> Any:  # noqa: ANN401 - the same
        value = self._read_comparison()
        while self._next == "&&":
            self._advance()
            other = self._read_comparison()
            value = value and other
        return value

    def _read_comparison(self) -> Any:  # noqa: ANN401 - the same
        value = self._read_value()
        while self._next in {"==", "!="}:
            is_equality = self._advance() == "=="
            # Text is compared without regard to case, and what is not there as empty text.
            is_equal = _to_text(value).lower() == _to_text(self._read_value()).lower()
            value = is_equal == is_equality
        return value

    def _read_value(self) -> Any:  # noqa: ANN401 - the same
        sign = self._advance()
        if sign == "!":
            return not self._read_value()
        if sign == "(":
            value = self._read_or()
            assert self._advance() == ")"
            return value
        if sign.startswith("'"):
            return sign[1:-1].replace("''", "'")
        if sign in {"always", "success"}:
            assert (self._advance(), self._advance()) == ("(", ")")
            return sign == "always" or not self._has_failed
        return self._look_up(sign)

    def _look_up(self, path: str) -> Any:  # noqa: ANN401 - the same
        name, *keys = path.split(".")
        assert name in self._contexts, f"not understood: {path}"
        value = self._contexts[name]
        for key in keys:
            value = value.get(key) if isinstance(value, Mapping) else None
        return value


def _to_text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
