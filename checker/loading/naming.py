"""What a place in a file is called: in messages, and in fingerprints."""

from collections.abc import Collection, Sequence
from typing import Any

from checker.loading.faults import show
from checker.loading.pages import PageItems, PageRecord
from checker.locations import Items, Location, Record

Route = tuple[str | int, ...]
"""The way to a value: ("claims", 3, "note")."""

_MANY = 300

_ENTRIES = {"claims": "claim", "relations": "relation", "accepted": "acceptance"}
_NAMED_ENTRIES = {"measures": "measure", "places": "place"}


def find_route(content: object, offset: int) -> Route:
    """Return the way to the innermost value that an offset lies in, or whose key it is in."""
    route: Route = ()
    while True:
        step: str | int | None = None
        if isinstance(content, PageRecord):
            step = content.key_at(offset)
        elif isinstance(content, PageItems):
            step = content.item_at(offset)
        if step is None:
            return route
        route = (*route, step)
        content = content[step]  # type: ignore[index]  # a record's key or a list's number


def follow(content: Any, route: Route) -> Any:  # noqa: ANN401 - any YAML
    """Return the value that a route leads to."""
    for step in route:
        content = content[step]
    return content


def locate(content: object, route: Route, path: str) -> Location:
    """Return the place of a value; of its key where the value is empty."""
    if not route:
        whole = isinstance(content, Record | Items)
        return content.location if whole else Location(path, 1, 1, 1, 1)  # type: ignore[attr-defined]  # checked
    parent = follow(content, route[:-1])
    if isinstance(parent, Record):
        return parent.value_location(str(route[-1]))
    location: Location = parent.item_location(route[-1])
    return location


def get_claim_id(content: object, route: Route) -> str | None:
    """Return the id of the claim that a route leads into, where it has one."""
    if len(route) < 2 or route[0] != "claims":  # noqa: PLR2004 - the section and the number
        return None
    claim = follow(content, route[:2])
    name = claim.get("id") if isinstance(claim, Record) else None
    return name if isinstance(name, str) and name else None


def name_owner(content: object, route: Route) -> str:
    """Say in words whose value a route leads to: "claim arrests-now", "the source"."""
    match route:
        case ():
            return "the file"
        case ("source", str(key), int(number), *_):
            return f"{key} number {number + 1} of the source"
        case ("source", *_):
            return "the source"
        case ("measures" | "places" as section, str(name), *_):
            return f"{_NAMED_ENTRIES[section]} {show(name)}"
        case ("claims" | "relations" | "accepted" as section, int(number), *_):
            given = get_claim_id(content, route)
            return f"{_ENTRIES[section]} {show(given or f'number {number + 1}')}"
        case _:
            return f"`{show(str(route[0]))}`"


def name_value(content: object, route: Route) -> str:
    """Say in words which value a route leads to: "`value` of claim arrests-now"."""
    owner = name_owner(content, route)
    match route:
        case ("source", _, int(), str(key)) | ("source", str(key)) | (_, _, str(key)):
            return f"`{show(key)}` of {owner}"
        case (_, _, str(key), str(name)):
            return f"`{show(name)}` in `{key}` of {owner}"
        case (_, _, str(key), int(number)):
            return f"entry {number + 1} of `{key}` of {owner}"
        case _:
            return owner


def make_subject(path: str, content: object, route: Route, *more: str) -> str:
    """Say what a problem is about, the same whatever the lines: a claim's id, or the path."""
    name = get_claim_id(content, route)
    parts = (path, *route) if name is None else (name, *route[2:])
    return " ".join(str(part) for part in (*parts, *more) if part != "")


def suggest(name: str, candidates: Collection[str]) -> str | None:
    """Return the candidate that was probably meant; None where none comes close."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    likely = candidates if len(candidates) <= _MANY else _list_neighbours(name, candidates)
    return next(iter(get_close_matches(name, likely, 1)), None)


def _list_neighbours(name: str, candidates: Collection[str]) -> Sequence[str]:
    """Return the candidates that begin alike: comparing all with all takes minutes."""
    from bisect import bisect_left  # noqa: PLC0415 - only a mistake needs it

    ordered = sorted(candidates)
    position = bisect_left(ordered, name)
    return ordered[max(0, position - _MANY // 2) : position + _MANY // 2]
