"""Directions: words that run from right to left, set apart from what stands beside them.

Beside such a word a browser turns dates, commas and whole parts of a sentence around. A run in
an element of its own (`bdi`) leaves its neighbours where they are.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.reporters.escaping import escape_text

# The blocks of Hebrew, Arabic and their kin, as Unicode sets them aside. Numbers within a run
# belong to it; a comma or a dot ends it, for there another part of the sentence may begin.
_LETTER = (
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff"
    "\U0001e800-\U0001efff]"
)
_RUN = re.compile(rf"({_LETTER}+(?: ?(?:{_LETTER}|[0-9]+(?:[.,][0-9]+)*))*)")


class Run(NamedTuple):
    """A stretch of text that is written in one direction."""

    text: str
    is_apart: bool
    """Whether it is written from right to left."""


def split_directions(text: str) -> Iterator[Run]:
    """Take a text apart where its direction changes; the scripts do the same."""
    for number, piece in enumerate(_RUN.split(escape_text(text))):
        if piece:
            yield Run(piece, is_apart=bool(number % 2))
