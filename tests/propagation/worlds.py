"""Small worlds: random systems over a few small whole numbers, and the brute-force truth of them.

Every variable is a whole number of the world, which a law says; ends and coefficients are
multiples of a half, so that brute force counts in whole halves and shares no arithmetic
with the propagator.
"""

from collections.abc import Callable, Collection, Iterator
from fractions import Fraction
from random import Random

from checker.intervals import Interval, between, closed, exactly
from checker.propagation.networks import Blame, Constraint, Fact, Network, Product

LOWEST, HIGHEST = -3, 6
WORLD = range(LOWEST, HIGHEST + 1)
_ENDLESS = 10**6

Assignment = tuple[int, ...]
_Check = Callable[[Assignment], bool]


def list_worlds(network: Network, blame: Blame) -> Iterator[Assignment]:
    """Every assignment that satisfies some facts and constraints, and all laws."""
    domains = [list(WORLD) for _ in range(network.size)]
    for place, fact in enumerate(network.facts):
        if fact.is_law or place in blame.facts:
            low, high = _count_halves(fact.interval)
            domain = domains[fact.variable]
            domains[fact.variable] = [number for number in domain if low <= 2 * number <= high]
    checks: list[list[_Check]] = [[] for _ in range(network.size)]
    for place in sorted(blame.constraints):
        constraint = network.constraints[place]
        checks[max(list_variables(constraint))].append(_make_check(constraint))
    return _extend((), domains, checks)


def has_world(network: Network, blame: Blame) -> bool:
    return any(True for _ in list_worlds(network, blame))


def list_variables(constraint: Constraint) -> list[int]:
    if isinstance(constraint, Product):
        return list(constraint)
    return [variable for _, variable in constraint.terms]


def _make_check(constraint: Constraint) -> _Check:
    if isinstance(constraint, Product):
        product, left, right = constraint
        return lambda world: world[product] == world[left] * world[right]
    terms = [(int(2 * factor), variable) for factor, variable in constraint.terms]
    low, high = _count_halves(constraint.within)
    return lambda world: low <= sum(factor * world[place] for factor, place in terms) <= high


def _extend(
    start: Assignment, domains: list[list[int]], checks: list[list[_Check]]
) -> Iterator[Assignment]:
    depth = len(start)
    if depth == len(domains):
        yield start
        return
    for number in domains[depth]:
        world = (*start, number)
        if all(check(world) for check in checks[depth]):
            yield from _extend(world, domains, checks)


def _count_halves(interval: Interval) -> tuple[int, int]:
    """The first and the last whole number of halves in an interval whose ends are halves."""
    low = -_ENDLESS if interval.low is None else int(2 * interval.low) + interval.low_open
    high = _ENDLESS if interval.high is None else int(2 * interval.high) - interval.high_open
    return low, high


def draw_from(seed: int) -> Random:
    """A source of systems that draws the same ones every time."""
    return Random(seed)  # noqa: S311 - systems to test with, not secrets


def draw_interval(random: Random) -> Interval:
    """An interval with ends at halves, open, closed or infinite."""
    first, second = sorted(Fraction(random.randint(2 * LOWEST, 2 * HIGHEST), 2) for _ in range(2))
    if first == second:
        return exactly(first)
    return between(
        None if random.random() < 0.15 else first,
        None if random.random() < 0.15 else second,
        low_open=random.random() < 0.3,
        high_open=random.random() < 0.3,
    )


def draw_facts(random: Random, size: int, count: int) -> list[Fact]:
    """The law that every number lies in the world, and facts on random variables."""
    world = closed(Fraction(LOWEST), Fraction(HIGHEST))
    laws = [Fact(variable, world, is_law=True) for variable in range(size)]
    return [
        *laws,
        *(Fact(random.randrange(size), draw_interval(random)) for _ in range(count)),
    ]


def draw_limit(random: Random) -> Interval:
    """A limit above or below."""
    number = Fraction(random.randint(-20, 20), 2)
    if random.random() < 0.5:
        return between(None, number, high_open=random.random() < 0.3)
    return between(number, None, low_open=random.random() < 0.3)


def draw_within(random: Random) -> Interval:
    """What a sum is held against: a number, a range, or a limit."""
    number = Fraction(random.randint(-20, 20), random.choice((1, 1, 1, 2)))
    kind = random.randrange(4)
    if kind == 0:
        return closed(number, number + random.randint(1, 3))
    return exactly(number) if kind == 1 else draw_limit(random)


def make_network(
    size: int, facts: Collection[Fact], constraints: Collection[Constraint]
) -> Network:
    return Network(size, tuple(facts), tuple(constraints), frozenset(range(size)))


def leave_one_out(blame: Blame) -> Iterator[Blame]:
    for fact in sorted(blame.facts):
        yield Blame(blame.facts - {fact}, blame.constraints)
    for constraint in sorted(blame.constraints):
        yield Blame(blame.facts, blame.constraints - {constraint})


def keep_only(network: Network, blame: Blame) -> Network:
    """The network with laws and with the blamed facts and constraints alone."""
    facts = tuple(
        fact for place, fact in enumerate(network.facts) if fact.is_law or place in blame.facts
    )
    constraints = tuple(network.constraints[place] for place in sorted(blame.constraints))
    return network._replace(facts=facts, constraints=constraints)
