"""One side of a unit: the thing counted or measured, and how many of it make one.

"100,000 people", "million GBP", "km²" and "£bn" are terms; "deaths / 100,000 people" is
two of them. Whatever is not recognised is a count noun, so free text is no mistake.
"""

import re
from fractions import Fraction
from typing import NamedTuple

from checker.dimensions.currencies import find_currency, split_symbol
from checker.dimensions.nouns import noun_key, plural_phrase, singular_phrase
from checker.dimensions.physical import (
    Dimension,
    PhysicalUnit,
    find_physical,
    read_dimension,
    read_scale,
)
from checker.dimensions.times import find_time
from checker.errors import UnreadableError


class UnitError(UnreadableError):
    """A unit that cannot be read."""


class Term(NamedTuple):
    """What one side of a unit says."""

    dimension: Dimension
    factor: Fraction
    kind: str
    singular: str
    """In words, as after "per": "offence", "100,000 people"."""
    plural: str
    """In words, as after a figure: "offences", "million GBP"."""
    time: str | None = None
    offset: Fraction = Fraction(0)
    noun: str | None = None
    is_bare: bool = False
    """Whether it is only a number, as in "per 100,000"."""


_SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "tn": 10**12,
    "'000": 10**3,
    "'000s": 10**3,
    "000": 10**3,
    "000s": 10**3,
}
_ODD_IN_NOUNS = re.compile(r"[*^=<>{}\[\]\\|`~@#;:!?_\"\x00-\x1f]")
"""What formulas and mark-up are made of, and the names of things that are counted are not."""
_MONEY_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
"""Letters that mean a number only beside money: "m" alone is the metre."""

_SCALE_WORDS = {10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}

_OPENING = r"(?i)^(?:(?:a|an|the) )?(?:numbers? of )?(?=.)"
"""Words before a noun that do not change what is counted."""

_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?"

_PERCENT = frozenset(("%", "percent", "pct", "percentage"))
_RATIO = frozenset(("ratio", "share", "proportion", "fraction", "time", "times", "x", "×"))
_PARTS = {"‰": 10**3, "permille": 10**3, "ppm": 10**6, "ppb": 10**9}
_POINTS = frozenset(("percentage point", "percent point", "% point", "pp", "ppt"))
_BASIS_POINTS = frozenset(("basis point", "bp", "bps"))

_MAX_WORDS_OF_SCALE = 4
_LONGEST_NAME = 4
"""Words; anything longer is a description, and stays as written."""


def parse_term(text: str) -> Term:
    """Read one side of a unit; raise UnitError for a number of nothing that is zero."""
    words = _spell_out(text).split()
    for length in range(min(len(words), _MAX_WORDS_OF_SCALE), -1, -1):
        scale = _read_scale_words(words[:length])
        if scale is None:
            continue
        term = _read_scaled(scale, words[:length], words[length:])
        if term is not None:
            return term
    return _read_noun(re.sub(_OPENING, "", " ".join(words)))


def _spell_out(text: str) -> str:
    """Write a symbol as its code with the scale before it: "£bn" becomes "billion GBP"."""
    text = text.strip(" .,;:").replace("’000", "'000").replace("‘000", "'000")
    symbol = split_symbol(text)
    words = " ".join(symbol).split() if symbol is not None else text.split()
    if len(words) == 1 or not words:
        return " ".join(words)
    last = words[-1].strip("()").lower()
    is_money = find_currency(" ".join(words[:-1])) is not None
    is_bracketed = words[-1].startswith("(")
    scale = _read_scale_word(last, is_money=is_money)
    if scale is not None and (is_money or is_bracketed):
        return " ".join((_SCALE_WORDS.get(scale, last), *words[:-1]))
    first = _MONEY_SCALES.get(words[0].lower())
    if first is not None and find_currency(" ".join(words[1:])) is not None:
        return " ".join((_SCALE_WORDS[first], *words[1:]))
    return " ".join(words)


def _read_scale_word(word: str, *, is_money: bool) -> int | None:
    for spelling in (word, word.removesuffix("s")):
        if spelling in _SCALES:
            return _SCALES[spelling]
        if is_money and spelling in _MONEY_SCALES:
            return _MONEY_SCALES[spelling]
    return None


def _read_scale_words(words: list[str]) -> Fraction | None:
    product = Fraction(1)
    for word in words:
        scale = _read_scale_word(word.lower(), is_money=False)
        if scale is not None:
            product *= scale
        elif re.fullmatch(_NUMBER, word):
            product *= Fraction(word.replace(",", ""))
        else:
            return None
    return product


def _read_scaled(scale: Fraction, written: list[str], words: list[str]) -> Term | None:
    """Read a number of things; None where the number belongs to the noun, as in "999 call"."""
    if written and scale == 0:
        raise UnitError(f"'{' '.join(written)}' of something is nothing", "leave the number out")
    is_of = bool(written) and words[:1] == ["of"]
    thing = " ".join(words[1:] if is_of else words)
    if not thing:
        prefix = " ".join(written)
        return Term((), scale, "count", prefix, prefix, is_bare=True) if written else None
    term = _read_thing(thing)
    if not written:
        return term
    has_scale_word = any(re.fullmatch(_NUMBER, word) is None for word in written)
    if term is None and (has_scale_word or _is_power_of_ten(scale)):
        term = _read_noun(thing)
    return None if term is None else _scale_term(term, scale, " ".join(written))


def _scale_term(term: Term, scale: Fraction, written: str) -> Term:
    in_words = _SCALE_WORDS.get(int(scale)) if scale.denominator == 1 else None
    return term._replace(
        factor=term.factor * scale,
        singular=f"{written} {term.plural}",
        plural=f"{in_words or f'× {written}'} {term.plural}",
    )


def _is_power_of_ten(number: Fraction) -> bool:
    return number.denominator == 1 and str(number.numerator).strip("0") == "1"


def _read_thing(text: str) -> Term | None:
    """Read anything but a count noun; None where the text names nothing of the kind."""
    time = find_time(text)
    if time is not None:
        return Term((("time", 1),), Fraction(1), "physical", time, f"{time}s", time=time)
    currency = find_currency(text)
    if currency is not None:
        code, factor = currency
        name = code if factor == 1 else "pence"
        return Term(((code, 1),), factor, "money", name, name)
    return _read_share(text) or _read_points(text) or _read_physical(text)


def _read_share(text: str) -> Term | None:
    # "% of adults" is a percentage: what it is a share of is for the measure to say.
    name, of, whole = text.partition(" of ")
    name = name.lower()
    if name in _PERCENT:
        return Term((), Fraction(1, 100), "share", "%", f"% of {whole}" if of else "%")
    if name in _PARTS:
        sign = "‰" if name.startswith("per") else text
        return Term((), Fraction(1, _PARTS[name]), "share", sign, sign)
    if name in _RATIO:
        return Term((), Fraction(1), "share", text, "times" if name in {"time", "times"} else "")
    return None


def _read_points(text: str) -> Term | None:
    name = singular_phrase(text.lower().replace("-", " "))
    dimension = (("percentage point", 1),)
    if name in _POINTS:
        return Term(dimension, Fraction(1), "points", "percentage point", "percentage points")
    if name in _BASIS_POINTS:
        return Term(dimension, Fraction(1, 100), "points", "basis point", "basis points")
    return None


def _read_physical(text: str) -> Term | None:
    unit = find_physical(text)
    if unit is not None:
        return _describe_physical(unit, text)
    name, _, substance = text.partition(" of ")
    carbon = text.lower().find("co2")
    if not substance and carbon > 0:
        name, substance = text[:carbon].strip(), text[carbon:]
    unit = find_physical(name) if substance else None
    if unit is None:
        return None
    term = _describe_physical(unit, name)
    noun = noun_key(substance)
    return term._replace(
        dimension=(*term.dimension, (noun, 1)),
        noun=noun,
        offset=Fraction(0),
        singular=f"{term.singular} of {substance}",
        plural=f"{term.plural} of {substance}",
    )


def _describe_physical(unit: PhysicalUnit, text: str) -> Term:
    factor, offset = read_scale(unit)
    one = singular_phrase(text) if unit.is_word else text
    many = plural_phrase(one) if unit.is_word else text
    return Term(read_dimension(unit), factor, "physical", one, many, offset=offset)


def _read_noun(text: str) -> Term:
    odd = _ODD_IN_NOUNS.search(text)
    if odd is not None:
        raise UnitError(
            f"'{text}' has {odd[0]!r}, which no noun has", "write it in words, like arrest / month"
        )
    key = noun_key(text)
    if not key:
        raise UnitError(f"'{text}' names nothing that is counted", "write it like arrest / month")
    one = singular_phrase(text)
    is_description = len(text.split()) > _LONGEST_NAME
    many = text if is_description or one != text else plural_phrase(one)
    return Term(((key, 1),), Fraction(1), "count", one, many, noun=key)
