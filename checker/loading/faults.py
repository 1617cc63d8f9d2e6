"""What is wrong with a file's YAML, as offsets into its text."""

from typing import NamedTuple

from checker.loading.pages import Span


class Fault(NamedTuple):
    """One thing wrong; `problems` says whose it is and where it stands."""

    rule: str
    message: str
    """What is wrong, without saying in which claim: "duplicate key `value`"."""
    help: str
    span: Span
    subject: str = ""
    """What tells it from other faults of the same claim: a key or a name."""
    dropped: Span | None = None
    """The text that is not used because of it."""
    related: tuple[tuple[Span, str], ...] = ()
    is_harmless: bool = False
    """Whether no claim is lost with a file that cannot be used: it holds none."""


class UnreadableTextError(Exception):
    """The file cannot be used at all."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def show(text: str) -> str:
    """Return a text from a file as a message quotes it: on one line, and not for ever."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"  # noqa: PLR2004 - most of a line
