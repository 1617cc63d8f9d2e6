"""YAML that does not say in its place what it means: aliases, anchors, tags, merge keys.

A figure must stand where it is cited. An alias puts one that stands elsewhere in its place,
a tag changes what a text is, and both can make a small file expand without bound.

Fails:
    value: *arrests

Passes:
    value: 1,200

How to fix: write the value out.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("S106", "unsafe-yaml", "error")


def check(context: Context) -> Iterator[Finding]:
    """Relay what loading and reading have described."""
    return relay(context, RULE)
