"""One figure that is said to be counted in two ways.

What is recorded, reported, estimated and surveyed are four numbers, often far apart (Full
Fact on crime reporting, 2018). So a figure of several digits that one claim calls recorded
and another one reported is named wrongly by one of them. A provisional figure that is
confirmed stays as it is: `status` is not looked at.

Fails:
    123,456 offences, recorded  and  123,456 offences, reported

Passes:
    123,456 offences, recorded  and  1,200,000 offences, surveyed

How to fix: look up how the figure came about, and correct the claim that says otherwise.
"""

from collections.abc import Iterator

from checker.consistency.repeats import Repeat, find_repeats, list_statements
from checker.consistency.rows import list_words
from checker.consistency.statements import Statement
from checker.consistency.wording import say_figure
from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.repeating import tell_repeat

RULE = Rule("D603", "mismatched-definition", "warning")

_HELP = "look up how the figure came about, and correct the claim that says otherwise"


def check(context: Context) -> Iterator[Finding]:
    """Report each figure that is given under two definitions."""
    statements = list_statements(context.comparisons.variables)
    grounds = context.comparisons.groundwork.find_ground
    for repeat in find_repeats(statements, _name_qualifier, _name_place, grounds):
        yield _tell(repeat)


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
