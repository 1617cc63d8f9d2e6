"""An acceptance of other figures, or of fewer claims, than are found now.

Somebody has judged the figures that were there. When one of them changes, or a claim joins
the conflict, nobody has judged what is there now, and the finding counts again. That is what
the values are pinned for, one for each claim, in their order; without them the acceptance
still applies, but would let stand any figures at all. Other marks between the thousands make
no other figure; another precision does.

Fails:
    values: ["4,312", "5,128"]   (and the second claim says 4,928 by now)

Passes:
    values: ["4,312", "5,128"]   (as the claims say)

How to fix: look at the claims again; if they still stand, write the claims and the values as
they are now.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.relaying import relay

RULE = Rule("A804", "outdated-acceptance", "warning")


def check(context: Context) -> Iterator[Finding]:
    """Relay what the review noticed."""
    return relay(context, RULE)
