"""What disagrees, and whether it counts: all that the comparison found has its place here."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from checker.consistency.conflicts import DifferentThings
from checker.consistency.told_apart import ToldApart
from checker.consistency.verdicts import Verdict
from checker.dossiers.desk import Desk
from checker.dossiers.findings_grounds import list_grounds
from checker.dossiers.records import FindingBrief
from checker.findings import Standing

WRONG: tuple[Verdict, ...] = ("contradiction", "different things", "drift")
"""What does not let claims stand beside each other, worst first."""

Place = Literal["counting", "known", "unchanged", "accepted", "unreported", "outside"]
"""Where a disagreement stands: it counts; it is known from the baseline, or as it was at the
base; somebody has accepted it; no rule that ran reports it; it lies outside the files asked for."""

_PLACES: Mapping[Standing, Place] = {
    "open": "counting",
    "new": "counting",
    "grown": "counting",
    "baseline": "known",
    "unchanged": "unchanged",
    "accepted": "accepted",
}


class Ledger(NamedTuple):
    """Every disagreement that was found, by where it stands."""

    counts: Mapping[Place, Counter[Verdict]]
    silent: tuple[str, ...]
    """The codes of the rules that would tell what is unreported, and did not run."""

    def count_at(self, place: Place) -> Counter[Verdict]:
        """Count what stands in one place, by verdict."""
        return self.counts.get(place, Counter())

    def count_standing(self) -> Counter[Verdict]:
        """Count all that nobody has accepted, whether it counts or not."""
        standing: Counter[Verdict] = Counter()
        for place, counts in self.counts.items():
            if place != "accepted":
                standing += counts
        return standing


def draw_up_ledger(desk: Desk, briefs: Iterable[FindingBrief]) -> Ledger:
    """Enter all that disagrees; `briefs` are in the order of `desk.findings`."""
    counts: dict[Place, Counter[Verdict]] = {}
    for brief in briefs:
        place = _PLACES.get(brief.standing)
        if place is not None and brief.verdict in WRONG:
            counts.setdefault(place, Counter())[brief.verdict] += 1
    ran = {document.rule.code for document in desk.report.rules}
    silent: set[str] = set()
    for code, verdict in _list_untold(desk):
        is_outside = desk.report.is_narrowed and code in ran
        where: Place = "outside" if is_outside else "unreported"
        counts.setdefault(where, Counter())[verdict] += 1
        silent |= {code} - ran
    return Ledger(counts, tuple(sorted(silent)))


def _list_untold(desk: Desk) -> Iterator[tuple[str, Verdict]]:
    """List what was found and no finding tells, with the code of the rule that would."""
    told = {id(ground) for ground in desk.grounds if ground is not None}
    for code, ground in list_grounds(desk.compared):
        if id(ground) in told or isinstance(ground, ToldApart):
            continue
        yield code, "different things" if isinstance(ground, DifferentThings) else ground.verdict
