"""Examining one state of a corpus: compared, by all rules, with what is settled set apart."""

from collections.abc import Sequence
from typing import NamedTuple

from checker.cli.baseline_file import load_baseline
from checker.cli.requests import EVERYTHING, Request
from checker.config import Config, choose_rules
from checker.consistency import Comparisons, compare
from checker.findings import Finding, Rule
from checker.model import Corpus
from checker.review import Settlement, State
from checker.rules import RULES, run_rules

_ABOUT_SETTLING = "A"
"""How the codes of the rules begin that report what is wrong with acceptances."""


class Examined(NamedTuple):
    """One state of a corpus, and all that was found in it."""

    comparisons: Comparisons
    state: State
    chosen: tuple[Rule, ...]
    """The rules that ran, with the severities they had."""


def examine(
    config: Config, corpus: Corpus, request: Request = EVERYTHING, *, is_whole: bool = True
) -> Examined:
    """Compare the claims, run the rules and apply acceptances and the baseline.

    A corpus that is not the whole configured one says nothing of what is found no longer.
    """
    comparisons = compare(corpus)
    chosen = choose_rules((entry.rule for entry in RULES), config)
    settlement = Settlement(run_rules(corpus, comparisons, chosen))
    if request.has_acceptances:
        settlement = _accept(corpus, settlement, chosen)
    if request.has_baseline:
        has_all = is_whole and not corpus.losses
        settlement = _leave_known(config, settlement, chosen, has_all=has_all)
    noticed = _report_noticed(corpus, comparisons, settlement, chosen)
    state = State(corpus, (*settlement.open, *noticed), settlement.settled)
    return Examined(comparisons, state, chosen)


def _accept(corpus: Corpus, settlement: Settlement, chosen: Sequence[Rule]) -> Settlement:
    if not corpus.acceptances:
        return settlement
    from datetime import date  # noqa: PLC0415 - only acceptances expire

    from checker.review.accepting import apply_acceptances  # noqa: PLC0415 - the same

    today = date.today()  # noqa: DTZ011 - a day begins and ends where the user is
    return apply_acceptances(corpus, settlement.open, chosen, today)


def _leave_known(
    config: Config, settlement: Settlement, chosen: Sequence[Rule], *, has_all: bool
) -> Settlement:
    baseline = load_baseline(config)
    if baseline is None:
        return settlement
    from checker.review.baselining import apply_baseline  # noqa: PLC0415 - most have none

    return apply_baseline(baseline, settlement, chosen, has_losses=not has_all)


def _report_noticed(
    corpus: Corpus, comparisons: Comparisons, settlement: Settlement, chosen: Sequence[Rule]
) -> tuple[Finding, ...]:
    if not settlement.noticed:
        return ()
    about = [rule for rule in chosen if rule.code.startswith(_ABOUT_SETTLING)]
    return run_rules(corpus, comparisons, about, settlement.noticed)
