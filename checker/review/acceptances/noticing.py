"""What is to be noticed of each acceptance: a reason that is none, and at most one thing more."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.acceptance_entries.accepting import may_be_accepted
from checker.consistency.lineage import find_successors
from checker.findings import Finding, Rule
from checker.model import Claim, Corpus, Problem
from checker.review.acceptances import wording
from checker.review.acceptances.entries import Entry
from checker.review.acceptances.matching import Found, Match, holds, list_by_entry, rank
from checker.review.acceptances.wording import Noticed

_REPORTS_DATES = "impossible-date"
_UNREAD = frozenset({"impossible-date", "unknown-hedge", "unreadable-figure"})
"""The rules whose findings name claims that are not compared for it."""


class Survey(NamedTuple):
    """All that is known of a corpus and its acceptances."""

    claims: Mapping[str, Claim]
    current: frozenset[str]
    """The claims that stand, and that no other has superseded."""
    chosen: frozenset[str]
    """The names of the rules that ran."""
    covered: Mapping[int, Sequence[Match]]
    """What each acceptance covers, by its number."""
    found: Found
    hidden: frozenset[str]
    """Claims about which something may be hidden by what could not be read."""


def notice(
    entries: Sequence[Entry],
    matches: Sequence[Match],
    corpus: Corpus,
    claims: Mapping[str, Claim],
    chosen: Sequence[Rule],
) -> Iterator[Problem]:
    """Yield what is wrong with acceptances, in their order."""
    ordered = sorted(matches, key=rank)
    survey = Survey(
        claims=claims,
        current=frozenset(claims.keys() - find_successors(corpus.claims).keys()),
        chosen=frozenset(rule.name for rule in chosen),
        covered=list_by_entry(ordered),
        found=Found(ordered),
        hidden=_find_hidden(corpus, [matched.finding for matched in ordered]),
    )
    counts: Counter[tuple[str, str, frozenset[str]]] = Counter()
    for entry in entries:
        for noticed in _judge(entry, survey):
            key = noticed.rule, entry.name, entry.claims
            counts[key] += 1
            yield wording.describe(noticed, entry, counts[key], claims)


def _judge(entry: Entry, survey: Survey) -> Iterator[Noticed]:
    if entry.fault is not None:
        yield wording.say_unexplained(entry)
    more = _judge_use(entry, survey)
    if more is not None:
        yield more


def _judge_use(entry: Entry, survey: Survey) -> Noticed | None:
    if entry.rule is None:
        return wording.say_unknown_rule(entry)
    if not may_be_accepted(entry.rule.code):
        return wording.say_unacceptable(entry)
    if entry.name not in survey.chosen:
        return None
    covered = survey.covered.get(entry.number, ())
    return _judge_hold(entry, covered, survey) if covered else _judge_idle(entry, survey)


def _judge_idle(entry: Entry, survey: Survey) -> Noticed | None:
    """Say why an acceptance covers nothing, where that is known."""
    if not entry.claims <= survey.claims.keys():
        # Which claims were meant is not known, and that is reported.
        return None
    grown = survey.found.find_grown(entry, survey.current)
    if grown is not None and grown.decider is not None:
        return wording.say_taken(entry, grown.decider)
    if grown is not None:
        return wording.say_grown(entry, survey.claims, grown.finding)
    if not entry.claims.isdisjoint(survey.hidden):
        return None
    return wording.say_unused(entry, survey.found.list_about(entry))


def _judge_hold(entry: Entry, covered: Sequence[Match], survey: Survey) -> Noticed | None:
    """Say why an acceptance does not let stand what it covers, or how it will cease to."""
    reopened = [matched.finding for matched in covered if matched.decider is None]
    lapsed = _judge_lapse(entry, reopened, survey)
    if lapsed is not None or not entry.may_apply:
        return lapsed
    changed = [matched.finding for matched in covered if not holds(entry, matched.finding)]
    if changed:
        return wording.say_changed(entry, survey.claims, changed)
    deciders = [matched.decider for matched in covered if matched.decider is not None]
    if all(decider.number != entry.number for decider in deciders):
        return wording.say_taken(entry, deciders[0])
    if not entry.acceptance.values:
        return wording.say_unpinned(entry, survey.claims)
    return None


def _judge_lapse(entry: Entry, reopened: Sequence[Finding], survey: Survey) -> Noticed | None:
    match entry.lapse:
        case "expired":
            return wording.say_expired(entry, reopened)
        case "undated" if _REPORTS_DATES not in survey.chosen:
            return wording.say_undated(entry, reopened)
        case "miscounted":
            return wording.say_miscounted(entry, survey.claims, reopened)
        case _:
            return None


def _find_hidden(corpus: Corpus, findings: Sequence[Finding]) -> frozenset[str]:
    """Return the claims whose conflicts may have gone only because something was not read."""
    everything = frozenset(claim.id for claim in corpus.claims)
    unreadable = {problem.subject for problem in corpus.problems}
    if any(loss.path in unreadable or not loss.measures for loss in corpus.losses):
        # A whole file is lost: nobody knows what it declared.
        return everything
    measures = {measure for loss in corpus.losses for measure in loss.measures}
    lost = (claim.id for claim in corpus.claims if claim.measure in measures)
    unread = (name for one in findings if one.name in _UNREAD for name in one.claims)
    return frozenset([*lost, *unread])
