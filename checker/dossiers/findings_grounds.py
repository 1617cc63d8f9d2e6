"""What stands behind findings: the conflict, the mismatch or the units that each one tells."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.consistency.conflicts import Conflict, DifferentThings
from checker.consistency.relating.outcomes import Mismatch
from checker.consistency.results import Comparisons
from checker.consistency.told_apart import ToldApart
from checker.consistency.verdicts import Verdict
from checker.findings import Finding, Standing

Ground = Conflict | DifferentThings | ToldApart | Mismatch
"""What the comparison found, which a rule made a finding of."""

_GONE: frozenset[Standing] = frozenset({"fixed", "unchecked"})
_OF_CONFLICTS: Mapping[tuple[str, str], str] = {
    ("contradiction", "figures"): "C301",
    ("contradiction", "bound"): "C308",
    ("contradiction", "reversed"): "H502",
    ("drift", "figures"): "R401",
    ("drift", "estimate"): "H503",
    ("drift", "time"): "D602",
}
"""The code that tells a conflict, by its verdict and what it rests on."""
_OF_MISMATCHES: Mapping[str, str] = {
    "part": "C303",
    "sum": "C304",
    "change": "C305",
    "share": "C306",
    "relation": "C307",
    "superlative": "C309",
}
"""The code that tells a contradiction between what is tied, by what it rests on."""
_OF_FAMILIES: Mapping[str, Verdict] = {
    "C": "contradiction",
    "R": "drift",
    "H": "drift",
    "D": "not comparable",
}
_OF_CODES: Mapping[str, Verdict | None] = {
    "C302": "different things",
    "H502": "contradiction",
    "D602": "drift",
    # Each is about the way in which one figure is written, and compares it with no other.
    "R402": None,
    "R403": None,
    # One figure, printed for two times.
    "L703": "not comparable",
}

_Key = tuple[str, frozenset[str]]
"""A code and the ids of the claims."""


def find_grounds(compared: Comparisons, findings: Iterable[Finding]) -> tuple[Ground | None, ...]:
    """Find what stands behind each finding; None where no comparison does.

    What was found at the base and is gone rests on claims as they were, which are not compared.
    """
    by_claims: dict[_Key, list[Ground]] = {}
    for code, ground in list_grounds(compared):
        by_claims.setdefault((code, frozenset(_list_claims(ground))), []).append(ground)
    by_code: dict[str, list[_Key]] = {}
    for key in by_claims:
        by_code.setdefault(key[0], []).append(key)
    found: list[Ground | None] = []
    for finding in findings:
        if finding.standing in _GONE:
            found.append(None)
            continue
        key = (finding.code, frozenset(finding.claims))
        if key not in by_claims and finding.code == "C309":
            # Who only speaks of the record is named beside those whose figures clash.
            key = _find_within(key, by_code.get(finding.code, ()))
        grounds = by_claims.get(key, [])
        # Several of one code about the same claims are told in their order.
        found.append(grounds.pop(0) if len(grounds) > 1 else next(iter(grounds), None))
    return tuple(found)


def judge_finding(finding: Finding, ground: Ground | None) -> Verdict | None:
    """Say what the claims of a finding come to; None where it is about no comparison."""
    if isinstance(ground, Conflict | Mismatch):
        return ground.verdict
    if finding.code in _OF_CODES:
        return _OF_CODES[finding.code]
    return _OF_FAMILIES.get(finding.code[:1])


def list_grounds(compared: Comparisons) -> Iterator[tuple[str, Ground]]:
    """List what the comparison found, each with the code of the rule that tells it."""
    for conflict in compared.conflicts:
        yield _OF_CONFLICTS[conflict.verdict, conflict.rests_on], conflict
    for different in compared.different:
        yield "C302", different
    for apart in compared.told_apart:
        yield "D603", apart
    for mismatch in compared.mismatches:
        is_drift = mismatch.verdict == "drift"
        yield "R401" if is_drift else _OF_MISMATCHES[mismatch.cause], mismatch


def _list_claims(ground: Ground) -> Iterator[str]:
    if isinstance(ground, DifferentThings):
        for _, statements in ground.groups:
            yield from (statement.claim.id for statement in statements)
    elif isinstance(ground, Mismatch):
        for one in (ground.focus, *ground.others):
            yield one.voice.statement.claim.id
    else:
        for camp in ground.camps:
            yield from (voice.statement.claim.id for voice in camp.voices)


def _find_within(key: _Key, known: Sequence[_Key]) -> _Key:
    """Find the largest set of claims of one code that lies within these."""
    within = [one for one in known if one[1] < key[1]]
    return max(within, key=lambda one: len(one[1]), default=key)
