"""Steps: the arithmetic of a finding, in the order in which a reader can follow it."""

from collections.abc import Iterator, Mapping

from checker.consistency.camps import choose_unit
from checker.consistency.conflicts import Cause, Conflict, DifferentThings
from checker.consistency.listing import SHOWN
from checker.consistency.relating.outcomes import Mismatch
from checker.consistency.told_apart import ToldApart
from checker.dossiers.findings_grounds import Ground
from checker.dossiers.pages import Step
from checker.dossiers.steps_of_comparing import tell_comparison
from checker.dossiers.steps_of_mismatches import tell_mismatch
from checker.dossiers.steps_of_readings import (
    begin,
    tell_conversion,
    tell_others,
    tell_reading,
    tell_written,
)
from checker.findings import Finding

NEAR_MISS = "near miss"
"""The detail that is told beside the arithmetic."""
_CONTRADICTION = (
    "Contradiction: however widely the figures are read, they cannot all be right. At least one "
    "is wrong, or speaks of something else"
)
_DRIFT = (
    "Drift: nothing is proved wrong. The figures agree only if one of them was rounded more "
    "coarsely than it looks"
)
_DRIFTS: Mapping[Cause, str] = {
    "estimate": "Drift: nothing is proved wrong. The figures agree only if an estimate was passed",
    "time": "Drift: nothing is proved wrong. The figures differ, and so do the times they are for",
}
_DIFFERENT = (
    "Different things: no factor turns one unit into the other, so the figures cannot be compared"
)


def tell_steps(finding: Finding, ground: Ground | None) -> tuple[Step, ...]:
    """Tell how a finding comes about, step by step."""
    details = dict(finding.details)
    if ground is None:
        return tuple(_tell_details(finding))
    return (*_tell_ground(ground, details), Step("Verdict", _say_verdict(ground)))


def _tell_details(finding: Finding) -> Iterator[Step]:
    for heading, text in finding.details:
        if heading != NEAR_MISS:
            yield Step(begin(heading), text)


def _tell_ground(ground: Ground, details: Mapping[str, str]) -> Iterator[Step]:
    if isinstance(ground, Mismatch):
        return tell_mismatch(ground, details)
    if isinstance(ground, DifferentThings):
        return _tell_units(ground, details)
    conflict = ground.conflict if isinstance(ground, ToldApart) else ground
    return _tell_conflict(conflict, ground, details)


def _tell_units(different: DifferentThings, details: Mapping[str, str]) -> Iterator[Step]:
    groups = [group for _, group in different.groups if group]
    for group in groups[:SHOWN]:
        yield tell_written(group[0])
    if len(groups) > SHOWN:
        yield tell_others(len(groups) - SHOWN)
    if "units" in details:
        yield Step("Compare the units", begin(details["units"]))
    if "gap" in details:
        yield Step("Compare the numbers alone", begin(details["gap"]))


def _tell_conflict(
    conflict: Conflict, ground: Conflict | ToldApart, details: Mapping[str, str]
) -> Iterator[Step]:
    unit = choose_unit(ground.camps, conflict.variable.unit)
    for camp in ground.camps[:SHOWN]:
        statement = camp.spokesman.statement
        yield tell_reading(camp.spokesman)
        turned = tell_conversion(statement, unit)
        if turned is not None:
            yield turned
    if len(ground.camps) > SHOWN:
        yield tell_others(len(ground.camps) - SHOWN)
    yield from tell_comparison(conflict, ground.camps)
    if "gap" in details:
        yield Step("How far they lie apart", details["gap"])
    if "camps" in details:
        yield Step("Who stands behind them", details["camps"])


def _say_verdict(ground: Ground) -> str:
    if isinstance(ground, DifferentThings):
        return _DIFFERENT
    if isinstance(ground, ToldApart):
        return f"Not comparable: {ground.reason}"
    if ground.verdict == "contradiction":
        return _CONTRADICTION
    return _DRIFTS.get(ground.rests_on, _DRIFT) if isinstance(ground, Conflict) else _DRIFT
