"""Which repository a folder lies in, and what keeps git from reading it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.errors import CheckerError
from checker.loading.git.repository import find_top, open_repository
from checker.loading.git.running import run_git
from tests.loading.git.repositories import commit, git, start


def test_the_top_is_found_from_anywhere_below_it(tmp_path: Path) -> None:
    top = start(tmp_path / "a")
    (top / "b" / "c").mkdir(parents=True)
    assert find_top(top) == top
    assert find_top(top / "b" / "c") == top
    assert find_top(top / "gone" / "file.yaml") == top


def test_a_relative_folder_is_seen_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = start(tmp_path / "a")
    (top / "claims").mkdir()
    monkeypatch.chdir(top / "claims")
    assert find_top(Path()) == top
    assert find_top(Path("..") / "claims") == top


def test_the_nearest_repository_counts(tmp_path: Path) -> None:
    inner = start(start(tmp_path / "a") / "b")
    assert find_top(inner) == inner


def test_a_folder_named_as_that_of_git_is_no_repository(tmp_path: Path) -> None:
    top = start(tmp_path / "a")
    (top / "b" / ".git").mkdir(parents=True)
    assert find_top(top / "b") == top


def test_a_link_to_a_folder_leads_to_its_repository(tmp_path: Path) -> None:
    top = start(tmp_path / "a")
    (top / "claims").mkdir()
    (tmp_path / "link").symlink_to(top / "claims", target_is_directory=True)
    assert find_top(tmp_path / "link") == top


def test_a_linked_work_tree_and_a_submodule_have_their_own_top(tmp_path: Path) -> None:
    top = start(tmp_path / "a")
    commit(top, {"a.yaml": "a"})
    git(top, "worktree", "add", "--quiet", str(tmp_path / "linked"))
    outer = start(tmp_path / "outer")
    git(outer, "submodule", "--quiet", "add", str(top), "inner")
    assert open_repository(tmp_path / "linked").top == tmp_path.resolve() / "linked"
    assert open_repository(outer / "inner").top == outer / "inner"


def test_finding_the_top_needs_no_process() -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from checker.loading.git.repository import find_top; find_top(Path());"
        "sys.exit('subprocess' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_folder_in_no_repository_is_told(tmp_path: Path) -> None:
    assert find_top(tmp_path) is None
    with pytest.raises(CheckerError, match=r"lies in no git repository, so .*: check without"):
        open_repository(tmp_path)


def test_a_file_that_leads_nowhere_is_shown_as_git_says_it(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text(f"gitdir: {tmp_path / 'gone'}\n")
    with pytest.raises(CheckerError, match=r"^git cannot read .*: not a git repository: .*gone$"):
        open_repository(tmp_path)


def test_a_broken_repository_inside_another_is_not_taken_for_that_one(tmp_path: Path) -> None:
    top = start(tmp_path / "a")
    (top / "b" / ".git").mkdir(parents=True)
    (top / "b" / ".git" / "HEAD").touch()
    with pytest.raises(CheckerError, match=r"b.\.git is no git repository: repair it"):
        open_repository(top / "b")


def test_without_git_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CheckerError, match=r"^git is not installed: install it"):
        open_repository(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="the file is run by its first line")
def test_a_git_that_cannot_be_run_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start(tmp_path)
    program = tmp_path / "git"
    program.write_text("#!/gone\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CheckerError, match=r"^git cannot be run: no such file or directory: check"):
        open_repository(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="the file is run by its first line")
def test_git_neither_asks_nor_locks_and_speaks_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = start(tmp_path)
    program = tmp_path / "git"
    program.write_text("#!/bin/sh\nexport -p >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    complaint = run_git(top, "version").complaint
    for setting in ("LC_ALL='C'", "GIT_TERMINAL_PROMPT='0'", "GIT_OPTIONAL_LOCKS='0'"):
        assert setting in complaint.replace('"', "'")


def test_the_repository_of_another_user_comes_with_gits_own_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = start(tmp_path)
    # Git's own tests have it so; nobody else can make files of another user.
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(CheckerError) as caught:
        open_repository(top)
    assert str(caught.value) == (
        f"git does not read {top}, for it belongs to another user: if you trust it, run "
        f'"git config --global --add safe.directory {top}"'
    )
