"""How a near miss is told: a detail of the finding, beside its help."""

from collections.abc import Callable

from checker.consistency.conflicts import Conflict
from checker.consistency.relating.outcomes import Mismatch
from checker.rules.registry import Context

Details = tuple[tuple[str, str], ...]
Diagnose = Callable[[Conflict | Mismatch], Details]


def start_diagnosis(context: Context) -> Diagnose:
    """Return what tells the near misses of a contradiction, as a detail; none, if it has none.

    Ask once for each rule: what it looks up of other years and places is sorted only once.
    """
    search: list[Callable[[Conflict | Mismatch], list[str]]] = []

    def diagnose(trouble: Conflict | Mismatch) -> Details:
        if not search:
            # A dozen modules, which only a contradiction needs.
            from checker.consistency.near_misses import start_search  # noqa: PLC0415 - see above

            search.append(start_search(context.comparisons))
        texts = search[0](trouble)
        return (("near miss", f"they would agree if {'; or if '.join(texts)}"),) if texts else ()

    return diagnose
