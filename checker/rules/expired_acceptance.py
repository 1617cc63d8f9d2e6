"""An acceptance whose day has passed.

Whoever wrote `until` meant the conflict to be looked at again by then, for instance when the
next statistics are out. Through that day the acceptance holds, and of a month or a year
through the last one. After it, the finding counts again.

Fails:
    until: 2001-01-01

Passes:
    until: 2999-01-01

How to fix: look at the claims again; if they still stand, set a later day, else correct them
and remove the acceptance.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("A803", "expired-acceptance", "warning")


def check(context: Context) -> Iterator[Finding]:
    """Relay what the review noticed."""
    return relay(context, RULE)
