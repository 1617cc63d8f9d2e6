"""The comparisons as the report counts them: claims put side by side, each with one verdict.

A variable gives one row for each camp of two or more claims that agree, and one for its
conflict if it has one; never a row for each pair, so that the rows grow with the claims.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.consistency.camps import (
    Voice,
    count_sources,
    find_camps,
    give_voice,
    list_origins,
)
from checker.consistency.conflicts import Conflict, DifferentThings
from checker.consistency.gaps import describe_gap
from checker.consistency.links import sort_by_start
from checker.consistency.listing import list_words
from checker.consistency.statements import Statement
from checker.consistency.unread import Unread
from checker.consistency.variables import Topic, Variable
from checker.consistency.verdicts import ClaimReading, Comparison, Verdict
from checker.consistency.wording import say_figure
from checker.dimensions.units import describe_unit
from checker.model import Claim, Relation

_ALONE = "no other claim speaks of it"


def compare_variable(
    variable: Variable, conflicts: Sequence[Conflict], origins: Mapping[str, str]
) -> list[Comparison]:
    """Compare all that is said of one variable; nothing where one claim stands alone.

    `origins` says where each claim's figure comes from, by the claim's id.
    """
    cliques = find_cliques(variable)
    groups = [group for clique in cliques for group in _agree_in(variable, clique, conflicts)]
    rows = [_agree(variable, group, origins) for group in groups]
    unique = list({(row.claims, row.verdict): row for row in rows}.values())
    if len(cliques) > 1:
        unique.append(tell_apart(variable.topic, variable.statements, name_periods([variable])))
    for conflict in conflicts:
        blamed = [give_voice(variable, member) for member in sorted(conflict.members)]
        gap = describe_gap(conflict.camps, variable.unit)
        unique.append(_row(variable, conflict.verdict, gap, blamed))
    return unique


def find_cliques(variable: Variable) -> list[list[int]]:
    """Sort cells into groups that all speak of one time, in the order of their periods.

    One sweep: a cell that is not of one time with some of the group closes it, and opens
    the next with those that it shares a time with. That finds all groups of intervals; a
    total and a rate of one period can leave a pair over, which is a group of its own.
    """
    linked = {(link.first, link.second) for link in variable.links}
    linked |= {(second, first) for first, second in linked}
    cliques: list[list[int]] = []
    current: list[int] = []
    for cell in sort_by_start(variable.cells):
        shared = [other for other in current if (other, cell) in linked]
        if len(shared) < len(current):
            cliques.append(current)
        current = [*shared, cell]
    cliques.append(current)
    covered = {(one, other) for clique in cliques for one in clique for other in clique}
    left = sorted((one, other) for one, other in linked - covered if one < other)
    return [*cliques, *(list(pair) for pair in left)]


def _agree_in(
    variable: Variable, clique: Sequence[int], conflicts: Sequence[Conflict]
) -> list[Sequence[Voice]]:
    """Find the groups of a clique that agree within themselves."""
    members = [
        (cell, index) for cell in clique for index in range(len(variable.cells[cell].statements))
    ]
    if len(members) < 2:  # noqa: PLR2004 - it takes two to compare
        return []
    if not conflicts:
        return [[give_voice(variable, member) for member in members]]
    camps = find_camps(variable, members, {})
    return [camp.voices for camp in camps if len(camp.voices) > 1]


def name_periods(variables: Iterable[Variable]) -> str:
    """Say that periods differ, and which."""
    periods = [
        "a time not stated" if cell.period is None else cell.period.text
        for variable in variables
        for cell in variable.cells
    ]
    return f"the periods differ: {list_words(sorted(set(periods)))}"


def _agree(variable: Variable, voices: Sequence[Voice], origins: Mapping[str, str]) -> Comparison:
    verdict, reason = _judge_agreement(voices)
    named = list_origins(voices, origins)
    if len(named) == 1 and count_sources(voices) > 1:
        # Copies are not corroboration.
        reason = f"{reason}; one origin: {named[0]}"
    return _row(variable, verdict, reason, voices)


def _judge_agreement(voices: Sequence[Voice]) -> tuple[Verdict, str]:
    if len({(voice.expected, voice.widest) for voice in voices}) == 1:
        return "consistent", "the figures are equal"
    finest = _find_finest(voices)
    if all(_is_refined_by(voice, finest) for voice in voices):
        return "consistent", f"{say_figure(finest.statement)} lies within every hedge"
    reason = "the figures differ as written, and what they are expected to mean meets"
    return "consistent by rounding", reason


def _find_finest(voices: Sequence[Voice]) -> Voice:
    """Find the voice within all others, if one is; a bare figure before a hedged one."""
    finest = voices[0]
    for voice in voices[1:]:
        is_equal = voice.expected == finest.expected
        if is_equal and not _has_width(finest):
            continue
        if finest.expected.covers(voice.expected):
            finest = voice
    return finest


def _is_refined_by(voice: Voice, finest: Voice) -> bool:
    """Whether the finest figure says the same, or lies within this one's hedge."""
    if (voice.expected, voice.widest) == (finest.expected, finest.widest):
        return True
    return _has_width(voice) and voice.expected.covers(finest.expected)


def _has_width(voice: Voice) -> bool:
    """Whether the figure is hedged or a range, not bare."""
    return voice.statement.reading.hedge is not None or len(voice.statement.figure.ends) > 1


def _row(variable: Variable, verdict: Verdict, reason: str, voices: Sequence[Voice]) -> Comparison:
    unit = describe_unit(variable.unit)
    return Comparison(
        claims=_ids(voice.statement.claim for voice in voices),
        verdict=verdict,
        reason=reason,
        measure=variable.topic.measure,
        place=variable.place,
        period=variable.period,
        readings=tuple(
            ClaimReading(
                claim=voice.statement.claim.id,
                text=say_figure(voice.statement),
                expected=voice.expected,
                widest=voice.widest,
                unit=unit,
            )
            for voice in voices
        ),
    )


def compare_different_things(different: DifferentThings) -> Comparison:
    """Put claims side by side whose units do not convert."""
    units = [describe_unit(unit) or "ratios" for unit, _ in different.groups]
    statements = [statement for _, group in different.groups for statement in group]
    return Comparison(
        claims=_ids(statement.claim for statement in statements),
        verdict="different things",
        reason=f"{list_words(units)} do not convert into each other",
        measure=different.topic.measure,
        place=None,
        period=None,
        readings=_read_each(statements),
    )


def _read_each(statements: Iterable[Statement]) -> tuple[ClaimReading, ...]:
    """Give the readings of statements that share no unit, each in its own."""
    return tuple(
        ClaimReading(
            claim=statement.claim.id,
            text=say_figure(statement, with_noun=True),
            expected=statement.reading.expected,
            widest=statement.reading.widest,
            unit=describe_unit(statement.unit),
        )
        for statement in statements
    )


def tell_apart(topic: Topic, statements: Sequence[Statement], reason: str) -> Comparison:
    """Say why claims on one measure were not compared with each other."""
    return Comparison(
        claims=_ids(statement.claim for statement in statements),
        verdict="not comparable",
        reason=reason,
        measure=topic.measure,
        place=None,
        period=None,
        readings=_read_each(statements),
    )


def tell_readings_once(rows: Iterable[Comparison]) -> Iterator[Comparison]:
    """Leave out of what was not comparable the readings that other rows tell."""
    rows = list(rows)
    told = {
        reading.claim for row in rows if row.verdict != "not comparable" for reading in row.readings
    }
    for row in rows:
        if row.verdict != "not comparable":
            yield row
            continue
        readings = tuple(reading for reading in row.readings if reading.claim not in told)
        told.update(reading.claim for reading in readings)
        yield row._replace(readings=readings)


def leave_alone(statement: Statement) -> Comparison:
    """Say that a claim has nothing to be compared with."""
    alone = leave_out(statement.claim, _ALONE)
    return alone._replace(readings=_read_each([statement]))


def is_alone(row: Comparison) -> bool:
    """Whether a row says that a claim has nothing to be compared with."""
    return row.reason == _ALONE


def has_compared(row: Comparison) -> bool:
    """Whether claims were held against each other."""
    return row.verdict not in {"not comparable", "not checked"}


def leave_out(claim: Claim, reason: str) -> Comparison:
    """Say why a claim that could be read was not compared."""
    return Comparison(
        claims=(claim.id,),
        verdict="not checked",
        reason=reason,
        measure=claim.measure,
        place=claim.place,
        period=claim.period,
    )


def leave_unread(claim: Claim, unread: Sequence[Unread]) -> Comparison:
    """Say why a claim could not be read."""
    return leave_out(claim, "; ".join(part.reason for part in unread))


def leave_superseded(claim: Claim, successor: str) -> Comparison:
    """Say that a claim has been revised, so that its figure no longer stands."""
    return Comparison(
        claims=(claim.id,),
        verdict="not comparable",
        reason=f"it is superseded by {successor}",
        measure=claim.measure,
        place=claim.place,
        period=claim.period,
    )


def leave_relation(relation: Relation, reason: str) -> Comparison:
    """Say why a relation was not checked."""
    return Comparison(
        claims=(),
        verdict="not checked",
        reason=f"{relation.holds.strip()}: {reason}",
        measure="",
        place=None,
        period=None,
    )


def _ids(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(sorted({claim.id for claim in claims}))
