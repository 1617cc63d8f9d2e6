"""CSV, one row a finding, for spreadsheets: what counts, what is settled, what is gone.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula. Such a cell gets
an apostrophe in front, as OWASP advises ("CSV Injection"); so does what follows a semicolon,
which begins a cell where Excel takes it for the separator.
"""

import csv
import io
import re

from checker.findings import Finding
from checker.locations import Location
from checker.report import Report
from checker.reporters.ci_log import shield
from checker.reporters.escaping import escape_text

COLUMNS = (
    "standing",
    "severity",
    "code",
    "rule",
    "path",
    "line",
    "column",
    "message",
    "claims",
    "help",
    "related",
    "remark",
    "fingerprint",
    "details",
)

# The full-width signs too: Excel takes them for the others in East Asian settings.
_FORMULA = re.compile(r"(?:^|(?<=;))(?=\s*[=+\-@＝＋－＠])")


def render(report: Report) -> str:
    """Write a header and one line for each finding, in UTF-8 as RFC 4180 has it."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(COLUMNS)
    for finding in (*report.findings, *report.settled, *report.gone):
        writer.writerow(map(_write_cell, _list_cells(finding)))
    return shield(target.getvalue())


def _list_cells(finding: Finding) -> tuple[str, ...]:
    location = finding.location
    related = [_join(_name_place(other.location), other.label) for other in finding.related]
    return (
        finding.standing,
        finding.severity,
        finding.code,
        finding.name,
        location.path,
        str(location.line),
        str(location.column),
        finding.message,
        ", ".join(finding.claims),
        finding.help,
        "; ".join(related),
        finding.remark,
        finding.fingerprint,
        "; ".join(_join(heading, text) for heading, text in finding.details),
    )


def _name_place(location: Location) -> str:
    return f"{location.path}:{location.line}:{location.column}"


def _join(first: str, second: str) -> str:
    return f"{first}: {second}" if second else first


def _write_cell(text: str) -> str:
    return _FORMULA.sub("'", escape_text(text))
