"""A file that is not valid YAML, or not YAML of claims at all.

What a file says is lost as a whole when it cannot be read: nothing in it is compared with
anything, and a contradiction may stand in it unseen. The other files are checked all the same.

Fails:
    value: "1,200      (the closing quote is missing)

Passes:
    value: 1,200

How to fix: mend the line that is named. A file of claims is UTF-8, one document, and a mapping
with keys such as `source` and `claims`.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("S101", "invalid-yaml", "error")


def check(context: Context) -> Iterator[Finding]:
    """Relay what loading and reading have described."""
    return relay(context, RULE)
