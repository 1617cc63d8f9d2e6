"""The rules, listed and explained."""

from collections.abc import Sequence
from typing import Protocol

from checker.config import did_you_mean
from checker.errors import CheckerError
from checker.findings import Rule
from checker.rules import RULES


class DocumentedRule(Protocol):
    """A rule with the text that explains it."""

    @property
    def rule(self) -> Rule:
        """Its identity."""

    @property
    def documentation(self) -> str:
        """What is wrong, why it matters, an example each way, how to put it right."""


def list_rules() -> str:
    """Return all rules as a table: code, name, severity, first line of the documentation."""
    return render_table(RULES)


def explain_rule(word: str) -> str:
    """Return the documentation of a rule, named by its code or its name in any case."""
    return render_explanation(find_rule(word, RULES))


def render_table(rules: Sequence[DocumentedRule]) -> str:
    """Set rules below each other, in columns."""
    width = max(len(entry.rule.name) for entry in rules)
    lines = [
        f"{entry.rule.code}  {entry.rule.name:<{width}}  {entry.rule.severity:<7}  "
        f"{entry.documentation.strip().partition(chr(10))[0]}"
        for entry in rules
    ]
    return "\n".join(lines) + "\n"


def render_explanation(entry: DocumentedRule) -> str:
    """Head a rule's documentation with its code, name and severity."""
    code, name, severity = entry.rule
    return f"{code} {name} ({severity})\n\n{entry.documentation.strip()}\n"


def find_rule(word: str, rules: Sequence[DocumentedRule]) -> DocumentedRule:
    """Return the rule that a code or a name means; raise CheckerError where none does."""
    for entry in rules:
        if word.lower() in {entry.rule.code.lower(), entry.rule.name}:
            return entry
    known = [name for entry in rules for name in (entry.rule.code, entry.rule.name)]
    hint = did_you_mean(word, known) or "; claim-checker rules lists them all"
    raise CheckerError(f'no rule is called "{word}"{hint}')
