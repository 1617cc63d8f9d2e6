"""Dates for citations, in words: nothing of an EDTF date lost, nothing made more exact.

CSL's own dates have years, months and days; it takes what they cannot say as a text, and
takes all dates so here, that they read alike.
"""

import re

from checker.consistency.lineage import read_period

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUARTERS = {33: "first", 34: "second", 35: "third", 36: "fourth"}
_FIRST_PLAIN_YEAR = 1000

_DATE = re.compile(
    r"(?P<year>Y?-?[0-9X]+)(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2})(?:T(?P<clock>.+?))?)?)?"
    r"(?P<mark>[?~%])?"
)


def say_date(text: str) -> str:
    """Say a date or an interval as written in EDTF; what cannot be read stays as written.

    >>> say_date("2018-01-31"), say_date("2018?"), say_date("2019~/2020")
    ('31 January 2018', '2018 (uncertain)', 'about 2019 – 2020')
    """
    if read_period(text) is None:
        return text
    start, slash, end = text.partition("/")
    return _say_interval(start, end) if slash else _say_one(text)


def _say_interval(start: str, end: str) -> str:
    if start in {"", ".."}:
        until = f"until {_say_one(end)}"
        return until if start else f"{until}, from a date not known"
    if end in {"", ".."}:
        since = f"from {_say_one(start)}"
        return f"{since} onwards" if end else f"{since} until a date not known"
    if start.endswith("?") and end.endswith("?"):
        return f"{_say_interval(start[:-1], end[:-1])} (both uncertain)"
    first, last = _say_one(start), _say_one(end)
    dash = "–" if first.isdecimal() and last.isdecimal() else " – "
    return f"{first}{dash}{last}"


def _say_one(text: str) -> str:
    """Say one date with its mark."""
    match = _DATE.fullmatch(text)
    if match is None:
        return text
    said = _say_days(match["year"], match["month"], match["day"])
    if match["clock"] is not None:
        said = f"{said}, {match['clock']}"
    about = "about " if match["mark"] in {"~", "%"} else ""
    return f"{about}{said} (uncertain)" if match["mark"] in {"?", "%"} else f"{about}{said}"


def _say_days(year: str, month: str | None, day: str | None) -> str:
    when = _say_year(year)
    if month is None:
        return when
    if month == "XX":
        return f"{when}, {'month' if day is None else 'month and day'} not known"
    when = f"{_say_part(int(month))} {when}"
    if day is None:
        return when
    return f"{when}, day not known" if day == "XX" else f"{int(day)} {when}"


def _say_part(part: int) -> str:
    """Name a month, or the season or quarter that stands in its place."""
    if part in _QUARTERS:
        return f"{_QUARTERS[part]} quarter of"
    return _SEASONS.get(part) or _MONTHS[part - 1]


def _say_year(text: str) -> str:
    digits = text.lstrip("Y")
    if "X" not in digits:
        return _name_year(int(digits))
    low, high = sorted((int(digits.replace("X", "0")), int(digits.replace("X", "9"))))
    return f"some time in {_name_year(low)}–{_name_year(high)}"


def _name_year(year: int) -> str:
    """Name a year; the year 0 is 1 BC."""
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < _FIRST_PLAIN_YEAR else str(year)
