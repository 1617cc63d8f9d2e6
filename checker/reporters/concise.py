"""The concise form: one line a finding, as editors and other tools read it."""

from checker.findings import Finding
from checker.report import Report
from checker.reporters.escaping import escape_text
from checker.reporters.style import PLAIN, Style
from checker.reporters.summary import count, render_outcome, render_verdicts


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
    return "; ".join([*parts, render_outcome(report, style)])
