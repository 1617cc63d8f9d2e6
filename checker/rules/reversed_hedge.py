"""One number that is a lower bound in one place and an upper bound in another.

"More than 100" and "fewer than 100" share no number at all, though both print the same one.
Most likely one hedge was turned round on the way: "over" and "almost" differ by a word, and
the figure beside it looks familiar.

Fails:
    more than 1,000  and  fewer than 1,000

Passes:
    more than 1,000  and  nearly 1,200   (1,153 is both)

How to fix: look up on which side of the number the source stands, and correct the hedge that
is turned round. Figures that only drift past an "up to" are exceeded-estimate.
"""

from collections.abc import Iterator

from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.telling import list_figures, pick_conflicts, tell_conflict, tell_figures

RULE = Rule("H502", "reversed-hedge", "error")

_HELP = "look up on which side of the number the source stands, and correct the other hedge"


def check(context: Context) -> Iterator[Finding]:
    """Report each variable that contradicts itself only in the direction of its hedges."""
    for conflict in pick_conflicts(context, "contradiction", "reversed"):
        figures = list_figures(tell_figures(conflict))
        words = conflict.variable.topic.words
        yield tell_conflict(
            RULE,
            conflict,
            message=f"{words} cannot be {figures}: one of the hedges is turned round",
            help_text=_HELP,
        )
