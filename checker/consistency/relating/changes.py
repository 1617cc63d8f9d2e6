"""Ties of changes and shares: an increase ties two times of one measure, a share two measures."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.consistency.relating.scopes import Change, Scope
from checker.consistency.relating.web import ONE, Key, Web
from checker.consistency.relating.wording import say_time
from checker.consistency.variables import Variable, family_of

_UNCLEAR = "it cannot be told by which definition it is a change"
_NO_SHARE = "the part and the whole count different things, or are defined otherwise"


def tie_changes(scope: Scope, web: Web) -> None:
    """Tie the level at each end of a change: the later is the earlier times the ratio."""
    ways: dict[Key, list[Key]] = {}
    for change in scope.changes:
        key = _key_change(scope, change)
        if key is None:
            scope.left.append((change.cell, _UNCLEAR))
            continue
        is_known = key in scope.sayings
        scope.sayings[key].append((change.variable, change.cell))
        if not is_known:
            ways.setdefault(key._replace(way=""), []).append(key)
    for keys in ways.values():
        _tie_change(web, keys)
    _tie_chains(web, [keys[0] for keys in ways.values() if keys[0].kind == "change"])


def _tie_chains(web: Web, keys: Sequence[Key]) -> None:
    """Tie a change over two times to the changes in between: it is their product."""
    by_ends = {key._replace(way=""): key for key in keys}
    by_end: dict[Key, list[Key]] = defaultdict(list)
    for key in keys:
        by_end[key._replace(way="", base=None)].append(key)
    for last in keys:
        if last.base is None:
            continue
        for first in by_end.get(last._replace(way="", base=None, time=last.base), ()):
            whole = by_ends.get(last._replace(way="", base=first.base))
            if whole is not None and whole not in {first, last}:
                numbers = [web.add(key) for key in (whole, first, last)]
                times = [_say(web, number) for number in numbers[1:]]
                text = f"the change in {last.measure} to {times[1]} by way of {times[0]}"
                web.tie_product("change", text, numbers[0], numbers[1], numbers[2])


def _tie_change(web: Web, keys: list[Key]) -> None:
    """Tie all ways of telling one change to each other, and the first of them to its ends."""
    first = keys[0]
    measure, place, definition, base = first.measure, first.place, first.definition, first.base
    if base is None:
        return
    change = web.add(first)
    later = web.add(Key("level", measure, place, definition, first.time))
    earlier = web.add(Key("level", measure, place, definition, base))
    text = f"the change in {measure} from {_say(web, earlier)} to {_say(web, later)}"
    if first.kind == "difference":
        web.tie_sum("change", text, {later: ONE, earlier: -ONE, change: -ONE})
    else:
        web.tie_product("change", text, later, change, earlier)
    for key in keys[1:]:
        other = web.add(key)
        both = f"the {first.way} and the {key.way} are {text}"
        web.tie_sum("change", both, {change: ONE, other: -ONE})


def _say(web: Web, number: int) -> str:
    return say_time(web.entries[number].quantity.period)


def _key_change(scope: Scope, change: Change) -> Key | None:
    """Name the quantity of a change; None where the definitions of its levels are unclear."""
    variable = change.variable
    definition = find_definition(scope, variable, variable.topic.measure)
    time, base = scope.find_time(change.cell), scope.find_span(change.base)
    if definition is None or time == base:
        return None
    return Key(
        "change" if change.is_relative else "difference",
        variable.topic.measure,
        variable.place,
        definition,
        time,
        base,
        variable.topic.kind,
    )


def find_definition(scope: Scope, variable: Variable, measure: str) -> str | None:
    """Find by which definition a measure's levels are those that a change or share is of.

    None where two are stated that differ, or where it cannot be told which one is meant.
    """
    known = scope.list_definitions(measure, variable.place)
    if not known:
        return variable.definition
    own = scope.state(variable)
    fitting = [definition for definition, stated in known.items() if stated.agrees(own)]
    return fitting[0] if len(fitting) == 1 else ("" if "" in fitting else None)


def tie_shares(scope: Scope, web: Web) -> None:
    """Tie each part to its whole: the part is the share of it."""
    tied: dict[Key, tuple[Key, Key]] = {}
    for variable in scope.shares:
        shares = list(_list_shares(scope, variable))
        if not shares:
            scope.left.extend((cell, _NO_SHARE) for cell in variable.cells)
        for key, part, whole in shares:
            for cell in variable.cells:
                if scope.find_time(cell) == key.time:
                    scope.sayings[key].append((variable, cell))
            tied[key] = (part, whole)
    for key, (part, whole) in tied.items():
        text = f"{key.measure} as a share of {key.of}"
        web.tie_product("share", text, web.add(part), web.add(key), web.add(whole))


def _list_shares(scope: Scope, variable: Variable) -> Iterator[tuple[Key, Key, Key]]:
    measure, of, place = variable.topic.measure, variable.topic.of, variable.place
    one, other = scope.gauges.get(measure), scope.gauges.get(of or "")
    if of is None or one is None or other is None or measure == of:
        return
    if family_of(one.unit) != family_of(other.unit) or variable.unit.dimension:
        return
    part_as = find_definition(scope, variable, measure)
    whole_as = find_definition(scope, variable, of)
    if part_as is None or whole_as is None:
        return
    for time in dict.fromkeys(scope.find_time(cell) for cell in variable.cells):
        yield (
            Key("share", measure, place, part_as, time, of=of),
            Key("level", measure, place, part_as, time),
            Key("level", of, place, whole_as, time),
        )
