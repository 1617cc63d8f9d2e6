"""Texts as pages show them: cut to the room there is, lines, and code in running text."""

from typing import NamedTuple

from checker.reporters.display import shorten

_LONGEST_TITLE = 120
_LONGEST_ROW = 400


class Piece(NamedTuple):
    """A stretch of running text."""

    text: str
    is_code: bool


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
