"""The baseline: reading and writing it, what it settles, and that it only shrinks."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CheckerError
from checker.findings import Finding, Rule, make_finding
from checker.locations import Location
from checker.model import Problem
from checker.review.baselining import (
    Entry,
    apply_baseline,
    format_baseline,
    grow_entries,
    list_unknown,
    parse_baseline,
    record_findings,
    shrink_entries,
)
from checker.review.settlement import Settlement

CONFLICT = Rule("C301", "conflicting-figures", "error")
DRIFT = Rule("R401", "rounding-drift", "warning")
FAULT = Rule("S105", "unknown-reference", "error")
RULES = (CONFLICT, DRIFT, FAULT)
PATH = "claim-checker-baseline.txt"


def find(subject: str, *claims: str, rule: Rule = CONFLICT) -> Finding:
    return make_finding(
        rule,
        message="arrests cannot be both 1 and 2",
        help="check both",
        location=Location("claims/a.yaml", 1, 1, 1, 2),
        subject=subject,
        claims=claims,
    )


def settle(
    text: str,
    *findings: Finding,
    accepted: tuple[Finding, ...] = (),
    chosen: tuple[Rule, ...] = RULES,
    has_losses: bool = False,
) -> Settlement:
    baseline = parse_baseline(PATH, text.encode())
    settlement = Settlement(findings, accepted)
    return apply_baseline(baseline, settlement, chosen, has_losses=has_losses)


def know(*findings: Finding) -> str:
    return format_baseline(record_findings(findings))


names = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,8}", fullmatch=True)
claim_lists = st.lists(names, unique=True, max_size=6).map(lambda claims: tuple(sorted(claims)))
fingerprints = st.sampled_from([f"{number:016x}" for number in (0, 1, 9, 10, 2**63, 2**64 - 1)])
entries = st.builds(
    Entry,
    fingerprint=fingerprints,
    code=st.sampled_from(["C301", "R401", "Q206", "L705"]),
    name=st.sampled_from(["conflicting-figures", "rounding-drift", "x"]),
    claims=claim_lists,
)
entry_lists = st.lists(entries, unique_by=lambda entry: entry.fingerprint, max_size=6)
findings = st.builds(
    lambda subject, rule, claims: find(subject, *claims, rule=rule),
    st.sampled_from("abcd"),
    st.sampled_from(RULES),
    claim_lists,
)
finding_lists = st.lists(findings, max_size=6)


def test_a_finding_that_the_baseline_does_not_name_stays_open() -> None:
    finding = find("arrests", "a", "b")
    assert settle(know(), finding) == Settlement((finding,))


def test_a_known_finding_is_settled_with_the_file_as_its_remark() -> None:
    finding = find("arrests", "a", "b")
    settlement = settle(know(finding), finding)
    known = finding._replace(standing="baseline", remark=f"known from {PATH}")
    assert settlement == Settlement((), (known,))


def test_a_finding_about_no_claim_can_be_known() -> None:
    finding = find("the source")
    assert not settle(know(finding), finding).open


def test_a_finding_that_a_claim_has_left_is_still_known() -> None:
    settlement = settle(know(find("arrests", "a", "b", "c")), find("arrests", "a", "b"))
    assert (settlement.open, settlement.noticed) == ((), ())


def test_a_finding_that_a_claim_has_joined_stays_open_as_grown() -> None:
    settlement = settle(know(find("arrests", "a", "b")), find("arrests", "a", "b", "c"))
    [grown] = settlement.open
    assert (grown.standing, grown.remark) == ("grown", "joined by c")
    assert (settlement.settled, settlement.noticed) == ((), ())


@pytest.mark.parametrize(
    ("joined", "remark"),
    [
        ("c d", "joined by c and d"),
        ("c d e f", "joined by c, d, e and f"),
        ("c d e f g h", "joined by c, d, e, f and 2 more"),
    ],
)
def test_what_has_joined_is_named_within_bounds(joined: str, remark: str) -> None:
    settlement = settle(know(find("arrests", "a")), find("arrests", "a", *joined.split()))
    assert settlement.open[0].remark == remark


def test_a_claim_that_took_the_place_of_another_has_joined() -> None:
    settlement = settle(know(find("arrests", "a", "b")), find("arrests", "a", "c"))
    assert settlement.open[0].remark == "joined by c"


def test_accepted_findings_and_earlier_notices_are_left_as_they_are() -> None:
    accepted = find("births", "x")._replace(standing="accepted", remark="two counts")
    earlier = Problem("unused-acceptance", "nothing", "remove it", accepted.location, "births")
    known = find("arrests", "a")
    baseline = parse_baseline(PATH, know(known, find("deaths", "b")).encode())
    before = Settlement((known,), (accepted,), (earlier,))
    after = apply_baseline(baseline, before, RULES, has_losses=False)
    assert after.settled[0] == accepted
    assert [finding.standing for finding in after.settled] == ["accepted", "baseline"]
    assert [problem.rule for problem in after.noticed] == ["unused-acceptance", "stale-baseline"]


def test_an_entry_of_a_rule_that_did_not_run_is_not_stale() -> None:
    text = know(find("arrests", "a", rule=DRIFT))
    assert not settle(text, chosen=(CONFLICT,)).noticed


def test_nothing_is_stale_where_claims_were_lost() -> None:
    text = know(find("arrests", "a"))
    assert settle(text).noticed
    assert not settle(text, has_losses=True).noticed


def test_an_entry_that_is_no_longer_found_is_stale_at_its_line() -> None:
    finding = find("arrests", "a", "b")
    [stale] = settle(know(finding)).noticed
    assert stale.rule == "stale-baseline"
    assert stale.message == (
        "the baseline knows conflicting-figures of a and b, which is no longer found"
    )
    assert stale.subject == finding.fingerprint
    line = f"{finding.fingerprint} C301 conflicting-figures a,b"
    assert know(finding).splitlines()[2] == line
    assert stale.location == Location(PATH, 3, 1, 3, len(line) + 1)


def test_an_entry_about_no_claim_is_named_by_its_rule() -> None:
    [stale] = settle(know(find("the source"))).noticed
    assert stale.message == "the baseline knows conflicting-figures, which is no longer found"


def test_an_entry_for_what_is_accepted_by_now_is_stale() -> None:
    finding = find("arrests", "a", "b")
    [stale] = settle(know(finding), accepted=(finding._replace(standing="accepted"),)).noticed
    assert stale.message.endswith(", which is accepted by now")


def test_an_entry_that_stands_twice_is_stale_once() -> None:
    text = know(find("arrests", "a"))
    assert len(settle(text + text).noticed) == 1


def test_what_is_wrong_with_a_file_is_never_settled() -> None:
    finding = find("arrests", "a", rule=FAULT)
    text = f"{finding.fingerprint} S105 unknown-reference a\n"
    settlement = settle(text, finding)
    assert settlement.open == (finding,)
    [stale] = settlement.noticed
    assert stale.message.endswith(", which no baseline settles")
    assert not record_findings([finding])


def test_what_two_branches_added_to_one_entry_is_known() -> None:
    text = know(find("arrests", "a", "b")) + know(find("arrests", "a", "c"))
    assert not settle(text, find("arrests", "a", "b", "c")).open


def test_a_windows_checkout_with_a_byte_order_mark_is_read_all_the_same() -> None:
    text = know(find("arrests", "a"), find("births", "b"))
    read = parse_baseline(PATH, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert read.entries == parse_baseline(PATH, text.encode()).entries
    assert read.is_tidy


def test_a_baseline_of_comments_and_blank_lines_has_no_entries() -> None:
    assert parse_baseline(PATH, b"# known\n\n  \n").entries == ()
    assert parse_baseline(PATH, b"").is_tidy


@pytest.mark.parametrize("change", ["unsorted", "doubled", "claims out of order"])
def test_what_would_be_written_differently_is_not_tidy(change: str) -> None:
    first, second = know(find("arrests", "a", "b"), find("births", "b")).splitlines()[2:]
    text = {
        "unsorted": f"{second}\n{first}\n",
        "doubled": f"{first}\n{first}\n",
        "claims out of order": f"{first}\n{second}\n".replace("a,b", "b,a"),
    }[change]
    assert not parse_baseline(PATH, text.encode()).is_tidy
    assert parse_baseline(PATH, f"# ours\n\n{first}\n{second}\n".encode()).is_tidy


@pytest.mark.parametrize(
    "line",
    [
        "conflicting-figures",
        "0123456789abcdef C301",
        "0123456789abcde C301 conflicting-figures a",
        "0123456789ABCDEF C301 conflicting-figures a",
        "0123456789abcdef c301 conflicting-figures a",
        "0123456789abcdef C301 conflicting-figures a,",
        "0123456789abcdef C301 conflicting-figures a, b",
        "0123456789abcdef C301 conflicting-figures -a",
        "0123456789abcdef C301 conflicting-figures a b",
        " 0123456789abcdef C301 conflicting-figures a",
        "C301 " * 40,
    ],
)
def test_a_line_that_is_no_entry_is_refused_with_its_place_and_a_cure(line: str) -> None:
    text = f"# known\n{line}\n"
    with pytest.raises(CheckerError) as caught:
        parse_baseline("known/findings.txt", text.encode())
    message = str(caught.value)
    assert message.startswith('known/findings.txt:2: "')
    assert "restore the line or remove it" in message
    assert len(message) < 200


@pytest.mark.parametrize("marker", ["<<<<<<< HEAD", "=======", ">>>>>>> theirs", "||||||| 1a2b"])
def test_the_marker_of_a_conflict_is_refused_with_its_own_cure(marker: str) -> None:
    with pytest.raises(CheckerError, match="keep the lines of both sides"):
        parse_baseline(PATH, f"{marker}\n".encode())


def test_a_baseline_that_is_no_utf_8_is_refused() -> None:
    with pytest.raises(CheckerError, match="save it as UTF-8"):
        parse_baseline(PATH, b"# d\xe9j\xe0 vu\n")


def test_many_claims_are_all_written() -> None:
    claims = [f"claim-{number}" for number in range(2_000)]
    [entry] = parse_baseline(PATH, know(find("arrests", *claims)).encode()).entries
    assert entry.claims == tuple(sorted(claims))


def test_shrinking_drops_what_is_no_longer_found() -> None:
    kept, gone = find("arrests", "a"), find("births", "b")
    known = record_findings([kept, gone])
    assert shrink_entries(known, [kept], RULES) == record_findings([kept])


def test_shrinking_keeps_what_a_rule_would_find_that_did_not_run() -> None:
    known = record_findings([find("arrests", "a", rule=DRIFT)])
    assert shrink_entries(known, [], [CONFLICT]) == known
    assert shrink_entries(known, [], [DRIFT]) == ()


def test_shrinking_forgets_claims_that_have_left_and_learns_of_none_that_joined() -> None:
    known = record_findings([find("arrests", "a", "b", "c")])
    today = find("arrests", "a", "c", "d")
    [entry] = shrink_entries(known, [today], RULES)
    assert entry.claims == ("a", "c")
    assert list_unknown([entry], [today]) == (today,)


def test_an_entry_whose_claims_have_all_been_replaced_does_not_settle_the_new_ones() -> None:
    known = record_findings([find("arrests", "a")])
    shrunk = shrink_entries(known, [find("arrests", "b")], RULES)
    assert settle(format_baseline(shrunk), find("arrests", "b")).open


def test_shrinking_follows_a_rule_that_has_got_another_code() -> None:
    finding = find("arrests", "a")
    [entry] = record_findings([finding])
    assert shrink_entries([entry._replace(code="C399")], [finding], RULES) == (entry,)


def test_an_entry_for_what_is_wrong_with_a_file_is_dropped() -> None:
    finding = find("arrests", "a", rule=FAULT)
    entry = Entry(finding.fingerprint, "S105", "unknown-reference", ("a",))
    assert shrink_entries([entry], [finding], RULES) == ()


def test_growing_adds_findings_and_claims_and_drops_nothing() -> None:
    known = record_findings([find("arrests", "a"), find("births", "b")])
    grown = grow_entries(known, [find("arrests", "a", "c"), find("deaths", "d")])
    assert sorted(entry.claims for entry in grown) == [("a", "c"), ("b",), ("d",)]
    assert [entry.fingerprint for entry in grown] == sorted(entry.fingerprint for entry in grown)


@given(entry_lists)
def test_what_is_written_is_read_again(written: list[Entry]) -> None:
    read = parse_baseline(PATH, format_baseline(written).encode())
    assert read.entries == tuple(sorted(written))
    assert read.is_tidy
    assert read.locations.keys() == {entry.fingerprint for entry in written}


@given(entry_lists, st.randoms())
def test_the_text_does_not_depend_on_the_order_of_the_entries(
    written: list[Entry], random: Random
) -> None:
    text = format_baseline(written)
    random.shuffle(written)
    assert format_baseline(written) == text
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines == sorted(lines)
    assert text.endswith("\n")
    assert "\r" not in text
    assert not re.search(r"[ \t]$", text, re.MULTILINE)


@given(entry_lists, entry_lists)
def test_the_union_of_the_lines_of_two_baselines_knows_what_both_knew(
    ours: list[Entry], theirs: list[Entry]
) -> None:
    lines = dict.fromkeys(
        [*format_baseline(ours).splitlines(), *format_baseline(theirs).splitlines()]
    )
    merged = parse_baseline(PATH, "\n".join(lines).encode()).entries
    known = {entry.fingerprint: set(entry.claims) for entry in merged}
    assert known.keys() == {entry.fingerprint for entry in (*ours, *theirs)}
    assert all(set(entry.claims) <= known[entry.fingerprint] for entry in (*ours, *theirs))


@given(entry_lists, finding_lists, st.lists(st.sampled_from(RULES), unique=True))
def test_shrinking_never_adds(known: list[Entry], today: list[Finding], chosen: list[Rule]) -> None:
    before = {entry.fingerprint: entry.claims for entry in known}
    for entry in shrink_entries(known, today, chosen):
        assert set(entry.claims) <= set(before[entry.fingerprint])


@given(finding_lists, finding_lists)
def test_every_finding_counts_or_is_known_and_none_is_lost(
    past: list[Finding], today: list[Finding]
) -> None:
    settlement = settle(know(*past), *today)
    both = (*settlement.open, *settlement.settled)
    plain = [finding._replace(standing="open", remark="") for finding in both]
    assert sorted(plain) == sorted(today)
    known = record_findings(past)
    settled = [finding.fingerprint for finding in settlement.settled]
    unknown = {finding.fingerprint for finding in list_unknown(known, today)}
    assert all(finding.code != "S105" for finding in settlement.settled)
    assert {finding.fingerprint for finding in settlement.open if finding.code != "S105"} == unknown
    assert set(settled) <= {entry.fingerprint for entry in known}


@given(finding_lists)
def test_after_growing_nothing_is_open_that_may_be_known_and_nothing_is_stale(
    today: list[Finding],
) -> None:
    entries_now = grow_entries((), today)
    settlement = settle(format_baseline(entries_now), *today)
    assert {finding.code for finding in settlement.open} <= {"S105"}
    assert not settlement.noticed
    assert shrink_entries(entries_now, today, RULES) == entries_now
