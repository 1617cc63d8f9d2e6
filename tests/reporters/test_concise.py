from collections.abc import Callable

from checker.consistency.verdicts import Comparison
from checker.findings import Finding
from checker.locations import Location
from checker.model import Loss
from checker.report import Report
from checker.reporters import render_report
from checker.reporters.concise import render
from checker.reporters.style import PLAIN, Style


def test_a_report_without_findings_is_one_line(empty_report: Report) -> None:
    assert render(empty_report) == (
        "32 claims; no comparisons: no two claims speak of one thing; "
        "nothing wrong found: the check passes\n"
    )


def test_a_finding_is_one_line(report: Report) -> None:
    expected = (
        "claims/article-001.yaml:61:12: error[C301] conflicting-figures: safeguards cannot be "
        "both 1,200 a month and 407 a week (1,768–1,772 a month)\n"
        "32 claims; 2 comparisons: 1 consistent, 1 contradiction; 1 error: the check fails\n"
    )
    assert render(report) == expected
    assert render_report(report, "concise", PLAIN) == expected


def test_what_was_lost_and_not_compared_is_counted(
    empty_report: Report, compared: Callable[..., Comparison], loss: Loss
) -> None:
    rows = (compared("a", verdict="not checked", reason="why"),)
    assert render(empty_report._replace(comparisons=rows, losses=(loss, loss))) == (
        "32 claims; 1 comparison: 1 not checked; lost: 2 parts of the files; "
        "nothing wrong found: the check passes\n"
    )


def test_only_the_severity_is_coloured(report: Report) -> None:
    first = render(report, Style(is_coloured=True)).splitlines()[0]
    assert ":61:12: \x1b[1;31merror[C301]\x1b[0m conflicting-figures: " in first


def test_no_text_can_break_the_line(report: Report, conflict: Finding) -> None:
    hostile = conflict._replace(
        message="a\nb\r\n\x85\u2028\x1b[2J", location=Location("claims/\n.yaml", 1, 1, 1, 2)
    )
    shown = render(report._replace(findings=(hostile,)))
    assert shown.splitlines()[0] == (
        r"claims/\n.yaml:1:1: error[C301] conflicting-figures: a\nb\r\n\x85\u2028\x1b[2J"
    )
    assert len(shown.splitlines()) == 2


def test_a_message_of_ten_thousand_characters_stays_whole(
    report: Report, conflict: Finding
) -> None:
    shown = render(report._replace(findings=(conflict._replace(message="x" * 10_000),)))
    assert "x" * 10_000 in shown.splitlines()[0]
