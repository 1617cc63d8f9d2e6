"""Small corpora as they are written, and what the steps of a run make of them."""

from collections.abc import Iterable

from checker.findings import Finding

MEASURES = """\
measures:
  loans: {nature: flow, unit: loan / year}
  visits: {nature: flow, unit: visit / year}
"""


def write_claims(**figures: str) -> str:
    """Write claims without a source, by the measure and a letter: `loans_a="61,302"`."""
    return "claims:\n" + "".join(_write_claim(name, value) for name, value in figures.items())


def _write_claim(name: str, value: str) -> str:
    measure = name.partition("_")[0]
    return f"  - {{id: {name}, measure: {measure}, value: '{value}', period: 2024}}\n"


def accept(*claims: str, values: tuple[str, ...] = ("61,302", "70,415")) -> str:
    """Write an acceptance of a conflict between claims, which say these figures."""
    names, pins = ", ".join(claims), ", ".join(f"'{value}'" for value in values)
    return (
        "accepted:\n"
        f"  - {{rule: conflicting-figures, claims: [{names}], values: [{pins}],\n"
        "      reason: the Herald counts renewals too}\n"
    )


def tell(findings: Iterable[Finding]) -> list[tuple[str, str, str]]:
    """Tell the rule, the standing and the file of each."""
    return [(finding.name, finding.standing, finding.location.path) for finding in findings]
