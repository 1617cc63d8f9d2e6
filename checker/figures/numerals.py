"""Figures as written: "1,200", "£2m–£3m", "one in ten", "every 23 minutes", "doubled"."""

import re
from functools import lru_cache
from typing import NamedTuple

from checker.figures.digits import Numeral, read_digits
from checker.figures.errors import FigureError, quoted
from checker.figures.forms import Shape, parse_shape
from checker.figures.hedges import is_known, is_neutral
from checker.figures.tokens import LONGEST, Token, make_plain, tokenise
from checker.figures.words import is_number_word

__all__ = ["Figure", "FigureError", "Numeral", "parse_figure"]

_PLAIN = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})*")

_SIGNS = {
    **dict.fromkeys(("~", "∼", "≈", "c", "c.", "ca", "ca."), "about"),
    **dict.fromkeys((">=", "≥", "+"), "at least"),
    **dict.fromkeys(("<=", "≤"), "at most"),
    ">": "more than",
    "<": "less than",
    "=": "exactly",
}
"""Signs that hedge, in words that a message can show."""


class Figure(NamedTuple):
    """One figure as written: a number or a range, with all that is written into it."""

    text: str
    ends: tuple[Numeral, ...]
    """One; for a range and for a vague figure two, the lower first."""
    form: str
    """plain | range | one in | every | ratio word | vague"""
    hedge: str | None
    """A hedge written inside the value, signs put into words: "about", "at least"."""
    is_percent: bool
    currency: str | None
    """The sign, code or word as written: "£", "US$", "EUR", "p"."""
    unit: str | None
    """The words that follow: "arrests", "minutes", "per week"."""


@lru_cache(maxsize=16384)
def parse_figure(text: str) -> Figure:
    """Read a figure as it is written.

    A count of pence keeps its number: "50p" is 50, in "p". Percentages stay percentages:
    "22%" is 22. Of "one in ten" the number is 1/10, with the quantum 1/10 of its base.
    Raises FigureError, which says what is wrong and what to write.
    """
    written = text.strip()
    if len(written) <= LONGEST and _PLAIN.fullmatch(written):
        return _build(written, "", Shape((read_digits(written),)))
    plain = make_plain(written)
    tokens = tokenise(plain)
    for start in range(len(tokens)):
        lead = plain[: tokens[start].start].strip()
        if not is_known(lead):
            continue
        shape = parse_shape(tokens[start:], plain)
        if shape is not None:
            return _build(written, lead, shape)
    raise _refuse(written, tokens)


def _build(text: str, lead: str, shape: Shape) -> Figure:
    return Figure(
        text=text,
        ends=shape.ends,
        form=shape.form,
        hedge=_join_hedges(lead, shape.hedge),
        is_percent=shape.is_percent,
        currency=shape.currency,
        unit=shape.unit,
    )


def _join_hedges(lead: str, tail: str | None) -> str | None:
    """Join the words before a number with those after it, where they hedge at all."""
    hedges = (_SIGNS.get(words.lower(), words) for words in (lead, tail) if words)
    return " ".join(words for words in hedges if not is_neutral(words)) or None


def _refuse(text: str, tokens: tuple[Token, ...]) -> FigureError:
    """Say why a text is no figure."""
    if not tokens:
        return FigureError("there is no figure", "write it as printed, such as 1,200 or 25%")
    if any(token.text == ":" for token in tokens):
        return FigureError(
            f"{quoted(text)} looks like a time", 'write a number, or a ratio such as "1 in 4"'
        )
    numbers = sum(token.kind == "number" or is_number_word(token.folded) for token in tokens)
    if numbers == 0:
        return FigureError(
            f"{quoted(text)} holds no number", "write the figure as printed, such as 1,200 or 25%"
        )
    if numbers > 1:
        return FigureError(
            f"{quoted(text)} holds more than one number",
            "write one figure, and record each other one as a claim of its own",
        )
    return FigureError(
        f"{quoted(text)} holds words or signs that belong to no figure",
        "write the number with its scale, currency and unit, and put other words in the quote",
    )
