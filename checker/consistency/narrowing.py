"""Figures that count a part by their words: seven swing states are some of 41 states.

An adjective before a noun narrows what is counted. So a smaller number of swing states
contradicts no greater number of states, though both were recorded as states.
"""

import re
from typing import NamedTuple

from checker.consistency.camps import Camp
from checker.consistency.conflicts import Conflict
from checker.consistency.statements import Statement
from checker.consistency.units_of_claims import is_plain
from checker.dimensions.nouns import noun_key
from checker.figures.numerals import FigureError, parse_figure

_WORD = re.compile(r"[^\W_]+(?:[,.'’-][^\W_]+)*")
_MOST_BETWEEN = 3
"""So many words may stand between a number and its noun."""
_NO_ADJECTIVES_TEXT = """
a an the these those such more other further new total different separate single
thousand million billion hundred dozen
"""
_NO_ADJECTIVES = frozenset(_NO_ADJECTIVES_TEXT.split())
"""Words between a number and its noun that leave the noun as wide as it is."""
_NO_PHRASE_TEXT = """
of in on at by for from with to per every each and or but not than as about out over under
is are was were be been had has have will would who that which
"""
_NO_PHRASE = frozenset(_NO_PHRASE_TEXT.split())
"""Words that no adjectives hold: the noun after them is another number's."""
_TWO = 2


class Narrowed(NamedTuple):
    """Claims of which the smaller figures count a part, by their words, of what others count."""

    conflict: Conflict
    part: Camp
    whole: Camp
    words: str
    """What the part is called: "swing states"."""


def find_narrowed(conflict: Conflict) -> Narrowed | None:
    """Find the part that one camp of a contradiction counts; None where it is one."""
    if conflict.verdict != "contradiction" or len(conflict.camps) != _TWO:
        return None
    if not is_plain(conflict.variable.unit) or conflict.rests_on != "figures":
        return None
    one, other = conflict.camps
    is_first = one.spokesman.expected.precedes(other.spokesman.expected)
    part, whole = (one, other) if is_first else (other, one)
    words = [find_noun(voice.statement) for voice in part.voices]
    around = [find_noun(voice.statement) for voice in whole.voices]
    is_part = all(" " in (noun or "") for noun in words)
    is_whole = all(noun is not None and " " not in noun for noun in around)
    return Narrowed(conflict, part, whole, words[0] or "") if is_part and is_whole else None


def find_noun(statement: Statement) -> str | None:
    """Find the counted noun in a quote, with its adjectives; None where it is not in it.

    "seven swing states" gives "swing states" where the unit is the state.
    """
    nouns = statement.unit.nouns
    if not nouns or statement.claim.quote is None or len(statement.figure.ends) != 1:
        return None
    words = _WORD.findall(statement.claim.quote.lower())
    for index, word in enumerate(words):
        if not _is_number(word, statement):
            continue
        after = words[index + 1 : index + _MOST_BETWEEN + _TWO]
        for length, noun in enumerate(after):
            if noun_key(noun) == noun_key(nouns[0]):
                return _name_noun(after[:length], noun)
    return None


def _name_noun(between: list[str], noun: str) -> str | None:
    if between[:1] == ["of"]:
        # Seven of the 41 states are a part of them by their very words.
        return " ".join((*between, noun))
    if any(word in _NO_PHRASE or not word.replace("-", "").isalpha() for word in between):
        return None
    return " ".join((*(word for word in between if word not in _NO_ADJECTIVES), noun))


def _is_number(word: str, statement: Statement) -> bool:
    try:
        ends = parse_figure(word).ends
    except FigureError:
        return False
    return len(ends) == 1 and ends[0].value == statement.figure.ends[0].value
