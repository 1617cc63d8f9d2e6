"""A written figure cut into numbers, words, money and signs."""

import re
from typing import NamedTuple

from checker.figures.currencies import ABBREVIATIONS, CODES, SIGN
from checker.figures.errors import FigureError, quoted

LONGEST = 200
"""Characters; a longer text is no figure, and is not looked into."""

_SPACES = "\u00a0\u2007\u2008\u2009\u200a\u202f\u3000"
_MINUSES = "\u2212\u2012\ufe63\uff0d\u2010\u2011"
_VULGAR = {
    "½": "1/2",
    "⅓": "1/3",
    "⅔": "2/3",
    "¼": "1/4",
    "¾": "3/4",
    "⅕": "1/5",
    "⅖": "2/5",
    "⅗": "3/5",
    "⅘": "4/5",
    "⅙": "1/6",
    "⅚": "5/6",
    "⅛": "1/8",
    "⅜": "3/8",
    "⅝": "5/8",
    "⅞": "7/8",
    "⅒": "1/10",
    "⅑": "1/9",
    "⅐": "1/7",
}
_PLAIN = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_MINUSES, "-"),
        **{sign: f" {fraction}" for sign, fraction in _VULGAR.items()},
        "⁄": "/",
        "—": "–",
        "％": "%",
    }
)

_TOKEN = re.compile(
    rf"(?P<currency>(?<![^\W\d_])(?:{SIGN}))"
    r"|(?P<number>(?:[0-9]|\.(?=[0-9]))(?:[0-9]|[.,'’](?=[0-9])|\ (?=[0-9]{3}(?![0-9])))*"
    r"(?:[eE][+-]?[0-9]+(?![^\W_])|\s?[x×]\s?10\^[+-]?[0-9]+)?)"
    r"|(?P<prefix>[A-Z]{3}(?=[0-9])|Rs\.?(?=[0-9])|(?:c|ca)\.?(?=[0-9£$€¥₹]))"
    r"|(?P<word>[^\W\d_]+(?:['’.][^\W\d_]+)*\.?[²³]?(?:[0-9](?![\w.,]))?)"
    r"|(?P<symbol>[<>]=|\S)"
)


class Token(NamedTuple):
    """One piece of a written figure."""

    kind: str
    """number | word | currency | symbol"""
    text: str
    folded: str
    """In lower case, without full stops."""
    start: int
    end: int
    is_attached: bool
    """Whether no space stands before it."""


def make_plain(text: str) -> str:
    """Write the many spaces, minus signs and vulgar fractions of print in one way."""
    return " ".join(text.translate(_PLAIN).split())


def tokenise(plain: str) -> tuple[Token, ...]:
    """Cut a text that `make_plain` made into tokens; raise FigureError for an endless one."""
    if len(plain) > LONGEST:
        raise FigureError(
            f"{quoted(plain)} is too long for a figure",
            "write the figure alone, and the words around it as the quote",
        )
    return tuple(_make_token(found) for found in _TOKEN.finditer(plain))


def _make_token(found: re.Match[str]) -> Token:
    text = found.group()
    start, end = found.span()
    is_attached = start > 0 and found.string[start - 1] != " "
    return Token(_kind(found, text), text, _fold(text), start, end, is_attached)


def _fold(text: str) -> str:
    return text.lower() if len(text) == 1 else text.lower().replace(".", "")


def _kind(found: re.Match[str], text: str) -> str:
    kind = found.lastgroup or "symbol"
    if kind not in {"prefix", "word"}:
        return kind
    return "currency" if text in CODES or text in ABBREVIATIONS else "word"
