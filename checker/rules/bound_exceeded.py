"""A figure beyond a bound that another claim sets.

"At most", "fewer than", "at least" and "more than" exclude every number on their far side
(McNabb et al.: unlike "up to", they cannot be taken back). A figure there contradicts them,
however it was rounded.

Fails:
    at most 5,000  and  6,200

Passes:
    up to 5,000  and  6,200   (exceeded-estimate, a warning)

How to fix: look both citations up; correct the bound or the figure, or accept the difference
with a reason.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.diagnosing import start_diagnosis
from checker.rules.registry import Context
from checker.rules.telling import list_figures, pick_conflicts, tell_conflict, tell_figures

RULE = Rule("C308", "bound-exceeded", "error")

_HELP = "check whether the bound still holds; if both stand, accept the difference with a reason"


def check(context: Context) -> Iterator[Finding]:
    """Report each variable whose figures agree once its bounds are left out."""
    diagnose = start_diagnosis(context)
    for conflict in pick_conflicts(context, "contradiction", "bound"):
        figures = list_figures(tell_figures(conflict))
        words = conflict.variable.topic.words
        yield tell_conflict(
            RULE,
            conflict,
            message=f"{words} cannot be {figures}",
            help_text=_HELP,
            details=diagnose(conflict),
        )
