"""A figure or a unit that cannot be read as one.

What cannot be read cannot be compared. The claim is left out of every comparison.

Fails:
    value: 12:30

Passes:
    value: 1,230

How to fix: write the figure as it was printed (1,200; 1.2 million; 500-800; 1 in 10; 25%),
and its unit beside it (arrest / month; minute / offence; GBP).
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("Q208", "unreadable-figure", "error")


def check(context: Context) -> Iterator[Finding]:
    """Relay what loading and reading have described."""
    return relay(context, RULE)
