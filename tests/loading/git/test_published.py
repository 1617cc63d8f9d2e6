"""Which files the last commit holds with the lines that were read."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.loading.git.published import find_published
from checker.loading.git.repository import Repository
from tests.loading.git.repositories import commit, commit_entries, git, start

COMMITTED = {"claims/a.yaml": "claims: []\n", "claims/news/b.yaml": "claims: []\n# b\n"}


@pytest.fixture
def top(tmp_path: Path) -> Path:
    top = start(tmp_path / "repository")
    commit(top, COMMITTED)
    return top


def find(top: Path, contents: Mapping[str, str]) -> list[str]:
    """Find the published files, of some whose content was read."""
    read = {name: text.encode() for name, text in contents.items()}
    return sorted(find_published(Repository(top), read))


def test_what_is_committed_as_it_was_read_is_published(top: Path) -> None:
    assert find(top, COMMITTED) == sorted(COMMITTED)


@pytest.mark.parametrize("name", COMMITTED)
def test_one_file_alone_is_found_wherever_it_lies(top: Path, name: str) -> None:
    assert find(top, {name: COMMITTED[name]}) == [name]


def test_a_file_at_the_top_is_found(top: Path) -> None:
    commit(top, {"known.txt": "C301\n"})
    assert find(top, {**COMMITTED, "known.txt": "C301\n"}) == sorted([*COMMITTED, "known.txt"])


def test_a_file_that_was_changed_since_is_not_published(top: Path) -> None:
    read = {**COMMITTED, "claims/a.yaml": "# a line more\nclaims: []\n"}
    assert find(top, read) == ["claims/news/b.yaml"]


def test_a_new_file_is_not_published_even_when_it_is_staged(top: Path) -> None:
    new = {"claims/c.yaml": "claims: []\n"}
    assert find(top, new) == []
    (top / "claims/c.yaml").write_text("claims: []\n", encoding="utf-8")
    git(top, "add", "--all")
    assert find(top, new) == []
    commit(top)
    assert find(top, new) == ["claims/c.yaml"]


def test_the_same_content_elsewhere_does_not_count(top: Path) -> None:
    assert find(top, {"claims/renamed.yaml": COMMITTED["claims/a.yaml"]}) == []


def test_line_breaks_of_windows_on_the_disk_change_no_line(top: Path) -> None:
    windows = {name: text.replace("\n", "\r\n") for name, text in COMMITTED.items()}
    assert find(top, windows) == sorted(COMMITTED)
    git(top, "config", "core.autocrlf", "false")
    commit(top, {"claims/w.yaml": "claims: []\r\n"})
    assert find(top, {"claims/w.yaml": "claims: []\r\n"}) == ["claims/w.yaml"]


def test_a_link_is_not_the_file_that_it_leads_to(top: Path) -> None:
    entries = {b"data/a.yaml": ("100755", b"claims: []\n"), b"claims/a.yaml": ("120000", b"text")}
    commit_entries(top, entries)
    read = {"data/a.yaml": "claims: []\n", "claims/a.yaml": "text"}
    assert find(top, read) == ["data/a.yaml"]


def test_what_another_repository_holds_is_not_published_here(top: Path) -> None:
    inner = start(top / "claims" / "inner")
    commit(inner, {"x.yaml": "claims: []\n"})
    commit(top)
    assert find(top, {"claims/inner/x.yaml": "claims: []\n"}) == []


def test_names_that_are_no_text_are_found(top: Path) -> None:
    commit_entries(top, {b"claims/\xff [1]*.yaml": ("100644", b"x\n")})
    name = "claims/\udcff [1]*.yaml"
    assert find(top, {name: "x\n"}) == [name]


def test_a_repository_may_use_longer_names_of_objects(tmp_path: Path) -> None:
    top = start(tmp_path / "sha256", "--object-format=sha256")
    commit(top, COMMITTED)
    read = {**COMMITTED, "claims/a.yaml": "changed\n"}
    assert find(top, read) == ["claims/news/b.yaml"]


def test_what_git_cannot_tell_is_not_published(
    top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find(start(tmp_path / "empty"), COMMITTED) == []
    assert find(top, {}) == []
    monkeypatch.setenv("PATH", "")
    assert find(top, COMMITTED) == []
