"""What holds for any findings and any acceptances, and what it costs."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.findings import Finding, Rule, make_finding
from checker.locations import Location
from checker.model import EMPTY_CORPUS, Acceptance, Corpus
from checker.review.acceptances.entries import Entry, read_entries
from checker.review.acceptances.matching import Found, Match, match
from checker.review.accepting import apply_acceptances
from tests.consistency.corpora import make_record
from tests.review.accepted import ALL_RULES, TODAY, WHY

RULES = (Rule("C301", "conflicting-figures", "error"), Rule("R401", "rounding-drift", "warning"))
NAMES = st.sampled_from("abcdef")


def make(number: int, rule: Rule, claims: frozenset[str]) -> Finding:
    place = Location("claims/x.yaml", number, 1, number, 2)
    subject = str(number)
    return make_finding(
        rule, message="m", help="h", location=place, subject=subject, claims=tuple(claims)
    )


def make_acceptance(
    number: int, rule: str, claims: list[str], reason: str, until: str | None
) -> Acceptance:
    record = make_record("claims/accepted.yaml", number, {})
    return Acceptance(rule, tuple(claims), (), reason, None, until, record)


FINDINGS = st.lists(st.tuples(st.sampled_from(RULES), st.frozensets(NAMES, max_size=4))).map(
    lambda parts: [make(number, *part) for number, part in enumerate(parts, 1)]
)
ACCEPTANCES = st.lists(
    st.tuples(
        st.sampled_from(["C301", "conflicting-figures", "rounding-drift", "S102", "nothing"]),
        st.lists(NAMES, min_size=1, max_size=5),
        st.sampled_from([WHY, "TODO"]),
        st.sampled_from([None, "2001", "2999", "never"]),
    )
).map(lambda parts: [make_acceptance(number, *part) for number, part in enumerate(parts, 1)])


def make_corpus(acceptances: list[Acceptance]) -> Corpus:
    return EMPTY_CORPUS._replace(acceptances=tuple(acceptances))


@settings(deadline=None)
@given(FINDINGS, ACCEPTANCES)
def test_every_finding_is_open_or_settled_and_never_both(
    findings: list[Finding], acceptances: list[Acceptance]
) -> None:
    settlement = apply_acceptances(make_corpus(acceptances), findings, ALL_RULES, TODAY)
    opened = [finding._replace(standing="open", remark="") for finding in settlement.settled]
    assert sorted([*settlement.open, *opened]) == sorted(findings)
    assert apply_acceptances(EMPTY_CORPUS, findings, ALL_RULES, TODAY).open == tuple(findings)


@settings(deadline=None)
@given(FINDINGS, ACCEPTANCES)
def test_a_finding_is_settled_where_one_acceptance_of_all_holds(
    findings: list[Finding], acceptances: list[Acceptance]
) -> None:
    settlement = apply_acceptances(make_corpus(acceptances), findings, ALL_RULES, TODAY)
    holding = [
        one for one in acceptances if one.reason == WHY and one.until not in {"2001", "never"}
    ]
    expected = {
        finding.fingerprint
        for finding in findings
        for one in holding
        if finding.claims
        and one.rule in {finding.code, finding.name}
        and set(finding.claims) <= set(one.claims)
    }
    assert {finding.fingerprint for finding in settlement.settled} == expected


@settings(deadline=None)
@given(FINDINGS, ACCEPTANCES, st.randoms(use_true_random=False))
def test_the_order_of_findings_and_acceptances_does_not_matter(
    findings: list[Finding], acceptances: list[Acceptance], random: Random
) -> None:
    before = apply_acceptances(make_corpus(acceptances), findings, ALL_RULES, TODAY)
    random.shuffle(findings)
    random.shuffle(acceptances)
    after = apply_acceptances(make_corpus(acceptances), findings, ALL_RULES, TODAY)
    assert sorted(after.settled) == sorted(before.settled)
    assert after.noticed == before.noticed


class Counting(tuple[Entry, ...]):
    """Acceptances that count how often one of them is looked at."""

    __slots__ = ()
    looks = 0

    def __getitem__(self, number: int) -> Entry:  # type: ignore[override]  # no slices are taken
        Counting.looks += 1
        return super().__getitem__(number)


MANY = 300


def test_a_claim_in_every_finding_and_every_acceptance_costs_nothing() -> None:
    findings = [
        make(number, RULES[0], frozenset({"hub", f"x{number}"})) for number in range(1, MANY + 1)
    ]
    acceptances = [
        make_acceptance(number, "C301", ["hub", f"x{number}"], WHY, None)
        for number in range(1, MANY + 1)
    ]
    Counting.looks = 0
    entries = Counting(read_entries(make_corpus(acceptances), {}, TODAY))
    matches = match(findings, entries)
    assert all(matched.decider is not None for matched in matches)
    assert Counting.looks <= 3 * MANY


class CountingMatches(tuple[Match, ...]):
    """Findings that count how often one of them is looked at."""

    __slots__ = ()
    looks = 0

    def __getitem__(self, number: int) -> Match:  # type: ignore[override]  # no slices are taken
        CountingMatches.looks += 1
        return super().__getitem__(number)


def test_acceptances_of_what_is_gone_are_not_held_against_everything_that_is_found() -> None:
    findings = [
        make(number, RULES[0], frozenset({"hub", f"x{number}"})) for number in range(1, MANY + 1)
    ]
    acceptances = [
        make_acceptance(number, "C301", ["hub", f"gone{number}"], WHY, None)
        for number in range(1, MANY + 1)
    ]
    entries = read_entries(make_corpus(acceptances), {}, TODAY)
    CountingMatches.looks = 0
    found = Found(CountingMatches(match(findings, entries)))
    known = {"hub", *(f"gone{number}" for number in range(1, MANY + 1))}
    assert all(found.find_grown(entry, known) is None for entry in entries)
    assert CountingMatches.looks <= MANY
