"""What has changed since a base revision."""

from collections.abc import Sequence

from checker.dossiers.pages import Change
from checker.dossiers.records import FindingBrief
from checker.findings import Standing
from checker.report import Report


def tell_change(report: Report, findings: Sequence[FindingBrief]) -> Change | None:
    """Tell what has changed among the findings; None where there is no base."""
    if report.base is None:
        return None
    return Change(
        base=report.base,
        hint=report.hint,
        new=_pick(findings, "new"),
        grown=_pick(findings, "grown"),
        fixed=_pick(findings, "fixed"),
        unchecked=_pick(findings, "unchecked"),
        unchanged=len(_pick(findings, "unchanged")),
    )


def _pick(findings: Sequence[FindingBrief], standing: Standing) -> tuple[FindingBrief, ...]:
    return tuple(brief for brief in findings if brief.standing == standing)
