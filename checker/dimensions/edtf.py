"""Dates, intervals and durations as written: EDTF levels 0 and 1, of ISO 8601-2.

Written here because the `edtf` package takes longer to import than a whole run, and
because what is needed is not its text but four days: the earliest and latest that a
period can start, and the earliest and latest that it can end. They follow the Library
of Congress's reading of EDTF:

* One date is the whole of it: 2018 starts on 1 January and ends on 31 December.
* An interval begins some time in its first date and ends some time in its last:
  2017/2018 starts on any day of 2017.
* 201X is one year of ten, 2018-XX one month of 2018, 2018-01-XX one day of January.
* ".." is open, so it has no end; nothing at all ("2019/") is an end nobody knows.
* "?" is uncertain, "~" approximate, "%" both; none of them moves the four days.

A season is approximate and that of the north: spring is March to May, and winter 2018
is either of the two that touch the year. Quarters (33 to 36) are exact; of level 2
nothing else is read. Of a date with a time the date counts, wherever its clock stands.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from checker.dimensions.calendar_days import days_in_month, is_leap, number_day
from checker.errors import UnreadableError


class PeriodError(UnreadableError):
    """A period or duration that cannot be read."""


class Period(NamedTuple):
    """When: days by number, where day 1 is 1 January of year 1.

    None stands for an open side: no start at all, or no end at all.
    """

    text: str
    """As written."""
    earliest_start: int | None
    latest_start: int | None
    earliest_end: int | None
    latest_end: int | None
    is_uncertain: bool = False
    """Whether it bears "?" or "%"."""
    is_approximate: bool = False
    """Whether it bears "~" or "%", or names a season."""
    shortest: int = 1
    """Days it lasts at least."""
    longest: int | None = None
    """Days it lasts at most; None where nothing limits it."""


class Duration(NamedTuple):
    """A length of time in the calendar: a month is as long as the one it falls on."""

    text: str
    """As written."""
    months: int
    days: int


class _Span(NamedTuple):
    """From one day to another, both included."""

    start: int
    end: int


_YEAR = r"-?[0-9]{4}|-?[0-9]{2}[0-9X]X|-?[0-9]XXX|Y-?[1-9][0-9]{4,8}"
_CLOCK = r"T(?:[01][0-9]|2[0-4]):[0-5][0-9](?::[0-6][0-9](?:\.[0-9]{1,9})?)?"
_ZONE = r"(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
_DAY = rf"([0-9]{{2}}|XX)(?:{_CLOCK}{_ZONE})?"
_DATE = rf"({_YEAR})(?:-([0-9]{{2}}|XX)(?:-{_DAY})?)?([?~%])?"
_DURATION = r"P(?:([0-9]{1,6})Y)?(?:([0-9]{1,6})M)?(?:([0-9]{1,6})W)?(?:([0-9]{1,6})D)?"

_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
"""Spring, summer and autumn, with their first and last months."""
_WINTER = 24
_QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}

_LAST_MONTH = 12
_YEAR_LENGTHS = (365, 366)
_MONTH_LENGTHS = (28, 31)
_MAX_LENGTH = 80


@lru_cache(maxsize=4096)
def parse_period(text: str) -> Period:
    """Read a date or an interval; raise PeriodError that names what is wrong with it."""
    written = text.strip()
    if len(written) > _MAX_LENGTH or not written:
        raise _no_date(written)
    start, slash, end = written.partition("/")
    period = _read_interval(written, start, end) if slash else _read_date(written)
    return period._replace(text=text)


@lru_cache(maxsize=256)
def parse_duration(text: str) -> Duration:
    """Read an ISO 8601 duration of years, months, weeks and days, such as P1Y6M."""
    match = re.fullmatch(_DURATION, text.strip())
    if match is None or not any(match.groups()):
        shown = _shorten(text)
        raise PeriodError(f"'{shown}' is not a duration", "write it like P1Y, P6M, P2W or P10D")
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    return Duration(text, years * 12 + months, weeks * 7 + days)


def _read_date(text: str) -> Period:
    match = re.fullmatch(_DATE, text)
    if match is None:
        raise _no_date(text)
    year, month, day, mark = match.groups()
    period = _read_parts(text, year.lstrip("Y"), month, day)
    return period._replace(
        is_uncertain=mark is not None and mark in "?%",
        is_approximate=(mark is not None and mark in "~%") or period.is_approximate,
    )


def _read_parts(text: str, year: str, month: str | None, day: str | None) -> Period:
    if "X" in year or month == "XX" or day == "XX":
        return _read_unspecified(text, year, month, day)
    if month is None:
        return _whole(text, _span_of_year(int(year)))
    if day is not None:
        return _whole(text, _span_of_day(text, int(year), int(month), int(day)))
    if int(month) == _WINTER:
        return _read_winter(text, int(year))
    period = _whole(text, _span_of_part(text, int(year), int(month)))
    return period._replace(is_approximate=int(month) in _SEASONS)


def _span_of_year(year: int) -> _Span:
    return _Span(number_day(year, 1, 1), number_day(year, 12, 31))


def _span_of_part(text: str, year: int, part: int) -> _Span:
    """Return the days of a month, or of a season or quarter, which stand in its place."""
    months = _SEASONS.get(part) or _QUARTERS.get(part) or (part, part)
    if not 1 <= months[1] <= _LAST_MONTH:
        raise _no_month(text, year, part)
    first, last = months
    return _Span(number_day(year, first, 1), number_day(year, last, days_in_month(year, last)))


def _span_of_day(text: str, year: int, month: int, day: int) -> _Span:
    if not 1 <= month <= _LAST_MONTH:
        raise _no_month(text, year, month)
    last = days_in_month(year, month)
    if not 1 <= day <= last:
        raise PeriodError(f"{text} does not exist", f"that month has days 01 to {last}")
    number = number_day(year, month, day)
    return _Span(number, number)


def _read_winter(text: str, year: int) -> Period:
    """Read a winter as the one that ends in the year or the one that starts in it."""
    first, last = (
        _Span(number_day(one - 1, 12, 1), number_day(one, 2, days_in_month(one, 2)))
        for one in (year, year + 1)
    )
    lengths = sorted(span.end - span.start + 1 for span in (first, last))
    period = _one_of(text, first, last, (lengths[0], lengths[1]))
    return period._replace(is_approximate=True)


def _read_unspecified(text: str, year: str, month: str | None, day: str | None) -> Period:
    """Read a date with X as one of those between the first and the last that it may be."""
    low, high = sorted((int(year.replace("X", "0")), int(year.replace("X", "9"))))
    knows_month = low != high and month not in {None, "XX"}
    knows_day = month == "XX" and day not in {None, "XX"}
    if knows_month or knows_day:
        raise PeriodError(
            f"{text} leaves out a part before one it knows", "only the last may be X, as in 2018-XX"
        )
    if month is None:
        return _one_of(text, _span_of_year(low), _span_of_year(high), _YEAR_LENGTHS)
    months = (1, 12) if month == "XX" else (int(month), int(month))
    if months[1] > _LAST_MONTH and day is not None:
        raise _no_month(text, low, months[1])
    first, last = _span_of_part(text, low, months[0]), _span_of_part(text, high, months[1])
    if day is not None:
        return _one_of(text, _Span(first.start, first.start), _Span(last.end, last.end), (1, 1))
    shortest, longest = _MONTH_LENGTHS
    return _one_of(text, first, last, (shortest + (low == high and is_leap(low)), longest))


def _whole(text: str, span: _Span) -> Period:
    length = span.end - span.start + 1
    return _one_of(text, span, span, (length, length))


def _one_of(text: str, first: _Span, last: _Span, lengths: tuple[int, int]) -> Period:
    return Period(
        text=text,
        earliest_start=first.start,
        latest_start=last.start,
        earliest_end=first.end,
        latest_end=last.end,
        shortest=lengths[0],
        longest=lengths[1],
    )


def _read_interval(text: str, start: str, end: str) -> Period:
    """Read what begins some time in one date and ends some time in another."""
    first = None if start in {"", ".."} else _read_side(text, start)
    last = None if end in {"", ".."} else _read_side(text, end)
    if first is None and last is None:
        raise PeriodError(f"'{text}' has no date at all", "leave the period out")
    hull_start = None if first is None else first.earliest_start
    hull_end = None if last is None else last.latest_end
    if hull_start is not None and hull_end is not None and hull_start > hull_end:
        raise PeriodError(f"'{text}' ends before it starts", "write the earlier date first")
    latest_start = _earlier(hull_end, None if first is None else first.latest_end)
    earliest_end = _later(hull_start, None if last is None else last.earliest_start)
    period = Period(
        text=text,
        earliest_start=hull_start,
        latest_start=None if start == ".." else latest_start,
        earliest_end=None if end == ".." else earliest_end,
        latest_end=hull_end,
        is_uncertain=any(side.is_uncertain for side in (first, last) if side is not None),
        is_approximate=any(side.is_approximate for side in (first, last) if side is not None),
    )
    return _measure(period)


def _read_side(written: str, text: str) -> Period:
    if re.fullmatch(_DATE, text) is None:
        raise _no_date(written)
    return _read_date(text)


def _measure(period: Period) -> Period:
    """Work out how long an interval lasts, at least and at most."""
    shortest, longest = 1, None
    if period.latest_start is not None and period.earliest_end is not None:
        shortest = max(1, period.earliest_end - period.latest_start + 1)
    if period.earliest_start is not None and period.latest_end is not None:
        longest = period.latest_end - period.earliest_start + 1
    return period._replace(shortest=shortest, longest=longest)


def _earlier(one: int | None, other: int | None) -> int | None:
    return min((day for day in (one, other) if day is not None), default=None)


def _later(one: int | None, other: int | None) -> int | None:
    return max((day for day in (one, other) if day is not None), default=None)


def _no_month(text: str, year: int, part: int) -> PeriodError:
    cure = "a year has months 01 to 12"
    if part > year % 100 and len(text) == len("2018-19"):
        end = year // 100 * 100 + part
        cure = f"{cure}; for {year} to {end} write two years, with a slash"
    return PeriodError(f"{text} does not exist", cure)


def _no_date(text: str) -> PeriodError:
    match = re.fullmatch(r"([0-9]{4})[-–/]([0-9]{2}|[0-9]{4})", text)
    cure = "write it as EDTF, such as 2025 or 2025?"
    if match is not None:
        end = match[2] if len(match[2]) > len("19") else match[1][:2] + match[2]
        cure = f"for the years {match[1]} to {end} write {match[1]}/{end}"
    elif re.search(r"[0-9]-[0-9]\b", text) is not None:
        cure = "months and days have two digits, as in 2025-01-05"
    elif re.fullmatch(r"[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}", text) is not None:
        cure = "write year, month and day, as in 2025-01-05"
    return PeriodError(f"'{_shorten(text)}' is not a date", cure)


def _shorten(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= _MAX_LENGTH else folded[:_MAX_LENGTH] + "…"
