"""A relation that cannot be read, or that does not fit the units of its measures.

A relation is what ties figures of several articles together. One that cannot be read ties
nothing, and contradictions pass that it was written to find. People and arrests are two
things; a relation that equates them has to say so.

Fails:
    holds: charged <= arrests      (people a month, arrests a month)

Passes:
    holds: charged <= arrests
    counts_as: {person: arrest}

How to fix: write two expressions with =, <= or >= between them, made of measures, numbers,
+ - * / and parentheses, and name under `counts_as` the units that the relation may equate.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("S107", "unreadable-relation", "error")


def check(context: Context) -> Iterator[Finding]:
    """Relay what comparing has described."""
    return relay(context, RULE)
