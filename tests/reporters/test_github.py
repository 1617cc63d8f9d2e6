from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.findings import Finding, Related, Severity
from checker.locations import Location
from checker.report import Report
from checker.reporters.escaping import escape_text
from checker.reporters.github import (
    LONGEST_MESSAGE,
    MOST_OF_A_KIND,
    count_annotations,
    render,
)
from tests.reporters.actions_runner import Command, parse_line, read_log
from tests.reporters.untrusted import findings
from tests.reports import report_on

LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def repeat(finding: Finding, number: int, severity: Severity = "error") -> tuple[Finding, ...]:
    return tuple(
        finding._replace(
            severity=severity,
            location=Location(f"claims/{index:02}.yaml", index + 1, 1, index + 1, 2),
        )
        for index in range(number)
    )


def test_a_report_without_findings_annotates_nothing(empty_report: Report) -> None:
    assert render(empty_report) == ""


def test_what_is_settled_or_gone_is_not_annotated(empty_report: Report, conflict: Finding) -> None:
    report = empty_report._replace(settled=(conflict,), gone=(conflict,))
    assert render(report) == ""
    assert count_annotations(report) == 0


def test_an_annotation_is_a_command_with_its_place(report: Report) -> None:
    assert render(report) == (
        "::error title=C301 conflicting-figures,file=claims/article-001.yaml,line=61,endLine=61,"
        "col=12,endColumn=15::safeguards cannot be both 1,200 a month and 407 a week "
        '(1,768–1,772 a month)%0A"407 children were safeguarded" (2026?)%0A'
        "readings: 1,150–1,250, at the widest 1,100–1,300; 1,768–1,772, at the widest 1,626–1,805"
        '%0Aclaims/article-000.yaml:33: "1,200 (child) safeguards every month" (2026?)%0A'
        "help: check whether the week was typical; if both stand, accept the difference with a "
        "reason\n"
    )


@pytest.mark.parametrize("severity", get_args(Severity))
def test_every_severity_has_its_level(
    severity: Severity, report: Report, conflict: Finding
) -> None:
    annotated = report._replace(findings=(conflict._replace(severity=severity),))
    assert render(annotated).startswith(f"::{LEVELS[severity]} title=")


def test_columns_are_left_out_where_a_place_has_several_lines(
    report: Report, conflict: Finding
) -> None:
    tall = conflict._replace(location=Location("claims/a.yaml", 3, 5, 4, 2))
    (command,) = read_log(render(report._replace(findings=(tall,))))
    assert command.properties == {
        "title": "C301 conflicting-figures",
        "file": "claims/a.yaml",
        "line": "3",
        "endLine": "4",
    }


def test_paths_lead_from_the_top_of_the_repository(report: Report) -> None:
    (command,) = read_log(render(report._replace(prefix="news/")))
    assert command.properties["file"] == "news/claims/article-001.yaml"
    assert '\nnews/claims/article-000.yaml:33: "1,200' in command.text


def test_percent_signs_and_separators_come_through(report: Report, conflict: Finding) -> None:
    odd = conflict._replace(
        message="25% is not %0A, nor %25: a, b",
        location=Location("claims/a%2C,b:c.yaml", 1, 1, 1, 2),
    )
    rendered = render(report._replace(findings=(odd,)))
    assert "file=claims/a%252C%2Cb%3Ac.yaml," in rendered
    assert "::25%25 is not %250A, nor %2525: a, b%0A" in rendered
    (command,) = read_log(rendered)
    assert command.properties["file"] == "claims/a%2C,b:c.yaml"
    assert command.text.startswith("25% is not %0A, nor %25: a, b\n")


def test_a_grown_conflict_names_what_has_joined(report: Report, conflict: Finding) -> None:
    grown = conflict._replace(standing="grown", remark="late-claim has joined")
    (command,) = read_log(render(report._replace(findings=(grown,), base="main")))
    assert "\ngrown: late-claim has joined\n" in command.text


@pytest.mark.parametrize("severity", get_args(Severity))
def test_ten_of_a_kind_are_all_shown(severity: Severity, report: Report, conflict: Finding) -> None:
    full = report._replace(findings=repeat(conflict, 10, severity))
    commands = read_log(render(full))
    assert [command.properties["line"] for command in commands] == [
        str(line) for line in range(1, 11)
    ]
    assert count_annotations(full) == 10


@pytest.mark.parametrize("severity", get_args(Severity))
def test_of_eleven_the_last_place_tells_the_rest(
    severity: Severity, report: Report, conflict: Finding
) -> None:
    full = report._replace(findings=repeat(conflict, 11, severity))
    *shown, last = read_log(render(full))
    assert len(shown) == 9
    assert last == Command(
        LEVELS[severity],
        {"title": "claim-checker"},
        f"and 2 more {severity}s: the job summary tells them all, and so does claim-checker check\n"
        f"claims/09.yaml:10: C301 {conflict.message}\nclaims/10.yaml:11: C301 {conflict.message}",
    )
    assert count_annotations(full) == 10


def test_each_kind_has_ten_places_of_its_own(report: Report, conflict: Finding) -> None:
    kinds: tuple[Severity, ...] = ("error", "warning", "note")
    full = tuple(found for kind in kinds for found in repeat(conflict, 30, kind))
    names = [command.name for command in read_log(render(report._replace(findings=full)))]
    assert names == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10


def test_what_is_new_comes_before_what_has_grown(report: Report, conflict: Finding) -> None:
    grown = [found._replace(standing="grown") for found in repeat(conflict, 12)]
    new = conflict._replace(standing="new", location=Location("z.yaml", 1, 1, 1, 2))
    commands = read_log(render(report._replace(findings=(*grown, new), base="main")))
    assert commands[0].properties["file"] == "z.yaml"
    assert commands[1].properties["file"] == "claims/00.yaml"
    assert "z.yaml" not in commands[-1].text


def test_a_message_fits_what_the_runner_keeps(report: Report, conflict: Finding) -> None:
    places = tuple(
        Related(Location("claims/a.yaml", line, 1, line, 2), "👩" * 20) for line in range(1, 200)
    )
    (command,) = read_log(render(report._replace(findings=(conflict._replace(related=places),))))
    lines = command.text.split("\n")
    assert LONGEST_MESSAGE - 100 < measure(command.text) <= LONGEST_MESSAGE
    assert lines[0] == conflict.message
    assert lines[-2:] == ["…", f"help: {conflict.help}"]


def test_the_help_is_never_cut_for_what_stands_before_it(report: Report, conflict: Finding) -> None:
    for length in range(3_700, 4_000):
        long = conflict._replace(label="", details=(("readings", "x" * length),))
        (command,) = read_log(render(report._replace(findings=(long,))))
        assert command.text.endswith(f"\nhelp: {conflict.help}")
        assert measure(command.text) <= LONGEST_MESSAGE


def test_a_message_that_is_too_long_by_itself_is_cut(report: Report, conflict: Finding) -> None:
    long = conflict._replace(message="a" + "👩" * 10_000)
    (command,) = read_log(render(report._replace(findings=(long,))))
    assert measure(command.text) in {LONGEST_MESSAGE, LONGEST_MESSAGE - 1}
    assert command.text.endswith("👩…")


def measure(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(st.lists(findings, min_size=1, max_size=12))
def test_the_runner_reads_back_what_was_meant(found: list[Finding]) -> None:
    report = report_on(*found)
    rendered = render(report)
    lines = rendered.split("\n")[:-1]
    commands = [command for line in lines if (command := parse_line(line))]
    assert len(commands) == len(lines) == count_annotations(report)
    assert read_log(rendered) == commands
    assert rendered.encode()
    for level in LEVELS.values():
        kind = [command for command in commands if command.name == level]
        assert len(kind) <= MOST_OF_A_KIND
        assert all(measure(command.text) <= LONGEST_MESSAGE for command in kind)
    told = {(command.properties.get("file"), command.text.split("\n")[0]) for command in commands}
    for finding in found:
        if _is_told(finding, found):
            assert (escape_text(finding.location.path), escape_text(finding.message)) in told


def _is_told(finding: Finding, found: list[Finding]) -> bool:
    kind = [other for other in found if other.severity == finding.severity]
    return len(kind) <= MOST_OF_A_KIND


@given(findings)
def test_each_part_of_a_message_is_a_line(finding: Finding) -> None:
    (command,) = read_log(render(report_on(finding)))
    parts = [finding.message, finding.label, *(text for _, text in finding.details)]
    lines = command.text.split("\n")
    for part in parts:
        assert any(line.endswith(escape_text(part)) for line in lines)
    if finding.help:
        assert lines[-1] == f"help: {escape_text(finding.help)}"
    assert not [line for line in lines if line != escape_text(line)]
    assert command.properties["file"] == escape_text(finding.location.path)
