"""Narrowing: which findings a call asked for. What is compared is never narrowed."""

from collections.abc import Iterable

from checker.findings import Finding, list_locations


def narrow_findings(
    findings: Iterable[Finding], reported: frozenset[str] | None
) -> tuple[Finding, ...]:
    """Keep the findings with at least one end in the files to report on; None keeps all."""
    if reported is None:
        return tuple(findings)
    return tuple(finding for finding in findings if not reported.isdisjoint(_list_paths(finding)))


def _list_paths(finding: Finding) -> set[str]:
    return {location.path for location in list_locations([finding])}
