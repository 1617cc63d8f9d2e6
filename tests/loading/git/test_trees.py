"""Which files a revision has, and what they held."""

import os
import time
from pathlib import Path

import pytest

from checker.errors import CheckerError
from checker.loading.files import find_files
from checker.loading.git.repository import open_repository
from checker.loading.git.revisions import resolve_revision
from checker.loading.git.trees import read_tree
from tests.loading.git.repositories import (
    commit,
    commit_entries,
    git,
    read,
    start,
    write,
)

PLAIN = "100644"
ODD_NAMES = (
    b"a b.yaml",
    b'quo"te.yaml',
    b"new\nline.yaml",
    b"tab\t.yaml",
    b"back\\slash.yaml",
    "fünf/säcke.yaml".encode(),
    b"*/[a].yaml",
    b":(odd)/a.yaml",
    b"-r/--all.yaml",
    b"latin-\xe9.yaml",
    "u\u0308.yaml".encode(),
)


def test_an_area_that_the_revision_has_not_gives_nothing(tmp_path: Path) -> None:
    top = start(tmp_path)
    commit(top, {"other/a.yaml": "a"})
    commit(top, {"claims/a.yaml": "a"})
    assert read(top, "HEAD~1", "claims") == {}
    assert read(top, "HEAD", "clai", "claims/a", "claims/a.yaml/b.yaml") == {}


def test_files_are_chosen_as_on_the_disk(tmp_path: Path) -> None:
    top = start(tmp_path)
    names = ("a.yaml", "B.YML", "b/c.Yaml", ".a.yaml", ".b/a.yaml", "b/.c/d.yaml", "a.json", "yaml")
    commit(top, {f"claims/{name}": name for name in names} | {"claims-2/a.yaml": "", "a.yaml": ""})
    found = read(top, "HEAD", "claims")
    assert found == {f"claims/{name}": name.encode() for name in ("a.yaml", "B.YML", "b/c.Yaml")}
    listed = [path.relative_to(top).as_posix() for path in find_files(top / "claims")]
    assert sorted(found) == listed


def test_what_is_hidden_above_an_area_does_not_matter(tmp_path: Path) -> None:
    top = start(tmp_path)
    commit(top, {".data/claims/a.yaml": "a", ".data/claims/.b.yaml": "b"})
    assert read(top, "HEAD", ".data/claims") == {".data/claims/a.yaml": b"a"}


def test_a_file_that_is_named_is_taken_whatever_its_name(tmp_path: Path) -> None:
    top = start(tmp_path)
    commit(top, {"claims/.a.txt": "a", "claims/b.yaml": "b"})
    found = read(top, "HEAD", "claims/.a.txt", "claims")
    assert found == {"claims/.a.txt": b"a", "claims/b.yaml": b"b"}


def test_the_top_folder_is_an_area_too(tmp_path: Path) -> None:
    top = start(tmp_path)
    commit(top, {"a.yaml": "a", "b/c.yaml": "c", ".github/d.yaml": "d"})
    assert read(top, "HEAD", "") == {"a.yaml": b"a", "b/c.yaml": b"c"}
    assert read(top, "HEAD", "", "b") == {"a.yaml": b"a", "b/c.yaml": b"c"}


def test_the_work_tree_may_be_in_any_state(tmp_path: Path) -> None:
    top = start(tmp_path)
    commit(top, {"claims/a.yaml": "1", "claims/b.yaml": "1"})
    write(top, {"claims/a.yaml": "2", "claims/c.yaml": "2"})
    (top / "claims/b.yaml").unlink()
    git(top, "add", "claims/c.yaml")
    state = git(top, "status", "--porcelain")
    expected = {"claims/a.yaml": b"1", "claims/b.yaml": b"1"}
    assert read(top, "HEAD", "claims") == expected
    assert git(top, "status", "--porcelain") == state
    for name in ("a.yaml", "c.yaml"):
        (top / "claims" / name).unlink()
    (top / "claims").rmdir()
    assert read(top, "HEAD", "claims", "claims/b.yaml") == expected


def test_the_result_is_named_as_the_areas_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = start(tmp_path / "top")
    commit(top, {"news/claims/a.yaml": "a", "news/b/c.yaml": "c"})
    (tmp_path / "link").symlink_to(top, target_is_directory=True)
    (tmp_path / "deep").symlink_to(top / "news", target_is_directory=True)
    monkeypatch.chdir(top / "news")
    repository = open_repository(Path())
    revision = resolve_revision(repository, "HEAD")
    for area in (
        Path("claims"),
        Path("../news/claims"),
        Path("../../top/news/claims"),
        top / "../top/news/claims",
        Path("b/../claims"),
        top / "news/claims",
        tmp_path / "link/news/claims",
        tmp_path / "deep/claims",
        tmp_path / "deep/../news/claims",
    ):
        assert read_tree(repository, revision, [area]) == {area / "a.yaml": b"a"}
        file = area / "a.yaml"
        assert read_tree(repository, revision, [file]) == {file: b"a"}
    assert set(read_tree(repository, revision, [Path()])) == {
        Path("claims/a.yaml"),
        Path("b/c.yaml"),
    }


def test_an_area_outside_the_repository_is_refused(tmp_path: Path) -> None:
    top = start(tmp_path / "top")
    commit(top, {"claims/a.yaml": "a"})
    (tmp_path / "claims").mkdir()
    (top / "link").symlink_to(tmp_path / "claims", target_is_directory=True)
    inner = start(top / "inner")
    for area in (tmp_path / "claims", tmp_path / "top2", top / "link", top / "..", inner):
        with pytest.raises(CheckerError, match=r"does not lie in the repository .*top: check it"):
            read(top, "HEAD", "claims", str(area))


def test_content_is_as_git_has_it(tmp_path: Path) -> None:
    top = start(tmp_path)
    write(top, {".gitattributes": "*.yaml text eol=crlf\n"})
    commit(top, {"claims/a.yaml": "a\r\nb\r\n"})
    (top / "claims/a.yaml").unlink()
    git(top, "checkout", "--", "claims")
    assert (top / "claims/a.yaml").read_bytes() == b"a\r\nb\r\n"
    assert read(top, "HEAD", "claims") == {"claims/a.yaml": b"a\nb\n"}


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"a", b"\n\n", b"\0\xff\r\n", b"0 blob 1\n", b"x" * 3_000_000]
)
def test_any_content_comes_whole(tmp_path: Path, content: bytes) -> None:
    top = start(tmp_path)
    commit_entries(top, {b"a.yaml": (PLAIN, content), b"b.yaml": (PLAIN, b"between")})
    assert read(top, "HEAD", "") == {"a.yaml": content, "b.yaml": b"between"}


@pytest.mark.parametrize("is_quoting", ["true", "false"])
def test_names_may_hold_anything(tmp_path: Path, is_quoting: str) -> None:
    top = start(tmp_path)
    git(top, "config", "core.quotePath", is_quoting)
    git(top, "config", "core.precomposeUnicode", "false")
    commit_entries(top, {b"x y/" + name: (PLAIN, name) for name in ODD_NAMES})
    expected = {"x y/" + name.decode(errors="surrogateescape"): name for name in ODD_NAMES}
    assert read(top, "HEAD", "x y") == expected
    assert read(top, "HEAD", "") == expected


@pytest.mark.skipif(os.name == "nt", reason="a path on the disk has no such names there")
def test_areas_may_have_any_name(tmp_path: Path) -> None:
    top = start(tmp_path)
    commit_entries(top, {name: (PLAIN, name) for name in ODD_NAMES})
    for name in ODD_NAMES:
        area = os.fsdecode(name)
        assert read(top, "HEAD", area) == {area: name}
        folder = area.split("/")[0]
        assert read(top, "HEAD", folder) == {area: name}


def test_how_paths_are_matched_elsewhere_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = start(tmp_path)
    commit(top, {"claims/a.yaml": "a", "Claims-2/a.yaml": "b", "c*/a.yaml": "c"})
    for name in ("GIT_GLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"):
        monkeypatch.setenv(name, "1")
    assert read(top, "HEAD", "c*") == {"c*/a.yaml": b"c"}


def test_submodules_and_files_that_can_be_run(tmp_path: Path) -> None:
    inner = start(tmp_path / "inner")
    commit(inner, {"a.yaml": "inner"})
    top = start(tmp_path / "top")
    git(top, "submodule", "--quiet", "add", str(inner), "claims/sub.yaml")
    write(top, {"claims/b.yaml": "b"})
    git(top, "add", "--all")
    git(top, "update-index", "--chmod=+x", "claims/b.yaml")
    git(top, "commit", "--quiet", "--message=x")
    assert read(top, "HEAD", "claims") == {"claims/b.yaml": b"b"}
    assert read(top / "claims/sub.yaml", "HEAD", "") == {"a.yaml": b"inner"}


def test_a_linked_work_tree_reads_its_own_head(tmp_path: Path) -> None:
    top = start(tmp_path / "top")
    commit(top, {"claims/a.yaml": "1"})
    linked = tmp_path / "linked"
    git(top, "worktree", "add", "--quiet", "-b", "other", str(linked))
    commit(linked, {"claims/a.yaml": "2"})
    assert read(linked, "HEAD", "claims") == {"claims/a.yaml": b"2"}
    assert read(linked, "merge-base:main", "claims") == {"claims/a.yaml": b"1"}
    assert read(top, "HEAD", "claims") == {"claims/a.yaml": b"1"}


def test_a_repository_with_sha_256(tmp_path: Path) -> None:
    top = start(tmp_path, "--object-format=sha256")
    commit(top, {"claims/a.yaml": "a"})
    (top / "claims/b.yaml").symlink_to("a.yaml")
    commit(top)
    assert read(top, "HEAD", "claims") == {"claims/a.yaml": b"a", "claims/b.yaml": b"a"}


def test_the_surroundings_of_a_hook_do_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top, other = start(tmp_path / "top"), start(tmp_path / "other")
    commit(top, {"claims/a.yaml": "a"})
    commit(other, {"claims/b.yaml": "b"})
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git/index"))
    monkeypatch.setenv("GIT_PREFIX", "claims/")
    monkeypatch.setenv("GIT_COMMON_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_NAMESPACE", "x")
    assert read(top, "HEAD", "claims") == {"claims/a.yaml": b"a"}


def test_objects_that_wait_to_be_taken_in_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = start(tmp_path / "top")
    commit(top)
    (tmp_path / "waiting").mkdir()
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(tmp_path / "waiting"))
    monkeypatch.setenv("GIT_ALTERNATE_OBJECT_DIRECTORIES", str(top / ".git/objects"))
    commit(top, {"claims/a.yaml": "a"})
    assert read(top, "HEAD", "claims") == {"claims/a.yaml": b"a"}


def test_thousands_of_files_come_at_once(tmp_path: Path) -> None:
    top = start(tmp_path)
    files = {f"claims/{number}.yaml": f"{number}" * 2_000 for number in range(3_000)}
    lines = ["commit refs/heads/main\ncommitter x <x@y> 0 +0000\ndata 1\nx\n"]
    lines += [f"M 644 inline {name}\ndata {len(text)}\n{text}\n" for name, text in files.items()]
    git(top, "fast-import", "--quiet", sent="".join(lines).encode())
    begun = time.perf_counter()
    found = read(top, "HEAD", "claims")
    assert time.perf_counter() - begun < 10
    assert found == {name: text.encode() for name, text in files.items()}


def test_many_areas_are_as_good_as_few(tmp_path: Path) -> None:
    top = start(tmp_path)
    commit(top, {f"claims/{number}.yaml": "a" for number in range(150)})
    names = [f"claims/{number}.yaml" for number in range(150)]
    assert list(read(top, "HEAD", *names)) == names
