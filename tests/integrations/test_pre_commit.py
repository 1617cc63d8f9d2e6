"""The hooks, run by pre-commit itself when a user commits.

pre-commit builds one environment, from a clone of the project as it is now; the tests share it.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.integrations.articles import MEASURES, write_article
from tests.integrations.conftest import ROOT, BuildOnce
from tests.repositories import Repository, start_repository

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS: list[dict[str, Any]] = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
IDS = ["claim-checker", "claim-checker-always", "claim-checker-schema"]
PRE_COMMIT = (sys.executable, "-m", "pre_commit")

COURIER, GAZETTE = "claims/courier.yaml", "claims/gazette.yaml"
AGREEING = write_article("gazette-loans loans 61,000", publication="Gazette")
CONFLICTING = write_article("gazette-loans loans 75,000", publication="Gazette")
CONFLICT = "conflicting-figures: loans cannot be both"

Install = Callable[..., Repository]


@pytest.fixture(scope="session")
def store(build_once: BuildOnce) -> str:
    """Return the folder in which pre-commit keeps the environment."""
    return build_once("pre-commit", str)


@pytest.fixture
def install(tmp_path: Path, project: Repository, store: str) -> Install:
    """Return a function that makes a repository of claims with hooks installed."""

    def make(*hooks: str) -> Repository:
        environment = {**project.environment, "PRE_COMMIT_HOME": store}
        repository = start_repository(tmp_path / "newsroom", environment)
        used = {
            "repo": str(project.folder),
            "rev": project.git("rev-parse", "HEAD"),
            "hooks": [{"id": hook} for hook in hooks],
        }
        repository.commit(
            {
                ".pre-commit-config.yaml": yaml.safe_dump({"repos": [used]}),
                "claims/measures.yaml": MEASURES,
                COURIER: write_article("courier-loans loans 61,000"),
            }
        )
        done = repository.run(*PRE_COMMIT, "install")
        assert done.returncode == 0, done.stdout
        return repository

    return make


def count_commits(repository: Repository) -> int:
    return int(repository.git("rev-list", "--count", "HEAD"))


def test_the_manifest_is_valid(project: Repository) -> None:
    done = project.run(*PRE_COMMIT, "validate-manifest", ".pre-commit-hooks.yaml")
    assert done.returncode == 0, done.stdout
    assert [hook["id"] for hook in HOOKS] == IDS


@pytest.mark.parametrize("hook", HOOKS, ids=IDS)
def test_a_hook_does_not_run_after_a_checkout_or_on_a_message(hook: dict[str, Any]) -> None:
    assert hook["stages"] == ["pre-commit", "pre-merge-commit", "pre-push", "manual"]


@pytest.mark.parametrize("hook", HOOKS[:2], ids=IDS[:2])
def test_hooks_that_compare_get_no_names_and_run_once(hook: dict[str, Any]) -> None:
    assert hook["pass_filenames"] is False
    assert hook["require_serial"] is True


def test_a_claim_that_agrees_is_committed_by_all_hooks(install: Install) -> None:
    repository = install(*IDS)
    repository.write({GAZETTE: AGREEING})
    repository.git("add", GAZETTE)
    done = repository.try_to_commit()
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("Passed") == 3


def test_a_commit_beside_the_claims_runs_only_what_always_runs(install: Install) -> None:
    repository = install(*IDS)
    repository.write({"notes.yaml": "a: 1\n", "claims.md": "notes\n"})
    repository.git("add", "--all")
    done = repository.try_to_commit()
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("Skipped") == 2
    assert done.stdout.count("Passed") == 1


@pytest.mark.parametrize("name", ["claim-checker.toml", "pyproject.toml", "news/claims/a.yml"])
def test_what_decides_about_the_claims_is_looked_at(install: Install, name: str) -> None:
    repository = install("claim-checker")
    repository.write({name: "# nothing\n"})
    repository.git("add", name)
    assert "Skipped" not in repository.try_to_commit().stdout


@pytest.mark.parametrize("hook", IDS[:2])
def test_an_added_claim_that_contradicts_another_file_is_refused(
    install: Install, hook: str
) -> None:
    repository = install(hook)
    repository.write({GAZETTE: CONFLICTING})
    repository.git("add", GAZETTE)
    done = repository.try_to_commit()
    assert done.returncode == 1
    assert CONFLICT in done.stdout
    assert count_commits(repository) == 1


@pytest.mark.parametrize("hook", IDS[:2])
def test_an_edit_that_contradicts_another_file_is_refused(install: Install, hook: str) -> None:
    repository = install(hook)
    repository.commit({GAZETTE: AGREEING})
    repository.write({COURIER: write_article("courier-loans loans 75,000")})
    done = repository.try_to_commit("--all")
    assert done.returncode == 1
    assert CONFLICT in done.stdout


def test_a_commit_of_one_path_is_judged_as_it_will_be(install: Install) -> None:
    repository = install("claim-checker")
    repository.write({GAZETTE: CONFLICTING, "notes.txt": "notes\n"})
    repository.git("add", GAZETTE, "notes.txt")
    assert repository.try_to_commit("--", "notes.txt").returncode == 0
    done = repository.try_to_commit("--", GAZETTE)
    assert done.returncode == 1
    assert CONFLICT in done.stdout


def test_the_form_alone_is_checked_and_nothing_compared(install: Install) -> None:
    repository = install("claim-checker-schema")
    repository.write({GAZETTE: CONFLICTING})
    repository.git("add", GAZETTE)
    assert repository.try_to_commit().returncode == 0


@pytest.mark.parametrize("hook", IDS)
def test_a_file_of_the_wrong_form_is_refused(install: Install, hook: str) -> None:
    repository = install(hook)
    repository.write({GAZETTE: AGREEING.replace("measure:", "measur:")})
    repository.git("add", GAZETTE)
    done = repository.try_to_commit()
    assert done.returncode == 1
    assert "measur" in done.stdout
    assert GAZETTE in done.stdout


@pytest.mark.parametrize(("hook", "status"), [("claim-checker", 0), ("claim-checker-always", 1)])
def test_a_commit_that_only_deletes_is_seen_by_what_always_runs(
    install: Install, hook: str, status: int
) -> None:
    repository = install(hook)
    repository.git("rm", "--quiet", "claims/measures.yaml")
    done = repository.try_to_commit()
    assert done.returncode == status, done.stdout
    assert ("unknown-reference" in done.stdout) == bool(status)


def test_a_deletion_that_leaves_nothing_wrong_is_committed(install: Install) -> None:
    repository = install("claim-checker-always")
    repository.commit({GAZETTE: AGREEING})
    repository.git("rm", "--quiet", GAZETTE)
    assert repository.try_to_commit().returncode == 0


def test_an_unstaged_conflict_stops_no_commit_and_stays(install: Install) -> None:
    repository = install("claim-checker")
    repository.write({GAZETTE: AGREEING})
    repository.git("add", GAZETTE)
    repository.write({GAZETTE: CONFLICTING, "notes.txt": "not added\n"})
    done = repository.try_to_commit()
    assert done.returncode == 0, done.stdout
    assert repository.read(GAZETTE) == CONFLICTING
    assert repository.read("notes.txt") == "not added\n"
    assert repository.git("show", f"HEAD:{GAZETTE}") == AGREEING.strip()


def test_an_unstaged_cure_helps_no_commit_and_stays(install: Install) -> None:
    repository = install("claim-checker")
    repository.write({GAZETTE: CONFLICTING})
    repository.git("add", GAZETTE)
    repository.write({GAZETTE: AGREEING})
    done = repository.try_to_commit()
    assert done.returncode == 1
    assert CONFLICT in done.stdout
    assert repository.read(GAZETTE) == AGREEING
    assert repository.git("show", f":{GAZETTE}") == CONFLICTING.strip()


def test_a_draft_that_git_does_not_know_stops_no_commit(install: Install) -> None:
    repository = install("claim-checker-always")
    repository.write({GAZETTE: CONFLICTING, "notes.txt": "notes\n"})
    repository.git("add", "notes.txt")
    done = repository.try_to_commit()
    assert done.returncode == 0, done.stdout
    assert repository.read(GAZETTE) == CONFLICTING


def test_a_linked_worktree_is_judged_by_its_own_files(install: Install) -> None:
    repository = install("claim-checker")
    linked = repository._replace(folder=repository.folder.with_name("linked"))
    repository.git("worktree", "add", "--quiet", "-b", "linked", linked.folder)
    linked.write({GAZETTE: AGREEING})
    linked.git("add", GAZETTE)
    assert linked.try_to_commit().returncode == 0
    linked.write({GAZETTE: CONFLICTING})
    done = linked.try_to_commit("--all")
    assert done.returncode == 1
    assert CONFLICT in done.stdout
    assert not (repository.folder / GAZETTE).exists()


@pytest.mark.parametrize(("text", "status"), [(AGREEING, 0), (CONFLICTING, 1)])
def test_all_files_can_be_checked_where_nothing_is_staged(
    install: Install, text: str, status: int
) -> None:
    repository = install(*IDS)
    repository.commit({GAZETTE: text})
    done = repository.run(*PRE_COMMIT, "run", "--all-files")
    assert done.returncode == status, done.stdout
    assert "Skipped" not in done.stdout
