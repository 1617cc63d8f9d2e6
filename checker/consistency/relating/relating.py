"""Relating claims: tie what hangs together, solve, and tell what came of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.gazetteer import Groundwork
from checker.consistency.joining import find_root, join
from checker.consistency.relating.changes import tie_changes, tie_shares
from checker.consistency.relating.nesting import tie_periods, tie_places
from checker.consistency.relating.outcomes import Asked, Mismatch, Prediction
from checker.consistency.relating.records import tie_records
from checker.consistency.relating.scopes import Scope
from checker.consistency.relating.web import Knot, Web
from checker.consistency.unread import Unread
from checker.consistency.variables import Variable
from checker.consistency.verdicts import Comparison
from checker.model import Claim, Corpus


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
    relations = _Relations(corpus, by_measure, results)
    for names, own in _find_groups(by_measure, relations.measures):
        scope = Scope(names, by_measure, groundwork, asked)
        web = Web(scope.make_entry)
        _tie_all(scope, web)
        relations.tie(scope, web, own)
        results.left.extend(
            (statement.claim, reason)
            for cell, reason in scope.left
            for statement in cell.statements
        )
        if web.knots:
            _solve(web, origins, results)
    return Relating(
        tuple(results.mismatches),
        tuple(results.predictions),
        tuple(results.rows),
        tuple(results.unread),
        tuple(results.left),
        frozenset(results.tied),
    )


class _Relations:
    """The relations of a corpus; what reads them is loaded only where there are any."""

    def __init__(
        self, corpus: Corpus, by_measure: Mapping[str, Sequence[Variable]], results: _Results
    ) -> None:
        self.measures: list[tuple[str, ...]] = []
        self._tie: Callable[[Scope, Web, Sequence[int]], None] | None = None
        if not corpus.relations:
            return
        from checker.consistency.relating import declaring  # noqa: PLC0415 - see above

        refusals = declaring.Refusals(results.unread, results.rows)
        declared = declaring.read_relations(corpus, by_measure, refusals)
        self.measures = [one.measures for one in declared]

        def tie(scope: Scope, web: Web, own: Sequence[int]) -> None:
            declaring.tie_relations(scope, web, [declared[number] for number in own], refusals)

        self._tie = tie

    def tie(self, scope: Scope, web: Web, own: Sequence[int]) -> None:
        """Tie some of the relations, by number."""
        if self._tie is not None and own:
            self._tie(scope, web, own)


def _tie_all(scope: Scope, web: Web) -> None:
    """Tie what hangs together by itself."""
    tie_changes(scope, web)
    tie_shares(scope, web)
    for key in scope.asked:
        web.add(key)
    tie_places(scope, web)
    tie_periods(scope, web)
    tie_records(scope, web)


def _solve(web: Web, origins: Mapping[str, str], results: _Results) -> None:
    # The engine is a dozen modules, which only what is tied needs.
    from checker.consistency.relating.rows import compare_ties, is_held  # noqa: PLC0415 - see above
    from checker.consistency.relating.solving import solve  # noqa: PLC0415 - see above

    held = [knot for knot in web.knots if is_held(web, knot)]
    results.tied.update(_list_tied(web, held))
    solution = solve(web, origins)
    results.mismatches.extend(solution.mismatches)
    results.predictions.extend(solution.predictions)
    results.rows.extend(compare_ties(web, solution))


def _list_tied(web: Web, held: Iterable[Knot]) -> Iterator[str]:
    for number in {number for knot in held for number in knot.numbers}:
        for voice in web.entries[number].quantity.voices:
            yield voice.statement.claim.id


def _find_groups(
    by_measure: Mapping[str, Sequence[Variable]], relations: Sequence[tuple[str, ...]]
) -> Iterator[tuple[list[str], list[int]]]:
    """Group the measures that relations and shares hang together, with the relations' numbers."""
    shares = [
        (variable.topic.measure, variable.topic.of)
        for variables in by_measure.values()
        for variable in variables
        if variable.topic.of is not None
    ]
    ties = [*relations, *shares]
    names = dict.fromkeys([*by_measure, *(name for tie in ties for name in tie)])
    numbers = {name: number for number, name in enumerate(names)}
    roots = list(range(len(numbers)))
    for first, *others in ties:
        for name in others:
            join(roots, numbers[first], numbers[name])
    groups: dict[int, list[str]] = defaultdict(list)
    for name, number in numbers.items():
        groups[find_root(roots, number)].append(name)
    own: dict[int, list[int]] = defaultdict(list)
    for index, (first, *_) in enumerate(relations):
        own[find_root(roots, numbers[first])].append(index)
    for root, members in groups.items():
        yield members, own[root]
