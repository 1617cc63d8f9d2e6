"""Sides: what disagrees, who says it, and what it comes to."""

from fractions import Fraction
from pathlib import Path

from checker.intervals import closed
from tests.dossiers.findings_written import (
    ARRESTS,
    HOMES,
    claim,
    read,
    source,
    tell,
    write,
    write_papers,
)

CHARGED = {"title": "Charges in the county", "nature": "flow", "unit": "charge / month"}


def test_a_figure_in_another_unit_is_turned_into_that_of_the_message(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"arrests": ARRESTS},
        claim("a", "arrests", "1,200"),
        claim("b", "arrests", "407", unit="arrest / week"),
    )
    first, second = tell(tmp_path, "C301").brief.sides
    assert (first.figure, first.turned) == ("1,200 a month", "")
    assert (second.figure, second.turned) == ("407 a week", "1,768–1,772 a month")
    assert first.expected == closed(Fraction(1150), Fraction(1250))
    assert second.expected is not None
    assert second.expected.low == Fraction("406.5") * Fraction(146_097, 400 * 12 * 7)


def test_figures_that_share_a_unit_are_told_in_it_whatever_the_measure_says(tmp_path: Path) -> None:
    week = "arrest / week"
    write_papers(
        tmp_path,
        {"arrests": ARRESTS},
        claim("a", "arrests", "412", unit=week),
        claim("b", "arrests", "407", unit=week),
    )
    brief = tell(tmp_path, "C301").brief
    assert [(side.figure, side.turned) for side in brief.sides] == [
        ("412 a week", ""),
        ("407 a week", ""),
    ]
    assert brief.unit == "a week"
    assert brief.sides[1].expected == closed(Fraction("406.5"), Fraction("407.5"))


def test_a_side_is_drawn_as_the_figure_that_it_shows(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"homes": HOMES},
        claim("a", "homes", "100-200"),
        claim("b", "homes", "150-300"),
        claim("c", "homes", "1,012"),
    )
    sides = tell(tmp_path, "C301").brief.sides
    assert (sides[0].figure, sides[0].expected) == ("100-200", closed(Fraction(100), Fraction(200)))
    assert [link.claim for link in sides[0].claims] == ["a", "b"]
    assert [one.name for one in sides[0].sources] == ["The Gazette", "The Herald"]


def test_copies_of_one_figure_are_told_as_one_origin(tmp_path: Path) -> None:
    speech = {"primary_source": "speech-2024"}
    write_papers(
        tmp_path,
        {"homes": HOMES},
        claim("a", "homes", "1,214", **speech),
        claim("b", "homes", "1,214", **speech),
        claim("c", "homes", "1,412"),
    )
    sides = tell(tmp_path, "C301").brief.sides
    assert {side.figure: side.origin for side in sides} == {
        "1,214": "one origin: speech-2024",
        "1,412": "",
    }


def test_one_source_alone_copies_nobody(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"homes": HOMES},
        {
            "gazette": (
                source("Gazette"),
                [claim("a", "homes", "1,214"), claim("b", "homes", "1,214")],
            ),
            "herald": (source("Herald"), [claim("c", "homes", "1,412")]),
        },
    )
    brief = tell(tmp_path, "C301").brief
    assert [side.origin for side in brief.sides] == ["", ""]
    assert [[one.id for one in side.sources] for side in brief.sides] == [["gazette"], ["herald"]]


def test_different_things_are_told_as_bare_numbers_with_their_nouns(tmp_path: Path) -> None:
    people = {"unit": "person"}
    write_papers(
        tmp_path,
        {"offenders": {"title": "Offenders", "nature": "stock", "unit": "account"}},
        claim("a", "offenders", "144,000"),
        claim("b", "offenders", "840,000", hedge="up to", **people),
    )
    brief = tell(tmp_path, "C302").brief
    assert sorted(side.figure for side in brief.sides) == [
        "144,000 accounts",
        "up to 840,000 people",
    ]
    assert brief.gap == "as bare numbers they are about 5.8 times apart"
    by_figure = {side.figure: side.expected for side in brief.sides}
    assert by_figure["144,000 accounts"] == closed(Fraction(143_500), Fraction(144_500))


def test_a_unit_that_only_the_measure_declares_is_a_side_without_claims(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"offenders": {"title": "Offenders", "nature": "stock", "unit": "account"}},
        claim("b", "offenders", "840,000", unit="person"),
    )
    sides = tell(tmp_path, "C302").brief.sides
    assert ("accounts (as declared)", (), None) in [
        (side.figure, side.claims, side.expected) for side in sides
    ]


def test_a_mismatch_is_told_against_what_is_calculated(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"arrests": ARRESTS, "charged": CHARGED},
        claim("a", "arrests", "252"),
        claim("b", "charged", "311"),
        relations=[{"holds": "charged <= arrests", "counts_as": {"charge": "arrest"}}],
    )
    brief = tell(tmp_path, "C303").brief
    focus, calculated = brief.sides
    assert (brief.subject, brief.measures) == ("Charges in the county", ("charged", "arrests"))
    assert focus.figure == "311 a month"
    assert calculated.figure == "at most 253 a month, calculated from charged <= arrests"
    assert [link.claim for link in calculated.claims] == ["a"]
    assert calculated.expected is not None
    assert calculated.expected.high == Fraction("252.5")


def test_a_change_is_told_in_percent(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"homes": HOMES},
        {
            "gazette": (
                source("Gazette"),
                [
                    claim("rise", "homes", "25%", kind="increase", since="2023"),
                    claim("now", "homes", "2,271"),
                    claim("then", "homes", "2,001", period="2023"),
                ],
            )
        },
    )
    brief = tell(tmp_path, "C305").brief
    focus, calculated = brief.sides
    assert (focus.figure, brief.unit) == ("up 25% on 2023", "%")
    assert focus.expected == closed(Fraction("24.5"), Fraction("25.5"))
    assert calculated.figure.startswith("up 13.49%, calculated from ")
    assert calculated.expected is not None
    assert calculated.expected.low == (Fraction(2271, 2001) - 1) * 100


def test_a_share_is_told_in_percent(tmp_path: Path) -> None:
    people = {"title": "People", "nature": "stock", "unit": "person"}
    write_papers(
        tmp_path,
        {"staff": people, "part_time": people},
        claim("share", "part_time", "12%", kind="share", of="staff"),
        claim("part", "part_time", "313"),
        claim("whole", "staff", "1,252"),
    )
    brief = tell(tmp_path, "C306").brief
    focus, calculated = brief.sides
    assert (focus.figure, brief.unit) == ("12% of staff", "%")
    assert focus.expected == closed(Fraction("11.5"), Fraction("12.5"))
    assert calculated.expected == closed(Fraction(25), Fraction(25))


def write_rate(folder: Path, points: str) -> Path:
    """Write a rate, and two ways in which one paper tells its rise; each is likely alone."""
    rate = {"title": "Rate", "nature": "ratio", "unit": "percent"}
    return write_papers(
        folder,
        {"rate": rate},
        claim("a", "rate", "4.2%"),
        claim("b", "rate", "20%", kind="increase", since="P1Y"),
        claim("c", "rate", points, kind="points", since="P1Y"),
    )


def test_a_percentage_is_never_asked_for_a_whole_number(tmp_path: Path) -> None:
    write_rate(tmp_path, "0.3")
    entry = tell(tmp_path, "C305")
    assert entry.brief.message == (
        "rate in 2024 cannot be up 0.3 percentage points on 2023 together with 4.2% and up 20% "
        "on 2023"
    )
    figures = [side.figure for side in entry.brief.sides]
    assert figures == ["up 0.3 percentage points on 2023", "4.2%", "up 20% on 2023"]
    assert [side.expected is None for side in entry.brief.sides] == [False, True, True]
    steps = {step.heading: step.text for step in entry.steps}
    assert steps["Compare"] == "No numbers lie in all of these at once and fit what ties them"
    assert not {"Calculate", "How far they lie apart", "Compare them at the widest"} & set(steps)
    assert "whole" not in str(entry)
    assert entry.brief.gap == ""


def test_figures_that_clash_together_as_printed_say_what_would_help(tmp_path: Path) -> None:
    write_rate(tmp_path, "0.6")
    brief = tell(tmp_path, "R401").brief
    assert brief.message == (
        "rate in 2024 can hardly be up 0.6 percentage points on 2023 together with 4.2% and up "
        "20% on 2023; it holds only if 0.6 percentage points is rounded more coarsely than it looks"
    )
    assert len(brief.sides) == 3


def test_what_no_whole_number_fits_says_so(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"staff": HOMES, "part_time": HOMES},
        {
            "gazette": (
                source("Gazette"),
                [
                    claim("share", "part_time", "7.4%", kind="share", of="staff"),
                    claim("whole", "staff", "52"),
                ],
            )
        },
    )
    brief = tell(tmp_path, "C306").brief
    assert brief.sides[1].figure.startswith("no whole number: 7.4% of 52 is 3.82")
    assert brief.sides[1].figure.endswith("(calculated)")
    assert brief.sides[1].expected is None


def test_figures_told_apart_by_their_words_are_two_sides(tmp_path: Path) -> None:
    states = {"title": "States", "nature": "stock", "unit": "state"}
    write_papers(
        tmp_path,
        {"states": states},
        claim("a", "states", "seven", quote="in seven swing states"),
        claim("b", "states", "41", quote="in 41 states"),
    )
    brief = tell(tmp_path, "D603").brief
    assert [side.figure for side in brief.sides] == ["seven", "41"]
    assert (brief.verdict, brief.gap) == ("not comparable", "about 5.9 times apart")


def test_the_numbers_of_the_sides_are_those_of_their_claims(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"homes": HOMES},
        claim("a", "homes", "1,214"),
        claim("b", "homes", "1,412"),
        claim("c", "homes", "1,412"),
    )
    archive = read(tmp_path)
    [entry] = [one for one in archive.tell_findings() if one.brief.code == "C301"]
    sides = {link.claim: side.camp for side in entry.brief.sides for link in side.claims}
    assert sides == {one.link.claim: one.camp for one in entry.claims}
    assert sides == {"b": 0, "c": 0, "a": 1}


def test_a_side_keeps_its_number_from_a_worse_conflict(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"homes": HOMES},
        claim("low", "homes", "at most 900"),
        claim("high", "homes", "1,096"),
        claim("round", "homes", "1,000"),
        claim("again", "homes", "1,000"),
    )
    worse, drift = tell(tmp_path, "C308").brief.sides, tell(tmp_path, "R401").brief.sides
    assert [(side.figure, side.camp) for side in worse] == [("at most 900", 0), ("1,096", 1)]
    assert [(side.figure, side.camp) for side in drift] == [("1,000", 1), ("at most 900", 0)]


def test_no_side_has_the_number_of_another(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"homes": HOMES},
        *(claim(f"a{number}", "homes", f"{number},214") for number in range(1, 5)),
    )
    numbers = [side.camp for side in tell(tmp_path, "C301").brief.sides]
    assert sorted(numbers) == [0, 1, 2, 3]
