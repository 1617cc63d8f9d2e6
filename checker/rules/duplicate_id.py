"""Two claims, measures, sources or places with one id.

Acceptances, lineage and the reports refer to claims by their ids; with two of one id they
would mean either. The later one is left out.

Fails:
    - id: arrests-now   (in article-000.yaml)
    - id: arrests-now   (in article-001.yaml)

Passes:
    - id: arrests-now-000
    - id: arrests-now-001

How to fix: give the later one an id of its own.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("S104", "duplicate-id", "error")


def check(context: Context) -> Iterator[Finding]:
    """Relay what loading and reading have described."""
    return relay(context, RULE)
