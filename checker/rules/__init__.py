"""The rules, one file each; a rule turns what is known into findings."""

from collections.abc import Iterable

from checker.consistency import Comparisons
from checker.findings import Finding, Rule, RuleDocument
from checker.model import Corpus, Problem
from checker.rules import (
    bound_exceeded,
    broken_relation,
    broken_superlative,
    change_mismatch,
    circular_lineage,
    conflicting_figures,
    conflicting_units,
    cumulative_against_periodic,
    dropped_hedge,
    duplicate_id,
    duplicate_key,
    exceeded_estimate,
    excess_digits,
    expired_acceptance,
    false_corroboration,
    impossible_date,
    incomplete_citation,
    invalid_yaml,
    mismatched_definition,
    mismatched_period,
    mismatched_place,
    missing_primary_source,
    outdated_acceptance,
    part_exceeds_whole,
    redated_figure,
    reversed_hedge,
    rounding_drift,
    schema_violation,
    share_mismatch,
    spurious_precision,
    stale_baseline,
    sum_mismatch,
    superseded_figure,
    unexplained_acceptance,
    unknown_hedge,
    unknown_reference,
    unreadable_figure,
    unreadable_relation,
    unsafe_yaml,
    unused_acceptance,
)
from checker.rules.registry import Context, RuleModule, read_rule

__all__ = ["RULES", "RuleModule", "document_rules", "run_rules"]

RULES: tuple[RuleModule, ...] = tuple(
    read_rule(module)
    for module in (
        invalid_yaml,
        schema_violation,
        duplicate_key,
        duplicate_id,
        unknown_reference,
        unsafe_yaml,
        unreadable_relation,
        incomplete_citation,
        impossible_date,
        unknown_hedge,
        unreadable_figure,
        conflicting_figures,
        conflicting_units,
        part_exceeds_whole,
        sum_mismatch,
        change_mismatch,
        share_mismatch,
        broken_relation,
        bound_exceeded,
        broken_superlative,
        rounding_drift,
        excess_digits,
        spurious_precision,
        dropped_hedge,
        reversed_hedge,
        exceeded_estimate,
        mismatched_place,
        mismatched_period,
        mismatched_definition,
        cumulative_against_periodic,
        missing_primary_source,
        false_corroboration,
        redated_figure,
        superseded_figure,
        circular_lineage,
        unexplained_acceptance,
        unused_acceptance,
        expired_acceptance,
        outdated_acceptance,
        stale_baseline,
    )
)
"""All rules, by code."""


def run_rules(
    corpus: Corpus,
    comparisons: Comparisons,
    chosen: Iterable[Rule],
    noticed: tuple[Problem, ...] = (),
) -> tuple[Finding, ...]:
    """Run the chosen rules, each with the severity it is given; one that crashes stops the run."""
    context = Context(corpus, comparisons, noticed)
    severities = {rule.code: rule.severity for rule in chosen}
    return tuple(
        finding._replace(severity=severities[finding.code])
        for module in RULES
        if module.rule.code in severities
        for finding in module.check(context)
    )


def document_rules(chosen: Iterable[Rule]) -> tuple[RuleDocument, ...]:
    """Give the chosen rules, each with its severity, their documentation."""
    documentation = {module.rule.code: module.documentation for module in RULES}
    return tuple(RuleDocument(rule, documentation[rule.code]) for rule in chosen)
