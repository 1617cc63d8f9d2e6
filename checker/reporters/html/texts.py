"""Texts as pages show them: lines, code in running text, and the marked part of a source line."""

from typing import NamedTuple

from checker.dossiers.records import Place
from checker.reporters.display import shorten

_LONGEST_TITLE = 120
_LONGEST_ROW = 400
_AROUND = 120
"""Characters that an excerpt keeps on either side of what is marked."""


class Piece(NamedTuple):
    """A stretch of running text."""

    text: str
    is_code: bool


class Marked(NamedTuple):
    """A source line in three: what comes before the marked part, the part, what comes after."""

    before: str
    text: str
    after: str


def cut_title(text: str) -> str:
    """Cut a text to what the title of a window has room for."""
    return shorten(text, _LONGEST_TITLE)


def cut_row(text: str) -> str:
    """Cut a text to what a row of a list has room for; the page that it leads to has it whole."""
    return shorten(text, _LONGEST_ROW)


def list_lines(text: str) -> list[str]:
    """List the lines of a text; only the line feed ends one."""
    return text.rstrip("\n").split("\n")


def split_prose(text: str) -> list[Piece]:
    """Take running text apart at its backticks; an odd one stays as it is."""
    pieces = text.split("`")
    if len(pieces) % 2 == 0:
        return [Piece(text, is_code=False)]
    return [Piece(piece, is_code=bool(number % 2)) for number, piece in enumerate(pieces) if piece]


def mark_excerpt(place: Place) -> Marked:
    """Take a source line apart around what is marked; a very long one is cut on both sides."""
    line = place.excerpt.rstrip("\r\n")
    first = min(max(place.column - 1, 0), len(line))
    last = min(max(place.end_column - 1, first), len(line))
    start = max(0, first - _AROUND)
    stop = min(len(line), last + _AROUND)
    before = line[start:first].lstrip() if start == 0 else f"…{line[start:first]}"
    after = line[last:stop] + ("…" if stop < len(line) else "")
    return Marked(before, line[first:last], after)
