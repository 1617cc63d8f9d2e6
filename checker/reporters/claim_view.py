"""One claim seen from all sides: how it was read, and what came of comparing it."""

from collections.abc import Sequence
from typing import NamedTuple

from checker.consistency.describing import (
    PairDescription,
    PredictionDescription,
    ReadingDescription,
)
from checker.figures.wording import format_interval
from checker.findings import Finding
from checker.model import Claim
from checker.reporters.display import count_columns, indent
from checker.reporters.escaping import escape_text
from checker.reporters.frame import Excerpts, render_finding, render_place
from checker.reporters.style import PLAIN, Style

_MOST_NAMES = 4


class ClaimView(NamedTuple):
    """All that the checker knows about one claim."""

    claim: Claim
    reading: ReadingDescription | None
    """None where the figure could not be read; `unread` says why."""
    unread: str
    comparisons: tuple[PairDescription, ...]
    findings: tuple[Finding, ...]
    """Every finding that names the claim."""
    excerpts: Excerpts
    predictions: tuple[PredictionDescription, ...] = ()
    """The first few of what rests on the claim."""
    more_predictions: int = 0
    """How many more rest on it."""


def render_claim(view: ClaimView, style: Style = PLAIN) -> str:
    """Write what is known about a claim, for a reader at a terminal."""
    claim = view.claim
    label = f'"{claim.quote}"' if claim.quote else ""
    blocks = [
        style.paint("bold", escape_text(_name_claim(claim))),
        render_place(claim.at("value"), label, view.excerpts, style),
        _render_reading(view, style),
        _render_comparisons(view, style),
        *_render_predictions(view, style),
        *_render_findings(view, style),
    ]
    return "\n\n".join(blocks) + "\n"


def _name_claim(claim: Claim) -> str:
    source = claim.source
    if source is None:
        return f"{claim.id} ({claim.measure})"
    issued = f", {source.issued}" if source.issued else ""
    return f"{claim.id} ({claim.measure}) in {source.container_title or source.id}{issued}"


def _render_reading(view: ClaimView, style: Style) -> str:
    reading = view.reading
    if reading is None:
        return indent("not read: ", escape_text(view.unread), style.width)
    unit = f" {reading.interval_unit}" if reading.interval_unit else ""
    rows = (
        ("figure", reading.figure),
        ("hedge", reading.hedge),
        ("unit", reading.unit),
        ("period", reading.period),
        ("place", reading.place),
        ("expected", format_interval(reading.expected) + unit),
        ("at the widest", format_interval(reading.widest) + unit),
        ("read by", reading.rule),
    )
    lines = [
        indent(f"  {heading:<15}", escape_text(text or "none"), style.width)
        for heading, text in rows
    ]
    return "\n".join([style.paint("bold", "read as"), *lines])


def _render_comparisons(view: ClaimView, style: Style) -> str:
    if not view.comparisons:
        return "compared with no other claim"
    lines = []
    for comparison in view.comparisons:
        lines.append(_render_verdict(comparison, style))
        if comparison.arithmetic:
            lines.append(indent("    ", escape_text(comparison.arithmetic), style.width))
    return "\n".join([style.paint("bold", "compared with"), *lines])


def _render_verdict(comparison: PairDescription, style: Style) -> str:
    """Set the verdict after the other claims, or below them where no room is left."""
    verdict = style.paint("bold", comparison.verdict)
    if not comparison.other:
        return f"  {verdict}"
    others = indent("  ", f"{escape_text(comparison.other)}:", style.width)
    last = others.rpartition("\n")[2]
    is_fitting = count_columns(f"{last} {comparison.verdict}") <= style.width
    return f"{others} {verdict}" if is_fitting else f"{others}\n  {verdict}"


def _render_predictions(view: ClaimView, style: Style) -> list[str]:
    """Tell what follows from the claim; no block where nothing does."""
    if not view.predictions:
        return []
    lines = [style.paint("bold", "what follows, if it is right")]
    for prediction in view.predictions:
        lines.append(indent("  ", escape_text(prediction.statement), style.width))
        others = f"with {_join(prediction.others)}: " if prediction.others else ""
        reason = f"{others}{_join(prediction.ties, '; ')}"
        lines.append(indent("    ", escape_text(reason), style.width))
    if view.more_predictions:
        lines.append(f"  and {view.more_predictions:,} more: claim-checker predict MEASURE")
    return ["\n".join(lines)]


def _join(parts: Sequence[str], separator: str = ", ") -> str:
    hidden = len(parts) - _MOST_NAMES
    return separator.join(parts[:_MOST_NAMES]) + (f" and {hidden:,} more" if hidden > 0 else "")


def _render_findings(view: ClaimView, style: Style) -> list[str]:
    if not view.findings:
        return ["no finding is about it"]
    return [render_finding(finding, view.excerpts, style) for finding in view.findings]
