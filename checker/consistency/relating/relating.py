"""Relating claims: tie what hangs together, solve, and tell what came of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.formulas.parsing import FormulaError, parse_formula
from checker.consistency.formulas.problems import (
    name_formula_problem,
    name_unknown_measure,
)
from checker.consistency.formulas.shapes import list_measures, list_names, require_measures
from checker.consistency.gazetteer import Groundwork
from checker.consistency.joining import find_root, join
from checker.consistency.relating.changes import tie_changes, tie_shares
from checker.consistency.relating.declared import Declared, Prepared, Untied, tie_split
from checker.consistency.relating.nesting import tie_periods, tie_places
from checker.consistency.relating.outcomes import Asked, Mismatch, Prediction
from checker.consistency.relating.records import tie_records
from checker.consistency.relating.rows import compare_ties, is_held
from checker.consistency.relating.scopes import Scope
from checker.consistency.relating.solving import solve
from checker.consistency.relating.web import Web
from checker.consistency.rows import leave_relation
from checker.consistency.unread import Unread
from checker.consistency.variables import Variable
from checker.consistency.verdicts import Comparison
from checker.model import Claim, Corpus, Relation


class Relating(NamedTuple):
    """What came of relating claims."""

    mismatches: tuple[Mismatch, ...]
    predictions: tuple[Prediction, ...]
    rows: tuple[Comparison, ...]
    unread: tuple[Unread, ...]
    left: tuple[tuple[Claim, str], ...]
    """Claims that tie nothing though they could, each with the reason."""
    tied: frozenset[str]
    """Ids of the claims that something ties to others."""


class _Results:
    def __init__(self) -> None:
        self.mismatches: list[Mismatch] = []
        self.predictions: list[Prediction] = []
        self.rows: list[Comparison] = []
        self.unread: list[Unread] = []
        self.left: list[tuple[Claim, str]] = []
        self.tied: set[str] = set()


def relate(
    corpus: Corpus,
    variables: Iterable[Variable],
    groundwork: Groundwork,
    origins: Mapping[str, str],
    asked: Asked | None = None,
) -> Relating:
    """Tie all that claims say of related measures, places and times, and solve it."""
    results = _Results()
    by_measure: dict[str, list[Variable]] = defaultdict(list)
    for variable in variables:
        by_measure[variable.topic.measure].append(variable)
    declared = list(_read_relations(corpus, by_measure, results))
    for names, own in _find_groups(by_measure, declared):
        scope = Scope(names, by_measure, groundwork, asked)
        web = Web(scope.make_entry)
        for untied in _tie_all(scope, web, own, results):
            results.rows.append(leave_relation(untied.relation, untied.reason))
        results.left.extend(
            (statement.claim, reason)
            for cell, reason in scope.left
            for statement in cell.statements
        )
        if not web.knots:
            continue
        results.tied.update(_list_tied(web))
        solution = solve(web, origins)
        results.mismatches.extend(solution.mismatches)
        results.predictions.extend(solution.predictions)
        results.rows.extend(compare_ties(web, solution))
    return Relating(
        tuple(results.mismatches),
        tuple(results.predictions),
        tuple(results.rows),
        tuple(results.unread),
        tuple(results.left),
        frozenset(results.tied),
    )


def _list_tied(web: Web) -> Iterator[str]:
    held = (knot for knot in web.knots if is_held(web, knot))
    for number in {number for knot in held for number in knot.numbers}:
        for voice in web.entries[number].quantity.voices:
            yield voice.statement.claim.id


def _read_relations(
    corpus: Corpus, by_measure: Mapping[str, Sequence[Variable]], results: _Results
) -> Iterator[Declared]:
    for relation in corpus.relations:
        try:
            formula = parse_formula(relation.holds)
            require_measures(formula)
        except FormulaError as error:
            _refuse(relation, error, results)
            continue
        unknown = [name for name in list_names(formula) if name.measure not in corpus.measures]
        for name in unknown:
            results.unread.append(name_unknown_measure(relation, name, corpus.measures))
        missing = [name.measure for name in unknown if name.measure not in by_measure]
        if missing:
            results.rows.append(leave_relation(relation, f"no measure is called {missing[0]}"))
        else:
            yield Declared(relation, formula, list_measures(formula))


def _refuse(relation: Relation, error: FormulaError, results: _Results) -> None:
    results.unread.append(name_formula_problem(relation, error))
    results.rows.append(leave_relation(relation, error.problem))


def _tie_all(
    scope: Scope, web: Web, declared: Sequence[Declared], results: _Results
) -> Iterator[Untied]:
    tie_changes(scope, web)
    tie_shares(scope, web)
    for key in scope.asked:
        web.add(key)
    tie_places(scope, web)
    tie_periods(scope, web)
    tie_records(scope, web)
    related = {name for one in declared for name in one.measures}
    for key in scope.cells:
        if key.measure in related:
            web.add(key)
    prepared: list[Prepared] = []
    for one in declared:
        try:
            prepared.append(Prepared(scope, web, one))
        except FormulaError as error:
            _refuse(one.relation, error, results)
    # What one relation makes of a measure that nobody states may be all that the next one needs.
    is_tied = True
    while is_tied:
        is_tied = False
        for fitted in prepared:
            is_tied |= fitted.tie()
    for fitted in prepared:
        tie_split(scope, web, fitted.declared)
        yield from fitted.finish()


def _find_groups(
    by_measure: Mapping[str, Sequence[Variable]], declared: Sequence[Declared]
) -> Iterator[tuple[list[str], list[Declared]]]:
    """Group the measures that relations and shares hang together."""
    names = list(dict.fromkeys([*by_measure, *(n for one in declared for n in one.measures)]))
    shares = [
        (variable.topic.measure, variable.topic.of)
        for variables in by_measure.values()
        for variable in variables
        if variable.topic.of is not None
    ]
    names = list(dict.fromkeys([*names, *(of for _, of in shares if of is not None)]))
    numbers = {name: number for number, name in enumerate(names)}
    roots = list(range(len(names)))
    for one in declared:
        for name in one.measures[1:]:
            join(roots, numbers[one.measures[0]], numbers[name])
    for measure, of in shares:
        if of is not None:
            join(roots, numbers[measure], numbers[of])
    groups: dict[int, list[str]] = defaultdict(list)
    for name, number in numbers.items():
        groups[find_root(roots, number)].append(name)
    own: dict[int, list[Declared]] = defaultdict(list)
    for one in declared:
        own[find_root(roots, numbers[one.measures[0]])].append(one)
    for root, members in groups.items():
        yield members, own[root]
