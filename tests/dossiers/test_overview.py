"""The overview: whether a corpus is sound, at a glance, and never more than was checked."""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from checker.dossiers import Archive
from checker.dossiers.desk import Desk
from checker.dossiers.overview_ranking import measure_gap
from checker.dossiers.overview_standing import WRONG, draw_up_ledger
from checker.dossiers.pages import Overview
from checker.dossiers.records import Side
from checker.findings import Standing
from checker.intervals import Interval, between, closed, exactly
from checker.report import Report
from tests.dossiers.archives import read_report
from tests.dossiers.findings_written import (
    ARRESTS,
    HOMES,
    claim,
    read,
    source,
    write,
    write_papers,
)
from tests.reports import report_on

CASES = Path(__file__).resolve().parents[1] / "cases"


def look(folder: Path) -> Overview:
    return read(folder).overview


def look_at(report: Report) -> Overview:
    return Archive(report).overview


def write_conflict(folder: Path) -> Path:
    return write_papers(
        folder, {"homes": HOMES}, claim("a", "homes", "1,214"), claim("b", "homes", "1,412")
    )


def write_drift_and_conflict(folder: Path) -> Path:
    return write(
        folder,
        {"arrests": ARRESTS, "homes": HOMES},
        {
            "gazette": (
                source("Gazette"),
                [claim("a", "homes", "1,214"), claim("b", "arrests", "1,000")],
            ),
            "herald": (
                source("Herald"),
                [
                    claim("d", "homes", "1,412"),
                    claim("e", "arrests", "252", unit="arrest / week"),
                ],
            ),
        },
    )


def settle(folder: Path, standing: Standing) -> Report:
    report = read_report(folder)
    settled = tuple(one._replace(standing=standing) for one in report.findings)
    return report._replace(findings=(), settled=settled)


# The verdict


def test_disagreements_and_drifts_are_counted(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"arrests": ARRESTS, "homes": HOMES, "things": HOMES},
        {
            "gazette": (
                source("Gazette"),
                [
                    claim("a", "homes", "1,214"),
                    claim("b", "arrests", "1,000"),
                    claim("c", "things", "12"),
                ],
            ),
            "herald": (
                source("Herald"),
                [
                    claim("d", "homes", "1,412"),
                    claim("e", "arrests", "252", unit="arrest / week"),
                    claim("f", "things", "17", unit="person"),
                ],
            ),
        },
    )
    overview = look(tmp_path)
    assert overview.verdict == "2 disagreements and 1 drift among 6 claims from 2 sources"
    assert not overview.is_sound
    assert overview.is_failing
    assert [brief.code for brief in overview.disagreements] == ["C301", "C302"]
    assert [brief.code for brief in overview.drifts] == ["R401"]
    assert overview.others == ()


def test_a_sound_corpus_says_how_much_was_compared(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "5"), claim("b", "homes", "5"))
    overview = look(tmp_path)
    assert overview.verdict == "No disagreement found in 1 comparison of 2 claims from 2 sources"
    assert overview.is_sound
    assert overview.gaps == ()


def test_where_nothing_could_be_compared_nothing_is_called_sound(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "5"))
    overview = look(tmp_path)
    assert overview.verdict == "Nothing could be compared among 1 claim from 1 source"
    assert not overview.is_sound


def test_what_was_lost_is_never_left_out(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "5"), claim("b", "homes", "5"))
    (tmp_path / "claims/broken.yaml").write_text("claims: [", encoding="utf-8")
    overview = look(tmp_path)
    assert overview.verdict.endswith("in 1 comparison of the 2 claims that could be read")
    assert overview.headline == "Sound, as far as it could be read"
    assert overview.sign == "warning"
    assert overview.calm == "No disagreement was found in what could be read."
    assert [name for name, _ in overview.losses] == ["claims/broken.yaml"]
    assert all(reason for _, reason in overview.losses)


def test_a_loss_of_claims_names_them(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "5"), claim("b", "homes", ""))
    assert [name for name, _ in look(tmp_path).losses] == ["claim b of claims/herald.yaml"]


def test_what_is_accepted_is_not_called_absent(tmp_path: Path) -> None:
    overview = look_at(settle(write_conflict(tmp_path), "accepted"))
    assert overview.verdict == (
        "1 accepted disagreement, and nothing else disagrees, among 2 claims from 2 sources"
    )
    assert (overview.headline, overview.sign) == ("Sound, with 1 accepted", "consistent")
    assert overview.calm == "Nothing disagrees but what somebody has accepted. It is told below."
    assert overview.asides == ("1 disagreement is accepted, with a reason.",)
    assert (len(overview.accepted), overview.known) == (1, ())
    assert overview.is_sound


def test_several_that_are_accepted_and_known_are_counted(tmp_path: Path) -> None:
    report = settle(write_conflict(tmp_path), "accepted")
    [accepted] = report.settled
    known = accepted._replace(standing="baseline")
    overview = look_at(report._replace(settled=(accepted, accepted, known)))
    assert overview.verdict.startswith(
        "1 known disagreement, 2 accepted disagreements, none new, among 2 claims"
    )
    assert overview.asides == (
        "2 disagreements are accepted, with a reason.",
        "1 disagreement is known from the baseline.",
    )


@pytest.mark.parametrize("standing", ["baseline", "unchanged"])
def test_what_is_known_is_not_called_absent(tmp_path: Path, standing: Standing) -> None:
    overview = look_at(settle(write_conflict(tmp_path), standing))
    word = "known" if standing == "baseline" else "unchanged"
    assert overview.verdict == f"1 {word} disagreement, none new, among 2 claims from 2 sources"
    assert not overview.is_sound
    assert (overview.headline, overview.sign) == ("Not sound, as before", "contradiction")
    assert overview.calm.startswith("No new disagreement was found.")
    assert (overview.accepted, len(overview.known)) == ((), 1)


def test_what_the_rules_let_stand_is_not_called_absent(tmp_path: Path) -> None:
    report = read_report(write_conflict(tmp_path))._replace(findings=())
    overview = look_at(report)
    assert overview.verdict == "1 unreported disagreement, among 2 claims from 2 sources"
    assert not overview.is_sound
    assert (overview.headline, overview.sign) == ("Not sound", "contradiction")
    assert overview.calm == "What disagrees is not told in this report."
    assert overview.asides == ("1 disagreement is not reported, as no rule that ran tells it.",)


def test_rules_that_did_not_run_are_named_with_what_they_would_tell(tmp_path: Path) -> None:
    report = read_report(write_drift_and_conflict(tmp_path))
    kept = tuple(one for one in report.rules if one.rule.code not in {"C301", "R401"})
    overview = look_at(report._replace(findings=(), rules=kept))
    assert overview.verdict.startswith("1 unreported disagreement and 1 unreported drift, among")
    assert overview.asides == (
        "1 disagreement and 1 drift are not reported, as rules C301 and R401 did not run.",
    )


def test_a_rule_left_out_beside_what_counts_is_told(tmp_path: Path) -> None:
    report = read_report(write_drift_and_conflict(tmp_path))
    drifts = tuple(one for one in report.findings if one.code == "R401")
    kept = tuple(one for one in report.rules if one.rule.code != "C301")
    overview = look_at(report._replace(findings=drifts, rules=kept))
    assert (overview.headline, overview.sign) == ("Not sound", "contradiction")
    assert overview.calm == "What disagrees is not told in this report."
    assert overview.asides == ("1 disagreement is not reported, as rule C301 did not run.",)


def test_a_drift_that_is_known_is_no_soundness(tmp_path: Path) -> None:
    papers = write_papers(
        tmp_path,
        {"arrests": ARRESTS},
        claim("b", "arrests", "1,000"),
        claim("e", "arrests", "252", unit="arrest / week"),
    )
    overview = look_at(settle(papers, "baseline"))
    assert overview.verdict == "1 known drift, none new, among 2 claims from 2 sources"
    assert not overview.is_sound
    assert (overview.headline, overview.sign) == ("Not quite sound, as before", "drift")


def test_what_lies_outside_the_files_asked_for_is_no_soundness(tmp_path: Path) -> None:
    report = read_report(write_conflict(tmp_path))._replace(findings=(), is_narrowed=True)
    overview = look_at(report)
    assert overview.verdict == (
        "1 disagreement outside the files asked for, among 2 claims from 2 sources"
    )
    assert not overview.is_sound
    assert overview.asides == ("1 disagreement is outside the files asked for, and not told here.",)


def test_what_is_gone_since_the_base_does_not_tell_what_is_there(tmp_path: Path) -> None:
    report = read_report(write_conflict(tmp_path))
    gone = tuple(one._replace(standing="fixed") for one in report.findings)
    assert not look_at(report._replace(findings=(), gone=gone, base="main")).is_sound


def test_a_call_with_some_files_says_so(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "5"), claim("b", "homes", "5"))
    report = read_report(tmp_path)._replace(is_narrowed=True)
    assert look_at(report).verdict.startswith("No disagreement found in the files asked for in 1 ")


def test_a_check_of_the_form_says_that_nothing_was_compared() -> None:
    overview = look_at(report_on()._replace(is_form_only=True, files=3))
    assert overview.verdict == "Only the form of 3 files was checked: nothing was compared"
    assert not overview.is_sound


@pytest.mark.parametrize(
    "rule",
    [
        "bound_exceeded",
        "broken_relation",
        "broken_superlative",
        "change_mismatch",
        "conflicting_figures",
        "conflicting_units",
        "exceeded_estimate",
        "part_exceeds_whole",
        "reversed_hedge",
        "rounding_drift",
        "share_mismatch",
        "sum_mismatch",
    ],
)
def test_without_findings_all_that_disagrees_is_told_as_unreported(rule: str) -> None:
    for case in sorted((CASES / rule).glob("fails_*")):
        report = read_report(case)
        bare = report._replace(findings=(), settled=(), rules=())
        archive = Archive(bare)
        ledger = draw_up_ledger(Desk(bare), archive.findings)
        wrong = {verdict: report.count_verdicts()[verdict] for verdict in WRONG}
        assert {verdict: ledger.count_at("unreported")[verdict] for verdict in WRONG} == wrong
        assert sum(wrong.values()) > 0
        assert not archive.overview.is_sound


# What disagrees, worst first


def test_the_widest_gap_comes_first_and_contradictions_before_different_things(
    tmp_path: Path,
) -> None:
    figures = {"near": ("1,214", "1,412"), "far": ("1,214", "9,412"), "apart": ("12", "97")}
    write(
        tmp_path,
        dict.fromkeys(figures, HOMES),
        {
            "gazette": (
                source("Gazette"),
                [claim(f"{name}-a", name, one) for name, (one, _) in figures.items()],
            ),
            "herald": (
                source("Herald"),
                [
                    claim(
                        f"{name}-b", name, other, **({"unit": "person"} if name == "apart" else {})
                    )
                    for name, (_, other) in figures.items()
                ],
            ),
        },
    )
    assert [brief.measures for brief in look(tmp_path).disagreements] == [
        ("far",),
        ("near",),
        ("apart",),
    ]


def test_severity_comes_before_the_gap(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"near": HOMES, "far": HOMES},
        {
            "gazette": (
                source("Gazette"),
                [claim("a", "near", "1,214"), claim("b", "far", "1,214")],
            ),
            "herald": (
                source("Herald"),
                [claim("c", "near", "1,412"), claim("d", "far", "9,412")],
            ),
        },
    )
    report = read_report(tmp_path)
    findings = tuple(
        one._replace(severity="note") if "b" in one.claims else one for one in report.findings
    )
    ranked = look_at(report._replace(findings=findings)).disagreements
    assert [brief.measures for brief in ranked] == [("near",), ("far",)]


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        (closed(Fraction(10), Fraction(30)), exactly(Fraction(5)), 4),
        (closed(Fraction(0), Fraction(900)), exactly(Fraction(1_800)), 2),
        (between(Fraction(40), None), exactly(Fraction(10)), 4),
        (between(None, Fraction(40)), exactly(Fraction(10)), 4),
        (exactly(Fraction(-5)), exactly(Fraction(10)), 1),
        (None, exactly(Fraction(10)), 1),
    ],
)
def test_a_gap_is_so_many_times(one: Interval | None, other: Interval, gap: int) -> None:
    sides = [Side(0, "", "", told, told, (), "", ()) for told in (one, other)]
    assert measure_gap(sides) == gap


# What could not be compared


def test_gaps_are_grouped_by_reason_the_commonest_first(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"homes": HOMES, "flats": HOMES, "sheds": HOMES},
        {
            "gazette": (
                source("Gazette"),
                [
                    claim("vague", "homes", "hundreds"),
                    claim("alone-1", "flats", "5"),
                    claim("alone-2", "sheds", "6"),
                ],
            )
        },
    )
    first, second = look(tmp_path).gaps
    assert first.reason == "no other claim speaks of it"
    assert (first.verdict, first.comparisons, first.hidden) == ("not checked", 2, 0)
    assert [measure.id for measure in first.measures] == ["flats", "sheds"]
    assert [link.claim for link in first.claims] == ["alone-1", "alone-2"]
    assert second.reason == '"hundreds" is too vague to compare'


def test_a_gap_links_a_few_claims_and_counts_the_rest(tmp_path: Path) -> None:
    told = [claim(f"a{number}", "homes", "dozens") for number in range(11)]
    write(tmp_path, {"homes": HOMES}, {"gazette": (source("Gazette"), told)})
    [gap] = look(tmp_path).gaps
    assert (len(gap.claims), gap.hidden, gap.comparisons) == (8, 3, 11)


def test_a_relation_that_was_not_checked_is_a_gap_without_claims(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"homes": HOMES, "flats": HOMES},
        claim("a", "homes", "5"),
        relations=[{"holds": "flats < < homes"}],
    )
    assert [gap.claims for gap in look(tmp_path).gaps if "flats" in gap.reason] == [()]


def test_what_follows_from_a_contradiction_is_told_as_not_tested(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"homes": HOMES, "flats": HOMES},
        {
            "gazette": (
                source("Gazette"),
                [claim("a", "homes", "100"), claim("b", "flats", "412")],
            ),
            "herald": (source("Herald"), [claim("c", "flats", "over 50")]),
        },
        relations=[{"holds": "flats <= homes"}],
    )
    reasons = [gap.reason for gap in look(tmp_path).gaps]
    assert "flats <= homes: already contradicted elsewhere, so not tested" in reasons
    assert not [reason for reason in reasons if "cannot hold" in reason]


# Citations


def test_claims_without_any_source_are_a_matter_of_citations(tmp_path: Path) -> None:
    document = {"claims": [claim("a", "homes", "5")]}
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/a.yaml").write_text(yaml.safe_dump(document), encoding="utf-8")
    citations = look(tmp_path).citations
    assert citations.total == 0
    assert [brief.code for brief in citations.findings] == ["Q201"]


def test_citations_count_what_is_missing_and_what_is_uncertain(tmp_path: Path) -> None:
    def cite(name: str, **fields: object) -> dict[str, object]:
        return {key: value for key, value in source(name, **fields).items() if value is not None}

    write(
        tmp_path,
        {"homes": HOMES},
        {
            "gazette": (source("Gazette"), [claim("a", "homes", "5")]),
            "herald": (cite("Herald", title=None, issued="2025?"), [claim("b", "homes", "5")]),
            "courier": (cite("Courier", title=None, author=None), [claim("c", "homes", "5")]),
            "post": (cite("Post", issued="2025-02-30"), [claim("d", "homes", "5")]),
        },
    )
    overview = look(tmp_path)
    citations = overview.citations
    assert (citations.complete, citations.total) == (1, 4)
    assert citations.lacking == (
        ("title", 2),
        ("author", 1),
        ("date in doubt", 1),
        ("impossible date", 1),
    )
    assert [brief.code for brief in citations.findings] == ["Q206", "Q201", "Q201"]
    assert overview.others == ()


def test_an_impossible_period_of_a_claim_is_no_matter_of_citations(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "5", period="2024-02-30"))
    overview = look(tmp_path)
    assert overview.citations.findings == ()
    assert [brief.code for brief in overview.others] == ["Q206"]


def test_an_impossible_day_of_an_acceptance_is_no_matter_of_citations(tmp_path: Path) -> None:
    write_conflict(tmp_path)
    entry = (
        "accepted:\n  - rule: conflicting-figures\n    claims: [a, b]\n"
        '    reason: one counts sheds, too\n    until: "2999-02-30"\n'
    )
    (tmp_path / "claims/accepted.yaml").write_text(entry, encoding="utf-8")
    overview = look(tmp_path)
    assert overview.citations.findings == ()
    assert "Q206" in {brief.code for brief in overview.others}


# What has changed, what is predicted, what ran


def test_without_a_base_nothing_has_changed(tmp_path: Path) -> None:
    assert look(write_conflict(tmp_path)).change is None


def test_a_change_sorts_findings_by_what_became_of_them(tmp_path: Path) -> None:
    report = read_report(write_conflict(tmp_path))
    [finding] = report.findings
    changed = report._replace(
        findings=(finding._replace(standing="new"), finding._replace(standing="grown")),
        settled=(
            finding._replace(standing="unchanged"),
            finding._replace(standing="accepted"),
        ),
        gone=(finding._replace(standing="fixed"), finding._replace(standing="unchecked")),
        base="main",
        hint="main is 3 commits behind",
    )
    overview = look_at(changed)
    change = overview.change
    assert change is not None
    assert (change.base, change.hint, change.unchanged) == ("main", "main is 3 commits behind", 1)
    for standing in ("new", "grown", "fixed", "unchecked"):
        assert [brief.standing for brief in getattr(change, standing)] == [standing]
    assert overview.verdict == (
        "2 new or grown disagreements since main among 2 claims from 2 sources"
    )
    assert [brief.standing for brief in overview.known] == ["unchanged"]


def test_against_a_base_what_stands_is_told(tmp_path: Path) -> None:
    report = settle(write_conflict(tmp_path), "unchanged")._replace(base="main")
    assert look_at(report).verdict == (
        "1 unchanged disagreement, none new since main, among 2 claims from 2 sources"
    )
    assert look_at(report).asides == ("1 disagreement is unchanged since main.",)


def test_what_nobody_states_is_predicted(tmp_path: Path) -> None:
    papers = write_papers(
        tmp_path,
        {"north": HOMES, "south": HOMES, "total": HOMES},
        claim("a", "north", "412"),
        claim("b", "total", "1,001"),
        relations=[{"holds": "total = north + south"}],
    )
    [prognosis] = look(papers).prognoses
    assert prognosis.statement == "south in 2024 must be 589"
    assert prognosis.measure.id == "south"
    assert prognosis.ties == ("total = north + south",)
    assert [link.claim for link in prognosis.claims] == ["a", "b"]


def test_what_somebody_states_is_not_predicted(tmp_path: Path) -> None:
    papers = write_papers(
        tmp_path,
        {"north": HOMES, "south": HOMES, "total": HOMES},
        claim("a", "north", "412"),
        claim("b", "total", "1,001"),
        claim("c", "south", "over 500"),
        relations=[{"holds": "total = north + south"}],
    )
    assert look(papers).prognoses == ()


def test_the_rules_that_ran_are_listed(tmp_path: Path) -> None:
    rules = look(write_conflict(tmp_path)).rules
    summary = "Figures for one value that no rounding, hedge or conversion can bring together."
    assert ("C301", "conflicting-figures", "error", summary) in rules
    assert len(rules) > 30


def test_a_report_of_nothing_is_told(tmp_path: Path) -> None:
    _ = tmp_path
    overview = look_at(report_on())
    assert overview.verdict == "Nothing could be compared among 1 claim from 1 source"
    assert (overview.disagreements, overview.gaps, overview.prognoses) == ((), (), ())
