"""Figures that contradict each other as numbers, and not as they are written.

An adjective before a noun narrows what is counted: seven swing states are a part of 41
states, though both were recorded as states. And accounts put a loss in brackets, but also
what is taken off: (48,616) under "allowance" is an allowance of 48,616.
"""

import re
from typing import Literal, NamedTuple

from checker.consistency.camps import Camp
from checker.consistency.conflicts import Conflict
from checker.consistency.statements import Statement
from checker.consistency.units_of_claims import is_plain
from checker.consistency.wording import say_figure
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


class ToldApart(NamedTuple):
    """Camps of a contradiction that speak of two things, by how their figures are written."""

    conflict: Conflict
    camps: tuple[Camp, Camp]
    """The one that differs by its words or its brackets comes first."""
    reason: str
    """Why they are not comparable."""
    difference: str
    """How a finding tells it, after the topic."""
    cause: Literal["part", "brackets"]


def find_told_apart(conflict: Conflict) -> ToldApart | None:
    """Find how the two camps of a contradiction are told apart; None where they are not."""
    is_plain_conflict = conflict.verdict == "contradiction" and conflict.rests_on == "figures"
    if not is_plain_conflict or len(conflict.camps) != _TWO:
        return None
    return _find_part(conflict) or _find_brackets(conflict)


def _find_part(conflict: Conflict) -> ToldApart | None:
    if not is_plain(conflict.variable.unit):
        return None
    one, other = conflict.camps
    is_first = one.spokesman.expected.precedes(other.spokesman.expected)
    part, whole = (one, other) if is_first else (other, one)
    words = [find_noun(voice.statement) for voice in part.voices]
    around = [find_noun(voice.statement) for voice in whole.voices]
    is_part = all(" " in (noun or "") for noun in words)
    is_whole = all(noun is not None and " " not in noun for noun in around)
    if not (is_part and is_whole):
        return None
    figures = [
        f"{camp.spokesman.statement.claim.value} {find_noun(camp.spokesman.statement)}"
        for camp in (part, whole)
    ]
    return ToldApart(
        conflict,
        (part, whole),
        f"what they count differs by their words: {words[0]} and {around[0]}",
        f"{' and '.join(figures)} are not counted alike",
        "part",
    )


def _find_brackets(conflict: Conflict) -> ToldApart | None:
    """Find figures that are each other's negative, of which the accounts bracket the one."""
    one, other = conflict.camps
    bracketed, plain = (one, other) if _is_bracketed(one) else (other, one)
    mirrored = bracketed.spokesman.widest.negated()
    is_mirrored = mirrored.meets(plain.spokesman.widest)
    if not _is_bracketed(bracketed) or _is_bracketed(plain) or not is_mirrored:
        return None
    figures = [say_figure(camp.spokesman.statement) for camp in (plain, bracketed)]
    return ToldApart(
        conflict,
        (bracketed, plain),
        "one is in the brackets of accounts, which mark a loss, or what is taken off",
        f"{' and '.join(figures)} differ in nothing but the brackets of accounts",
        "brackets",
    )


def _is_bracketed(camp: Camp) -> bool:
    return all(
        "(" in voice.statement.figure.text
        and all(end.value < 0 for end in voice.statement.figure.ends)
        for voice in camp.voices
    )


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
