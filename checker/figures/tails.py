"""What follows a number: a hedge such as "or more", and the words of its unit."""

from typing import NamedTuple

from checker.figures.tokens import Token
from checker.figures.words import DENOMINATORS, is_number_word

_SUFFIXES = {
    **dict.fromkeys(("+", "plus", "or more", "or greater", "or higher", "or above"), "at least"),
    **dict.fromkeys(("or over", "and above", "and over", "at least", "minimum"), "at least"),
    **dict.fromkeys(("or less", "or fewer", "or lower", "or below", "or under"), "at most"),
    **dict.fromkeys(("at most", "maximum"), "at most"),
    **dict.fromkeys(("or so", "or thereabouts", "give or take"), "about"),
}
_LONGEST_SUFFIX = 3
_UNIT_SIGNS = frozenset("/°·-()*^&,.'’µ")
_FRACTIONS = frozenset(DENOMINATORS) - {"quarter", "quarters"}
_RANKS = frozenset({"st", "nd", "rd", "th"})


class Tail(NamedTuple):
    """What follows a number."""

    hedge: str | None
    unit: str | None


def parse_tail(tokens: tuple[Token, ...], plain: str) -> Tail | None:
    """Read all that follows a number in a plain text; None where it belongs to no figure."""
    if tokens and tokens[0].text == "-":
        tokens = tokens[1:]
        if not tokens:
            return None
    hedge, tokens = _take_suffix(tokens)
    if tokens and tokens[0].folded == "of":
        tokens = tokens[1:]
    if not is_unit(tokens):
        return None
    if not tokens:
        return Tail(hedge, None)
    return Tail(hedge, plain[tokens[0].start : tokens[-1].end])


def is_unit(tokens: tuple[Token, ...]) -> bool:
    """Whether tokens can be the words of a unit: no other number, but "per 100,000"."""
    written = [token.text for token in tokens]
    if tokens and not any(token.kind == "word" or token.text == "°" for token in tokens):
        return False
    if written.count("(") != written.count(")"):
        return False
    before = ""
    for token in tokens:
        if not _belongs_to_unit(token, before):
            return False
        before = token.folded
    return True


def _belongs_to_unit(token: Token, before: str) -> bool:
    is_rate = before in {"per", "/"}
    if token.kind == "number" or is_number_word(token.folded) or token.folded in _FRACTIONS:
        return is_rate
    if token.kind == "symbol":
        return token.text in _UNIT_SIGNS
    is_rank = before == "" and token.is_attached and token.folded in _RANKS
    return token.kind == "word" and not is_rank


def _take_suffix(tokens: tuple[Token, ...]) -> tuple[str | None, tuple[Token, ...]]:
    """Split off a hedge before the unit or after it: 500 or more people, 500 people or more."""
    words = [token.folded for token in tokens]
    for count in range(min(_LONGEST_SUFFIX, len(words)), 0, -1):
        hedge = _SUFFIXES.get(" ".join(words[:count]))
        if hedge is not None:
            return hedge, tokens[count:]
        hedge = _SUFFIXES.get(" ".join(words[-count:]))
        if hedge is not None:
            return hedge, tokens[:-count]
    return None, tokens
