"""The places and measures of a corpus, as its claims are read with them."""

from collections.abc import Mapping
from typing import NamedTuple

from checker.consistency.grounds import Ground, read_measure
from checker.consistency.unread import Unread
from checker.dimensions.places import PlaceError, Places, build_places
from checker.model import Corpus, Place

_BARE: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


class Groundwork(NamedTuple):
    """All that claims are read with: the places that are known, and what each measure sets."""

    places: Places
    grounds: Mapping[str, Ground]

    def find_ground(self, measure: str) -> Ground:
        """Return the ground of a measure; one that nobody declared sets nothing."""
        return self.grounds.get(measure) or Ground(measure, "stock")


def lay_ground(corpus: Corpus) -> tuple[Groundwork, list[Unread]]:
    """Read the places and measures of a corpus, and name what in them cannot be read."""
    places, refusals = _settle_places(corpus)
    unread = [_name_refusal(refusal) for refusal in refusals]
    grounds: dict[str, Ground] = {}
    for measure in corpus.measures.values():
        grounds[measure.id], more = read_measure(measure, places)
        unread.extend(more)
    return Groundwork(places, grounds), unread


class _Refusal(NamedTuple):
    """A place that says of itself what cannot be."""

    place: Place
    error: PlaceError


def _settle_places(corpus: Corpus) -> tuple[Places, tuple[_Refusal, ...]]:
    """Add the corpus's places to the built-in ones; what one says wrongly of itself is dropped."""
    extra = {place.code: (place.within, place.aliases) for place in corpus.places.values()}
    titles = {place.code: place.title for place in corpus.places.values() if place.title}
    refusals: list[_Refusal] = []
    while True:
        try:
            return build_places(extra, titles), tuple(refusals)
        except PlaceError as error:
            culprit = next(code for code in extra if f"place '{code}'" in error.problem)
            refusals.append(_Refusal(corpus.places[culprit], error))
            # Its claims still know the place, unless its very code is the mistake.
            if extra.pop(culprit) != _BARE:
                extra[culprit] = _BARE


def _name_refusal(refusal: _Refusal) -> Unread:
    return Unread(
        rule="unknown-reference",
        reason=refusal.error.problem,
        help=refusal.error.cure,
        location=refusal.place.record.location,
        subject=f"places.{refusal.place.code}",
        claims=(),
    )
