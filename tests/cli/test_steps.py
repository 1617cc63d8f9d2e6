"""The steps of a run put together: what counts, what does not, and what goes with the report."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.cli.requests import EVERYTHING, Request
from checker.cli.steps import check_corpus
from checker.config import Config
from checker.errors import CheckerError
from checker.report import Report
from checker.review.baselining import format_baseline, record_findings
from tests.cli.claims import MEASURES, accept, tell, write_claims
from tests.repositories import Repository, start_repository

CALM = {
    "claims/measures.yaml": MEASURES,
    "claims/courier.yaml": write_claims(loans_a="61,302"),
    "claims/gazette.yaml": write_claims(visits_a="9,114"),
}
HERALD = {"claims/herald.yaml": write_claims(loans_b="70,415")}
ACCEPTED = {"claims/accepted.yaml": accept("loans_a", "loans_b")}
CLASH = ("conflicting-figures", "claims/herald.yaml")
BASELINE = "claim-checker-baseline.txt"


@pytest.fixture(autouse=True)
def plain_git(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)


@pytest.fixture
def calm(folder: Path) -> Repository:
    """Begin a repository whose claims agree, and work in it."""
    repository = start_repository(folder)
    repository.commit(CALM)
    return repository


@pytest.fixture
def disputed(calm: Repository) -> Repository:
    """A repository whose last commit holds a conflict."""
    calm.commit(HERALD)
    return calm


def check(
    repository: Repository, *paths: str, request: Request = EVERYTHING, codes: str = "C,A,S"
) -> Report:
    config = Config(repository.folder, select=tuple(codes.split(",")))
    return check_corpus(config, request._replace(paths=tuple(Path(path) for path in paths)))


def against(base: str) -> Request:
    return Request(base=base)


def know_everything(repository: Repository, *more: str) -> None:
    """Write a baseline with all that counts now, and further lines."""
    text = format_baseline(record_findings(check(repository).findings))
    repository.write({BASELINE: "\n".join([text, *more, ""])})


STALE = "0123456789abcdef C301 conflicting-figures"


def test_what_nobody_disputes_is_no_finding(calm: Repository) -> None:
    report = check(calm)
    assert (report.findings, report.settled, report.gone) == ((), (), ())
    assert (report.claims, report.measures, report.files) == (2, 2, 3)
    assert not report.is_failing


# --- a corpus that is not there ---


def test_files_without_claims_are_a_mistake(folder: Path) -> None:
    repository = start_repository(folder)
    repository.write({"claims/measures.yaml": MEASURES})
    with pytest.raises(CheckerError, match="there are no claims in the files"):
        check(repository)


@pytest.mark.parametrize(
    "text", ["claims: [", "claims:\n  - {id: a, measure: loans, value: 1, odd: 2}\n"]
)
def test_claims_that_cannot_be_used_are_findings_and_no_mistake(folder: Path, text: str) -> None:
    repository = start_repository(folder)
    repository.write({"claims/a.yaml": text})
    report = check(repository)
    assert report.claims == 0
    assert report.is_failing


# --- what is settled ---


def test_what_is_accepted_does_not_count_and_is_kept(disputed: Repository) -> None:
    disputed.write(ACCEPTED)
    report = check(disputed)
    assert (report.findings, report.has_acceptances) == ((), True)
    assert tell(report.settled) == [("conflicting-figures", "accepted", CLASH[1])]
    audit = check(disputed, request=Request(has_acceptances=False))
    assert tell(audit.findings) == [("conflicting-figures", "open", CLASH[1])]
    assert not audit.has_acceptances


def test_the_baseline_is_left_out_on_request(disputed: Repository) -> None:
    know_everything(disputed)
    assert tell(check(disputed).settled) == [("conflicting-figures", "baseline", CLASH[1])]
    report = check(disputed, request=Request(has_baseline=False))
    assert (tell(report.findings), report.settled) == ([(CLASH[0], "open", CLASH[1])], ())


def test_an_entry_without_its_finding_is_noticed_in_the_whole_corpus_alone(
    calm: Repository,
) -> None:
    know_everything(calm, STALE)
    assert tell(check(calm).findings) == [("stale-baseline", "open", BASELINE)]
    assert check(calm, "claims/gazette.yaml").findings == ()


def test_a_part_of_the_corpus_says_nothing_of_the_baseline(calm: Repository) -> None:
    calm.write({"claims/desk/herald.yaml": write_claims(loans_b="70,415")})
    know_everything(calm)
    assert [finding.standing for finding in check(calm).settled] == ["baseline"]
    assert check(calm, "claims/desk", codes="C,A").findings == ()


def test_what_is_wrong_with_the_baseline_is_told_beside_the_findings(disputed: Repository) -> None:
    disputed.write({BASELINE: f"{STALE}\n"})
    assert tell(check(disputed).findings) == [
        ("conflicting-figures", "open", CLASH[1]),
        ("stale-baseline", "open", BASELINE),
    ]


def test_an_entry_is_not_missed_while_a_file_cannot_be_read(disputed: Repository) -> None:
    know_everything(disputed)
    disputed.write({"claims/herald.yaml": "claims: ["})
    assert [finding.name for finding in check(disputed).findings] == ["invalid-yaml"]


# --- against a base ---


def test_an_unchanged_corpus_is_all_unchanged_and_passes(disputed: Repository) -> None:
    know_everything(disputed, STALE)
    disputed.commit({"claims/tribune.yaml": write_claims(visits_b="4,117")})
    assert check(disputed).is_failing
    report = check(disputed, request=against("HEAD"))
    assert (report.findings, report.gone) == ((), ())
    assert {finding.standing for finding in report.settled} == {"unchanged", "baseline"}
    assert not report._replace(fail_on="note").is_failing
    whole = check(disputed, request=Request(base="HEAD", has_acceptances=False, has_baseline=False))
    assert {finding.standing for finding in whole.settled} == {"unchanged"}
    assert (whole.findings, whole.gone) == ((), ())


def test_a_change_that_mends_what_the_baseline_knows_resolves_it(disputed: Repository) -> None:
    know_everything(disputed)
    disputed.commit({})
    disputed.write({"claims/herald.yaml": write_claims(loans_b="61,302")})
    report = check(disputed, request=against("HEAD"))
    assert tell(report.gone) == [("conflicting-figures", "fixed", CLASH[1])]
    assert tell(report.findings) == [("stale-baseline", "new", BASELINE)]


def test_a_conflict_that_comes_with_its_entry_resolves_nothing(calm: Repository) -> None:
    calm.write(HERALD)
    know_everything(calm)
    report = check(calm, request=against("HEAD"))
    assert (report.findings, report.gone) == ((), ())
    assert tell(report.settled) == [("conflicting-figures", "baseline", CLASH[1])]


def test_a_claim_that_joins_what_the_baseline_knows_makes_it_grown(disputed: Repository) -> None:
    know_everything(disputed)
    disputed.commit({})
    disputed.write({"claims/tribune.yaml": write_claims(loans_c="70,415")})
    [finding] = check(disputed, request=against("HEAD")).findings
    assert (finding.standing, finding.remark) == ("grown", "joined by loans_c")


def test_a_conflict_without_its_entry_any_more_is_no_news(disputed: Repository) -> None:
    know_everything(disputed)
    disputed.commit({})
    (disputed.folder / BASELINE).unlink()
    report = check(disputed, request=against("HEAD"))
    assert tell(report.settled) == [("conflicting-figures", "unchanged", CLASH[1])]


def test_an_audit_audits_the_base_too(disputed: Repository) -> None:
    disputed.commit(ACCEPTED)
    report = check(disputed, request=Request(base="HEAD", has_acceptances=False))
    assert (report.findings, report.gone) == ((), ())
    assert tell(report.settled) == [("conflicting-figures", "unchanged", CLASH[1])]


def test_the_base_goes_by_a_name_and_its_commit(disputed: Repository) -> None:
    name = disputed.git("rev-parse", "--short", "HEAD")
    assert check(disputed, request=against("HEAD")).base == f"HEAD ({name})"
    assert check(disputed).base is None


def test_a_file_that_was_renamed_since_is_known_by_its_name_now(disputed: Repository) -> None:
    disputed.git("mv", "claims/herald.yaml", "claims/the-herald.yaml")
    report = check(disputed, request=against("HEAD"), codes="C,Q")
    assert (report.findings, report.gone) == ((), ())


# --- what is staged ---


def test_what_is_staged_is_shown_as_it_is_staged(calm: Repository) -> None:
    calm.write(HERALD)
    calm.git("add", "--all")
    calm.write({"claims/herald.yaml": "# a comment\n\n" + write_claims(loans_b="61,302")})
    report = check(calm, request=Request(is_staged=True))
    assert tell(report.findings) == [("conflicting-figures", "open", CLASH[1])]
    assert "value: '70,415'" in report.excerpts["claims/herald.yaml", 2]
    assert check(calm).findings == ()


def test_a_staged_file_that_has_gone_from_the_disk_is_there(calm: Repository) -> None:
    calm.write(HERALD)
    calm.git("add", "--all")
    (calm.folder / "claims/herald.yaml").unlink()
    report = check(calm, "claims/herald.yaml", request=Request(is_staged=True))
    assert tell(report.findings) == [("conflicting-figures", "open", CLASH[1])]


def test_a_deletion_that_is_staged_reports_what_it_leaves_behind(calm: Repository) -> None:
    calm.git("rm", "--quiet", "claims/measures.yaml")
    calm.write(HERALD)
    report = check(calm, "claims/measures.yaml", request=Request(is_staged=True))
    assert {finding.name for finding in report.findings} == {"unknown-reference"}
    assert {finding.location.path for finding in report.findings} == {
        "claims/courier.yaml",
        "claims/gazette.yaml",
    }


def test_a_deletion_that_is_staged_reports_nothing_that_was_there_before(
    disputed: Repository,
) -> None:
    disputed.git("rm", "--quiet", "claims/gazette.yaml")
    report = check(disputed, "claims/gazette.yaml", request=Request(is_staged=True))
    assert report.findings == ()


# --- files of the call ---


def test_files_narrow_what_is_settled_and_gone_as_well(disputed: Repository) -> None:
    disputed.commit({"claims/tribune.yaml": write_claims(visits_b="4,117")})
    disputed.write({"claims/herald.yaml": write_claims(loans_b="61,302")})
    report = check(disputed, "claims/gazette.yaml", request=against("HEAD"))
    assert tell(report.settled) == [(CLASH[0], "unchanged", "claims/tribune.yaml")]
    assert report.gone == ()
    report = check(disputed, "claims/herald.yaml", request=against("HEAD"))
    assert report.settled == ()
    assert tell(report.gone) == [(CLASH[0], "fixed", CLASH[1])]


def test_a_deleted_file_is_looked_up_at_the_base(disputed: Repository) -> None:
    disputed.git("rm", "--quiet", "claims/measures.yaml")
    disputed.commit({})
    report = check(disputed, "claims/measures.yaml", request=against("HEAD~1"))
    assert {finding.standing for finding in report.findings} == {"new"}
    with pytest.raises(CheckerError, match=r"claims/measures\.yaml does not exist"):
        check(disputed, "claims/measures.yaml")


def test_a_deleted_file_reports_nothing_that_was_there_with_it(disputed: Repository) -> None:
    disputed.commit({"claims/tribune.yaml": write_claims(visits_b="4,117")})
    (disputed.folder / "claims/herald.yaml").unlink()
    assert check(disputed, "claims/herald.yaml").findings == ()


def test_what_is_accepted_is_not_left_behind_by_a_deletion(disputed: Repository) -> None:
    disputed.commit({**ACCEPTED, "claims/tribune.yaml": write_claims(visits_b="9,114")})
    (disputed.folder / "claims/accepted.yaml").unlink()
    report = check(disputed, "claims/accepted.yaml")
    assert tell(report.findings) == [("conflicting-figures", "open", CLASH[1])]
    # In an audit it was found before as well, so the deletion has not caused it.
    audit = Request(has_acceptances=False)
    assert check(disputed, "claims/accepted.yaml", request=audit).findings == ()


# --- what goes with the report ---


def test_the_report_carries_the_rules_that_ran_as_they_ran(calm: Repository) -> None:
    config = Config(
        calm.folder,
        select=("C301", "R401"),
        severity={"C301": "note"},
        fail_on="warning",
    )
    report = check_corpus(config)
    assert [(document.rule.code, document.rule.severity) for document in report.rules] == [
        ("C301", "note"),
        ("R401", "warning"),
    ]
    assert all(document.documentation for document in report.rules)
    assert report.fail_on == "warning"


def test_a_severity_that_is_configured_is_that_of_the_finding(disputed: Repository) -> None:
    report = check_corpus(Config(disputed.folder, severity={"conflicting-figures": "note"}))
    assert {finding.severity for finding in report.findings if finding.code == "C301"} == {"note"}


def test_every_place_of_a_finding_has_its_line(disputed: Repository) -> None:
    report = check(disputed)
    assert {path for path, _ in report.excerpts} == {"claims/courier.yaml", "claims/herald.yaml"}


def _paths(report: Report) -> Mapping[str, str]:
    return {"prefix": report.prefix, "inner": report.inner, "top": report.top}


def test_the_repository_is_that_of_the_claims(folder: Path) -> None:
    """Not that of the configuration, nor the one where the command runs."""
    repository = start_repository(folder / "data")
    repository.write(CALM)
    repository.write({"aside.yaml": write_claims(visits_b="9,114")})
    (folder / "aside.yaml").write_text(write_claims(visits_b="9,114"), encoding="utf-8")
    outer = Repository(folder, repository.environment)
    assert _paths(check(outer, "data/claims")) == {
        "prefix": "",
        "inner": "data/",
        "top": f"{folder.resolve().as_posix()}/data/",
    }
    assert check(outer, "data/claims", "aside.yaml").inner == "data/"
