"""The report: all that one run found, as every reporter shows it."""

from collections import Counter
from collections.abc import Mapping
from typing import Literal, NamedTuple

from checker.consistency.relating.outcomes import Prediction
from checker.consistency.verdicts import VERDICTS, Comparison, Verdict
from checker.findings import SEVERITIES, Finding, Severity
from checker.model import Loss

FailLevel = Severity | Literal["never"]
"""The least severity that fails a run."""


class Report(NamedTuple):
    """What was checked, what was found, and what could not be compared."""

    findings: tuple[Finding, ...]
    """Worst first, then by place."""
    comparisons: tuple[Comparison, ...]
    losses: tuple[Loss, ...]
    claims: int
    sources: int
    measures: int
    files: int
    excerpts: Mapping[tuple[str, int], str]
    """The source line at each finding's places, by path and line."""
    fail_on: FailLevel
    predictions: tuple[Prediction, ...] = ()
    """What further figures must be, if the claims are right."""

    @property
    def is_failing(self) -> bool:
        """Whether a finding is at or above the fail level."""
        if self.fail_on == "never":
            return False
        failing = SEVERITIES[: SEVERITIES.index(self.fail_on) + 1]
        return any(finding.severity in failing for finding in self.findings)

    def count_verdicts(self) -> dict[Verdict, int]:
        """How many comparisons ended in each verdict, zeros included."""
        counts = Counter(comparison.verdict for comparison in self.comparisons)
        return {verdict: counts[verdict] for verdict in VERDICTS}

    def count_severities(self) -> dict[Severity, int]:
        """How many findings are of each severity, zeros included."""
        counts = Counter(finding.severity for finding in self.findings)
        return {severity: counts[severity] for severity in SEVERITIES}
