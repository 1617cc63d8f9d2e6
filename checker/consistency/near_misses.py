"""Near misses: the slips of writers under which claims that contradict each other would agree.

Percent for percentage points, a level for its change, one part of the country for another,
a shifted year: each has been printed and corrected (Full Fact; corrections of the New York
Times). A slip is named only where it explains the difference better than chance would; one
that fits by accident sends a reader the wrong way.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from checker.consistency.comparing import Comparisons
from checker.consistency.conflicts import Conflict
from checker.consistency.relating.outcomes import Mismatch
from checker.consistency.slips.kinds import RANKS, Slip, SlipKind
from checker.consistency.slips.neighbours import Neighbours, slip_place, slip_year
from checker.consistency.slips.phrases import (
    slip_by_and_to,
    slip_complement,
    slip_direction,
    slip_rounding,
)
from checker.consistency.slips.points import slip_points
from checker.consistency.slips.suspects import Suspect, list_suspects
from checker.consistency.slips.units import slip_scale, slip_share, slip_time

MOST_NAMED = 3
"""So many near misses of one contradiction are named."""

_REREADINGS = (
    slip_scale,
    slip_time,
    slip_share,
    slip_by_and_to,
    slip_direction,
    slip_rounding,
    slip_complement,
)


class NearMiss(NamedTuple):
    """One slip that would make claims agree."""

    kind: SlipKind
    claims: tuple[str, ...]
    """Ids of the claims that print the figure, sorted."""
    text: str
    """What would have to be so, to follow "if": "407 were for a day, not a week"."""


def start_search(comparisons: Comparisons) -> Callable[[Conflict | Mismatch], list[str]]:
    """Return what names the near misses of a contradiction, in words."""
    neighbours = Neighbours(comparisons)
    return lambda trouble: [near.text for near in find_near_misses(trouble, neighbours)]


def find_near_misses(trouble: Conflict | Mismatch, neighbours: Neighbours) -> tuple[NearMiss, ...]:
    """Find the slips under which what contradicts would agree, the most telling first.

    One figure is changed at a time, wherever it is printed, and all others are read as
    expected. What only drifts has no near misses: it agrees at the widest as it is.
    """
    if trouble.verdict != "contradiction":
        return ()
    found = [
        NearMiss(slip.kind, suspect.claims, slip.text)
        for suspect in list_suspects(trouble, neighbours.origins)
        for slip in _list_slips(suspect, neighbours)
    ]
    found.sort(key=lambda near: RANKS.index(near.kind))
    return tuple(dict.fromkeys(found))[:MOST_NAMED]


def _list_slips(suspect: Suspect, neighbours: Neighbours) -> Iterator[Slip]:
    """List the slips that make the suspected figure agree with all other claims."""
    for find_slips in _REREADINGS:
        for slip in find_slips(suspect):
            if suspect.agrees(slip.reading):
                yield slip
    # These two and the points say by themselves that nothing else contradicts them.
    yield from slip_points(suspect)
    yield from slip_year(suspect, neighbours)
    yield from slip_place(suspect, neighbours)
