"""Bars of characters: forty columns, whatever stands on them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reporters.pictures.shapes import Bar
from checker.reporters.pictures.ticks import Tick
from checker.reporters.wiki.number_lines import COLUMNS, draw_axis, draw_band, draw_claim

percents = st.floats(0, 100)


def make_bar(start: float, end: float, *, left: bool = False, right: bool = False) -> Bar:
    return Bar(start, end - start, left, right)


def test_the_expected_reading_lies_on_the_widest_and_the_shape_on_both() -> None:
    assert (
        draw_claim(make_bar(50, 75), make_bar(25, 100), 62.5, 1)
        == "`··········░░░░░░░░░░█████■████░░░░░░░░░░`"
    )


def test_a_claim_that_nobody_contradicts_has_a_ring_and_one_without_a_place_none() -> None:
    assert draw_claim(None, None, 0, None) == f"`○{'·' * 39}`"
    assert draw_claim(None, None, None, 0) == f"`{'·' * 40}`"


def test_from_the_seventh_side_on_the_mark_is_a_number() -> None:
    marks = [draw_claim(None, None, 0, camp).strip("`·") for camp in range(130)]
    assert marks[5:8] == ["+", "⑦", "⑧"]
    assert marks[19:21] == ["⑳", "(21)"]
    assert len({*marks}) == 130
    assert draw_claim(None, None, 100, 20) == f"`{'·' * 36}(21)`"


def test_a_range_without_an_end_runs_over_the_edge() -> None:
    up = make_bar(50, 100, right=True)
    assert draw_claim(up, up, 50, 0) == f"`{'·' * 20}●{'█' * 18}→`"
    down = make_bar(0, 50, left=True)
    assert draw_claim(down, down, None, 0) == f"`←{'█' * 19}{'·' * 20}`"
    wide = make_bar(0, 100, left=True, right=True)
    assert draw_claim(up, wide, 50, 0) == f"`←{'░' * 19}●{'█' * 18}→`"


def test_a_prediction_has_bars_of_its_own() -> None:
    assert draw_band(make_bar(50, 75), make_bar(25, 100)) == (
        f"`{'·' * 10}{'▒' * 10}{'▓' * 10}{'▒' * 10}`"
    )


def test_a_bar_takes_no_column_that_it_only_touches() -> None:
    assert draw_band(make_bar(0, 2.5), make_bar(0, 2.5)) == f"`▓{'·' * 39}`"
    assert draw_band(make_bar(97.5, 100), make_bar(97.5, 100)) == f"`{'·' * 39}▓`"


@given(st.tuples(percents, percents).map(sorted), percents, st.none() | st.integers(0, 20))
def test_every_bar_is_seen_and_the_line_keeps_its_width(
    ends: list[float], at: float, camp: int | None
) -> None:
    bar = make_bar(*ends)
    assert len(draw_claim(bar, bar, at, camp)) == COLUMNS + 2
    assert "▓" in draw_band(bar, bar)


@pytest.mark.parametrize(
    ("ticks", "axis"),
    [
        ([(0, "0"), (50, "50")], f"0{'─' * 19}50{'─' * 18}"),
        ([(0, "1,000"), (5, "2,000"), (20, "3,000")], f"1,000───3,000{'─' * 27}"),
        ([(0, "0"), (98, "99")], f"0{'─' * 39}"),
        ([], "─" * 40),
    ],
)
def test_labels_begin_at_their_places_where_there_is_room(
    ticks: list[tuple[float, str]], axis: str
) -> None:
    assert draw_axis(tuple(Tick(at, label, 0) for at, label in ticks)) == f"`{axis}`"
