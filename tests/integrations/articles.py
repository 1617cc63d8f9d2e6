"""Files of claims about libraries."""

MEASURES = """\
measures:
  loans: {nature: flow, unit: loan / year}
  visits: {nature: flow, unit: visit / year}
"""

_SOURCE = """\
source:
  type: article-newspaper
  title: What the libraries do
  container-title: {publication}
  author: [{{family: Writer, given: Sam}}]
  issued: 2025-02-03
  URL: https://{host}.example/libraries
claims:
"""
_CLAIM = """\
  - id: {name}
    measure: {measure}
    value: {value}
    unit: {unit} / year
    period: 2024
    quote: {value} {measure} a year
"""


def write_article(*claims: str, publication: str = "Courier") -> str:
    """Write an article's file of claims, each given as its id, its measure and its figure."""
    source = _SOURCE.format(publication=publication, host=publication.lower())
    return source + "".join(_write_claim(*claim.split()) for claim in claims)


def write_loans(paper: str, value: str) -> dict[str, str]:
    """Write a newspaper's file of claims with the loans of a year, and its path."""
    text = write_article(f"{paper}-loans loans {value}", publication=paper.title())
    return {f"claims/{paper}.yaml": text}


def _write_claim(name: str, measure: str, value: str) -> str:
    unit = measure.removesuffix("s")
    return _CLAIM.format(name=name, measure=measure, value=value, unit=unit)
