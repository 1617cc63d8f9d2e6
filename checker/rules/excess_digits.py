"""A figure with digits below the rounding that is declared for it.

Either the figure is not rounded to what `rounded_to` says, or it is not the figure that was
rounded. How wide to read it is then unknown, and the claim is not compared (XBRL
Calculations 1.1 leaves such a calculation unmade too).

Fails:
    value: 1,234
    rounded_to: 1000

Passes:
    value: 1,000
    rounded_to: 1000

How to fix: write the figure as it was printed, or correct `rounded_to`.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("R402", "excess-digits", "warning")


def check(context: Context) -> Iterator[Finding]:
    """Relay what loading and reading have described."""
    return relay(context, RULE)
