"""Claims that quote each other in a circle, or that each replace the other.

A quotation repeats what was there before it, and a revision replaces it, so neither can lead
back to where it began. In a circle nobody is where the figure comes from, and its origin
cannot be told.

Fails:
    a: quoted_from: b  and  b: quoted_from: a

Passes:
    a: quoted_from: b  and  b: quoted_from: c

How to fix: see by the dates of printing which claim came first, and remove its `quoted_from`
or its `supersedes`.
"""

from collections.abc import Iterator, Mapping

from checker.consistency.lineage import (
    find_chains,
    find_quoted_claims,
    find_superseded,
    index_claims,
)
from checker.consistency.listing import list_words
from checker.findings import Finding, Rule, make_finding
from checker.model import Claim
from checker.rules.citing import cite_claim, relate_claims
from checker.rules.registry import Context
from checker.rules.telling import MOST_PLACES

RULE = Rule("L705", "circular-lineage", "error")

_HELP = "see which claim was printed first, and remove its `{}`"


def check(context: Context) -> Iterator[Finding]:
    """Report each circle of quotations, then each circle of revisions."""
    claims = index_claims(context.corpus.claims)
    quoted = find_quoted_claims(claims.values())
    yield from _check_steps(claims, quoted, "quoted_from", ("quotes", "quote"))
    superseded = find_superseded(claims.values())
    yield from _check_steps(claims, superseded, "supersedes", ("supersedes", "supersede"))


def _check_steps(
    claims: Mapping[str, Claim], steps: Mapping[str, str], key: str, verbs: tuple[str, str]
) -> Iterator[Finding]:
    for circle in find_chains(claims, steps).circles:
        members = [claims[name] for name in circle]
        yield make_finding(
            RULE,
            message=_describe(circle, verbs),
            help=_HELP.format(key),
            location=members[0].at(key),
            label=cite_claim(members[0]),
            subject=f"{key}|{'|'.join(sorted(circle))}",
            claims=circle,
            related=relate_claims(members[1 : MOST_PLACES + 1], key),
        )


def _describe(circle: tuple[str, ...], verbs: tuple[str, str]) -> str:
    one, several = verbs
    if len(circle) == 1:
        return f"claim {circle[0]} {one} itself"
    return f"claims {list_words(circle)} {several} each other in a circle"
