"""What statements say, in words for messages: as written, and what they could stand for."""

from checker.consistency.camps import Voice
from checker.consistency.cells import turn
from checker.consistency.statements import Statement
from checker.consistency.units_of_claims import is_plain, is_waiting_time
from checker.dimensions.units import Unit, describe_rate, describe_unit, parse_unit
from checker.figures.wording import format_interval, format_nested


def say_figure(statement: Statement, *, with_noun: bool = False) -> str:
    """Say a figure as written: "about 407 a week"; with its noun: "about 407 children a week"."""
    claim = statement.claim
    said = " ".join(part for part in (claim.hedge, claim.value) if part)
    return join_unit(said, _say_rest(statement, with_noun=with_noun))


def _say_rest(statement: Statement, *, with_noun: bool) -> str:
    """Say what the value as written leaves out of its unit."""
    figure, unit = statement.figure, statement.unit
    if figure.form == "ratio word":
        return ""
    if figure.unit is None and not figure.is_percent and figure.currency is None:
        return say_unit(unit, with_noun=with_noun)
    words = None if figure.unit is None else parse_unit(figure.unit)
    if words is None or words.time is None:
        return describe_rate(unit)
    _, per, noun = describe_unit(unit).partition(" per ")
    return f"per {noun}" if is_waiting_time(unit) and per else ""


def say_unit(unit: Unit, *, with_noun: bool = False) -> str:
    """Say a unit after a number: "a week", or with its noun "children a week"."""
    return describe_rate(unit) if is_plain(unit) and not with_noun else describe_unit(unit)


def join_unit(number: str, unit: str) -> str:
    """Put a unit after a number: a percent sign joins it, words stand apart."""
    if not unit:
        return number
    return f"{number}{unit}" if unit.startswith("%") else f"{number} {unit}"


def say_readings(voice: Voice, unit: Unit) -> str:
    """Say both readings: "1,150–1,250 a month, at the widest 1,100–1,300"."""
    expected, widest = format_nested(voice.expected, voice.widest)
    said = join_unit(expected, say_unit(unit))
    return said if expected == widest else f"{said}, at the widest {widest}"


def say_turned(statement: Statement, target: Unit) -> str:
    """Say a figure as written and, where it is in another unit, what it comes to in the target's.

    "407 a week (1,768–1,772 a month)"
    """
    said = say_figure(statement)
    if statement.unit == target or _same_words(statement.unit, target):
        return said
    turned = turn(statement.reading.expected, statement.unit, target, is_widest=False)
    if turned is None:
        return said
    return f"{said} ({join_unit(format_interval(turned), say_unit(target))})"


def _same_words(one: Unit, other: Unit) -> bool:
    return (one.dimension, one.factor, one.time, one.offset) == (
        other.dimension,
        other.factor,
        other.time,
        other.offset,
    )
