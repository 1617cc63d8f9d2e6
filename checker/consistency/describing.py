"""One claim from all sides: how it was read, and what came of comparing it with each other one."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.consistency.camps import Voice, give_voice
from checker.consistency.cells import Cell
from checker.consistency.clashes import Member, Which, find_clashing
from checker.consistency.comparing import Comparisons
from checker.consistency.conflicts import find_conflicts
from checker.consistency.links import Link
from checker.consistency.listing import SHOWN, list_words
from checker.consistency.relating.outcomes import Prediction
from checker.consistency.relating.wording import say_both, say_quantity
from checker.consistency.rows import compare_variable
from checker.consistency.statements import Statement
from checker.consistency.units_of_claims import is_counted
from checker.consistency.variables import Variable
from checker.consistency.verdicts import Comparison, Verdict
from checker.consistency.wording import join_unit, say_turned, say_unit
from checker.dimensions.units import describe_unit
from checker.figures.digits import Numeral
from checker.figures.wording import format_interval, format_number
from checker.intervals import Interval
from checker.model import Claim

_APART: tuple[Verdict, ...] = ("different things", "not comparable", "not checked")
_MOST_PREDICTIONS = 4


class ClaimDescription(NamedTuple):
    """How a claim was read, and each comparison it took part in."""

    reading: "ReadingDescription | None"
    unread: str
    comparisons: "tuple[PairDescription, ...]"
    predictions: "tuple[PredictionDescription, ...]" = ()
    """The first few of what rests on the claim."""
    more_predictions: int = 0
    """How many more rest on it."""


class ReadingDescription(NamedTuple):
    """How a figure was read, and what it could stand for."""

    figure: str
    """The number or the numbers, as understood: "1,000", "500 to 800"."""
    hedge: str | None
    unit: str | None
    period: str | None
    place: str | None
    expected: Interval
    widest: Interval
    interval_unit: str
    """The unit of both intervals; empty for a bare number."""
    rule: str
    """By which rule it was read: "to the nearest 100, at the widest to the nearest 1,000"."""


class PairDescription(NamedTuple):
    """What one other claim said, and what came of it; no other where there was none."""

    other: str
    """The other claim's id; empty where there was none to compare with."""
    verdict: Verdict
    arithmetic: str
    """The reason and the numbers, in a phrase."""


class PredictionDescription(NamedTuple):
    """What a figure must be, if the claim and those with it are right."""

    statement: str
    """"image_offences in 2016/2017 must be 18,179–18,550 a year"."""
    ties: tuple[str, ...]
    """What ties it to the claim."""
    others: tuple[str, ...]
    """Ids of the other claims that it rests on."""


def describe_claim(claim: Claim, comparisons: Comparisons) -> ClaimDescription:
    """Describe one claim of a compared corpus."""
    unread = "; ".join(part.reason for part in comparisons.unread if claim.id in part.claims)
    pairs: list[PairDescription] = []
    reading = None
    own: set[object] = set()
    for variable, member in _find_members(claim, comparisons.variables):
        statement = variable.cells[member[0]].statements[member[1]]
        reading = _describe_reading(statement)
        pairs.extend(_describe_pairs(variable, member))
        own.update(_name_row(row) for row in _compare_again(variable, comparisons))
    compared = {pair.other for pair in pairs}
    pairs.extend(_describe_rows(claim, comparisons, compared, own))
    resting = [one for one in comparisons.predictions if claim.id in one.claims]
    return ClaimDescription(
        reading,
        unread,
        tuple(pairs),
        tuple(_describe_prediction(claim, one) for one in resting[:_MOST_PREDICTIONS]),
        len(resting[_MOST_PREDICTIONS:]),
    )


def _compare_again(variable: Variable, comparisons: Comparisons) -> list[Comparison]:
    """Compare a variable once more: its rows are told claim by claim, those of ties as a whole."""
    conflicts = find_conflicts(variable, comparisons.origins)
    return compare_variable(variable, conflicts, comparisons.origins)


def _name_row(row: Comparison) -> object:
    return row.claims, row.verdict, row.reason


def _describe_prediction(claim: Claim, prediction: Prediction) -> PredictionDescription:
    quantity = prediction.quantity
    said = say_both(quantity, prediction.expected, prediction.widest)
    return PredictionDescription(
        statement=f"{say_quantity(quantity)} must be {said}",
        ties=prediction.ties,
        others=tuple(other for other in prediction.claims if other != claim.id),
    )


def _find_members(claim: Claim, variables: Iterable[Variable]) -> Iterator[tuple[Variable, Member]]:
    for variable in variables:
        if variable.topic.measure != claim.measure:
            continue
        for cell, statements in enumerate(cell.statements for cell in variable.cells):
            for index, statement in enumerate(statements):
                if statement.claim.id == claim.id:
                    yield variable, (cell, index)


def _describe_reading(statement: Statement) -> ReadingDescription:
    ends = [format_number(end.value) for end in statement.figure.ends]
    hedge = statement.reading.hedge
    return ReadingDescription(
        figure=" to ".join(ends) or statement.figure.text,
        hedge=hedge.words if hedge is not None else None,
        unit=describe_unit(statement.unit) or None,
        period=_describe_period(statement),
        place=statement.place,
        expected=statement.reading.expected,
        widest=statement.reading.widest,
        interval_unit=describe_unit(statement.unit),
        rule=describe_rule(statement),
    )


def _describe_period(statement: Statement) -> str | None:
    if statement.period is None:
        return None
    if statement.has_assumed_period:
        return f"{statement.period.text}, when it was printed: the claim states none"
    return statement.period.text


def describe_rule(statement: Statement) -> str:
    """Say by which rule a figure was read."""
    claim, figure, reading = statement.claim, statement.figure, statement.reading
    if claim.rounded_to is not None:
        return (
            f"the source declares its rounding: {claim.rounded_to}, {claim.rounding or 'nearest'}"
        )
    if reading.hedge is not None and set(reading.hedge.kinds) != {"record"}:
        return f'as "{reading.hedge.words}" widens a figure'
    if figure.form != "plain":
        return f"as the form of the figure says: {figure.text}"
    if reading.expected.low == reading.expected.high:
        return "a bare count: exact"
    if reading.expected == reading.widest:
        is_average = is_counted(statement.unit, figure)
        return f"{'an average, ' if is_average else ''}right to its last digit"
    return _describe_rounding(figure.ends[0])


def _describe_rounding(end: Numeral) -> str:
    """Say to what a bare figure was rounded, as a reader takes it and at the widest."""
    finest, coarsest = format_number(end.quantum), format_number(end.coarsest)
    if finest == coarsest:
        return f"to the nearest {finest}, at the widest rounded another way"
    return (
        f"to the nearest {finest}, at the widest to the nearest {coarsest}, or rounded another way"
    )


def _describe_pairs(variable: Variable, member: Member) -> Iterator[PairDescription]:
    for link in variable.links:
        if member[0] not in {link.first, link.second}:
            continue
        other_cell = link.second if link.first == member[0] else link.first
        for index in range(len(variable.cells[other_cell].statements)):
            if (other_cell, index) != member:
                yield _describe_pair(variable, member, (other_cell, index), link)


def _describe_pair(
    variable: Variable, member: Member, other: Member, link: Link
) -> PairDescription:
    one, two = give_voice(variable, member), give_voice(variable, other)
    verdict = _judge(variable, member, other, link)
    return PairDescription(
        other=two.statement.claim.id,
        verdict=verdict,
        arithmetic=_describe_arithmetic(variable, one, two, link),
    )


def _judge(variable: Variable, member: Member, other: Member, link: Link) -> Verdict:
    """Judge one pair by itself, by the same sweep that judges the whole variable."""
    cells = [_single_out(variable.cells[place], index) for place, index in (member, other)]
    links = [Link(0, 1, is_whole=link.is_whole)]
    which: tuple[tuple[Which, Verdict], ...] = (("widest", "contradiction"), ("expected", "drift"))
    for reading, verdict in which:
        if find_clashing(cells, links, reading):
            return verdict
    pair = variable._replace(cells=tuple(cells), links=tuple(links))
    return compare_variable(pair, (), {})[0].verdict


def _single_out(cell: Cell, index: int) -> Cell:
    return cell._replace(
        statements=(cell.statements[index],),
        expected=(cell.expected[index],),
        widest=(cell.widest[index],),
        written=(cell.written[index],),
    )


def _describe_arithmetic(variable: Variable, one: Voice, two: Voice, link: Link) -> str:
    unit = say_unit(variable.unit)
    ours, theirs = format_interval(one.expected), format_interval(two.expected)
    widest = f"{format_interval(one.widest)} and {format_interval(two.widest)}"
    said = say_turned(two.statement, variable.unit)
    told = f"{said}: {join_unit(f'{ours} and {theirs}', unit)}, at the widest {widest}"
    return told if link.is_whole else f"{told}; a figure for part of the time need not be the same"


def _describe_rows(
    claim: Claim, comparisons: Comparisons, compared: Collection[str], own: Collection[object]
) -> Iterator[PairDescription]:
    """Describe what ties the claim to others, and what it could not be compared with, and why."""
    for row in comparisons.rows:
        if claim.id not in row.claims:
            continue
        if row.verdict in _APART:
            known = compared if row.verdict != "not checked" else ()
            others = [other for other in row.claims if other != claim.id and other not in known]
            if others or len(row.claims) == 1:
                yield PairDescription(_name_some(others), row.verdict, row.reason)
        elif _name_row(row) not in own:
            yield _describe_tie(claim, row)


def _describe_tie(claim: Claim, row: Comparison) -> PairDescription:
    others = [other for other in row.claims if other != claim.id]
    figures = [reading.text for reading in row.readings if reading.claim != claim.id]
    against = f", with {list_words(figures)}" if figures else ""
    return PairDescription(_name_some(others), row.verdict, f"{row.reason}{against}")


def _name_some(claims: Sequence[str]) -> str:
    hidden = len(claims) - SHOWN
    return ", ".join(claims[:SHOWN]) + (f" and {hidden:,} more" if hidden > 0 else "")
