"""The places that a finding points at, each with its line."""

from collections.abc import Iterator

from checker.dossiers.desk import Desk
from checker.dossiers.pages import Place
from checker.dossiers.records import Spot
from checker.findings import Finding
from checker.locations import Location

_GONE = frozenset({"fixed", "unchecked"})


def list_places(desk: Desk, finding: Finding) -> Iterator[Place]:
    """List the places that a finding points at, its own first.

    What is gone has only the names of its places, for its lines were those of the base.
    """
    show = _name_place if finding.standing in _GONE else _show_place
    yield show(desk, finding.location, finding.label)
    for related in finding.related:
        yield show(desk, related.location, related.label)


def _name_place(_: Desk, location: Location, label: str) -> Place:
    return Place(Spot(f"{location.path}:{location.line}", ""), label, "", 0, 0)


def _show_place(desk: Desk, location: Location, label: str) -> Place:
    excerpt = desk.report.excerpts.get((location.path, location.line), "")
    column, end_column = _find_columns(location, excerpt)
    return Place(desk.spot(location), label, excerpt, column, end_column)


def _find_columns(location: Location, excerpt: str) -> tuple[int, int]:
    """Find what of the line is meant; of what goes on below it the rest of the line."""
    if not excerpt:
        return 0, 0
    end = location.end_column if location.end_line == location.line else len(excerpt) + 1
    return location.column, min(end, len(excerpt) + 1)
