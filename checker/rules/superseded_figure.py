"""A figure that has been replaced, and is still printed or quoted.

Counts are revised and slips corrected, but the old figure lives on in whoever copied it. A
claim that `supersedes` another says which one stands; what was printed after it should give
the new figure. What was printed before could not know.

Fails:
    4,398 beds supersedes 4,312, in March  and  4,312 beds, printed in April

Passes:
    4,398 beds supersedes 4,312, in March  and  4,312 beds, printed in February

How to fix: give the figure that replaced it, or write down for which time or by which count
the old one still holds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.lineage import (
    find_quoted_claims,
    find_successors,
    index_claims,
    is_printed_later,
    read_issued,
    read_period,
)
from checker.dimensions.periods import ENDLESS
from checker.figures.numerals import FigureError, parse_figure
from checker.findings import Finding, Related, Rule, make_finding
from checker.model import Claim, Measure
from checker.rules.citing import cite_claim, name_publication, relate_claims
from checker.rules.registry import Context
from checker.rules.telling import MOST_PLACES

RULE = Rule("L704", "superseded-figure", "warning")

_HELP = "give the figure that replaced it, or say for which time or by which count it still holds"


class _Revision(NamedTuple):
    """A claim, and the one that took its place."""

    old: Claim
    new: Claim


class _Figure(NamedTuple):
    """What a claim prints: its number and unit, of which measure in which place."""

    measure: str
    kind: str
    since: str | None
    of: str | None
    place: str | None
    unit: str | None
    number: str


class _Printed(NamedTuple):
    """A figure, and the days that it is for; no days where no time is stated."""

    figure: _Figure
    days: tuple[int | None, int | None]


def check(context: Context) -> Iterator[Finding]:
    """Report each superseded figure that others print or quote after its revision."""
    claims = index_claims(context.corpus.claims)
    successors = find_successors(claims.values())
    if not successors:
        return
    named = _Namer(context.corpus.measures)
    revised = _sort_revisions(claims, successors, named)
    printing: dict[_Printed, list[Claim]] = {printed: [] for printed in revised}
    for claim in claims.values():
        printing.get(named.name_printed(claim), []).append(claim)
    quoting = _sort_by_quoted(claims)
    for printed, revisions in revised.items():
        found = (*_find_copies(revisions, printing[printed]), *_find_quotes(revisions, quoting))
        standing = {named.name_figure(revision.new) for revision in revisions}
        stale = {
            claim.id: claim
            for claim in found
            if claim.id not in successors and named.name_figure(claim) not in standing
        }
        if stale:
            ordered = sorted(stale.values(), key=lambda claim: claim.at("value"))
            yield _tell(printed, revisions, ordered)


class _Namer:
    """Names what claims print, with what their measures set for them."""

    def __init__(self, measures: Mapping[str, Measure]) -> None:
        self._measures = measures

    def name_figure(self, claim: Claim) -> _Figure:
        measure = self._measures.get(claim.measure)
        unit, place = (None, None) if measure is None else (measure.unit, measure.place)
        try:
            number = "|".join(str(end.value) for end in parse_figure(claim.value).ends)
        except FigureError:
            # unreadable-figure reports it; as text it still is what it is.
            number = claim.value
        topic = (claim.measure, claim.kind, claim.since, claim.of)
        return _Figure(*topic, claim.place or place, claim.unit or unit, number)

    def name_printed(self, claim: Claim) -> _Printed:
        period = None if claim.period is None else read_period(claim.period)
        days = (None, None) if period is None else (period.earliest_start, period.latest_end)
        return _Printed(self.name_figure(claim), days)


def _sort_revisions(
    claims: Mapping[str, Claim], successors: Mapping[str, Claim], named: _Namer
) -> dict[_Printed, list[_Revision]]:
    """Sort revisions by the figure that is replaced."""
    revised: dict[_Printed, list[_Revision]] = {}
    for name, new in successors.items():
        revision = _Revision(claims[name], new)
        revised.setdefault(named.name_printed(revision.old), []).append(revision)
    # The revision that was printed first is the one that others could know.
    return {printed: sorted(items, key=_rank) for printed, items in revised.items()}


def _rank(revision: _Revision) -> int:
    issued = read_issued(revision.new)
    return ENDLESS if issued is None or issued.latest_end is None else issued.latest_end


def _sort_by_quoted(claims: Mapping[str, Claim]) -> dict[str, list[Claim]]:
    quoting: dict[str, list[Claim]] = {}
    for name, quoted in find_quoted_claims(claims.values()).items():
        quoting.setdefault(quoted, []).append(claims[name])
    return quoting


def _find_copies(revisions: Sequence[_Revision], printing: Iterable[Claim]) -> Iterator[Claim]:
    """Find the claims that print an old figure for its time, surely after it was replaced."""
    old, new = revisions[0]
    for claim in printing:
        is_counted_alike = not (claim.qualifier and old.qualifier) or (
            claim.qualifier == old.qualifier
        )
        if is_counted_alike and is_printed_later(claim, new):
            yield claim


def _find_quotes(
    revisions: Iterable[_Revision], quoting: Mapping[str, Sequence[Claim]]
) -> Iterator[Claim]:
    """Find the claims that quote an old one, unless they surely did so before it was replaced."""
    for old, new in revisions:
        for claim in quoting.get(old.id, ()):
            if not is_printed_later(new, claim):
                yield claim


def _tell(printed: _Printed, revisions: Sequence[_Revision], stale: Sequence[Claim]) -> Finding:
    (old, new), first = revisions[0], stale[0]
    others = f" and {len(stale) - 1:,} more" if len(stale) > 1 else ""
    verb = "quoted" if first.quoted_from == old.id else "printed"
    replaced = [claim.id for revision in revisions for claim in revision]
    return make_finding(
        RULE,
        message=f"{old.measure}: {old.value} has been replaced by {new.value}, "
        f"and is still {verb} in {name_publication(first)}{others}",
        help=_HELP,
        location=first.at("value"),
        label=cite_claim(first),
        subject="|".join(str(part or "") for part in (*printed.figure, *printed.days)),
        claims=tuple({*replaced, *(claim.id for claim in stale)}),
        related=(
            Related(new.at("value"), f"replaced by: {cite_claim(new)}"),
            Related(old.at("value"), f"the old figure: {cite_claim(old)}"),
            *relate_claims(stale[1:MOST_PLACES]),
        ),
    )
