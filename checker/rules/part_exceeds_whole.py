"""A part that is greater than the whole it belongs to.

What is counted in England and Wales is counted in the United Kingdom too, what happens in
January happens in its year, and those charged are among those arrested where a relation says
so. The figures clash only if every possible part exceeds every possible whole (XBRL's "of
which"). Places and periods are held against each other for counts alone: a profit may be
greater in part of a year than in all of it.

Fails:
    charged <= arrests, 300 people charged a week  and  118 arrests a week

Passes:
    charged <= arrests, 118 people charged a week  and  about 110 arrests a week

How to fix: look up whether the part and the whole count the same thing at the same time, and
correct the figure that is wrong. A part that is counted otherwise wants a measure of its own.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.telling_mismatches import report_mismatches

RULE = Rule("C303", "part-exceeds-whole", "error")

_HELP = "check whether the part and the whole count the same thing; correct the one that is wrong"


def check(context: Context) -> Iterator[Finding]:
    """Report each part that no reading brings below its whole."""
    yield from report_mismatches(context, RULE, "part", _HELP)
