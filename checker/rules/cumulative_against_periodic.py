"""One figure that is the total of a long time here and of a short one there.

A total of five years that is repeated as the figure of a year makes things five times as
frequent as they are, and a total since a date grows for ever. A figure of several digits that
is printed for both is most likely the total.

Fails:
    41,214 in 2020/2025  and  41,214 in 2023

Passes:
    41,214 in 2020/2025  and  8,311 in 2023

How to fix: look up from when to when the figure was counted, and correct the period, or the
unit, of the other claim.
"""

from collections.abc import Iterator

from checker.consistency.accumulation import Accumulated, find_accumulated, read_left_out
from checker.consistency.rates import name_length
from checker.consistency.repeats import list_statements
from checker.consistency.statements import Statement
from checker.consistency.variables import Topic
from checker.consistency.wording import say_figure
from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.repeating import point_at

RULE = Rule("D604", "cumulative-against-periodic", "warning")

_HELP = "look up from when to when the figure was counted, and correct the other claim"


def check(context: Context) -> Iterator[Finding]:
    """Report each figure that is given for a time and for a part of it."""
    in_conflict = {
        voice.statement.position
        for conflict in context.comparisons.conflicts
        for camp in conflict.camps
        for voice in camp.voices
    }
    for found in find_accumulated(_list_flows(context)):
        positions = {statement.position for statement in (*found.totals, *found.parts)}
        # Figures that are compared with each other are told as what they are: a conflict.
        if not positions <= in_conflict:
            yield _tell(found)


def _list_flows(context: Context) -> Iterator[tuple[Topic, Statement]]:
    places = context.comparisons.groundwork.places
    grounds = context.comparisons.groundwork.find_ground
    known: set[int] = set()
    for topic, statement in list_statements(context.comparisons.variables):
        known.add(statement.position)
        if topic.kind == "level" and grounds(topic.measure).nature == "flow":
            yield topic, statement
    yield from read_left_out(context.corpus, known, places, grounds)


def _tell(found: Accumulated) -> Finding:
    total, part = found.totals[0], found.parts[0]
    number = "-".join(str(end) for end in found.ends)
    return point_at(
        RULE,
        [*found.parts, *found.totals],
        message=f"{found.topic.words}: {total.claim.value} is given both as {_say(total)} "
        f"and as {_say(part)}",
        help_text=_HELP,
        subject="|".join((*(name or "" for name in (*found.topic, found.place)), number)),
    )


def _say(statement: Statement) -> str:
    """Say a rate by its time, "41,214 a year", anything else by its period."""
    period, time = statement.period, statement.unit.time
    if period is None or (time is not None and name_length(period) != time):
        return say_figure(statement)
    start, slash, end = period.text.partition("/")
    is_open = slash and end in {"", ".."}
    return f"the total since {start}" if is_open else f"the total of {period.text}"
