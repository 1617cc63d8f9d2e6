"""The forms that a figure takes: plain, range, one in, every, ratio word, vague."""

from fractions import Fraction
from typing import NamedTuple

from checker.figures.cardinals import join_tokens, parse_number
from checker.figures.digits import Numeral, whole_numeral
from checker.figures.quantities import Quantity, parse_quantity
from checker.figures.ranges import merge_quantities, split_range
from checker.figures.tails import Tail, parse_tail
from checker.figures.tokens import Token
from checker.figures.words import (
    RATIOS,
    TENS,
    UNITS,
    VAGUE,
    VAGUE_MULTIPLIERS,
    VAGUE_SCALES,
)

_FOLD = "fold"
_TIMES = frozenset({"times", "x", "×", _FOLD})
_LARGEST_VERB = 5
_EVERY_LEADS = (("once", "every"), ("one", "every"), ("1", "every"), ("every",))
_NO_UNITS = frozenset({"every", "other", "few", "several", "so"})


class Shape(NamedTuple):
    """All that is written into a figure but the words before it."""

    ends: tuple[Numeral, ...]
    form: str = "plain"
    hedge: str | None = None
    is_percent: bool = False
    currency: str | None = None
    unit: str | None = None


def parse_shape(tokens: tuple[Token, ...], plain: str) -> Shape | None:
    """Read a figure that all the tokens of a plain text make up; None where they make none.

    Raises FigureError where they make a figure with a mistake in it.
    """
    for parse in (_parse_every, _parse_vague, _parse_verb, _parse_one_in, _parse_amount):
        shape = parse(tokens, plain)
        if shape is not None:
            return shape
    return None


def _parse_every(tokens: tuple[Token, ...], plain: str) -> Shape | None:
    """Read the time between two events: every 23 minutes, one every minute."""
    words = tuple(token.folded for token in tokens[:2])
    lead = next((lead for lead in _EVERY_LEADS if words[: len(lead)] == lead), None)
    if lead is None or len(tokens) == len(lead):
        return None
    rest = tokens[len(lead) :]
    shape = _parse_amount(rest, plain)
    if shape is None and rest[0].folded not in _NO_UNITS:
        tail = parse_tail(rest, plain)
        if tail is None or tail.unit is None:
            return None
        shape = Shape((whole_numeral("one", 1),), hedge=tail.hedge, unit=tail.unit)
    return None if shape is None else shape._replace(form="every")


def _parse_vague(tokens: tuple[Token, ...], plain: str) -> Shape | None:
    """Read dozens, hundreds, tens of thousands."""
    words = [token.folded for token in tokens[:3]]
    if words[0] not in VAGUE:
        return None
    low, high = VAGUE[words[0]]
    taken = 1
    if words[0] in VAGUE_MULTIPLIERS and words[1:2] == ["of"] and words[-1] in VAGUE_SCALES:
        scale = VAGUE_SCALES[words[2]]
        low, high, taken = low * scale, high * scale, 3
    tail = parse_tail(tokens[taken:], plain)
    if tail is None:
        return None
    text = join_tokens(tokens[:taken])
    ends = (_exact_numeral(text, Fraction(low)), _exact_numeral(text, Fraction(high)))
    return Shape(ends, "vague", tail.hedge, unit=tail.unit)


def _exact_numeral(text: str, value: Fraction, quantum: Fraction = Fraction(1)) -> Numeral:
    """Build a numeral whose one quantum is known."""
    return Numeral(text, value, quantum, quantum, has_trailing_zeros=False, is_whole=False)


def _parse_verb(tokens: tuple[Token, ...], plain: str) -> Shape | None:
    """Read doubled, halved, twofold.

    Doubled is 1.9 to 2.1, trebled 2.8 to 3.2 and halved 0.45 to 0.55: a fifth of the
    change is their quantum, and so it is for four and five times.
    """
    word = tokens[0].folded
    ratio = RATIOS.get(word) or _read_fold(word)
    tail = None if ratio is None else parse_tail(tokens[1:], plain)
    if ratio is None or tail is None:
        return None
    if ratio > _LARGEST_VERB:
        numeral = whole_numeral(tokens[0].text, int(ratio))
    else:
        numeral = _exact_numeral(tokens[0].text, ratio, abs(ratio - 1) / 5)
    return Shape((numeral,), "ratio word", tail.hedge, unit=tail.unit)


def _read_fold(word: str) -> Fraction | None:
    """Read tenfold as ten."""
    count = word.removesuffix(_FOLD)
    if count == word:
        return None
    number = UNITS.get(count) or TENS.get(count)
    return Fraction(number) if number and number > 1 else None


def _parse_one_in(tokens: tuple[Token, ...], plain: str) -> Shape | None:
    """Read one in ten, 3 in 10, nine out of every ten."""
    at = next((at for at, token in enumerate(tokens) if token.folded in {"in", "out"}), None)
    if at is None:
        return None
    part = parse_number(_drop_hyphen(tokens[:at], -1), is_money=False)
    if part is None or part.end != len(_drop_hyphen(tokens[:at], -1)):
        return None
    start = at + 1
    for word in ("of", "every"):
        if start < len(tokens) and tokens[start].folded == word:
            start += 1
    rest = _drop_hyphen(tokens[start:], 0)
    base = parse_number(rest, is_money=False)
    tail = None if base is None else parse_tail(rest[base.end :], plain)
    if base is None or tail is None:
        return None
    return _build_one_in(part.numeral, base.numeral, tail, join_tokens(tokens))


def _drop_hyphen(tokens: tuple[Token, ...], at: int) -> tuple[Token, ...]:
    """Leave out the hyphens of a one-in-ten chance."""
    if not tokens or tokens[at].text != "-":
        return tokens
    return tokens[1:] if at == 0 else tokens[:at]


def _build_one_in(part: Numeral, base: Numeral, tail: Tail, text: str) -> Shape | None:
    are_whole = part.value.denominator == base.value.denominator == 1
    if not are_whole or not 0 < part.value <= base.value:
        return None
    numeral = _exact_numeral(text, part.value / base.value, 1 / base.value)
    return Shape((numeral,), "one in", tail.hedge, unit=tail.unit)


def _parse_amount(tokens: tuple[Token, ...], plain: str) -> Shape | None:
    """Read a range or one quantity."""
    found = split_range(tokens, plain)
    if found is not None:
        low, high, unit, tail = found
        ends, money = merge_quantities(low, high)
        return Shape(
            ends,
            "range",
            tail.hedge,
            is_percent=low.is_percent or high.is_percent,
            currency=money,
            unit=_name_unit(high, tail.unit or unit),
        )
    quantity = parse_quantity(tokens)
    if quantity is None:
        return None
    return _parse_times(quantity, tokens, plain) or _parse_plain(quantity, tokens, plain)


def _parse_times(quantity: Quantity, tokens: tuple[Token, ...], plain: str) -> Shape | None:
    """Read ten times, 3x, 10-fold."""
    rest = _drop_hyphen(tokens[quantity.end :], 0)
    is_bare = quantity.currency is None and not quantity.is_percent
    if not is_bare or not rest or rest[0].folded not in _TIMES:
        return None
    tail = parse_tail(rest[1:], plain)
    if tail is None:
        return None
    numeral = quantity.numeral._replace(is_whole=False)
    return Shape((numeral,), "ratio word", tail.hedge, unit=tail.unit)


def _parse_plain(quantity: Quantity, tokens: tuple[Token, ...], plain: str) -> Shape | None:
    tail = parse_tail(tokens[quantity.end :], plain)
    if tail is None:
        return None
    return Shape(
        (quantity.numeral,),
        "plain",
        tail.hedge,
        is_percent=quantity.is_percent,
        currency=quantity.currency,
        unit=_name_unit(quantity, tail.unit),
    )


def _name_unit(quantity: Quantity, unit: str | None) -> str | None:
    return "percentage points" if quantity.is_points and unit is None else unit
