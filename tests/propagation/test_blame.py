"""Which facts and constraints are blamed, and the work that it takes on large networks."""

from fractions import Fraction
from random import Random

import pytest

from checker.intervals import Interval, between, closed, exactly
from checker.propagation.blame import find_conflict, find_conflicts
from checker.propagation.contraction import contract, find_support
from checker.propagation.networks import Blame, Constraint, Fact, Network, Product, Sum
from tests.propagation.worlds import draw_from, keep_only, leave_one_out

ONE = Fraction(1)
ZERO = exactly(Fraction(0))
NOT_NEGATIVE = between(Fraction(0), None)
AT_MOST = between(None, Fraction(0))


def spread(low: int, high: int) -> Interval:
    return closed(Fraction(low), Fraction(high))


def blame(facts: set[int], constraints: set[int]) -> Blame:
    return Blame(frozenset(facts), frozenset(constraints))


def not_above(one: int, other: int) -> Sum:
    return Sum(((ONE, one), (-ONE, other)), AT_MOST)


def add_up(total: int, *parts: int) -> Sum:
    return Sum(((-ONE, total), *((ONE, part) for part in parts)), ZERO)


def test_facts_that_agree_conflict_with_nothing() -> None:
    network = Network(2, (Fact(0, spread(1, 3)), Fact(1, spread(2, 9))), (not_above(0, 1),))
    assert find_conflict(network) is None
    assert find_conflicts(network) == []


def test_two_facts_on_one_variable_are_blamed_without_the_others() -> None:
    facts = (Fact(0, spread(0, 9)), Fact(0, spread(1, 3)), Fact(0, spread(5, 6)))
    assert find_conflict(Network(1, facts, ())) == blame({1, 2}, set())


def test_a_constraint_that_nothing_satisfies_is_blamed_alone() -> None:
    whole = frozenset({0, 1})
    odd = Sum(((Fraction(2), 0), (Fraction(-4), 1)), exactly(ONE))
    nothing: Constraint = Sum((), exactly(ONE))
    assert find_conflict(Network(2, (Fact(0, ZERO),), (odd,), whole)) == blame(set(), {0})
    assert find_conflict(Network(2, (Fact(0, ZERO),), (nothing,))) == blame(set(), {0})


def test_a_part_above_its_whole_is_blamed_with_what_it_rests_on() -> None:
    facts = (
        Fact(0, NOT_NEGATIVE, is_law=True),
        Fact(0, spread(110, 120)),
        Fact(1, spread(90, 100)),
        Fact(2, spread(0, 500)),
    )
    network = Network(3, facts, (not_above(0, 2), not_above(0, 1)))
    assert find_conflict(network) == blame({1, 2}, {1})


def test_a_conflict_through_a_sum_and_a_product_names_each_member() -> None:
    # Parts 0 and 1 add up to 2, and 2 times the share 3 is 4, which is also stated.
    facts = (
        Fact(0, spread(10, 11)),
        Fact(1, spread(20, 21)),
        Fact(3, closed(Fraction(1, 2), Fraction(3, 5))),
        Fact(4, spread(25, 30)),
        Fact(5, spread(1, 2)),
    )
    network = Network(6, facts, (add_up(2, 0, 1), Product(4, 2, 3), not_above(5, 4)))
    assert find_conflict(network) == blame({0, 1, 2, 3}, {0, 1})


def test_the_smallest_parts_that_the_conflict_does_not_need_are_left_out() -> None:
    # 118 exceeds 112 by 6: the part of 3 can go, and then that of 5 no more.
    laws = [Fact(part, NOT_NEGATIVE, is_law=True) for part in range(5)]
    parts = [Fact(part, exactly(Fraction(size))) for part, size in enumerate((50, 3, 60, 5))]
    network = Network(5, (*laws, *parts, Fact(4, spread(0, 112))), (add_up(4, 0, 1, 2, 3),))
    assert find_conflict(network) == blame({5, 7, 8, 9}, {0})


def test_a_part_whose_size_is_needed_by_an_open_end_is_kept() -> None:
    laws = [Fact(part, NOT_NEGATIVE, is_law=True) for part in range(3)]
    facts = [
        Fact(0, exactly(Fraction(100))),
        Fact(1, between(Fraction(0), None, low_open=True)),
        Fact(2, spread(0, 100)),
    ]
    network = Network(3, (*laws, *facts), (add_up(2, 0, 1),))
    assert find_conflict(network) == blame({3, 4, 5}, {0})


def test_mixed_whole_and_other_terms_are_reduced_too() -> None:
    facts = (
        Fact(0, spread(1, 9)),
        Fact(1, closed(Fraction(1, 3), Fraction(2, 3))),
        Fact(2, spread(0, 0)),
        Fact(2, spread(-4, 4)),
    )
    network = Network(3, facts, (add_up(0, 1, 2),), frozenset({0}))
    assert find_conflict(network) == blame({1, 2}, {0})


def test_conflicts_are_found_one_after_the_other() -> None:
    facts = (
        Fact(0, spread(5, 6)),
        Fact(0, spread(7, 8)),
        Fact(1, spread(1, 2)),
        Fact(2, spread(9, 9)),
        Fact(3, spread(0, 1)),
        Fact(4, spread(3, 4)),
    )
    # The last tie needs the one before it: 2 <= 5 <= 4.
    ties = (not_above(0, 1), not_above(1, 2), not_above(2, 5), not_above(5, 4))
    found = [blame({0, 1}, set()), blame({0, 2}, {0}), blame({3, 5}, {2, 3})]
    assert find_conflicts(Network(6, facts, ties)) == found
    assert find_conflicts(Network(6, facts, ties), 2) == found[:2]


def make_total(size: int, total: Interval, law: Interval) -> Network:
    """Parts of ten each, a law on each, and their stated total."""
    facts = [Fact(part, exactly(Fraction(10))) for part in range(size)]
    facts += [Fact(part, law, is_law=True) for part in range(size)]
    return Network(size + 1, (*facts, Fact(size, total)), (add_up(size, *range(size)),))


def test_a_total_of_a_thousand_parts_is_narrowed_in_a_few_passes() -> None:
    parts = 1000
    facts = tuple(Fact(part, spread(10, 20)) for part in range(parts))
    total = Fact(parts, spread(10 * parts, 10 * parts + 5))
    contraction = contract(Network(parts + 1, (*facts, total), (add_up(parts, *range(parts)),)))
    assert set(contraction.intervals[:parts]) == {spread(10, 15)}
    assert contraction.revisions <= 4
    steps = {id(end.cause) for end in contraction.ends if end and not isinstance(end.cause, int)}
    assert len(steps) == 1
    assert find_support(contraction, 0).facts == set(range(parts + 1))


@pytest.mark.parametrize(("lowest", "needed"), [(None, 1000), (Fraction(0), 801)])
def test_the_blame_of_a_thousand_parts_is_what_exceeds_their_total(
    lowest: Fraction | None, needed: int
) -> None:
    network = make_total(1000, spread(0, 8000), between(lowest, None))
    found = find_conflict(network)
    assert found is not None
    assert found.constraints == {0}
    assert len(found.facts) == needed + 1
    assert len(network.facts) - 1 in found.facts


def test_a_chain_of_five_hundred_is_blamed_whole() -> None:
    links = 500
    facts = (Fact(0, spread(10, 20)), Fact(links, spread(1, 5)), Fact(7, spread(0, 99)))
    ties = tuple(not_above(link, link + 1) for link in range(links))
    assert find_conflict(Network(links + 1, facts, ties)) == blame({0, 1}, set(range(links)))


@pytest.mark.parametrize("whole", [spread(11, 15), spread(1, 5)])
def test_ten_thousand_constraints_apart_are_each_looked_at_a_few_times(whole: Interval) -> None:
    count = 10_000
    facts = tuple(
        fact
        for pair in range(count)
        for fact in (Fact(2 * pair, spread(10, 12)), Fact(2 * pair + 1, whole))
    )
    network = Network(2 * count, facts, tuple(not_above(2 * i, 2 * i + 1) for i in range(count)))
    assert contract(network).revisions <= count
    expected = [blame({2 * pair, 2 * pair + 1}, {pair}) for pair in range(count)]
    assert find_conflicts(network) == (expected if whole.is_below(10) else [])


def test_one_variable_shared_by_thousands_wakes_them_once_a_round() -> None:
    count = 5000
    facts = (
        Fact(0, spread(0, count)),
        *(Fact(part, spread(part, part + 1)) for part in range(1, count)),
    )
    network = Network(count, facts, tuple(not_above(part, 0) for part in range(1, count)))
    contraction = contract(network)
    assert contraction.intervals[0] == spread(count - 1, count)
    assert contraction.revisions <= 3 * count
    assert find_conflicts(network) == []


def draw_creeping(random: Random) -> Network:
    """Whole steps up a cycle, x < y < x, of which propagation takes only so many."""
    top = random.choice((60, 100, 150, 200))
    ties = [Sum(((ONE, one), (-ONE, two)), between(None, -ONE)) for one, two in ((0, 1), (1, 0))]
    laws = [Fact(variable, spread(0, top), is_law=True) for variable in range(2)]
    limits = [Fraction(random.randint(0, top)) for _ in range(3)]
    facts = [
        Fact(random.randrange(2), random.choice((between(limit, None), between(None, limit))))
        for limit in limits
    ]
    return Network(2, (*laws, *facts), tuple(ties))


def test_the_blame_of_a_cycle_that_creeps_is_minimal_too() -> None:
    random = draw_from(0)
    for _ in range(60):
        network = draw_creeping(random)
        found = find_conflict(network)
        assert (found is None) == (contract(network).conflict is None)
        if found is not None:
            assert contract(keep_only(network, found)).conflict is not None
            for part in leave_one_out(found):
                assert contract(keep_only(network, part)).conflict is None


def test_laws_that_disagree_leave_nothing_to_blame() -> None:
    laws = (Fact(0, spread(0, 1), is_law=True), Fact(0, spread(2, 3), is_law=True))
    assert find_conflict(Network(1, laws, ())) == blame(set(), set())
    assert find_conflicts(Network(1, laws, ())) == [blame(set(), set())]
