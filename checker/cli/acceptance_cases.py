"""What an acceptance is decided on: whether one may be, and those that were made before."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from checker.acceptance_entries.accepting import may_be_accepted
from checker.config import Config
from checker.findings import Finding
from checker.model import Acceptance, Claim
from checker.review import State
from checker.review.acceptances.entries import (
    Entry,
    read_entries,
    select_acceptable,
)
from checker.review.acceptances.matching import list_by_entry, match

_ABOUT_SETTLING = "A"
"""How the codes of the rules begin that report what is wrong with acceptances."""


class Case(NamedTuple):
    """What was found, and what has been accepted of it."""

    config: Config
    state: State
    claims: Mapping[str, Claim]
    """Those that could be read, by id."""
    entries: tuple[Entry, ...]
    """The acceptances that there are, by place."""


def build_case(config: Config, state: State, today: date) -> Case:
    """Put together what is known."""
    claims = {claim.id: claim for claim in state.corpus.claims}
    entries = select_acceptable(read_entries(state.corpus, claims, today))
    return Case(config, state, claims, entries)


def find_obstacle(finding: Finding, case: Case) -> str | None:
    """Say why a finding cannot be accepted, and what to do instead; None where it can."""
    if finding.code.startswith(_ABOUT_SETTLING):
        return "what is wrong with an acceptance cannot be accepted: mend it, or remove it"
    if not may_be_accepted(finding.code):
        return "what cannot be read cannot be accepted: mend it"
    if not finding.claims:
        return f"what is about no claim cannot be accepted: mend it, or ignore {finding.code}"
    if any(name not in case.claims for name in finding.claims):
        return "a claim that cannot be read cannot be accepted: mend it"
    return None


def find_decider(finding: Finding, case: Case) -> Acceptance | None:
    """Return the acceptance that lets a finding stand; None where there is none."""
    decider = match([finding], case.entries)[0].decider
    return None if decider is None else decider.acceptance


def find_outdated(finding: Finding, case: Case) -> Acceptance | None:
    """Return the acceptance that an open finding once had; None where it had none.

    It is one of the rule's whose claims, as far as there still are such, are the finding's;
    or one that covers the finding and nothing else. One that lets another finding stand is
    left alone. Of several it is the one that shares the most claims, then the first.
    """
    own = [entry for entry in case.entries if entry.name == finding.name]
    covered = list_by_entry(match((*case.state.open, *case.state.settled), own))
    candidates: list[tuple[int, int, Acceptance]] = []
    for entry in own:
        others = [one for one in covered.get(entry.number, ()) if one.finding != finding]
        is_in_use = any(
            one.decider is not None and one.decider.number == entry.number for one in others
        )
        shared = _count_shared(entry, finding, case.claims, is_alone=not others)
        if shared and not is_in_use:
            candidates.append((-shared, entry.number, entry.acceptance))
    return min(candidates)[2] if candidates else None


def _count_shared(
    entry: Entry, finding: Finding, known: Mapping[str, Claim], *, is_alone: bool
) -> int:
    """Return how many claims an acceptance shares with a finding; 0 where it is another's."""
    left, about = entry.claims.intersection(known), set(finding.claims)
    is_its_own = left <= about or (is_alone and about <= left)
    return len(left & about) if is_its_own else 0
