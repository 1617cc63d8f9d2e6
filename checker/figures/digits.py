"""Figures written in digits: their value, and how precise they are as written.

Trailing zeros are ambiguous: 1,000 may be exact, or rounded to the ten, the hundred or
the thousand. So a numeral knows two quanta, the finest and the coarsest that a reader
should reckon with. Publishers also round to fives (Jansen & Pollmann 2001 call it
5-ness), so a last significant digit of five counts as five.
"""

import re
from fractions import Fraction
from typing import NamedTuple

from checker.figures.errors import FigureError, quoted

_LARGEST_EXPONENT = 100
_ONE = Fraction(1)

_WRITTEN = re.compile(
    r"(?P<whole>[0-9][0-9,'’ ]*)?(?:\.(?P<decimals>[0-9]+))?"
    r"(?:(?:[eE]|\s?[x×]\s?10\^)(?P<exponent>[+-]?[0-9]+))?"
)
_GROUPED = re.compile(
    r"[0-9]+|[1-9][0-9]{0,2}(?:(?P<mark>[,'’ ])[0-9]{3})(?:(?P=mark)[0-9]{3})*"
    r"|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}"
)
# A text, compiled at its first use: only a figure that is refused is held against it.
_DECIMAL_COMMA = r"(?P<whole>[0-9]{1,3}(?:\.[0-9]{3})*),(?P<decimals>[0-9]{1,2})"
_SEPARATORS = re.compile("[,'’ ]")


class Numeral(NamedTuple):
    """One number as written."""

    text: str
    value: Fraction
    quantum: Fraction
    """Natural: the last written digit; with trailing zeros the second significant one."""
    coarsest: Fraction
    """All trailing zeros, and fives: 1,000 for 1,000; 5,000 for 75,000."""
    has_trailing_zeros: bool
    """Whether its precision is ambiguous: a whole number ending in 0, or a scale word."""
    is_whole: bool
    """Whether it is written without a decimal point, a fraction and a scale word."""


def read_digits(text: str) -> Numeral:
    """Read an unsigned number in digits: "1,234.5", "10 000", ".08", "1.23e8".

    Raises FigureError where the digits are grouped so that their value is in doubt.
    """
    parts = _WRITTEN.fullmatch(text)
    if parts is None:
        raise _doubtful(text)
    whole, decimals = parts["whole"] or "0", parts["decimals"] or ""
    if not _GROUPED.fullmatch(whole):
        raise _doubtful(text)
    numeral = _place(text, _SEPARATORS.sub("", whole), decimals)
    if parts["exponent"] is None:
        return numeral
    return _raised(numeral, parts["exponent"])


def whole_numeral(text: str, number: int) -> Numeral:
    """Build the numeral of a whole number that is not negative."""
    return _place(text, str(number), "")


def scaled_numeral(numeral: Numeral, factor: Fraction, text: str) -> Numeral:
    """Build the numeral of a number times its scale: 5 and a million, "5 million"."""
    return Numeral(
        text,
        numeral.value * factor,
        numeral.quantum * factor,
        numeral.coarsest * factor,
        has_trailing_zeros=True,
        is_whole=False,
    )


def negated_numeral(numeral: Numeral, text: str) -> Numeral:
    """Build the numeral with its sign turned, as precise as it was."""
    return numeral._replace(text=text, value=-numeral.value)


def _place(text: str, whole: str, decimals: str) -> Numeral:
    value = Fraction(int(whole + decimals), 10 ** len(decimals))
    if decimals:
        last = Fraction(1, 10 ** len(decimals))
        fives = 5 if decimals.endswith("5") else 1
        return Numeral(text, value, last, last * fives, has_trailing_zeros=False, is_whole=False)
    natural, coarsest = _measure_whole(whole.lstrip("0"))
    has_zeros = value != 0 and whole.endswith("0")
    return Numeral(text, value, natural, coarsest, has_trailing_zeros=has_zeros, is_whole=True)


def _measure_whole(digits: str) -> tuple[Fraction, Fraction]:
    """Find both quanta of a whole number from its significant digits; none for zero."""
    if not digits:
        return _ONE, _ONE
    significant = digits.rstrip("0")
    last = 10 ** (len(digits) - len(significant))
    second = 10 ** max(len(digits) - 2, 0)
    fives = 5 if significant.endswith("5") else 1
    return Fraction(min(last, second)), Fraction(last * fives)


def _raised(numeral: Numeral, exponent: str) -> Numeral:
    if len(exponent) > len("+100") or abs(int(exponent)) > _LARGEST_EXPONENT:
        raise FigureError(
            f"{quoted(numeral.text)} is beyond what can be counted",
            f"write an exponent of at most {_LARGEST_EXPONENT}",
        )
    # The exponent shows which digits count, so the precision of the digits stands.
    factor = Fraction(10) ** int(exponent)
    scaled = scaled_numeral(numeral, factor, numeral.text)
    return scaled._replace(has_trailing_zeros=numeral.has_trailing_zeros)


def _doubtful(text: str) -> FigureError:
    comma = re.fullmatch(_DECIMAL_COMMA, text)
    if comma is not None:
        digits = comma["whole"].replace(".", "") + comma["decimals"]
        point = f"{comma['whole'].replace('.', ',')}.{comma['decimals']}"
        if "." in comma["whole"]:
            return FigureError(f"{quoted(text)} has a decimal comma", f"write {point}")
        return FigureError(
            f"{quoted(text)} has a comma that groups no three digits",
            f"write {int(digits):,} or {point}",
        )
    if text.count(".") > 1:
        return FigureError(
            f"{quoted(text)} has more than one decimal point",
            "write thousands with commas and decimals after one point, as in 1,234.5",
        )
    return FigureError(
        f"the digits of {quoted(text)} are not in groups of three",
        "write thousands with commas and decimals after one point, as in 1,234.5",
    )
