"""Timelines: which claims have one, and where everything stands."""

from fractions import Fraction
from typing import NamedTuple

import pytest
from hypothesis import given

from checker.dossiers.records import ClaimEntry, Panel
from checker.intervals import exactly
from checker.reporters.pictures.timeline import Box, TimelineView, lay_out_timeline
from tests.reporters.pictures.plot_records import ALWAYS, band, claim, panel, panels, read, year


def lay_out(*entries: ClaimEntry) -> TimelineView:
    view = lay_out_timeline(panel(*entries))
    assert view is not None
    return view


def is_inside(box: Box | None) -> bool:
    if box is None:
        return True
    return (
        0 <= box.time.start < box.time.end <= 100 and 0 <= box.top < box.top + box.height <= 100.001
    )


@given(panels())
def test_any_timeline_stays_inside_its_edges_alike_each_time(told: Panel) -> None:
    view = lay_out_timeline(told)
    assert lay_out_timeline(told) == view
    if view is None:
        return
    assert all(
        is_inside(reading.expected) and is_inside(reading.widest) for reading in view.readings
    )
    assert all(is_inside(forecast.expected) for forecast in view.forecasts)
    assert all(0 <= moment.at <= 100 and 0 <= moment.top <= 100 for moment in view.moments)
    assert len(view.moments) + view.hidden == sum(len(group.entries) for group in told.groups)
    assert 1 <= len(view.years) <= 12
    assert len(view.labels) <= 6


def test_claims_of_one_year_have_no_timeline() -> None:
    one = claim("1", read(1, 2), days=year(2020))
    assert lay_out_timeline(panel(one, claim("2", read(2, 3), days=year(2020)))) is None
    assert lay_out_timeline(panel(one, claim("2", read(2, 3)))) is None
    assert lay_out_timeline(panel(one, claim("2", None, days=year(2021)))) is None
    assert lay_out_timeline(panel(one, claim("2", read(2, 3), days=year(2021)))) is not None


def test_claims_of_one_time_over_two_years_have_no_timeline() -> None:
    days = (year(2019)[0], year(2020)[1])
    assert lay_out_timeline(panel(claim("1", read(1, 2), days=days))) is None


def test_a_claim_is_a_box_of_its_period_and_its_reading() -> None:
    view = lay_out(
        claim("5", read(4, 6), read(2, 8), days=year(2019), printed=exactly(Fraction(5))),
        claim("15", read(14, 16), days=year(2022)),
    )
    early, late = view.readings
    assert early.expected.time.start == 0
    assert early.expected.time.end == pytest.approx(25, abs=0.1)
    assert late.expected.time.end == 100
    assert early.expected.top > late.expected.top  # a smaller figure stands lower
    assert early.widest is not None
    assert early.widest.height == pytest.approx(3 * early.expected.height, abs=0.01)
    first = view.moments[0]
    assert first.at == pytest.approx(12.5, abs=0.1)
    assert first.top == pytest.approx(early.expected.top + early.expected.height / 2, abs=0.01)


def test_marks_stand_in_the_middle_of_their_periods_and_what_disagrees_comes_last() -> None:
    view = lay_out(
        claim("5", read(5, 5), days=year(2019), mark="contradiction"),
        claim("6", read(6, 6), days=year(2019)),
        claim("7", read(7, 7), days=year(2020)),
    )
    figures = [moment.entry.figure for moment in view.moments]
    assert figures == ["6", "7", "5"]
    assert [round(moment.at) for moment in view.moments] == [25, 75, 25]
    assert [label.text for label in view.labels] == ["5"]
    assert not view.has_neighbours


def test_marks_that_would_touch_stand_close_beside_each_other() -> None:
    same = [claim("5", read(5, 5), days=year(2019)) for _ in range(4)]
    view = lay_out(
        *same, claim("9", read(9, 9), days=year(2019)), claim("7", read(7, 7), days=year(2020))
    )
    places = [moment.at for moment in view.moments]
    assert len({*places[:4]}) == 4
    assert all(20 < place < 30 for place in places[:4])
    assert places[4] == places[0] == pytest.approx(25, abs=0.1)
    assert view.has_neighbours


def test_many_marks_of_one_period_stay_in_it() -> None:
    same = [claim("5", read(5, 5), days=year(2019)) for _ in range(300)]
    view = lay_out(*same, claim("7", read(7, 7), days=year(2020)))
    assert all(0 < moment.at < 50 for moment in view.moments[:300])


@pytest.mark.parametrize("period", ["2019~", "2019?", "2019? (when it was printed)"])
def test_an_approximate_or_uncertain_time_is_known(period: str) -> None:
    late = claim("6", read(6, 6), days=year(2020))
    early = claim("5", read(5, 5), days=year(2019))
    unsure = early._replace(period=period)
    view = lay_out(early, unsure, late)
    assert [reading.is_uncertain for reading in view.readings] == [False, True, False]
    assert view.has_uncertain
    assert not lay_out(early, late).has_uncertain


def test_equal_widest_readings_are_one_area() -> None:
    entries = [
        claim("5", read(number, number), read(2, 8), days=year(2019), camp=number)
        for number in (4, 5, 6)
    ]
    view = lay_out(*entries, claim("5", read(5, 5), days=year(2020)))
    assert len(view.readings) == 4
    assert [area.camp for area in view.areas] == [4, None]


def test_no_label_covers_the_mark_of_another_claim() -> None:
    entries = [
        claim("500 arrests a month", read(500, 500), days=year(2019), mark="drift"),
        *(claim("x", read(at, at), days=year(2019)) for at in (420, 440, 460, 480, 520, 540, 560)),
    ]
    view = lay_out(*entries, claim("1,000", read(1000, 1000), days=year(2020)))
    assert view.labels == ()


def test_a_timeline_of_a_zero_and_far_larger_figures_has_zero_below_a_break() -> None:
    numbers = ("0", "2", "9,000")
    view = lay_out(
        *(
            claim(text, exactly(Fraction(text.replace(",", ""))), days=year(2019 + place))
            for place, text in enumerate(numbers)
        )
    )
    assert view.break_at is not None
    assert view.moments[1].top < view.break_at < view.moments[0].top


def test_claims_that_are_read_alike_share_a_box() -> None:
    entries = [claim("5", read(4, 6), days=year(2019), camp=0) for _ in range(3)]
    view = lay_out(*entries, claim("5", read(4, 6), days=year(2020), camp=0))
    assert len(view.moments) == 4
    assert len(view.readings) == 2


def test_labels_that_would_touch_are_left_out() -> None:
    entries = [
        claim(f"{number} arrests a month", read(number, number), days=year(2019), mark="drift")
        for number in (500, 501, 70)
    ]
    view = lay_out(*entries, claim("1", read(1, 1), days=year(2020)))
    assert [(label.text, label.top < 50) for label in view.labels] == [
        ("70 arrests a month", True),
        ("501 arrests a month", True),
    ]


def test_a_label_at_the_top_stands_below_its_mark_and_one_at_the_edge_is_held_there() -> None:
    view = lay_out(
        claim("900 arrests a month", read(900, 900), days=year(2019), mark="drift"),
        *(claim("1", read(1, 1), days=year(number)) for number in range(2020, 2030)),
    )
    (label,) = view.labels
    assert label.anchor == "start"
    assert label.top > next(m.top for m in view.moments if m.entry.mark)


def test_a_time_without_an_end_runs_to_the_edge() -> None:
    view = lay_out(
        claim("5", read(5, 6), days=(year(2020)[0], None)),
        claim("6", read(6, 7), days=year(2018)),
    )
    assert (view.readings[0].expected.time.end, view.readings[0].expected.time.runs_right) == (
        100,
        True,
    )


def test_endless_readings_run_up_and_down() -> None:
    view = lay_out(
        claim("over 5", read(5, None), days=year(2019)),
        claim("under 4", read(None, 4), days=year(2020)),
    )
    over, under = (reading.expected for reading in view.readings)
    assert (over.top, over.runs_up, over.runs_down) == (0, True, False)
    assert (under.runs_up, under.runs_down) == (False, True)
    assert under.top + under.height == pytest.approx(100)


def test_claims_without_a_time_or_a_figure_are_counted() -> None:
    entries = (
        claim("5", read(5, 6), days=year(2019)),
        claim("6", read(6, 7), days=year(2020)),
        claim("7", read(6, 7), days=ALWAYS),
        claim("many", None, days=year(2020)),
    )
    view = lay_out(*entries)
    assert view.hidden == 2
    assert view.sentence == "2 claims from 2019 to 2020 on a timeline"


def test_predictions_widen_the_years_and_those_of_no_time_are_left_out() -> None:
    entries = (
        claim("5", read(5, 6), days=year(2019)),
        claim("6", read(6, 7), days=year(2020)),
    )
    bands = band("2022", read(5, 7), year(2022)), band("", read(5, 7))
    view = lay_out_timeline(panel(*entries, bands=bands))
    assert view is not None
    assert [forecast.text for forecast in view.forecasts] == ["2022: 5–7 a month"]
    assert [tick.label for tick in view.years] == ["2019", "2020", "2021", "2022"]


class Years(NamedTuple):
    first: int
    last: int
    labels: list[str]


@pytest.mark.parametrize(
    "case",
    [
        Years(2019, 2021, ["2019", "2020", "2021"]),
        Years(2000, 2020, [str(number) for number in range(2000, 2021, 2)]),
        Years(1903, 2020, ["1910", "1920", "1930", "1940"]),
        Years(1, 2020, ["200", "400", "600"]),
    ],
)
def test_a_few_years_are_labelled(case: Years) -> None:
    first = claim("5", read(5, 6), days=year(case.first))
    last = claim("6", read(6, 7), days=year(case.last))
    labels = [tick.label for tick in lay_out(first, last).years]
    assert labels[: len(case.labels)] == case.labels


def test_a_title_tells_figure_period_and_source() -> None:
    view = lay_out(claim("5", read(5, 6), days=year(2019)), claim("6", read(6, 7), days=year(2020)))
    assert view.moments[0].title == "5, 2020, The Paper"


def test_a_logarithmic_timeline_says_so() -> None:
    view = lay_out(
        claim("5", read(5, 6), days=year(2019)), claim("6,000", read(6000, 6000), days=year(2020))
    )
    assert view.is_logarithmic
    assert not view.has_long_labels
    assert [tick.at for tick in view.ticks] == sorted((t.at for t in view.ticks), reverse=True)
