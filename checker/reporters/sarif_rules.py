"""The rules in SARIF, as GitHub shows them beside an alert."""

from typing import Any

from checker.findings import Rule, RuleDocument, Severity
from checker.reporters.display import shorten
from checker.reporters.rule_documents import (
    Documentation,
    parse_documentation,
    render_markdown,
    render_plain,
)

_LONGEST_DESCRIPTION = 1_024  # GitHub's limit for both descriptions
_TAGS = {
    "S": "structure",
    "Q": "citation",
    "C": "contradiction",
    "R": "rounding",
    "H": "hedge",
    "D": "definition",
    "L": "lineage",
    "A": "acceptance",
}
"""By the first letter of the code."""
_SURE = "SQCA"
"""What these report stands in the files, or leaves no number that fits."""
_LIKELY = "RHL"
"""What these report depends on how figures and words are usually meant."""
_PROBLEMS: dict[Severity, str] = {
    "error": "error",
    "warning": "warning",
    "note": "recommendation",
}
_GUESSED = frozenset({"redated-figure"})
"""Two equal figures may be a coincidence, as in the rules on definitions."""


def describe_rule(document: RuleDocument) -> dict[str, Any]:
    """Return a rule as a reportingDescriptor.

    The name is written as in the configuration, where a reader of an alert needs it.
    """
    rule = document.rule
    documentation = parse_documentation(document.documentation or rule.name)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _cut(documentation.summary)},
        "fullDescription": {"text": _cut(_describe_fully(documentation))},
        "help": {"text": render_plain(documentation), "markdown": render_markdown(documentation)},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {
            "precision": _judge_precision(rule),
            "problem.severity": _PROBLEMS[rule.severity],
            "tags": [_TAGS[rule.code[0]]],
        },
    }


def _describe_fully(documentation: Documentation) -> str:
    return "\n\n".join(documentation.paragraphs) or documentation.summary


def _cut(text: str) -> str:
    return shorten(text, _LONGEST_DESCRIPTION)


def _judge_precision(rule: Rule) -> str:
    """Return how often a rule is right, in GitHub's words, which order the alerts by it."""
    family = rule.code[0]
    if family in _SURE:
        return "very-high"
    is_likely = family in _LIKELY and rule.name not in _GUESSED
    return "high" if is_likely else "medium"
