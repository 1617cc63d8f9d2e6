"""What is known of a measure: each quantity that ties narrow, and each that claims only state."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.camps import Voice, give_voice
from checker.consistency.comparing import Comparisons
from checker.consistency.grounds import Ground
from checker.consistency.listing import list_words
from checker.consistency.mentions import name_kind, say_duration
from checker.consistency.relating.outcomes import Prediction, Quantity, QuantityKind
from checker.consistency.relating.wording import say_time
from checker.consistency.rows import find_cliques
from checker.consistency.variables import Variable
from checker.dimensions.periods import (
    ENDLESS,
    Period,
    could_be_same,
    could_last_alike,
    is_within,
)
from checker.dimensions.times import count_days

_AS_QUANTITY: Mapping[str, QuantityKind] = {
    "level": "level",
    "share": "share",
    "multiple": "change",
}
"""Kinds of claims that are said as quantities are; the other changes are said as written."""


class Question(NamedTuple):
    """What a writer wants to know of a measure."""

    ground: Ground
    period: Period | None
    """None for any."""
    place: str | None
    """A canonical code; None for any."""


class Known(NamedTuple):
    """One quantity of the measure."""

    quantity: Quantity
    subject: str
    is_asked: bool
    prediction: Prediction | None


def list_known(comparisons: Comparisons, question: Question) -> Iterator[Known]:
    """List what ties narrow, then what is said of anything else."""
    measure = question.ground.measure
    predictions = [one for one in comparisons.predictions if one.quantity.measure == measure]
    covered: dict[str, int] = {}
    for number, prediction in enumerate(predictions):
        quantity = prediction.quantity
        covered.update((voice.statement.claim.id, number) for voice in quantity.voices)
        is_asked = _fits(question, quantity, [(quantity.period, quantity.has_assumed_period)])
        yield Known(quantity, _say_subject(quantity), is_asked, prediction)
    for variable in comparisons.variables:
        if variable.topic.measure != measure:
            continue
        sure = variable._replace(links=tuple(link for link in variable.links if link.is_whole))
        for clique in find_cliques(sure):
            stated = _state(variable, clique)
            homes = {covered.get(voice.statement.claim.id) for voice in stated.quantity.voices}
            if len(homes) == 1 and None not in homes:
                continue
            cells = [variable.cells[index] for index in clique]
            spans = [(cell.period, cell.has_assumed_period) for cell in cells]
            yield stated._replace(is_asked=_fits(question, stated.quantity, spans))


def _state(variable: Variable, clique: Sequence[int]) -> Known:
    """Gather what claims say of one time, as a quantity that nothing narrows."""
    members = [
        (cell, index) for cell in clique for index in range(len(variable.cells[cell].statements))
    ]
    first = variable.cells[clique[0]]
    topic = variable.topic
    kind = _AS_QUANTITY.get(topic.kind, "difference")
    voices = [give_voice(variable, member) for member in members]
    if kind in {"share", "change"}:
        voices = [_as_ratio(voice, variable) for voice in voices]
    quantity = Quantity(
        kind,
        topic.measure,
        topic.of,
        variable.place,
        variable.definition,
        first.period,
        first.has_assumed_period,
        None,
        variable.unit,
        tuple(voices),
    )
    times = [cell.period.text for index in clique if (cell := variable.cells[index]).period]
    subject = _say_subject(quantity, times)
    if kind in {"change", "difference"}:
        where = _say_spot(quantity, times)
        subject = f"as the {name_kind(topic.kind)}{say_duration(topic.since)} {where}"
    return Known(quantity, subject, is_asked=False, prediction=None)


def _as_ratio(voice: Voice, variable: Variable) -> Voice:
    factor = variable.unit.factor
    return voice._replace(
        expected=voice.expected.scaled(factor), widest=voice.widest.scaled(factor)
    )


def _fits(
    question: Question, quantity: Quantity, spans: Iterable[tuple[Period | None, bool]]
) -> bool:
    """Whether a claim for what is asked would speak of the quantity."""
    if question.place is not None and quantity.place != question.place:
        return False
    asked = question.period
    if asked is None:
        return True
    stated = [period for period, is_assumed in spans if period is not None and not is_assumed]
    return any(
        could_be_same(asked, period) and could_last_alike(asked, period)
        for period, _ in spans
        if period is not None
    ) or any(_is_near(question.ground, asked, period, quantity) for period in stated)


def _is_near(ground: Ground, asked: Period, period: Period, quantity: Quantity) -> bool:
    """Whether the measure says that its value holds from one of two times to the other.

    However long it does, the total of a year is none of its months'.
    """
    if quantity.kind != "level" or ground.within is None:
        return False
    if not is_within(asked, period, ground.within):
        return False
    if could_last_alike(asked, period) or ground.nature != "flow":
        return True
    time = quantity.unit.time
    return time is not None and count_days(time)[0] <= min(asked.shortest, period.shortest)


def rank_known(known: Known) -> tuple[bool, str, str, int, int]:
    """Levels before changes and shares, then by place and time; what is undated comes first."""
    quantity = known.quantity
    period = quantity.period
    start = None if period is None else period.earliest_start
    end = None if period is None else period.latest_end
    return (
        quantity.kind != "level",
        quantity.kind,
        quantity.place or "",
        -ENDLESS if start is None else start,
        ENDLESS if end is None else end,
    )


def _say_subject(quantity: Quantity, times: Sequence[str] = ()) -> str:
    spot = _say_spot(quantity, times)
    if quantity.kind == "level":
        return spot
    if quantity.kind == "share":
        return f"as the share in {quantity.of} {spot}"
    since = "" if quantity.base is None else f" since {quantity.base.text}"
    return f"as the change{since} {spot}"


def _say_spot(quantity: Quantity, times: Sequence[str] = ()) -> str:
    """Say when and where; `times` are all that count as one, where there are several."""
    when = list_words(times) if times else say_time(quantity.period)
    where = f"in {quantity.place}" if quantity.place else ""
    if quantity.period is None or quantity.has_assumed_period:
        printed = "" if quantity.period is None else f", printed in {when}"
        parts = (where, f"at a time not stated{printed}")
    else:
        parts = (f"in {when}", where)
    definition = f" ({quantity.definition})" if quantity.definition else ""
    return f"{' '.join(part for part in parts if part)}{definition}"


def say_where(period: Period | None, place: str | None) -> str:
    """Say when and where: "in 2017/2018 in GB-GBN"; what is None is left out."""
    when = "" if period is None else f"in {say_time(period)}"
    where = f"in {place}" if place else ""
    return " ".join(part for part in (when, where) if part)
