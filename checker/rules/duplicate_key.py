"""One key given twice in one mapping.

YAML readers keep the last of the two in silence, so the first figure is lost to everybody
who looks at the data and not at the file.

Fails:
    value: 1,200
    value: 1,300

Passes:
    value: 1,200

How to fix: keep one of the two, or make two claims of them.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("S103", "duplicate-key", "error")


def check(context: Context) -> Iterator[Finding]:
    """Relay what loading and reading have described."""
    return relay(context, RULE)
