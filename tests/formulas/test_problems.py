"""What is wrong with a relation, told at the word in its file that is."""

import pytest

from checker.consistency.formulas.parsing import FormulaError, Name, parse_formula
from checker.consistency.formulas.problems import name_formula_problem, name_unknown_measure
from checker.locations import Location, Record
from checker.model import Relation
from tests.consistency.corpora import make_record

PATH = "claims/measures.yaml"


def make_relation(holds: str, marks: tuple[int, int, int, int] | None = None) -> Relation:
    record = make_record(PATH, 3, {"holds": holds})
    if marks is not None:
        record.value_marks["holds"] = marks
    return Relation(holds, None, {}, record)


def find_error(holds: str) -> FormulaError:
    with pytest.raises(FormulaError) as caught:
        parse_formula(holds)
    return caught.value


def test_a_problem_is_told_at_the_word_that_is_wrong() -> None:
    holds = "a = incidents incidents"
    unread = name_formula_problem(make_relation(holds), find_error(holds))
    assert unread.rule == "unreadable-relation"
    assert unread.reason == (
        'relation "a = incidents incidents": it has no sign between "incidents" and "incidents"'
    )
    assert unread.help == "write one of + - * / between them"
    assert unread.location == Location(PATH, 3, 26, 3, 35)
    assert unread.subject == "relation a = incidents incidents"
    assert unread.claims == ()


@pytest.mark.parametrize(
    ("holds", "marks", "expected"),
    [
        ("a <= b +", (3, 12, 3, 20), (3, 19, 3, 20)),
        ("a <= b +", (3, 12, 3, 22), (3, 20, 3, 21)),
        (" a <= b +", (3, 12, 3, 23), (3, 21, 3, 22)),
        ("a <= b +", (3, 12, 3, 27), (3, 12, 3, 27)),
        ("a <= b +", (3, 12, 5, 9), (3, 12, 5, 9)),
        ("a <= b +", (3, 12, 4, 20), (3, 12, 4, 20)),
        ("a <= b +\n", (3, 12, 5, 1), (3, 12, 5, 1)),
        ("a + b", (3, 12, 3, 17), (3, 12, 3, 17)),
        ("a <= Charged", (3, 12, 3, 24), (3, 17, 3, 24)),
        ("a == b", (3, 12, 3, 18), (3, 14, 3, 15)),
    ],
    ids=[
        "plain",
        "quoted",
        "quoted with a space",
        "escaped",
        "folded",
        "folded, and as wide as the text",
        "block",
        "about the whole",
        "a long word",
        "a refused sign",
    ],
)
def test_a_column_is_used_where_that_of_the_file_is_known(
    holds: str, marks: tuple[int, int, int, int], expected: tuple[int, int, int, int]
) -> None:
    unread = name_formula_problem(make_relation(holds, marks), find_error(holds))
    assert unread.location == Location(PATH, *expected)


def test_a_relation_without_a_place_of_its_own_has_that_of_its_record() -> None:
    relation = Relation("a <=", None, {}, Record(PATH, (3, 5, 9, 1)))
    unread = name_formula_problem(relation, find_error("a <="))
    assert unread.location == Location(PATH, 3, 5, 9, 1)


def test_a_long_relation_is_shown_by_its_beginning_and_on_one_line() -> None:
    holds = f"total =\n  {' + '.join(['part'] * 40)} +"
    unread = name_formula_problem(make_relation(holds), find_error(holds))
    assert unread.reason == (
        f'relation "total = {" + ".join(["part"] * 7)} + par…": '
        "it ends where a measure or a number should stand"
    )


def test_a_measure_that_nobody_declares_is_an_unknown_reference() -> None:
    relation = make_relation("charged <= arests")
    unread = name_unknown_measure(relation, Name("arests", 12), {"charged", "arrests", "images"})
    assert unread.rule == "unknown-reference"
    assert unread.reason == (
        'relation "charged <= arests" names the measure `arests`, which is not declared'
    )
    assert unread.help == "did you mean `arrests`? if not, declare it under `measures`"
    assert unread.location == Location(PATH, 3, 23, 3, 29)
    assert unread.subject == "relation charged <= arests measure arests"


def test_a_measure_like_no_other_is_to_be_declared() -> None:
    relation = make_relation("charged <= zebras")
    unread = name_unknown_measure(relation, Name("zebras", 12), ["charged", "arrests"])
    assert unread.help == "declare it under `measures`"


def test_a_suggestion_is_found_among_very_many_measures() -> None:
    measures = [f"m{number}" for number in range(5000)]
    relation = make_relation("charged <= sentnced")
    unread = name_unknown_measure(relation, Name("sentnced", 12), [*measures, "sentenced"])
    assert unread.help == "did you mean `sentenced`? if not, declare it under `measures`"
