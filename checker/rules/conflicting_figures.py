"""Figures for one value that no rounding, hedge or conversion can bring together.

One measure, one place, one time: the figures are read as widely as they could be meant, and
still no number satisfies them all. At least one of them is wrong, or does not speak of what
the measure says.

Fails:
    1,200 a month  and  407 a week   (1,100–1,300 against 1,626–1,805 a month)

Passes:
    1,000 a month  and  252 a week   (500–1,500 against 1,006–1,118: drift, not contradiction)

How to fix: look both citations up. Correct the figure that is wrong; give a claim that speaks
of something else a measure, period or place of its own; accept what stands, with a reason.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.diagnosing import start_diagnosis
from checker.rules.registry import Context
from checker.rules.telling import list_figures, pick_conflicts, tell_conflict, tell_figures

RULE = Rule("C301", "conflicting-figures", "error")

_HELP = "check what each figure counts and when; if both stand, accept the difference with a reason"


def check(context: Context) -> Iterator[Finding]:
    """Report each variable whose plain figures contradict each other."""
    diagnose = start_diagnosis(context)
    for conflict in pick_conflicts(context, "contradiction", "figures"):
        figures = list_figures(tell_figures(conflict))
        words = conflict.variable.topic.words
        yield tell_conflict(
            RULE,
            conflict,
            message=f"{words} cannot be {figures}",
            help_text=_HELP,
            details=diagnose(conflict),
        )
