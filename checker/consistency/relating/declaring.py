"""The relations of a corpus: read, and tied wherever their measures speak."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from checker.consistency.formulas.parsing import FormulaError, parse_formula
from checker.consistency.formulas.problems import name_formula_problem, name_unknown_measure
from checker.consistency.formulas.shapes import list_measures, list_names, require_measures
from checker.consistency.relating.declared import Declared, Prepared, tie_split
from checker.consistency.relating.scopes import Scope
from checker.consistency.relating.web import Web
from checker.consistency.rows import leave_relation
from checker.consistency.unread import Unread
from checker.consistency.verdicts import Comparison
from checker.model import Corpus, Relation


class Refusals(NamedTuple):
    """Relations that could not be used, as findings and as comparisons not made."""

    unread: list[Unread]
    rows: list[Comparison]

    def refuse(self, relation: Relation, error: FormulaError) -> None:
        """Name what is wrong with a relation."""
        self.unread.append(name_formula_problem(relation, error))
        self.rows.append(leave_relation(relation, error.problem))


def read_relations(corpus: Corpus, spoken: Container[str], refusals: Refusals) -> list[Declared]:
    """Read the relations of a corpus; `spoken` are the measures that claims speak of."""
    declared: list[Declared] = []
    for relation in corpus.relations:
        try:
            formula = parse_formula(relation.holds)
            require_measures(formula)
        except FormulaError as error:
            refusals.refuse(relation, error)
            continue
        unknown = [name for name in list_names(formula) if name.measure not in corpus.measures]
        for name in unknown:
            refusals.unread.append(name_unknown_measure(relation, name, corpus.measures))
        missing = [name.measure for name in unknown if name.measure not in spoken]
        if missing:
            reason = f"no measure is called {missing[0]}"
            refusals.rows.append(leave_relation(relation, reason))
        else:
            declared.append(Declared(relation, formula, list_measures(formula)))
    return declared


def tie_relations(scope: Scope, web: Web, declared: Sequence[Declared], refusals: Refusals) -> None:
    """Tie relations wherever their measures speak, and the shares of those that are complete."""
    related = {name for one in declared for name in one.measures}
    for key in scope.cells:
        if key.measure in related:
            web.add(key)
    prepared: list[Prepared] = []
    for one in declared:
        try:
            prepared.append(Prepared(scope, web, one))
        except FormulaError as error:
            refusals.refuse(one.relation, error)
    # What one relation makes of a measure that nobody states may be all that the next one needs.
    is_tied = True
    while is_tied:
        is_tied = False
        for fitted in prepared:
            is_tied |= fitted.tie()
    for fitted in prepared:
        tie_split(scope, web, fitted.declared)
        for untied in fitted.finish():
            refusals.rows.append(leave_relation(untied.relation, untied.reason))
