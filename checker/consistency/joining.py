"""Joining things into groups: a forest in which whatever is joined shares a root."""


def find_root(roots: list[int], index: int) -> int:
    """Find the one that stands for the group of another, and shorten the way to it."""
    while roots[index] != index:
        roots[index] = roots[roots[index]]
        index = roots[index]
    return index


def join(roots: list[int], one: int, other: int) -> None:
    """Join two groups; the smaller number stands for both."""
    first, last = sorted((find_root(roots, one), find_root(roots, other)))
    roots[last] = first
