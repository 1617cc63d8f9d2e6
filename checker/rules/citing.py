"""How a finding cites a claim: publication, date and quote, beside its place."""

from collections.abc import Iterable

from checker.findings import Related
from checker.model import Claim, Source


def cite_claim(claim: Claim) -> str:
    """Cite a claim: `Daily Mail, 2018?: "soared to 22,724"`."""
    cited = name_publication(claim)
    return f'{cited}: "{claim.quote}"' if claim.quote else cited


def name_publication(claim: Claim) -> str:
    """Name where and when a claim was printed, as far as its source says."""
    if claim.source is None:
        return "source not stated"
    return f"{name_source(claim.source)}, {claim.source.issued or 'undated'}"


def name_source(source: Source) -> str:
    """Name a source by its publication, else its publisher, else its id."""
    return source.container_title or source.publisher or source.id


def relate_claims(claims: Iterable[Claim], key: str = "value") -> tuple[Related, ...]:
    """Point at further claims, each with its citation."""
    return tuple(Related(claim.at(key), cite_claim(claim)) for claim in claims)
