"""A hedge that the checker has no width for.

A hedge widens what a figure can stand for. One that is not in the table could mean anything,
so the claim is not compared at all, rather than read as if it stood there bare.

Fails:
    hedge: ballpark

Passes:
    hedge: about

How to fix: use the nearest hedge of the table, or leave the key out where the figure is
printed bare, and let `quote` carry the words.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("Q207", "unknown-hedge", "warning")


def check(context: Context) -> Iterator[Finding]:
    """Relay what loading and reading have described."""
    return relay(context, RULE)
