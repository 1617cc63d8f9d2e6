"""Words for numbers: cardinals, fractions, scales, ratios, and vague plurals."""

from fractions import Fraction

_UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

UNITS = {word: number for number, word in enumerate(_UNITS.split())}
TENS = {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}

HUNDRED = "hundred"
"""Three hundred is how 300 is spelt, so it is no scale: its precision is that of 300."""

SCALES = {
    "dozen": 12,
    "thousand": 10**3,
    "lakh": 10**5,
    "lakhs": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}

ABBREVIATED_SCALES = {
    "k": 10**3,
    "K": 10**3,
    "m": 10**6,
    "M": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "b": 10**9,
    "B": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "T": 10**12,
    "cr": 10**7,
}

ATTACHED_SCALES = frozenset({"m", "b"})
"""Letters that mean a scale only without a space, or with money: "5 m" is five metres."""

DENOMINATORS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
    "twentieth": 20,
    "twentieths": 20,
    "hundredth": 100,
    "hundredths": 100,
    "thousandth": 1000,
    "thousandths": 1000,
}

LONE_FRACTIONS = frozenset({"half", "quarter"})
"""Fractions that need no number before them; "third" alone is a rank."""

RATIOS = {
    "halved": Fraction(1, 2),
    "halves": Fraction(1, 2),
    "halving": Fraction(1, 2),
    "double": Fraction(2),
    "doubled": Fraction(2),
    "doubles": Fraction(2),
    "doubling": Fraction(2),
    "twice": Fraction(2),
    "treble": Fraction(3),
    "trebled": Fraction(3),
    "trebles": Fraction(3),
    "trebling": Fraction(3),
    "triple": Fraction(3),
    "tripled": Fraction(3),
    "triples": Fraction(3),
    "tripling": Fraction(3),
    "thrice": Fraction(3),
    "quadruple": Fraction(4),
    "quadrupled": Fraction(4),
    "quadrupling": Fraction(4),
    "quintupled": Fraction(5),
    "quintupling": Fraction(5),
}

VAGUE = {
    "tens": (20, 100),
    "dozens": (24, 100),
    "scores": (40, 100),
    "hundreds": (200, 1000),
    "thousands": (2 * 10**3, 10**4),
    "millions": (2 * 10**6, 10**7),
    "billions": (2 * 10**9, 10**10),
    "trillions": (2 * 10**12, 10**13),
}
"""From two of a kind to below the next vague word, as with dozens, hundreds and thousands."""

VAGUE_MULTIPLIERS = {"tens": 10, "hundreds": 100}
"""The words that may stand before another: tens of thousands, hundreds of millions."""

VAGUE_SCALES = {
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}


def is_number_word(word: str) -> bool:
    """Whether a word, in lower case, is a number or a part of one."""
    return word in UNITS or word in TENS or word == HUNDRED or word in SCALES or word in VAGUE
