"""The concise form: one line a finding, as editors and other tools read it."""

from checker.findings import Finding, Standing
from checker.report import Report
from checker.reporters.escaping import escape_text
from checker.reporters.standings import describe_change
from checker.reporters.style import PLAIN, Style
from checker.reporters.summary import count, render_outcome, render_verdicts

_SETTLED: dict[Standing, str] = {
    "accepted": "accepted",
    "baseline": "known from the baseline",
}


def render(report: Report, style: Style = PLAIN) -> str:
    """Write one line a finding and one with the counts."""
    lines = [_render_finding(finding, style) for finding in report.findings]
    return "\n".join([*lines, _render_last_line(report, style)]) + "\n"


def _render_finding(finding: Finding, style: Style) -> str:
    path, line, column, *_ = finding.location
    kind = style.paint(finding.severity, f"{finding.severity}[{finding.code}]")
    where = f"{escape_text(path)}:{line}:{column}"
    return f"{where}: {kind} {finding.name}: {escape_text(finding.message)}"


def _render_last_line(report: Report, style: Style) -> str:
    parts = [count(report.claims, "claim"), render_verdicts(report)]
    if report.losses:
        parts.append(f"lost: {count(len(report.losses), 'part')} of the files")
    counts = report.count_standings()
    parts += [f"{counts[name]:,} {word}" for name, word in _SETTLED.items() if counts.get(name)]
    change = describe_change(report)
    if change:
        parts.append(escape_text(change))
    return "; ".join([*parts, render_outcome(report, style)])
