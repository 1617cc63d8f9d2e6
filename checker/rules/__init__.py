"""The rules, one file each; a rule turns what is known into findings."""

from collections.abc import Iterable

from checker.consistency import Comparisons
from checker.findings import Finding, Rule
from checker.model import Corpus
from checker.rules import (
    bound_exceeded,
    conflicting_figures,
    conflicting_units,
    duplicate_id,
    duplicate_key,
    exceeded_estimate,
    excess_digits,
    impossible_date,
    incomplete_citation,
    invalid_yaml,
    mismatched_period,
    rounding_drift,
    schema_violation,
    unknown_hedge,
    unknown_reference,
    unreadable_figure,
    unsafe_yaml,
)
from checker.rules.registry import Context, RuleModule, read_rule

__all__ = ["RULES", "RuleModule", "run_rules"]

RULES: tuple[RuleModule, ...] = tuple(
    read_rule(module)
    for module in (
        invalid_yaml,
        schema_violation,
        duplicate_key,
        duplicate_id,
        unknown_reference,
        unsafe_yaml,
        incomplete_citation,
        impossible_date,
        unknown_hedge,
        unreadable_figure,
        conflicting_figures,
        conflicting_units,
        bound_exceeded,
        rounding_drift,
        excess_digits,
        exceeded_estimate,
        mismatched_period,
    )
)
"""All rules, by code."""


def run_rules(
    corpus: Corpus, comparisons: Comparisons, chosen: Iterable[Rule]
) -> tuple[Finding, ...]:
    """Run the chosen rules, each with the severity it is given; one that crashes stops the run."""
    context = Context(corpus, comparisons)
    severities = {rule.code: rule.severity for rule in chosen}
    return tuple(
        finding._replace(severity=severities[finding.code])
        for module in RULES
        if module.rule.code in severities
        for finding in module.check(context)
    )
