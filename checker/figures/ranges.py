"""Ranges: 500–800, between 2 and 3 million, from 5% to 7%."""

from fractions import Fraction

from checker.figures.atoms import find_scale
from checker.figures.digits import Numeral, scaled_numeral
from checker.figures.errors import FigureError
from checker.figures.quantities import Quantity, parse_quantity
from checker.figures.tails import Tail, is_unit, parse_tail
from checker.figures.tokens import Token
from checker.figures.words import DENOMINATORS, HUNDRED, TENS, UNITS

Split = tuple[Quantity, Quantity, str | None, Tail]
"""Both ends, the unit written after the first, and what follows the second."""

_SEPARATORS = ("to", "–", "-")
_SEPARATORS_AFTER = {"between": ("and", "to", "–", "-"), "from": _SEPARATORS}


def split_range(tokens: tuple[Token, ...], plain: str) -> Split | None:
    """Read the two ends of a range; None where the tokens are no range."""
    lead = tokens[0].folded
    separators = _SEPARATORS_AFTER.get(lead, _SEPARATORS)
    inner = tokens[1:] if lead in _SEPARATORS_AFTER else tokens
    for separator in separators:
        for at, token in enumerate(inner):
            if token.folded == separator and not _is_one_number(inner, at):
                first = _drop_hyphen(inner[:at], separator)
                found = _read_ends(first, inner[at + 1 :], plain)
                if found is not None:
                    return found
    return None


def merge_quantities(low: Quantity, high: Quantity) -> tuple[tuple[Numeral, Numeral], str | None]:
    """Let the first end share the scale of the last, and both the money.

    Raises FigureError for ends in two currencies, and for a range that runs backwards.
    """
    if low.currency and high.currency and low.currency.lower() != high.currency.lower():
        raise FigureError(
            f"the range runs from {low.currency} to {high.currency}",
            "write both ends in one currency",
        )
    first, last = _share_scale(low, high.factor, high.numeral), high.numeral
    if first.value > last.value:
        # Below zero, print counts away from it: from -18 to -34 degrees.
        if first.value >= 0:
            raise FigureError(
                f"the range from {first.text} to {last.text} runs backwards",
                f"write the smaller end first: {last.text} to {first.text}",
            )
        first, last = last, first
    return (first, last), low.currency or high.currency


def _is_one_number(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a hyphen joins words of one number: twenty-one, two-thirds."""
    if tokens[at].text != "-" or at == 0 or at + 1 == len(tokens):
        return False
    before, after = tokens[at - 1].folded, tokens[at + 1]
    if before in TENS and after.folded in UNITS:
        return True
    if after.folded == HUNDRED or after.folded in DENOMINATORS:
        return True
    return find_scale(after, is_money=True) is not None


def _drop_hyphen(first: tuple[Token, ...], separator: str) -> tuple[Token, ...]:
    """Leave out the hanging hyphen of an 8- to 16-metre wave."""
    has_hyphen = separator == "to" and bool(first) and first[-1].text == "-"
    return first[:-1] if has_hyphen else first


def _read_ends(first: tuple[Token, ...], rest: tuple[Token, ...], plain: str) -> Split | None:
    low, high = parse_quantity(first), parse_quantity(rest)
    if low is None or high is None or not is_unit(first[low.end :]):
        return None
    tail = parse_tail(rest[high.end :], plain)
    if tail is None:
        return None
    unit = parse_tail(first[low.end :], plain)
    first_unit = None if unit is None else unit.unit
    if first_unit and tail.unit and not _is_same(first_unit, tail.unit):
        raise FigureError(
            f"the range runs from {first_unit} to {tail.unit}", "write both ends in one unit"
        )
    return low, high, first_unit, tail


def _is_same(one: str, other: str) -> bool:
    """Whether two units are one, in singular or plural: 1 day to 3 days."""
    return one.lower().removesuffix("s") == other.lower().removesuffix("s")


def _share_scale(low: Quantity, factor: Fraction, last: Numeral) -> Numeral:
    """Read 2-3 million as 2 million to 3 million, but not 500 to 1 million."""
    if low.factor != 1 or factor == 1:
        return low.numeral
    scaled = scaled_numeral(low.numeral, factor, low.numeral.text)
    return scaled if scaled.value < last.value else low.numeral
