"""What is wrong with an acceptance, in words; each a problem that one of the `A` rules reports."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.listing import list_words
from checker.figures.errors import quoted
from checker.findings import Finding
from checker.locations import Location
from checker.model import Claim, Problem
from checker.review.acceptances.entries import Entry, list_rule_names
from checker.review.acceptances.pins import Change, write_list, write_pins

_MOST_CHANGES = 3
_PIN = "pin the figure of each claim under values, in the order of the claims"

Places = tuple[tuple[Location, str], ...]


class Noticed(NamedTuple):
    """What to say of an acceptance, and where; its subject comes later."""

    rule: str
    message: str
    help: str
    location: Location
    related: Places = ()


def say_unexplained(entry: Entry) -> Noticed:
    """Say that the reason is none."""
    return Noticed(
        "unexplained-acceptance",
        f"{entry.fault}, so {_name(entry)} does not apply",
        "write why it may stand, such as what each figure counts, so that a reader can judge it",
        entry.at("reason"),
    )


def say_unknown_rule(entry: Entry) -> Noticed:
    """Say that no rule goes by the name."""
    import difflib  # noqa: PLC0415 - 8 ms that only a mistake needs

    by_lower_case = {name.lower(): name for name in list_rule_names()}
    near = difflib.get_close_matches(entry.name.lower(), by_lower_case, n=1)
    cure = f'did you mean "{by_lower_case[near[0]]}"? if not, ' if near else ""
    return _say_unused(
        entry,
        f"no rule is called {quoted(entry.name)}, so nothing is accepted by that name",
        f"{cure}remove the acceptance; claim-checker rules lists all rules",
        key="rule",
    )


def say_unacceptable(entry: Entry) -> Noticed:
    """Say that what the rule finds cannot be accepted."""
    return _say_unused(
        entry,
        f"{entry.name} cannot be accepted: what it finds has to be put right",
        "correct what it finds, and remove the acceptance",
        key="rule",
    )


def say_unused(entry: Entry, others: Sequence[Finding]) -> Noticed:
    """Say that nothing is found that the acceptance covers; other rules may find something."""
    cure = "remove it, or correct its rule and claims"
    if others:
        names = list_words([finding.name for finding in others])
        cure = f"name {names} as its rule if that is meant; else remove it"
    return _say_unused(
        entry,
        f"nothing is found that {_name(entry)} covers",
        cure,
        related=_point_at(others),
    )


def say_taken(entry: Entry, decider: Entry) -> Noticed:
    """Say that an earlier acceptance covers what this one would."""
    return _say_unused(
        entry,
        f"another acceptance covers already what {_name(entry)} covers",
        "remove one of the two",
        related=((decider.at("claims"), "this one applies"),),
    )


def say_expired(entry: Entry, found: Iterable[Finding]) -> Noticed:
    """Say that the day is past."""
    return Noticed(
        "expired-acceptance",
        f"{_name(entry)} held until {_say_until(entry)}, and no longer applies",
        "look at the claims again; if they still stand, set a later day, else remove it",
        entry.at("until"),
        _point_at(found),
    )


def say_undated(entry: Entry, found: Iterable[Finding]) -> Noticed:
    """Say that the day cannot be read."""
    return Noticed(
        "expired-acceptance",
        f"{_name(entry)} does not apply: {quoted(entry.acceptance.until or '')} is not a date",
        "write until when it holds as EDTF, such as 2030-01-01, or leave it out",
        entry.at("until"),
        _point_at(found),
    )


def say_miscounted(entry: Entry, claims: Mapping[str, Claim], found: Iterable[Finding]) -> Noticed:
    """Say that the values are not as many as the claims."""
    values, names = entry.acceptance.values, entry.acceptance.claims
    figures = "1 figure" if len(values) == 1 else f"{len(values):,} figures"
    wanted = "1 claim" if len(names) == 1 else f"{len(names):,} claims"
    line = write_pins(names, claims)
    return _say_outdated(
        f"{_name(entry)} pins {figures} for {wanted}, and does not apply",
        f"look at the claims again; if they still stand, write {line}" if line else _PIN,
        entry.at("values"),
        _point_at(found),
    )


def say_unpinned(entry: Entry, claims: Mapping[str, Claim]) -> Noticed:
    """Say that the figures may change without anybody noticing."""
    line = write_pins(entry.acceptance.claims, claims)
    return _say_outdated(
        f"{_name(entry)} pins no figures, so nobody would notice when they change",
        f"add {line}" if line else _PIN,
        entry.at("values"),
    )


def say_changed(entry: Entry, claims: Mapping[str, Claim], found: Sequence[Finding]) -> Noticed:
    """Say which figures have changed since they were accepted."""
    about = {claim for finding in found for claim in finding.claims}
    changes = [change for name, change in entry.changes.items() if name in about]
    said = [_say_change(change) for change in changes[:_MOST_CHANGES]]
    hidden = len(changes) - len(said)
    more = f"; and {hidden:,} more" if hidden else ""
    line = write_pins(entry.acceptance.claims, claims)
    cure = f"write {line}" if line else "pin the figures as they are now"
    places = [(change.claim.at("value"), f"now {quoted(change.claim.value)}") for change in changes]
    return _say_outdated(
        f"{'; '.join(said)}{more}: {_name(entry)} no longer applies",
        f"look at the claims again; if they still stand, {cure}",
        entry.acceptance.record["values"].item_location(changes[0].number),
        _add_places(places, found),
    )


def say_grown(entry: Entry, claims: Mapping[str, Claim], found: Finding) -> Noticed:
    """Say which claims have joined the conflict since it was accepted."""
    joined = [name for name in found.claims if name not in entry.claims]
    verb = "has" if len(joined) == 1 else "have"
    left = dict.fromkeys(name for name in entry.acceptance.claims if name in found.claims)
    names = [*left, *joined]
    pins = write_pins(names, claims)
    lines = f"write {write_list('claims', names)} and {pins}" if pins else "add what has joined"
    places = [(claims[name].at("value"), "has joined") for name in joined if name in claims]
    return _say_outdated(
        f"{list_words(joined)} {verb} joined what was accepted: {_name(entry)} no longer applies",
        f"look at the conflict again; if it still stands, {lines}",
        entry.at("claims"),
        _add_places(places, [found]),
    )


def describe(noticed: Noticed, entry: Entry, count: int, known: Iterable[str]) -> Problem:
    """Build the problem; `count` tells apart several alike acceptances, from 1."""
    names = sorted(entry.claims)
    subject = " ".join([entry.name, *names, *([str(count)] if count > 1 else [])])
    claims = tuple(sorted(entry.claims.intersection(known)))
    return Problem(
        rule=noticed.rule,
        message=noticed.message,
        help=noticed.help,
        location=noticed.location,
        subject=subject,
        claims=claims,
        related=noticed.related,
    )


def _say_unused(
    entry: Entry, message: str, cure: str, *, key: str = "claims", related: Places = ()
) -> Noticed:
    return Noticed("unused-acceptance", message, cure, entry.at(key), related)


def _say_outdated(message: str, cure: str, location: Location, related: Places = ()) -> Noticed:
    return Noticed("outdated-acceptance", message, cure, location, related)


def _name(entry: Entry) -> str:
    rule = quoted(entry.name) if entry.rule is None else entry.name
    return f"the acceptance of {rule} for {list_words(entry.acceptance.claims)}"


def _say_change(change: Change) -> str:
    now = quoted(change.claim.value)
    return f"{change.claim.id} was accepted as {quoted(change.pinned)} and now says {now}"


def _say_until(entry: Entry) -> str:
    return quoted(entry.acceptance.until or "").strip('"')


def _point_at(findings: Iterable[Finding]) -> Places:
    return _add_places([], findings)


def _add_places(places: Sequence[tuple[Location, str]], findings: Iterable[Finding]) -> Places:
    """Add where findings stand, but for the places that are given already."""
    given = dict(places)
    for finding in findings:
        given.setdefault(finding.location, f"{finding.name} is found here")
    return tuple(given.items())
