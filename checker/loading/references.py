"""Names that nothing in the corpus answers to."""

from collections.abc import Iterator, Sequence

from checker.loading.names import Names
from checker.loading.naming import suggest
from checker.locations import Location
from checker.model import Acceptance, Claim, Problem

_LINEAGE = {"quoted_from": "is quoted from", "supersedes": "supersedes"}


def find_unknown_references(
    names: Names, claims: Sequence[Claim], acceptances: Sequence[Acceptance]
) -> Iterator[Problem]:
    """Yield a problem for each name that is not declared; a measure is reported once."""
    yield from _check_measures(names, claims)
    for claim in claims:
        yield from _check_lineage(names, claim)
        yield from _check_share(names, claim)
    for acceptance in acceptances:
        yield from _check_acceptance(names, acceptance)


def _check_measures(names: Names, claims: Sequence[Claim]) -> Iterator[Problem]:
    undeclared: dict[str, list[Claim]] = {}
    for claim in claims:
        if not names.has("measure", claim.measure):
            undeclared.setdefault(claim.measure, []).append(claim)
    for measure, users in undeclared.items():
        others = f" and {len(users) - 1} more" if len(users) > 1 else ""
        verb = "name" if others else "names"
        yield Problem(
            rule="unknown-reference",
            message=f"claim {users[0].id}{others} {verb} the measure `{measure}`, "
            "which is not declared",
            help=_advise(names, measure, ("measure",), "declare it under `measures`"),
            location=users[0].at("measure"),
            subject=f"measure {measure}",
            claims=tuple(claim.id for claim in users),
        )


def _check_lineage(names: Names, claim: Claim) -> Iterator[Problem]:
    for key, verb in _LINEAGE.items():
        name = claim.record.get(key)
        if name is None or names.has("claim", name) or names.has("source", name):
            continue
        yield _describe(
            claim,
            key,
            f"claim {claim.id} {verb} `{name}`, which is no claim and no source",
            _advise(names, name, ("claim", "source"), "record it, or remove the key"),
        )


def _check_share(names: Names, claim: Claim) -> Iterator[Problem]:
    name = claim.record.get("of")
    if name is not None and not names.has("measure", name):
        yield _describe(
            claim,
            "of",
            f"claim {claim.id} is a share of `{name}`, which is not declared as a measure",
            _advise(names, name, ("measure",), "declare it under `measures`"),
        )


def _describe(claim: Claim, key: str, message: str, cure: str) -> Problem:
    subject = f"{claim.id} {key}"
    return Problem("unknown-reference", message, cure, claim.at(key), subject, (claim.id,))


def _check_acceptance(names: Names, acceptance: Acceptance) -> Iterator[Problem]:
    for number, name in enumerate(acceptance.claims):
        if not names.has("claim", name):
            yield Problem(
                rule="unknown-reference",
                message=f"an acceptance of {acceptance.rule} names the claim `{name}`, "
                "which does not exist",
                help=_advise(names, name, ("claim",), "correct the id, or remove the acceptance"),
                location=_locate_item(acceptance, number),
                subject=f"accepted {acceptance.rule} {name}",
            )


def _locate_item(acceptance: Acceptance, number: int) -> Location:
    location: Location = acceptance.record["claims"].item_location(number)
    return location


def _advise(names: Names, name: str, kinds: Sequence[str], otherwise: str) -> str:
    candidates = [known for kind in kinds for known in names.list_all(kind)]
    meant = suggest(name, candidates)
    return f"did you mean `{meant}`? if not, {otherwise}" if meant else otherwise
