"""The propagator against brute force, on more than ten thousand random small systems.

On any system it must see no conflict where a world exists and narrow no world away, and what
it blames must be a conflict that none of its members can be missing from, as far as the
propagator sees. On two classes it must also miss nothing, and its blames must be minimal by
brute force too.

One variable: any facts and any sums and products of that variable alone. Propagation comes
to rest with the values that each of them allows.

Trees: sums with any coefficients, limits and ranges, and products, over whole variables with
few values, where each variable stands once in each constraint and no two constraints are
tied in two ways. At rest each value that is left of a variable is supported in each of its
constraints by values of the others (at the furthest ends, in a sum with one limit). From any
value a world can be built outwards, as no two branches of a tree meet: Freuder 1982.

What is not promised: variables with more values than are counted out, in sums whose
coefficients are not all 1 or -1 or beside products, and constraints that form a cycle.
"""

from collections.abc import Callable
from fractions import Fraction
from random import Random

import pytest

from checker.intervals import closed, exactly
from checker.propagation.blame import find_conflict, find_conflicts
from checker.propagation.contraction import contract
from checker.propagation.networks import Blame, Constraint, Fact, Network, Product, Sum
from tests.propagation.worlds import (
    draw_facts,
    draw_from,
    draw_within,
    has_world,
    keep_only,
    leave_one_out,
    list_worlds,
    make_network,
)

COEFFICIENTS = tuple(Fraction(number, 2) for number in (2, -2, 2, -4, 4, 6, -6, 10, 1))


def draw_any(random: Random) -> Network:
    """Sums and products of any variables, which may stand twice."""
    size = random.choice((2, 3, 3, 4))
    facts = draw_facts(random, size, random.randint(1, 5))
    constraints = [_draw_any_constraint(random, size) for _ in range(random.randint(1, 4))]
    return make_network(size, facts, constraints)


def _draw_any_constraint(random: Random, size: int) -> Constraint:
    if random.random() < 0.35:
        return Product(*(random.randrange(size) for _ in range(3)))
    terms = [
        (random.choice(COEFFICIENTS), random.randrange(size)) for _ in range(random.randint(1, 3))
    ]
    return Sum(tuple(terms), draw_within(random))


def draw_one_variable(random: Random) -> Network:
    """Facts, and sums and a product of one variable."""
    constraints: list[Constraint] = [
        Sum(
            tuple((random.choice(COEFFICIENTS), 0) for _ in range(random.randint(1, 2))),
            draw_within(random),
        )
        for _ in range(random.randint(0, 3))
    ]
    if random.random() < 0.3:
        constraints.append(Product(0, 0, 0))
    return make_network(1, draw_facts(random, 1, random.randint(0, 4)), constraints)


def draw_tree(random: Random) -> Network:
    """Sums and products that form a tree, each variable once in each."""
    size = random.choice((2, 3, 3, 4, 4))
    constraints: list[Constraint] = []
    tied, free = [0], list(range(1, size))
    while free:
        members = [free.pop() for _ in range(min(len(free), random.choice((1, 1, 2, 3))))]
        tied_member = random.choice(tied)
        tied += members
        members = random.sample([tied_member, *members], len(members) + 1)
        if len(members) == 3 and random.random() < 0.6:
            constraints.append(Product(*members))
        else:
            constraints.append(_draw_branch(random, members))
    random.shuffle(constraints)
    facts = draw_facts(random, size, random.randint(1, 2 * size))
    return make_network(size, facts, constraints)


def _draw_branch(random: Random, members: list[int]) -> Sum:
    if random.random() < 0.4:
        terms = tuple((random.choice(COEFFICIENTS), variable) for variable in members)
        return Sum(terms, draw_within(random))
    # Equations with large coefficients leave gaps between the values that can be.
    weights = (random.choice((1, -1, 2, -2, 3, -3, 4, 5)) for _ in members)
    terms = tuple(
        (Fraction(weight), variable) for weight, variable in zip(weights, members, strict=True)
    )
    return Sum(terms, exactly(Fraction(random.randint(-12, 12))))


def everything(network: Network) -> Blame:
    return Blame(frozenset(range(len(network.facts))), frozenset(range(len(network.constraints))))


def check_worlds_are_kept(network: Network) -> bool:
    """Hold intervals against all worlds; tell whether there is one."""
    contraction = contract(network)
    exists = False
    for world in list_worlds(network, everything(network)):
        exists = True
        assert contraction.conflict is None
        assert all(
            number in interval
            for number, interval in zip(world, contraction.intervals, strict=True)
        )
    return exists


def check_blame(network: Network, blame: Blame) -> None:
    """Hold a blame against brute force, and its parts against the propagator."""
    assert not has_world(network, blame)
    assert not any(network.facts[place].is_law for place in blame.facts)
    assert contract(keep_only(network, blame)).conflict is not None
    for part in leave_one_out(blame):
        assert contract(keep_only(network, part)).conflict is None


@pytest.mark.parametrize("seed", range(5))
def test_no_world_is_lost_and_every_blame_is_minimal_on_any_system(seed: int) -> None:
    random = draw_from(seed)
    conflicts = 0
    for _ in range(800):
        network = draw_any(random)
        exists = check_worlds_are_kept(network)
        blame = find_conflict(network)
        assert not (exists and blame)
        if blame is not None:
            conflicts += 1
            check_blame(network, blame)
    assert 200 < conflicts < 700


@pytest.mark.parametrize("draw", [draw_one_variable, draw_tree])
@pytest.mark.parametrize("seed", range(5))
def test_nothing_is_missed_and_every_blame_is_minimal_on_the_proved_classes(
    draw: Callable[[Random], Network], seed: int
) -> None:
    random = draw_from(seed)
    conflicts = 0
    for _ in range(750):
        network = draw(random)
        exists = check_worlds_are_kept(network)
        blame = find_conflict(network)
        assert exists == (blame is None)
        assert contract(network).is_settled
        if blame is not None:
            conflicts += 1
            assert not has_world(network, blame)
            assert all(has_world(network, part) for part in leave_one_out(blame))
    assert 150 < conflicts < 650


@pytest.mark.parametrize("draw", [draw_any, draw_one_variable, draw_tree])
def test_the_conflicts_of_a_system_are_minimal_and_without_the_last_of_each_none_is_left(
    draw: Callable[[Random], Network],
) -> None:
    random = draw_from(99)
    for _ in range(300):
        network = draw(random)
        blames = find_conflicts(network)
        assert bool(blames) == (find_conflict(network) is not None)
        assert find_conflicts(network) == blames
        assert find_conflicts(network, 1) == blames[:1]
        facts, constraints = everything(network)
        for blame in blames:
            check_blame(network, blame)
            assert blame.facts <= facts
            assert blame.constraints <= constraints
            if blame.constraints:
                constraints -= {max(blame.constraints)}
            else:
                facts -= {max(blame.facts)}
        assert contract(keep_only(network, Blame(facts, constraints))).conflict is None


def test_the_world_is_a_law_that_nothing_blames() -> None:
    beyond = (Fact(0, closed(Fraction(0), Fraction(5)), is_law=True), Fact(0, exactly(Fraction(9))))
    assert find_conflict(make_network(1, beyond, ())) == Blame(frozenset({1}), frozenset())
