"""Where figures come from: claims that rest on one origin count once.

The origin is what a chain of quotations ends in: the primary source that is stated, else the
source that is quoted, else who is said to have said it, else the claim's own source. One
speaker is one origin, for whoever repeats him adds nothing to what he knows.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from checker.consistency.lineage import Lineage, find_lineages, index_claims, name_chain
from checker.model import Claim, Corpus, Source


class Origin(NamedTuple):
    """Where a claim's figure comes from."""

    name: str
    """The primary source, the source quoted, the speaker or the claim's own source."""
    tie: tuple[str, ...]
    """What the origin is declared by: equal for claims that state the same primary source or
    stand in one chain of quotations, and different where they only name the same speaker."""
    is_known: bool
    """Whether the chain ends anywhere, and not in a circle without a primary source."""


def find_origins(corpus: Corpus) -> Mapping[str, str]:
    """Name the origin of each claim, by the claim's id."""
    return {name: origin.name for name, origin in trace_origins(corpus).items()}


def trace_origins(corpus: Corpus) -> dict[str, Origin]:
    """Find the origin of each claim, with what declares it, by the claim's id."""
    claims = index_claims(corpus.claims)
    lineages = find_lineages(claims.values())
    chains = {name: name_chain(lineage) for name, lineage in lineages.items()}
    primaries = _find_primaries(claims, lineages, chains)
    shared = _find_shared_ids(corpus.sources)
    spellings: dict[str, str] = {}
    origins: dict[str, Origin] = {}
    for name, lineage in lineages.items():
        primary = primaries.get(chains[name])
        text = primary or _name_end(lineage, shared)
        tie = ("primary source", _fold(primary)) if primary else chains[name]
        is_known = bool(primary) or not lineage.is_circular
        origins[name] = Origin(spellings.setdefault(_fold(text), text), tie, is_known)
    return origins


def _find_primaries(
    claims: Mapping[str, Claim],
    lineages: Mapping[str, Lineage],
    chains: Mapping[str, tuple[str, ...]],
) -> dict[tuple[str, ...], str]:
    """Find the primary source of each chain: its end's own, else the only one that is stated.

    Where those who quote one claim state several, none of them is believed.
    """
    stated: dict[tuple[str, ...], dict[str, str]] = {}
    own: dict[tuple[str, ...], str] = {}
    for name, claim in claims.items():
        if claim.primary_source is None:
            continue
        chain, text = chains[name], " ".join(claim.primary_source.split())
        stated.setdefault(chain, {}).setdefault(_fold(text), text)
        if lineages[name].end is claim and lineages[name].quoted is None:
            own[chain] = text
    alone = {
        chain: next(iter(texts.values())) for chain, texts in stated.items() if len(texts) == 1
    }
    return {**alone, **own}


def _name_end(lineage: Lineage, shared: frozenset[str]) -> str:
    """Name the origin of a chain that states no primary source."""
    claim = lineage.end
    if lineage.quoted is not None:
        return lineage.quoted
    if claim.attributed_to is not None:
        return " ".join(claim.attributed_to.split())
    if claim.source is None:
        return claim.id
    return claim.source.path if claim.source.id in shared else claim.source.id


def _find_shared_ids(sources: Iterable[Source]) -> frozenset[str]:
    """Find the ids that several sources bear, as files of one name in two folders do."""
    seen: set[str] = set()
    shared: set[str] = set()
    for source in sources:
        (shared if source.id in seen else seen).add(source.id)
    return frozenset(shared)


def _fold(text: str) -> str:
    """Fold away the spelling that tells no two origins apart: letter case."""
    return text.casefold()
