"""The report: all that one run found, as every reporter shows it."""

from collections import Counter
from collections.abc import Mapping
from typing import Literal, NamedTuple

from checker.consistency.relating.outcomes import Prediction
from checker.consistency.results import Comparisons
from checker.consistency.verdicts import VERDICTS, Comparison, Verdict
from checker.findings import SEVERITIES, Finding, RuleDocument, Severity, Standing
from checker.model import EMPTY_CORPUS, Corpus, Loss

FailLevel = Severity | Literal["never"]
"""The least severity that fails a run."""


class Report(NamedTuple):
    """What was checked, what was found, and what could not be compared."""

    findings: tuple[Finding, ...]
    """Those that count, worst first, then by place."""
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
    settled: tuple[Finding, ...] = ()
    """Found and not counting: accepted, known from the baseline, unchanged since the base."""
    gone: tuple[Finding, ...] = ()
    """Found at the base and not now: fixed, or unchecked. Their places are those at the base."""
    base: str | None = None
    """The revision that the findings are held against, as a reader is to see it."""
    hint: str = ""
    """What a reader should know of that revision."""
    corpus: Corpus = EMPTY_CORPUS
    """What was checked."""
    rules: tuple[RuleDocument, ...] = ()
    """The rules that ran, with the severities they had."""
    prefix: str = ""
    """What leads from the repository's top to the root of the paths: "" or "news/"."""
    inner: str = ""
    """What leads from the root to the repository's top, where that lies below it."""
    top: str = ""
    """The repository's top, with a slash at its end; empty where there is no repository."""
    has_acceptances: bool = True
    """Whether acceptances were applied."""
    is_narrowed: bool = False
    """Whether only findings that touch the files of the call were asked for."""
    is_form_only: bool = False
    """Whether only the form of the files was checked, and nothing was compared."""
    compared: Comparisons | None = None
    """All that the rows above come from; None where nothing was compared."""
    forge: str = ""
    """Where the forge shows a line: a URL in which `{path}` and `{line}` are to be filled in, the
    path counted from the repository's top; empty where it is not known."""
    published: frozenset[str] = frozenset()
    """The files whose lines the forge has as they were read, by their paths from the
    repository's top: no other file is linked to."""

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

    def count_standings(self) -> dict[Standing, int]:
        """How many findings there are of each standing that occurs."""
        everything = (*self.findings, *self.settled, *self.gone)
        return dict(Counter(finding.standing for finding in everything))

    def count_severities(self) -> dict[Severity, int]:
        """How many findings are of each severity, zeros included."""
        counts = Counter(finding.severity for finding in self.findings)
        return {severity: counts[severity] for severity in SEVERITIES}
