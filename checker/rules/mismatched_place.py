"""One figure that is given for a place and for a part of it.

What is recorded in England and Wales is often printed as if it were of the United Kingdom:
police recording is devolved (Public Administration Committee 2013–14). A count of several
digits that is printed for both is most likely a count of one of them. Rates, shares and
averages are left out, because a part and its whole may well share those.

Fails:
    123,456 in England and Wales  and  123,456 in the United Kingdom

Passes:
    123,456 in England and Wales  and  141,207 in the United Kingdom

How to fix: look up which place the figure counts, and correct the other claims. A source that
gives the figure for both places itself knows that the rest has none.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from checker.consistency.listing import list_words
from checker.consistency.repeats import Repeat, find_repeats, list_statements
from checker.consistency.statements import Statement
from checker.consistency.wording import say_figure
from checker.dimensions.places import Places
from checker.dimensions.units import Unit
from checker.findings import Finding, Rule
from checker.rules.registry import Context
from checker.rules.repeating import tell_repeat

RULE = Rule("D601", "mismatched-place", "warning")

_HELP = "look up which place the figure counts, and correct the other claims"
_COUNTED = frozenset({"flow", "stock"})


def check(context: Context) -> Iterator[Finding]:
    """Report each figure that is given for two places of which one lies within the other."""
    places = context.comparisons.groundwork.places
    measures = context.corpus.measures
    counts = (
        (topic, statement)
        for topic, statement in list_statements(context.comparisons.variables)
        if topic.kind == "level"
        and topic.measure in measures
        and measures[topic.measure].nature in _COUNTED
        and _adds_up(statement.unit)
    )
    grounds = context.comparisons.groundwork.find_ground
    for repeat in find_repeats(counts, _name_place, _name_nothing, grounds):
        nested = {place for pair in repeat.pairs for place in _nest(repeat, places, pair)}
        if nested:
            yield _tell(repeat, places, nested)


def _name_place(statement: Statement) -> str | None:
    return statement.place


def _name_nothing(_statement: Statement) -> None:
    return None


@lru_cache(maxsize=4096)
def _adds_up(unit: Unit) -> bool:
    """Whether the whole has the sum of its parts: 100 people, never 1 in 100 people."""
    is_amount = unit.kind in {"count", "money"}
    return is_amount and all(power > 0 for atom, power in unit.dimension if atom != "time")


def _nest(repeat: Repeat, places: Places, pair: tuple[str, str]) -> tuple[str, ...]:
    """Return both places where one lies in the other, and no source gives the figure for both."""
    one, other = pair
    if not (places.contains(one, other) or places.contains(other, one)):
        return ()
    files = [
        {statement.claim.record.path for statement in repeat.statements if statement.place == place}
        for place in pair
    ]
    return pair if files[0].isdisjoint(files[1]) else ()


def _tell(repeat: Repeat, places: Places, nested: Iterable[str]) -> Finding:
    ordered = _order(places, nested)
    titles = [_name_title(places, place) for place in ordered]
    rank = {place: index for index, place in enumerate(ordered)}
    statements = [statement for statement in repeat.statements if statement.place in rank]
    # The widest place comes first: it is the one that a figure is mostly stretched to.
    statements.sort(key=lambda statement: rank[statement.place or ""])
    figure = say_figure(statements[-1])
    every = "both " if len(titles) == 2 else ""  # noqa: PLR2004 - both
    return tell_repeat(
        RULE,
        repeat,
        statements,
        message=f"{repeat.topic.words}: {figure} is given for {every}{list_words(titles)}",
        help_text=_HELP,
    )


def _order(places: Places, nested: Iterable[str]) -> list[str]:
    """Order places from the widest: what lies in most others comes last."""
    nested = sorted(nested)
    return sorted(
        nested, key=lambda place: (sum(places.contains(other, place) for other in nested), place)
    )


def _name_title(places: Places, place: str) -> str:
    title = places.title(place)
    return f"the {title}" if title.startswith("United ") else title
