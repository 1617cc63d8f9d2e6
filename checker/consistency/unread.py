"""Parts of what is recorded that could not be read, each with the rule that reports it."""

from typing import NamedTuple

from checker.errors import UnreadableError
from checker.locations import Location
from checker.model import Claim


class Unread(NamedTuple):
    """A part that could not be read, so that its claims were not compared."""

    rule: str
    """The name of the rule that reports it."""
    reason: str
    """What is wrong, readable alone, in lower case."""
    help: str
    location: Location
    subject: str
    """What it is about, for the fingerprint."""
    claims: tuple[str, ...]


def name_unread(claim: Claim, key: str, rule: str, error: UnreadableError) -> Unread:
    """Name a part of a claim that cannot be read."""
    return Unread(
        rule=rule,
        reason=error.problem,
        help=error.cure,
        location=claim.at(key),
        subject=f"{claim.id}.{key}",
        claims=(claim.id,),
    )
