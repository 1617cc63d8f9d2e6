"""The pieces that one number is spelt with: digits, units, tens, hundred, and scales."""

from fractions import Fraction
from typing import NamedTuple

from checker.figures.digits import Numeral, read_digits
from checker.figures.tokens import Token
from checker.figures.words import (
    ABBREVIATED_SCALES,
    ATTACHED_SCALES,
    HUNDRED,
    SCALES,
    TENS,
    UNITS,
)

ARTICLES = frozenset({"a", "an"})
_JOINERS = frozenset({"and", "&", ","})
_LARGEST_DIGIT = 9

_FOLLOWERS = {
    "digits": frozenset({"hundred", "scale"}),
    "unit": frozenset({"hundred", "scale"}),
    "tens": frozenset({"unit", "scale"}),
    "hundred": frozenset({"unit", "tens", "scale"}),
    "scale": frozenset({"unit", "tens", "digits", "scale"}),
}
"""What may come after what: "twenty one" and "one hundred", never "one twenty"."""


class Atom(NamedTuple):
    """One piece of a number."""

    kind: str
    """digits | unit | tens | hundred | scale"""
    value: Fraction
    numeral: Numeral | None = None
    """How it is written, where it is written in digits."""


_WORDS = {
    **{word: Atom("unit", Fraction(number)) for word, number in UNITS.items()},
    **{word: Atom("tens", Fraction(number)) for word, number in TENS.items()},
    **{word: Atom("scale", Fraction(number)) for word, number in SCALES.items()},
    HUNDRED: Atom("hundred", Fraction(100)),
}


def collect_atoms(tokens: tuple[Token, ...], *, is_money: bool) -> tuple[tuple[Atom, ...], int]:
    """Take as many tokens as make up one number; return its atoms and how many were taken."""
    atoms: list[Atom] = []
    end = 0
    while end < len(tokens):
        start = _skip_joiners(tokens, end, atoms)
        atom = _make_atom(tokens[start:], is_first=not atoms, is_money=is_money)
        if atom is None or not _fits(atoms, atom):
            break
        atoms.append(atom)
        end = start + 1
    return tuple(atoms), end


def find_scale(token: Token, *, is_money: bool) -> int | None:
    """Find what a scale word or letter multiplies by; None where a token is neither."""
    if token.kind != "word":
        return None
    if token.folded in SCALES:
        return SCALES[token.folded]
    letters = token.text.rstrip(".")
    if letters in ATTACHED_SCALES and not (token.is_attached or is_money):
        return None
    return ABBREVIATED_SCALES.get(letters)


def _skip_joiners(tokens: tuple[Token, ...], at: int, atoms: list[Atom]) -> int:
    """Step over what joins the words of one number: "and" after a hundred, a hyphen."""
    if not atoms:
        return at
    if tokens[at].text == "-":
        return at + 1 if at + 1 < len(tokens) and _is_hyphenated(tokens[at + 1], atoms) else at
    if atoms[-1].kind not in {"hundred", "scale"}:
        return at
    while at + 1 < len(tokens) and tokens[at].folded in _JOINERS:
        at += 1
    return at


def _is_hyphenated(following: Token, atoms: list[Atom]) -> bool:
    """Whether a hyphen joins one number, as in twenty-one, and no range, as in five-ten."""
    if following.folded in UNITS:
        return atoms[-1].kind == "tens"
    return following.folded == HUNDRED or following.folded in SCALES


def _make_atom(tokens: tuple[Token, ...], *, is_first: bool, is_money: bool) -> Atom | None:
    token = tokens[0]
    if token.kind == "number":
        numeral = read_digits(token.text)
        return Atom("digits", numeral.value, numeral)
    if token.folded in ARTICLES:
        return _make_article(tokens)
    if token.folded in _WORDS:
        return _WORDS[token.folded]
    scale = None if is_first else find_scale(token, is_money=is_money)
    return None if scale is None else Atom("scale", Fraction(scale))


def _make_article(tokens: tuple[Token, ...]) -> Atom | None:
    """Read "a" as one where a hundred or a scale follows."""
    if len(tokens) == 1:
        return None
    following = tokens[1].folded
    return Atom("unit", Fraction(1)) if following == HUNDRED or following in SCALES else None


def _fits(atoms: list[Atom], atom: Atom) -> bool:
    """Whether an atom may follow those that are there."""
    if not atoms:
        return True
    last = atoms[-1]
    if atom.kind not in _FOLLOWERS[last.kind]:
        return False
    if atom.kind == "hundred":
        return not _has_hundred(atoms)
    if last.kind == "tens" and atom.kind == "unit":
        return 0 < atom.value <= _LARGEST_DIGIT
    return atom.numeral is None or atom.numeral.is_whole


def _has_hundred(atoms: list[Atom]) -> bool:
    """Whether a hundred was named since the last scale."""
    for atom in reversed(atoms):
        if atom.kind == "scale":
            return False
        if atom.kind == "hundred":
            return True
    return False
