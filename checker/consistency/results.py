"""What comparing a corpus comes to, while it is found and when it is done."""

from collections.abc import Mapping
from typing import NamedTuple

from checker.consistency.conflicts import Conflict, DifferentThings
from checker.consistency.gazetteer import Groundwork
from checker.consistency.relating.outcomes import Mismatch, Prediction
from checker.consistency.rows import tell_readings_once
from checker.consistency.told_apart import ToldApart
from checker.consistency.unread import Unread
from checker.consistency.variables import Variable
from checker.consistency.verdicts import Comparison


class Comparisons(NamedTuple):
    """All that was compared, and all that was not, with the reason."""

    rows: tuple[Comparison, ...]
    conflicts: tuple[Conflict, ...]
    different: tuple[DifferentThings, ...]
    told_apart: tuple[ToldApart, ...]
    unread: tuple[Unread, ...]
    variables: tuple[Variable, ...]
    groundwork: Groundwork
    origins: Mapping[str, str]
    """Where each claim's figure comes from: claims of one origin count once."""
    mismatches: tuple[Mismatch, ...]
    predictions: tuple[Prediction, ...]


class Results:
    """What has been found so far; frozen into `Comparisons` at the end."""

    def __init__(self, groundwork: Groundwork, origins: Mapping[str, str]) -> None:
        self.groundwork = groundwork
        self.origins = origins
        self.rows: list[Comparison] = []
        self.conflicts: list[Conflict] = []
        self.different: list[DifferentThings] = []
        self.told_apart: list[ToldApart] = []
        self.unread: list[Unread] = []
        self.variables: list[Variable] = []
        self.mismatches: list[Mismatch] = []
        self.predictions: list[Prediction] = []

    def freeze(self) -> Comparisons:
        """Return all that was found."""
        return Comparisons(
            tuple(tell_readings_once(self.rows)),
            tuple(self.conflicts),
            tuple(self.different),
            tuple(self.told_apart),
            tuple(self.unread),
            tuple(self.variables),
            self.groundwork,
            self.origins,
            tuple(self.mismatches),
            tuple(self.predictions),
        )
