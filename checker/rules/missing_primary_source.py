"""A figure that is quoted from another source, while nobody says where it was first published.

A newspaper that is quoted had its figure from somewhere too. As long as no claim along the
way names that place, a reader cannot look the figure up, and copies of it pass for several
witnesses. What is quoted from a report, a data set or a speech is quoted from its origin.

Fails:
    quoted_from: mail-2018   (a newspaper's claim, without `primary_source`)

Passes:
    quoted_from: mail-2018   (whose claim has `primary_source: nspcc-figures-2018`)

How to fix: look up where the quoted source has its figure from, and write that down as the
`primary_source` of its claim.
"""

from collections.abc import Iterator, Mapping, Sequence

from checker.consistency.lineage import Lineage, find_lineages, index_claims, name_chain
from checker.findings import Finding, Related, Rule, make_finding
from checker.model import Claim, Source
from checker.rules.citing import cite_claim, name_source, relate_claims
from checker.rules.registry import Context
from checker.rules.telling import MOST_PLACES

RULE = Rule("L701", "missing-primary-source", "note")

_RELAYING = frozenset(
    {
        "article",
        "article-magazine",
        "article-newspaper",
        "broadcast",
        "entry-encyclopedia",
        "periodical",
        "post",
        "post-weblog",
        "review",
        "webpage",
    }
)
"""CSL types of what mostly repeats figures; reports, data sets, speeches and laws set them."""


def check(context: Context) -> Iterator[Finding]:
    """Report each figure that is quoted, and whose chain ends without a primary source."""
    claims = index_claims(context.corpus.claims)
    sources = {source.id: source for source in context.corpus.sources}
    lineages = find_lineages(claims.values())
    for chain in _sort_by_end(claims, lineages).values():
        lineage = lineages[chain[0].id]
        source = _find_source(lineage, sources)
        if source is None or source.type not in _RELAYING or lineage.is_circular:
            continue
        if all(claim.primary_source is None for claim in chain):
            quoting = [claim for claim in chain if claim.quoted_from is not None]
            if quoting:
                yield _tell(quoting, lineage, source)


def _sort_by_end(
    claims: Mapping[str, Claim], lineages: Mapping[str, Lineage]
) -> dict[tuple[str, ...], list[Claim]]:
    """Sort claims by what their chains end in: a claim, or a figure of a source."""
    chains: dict[tuple[str, ...], list[Claim]] = {}
    for name, lineage in lineages.items():
        chains.setdefault(name_chain(lineage), []).append(claims[name])
    return chains


def _find_source(lineage: Lineage, sources: Mapping[str, Source]) -> Source | None:
    """Find the source that a chain ends in; None where it is not recorded."""
    return lineage.end.source if lineage.quoted is None else sources.get(lineage.quoted)


def _tell(quoting: Sequence[Claim], lineage: Lineage, source: Source) -> Finding:
    first = quoting[0]
    related = relate_claims(quoting[1:MOST_PLACES], "quoted_from")
    if lineage.quoted is None:
        related = (Related(lineage.end.at("value"), cite_claim(lineage.end)), *related)
    printed = f"{name_source(source)}, {source.issued or 'undated'}"
    return make_finding(
        RULE,
        message=f"{first.value} ({first.measure}) is quoted from {printed}, "
        "and nobody names its primary source",
        help="write down where the quoted source has it from, as its claim's `primary_source`",
        location=first.at("quoted_from"),
        label=cite_claim(first),
        subject="|".join(name_chain(lineage)),
        claims=tuple({claim.id for claim in quoting} | {lineage.end.id}),
        related=related,
    )
