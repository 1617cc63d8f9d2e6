from collections.abc import Callable

import pytest

from checker.consistency.verdicts import Comparison
from checker.findings import Finding, Related, Severity
from checker.locations import Location
from checker.model import Loss
from checker.report import FailLevel, Report
from checker.reporters import render_report
from checker.reporters.style import PLAIN, Style
from checker.reporters.text import render

WHOLE = """\
error[C301] conflicting-figures: safeguards cannot be both 1,200 a month and 407 a week \
(1,768–1,772 a month)
  --> claims/article-001.yaml:61:12
   |
61 |     value: 407
   |            ^^^ "407 children were safeguarded" (2026?)
  ::: claims/article-000.yaml:33:12
   |
33 |     value: 1,200
   |            ----- "1,200 (child) safeguards every month" (2026?)
   = readings: 1,150–1,250, at the widest 1,100–1,300; 1,768–1,772, at the widest 1,626–1,805
   = help: check whether the week was typical; if both stand, accept the difference with a reason

5 files, 32 claims from 5 sources on 15 measures
2 comparisons: 1 consistent, 1 contradiction
1 error: the check fails
"""


def test_a_report_without_findings_still_says_what_was_done(empty_report: Report) -> None:
    assert render(empty_report) == (
        "5 files, 32 claims from 5 sources on 15 measures\n"
        "no comparisons: no two claims speak of one thing\n"
        "nothing wrong found: the check passes\n"
    )


def test_a_contradiction_shows_both_places_and_the_arithmetic(report: Report) -> None:
    assert render(report) == WHOLE
    assert render_report(report, "text", PLAIN) == WHOLE


def test_colour_is_that_of_compilers(report: Report) -> None:
    lines = render(report, Style(is_coloured=True)).splitlines()
    assert lines[0].startswith("\x1b[1;31merror[C301]\x1b[0m \x1b[1mconflicting-figures: ")
    assert lines[1] == "\x1b[1;34m  -->\x1b[0m claims/article-001.yaml:61:12"
    assert lines[2] == "\x1b[1;34m   |\x1b[0m"
    assert lines[3] == "\x1b[1;34m61 |\x1b[0m     value: 407"
    assert lines[4] == (
        "\x1b[1;34m   |\x1b[0m            "
        '\x1b[1;31m^^^ "407 children were safeguarded" (2026?)\x1b[0m'
    )
    assert lines[8].endswith(
        '\x1b[1;34m----- "1,200 (child) safeguards every month" (2026?)\x1b[0m'
    )
    assert lines[-1] == "\x1b[1;31m1 error\x1b[0m: the check fails"


def test_colour_changes_nothing_but_the_colour(report: Report) -> None:
    coloured = render(report, Style(is_coloured=True))
    for code in ("1;31", "1;34", "1", "0"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == WHOLE


def test_the_margin_is_as_wide_as_the_largest_line_number(
    report: Report, conflict: Finding
) -> None:
    far = conflict._replace(
        location=Location("claims/a.yaml", 9, 1, 9, 3),
        label="",
        related=(Related(Location("claims/b.yaml", 1200, 1, 1200, 2), ""),),
        details=(),
        help="",
    )
    excerpts = {("claims/a.yaml", 9): "id: x", ("claims/b.yaml", 1200): "id: y"}
    blocks = render(report._replace(findings=(far,), excerpts=excerpts)).split("\n\n")
    assert blocks[0].splitlines()[1:] == [
        "    --> claims/a.yaml:9:1",
        "     |",
        "   9 | id: x",
        "     | ^^",
        "    ::: claims/b.yaml:1200:1",
        "     |",
        "1200 | id: y",
        "     | -",
    ]


def test_a_place_without_its_line_still_has_an_arrow_and_its_label(
    report: Report, conflict: Finding
) -> None:
    shown = render(report._replace(excerpts={})).splitlines()
    assert shown[1:5] == [
        "  --> claims/article-001.yaml:61:12",
        '   | "407 children were safeguarded" (2026?)',
        "  ::: claims/article-000.yaml:33:12",
        '   | "1,200 (child) safeguards every month" (2026?)',
    ]
    bare = report._replace(findings=(conflict._replace(label=""),), excerpts={})
    assert render(bare).splitlines()[2] == "  ::: claims/article-000.yaml:33:12"


def test_an_empty_line_has_no_blank_at_its_end(report: Report) -> None:
    shown = render(report._replace(excerpts={("claims/article-001.yaml", 61): "\n"}))
    assert "\n61 |\n   | ^ " in shown


@pytest.mark.parametrize(("more", "line"), [(1, "and 1 more place"), (4, "and 4 more places")])
def test_of_many_places_eight_are_shown(
    report: Report, conflict: Finding, more: int, line: str
) -> None:
    related = tuple(
        Related(Location("claims/b.yaml", number, 1, number, 2), "")
        for number in range(1, 9 + more)
    )
    shown = render(report._replace(findings=(conflict._replace(related=related),)))
    assert "claims/b.yaml:8:1\n" in shown
    assert "claims/b.yaml:9:1\n" not in shown
    assert f"\n  ::: {line}\n" in shown


def test_long_labels_and_help_wrap_and_the_source_line_does_not(
    report: Report, conflict: Finding
) -> None:
    long = conflict._replace(label="seven " * 20 + "end", help="words " * 20 + "end", related=())
    lines = render(report._replace(findings=(long,)), Style(width=80)).split("\n\n")[0].splitlines()
    assert lines[3:8] == [
        "61 |     value: 407",
        "   |            ^^^ " + "seven " * 9 + "seven",
        "   |                " + "seven " * 9 + "seven",
        "   |                end",
        "   = readings: 1,150–1,250, at the widest 1,100–1,300; 1,768–1,772, at the",
    ]
    assert lines[-2:] == [
        "   = help: " + "words " * 10 + "words",
        "           " + "words " * 8 + "words end",
    ]


def test_a_label_without_room_beside_its_marks_stands_below_them(
    report: Report, conflict: Finding
) -> None:
    line = "    value: " + "9" * 60
    long = conflict._replace(location=Location("claims/a.yaml", 61, 12, 61, 72), related=())
    shown = render(
        report._replace(findings=(long,), excerpts={("claims/a.yaml", 61): line}), Style(width=80)
    )
    assert shown.splitlines()[4:6] == [
        "   |            " + "^" * 60,
        '   | "407 children were safeguarded" (2026?)',
    ]


def test_hostile_text_can_neither_steer_the_terminal_nor_forge_a_line(
    report: Report, conflict: Finding
) -> None:
    bad = "\x1b]0;owned\x07\nerror[X] \u202efake"
    hostile = conflict._replace(
        message=bad, help=bad, label=bad, details=((bad, bad),), location=Location(bad, 1, 1, 1, 9)
    )
    shown = render(report._replace(findings=(hostile,), excerpts={(bad, 1): bad}))
    assert shown.replace("\n", "").isprintable()
    assert not [line for line in shown.splitlines() if line.startswith("error[X]")]
    assert r"\x1b]0;owned\x07" in shown


def test_a_line_of_ten_thousand_characters_stays_within_the_width(
    report: Report, conflict: Finding
) -> None:
    long = conflict._replace(label="x" * 10_000, help="y" * 10_000, details=(), related=())
    line = "a" * 5_000 + "407" + "b" * 5_000
    location = Location("claims/a.yaml", 1, 5_001, 1, 5_004)
    shown = render(
        report._replace(
            findings=(long._replace(location=location),), excerpts={("claims/a.yaml", 1): line}
        )
    )
    body = shown.splitlines()[1:]
    assert max(map(len, body)) <= 100
    assert sum(line.count("y") for line in body) >= 10_000
    assert sum(line.count("x") for line in body) < 500


def test_nothing_is_left_out_in_silence(
    empty_report: Report, compared: Callable[..., Comparison], loss: Loss
) -> None:
    rows = (
        *(compared("a", "b") for _ in range(5)),
        compared("c", "d", verdict="drift"),
        compared("e", "f", verdict="different things"),
        compared("g", verdict="not comparable", reason="no other claim speaks of 2023~"),
        compared("h", "i", verdict="not checked", reason="no hedge is called plenty"),
        compared("j", "k", verdict="not checked", reason="no hedge is called plenty"),
    )
    own = loss._replace(claims=("l",), measures=("arrests",), reason="no value")
    shown = render(empty_report._replace(comparisons=rows, losses=(loss, own)))
    assert shown.splitlines()[1:] == [
        (
            "10 comparisons: 5 consistent, 1 drift, 1 of different things, 1 not comparable, "
            "2 not checked"
        ),
        "not compared:",
        "  g (arrests): no other claim speaks of 2023~",
        "  h and i; j and k (arrests): no hedge is called plenty",
        "lost: claims/x.yaml (unreadable): measures arrests, safeguards were compared without it",
        "lost: claim l of claims/x.yaml (no value): measure arrests was compared without it",
        "nothing wrong found by the rules that ran: the check passes",
    ]


def test_ten_reasons_are_shown_and_the_others_counted(
    empty_report: Report, compared: Callable[..., Comparison]
) -> None:
    rows = tuple(
        compared(f"claim-{number}", verdict="not checked", reason=f"reason {number}")
        for number in range(1_012)
    )
    lines = render(empty_report._replace(comparisons=rows)).splitlines()
    assert lines[1:3] == ["1,012 comparisons: 1,012 not checked", "not compared:"]
    assert lines[12:] == [
        "  claim-9 (arrests): reason 9",
        "  and 1,002 more; --output json lists them all",
        "nothing wrong found: the check passes",
    ]


def test_eleven_reasons_are_one_too_many(
    empty_report: Report, compared: Callable[..., Comparison]
) -> None:
    rows = tuple(
        compared("a", verdict="not checked", reason=f"reason {number}") for number in range(11)
    )
    lines = render(empty_report._replace(comparisons=rows)).splitlines()
    assert lines[-2] == "  and 1 more; --output json lists them all"
    ten = render(empty_report._replace(comparisons=rows[:10])).splitlines()
    assert ten[-2] == "  a (arrests): reason 9"


def test_of_many_claims_with_one_reason_four_are_named(
    empty_report: Report, compared: Callable[..., Comparison]
) -> None:
    rows = tuple(
        compared(f"claim-{number}", verdict="not checked", reason="why") for number in range(6)
    )
    lines = render(empty_report._replace(comparisons=rows)).splitlines()
    assert lines[3] == "  claim-0; claim-1; claim-2; claim-3 and 2 more (arrests): why"
    together = (compared(*"abcdef", verdict="not comparable", reason="why"),)
    lines = render(empty_report._replace(comparisons=together)).splitlines()
    assert lines[3] == "  a, b, c, d and 2 more (arrests): why"


@pytest.mark.parametrize(
    ("fail_on", "severities", "line"),
    [
        ("error", ("error",), "1 error: the check fails"),
        (
            "error",
            ("warning", "note", "note"),
            "1 warning, 2 notes: the check passes, as only errors fail it",
        ),
        ("warning", ("warning",), "1 warning: the check fails"),
        ("warning", ("note",), "1 note: the check passes, as only errors and warnings fail it"),
        ("note", ("note",), "1 note: the check fails"),
        ("never", ("error", "error"), "2 errors: the check passes, as no finding fails it"),
    ],
)
def test_the_last_line_says_whether_the_check_fails(
    report: Report,
    conflict: Finding,
    fail_on: FailLevel,
    severities: tuple[Severity, ...],
    line: str,
) -> None:
    findings = tuple(conflict._replace(severity=severity) for severity in severities)
    shown = render(report._replace(findings=findings, fail_on=fail_on))
    assert shown.splitlines()[-1] == line


def test_one_of_each_is_singular(empty_report: Report) -> None:
    single = empty_report._replace(files=1, claims=1, sources=1, measures=1)
    assert render(single).splitlines()[0] == "1 file, 1 claim from 1 source on 1 measure"
    none = empty_report._replace(claims=0, sources=0)
    assert render(none).splitlines()[0] == "5 files, 0 claims from 0 sources on 15 measures"
