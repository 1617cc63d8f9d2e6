"""Figures for one value that agree only if one was rounded more coarsely than it looks.

A round figure is expected to be right to its second digit; read as coarsely as it could be
meant, it still covers the other figure. Nothing is proved wrong, but readers of the two get
two numbers, and the next article may round the rounded one. The same goes for figures that
are tied: a sum and its parts, a share and its whole, an increase and its two ends.

Fails:
    1,000 a month  and  252 a week   (950–1,050 against 1,096 a month)

Passes:
    1,100 a month  and  252 a week   (1,050–1,150 covers 1,096)

How to fix: quote the finer figure, or hedge the coarser one ("about 1,000"); declare its
rounding with `rounded_to` where the source states it.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.telling import list_figures, pick_conflicts, tell_conflict, tell_figures
from checker.rules.telling_mismatches import tell_mismatches

RULE = Rule("R401", "rounding-drift", "warning")

_HELP = "quote the finer figure, or hedge the coarser one; `rounded_to` declares a known rounding"


def check(context: Context) -> Iterator[Finding]:
    """Report each variable, and each tie, whose figures agree at the widest only."""
    for conflict in pick_conflicts(context, "drift", "figures"):
        figures = list_figures(tell_figures(conflict), both="", every="")
        words = conflict.variable.topic.words
        yield tell_conflict(
            RULE,
            conflict,
            message=f"{words}: {figures} agree only at their widest",
            help_text=_HELP,
        )
    drifts = [one for one in context.comparisons.mismatches if one.verdict == "drift"]
    yield from tell_mismatches(RULE, drifts, _HELP)
