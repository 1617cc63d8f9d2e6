"""Verdicts, severities and sides in text: always a sign and a word, never one alone."""

from checker.consistency.verdicts import Verdict
from checker.dossiers.records import FindingBrief
from checker.findings import Severity
from checker.reporters.markdown_text import escape_markdown
from checker.reporters.signs import SEVERITIES, STANDINGS, VERDICTS

SHAPES = "●■◆▲▼+"
"""The shapes of the sides, by their numbers."""
RING = "○"
"""The shape of a claim that nobody contradicts."""
_MOST_CIRCLED = 20


def show_verdict(verdict: Verdict | None) -> str:
    """Show a verdict; nothing where there is none."""
    if verdict is None:
        return ""
    shown = VERDICTS[verdict]
    # A tilde is struck text to come for Markdown.
    return f"{escape_markdown(shown.sign)} {shown.word}"


def show_severity(severity: Severity) -> str:
    """Show how grave a finding is."""
    shown = SEVERITIES[severity]
    return f"{shown.sign} {shown.word}"


def show_finding(brief: FindingBrief) -> str:
    """Show what a finding comes to: its verdict, else how grave it is, and what became of it."""
    shown = show_verdict(brief.verdict) or show_severity(brief.severity)
    standing = STANDINGS[brief.standing]
    return f"{shown}, {standing}" if standing else shown


def show_side(camp: int | None) -> str:
    """Show the side that a claim stands on."""
    if camp is None:
        return RING
    return SHAPES[camp] if camp < len(SHAPES) else _number_side(camp + 1)


def _number_side(number: int) -> str:
    """Number a side that no shape is left for: shapes that repeat would mean agreement."""
    return chr(ord("①") + number - 1) if number <= _MOST_CIRCLED else f"({number})"
