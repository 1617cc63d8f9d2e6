"""The unit that a claim's figure is in: stated, written with the figure, or its measure's."""

import re
from fractions import Fraction

from checker.consistency.grounds import Ground
from checker.dimensions.periods import Period, length_days
from checker.dimensions.units import Unit, UnitError, parse_unit
from checker.figures.numerals import Figure
from checker.model import Claim

_PERCENT = parse_unit("percent")
_RATIO = parse_unit("ratio")
_POINTS = parse_unit("percentage point")

BARE = _RATIO._replace(text="", kind="count")
"""A bare number: a claim without a unit, on a measure without one."""

_DAYS_OF_TIME = {
    "day": (1, 1),
    "week": (7, 7),
    "fortnight": (14, 14),
    "month": (28, 31),
    "quarter": (90, 92),
}


def read_unit(claim: Claim, figure: Figure, ground: Ground) -> Unit:
    """Find the unit of a claim's figure; raise UnitError where unit and figure disagree."""
    if claim.kind == "points":
        return _POINTS
    if claim.unit is None:
        return _imply_unit(claim, figure, ground)
    unit = parse_unit(claim.unit)
    if claim.kind != "level" and unit.offset:
        # A rise of 2 °C is one of 2 K: only levels have a zero of their own.
        unit = unit._replace(offset=Fraction(0))
    if figure.is_percent:
        return _read_percent(unit, figure)
    if figure.form == "one in" and unit.kind == "share":
        return _RATIO if unit.time is None else parse_unit(f"ratio / {unit.time}")
    if figure.currency is not None:
        _refuse_other_currency(unit, figure.currency)
    if figure.unit is not None:
        _refuse_other_words(unit, figure.unit)
    return unit


def _imply_unit(claim: Claim, figure: Figure, ground: Ground) -> Unit:
    if figure.is_percent:
        return _imply_share(figure)
    if claim.kind in {"multiple", "share"} or figure.form in {"one in", "ratio word"}:
        return _RATIO
    if figure.currency is not None:
        rate = f" / {ground.unit.time}" if ground.unit is not None and ground.unit.time else ""
        return parse_unit(f"{figure.currency}{rate}")
    if figure.form == "every" and figure.unit is not None:
        return parse_unit(f"{figure.unit} / {_noun_of(ground)}")
    if figure.unit is not None:
        return parse_unit(figure.unit)
    return BARE if ground.unit is None else ground.unit


def _imply_share(figure: Figure) -> Unit:
    if figure.unit is None:
        return _PERCENT
    words = parse_unit(figure.unit)
    if words.kind == "points":
        return words
    unit = _PERCENT if words.time is None else parse_unit(f"percent / {words.time}")
    _refuse_other_words(unit, figure.unit)
    return unit


def _noun_of(ground: Ground) -> str:
    if ground.unit is None or not ground.unit.nouns:
        raise UnitError('"every" needs the unit of what recurs', "write unit: minute / offence")
    return ground.unit.nouns[0]


def _read_percent(unit: Unit, figure: Figure) -> Unit:
    if unit.kind == "points":
        return unit
    if unit.kind != "share":
        raise UnitError(
            f'the value "{figure.text}" is a percentage, its unit "{unit.text}" is not',
            "write unit: percent, or the figure without its percent sign",
        )
    if unit.factor == _PERCENT.factor:
        return unit
    return _PERCENT if unit.time is None else parse_unit(f"percent / {unit.time}")


def _refuse_other_currency(unit: Unit, symbol: str) -> None:
    # A dollar sign alone stands for some twenty currencies, so the stated unit decides.
    is_dollar = symbol == "$" and unit.kind == "money"
    if is_dollar or _names_money(unit.text):
        return
    if parse_unit(symbol).dimension[:1] != unit.dimension[:1]:
        raise UnitError(
            f'the value is in {symbol}, its unit is "{unit.text}"',
            "write the currency that was printed as the unit",
        )


def _names_money(text: str) -> bool:
    """Whether a unit that is none of the currencies speaks of several: "USD or AUD"."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if parse_unit(word).kind == "money"]
    return len(set(words)) > 1


def _refuse_other_words(unit: Unit, words: str) -> None:
    """Refuse words after the number that its unit does not say: they may be a hedge."""
    written = set(parse_unit(words).dimension)
    if not written <= set(unit.dimension):
        raise UnitError(
            f'the value says "{words}", its unit is "{unit.text}"',
            "write only the figure as the value, words that widen it as `hedge`",
        )


def is_counted(unit: Unit, figure: Figure) -> bool:
    """Whether the figure counts whole things, or whole minutes between two of them."""
    if figure.currency is not None or figure.is_percent:
        return False
    return is_plain(unit) or is_waiting_time(unit)


def is_plain(unit: Unit) -> bool:
    """Whether the unit counts single things, at most over time.

    Thousands of people and deaths per 100,000 people are rounded like any measured value.
    """
    nouns = [atom for atom, _ in unit.dimension if atom != "time"]
    has_one_noun = len(nouns) <= 1 and not is_waiting_time(unit)
    return unit.kind == "count" and unit.factor == 1 and has_one_noun


def is_waiting_time(unit: Unit) -> bool:
    """Whether the unit is the time between two events: minute / offence."""
    return unit.time_power > 0 and len(unit.dimension) > 1


def is_total(unit: Unit, period: Period | None) -> bool:
    """Whether a count is of the whole period, not an average over parts of it.

    22,724 offences a year are counted; 407 a week, through a year, are an average that
    was rounded to its last digit.
    """
    if is_waiting_time(unit):
        return False
    if unit.time in {None, "year", "decade"}:
        return True
    if period is None or unit.time not in _DAYS_OF_TIME:
        return False
    shortest, longest = length_days(period)
    low, high = _DAYS_OF_TIME[unit.time]
    return longest is not None and shortest <= high and longest >= low and longest <= high
