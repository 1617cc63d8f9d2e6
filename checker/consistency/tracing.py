"""The history of a figure: every claim on one measure, in order, and where each has it from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from checker.consistency.camps import Voice, give_voice
from checker.consistency.comparing import Comparisons, compare
from checker.consistency.lineage import (
    find_quoted_claims,
    find_successors,
    find_superseded,
    read_issued,
    read_period,
)
from checker.consistency.wording import join_unit, say_figure, say_unit
from checker.dimensions.calendar_days import name_day
from checker.dimensions.periods import ENDLESS, Period
from checker.dimensions.units import Unit
from checker.figures.wording import format_interval
from checker.model import Claim, Corpus

Bond = Literal["quoted by", "primary source", "superseded by", "same origin"]
"""How a figure came from one place to another."""

Mark = Literal["contradiction", "different things", "drift"]
"""What the comparison found about a claim, worst first."""

MARKS: tuple[Mark, ...] = ("contradiction", "different things", "drift")


class Step(NamedTuple):
    """One claim in the history of a figure, in words."""

    claim: Claim
    figure: str
    """As written, with its hedge and its unit."""
    expected: str
    """What a reader takes it to mean, in the measure's unit; empty where it was not read."""
    place: str
    year: str
    """The first year that it is for; empty where that is not stated."""
    source: str
    printed: str
    lineage: tuple[str, ...]
    """Where the source has it from: "quoting mail-2018", "said by NSPCC"."""
    successor: str
    """The claim that has replaced it; empty where it stands."""
    mark: Mark | None


class Passage(NamedTuple):
    """The way of a figure from one place to a claim."""

    start: str
    """A claim's id; else the name of a source or of a speaker."""
    end: str
    """A claim's id."""
    bond: Bond
    is_claim: bool
    """Whether it starts at a claim of the same history."""


class Trace(NamedTuple):
    """The history of a figure."""

    measure: str
    title: str | None
    steps: tuple[Step, ...]
    """By period, then by date of printing; what states no period comes last."""
    passages: tuple[Passage, ...]
    origins: int
    """How many origins the figures have: copies count once."""


def trace_measure(corpus: Corpus, measure: str, comparisons: Comparisons) -> Trace:
    """Trace a measure through the claims of a compared corpus."""
    claims = tuple(claim for claim in corpus.claims if claim.measure == measure)
    voices = _read_all(corpus, claims)
    marks = _find_marks(comparisons)
    successors = {old: new.id for old, new in find_successors(claims).items()}
    is_mixed = any(different.topic.measure == measure for different in comparisons.different)
    ordered = sorted(claims, key=rank_claim)
    steps = tuple(
        _describe(
            claim,
            voices.get(claim.id),
            mark=marks.get(claim.id),
            successor=successors.get(claim.id, ""),
            with_noun=is_mixed,
        )
        for claim in ordered
    )
    declared = corpus.measures.get(measure)
    return Trace(
        measure=measure,
        title=None if declared is None else declared.title,
        steps=steps,
        passages=tuple(_find_passages(corpus, ordered, comparisons.origins)),
        origins=len({comparisons.origins[claim.id] for claim in claims}),
    )


def _read_all(corpus: Corpus, claims: tuple[Claim, ...]) -> dict[str, tuple[Voice, Unit]]:
    """Read the claims of one measure, the superseded ones too, each in its variable's unit."""
    unrevised = tuple(claim._replace(supersedes=None) for claim in claims)
    alone = corpus._replace(claims=unrevised, relations=(), acceptances=())
    return {
        statement.claim.id: (give_voice(variable, (number, index)), variable.unit)
        for variable in compare(alone).variables
        for number, cell in enumerate(variable.cells)
        for index, statement in enumerate(cell.statements)
    }


def _find_marks(comparisons: Comparisons) -> dict[str, Mark]:
    """Find what was found about each claim: the worst of it."""
    marks: dict[str, Mark] = {}
    for claim, mark in sorted(_list_marks(comparisons), key=lambda pair: MARKS.index(pair[1])):
        marks.setdefault(claim, mark)
    return marks


def _list_marks(comparisons: Comparisons) -> Iterator[tuple[str, Mark]]:
    for conflict in comparisons.conflicts:
        for camp in conflict.camps:
            for voice in camp.voices:
                yield voice.statement.claim.id, conflict.verdict
    for different in comparisons.different:
        for _, statements in different.groups:
            for statement in statements:
                yield statement.claim.id, "different things"
    for mismatch in comparisons.mismatches:
        for blamed in (mismatch.focus, *mismatch.others):
            yield blamed.voice.statement.claim.id, mismatch.verdict


def rank_claim(claim: Claim) -> tuple[int, int, int]:
    """Rank by period, then by date of printing; the order of the files decides between equals."""
    period = read_period(claim.period) if claim.period is not None else None
    issued = read_issued(claim)
    return (*_find_days(period), _find_days(issued)[0])


def _find_days(period: Period | None) -> tuple[int, int]:
    """Find the first and the last day of a period; what is not stated comes after all others."""
    if period is None:
        return ENDLESS, ENDLESS
    start = -ENDLESS if period.earliest_start is None else period.earliest_start
    return start, ENDLESS if period.latest_end is None else period.latest_end


def _describe(
    claim: Claim,
    read: tuple[Voice, Unit] | None,
    *,
    mark: Mark | None,
    successor: str,
    with_noun: bool,
) -> Step:
    written, expected, place = _join(claim.hedge, claim.value, claim.unit), "", claim.place or ""
    if read is not None:
        voice, unit = read
        written = say_figure(voice.statement, with_noun=with_noun)
        expected = join_unit(format_interval(voice.expected), say_unit(unit))
        place = voice.statement.place or ""
    source = claim.source
    return Step(
        claim=claim,
        figure=_name_kind(claim, written),
        expected=expected,
        place=place,
        year=_name_year(claim),
        source="" if source is None else source.container_title or source.publisher or source.id,
        printed="" if source is None else source.issued or "",
        lineage=tuple(_list_sayings(claim)),
        successor=successor,
        mark=mark,
    )


def _join(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _name_kind(claim: Claim, figure: str) -> str:
    """Say what kind of figure it is where it is no level: "increase: 25% since P1Y"."""
    if claim.kind == "level":
        return figure
    since = f" since {claim.since}" if claim.since else ""
    of = f" of {claim.of}" if claim.of else ""
    return f"{claim.kind}{of}: {figure}{since}"


def _name_year(claim: Claim) -> str:
    period = read_period(claim.period) if claim.period is not None else None
    if period is None:
        return ""
    day = period.latest_end if period.earliest_start is None else period.earliest_start
    return "" if day is None else str(name_day(day)[0])


def list_lineage(claim: Claim) -> Iterator[str]:
    """List where a source has a figure from: "quoting mail-2018", "first in the report"."""
    if claim.quoted_from is not None:
        yield f"quoting {claim.quoted_from}"
    if claim.primary_source is not None:
        yield f"first in {claim.primary_source}"


def _list_sayings(claim: Claim) -> Iterator[str]:
    yield from list_lineage(claim)
    if claim.attributed_to is not None:
        yield f"said by {claim.attributed_to}"


def _find_passages(
    corpus: Corpus, claims: Sequence[Claim], origins: Mapping[str, str]
) -> Iterator[Passage]:
    """Find the ways between the claims of one history, and into it from outside."""
    members = {claim.id: claim for claim in claims}
    quoted = find_quoted_claims(corpus.claims)
    repeated = _find_repeated_speakers(claims, origins)
    for claim in claims:
        start = quoted.get(claim.id) or claim.quoted_from
        original = members.get(start or "")
        if start is not None:
            yield Passage(start, claim.id, "quoted by", original is not None)
        if claim.primary_source is not None and not _states_primary(original):
            yield Passage(origins[claim.id], claim.id, "primary source", is_claim=False)
        if claim.id in repeated:
            yield Passage(origins[claim.id], claim.id, "same origin", is_claim=False)
    for new, old in find_superseded(claims).items():
        yield Passage(old, new, "superseded by", is_claim=True)


def _states_primary(claim: Claim | None) -> bool:
    return claim is not None and claim.primary_source is not None


def _find_repeated_speakers(claims: Iterable[Claim], origins: Mapping[str, str]) -> set[str]:
    """Find the claims whose only origin is a speaker whom others of them cite too."""
    by_speaker: dict[str, list[str]] = {}
    for claim in claims:
        is_bare = claim.quoted_from is None and claim.primary_source is None
        if is_bare and claim.attributed_to is not None:
            by_speaker.setdefault(origins[claim.id], []).append(claim.id)
    return {name for names in by_speaker.values() if len(names) > 1 for name in names}
