"""When and where the claims of a finding speak of, in words."""

from collections.abc import Sequence

from checker.consistency.conflicts import DifferentThings
from checker.consistency.relating.outcomes import Mismatch
from checker.consistency.statements import Statement
from checker.consistency.told_apart import ToldApart
from checker.dossiers.desk import Desk
from checker.dossiers.findings_grounds import Ground
from checker.dossiers.settings import UNTIMED, say_other_setting, say_setting

_LONGEST = 40
"""Characters: a headline takes no longer setting."""


def say_finding_setting(ground: Ground | None) -> str:
    """Say when and where the claims that disagree speak of: "2014 in GB"; empty where unsaid.

    Claims that count different things are not of one value, and have no one setting.
    """
    if ground is None or isinstance(ground, DifferentThings):
        return ""
    if isinstance(ground, Mismatch):
        focus = ground.focus.quantity
        said = say_other_setting(focus.period, None, focus.place, focus.definition)
    else:
        conflict = ground.conflict if isinstance(ground, ToldApart) else ground
        statements = [voice.statement for camp in ground.camps for voice in camp.voices]
        said = say_setting(sorted(statements, key=_find_start), conflict.variable.definition)
    return said.removeprefix(UNTIMED).lstrip()


def add_setting(desk: Desk, subject: str, setting: str, measures: Sequence[str]) -> str:
    """Add a setting to a headline, where others of the measure are spoken of as well."""
    is_short = 0 < len(setting) <= _LONGEST
    if not subject or not is_short or not measures or not _has_several(desk, measures[0]):
        return subject
    return f"{subject}, {setting}"


def _has_several(desk: Desk, measure: str) -> bool:
    """Whether claims on a measure speak of several times or places."""
    words = (
        setting.words
        for line in desk.lines.by_measure.get(measure, ())
        for setting in line.settings
    )
    first = next(words, "")
    return any(other != first for other in words)


def _find_start(statement: Statement) -> tuple[bool, int]:
    start = None if statement.period is None else statement.period.earliest_start
    return start is None, start or 0
