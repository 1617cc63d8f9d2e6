"""The review: from all that was found to the report of one call."""

from checker.consistency import Comparisons
from checker.model import Corpus
from checker.report import FailLevel, Report
from checker.review.ranking import rank_findings
from checker.review.settlement import Change


def review(
    corpus: Corpus, comparisons: Comparisons, change: Change, fail_on: FailLevel = "error"
) -> Report:
    """Build the report of what was found in a corpus; the caller adds what it alone knows."""
    return Report(
        findings=rank_findings(change.open),
        comparisons=comparisons.rows,
        losses=corpus.losses,
        claims=len(corpus.claims),
        sources=len(corpus.sources),
        measures=len(corpus.measures),
        files=len(corpus.files),
        excerpts={},
        fail_on=fail_on,
        predictions=comparisons.predictions,
        settled=rank_findings(change.settled),
        gone=rank_findings(change.gone),
        corpus=corpus,
        compared=comparisons,
    )
