"""Reading relations: what they say, and what is wrong with those that say nothing."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.consistency.formulas.parsing import (
    Addition,
    Formula,
    FormulaError,
    Name,
    Number,
    parse_formula,
)
from checker.consistency.formulas.shapes import (
    as_complete_sum,
    find_shape,
    list_measures,
    list_names,
)
from tests.formulas.texts import evaluate, holds, show

READ = [
    ("charged <= arrests", "charged <= arrests"),
    ("recorded = incidents * reported_share", "recorded = incidents * reported_share"),
    ("total=a+b+c", "total = a + b + c"),
    ("a >= b", "a >= b"),
    ("a ≤ b", "a <= b"),
    ("a ≥ b", "a >= b"),
    ("a = b × c · d ⋅ e", "a = b * c * d * e"),
    ("a = b ÷ c − d", "a = (b / c) - d"),
    ("p = (new - old) / old * 100", "p = (new - old) / old * 100"),
    ("a = b - (c - d)", "a = b - c + d"),
    ("a = b - (c + d - e)", "a = b - c - d + e"),
    ("a = b / (c / d)", "a = b / c * d"),
    ("a = b / (c * d)", "a = b / c / d"),
    ("a = b + c * d", "a = b + (c * d)"),
    ("a = (b + c) * d", "a = (b + c) * d"),
    ("a = -b", "a = - b"),
    ("a = --b", "a = b"),
    ("a = b - -c", "a = b + c"),
    ("a = -b * c", "a = (- b) * c"),
    ("a = b * -5", "a = b * -5"),
    ("a = ((b))", "a = b"),
    ("a = 1,234,567.50 * b", "a = 2469135/2 * b"),
    ("a <= 1000", "a <= 1000"),
    ("a <= 0.5", "a <= 1/2"),
    ("a <= 5%", "a <= 1/20"),
    ("a <= 5 %", "a <= 1/20"),
    ("a <= 100%", "a <= 1"),
    ("1 <= a", "1 <= a"),
    ("_a1 = b_2", "_a1 = b_2"),
    ("a =\n  b\n  + c", "a = b + c"),
    ("\u00a0a\t=\u00a0b", "a = b"),
]


@pytest.mark.parametrize(("text", "tree"), READ)
def test_a_relation_is_read_with_the_precedence_of_arithmetic(text: str, tree: str) -> None:
    formula = parse_formula(text)
    assert f"{show(formula.left)} {formula.sign} {show(formula.right)}" == tree
    assert formula.text == text


def test_numbers_and_measures_know_their_columns() -> None:
    formula = parse_formula("total = a + 1,000%")
    assert formula.left == Name("total", 1)
    assert isinstance(formula.right, Addition)
    assert [part.expression for part in formula.right.parts] == [
        Name("a", 9),
        Number(Fraction(10), is_percent=True, column=13),
    ]


EXAMPLE = "write it like charged <= arrests"
BETWEEN = "write one of + - * / between them"
PLAIN_NUMBERS = "write numbers like 1,000 or 0.5"

WRONG = [
    ("a <= b +", "it ends where a measure or a number should stand", EXAMPLE, 8),
    ("a <=", "it ends where a measure or a number should stand", EXAMPLE, 3),
    ("", "it ends where a measure or a number should stand", EXAMPLE, 1),
    ("<= b", 'it has "<=" where a measure or a number should stand', EXAMPLE, 1),
    ("a = + b", 'it has "+" where a measure or a number should stand', EXAMPLE, 5),
    ("a = b * / c", 'it has "/" where a measure or a number should stand', EXAMPLE, 9),
    ("a = ()", 'it has ")" where a measure or a number should stand', EXAMPLE, 6),
    ("a + b", "it compares nothing: it has no =, <= or >=", EXAMPLE, None),
    ("a <= b <= c", "it compares more than once", "write one relation for each", 8),
    ("a = (b <= c)", "it compares inside parentheses", None, 8),
    ("a = (b + c", 'it has a "(" that nothing closes', "add a )", 5),
    ("a = b + c)", 'it has a ")" that nothing opens', "remove it", 10),
    ("a) = b", 'it has a ")" that nothing opens', "remove it", 2),
    ("a = 2b", 'it has no sign between "2" and "b"', BETWEEN, 6),
    ("a b = c", 'it has no sign between "a" and "b"', BETWEEN, 3),
    ("a = sum(b)", 'it has no sign between "sum" and "("', BETWEEN, 8),
    ("a = (b c)", 'it has no sign between "b" and "c"', BETWEEN, 8),
    ("a = 1 000", 'it has no sign between "1" and "000"', BETWEEN, 7),
    ("a = 1e5", 'it has no sign between "1" and "e5"', BETWEEN, 6),
    ("a == b", 'it has "==", which relations do not know', "write =", 3),
    ("a < b", 'it has "<", which relations do not know', "write <=", 3),
    ("a > b", 'it has ">", which relations do not know', "write >=", 3),
    ("a =< b", 'it has "=<", which relations do not know', "write <=", 3),
    ("a => b", 'it has "=>", which relations do not know', "write >=", 3),
    ("a != b", 'it has "!=", which relations do not know', "write =, <= or >=", 3),
    ("a <> b", 'it has "<>", which relations do not know', "write =, <= or >=", 3),
    ("a = b ** 2", 'it has "**", which relations do not know', None, 7),
    ("a = b ^ 2", 'it has "^", which relations do not know', None, 7),
    ("a = b – c", 'it has "–", which relations do not know', "write - to subtract", 7),
    ("a = 1,00", 'it has ",", which relations do not know', PLAIN_NUMBERS, 6),
    ("a = 1,0000", 'it has ",", which relations do not know', PLAIN_NUMBERS, 6),
    ("a = .5", 'it has ".", which relations do not know', PLAIN_NUMBERS, 5),
    ("a = 1.2.3", 'it has ".", which relations do not know', PLAIN_NUMBERS, 8),
    ("a = b % c", 'it has "%", which relations do not know', None, 7),
    ("a = £5", 'it has "£", which relations do not know', None, 5),
    ("a = __import__('os')", 'it has "\'", which relations do not know', None, 16),
    ("Arrests = b", 'no measure can be called "Arrests"', None, 1),
    ("a = é", 'no measure can be called "é"', None, 5),
    ("a = ²", 'no measure can be called "²"', None, 5),
    (f"a = {'9' * 61}", "it has a number of 61 characters", "write a shorter one", 5),
]


@pytest.mark.parametrize(("text", "problem", "cure", "column"), WRONG)
def test_what_cannot_be_read_is_named_with_its_column_and_a_cure(
    text: str, problem: str, cure: str | None, column: int | None
) -> None:
    with pytest.raises(FormulaError) as caught:
        parse_formula(text)
    assert (caught.value.problem, caught.value.column) == (problem, column)
    assert caught.value.cure
    assert cure is None or caught.value.cure == cure


@pytest.mark.parametrize("opening", ["(", "-", "-("])
def test_nesting_beyond_reason_is_refused_without_a_crash(opening: str) -> None:
    closing = ")" * 200 if "(" in opening else ""
    with pytest.raises(FormulaError, match="nests more than 50"):
        parse_formula(f"a = {opening * 200}b{closing}")
    with pytest.raises(FormulaError, match="nests more than 50"):
        parse_formula(f"a = {opening * 40_000}")


def test_fifty_parentheses_are_read() -> None:
    formula = parse_formula(f"a = {'(' * 50}b{')' * 50} + (c)")
    assert show(formula.right) == "b + c"


def test_a_sum_over_a_thousand_measures_is_read() -> None:
    measures = [f"a_measure_with_a_name_{number}" for number in range(1000)]
    formula = parse_formula(f"total = {' + '.join(measures)}")
    assert as_complete_sum(formula) == ("total", tuple(measures))
    assert list_measures(formula) == ("total", *measures)


def test_a_product_of_a_thousand_measures_is_read() -> None:
    formula = parse_formula(f"total = {' / '.join(['a'] * 1000)}")
    assert list_measures(formula) == ("total", "a")


def test_a_relation_of_more_than_a_hundred_thousand_characters_is_refused() -> None:
    with pytest.raises(FormulaError, match="it is 100,001 characters long"):
        parse_formula("a" * 100_001)
    assert parse_formula(f"{'a' * 99_996} = b").sign == "="


def test_measures_are_listed_once_where_they_first_occur() -> None:
    formula = parse_formula("b = (a + b) / (c - a)")
    assert list_names(formula) == (Name("b", 1), Name("a", 6), Name("c", 16))
    assert list_measures(formula) == ("b", "a", "c")


SHAPES = [
    ("a <= b", "part"),
    ("a >= b", "part"),
    ("(a) <= b", "part"),
    ("a = b", "relation"),
    ("a <= 5", "relation"),
    ("a <= b + c", "relation"),
    ("2 * a <= b", "relation"),
    ("t = a + b", "sum"),
    ("a + b = t", "sum"),
    ("t = a - b", "sum"),
    ("t = a - (b - c)", "sum"),
    ("t = -a + b", "sum"),
    ("t = -a", "relation"),
    ("t = a + 5", "relation"),
    ("t = 2 * a + b", "relation"),
    ("a + b = c + d", "relation"),
    ("t >= a + b", "relation"),
    ("t = a * b", "relation"),
]


@pytest.mark.parametrize(("text", "shape"), SHAPES)
def test_the_shape_of_a_relation_is_that_of_its_form(text: str, shape: str) -> None:
    assert find_shape(parse_formula(text)) == shape


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("t = a + b + c", ("t", ("a", "b", "c"))),
        ("a + b = t", ("t", ("a", "b"))),
        ("t = a + (b + c)", ("t", ("a", "b", "c"))),
        ("t = a - b", None),
        ("t <= a + b", None),
        ("t = a", None),
        ("t = a + a", None),
        ("t = a + t", None),
        ("t = a + 2", None),
        ("t = a * b", None),
    ],
)
def test_a_complete_sum_has_a_total_and_its_different_parts(
    text: str, split: tuple[str, tuple[str, ...]] | None
) -> None:
    assert as_complete_sum(parse_formula(text)) == split


VALUES = {"a": Fraction(2), "b": Fraction(-3), "c": Fraction(1, 7)}
LEAVES = st.one_of(
    st.sampled_from(list(VALUES.items())),
    st.sampled_from([("1,000", Fraction(1000)), ("0.25", Fraction(1, 4)), ("5%", Fraction(1, 20))]),
)


def _grow(inner: Any) -> Any:  # noqa: ANN401 - hypothesis names no type for pairs it draws
    def join(pair: tuple[Any, str, Any]) -> tuple[str, Fraction]:
        (left, one), sign, (right, other) = pair
        results = {"+": one + other, "-": one - other, "*": one * other}
        value = results[sign] if sign in results else one / other if other else one * other
        kept = "*" if sign == "/" and not other else sign
        return f"({left}) {kept} ({right})", value

    negated = inner.map(lambda pair: (f"-({pair[0]})", -pair[1]))
    return st.one_of(negated, st.tuples(inner, st.sampled_from("+-*/"), inner).map(join))


@settings(deadline=None)
@given(st.recursive(LEAVES, _grow, max_leaves=12), st.sampled_from(["=", "<=", ">="]))
def test_a_tree_has_the_value_that_its_text_was_written_for(
    written: tuple[str, Fraction], sign: str
) -> None:
    text, value = written
    formula: Formula = parse_formula(f"{text} {sign} b")
    assert evaluate(formula.left, VALUES) == value
    right = evaluate(formula.right, VALUES)
    assert holds(value, formula.sign, right) == holds(value, sign, Fraction(-3))


@settings(deadline=None)
@given(st.text(alphabet="ab1,.%()+-*/=<> \n≤x", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        formula = parse_formula(text)
    except FormulaError as error:
        column = error.column or 1
    else:
        column = max(name.column for name in (*list_names(formula), Name("", 1)))
    assert 1 <= column <= max(1, len(text))
