"""Findings for what loading, reading and the review have already described."""

from collections.abc import Iterator

from checker.findings import Finding, Related, Rule, make_finding
from checker.rules.registry import Context


def relay(context: Context, rule: Rule) -> Iterator[Finding]:
    """Report what loading and reading left to this rule."""
    for problem in (*context.corpus.problems, *context.noticed):
        if problem.rule == rule.name:
            yield make_finding(
                rule,
                message=problem.message,
                help=problem.help,
                location=problem.location,
                subject=problem.subject,
                claims=problem.claims,
                related=tuple(Related(*related) for related in problem.related),
            )
    for unread in context.comparisons.unread:
        if unread.rule == rule.name:
            yield make_finding(
                rule,
                message=_name_claims(unread.claims, unread.reason),
                help=unread.help,
                location=unread.location,
                subject=unread.subject,
                claims=unread.claims,
            )


def _name_claims(claims: tuple[str, ...], reason: str) -> str:
    return f"{', '.join(claims)}: {reason}" if claims else reason
