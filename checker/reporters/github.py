"""Annotations for GitHub Actions: workflow commands that its runner reads from the log.

For each step the runner keeps ten of a kind and drops the rest in silence, and cuts a message
at 4,096 UTF-16 units (`ExecutionContext.AddIssue` of the runner).
"""

from collections.abc import Mapping, Sequence

from checker.findings import SEVERITIES, Finding, Severity
from checker.locations import Location
from checker.report import Report
from checker.reporters.escaping import escape_text
from checker.reporters.standings import describe_standing
from checker.reporters.summary import count
from checker.repository_paths import name_in_repository

MOST_OF_A_KIND = 10
LONGEST_MESSAGE = 4_096
"""In UTF-16 units, before the command is escaped."""

_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}
_CUT = "…"


def render(report: Report) -> str:
    """Write a command for each annotation, the worst first; nothing where nothing counts."""
    commands = [command for severity in SEVERITIES for command in _annotate_kind(report, severity)]
    return "".join(f"{command}\n" for command in commands)


def count_annotations(report: Report) -> int:
    """Return how many annotations `render` writes."""
    return sum(min(number, MOST_OF_A_KIND) for number in report.count_severities().values())


def _annotate_kind(report: Report, severity: Severity) -> list[str]:
    findings = [finding for finding in report.findings if finding.severity == severity]
    findings.sort(key=lambda finding: finding.standing == "grown")
    if len(findings) <= MOST_OF_A_KIND:
        return [_annotate(report, finding) for finding in findings]
    shown, rest = findings[: MOST_OF_A_KIND - 1], findings[MOST_OF_A_KIND - 1 :]
    return [*(_annotate(report, finding) for finding in shown), _tell_rest(report, rest, severity)]


def _annotate(report: Report, finding: Finding) -> str:
    properties = {"title": f"{finding.code} {finding.name}", **_locate(report, finding.location)}
    message = _fit([finding.message, *_explain(report, finding)], finding.help)
    return _write_command(_LEVELS[finding.severity], properties, message)


def _explain(report: Report, finding: Finding) -> list[str]:
    lines = [finding.label] if finding.label else []
    standing = describe_standing(finding, report.base)
    notes = [*finding.details, *([standing] if standing else [])]
    lines += [f"{heading}: {text}" for heading, text in notes if text]
    for related in finding.related:
        where = _name_place(report, related.location)
        lines.append(f"{where}: {related.label}" if related.label else where)
    return lines


def _tell_rest(report: Report, rest: Sequence[Finding], severity: Severity) -> str:
    more = f"and {count(len(rest), f'more {severity}')}"
    lines = [f"{more}: the job summary tells them all, and so does claim-checker check"]
    lines += [
        f"{_name_place(report, finding.location)}: {finding.code} {finding.message}"
        for finding in rest
    ]
    return _write_command(_LEVELS[severity], {"title": "claim-checker"}, _fit(lines))


def _name_place(report: Report, location: Location) -> str:
    return f"{name_in_repository(report, location.path)}:{location.line}"


def _locate(report: Report, location: Location) -> dict[str, object]:
    """Return the properties of a place.

    GitHub takes columns only within one line, and no end before the beginning. Whether
    `endColumn` is exclusive its documentation leaves open; linters give it so, and so do we.
    """
    file = name_in_repository(report, location.path)
    place: dict[str, object] = {
        "file": file,
        "line": location.line,
        "endLine": location.end_line,
    }
    if location.line == location.end_line:
        place |= {"col": location.column, "endColumn": location.end_column}
    return place


def _fit(lines: Sequence[str], cure: str = "") -> str:
    """Join lines as far as the message has room: the first and the help first of all."""
    first, *others = map(escape_text, lines)
    end = f"\nhelp: {escape_text(cure)}" if cure else ""
    room = LONGEST_MESSAGE - _measure(first + end) - _measure(f"\n{_CUT}")
    shown = ""
    for line in others:
        room -= _measure(f"\n{line}")
        if room < 0:
            shown += f"\n{_CUT}"
            break
        shown += f"\n{line}"
    return _cut(first + shown + end)


def _cut(text: str) -> str:
    if _measure(text) <= LONGEST_MESSAGE:
        return text
    kept = text.encode("utf-16-le")[: 2 * (LONGEST_MESSAGE - len(_CUT))]
    return kept.decode("utf-16-le", errors="ignore") + _CUT


def _measure(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _write_command(level: str, properties: Mapping[str, object], message: str) -> str:
    written = ",".join(
        f"{name}={_escape_property(escape_text(str(value)))}" for name, value in properties.items()
    )
    return f"::{level} {written}::{_escape_message(message)}"


def _escape_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_message(text).replace(":", "%3A").replace(",", "%2C")
