"""What a finding says, as running text for services that show no source lines.

Escaped, so that no line of it is forged, and cut where a quote is as long as a book.
"""

from checker.findings import Finding
from checker.reporters.display import shorten
from checker.reporters.escaping import escape_text
from checker.reporters.standings import describe_standing

_LONGEST_TEXT = 2_000
_LONGEST_LABEL = 400


def say_message(finding: Finding) -> str:
    """Return what is wrong, on one line."""
    return escape_text(shorten(finding.message, _LONGEST_TEXT))


def say_label(label: str) -> str:
    """Return what stands at a place, on one line; empty where nothing is known of it."""
    return escape_text(shorten(label, _LONGEST_LABEL))


def say_notes(finding: Finding) -> list[str]:
    """Return the arithmetic, what has joined a known conflict, and what to do, a line each."""
    notes = [*finding.details, *_say_standing(finding), ("help", finding.help)]
    return [
        escape_text(f"{heading}: {shorten(text, _LONGEST_TEXT)}") for heading, text in notes if text
    ]


def _say_standing(finding: Finding) -> list[tuple[str, str]]:
    standing = describe_standing(finding, None)
    return [] if standing is None else [standing]
