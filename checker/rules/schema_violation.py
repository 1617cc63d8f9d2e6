"""A key or a value that the schema of claims does not know.

A misspelt key would otherwise be passed over in silence, and the claim be read without it.
The claim or measure is left out; everything else in the file is checked.

Fails:
    valeu: 1,200

Passes:
    value: 1,200

How to fix: use the keys and values of `schema/claims.schema.json`; the message names the
nearest one.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("S102", "schema-violation", "error")


def check(context: Context) -> Iterator[Finding]:
    """Relay what loading and reading have described."""
    return relay(context, RULE)
