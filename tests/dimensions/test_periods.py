"""How periods lie to each other: by hand, then against every choice of days."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.dimensions.calendar_days import add_calendar, number_day
from checker.dimensions.periods import (
    ENDLESS,
    Period,
    contains,
    could_be_same,
    gap_days,
    is_within,
    overlaps,
    parse_duration,
    parse_period,
    surely_overlap,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2018", "2018"),
        ("2018-XX", "2018-05"),
        ("2017/2018", "2017-04/2018-03"),
        ("2017/2018", "2017-04-01/2018-03-31"),
        ("2018", "2018/2018"),
        ("2018", "2018-01-01/2018-12-31"),
        ("2018-33", "2018-01/2018-03"),
        ("201X", "2012"),
        ("2019/..", "2019-05/.."),
        ("2019/..", "2019/"),
        ("2019/", "2019/2024"),
        ("2018?", "2018-03"),
        ("2018~", "2017/2018"),
        ("2017/2018?", "2018/2019"),
    ],
)
def test_these_could_be_one_period(one: str, other: str) -> None:
    assert could_be_same(parse_period(one), parse_period(other))
    assert could_be_same(parse_period(other), parse_period(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2017", "2018"),
        ("2017/2018", "2018/2019"),
        ("2017", "2017/2018"),
        ("2018", "2017/2018"),
        ("2018", "2018-01"),
        ("2018", "2018-XX"),
        ("2018-01", "2018-XX-XX"),
        ("201X", "2012/2015"),
        ("2019/..", "2019"),
        ("2019/..", "2019/2020"),
        ("../2019", "2019"),
        ("2018?", "2019"),
        ("2018~", "2019~"),
    ],
)
def test_these_could_not_be_one_period(one: str, other: str) -> None:
    assert not could_be_same(parse_period(one), parse_period(other))
    assert not could_be_same(parse_period(other), parse_period(one))


@pytest.mark.parametrize(
    ("one", "other", "gap", "shared"),
    [
        ("2018", "2018", 0, 365),
        ("2018", "2018-02", 0, 28),
        ("2018", "2018-XX", 0, 28),
        ("2018", "2019", 1, 0),
        ("2018", "2020", 366, 0),
        ("2017/2018", "2018/2019", 0, 0),
        ("2017/2018", "2017-04/2018-03", 0, 2),
        ("2017-04/2018-03", "2017", 0, 246),
        ("2019/..", "2018", 1, 0),
        ("2019/..", "2020", 0, 366),
        ("2019/..", "2020/..", 0, ENDLESS),
        ("../2019", "../2012", 0, ENDLESS),
        ("2019/", "2020", 0, 0),
        ("201X", "2010/2019", 0, 0),
    ],
)
def test_days_between_and_days_shared(one: str, other: str, gap: int, shared: int) -> None:
    first, second = parse_period(one), parse_period(other)
    assert gap_days(first, second) == gap_days(second, first) == gap
    assert surely_overlap(first, second) == surely_overlap(second, first) == shared
    assert overlaps(first, second) == overlaps(second, first) == (gap == 0)


@pytest.mark.parametrize(
    ("outer", "inner", "is_inside"),
    [
        ("2018", "2018", True),
        ("2018", "2018-12", True),
        ("2018", "2018-XX-XX", True),
        ("2018-12", "2018", False),
        ("2017/2018", "2018-01", False),
        ("2017/2019", "2018", True),
        ("2019/..", "2020", True),
        ("2019/..", "2020/..", True),
        ("2019/", "2020", False),
        ("2019", "2019/..", False),
        ("../2019", "2018", True),
        ("../2019", "2019", False),
        ("2018", "2017", False),
    ],
)
def test_containment_is_certain_or_not_at_all(outer: str, inner: str, *, is_inside: bool) -> None:
    assert contains(parse_period(outer), parse_period(inner)) == is_inside


@pytest.mark.parametrize(
    ("one", "other", "duration", "is_near"),
    [
        ("2018", "2018", "P0D", True),
        ("2018", "2019", "P1D", True),
        ("2018", "2019", "P0D", False),
        ("2018", "2019", "P1Y", True),
        ("2018", "2019-12-31", "P1Y", True),
        ("2018", "2020", "P1Y", False),
        ("2020-02-29", "2021-02-28", "P1Y", True),
        ("2020-02-29", "2021-03-01", "P1Y", False),
        ("2018-01-31", "2018-02-28", "P1M", True),
        ("2018-01-31", "2018-03-01", "P1M", False),
        ("2018?", "2026?", "P5Y", False),
        ("2018?", "2026?", "P8Y", True),
        ("2026/..", "2018", "P6Y", False),
        ("2018/..", "2026", "P0D", True),
        ("2018-01-01", "2018-01-15", "P2W", True),
        ("2018-01-01", "2018-01-16", "P2W", False),
    ],
)
def test_nearness_goes_by_the_calendar(
    one: str, other: str, duration: str, *, is_near: bool
) -> None:
    length = parse_duration(duration)
    first, second = parse_period(one), parse_period(other)
    assert is_within(first, second, length) == is_within(second, first, length) == is_near


# Against every choice of a start and an end that a short period allows

_MONTHS = ["2019-12", "2020-01", "2020-02"]
_DAYS = ["2019-12-30", "2019-12-31", "2020-01-01", "2020-01-15", "2020-02-29"]
_UNSPECIFIED = ["2020-01-XX", "2019-12-XX"]
_points = st.sampled_from(_MONTHS + _DAYS)


@st.composite
def _texts(draw: st.DrawFn) -> str:
    start = draw(st.sampled_from(_MONTHS + _DAYS + _UNSPECIFIED))
    if draw(st.booleans()):
        return start
    end = draw(st.sampled_from(_DAYS + _MONTHS))
    return start if end[:7] < start[:7] or (start > end and len(end) > 7) else f"{start}/{end}"


periods = _texts().map(parse_period)


def _choices(period: Period) -> list[tuple[int, int]]:
    """List every first and last day that the period could have."""
    start, slash, end = period.text.partition("/")
    if not slash:
        days = _days_of(start)
        return [(day, day) for day in days] if "X" in start else [(days[0], days[-1])]
    return [(one, other) for one in _days_of(start) for other in _days_of(end) if one <= other]


def _days_of(text: str) -> list[int]:
    year, month, *day = text.replace("-XX", "").split("-")
    lengths = {"12": 31, "01": 31, "02": 29}
    which: Iterable[int] = [int(day[0])] if day else range(1, lengths[month] + 1)
    return [number_day(int(year), int(month), one) for one in which]


def _extremes(period: Period) -> list[tuple[int, int]]:
    """Keep the choices that can decide a minimum or a maximum: the ends of each range."""
    choices = _choices(period)
    if "/" not in period.text:
        return choices
    starts = {min(choices)[0], max(choices)[0]}
    ends = {min(end for _, end in choices), max(end for _, end in choices)}
    kept = [(one, other) for one, other in choices if one in starts or other in ends]
    return kept or choices


@given(periods)
def test_the_four_days_are_those_of_every_choice(period: Period) -> None:
    choices = _choices(period)
    assert period.earliest_start == min(start for start, _ in choices)
    assert period.latest_start == max(start for start, _ in choices)
    assert period.earliest_end == min(end for _, end in choices)
    assert period.latest_end == max(end for _, end in choices)
    lengths = [end - start + 1 for start, end in choices]
    assert (period.shortest, period.longest) == (min(lengths), max(lengths))


@given(periods, periods)
def test_relations_hold_for_the_choices_they_speak_of(one: Period, other: Period) -> None:
    pairs = [(mine, theirs) for mine in _extremes(one) for theirs in _extremes(other)]
    shared = [
        max(0, min(mine[1], theirs[1]) - max(mine[0], theirs[0]) + 1) for mine, theirs in pairs
    ]
    assert overlaps(one, other) == any(shared)
    assert surely_overlap(one, other) <= min(shared)
    assert contains(one, other) == all(
        mine[0] <= theirs[0] and theirs[1] <= mine[1] for mine, theirs in pairs
    )
    apart = [max(0, theirs[0] - mine[1], mine[0] - theirs[1]) for mine, theirs in pairs]
    assert gap_days(one, other) == min(apart)
    assert could_be_same(one, other) == bool(set(_choices(one)) & set(_choices(other)))


@given(st.sampled_from(_DAYS + _MONTHS), st.sampled_from(_DAYS + _MONTHS))
def test_what_dates_share_is_counted_exactly(one: str, other: str) -> None:
    days = set(_days_of(one)) & set(_days_of(other))
    assert surely_overlap(parse_period(one), parse_period(other)) == len(days)


@given(periods, periods)
def test_relations_read_the_same_from_both_sides(one: Period, other: Period) -> None:
    assert overlaps(one, other) == overlaps(other, one)
    assert surely_overlap(one, other) == surely_overlap(other, one)
    assert could_be_same(one, other) == could_be_same(other, one)
    assert gap_days(one, other) == gap_days(other, one)
    assert could_be_same(one, one)


@given(
    st.sampled_from(_DAYS),
    st.integers(min_value=-800, max_value=800),
    st.sampled_from(["P1Y", "P6M", "P2W", "P10D", "P1Y6M"]),
)
def test_nearness_ends_on_the_day_that_the_duration_reaches(
    text: str, distance: int, duration: str
) -> None:
    day, length = _days_of(text)[0], parse_duration(duration)
    first, second = sorted((day, day + distance))
    other = parse_period(text)._replace(
        earliest_start=day + distance,
        latest_start=day + distance,
        earliest_end=day + distance,
        latest_end=day + distance,
    )
    reached = add_calendar(first, length.months, length.days)
    assert is_within(parse_period(text), other, length) == (second <= reached)
