"""What has been settled of what was found, and what has not."""

from typing import NamedTuple

from checker.findings import Finding
from checker.model import Corpus, Problem


class Settlement(NamedTuple):
    """Findings parted into those that count and those that somebody has dealt with."""

    open: tuple[Finding, ...]
    settled: tuple[Finding, ...] = ()
    """Accepted or known from the baseline, each with its standing and remark."""
    noticed: tuple[Problem, ...] = ()
    """What is wrong with the acceptances and the baseline; the `A` rules report it."""


class State(NamedTuple):
    """A corpus at one time, and what was found in it."""

    corpus: Corpus
    open: tuple[Finding, ...]
    settled: tuple[Finding, ...] = ()

    def reopen_known(self) -> "State":
        """Count what the baseline knows as open, as a change can resolve it too."""
        known = tuple(finding for finding in self.settled if finding.standing == "baseline")
        others = tuple(finding for finding in self.settled if finding.standing != "baseline")
        return self._replace(open=(*self.open, *known), settled=others)


class Change(NamedTuple):
    """The findings of a call, after what a change has done to them."""

    open: tuple[Finding, ...]
    """Those that count."""
    settled: tuple[Finding, ...] = ()
    """Those that do not: accepted, known from the baseline, unchanged since the base."""
    gone: tuple[Finding, ...] = ()
    """Those of the base that are found no longer: fixed, or unchecked."""
