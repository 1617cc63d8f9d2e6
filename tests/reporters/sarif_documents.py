"""SARIF documents, held against the standard's schema and GitHub's limits."""

import gzip
import json
import re
from typing import Any

from jsonschema import Draft4Validator, FormatChecker

from checker.findings import RuleDocument
from checker.report import Report
from checker.reporters.sarif import render
from checker.rules import RULES
from tests.reporters.real_runs import ROOT

SCHEMA_FILE = ROOT / "tests" / "schemas" / "sarif" / "sarif-schema-2.1.0.json"
SCHEMA: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
FORMATS = FormatChecker(formats=())
VALIDATOR = Draft4Validator(SCHEMA, format_checker=FORMATS)
DOCUMENTS = tuple(RuleDocument(entry.rule, entry.documentation) for entry in RULES)
LINK = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\((\d+)\)", re.DOTALL)


@FORMATS.checks("uri")
@FORMATS.checks("uri-reference")
def is_uri(text: object) -> bool:
    """Whether only characters of RFC 3986 stand in it, and no colon makes a scheme of a folder."""
    if re.fullmatch(r"(?:[\w.~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*", str(text), re.ASCII) is None:
        return False
    return (
        ":" not in str(text).partition("/")[0]
        or re.match(r"(?:file|https):/", str(text)) is not None
    )


def read(report: Report) -> dict[str, Any]:
    return check(render(report))


def check(text: str) -> dict[str, Any]:
    """Return the one run of a document, after holding it against the schema and GitHub's limits."""
    document = json.loads(text)
    VALIDATOR.validate(document)
    assert text.endswith("\n")
    assert len(gzip.compress(text.encode())) < 10_000_000
    assert (document["$schema"], document["version"]) == (SCHEMA["id"], "2.1.0")
    [run] = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    for rule in rules:
        check_rule(rule)
    assert len(run["results"]) <= 5_000
    for result in run["results"]:
        check_result(result, rules)
    keys = [
        (result["ruleId"], result["partialFingerprints"]["primaryLocationLineHash"])
        for result in run["results"]
    ]
    assert len(set(keys)) == len(keys)
    checked: dict[str, Any] = run
    return checked


def check_rule(rule: dict[str, Any]) -> None:
    assert 0 < len(rule["shortDescription"]["text"]) <= 1_024
    assert 0 < len(rule["fullDescription"]["text"]) <= 1_024
    assert len(rule["name"]) <= 255
    assert rule["help"]["text"]
    assert rule["help"]["markdown"]
    properties = rule["properties"]
    assert sorted(properties) == ["precision", "problem.severity", "tags"]
    assert properties["precision"] in {"very-high", "high", "medium", "low"}
    assert properties["problem.severity"] in {"error", "warning", "recommendation"}
    assert 0 < len(properties["tags"]) <= 10


def check_result(result: dict[str, Any], rules: list[dict[str, Any]]) -> None:
    assert not rules or rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["level"] in {"error", "warning", "note"}
    assert result["message"]["text"]
    assert "suppressions" not in result
    [location] = result["locations"]
    related = result.get("relatedLocations", [])
    assert len(related) < 100
    for place in [location, *related]:
        region = place["physicalLocation"]["region"]
        assert sorted(region) == ["endColumn", "endLine", "startColumn", "startLine"]
        assert min(region.values()) >= 1
    linked = [int(number) for _, number in LINK.findall(result["message"]["text"])]
    assert linked == [place["id"] for place in related][: len(linked)]
    assert bool(linked) == bool(related)


def read_only(report: Report) -> dict[str, Any]:
    [result] = read(report)["results"]
    alone: dict[str, Any] = result
    return alone
