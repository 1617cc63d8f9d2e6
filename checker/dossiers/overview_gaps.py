"""What could not be compared, and why: the commonest reasons first."""

from collections.abc import Iterable, Mapping, Sequence

from checker.consistency.rows import has_compared
from checker.consistency.verdicts import Comparison, Verdict
from checker.dossiers.desk import Desk
from checker.dossiers.pages import Gap
from checker.dossiers.records import MeasureBrief

_MOST_CLAIMS = 8
_BROKEN = "cannot hold, whatever these say"
"""What is said of claims that a tie would hold, which others have broken already."""


def tell_gaps(desk: Desk, measures: Mapping[str, MeasureBrief]) -> tuple[Gap, ...]:
    """Tell what could not be compared, by the reason."""
    groups: dict[tuple[str, Verdict], list[Comparison]] = {}
    for row in desk.report.comparisons:
        if not has_compared(row):
            groups.setdefault((_say_reason(row), row.verdict), []).append(row)
    gaps = (
        _tell_gap(desk, measures, reason, verdict, rows)
        for (reason, verdict), rows in groups.items()
    )
    return tuple(sorted(gaps, key=lambda gap: (-gap.comparisons, -len(gap.claims) - gap.hidden)))


def _say_reason(row: Comparison) -> str:
    """Say why; what follows from a contradiction that is told elsewhere is no second one."""
    if row.tie and row.reason.endswith(_BROKEN):
        return f"{row.tie}: already contradicted elsewhere, so not tested"
    return row.reason


def _tell_gap(
    desk: Desk,
    measures: Mapping[str, MeasureBrief],
    reason: str,
    verdict: Verdict,
    rows: Sequence[Comparison],
) -> Gap:
    claims = _list_claims(rows)
    links = (desk.find_link(claim) for claim in claims[:_MOST_CLAIMS])
    shown = tuple(link for link in links if link is not None)
    named = dict.fromkeys(row.measure for row in rows)
    return Gap(
        reason=reason,
        verdict=verdict,
        measures=tuple(measures[name] for name in named if name in measures),
        claims=shown,
        hidden=len(claims) - len(shown),
        comparisons=len(rows),
    )


def _list_claims(rows: Iterable[Comparison]) -> list[str]:
    return list(dict.fromkeys(claim for row in rows for claim in row.claims))
