"""Interval plots and the sides of a disagreement: where everything stands, and what is said."""

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.dossiers.records import Group, Panel
from checker.intervals import Interval, exactly
from checker.reporters.pictures.plots import lay_out_panel
from checker.reporters.pictures.plots_sides import SideMark, SidesView, lay_out_sides
from checker.reporters.pictures.shapes import Bar
from tests.reporters.pictures.plot_records import (
    band,
    claim,
    finding,
    intervals,
    panel,
    panels,
    read,
    side,
    year,
)


def is_on_the_line(bar: Bar | None) -> bool:
    return bar is None or 0 <= bar.start < bar.end <= 100


@given(panels())
def test_any_panel_is_laid_out_within_its_edges_alike_each_time(told: Panel) -> None:
    view = lay_out_panel(told)
    rows = [row for lane in view.lanes for row in lane.rows]
    assert len(rows) == sum(len(group.entries) for group in told.groups)
    for row in rows:
        assert is_on_the_line(row.expected)
        assert is_on_the_line(row.widest)
        assert row.at is None or 0 <= row.at <= 100
        assert (row.expected is None) == (row.entry.expected is None or not view.ticks)
    bands = [one for lane in view.lanes for one in lane.bands]
    assert len(bands) == (len(told.bands) if view.ticks else 0)
    assert all(is_on_the_line(one.expected) for one in bands)
    assert lay_out_panel(told) == view


def test_the_row_of_a_claim_tells_all_of_it() -> None:
    entry = claim(
        "6 a month",
        read(5, 7),
        read(4, 8),
        printed=exactly(Fraction(6)),
        camp=1,
        mark="contradiction",
    )
    (lane,) = lay_out_panel(panel(entry)).lanes
    (row,) = lane.rows
    assert lane.setting == "2020"
    assert (row.figure, row.source) == ("6 a month", "The Paper, 2020")
    assert row.sentence == "Read as 5–7 a month; at the widest 4–8 a month."
    assert (row.camp, row.mark, row.sign) == (1, "contradiction", "contradicts")
    assert row.expected is not None
    assert row.widest is not None
    assert row.at == pytest.approx(row.expected.middle, abs=0.002)
    assert row.at == pytest.approx(row.widest.middle, abs=0.002)
    assert row.widest.width == pytest.approx(2 * row.expected.width, abs=0.004)


def test_marks_are_said_in_words_and_a_superseded_claim_is_known() -> None:
    entries = (
        claim("1", read(1, 1), mark="drift"),
        claim("2", read(2, 2), mark="different things"),
        claim("3", read(3, 3), successor="4"),
        claim("4", read(4, 4)),
    )
    view = lay_out_panel(panel(*entries))
    signs = [(row.sign, row.is_superseded) for row in view.lanes[0].rows]
    assert signs == [
        ("drifts", False),
        ("counts something else", False),
        ("superseded", True),
        ("", False),
    ]
    assert view.has_signs
    assert not lay_out_panel(panel(entries[-1])).has_signs


def test_the_mark_of_a_figure_stands_at_what_is_printed() -> None:
    printed = exactly(Fraction(900))
    entries = claim("more than 900", read(900, None), printed=printed), claim("0", read(0, 0))
    row, zero = lay_out_panel(panel(*entries)).lanes[0].rows
    assert row.expected is not None
    assert row.at == row.expected.start > 50
    assert row.expected.runs_right
    assert zero.at == 0
    almost = claim("almost 6", read(4, 6), printed=exactly(Fraction(6)))
    (row,) = lay_out_panel(panel(almost)).lanes[0].rows
    assert row.expected is not None
    assert row.at == row.expected.end


def test_a_claim_without_a_reading_keeps_its_row() -> None:
    view = lay_out_panel(panel(claim("many", None)))
    (row,) = view.lanes[0].rows
    assert (row.expected, row.widest, row.at) == (None, None, None)
    assert row.sentence == "It has no place on the number line."
    assert view.ticks == ()


def test_predictions_stand_with_their_setting_and_others_by_time() -> None:
    told = Panel(
        "",
        "",
        (
            Group("2019", None, (claim("5", read(5, 5), days=year(2019)),)),
            Group("2021", None, (claim("7", read(7, 7), days=year(2021)),)),
        ),
        (
            band("2018", read(1, 2), year(2018)),
            band("2020", read(3, 4), year(2020)),
            band("2021", read(5, 6), year(2021)),
            band("2022", read(7, 80), year(2022)),
        ),
        is_bare=False,
    )
    view = lay_out_panel(told)
    shown = [(lane.setting, len(lane.rows), len(lane.bands)) for lane in view.lanes]
    assert shown == [
        ("2018", 0, 1),
        ("2019", 1, 0),
        ("2020", 0, 1),
        ("2021", 1, 1),
        ("2022", 0, 1),
    ]
    assert view.has_bands
    assert all(bar.expected.end < 100 for lane in view.lanes for bar in lane.bands)


def test_percent_stands_on_the_labels_and_other_units_beside_them() -> None:
    view = lay_out_panel(panel(claim("5%", read(4, 6)), unit="%"))
    assert view.unit == ""
    assert all(tick.label.endswith("%") for tick in view.ticks)
    assert lay_out_panel(panel(claim("5", read(4, 6)))).unit == "a month"


def test_claims_far_apart_ask_for_a_logarithmic_scale() -> None:
    entries = claim("3", read(2, 4)), claim("1,000", read(950, 1050))
    assert lay_out_panel(panel(*entries)).is_logarithmic
    assert not lay_out_panel(panel(entries[0])).is_logarithmic
    far = (band("2020", read(0, 900)),)
    assert lay_out_panel(panel(entries[0], bands=far)).is_logarithmic


def test_camps_are_listed_in_order_and_claims_in_none_last() -> None:
    entries = (
        claim("1", read(1, 1), camp=2),
        claim("2", read(2, 2)),
        claim("3", read(3, 3), camp=0),
    )
    assert lay_out_panel(panel(*entries)).camps == (0, 2, None)
    assert lay_out_panel(panel(entries[0])).camps == (2,)


def test_long_texts_are_shortened() -> None:
    entry = claim("W" * 10_000, read(1, 1))
    view = lay_out_panel(panel(entry)._replace(title="T" * 10_000, unit="U" * 10_000))
    row = view.lanes[0].rows[0]
    assert max(len(text) for text in (row.figure, row.source, view.title, view.unit)) < 200
    assert row.figure.endswith("…")


def test_only_a_long_plot_keeps_its_axis_in_sight() -> None:
    entry = claim("1", read(1, 1))
    assert not lay_out_panel(panel(*[entry] * 12)).is_long
    assert lay_out_panel(panel(*[entry] * 13)).is_long


def lay_out(*sides: tuple[str, Interval | None], gap: str = "far apart") -> SidesView:
    numbered = enumerate(sides)
    view = lay_out_sides(finding(*(side(camp, *told) for camp, told in numbered), gap=gap))
    assert view is not None
    return view


def test_two_sides_stand_on_one_line_with_the_gap_between_them() -> None:
    view = lay_out(("1,200", read(1150, 1250)), ("1,770", read(1768, 1772)))
    one, other = view.sides
    assert one.at < other.at
    assert (view.levels, view.tracks, view.has_zero) == (1, 1, True)
    assert view.span is not None
    assert (view.span.start, view.span.end) == (one.at, other.at)
    assert (view.gap, view.remark) == ("far apart", "")
    assert view.sentence == "1,200 against 1,770: far apart"
    assert view.hidden == 0


def test_sides_that_overlap_stand_below_each_other() -> None:
    view = lay_out(("up to 840", read(0, 840)), ("144", read(143, 145)))
    assert [mark.track for mark in view.sides] == [0, 1]
    assert view.tracks == 2
    assert view.bottom - view.top == 44
    up_to, _ = view.sides
    assert up_to.at == up_to.expected.end  # it is about its end, not its middle


def test_an_endless_side_is_marked_at_its_end() -> None:
    view = lay_out(("more than 900", read(900, None)), ("under 500", read(None, 500)))
    over, under = view.sides
    assert (over.at, under.at) == (over.expected.start, under.expected.end)
    assert over.expected.runs_right


def test_sides_of_one_number_have_no_gap() -> None:
    view = lay_out(("23 an image", read("22.5", "23.5")), ("23 an offence", read("22.5", "23.5")))
    assert view.span is None
    assert view.sides[0].expected.width < 30


def test_of_many_sides_the_outermost_have_labels_and_the_others_small_marks() -> None:
    numbers = (4, 7, 3, 1, 5, 2, 6)
    view = lay_out(*((str(number), read(number, number)) for number in numbers))
    assert [(mark.label, mark.camp) for mark in view.sides] == [("1", 3), ("7", 1)]
    assert view.span is not None
    assert (view.span.start, view.span.end) == (view.sides[0].at, view.sides[1].at)
    assert [mark.camp for mark in view.others] == [0, 2, 4, 5, 6]
    assert all(view.span.start < mark.at < view.span.end for mark in view.others)
    assert view.hidden == 0
    assert view.bottom - view.top == 44  # the small marks have a line of their own
    assert view.sentence == "1 against 7 and 5 more: far apart"


def test_up_to_four_sides_all_have_labels() -> None:
    view = lay_out(*((str(number), read(number, number)) for number in (4, 7, 3, 1)))
    assert [mark.label for mark in view.sides] == ["4", "7", "3", "1"]
    assert view.others == ()


def test_more_small_marks_than_can_be_told_apart_are_counted() -> None:
    view = lay_out(*((str(number), read(number, number)) for number in range(1, 21)))
    assert (len(view.sides), len(view.others), view.hidden) == (2, 12, 6)


def test_an_upper_bound_is_the_highest_side_by_its_end() -> None:
    told = [("up to 90", read(0, 90)), *((str(n), read(n, n)) for n in (20, 30, 40, 50))]
    assert [mark.label for mark in lay_out(*told).sides] == ["20", "up to 90"]


def test_a_side_of_zero_stands_apart_on_a_logarithmic_line() -> None:
    view = lay_out(("0", read(0, 0)), ("5", read(5, 5)), ("9,000", read(9000, 9000)))
    assert view.is_logarithmic
    assert view.break_at is not None
    assert view.sides[0].at == view.zero_at < view.break_at < view.sides[1].at


def test_fewer_than_two_sides_are_no_picture() -> None:
    assert lay_out_sides(finding()) is None
    assert lay_out_sides(finding(side(0, "1", read(1, 1)), side(1, "x", None))) is None


def test_a_long_gap_stands_below_the_picture() -> None:
    view = lay_out(("1", read(1, 1)), ("2", read(2, 2)), gap="x" * 35)
    assert (view.gap, view.remark) == ("", "x" * 35)


def find_extent(mark: SideMark) -> tuple[float, float]:
    width = min(len(mark.label) * 2.6, 100)
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
    return mark.label_at - share * width, mark.label_at + (1 - share) * width


def do_overlap(one: Bar, other: Bar) -> bool:
    return one.start < other.end and other.start < one.end


@given(st.lists(intervals(), min_size=2, max_size=6), st.data())
def test_labels_of_sides_stay_in_the_picture_and_never_touch(
    told: list[Interval], data: st.DataObject
) -> None:
    texts = st.text(alphabet="0123456789, a", min_size=1, max_size=50)
    sides = [side(camp, data.draw(texts), interval) for camp, interval in enumerate(told)]
    view = lay_out_sides(finding(*sides))
    if view is None:
        assert all(interval == read(None, None) for interval in told)
        return
    for mark in view.sides:
        start, end = find_extent(mark)
        assert start >= -0.001
        assert end <= 100.001
        assert is_on_the_line(mark.expected)
    for one, other in combinations(view.sides, 2):
        is_apart = one.level != other.level or (
            find_extent(one)[1] <= find_extent(other)[0] + 0.001
            or find_extent(other)[1] <= find_extent(one)[0] + 0.001
        )
        assert is_apart
        is_below = one.track != other.track
        assert is_below or not do_overlap(one.expected, other.expected)
