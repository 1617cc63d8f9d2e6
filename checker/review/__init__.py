"""From findings to a report: what counts, and in which order it is told."""

from checker.review.narrowing import narrow_change
from checker.review.ranking import rank_findings
from checker.review.reviewing import review
from checker.review.settlement import Change, Settlement, State

__all__ = ["Change", "Settlement", "State", "narrow_change", "rank_findings", "review"]
