"""The arithmetic of findings, as a reader follows it."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.dossiers.pages import FindingEntry
from checker.dossiers.steps_of_comparing import say_meeting
from checker.dossiers.steps_of_readings import show_factor
from checker.intervals import Interval, between
from tests.dossiers.findings_written import ARRESTS, HOMES, claim, source, tell, write, write_papers


def list_steps(entry: FindingEntry) -> list[tuple[str, str]]:
    return [(step.heading, step.text) for step in entry.steps]


def test_a_week_against_a_month_is_told_step_by_step(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"arrests": ARRESTS},
        claim("a", "arrests", "1,200"),
        claim("b", "arrests", "407", unit="arrest / week"),
    )
    steps = list_steps(tell(tmp_path, "C301"))
    assert steps[:-1] == [
        (
            "Read 1,200 a month",
            (
                "To the nearest 100, at the widest rounded another way: "
                "1,150–1,250 a month, at the widest 1,100–1,300"
            ),
        ),
        ("Read 407 a week", "An average, right to its last digit: 406.5–407.5 a week"),
        (
            "Convert 407 a week",
            (
                "406.5–407.5 a week × 4.348… = 1,768–1,772 a month; but a month has 28 to 31 days, "
                "so at the widest it is 1,626–1,805"
            ),
        ),
        (
            "Compare 1,200 a month and 407 a week",
            "1,250 < 1,768: 1,150–1,250 and 1,768–1,772 do not meet, and lie 518 a month apart",
        ),
        (
            "Compare them at the widest",
            "1,300 < 1,626: 1,100–1,300 and 1,626–1,805 do not meet, and lie 326 a month apart",
        ),
        ("How far they lie apart", "407 a week against 1,200 a month: about 1.5 times apart"),
    ]
    assert steps[-1][0] == "Verdict"
    assert steps[-1][1].startswith("Contradiction: ")


def test_a_drift_meets_at_the_widest(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"arrests": ARRESTS},
        claim("a", "arrests", "1,000"),
        claim("b", "arrests", "252", unit="arrest / week"),
    )
    steps = dict(list_steps(tell(tmp_path, "R401")))
    assert steps["Compare 1,000 a month and 252 a week"].startswith("1,050 < 1,094: ")
    assert steps["Compare them at the widest"] == (
        "500–1,500 and 1,006–1,118 meet: both allow 1,006–1,118 a month"
    )
    assert steps["Verdict"].startswith("Drift: nothing is proved wrong")


def test_minutes_between_events_are_turned_over(tmp_path: Path) -> None:
    calls = {"title": "Call-outs", "nature": "flow", "unit": "callout / year"}
    write_papers(
        tmp_path,
        {"callouts": calls},
        claim("a", "callouts", "22,724"),
        claim("b", "callouts", "33", unit="minute / callout"),
    )
    steps = dict(list_steps(tell(tmp_path, "C301")))
    assert steps["Convert 33 minutes per callout"].startswith(
        "525,949.2 ÷ (32.5–33.5 minutes per callout) = 15,700–16,183 a year; but a year has 365 "
    )


def test_degrees_are_scaled_and_shifted(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"peak": {"title": "Peak", "nature": "ratio", "unit": "°C"}},
        claim("a", "peak", "31.4"),
        claim("b", "peak", "81", unit="°F"),
    )
    steps = dict(list_steps(tell(tmp_path, "C301")))
    assert steps["Convert 81 °F"] == (
        "80.5–81.5 °F × 0.555… − 17.777… = 26.9–27.5 °C; at the widest 26.7–27.8"
    )


def test_a_factor_below_one_is_told_as_a_division(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"arrests": ARRESTS},
        claim("a", "arrests", "1,200"),
        claim("b", "arrests", "22,724", unit="arrest / year"),
    )
    steps = dict(list_steps(tell(tmp_path, "C301")))
    assert steps["Convert 22,724 a year"].startswith("22,724 a year ÷ 12 = 1,893.67 a month; but ")


def test_figures_that_touch_are_told_by_their_digits(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"homes": HOMES},
        claim("a", "homes", "748,000", rounded_to="1000"),
        claim("b", "homes", "749,000", rounded_to="1000"),
    )
    steps = dict(list_steps(tell(tmp_path, "C301")))
    assert steps["Compare 748,000 and 749,000"] == (
        "They are printed to the same digit, and the digits differ"
    )
    assert steps["Compare them at the widest"] == (
        "Read as widely as they can be, they are still two different numbers"
    )


def test_exact_counts_cannot_be_read_more_widely(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "412"), claim("b", "homes", "415"))
    steps = dict(list_steps(tell(tmp_path, "C301")))
    assert steps["Compare 412 and 415"] == "412 < 415: 412 and 415 do not meet, and lie 3 apart"
    assert steps["Compare them at the widest"] == "Neither can be read more widely than that"


def test_two_figures_a_week_are_compared_by_the_week_beside_one_a_month(tmp_path: Path) -> None:
    week = "arrest / week"
    write_papers(
        tmp_path,
        {"arrests": ARRESTS},
        claim("a", "arrests", "412", unit=week),
        claim("b", "arrests", "407", unit=week),
        claim("c", "arrests", "5,214"),
    )
    steps = list_steps(tell(tmp_path, "C301"))
    place = [heading for heading, _ in steps].index("Compare 407 a week and 412 a week")
    assert steps[place][1].startswith("407.5 < 411.5: ")
    assert steps[place + 2][0] == "Compare 412 a week and 5,214 a month"
    assert steps[place + 2][1].endswith(" a month apart")


def test_a_change_is_compared_in_percent(tmp_path: Path) -> None:
    told = [
        claim("rise", "homes", "25%", kind="increase", since="2023"),
        claim("now", "homes", "2,271"),
        claim("then", "homes", "2,001", period="2023"),
    ]
    write(tmp_path, {"homes": HOMES}, {"gazette": (source("Gazette"), told)})
    steps = dict(list_steps(tell(tmp_path, "C305")))
    assert steps["Compare it with what is printed"] == (
        "13.5 < 24.5: 13.49 and 24.5–25.5% do not meet, and lie 11 percentage points apart"
    )


def test_a_part_of_a_time_need_not_be_like_the_whole(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"homes": HOMES},
        claim("a", "homes", "at most 500"),
        claim("b", "homes", "612", period="2024-03-01"),
    )
    steps = dict(list_steps(tell(tmp_path, "D602")))
    assert steps["Compare them at the widest"] == (
        "A figure for part of a time need not be the figure for the whole of it"
    )
    assert steps["Verdict"].endswith("so do the times they are for")


def test_of_many_sides_each_is_compared_with_the_next(tmp_path: Path) -> None:
    told = [claim(f"a{number}", "homes", f"{number},214") for number in (3, 1, 2, 7, 4, 6, 5)]
    sources = {one["id"]: (source(str(one["id"])), [one]) for one in told}
    write(tmp_path, {"homes": HOMES}, {str(name): entry for name, entry in sources.items()})
    headings = [heading for heading, _ in list_steps(tell(tmp_path, "C301"))]
    assert headings[7:16] == [
        "Compare 1,214 and 2,214",
        "Compare them at the widest",
        "Compare 2,214 and 3,214",
        "Compare them at the widest",
        "Compare 3,214 and 4,214",
        "Compare them at the widest",
        "Compare 4,214 and 5,214",
        "Compare them at the widest",
        "Compare",
    ]


def test_of_very_many_sides_the_first_are_read_in_words(tmp_path: Path) -> None:
    told = [claim(f"a{number}", "homes", f"{number},214") for number in range(1, 12)]
    write(tmp_path, {"homes": HOMES}, {"gazette": (source("Gazette"), told)})
    steps = list_steps(tell(tmp_path, "C301"))
    assert sum(heading.startswith("Read ") for heading, _ in steps) == 9
    assert ("Read the others", "3 more figures are read in the same way") in steps
    assert ("Compare", "6 more pairs of figures go on in the same way") in steps


def test_different_things_are_told_by_their_units(tmp_path: Path) -> None:
    offenders = {"title": "Offenders", "nature": "stock", "unit": "account"}
    write_papers(
        tmp_path,
        {"offenders": offenders},
        claim("a", "offenders", "144,000"),
        claim("b", "offenders", "840,000", unit="person", hedge="up to an estimated"),
    )
    steps = dict(list_steps(tell(tmp_path, "C302")))
    assert steps["Read up to an estimated 840,000 people"].endswith(
        ": 0–924,000 people, at the widest any number"
    )
    assert steps["Read 144,000 accounts"].endswith(
        ": 143,500–144,500 accounts, at the widest 143,000–145,000"
    )
    assert steps["Compare the units"] == "Accounts and people do not convert into each other"
    assert steps["Compare the numbers alone"] == "As bare numbers they are about 5.8 times apart"
    assert steps["Verdict"].startswith("Different things: ")


def test_a_sum_is_told_from_what_ties_its_parts(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"north": HOMES, "south": HOMES, "total": HOMES},
        claim("a", "north", "412"),
        claim("b", "south", "511"),
        claim("c", "total", "1,001"),
        relations=[{"holds": "total = north + south", "why": "there are two halves"}],
    )
    steps = list_steps(tell(tmp_path, "C304"))
    told = dict(steps)
    assert steps[0] == ("What ties them", "total = north + south (there are two halves)")
    assert told["Read 412 for north in 2024"] == "A bare count, exact: 412"
    assert told["Calculate"] == "north + south comes to 923"
    assert told["Compare it with what is printed"] == (
        "923 < 1,001: 923 and 1,001 do not meet, and lie 78 apart"
    )


def test_what_no_whole_number_fits_is_told_as_such(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"staff": HOMES, "teams": HOMES},
        claim("a", "staff", "52"),
        relations=[{"holds": "staff = 3 * teams"}],
    )
    steps = dict(list_steps(tell(tmp_path, "C307")))
    assert steps["Compare"] == "The numbers meet, but no whole number lies where they do"


def test_shares_lie_percentage_points_apart() -> None:
    told = say_meeting(
        between(Fraction(12), Fraction(13)), between(Fraction(15), Fraction(16)), "%"
    )
    assert told == "13 < 15: 12–13 and 15–16% do not meet, and lie 2 percentage points apart"


def test_ends_that_touch_are_told_as_such() -> None:
    at_most = between(None, Fraction(5), high_open=True)
    told = say_meeting(between(Fraction(5), Fraction(5)), at_most, "")
    assert told == "below 5 and 5 do not meet: they touch at 5, which one of them leaves out"


def test_other_findings_are_told_by_their_details(tmp_path: Path) -> None:
    speech = {"primary_source": "speech-2024"}
    write_papers(
        tmp_path,
        {"homes": HOMES},
        claim("a", "homes", "1,214", **speech),
        claim("b", "homes", "1,214", **speech),
    )
    assert list_steps(tell(tmp_path, "L702")) == [("Figures", "homes: 1,214")]


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (Fraction(146_097, 33_600), "4.348…"),
        (Fraction(12), "12"),
        (Fraction(1, 8), "0.125"),
        (Fraction(5, 9), "0.555…"),
        (Fraction(52_594_920, 100), "525,949.2"),
        (Fraction(1, 3_000), "1/3,000"),
        (Fraction(1_001, 1_000), "1.001"),
        (Fraction(10_001, 10_000), "1…"),
    ],
)
def test_a_factor_shows_three_decimals_and_whether_there_are_more(
    number: Fraction, shown: str
) -> None:
    assert show_factor(number) == shown


numbers = st.fractions(min_value=-10_000, max_value=10_000, max_denominator=997)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted([draw(numbers), draw(numbers)])
    if low == high:
        return between(low, high)
    ends = [draw(st.one_of(st.just(end), st.just(end), st.none())) for end in (low, high)]
    is_open = draw(st.tuples(st.booleans(), st.booleans()))
    return between(ends[0], ends[1], low_open=is_open[0], high_open=is_open[1])


@given(one=intervals(), other=intervals(), unit=st.sampled_from(["", "%", "a month", "times"]))
def test_two_intervals_are_said_to_meet_if_they_do(
    one: Interval, other: Interval, unit: str
) -> None:
    told = say_meeting(one, other, unit)
    assert (" do not meet" in told) != one.meets(other)
    if not one.meets(other):
        assert told == say_meeting(other, one, unit)


@given(one=intervals(), other=intervals())
def test_ends_that_are_apart_are_never_shown_as_equal(one: Interval, other: Interval) -> None:
    told = say_meeting(one, other, "")
    if " < " in told:
        low, high = told.partition(":")[0].split(" < ")
        assert low != high
