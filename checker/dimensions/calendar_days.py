"""Days of the proleptic Gregorian calendar by number, without the limits of `datetime`.

Day 1 is 1 January of year 1, as in `datetime.date.toordinal`; year 0 is the year before
it, as ISO 8601 counts. The package works with years that `datetime` cannot hold.
"""

_DAYS_IN_400_YEARS = 146_097
_DAYS_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365)
_FEBRUARY = 2


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return 28 to 31."""
    days = _DAYS_BEFORE_MONTH[month] - _DAYS_BEFORE_MONTH[month - 1]
    return days + (month == _FEBRUARY and is_leap(year))


def number_day(year: int, month: int, day: int) -> int:
    """Return the number of a day that exists."""
    before = year - 1
    leap_days = before // 4 - before // 100 + before // 400
    is_after_february = month > _FEBRUARY and is_leap(year)
    return before * 365 + leap_days + _DAYS_BEFORE_MONTH[month - 1] + is_after_february + day


def name_day(number: int) -> tuple[int, int, int]:
    """Return year, month and day of a day's number."""
    year = (number - 1) * 400 // _DAYS_IN_400_YEARS + 1
    # The mean year runs up to a day late, never early, so New Year can fall a year short.
    if number_day(year + 1, 1, 1) <= number:
        year += 1
    month = 12
    while number_day(year, month, 1) > number:
        month -= 1
    return year, month, number - number_day(year, month, 1) + 1


def add_calendar(number: int, months: int, days: int) -> int:
    """Return the day some months and days later; the 31st becomes a shorter month's last."""
    year, month, day = name_day(number)
    year, month = divmod(year * 12 + month - 1 + months, 12)
    month += 1
    return number_day(year, month, min(day, days_in_month(year, month))) + days
