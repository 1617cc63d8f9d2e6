"""Acceptances: conflicts that somebody has looked at and lets stand, with a reason.

An acceptance covers a finding of its rule about no claims but its own. It lets it stand as
long as its reason explains something, its day has not passed and the claims that the finding
is about still say what was pinned. A day that cannot be read lets nothing stand.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from checker.findings import Finding, Rule
from checker.model import Acceptance, Corpus
from checker.review.acceptances.entries import Entry, read_entries, select_acceptable
from checker.review.acceptances.matching import match
from checker.review.acceptances.noticing import notice
from checker.review.settlement import Settlement


def apply_acceptances(
    corpus: Corpus, findings: Iterable[Finding], chosen: Sequence[Rule], today: date
) -> Settlement:
    """Part the findings into those that count and those that an acceptance lets stand.

    `chosen` are the rules that ran: what others would find is not missed. What is wrong
    with an acceptance comes back as noticed problems.
    """
    claims = {claim.id: claim for claim in corpus.claims}
    entries = read_entries(corpus, claims, today)
    matches = match(findings, select_acceptable(entries))
    return Settlement(
        open=tuple(matched.finding for matched in matches if matched.decider is None),
        settled=tuple(
            _accept(matched.finding, matched.decider)
            for matched in matches
            if matched.decider is not None
        ),
        noticed=tuple(notice(entries, matches, corpus, claims, chosen)),
    )


def _accept(finding: Finding, entry: Entry) -> Finding:
    return finding._replace(standing="accepted", remark=_remark(entry.acceptance))


def _remark(acceptance: Acceptance) -> str:
    """Return the reason on one line, with who gave it and until when it holds."""
    stated = [("by", acceptance.by), ("until", acceptance.until)]
    more = ", ".join(f"{word} {_fold(text)}" for word, text in stated if text is not None)
    reason = _fold(acceptance.reason or "")
    return f"{reason} ({more})" if more else reason


def _fold(text: str) -> str:
    return " ".join(text.split())
