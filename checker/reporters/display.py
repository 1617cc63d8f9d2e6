"""How text stands on a screen: the columns that it takes, and where its lines break."""

import unicodedata

from checker.reporters.escaping import escape_text

_TAB = 4
_ELLIPSIS = "…"


def count_columns(text: str) -> int:
    """Return the columns that a text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(map(_count_character, text))


def _count_character(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 0 if unicodedata.category(character) in {"Mn", "Me", "Cf"} else 1


def expand(line: str) -> list[str]:
    """Return what is shown for each character of a source line: tabs become spaces."""
    cells: list[str] = []
    column = 0
    for character in line:
        is_tab = character == "\t"
        cell = " " * (_TAB - column % _TAB) if is_tab else escape_text(character)
        cells.append(cell)
        column += count_columns(cell)
    return cells


def shorten(text: str, length: int) -> str:
    """Cut a text that is longer than so many characters, and show that it was cut."""
    return text if len(text) <= length else text[: length - 1] + _ELLIPSIS


def wrap(text: str, width: int) -> list[str]:
    """Break a text at its spaces into lines of at most so many columns.

    A word that is longer than a line is broken inside.
    """
    if count_columns(text) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if count_columns(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _break_word(word, width)
        lines += full
    return [*lines, line]


def _break_word(word: str, width: int) -> list[str]:
    pieces = [""]
    room = width
    for character in word:
        columns = _count_character(character)
        if columns > room:
            pieces.append("")
            room = width
        pieces[-1] += character
        room -= columns
    return pieces


def indent(first: str, text: str, width: int) -> str:
    """Set a text after its heading, further lines below the text's beginning."""
    column = count_columns(first)
    lines = wrap(text, max(width - column, _NARROWEST))
    return first + ("\n" + " " * column).join(lines)


_NARROWEST = 30
"""Columns that a wrapped text keeps, however far to the right it begins."""
