"""The review: from all that was found to the report of one call."""

from collections.abc import Iterable, Mapping

from checker.consistency import Comparisons
from checker.findings import Finding
from checker.model import Corpus
from checker.report import FailLevel, Report
from checker.review.ranking import rank_findings


def review(
    corpus: Corpus,
    comparisons: Comparisons,
    findings: Iterable[Finding],
    *,
    excerpts: Mapping[tuple[str, int], str],
    fail_on: FailLevel,
) -> Report:
    """Build the report of what was found in a corpus."""
    return Report(
        findings=rank_findings(findings),
        comparisons=comparisons.rows,
        losses=corpus.losses,
        claims=len(corpus.claims),
        sources=len(corpus.sources),
        measures=len(corpus.measures),
        files=len(corpus.files),
        excerpts=excerpts,
        fail_on=fail_on,
    )
