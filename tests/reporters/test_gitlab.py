import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft7Validator

from checker.findings import Finding, Related, Severity, Standing
from checker.locations import Location
from checker.report import Report
from checker.reporters import render_report
from checker.reporters.gitlab import render
from checker.reporters.style import PLAIN
from tests.reporters.real_runs import ROOT, run_check
from tests.reporters.untrusted import check_harmless, check_text, reports

TEXT = {"type": "string", "minLength": 1}
DOCUMENTED = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "additionalProperties": False,
                "required": ["path", "lines"],
                "properties": {
                    "path": TEXT,
                    "lines": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""The fields of GitLab's documentation on Code Quality reports, "Code Quality report format"."""


def read(report: Report) -> list[dict[str, Any]]:
    return check(render(report))


def check(text: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(text)
    Draft7Validator(DOCUMENTED).validate(entries)
    assert text.startswith("[")
    assert text.endswith("]\n")
    fingerprints = [entry["fingerprint"] for entry in entries]
    assert len(set(fingerprints)) == len(fingerprints)
    return entries


def test_a_report_of_nothing_is_an_empty_array(empty_report: Report) -> None:
    assert render(empty_report) == "[]\n"


@pytest.mark.parametrize("standing", ["accepted", "baseline", "fixed", "unchecked"])
def test_what_is_settled_or_gone_is_left_out(
    empty_report: Report, conflict: Finding, standing: Standing
) -> None:
    settled = (conflict._replace(standing=standing),)
    assert read(empty_report._replace(settled=settled)) == []
    assert read(empty_report._replace(gone=settled)) == []


def test_a_finding_has_the_documented_fields(report: Report, conflict: Finding) -> None:
    assert read(report) == [
        {
            "description": f"{conflict.message} (beside claims/article-000.yaml:33)",
            "check_name": "conflicting-figures",
            "fingerprint": "00c0ffee00c0ffee",
            "severity": "major",
            "location": {"path": "claims/article-001.yaml", "lines": {"begin": 61}},
        }
    ]


def test_what_stands_by_itself_is_told_by_itself(report: Report, conflict: Finding) -> None:
    [entry] = read(report._replace(findings=(conflict._replace(related=()),)))
    assert entry["description"] == conflict.message


def test_of_many_places_the_first_are_named(report: Report, conflict: Finding) -> None:
    related = tuple(Related(Location("a.yaml", line, 1, line, 2), "") for line in range(1, 7))
    [entry] = read(report._replace(findings=(conflict._replace(related=related),), prefix="news/"))
    places = "(beside news/a.yaml:1, news/a.yaml:2, news/a.yaml:3 and 3 more)"
    assert entry["description"].endswith(places)


def test_what_is_unchanged_stays_so_that_it_is_not_taken_for_resolved(
    report: Report, conflict: Finding
) -> None:
    old = conflict._replace(standing="unchanged", fingerprint="1")
    changed = report._replace(settled=(old,), base="main")
    assert [entry["fingerprint"] for entry in read(changed)] == ["00c0ffee00c0ffee", "1"]


@pytest.mark.parametrize(
    ("severity", "name"), [("error", "major"), ("warning", "minor"), ("note", "info")]
)
def test_a_severity_has_its_name_there(
    report: Report, conflict: Finding, severity: Severity, name: str
) -> None:
    [entry] = read(report._replace(findings=(conflict._replace(severity=severity),)))
    assert entry["severity"] == name


def test_findings_of_one_fingerprint_are_told_apart(report: Report, conflict: Finding) -> None:
    entries = read(
        report._replace(findings=(conflict,), settled=(conflict._replace(standing="unchanged"),))
    )
    assert [entry["fingerprint"] for entry in entries] == [
        "00c0ffee00c0ffee",
        "00c0ffee00c0ffee:2",
    ]


def test_paths_begin_at_the_top_of_the_repository(report: Report) -> None:
    [entry] = read(report._replace(prefix="news/"))
    assert entry["location"]["path"] == "news/claims/article-001.yaml"


@given(reports)
@settings(max_examples=60)
def test_hostile_text_leaves_a_valid_array(report: Report) -> None:
    text = render(report)
    check_harmless(text)
    entries = check(text)
    unchanged = [finding for finding in report.settled if finding.standing == "unchanged"]
    findings = [*report.findings, *unchanged]
    assert len(entries) == len(findings)
    for entry in entries:
        check_text(entry["description"])
        assert entry["location"]["path"].encode()


def test_a_path_of_odd_characters_is_exact(report: Report, conflict: Finding) -> None:
    path = "a\n\u202eb, c%[d]:\\é.yaml"
    odd = conflict._replace(location=Location(path, 1, 1, 1, 2))
    [entry] = read(report._replace(findings=(odd,)))
    assert entry["location"]["path"] == path


def test_a_path_that_is_no_text_is_shown(report: Report, conflict: Finding) -> None:
    odd = conflict._replace(location=Location("a\udcff.yaml", 1, 1, 1, 2))
    [entry] = read(report._replace(findings=(odd,)))
    assert entry["location"]["path"] == r"a\udcff.yaml"


def test_the_articles_give_a_valid_array(tmp_path: Path) -> None:
    entries = check(run_check("gitlab", tmp_path / "out.json"))
    assert entries
    assert all((ROOT / entry["location"]["path"]).is_file() for entry in entries)


def test_it_is_reached_by_its_name(report: Report) -> None:
    assert render_report(report, "gitlab", PLAIN) == render(report)
