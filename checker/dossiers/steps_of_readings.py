"""How a figure was read, and how it was turned into another unit, step by step."""

from fractions import Fraction

from checker.consistency.camps import Voice
from checker.consistency.cells import turn
from checker.consistency.describing import describe_rule
from checker.consistency.statements import Statement
from checker.consistency.wording import join_unit, say_figure, say_readings, say_unit
from checker.dimensions.times import count_days, is_exact
from checker.dimensions.units import Conversion, Unit, describe_unit, find_conversion
from checker.dossiers.pages import Step
from checker.dossiers.sides_wording import is_alike
from checker.figures.wording import format_interval, format_nested
from checker.intervals import Interval

_FINEST = 1_000
"""Factors are shown with three decimals."""


def tell_reading(voice: Voice, name: str = "") -> Step:
    """Tell how a figure was read, in its own unit: by which rule, and what it comes to.

    `name` says what the figure is of, where that is not plain.
    """
    statement = voice.statement
    own = voice._replace(expected=statement.reading.expected, widest=statement.reading.widest)
    said = say_readings(own, statement.unit)
    heading = f"Read {say_figure(statement)}{f' for {name}' if name else ''}"
    return Step(heading, f"{_say_rule(statement)}: {_leave_zero(said)}")


def tell_written(statement: Statement) -> Step:
    """Tell how a figure was read, with the noun of its unit: for what counts different things."""
    reading = statement.reading
    said, outer = format_nested(reading.expected, reading.widest)
    said = join_unit(said, describe_unit(statement.unit))
    wide = "" if reading.expected == reading.widest else f", at the widest {outer}"
    heading = f"Read {say_figure(statement, with_noun=True)}"
    return Step(heading, f"{_say_rule(statement)}: {_leave_zero(said + wide)}")


def _leave_zero(said: str) -> str:
    """Leave out that no count is below zero, which goes without saying."""
    every = "at the widest at least 0"
    return f"{said.removesuffix(every)}at the widest any number" if said.endswith(every) else said


def _say_rule(statement: Statement) -> str:
    """Say by which rule a figure was read, so that a colon can follow."""
    return begin(describe_rule(statement).replace(": ", ", "))


def tell_others(number: int) -> Step:
    """Say how many more figures were read, where telling each would fill a page."""
    noun = "figure is" if number == 1 else "figures are"
    return Step("Read the others", f"{number:,} more {noun} read in the same way")


def tell_conversion(statement: Statement, unit: Unit) -> Step | None:
    """Tell how a figure was turned into a unit; None where it is in it, or there is no way."""
    conversion = None if is_alike(statement.unit, unit) else find_conversion(statement.unit, unit)
    if conversion is None:
        return None
    reading, own = statement.reading, statement.unit
    expected = turn(reading.expected, own, unit, is_widest=False)
    widest = turn(reading.widest, own, unit, is_widest=True)
    if expected is None or widest is None:
        return None
    target = say_unit(unit) or describe_unit(unit)
    said, outer = format_nested(expected, widest)
    start = join_unit(format_interval(reading.expected), say_unit(own) or describe_unit(own))
    parts = [f"{_calculate(start, conversion)} = {join_unit(said, target)}"]
    lengths = _list_lengths(own, unit)
    if lengths and not _is_point(conversion.widest):
        parts.append(f"but {' and '.join(lengths)}, so at the widest it is {outer}")
    elif outer != said:
        parts.append(f"at the widest {outer}")
    return Step(f"Convert {say_figure(statement)}", "; ".join(parts))


def begin(text: str) -> str:
    """Begin a text with a capital letter."""
    return text[:1].upper() + text[1:]


def _calculate(start: str, conversion: Conversion) -> str:
    """Write the calculation: "406.5–407.5 a week × 4.348…", "525,949.2 ÷ (22.5–23.5 minutes)"."""
    factor = conversion.expected.low or Fraction(1)
    if conversion.is_reciprocal:
        return f"{show_factor(factor)} ÷ ({start})"
    scaled = start
    if factor != 1:
        inverse = 1 / factor
        is_plain = inverse.denominator == 1 and factor < 1
        by = f"÷ {inverse.numerator:,}" if is_plain else f"× {show_factor(factor)}"
        scaled = f"{start} {by}"
    if not conversion.offset:
        return scaled
    sign = "−" if conversion.offset < 0 else "+"
    return f"{scaled} {sign} {show_factor(abs(conversion.offset))}"


def show_factor(number: Fraction) -> str:
    """Show a factor with three decimals at most: "4.348…", "0.453…", "12"."""
    if number < Fraction(1, _FINEST):
        return f"{number.numerator:,}/{number.denominator:,}"
    cut = Fraction(int(number * _FINEST), _FINEST)
    shown = f"{int(cut):,}"
    decimals = f"{int(cut % 1 * _FINEST):03}".rstrip("0")
    shown = f"{shown}.{decimals}" if decimals else shown
    return shown if cut == number else f"{shown}…"


def _list_lengths(own: Unit, unit: Unit) -> list[str]:
    """List how long the times can be that have no one length: "a month has 28 to 31 days"."""
    names = dict.fromkeys(name for name in (own.time, unit.time) if name is not None)
    return [
        f"a {name} has {shortest:,} to {longest:,} days"
        for name in names
        if not is_exact(name)
        for shortest, longest in [count_days(name)]
    ]


def _is_point(interval: Interval) -> bool:
    return interval.low == interval.high
