"""GitLab's Code Quality report, the format of `artifacts: reports: codequality`.

GitLab itself compares two reports by their fingerprints, so what is unchanged since the base
stays in: left out, it would be shown as resolved.
"""

import json
from typing import Any

from checker.findings import Finding, Severity
from checker.report import Report
from checker.reporters.escaping import escape_json, escape_text
from checker.reporters.fingerprints import make_unique
from checker.reporters.path_text import name_as_text
from checker.reporters.running_text import say_message
from checker.reporters.standings import pick
from checker.repository_paths import name_in_repository

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "note": "info"}
"""GitLab's critical and blocker are for what puts a system at risk, and no article does."""
_MOST_PLACES = 3


def render(report: Report) -> str:
    """Write one array, an entry a line; the text ends with a line break."""
    findings = [*report.findings, *pick(report.settled, "unchanged")]
    entries = [
        _write(_describe_finding(report, finding, fingerprint))
        for finding, fingerprint in zip(findings, make_unique(findings), strict=True)
    ]
    lines = ",\n  ".join(entries)
    return f"[\n  {lines}\n]\n" if lines else "[]\n"


def _write(entry: dict[str, Any]) -> str:
    return escape_json(json.dumps(entry, ensure_ascii=False))


def _describe_finding(report: Report, finding: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "description": _describe(report, finding),
        "check_name": finding.name,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": name_as_text(report, finding.location.path),
            "lines": {"begin": finding.location.line},
        },
    }


def _describe(report: Report, finding: Finding) -> str:
    """Return what is wrong and beside what: GitLab shows this text and the place, no more."""
    places = [
        escape_text(f"{name_in_repository(report, related.location.path)}:{related.location.line}")
        for related in finding.related[:_MOST_PLACES]
    ]
    if not places:
        return say_message(finding)
    hidden = len(finding.related) - len(places)
    more = f" and {hidden:,} more" if hidden else ""
    return f"{say_message(finding)} (beside {', '.join(places)}{more})"
