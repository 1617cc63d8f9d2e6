"""What cannot be read as a figure."""

from checker.errors import UnreadableError

_LONGEST_SHOWN = 40


class FigureError(UnreadableError):
    """A value that cannot be read as a figure."""


def quoted(text: str) -> str:
    """Show text from a claim in a message: on one line, printable, and not too long."""
    line = "".join(sign if sign.isprintable() else "�" for sign in " ".join(text.split()))
    if len(line) > _LONGEST_SHOWN:
        line = f"{line[: _LONGEST_SHOWN - 1]}…"
    return f'"{line}"'
