"""An increase, a decrease or a multiple that its two ends do not give.

What is said of a change is held against the levels at both its ends, and against other ways
of telling the same change. "Risen by 700%" is eight times, not seven, and from 12% to 15% is
three percentage points, or a quarter more; newspapers have had to print corrections for
taking one for the other.

Fails:
    up 25%, 22,724  and  20,010 the year before   (up 13.6%)

Passes:
    up almost 25%, 22,724  and  18,310 the year before   (up 24.1%)

How to fix: calculate the change anew from the two levels; say "percentage points" where
percentages are subtracted; give the time from which the change counts in `since`.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.telling_mismatches import report_mismatches

RULE = Rule("C305", "change-mismatch", "error")

_HELP = "calculate the change from both its ends; percent, percentage points and multiples differ"


def check(context: Context) -> Iterator[Finding]:
    """Report each change that the figures around it exclude."""
    yield from report_mismatches(context, RULE, "change", _HELP)
