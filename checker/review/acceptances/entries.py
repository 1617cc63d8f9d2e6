"""Acceptances as they stand in the files, each with what is to be known of it beforehand."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from checker.acceptance_entries.accepting import may_be_accepted
from checker.dimensions.periods import PeriodError, parse_period
from checker.findings import Rule
from checker.locations import Location
from checker.model import Acceptance, Claim, Corpus
from checker.review.acceptances.pins import Change, list_changes
from checker.review.reasons import find_fault
from checker.rules import RULES

Lapse = Literal["expired", "undated", "miscounted"]
"""Why an acceptance applies to nothing: its day is past, its day cannot be read, or its
values are not as many as its claims."""


class Entry(NamedTuple):
    """One acceptance."""

    number: int
    """Its position among all, by place."""
    acceptance: Acceptance
    rule: Rule | None
    """None where no rule is called as it says."""
    claims: frozenset[str]
    fault: str | None
    """What is wrong with its reason."""
    lapse: Lapse | None
    changes: Mapping[str, Change]
    """The figures that have changed since they were pinned, by claim."""

    @property
    def name(self) -> str:
        """The rule's name, as far as there is one."""
        return self.acceptance.rule.strip() if self.rule is None else self.rule.name

    @property
    def may_apply(self) -> bool:
        """Whether it lets something stand, as long as the figures have not changed."""
        return self.fault is None and self.lapse is None

    def at(self, key: str) -> Location:
        """Where the value of a key stands; its claims where it has no such key."""
        record = self.acceptance.record
        return record.value_location(key if key in record else "claims")


def read_entries(corpus: Corpus, claims: Mapping[str, Claim], today: date) -> tuple[Entry, ...]:
    """Return the acceptances in the order of their places, whatever the order of the files."""
    rules = {name: entry.rule for entry in RULES for name in _list_names(entry.rule)}
    ordered = sorted(corpus.acceptances, key=_locate)
    return tuple(
        _read(number, acceptance, rules, claims)._replace(lapse=_find_lapse(acceptance, today))
        for number, acceptance in enumerate(ordered)
    )


def list_rule_names() -> Sequence[str]:
    """Return all that a rule may be called in an acceptance."""
    return [name for entry in RULES for name in (entry.rule.code, entry.rule.name)]


def select_acceptable(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the acceptances of what may stand."""
    return tuple(
        entry for entry in entries if entry.rule is not None and may_be_accepted(entry.rule.code)
    )


def _list_names(rule: Rule) -> tuple[str, str]:
    return rule.code.lower(), rule.name


def _locate(acceptance: Acceptance) -> Location:
    return acceptance.record.location


def _read(
    number: int, acceptance: Acceptance, rules: Mapping[str, Rule], claims: Mapping[str, Claim]
) -> Entry:
    rule = rules.get(acceptance.rule.strip().lower())
    code, name = ("", acceptance.rule) if rule is None else (rule.code, rule.name)
    return Entry(
        number=number,
        acceptance=acceptance,
        rule=rule,
        claims=frozenset(acceptance.claims),
        fault=find_fault(acceptance.reason or "", code, name),
        lapse=None,
        changes=list_changes(acceptance, claims),
    )


def _find_lapse(acceptance: Acceptance, today: date) -> Lapse | None:
    if acceptance.until is not None:
        try:
            last = parse_period(acceptance.until).latest_end
        except PeriodError:
            return "undated"
        if last is not None and last < today.toordinal():
            return "expired"
    has_one_each = len(acceptance.values) == len(acceptance.claims)
    return "miscounted" if acceptance.values and not has_one_each else None
