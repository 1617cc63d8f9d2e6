"""What contraction leaves of variables, what their ends rest on, and that it comes to an end."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intervals import ANYTHING, Interval, between, closed, exactly
from checker.propagation.contraction import contract, find_support
from checker.propagation.networks import Blame, Constraint, Fact, Network, Product, Sum

ONE = Fraction(1)
ZERO = exactly(Fraction(0))
NOT_ABOVE = between(None, Fraction(605))
"""Five more than sixty parts of ten."""


def number(text: str) -> Fraction:
    return Fraction(text)


def spread(low: str, high: str) -> Interval:
    return closed(Fraction(low), Fraction(high))


def weigh(*coefficients: str | int) -> tuple[tuple[Fraction, int], ...]:
    """Terms of the variables 0, 1, 2, ... in order."""
    return tuple((Fraction(weight), place) for place, weight in enumerate(coefficients))


def narrow(
    known: dict[int, Interval], *constraints: Constraint, whole: tuple[int, ...] = ()
) -> tuple[Interval, ...]:
    facts = tuple(Fact(variable, interval) for variable, interval in known.items())
    contraction = contract(Network(3, facts, constraints, frozenset(whole)))
    assert contraction.conflict is None
    return contraction.intervals


def test_nothing_is_known_of_a_variable_that_nothing_speaks_of() -> None:
    assert contract(Network(2, (), ())).intervals == (ANYTHING, ANYTHING)


def test_facts_on_one_variable_meet() -> None:
    facts = (Fact(0, spread("1", "5")), Fact(0, spread("3", "9")))
    assert contract(Network(1, facts, ())).intervals == (spread("3", "5"),)


@pytest.mark.parametrize("unknown", [0, 1, 2])
def test_a_sum_tells_the_one_term_that_is_unknown(unknown: int) -> None:
    values = {0: exactly(Fraction(7)), 1: exactly(Fraction(3)), 2: exactly(Fraction(4))}
    known = {place: value for place, value in values.items() if place != unknown}
    assert narrow(known, Sum(weigh(1, -1, -1), ZERO)) == tuple(values.values())


def test_a_sum_narrows_each_term_by_all_the_others() -> None:
    known = {0: spread("10", "12"), 1: spread("1", "4"), 2: spread("5", "20")}
    left = narrow(known, Sum(weigh(1, -1, -1), ZERO))
    assert left == (spread("10", "12"), spread("1", "4"), spread("6", "11"))


def test_an_end_of_a_sum_is_inclusive_only_if_every_end_it_rests_on_is() -> None:
    half_open = between(ONE, Fraction(4), high_open=True)
    left = narrow({1: half_open, 2: spread("5", "6")}, Sum(weigh(1, -1, -1), ZERO))
    assert left[0] == between(Fraction(6), Fraction(10), high_open=True)


def test_a_limit_that_is_left_out_is_left_out_of_the_terms() -> None:
    below = between(None, Fraction(0), high_open=True)
    left = narrow({0: spread("1", "9"), 1: spread("1", "4")}, Sum(weigh(1, -1), below))
    assert left[:2] == (
        between(ONE, Fraction(4), high_open=True),
        between(ONE, Fraction(4), low_open=True),
    )


def test_a_sum_with_two_unknown_terms_tells_neither() -> None:
    assert narrow({0: spread("1", "2")}, Sum(weigh(1, -1, -1), ZERO))[1:] == (ANYTHING, ANYTHING)


def test_a_variable_that_stands_twice_in_a_sum_is_collected() -> None:
    doubled = Sum(((ONE, 0), (ONE, 0), (Fraction(-1), 1), (ONE, 2), (Fraction(-1), 2)), ZERO)
    assert narrow({0: spread("2", "3")}, doubled)[1] == spread("4", "6")


def test_whole_variables_move_to_whole_numbers() -> None:
    left = narrow(
        {0: between(Fraction(2), number("7.5"), low_open=True)},
        Sum(weigh(1, -2), ZERO),
        whole=(0, 1),
    )
    assert left[:2] == (spread("4", "6"), spread("2", "3"))


def test_whole_variables_reach_only_multiples_of_what_divides_all_coefficients() -> None:
    limits = between(Fraction(3), Fraction(9), high_open=True)
    left = narrow({1: exactly(Fraction(0))}, Sum(weigh(4, 2), limits), whole=(0, 1))
    assert left[0] == spread("1", "2")
    parity = Network(2, (), (Sum(weigh(2, -2), exactly(ONE)),), frozenset({0, 1}))
    assert contract(parity).conflict == Blame(frozenset(), frozenset({0}))


def test_small_whole_numbers_are_counted_out() -> None:
    # Between 10 and 13 only 12 is a product of a number up to 4 and one up to 3.
    tie = Product(0, 1, 2)
    known = {0: spread("10", "13"), 1: spread("2", "4"), 2: spread("1", "3")}
    assert narrow(known, tie, whole=(0, 1, 2)) == (
        spread("12", "12"),
        spread("4", "4"),
        spread("3", "3"),
    )


def test_values_between_the_ends_are_counted_out() -> None:
    # 3 times something less another plus 2b is -17 only where b is 2, 5, ...
    facts = (
        Fact(0, spread("-3", "6")),
        Fact(1, spread("3", "4")),
        Fact(2, spread("-3", "6")),
    )
    tie = Sum(weigh(3, 2, -3), exactly(Fraction(-17)))
    assert contract(Network(3, facts, (tie,))).conflict is None
    whole = Network(3, facts, (tie,), frozenset(range(3)))
    assert contract(whole).conflict == Blame(frozenset({0, 1, 2}), frozenset({0}))


def test_too_many_totals_are_not_counted_out() -> None:
    facts = tuple(Fact(place, spread("0", "60")) for place in range(3))
    tie = Sum(weigh(101, 103, 107), exactly(Fraction(9000)))
    contraction = contract(Network(3, facts, (tie,), frozenset(range(3))))
    assert contraction.conflict is None
    assert contraction.is_settled


def test_gaps_between_values_are_carried_from_constraint_to_constraint() -> None:
    # Two even numbers, twice 3 and twice 4, do not add up to an odd one, twice 5 and one.
    facts = tuple(Fact(place, spread("0", high)) for place, high in ((3, "2"), (4, "2"), (5, "3")))
    ties = (
        Sum(((ONE, 0), (ONE, 1), (-ONE, 2)), ZERO),
        Sum(((ONE, 0), (Fraction(-2), 3)), ZERO),
        Sum(((ONE, 1), (Fraction(-2), 4)), ZERO),
        Sum(((ONE, 2), (Fraction(-2), 5)), exactly(ONE)),
    )
    contraction = contract(Network(6, facts, ties, frozenset(range(6))))
    assert contraction.conflict == Blame(frozenset({0, 1, 2}), frozenset(range(4)))


def test_what_was_counted_out_rests_on_what_was_known() -> None:
    # That a is even, 3a = 2d, is what 5a + 2b - 2c = -3 cannot bear.
    facts = tuple(Fact(place, spread("0", "6")) for place in range(4))
    ties = (
        Sum(((Fraction(3), 0), (Fraction(-2), 3)), ZERO),
        Sum(((Fraction(5), 0), (Fraction(2), 1), (Fraction(-2), 2)), exactly(Fraction(-3))),
    )
    conflict = contract(Network(4, facts, ties, frozenset(range(4)))).conflict
    assert conflict == Blame(frozenset({0, 1, 2}), frozenset({0, 1}))


def test_a_product_narrows_in_all_three_directions() -> None:
    tie = Product(0, 1, 2)
    assert narrow({1: spread("2", "3"), 2: spread("4", "5")}, tie)[0] == spread("8", "15")
    assert narrow({0: spread("8", "15"), 2: spread("4", "5")}, tie)[1] == spread("8/5", "15/4")
    assert narrow({0: spread("8", "15"), 1: spread("2", "3")}, tie)[2] == spread("8/3", "15/2")


@pytest.mark.parametrize("divisor", [spread("0", "2"), spread("-1", "2"), ZERO])
def test_a_divisor_and_a_dividend_that_may_be_zero_tell_nothing(divisor: Interval) -> None:
    left = narrow({0: spread("-1", "15"), 2: divisor}, Product(0, 1, 2))
    assert left[1] == ANYTHING


def test_a_divisor_that_spans_zero_leaves_the_ray_that_can_be() -> None:
    known = {0: spread("2", "6"), 1: between(Fraction(0), None), 2: spread("-1", "2")}
    left = narrow(known, Product(0, 1, 2))
    assert left[1:] == (
        between(ONE, None),
        between(Fraction(0), Fraction(2), low_open=True),
    )


def test_division_by_nothing_but_zero_is_a_conflict() -> None:
    facts = (Fact(0, spread("2", "6")), Fact(1, spread("1", "2")), Fact(2, ZERO))
    contraction = contract(Network(3, facts, (Product(0, 1, 2),)))
    assert contraction.conflict is not None
    assert contraction.conflict.constraints == {0}
    assert {0, 2} <= contraction.conflict.facts


def test_each_end_is_blamed_on_what_gave_it() -> None:
    facts = (
        Fact(0, between(None, Fraction(10))),
        Fact(0, between(Fraction(2), None)),
        Fact(1, between(None, Fraction(3)), is_law=True),
        Fact(2, spread("0", "1")),
    )
    at_most = Sum(weigh(1, -1), between(None, Fraction(0)))
    contraction = contract(Network(3, facts, (at_most,)))
    assert contraction.intervals[0] == spread("2", "3")
    assert find_support(contraction, 0) == Blame(frozenset({1, 2}), frozenset({0}))
    assert find_support(contraction, 1) == Blame(frozenset({1, 2}), frozenset({0}))
    assert find_support(contraction, 2) == Blame(frozenset({3}), frozenset())


def test_of_two_facts_that_give_one_end_the_first_is_kept_and_laws_come_before() -> None:
    facts = (
        Fact(0, between(Fraction(2), None)),
        Fact(0, spread("2", "5")),
        Fact(0, between(None, Fraction(5)), is_law=True),
    )
    support = find_support(contract(Network(1, facts, ())), 0)
    assert support == Blame(frozenset({0, 2}), frozenset())


@pytest.mark.parametrize(
    ("signs", "low_end", "support"),
    [
        # Of positive factors the low end of the product rests on both low ends.
        (("2", "3"), "8", {0, 2}),
        # A negative factor takes the other's high end, and that its own ends have signs.
        (("-3", "-2"), "-15", {0, 1, 2, 3}),
    ],
)
def test_an_end_of_a_product_is_blamed_on_the_ends_it_needs(
    signs: tuple[str, str], low_end: str, support: set[int]
) -> None:
    low, high = map(Fraction, signs)
    facts = (
        Fact(1, between(low, None)),
        Fact(1, between(None, high)),
        Fact(2, between(Fraction(4), None)),
        Fact(2, between(None, Fraction(5))),
    )
    above = Sum(((ONE, 0),), between(None, Fraction(low_end), high_open=True))
    conflict = contract(Network(3, facts, (Product(0, 1, 2), above))).conflict
    assert conflict is not None
    assert conflict.facts <= support
    assert contract(Network(3, facts, (Product(0, 1, 2),))).intervals[0].low == Fraction(low_end)


def test_support_reaches_through_constraints_and_stops_at_a_limit() -> None:
    chain = tuple(Sum(((ONE, i), (Fraction(-1), i + 1)), ZERO) for i in range(20))
    total = Sum((*((ONE, 21 + i) for i in range(30)), (Fraction(-1), 0)), ZERO)
    facts = tuple(Fact(21 + i, spread("1", "2")) for i in range(30))
    contraction = contract(Network(51, facts, (*chain, total)))
    assert contraction.intervals[20] == spread("30", "60")
    assert find_support(contraction, 20) == Blame(frozenset(range(30)), frozenset(range(21)))
    assert len(find_support(contraction, 20, limit=7).facts) == 7


def test_a_large_sum_waits_until_its_terms_have_come_to_rest() -> None:
    # The parts become known one a round, each at the end of a longer chain.
    parts = 60
    size = parts
    ties: list[Constraint] = [Sum((*((ONE, part) for part in range(parts)),), NOT_ABOVE)]
    facts: list[Fact] = []
    for part in range(parts):
        link = part
        for _ in range(part):
            ties.append(Sum(((ONE, link), (-ONE, size)), ZERO))
            link, size = size, size + 1
        facts += [Fact(part, between(Fraction(0), None)), Fact(link, between(Fraction(10), None))]
    contraction = contract(Network(size, tuple(facts), tuple(ties)))
    assert contraction.is_settled
    assert contraction.revisions < 10 * len(ties)
    assert set(contraction.intervals) == {spread("10", "15")}


LOOPS: dict[str, tuple[tuple[Interval, ...], tuple[Constraint, ...]]] = {
    "x is nearly y, and y nearly x": (
        (spread("1", "100"), spread("0", "100")),
        (Sum(weigh(1, "-0.999"), ZERO), Sum(weigh("-0.999", 1), ZERO)),
    ),
    "x is half of x and y": (
        (spread("0", "100"), spread("0", "1"), spread("0", "100")),
        (Sum(weigh("-0.5", -1, 1), ZERO), Sum(weigh(1, 0, -1), ZERO)),
    ),
    "x is y squared, and y nearly x": (
        (spread("0.11", "0.97"), spread("0.13", "0.98")),
        (Product(0, 1, 1), Sum(weigh("1.01", -1), ZERO)),
    ),
    "x is below y, and y below x": (
        (spread("0", "1000000000"), spread("0", "1000000000")),
        (
            Sum(weigh(1, -1), between(None, Fraction(-1))),
            Sum(weigh(-1, 1), between(None, Fraction(-1))),
        ),
    ),
    "x grows by its square": (
        (between(Fraction(2), None), between(Fraction(2), None)),
        (Product(0, 1, 1), Sum(weigh(1, -1), ZERO)),
    ),
}


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_that_narrows_for_ever_is_cut_short(name: str) -> None:
    known, constraints = LOOPS[name]
    facts = tuple(Fact(place, interval) for place, interval in enumerate(known))
    contraction = contract(Network(len(known), facts, constraints))
    assert contraction.revisions < 500
    assert contraction.conflict is not None or not contraction.is_settled
    for before, after in zip(known, contraction.intervals, strict=True):
        assert before.covers(after)
        for end in (after.low, after.high):
            assert end is None or end.denominator.bit_length() < 5000


def test_a_loop_that_was_cut_short_keeps_what_solves_it() -> None:
    known, constraints = LOOPS["x is half of x and y"]
    facts = tuple(Fact(place, interval) for place, interval in enumerate(known))
    contraction = contract(Network(3, facts, constraints))
    assert not contraction.is_settled
    assert all(
        n in interval
        for n, interval in zip((1, number("0.5"), 1), contraction.intervals, strict=True)
    )
    assert contraction.intervals[0].is_below(3)


values = st.fractions(-5, 5, max_denominator=6)
weights = st.sampled_from([Fraction(1), Fraction(-1), Fraction(2), Fraction(1, 3)])


@st.composite
def systems(draw: st.DrawFn) -> tuple[Network, tuple[Fraction, ...]]:
    """A network over fractions, with one assignment that satisfies all of it."""
    solution = [draw(values) for _ in range(4)]
    left, right = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    solution.append(solution[left] * solution[right])
    constraints: list[Constraint] = [Product(4, left, right)]
    for _ in range(draw(st.integers(0, 4))):
        terms = tuple(draw(st.lists(st.tuples(weights, st.integers(0, 4)), max_size=3)))
        total = sum((weight * solution[place] for weight, place in terms), Fraction(0))
        within = draw(st.sampled_from([exactly(total), between(total, None)]))
        constraints.append(Sum(terms, within))
    widths = st.fractions(0, 3, max_denominator=4)
    facts = tuple(
        Fact(place, closed(solution[place] - draw(widths), solution[place] + draw(widths)))
        for place in draw(st.lists(st.integers(0, 4), max_size=5))
    )
    return Network(5, facts, tuple(constraints)), tuple(solution)


@given(systems())
def test_a_solution_in_fractions_is_never_narrowed_away(
    system: tuple[Network, tuple[Fraction, ...]],
) -> None:
    network, solution = system
    contraction = contract(network)
    assert contraction.conflict is None
    assert all(
        value in interval for value, interval in zip(solution, contraction.intervals, strict=True)
    )
