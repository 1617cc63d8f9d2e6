"""A name that nothing in the corpus answers to.

A claim on a misspelt measure is compared with nothing, and that looks like agreement. The
same goes for a place, and for the claims that an acceptance or a lineage names.

Fails:
    measure: arests        (measures.yaml declares arrests)

Passes:
    measure: arrests

How to fix: use the name that is declared, or declare this one. Places are codes of ISO 3166,
or declared under `places`.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("S105", "unknown-reference", "error")


def check(context: Context) -> Iterator[Finding]:
    """Relay what loading and reading have described."""
    return relay(context, RULE)
