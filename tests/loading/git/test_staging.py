"""What is staged for the next commit."""

import shutil
from pathlib import Path

import pytest

from checker.errors import CheckerError
from checker.loading.git.repository import open_repository
from checker.loading.git.revisions import stage_revision
from tests.loading.git.repositories import commit, git, read_staged, start, write


@pytest.fixture
def top(tmp_path: Path) -> Path:
    folder = start(tmp_path / "top")
    commit(folder, {"claims/a.yaml": "1", "claims/b.yaml": "1"})
    return folder


def test_where_nothing_was_ever_added_nothing_is_staged(tmp_path: Path) -> None:
    top = start(tmp_path)
    write(top, {"claims/a.yaml": "1"})
    assert read_staged(top, "claims") == {}


def test_the_index_counts_and_not_the_disk(top: Path) -> None:
    write(top, {"claims/a.yaml": "2", "claims/c.yaml": "2", "claims/d.yaml": "2"})
    git(top, "add", "claims/a.yaml", "claims/c.yaml")
    git(top, "rm", "--quiet", "--cached", "claims/b.yaml")
    write(top, {"claims/a.yaml": "3"})
    (top / "claims/c.yaml").unlink()
    assert read_staged(top, "claims") == {"claims/a.yaml": b"2", "claims/c.yaml": b"2"}
    assert stage_revision(open_repository(top)).name == "the index"


def test_it_works_before_the_first_commit(tmp_path: Path) -> None:
    top = start(tmp_path)
    write(top, {"claims/a.yaml": "1"})
    git(top, "add", "--all")
    assert read_staged(top, "claims") == {"claims/a.yaml": b"1"}


def test_what_is_only_announced_is_not_staged(top: Path) -> None:
    write(top, {"claims/c.yaml": "2", "claims/empty.yaml": ""})
    git(top, "add", "claims/empty.yaml")
    git(top, "add", "--intent-to-add", "claims/c.yaml")
    assert set(read_staged(top, "claims")) == {
        "claims/a.yaml",
        "claims/b.yaml",
        "claims/empty.yaml",
    }


def test_the_index_itself_is_not_touched(top: Path) -> None:
    write(top, {"claims/a.yaml": "2"})
    git(top, "add", "--all")
    index = top / ".git/index"
    before = index.read_bytes(), index.stat().st_mtime_ns
    assert read_staged(top, "claims")["claims/a.yaml"] == b"2"
    assert (index.read_bytes(), index.stat().st_mtime_ns) == before


def test_a_locked_index_is_read(top: Path) -> None:
    (top / ".git/index.lock").touch()
    assert read_staged(top, "claims")["claims/a.yaml"] == b"1"


def test_a_split_index_is_read_whole(top: Path) -> None:
    git(top, "update-index", "--split-index")
    write(top, {"claims/a.yaml": "2"})
    git(top, "add", "--all")
    assert list(top.glob(".git/sharedindex.*"))
    assert read_staged(top, "claims") == {"claims/a.yaml": b"2", "claims/b.yaml": b"1"}


def test_conflicts_of_a_merge_must_be_resolved_first(top: Path) -> None:
    git(top, "checkout", "--quiet", "-b", "other")
    commit(top, {"claims/a.yaml": "2"})
    git(top, "checkout", "--quiet", "main")
    commit(top, {"claims/a.yaml": "3"})
    with pytest.raises(AssertionError):
        git(top, "merge", "other")
    with pytest.raises(CheckerError) as caught:
        read_staged(top, "claims")
    assert str(caught.value) == (
        'claims/a.yaml has conflicts that a merge left: resolve them and run "git add"'
    )
    git(top, "add", "--all")
    assert b"<<<" in read_staged(top, "claims")["claims/a.yaml"]


def test_a_damaged_index_is_shown_as_git_says_it(top: Path) -> None:
    (top / ".git/index").write_bytes(b"x" * 100)
    with pytest.raises(CheckerError, match=r"^git cannot read .*: index file corrupt$"):
        read_staged(top, "claims")


def test_an_index_that_cannot_be_copied_is_told(top: Path) -> None:
    (top / ".git/index").unlink()
    (top / ".git/index").mkdir()
    with pytest.raises(CheckerError, match=r"^cannot copy .*index to read what is staged: "):
        read_staged(top, "claims")


@pytest.mark.parametrize("is_relative", [True, False])
def test_the_index_of_a_hook_counts(
    top: Path, monkeypatch: pytest.MonkeyPatch, *, is_relative: bool
) -> None:
    index = top / ".git/next-index-1.lock"
    shutil.copy(top / ".git/index", index)
    write(top, {"claims/a.yaml": "2"})
    git(top, "add", "--all", GIT_INDEX_FILE=str(index))
    monkeypatch.chdir(top / "claims")
    given = index.relative_to(top) if is_relative else index
    monkeypatch.setenv("GIT_INDEX_FILE", str(given))
    assert read_staged(top, "claims")["claims/a.yaml"] == b"2"
    monkeypatch.delenv("GIT_INDEX_FILE")
    assert read_staged(top, "claims")["claims/a.yaml"] == b"1"


def test_an_index_that_somebody_keeps_elsewhere_counts(
    top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(top, {"claims/a.yaml": "2"})
    git(top, "add", "claims/a.yaml", GIT_INDEX_FILE=str(tmp_path / "index"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert read_staged(top, "claims") == {"claims/a.yaml": b"2"}


def test_the_index_of_another_repositorys_hook_does_not_count(
    top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outer = start(tmp_path / "outer")
    commit(outer, {"claims/outer.yaml": "1"})
    git(outer, "submodule", "--quiet", "add", str(top), "inner")
    for given in (str(outer / ".git/index"), str(Path(".git", "index"))):
        monkeypatch.setenv("GIT_INDEX_FILE", given)
        assert set(read_staged(outer / "inner", "claims")) == {"claims/a.yaml", "claims/b.yaml"}
    assert read_staged(outer, "claims") == {"claims/outer.yaml": b"1"}
    monkeypatch.setenv("GIT_INDEX_FILE", str(outer / ".git/modules/inner/index"))
    assert read_staged(outer, "claims") == {"claims/outer.yaml": b"1"}


def test_a_linked_work_tree_has_an_index_of_its_own(top: Path, tmp_path: Path) -> None:
    linked = tmp_path / "linked"
    git(top, "worktree", "add", "--quiet", str(linked))
    write(linked, {"claims/a.yaml": "2"})
    git(linked, "add", "--all")
    assert read_staged(linked, "claims")["claims/a.yaml"] == b"2"
    assert read_staged(top, "claims")["claims/a.yaml"] == b"1"


def test_links_in_the_index_are_followed(top: Path) -> None:
    (top / "claims/c.yaml").symlink_to(Path("..", "beside.txt"))
    write(top, {"beside.txt": "beside"})
    git(top, "add", "--all")
    assert read_staged(top, "claims")["claims/c.yaml"] == b"beside"


def test_nothing_is_left_behind(top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    read_staged(top, "claims")
    assert not any(folder.iterdir())


def test_where_git_cannot_write_its_reason_is_shown(
    top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(top, {"claims/a.yaml": "2"})
    git(top, "add", "--all")
    # Root may write into a folder whatever its mode, but into no file that is in its place.
    objects = tmp_path / "objects"
    write(objects, {f"{number:02x}": "" for number in range(256)})
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(objects))
    monkeypatch.setenv("GIT_ALTERNATE_OBJECT_DIRECTORIES", str(top / ".git/objects"))
    expected = r"^git cannot write what is staged in .* as a tree: unable to create temporary file"
    with pytest.raises(CheckerError, match=expected):
        read_staged(top, "claims")
