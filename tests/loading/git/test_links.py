"""Symbolic links in a revision: followed as far as they stay in the repository."""

from pathlib import Path

import pytest

from checker.loading.git.listing import MAX_LINKS
from checker.loading.git.repository import open_repository
from checker.loading.git.revisions import resolve_revision
from checker.loading.git.trees import read_tree
from tests.loading.git.repositories import commit, commit_entries, git, read, start

PLAIN, LINK = "100644", "120000"


@pytest.fixture
def top(tmp_path: Path) -> Path:
    return start(tmp_path / "top")


def link(top: Path, **links: str) -> None:
    """Commit a file beside the claims, and links among them by their names."""
    entries = {b"beside/x.txt": (PLAIN, b"x"), b"claims/a.yaml": (PLAIN, b"a")}
    made = {f"claims/{name}.yaml".encode(): (LINK, to.encode()) for name, to in links.items()}
    commit_entries(top, {**entries, **made})


def test_links_that_lead_nowhere_are_as_empty_files_and_those_that_lead_out_are_left_out(
    top: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret.yaml").write_text("secret")
    link(
        top,
        broken="gone.yaml",
        outside="../../secret.yaml",
        absolute=str(tmp_path / "secret.yaml"),
        sibling=f"{top}beside/x.txt",
        returning="../../top/claims/a.yaml",
        folder="../beside",
        itself="itself.yaml",
        there="back.yaml",
        back="there.yaml",
        below="a.yaml/b",
        empty="",
        root="/",
    )
    assert read(top, "HEAD", "claims") == {
        "claims/a.yaml": b"a",
        "claims/broken.yaml": b"",
        "claims/below.yaml": b"",
    }


def test_links_to_files_are_followed_also_out_of_the_area(top: Path) -> None:
    link(
        top,
        near="a.yaml",
        dotted="./../claims//a.yaml",
        beside="../beside/x.txt",
        hop="near.yaml",
        absolute=f"{top}/beside/x.txt",
    )
    assert read(top, "HEAD", "claims") == {
        "claims/a.yaml": b"a",
        "claims/near.yaml": b"a",
        "claims/dotted.yaml": b"a",
        "claims/hop.yaml": b"a",
        "claims/beside.yaml": b"x",
        "claims/absolute.yaml": b"x",
    }


def test_what_a_link_is_called_decides_and_not_what_it_leads_to(top: Path) -> None:
    entries = {
        b"claims/a.txt": (PLAIN, b"a"),
        b"claims/.hidden.yaml": (LINK, b"a.txt"),
        b"claims/b": (LINK, b"c.yaml"),
        b"claims/c.yaml": (LINK, b".d"),
        b"claims/.d": (PLAIN, b"d"),
    }
    commit_entries(top, entries)
    assert read(top, "HEAD", "claims") == {"claims/c.yaml": b"d"}


def test_links_on_the_way_of_a_link_are_followed(top: Path) -> None:
    entries = {
        b"deep/er/x.yaml": (PLAIN, b"x"),
        b"short": (LINK, b"deep/er"),
        b"claims/a.yaml": (LINK, b"../short/x.yaml"),
        b"claims/up.yaml": (LINK, b"../short/../../claims/.b"),
        b"claims/.b": (PLAIN, b"b"),
    }
    commit_entries(top, entries)
    assert read(top, "HEAD", "claims") == {"claims/a.yaml": b"x", "claims/up.yaml": b"b"}


def test_folders_below_an_area_are_not_entered_through_links(top: Path) -> None:
    entries = {
        b"other/x.yaml": (PLAIN, b"x"),
        b"claims/a.yaml": (PLAIN, b"a"),
        b"claims/more": (LINK, b"../other"),
        b"claims/more.yaml": (LINK, b"../other"),
    }
    commit_entries(top, entries)
    assert read(top, "HEAD", "claims") == {"claims/a.yaml": b"a"}


def test_an_area_may_be_a_link_or_lie_beyond_one(top: Path) -> None:
    entries = {
        b"data/claims/a.yaml": (PLAIN, b"a"),
        b"data/claims/.b": (PLAIN, b"b"),
        b"data/claims/c/d.yaml": (PLAIN, b"d"),
        b"claims": (LINK, b"data/claims"),
        b"named": (LINK, b"claims/.b"),
        b"out": (LINK, b"../elsewhere"),
    }
    commit_entries(top, entries)
    assert read(top, "HEAD", "claims") == {"claims/a.yaml": b"a", "claims/c/d.yaml": b"d"}
    assert read(top, "HEAD", "claims/c") == {"claims/c/d.yaml": b"d"}
    assert read(top, "HEAD", "claims/a.yaml", "named") == {"claims/a.yaml": b"a", "named": b"b"}
    assert read(top, "HEAD", "out", "claims/gone") == {}


def test_a_link_is_read_as_it_was_and_not_as_it_is(top: Path, tmp_path: Path) -> None:
    commit(top, {"old/a.yaml": "old", "new/a.yaml": "new"})
    (top / "claims").symlink_to("old", target_is_directory=True)
    commit(top)
    (top / "claims").unlink()
    (top / "claims").symlink_to("new", target_is_directory=True)
    (tmp_path / "outer").symlink_to(top, target_is_directory=True)
    repository = open_repository(top)
    revision = resolve_revision(repository, "HEAD")
    for area in (top / "claims", tmp_path / "outer/claims"):
        assert read_tree(repository, revision, [area]) == {area / "a.yaml": b"old"}


def test_a_link_to_the_top_folder_is_a_way_like_any_other(top: Path) -> None:
    entries = {b"a.yaml": (PLAIN, b"a"), b"self": (LINK, b"."), b"b/up": (LINK, b"../")}
    commit_entries(top, entries)
    assert read(top, "HEAD", "self") == {"self/a.yaml": b"a"}
    assert read(top, "HEAD", "b/up/self/self") == {"b/up/self/self/a.yaml": b"a"}


@pytest.mark.parametrize(("links", "is_read"), [(MAX_LINKS, True), (MAX_LINKS + 1, False)])
def test_as_many_links_are_followed_as_on_the_disk(top: Path, links: int, *, is_read: bool) -> None:
    (top / "claims").mkdir()
    (top / "claims/.0").write_bytes(b"a")
    for number in range(1, links):
        (top / f"claims/.{number}").symlink_to(f".{number - 1}")
    (top / "claims/a.yaml").symlink_to(f".{links - 1}")
    commit(top)
    assert read(top, "HEAD", "claims") == ({"claims/a.yaml": b"a"} if is_read else {})


def test_links_to_submodules_are_left_out(top: Path, tmp_path: Path) -> None:
    inner = start(tmp_path / "inner")
    commit(inner, {"a.yaml": "inner"})
    git(top, "submodule", "--quiet", "add", str(inner), "sub")
    (top / "claims").mkdir()
    (top / "claims/a.yaml").symlink_to("../sub/a.yaml")
    commit(top)
    assert read(top, "HEAD", "claims") == {}
