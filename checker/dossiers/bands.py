"""Bands: what further figures must be, in the unit of a number line."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from checker.consistency.cells import turn
from checker.consistency.relating.outcomes import Prediction, Quantity
from checker.consistency.relating.wording import say_as, say_interval
from checker.consistency.variables import family_of
from checker.dimensions.periods import ENDLESS
from checker.dossiers.desk import Desk
from checker.dossiers.lines import Line
from checker.dossiers.placing import list_tellers
from checker.dossiers.records import Band
from checker.dossiers.settings import list_days, say_other_setting
from checker.intervals import Interval

_UNCHANGED = Fraction(1)
_MOST_CLAIMS = 8


def build_bands(desk: Desk, line: Line, predictions: Iterable[Prediction]) -> tuple[Band, ...]:
    """Build the bands of a number line from predictions on its measure, by time."""
    words = {position: setting.words for setting in line.settings for position in setting.positions}
    return tuple(
        band._replace(setting=_name_setting(desk, prediction, words) or band.setting)
        for prediction in sorted(predictions, key=_rank)
        for band in _build(desk, line, prediction)
    )


def _name_setting(desk: Desk, prediction: Prediction, words: Mapping[int, str]) -> str | None:
    """Name the setting of the claims that state what is predicted, as it is named for them."""
    positions = (desk.positions.get(claim, -1) for claim in list_tellers(prediction))
    return next((words[position] for position in positions if position in words), None)


def _rank(prediction: Prediction) -> tuple[int, int, str]:
    start, end = list_days(prediction.quantity.period)
    place = prediction.quantity.place or ""
    return ENDLESS if start is None else start, ENDLESS if end is None else end, place


def _build(desk: Desk, line: Line, prediction: Prediction) -> Iterator[Band]:
    quantity = prediction.quantity
    if not _is_on(line, quantity):
        return
    expected = _turn(line, quantity, prediction.expected, is_widest=False)
    widest = _turn(line, quantity, prediction.widest, is_widest=True)
    if expected is None or widest is None:
        return
    links = (desk.find_link(claim) for claim in prediction.claims[:_MOST_CLAIMS])
    yield Band(
        say_other_setting(quantity.period, quantity.base, quantity.place, quantity.definition),
        list_days(quantity.period),
        expected,
        widest,
        _say(line, quantity, prediction.expected, expected),
        prediction.ties,
        tuple(link for link in links if link is not None),
        is_stated=bool(quantity.voices),
    )


def _is_on(line: Line, quantity: Quantity) -> bool:
    """Whether a quantity is told on the line: a change on that of the claims that state it."""
    if family_of(quantity.unit) != line.family:
        return False
    if quantity.kind == "level":
        return line.kind == "level"
    if quantity.kind == "share":
        return line.kind == "share" and quantity.of == line.of
    return {voice.statement.claim.kind for voice in quantity.voices} == {line.kind}


def _turn(
    line: Line, quantity: Quantity, interval: Interval, *, is_widest: bool
) -> Interval | None:
    """Turn what a quantity comes to into the unit and the direction of a line."""
    told = interval
    if quantity.kind == "change" and line.kind != "multiple":
        told = interval.shifted(-_UNCHANGED)
    if line.kind == "decrease":
        told = told.negated()
    return turn(told, quantity.unit, line.unit, is_widest=is_widest)


def _say(line: Line, quantity: Quantity, interval: Interval, turned: Interval) -> str:
    if quantity.kind == "level":
        return say_interval(quantity._replace(unit=line.unit), turned)
    return say_as(line.kind, quantity, interval)
