"""The Reviewdog Diagnostic Format, one JSON document a line.

Its columns count bytes of UTF-8, and a range without columns is one of whole lines.
"""

import json
from typing import Any

from checker.findings import Finding, Related, Severity
from checker.locations import Location
from checker.report import Report
from checker.reporters.display import shorten
from checker.reporters.escaping import escape_json
from checker.reporters.path_text import name_as_text
from checker.reporters.running_text import say_label, say_message, say_notes

_LONGEST_LINE = 60_000
"""In bytes; reviewdog reads no line of 64 KiB, nor, without a word, any line after it."""
_SIZES = ((20, 100_000), (0, 100_000), (0, 4_000))
"""The most places beside the first and the longest message, until a line is short enough."""
_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(report: Report) -> str:
    """Write one line a finding; where nothing counts, the text is empty."""
    return "".join(f"{_write_finding(report, finding)}\n" for finding in report.findings)


def _write_finding(report: Report, finding: Finding) -> str:
    line = ""
    for places, length in _SIZES:
        diagnostic = _describe_finding(report, finding, places, length)
        line = escape_json(json.dumps(diagnostic, ensure_ascii=False))
        if len(line.encode()) <= _LONGEST_LINE:
            break
    return line


def _describe_finding(report: Report, finding: Finding, places: int, length: int) -> dict[str, Any]:
    diagnostic = {
        "message": shorten(_write_message(finding), length),
        "location": _describe_location(report, finding.location),
        "severity": _SEVERITIES[finding.severity],
        "source": {"name": "claim-checker"},
        "code": {"value": finding.code},
    }
    related = [_describe_related(report, place) for place in finding.related[:places]]
    return {**diagnostic, "related_locations": related} if related else diagnostic


def _write_message(finding: Finding) -> str:
    label = [f"here: {say_label(finding.label)}"] if finding.label else []
    return "\n".join([f"{finding.name}: {say_message(finding)}", *label, *say_notes(finding)])


def _describe_related(report: Report, related: Related) -> dict[str, Any]:
    location = _describe_location(report, related.location)
    if not related.label:
        return {"location": location}
    return {"message": say_label(related.label), "location": location}


def _describe_location(report: Report, location: Location) -> dict[str, Any]:
    return {
        "path": name_as_text(report, location.path),
        "range": _describe_range(report, location),
    }


def _describe_range(report: Report, location: Location) -> dict[str, Any]:
    start = _count_bytes(report, location.path, location.line, location.column)
    end = _count_bytes(report, location.path, location.end_line, location.end_column)
    if start is None or end is None:
        return {"start": {"line": location.line}, "end": {"line": _find_last_line(location)}}
    return {
        "start": {"line": location.line, "column": start},
        "end": {"line": location.end_line, "column": end},
    }


def _count_bytes(report: Report, path: str, line: int, column: int) -> int | None:
    """Return a column in bytes from 1; None where the line is not at hand to count them."""
    if column == 1:
        return 1
    text = report.excerpts.get((path, line))
    if text is None:
        return None
    return 1 + len(text[: column - 1].encode(errors="surrogatepass"))


def _find_last_line(location: Location) -> int:
    """Return the last line that holds some of a location: its end is exclusive, a line is not."""
    is_before_line = location.end_column == 1 and location.end_line > location.line
    return location.end_line - 1 if is_before_line else location.end_line
