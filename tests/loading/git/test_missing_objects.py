"""Objects that a repository does not have: never fetched, or lost."""

from pathlib import Path

import pytest

from checker.errors import CheckerError
from tests.loading.git.repositories import commit, git, read, read_staged, start


def test_a_partial_clone_fetches_what_it_lacks(tmp_path: Path) -> None:
    clone, _ = _clone_without_files(tmp_path)
    assert read(clone, "HEAD~1", "claims") == {"claims/a.yaml": b"1", "claims/b.yaml": b"1"}


def test_a_partial_clone_without_its_remote_names_the_cure(tmp_path: Path) -> None:
    clone, top = _clone_without_files(tmp_path)
    top.rename(tmp_path / "gone")
    assert read(clone, "HEAD", "claims") == {"claims/a.yaml": b"2", "claims/b.yaml": b"2"}
    with pytest.raises(CheckerError) as caught:
        read(clone, "HEAD~1", "claims")
    assert str(caught.value) == (
        f"{clone} is a partial clone, and what it lacks could not be fetched: connect to its"
        " remote and try again, or clone it without --filter"
    )


def test_what_is_staged_in_a_partial_clone_is_fetched_only_to_be_read(tmp_path: Path) -> None:
    top = start(tmp_path / "top")
    git(top, "config", "uploadpack.allowFilter", "true")
    commit(top, {"claims/a.yaml": "1", "claims/b.yaml": "1"})
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", "--no-checkout", top.as_uri(), "clone")
    clone = tmp_path / "clone"
    git(clone, "read-tree", "HEAD")
    git(clone, "update-index", "--force-remove", "claims/b.yaml")
    top.rename(tmp_path / "gone")
    assert read_staged(clone, "elsewhere") == {}
    (tmp_path / "gone").rename(top)
    assert read_staged(clone, "claims") == {"claims/a.yaml": b"1"}


def _clone_without_files(folder: Path) -> tuple[Path, Path]:
    top = start(folder / "top")
    git(top, "config", "uploadpack.allowFilter", "true")
    commit(top, {"claims/a.yaml": "1", "claims/b.yaml": "1"})
    commit(top, {"claims/a.yaml": "2", "claims/b.yaml": "2"})
    git(folder, "clone", "--quiet", "--filter=blob:none", top.as_uri(), "clone")
    return folder.resolve() / "clone", top


def test_a_damaged_repository_is_told(tmp_path: Path) -> None:
    top = start(tmp_path)
    commit(top, {"claims/a.yaml": "a"})
    name = git(top, "rev-parse", "HEAD:claims/a.yaml")
    (top / ".git/objects" / name[:2] / name[2:]).unlink()
    with pytest.raises(CheckerError) as caught:
        read(top, "HEAD", "claims")
    assert str(caught.value) == (
        f'an object is missing from the repository {top}: run "git fsck", or clone it again'
    )


def test_a_damaged_tree_is_shown_as_git_says_it(tmp_path: Path) -> None:
    top = start(tmp_path)
    commit(top, {"claims/a.yaml": "a"})
    name = git(top, "rev-parse", "HEAD:claims")
    (top / ".git/objects" / name[:2] / name[2:]).unlink()
    with pytest.raises(CheckerError, match=r"^git cannot read .*: .+$"):
        read(top, "HEAD", "claims")
