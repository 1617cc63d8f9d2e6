"""What may be accepted, and the acceptance that says so."""

from collections.abc import Mapping, Sequence

from checker.acceptance_entries.entries import Entry
from checker.findings import Finding
from checker.locations import Location
from checker.model import Claim

_NEVER_ACCEPTED = ("S", "A")
"""How the codes of the rules begin whose findings have to be put right."""


def may_be_accepted(code: str) -> bool:
    """Whether what a rule finds may stand: not what cannot be read, nor acceptances."""
    return not code.startswith(_NEVER_ACCEPTED)


def build_entry(
    finding: Finding, claims: Mapping[str, Claim], reason: str, earlier: Sequence[str] = ()
) -> Entry:
    """Put together what is to be recorded: the claims in the order in which they are shown.

    The one that the finding points at comes first, as in every report; the others follow by
    id. What an earlier acceptance of it named keeps its order, so that its history shows what
    joined. `claims` holds at least those of the finding, by id.
    """
    main = [name for name in finding.claims if _holds(claims[name], finding.location)]
    kept = [name for name in earlier if name in finding.claims]
    names = tuple(dict.fromkeys([*kept, *main, *finding.claims]))
    return Entry(finding.name, names, tuple(claims[name].value for name in names), reason)


def _holds(claim: Claim, place: Location) -> bool:
    path, line, column, end_line, end_column = claim.record.location
    is_within = (line, column) <= place[1:3] < (end_line, end_column)
    return path == place.path and is_within
