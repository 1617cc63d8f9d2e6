"""Chains of quotation and of revision: what a claim repeats or replaces, and where that ends.

The terms are those of W3C PROV: `quoted_from` is wasQuotedFrom, `supersedes` wasRevisionOf,
`primary_source` hadPrimarySource. A claim quotes at most one other and replaces at most one,
so each chain is followed once, and all of them in time that grows with the claims.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from checker.dimensions.periods import Period, PeriodError, gap_days, parse_period
from checker.model import Claim

_LONGEST_YEAR = 366


class Lineage(NamedTuple):
    """Where the chain of quotations ends that a claim stands in."""

    end: Claim
    """The last claim of the chain: the claim itself where it quotes no other claim; in a
    circle the one whose id comes first."""
    quoted: str | None
    """What the end quotes in its turn, where that is no claim: the id of a source."""
    is_circular: bool


class Chains(NamedTuple):
    """Where each name leads, and the circles that lead nowhere."""

    ends: Mapping[str, str]
    """The last name of each chain, or the first by the alphabet of the circle it leads into."""
    circles: tuple[tuple[str, ...], ...]
    """Each from its first name by the alphabet onwards, in the order in which they were met."""


def index_claims(claims: Iterable[Claim]) -> dict[str, Claim]:
    """Give each claim by its id; of two claims with one id the first."""
    by_id: dict[str, Claim] = {}
    for claim in claims:
        by_id.setdefault(claim.id, claim)
    return by_id


def find_quoted_claims(claims: Iterable[Claim]) -> dict[str, str]:
    """Find which claim each one repeats, both by their ids.

    Where `quoted_from` names a source, that is the source's own claim with the same figure on
    the same measure, if it has one; nobody quotes the very source that they stand in.
    """
    by_id = index_claims(claims)
    printed: dict[tuple[str, ...], str] = {}
    for claim in by_id.values():
        if claim.source is not None:
            printed.setdefault(name_figure(claim, claim.source.id), claim.id)
    quoted: dict[str, str] = {}
    for claim in by_id.values():
        name = claim.quoted_from
        if name is None:
            continue
        found = name if name in by_id else printed.get(name_figure(claim, name))
        is_own = name not in by_id and claim.source is not None and claim.source.id == name
        if found is not None and not is_own:
            quoted[claim.id] = found
    return quoted


def name_figure(claim: Claim, source: str) -> tuple[str, ...]:
    """Name the figure that a claim prints or repeats, as one of a source."""
    return source, claim.measure, claim.kind, claim.value.strip()


def name_chain(lineage: Lineage) -> tuple[str, ...]:
    """Name what the claims of one chain have in common: its last claim, or the figure quoted."""
    if lineage.quoted is None:
        return (lineage.end.id,)
    return name_figure(lineage.end, lineage.quoted)


def find_superseded(claims: Iterable[Claim]) -> dict[str, str]:
    """Find which claim each one replaces, both by their ids; of one measure only."""
    by_id = index_claims(claims)
    return {
        claim.id: old.id
        for claim in by_id.values()
        if (old := by_id.get(claim.supersedes or "")) is not None and old.measure == claim.measure
    }


def find_successors(claims: Iterable[Claim]) -> dict[str, Claim]:
    """Find the claim that has taken each one's place, by the older's id; none in a circle."""
    by_id = index_claims(claims)
    superseded = find_superseded(by_id.values())
    circular = {name for circle in find_chains(by_id, superseded).circles for name in circle}
    return {old: by_id[new] for new, old in superseded.items() if new not in circular}


def find_lineages(claims: Iterable[Claim]) -> dict[str, Lineage]:
    """Follow every claim's quotations to their end, by the claim's id."""
    by_id = index_claims(claims)
    quoted = find_quoted_claims(by_id.values())
    chains = find_chains(by_id, quoted)
    circular = {circle[0] for circle in chains.circles}
    lineages: dict[str, Lineage] = {}
    for name, end in chains.ends.items():
        is_circular = end in circular
        source = None if is_circular else by_id[end].quoted_from
        lineages[name] = Lineage(by_id[end], source, is_circular)
    return lineages


def find_chains(names: Iterable[str], steps: Mapping[str, str]) -> Chains:
    """Follow the one step that each name may have, as far as it leads.

    >>> find_chains("abcd", {"a": "b", "c": "d", "d": "c"})
    Chains(ends={'a': 'b', 'b': 'b', 'c': 'c', 'd': 'c'}, circles=(('c', 'd'),))
    """
    ends: dict[str, str] = {}
    circles: list[tuple[str, ...]] = []
    for start in names:
        path, last = _walk(start, steps, ends)
        if last in ends:
            end = ends[last]
        elif last in steps:
            circles.append(_turn(path[path.index(last) :]))
            end = circles[-1][0]
        else:
            end = last
        ends.update(dict.fromkeys(path, end))
    return Chains(ends, tuple(circles))


def _walk(start: str, steps: Mapping[str, str], ends: Mapping[str, str]) -> tuple[list[str], str]:
    """Walk until something is known, comes again or leads no further; return the way as well."""
    path: dict[str, None] = {}
    name = start
    while name not in ends and name not in path:
        path[name] = None
        name = steps.get(name, name)
    return list(path), name


def _turn(circle: list[str]) -> tuple[str, ...]:
    """Let a circle begin with the name that is first by the alphabet."""
    first = circle.index(min(circle))
    return (*circle[first:], *circle[:first])


def name_paper(claim: Claim) -> str:
    """Name what a claim stands in, so that no two sources share the name; else the claim."""
    return claim.id if claim.source is None else claim.source.path


def is_printed_later(claim: Claim, other: Claim) -> bool:
    """Whether a claim was surely printed after another one, by the dates of their sources."""
    printed, before = read_issued(claim), read_issued(other)
    return printed is not None and before is not None and is_surely_later(printed, before)


def read_issued(claim: Claim) -> Period | None:
    """Read when a claim was printed; None where its source gives no date that can be read."""
    if claim.source is None or claim.source.issued is None:
        return None
    return read_period(claim.source.issued)


def read_period(text: str) -> Period | None:
    """Read a period; None where it cannot be read, which impossible-date reports."""
    try:
        return parse_period(text)
    except PeriodError:
        return None


def is_surely_later(later: Period, earlier: Period) -> bool:
    """Whether the one begins after the other has ended, whatever days were meant.

    A vague period ("2018?", "2018~") may be off by a year, so it has to lie further away.
    """
    if later.earliest_start is None or earlier.latest_end is None:
        return False
    if later.earliest_start <= earlier.latest_end:
        return False
    is_vague = any(period.is_uncertain or period.is_approximate for period in (later, earlier))
    return not is_vague or gap_days(later, earlier) > _LONGEST_YEAR
