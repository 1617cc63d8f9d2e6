"""A finding in SARIF: its message with links, its place, and the other places."""

import re
from typing import Any

from checker.findings import Finding, Related, Standing
from checker.locations import Location
from checker.report import Report
from checker.reporters.running_text import say_label, say_message, say_notes
from checker.repository_paths import encode_uri, is_absolute, name_in_repository

_MOST_PLACES = 99
"""GitHub keeps a hundred places of a result, and refuses a file with a thousand."""
_MOST_LINKS = 10
_TOP = "%SRCROOT%"
_BASELINE_STATES: dict[Standing, str] = {"grown": "updated", "unchanged": "unchanged"}
_SPECIAL = re.compile(r"[\[\]\\]")
_PLACEHOLDER = re.compile(r"\{(\d+)\}")


def describe_result(
    report: Report, finding: Finding, fingerprint: str, rule: int | None
) -> dict[str, Any]:
    """Return a finding as a result; `rule` is the index of its rule, where it is listed."""
    related = finding.related[:_MOST_PLACES]
    result = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity,
        "message": {"text": _write_message(report, finding)},
        "locations": [_describe_place(report, Related(finding.location, finding.label))],
        "relatedLocations": [
            {"id": number, **_describe_place(report, place)}
            for number, place in enumerate(related, start=1)
        ],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
        "baselineState": _name_state(report, finding),
    }
    return {key: value for key, value in result.items() if value not in (None, [])}


def _name_state(report: Report, finding: Finding) -> str | None:
    if report.base is None:
        return None
    return _BASELINE_STATES.get(finding.standing, "new")


def _write_message(report: Report, finding: Finding) -> str:
    """Return the message as paragraphs; the full stop ends what GitHub shows in a list."""
    paragraphs = [f"{escape_message(say_message(finding))}."]
    if finding.label:
        paragraphs.append(f"here: {escape_message(say_label(finding.label))}")
    if finding.related:
        paragraphs.append(f"beside: {_write_links(report, finding.related)}")
    paragraphs += map(escape_message, say_notes(finding))
    return "\n\n".join(paragraphs)


def _write_links(report: Report, related: tuple[Related, ...]) -> str:
    links = [
        f"[{_name_place(report, place)}]({number})"
        for number, place in enumerate(related[:_MOST_LINKS], start=1)
    ]
    hidden = len(related) - len(links)
    return "; ".join(links) + (f"; and {hidden:,} more" if hidden else "")


def _name_place(report: Report, place: Related) -> str:
    where = f"{name_in_repository(report, place.location.path)}:{place.location.line}"
    return escape_message(say_label(place.label or where))


def _describe_place(report: Report, place: Related) -> dict[str, Any]:
    physical = {
        "physicalLocation": {
            "artifactLocation": _name_artifact(report, place.location),
            "region": _describe_region(place.location),
        }
    }
    if not place.label:
        return physical
    return {**physical, "message": {"text": escape_message(say_label(place.label))}}


def _name_artifact(report: Report, location: Location) -> dict[str, str]:
    """Return a file below the top of the repository, or by itself where it lies elsewhere."""
    path = name_in_repository(report, location.path)
    if is_absolute(path):
        return {"uri": encode_uri(path)}
    return {"uri": encode_uri(path), "uriBaseId": _TOP}


def _describe_region(location: Location) -> dict[str, int]:
    return {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
    }


def escape_message(text: str) -> str:
    r"""Return text for a SARIF message, in which nothing of it is a link or a placeholder.

    Sections 3.11.5 and 3.11.6: a backslash before `[`, `]` and `\`, and `{{0}}` for `{0}`.
    Other braces stay as they are: GitHub would show them twice.
    """
    return _PLACEHOLDER.sub(r"{{\1}}", _SPECIAL.sub(r"\\\g<0>", text))
