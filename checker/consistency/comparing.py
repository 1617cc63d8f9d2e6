"""The whole comparison of a corpus: read, group, sweep, and account for every claim."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.conflicts import Conflict, DifferentThings, find_conflicts
from checker.consistency.definitions import split_by_definition
from checker.consistency.grounds import Ground, read_measure
from checker.consistency.rates import turn_totals_into_rates
from checker.consistency.rows import (
    compare_different_things,
    compare_variable,
    leave_acceptance,
    leave_alone,
    leave_out,
    leave_relation,
    leave_superseded,
    leave_unread,
    list_words,
    name_periods,
    tell_apart,
    tell_readings_once,
)
from checker.consistency.statements import Statement, read_claim
from checker.consistency.units_of_claims import BARE
from checker.consistency.unread import Unread
from checker.consistency.variables import (
    Topic,
    Variable,
    family_of,
    find_families,
    find_variables,
    name_topic,
)
from checker.consistency.verdicts import Comparison
from checker.dimensions.places import PlaceError, Places, build_places
from checker.dimensions.units import Unit, describe_unit, parse_unit
from checker.model import Claim, Corpus, Place

_NO_UNIT = "it states no unit, and neither does its measure"
_NAME = re.compile(r"[a-z_][a-z0-9_]*")


class Comparisons(NamedTuple):
    """All that was compared, and all that was not, with the reason."""

    rows: tuple[Comparison, ...]
    conflicts: tuple[Conflict, ...]
    different: tuple[DifferentThings, ...]
    unread: tuple[Unread, ...]
    variables: tuple[Variable, ...]


class _Results:
    """What has been found so far; frozen into `Comparisons` at the end."""

    def __init__(self) -> None:
        self.rows: list[Comparison] = []
        self.conflicts: list[Conflict] = []
        self.different: list[DifferentThings] = []
        self.unread: list[Unread] = []
        self.variables: list[Variable] = []

    def freeze(self) -> Comparisons:
        return Comparisons(
            tuple(tell_readings_once(self.rows)),
            tuple(self.conflicts),
            tuple(self.different),
            tuple(self.unread),
            tuple(self.variables),
        )


def compare(corpus: Corpus) -> Comparisons:
    """Compare all claims of a corpus with each other."""
    results = _Results()
    places = _read_places(corpus, results)
    grounds = _read_grounds(corpus, places, results)
    topics = _sort_claims(corpus, places, grounds, results)
    companies = _find_companies(topics)
    for topic, statements in topics.items():
        is_alone = len(companies[topic.measure]) == 1
        _compare_topic(topic, statements, grounds[topic.measure], results, is_alone=is_alone)
    for company in companies.values():
        if len(company) > 1:
            statements = [statement for topic in company for statement in topics[topic]]
            results.rows.append(tell_apart(company[0], statements, _name_kinds(company)))
    _account_for_relations(corpus, results)
    results.rows.extend(leave_acceptance(acceptance) for acceptance in corpus.acceptances)
    return results.freeze()


def _sort_claims(
    corpus: Corpus, places: Places, grounds: dict[str, Ground], results: _Results
) -> dict[Topic, list[Statement]]:
    """Read every claim and sort those that stand by what they are about."""
    topics: dict[Topic, list[Statement]] = {}
    successors = _find_successors(corpus.claims)
    lost = {name for loss in corpus.losses for name in loss.measures} - corpus.measures.keys()
    for position, claim in enumerate(corpus.claims):
        ground = grounds.setdefault(claim.measure, Ground(claim.measure, "stock"))
        statement, unread = read_claim(position, claim, ground, places)
        if statement is None:
            results.unread.extend(unread)
            results.rows.append(leave_unread(claim, unread))
        elif claim.measure in lost:
            results.rows.append(leave_out(claim, "its measure could not be read"))
        elif claim.id in successors:
            results.rows.append(leave_superseded(claim, successors[claim.id]))
        elif statement.figure.form == "vague":
            results.rows.append(leave_out(claim, f'"{claim.value}" is too vague to compare'))
        else:
            topics.setdefault(name_topic(claim), []).append(statement)
    return topics


def _find_successors(claims: Iterable[Claim]) -> dict[str, str]:
    """Find which claim has taken the place of which: of one measure, and never in a circle."""
    by_id = {claim.id: claim for claim in claims}
    successors = {
        old.id: claim.id
        for claim in by_id.values()
        if (old := by_id.get(claim.supersedes or "")) is not None and old.measure == claim.measure
    }
    return {old: new for old, new in successors.items() if not _is_circle(old, successors)}


def _is_circle(start: str, successors: Mapping[str, str]) -> bool:
    seen = {start}
    claim = successors.get(start)
    while claim is not None and claim not in seen:
        seen.add(claim)
        claim = successors.get(claim)
    return claim is not None


def _find_companies(topics: Iterable[Topic]) -> dict[str, list[Topic]]:
    companies: dict[str, list[Topic]] = {}
    for topic in topics:
        companies.setdefault(topic.measure, []).append(topic)
    return companies


def _name_kinds(topics: Iterable[Topic]) -> str:
    return f"{list_words([topic.name for topic in topics])} are not compared with each other"


def _read_places(corpus: Corpus, results: _Results) -> Places:
    """Add the corpus's places to the built-in ones; what one says wrongly of itself is dropped."""
    bare: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    extra = {place.code: (place.within, place.aliases) for place in corpus.places.values()}
    while True:
        try:
            return build_places(extra)
        except PlaceError as error:
            culprit = next(code for code in extra if f"place '{code}'" in error.problem)
            # Its claims still know the place, unless its very code is the mistake.
            if extra.pop(culprit) != bare:
                extra[culprit] = bare
            results.unread.append(_name_place(corpus.places[culprit], error))


def _name_place(place: Place, error: PlaceError) -> Unread:
    return Unread(
        rule="unknown-reference",
        reason=error.problem,
        help=error.cure,
        location=place.record.location,
        subject=f"places.{place.code}",
        claims=(),
    )


def _read_grounds(corpus: Corpus, places: Places, results: _Results) -> dict[str, Ground]:
    grounds: dict[str, Ground] = {}
    for measure in corpus.measures.values():
        grounds[measure.id], unread = read_measure(measure, places)
        results.unread.extend(unread)
    return grounds


def _compare_topic(
    topic: Topic,
    statements: Sequence[Statement],
    ground: Ground,
    results: _Results,
    *,
    is_alone: bool,
) -> None:
    rates, left = turn_totals_into_rates(statements, ground)
    results.rows.extend(leave_out(statement.claim, reason) for statement, reason in left)
    families = find_families(rates)
    if len(families) > 1:
        for statement in families.pop(family_of(BARE), ()):
            results.rows.append(leave_out(statement.claim, _NO_UNIT))
    _compare_families(topic, families, ground, results)
    for family in families.values():
        groups = _split_by_place(topic, family, results)
        for place, group in groups:
            _compare_place(topic, place, group, ground, results)
        if is_alone and len(families) == len(groups) == len(family) == 1:
            results.rows.append(leave_alone(family[0]))


def _split_by_place(
    topic: Topic, family: Sequence[Statement], results: _Results
) -> list[tuple[str | None, list[Statement]]]:
    """Split statements by what they define otherwise, then by place; say why."""
    by_definition = split_by_definition(family)
    if len(by_definition) > 1:
        names = [name for name in by_definition if name]
        reason = f"the definitions differ: {list_words(sorted(names))}"
        results.rows.append(tell_apart(topic, family, reason))
    groups: list[tuple[str | None, list[Statement]]] = []
    for statements in by_definition.values():
        by_place: dict[str | None, list[Statement]] = {}
        for statement in statements:
            by_place.setdefault(statement.place, []).append(statement)
        if len(by_place) > 1:
            results.rows.append(tell_apart(topic, statements, _name_places(by_place)))
        groups.extend(by_place.items())
    return groups


def _compare_families(
    topic: Topic, families: dict[object, list[Statement]], ground: Ground, results: _Results
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
    place: str | None,
    statements: Sequence[Statement],
    ground: Ground,
    results: _Results,
) -> None:
    variables = find_variables(topic, place, statements, ground)
    results.variables.extend(variables)
    if len(variables) > 1:
        results.rows.append(tell_apart(topic, statements, name_periods(variables)))
    for variable in variables:
        conflicts = find_conflicts(variable)
        results.conflicts.extend(conflicts)
        results.rows.extend(compare_variable(variable, conflicts))


def _name_units(groups: Iterable[tuple[Unit, object]]) -> str:
    return list_words([describe_unit(unit) or "a bare number" for unit, _ in groups])


def _name_places(places: Iterable[str | None]) -> str:
    named = sorted(place for place in places if place is not None)
    unstated = ["a place not stated"] if None in places else []
    return f"the places differ: {list_words([*named, *unstated])}"


def _account_for_relations(corpus: Corpus, results: _Results) -> None:
    by_measure: dict[str, list[Claim]] = {}
    if corpus.relations:
        for claim in corpus.claims:
            by_measure.setdefault(claim.measure, []).append(claim)
    for relation in corpus.relations:
        names = _NAME.findall(relation.holds)
        claims = [claim for name in names for claim in by_measure.get(name, [])]
        results.rows.append(leave_relation(relation, claims))
