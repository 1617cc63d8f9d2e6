"""Comparing what speaks of one topic: split by what differs, then swept for conflicts."""

from collections.abc import Iterable, Sequence

from checker.consistency.conflicts import DifferentThings, find_conflicts
from checker.consistency.definitions import split_by_definition
from checker.consistency.grounds import Ground
from checker.consistency.listing import list_words
from checker.consistency.rates import turn_totals_into_rates
from checker.consistency.results import Results
from checker.consistency.rows import (
    compare_different_things,
    compare_variable,
    leave_alone,
    leave_out,
    name_periods,
    tell_apart,
)
from checker.consistency.statements import Statement
from checker.consistency.told_apart import ToldApart, find_told_apart
from checker.consistency.units_of_claims import BARE
from checker.consistency.variables import Topic, Where, family_of, find_families, find_variables
from checker.consistency.verdicts import Comparison
from checker.dimensions.units import Unit, describe_unit, parse_unit

_NO_UNIT = "it states no unit, and neither does its measure"


def compare_topic(
    topic: Topic, statements: Sequence[Statement], ground: Ground, results: Results
) -> None:
    """Compare what speaks of one thing: by its units, its definitions, its places and times."""
    rates, left = turn_totals_into_rates(statements, ground)
    results.rows.extend(leave_out(statement.claim, reason) for statement, reason in left)
    families = find_families(rates)
    if len(families) > 1:
        for statement in families.pop(family_of(BARE), ()):
            results.rows.append(leave_out(statement.claim, _NO_UNIT))
    _compare_families(topic, families, ground, results)
    for family in families.values():
        groups = _split_by_place(topic, family, results)
        for where, group in groups:
            _compare_place(topic, where, group, ground, results)
        if len(families) == len(groups) == len(family) == 1:
            results.rows.append(leave_alone(family[0]))


def _split_by_place(
    topic: Topic, family: Sequence[Statement], results: Results
) -> list[tuple[Where, list[Statement]]]:
    """Split statements by what they define otherwise, then by place; say why."""
    by_definition = split_by_definition(family)
    if len(by_definition) > 1:
        names = [name for name in by_definition if name]
        reason = f"the definitions differ: {list_words(sorted(names))}"
        results.rows.append(tell_apart(topic, family, reason))
    groups: list[tuple[Where, list[Statement]]] = []
    for definition, statements in by_definition.items():
        by_place: dict[str | None, list[Statement]] = {}
        for statement in statements:
            by_place.setdefault(statement.place, []).append(statement)
        if len(by_place) > 1:
            results.rows.append(tell_apart(topic, statements, _name_places(by_place)))
        groups.extend((Where(place, definition), group) for place, group in by_place.items())
    return groups


def _compare_families(
    topic: Topic, families: dict[object, list[Statement]], ground: Ground, results: Results
) -> None:
    """Report units that do not convert: levels count different things, changes only differ."""
    groups = [(group[0].unit, tuple(group)) for group in families.values()]
    declared = ground.unit if topic.kind == "level" and families else None
    if declared is not None and not _is_declared(ground, declared, families):
        groups.append((declared, ()))
    if len(groups) < 2:  # noqa: PLR2004 - it takes two to differ
        return
    if topic.kind != "level":
        statements = [statement for _, group in groups for statement in group]
        results.rows.append(
            tell_apart(topic, statements, f"the units do not convert: {_name_units(groups)}")
        )
        return
    different = DifferentThings(topic, tuple(groups))
    results.different.append(different)
    results.rows.append(compare_different_things(different))


def _is_declared(ground: Ground, unit: Unit, families: Iterable[object]) -> bool:
    """Whether some claim is in the unit that the measure declares."""
    declared = {family_of(unit)}
    if ground.nature == "flow" and unit.time_power == 0:
        # A flow declared without a time is a total: its rate is what the claims were turned into.
        declared.add(family_of(parse_unit(f"{unit.text} / year")))
    return not declared.isdisjoint(families)


def _compare_place(
    topic: Topic,
    where: Where,
    statements: Sequence[Statement],
    ground: Ground,
    results: Results,
) -> None:
    variables = find_variables(topic, where, statements, ground)
    results.variables.extend(variables)
    if len(variables) > 1:
        results.rows.append(tell_apart(topic, statements, name_periods(variables)))
    for variable in variables:
        found = find_conflicts(variable, results.origins)
        apart = {id(one): find_told_apart(one) for one in found}
        kept = [one for one in found if apart[id(one)] is None]
        results.conflicts.extend(kept)
        is_contradicted = any(one.verdict == "contradiction" for one in kept)
        for row in compare_variable(variable, found, results.origins):
            if row.verdict != "contradiction" or is_contradicted:
                results.rows.append(row)
        for one in apart.values():
            if one is not None:
                results.told_apart.append(one)
                results.rows.append(_tell_told_apart(topic, one))


def _tell_told_apart(topic: Topic, apart: ToldApart) -> Comparison:
    statements = [voice.statement for camp in apart.camps for voice in camp.voices]
    return tell_apart(topic, statements, apart.reason)


def _name_units(groups: Iterable[tuple[Unit, object]]) -> str:
    return list_words([describe_unit(unit) or "a bare number" for unit, _ in groups])


def _name_places(places: Iterable[str | None]) -> str:
    named = sorted(place for place in places if place is not None)
    unstated = ["a place not stated"] if None in places else []
    return f"the places differ: {list_words([*named, *unstated])}"
