"""How a repeated number is told: the claims that print it, what differs, and their places."""

from collections.abc import Sequence

from checker.consistency.repeats import Repeat
from checker.consistency.statements import Statement
from checker.findings import Finding, Rule, make_finding
from checker.rules.citing import cite_claim, relate_claims

_SHOWN = 50
"""So many further places are pointed at; all claims are named in any case."""


def tell_repeat(
    rule: Rule, repeat: Repeat, statements: Sequence[Statement], *, message: str, help_text: str
) -> Finding:
    """Make the finding of a number that is printed for two things; the first claim leads."""
    place = "" if repeat.alike is None else repeat.alike
    parts = (*repeat.topic, place, repeat.period, repeat.number.text)
    subject = "|".join(part or "" for part in parts)
    return point_at(rule, statements, message=message, help_text=help_text, subject=subject)


def point_at(
    rule: Rule, statements: Sequence[Statement], *, message: str, help_text: str, subject: str
) -> Finding:
    """Make a finding that points at each of its claims, the first one foremost."""
    first, *rest = [statement.claim for statement in statements]
    return make_finding(
        rule,
        message=message,
        help=help_text,
        location=first.at("value"),
        label=cite_claim(first),
        subject=subject,
        claims=(first.id, *(claim.id for claim in rest)),
        related=relate_claims(rest[:_SHOWN]),
    )
