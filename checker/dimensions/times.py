"""Spans of the calendar and clock, as units: what they are called and how long they are.

A second to a fortnight is exact. A month has no one length: a twelfth of the mean
Gregorian year (365.2425 days, 146,097 days in 400 years) is what a reader expects, and
28 to 31 days is what it can be at all.
"""

from fractions import Fraction

from checker.intervals import Interval, closed, exactly

_SPELLINGS = {
    "second": "second seconds sec secs s",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs h",
    "day": "day days",
    "week": "week weeks wk wks",
    "fortnight": "fortnight fortnights",
    "month": "month months mth mths",
    "quarter": "quarter quarters qtr qtrs",
    "year": "year years yr yrs annum",
    "decade": "decade decades",
}
_NAMES = {word: name for name, words in _SPELLINGS.items() for word in words.split()}

_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "fortnightly": "fortnight",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annually": "year",
}

_KINDS_OF_YEAR = frozenset(("calendar", "financial", "fiscal", "tax", "academic"))
"""A year that starts on another day is as long."""

_DAY = 24 * 60 * 60
_YEAR = Fraction(146_097, 400) * _DAY

_EXPECTED_SECONDS = {
    "second": Fraction(1),
    "minute": Fraction(60),
    "hour": Fraction(60 * 60),
    "day": Fraction(_DAY),
    "week": Fraction(7 * _DAY),
    "fortnight": Fraction(14 * _DAY),
    "month": _YEAR / 12,
    "quarter": _YEAR / 4,
    "year": _YEAR,
    "decade": _YEAR * 10,
}
_DAY_RANGES = {
    "month": (28, 31),
    "quarter": (90, 92),
    "year": (365, 366),
    "decade": (3652, 3653),
}


def count_days(name: str) -> tuple[int, int]:
    """Return the fewest and the most days that a span touches: one for an hour."""
    if name in _DAY_RANGES:
        return _DAY_RANGES[name]
    days = max(1, int(_EXPECTED_SECONDS[name] / _DAY))
    return days, days


def find_time(text: str) -> str | None:
    """Return the span that a word names, such as "month" for "mths"; None for another word."""
    folded = text.lower()
    qualifier, _, span = folded.partition(" ")
    if span and qualifier in _KINDS_OF_YEAR:
        folded = span
    return _NAMES.get(folded)


def find_adverb(word: str) -> str | None:
    """Return the span that "monthly" and its like divide by; None for another word."""
    return _ADVERBS.get(word.lower())


def expected_seconds(name: str) -> Fraction:
    """Return the mean length in seconds."""
    return _EXPECTED_SECONDS[name]


def widest_seconds(name: str) -> Interval:
    """Return every length in seconds that the span can have."""
    if name not in _DAY_RANGES:
        return exactly(_EXPECTED_SECONDS[name])
    shortest, longest = _DAY_RANGES[name]
    return closed(Fraction(shortest * _DAY), Fraction(longest * _DAY))


def is_exact(name: str) -> bool:
    """Whether the span always has one length: a week has, a month has not."""
    return name not in _DAY_RANGES
