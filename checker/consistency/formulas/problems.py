"""What is wrong with a relation, told where it stands: its text, and the names in it."""

from collections.abc import Collection

from checker.consistency.formulas.parsing import Name
from checker.consistency.formulas.tokens import FormulaError, measure_token
from checker.consistency.unread import Unread
from checker.locations import Location
from checker.model import Relation

_LONGEST_SHOWN = 60
_MANY = 300


def name_formula_problem(relation: Relation, error: FormulaError) -> Unread:
    """Name what is wrong with a relation, at the word that is."""
    return Unread(
        rule="unreadable-relation",
        reason=f'relation "{show_relation(relation)}": {error.problem}',
        help=error.cure,
        location=locate_in_relation(relation, error.column),
        subject=f"relation {relation.holds}",
        claims=(),
    )


def name_unknown_measure(relation: Relation, name: Name, measures: Collection[str]) -> Unread:
    """Name a measure that a relation speaks of and nobody declares, and the one that is meant."""
    meant = _suggest(name.measure, measures)
    otherwise = "declare it under `measures`"
    return Unread(
        rule="unknown-reference",
        reason=f'relation "{show_relation(relation)}" names the measure `{name.measure}`, '
        "which is not declared",
        help=f"did you mean `{meant}`? if not, {otherwise}" if meant else otherwise,
        location=locate_in_relation(relation, name.column),
        subject=f"relation {relation.holds} measure {name.measure}",
        claims=(),
    )


def show_relation(relation: Relation) -> str:
    """Show a relation on one line, a long one by its beginning."""
    text = " ".join(relation.holds.split())
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN].rstrip()}…"


def locate_in_relation(relation: Relation, column: int | None) -> Location:
    """Find where the word at a column of the relation stands in its file.

    The whole value, where it stands on several lines or is written with escapes: there the
    columns of the text are not those of the file.
    """
    whole = relation.record.value_location("holds")
    quotes = whole.end_column - whole.column - len(relation.holds)
    if column is None or whole.line != whole.end_line or quotes not in {0, 2}:
        return whole
    start = whole.column + quotes // 2 + column - 1
    end = start + measure_token(relation.holds, column)
    return whole._replace(column=start, end_column=end)


def _suggest(name: str, measures: Collection[str]) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    likely = sorted(measures, key=lambda measure: (measure[:1] != name[:1], measure))[:_MANY]
    return next(iter(get_close_matches(name, likely, 1)), None)
