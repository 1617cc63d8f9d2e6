"""Numbers in digits, in words, and in both: 1.2 million, two-thirds, a hundred and two."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from checker.figures.atoms import ARTICLES, Atom, collect_atoms, find_scale
from checker.figures.digits import Numeral, scaled_numeral, whole_numeral
from checker.figures.errors import FigureError, quoted
from checker.figures.tokens import Token
from checker.figures.words import DENOMINATORS, HUNDRED, LONE_FRACTIONS, UNITS

_HUNDRED = Fraction(100)

# A fraction in words is rounded by nature. These widths are defaults of ours: a reader takes
# a third as 0.33 to 0.34, at the widest 0.28 to 0.38, and half a million as 450,000 to 550,000.
_NATURAL_FRACTION = Fraction(1, 100)
_COARSEST_FRACTION = Fraction(1, 10)
_NATURAL_PART = Fraction(1, 10)


class Number(NamedTuple):
    """A number at the head of a run of tokens."""

    numeral: Numeral
    factor: Fraction
    """The product of the scales written last, which a range shares; 1 where there is none."""
    end: int
    """How many tokens it takes."""


class _Part(NamedTuple):
    """A fraction below one."""

    value: Fraction
    unit: Fraction
    """One of its parts: a quarter for three quarters."""
    end: int


def parse_number(tokens: tuple[Token, ...], *, is_money: bool) -> Number | None:
    """Read the unsigned number that the tokens begin with; None where there is none.

    `is_money` tells that "5 m" is five million. Raises FigureError for malformed digits.
    """
    part = _parse_part(tokens, 0)
    if part is not None:
        return _scale_part(tokens, part, _skip_of_a(tokens, part.end), is_money=is_money)
    atoms, end = collect_atoms(tokens, is_money=is_money)
    if not atoms:
        return None
    numeral, factor = _add_up(join_tokens(tokens[:end]), atoms)
    part = _parse_added_part(tokens, end)
    if part is None:
        return Number(numeral, factor, end)
    if factor == 1:
        return _scale_part(tokens, part, part.end, is_money=is_money, whole=numeral.value)
    text = join_tokens(tokens[: part.end])
    return Number(_part_numeral(text, part, numeral.value / factor, factor), factor, part.end)


def join_tokens(tokens: tuple[Token, ...]) -> str:
    """Put tokens together as they were written."""
    pieces = (token.text if token.is_attached else f" {token.text}" for token in tokens)
    return "".join(pieces).strip()


def _parse_part(tokens: tuple[Token, ...], at: int) -> _Part | None:
    """Read a fraction below one: 1/4, half, a third, two-thirds."""
    if at >= len(tokens):
        return None
    word = tokens[at].folded
    if word in LONE_FRACTIONS:
        return _make_part(1, DENOMINATORS[word], at + 1)
    if at + 2 < len(tokens) and tokens[at + 1].text == "/":
        return _parse_slash(tokens[at], tokens[at + 2], at + 3)
    count = 1 if word in ARTICLES else UNITS.get(word)
    end = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text == "-" else at + 1
    if not count or end >= len(tokens) or tokens[end].folded not in DENOMINATORS:
        return None
    return _make_part(count, DENOMINATORS[tokens[end].folded], end + 1)


def _parse_slash(count: Token, parts: Token, end: int) -> _Part | None:
    if not (count.text.isdecimal() and parts.text.isdecimal()):
        return None
    if not 0 < int(count.text) < int(parts.text):
        raise FigureError(
            f"{quoted(f'{count.text}/{parts.text}')} is no fraction below one",
            "write 1 1/2 or 1.5 for one and a half, and a date as the period",
        )
    return _make_part(int(count.text), int(parts.text), end)


def _make_part(count: int, parts: int, end: int) -> _Part:
    return _Part(Fraction(count, parts), Fraction(1, parts), end)


def _parse_added_part(tokens: tuple[Token, ...], at: int) -> _Part | None:
    """Read a fraction after a number: 2 1/2, two and a half, a million and a half."""
    if at < len(tokens) and tokens[at].folded == "and":
        return _parse_part(tokens, at + 1)
    if at < len(tokens) and tokens[at].kind == "number":
        return _parse_part(tokens, at)
    return None


def _skip_of_a(tokens: tuple[Token, ...], at: int) -> int:
    """Step over the words between a fraction and its scale: a quarter *of a* million."""
    for words in (frozenset({"of"}), ARTICLES | {"one"}):
        if at < len(tokens) and tokens[at].folded in words:
            at += 1
    return at


def _scale_part(
    tokens: tuple[Token, ...],
    part: _Part,
    at: int,
    *,
    is_money: bool,
    whole: Fraction = Fraction(0),
) -> Number:
    factor, end = _parse_scales(tokens, at, is_money=is_money)
    if factor == 1:
        end = part.end
    return Number(_part_numeral(join_tokens(tokens[:end]), part, whole, factor), factor, end)


def _parse_scales(tokens: tuple[Token, ...], at: int, *, is_money: bool) -> tuple[Fraction, int]:
    factor = Fraction(1)
    while at < len(tokens):
        is_hundred = tokens[at].folded == HUNDRED
        scale = _HUNDRED if is_hundred else find_scale(tokens[at], is_money=is_money)
        if scale is None:
            break
        factor, at = factor * scale, at + 1
    return factor, at


def _part_numeral(text: str, part: _Part, whole: Fraction, factor: Fraction) -> Numeral:
    if whole == 0 and factor == 1:
        coarsest = min(_COARSEST_FRACTION, part.unit / 2)
        natural = min(_NATURAL_FRACTION, coarsest)
    else:
        coarsest, natural = part.unit * factor, min(_NATURAL_PART, part.unit) * factor
    value = (whole + part.value) * factor
    return Numeral(text, value, natural, coarsest, has_trailing_zeros=factor != 1, is_whole=False)


def _add_up(text: str, atoms: tuple[Atom, ...]) -> tuple[Numeral, Fraction]:
    """Return the numeral of the atoms, and the product of the scales written last."""
    groups = tuple(_split_groups(atoms))
    if len(groups) > 1:
        return _add_groups(text, groups), Fraction(1)
    head, scale = groups[0]
    mantissa = _build_mantissa(text, head)
    shared = scale * _HUNDRED if head and head[-1].kind == "hundred" else scale
    return (mantissa if scale == 1 else scaled_numeral(mantissa, scale, text)), shared


def _split_groups(atoms: tuple[Atom, ...]) -> Iterator[tuple[tuple[Atom, ...], Fraction]]:
    """Split a number after each scale: three million | two hundred thousand | forty."""
    head: tuple[Atom, ...] = ()
    scale = Fraction(1)
    for atom in atoms:
        if atom.kind == "scale":
            scale *= atom.value
            continue
        if scale != 1:
            yield head, scale
            head, scale = (), Fraction(1)
        head = (*head, atom)
    yield head, scale


def _build_mantissa(text: str, head: tuple[Atom, ...]) -> Numeral:
    """Return the numeral of what stands before the scales; one where nothing does."""
    if not head:
        return whole_numeral(text, 1)
    first = head[0].numeral
    if first is not None and len(head) == 1:
        return first
    total = _add_group(head)
    if first is not None and not first.is_whole:
        # 2.5 hundred is as precise as its digits say.
        return scaled_numeral(first, _HUNDRED, text)._replace(value=total)
    return whole_numeral(text, int(total))


def _add_group(head: tuple[Atom, ...]) -> Fraction:
    """Add up what stands before a scale; nothing stands for one."""
    total = Fraction(0)
    for atom in head:
        is_hundred = atom.kind == "hundred"
        total = (total or Fraction(1)) * _HUNDRED if is_hundred else total + atom.value
    return total if head else Fraction(1)


def _add_groups(text: str, groups: tuple[tuple[tuple[Atom, ...], Fraction], ...]) -> Numeral:
    total = Fraction(0)
    ceiling: Fraction | None = None
    for head, scale in groups:
        group = _add_group(head) * scale
        if ceiling is not None and group >= ceiling:
            raise _out_of_order(text)
        total, ceiling = total + group, scale
    if total.denominator != 1:
        raise _out_of_order(text)
    return whole_numeral(text, int(total))


def _out_of_order(text: str) -> FigureError:
    return FigureError(
        f"the parts of {quoted(text)} make no number",
        "write it in digits, with commas between thousands",
    )
