"""What is staged, seen from the hook of a real commit."""

import os
import shlex
import sys
from pathlib import Path

import pytest

from tests.loading.git.repositories import commit, git, start, write

SHOWN = """\
import sys
from pathlib import Path
from checker.loading.git.repository import open_repository
from checker.loading.git.revisions import resolve_revision, stage_revision
from checker.loading.git.trees import read_tree

log, folder = Path(sys.argv[1]), Path(sys.argv[2])
repository = open_repository(folder)
for revision in (stage_revision(repository), resolve_revision(repository, "HEAD")):
    found = read_tree(repository, revision, [folder])
    lines = [f"{path.name}={content.decode()}" for path, content in sorted(found.items())]
    with log.open("a") as handle:
        handle.write(" ".join(lines) + "\\n")
"""
ROOT = Path(__file__).parents[3]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the hook is a script for sh")


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A repository whose hook logs what is staged, and what HEAD holds, whenever it commits."""
    folder = start(tmp_path / "top")
    commit(folder, {"claims/a.yaml": "1", "claims/b.yaml": "1"})
    (tmp_path / "show.py").write_text(SHOWN)
    _write_hook(folder, f'{_compose(tmp_path)} "$PWD/claims"')
    return folder


def _compose(folder: Path) -> str:
    """Return the command that logs what is staged; the folder of claims is still to be named."""
    words = (sys.executable, str(folder / "show.py"), str(folder / "log"))
    return f"PYTHONPATH={shlex.quote(str(ROOT))} {shlex.join(words)}"


def _write_hook(top: Path, command: str) -> None:
    hook = top / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\n{command}\n")
    hook.chmod(0o755)


def _commit(folder: Path, *arguments: str) -> list[str]:
    """Commit and return what the hook has logged: what was staged, and HEAD."""
    git(folder, "commit", "--quiet", "--message=x", *arguments)
    log = next(parent / "log" for parent in folder.parents if (parent / "log").exists())
    lines = log.read_text().splitlines()
    log.unlink()
    return lines


def test_a_plain_commit(top: Path) -> None:
    write(top, {"claims/a.yaml": "2", "claims/b.yaml": "2"})
    git(top, "add", "claims/a.yaml")
    assert _commit(top) == ["a.yaml=2 b.yaml=1", "a.yaml=1 b.yaml=1"]


def test_a_commit_of_all_that_is_tracked(top: Path) -> None:
    write(top, {"claims/a.yaml": "2", "claims/c.yaml": "2"})
    (top / "claims/b.yaml").unlink()
    assert _commit(top, "--all") == ["a.yaml=2", "a.yaml=1 b.yaml=1"]


def test_a_commit_of_one_file_only(top: Path) -> None:
    write(top, {"claims/a.yaml": "2", "claims/b.yaml": "2"})
    git(top, "add", "claims/a.yaml")
    assert _commit(top, "claims/b.yaml") == ["a.yaml=1 b.yaml=2", "a.yaml=1 b.yaml=1"]


def test_a_commit_from_a_subdirectory(top: Path) -> None:
    write(top, {"claims/a.yaml": "2"})
    assert _commit(top / "claims", "--all") == ["a.yaml=2 b.yaml=1", "a.yaml=1 b.yaml=1"]


def test_a_hook_that_moves_into_a_subdirectory(top: Path, tmp_path: Path) -> None:
    _write_hook(top, f"cd claims && {_compose(tmp_path)} .")
    write(top, {"claims/a.yaml": "2", "claims/b.yaml": "2"})
    git(top, "add", "claims/a.yaml")
    assert _commit(top) == ["a.yaml=2 b.yaml=1", "a.yaml=1 b.yaml=1"]


def test_a_commit_in_a_linked_work_tree(top: Path, tmp_path: Path) -> None:
    linked = tmp_path / "linked"
    git(top, "worktree", "add", "--quiet", str(linked))
    write(linked, {"claims/a.yaml": "2"})
    assert _commit(linked, "--all") == ["a.yaml=2 b.yaml=1", "a.yaml=1 b.yaml=1"]


def test_a_hook_that_asks_about_another_repository(top: Path, tmp_path: Path) -> None:
    other = start(tmp_path / "other")
    commit(other, {"claims/other.yaml": "1"})
    _write_hook(top, f"{_compose(tmp_path)} {shlex.quote(str(other / 'claims'))}")
    write(top, {"claims/a.yaml": "2"})
    assert _commit(top, "--all") == ["other.yaml=1", "other.yaml=1"]


def test_a_commit_that_amends_the_last_one(top: Path) -> None:
    write(top, {"claims/a.yaml": "2"})
    assert _commit(top, "--all", "--amend") == ["a.yaml=2 b.yaml=1", "a.yaml=1 b.yaml=1"]
