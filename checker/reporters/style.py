"""Colour on a terminal, as compilers have taught their readers to expect it."""

from typing import Literal, NamedTuple

from checker.findings import Severity

Role = Literal["error", "warning", "note", "gutter", "bold"]

_CODES: dict[Role, str] = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;32",
    "gutter": "1;34",
    "bold": "1",
}


class Style(NamedTuple):
    """How a text form is laid out."""

    is_coloured: bool = False
    width: int = 100
    """Columns, at least 80."""

    def paint(self, role: Role | Severity, text: str) -> str:
        """Return the text in the colour of its role; unchanged where there is no colour."""
        if not self.is_coloured or not text:
            return text
        return f"\x1b[{_CODES[role]}m{text}\x1b[0m"


PLAIN = Style()
