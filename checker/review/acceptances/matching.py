"""Which acceptance covers which finding, without holding all of one against all of the other.

A finding is looked up by the claim that the fewest acceptances name, and an acceptance by
the claim that the fewest findings are about, so that one claim in everything costs nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.findings import Finding
from checker.locations import Location
from checker.review.acceptances.entries import Entry

_Index = Mapping[tuple[str, str], Sequence[int]]
"""Positions of acceptances or of findings, by the name of the rule and the claim."""


class Match(NamedTuple):
    """A finding, and the acceptances of it."""

    finding: Finding
    entries: tuple[Entry, ...]
    """Those that cover it, whether they hold or not, by place."""
    decider: Entry | None
    """The first that holds, and lets the finding stand; None where it stays open."""


def match(findings: Iterable[Finding], entries: Sequence[Entry]) -> tuple[Match, ...]:
    """Find for each finding, in their order, the acceptances of it."""
    index = _index((entry.name, entry.claims) for entry in entries)
    return tuple(_match(finding, entries, index) for finding in findings)


def list_by_entry(matches: Iterable[Match]) -> Mapping[int, Sequence[Match]]:
    """Return what each acceptance covers, by its number."""
    covered: defaultdict[int, list[Match]] = defaultdict(list)
    for matched in matches:
        for entry in matched.entries:
            covered[entry.number].append(matched)
    return covered


class Found:
    """All that was found, by what it is about."""

    def __init__(self, matches: Sequence[Match]) -> None:
        self._matches = matches
        self._index = _index((one.finding.name, one.finding.claims) for one in matches)
        self._by_claims: defaultdict[tuple[str, ...], list[Finding]] = defaultdict(list)
        for matched in matches:
            if matched.decider is None:
                self._by_claims[matched.finding.claims].append(matched.finding)

    def find_grown(self, entry: Entry, current: Collection[str]) -> Match | None:
        """Return the finding that is still about all the claims that are left, and about more."""
        left = entry.claims.intersection(current)
        if not left:
            return None
        rarest = min((self._index.get((entry.name, claim), ()) for claim in sorted(left)), key=len)
        candidates = (self._matches[number] for number in rarest)
        grown = (one for one in candidates if left.issubset(one.finding.claims))
        return min(grown, key=lambda one: (len(one.finding.claims), rank(one)), default=None)

    def list_about(self, entry: Entry) -> Sequence[Finding]:
        """Return what is open about exactly the claims of an acceptance, by any rule."""
        return self._by_claims.get(tuple(sorted(entry.claims)), ())


def rank(matched: Match) -> tuple[Location, str]:
    """Order findings by place, the same from run to run."""
    return matched.finding.location, matched.finding.fingerprint


def _index(subjects: Iterable[tuple[str, Iterable[str]]]) -> _Index:
    index: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (name, claims) in enumerate(subjects):
        for claim in claims:
            index[name, claim].append(number)
    return index


def _match(finding: Finding, entries: Sequence[Entry], index: _Index) -> Match:
    if not finding.claims:
        return Match(finding, (), None)
    rarest = min((index.get((finding.name, claim), ()) for claim in finding.claims), key=len)
    covering = tuple(
        entries[number] for number in rarest if entries[number].claims.issuperset(finding.claims)
    )
    return Match(finding, covering, next((one for one in covering if holds(one, finding)), None))


def holds(entry: Entry, finding: Finding) -> bool:
    """Whether an acceptance that covers a finding lets it stand."""
    return entry.may_apply and entry.changes.keys().isdisjoint(finding.claims)
