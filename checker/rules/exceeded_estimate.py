"""A figure beyond what another claim gives as "up to" or "as many as".

"Up to" names the most that is expected, and can be taken back (McNabb et al.); "at most" can
not. So a greater figure is no contradiction, and worth a look all the same.

Fails:
    up to 840,000  and  900,000

Passes:
    up to 840,000  and  700,000

How to fix: see which figure is newer; quote the estimate with its date.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.telling import list_figures, pick_conflicts, tell_conflict, tell_figures

RULE = Rule("H503", "exceeded-estimate", "warning")

_HELP = "see which figure is newer, and quote the estimate with its date"


def check(context: Context) -> Iterator[Finding]:
    """Report each variable whose figures drift only from an "up to"."""
    for conflict in pick_conflicts(context, "drift", "estimate"):
        figures = list_figures(tell_figures(conflict), both="", every="")
        words = conflict.variable.topic.words
        yield tell_conflict(
            RULE,
            conflict,
            message=f"{words}: an estimate is exceeded: {figures}",
            help_text=_HELP,
        )
