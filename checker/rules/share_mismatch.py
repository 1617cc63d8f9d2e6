"""A share that is not what the part is of the whole.

A share, its part and its whole are three figures of which two give the third. One of a small
whole can be given away by the whole alone: no number of 52 people is 7.4% of them, because
people come in whole numbers (GRIM: Brown & Heathers).

Fails:
    30% of arrests, 118  and  252 arrests   (46.8%)

Passes:
    47% of arrests, 118  and  252 arrests

How to fix: look up of what the share is taken, because shares are often told of another whole
than the one beside them; correct the figure that is wrong.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.telling_mismatches import report_mismatches

RULE = Rule("C306", "share-mismatch", "error")

_HELP = "look up of which whole the share is taken; correct the figure that is wrong"


def check(context: Context) -> Iterator[Finding]:
    """Report each share that its part and its whole exclude."""
    yield from report_mismatches(context, RULE, "share", _HELP)
