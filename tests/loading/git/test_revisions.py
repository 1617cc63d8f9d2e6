"""Which commit a text names, and how a reader sees it."""

from pathlib import Path

import pytest

from checker.loading.git.revisions import Revision
from tests.loading.git.repositories import commit, git, resolve, start


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A repository with two commits on main."""
    folder = start(tmp_path / "top")
    commit(folder, {"a.yaml": "1"})
    commit(folder, {"a.yaml": "2"})
    return folder


def test_a_branch_a_tag_and_steps_back_are_named_with_their_commit(top: Path) -> None:
    last, first = git(top, "rev-parse", "HEAD"), git(top, "rev-parse", "HEAD~1")
    git(top, "tag", "plain", first)
    git(top, "tag", "--annotate", "--message=x", "signed", first)
    assert resolve(top, "main") == Revision(last, f"main ({last[:7]})")
    assert resolve(top, "HEAD") == Revision(last, f"HEAD ({last[:7]})")
    assert resolve(top, "@") == Revision(last, f"@ ({last[:7]})")
    for text in ("HEAD~1", "main^", "plain", "signed", "signed^{}", "refs/tags/plain"):
        assert resolve(top, text) == Revision(first, f"{text} ({first[:7]})")


def test_a_hash_is_named_by_its_short_form(top: Path) -> None:
    last = git(top, "rev-parse", "HEAD")
    for text in (last, last[:7], last[:12], last.upper()):
        assert resolve(top, text) == Revision(last, last[:7])


def test_a_branch_of_a_remote_is_found(top: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", str(top), "clone")
    last = git(top, "rev-parse", "HEAD")
    assert resolve(tmp_path / "clone", "origin/main").tree == last
    assert resolve(tmp_path / "clone", "main@{upstream}").tree == last


def test_the_parting_is_the_last_commit_in_common(top: Path) -> None:
    parting = git(top, "rev-parse", "HEAD")
    git(top, "checkout", "--quiet", "-b", "other")
    commit(top, {"b.yaml": "1"})
    git(top, "checkout", "--quiet", "main")
    commit(top, {"c.yaml": "1"})
    expected = Revision(parting, f"merge-base:other ({parting[:7]})")
    assert resolve(top, "merge-base:other") == expected
    git(top, "checkout", "--quiet", "other")
    assert resolve(top, "merge-base:main").tree == parting
    assert resolve(top, f"merge-base:{parting}").tree == parting


def test_a_branch_may_be_called_as_a_file(top: Path) -> None:
    first = git(top, "rev-parse", "HEAD~1")
    git(top, "branch", "a.yaml", first)
    assert resolve(top, "a.yaml").tree == first
    assert resolve(top, "merge-base:a.yaml").tree == first


@pytest.mark.parametrize(
    "name", ["a'b", 'a"b', "a b"[:1] + "$(b)", "ä/ö", "a&b;c", "%s", "a\u200bb"]
)
def test_a_branch_may_have_any_name_that_git_permits(top: Path, name: str) -> None:
    first = git(top, "rev-parse", "HEAD~1")
    git(top, "update-ref", f"refs/heads/{name}", first)
    assert resolve(top, name) == Revision(first, f"{name} ({first[:7]})")


def test_a_branch_named_like_an_option_is_found_by_its_full_name(top: Path) -> None:
    first = git(top, "rev-parse", "HEAD~1")
    git(top, "update-ref", "refs/heads/--all", first)
    assert resolve(top, "refs/heads/--all").tree == first


def test_a_branch_called_head_does_not_hide_head(top: Path) -> None:
    git(top, "update-ref", "refs/heads/HEAD", "HEAD~1")
    assert resolve(top, "HEAD").tree == git(top, "rev-parse", "@")


def test_a_detached_head_is_as_good_as_a_branch(top: Path) -> None:
    first = git(top, "rev-parse", "HEAD~1")
    git(top, "checkout", "--quiet", "HEAD~1")
    assert resolve(top, "HEAD").tree == first
    assert resolve(top, "merge-base:main").tree == first


def test_a_commit_is_found_by_its_message(top: Path) -> None:
    assert resolve(top, ":/x").tree == git(top, "rev-parse", ":/x")


def test_sha_256_names_are_read(tmp_path: Path) -> None:
    top = start(tmp_path, "--object-format=sha256")
    made = commit(top, {"a.yaml": "1"})
    assert len(made) == 64
    assert resolve(top, made) == Revision(made, made[:7])
    assert resolve(top, "merge-base:main").tree == made
