"""Pull requests in real repositories: what each change is told that it did."""

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.installed import COMMAND, call, clean_environment
from tests.integrations.articles import MEASURES, write_article, write_loans
from tests.repositories import Repository, start_repository

COURIER = write_article("courier-loans loans 61,302", "courier-visits visits 9,114")
RENTS = "measures:\n  rents: {nature: flow, unit: rent / year}\n"
GAZETTE = write_article("gazette-visits visits 9,114", publication="Gazette")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A main branch that is clean, and a branch of it checked out."""
    repository = start_repository(tmp_path / "project")
    repository.commit(
        {
            "claims/measures.yaml": MEASURES,
            "claims/courier.yaml": COURIER,
            "claims/gazette.yaml": GAZETTE,
        },
        "first claims",
    )
    repository.git("checkout", "--quiet", "-b", "change")
    return repository


@pytest.fixture
def disputed(repository: Repository) -> Repository:
    """A main branch with a conflict that is known, and a branch of it checked out."""
    commit_to_main(repository, write_loans("herald", "70,415"), "a conflict")
    return repository


def commit_to_main(repository: Repository, files: Mapping[str, str], message: str) -> None:
    """Commit to the main branch, and begin the branch of the change anew there."""
    repository.git("checkout", "--quiet", "main")
    repository.commit(files, message)
    repository.git("checkout", "--quiet", "-B", "change")


def find_line(repository: Repository, name: str, text: str) -> int:
    lines = repository.read(name).splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


# --- what is no news ---


def test_a_change_that_touches_nothing_adds_nothing(disputed: Repository) -> None:
    disputed.commit({"README.md": "A project of claims\n"}, "readme")
    done = disputed.check("--base", "main")
    assert done.returncode == 0
    assert "adds 0, resolves 0; 1 finding unchanged" in done.stdout


def test_a_change_that_only_moves_lines_reports_nothing_new(disputed: Repository) -> None:
    disputed.commit({"claims/courier.yaml": f"# About loans\n\n\n{COURIER}"}, "a comment")
    report = disputed.report("--base", "main")
    assert report["findings"] == []
    assert [finding["standing"] for finding in report["settled"]] == ["unchanged"]
    assert report["gone"] == []


def test_a_change_that_only_reorders_claims_reports_nothing_new(disputed: Repository) -> None:
    text = write_article("courier-visits visits 9,114", "courier-loans loans 61,302")
    disputed.commit({"claims/courier.yaml": text}, "the other way round")
    report = disputed.report("--base", "main")
    assert (report["findings"], report["gone"]) == ([], [])


def test_a_change_that_only_renames_files_reports_nothing_new(disputed: Repository) -> None:
    # a citation without its author is a finding about the file's name
    text = write_article("mail-loans loans 61,302", publication="Mail").replace("  author", "  # ")
    commit_to_main(disputed, {"claims/mail.yaml": text}, "a gap")
    disputed.git("mv", "claims/mail.yaml", "claims/daily-mail.yaml")
    disputed.git("mv", "claims/herald.yaml", "claims/the-herald.yaml")
    disputed.commit({}, "better names")
    report = disputed.report("--base", "main")
    assert (report["findings"], report["gone"]) == ([], [])
    assert {finding["standing"] for finding in report["settled"]} == {"unchanged"}
    assert "incomplete-citation" in {finding["name"] for finding in report["settled"]}


def test_a_claim_that_agrees_is_no_news(repository: Repository) -> None:
    repository.commit(write_loans("herald", "61,302"), "agreement")
    done = repository.check("--base", "main")
    assert (done.returncode, "nothing new found: the check passes" in done.stdout) == (0, True)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_that_led_nowhere_before_is_no_news(repository: Repository) -> None:
    (repository.folder / "claims/lost.yaml").symlink_to("gone.yaml")
    repository.commit({})
    report = repository.report("--base", "HEAD")
    assert (report["findings"], report["gone"]) == ([], [])
    assert [finding["standing"] for finding in report["settled"]] == ["unchanged"]


# --- what the change did ---


def test_a_claim_added_against_an_old_one_fails_on_its_own_line(repository: Repository) -> None:
    repository.commit(
        {"claims/a-new-paper.yaml": write_article("new-loans loans 70,415", publication="New")},
        "a claim that conflicts",
    )
    [finding] = repository.report("--base", "main")["findings"]
    assert finding["standing"] == "new"
    line = find_line(repository, "claims/a-new-paper.yaml", "value: 70,415")
    place = finding["location"]
    assert (place["path"], place["line"]) == ("claims/a-new-paper.yaml", line)
    assert [place["path"] for place in finding["related"]] == ["claims/courier.yaml"]


def test_an_old_claim_edited_fails_on_its_line(repository: Repository) -> None:
    commit_to_main(repository, write_loans("herald", "61,302"), "agreement")
    edited = COURIER.replace("61,302", "70,415")
    repository.commit({"claims/courier.yaml": edited}, "another figure")
    done = repository.check("--base", "main", "--output", "concise")
    line = find_line(repository, "claims/courier.yaml", "value: 70,415")
    assert done.returncode == 1
    assert done.stdout.startswith(f"claims/courier.yaml:{line}:12: error[C301]")
    assert "adds 1, resolves 0" in done.stdout


@pytest.mark.parametrize("edited", ["courier", "herald"])
def test_whichever_end_is_edited_comes_first(repository: Repository, edited: str) -> None:
    herald = write_loans("herald", "61,302")
    commit_to_main(repository, herald, "agreement")
    path = f"claims/{edited}.yaml"
    text = {"claims/courier.yaml": COURIER, **herald}[path]
    repository.write({path: text.replace("61,302", "70,415")})
    [finding] = repository.report("--base", "main")["findings"]
    assert finding["location"]["path"] == path
    assert len(finding["related"]) == 1


def test_a_change_of_period_is_found_at_the_claim_that_it_touched(repository: Repository) -> None:
    [(path, text)] = write_loans("herald", "70,415").items()
    earlier = text.replace("period: 2024", "period: 2019")
    commit_to_main(repository, {path: earlier}, "another year")
    repository.write({path: text})
    [finding] = repository.report("--base", "main")["findings"]
    assert finding["location"]["path"] == "claims/herald.yaml"


def test_a_claim_that_joins_a_known_conflict_makes_it_grown(disputed: Repository) -> None:
    disputed.commit(write_loans("tribune", "70,415"), "one more")
    report = disputed.report("--base", "main")
    [finding] = report["findings"]
    assert (finding["standing"], finding["remark"]) == ("grown", "joined by tribune-loans")
    assert finding["location"]["path"] == "claims/tribune.yaml"
    assert report["summary"]["failing"]
    assert report["gone"] == []


def test_a_known_conflict_that_an_edit_does_not_resolve_is_no_silence(disputed: Repository) -> None:
    disputed.commit(write_loans("herald", "71,533"), "another figure")
    done = disputed.check("--base", "main")
    assert done.returncode == 0
    assert "adds 0, resolves 0; 1 finding unchanged" in done.stdout
    assert (
        "unchanged, though the change touched it:\n"
        "  claims/herald.yaml:11: conflicting-figures: still found after herald-loans changed\n"
    ) in done.stdout


def test_a_change_that_resolves_a_conflict_says_so(disputed: Repository) -> None:
    disputed.commit(write_loans("herald", "61,302"), "a correction")
    done = disputed.check("--base", "main")
    assert done.returncode == 0
    assert "resolved:\n  conflicting-figures: loans cannot be both" in done.stdout
    assert "adds 0, resolves 1" in done.stdout


def test_a_change_may_add_one_and_resolve_another(disputed: Repository) -> None:
    text = write_article(
        "herald-loans loans 61,302", "herald-visits visits 4,117", publication="Herald"
    )
    disputed.commit({"claims/herald.yaml": text}, "both")
    done = disputed.check("--base", "main")
    assert (done.returncode, "adds 1, resolves 1" in done.stdout) == (1, True)


def test_a_file_that_can_be_read_no_longer_resolves_nothing(disputed: Repository) -> None:
    disputed.write({"claims/herald.yaml": 'claims: ["unfinished'})
    report = disputed.report("--base", "main")
    assert [finding["name"] for finding in report["findings"]] == ["invalid-yaml"]
    assert [finding["standing"] for finding in report["gone"]] == ["unchecked"]
    assert report["summary"]["standings"]["fixed"] == 0


def test_an_acceptance_that_is_removed_makes_its_finding_new(disputed: Repository) -> None:
    disputed.git("checkout", "--quiet", "main")
    accepted = call(
        disputed.folder,
        *("accept", "conflicting-figures:herald-loans"),
        *("--reason", "the Herald counts renewals too"),
    )
    assert accepted.returncode == 0, accepted.stderr
    disputed.commit({}, "accepted")
    assert disputed.check().returncode == 0
    disputed.git("checkout", "--quiet", "-B", "change")
    (disputed.folder / "claims/accepted.yaml").unlink()
    [finding] = disputed.report("--base", "main")["findings"]
    assert finding["standing"] == "new"


def test_two_changes_that_are_each_clean_are_caught_together_on_main(
    repository: Repository,
) -> None:
    for name, value in (("herald", "4,117"), ("tribune", "5,208")):
        repository.git("checkout", "--quiet", "-B", name, "main")
        text = write_article(f"{name}-rents rents {value}", publication=name.title())
        repository.commit({"claims/rents.yaml": RENTS, f"claims/{name}.yaml": text}, name)
        assert repository.check("--base", "merge-base:main").returncode == 0
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "herald")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "tribune")
    assert repository.check().returncode == 1
    [finding] = repository.report("--base", "HEAD^1")["findings"]
    assert finding["location"]["path"] == "claims/tribune.yaml"
    assert finding["claims"] == ["herald-rents", "tribune-rents"]


def test_merge_base_leaves_out_what_main_has_done_since(repository: Repository) -> None:
    repository.commit({"README.md": "A project of claims\n"}, "readme")
    repository.git("checkout", "--quiet", "main")
    repository.commit(write_loans("herald", "70,415"), "main has a conflict now")
    repository.git("checkout", "--quiet", "change")
    assert "adds 0, resolves 1" in repository.check("--base", "main").stdout
    assert "adds 0, resolves 0" in repository.check("--base", "merge-base:main").stdout


# --- where it is run ---


def test_a_dirty_tree_is_held_against_the_last_commit(repository: Repository) -> None:
    repository.write(write_loans("herald", "70,415"))
    [finding] = repository.report("--base", "HEAD")["findings"]
    assert finding["location"]["path"] == "claims/herald.yaml"
    assert "claims/herald.yaml" in repository.git("status", "--porcelain")


def test_what_is_staged_is_checked_in_place_of_the_files(repository: Repository) -> None:
    repository.write(write_loans("herald", "70,415"))
    assert repository.check("--staged").returncode == 0
    repository.git("add", "claims/herald.yaml")
    repository.write(write_loans("herald", "61,302"))
    assert repository.check().returncode == 0
    done = repository.check("--staged", "--base", "HEAD")
    assert done.returncode == 1
    assert "value: 70,415" in done.stdout


def test_it_runs_in_a_linked_worktree(repository: Repository, tmp_path: Path) -> None:
    linked = repository._replace(folder=tmp_path / "linked")
    repository.git("worktree", "add", "--quiet", linked.folder, "-b", "other")
    linked.write(write_loans("herald", "70,415"))
    [finding] = linked.report("--base", "main")["findings"]
    assert finding["location"]["path"] == "claims/herald.yaml"


def install_hook(repository: Repository) -> None:
    hook = repository.folder / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        f"#!/bin/sh\nexec '{COMMAND}' check --staged --base HEAD --output concise\n",
        encoding="utf-8",
    )
    hook.chmod(0o755)


def test_a_hook_lets_a_clean_commit_pass(repository: Repository) -> None:
    install_hook(repository)
    repository.write(write_loans("herald", "61,302"))
    repository.git("add", "--all")
    assert repository.try_to_commit().returncode == 0


@pytest.mark.parametrize("way", [[], ["--all"], ["claims/courier.yaml"]], ids=str)
def test_a_hook_stops_a_commit_that_adds_a_conflict(repository: Repository, way: list[str]) -> None:
    commit_to_main(repository, write_loans("herald", "61,302"), "agreement")
    install_hook(repository)
    repository.write({"claims/courier.yaml": COURIER.replace("61,302", "70,415")})
    if not way:
        repository.git("add", "claims/courier.yaml")
    done = repository.try_to_commit(*way)
    assert done.returncode == 1
    assert "claims/courier.yaml" in done.stdout.partition(":")[0]
    assert "adds 1, resolves 0" in done.stdout
    assert repository.git("log", "-1", "--format=%s") == "agreement"


def test_line_ends_that_git_turns_do_not_count(repository: Repository) -> None:
    repository.commit({".gitattributes": "*.yaml text eol=crlf\n"}, "line ends")
    for name in ("courier", "gazette", "measures"):
        path = repository.folder / "claims" / f"{name}.yaml"
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    report = repository.report("--base", "HEAD")
    assert (report["findings"], report["gone"], report["settled"]) == ([], [], [])
    repository.write(write_loans("herald", "70,415"))
    [finding] = repository.report("--base", "HEAD")["findings"]
    assert finding["location"]["path"] == "claims/herald.yaml"


def test_a_base_without_claims_makes_everything_new(tmp_path: Path) -> None:
    repository = start_repository(tmp_path)
    repository.commit({"README.md": "Soon\n"}, "readme")
    repository.write(
        {
            "claims/measures.yaml": MEASURES,
            "claims/courier.yaml": COURIER,
            **write_loans("herald", "70,415"),
        }
    )
    report = repository.report("--base", "main")
    assert [finding["standing"] for finding in report["findings"]] == ["new"]


@pytest.mark.parametrize("folder", ["claims", "docs/deep"])
def test_it_runs_in_a_folder_below_the_configuration(repository: Repository, folder: str) -> None:
    repository.commit({"claim-checker.toml": "", "docs/deep/readme.txt": "text"}, "configuration")
    repository.write(write_loans("herald", "70,415"))
    [finding] = repository.report("--base", "HEAD", folder=folder)["findings"]
    assert finding["location"]["path"] == "claims/herald.yaml"


def test_a_project_in_a_folder_of_its_repository_is_found_there(tmp_path: Path) -> None:
    repository = start_repository(tmp_path)
    repository.commit(
        {
            "news/claim-checker.toml": "",
            "news/claims/measures.yaml": MEASURES,
            "news/claims/courier.yaml": COURIER,
        },
        "first claims",
    )
    repository.write({"news/claims/herald.yaml": write_article("herald-loans loans 70,415")})
    done = repository.check("--base", "HEAD", "--output", "github", folder="news")
    assert done.returncode == 1
    assert "file=news/claims/herald.yaml,line=" in done.stdout
    [finding] = repository.report("--base", "HEAD", folder="news")["findings"]
    assert finding["location"]["path"] == "claims/herald.yaml"


# --- what cannot be reached ---


def refuse(repository: Repository, *arguments: str) -> str:
    done = repository.check(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_a_shallow_clone_is_told_how_to_get_the_base(
    repository: Repository, tmp_path: Path
) -> None:
    repository.commit({"README.md": "A project of claims\n"}, "readme")
    shallow = repository._replace(folder=tmp_path / "shallow")
    one = ("--depth", "1", "--branch", "change")
    repository.git("clone", "--quiet", *one, repository.folder.as_uri(), shallow.folder)
    for base in ("main", "origin/main", "HEAD~1", "merge-base:main"):
        said = refuse(shallow, "--base", base)
        assert "shallow" in said
        assert "git fetch --unshallow" in said
        assert "fetch-depth: 0" in said


def test_a_revision_that_nobody_knows_is_no_silence(repository: Repository) -> None:
    assert "mian" in refuse(repository, "--base", "mian")


def test_without_a_repository_there_is_no_base(tmp_path: Path) -> None:
    folder = Repository(tmp_path, clean_environment())
    folder.write({"claims/measures.yaml": MEASURES, "claims/courier.yaml": COURIER})
    assert "git" in refuse(folder, "--base", "main")
    assert "git" in refuse(folder, "--staged")


# --- files that are named ---


def test_a_file_narrows_what_is_reported_never_what_is_compared(disputed: Repository) -> None:
    assert disputed.check("claims/herald.yaml").returncode == 1
    assert disputed.check("claims/courier.yaml").returncode == 1
    assert disputed.check("claims/gazette.yaml").returncode == 0


def test_a_file_that_was_deleted_reports_what_it_has_left_behind(disputed: Repository) -> None:
    (disputed.folder / "claims/measures.yaml").unlink()
    report = disputed.report("claims/measures.yaml")
    assert {finding["name"] for finding in report["findings"]} == {"unknown-reference"}
    quiet = disputed.report("claims/gazette.yaml")
    assert "conflicting-figures" not in {finding["name"] for finding in quiet["findings"]}


def test_a_deletion_that_leaves_nothing_behind_reports_nothing(disputed: Repository) -> None:
    (disputed.folder / "claims/herald.yaml").unlink()
    assert disputed.report("claims/herald.yaml")["findings"] == []


def test_a_file_that_never_was_is_a_mistake(repository: Repository) -> None:
    assert "claims/never.yaml does not exist" in refuse(repository, "claims/never.yaml")


def test_files_that_are_named_narrow_what_is_new_too(disputed: Repository) -> None:
    disputed.write({"claims/tribune.yaml": write_article("tribune-visits visits 4,117")})
    assert disputed.check("--base", "main", "claims/herald.yaml").returncode == 0
    assert disputed.check("--base", "main", "claims/tribune.yaml").returncode == 1
    assert disputed.check("--base", "main", "claims/gazette.yaml").returncode == 1


# --- several outputs at once ---


def test_one_run_writes_all_its_outputs_and_exits_as_the_findings_say(
    disputed: Repository, tmp_path: Path
) -> None:
    forms = ("json", "sarif", "gitlab", "junit", "rdjsonl", "markdown", "csv", "github", "concise")
    outputs = [f"--output={form}:{tmp_path / form}" for form in forms]
    done = disputed.check(*outputs, "--output", "text")
    assert done.returncode == 1
    assert "error[C301]" in done.stdout
    for form in forms:
        assert "cannot be both 61,302" in (tmp_path / form).read_text(encoding="utf-8"), form
    (disputed.folder / "claims/herald.yaml").unlink()
    assert disputed.check(*outputs).returncode == 0
    for form in forms:
        assert "cannot be both 61,302" not in (tmp_path / form).read_text(encoding="utf-8"), form
    assert not list(tmp_path.glob(".*"))


def test_no_output_is_written_where_one_of_them_cannot_be(
    disputed: Repository, tmp_path: Path
) -> None:
    good = tmp_path / "report.json"
    refuse(disputed, f"--output=json:{good}", f"--output=csv:{tmp_path}/nowhere/report.csv")
    assert not good.exists()
