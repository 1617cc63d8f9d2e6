import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft4Validator

from checker.findings import Finding, Related, Severity
from checker.locations import Location
from checker.report import Report
from checker.reporters import render_report
from checker.reporters.rdjsonl import render
from checker.reporters.style import PLAIN
from tests.reporters.real_runs import ROOT, run_check
from tests.reporters.untrusted import check_harmless, check_text, reports

SCHEMA_FILE = ROOT / "tests" / "schemas" / "reviewdog" / "Diagnostic.json"
SCHEMA: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA)
FIELDS = {
    name.rpartition(".")[2]: set(definition["properties"])
    for name, definition in SCHEMA["definitions"].items()
}
"""The schema lets unknown fields pass; reviewdog would ignore them in silence."""


def read(report: Report) -> list[dict[str, Any]]:
    return check(render(report))


def check(text: str) -> list[dict[str, Any]]:
    assert not text or text.endswith("\n")
    lines = text.split("\n")[:-1]
    assert all(len(line.encode()) < 65_536 for line in lines)  # what reviewdog's scanner takes
    diagnostics = [json.loads(line) for line in lines]
    for diagnostic in diagnostics:
        VALIDATOR.validate(diagnostic)
        assert set(diagnostic) <= FIELDS["Diagnostic"]
        assert set(diagnostic["code"]) <= FIELDS["Code"]
        assert set(diagnostic["source"]) <= FIELDS["Source"]
        related = diagnostic.get("related_locations", [])
        assert all(set(place) <= FIELDS["RelatedLocation"] for place in related)
        for location in [diagnostic["location"], *(place["location"] for place in related)]:
            check_location(location)
    return diagnostics


def check_location(location: dict[str, Any]) -> None:
    assert set(location) <= FIELDS["Location"]
    assert location["path"].encode()
    start, end = location["range"]["start"], location["range"]["end"]
    assert set(start) == set(end)
    assert set(start) <= FIELDS["Position"]
    assert 1 <= start["line"] <= end["line"]
    assert min(start.get("column", 1), end.get("column", 1)) >= 1


def place(
    report: Report, finding: Finding, location: Location, excerpts: dict[tuple[str, int], str]
) -> dict[str, Any]:
    changed = finding._replace(location=location)
    [diagnostic] = read(report._replace(findings=(changed,), excerpts=excerpts))
    found: dict[str, Any] = diagnostic["location"]["range"]
    return found


def test_the_schema_is_one() -> None:
    Draft4Validator.check_schema(SCHEMA)


def test_a_report_of_nothing_is_empty(empty_report: Report) -> None:
    assert render(empty_report) == ""


def test_only_what_counts_is_told(report: Report, conflict: Finding) -> None:
    settled = (
        conflict._replace(standing="unchanged"),
        conflict._replace(standing="accepted"),
        conflict._replace(standing="baseline"),
    )
    gone = (conflict._replace(standing="fixed"),)
    assert render(report._replace(settled=settled, gone=gone)) == render(report)


def test_a_finding_is_whole(report: Report, conflict: Finding) -> None:
    assert read(report) == [
        {
            "message": f"conflicting-figures: {conflict.message}\n"
            f"here: {conflict.label}\n"
            f"readings: {conflict.details[0][1]}\n"
            f"help: {conflict.help}",
            "location": {
                "path": "claims/article-001.yaml",
                "range": {"start": {"line": 61, "column": 12}, "end": {"line": 61, "column": 15}},
            },
            "severity": "ERROR",
            "source": {"name": "claim-checker"},
            "code": {"value": "C301"},
            "related_locations": [
                {
                    "message": conflict.related[0].label,
                    "location": {
                        "path": "claims/article-000.yaml",
                        "range": {
                            "start": {"line": 33, "column": 12},
                            "end": {"line": 33, "column": 17},
                        },
                    },
                }
            ],
        }
    ]


def test_what_is_not_known_is_left_out(report: Report, conflict: Finding) -> None:
    bare = conflict._replace(label="", details=(), help="", related=())
    [diagnostic] = read(report._replace(findings=(bare,)))
    assert diagnostic["message"] == f"conflicting-figures: {conflict.message}"
    assert "related_locations" not in diagnostic
    unlabelled = conflict._replace(related=(Related(conflict.location, ""),))
    [diagnostic] = read(report._replace(findings=(unlabelled,)))
    assert "message" not in diagnostic["related_locations"][0]


def test_a_conflict_that_has_grown_says_by_what(report: Report, conflict: Finding) -> None:
    grown = conflict._replace(standing="grown", remark="a-third joined")
    [diagnostic] = read(report._replace(findings=(grown,), base="main"))
    assert "\ngrown: a-third joined\n" in diagnostic["message"]


@pytest.mark.parametrize(
    ("severity", "name"), [("error", "ERROR"), ("warning", "WARNING"), ("note", "INFO")]
)
def test_a_severity_has_its_name_there(
    report: Report, conflict: Finding, severity: Severity, name: str
) -> None:
    [diagnostic] = read(report._replace(findings=(conflict._replace(severity=severity),)))
    assert diagnostic["severity"] == name


@pytest.mark.parametrize(
    ("line", "columns", "in_bytes"),
    [
        ("value: 407", (8, 11), (8, 11)),
        ("é: 407", (4, 7), (5, 8)),
        ("– 子供: 407", (7, 10), (13, 16)),
        ("👩\u200d🚒: 407\r\n", (6, 9), (14, 17)),
        ("a𐐀b", (3, 4), (6, 7)),
        ("\ud800: 407", (4, 7), (6, 9)),
    ],
)
def test_columns_count_bytes(
    report: Report,
    conflict: Finding,
    line: str,
    columns: tuple[int, int],
    in_bytes: tuple[int, int],
) -> None:
    location = Location("a.yaml", 3, columns[0], 3, columns[1])
    assert place(report, conflict, location, {("a.yaml", 3): line}) == {
        "start": {"line": 3, "column": in_bytes[0]},
        "end": {"line": 3, "column": in_bytes[1]},
    }


def test_without_the_line_there_are_no_columns(report: Report, conflict: Finding) -> None:
    location = Location("a.yaml", 3, 5, 3, 9)
    assert place(report, conflict, location, {}) == {"start": {"line": 3}, "end": {"line": 3}}


def test_several_lines_of_which_one_is_not_at_hand_are_whole_lines(
    report: Report, conflict: Finding
) -> None:
    excerpts = {("a.yaml", 3): "  - id: x"}
    location = Location("a.yaml", 3, 5, 6, 9)
    whole = {"start": {"line": 3}, "end": {"line": 6}}
    assert place(report, conflict, location, excerpts) == whole


def test_an_end_at_the_beginning_of_a_line_needs_no_text(report: Report, conflict: Finding) -> None:
    location = Location("a.yaml", 3, 3, 6, 1)
    assert place(report, conflict, location, {("a.yaml", 3): "é - id: x"}) == {
        "start": {"line": 3, "column": 4},
        "end": {"line": 6, "column": 1},
    }
    assert place(report, conflict, location, {}) == {"start": {"line": 3}, "end": {"line": 5}}


def test_paths_begin_at_the_top_of_the_repository(report: Report) -> None:
    [diagnostic] = read(report._replace(prefix="news/"))
    assert diagnostic["location"]["path"] == "news/claims/article-001.yaml"
    [other] = diagnostic["related_locations"]
    assert other["location"]["path"] == "news/claims/article-000.yaml"


@given(reports)
@settings(max_examples=60)
def test_hostile_text_leaves_valid_lines_that_forge_no_other(report: Report) -> None:
    text = render(report)
    check_harmless(text)
    diagnostics = check(text)
    assert len(diagnostics) == len(report.findings)
    for diagnostic, finding in zip(diagnostics, report.findings, strict=True):
        lines = diagnostic["message"].split("\n")
        for line in lines:
            check_text(line)
        is_remarked = finding.standing in {"new", "grown"} and bool(finding.remark)
        extra = bool(finding.label) + is_remarked + bool(finding.help)
        assert len(lines) == 1 + extra + sum(bool(text) for _, text in finding.details)


def test_of_many_places_some_are_told(report: Report, conflict: Finding) -> None:
    many = conflict._replace(related=conflict.related * 30)
    [diagnostic] = read(report._replace(findings=(many,)))
    assert len(diagnostic["related_locations"]) == 20


def test_a_line_that_would_be_too_long_loses_its_places_first(
    report: Report, conflict: Finding
) -> None:
    far = conflict.related[0]._replace(
        label="子\\" * 300, location=Location("é" * 4_000, 1, 1, 1, 1)
    )
    [diagnostic] = read(report._replace(findings=(conflict._replace(related=(far,) * 20),)))
    assert "related_locations" not in diagnostic
    assert diagnostic["message"].endswith(conflict.help)


def test_a_message_as_long_as_a_book_is_cut(report: Report, conflict: Finding) -> None:
    book = "\x00" * 100_000
    long = conflict._replace(message=book, help=book, label=book, details=(("gap", book),) * 9)
    diagnostics = read(report._replace(findings=(long, conflict)))
    assert diagnostics[0]["message"].startswith(r"conflicting-figures: \x00\x00")
    assert len(diagnostics) == 2


def test_the_articles_give_valid_lines(tmp_path: Path) -> None:
    diagnostics = check(run_check("rdjsonl", tmp_path / "out.rdjsonl"))
    assert diagnostics
    for diagnostic in diagnostics:
        location = diagnostic["location"]
        start, end = location["range"]["start"], location["range"]["end"]
        line = (ROOT / location["path"]).read_bytes().splitlines()[start["line"] - 1]
        if "column" in start and start["line"] == end["line"]:
            marked = line[start["column"] - 1 : end["column"] - 1].decode()
            assert marked == marked.strip() != ""


def test_it_is_reached_by_its_name(report: Report) -> None:
    assert render_report(report, "rdjsonl", PLAIN) == render(report)
