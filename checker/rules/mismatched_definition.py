"""Figures that are counted in two ways, as their claims or their words say.

What is recorded, reported, estimated and surveyed are four numbers, often far apart (Full
Fact on crime reporting, 2018). So a figure of several digits that one claim calls recorded
and another one reported is named wrongly by one of them. A provisional figure that is
confirmed stays as it is: `status` is not looked at.

Words tell definitions apart as well: seven swing states are a part of 41 states, so that the
two figures contradict nothing, though both are recorded as states. So do brackets: accounts
put a loss in them, but also what is taken off, which texts print without its sign.

Fails:
    123,456 offences, recorded  and  123,456 offences, reported
    "seven swing states"  and  "41 states"   (both in the unit state)
    (48,616) thousand GBP  and  £48.6 million

Passes:
    123,456 offences, recorded  and  1,200,000 offences, surveyed

How to fix: look up how the figure came about, and correct the claim that says otherwise;
what counts a part belongs to a measure of its own.
"""

from collections.abc import Iterator

from checker.consistency.listing import list_words
from checker.consistency.repeats import Repeat, find_repeats, list_statements
from checker.consistency.statements import Statement
from checker.consistency.told_apart import ToldApart
from checker.consistency.wording import say_figure
from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.repeating import point_at, tell_repeat
from checker.rules.telling import name_subject

RULE = Rule("D603", "mismatched-definition", "warning")

_HELP = "look up how the figure came about, and correct the claim that says otherwise"
_HELP_FOR_BRACKETS = "look up whether it is a loss, and record the sign that is meant"
_HELP_FOR_PARTS = "give what counts a part a measure of its own, and a relation to the whole"


def check(context: Context) -> Iterator[Finding]:
    """Report each figure that is given under two definitions."""
    statements = list_statements(context.comparisons.variables)
    grounds = context.comparisons.groundwork.find_ground
    for repeat in find_repeats(statements, _name_qualifier, _name_place, grounds):
        yield _tell(repeat)
    for apart in context.comparisons.told_apart:
        yield _tell_apart(apart)


def _tell_apart(apart: ToldApart) -> Finding:
    return point_at(
        RULE,
        [voice.statement for camp in apart.camps for voice in camp.voices],
        message=f"{apart.conflict.variable.topic.words}: {apart.difference}",
        help_text=_HELP_FOR_PARTS if apart.cause == "part" else _HELP_FOR_BRACKETS,
        subject=f"{name_subject(apart.conflict)}|{apart.cause}",
    )


def _name_qualifier(statement: Statement) -> str | None:
    return statement.claim.qualifier


def _name_place(statement: Statement) -> str | None:
    return statement.place


def _tell(repeat: Repeat) -> Finding:
    qualifiers = sorted({qualifier for pair in repeat.pairs for qualifier in pair})
    statements = [
        statement for statement in repeat.statements if statement.claim.qualifier in qualifiers
    ]
    every = "both " if len(qualifiers) == 2 else ""  # noqa: PLR2004 - both
    figure = say_figure(statements[0])
    return tell_repeat(
        RULE,
        repeat,
        statements,
        message=f"{repeat.topic.words}: {figure} is said to be {every}{list_words(qualifiers)}",
        help_text=_HELP,
    )
