"""The steps behind `predict`: what any further claim on a measure must be."""

from checker.cli.selection import check_measure, select_files
from checker.config import Config
from checker.consistency import compare
from checker.consistency.gazetteer import lay_ground
from checker.consistency.knowledge import Question
from checker.consistency.predictions import Outlook, look_ahead
from checker.consistency.relating.outcomes import Asked
from checker.dimensions.periods import Period, PeriodError, parse_period
from checker.dimensions.places import PlaceError, Places
from checker.errors import CheckerError
from checker.loading import load_corpus


def view_outlook(
    config: Config, measure: str, period: str | None = None, place: str | None = None
) -> Outlook:
    """Look ahead on a measure of the configured corpus, for any time and place or for one.

    Raises CheckerError where the measure or the place is unknown, or the period cannot be read.
    """
    when = None if period is None else _read_period(period)
    corpus = load_corpus(config.root, select_files(config, ()).files)
    check_measure(corpus, measure)
    groundwork, _ = lay_ground(corpus)
    where = None if place is None else _resolve_place(groundwork.places, place)
    question = Question(groundwork.find_ground(measure), when, where)
    return look_ahead(corpus, compare(corpus, Asked(measure, where, when)), question)


def _read_period(text: str) -> Period:
    try:
        return parse_period(text)
    except PeriodError as error:
        raise CheckerError(f"--period: {error}") from error


def _resolve_place(places: Places, code: str) -> str:
    try:
        return places.resolve(code)
    except PlaceError as error:
        raise CheckerError(f"--place: {error}") from error
