"""A figure for part of a time that differs from one for the whole of it.

A rate of a year is expected to hold in its months, and a level of a year on its days, but
neither has to: the month may be a quiet one. So figures that differ there prove nothing
wrong, and a reader who sets them side by side should know that their times differ.

Fails:
    1,200 a month in 2026  and  407 a week in 2026-01

Passes:
    1,200 a month in 2026  and  276 a week in 2026-01

How to fix: say in both places which time the figure is for. Where the value is taken to hold
for so long, `comparable_within` on the measure has the two compared as one.
"""

from collections.abc import Iterator

from checker.consistency.conflicts import Conflict
from checker.consistency.listing import list_words
from checker.consistency.wording import say_turned
from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.telling import pick_conflicts, tell_conflict

RULE = Rule("D602", "mismatched-period", "warning")

_HELP = "say which time each figure is for; `comparable_within` says how long a value holds"


def check(context: Context) -> Iterator[Finding]:
    """Report each variable whose figures differ only between a time and a part of it."""
    for conflict in pick_conflicts(context, "drift", "time"):
        words = conflict.variable.topic.words
        yield tell_conflict(
            RULE,
            conflict,
            message=f"{words}: {list_words(_tell_times(conflict))} differ, and so do their times",
            help_text=_HELP,
        )


def _tell_times(conflict: Conflict) -> list[str]:
    told: list[str] = []
    for camp in conflict.camps:
        statement = camp.spokesman.statement
        figure = say_turned(statement, conflict.variable.unit)
        period = statement.period
        told.append(figure if period is None else f"{figure} in {period.text}")
    return told
