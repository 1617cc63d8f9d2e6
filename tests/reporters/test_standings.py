"""What has become of findings, in words."""

from collections.abc import Callable

import pytest

from checker.findings import Finding, Severity, Standing
from checker.model import EMPTY_CORPUS, Acceptance
from checker.report import FailLevel, Report
from checker.reporters.concise import render as render_concise
from checker.reporters.standings import describe_change, describe_standing, pick
from checker.reporters.summary import render_outcome, render_settled, render_verdicts
from checker.reporters.text import render as render_text

Standings = Callable[..., Report]
BASE = "main (1a2b3c4)"


@pytest.fixture
def stand(report: Report, conflict: Finding) -> Standings:
    """Build a report of findings of these standings, each where it belongs."""

    def build(*standings: Standing, base: str | None = BASE) -> Report:
        def list_of(*chosen: Standing) -> tuple[Finding, ...]:
            return tuple(
                conflict._replace(standing=standing) for standing in standings if standing in chosen
            )

        return report._replace(
            base=base,
            findings=list_of("open", "new", "grown"),
            settled=list_of("unchanged", "accepted", "baseline"),
            gone=list_of("fixed", "unchecked"),
        )

    return build


def test_a_finding_that_is_open_has_become_nothing(conflict: Finding) -> None:
    assert describe_standing(conflict, None) is None
    assert describe_standing(conflict, BASE) is None


@pytest.mark.parametrize(
    ("standing", "remark", "base", "said"),
    [
        ("new", "", BASE, ("new", f"not found at {BASE}")),
        ("new", "accepted at the base", BASE, ("new", "accepted at the base")),
        ("grown", "joined by a", BASE, ("grown", "joined by a")),
        ("grown", "joined by a", None, ("grown", "joined by a")),
        ("unchanged", "", BASE, ("unchanged", f"found at {BASE} too")),
        ("accepted", "they differ", None, ("accepted", "they differ")),
        ("fixed", "", BASE, ("resolved", f"found at {BASE} too")),
        ("unchecked", "a was lost", BASE, ("not checked again", "a was lost")),
        ("new", "", None, ("new", "")),
    ],
)
def test_a_standing_is_said_with_its_remark_else_with_the_base(
    conflict: Finding, standing: Standing, remark: str, base: str | None, said: tuple[str, str]
) -> None:
    finding = conflict._replace(standing=standing, remark=remark)
    assert describe_standing(finding, base) == said


def test_without_a_base_there_is_no_change(stand: Standings) -> None:
    assert describe_change(stand("open", base=None)) is None


@pytest.mark.parametrize(
    ("standings", "said"),
    [
        ((), "adds 0, resolves 0"),
        (("new", "fixed", "fixed"), "adds 1, resolves 2"),
        (("grown",), "adds 0, resolves 0; 1 known conflict has grown"),
        (("grown", "grown"), "adds 0, resolves 0; 2 known conflicts have grown"),
        (("unchanged",), "adds 0, resolves 0; 1 finding unchanged"),
        (("unchanged", "unchanged"), "adds 0, resolves 0; 2 findings unchanged"),
        (("unchecked",), "adds 0, resolves 0; 1 could not be checked again"),
        (("unchecked", "unchecked"), "adds 0, resolves 0; 2 could not be checked again"),
        (("accepted", "baseline"), "adds 0, resolves 0"),
        (
            ("new", "grown", "unchecked", "fixed"),
            "adds 1, resolves 1; 1 known conflict has grown; 1 could not be checked again",
        ),
    ],
)
def test_a_change_is_told_by_its_counts(
    stand: Standings, standings: tuple[Standing, ...], said: str
) -> None:
    assert describe_change(stand(*standings)) == f"against {BASE}: {said}"
    assert describe_change(stand(*["new"] * 1200)) == f"against {BASE}: adds 1,200, resolves 0"


def test_findings_are_picked_by_their_standing(stand: Standings) -> None:
    report = stand("unchanged", "accepted", "unchanged")
    assert [finding.standing for finding in pick(report.settled, "unchanged")] == ["unchanged"] * 2


# --- what fails ---


@pytest.mark.parametrize("level", ["error", "warning", "note", "never"])
@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_only_what_counts_can_fail_a_check(
    stand: Standings, level: FailLevel, severity: Severity
) -> None:
    order = ("never", "error", "warning", "note")
    fails = order.index(severity) <= order.index(level)
    report = stand("new", "unchanged", "accepted", "baseline", "fixed", "unchecked")
    report = report._replace(fail_on=level)
    counting = tuple(finding._replace(severity=severity) for finding in report.findings)
    assert report._replace(findings=counting).is_failing == fails
    assert not report._replace(findings=()).is_failing
    assert sum(report._replace(findings=()).count_severities().values()) == 0


# --- the summary ---


def test_what_does_not_count_is_told_by_its_standing(stand: Standings) -> None:
    report = stand("unchanged", "accepted", "baseline", "baseline", "fixed", "unchecked")
    remarks = {
        "unchanged": "still found after a changed",
        "accepted": "they differ",
        "baseline": "listed in b.txt:3",
        "unchecked": "a was lost",
    }
    settled = tuple(f._replace(remark=remarks[f.standing]) for f in report.settled)
    gone = tuple(f._replace(remark=remarks.get(f.standing, "")) for f in report.gone)
    place = "claims/article-001.yaml:61: conflicting-figures: "
    assert render_settled(report._replace(settled=settled, gone=gone)) == [
        "accepted:",
        f"  {place}they differ",
        "listed in b.txt:3: 2 findings",
        "unchanged, though the change touched it:",
        f"  {place}still found after a changed",
        "resolved:",
        f"  conflicting-figures: {gone[0].message}",
        "not checked again:",
        f"  {place}a was lost",
        f"against {BASE}: adds 0, resolves 1; 1 finding unchanged; 1 could not be checked again",
    ]


def test_what_is_unchanged_and_untouched_is_only_counted(stand: Standings) -> None:
    assert render_settled(stand("unchanged")) == [
        f"against {BASE}: adds 0, resolves 0; 1 finding unchanged"
    ]


def test_long_lists_are_cut(stand: Standings) -> None:
    report = stand(*["accepted"] * 11, base=None)
    lines = render_settled(report)
    assert len(lines) == 12
    assert lines[-1] == "  and 1 more; --output json lists them all"
    assert len(render_settled(stand(*["accepted"] * 10, base=None))) == 11


def test_no_remark_can_break_a_line(stand: Standings) -> None:
    hostile = "a\n::error::b\x1b[2J\u2028"
    report = stand("accepted", "baseline", "unchanged", "unchecked", "fixed", base=hostile)
    report = report._replace(
        settled=tuple(finding._replace(remark=hostile) for finding in report.settled),
        gone=tuple(finding._replace(remark=hostile, message=hostile) for finding in report.gone),
    )
    lines = render_settled(report)
    assert len(lines) == 10
    assert all(line.isprintable() for line in lines)
    new = stand("new", base=hostile)
    for text in (render_concise(new), render_text(new)):
        assert text.replace("\n", "").isprintable()
        assert not [line for line in text.splitlines() if line.startswith("::error")]


@pytest.mark.parametrize(("number", "said"), [(1, "1 acceptance was"), (2, "2 acceptances were")])
def test_an_audit_says_that_it_is_one(report: Report, number: int, said: str) -> None:
    acceptance = Acceptance._make(None for _ in Acceptance._fields)
    corpus = EMPTY_CORPUS._replace(acceptances=(acceptance,) * number)
    audited = report._replace(corpus=corpus, has_acceptances=False)
    assert render_settled(audited) == [f"an audit: {said} not applied"]
    assert render_settled(audited._replace(has_acceptances=True)) == []
    assert render_settled(audited._replace(corpus=EMPTY_CORPUS)) == []


def test_where_only_the_form_is_checked_nothing_is_said_of_comparisons(report: Report) -> None:
    form = report._replace(is_form_only=True)
    assert render_verdicts(form) == "form only: nothing was compared"
    assert render_outcome(form._replace(findings=())) == (
        "nothing wrong with the form: the check passes"
    )


def test_a_finding_is_shown_with_its_standing(stand: Standings) -> None:
    assert f" = new: not found at {BASE}\n" in render_text(stand("new"))
    assert " = new" not in render_text(stand("open", base=None))
    assert " = new" not in render_text(stand("new", base=None))


def test_the_concise_form_counts_what_is_settled(stand: Standings) -> None:
    shown = render_concise(stand(*["accepted"] * 1200, "baseline", base=None))
    assert "; 1,200 accepted; 1 known from the baseline; " in shown
    assert "accepted" not in render_concise(stand("unchanged"))


@pytest.mark.parametrize(
    ("standings", "base", "said"),
    [
        ((), None, "nothing wrong found by the rules that ran: the check passes"),
        (("accepted",), None, "nothing else found: the check passes"),
        (("accepted", "fixed"), BASE, "nothing new found: the check passes"),
    ],
)
def test_the_outcome_says_no_more_than_is_known(
    stand: Standings, standings: tuple[Standing, ...], base: str | None, said: str
) -> None:
    assert render_outcome(stand(*standings, base=base)) == said


def test_a_reason_keeps_every_word_of_it(conflict: Finding) -> None:
    accepted = conflict._replace(standing="accepted", remark="accepted figures differ by design")
    assert describe_standing(accepted, None) == ("accepted", "accepted figures differ by design")
