"""Where a figure holds: places by code, and which lies within which.

Countries are those of ISO 3166-1, subdivisions those of ISO 3166-2 (GB-SCT, US-CA), and
001 is the world, as in UN M49. Of the United Kingdom the groupings of ISO 3166-2:GB are
known too: GB-EAW (England and Wales), GB-GBN (Great Britain) and GB-UKM, which is GB.
The nine-character codes of the Office for National Statistics are aliases of these.

Any code of a subdivision that is well formed is taken at its word: the package that
lists them takes longer to import than a run on a few files, and a made-up code can only
agree with itself. The corpus may add places of its own, and aliases.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from checker.dimensions.countries import COUNTRIES
from checker.errors import UnreadableError

WORLD = "001"

_WITHIN_UK = {
    "GB-ENG": "GB-EAW",
    "GB-WLS": "GB-EAW",
    "GB-EAW": "GB-GBN",
    "GB-SCT": "GB-GBN",
    "GB-GBN": "GB",
    "GB-NIR": "GB",
}
_ALIASES = {
    # exceptionally reserved for the country in ISO 3166-1
    "UK": "GB",
    "GB-UKM": "GB",
    "K02000001": "GB",
    "K03000001": "GB-GBN",
    "K04000001": "GB-EAW",
    "E92000001": "GB-ENG",
    "W92000004": "GB-WLS",
    "S92000003": "GB-SCT",
    "N92000002": "GB-NIR",
}
_TITLES = {
    WORLD: "the world",
    "GB-ENG": "England",
    "GB-WLS": "Wales",
    "GB-SCT": "Scotland",
    "GB-NIR": "Northern Ireland",
    "GB-EAW": "England and Wales",
    "GB-GBN": "Great Britain",
}
_OTHER_NAMES = {
    "britain": "GB-GBN",
    "gbr": "GB",
    "u.k.": "GB",
    "usa": "US",
    "u.s.": "US",
    "united states of america": "US",
    "america": "US",
    "world": WORLD,
    "global": WORLD,
    "worldwide": WORLD,
}
"""What people write for a code, beside the titles; only ever a suggestion."""

_LONGEST_SUBDIVISION = 3
_LONGEST_SHOWN = 60

ExtraPlaces = Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
"""A corpus's own places: code → (codes it lies within, aliases)."""


class PlaceError(UnreadableError):
    """A place that is not known or cannot be."""


class Places(NamedTuple):
    """All places that a run knows; built by `build_places`."""

    parents: Mapping[str, tuple[str, ...]]
    """What the corpus adds: canonical code → canonical codes it lies within."""
    aliases: Mapping[str, str]
    """Another code of a place → the canonical one."""
    titles: Mapping[str, str]

    def resolve(self, code: str) -> str:
        """Return the canonical code; raise PlaceError, with a suggestion, for an unknown one."""
        if not self._is_known(code):
            raise self._explain(code)
        return self.aliases.get(code, code)

    def contains(self, outer: str, inner: str) -> bool:
        """Whether one place is or lies within the other, so far as the codes tell."""
        target = self.resolve(outer)
        return target in _walk_up(self.resolve(inner), self.parents)

    def find_around(self, code: str, known: Collection[str]) -> tuple[str, ...]:
        """Return the nearest of the known places that a place lies within; codes are canonical."""
        found: list[str] = []
        waiting, seen = [code], {code}
        while waiting:
            for parent in _list_parents(waiting.pop(), self.parents):
                if parent in known and parent != code:
                    found.append(parent)
                elif parent not in seen:
                    waiting.append(parent)
                seen.add(parent)
        return tuple(dict.fromkeys(found))

    def title(self, code: str) -> str:
        """Return a name for messages; the code itself where no name is known."""
        canonical = self.resolve(code)
        return self.titles.get(canonical) or _standard_title(canonical) or canonical

    def _explain(self, code: str) -> PlaceError:
        shown = code if len(code) <= _LONGEST_SHOWN else code[:_LONGEST_SHOWN] + "…"
        suggestion = self._suggest(code.strip())
        if suggestion is None:
            cure = "write an ISO 3166 code such as GB or GB-SCT, or add the place under places"
        else:
            cure = f"did you mean {suggestion} ({self.title(suggestion)})?"
        return PlaceError(f"unknown place '{shown}'", cure)

    def _suggest(self, text: str) -> str | None:
        if self._is_known(text.upper()):
            return self.aliases.get(text.upper(), text.upper())
        names = {code.lower(): code for code in (*self.parents, *self.aliases)}
        names |= {name.lower(): code for code, name in COUNTRIES.items()} | _OTHER_NAMES
        names |= {name.lower(): code for code, name in (_TITLES | dict(self.titles)).items()}
        folded = text.lower().removeprefix("the ")
        close = [folded] if folded in names else _find_close(folded, names)
        return self.aliases.get(names[close[0]], names[close[0]]) if close else None

    def _is_known(self, code: str) -> bool:
        canonical = self.aliases.get(code, code)
        return canonical in self.parents or _is_standard(canonical)


def build_places(extra: ExtraPlaces, titles: Mapping[str, str] | None = None) -> Places:
    """Add a corpus's places to the built-in ones.

    A built-in code may be given more places that it lies within, such as FR within EU.
    Raise PlaceError, naming the code, for an unknown parent, an alias that is taken, or
    places that lie within each other in a circle.
    """
    aliases = dict(_ALIASES)
    for code, (_, names) in extra.items():
        if code in _ALIASES:
            raise PlaceError(
                f"place '{code}' is another code of {_ALIASES[code]}", "write that one"
            )
        for name in names:
            _add_alias(aliases, name, code, extra)
    known = Places(dict.fromkeys(extra, ()), aliases, dict(titles or {}))
    parents = {code: _resolve_parents(known, code, above) for code, (above, _) in extra.items()}
    for code in parents:
        _refuse_circle(code, parents)
    return known._replace(parents=parents)


def _add_alias(aliases: dict[str, str], name: str, code: str, extra: ExtraPlaces) -> None:
    owner = name if name in extra or _is_standard(name) else aliases.get(name, code)
    if owner != code:
        raise PlaceError(
            f"alias '{name}' of place '{code}' already stands for {owner}", "choose another"
        )
    if name != code:
        aliases[name] = code


def _resolve_parents(places: Places, code: str, above: tuple[str, ...]) -> tuple[str, ...]:
    try:
        return tuple(places.resolve(parent) for parent in above)
    except PlaceError as error:
        raise PlaceError(f"place '{code}' lies within an {error.problem}", error.cure) from error


def _refuse_circle(code: str, parents: Mapping[str, tuple[str, ...]]) -> None:
    for parent in _list_parents(code, parents):
        if code in _walk_up(parent, parents):
            raise PlaceError(
                f"place '{code}' lies within itself, through {parent}",
                "leave one `within` of the circle out",
            )


def _walk_up(code: str, parents: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Go through a place and all that it lies within, each once."""
    seen: set[str] = set()
    waiting = [code]
    while waiting:
        current = waiting.pop()
        if current not in seen:
            seen.add(current)
            yield current
            waiting.extend(_list_parents(current, parents))


def _list_parents(code: str, parents: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return what a place directly lies within; the world, where nothing else is known."""
    built_in: tuple[str, ...] = ()
    if code in _WITHIN_UK:
        built_in = (_WITHIN_UK[code],)
    elif _is_standard(code) and "-" in code:
        built_in = (code[:2],)
    above = (*parents.get(code, ()), *built_in)
    return above or (() if code == WORLD else (WORLD,))


def _is_standard(code: str) -> bool:
    """Whether the code is the world, a country or a well-formed subdivision of one."""
    country, hyphen, part = code.partition("-")
    if not hyphen:
        return code in COUNTRIES or code == WORLD
    is_formed = 1 <= len(part) <= _LONGEST_SUBDIVISION and part.isascii() and part.isalnum()
    return country in COUNTRIES and is_formed and part.upper() == part


def _find_close(text: str, names: Mapping[str, str]) -> list[str]:
    import difflib  # noqa: PLC0415 - wanted only for a mistake

    return difflib.get_close_matches(text[:_LONGEST_SHOWN], names, n=1, cutoff=0.8)


def _standard_title(code: str) -> str | None:
    return _TITLES.get(code) or COUNTRIES.get(code)
