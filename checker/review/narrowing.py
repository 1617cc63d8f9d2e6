"""Narrowing: which findings a call asked for. What is compared is never narrowed."""

from collections.abc import Collection, Iterable

from checker.findings import Finding, list_locations
from checker.review.settlement import Change


def narrow_change(
    change: Change, reported: Collection[str] | None, caused: Collection[str] = ()
) -> Change:
    """Keep the findings with at least one end in the files to report on; None keeps all.

    `caused` are the fingerprints of what the files that are gone have left behind, wherever
    that stands.
    """
    if reported is None:
        return change
    return Change(*(_narrow(findings, frozenset(reported), caused) for findings in change))


def _narrow(
    findings: Iterable[Finding], reported: frozenset[str], caused: Collection[str]
) -> tuple[Finding, ...]:
    return tuple(
        finding
        for finding in findings
        if finding.fingerprint in caused or not reported.isdisjoint(_list_paths(finding))
    )


def _list_paths(finding: Finding) -> set[str]:
    return {location.path for location in list_locations([finding])}
