"""The unit that a claim's figure is in: stated, written with the figure, or its measure's."""

import re
from fractions import Fraction
from functools import lru_cache

from checker.consistency.grounds import Ground
from checker.dimensions.periods import Period, length_days
from checker.dimensions.times import count_days
from checker.dimensions.units import Unit, UnitError, parse_unit
from checker.figures.numerals import Figure
from checker.model import Claim

_PERCENT = parse_unit("percent")
_RATIO = parse_unit("ratio")
_POINTS = parse_unit("percentage point")

BARE = _RATIO._replace(text="", kind="count")
"""A bare number: a claim without a unit, on a measure without one."""

_SHORTER_THAN_PERIODS = frozenset({"second", "minute", "hour"})
_CODE = re.compile(r"\b[A-Z]{3}\b")
_ARTICLE = re.compile(r"^(?:(?:per|a|an|each|every|/)(?:\s+|$))+", re.IGNORECASE)


def read_unit(claim: Claim, figure: Figure, ground: Ground) -> Unit:
    """Find the unit of a claim's figure; raise UnitError where unit and figure disagree."""
    if claim.kind == "points":
        return _POINTS
    implied = claim.unit is None
    if claim.kind != "level" and claim.unit in {"point", "points"} and _is_of_shares(ground):
        # Up three points is of percentages; a score of three points is none.
        return _POINTS
    unit = _imply_unit(claim, figure, ground) if implied else _check_unit(claim.unit or "", figure)
    if claim.kind != "level" and unit.offset:
        # A rise of 2 °C is one of 2 K: only levels have a zero of their own.
        return unit._replace(offset=Fraction(0))
    return unit


def _is_of_shares(ground: Ground) -> bool:
    return ground.unit is None or ground.unit.kind == "share"


def _check_unit(text: str, figure: Figure) -> Unit:
    unit = parse_unit(text)
    if figure.is_percent:
        return _read_percent(unit, figure)
    if unit.kind == "share" and _is_part_of_one(figure):
        return _RATIO if unit.time is None else parse_unit(f"ratio / {unit.time}")
    if figure.currency is not None:
        _refuse_other_currency(unit, figure.currency)
    if figure.unit is not None:
        _refuse_other_words(unit, figure.unit)
    return unit


def _is_part_of_one(figure: Figure) -> bool:
    """Whether a figure is a fraction by its form: one in ten, a third, ½; never 0.3."""
    is_fraction = figure.ends[0].value.denominator != 1 and "." not in figure.text
    return figure.form == "one in" or (figure.form == "plain" and is_fraction)


def _imply_unit(claim: Claim, figure: Figure, ground: Ground) -> Unit:
    if figure.is_percent:
        return _imply_share(figure)
    if claim.kind in {"multiple", "share"} or figure.form == "ratio word":
        return _RATIO
    if figure.currency is not None:
        return _imply_money(figure, figure.currency, ground)
    # Up a third is a ratio, whatever the measure counts.
    is_change = claim.kind in {"increase", "decrease"}
    is_of_shares = is_change or _is_of_shares(ground)
    if figure.form == "one in" or (is_of_shares and _is_part_of_one(figure)):
        return _RATIO
    if figure.form == "every" and figure.unit is not None:
        return parse_unit(f"{figure.unit} / {_noun_of(ground)}")
    return _imply_words(figure, ground)


def _imply_words(figure: Figure, ground: Ground) -> Unit:
    if figure.unit is not None:
        return parse_unit(figure.unit)
    return BARE if ground.unit is None else ground.unit


def _imply_money(figure: Figure, symbol: str, ground: Ground) -> Unit:
    """Read "£950 a year", "$80 a barrel", or a bare £35 per whatever the measure says."""
    if figure.unit is not None:
        return parse_unit(f"{symbol} / {_ARTICLE.sub('', figure.unit)}")
    if ground.unit is not None and _names_money(ground.unit.text):
        return ground.unit
    _, per, rest = ("", "", "") if ground.unit is None else ground.unit.text.partition("/")
    return parse_unit(f"{symbol} / {rest}" if per else symbol)


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
    money = parse_unit(symbol)
    if money.factor == 1 and money.dimension[0] in unit.dimension:
        return
    if (money.dimension, money.factor) != (unit.dimension, unit.factor):
        raise UnitError(
            f'the value is in {symbol}, its unit is "{unit.text}"',
            "write the currency that was printed as the unit",
        )


def _names_money(text: str) -> bool:
    """Whether a unit that is none of the currencies speaks of several: "USD or AUD"."""
    return len(set(_CODE.findall(text))) > 1 and parse_unit(text).kind != "money"


def _refuse_other_words(unit: Unit, words: str) -> None:
    """Refuse words after the number that its unit does not say: they may be a hedge."""
    written = parse_unit(words)
    is_said = set(written.dimension) <= set(unit.dimension)
    is_of_one_time = written.time is None or written.time == unit.time
    has_things = any(atom != "time" for atom, _ in written.dimension)
    if not is_said or not is_of_one_time or (has_things and written.factor != unit.factor):
        raise UnitError(
            f'the value says "{words}", its unit is "{unit.text}"',
            "write only the figure as the value, words that widen it as `hedge`",
        )


def is_counted(unit: Unit, figure: Figure) -> bool:
    """Whether the figure counts whole things, or whole minutes between two of them."""
    if figure.currency is not None or figure.is_percent:
        return False
    return is_plain(unit) or is_waiting_time(unit)


@lru_cache(maxsize=4096)
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
    if period is None or unit.time in _SHORTER_THAN_PERIODS:
        return False
    shortest, longest = length_days(period)
    low, high = count_days(unit.time)
    return longest is not None and shortest <= high and longest >= low and longest <= high
