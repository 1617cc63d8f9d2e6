"""Corpora with acceptances, as real files, and what becomes of what is found in them."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from checker.consistency import compare
from checker.findings import Finding, Rule
from checker.loading import load_corpus
from checker.model import Corpus
from checker.review.acceptances.pins import write_list
from checker.review.accepting import apply_acceptances
from checker.review.settlement import Settlement
from checker.rules import RULES, run_rules

ALL_RULES = tuple(entry.rule for entry in RULES)
TODAY = date(2026, 10, 18)
WHY = "the Gazette counts the closed wing too"

BEDS = {"a": "4,312", "b": "5,128"}
"""Two claims that contradict each other."""
THREE = {**BEDS, "c": "6,017"}
A_AND_B = [("conflicting-figures", ("a", "b"))]
NAME = "the acceptance of conflicting-figures for a and b"


class Found(NamedTuple):
    """A corpus, and all that its rules find."""

    corpus: Corpus
    findings: tuple[Finding, ...]


def write_claims(values: Mapping[str, str], **keys: str) -> str:
    """Write claims by their ids and values; the measure is beds unless another is given."""
    stated = {"measure": "beds", "period": "2024", **keys}
    lines = [
        f"  - {{id: {name}, value: '{value}', "
        + ", ".join(f"{key}: {text}" for key, text in stated.items())
        + "}"
        for name, value in values.items()
    ]
    return "claims:\n" + "\n".join(lines) + "\n"


AGREEING = write_claims({"a": "4,312", "b": "4,312"})


def accept(
    claims: Sequence[str] = ("a", "b"),
    values: Sequence[str] | None = ("4,312", "5,128"),
    rule: str = "conflicting-figures",
    reason: str = WHY,
    more: str = "",
) -> str:
    """Write one acceptance; `more` are further keys."""
    pins = "" if values is None else f"{write_list('values', values, is_quoted=True)}, "
    keys = f"rule: '{rule}', claims: [{', '.join(claims)}], {pins}reason: '{reason}'"
    return f"  - {{{keys}{', ' + more if more else ''}}}\n"


def find(
    accepted: str | Mapping[str, str],
    claims: str | None = None,
    rules: Sequence[Rule] = ALL_RULES,
    **files: str,
) -> Found:
    """Load claims and acceptances, and run the rules over them."""
    lists = {"accepted": accepted} if isinstance(accepted, str) else accepted
    texts = {
        "claims": claims if claims is not None else write_claims(BEDS),
        "measures": "measures: {beds: {nature: stock}, wards: {nature: stock}}\n",
        **{name: f"accepted:\n{text}" for name, text in lists.items() if text},
        **files,
    }
    contents = {f"claims/{name}.yaml": text.encode() for name, text in texts.items()}
    corpus = load_corpus(Path.cwd(), (), contents)
    quiet = [rule for rule in rules if rule.name != "incomplete-citation"]
    return Found(corpus, run_rules(corpus, compare(corpus), quiet))


def settle(
    accepted: str | Mapping[str, str],
    claims: str | None = None,
    today: date = TODAY,
    rules: Sequence[Rule] = ALL_RULES,
    **files: str,
) -> Settlement:
    """Apply acceptances to what is found."""
    found = find(accepted, claims, rules, **files)
    return apply_acceptances(found.corpus, found.findings, rules, today)


def name_settled(settlement: Settlement) -> list[tuple[str, tuple[str, ...]]]:
    """Return the rules and the claims of what is accepted."""
    return [(finding.name, finding.claims) for finding in settlement.settled]


def name_open(settlement: Settlement) -> list[tuple[str, tuple[str, ...]]]:
    """Return the rules and the claims of what counts."""
    return [(finding.name, finding.claims) for finding in settlement.open]


def say(settlement: Settlement) -> list[str]:
    """Return what was noticed: the rule and the message."""
    return [f"{problem.rule}: {problem.message}" for problem in settlement.noticed]
