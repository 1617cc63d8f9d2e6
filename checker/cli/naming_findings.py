"""Which finding a call means: by its place, by its rule and claims, or by its fingerprint."""

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.config import Config, did_you_mean
from checker.errors import CheckerError
from checker.findings import Finding
from checker.loading.files import name_path
from checker.loading.git.repository import find_top
from checker.locations import Location
from checker.model import Corpus
from checker.rules import RULES

_FINGERPRINT = re.compile(r"[0-9a-f]{4,16}", re.IGNORECASE)
_PLACE = re.compile(r"(.+?):([0-9]{1,9})(?::([0-9]{1,9}))?", re.DOTALL)
_MOST_NAMED = 5
"""So many findings one message names."""

_WAYS = "write its place as printed, PATH:LINE, its rule and claim, RULE:CLAIM, or its fingerprint"


class Query(NamedTuple):
    """What a call says of a finding, in one of the three ways."""

    text: str
    """As written."""
    select: Callable[[Iterable[Finding]], list[Finding]]
    """Keeps the findings that answer."""
    explain: Callable[[Sequence[Finding]], str]
    """Says, where none answers, that there is none, and what may be meant."""
    cure: str
    """How to name one where several answer."""


def read_query(text: str, config: Config, corpus: Corpus) -> Query:
    """Read how a call names a finding; raise CheckerError where it names none."""
    if _FINGERPRINT.fullmatch(text):
        return _ask_fingerprint(text)
    head, colon, tail = text.partition(":")
    codes = {
        name: entry.rule.code for entry in RULES for name in (entry.rule.code, entry.rule.name)
    }
    by_lower_case = {name.lower(): code for name, code in codes.items()}
    if colon and head.lower() in by_lower_case:
        return _ask_claims(text, by_lower_case[head.lower()], tail, corpus)
    place = _PLACE.fullmatch(text)
    if place is not None:
        line, column = int(place[2]), place[3] and int(place[3])
        return _ask_place(text, _list_paths(config, place[1]), line, column or None, corpus)
    hint = did_you_mean(head, codes) if colon else ""
    raise CheckerError(f'"{text}" names no finding{hint or f": {_WAYS}"}')


def choose_finding(
    query: Query, groups: Iterable[Sequence[Finding]], everything: Sequence[Finding]
) -> Finding:
    """Return the finding that answers, out of the first group in which one does.

    Findings of one rule about the same claims are one here: an acceptance covers them all.
    Where none in the groups does, it is the first of everything, for a better word on it.
    Raises CheckerError where none answers, or several do.
    """
    for findings in groups:
        answers = query.select(findings)
        unique = {(finding.name, finding.claims): finding for finding in reversed(answers)}
        if len(unique) > 1:
            raise _refuse_several(query, list(reversed(unique.values())))
        if unique:
            return next(iter(unique.values()))
    others = query.select(everything)
    if not others:
        raise CheckerError(query.explain(everything))
    return others[0]


def _refuse_several(query: Query, findings: Sequence[Finding]) -> CheckerError:
    shown = ", ".join(
        f"{finding.code} {finding.name} {finding.fingerprint}" for finding in findings[:_MOST_NAMED]
    )
    hidden = len(findings) - _MOST_NAMED
    more = f" and {hidden:,} more" if hidden > 0 else ""
    return CheckerError(
        f'"{query.text}" names {len(findings):,} findings, {shown}{more}: {query.cure}'
    )


def _ask_fingerprint(text: str) -> Query:
    beginning = text.lower()
    return Query(
        text,
        lambda findings: [one for one in findings if one.fingerprint.startswith(beginning)],
        lambda _: (
            f"there is no finding whose fingerprint begins with {text}; "
            "claim-checker check --output json shows them all"
        ),
        "write more of the fingerprint",
    )


def _ask_claims(text: str, code: str, tail: str, corpus: Corpus) -> Query:
    claims = {claim.strip() for claim in tail.split(",")} - {""}
    known = [claim.id for claim in corpus.claims]
    for claim in sorted(claims.difference(known)):
        hint = did_you_mean(claim, known)
        raise CheckerError(f'no claim is called "{claim}"{hint}')
    if not claims:
        raise CheckerError(f'"{text}" names no claim: write one behind the colon, as in {text}ID')

    def select(findings: Iterable[Finding]) -> list[Finding]:
        found = [one for one in findings if one.code == code and claims.issubset(one.claims)]
        return [one for one in found if len(one.claims) == len(claims)] or found

    return Query(
        text,
        select,
        lambda _: f"there is no finding of {code} about {', '.join(sorted(claims))}{_ELSE}",
        "name all of its claims, or write its fingerprint",
    )


_ELSE = "; claim-checker check shows them all"


def _list_paths(config: Config, path: str) -> tuple[str, ...]:
    """Return the names that a path may mean: as reports print it, then from where we are.

    Reports for a whole repository print paths from its top.
    """
    bases = [config.root, Path.cwd()]
    top = find_top(config.root)
    names = [name_path(config.root, base / path) for base in [*bases, *([top] if top else [])]]
    return tuple(dict.fromkeys(names))


def _ask_place(
    text: str, paths: Sequence[str], line: int, column: int | None, corpus: Corpus
) -> Query:
    def select(findings: Iterable[Finding]) -> list[Finding]:
        listed = list(findings)
        for path in paths:
            for list_places in (_list_main, _list_related):
                found = [
                    one
                    for one in listed
                    if any(
                        place[:2] == (path, line) and column in {None, place.column}
                        for place in list_places(one)
                    )
                ]
                if found:
                    return found
        return []

    def explain(findings: Sequence[Finding]) -> str:
        path = next((path for path in paths if path in corpus.files), None)
        if path is None:
            hint = did_you_mean(paths[0], corpus.files) or ": write the path as it is printed"
            return f"{paths[0]} is no file of claims{hint}"
        return f"there is no finding at {text}{_name_nearest(findings, path, line) or _ELSE}"

    return Query(text, select, explain, "write the fingerprint of one of them")


def _list_main(finding: Finding) -> list[Location]:
    return [finding.location]


def _list_related(finding: Finding) -> list[Location]:
    return [related.location for related in finding.related]


def _name_nearest(findings: Iterable[Finding], path: str, line: int) -> str:
    places = [
        place
        for finding in findings
        for place in (*_list_main(finding), *_list_related(finding))
        if place.path == path
    ]
    if not places:
        return ""
    nearest = min(places, key=lambda place: (abs(place.line - line), place))
    return f"; the nearest one is at {path}:{nearest.line}:{nearest.column}"
