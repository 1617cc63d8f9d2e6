"""Reading EDTF: which four days each form comes to, and what each mistake is told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.dimensions.calendar_days import name_day, number_day
from checker.dimensions.periods import (
    PeriodError,
    describe,
    length_days,
    parse_duration,
    parse_period,
)


def _show(day: int | None) -> str:
    return ".." if day is None else "-".join(str(part) for part in name_day(day))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2018", "2018-1-1 2018-1-1 2018-12-31 2018-12-31"),
        ("2018-01", "2018-1-1 2018-1-1 2018-1-31 2018-1-31"),
        ("2020-02", "2020-2-1 2020-2-1 2020-2-29 2020-2-29"),
        ("1900-02", "1900-2-1 1900-2-1 1900-2-28 1900-2-28"),
        ("2018-01-05", "2018-1-5 2018-1-5 2018-1-5 2018-1-5"),
        ("2018-01-05T10:00:00Z", "2018-1-5 2018-1-5 2018-1-5 2018-1-5"),
        ("2018-01-05T23:59+02:00", "2018-1-5 2018-1-5 2018-1-5 2018-1-5"),
        ("0000", "0-1-1 0-1-1 0-12-31 0-12-31"),
        ("0000-02-29", "0-2-29 0-2-29 0-2-29 0-2-29"),
        ("-0043", "-43-1-1 -43-1-1 -43-12-31 -43-12-31"),
        ("-0004-02-29", "-4-2-29 -4-2-29 -4-2-29 -4-2-29"),
        ("Y12345", "12345-1-1 12345-1-1 12345-12-31 12345-12-31"),
        ("Y-12345", "-12345-1-1 -12345-1-1 -12345-12-31 -12345-12-31"),
        ("2017/2018", "2017-1-1 2017-12-31 2018-1-1 2018-12-31"),
        ("2017-04/2018-03", "2017-4-1 2017-4-30 2018-3-1 2018-3-31"),
        ("2017-04-01/2018-03-31", "2017-4-1 2017-4-1 2018-3-31 2018-3-31"),
        ("2018/2018", "2018-1-1 2018-12-31 2018-1-1 2018-12-31"),
        ("2018/2018-06", "2018-1-1 2018-6-30 2018-6-1 2018-6-30"),
        ("2018-06/2018", "2018-6-1 2018-6-30 2018-6-1 2018-12-31"),
        ("2019/..", "2019-1-1 2019-12-31 .. .."),
        ("../2019", ".. .. 2019-1-1 2019-12-31"),
        ("2019/", "2019-1-1 2019-12-31 2019-1-1 .."),
        ("/2019", ".. 2019-12-31 2019-1-1 2019-12-31"),
        ("201X", "2010-1-1 2019-1-1 2010-12-31 2019-12-31"),
        ("20XX", "2000-1-1 2099-1-1 2000-12-31 2099-12-31"),
        ("-004X", "-49-1-1 -40-1-1 -49-12-31 -40-12-31"),
        ("2018-XX", "2018-1-1 2018-12-1 2018-1-31 2018-12-31"),
        ("2018-XX-XX", "2018-1-1 2018-12-31 2018-1-1 2018-12-31"),
        ("2018-02-XX", "2018-2-1 2018-2-28 2018-2-1 2018-2-28"),
        ("201X-XX", "2010-1-1 2019-12-1 2010-1-31 2019-12-31"),
        ("2018-21", "2018-3-1 2018-3-1 2018-5-31 2018-5-31"),
        ("2018-22", "2018-6-1 2018-6-1 2018-8-31 2018-8-31"),
        ("2018-23", "2018-9-1 2018-9-1 2018-11-30 2018-11-30"),
        ("2018-24", "2017-12-1 2018-12-1 2018-2-28 2019-2-28"),
        ("2018-33", "2018-1-1 2018-1-1 2018-3-31 2018-3-31"),
        ("2018-34", "2018-4-1 2018-4-1 2018-6-30 2018-6-30"),
        ("2018-35", "2018-7-1 2018-7-1 2018-9-30 2018-9-30"),
        ("2018-36", "2018-10-1 2018-10-1 2018-12-31 2018-12-31"),
    ],
)
def test_a_period_has_four_days(text: str, days: str) -> None:
    period = parse_period(text)
    assert " ".join(_show(day) for day in period[1:5]) == days
    assert describe(period) == text


@pytest.mark.parametrize(
    ("text", "is_uncertain", "is_approximate"),
    [
        ("2018", False, False),
        ("2018?", True, False),
        ("2018~", False, True),
        ("2018%", True, True),
        ("2018-01?", True, False),
        ("2018-01-05~", False, True),
        ("2018?/2019", True, False),
        ("2018/2019~", False, True),
        ("2018?/2019~", True, True),
        ("2018-22", False, True),
        ("2018-24", False, True),
        ("2018-34", False, False),
    ],
)
def test_marks_are_kept_and_move_no_day(
    text: str, *, is_uncertain: bool, is_approximate: bool
) -> None:
    period = parse_period(text)
    assert (period.is_uncertain, period.is_approximate) == (is_uncertain, is_approximate)
    bare = text.replace("?", "").replace("~", "").replace("%", "")
    assert parse_period(bare)[1:5] == period[1:5]


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("2018", (365, 365)),
        ("2020", (366, 366)),
        ("2018-02", (28, 28)),
        ("2018-02-03", (1, 1)),
        ("201X", (365, 366)),
        ("2018-XX", (28, 31)),
        ("2020-XX", (29, 31)),
        ("202X-XX", (28, 31)),
        ("2018-02-XX", (1, 1)),
        ("2018-XX-XX", (1, 1)),
        ("2017/2018", (2, 730)),
        ("2018/2018", (1, 365)),
        ("2017-04/2018-03", (306, 365)),
        ("2018-24", (90, 90)),
        ("2019-24", (90, 91)),
        ("2019/..", (1, None)),
        ("../2019", (1, None)),
        ("2019/", (1, None)),
    ],
)
def test_a_period_has_a_shortest_and_a_longest_length(
    text: str, lengths: tuple[int, int | None]
) -> None:
    assert length_days(parse_period(text)) == lengths


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-02-30", "2026-02-30 does not exist: that month has days 01 to 28"),
        ("2024-02-30", "days 01 to 29"),
        ("1900-02-29", "days 01 to 28"),
        ("2026-04-31", "days 01 to 30"),
        ("2026-01-00", "days 01 to 31"),
        ("2026-00", "months 01 to 12"),
        ("2026-13-01", "months 01 to 12"),
        ("2026-13-XX", "months 01 to 12"),
        ("2026-21-XX", "months 01 to 12"),
        ("2018-19", "for 2018 to 2019 write two years"),
        ("2026-02-30/2027", "2026-02-30 does not exist"),
        ("last year", "'last year' is not a date: write it as EDTF, such as 2025 or 2025?"),
        ("", "is not a date"),
        ("2018/19", "for the years 2018 to 2019 write 2018/2019"),
        ("2018–19", "write 2018/2019"),
        ("2018-2019", "write 2018/2019"),
        ("05/01/2018", "write year, month and day"),
        ("2018-1", "two digits"),
        ("2018-1-5", "two digits"),
        ("2018/2019/2020", "is not a date"),
        ("2018/soon", "'2018/soon' is not a date"),
        ("Y2018", "is not a date"),
        ("201u", "is not a date"),
        ("XXXX", "is not a date"),
        ("2018?-01", "is not a date"),
        ("{2018,2019}", "is not a date"),
        ("2018-01-05T25:00", "is not a date"),
        ("2018T10:00", "is not a date"),
        ("2018-XX-05", "leaves out a part before one it knows"),
        ("201X-05", "leaves out a part before one it knows"),
        ("../..", "has no date at all"),
        ("/", "has no date at all"),
        ("2019/2018", "ends before it starts"),
        ("x" * 500, "…' is not a date"),
        ("٢٠١٨", "is not a date"),
    ],
)
def test_what_is_no_period_is_told_why(text: str, words: str) -> None:
    with pytest.raises(PeriodError) as caught:
        parse_period(text)
    assert words in str(caught.value)
    assert len(str(caught.value)) < 250


@pytest.mark.parametrize(
    ("text", "months", "days"),
    [
        ("P1Y", 12, 0),
        ("P6M", 6, 0),
        ("P2W", 0, 14),
        ("P10D", 0, 10),
        ("P1Y6M", 18, 0),
        ("P1Y2M3D", 14, 3),
        ("P0D", 0, 0),
    ],
)
def test_durations(text: str, months: int, days: int) -> None:
    assert parse_duration(text) == (text, months, days)


@pytest.mark.parametrize("text", ["", "P", "1Y", "P1.5Y", "PT5H", "P1D1Y", "-P1Y", "a year"])
def test_what_is_no_duration_is_told_how_to_write_one(text: str) -> None:
    with pytest.raises(PeriodError, match="write it like P1Y"):
        parse_duration(text)


@given(st.dates())
def test_a_day_is_itself(day: date) -> None:
    number = number_day(day.year, day.month, day.day)
    assert parse_period(day.isoformat())[1:5] == (number, number, number, number)


@given(
    st.integers(min_value=0, max_value=9999),
    st.integers(min_value=0, max_value=99),
    st.integers(min_value=0, max_value=99),
)
def test_only_days_that_exist_are_read(year: int, month: int, day: int) -> None:
    text = f"{year:04}-{month:02}-{day:02}"
    try:
        # A cycle of 400 years later the calendar is the same, and datetime knows no year 0.
        date(year % 400 + 400, month, day)
    except ValueError:
        with pytest.raises(PeriodError, match="does not exist"):
            parse_period(text)
    else:
        assert parse_period(text).shortest == 1


@given(st.text(alphabet="0129-X/.?~%YT:PM ", max_size=12))
def test_any_text_is_a_period_or_has_a_message(text: str) -> None:
    try:
        period = parse_period(text)
    except PeriodError as error:
        assert str(error)  # noqa: PT017 - either end of the call is right
    else:
        starts = [day for day in period[1:3] if day is not None]
        ends = [day for day in period[3:5] if day is not None]
        assert starts == sorted(starts)
        assert ends == sorted(ends)
        assert period.longest is None or period.shortest <= period.longest
