"""Pull requests in real repositories: what each change is told that it did."""

import subprocess
from pathlib import Path

import pytest

from tests.integrations.repositories import (
    COMMAND,
    ENVIRONMENT,
    MEASURES,
    Repository,
    run_checker,
    run_git,
    start_repository,
    write_article,
)

COURIER = write_article("courier-loans loans 61,302", "courier-visits visits 9,114")
RENTS = "measures:\n  rents: {nature: flow, unit: rent / year}\n"
GAZETTE = write_article("gazette-visits visits 9,114", publication="Gazette")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A main branch that is clean, and a branch of it checked out."""
    repository = start_repository(tmp_path / "project")
    repository.write("claims/measures.yaml", MEASURES)
    repository.write("claims/courier.yaml", COURIER)
    repository.write("claims/gazette.yaml", GAZETTE)
    repository.commit("first claims")
    repository.git("checkout", "--quiet", "-b", "change")
    return repository


@pytest.fixture
def disputed(repository: Repository) -> Repository:
    """A main branch with a conflict that is known, and a branch of it checked out."""
    repository.git("checkout", "--quiet", "main")
    repository.write(
        "claims/herald.yaml", write_article("herald-loans loans 70,415", publication="Herald")
    )
    repository.commit("a conflict")
    repository.git("checkout", "--quiet", "-B", "change")
    return repository


def find_line(repository: Repository, name: str, text: str) -> int:
    lines = (repository.top / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


# --- what is no news ---


def test_a_change_that_touches_nothing_adds_nothing(disputed: Repository) -> None:
    disputed.write("README.md", "A project of claims\n")
    disputed.commit("readme")
    done = disputed.check("--base", "main")
    assert done.status == 0
    assert "adds 0, resolves 0; 1 finding unchanged" in done.out


def test_a_change_that_only_moves_lines_reports_nothing_new(disputed: Repository) -> None:
    disputed.write("claims/courier.yaml", f"# About loans\n\n\n{COURIER}")
    disputed.commit("a comment")
    report = disputed.report("--base", "main")
    assert report["findings"] == []
    assert [finding["standing"] for finding in report["settled"]] == ["unchanged"]
    assert report["gone"] == []


def test_a_change_that_only_reorders_claims_reports_nothing_new(disputed: Repository) -> None:
    disputed.write(
        "claims/courier.yaml",
        write_article("courier-visits visits 9,114", "courier-loans loans 61,302"),
    )
    disputed.commit("the other way round")
    report = disputed.report("--base", "main")
    assert (report["findings"], report["gone"]) == ([], [])


def test_a_change_that_only_renames_files_reports_nothing_new(disputed: Repository) -> None:
    # a citation without its author is a finding about the file's name
    disputed.git("checkout", "--quiet", "main")
    text = write_article("mail-loans loans 61,302", publication="Mail").replace("  author", "  # ")
    disputed.write("claims/mail.yaml", text)
    disputed.commit("a gap")
    disputed.git("checkout", "--quiet", "-B", "change")
    disputed.git("mv", "claims/mail.yaml", "claims/daily-mail.yaml")
    disputed.git("mv", "claims/herald.yaml", "claims/the-herald.yaml")
    disputed.commit("better names")
    report = disputed.report("--base", "main")
    assert (report["findings"], report["gone"]) == ([], [])
    assert {finding["standing"] for finding in report["settled"]} == {"unchanged"}
    assert "incomplete-citation" in {finding["name"] for finding in report["settled"]}


def test_a_claim_that_agrees_is_no_news(repository: Repository) -> None:
    repository.write(
        "claims/herald.yaml", write_article("herald-loans loans 61,302", publication="Herald")
    )
    repository.commit("agreement")
    done = repository.check("--base", "main")
    assert (done.status, "nothing new found: the check passes" in done.out) == (0, True)


# --- what the change did ---


def test_a_claim_added_against_an_old_one_fails_on_its_own_line(repository: Repository) -> None:
    repository.write(
        "claims/a-new-paper.yaml", write_article("new-loans loans 70,415", publication="New")
    )
    repository.commit("a claim that conflicts")
    [finding] = repository.report("--base", "main")["findings"]
    assert finding["standing"] == "new"
    line = find_line(repository, "claims/a-new-paper.yaml", "value: 70,415")
    assert (finding["location"]["path"], finding["location"]["line"]) == (
        "claims/a-new-paper.yaml",
        line,
    )
    assert [place["path"] for place in finding["related"]] == ["claims/courier.yaml"]


def test_an_old_claim_edited_fails_on_its_line(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "main")
    repository.write(
        "claims/herald.yaml", write_article("herald-loans loans 61,302", publication="Herald")
    )
    repository.commit("agreement")
    repository.git("checkout", "--quiet", "-B", "change")
    repository.write("claims/courier.yaml", COURIER.replace("61,302", "70,415"))
    repository.commit("another figure")
    done = repository.check("--base", "main", "--output", "concise")
    line = find_line(repository, "claims/courier.yaml", "value: 70,415")
    assert done.status == 1
    assert done.out.startswith(f"claims/courier.yaml:{line}:12: error[C301]")
    assert "adds 1, resolves 0" in done.out


@pytest.mark.parametrize("edited", ["courier", "herald"])
def test_whichever_end_is_edited_comes_first(repository: Repository, edited: str) -> None:
    repository.git("checkout", "--quiet", "main")
    herald = write_article("herald-loans loans 61,302", publication="Herald")
    repository.write("claims/herald.yaml", herald)
    repository.commit("agreement")
    repository.git("checkout", "--quiet", "-B", "change")
    text = {"courier": COURIER, "herald": herald}[edited]
    repository.write(f"claims/{edited}.yaml", text.replace("61,302", "70,415"))
    [finding] = repository.report("--base", "main")["findings"]
    assert finding["location"]["path"] == f"claims/{edited}.yaml"
    assert len(finding["related"]) == 1


def test_a_change_of_period_is_found_at_the_claim_that_it_touched(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "main")
    herald = write_article("herald-loans loans 70,415", publication="Herald")
    repository.write("claims/herald.yaml", herald.replace("period: 2024", "period: 2019"))
    repository.commit("another year")
    repository.git("checkout", "--quiet", "-B", "change")
    repository.write("claims/herald.yaml", herald)
    [finding] = repository.report("--base", "main")["findings"]
    assert finding["location"]["path"] == "claims/herald.yaml"


def test_a_claim_that_joins_a_known_conflict_makes_it_grown(disputed: Repository) -> None:
    disputed.write(
        "claims/tribune.yaml", write_article("tribune-loans loans 70,415", publication="Tribune")
    )
    disputed.commit("one more")
    report = disputed.report("--base", "main")
    [finding] = report["findings"]
    assert (finding["standing"], finding["remark"]) == ("grown", "joined by tribune-loans")
    assert finding["location"]["path"] == "claims/tribune.yaml"
    assert report["summary"]["failing"]
    assert report["gone"] == []


def test_a_known_conflict_that_an_edit_does_not_resolve_is_no_silence(disputed: Repository) -> None:
    disputed.write(
        "claims/herald.yaml", write_article("herald-loans loans 71,533", publication="Herald")
    )
    disputed.commit("another figure")
    done = disputed.check("--base", "main")
    assert done.status == 0
    assert "adds 0, resolves 0; 1 finding unchanged" in done.out
    assert (
        "unchanged, though the change touched it:\n"
        "  claims/herald.yaml:11: conflicting-figures: still found after herald-loans changed\n"
    ) in done.out


def test_a_change_that_resolves_a_conflict_says_so(disputed: Repository) -> None:
    disputed.write(
        "claims/herald.yaml", write_article("herald-loans loans 61,302", publication="Herald")
    )
    disputed.commit("a correction")
    done = disputed.check("--base", "main")
    assert done.status == 0
    assert "resolved:\n  conflicting-figures: loans cannot be both" in done.out
    assert "adds 0, resolves 1" in done.out


def test_a_change_may_add_one_and_resolve_another(disputed: Repository) -> None:
    disputed.write(
        "claims/herald.yaml",
        write_article(
            "herald-loans loans 61,302", "herald-visits visits 4,117", publication="Herald"
        ),
    )
    disputed.commit("both")
    done = disputed.check("--base", "main")
    assert (done.status, "adds 1, resolves 1" in done.out) == (1, True)


def test_a_file_that_can_be_read_no_longer_resolves_nothing(disputed: Repository) -> None:
    disputed.write("claims/herald.yaml", 'claims: ["unfinished')
    report = disputed.report("--base", "main")
    assert [finding["name"] for finding in report["findings"]] == ["invalid-yaml"]
    assert [finding["standing"] for finding in report["gone"]] == ["unchecked"]
    assert report["summary"]["standings"]["fixed"] == 0


def test_an_acceptance_that_is_removed_makes_its_finding_new(disputed: Repository) -> None:
    disputed.git("checkout", "--quiet", "main")
    accepted = run_checker(
        disputed.top,
        *("accept", "conflicting-figures:herald-loans"),
        *("--reason", "the Herald counts renewals too"),
    )
    assert accepted.status == 0, accepted.err
    disputed.commit("accepted")
    assert disputed.check().status == 0
    disputed.git("checkout", "--quiet", "-B", "change")
    (disputed.top / "claims/accepted.yaml").unlink()
    [finding] = disputed.report("--base", "main")["findings"]
    assert finding["standing"] == "new"


def test_two_changes_that_are_each_clean_are_caught_together_on_main(
    repository: Repository,
) -> None:
    for name, value in (("herald", "4,117"), ("tribune", "5,208")):
        repository.git("checkout", "--quiet", "-B", name, "main")
        repository.write(
            "claims/rents.yaml", "measures:\n  rents: {nature: flow, unit: rent / year}\n"
        )
        text = write_article(f"{name}-rents rents {value}", publication=name.title())
        repository.write(f"claims/{name}.yaml", text)
        repository.commit(name)
        assert repository.check("--base", "merge-base:main").status == 0
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "herald")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "tribune")
    assert repository.check().status == 1
    [finding] = repository.report("--base", "HEAD^1")["findings"]
    assert finding["location"]["path"] == "claims/tribune.yaml"
    assert finding["claims"] == ["herald-rents", "tribune-rents"]


def test_merge_base_leaves_out_what_main_has_done_since(repository: Repository) -> None:
    repository.write("README.md", "A project of claims\n")
    repository.commit("readme")
    repository.git("checkout", "--quiet", "main")
    repository.write("claims/herald.yaml", write_article("herald-loans loans 70,415"))
    repository.commit("main has a conflict now")
    repository.git("checkout", "--quiet", "change")
    assert "adds 0, resolves 1" in repository.check("--base", "main").out
    assert "adds 0, resolves 0" in repository.check("--base", "merge-base:main").out


# --- where it is run ---


def test_a_dirty_tree_is_held_against_the_last_commit(repository: Repository) -> None:
    repository.write("claims/herald.yaml", write_article("herald-loans loans 70,415"))
    [finding] = repository.report("--base", "HEAD")["findings"]
    assert finding["location"]["path"] == "claims/herald.yaml"
    assert "claims/herald.yaml" in repository.git("status", "--porcelain")


def test_what_is_staged_is_checked_in_place_of_the_files(repository: Repository) -> None:
    repository.write("claims/herald.yaml", write_article("herald-loans loans 70,415"))
    assert repository.check("--staged").status == 0
    repository.git("add", "claims/herald.yaml")
    repository.write("claims/herald.yaml", write_article("herald-loans loans 61,302"))
    assert repository.check().status == 0
    done = repository.check("--staged", "--base", "HEAD")
    assert done.status == 1
    assert "value: 70,415" in done.out


def test_it_runs_in_a_linked_worktree(repository: Repository, tmp_path: Path) -> None:
    repository.git("worktree", "add", "--quiet", str(tmp_path / "linked"), "-b", "other")
    linked = Repository(tmp_path / "linked")
    linked.write("claims/herald.yaml", write_article("herald-loans loans 70,415"))
    [finding] = linked.report("--base", "main")["findings"]
    assert finding["location"]["path"] == "claims/herald.yaml"


def install_hook(repository: Repository) -> None:
    hook = repository.top / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        f"#!/bin/sh\nexec '{COMMAND}' check --staged --base HEAD --output concise\n",
        encoding="utf-8",
    )
    hook.chmod(0o755)


def try_to_commit(repository: Repository, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        ["git", "commit", "--quiet", "--message", "a change", *arguments],
        cwd=repository.top,
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return done.returncode, done.stdout + done.stderr


def test_a_hook_lets_a_clean_commit_pass(repository: Repository) -> None:
    install_hook(repository)
    repository.write("claims/herald.yaml", write_article("herald-loans loans 61,302"))
    repository.git("add", "--all")
    assert try_to_commit(repository)[0] == 0


@pytest.mark.parametrize("way", [[], ["--all"], ["claims/courier.yaml"]], ids=str)
def test_a_hook_stops_a_commit_that_adds_a_conflict(repository: Repository, way: list[str]) -> None:
    repository.git("checkout", "--quiet", "main")
    repository.write("claims/herald.yaml", write_article("herald-loans loans 61,302"))
    repository.commit("agreement")
    install_hook(repository)
    repository.write("claims/courier.yaml", COURIER.replace("61,302", "70,415"))
    if not way:
        repository.git("add", "claims/courier.yaml")
    status, said = try_to_commit(repository, *way)
    assert status == 1
    assert "claims/courier.yaml" in said.partition(":")[0]
    assert "adds 1, resolves 0" in said
    assert repository.git("log", "-1", "--format=%s").strip() == "agreement"


def test_line_ends_that_git_turns_do_not_count(repository: Repository) -> None:
    repository.write(".gitattributes", "*.yaml text eol=crlf\n")
    repository.commit("line ends")
    for name in ("courier", "gazette", "measures"):
        path = repository.top / "claims" / f"{name}.yaml"
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    report = repository.report("--base", "HEAD")
    assert (report["findings"], report["gone"], report["settled"]) == ([], [], [])
    repository.write("claims/herald.yaml", write_article("herald-loans loans 70,415"))
    [finding] = repository.report("--base", "HEAD")["findings"]
    assert finding["location"]["path"] == "claims/herald.yaml"


def test_a_base_without_claims_makes_everything_new(tmp_path: Path) -> None:
    repository = start_repository(tmp_path)
    repository.write("README.md", "Soon\n")
    repository.commit("readme")
    repository.write("claims/measures.yaml", MEASURES)
    repository.write("claims/courier.yaml", COURIER)
    repository.write("claims/herald.yaml", write_article("herald-loans loans 70,415"))
    report = repository.report("--base", "main")
    assert [finding["standing"] for finding in report["findings"]] == ["new"]


@pytest.mark.parametrize("folder", ["claims", "docs/deep"])
def test_it_runs_in_a_folder_below_the_configuration(repository: Repository, folder: str) -> None:
    repository.write("claim-checker.toml", "")
    repository.write("docs/deep/readme.txt", "text")
    repository.commit("configuration")
    repository.write("claims/herald.yaml", write_article("herald-loans loans 70,415"))
    [finding] = repository.report("--base", "HEAD", folder=folder)["findings"]
    assert finding["location"]["path"] == "claims/herald.yaml"


def test_a_project_in_a_folder_of_its_repository_is_found_there(tmp_path: Path) -> None:
    repository = start_repository(tmp_path)
    repository.write("news/claim-checker.toml", "")
    repository.write("news/claims/measures.yaml", MEASURES)
    repository.write("news/claims/courier.yaml", COURIER)
    repository.commit("first claims")
    repository.write("news/claims/herald.yaml", write_article("herald-loans loans 70,415"))
    done = repository.check("--base", "HEAD", "--output", "github", folder="news")
    assert done.status == 1
    assert "file=news/claims/herald.yaml,line=" in done.out
    [finding] = repository.report("--base", "HEAD", folder="news")["findings"]
    assert finding["location"]["path"] == "claims/herald.yaml"


# --- what cannot be reached ---


def refuse(repository: Repository, *arguments: str) -> str:
    done = repository.check(*arguments)
    assert done.status == 2
    assert done.out == ""
    assert done.err.startswith("error: ")
    assert done.err.count("\n") == 1
    return done.err


def test_a_shallow_clone_is_told_how_to_get_the_base(
    repository: Repository, tmp_path: Path
) -> None:
    repository.write("README.md", "A project of claims\n")
    repository.commit("readme")
    url = repository.top.as_uri()
    run_git(tmp_path, "clone", "--quiet", "--depth", "1", "--branch", "change", url, "shallow")
    shallow = Repository(tmp_path / "shallow")
    for base in ("main", "origin/main", "HEAD~1", "merge-base:main"):
        said = refuse(shallow, "--base", base)
        assert "shallow" in said
        assert "git fetch --unshallow" in said
        assert "fetch-depth: 0" in said


def test_a_revision_that_nobody_knows_is_no_silence(repository: Repository) -> None:
    assert "mian" in refuse(repository, "--base", "mian")


def test_without_a_repository_there_is_no_base(tmp_path: Path) -> None:
    folder = Repository(tmp_path)
    folder.write("claims/measures.yaml", MEASURES)
    folder.write("claims/courier.yaml", COURIER)
    assert "git" in refuse(folder, "--base", "main")
    assert "git" in refuse(folder, "--staged")


# --- files that are named ---


def test_a_file_narrows_what_is_reported_never_what_is_compared(disputed: Repository) -> None:
    assert disputed.check("claims/herald.yaml").status == 1
    assert disputed.check("claims/courier.yaml").status == 1
    assert disputed.check("claims/gazette.yaml").status == 0


def test_a_file_that_was_deleted_reports_what_it_has_left_behind(disputed: Repository) -> None:
    (disputed.top / "claims/measures.yaml").unlink()
    report = disputed.report("claims/measures.yaml")
    assert {finding["name"] for finding in report["findings"]} == {"unknown-reference"}
    quiet = disputed.report("claims/gazette.yaml")
    assert "conflicting-figures" not in {finding["name"] for finding in quiet["findings"]}


def test_a_deletion_that_leaves_nothing_behind_reports_nothing(disputed: Repository) -> None:
    (disputed.top / "claims/herald.yaml").unlink()
    assert disputed.report("claims/herald.yaml")["findings"] == []


def test_a_file_that_never_was_is_a_mistake(repository: Repository) -> None:
    assert "claims/never.yaml does not exist" in refuse(repository, "claims/never.yaml")


def test_files_that_are_named_narrow_what_is_new_too(disputed: Repository) -> None:
    disputed.write("claims/tribune.yaml", write_article("tribune-visits visits 4,117"))
    assert disputed.check("--base", "main", "claims/herald.yaml").status == 0
    assert disputed.check("--base", "main", "claims/tribune.yaml").status == 1
    assert disputed.check("--base", "main", "claims/gazette.yaml").status == 1


# --- several outputs at once ---


def test_one_run_writes_all_its_outputs_and_exits_as_the_findings_say(
    disputed: Repository, tmp_path: Path
) -> None:
    forms = ("json", "sarif", "gitlab", "junit", "rdjsonl", "markdown", "csv", "github", "concise")
    outputs = [f"--output={form}:{tmp_path / form}" for form in forms]
    done = disputed.check(*outputs, "--output", "text")
    assert done.status == 1
    assert "error[C301]" in done.out
    for form in forms:
        assert "cannot be both 61,302" in (tmp_path / form).read_text(encoding="utf-8"), form
    (disputed.top / "claims/herald.yaml").unlink()
    assert disputed.check(*outputs).status == 0
    for form in forms:
        assert "cannot be both 61,302" not in (tmp_path / form).read_text(encoding="utf-8"), form
    assert not list(tmp_path.glob(".*"))


def test_no_output_is_written_where_one_of_them_cannot_be(
    disputed: Repository, tmp_path: Path
) -> None:
    good = tmp_path / "report.json"
    refuse(disputed, f"--output=json:{good}", f"--output=csv:{tmp_path}/nowhere/report.csv")
    assert not good.exists()
