"""Which names the corpus gives to its claims, sources, measures and places; each once."""

from collections.abc import Collection

from checker.loading.losses import list_names
from checker.locations import Location, Record
from checker.model import Problem

_CURES = {
    "claim": "give one of the two another id; a figure that is printed twice is two claims",
    "source": "give one of the two another id",
    "measure": "keep one of the two, or give the other another name",
    "place": "keep one of the two",
}


class Names:
    """The names given so far; add them in the order of the corpus."""

    def __init__(self) -> None:
        self._first: dict[str, dict[str, Record]] = {kind: {} for kind in _CURES}
        self._repeats: dict[tuple[str, str], int] = {}
        self._stems: set[str] = set()
        self._lost: set[str] | None = set()

    def add(self, kind: str, name: str, record: Record) -> Problem | None:
        """Note a name; return what is wrong where it was given before."""
        first = self._first[kind].setdefault(name, record)
        if first is record:
            return None
        self._repeats[kind, name] = repeats = self._repeats.get((kind, name), 0) + 1
        return Problem(
            rule="duplicate-id",
            message=f"a second {kind} is called `{name}`",
            help=_CURES[kind],
            location=_locate(kind, name, record),
            subject=f"{kind} {name} {repeats}",
            claims=(name,) if kind == "claim" else (),
            related=((_locate(kind, name, first), "the first one"),),
        )

    def add_stem(self, stem: str) -> None:
        """Note the name of a file, which names its source where that has no id."""
        self._stems.add(stem)

    def add_lost(self, text: str | None) -> None:
        """Note what a lost text may have named; None where nobody knows."""
        if text is None:
            self._lost = None
        elif text and self._lost is not None:
            self._lost |= list_names(text)

    def has(self, kind: str, name: str) -> bool:
        """Whether something of a kind is called so, or may be, in a text that was lost."""
        is_given = name in self._first[kind] or (kind == "source" and name in self._stems)
        return is_given or self._lost is None or name in self._lost

    def list_all(self, kind: str) -> Collection[str]:
        """Return all names of a kind."""
        return self._first[kind].keys()


def _locate(kind: str, name: str, record: Record) -> Location:
    if kind in {"claim", "source"}:
        return record.value_location("id")
    return record.key_location(name)
