"""Number lines, their ticks, and bars on them."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intervals import Interval, between, exactly
from checker.reporters.pictures.scales import Scale, fit_scale
from checker.reporters.pictures.shapes import LEAST_WIDTH, lay_bar, place_value
from checker.reporters.pictures.ticks import (
    ALWAYS,
    NEVER,
    WITH_ROOM,
    find_anchor,
    list_ticks,
    rank_labels,
)
from tests.reporters.pictures.plot_records import intervals, near_numbers, numbers, read

anything = st.one_of(numbers(), near_numbers())
few_numbers = st.lists(anything, min_size=1, max_size=6)


def fit(printed: Sequence[Fraction | int], *readings: Interval) -> Scale:
    scale = fit_scale([Fraction(number) for number in printed], readings)
    assert scale is not None
    return scale


def label(scale: Scale) -> list[str]:
    return [tick.label for tick in list_ticks(scale)]


@given(few_numbers, st.lists(intervals(), max_size=4))
def test_every_number_has_a_place_between_the_edges_in_its_order(
    printed: list[Fraction], readings: list[Interval]
) -> None:
    scale = fit(printed, *readings)
    ends = [end for reading in readings for end in reading[:2] if end is not None]
    places = [scale.place(number) for number in sorted({*printed, *ends})]
    assert all(0 <= place <= 100 for place in places)
    assert places == sorted(places)
    assert all(place == round(place, 3) for place in places)


@given(few_numbers)
def test_the_least_and_the_greatest_number_stand_apart(printed: list[Fraction]) -> None:
    low, high = min(printed), max(printed)
    scale = fit(printed)
    if (high - low) * 100 >= max(abs(low), abs(high)):
        assert scale.place(high) - scale.place(low) >= 15 or low == high


@given(few_numbers, st.lists(intervals(), max_size=3))
def test_three_to_eight_ticks_stand_on_the_line_with_labels_of_their_own(
    printed: list[Fraction], readings: list[Interval]
) -> None:
    scale = fit(printed, *readings)
    ticks = list_ticks(scale)
    places = [tick.at for tick in ticks]
    labels = [tick.label for tick in ticks]
    assert 3 <= len(ticks) <= 8 + scale.has_zero
    assert all(0 <= place <= 100 for place in places)
    assert all(one < other for one, other in pairwise(places))
    assert len(set(labels)) == len(labels)
    assert any(tick.rank == ALWAYS for tick in ticks)
    assert all(len(text) <= 24 for text in labels)


@given(few_numbers)
def test_ticks_are_at_round_numbers(printed: list[Fraction]) -> None:
    scale = fit(printed)
    shares = [Fraction(str(tick.at)) for tick in list_ticks(scale)]
    if scale.is_logarithmic:
        return
    steps = {round(float(one - other), 1) for other, one in pairwise(shares)}
    assert max(steps) - min(steps) <= 0.11  # alike, but for the rounding of each place


@given(intervals(), intervals(), st.lists(anything, min_size=1, max_size=3))
def test_bars_stay_on_the_line_and_overlap_only_where_intervals_meet(
    one: Interval, other: Interval, printed: list[Fraction]
) -> None:
    scale = fit(printed, one, other)
    bars = [lay_bar(scale, interval) for interval in (one, other)]
    for bar in bars:
        assert 0 <= bar.start <= bar.end <= 100
        assert bar.width >= LEAST_WIDTH
    if one.precedes(other):
        assert bars[0].end - bars[1].start <= LEAST_WIDTH + 0.001


@given(intervals(), st.lists(anything, min_size=1, max_size=3))
def test_the_mark_of_a_figure_stands_on_the_line(
    interval: Interval, printed: list[Fraction]
) -> None:
    assert 0 <= place_value(fit(printed, interval), interval) <= 100


def test_a_line_of_no_numbers_is_none() -> None:
    assert fit_scale([], [None, between(None, None)]) is None


def test_the_scale_is_logarithmic_from_fifty_times_on() -> None:
    assert not fit([2, 100]).is_logarithmic
    assert fit([2, 101]).is_logarithmic


def test_negative_numbers_have_no_logarithmic_scale() -> None:
    assert not fit([-1, 2, 1000]).is_logarithmic
    assert not fit([-1, 0, 2, 1000]).is_logarithmic


def test_zero_stands_apart_at_the_left_end_of_a_logarithmic_scale() -> None:
    scale = fit([0, Fraction(12, 10**6), 3, 45_000])
    assert (scale.is_logarithmic, scale.has_zero) == (True, True)
    assert scale.break_at is not None
    numbers_in_order = [Fraction(text) for text in ("0", "0.000012", "3", "45000")]
    zero, tiny, small, large = map(scale.place, numbers_in_order)
    assert 0 < zero < scale.break_at < tiny
    assert tiny + 20 < small < large - 20
    ticks = list_ticks(scale)
    assert (ticks[0].label, ticks[0].at, ticks[0].is_zero) == ("0", zero, True)
    assert ticks[0].rank == ALWAYS
    assert not any(tick.is_zero for tick in ticks[1:])
    assert all(tick.at > scale.break_at for tick in ticks[1:])


def test_zero_alone_makes_no_scale_logarithmic_and_none_is_shown_where_none_is_printed() -> None:
    assert not fit([0, 2, 100]).is_logarithmic
    assert not fit([0, 1000]).is_logarithmic
    assert fit([2, 1000]).break_at is None
    assert fit([0, 2, 100]).break_at is None


def test_a_reading_from_zero_begins_at_the_mark_of_zero_and_one_below_it_runs_over_the_edge() -> (
    None
):
    scale = fit([0, 2, 1000], read(0, 2), read(-1, 2))
    from_zero, from_below = lay_bar(scale, read(0, 2)), lay_bar(scale, read(-1, 2))
    assert (from_zero.start, from_zero.runs_left) == (scale.place(Fraction(0)), False)
    assert (from_below.start, from_below.runs_left) == (0, True)
    assert from_zero.end == from_below.end == scale.place(Fraction(2))


def test_labels_that_would_touch_the_break_are_left_out() -> None:
    ticks = list_ticks(fit([0, Fraction(12, 10**6), 3, 45_000]))
    assert [(tick.label, tick.rank) for tick in ticks[:2]] == [
        ("0", ALWAYS),
        ("0.00001", WITH_ROOM),
    ]


def test_the_reach_of_a_reading_does_not_make_the_scale_logarithmic() -> None:
    assert not fit([100, 200], read("0.001", 300)).is_logarithmic


def test_a_reading_that_starts_at_zero_runs_over_the_edge_of_a_logarithmic_scale() -> None:
    bar = lay_bar(fit([5, 3000], read(0, 3000)), read(0, 3000))
    assert (bar.start, bar.runs_left, bar.runs_right) == (0, True, False)


def test_a_reading_that_starts_at_zero_ends_at_the_edge_of_a_linear_scale() -> None:
    bar = lay_bar(fit([2000, 3000], read(0, 3000)), read(0, 3000))
    assert (bar.start, bar.runs_left) == (0, False)


def test_an_endless_reading_runs_to_the_edge_and_is_no_stub() -> None:
    bar = lay_bar(fit([900, 500], read(900, None)), read(900, None))
    assert (bar.end, bar.runs_right, bar.runs_left) == (100, True, False)
    assert bar.width > 10
    bar = lay_bar(fit([900, 850], read(None, 850)), read(None, 850))
    assert (bar.start, bar.runs_left) == (0, True)
    assert bar.width > 10


def test_zero_is_on_the_line_where_the_numbers_spread_over_a_third_of_the_way() -> None:
    assert fit([200, 300]).low == 0
    assert fit([201, 300]).low > 100
    assert fit([-200, -300]).high == 0
    assert fit([-201, -300]).high < -100


def test_a_line_around_zero_has_room_on_both_sides() -> None:
    scale = fit([-10, 10])
    assert scale.low == -11
    assert scale.high == 11


def test_one_number_stands_in_its_surroundings() -> None:
    scale = fit([1000], exactly(Fraction(1000)))
    assert scale.place(Fraction(1000)) == 50
    assert 700 < scale.low < scale.high < 1300
    assert fit([0]).place(Fraction(0)) == 50


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (0, 1850, ["0", "500", "1,000", "1,500"]),
        (0, 17, ["0", "5", "10", "15"]),
        (-12, 4, ["−10", "−5", "0"]),
        (0, 860_000, ["0", "200,000", "400,000", "600,000", "800,000"]),
        (0, 3_100_000, ["0", "0.5 million", "1 million"]),
        (1_240_000, 1_320_000, ["1.24 million", "1.26 million"]),
        (1_000_100, 1_000_400, ["1,000,100", "1,000,150"]),
        (0, 4 * 10**9, ["0", "1 billion", "2 billion"]),
        (0, 3 * 10**13, ["0", "5 trillion", "10 trillion"]),
        (0, 3 * 10**400, ["0", "0.5 × 10⁴⁰⁰", "1 × 10⁴⁰⁰"]),
    ],
)
def test_labels_of_a_linear_scale(low: int, high: int, labels: list[str]) -> None:
    shown = label(Scale(Fraction(low), Fraction(high)))
    assert shown[: len(labels)] == labels


def test_enormous_numbers_that_are_nearly_alike_keep_short_labels() -> None:
    scale = fit([10**20, 10**20 + 1])
    assert max(map(len, label(scale))) <= 18
    assert scale.place(Fraction(10**20)) == pytest.approx(50, abs=1)


def test_labels_of_tiny_numbers() -> None:
    assert label(Scale(Fraction(0), Fraction(5, 10**9)))[:2] == ["0", "1 × 10⁻⁹"]
    assert label(Scale(Fraction(0), Fraction("0.0045")))[1] == "0.001"


def test_labels_of_a_logarithmic_scale() -> None:
    assert label(Scale(Fraction(20), Fraction(3 * 10**6), is_logarithmic=True)) == [
        "100",
        "1,000",
        "10,000",
        "100,000",
        "1 million",
    ]
    assert label(Scale(Fraction(4), Fraction(260), is_logarithmic=True)) == [
        "5",
        "10",
        "20",
        "50",
        "100",
        "200",
    ]
    powers = label(Scale(Fraction(1), Fraction(10) ** 400, is_logarithmic=True))
    assert powers[:3] == ["1", "10⁵¹", "10¹⁰²"]


def test_a_suffix_stands_after_each_label_and_zero_is_known() -> None:
    ticks = list_ticks(Scale(Fraction(-10), Fraction(10)), "%")
    assert [(tick.label, tick.is_zero) for tick in ticks if "5" not in tick.label] == [
        ("−10%", False),
        ("0%", True),
        ("10%", False),
    ]


def test_numbers_of_hundreds_of_digits_keep_their_order_on_a_logarithmic_scale() -> None:
    scale = fit([1, 10**400])
    assert scale.place(Fraction(10**200)) == pytest.approx(50, abs=0.01)
    assert scale.place(Fraction(10**399)) < scale.place(Fraction(10**400))


def test_labels_are_left_out_where_they_would_touch() -> None:
    ranks = rank_labels(["12345678"] * 8, (1, 2, 4, 8), 1, room=50, narrow=30)
    assert ranks == [2, 0, 2, 1, 2, 0, 2, 1]
    ranks = rank_labels(["12345678"] * 8, (1, 2, 4, 8), 0, room=50, narrow=24)
    assert ranks == [ALWAYS, NEVER, WITH_ROOM, NEVER, ALWAYS, NEVER, WITH_ROOM, NEVER]
    ranks = rank_labels(["12345678"] * 8, (1, 2, 4, 8), 0, room=88, narrow=44)
    assert ranks == [0, 1, 0, 1, 0, 1, 0, 1]


def test_texts_at_the_edges_are_held_at_their_outer_end() -> None:
    assert [find_anchor(at) for at in (0.0, 50.0, 100.0)] == ["start", "middle", "end"]
