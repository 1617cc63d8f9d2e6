"""An acceptance whose reason explains nothing.

An acceptance hides a conflict for as long as it stands, and its reason is all that a later
reader has to judge it by. A stock phrase ("TODO", "known issue", "checked"), one word alone
and the rule's own name say nothing about these figures. Such an acceptance does not apply.
A short reason is enough, in any language.

Fails:
    reason: TODO

Passes:
    reason: accounts are not people

How to fix: write why the difference may stand, such as what each figure counts, so that a
reader can judge it.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("A801", "unexplained-acceptance", "error")


def check(context: Context) -> Iterator[Finding]:
    """Relay what the review noticed."""
    return relay(context, RULE)
