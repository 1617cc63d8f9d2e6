"""Figures that break a relation, or several ties at once.

The corpus declares under `relations` how its measures hang together, and the figures of one
place and time must fit that, read as widely as they could be meant. Figures that each fit
their neighbours may still clash along a chain: a rise from last year with this year's total.
The finding names the smallest set that cannot all be true.

Fails:
    recorded = reported_share * incidents, 88,000  and  one in ten of more than a million

Passes:
    recorded = reported_share * incidents, 123,000  and  one in ten of more than a million

How to fix: look all the citations up; at least one figure is wrong, or speaks of something
else than its measure says. If all stand, correct the relation, or accept it with a reason.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.telling_mismatches import report_mismatches

RULE = Rule("C307", "broken-relation", "error")

_HELP = "look all the citations up, and whether the relation holds for what they count"


def check(context: Context) -> Iterator[Finding]:
    """Report each set of figures that a relation, or several ties, exclude."""
    yield from report_mismatches(context, RULE, "relation", _HELP)
