import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft4Validator

from checker.findings import Finding, Related, Standing
from checker.locations import Location
from checker.report import Report
from checker.reporters import render_report
from checker.reporters.sarif import render
from checker.reporters.sarif_results import escape_message
from checker.reporters.style import PLAIN
from checker.rules import RULES
from tests.reporters.real_runs import ROOT, run_check
from tests.reporters.sarif_documents import (
    DOCUMENTS,
    LINK,
    SCHEMA,
    check,
    is_uri,
    read,
    read_only,
)
from tests.reporters.untrusted import check_harmless, check_text, reports
from tests.repositories import start_repository


def test_the_schema_is_one() -> None:
    Draft4Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("text", ["claims/a b.yaml", "ü.yaml", "a%2", "c:x.yaml", "a\\b"])
def test_what_is_no_uri_would_be_noticed(text: str) -> None:
    assert not is_uri(text)


def test_a_report_of_nothing_has_no_results(empty_report: Report) -> None:
    run = read(empty_report)
    assert run["results"] == []
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [
        {
            "executionSuccessful": True,
            "toolExecutionNotifications": [
                {
                    "level": "note",
                    "message": {
                        "text": "32 claims; no comparisons: no two claims speak of one thing"
                    },
                }
            ],
        }
    ]


def test_no_base_gives_no_state_and_no_place_elsewhere_no_related_ones(
    report: Report, conflict: Finding
) -> None:
    alone = conflict._replace(related=(), label="", details=(), help="")
    result = read_only(report._replace(findings=(alone,)))
    assert "baselineState" not in result
    assert "relatedLocations" not in result
    assert "message" not in result["locations"][0]
    assert result["message"]["text"] == f"{conflict.message}."


@pytest.mark.parametrize("standing", ["accepted", "baseline", "fixed", "unchecked"])
def test_what_is_settled_or_gone_is_left_out(
    empty_report: Report, conflict: Finding, standing: Standing
) -> None:
    settled = (conflict._replace(standing=standing),)
    for base in (None, "main"):
        assert read(empty_report._replace(settled=settled, base=base))["results"] == []
    assert read(empty_report._replace(gone=settled, base="main"))["results"] == []


def test_what_has_become_of_a_finding_since_the_base_is_told(
    report: Report, conflict: Finding
) -> None:
    new = conflict._replace(standing="new", fingerprint="1")
    grown = conflict._replace(standing="grown", fingerprint="2", remark="a-third joined")
    old = conflict._replace(standing="unchanged", fingerprint="3")
    results = read(report._replace(findings=(new, grown), settled=(old,), base="main"))["results"]
    assert [result["baselineState"] for result in results] == ["new", "updated", "unchanged"]
    assert "\n\ngrown: a-third joined\n\n" in results[1]["message"]["text"]


def test_a_result_is_whole(report: Report, conflict: Finding) -> None:
    result = read_only(report._replace(rules=DOCUMENTS))
    [index] = [n for n, entry in enumerate(RULES) if entry.rule.code == "C301"]
    there = conflict.related[0].label
    assert result == {
        "ruleId": "C301",
        "ruleIndex": index,
        "level": "error",
        "message": {
            "text": f"{conflict.message}.\n\n"
            f"here: {conflict.label}\n\n"
            f"beside: [{there}](1)\n\n"
            f"readings: {conflict.details[0][1]}\n\n"
            f"help: {conflict.help}"
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {
                        "uri": "claims/article-001.yaml",
                        "uriBaseId": "%SRCROOT%",
                    },
                    "region": {"startLine": 61, "startColumn": 12, "endLine": 61, "endColumn": 15},
                },
                "message": {"text": conflict.label},
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {
                        "uri": "claims/article-000.yaml",
                        "uriBaseId": "%SRCROOT%",
                    },
                    "region": {"startLine": 33, "startColumn": 12, "endLine": 33, "endColumn": 17},
                },
                "message": {"text": there},
            }
        ],
        "partialFingerprints": {"primaryLocationLineHash": "00c0ffee00c0ffee"},
    }


def test_paths_begin_at_the_top_of_the_repository_and_are_encoded(
    report: Report, conflict: Finding
) -> None:
    inside = Location("claims/a b#é%2.yaml", 1, 1, 1, 2)
    outside = Location("/home/ed/a b.yaml", 1, 1, 1, 2)
    finding = conflict._replace(location=inside, related=(Related(outside, ""),))
    result = read_only(report._replace(findings=(finding,), prefix="news/"))
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "news/claims/a%20b%23%C3%A9%252.yaml",
        "uriBaseId": "%SRCROOT%",
    }
    [place] = result["relatedLocations"]
    assert place["physicalLocation"]["artifactLocation"] == {"uri": "file:///home/ed/a%20b.yaml"}
    assert "[/home/ed/a b.yaml:1](1)" in result["message"]["text"]


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1,200 (about)", "1,200 (about)"),
        ("[sic] a\\b", r"\[sic\] a\\b"),
        ("{0} {person: arrest}", "{{0}} {person: arrest}"),
    ],
)
def test_a_message_holds_no_link_and_no_placeholder_of_others(text: str, escaped: str) -> None:
    assert escape_message(text) == escaped


@given(reports)
@settings(max_examples=60)
def test_hostile_text_leaves_a_valid_document_with_our_links_only(report: Report) -> None:
    text = render(report._replace(rules=DOCUMENTS[11:12]))
    check_harmless(text)
    run = check(text)
    for told in run["invocations"][0]["toolExecutionNotifications"]:
        check_text(told["message"]["text"])
    for result, finding in zip(run["results"], report.findings, strict=False):
        message = result["message"]["text"]
        check_text(message.replace("\n\n", ""))
        assert len(LINK.findall(message)) == len(finding.related)


def test_the_text_can_be_read_back(report: Report, conflict: Finding) -> None:
    odd = conflict._replace(message="a [b](1) \\ 子供 50%", label="", details=(), related=())
    text = read_only(report._replace(findings=(odd,)))["message"]["text"]
    assert re.sub(r"\\(.)", r"\1", text).startswith("a [b](1) \\ 子供 50%.")


def test_the_articles_give_a_valid_document(tmp_path: Path) -> None:
    run = check(run_check("sarif", tmp_path / "out.sarif"))
    assert len(run["tool"]["driver"]["rules"]) == len(RULES)
    assert run["results"]
    for result in run["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert (ROOT / uri).is_file()


def test_two_runs_give_the_same_document(tmp_path: Path) -> None:
    first, second = (run_check("sarif", tmp_path / name) for name in ("a.sarif", "b.sarif"))
    assert first == second


def test_a_project_below_the_top_names_files_from_the_top(tmp_path: Path) -> None:
    start_repository(tmp_path)
    claims = tmp_path / "the news" / "claims"
    claims.mkdir(parents=True)
    (claims.parent / "claim-checker.toml").write_text("", encoding="utf-8")
    for file in (ROOT / "claims").glob("*.yaml"):
        (claims / file.name).write_bytes(file.read_bytes())
    run = check(run_check("sarif", tmp_path / "out.sarif", claims.parent))
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.startswith("the%20news/claims/")


def test_it_is_reached_by_its_name(report: Report) -> None:
    assert render_report(report, "sarif", PLAIN) == render(report)
