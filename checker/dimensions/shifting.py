"""The same period some time earlier or later: the year before 2017/2018 is 2016/2017.

A shifted period is written as precisely as the one it comes from, and keeps its marks, so
that the year before an uncertain year is as uncertain.
"""

import re

from checker.dimensions.calendar_days import add_calendar, days_in_month, name_day, number_day
from checker.dimensions.edtf import Duration, Period, PeriodError, parse_period

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:T[^?~%]*)?([?~%]?)")
_MONTHS = 12


def shift_back(period: Period, duration: Duration) -> Period | None:
    """Return the period so much earlier; None where it is not written precisely enough.

    A year is not shifted by months, nor a month by days; what is open or left out stays so.

    >>> shift_back(parse_period("2017/2018"), parse_duration("P1Y")).text
    '2016/2017'
    """
    return _shift(period, -duration.months, -duration.days)


def shift_on(period: Period, duration: Duration) -> Period | None:
    """Return the period so much later; None where it is not written precisely enough."""
    return _shift(period, duration.months, duration.days)


def _shift(period: Period, months: int, days: int) -> Period | None:
    written = period.text.strip().split("/")
    sides = [_shift_side(side, months, days) for side in written]
    if len(written) > 1 and not days:
        sides[1] = _keep_last_day(written, sides[1])
    written = [side for side in sides if side is not None]
    if len(written) < len(sides):
        return None
    try:
        return parse_period("/".join(written))
    except PeriodError:
        return None


def _keep_last_day(written: list[str], shifted: str | None) -> str | None:
    """Let whole months stay whole: 1 April to 30 June, three months back, ends on 31 March."""
    first, last = (_DATE.fullmatch(side) for side in written)
    new = None if shifted is None else _DATE.fullmatch(shifted)
    if first is None or last is None or new is None or first[3] != "01" or new[3] is None:
        return shifted
    if int(last[3]) != days_in_month(int(last[1]), int(last[2])):
        return shifted
    return f"{new[1]}-{new[2]}-{days_in_month(int(new[1]), int(new[2]))}{new[4]}"


def _shift_side(text: str, months: int, days: int) -> str | None:
    if text in {"", ".."}:
        return text
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day, mark = match.groups()
    if day is not None:
        return _shift_day(int(year), int(month), int(day), months, days) + mark
    if days or (months % _MONTHS and (month is None or int(month) > _MONTHS)):
        return None
    if month is None or int(month) > _MONTHS:
        rest = "" if month is None else f"-{month}"
        return f"{int(year) + months // _MONTHS:04}{rest}{mark}"
    years, months = divmod(int(year) * _MONTHS + int(month) - 1 + months, _MONTHS)
    return f"{years:04}-{months + 1:02}{mark}"


def _shift_day(year: int, month: int, day: int, months: int, days: int) -> str:
    shifted = name_day(add_calendar(number_day(year, month, day), months, days))
    return f"{shifted[0]:04}-{shifted[1]:02}-{shifted[2]:02}"
