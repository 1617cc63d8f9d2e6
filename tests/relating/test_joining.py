"""Joining things into groups."""

from hypothesis import given
from hypothesis import strategies as st

from checker.consistency.joining import find_root, join

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12)


@given(PAIRS)
def test_whatever_is_joined_shares_the_smallest_of_its_group(pairs: list[tuple[int, int]]) -> None:
    roots = list(range(10))
    groups = [{number} for number in range(10)]
    for one, other in pairs:
        join(roots, one, other)
        joined = groups[one] | groups[other]
        for number in joined:
            groups[number] = joined
    assert [find_root(roots, number) for number in range(10)] == [min(group) for group in groups]
