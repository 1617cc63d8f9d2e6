"""What a change touched, told by content and never by lines, and which end of a finding it is."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from checker.findings import Finding, Related
from checker.locations import Location, Marks, Record
from checker.model import Claim, Corpus
from checker.review.identity import find_renamed, freeze, list_measures, says_the_same
from checker.rules.citing import cite_claim

_ITSELF, _DECLARED, _BY_SOURCE, _BY_MEASURE = range(4)
"""How a change touched a place, the nearest way first."""


class _End(NamedTuple):
    """One stretch of a file that the change touched."""

    marks: Marks
    level: int
    claim: str | None
    """The id of the claim that it is."""


class _Candidate(NamedTuple):
    """A place that may come first; the least one does."""

    level: int
    has_been_there: bool
    """Whether its claim stood in the conflict before: the one that has joined comes first."""
    position: int
    place: Related


class Touched:
    """What differs between the corpus now and the one at the base."""

    def __init__(self, now: Corpus, base: Corpus) -> None:
        self.renamed: Mapping[str, str] = find_renamed(now, base)
        """Claims that have only another id now, with the one at the base."""
        self._claims = {claim.id: claim for claim in now.claims}
        self._order = {name: number for number, name in enumerate(self._claims)}
        measures = frozenset(_list_touched_measures(now, base))
        self._levels = dict(_rank_claims(now, base, self.renamed, measures))
        self._records = list(_list_touched_records(now, base))
        self._are_terms_kept = now.places == base.places and not measures
        self._revised = frozenset(self._list_revised(base))
        self._ends: dict[str, list[_End]] | None = None

    @property
    def kept(self) -> frozenset[str]:
        """The claims of the base, by their ids there, that still say what they said."""
        return frozenset(
            self.renamed.get(name, name)
            for name in self._claims
            if self._levels.get(name) != _ITSELF
        )

    def list_changed(self, claims: Iterable[str]) -> tuple[str, ...]:
        """List the claims that say something else now, or are new, in the order given."""
        return tuple(name for name in claims if self._levels.get(name) == _ITSELF)

    def is_untouched(self, claims: Iterable[str]) -> bool:
        """Whether claims rest on what they rested on at the base, and nothing is redefined."""
        return self._are_terms_kept and all(
            name in self._claims and name not in self._levels and name not in self._revised
            for name in claims
        )

    def put_first(self, finding: Finding, joined: Iterable[str] = ()) -> Finding:
        """Put the end of a finding first that the change touched; without one, leave it alone.

        `joined` are the claims that it was not about at the base.
        """
        places = (Related(finding.location, finding.label), *finding.related)
        candidates = chain(
            self._rank_places(places, frozenset(joined)),
            self._rank_claims(finding, len(places), frozenset(joined)),
        )
        best = min(candidates, default=None)
        if best is None:
            return finding
        others = [place for place in places if place != best.place]
        return finding._replace(
            location=best.place.location, label=best.place.label, related=tuple(others)
        )

    def _list_revised(self, base: Corpus) -> Iterator[str]:
        """Yield the claims whose revision is gone: what is superseded was not compared."""
        kept = self.kept
        for claim in base.claims:
            if claim.supersedes is not None and claim.id not in kept:
                yield claim.supersedes

    def _rank_places(
        self, places: Iterable[Related], joined: Collection[str]
    ) -> Iterator[_Candidate]:
        for position, place in enumerate(places):
            end = self._find_end(place.location)
            if end is not None:
                yield _Candidate(end.level, end.claim not in joined, position, place)

    def _rank_claims(
        self, finding: Finding, places: int, joined: Collection[str]
    ) -> Iterator[_Candidate]:
        """Rank the claims by themselves: a very large conflict points at a part of them."""
        for name in finding.claims:
            if name in self._levels:
                claim = self._claims[name]
                place = Related(claim.at("value"), cite_claim(claim))
                position = places + self._order[name]
                yield _Candidate(self._levels[name], name not in joined, position, place)

    def _find_end(self, location: Location) -> _End | None:
        """Find what the change touched at a place."""
        ends = self._sort_ends().get(location.path, [])
        start = (location.line, location.column)
        number = bisect_right(ends, start, key=lambda end: end.marks[:2]) - 1
        if number < 0 or start > ends[number].marks[2:]:
            return None
        return ends[number]

    def _sort_ends(self) -> dict[str, list[_End]]:
        """Sort what the change touched by path and place, when it is first asked for."""
        if self._ends is None:
            self._ends = {}
            for record in self._records:
                end = _End(record.marks, _DECLARED, None)
                self._ends.setdefault(record.path, []).append(end)
            for name, level in self._levels.items():
                record = self._claims[name].record
                end = _End(record.marks, level, name)
                self._ends.setdefault(record.path, []).append(end)
            for ends in self._ends.values():
                ends.sort(key=lambda end: end.marks)
        return self._ends


def _rank_claims(
    now: Corpus, base: Corpus, renamed: Mapping[str, str], measures: Collection[str]
) -> Iterator[tuple[str, int]]:
    """Yield the claims that the change touched in any way, each with the nearest one."""
    before = {claim.id: claim for claim in base.claims}
    for claim in now.claims:
        level = _rank_claim(claim, before.get(renamed.get(claim.id, claim.id)), renamed, measures)
        if level is not None:
            yield claim.id, level


def _rank_claim(
    claim: Claim, before: Claim | None, renamed: Mapping[str, str], measures: Collection[str]
) -> int | None:
    if before is None or not says_the_same(claim.record, before.record, renamed):
        return _ITSELF
    if _cite(claim) != _cite(before):
        return _BY_SOURCE
    is_redefined = claim.measure in measures or claim.of in measures
    return _BY_MEASURE if is_redefined else None


def _cite(claim: Claim) -> Record | None:
    return None if claim.source is None else claim.source.record


def _list_touched_measures(now: Corpus, base: Corpus) -> Iterator[str]:
    """Yield the measures whose definition is another one, and those in a relation that is."""
    for name in {**base.measures, **now.measures}:
        if now.measures.get(name) != base.measures.get(name):
            yield name
    relations = {
        freeze(relation.record): relation for relation in (*base.relations, *now.relations)
    }
    before = {freeze(relation.record) for relation in base.relations}
    after = {freeze(relation.record) for relation in now.relations}
    for content in before ^ after:
        yield from list_measures(relations[content])


def _list_touched_records(now: Corpus, base: Corpus) -> Iterator[Record]:
    """Yield the records other than claims that the base does not have so."""
    known = _list_declarations(base)
    for content, record in _freeze_declarations(now):
        if content not in known:
            yield record
    cited = {freeze(source.record) for source in base.sources}
    for source in now.sources:
        if freeze(source.record) not in cited:
            yield source.record


def _list_declarations(corpus: Corpus) -> set[object]:
    return {content for content, _ in _freeze_declarations(corpus)}


def _freeze_declarations(corpus: Corpus) -> Iterator[tuple[object, Record]]:
    """Yield measures, places, relations and acceptances, with what tells one from another."""
    for name, measure in corpus.measures.items():
        yield ("measure", name, freeze(measure.record)), measure.record
    for code, place in corpus.places.items():
        yield ("place", code, freeze(place.record)), place.record
    for relation in corpus.relations:
        yield ("relation", freeze(relation.record)), relation.record
    for acceptance in corpus.acceptances:
        yield ("acceptance", freeze(acceptance.record)), acceptance.record
