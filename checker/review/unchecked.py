"""What a change has made unreadable: a broken file resolves nothing."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.consistency.joining import find_root, join
from checker.findings import Finding, list_locations
from checker.locations import Location, Record
from checker.model import Claim, Corpus, Loss
from checker.review.identity import freeze, list_measures
from checker.review.touching import Touched


class _LostRecord(NamedTuple):
    """A measure, relation, place or acceptance of the base that cannot be read now."""

    name: str
    record: Record
    measures: frozenset[str] | None
    """What it says something about; None where any claim may rest on it."""


class Damage:
    """What was lost since the base, so that nobody can tell whether a finding is fixed."""

    def __init__(self, now: Corpus, base: Corpus, touched: Touched) -> None:
        known = frozenset(base.losses)
        self._losses = [loss for loss in now.losses if loss not in known]
        self._unread = _list_unread(now) - _list_unread(base)
        self._claims = {claim.id: claim for claim in base.claims}
        self._sources = {source.id: source.path for source in base.sources}
        self._left = {touched.renamed.get(claim.id, claim.id) for claim in now.claims}
        self._kept = touched.kept
        self._lost = list(_list_lost_records(now, base, self._losses))
        self._groups = _Groups(base) if self._lost else None

    def explain(self, finding: Finding) -> str | None:
        """Say why a finding that is not found any more was not checked; None where it was."""
        return next(self._list_reasons(finding), None)

    def _list_reasons(self, finding: Finding) -> Iterator[str]:
        claims = [self._claims[name] for name in finding.claims if name in self._claims]
        for path in self._list_paths(finding, claims):
            if path in self._unread:
                yield f"{path} could not be read"
        for name in finding.claims:
            yield from (loss.reason for loss in self._losses if self._has_lost(loss, name))
        for lost in self._lost:
            if self._rests_on(finding, claims, lost):
                yield f"{lost.name} in {lost.record.path} could not be read"

    def _list_paths(self, finding: Finding, claims: Iterable[Claim]) -> Iterator[str]:
        """Yield the files that a finding rests on."""
        yield from (location.path for location in list_locations([finding]))
        for claim in claims:
            yield claim.record.path
            for name in (claim.quoted_from, claim.primary_source):
                if name in self._sources:
                    yield self._sources[name]

    def _has_lost(self, loss: Loss, name: str) -> bool:
        """Whether a claim of the base is not what it was, and a loss may be the reason."""
        if name in self._kept:
            return False
        if name in loss.claims:
            return True
        claim = self._claims.get(name)
        is_nameless = not loss.claims and claim is not None and claim.record.path == loss.path
        return is_nameless and name not in self._left

    def _rests_on(self, finding: Finding, claims: Sequence[Claim], lost: _LostRecord) -> bool:
        if any(_lies_in(location, lost.record) for location in list_locations([finding])):
            return True
        if lost.measures is None or self._groups is None:
            return bool(claims)
        measures = {name for claim in claims for name in (claim.measure, claim.of) if name}
        return self._groups.are_tied(measures, lost.measures)


class _Groups:
    """Measures that relations tie to each other, near or far."""

    def __init__(self, base: Corpus) -> None:
        self._numbers: dict[str, int] = {}
        self._roots: list[int] = []
        for relation in base.relations:
            numbers = [self._number(name) for name in list_measures(relation)]
            for number in numbers[1:]:
                join(self._roots, numbers[0], number)

    def are_tied(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Whether one of some measures is among others, or tied to one of them."""
        roots = {find_root(self._roots, self._number(name)) for name in some}
        return any(find_root(self._roots, self._number(name)) in roots for name in others)

    def _number(self, name: str) -> int:
        if name not in self._numbers:
            self._numbers[name] = len(self._roots)
            self._roots.append(len(self._roots))
        return self._numbers[name]


def _list_unread(corpus: Corpus) -> frozenset[str]:
    """Return the files with a mistake that is about the file as a whole."""
    places = ((problem.location.path, problem.subject) for problem in corpus.problems)
    return frozenset(path for path, subject in places if path == subject)


def _list_lost_records(now: Corpus, base: Corpus, losses: Iterable[Loss]) -> Iterator[_LostRecord]:
    """Yield what is not there any more, in files that have a new mistake."""
    damaged = _list_damaged(now, base, losses)
    named = {name for loss in losses if not loss.claims for name in loss.measures}
    if not damaged:
        return
    for lost in _list_missing(now, base):
        if lost.record.path in damaged or (lost.measures and lost.measures <= named):
            yield lost


def _list_damaged(now: Corpus, base: Corpus, losses: Iterable[Loss]) -> Collection[str]:
    """Return the files with mistakes that they did not have at the base, beside their claims."""
    known = {(problem.rule, problem.subject) for problem in base.problems}
    damaged = {loss.path for loss in losses}
    for problem in now.problems:
        if not problem.claims and (problem.rule, problem.subject) not in known:
            damaged.add(problem.location.path)
    return damaged


def _list_missing(now: Corpus, base: Corpus) -> Iterator[_LostRecord]:
    for name, measure in base.measures.items():
        if name not in now.measures:
            yield _LostRecord(f"measure {name}", measure.record, frozenset({name}))
    held = {relation.holds for relation in now.relations}
    for relation in base.relations:
        if relation.holds not in held:
            measures = frozenset(list_measures(relation))
            yield _LostRecord(f"the relation {relation.holds}", relation.record, measures)
    for code, place in base.places.items():
        if code not in now.places:
            yield _LostRecord(f"place {code}", place.record, None)
    accepted = {freeze(acceptance.record) for acceptance in now.acceptances}
    for acceptance in base.acceptances:
        if freeze(acceptance.record) not in accepted:
            name = f"an acceptance of {acceptance.rule}"
            yield _LostRecord(name, acceptance.record, frozenset())


def _lies_in(location: Location, record: Record) -> bool:
    start = (location.line, location.column)
    return location.path == record.path and record.marks[:2] <= start <= record.marks[2:]
