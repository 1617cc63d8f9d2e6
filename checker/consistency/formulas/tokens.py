"""The words of a relation: numbers, names of measures and signs, each with its column."""

import re
from fractions import Fraction
from typing import Literal, NamedTuple, NoReturn

from checker.errors import UnreadableError


class FormulaError(UnreadableError):
    """A relation that cannot be read, or that does not fit the units of its measures."""

    def __init__(self, problem: str, cure: str, column: int | None = None) -> None:
        super().__init__(problem, cure)
        self.column = column
        """Where in the relation, from 1; None where it is about the whole of it."""


class Token(NamedTuple):
    """One word of a relation."""

    kind: Literal["number", "name", "sign", "end"]
    text: str
    """As written; a sign as the keyboard has it: "<=" for "≤"."""
    column: int
    """Of its first character, from 1; the end has that of the last word."""


_LONGEST = 100_000
"""Characters: a sum over some thousand measures. Ours."""
_LONGEST_NUMBER = 60
"""Characters; Python itself refuses to read some thousand digits. Ours."""

EXAMPLE = "write it like charged <= arrests"

_KEYBOARD = {"≤": "<=", "≥": ">=", "×": "*", "·": "*", "⋅": "*", "÷": "/", "−": "-"}
_CURES = {
    "==": "write =",
    "<": "write <=",
    ">": "write >=",
    "=<": "write <=",
    "=>": "write >=",
    "!=": "write =, <= or >=",
    "<>": "write =, <= or >=",
    "≠": "write =, <= or >=",
    "≈": "write =; the rounding and the hedges of the claims are allowed for",
    "~": "write =; the rounding and the hedges of the claims are allowed for",
    "**": "multiply the measure by itself: a * a",
    "^": "multiply the measure by itself: a * a",
    ":": "write / to divide",
    "–": "write - to subtract",
    "—": "write - to subtract",
    ",": "write numbers like 1,000 or 0.5",
    ".": "write numbers like 1,000 or 0.5",
    "%": "write a percent sign after its number only, as in 50%",
}

_TOKEN = re.compile(
    r"(?P<number>(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?(?:\s*%)?)"
    r"|(?P<name>[^\W\d]\w*)"
    r"|(?P<sign><=|>=|[=+\-*/()≤≥×·⋅÷−])"
    r"|(?P<other>\S)",
)
_REFUSED = re.compile(r"==|=<|=>|!=|<>|\*\*|<(?!=)|>(?!=)")
_MEASURE = re.compile(r"[a-z_][a-z0-9_]*")


def read_tokens(text: str) -> list[Token]:
    """Read the words of a relation and its end; raise FormulaError for what is no word of one."""
    if len(text) > _LONGEST:
        raise FormulaError(f"it is {len(text):,} characters long", "write several relations")
    tokens: list[Token] = []
    position = 0
    while (found := _TOKEN.search(text, position)) is not None:
        tokens.append(_read_token(text, found))
        position = found.end()
    last = tokens[-1].column if tokens else 1
    return [*tokens, Token("end", "", last)]


def measure_token(text: str, column: int) -> int:
    """Measure the word that starts at a column, in characters; 1 where none does."""
    found = _TOKEN.match(text, column - 1)
    return 1 if found is None else len(found[0])


def read_number(token: Token) -> tuple[Fraction, bool]:
    """Read the exact value of a number, and whether it is a percentage: 5% is 1/20."""
    digits = token.text.rstrip("%").rstrip().replace(",", "")
    if len(digits) > _LONGEST_NUMBER:
        raise FormulaError(
            f"it has a number of {len(digits):,} characters", "write a shorter one", token.column
        )
    is_percent = token.text.endswith("%")
    return Fraction(digits) / (100 if is_percent else 1), is_percent


def _read_token(text: str, found: re.Match[str]) -> Token:
    column = found.start() + 1
    written = found[0]
    refused = _REFUSED.match(text, found.start())
    if refused is not None:
        _refuse(refused[0], column)
    if found["other"] is not None:
        _refuse(written, column)
    if found["number"] is not None:
        return Token("number", written, column)
    if found["sign"] is not None:
        return Token("sign", _KEYBOARD.get(written, written), column)
    return _read_name(written, column)


def _read_name(written: str, column: int) -> Token:
    if _MEASURE.fullmatch(written) is None:
        cure = "write it as it is declared: in lower case, with underscores"
        raise FormulaError(f'no measure can be called "{written}"', cure, column)
    return Token("name", written, column)


def _refuse(written: str, column: int) -> NoReturn:
    cure = _CURES.get(written, "write only numbers, measures, + - * / ( ) and one of = <= >=")
    raise FormulaError(f'it has "{written}", which relations do not know', cure, column)
