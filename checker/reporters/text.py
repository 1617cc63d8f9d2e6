"""The full form: each finding with its sources shown, then what was and was not compared."""

from checker.report import Report
from checker.reporters.frame import render_finding
from checker.reporters.style import PLAIN, Style
from checker.reporters.summary import render_summary


def render(report: Report, style: Style = PLAIN) -> str:
    """Write the report for a reader at a terminal."""
    blocks = [
        render_finding(finding, report.excerpts, style, report.base) for finding in report.findings
    ]
    return "\n\n".join([*blocks, render_summary(report, style)]) + "\n"
