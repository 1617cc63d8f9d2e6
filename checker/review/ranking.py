"""Ranking: the worst findings first, then by place, the same from run to run."""

from collections.abc import Iterable

from checker.findings import SEVERITIES, Finding
from checker.locations import Location


def rank_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by severity, place and code."""
    return tuple(sorted(findings, key=_rank))


def _rank(finding: Finding) -> tuple[int, Location, str]:
    return SEVERITIES.index(finding.severity), finding.location, finding.code
