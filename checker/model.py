"""What is recorded: claims, sources, measures, relations, acceptances, places.

Every value is the text as written; reading it is the business of `figures`,
`dimensions` and `consistency`. Nothing here changes after it is made.
"""

from collections.abc import Mapping
from typing import NamedTuple

from checker.locations import Location, Record


class Source(NamedTuple):
    """Where claims were printed: a CSL item, reduced to what the checker reads."""

    id: str
    """The item's `id`, else the file's name without its folder and suffix."""
    path: str
    type: str | None
    title: str | None
    container_title: str | None
    publisher: str | None
    authors: tuple[str, ...]
    """Display names: "Emily Kent Smith", or a literal name."""
    issued: str | None
    """EDTF as written."""
    url: str | None
    record: Record


class Claim(NamedTuple):
    """One figure that one source prints."""

    id: str
    source: Source | None
    """None where the claim's file records no source."""
    measure: str
    kind: str
    """level | increase | decrease | multiple | points | share"""
    value: str
    hedge: str | None
    unit: str | None
    period: str | None
    place: str | None
    since: str | None
    of: str | None
    """The measure that a share is a share of."""
    rounded_to: str | None
    rounding: str | None
    status: str | None
    qualifier: str | None
    attributed_to: str | None
    quote: str | None
    quoted_from: str | None
    primary_source: str | None
    supersedes: str | None
    note: str | None
    record: Record

    def at(self, key: str) -> Location:
        """Where the value of a key stands; the whole claim where it has no such key."""
        return self.record.value_location(key)


class Measure(NamedTuple):
    """What is counted: the variable that claims speak of."""

    id: str
    title: str | None
    nature: str
    """flow | stock | ratio | price"""
    unit: str | None
    place: str | None
    comparable_within: str | None
    """An ISO 8601 duration, such as P1Y."""
    record: Record


class Relation(NamedTuple):
    """How measures hang together, as written: `charged <= arrests`."""

    holds: str
    why: str | None
    counts_as: Mapping[str, str]
    record: Record


class Acceptance(NamedTuple):
    """A conflict that somebody has looked at and lets stand, with a reason."""

    rule: str
    claims: tuple[str, ...]
    values: tuple[str, ...]
    reason: str | None
    by: str | None
    until: str | None
    record: Record


class Place(NamedTuple):
    """A place that the corpus adds to the built-in ones."""

    code: str
    title: str | None
    within: tuple[str, ...]
    aliases: tuple[str, ...]
    record: Record


class Problem(NamedTuple):
    """Something wrong with a file, found while loading; an `S` rule makes it a finding."""

    rule: str
    """The name of the rule that reports it, such as `duplicate-key`."""
    message: str
    help: str
    location: Location
    subject: str
    """What it is about, for the fingerprint: a claim's id or a path and key, never a line."""
    claims: tuple[str, ...] = ()
    related: tuple[tuple[Location, str], ...] = ()


class Loss(NamedTuple):
    """Claims that could not be used, so that some comparisons were not made."""

    path: str
    claims: tuple[str, ...]
    """Ids, where they could be read."""
    measures: tuple[str, ...]
    """The measures that the lost text names, sorted."""
    reason: str


class Corpus(NamedTuple):
    """All that was recorded, in the order of the files' paths."""

    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    measures: Mapping[str, Measure]
    relations: tuple[Relation, ...]
    acceptances: tuple[Acceptance, ...]
    places: Mapping[str, Place]
    files: tuple[str, ...]
    problems: tuple[Problem, ...]
    losses: tuple[Loss, ...]


EMPTY_CORPUS = Corpus((), (), {}, (), (), {}, (), (), ())
"""What a folder without claims holds, such as one that a base revision does not have yet."""
