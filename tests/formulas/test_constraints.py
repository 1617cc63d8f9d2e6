"""Formulas as constraints, which hold exactly when the formula does."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.consistency.formulas.constraints import compile_formula
from checker.consistency.formulas.folding import fold_numbers
from checker.consistency.formulas.parsing import FormulaError, Number, parse_formula
from checker.consistency.formulas.units import Scaled, scale_formula
from checker.dimensions.units import parse_unit
from checker.intervals import Interval, between, exactly
from checker.propagation.networks import Constraint, Fact, Product, Sum
from tests.formulas.texts import evaluate, holds

NAMES = ("a", "b", "c", "d")
ZERO = exactly(Fraction(0))


def read(text: str) -> Scaled:
    formula = parse_formula(text)
    return Scaled(fold_numbers(formula.left), formula.sign, fold_numbers(formula.right))


def compile_plain(scaled: Scaled) -> tuple[list[Constraint], list[Fact]]:
    """Compile with the variables 0 to 3 for a to d, and more from 4 on."""
    added = iter(range(len(NAMES), 1000))
    compiled = compile_formula(scaled, NAMES.index, lambda: next(added), lambda _: Fraction(0))
    return list(compiled.constraints), list(compiled.facts)


def make_sum(within: Interval, **weights: int) -> Sum:
    terms = ((Fraction(weight), number_of(name)) for name, weight in weights.items())
    return Sum(tuple(terms), within)


def number_of(name: str) -> int:
    """x4 is the first variable that is added."""
    return NAMES.index(name) if name in NAMES else int(name[1:])


COMPILED = [
    ("a <= b", [make_sum(between(None, Fraction(0)), a=1, b=-1)]),
    ("a >= b", [make_sum(between(Fraction(0), None), a=1, b=-1)]),
    ("a <= 5", [make_sum(between(None, Fraction(5)), a=1)]),
    ("a = b + c", [make_sum(ZERO, a=1, b=-1, c=-1)]),
    ("a + 3 = 2 * b - c / 2 + 5", [
        Sum(((Fraction(1), 0), (Fraction(-2), 1), (Fraction(1, 2), 2)), exactly(Fraction(2)))
    ]),
    ("2 * (a + b) = c", [make_sum(ZERO, a=2, b=2, c=-1)]),
    ("a + b - a = c", [make_sum(ZERO, b=1, c=-1)]),
    ("a = b * c", [Product(4, 1, 2), make_sum(ZERO, a=1, x4=-1)]),
    ("a = c * b", [Product(4, 1, 2), make_sum(ZERO, a=1, x4=-1)]),
    ("a = b / c", [Product(1, 4, 2), make_sum(ZERO, a=1, x4=-1)]),
    ("a = b * (1 + c)", [
        make_sum(exactly(Fraction(1)), x4=1, c=-1), Product(5, 1, 4), make_sum(ZERO, a=1, x5=-1)
    ]),
    ("a = (b - c) / c", [Product(1, 4, 2), make_sum(exactly(Fraction(-1)), a=1, x4=-1)]),
    ("a = (3 * b - c) / (2 * c)", [
        Product(1, 4, 2), Sum(((Fraction(1), 0), (Fraction(-3, 2), 4)), exactly(Fraction(-1, 2)))
    ]),
    ("a = b * b", [Product(4, 1, 1), make_sum(ZERO, a=1, x4=-1)]),
    ("a * b = c * d", [Product(4, 0, 1), Product(5, 2, 3), make_sum(ZERO, x4=1, x5=-1)]),
    ("a * b + c = 2 * b * a", [Product(4, 0, 1), make_sum(ZERO, x4=-1, c=1)]),
    ("a = b / c / d", [Product(4, 2, 3), Product(1, 5, 4), make_sum(ZERO, a=1, x5=-1)]),
    ("a = 0 * b", [make_sum(ZERO, a=1)]),
    ("a = 0 * b * c", [make_sum(ZERO, a=1)]),
    ("a = c / c + d", [make_sum(exactly(Fraction(1)), a=1, d=-1)]),
    ("a / b = a * b", [Product(0, 4, 1), Product(5, 0, 1), make_sum(ZERO, x4=1, x5=-1)]),
    ("(a + 1) * b = (a + 2) * b", [
        make_sum(exactly(Fraction(1)), x4=1, a=-1), Product(5, 1, 4),
        make_sum(exactly(Fraction(2)), x6=1, a=-1), Product(7, 1, 6),
        make_sum(ZERO, x5=1, x7=-1),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "constraints"), COMPILED)
def test_what_is_linear_is_one_sum_and_the_rest_are_products(
    text: str, constraints: list[Constraint]
) -> None:
    assert compile_plain(read(text)) == (constraints, [])


@pytest.mark.parametrize(
    ("text", "divisors"),
    [("a / b = c / d", (1, 3)),
     ("a = b", ()), ("a = b * c", ()), ("a = b / c", (2,)), ("a = b / 4", ()),
     ("a = (b - c) / c", (2,)), ("a = b / (c - d)", (4,))],
)  # fmt: skip
def test_the_variables_that_a_formula_divides_by_are_told(
    text: str, divisors: tuple[int, ...]
) -> None:
    added = iter(range(len(NAMES), 1000))
    compiled = compile_formula(read(text), NAMES.index, lambda: next(added), lambda _: Fraction(0))
    assert compiled.divisors == divisors


def test_a_number_over_a_measure_is_a_fact_of_its_own() -> None:
    constraints, facts = compile_plain(read("a = 6 / b"))
    assert facts == [Fact(4, exactly(Fraction(1)), is_law=True)]
    assert constraints == [Product(4, 5, 1), make_sum(ZERO, a=1, x5=-6)]


def test_numbers_with_a_unit_are_converted() -> None:
    units = dict.fromkeys(("a", "b"), parse_unit("thousand people"))
    scaled = scale_formula(parse_formula("a = 2 * b + 5"), units, {})
    asked: list[Number] = []

    def convert(number: Number) -> Fraction:
        asked.append(number)
        return number.value * 1000

    compiled = compile_formula(scaled, NAMES.index, lambda: 9, convert)
    assert compiled.constraints == (make_sum(exactly(Fraction(5000)), a=1, b=-2),)
    assert [number.unit and number.unit.text for number in asked] == ["thousand people"]


@pytest.mark.parametrize(
    "text",
    ["a = a", "a <= a + 5", "a - b = a - b", "a * b = b * a", "a / b >= a / b", "0 * a = 0"],
)
def test_a_relation_whose_measures_cancel_out_says_nothing(text: str) -> None:
    with pytest.raises(FormulaError, match="it says nothing: its measures cancel") as caught:
        compile_plain(read(text))
    assert caught.value.column is None


@pytest.mark.parametrize("text", ["a = b / (c - c)", "a = b / (0 * c + 0 * d)"])
def test_a_divisor_that_cancels_out_is_a_division_by_zero(text: str) -> None:
    with pytest.raises(FormulaError, match="divides by zero") as caught:
        compile_plain(read(text))
    assert caught.value.column == text.index("(") + 2


def test_a_sum_over_a_thousand_measures_is_one_constraint() -> None:
    names = [f"m{number}" for number in range(1000)]
    scaled = read(f"total = {' + '.join(names)}")
    variables = {name: number for number, name in enumerate(["total", *names])}
    compiled = compile_formula(scaled, variables.__getitem__, lambda: 0, lambda _: Fraction(0))
    [constraint] = compiled.constraints
    assert isinstance(constraint, Sum)
    assert constraint.terms[0] == (Fraction(1), 0)
    assert [variable for _, variable in constraint.terms] == list(range(1001))
    assert not compiled.facts
    assert not compiled.divisors


def solve(
    constraints: Sequence[Constraint], facts: Sequence[Fact], values: Mapping[str, Fraction]
) -> bool:
    """Work out what was added, one after the other, and say whether all constraints hold."""
    known = {NAMES.index(name): value for name, value in values.items()}
    known |= {fact.variable: fact.interval.low or Fraction(0) for fact in facts}
    for constraint in constraints[:-1]:
        if isinstance(constraint, Sum):
            [(_, added)] = [term for term in constraint.terms if term[1] not in known]
            assert constraint.within.low == constraint.within.high is not None
            rest = (weight * known[other] for weight, other in constraint.terms if other in known)
            known[added] = constraint.within.high - sum(rest, Fraction(0))
        elif constraint.product not in known:
            known[constraint.product] = known[constraint.left] * known[constraint.right]
        else:
            known[constraint.left] = known[constraint.product] / known[constraint.right]
    last = constraints[-1]
    assert isinstance(last, Sum)
    return sum((weight * known[other] for weight, other in last.terms), Fraction(0)) in last.within


LEAVES = st.sampled_from([*NAMES, *NAMES, "1", "2", "0.5", "3"])
TEXTS = st.recursive(
    LEAVES,
    lambda inner: st.tuples(inner, st.sampled_from("+-*/"), inner).map(
        lambda drawn: f"({drawn[0]} {drawn[1]} {drawn[2]})"
    ),
    max_leaves=7,
)
NUMBERS = st.fractions(-3, 3, max_denominator=3)


@settings(deadline=None, max_examples=400)
@given(
    TEXTS,
    st.sampled_from(["=", "<=", ">="]),
    TEXTS,
    st.fixed_dictionaries(dict.fromkeys(NAMES, NUMBERS)),
)
def test_all_constraints_hold_exactly_when_the_formula_does(
    left: str, sign: str, right: str, values: dict[str, Fraction]
) -> None:
    formula = parse_formula(f"{left} {sign} {right}")
    try:
        one, other = evaluate(formula.left, values), evaluate(formula.right, values)
        constraints, facts = compile_plain(read(formula.text))
    except (ZeroDivisionError, FormulaError):
        assume(False)  # noqa: FBT003 - hypothesis takes its condition so
    assert solve(constraints, facts, values) == holds(one, sign, other)


@settings(deadline=None, max_examples=400)
@given(TEXTS, TEXTS, st.fixed_dictionaries(dict.fromkeys(NAMES[1:], NUMBERS)))
def test_an_equation_holds_for_the_number_that_solves_it(
    left: str, right: str, values: dict[str, Fraction]
) -> None:
    """Random numbers seldom fulfil an equation, so the last one is chosen to."""
    formula = parse_formula(f"a + {left.replace('a', 'b')} = {right.replace('a', 'b')}")
    try:
        start = {**values, "a": Fraction(0)}
        gap = evaluate(formula.right, start) - evaluate(formula.left, start)
        constraints, facts = compile_plain(read(formula.text))
    except (ZeroDivisionError, FormulaError):
        assume(False)  # noqa: FBT003 - hypothesis takes its condition so
    assert solve(constraints, facts, {**values, "a": gap})
    assert not solve(constraints, facts, {**values, "a": gap + 1})
