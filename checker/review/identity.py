"""Which claim of one corpus is which of another: by id, else by all that it says."""

import re
from collections.abc import Hashable, Iterable, Mapping

from checker.locations import Record
from checker.model import Claim, Corpus, Relation

_NAMING = frozenset({"id", "quoted_from", "supersedes"})
"""The keys of a claim that hold ids of claims."""

_MEASURE = re.compile(r"\b[a-z][a-z0-9_]*")


def find_renamed(now: Corpus, base: Corpus) -> dict[str, str]:
    """Find the claims that have only another id now, each with its id at the base.

    One that says the same in another source is another claim.
    """
    after, before = {claim.id for claim in now.claims}, {claim.id for claim in base.claims}
    gone: dict[Hashable, list[Claim]] = {}
    for claim in base.claims:
        if claim.id not in after:
            gone.setdefault(_freeze_beside_id(claim), []).append(claim)
    renamed: dict[str, str] = {}
    for claim in now.claims:
        if gone and claim.id not in before:
            alike = gone.get(_freeze_beside_id(claim), [])
            old = next((old for old in alike if _is_of_one_source(claim, old)), None)
            if old is not None:
                alike.remove(old)
                renamed[claim.id] = old.id
    return renamed


def says_the_same(record: Record, old: Record, renamed: Mapping[str, str]) -> bool:
    """Whether two records of claims differ at most in the ids of claims that were renamed."""
    if record == old or not renamed:
        return record == old
    return record.keys() == old.keys() and all(
        old[key] == (renamed.get(value, value) if key in _NAMING else value)
        for key, value in record.items()
    )


def freeze(value: object) -> Hashable:
    """Turn a record into what compares by content alone, whatever the order of its keys."""
    if isinstance(value, dict):
        return tuple(sorted((key, freeze(item)) for key, item in value.items()))
    if isinstance(value, list):
        return tuple(map(freeze, value))
    return value if isinstance(value, Hashable) else repr(value)


def list_measures(relation: Relation) -> Iterable[str]:
    """List the measures that a relation names, whether they are declared or not."""
    return _MEASURE.findall(relation.holds)


def _freeze_beside_id(claim: Claim) -> Hashable:
    return freeze({key: value for key, value in claim.record.items() if key != "id"})


def _is_of_one_source(claim: Claim, old: Claim) -> bool:
    if claim.record.path == old.record.path:
        return True
    if claim.source is None or old.source is None:
        return claim.source is old.source
    return claim.source.record == old.source.record
