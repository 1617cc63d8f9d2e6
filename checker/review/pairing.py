"""Which finding now is which finding of the base."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from checker.findings import Finding
from checker.review.settlement import State
from checker.review.touching import Touched


class Pair(NamedTuple):
    """A finding that is open now, and what it was at the base."""

    finding: Finding
    before: Finding | None
    was_open: bool
    joined: tuple[str, ...]
    """The claims that it is about now and was not about at the base, sorted."""


class Pairing(NamedTuple):
    """What became of the findings that are open now, and of those that were at the base."""

    pairs: tuple[Pair, ...]
    """In the order of the findings now."""
    gone: tuple[Finding, ...]
    """The open ones of the base that are neither open nor settled now."""


def pair_findings(now: State, base: State, touched: Touched) -> Pairing:
    """Pair the findings by their fingerprints, each as often as it occurs.

    A conflict can get another name although nobody touched its claims: an earlier period
    joins, or one of several on the same ties is gone. There the claims themselves decide.
    """
    before = _Before(base, touched)
    found = [_Found(finding, touched) for finding in (*now.open, *now.settled)]
    partners: dict[int, int] = {}
    for find in (
        before.find_same,
        before.find_renamed,
        before.find_named_alike,
        before.find_grown,
        before.find_shrunk,
    ):
        for number, one in enumerate(found):
            if number not in partners and (partner := find(one)) is not None:
                partners[number] = partner
                before.taken.add(partner)
    pairs = [before.pair(one, partners.get(i)) for i, one in enumerate(found[: len(now.open)])]
    return Pairing(tuple(pairs), tuple(before.list_gone(found)))


class _Found:
    """A finding now, with its claims as they were called at the base."""

    def __init__(self, finding: Finding, touched: Touched) -> None:
        self.finding = finding
        self.old_names = {name: touched.renamed.get(name, name) for name in finding.claims}
        self.about = frozenset(self.old_names.values())
        self.is_untouched = bool(self.about) and touched.is_untouched(finding.claims)


class _Before:
    """The findings of the base, to be found by their names and by their claims."""

    def __init__(self, base: State, touched: Touched) -> None:
        self.taken: set[int] = set()
        self._findings = (*base.open, *base.settled)
        self._open = len(base.open)
        self._kept = touched.kept
        self._about = [frozenset(finding.claims) for finding in self._findings]
        self._by_name: dict[str, list[int]] = {}
        self._by_claim: dict[tuple[str, str], list[int]] = {}
        for number, finding in enumerate(self._findings):
            self._by_name.setdefault(finding.fingerprint, []).append(number)
            for claim in self._about[number]:
                self._by_claim.setdefault((finding.code, claim), []).append(number)

    def find_same(self, one: _Found) -> int | None:
        """Find the one of the same name that is about the same claims."""
        named = self._by_name.get(one.finding.fingerprint, [])
        return self._pick(named, lambda number: self._about[number] == one.about)

    def find_renamed(self, one: _Found) -> int | None:
        """Find the one about the same claims, none of which anybody touched."""
        if not one.is_untouched:
            return None
        return self._pick(self._list_near(one), lambda number: self._about[number] == one.about)

    def find_named_alike(self, one: _Found) -> int | None:
        """Find the one of the same name, whatever it is about."""
        return self._pick(self._by_name.get(one.finding.fingerprint, []), lambda _: True)

    def find_grown(self, one: _Found) -> int | None:
        """Find one that others have joined, and whose own claims say what they said."""
        return self._pick(self._list_near(one), lambda number: self._is_part(number, one))

    def find_shrunk(self, one: _Found) -> int | None:
        """Find one that claims have left: it may have fallen into several."""
        if not one.is_untouched:
            return None
        near = self._list_near(one)
        return next((number for number in near if one.about < self._about[number]), None)

    def pair(self, one: _Found, partner: int | None) -> Pair:
        """Say what a finding was at the base."""
        if partner is None:
            return Pair(one.finding, None, was_open=False, joined=())
        about = self._about[partner]
        beside = [name for name, old in one.old_names.items() if old not in about]
        # Where nobody touched any of them, those beside were only outshone by what is gone.
        joined = () if one.is_untouched else tuple(beside)
        return Pair(one.finding, self._findings[partner], partner < self._open, joined)

    def list_gone(self, found: Iterable[_Found]) -> Iterator[Finding]:
        """Yield the open findings that are not found again, nor within another one."""
        left = [number for number in range(self._open) if number not in self.taken]
        merged: set[int] = set()
        for one in found if left else ():
            merged.update(number for number in self._list_near(one) if self._is_part(number, one))
        yield from (self._findings[number] for number in left if number not in merged)

    def _pick(self, numbers: Iterable[int], is_wanted: Callable[[int], bool]) -> int | None:
        free = (number for number in numbers if number not in self.taken)
        return next((number for number in free if is_wanted(number)), None)

    def _list_near(self, one: _Found) -> list[int]:
        """List what the rule of a finding had found about one of its claims."""
        code = one.finding.code
        near = {number for name in one.about for number in self._by_claim.get((code, name), ())}
        return sorted(near)

    def _is_part(self, number: int, one: _Found) -> bool:
        return self._about[number] < one.about and self._about[number] <= self._kept
