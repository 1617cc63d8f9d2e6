"""What the schema refuses, each thing once, with a place."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from checker.loading import wording
from checker.loading.naming import Route, follow, get_claim_id, locate, make_subject, suggest
from checker.loading.schema import SchemaError, find_errors
from checker.locations import Location
from checker.model import Problem


class Violation(NamedTuple):
    """One thing that the schema refuses."""

    keyword: str
    """The schema's keyword that refuses it."""
    route: Route
    """To the value, or to the mapping that has a key too many or too few."""
    key: str
    """That key; empty where the value itself is refused."""
    message: str
    help: str
    location: Location
    meant: str | None = None
    """The key that an unknown one was probably meant to be."""


def find_violations(path: str, content: object) -> list[Violation]:
    """Return all that the schema refuses, without what only follows from another mistake."""
    found: dict[tuple[Route, str], Violation] = {}
    for error in find_errors(content):
        for violation in _describe(path, content, error):
            found.setdefault((violation.route, violation.key), violation)
    meant = {(violation.route, violation.meant) for violation in found.values()}
    return [
        violation
        for violation in found.values()
        if not _is_misspelt(violation, meant) and not _hangs_on_kind(violation, meant, found)
    ]


def make_problem(path: str, content: object, violation: Violation) -> Problem:
    """Turn a violation into what a rule reports."""
    name = get_claim_id(content, violation.route)
    return Problem(
        rule="schema-violation",
        message=violation.message,
        help=violation.help,
        location=violation.location,
        subject=make_subject(path, content, violation.route, violation.key),
        claims=(name,) if name else (),
    )


def _is_misspelt(violation: Violation, meant: set[tuple[Route, str | None]]) -> bool:
    """Whether a key is only missing because it is there under a misspelt name."""
    return violation.keyword == "required" and (violation.route, violation.key) in meant


def _hangs_on_kind(
    violation: Violation,
    meant: set[tuple[Route, str | None]],
    found: dict[tuple[Route, str], Violation],
) -> bool:
    """Whether `of` is only out of place because the kind is misspelt."""
    if violation.keyword != "not":
        return False
    return (violation.route, "kind") in meant or ((*violation.route, "kind"), "") in found


def _describe(path: str, content: object, error: SchemaError) -> Iterator[Violation]:
    route = error.route
    if error.is_name:
        yield _describe_name(content, route, error)
    elif error.keyword in _KEY_KEYWORDS:
        yield from _KEY_KEYWORDS[error.keyword](path, content, route, error)
    else:
        keyword = error.keyword
        message, cure = wording.word_value(content, route, error)
        yield Violation(keyword, route, "", message, cure, locate(content, route, path))


def _describe_name(content: object, route: Route, error: SchemaError) -> Violation:
    name = str(error.value)
    message, cure = wording.word_name(route, error)
    location = follow(content, route).key_location(name)
    return Violation("propertyNames", (*route, name), "", message, cure, location)


def _describe_missing(
    path: str, content: object, route: Route, error: SchemaError
) -> Iterator[Violation]:
    for key in error.demand:
        if key not in error.value:
            message, cure = wording.word_missing(content, route, key)
            yield Violation("required", route, key, message, cure, locate(content, route, path))


def _describe_unknown(
    _path: str, content: object, route: Route, error: SchemaError
) -> Iterator[Violation]:
    allowed = list(error.schema["properties"])
    record = follow(content, route)
    free = [key for key in allowed if key not in record]
    for key in record:
        if key not in allowed:
            meant = suggest(key, free)
            message, cure = wording.word_unknown(content, route, key, meant, allowed)
            location = record.key_location(key)
            yield Violation("additionalProperties", route, key, message, cure, location, meant)


def _describe_misplaced(
    _path: str, content: object, route: Route, error: SchemaError
) -> Iterator[Violation]:
    for key in error.demand["required"]:
        message, cure = wording.word_misplaced(content, route, key)
        location = follow(content, route).key_location(key)
        yield Violation("not", route, key, message, cure, location)


_KEY_KEYWORDS: dict[str, Callable[[str, object, Route, SchemaError], Iterator[Violation]]] = {
    "required": _describe_missing,
    "additionalProperties": _describe_unknown,
    "not": _describe_misplaced,
}
