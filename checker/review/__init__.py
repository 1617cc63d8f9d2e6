"""From findings to a report: what counts, and in which order it is told."""

from checker.review.narrowing import narrow_findings
from checker.review.ranking import rank_findings
from checker.review.reviewing import review

__all__ = ["narrow_findings", "rank_findings", "review"]
