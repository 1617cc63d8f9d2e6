"""What has become of findings, in words: new, grown, accepted, resolved."""

from collections.abc import Sequence

from checker.findings import Finding, Standing
from checker.report import Report

_OF_A_FINDING: dict[Standing, str] = {
    "new": "new",
    "grown": "grown",
    "unchanged": "unchanged",
    "accepted": "accepted",
    "baseline": "known",
    "fixed": "resolved",
    "unchecked": "not checked again",
}


def describe_standing(finding: Finding, base: str | None) -> tuple[str, str] | None:
    """Return the heading and the text of what has become of a finding; None where it is open."""
    heading = _OF_A_FINDING.get(finding.standing)
    if heading is None:
        return None
    remark = finding.remark
    if finding.standing == "baseline":
        # Summaries begin with it: "known from FILE: 7 findings". Here the heading has said so.
        remark = remark.removeprefix(f"{heading} ")
    return heading, remark or _refer_to(finding, base)


def _refer_to(finding: Finding, base: str | None) -> str:
    if base is None:
        return ""
    return f"not found at {base}" if finding.standing == "new" else f"found at {base} too"


def describe_change(report: Report) -> str | None:
    """Return what a change did: "adds 1, resolves 2"; None where there is no base."""
    if report.base is None:
        return None
    counts = report.count_standings()
    parts = [
        f"adds {counts.get('new', 0):,}, resolves {counts.get('fixed', 0):,}",
        _count(counts.get("grown", 0), "known conflict has grown", "known conflicts have grown"),
        _count(counts.get("unchanged", 0), "finding unchanged", "findings unchanged"),
        _count(counts.get("unchecked", 0), "could not be checked again"),
    ]
    parts.append(report.hint)
    return f"against {report.base}: {'; '.join(part for part in parts if part)}"


def pick(findings: Sequence[Finding], standing: Standing) -> list[Finding]:
    """Return the findings of one standing."""
    return [finding for finding in findings if finding.standing == standing]


def _count(number: int, one: str, many: str | None = None) -> str:
    if not number:
        return ""
    return f"{number:,} {one if number == 1 else many or one}"
