import re

import pytest

from checker import __version__
from checker.report import Report
from checker.reporters.sarif_rules import describe_rule
from checker.rules import RULES
from tests.reporters.sarif_documents import (
    DOCUMENTS,
    check_rule,
    read,
    read_only,
)


def test_the_driver_names_itself_and_its_rules(report: Report) -> None:
    driver = read(report._replace(rules=DOCUMENTS))["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("claim-checker", __version__)
    assert [rule["id"] for rule in driver["rules"]] == [entry.rule.code for entry in RULES]


def test_the_version_is_a_semantic_one() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?", __version__)


def test_a_rule_carries_its_documentation() -> None:
    [document] = [document for document in DOCUMENTS if document.rule.code == "C305"]
    rule = describe_rule(document._replace(rule=document.rule._replace(severity="note")))
    assert (rule["id"], rule["name"]) == ("C305", "change-mismatch")
    assert rule["shortDescription"]["text"] == (
        "An increase, a decrease or a multiple that its two ends do not give."
    )
    assert rule["fullDescription"]["text"].startswith("What is said of a change is held against")
    assert rule["help"]["text"].startswith(rule["shortDescription"]["text"])
    assert "\n\nFails:\n    up 25%, 22,724  and  20,010 the year before" in rule["help"]["text"]
    markdown = rule["help"]["markdown"]
    assert "**Fails:**\n\n```text\nup 25%, 22,724  and  20,010 the year before" in markdown
    assert "\n```\n\n**Passes:**\n\n```text\nup almost 25%" in markdown
    assert "\n```\n\n**How to fix:** calculate the change anew from the two levels;" in markdown
    assert rule["defaultConfiguration"] == {"level": "note"}
    assert rule["properties"] == {
        "precision": "very-high",
        "problem.severity": "recommendation",
        "tags": ["contradiction"],
    }


@pytest.mark.parametrize(
    ("name", "precision"),
    [
        ("duplicate-id", "very-high"),
        ("conflicting-figures", "very-high"),
        ("rounding-drift", "high"),
        ("false-corroboration", "high"),
        ("redated-figure", "medium"),
        ("mismatched-place", "medium"),
    ],
)
def test_a_rule_says_how_often_it_is_right(name: str, precision: str) -> None:
    [document] = [document for document in DOCUMENTS if document.rule.name == name]
    assert describe_rule(document)["properties"]["precision"] == precision


def test_a_long_description_is_cut_and_a_missing_one_is_named() -> None:
    document = DOCUMENTS[0]._replace(documentation=f"{'a ' * 600}\n\n{'b ' * 600}")
    rule = describe_rule(document)
    check_rule(rule)
    assert rule["shortDescription"]["text"].endswith("…")
    assert rule["fullDescription"]["text"].endswith("…")
    bare = describe_rule(document._replace(documentation=""))
    check_rule(bare)
    assert bare["help"]["text"] == bare["name"]


def test_a_rule_that_is_not_listed_has_no_index(report: Report) -> None:
    assert "ruleIndex" not in read_only(report)
