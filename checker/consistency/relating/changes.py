"""Ties of changes and shares: an increase ties two times of one measure, a share two measures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.consistency.joining import find_root, join
from checker.consistency.relating.scopes import Change, Scope
from checker.consistency.relating.web import ONE, Key, Web
from checker.consistency.relating.wording import say_time
from checker.consistency.variables import Variable, family_of
from checker.intervals import Interval
from checker.propagation.networks import Product

_UNCLEAR = "it cannot be told by which definition it is a change"
_BELOW_ZERO = "percent of what is below zero can be read in two ways"
_NO_SHARE = "the part and the whole count different things, or are defined otherwise"


def tie_changes(scope: Scope, web: Web) -> None:
    """Tie the level at each end of a change: the later is the earlier times the ratio."""
    ways: dict[Key, list[Key]] = {}
    for change in scope.changes:
        key = _key_change(scope, change)
        if key is None:
            scope.left.append((change.cell, _UNCLEAR))
            continue
        if _is_below_zero(scope, key):
            scope.left.append((change.cell, _BELOW_ZERO))
            continue
        is_known = key in scope.sayings
        scope.sayings[key].append((change.variable, change.cell))
        if not is_known:
            ways.setdefault(key._replace(way=""), []).append(key)
    references = _choose_references(ways.values())
    for keys in ways.values():
        _tie_change(web, sorted(keys, key=lambda key: key.way), references)


def _choose_references(changes: Iterable[Sequence[Key]]) -> dict[Key, Key]:
    """Choose for each level that changes the one that it is measured by: the most often tied.

    Whatever the levels are, the changes between them must agree: twice and a half more is
    not three times. So each is also taken as so many times one of them, which is 1.
    """
    ties: Counter[Key] = Counter()
    names: dict[Key, int] = {}
    roots: list[int] = []
    for first, *_ in changes:
        for end in (_key_level(first, first.time), _key_level(first, first.base)):
            ties[end] += 1
            if end not in names:
                names[end] = len(roots)
                roots.append(len(roots))
        later, earlier = _key_level(first, first.time), _key_level(first, first.base)
        join(roots, names[later], names[earlier])
    chosen: dict[int, Key] = {}
    for level, number in names.items():
        root = find_root(roots, number)
        if root not in chosen or ties[level] > ties[chosen[root]]:
            chosen[root] = level
    return {level: chosen[find_root(roots, number)] for level, number in names.items()}


def _key_level(change: Key, time: int | None) -> Key:
    measure, place, definition = change.measure, change.place, change.definition
    return Key("level", measure, place, definition, -1 if time is None else time)


def _tie_change(web: Web, keys: Sequence[Key], references: Mapping[Key, Key]) -> None:
    """Tie all ways of telling one change to each other, and the first of them to its ends."""
    first = keys[0]
    change = web.add(first)
    ends = _key_level(first, first.time), _key_level(first, first.base)
    later, earlier = (web.add(key) for key in ends)
    text = f"the change in {first.measure} from {_say(web, earlier)} to {_say(web, later)}"
    if first.kind == "difference":
        web.tie_sum("change", text, {later: ONE, earlier: -ONE, change: -ONE})
    else:
        products = [Product(later, change, earlier)]
        if all(_is_positive(voice.widest) for voice in web.entries[change].quantity.voices):
            scaled = [web.add_scaled(key, references[key]) for key in ends]
            products.append(Product(scaled[0], change, scaled[1]))
        web.tie("change", text, (later, change, earlier), products)
    for key in keys[1:]:
        other = web.add(key)
        both = f"the {first.way} and the {key.way} are {text}"
        web.tie_sum("change", both, {change: ONE, other: -ONE})


def _is_positive(interval: Interval) -> bool:
    return interval.low is not None and interval.low > 0


def _is_below_zero(scope: Scope, key: Key) -> bool:
    """Whether a ratio is of a level below zero, of which no percentage makes sense."""
    ends = (_key_level(key, key.time), _key_level(key, key.base))
    return key.kind == "change" and any(
        interval.low is not None and interval.low < 0
        for end in ends
        for _, cell in scope.cells.get(end, ())
        for interval in cell.widest
    )


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
        _name_way(variable),
    )


def _name_way(variable: Variable) -> str:
    """Name how a change is told: up three points are points, down three points are fewer."""
    kind = variable.topic.kind
    if variable.unit.kind != "points":
        return kind
    return "decrease in points" if kind == "decrease" else "points"


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
