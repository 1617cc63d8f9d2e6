"""Markdown, for the summary of a job on GitHub and for comments on pull requests."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker import __version__
from checker.consistency.verdicts import Comparison
from checker.findings import Finding, Standing
from checker.locations import Location
from checker.model import Loss
from checker.report import Report
from checker.reporters.display import shorten
from checker.reporters.markdown_text import escape_markdown, write_code
from checker.reporters.standings import describe_change, describe_standing, pick
from checker.reporters.summary import count, render_outcome, render_verdicts

JOB_SUMMARY = 900 * 1024
"""Bytes; GitHub drops a summary of more than 1 MiB as a whole."""

COMMENT = 65_536
"""Bytes that a comment on GitHub holds in any case: so many characters are its limit."""

_LONGEST_CELL = 500
_LONGEST_TEXT = 4_000
_MOST_REASONS = 10
_MOST_NAMES = 10
_FOOT = f"\n<sub>Made by claim-checker {__version__}.</sub>\n"


class _Section(NamedTuple):
    """A part of the page that may be cut after any of its rows."""

    head: str
    rows: tuple[str, ...]
    noun: str
    """One row, as a word: "finding"."""


def render(report: Report) -> str:
    """Write the report as far as a job summary has room."""
    return render_within(report, JOB_SUMMARY)


def render_within(report: Report, limit: int) -> str:
    """Write the report in at most so many bytes of UTF-8, cut after a row.

    What was left out is counted. Where there is room for nothing the text is empty.
    """
    head = _render_head(report)
    sections = [section for section in _list_sections(report) if section.rows]
    frame = _measure(head + _FOOT)
    room = limit - frame - sum(_measure(_frame_section(section)) for section in sections)
    if room < 0:
        return head + _FOOT if frame <= limit else ""
    parts = []
    for section in sections:
        shown = _count_fitting(section.rows, room)
        room -= sum(map(_measure, section.rows[:shown]))
        parts.append(section.head + "".join(section.rows[:shown]))
        parts.append(_tell_rest(section, len(section.rows) - shown))
    return head + "".join(parts) + _FOOT


def _measure(text: str) -> int:
    return len(text.encode())


def _frame_section(section: _Section) -> str:
    """Return what a section takes without a single row."""
    return section.head + _tell_rest(section, len(section.rows))


def _count_fitting(rows: Sequence[str], room: int) -> int:
    for number, row in enumerate(rows):
        room -= _measure(row)
        if room < 0:
            return number
    return len(rows)


def _tell_rest(section: _Section, hidden: int) -> str:
    if not hidden:
        return ""
    return f"\nAnd {count(hidden, f'more {section.noun}')}, for which there was no room.\n"


def _render_head(report: Report) -> str:
    files, claims = count(report.files, "file"), count(report.claims, "claim")
    lines = [
        f"## Claims: {escape_markdown(render_outcome(report))}",
        f"{files}, {claims}; {render_verdicts(report)}.",
    ]
    change = describe_change(report)
    if change is not None:
        lines.append(f"{escape_markdown(change)}.")
    if not report.has_acceptances:
        lines.append("This is an audit: acceptances were not applied.")
    return "\n\n".join(lines) + "\n"


def _list_sections(report: Report) -> list[_Section]:
    gone, settled = report.gone, report.settled
    return [
        _tabulate(report.findings),
        _Section("\n", tuple(map(_render_finding, report.findings)), "explanation"),
        _list_standing("Accepted", "accepted", settled),
        _count_settled(settled),
        _list_standing("Resolved", "fixed", gone),
        _list_standing("Not checked any more", "unchecked", gone),
        _list("Lost", map(_render_loss, report.losses), "lost part"),
        _list_not_compared(report.comparisons),
    ]


def _tabulate(findings: Sequence[Finding]) -> _Section:
    head = "\n| Severity | Rule | What is wrong | Where |\n| --- | --- | --- | --- |\n"
    return _Section(head, tuple(map(_render_row, findings)), "finding")


def _render_row(finding: Finding) -> str:
    cells = (
        _name_severity(finding),
        f"{finding.code} {finding.name}",
        escape_markdown(shorten(finding.message, _LONGEST_CELL)),
        _name_place(finding.location),
    )
    return f"| {' | '.join(cells)} |\n"


def _name_severity(finding: Finding) -> str:
    standing = describe_standing(finding, None)
    return finding.severity if standing is None else f"{finding.severity} ({standing[0]})"


def _name_place(location: Location) -> str:
    return write_code(f"{location.path}:{location.line}")


def _render_finding(finding: Finding) -> str:
    """Write what a table has no room for, folded up: the arithmetic, all quotes and the help."""
    title = f"{finding.severity} {finding.code} {finding.name}: "
    lines = [
        f"<details><summary>{title}{_write(finding.message)}</summary>",
        "",
        _render_place(finding.location, finding.label),
        *(_render_place(other.location, other.label) for other in finding.related),
    ]
    standing = describe_standing(finding, None)
    notes = [*finding.details, *([standing] if standing else []), ("help", finding.help)]
    lines += [f"- {_write(heading)}: {_write(text)}" for heading, text in notes if text]
    return "\n".join([*lines, "", "</details>", "", ""])


def _render_place(location: Location, label: str) -> str:
    where = _name_place(location)
    return f"- {where}: {_write(label)}" if label else f"- {where}"


def _write(text: str) -> str:
    return escape_markdown(shorten(text, _LONGEST_TEXT))


def _list(title: str, rows: Iterable[str], noun: str) -> _Section:
    return _Section(f"\n### {title}\n\n", tuple(f"- {row}\n" for row in rows), noun)


def _list_standing(title: str, standing: Standing, findings: Sequence[Finding]) -> _Section:
    chosen = pick(findings, standing)
    return _list(f"{title}: {len(chosen):,}", map(_render_settled, chosen), "finding")


def _render_settled(finding: Finding) -> str:
    told = f"{finding.code} {finding.name}: {_write(finding.message)}"
    remark = f" – {_write(finding.remark)}" if finding.remark else ""
    return f"{told} ({_name_place(finding.location)}){remark}"


def _count_settled(findings: Sequence[Finding]) -> _Section:
    """Count what was known before, and name what the change touched and did not resolve."""
    words: dict[Standing, str] = {
        "baseline": "known from the baseline",
        "unchanged": "unchanged since the base",
    }
    chosen = {standing: len(pick(findings, standing)) for standing in words}
    rows = [
        f"{count(number, 'finding')} {words[standing]}"
        for standing, number in chosen.items()
        if number
    ]
    touched = [finding for finding in pick(findings, "unchanged") if finding.remark]
    return _list("Known before", [*rows, *map(_render_settled, touched)], "line")


def _render_loss(loss: Loss) -> str:
    text = f"{write_code(loss.path)}: {_write(loss.reason)}"
    if loss.claims:
        text += f"; lost: {_join_names(loss.claims)}"
    if loss.measures:
        text += f"; compared without it: {_join_names(loss.measures)}"
    return text


def _join_names(names: Sequence[str]) -> str:
    hidden = len(names) - _MOST_NAMES
    shown = ", ".join(map(_write, names[:_MOST_NAMES]))
    return f"{shown} and {hidden:,} more" if hidden > 0 else shown


def _list_not_compared(comparisons: Sequence[Comparison]) -> _Section:
    """List why comparisons could not be made, the commonest reasons first."""
    counts: dict[str, int] = {}
    for comparison in comparisons:
        if comparison.verdict in ("not comparable", "not checked"):
            counts[comparison.reason] = counts.get(comparison.reason, 0) + 1
    reasons = sorted(counts, key=lambda reason: -counts[reason])
    rows = [f"{_write(reason)} ({counts[reason]:,})" for reason in reasons[:_MOST_REASONS]]
    hidden = sum(counts[reason] for reason in reasons[_MOST_REASONS:])
    if hidden:
        rows.append(f"{count(hidden, 'comparison')} for other reasons")
    return _list(f"Not compared: {sum(counts.values()):,}", rows, "reason")
