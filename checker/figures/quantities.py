"""A number with its sign, its money and its percent: -£5m, $(5,625), 25 per cent."""

from fractions import Fraction
from typing import NamedTuple

from checker.figures.atoms import find_scale
from checker.figures.cardinals import Number, join_tokens, parse_number
from checker.figures.currencies import COUNTRIES, WORDS
from checker.figures.digits import Numeral, negated_numeral, scaled_numeral
from checker.figures.tokens import Token

_PERCENT = frozenset({"%", "percent", "percents", "percentage", "pc", "pct"})
_POINTS = frozenset({"pp", "ppt", "ppts"})
_MINUS = frozenset({"-", "minus", "negative"})


class Quantity(NamedTuple):
    """What the tokens begin with."""

    numeral: Numeral
    factor: Fraction
    """The product of the scales written last; 1 where there is none."""
    currency: str | None
    is_percent: bool
    is_points: bool
    """Whether the percent are percentage points."""
    end: int
    """How many tokens it takes."""


class _Lead(NamedTuple):
    is_negative: bool
    currency: str | None
    end: int


def parse_quantity(tokens: tuple[Token, ...]) -> Quantity | None:
    """Read the quantity that the tokens begin with; None where there is none."""
    lead = _parse_lead(tokens)
    number = _parse_signed(tokens[lead.end :], lead)
    if number is None:
        return None
    end = lead.end + number.end
    inner = _parse_inside(tokens[lead.end : end])
    currency, end = _parse_currency(tokens, end, lead.currency or (inner and inner.currency))
    is_percent, is_points, end = _parse_percent(tokens, end)
    if inner is not None and not is_percent:
        is_percent, is_points = inner.is_percent, inner.is_points
    return Quantity(number.numeral, number.factor, currency, is_percent, is_points, end)


def _parse_inside(tokens: tuple[Token, ...]) -> Quantity | None:
    """Read what stands in the brackets of accounts, whose currency or percent counts too."""
    is_bracketed = bool(tokens) and tokens[0].text == "("
    return parse_quantity(tokens[1:]) if is_bracketed else None


def _parse_lead(tokens: tuple[Token, ...]) -> _Lead:
    """Read the signs before the digits, in either order: -£5 and £-5."""
    sign, currency = "", None
    end = 0
    for token in tokens:
        if not sign and token.folded in _MINUS | {"+"}:
            sign = token.folded
        elif currency is None and token.kind == "currency":
            currency = token.text
        else:
            break
        end += 1
    return _Lead(sign in _MINUS, currency, end)


def _parse_signed(tokens: tuple[Token, ...], lead: _Lead) -> Number | None:
    is_money = lead.currency is not None
    if tokens and tokens[0].text == "(":
        return None if lead.is_negative else _parse_accounting(tokens, is_money=is_money)
    number = parse_number(tokens, is_money=is_money)
    if number is None or not lead.is_negative:
        return number
    numeral = negated_numeral(number.numeral, f"-{number.numeral.text}")
    return number._replace(numeral=numeral)


def _parse_accounting(tokens: tuple[Token, ...], *, is_money: bool) -> Number | None:
    """Read a negative as accounts print it: (2,397), (£5.6m), (5.6) million."""
    close = next((at for at, token in enumerate(tokens) if token.text == ")"), None)
    if close is None:
        return None
    inner = parse_quantity(tokens[1:close])
    if inner is None or inner.end != close - 1 or inner.numeral.value < 0:
        return None
    scale = None
    if close + 1 < len(tokens):
        scale = find_scale(tokens[close + 1], is_money=is_money)
    if scale is None:
        text = join_tokens(tokens[: close + 1])
        return Number(negated_numeral(inner.numeral, text), inner.factor, close + 1)
    text = join_tokens(tokens[: close + 2])
    scaled = scaled_numeral(inner.numeral, Fraction(scale), text)
    return Number(negated_numeral(scaled, text), Fraction(scale), close + 2)


def _parse_currency(
    tokens: tuple[Token, ...], at: int, before: str | None
) -> tuple[str | None, int]:
    """Read the money after a number: 20 GBP, 50p, 125 million australian dollars."""
    start = _skip_hyphen(tokens, at)
    words = tokens[start : start + 2]
    if not words:
        return before, at
    if words[0].kind == "currency":
        is_code = words[0].text.isalpha() and words[0].text.isupper()
        return (words[0].text if is_code or before is None else before), start + 1
    if words[0].folded in WORDS:
        return before or words[0].text, start + 1
    is_named = words[0].folded in COUNTRIES or words[0].folded == "pounds"
    if is_named and len(words) > 1 and words[1].folded in WORDS:
        return before or join_tokens(words), start + 2
    return before, at


def _parse_percent(tokens: tuple[Token, ...], at: int) -> tuple[bool, bool, int]:
    start = _skip_hyphen(tokens, at)
    words = [token.folded for token in tokens[start : start + 3]]
    if words and words[0] in _POINTS:
        return True, True, start + 1
    if words[:2] == ["per", "cent"]:
        taken = 2
    elif words == ["per", "-", "cent"]:
        taken = 3
    elif words and words[0] in _PERCENT:
        taken = 1
    else:
        return False, False, at
    end = start + taken
    is_points = end < len(tokens) and tokens[end].folded in {"point", "points"}
    return True, is_points, end + is_points


def _skip_hyphen(tokens: tuple[Token, ...], at: int) -> int:
    """Step over the hyphen of an adjective: a 12-cent stamp, a 10-per-cent rise."""
    is_hyphen = at + 1 < len(tokens) and tokens[at].text == "-"
    return at + 1 if is_hyphen and tokens[at + 1].kind == "word" else at
