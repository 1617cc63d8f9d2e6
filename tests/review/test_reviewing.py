"""From findings to a report: narrowing, ranking and counting."""

from pathlib import Path

import pytest

from checker.consistency import compare
from checker.findings import Finding, Related, Rule, make_finding
from checker.loading import load_corpus
from checker.locations import Location
from checker.model import EMPTY_CORPUS
from checker.review import Change, State, narrow_change, rank_findings, review

RULE = Rule("C301", "conflicting-figures", "error")


def find(path: str, line: int = 1, related: tuple[str, ...] = ()) -> Finding:
    return make_finding(
        RULE,
        message="arrests cannot be both 1 and 2",
        help="check both",
        location=Location(path, line, 1, line, 2),
        subject=path,
        related=tuple(Related(Location(other, 1, 1, 1, 2), "") for other in related),
    )


def test_a_call_without_files_reports_everything() -> None:
    change = Change((find("claims/a.yaml"), find("claims/b.yaml")))
    assert narrow_change(change, None) == change


@pytest.mark.parametrize("end", ["claims/a.yaml", "claims/b.yaml"])
def test_a_finding_with_either_end_in_the_files_is_reported(end: str) -> None:
    finding = find("claims/b.yaml", related=("claims/a.yaml",))
    change = Change((finding, find("claims/c.yaml")))
    assert narrow_change(change, frozenset({end})).open == (finding,)


def test_what_a_deleted_file_has_left_behind_is_reported_wherever_it_stands() -> None:
    finding = find("claims/b.yaml")
    change = Change((finding, find("claims/c.yaml")))
    assert narrow_change(change, frozenset({"claims/a.yaml"}), {finding.fingerprint}) == Change(
        (finding,)
    )


def test_the_worst_findings_come_first_then_their_places() -> None:
    late, early = find("claims/a.yaml", 9), find("claims/a.yaml", 2)
    note = find("claims/a.yaml", 1)._replace(severity="note")
    assert rank_findings([note, late, early]) == (early, late, note)


def test_what_is_settled_and_gone_is_narrowed_too() -> None:
    here, there = find("claims/a.yaml"), find("claims/b.yaml")
    change = Change((here, there), (there, here), (here, there))
    assert narrow_change(change, {"claims/a.yaml"}) == Change((here,), (here,), (here,))
    assert narrow_change(change, set()) == Change(())


def test_findings_of_one_place_are_in_the_order_of_their_codes() -> None:
    one, two = find("claims/a.yaml"), find("claims/a.yaml")._replace(code="C302")
    later = find("claims/a.yaml", 2)
    assert rank_findings([later, two, one]) == (one, two, later)


def test_a_report_ranks_all_that_was_found_and_counts_what_was_checked() -> None:
    late, early = find("claims/a.yaml", 9), find("claims/a.yaml", 2)
    text = "measures:\n  loans: {nature: flow, unit: loan / year}\nclaims: [{id: a}]\n"
    corpus = load_corpus(Path.cwd(), (), {"claims/a.yaml": text.encode(), "claims/b.yaml": b""})
    comparisons = compare(corpus)
    report = review(corpus, comparisons, Change(*[(late, early)] * 3), "note")
    assert report.findings == report.settled == report.gone == (early, late)
    assert (report.files, report.claims, report.sources, report.measures) == (2, 0, 0, 1)
    assert (report.losses, report.corpus, report.fail_on) == (corpus.losses, corpus, "note")
    assert report.losses


def test_what_the_baseline_knows_is_opened_again_and_what_is_accepted_is_not() -> None:
    known, accepted = (
        find("claims/a.yaml")._replace(standing="baseline"),
        find("claims/a.yaml")._replace(standing="accepted"),
    )
    state = State(EMPTY_CORPUS, (find("claims/b.yaml"),), (known, accepted))
    assert state.reopen_known() == State(EMPTY_CORPUS, (find("claims/b.yaml"), known), (accepted,))
