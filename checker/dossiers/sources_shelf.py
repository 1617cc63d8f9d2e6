"""The shelf of sources: the claims of each, and what was found about it, looked up at once."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from checker.consistency.verdicts import Comparison, Verdict
from checker.dossiers.naming import name_again
from checker.dossiers.ordering import rank_verdict
from checker.findings import Finding
from checker.locations import Location
from checker.model import Claim, Corpus, Source

GONE = frozenset({"fixed", "unchecked"})
"""The standings of what is no longer found: its places are those at the base."""


class Shelf(NamedTuple):
    """What is known of the sources, and the worst that came of each claim."""

    sources: Mapping[str, Source]
    """By id; by `name_again` a further source whose id an earlier one has."""
    claims: Mapping[str, tuple[int, ...]]
    """By the path of the source, the positions of its claims, in the order of the file."""
    findings: Mapping[str, tuple[int, ...]]
    """By the path, the numbers of the findings that name no claim and point at the source."""
    verdicts: Mapping[str, Verdict]
    """The worst verdict of each claim's comparisons, by its id."""

    def find_verdict(self, claim: Claim) -> Verdict:
        """Return the worst that came of comparing a claim."""
        return self.verdicts.get(claim.id, "not checked")


def fill_shelf(corpus: Corpus, findings: Sequence[Finding], rows: Iterable[Comparison]) -> Shelf:
    """Sort claims, findings and verdicts by sources, each looked at once."""
    sources: dict[str, Source] = {}
    for source in corpus.sources:
        sources[name_again(source) if source.id in sources else source.id] = source
    return Shelf(
        sources=sources,
        claims=_group_claims(corpus),
        findings=_group_findings(corpus, findings),
        verdicts=_find_verdicts(rows),
    )


def _group_claims(corpus: Corpus) -> dict[str, tuple[int, ...]]:
    groups: dict[str, list[int]] = {}
    for position, claim in enumerate(corpus.claims):
        if claim.source is not None:
            groups.setdefault(claim.source.path, []).append(position)
    return {path: tuple(positions) for path, positions in groups.items()}


def _group_findings(corpus: Corpus, findings: Sequence[Finding]) -> dict[str, tuple[int, ...]]:
    """Find which findings are about a source: they point into its record and name no claim."""
    records = {source.path: source.record.location for source in corpus.sources}
    groups: dict[str, list[int]] = {}
    for number, finding in enumerate(findings):
        if finding.claims or finding.standing in GONE:
            continue
        places = chain([finding.location], (related.location for related in finding.related))
        paths = [one.path for one in places if _lies_in(one, records.get(one.path))]
        for path in dict.fromkeys(paths):
            groups.setdefault(path, []).append(number)
    return {path: tuple(numbers) for path, numbers in groups.items()}


def _lies_in(location: Location, record: Location | None) -> bool:
    if record is None:
        return False
    starts_within = (record.line, record.column) <= (location.line, location.column)
    ends = (location.end_line, location.end_column)
    return starts_within and ends <= (record.end_line, record.end_column)


def _find_verdicts(rows: Iterable[Comparison]) -> dict[str, Verdict]:
    """Find the worst verdict of each claim."""
    verdicts: dict[str, Verdict] = {}
    for row in rows:
        rank = rank_verdict(row.verdict)
        for claim in row.claims:
            if claim not in verdicts or rank < rank_verdict(verdicts[claim]):
                verdicts[claim] = row.verdict
    return verdicts
