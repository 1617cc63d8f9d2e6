"""Fingerprints for services that take two findings with one fingerprint for the same."""

from collections import Counter
from collections.abc import Iterable

from checker.findings import Finding


def make_unique(findings: Iterable[Finding]) -> list[str]:
    """Return a fingerprint for each finding: its own, counted where an earlier one has the same.

    Only slips of one kind in one entry share theirs, and these follow each other in the file.
    """
    seen: Counter[str] = Counter()
    unique = []
    for finding in findings:
        seen[finding.fingerprint] += 1
        number = seen[finding.fingerprint]
        unique.append(f"{finding.fingerprint}:{number}" if number > 1 else finding.fingerprint)
    return unique
