"""Judging values: the worst that was found among the claims that speak of one."""

from collections import Counter
from collections.abc import Iterable, Mapping

from checker.consistency.rows import has_compared
from checker.consistency.verdicts import Comparison, Verdict
from checker.dossiers.ordering import find_worst
from checker.dossiers.standpoints import RowName, name_row


def judge_values(
    rows: Iterable[Comparison],
    values: Mapping[str, int],
    row_sides: Mapping[RowName, Mapping[str, int]],
) -> Mapping[int, Verdict]:
    """Find the worst that was found among claims of one value, by the value.

    `values` are the numbers of the values that claims speak of, by the claims' ids. A
    disagreement is one of a value only if its claims stand on several sides; what one of
    them comes to with claims on something else says nothing of them.
    """
    found: dict[int, set[Verdict]] = {}
    for row in rows:
        for value in _list_judged(row, values, row_sides.get(name_row(row))):
            found.setdefault(value, set()).add(row.verdict)
    worst = {value: find_worst(verdicts) for value, verdicts in found.items()}
    return {value: verdict for value, verdict in worst.items() if verdict is not None}


def _list_judged(
    row: Comparison, values: Mapping[str, int], sides: Mapping[str, int] | None
) -> list[int]:
    """List the values whose claims a comparison holds against each other."""
    if sides is None and (row.tie or not has_compared(row)):
        return []
    standing = {
        (values[claim], claim if sides is None else sides.get(claim))
        for claim in row.claims
        if claim in values
    }
    counts = Counter(value for value, _ in standing)
    return [value for value, number in counts.items() if number > 1]
