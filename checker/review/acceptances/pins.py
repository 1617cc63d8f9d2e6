"""Pinned figures: whether a claim still says what it said when it was accepted."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.errors import UnreadableError
from checker.figures.numerals import Figure, parse_figure
from checker.figures.readings import Reading, read_figure
from checker.model import Acceptance, Claim

_MOST_PINS = 20
"""So many figures a help text writes out."""


class Change(NamedTuple):
    """A figure that is no longer the one that was pinned."""

    claim: Claim
    pinned: str
    number: int
    """Which of the acceptance's values it is, from 0."""


def list_changes(acceptance: Acceptance, claims: Mapping[str, Claim]) -> dict[str, Change]:
    """Return the figures that have changed, by claim; those of lost claims are not missed.

    Nothing is pinned where the values are not as many as the claims.
    """
    changes: dict[str, Change] = {}
    if len(acceptance.values) != len(acceptance.claims):
        return changes
    for number, (name, pinned) in enumerate(zip(acceptance.claims, acceptance.values, strict=True)):
        claim = claims.get(name)
        if claim is not None and not is_same_figure(pinned, claim.value):
            changes.setdefault(name, Change(claim, pinned, number))
    return changes


def is_same_figure(one: str, other: str) -> bool:
    """Whether two texts write one figure, as precise: 144,000 and 144000, not 144,001."""
    if one.strip() == other.strip():
        return True
    try:
        return _describe(one) == _describe(other)
    except UnreadableError:
        return False


def _describe(text: str) -> tuple[object, ...]:
    """Return all that a figure says, and how precisely, whatever its commas."""
    figure = parse_figure(text)
    return (
        tuple(end.value for end in figure.ends),
        figure.is_percent,
        figure.currency,
        figure.unit,
        _read(figure, is_count=True),
        _read(figure, is_count=False),
    )


def _read(figure: Figure, *, is_count: bool) -> Reading:
    reading = read_figure(figure, None, is_count=is_count)
    hedge = reading.hedge
    return reading._replace(hedge=None if hedge is None else hedge._replace(words=""))


def write_list(key: str, texts: Sequence[str], *, is_quoted: bool = False) -> str:
    """Write a line of YAML: `values: ["144,000", "840,000"]`."""
    import json  # noqa: PLC0415 - only what is wrong with an acceptance needs it

    items = [json.dumps(text, ensure_ascii=False) if is_quoted else text for text in texts]
    return f"{key}: [{', '.join(items)}]"


def write_pins(names: Sequence[str], claims: Mapping[str, Claim]) -> str | None:
    """Write the values that pin the figures of claims; None for lost ones, and for too many."""
    if len(names) > _MOST_PINS or any(name not in claims for name in names):
        return None
    return write_list("values", [claims[name].value for name in names], is_quoted=True)
