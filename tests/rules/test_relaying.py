"""Findings for what others have described: nothing is lost on the way."""

from checker.consistency import compare
from checker.consistency.unread import Unread
from checker.findings import Finding, Related, Rule, make_fingerprint
from checker.locations import Location
from checker.model import EMPTY_CORPUS, Problem
from checker.rules import RULES, run_rules

RULE = Rule("S101", "invalid-yaml", "error")
NOTICED = Rule("A805", "stale-baseline", "warning")
PLACE, OTHER = Location("claims/a.yaml", 1, 1, 1, 2), Location("claims/b.yaml", 3, 1, 3, 2)
PROBLEM = Problem("invalid-yaml", "odd", "mend it", PLACE, "what it is about")


def run(*problems: Problem, noticed: tuple[Problem, ...] = ()) -> tuple[Finding, ...]:
    corpus = EMPTY_CORPUS._replace(problems=problems)
    chosen = [entry.rule for entry in RULES if entry.rule.code in {RULE.code, NOTICED.code}]
    return run_rules(corpus, compare(corpus), chosen, noticed)


def test_a_problem_of_a_rule_that_does_not_run_is_no_finding() -> None:
    assert run(PROBLEM._replace(rule="duplicate-id")) == ()


def test_a_finding_goes_by_what_it_is_about_and_not_by_its_wording() -> None:
    [finding] = run(PROBLEM)
    [reworded] = run(PROBLEM._replace(message="peculiar", help="correct it"))
    assert finding.fingerprint == make_fingerprint(RULE, "what it is about")
    assert finding.fingerprint == reworded.fingerprint
    assert (reworded.message, reworded.help) == ("peculiar", "correct it")


def test_a_problem_is_relayed_with_its_claims_and_all_its_places() -> None:
    [finding] = run(PROBLEM._replace(claims=("a", "b"), related=((OTHER, "again"),)))
    assert finding.claims == ("a", "b")
    assert (finding.location, finding.related) == (PLACE, (Related(OTHER, "again"),))


def test_what_the_review_noticed_is_relayed_beside_what_loading_found() -> None:
    noticed = PROBLEM._replace(rule="stale-baseline")
    found = run(PROBLEM, noticed=(noticed,))
    assert [finding.name for finding in found] == ["invalid-yaml", "stale-baseline"]


def test_what_could_not_be_read_goes_by_what_it_is_about_too() -> None:
    unread = Unread("invalid-yaml", "odd", "mend it", PLACE, "the value of a", ("a", "b"))
    comparisons = compare(EMPTY_CORPUS)._replace(unread=(unread, unread._replace(claims=())))
    named, bare = run_rules(EMPTY_CORPUS, comparisons, [RULE])
    assert (named.message, bare.message) == ("a, b: odd", "odd")
    assert (named.claims, bare.claims) == (("a", "b"), ())
    assert named.fingerprint == make_fingerprint(RULE, "the value of a")


def test_every_documentation_begins_and_ends_with_its_text() -> None:
    for entry in RULES:
        assert entry.documentation == entry.documentation.strip()
        assert entry.documentation.startswith(f"{entry.summary}\n\n")
