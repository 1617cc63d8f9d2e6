"""From findings to a report: narrowing and ranking."""

import pytest

from checker.findings import Finding, Related, Rule, make_finding
from checker.locations import Location
from checker.review import Change, narrow_change, rank_findings

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
