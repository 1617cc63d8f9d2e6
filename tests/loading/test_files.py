"""Which files are read, how they are named, and what is shown of them."""

from pathlib import Path

import pytest

from checker.errors import CheckerError
from checker.loading import find_files, load_corpus, read_excerpts
from checker.locations import Location
from tests.loading.written import CLAIM


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CLAIM)


def test_files_come_sorted_by_their_paths(tmp_path: Path) -> None:
    write(tmp_path, "b.yaml", "a.yml", "a/z.yaml", "a-b.yaml", "C.YAML")
    names = [path.relative_to(tmp_path).as_posix() for path in find_files(tmp_path)]
    assert names == ["C.YAML", "a-b.yaml", "a.yml", "a/z.yaml", "b.yaml"]


def test_hidden_and_other_files_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, ".a.yaml", ".git/a.yaml", "a.json", "yaml", "a.yaml.bak", "a/.b/c.yaml")
    assert find_files(tmp_path) == []


def test_a_folder_that_is_not_there_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match=r"cannot list .*gone: no such file or directory"):
        find_files(tmp_path / "gone")


def test_a_file_below_the_root_is_named_from_the_root(tmp_path: Path) -> None:
    write(tmp_path, "claims/a.yaml", "claims2/a.yaml")
    root = tmp_path / "claims"
    corpus = load_corpus(root, [root / "../claims/a.yaml", tmp_path / "claims2" / "a.yaml"])
    assert corpus.files == ((tmp_path / "claims2/a.yaml").as_posix(), "a.yaml")


def test_a_relative_path_is_seen_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "claims/a.yaml")
    monkeypatch.chdir(tmp_path / "claims")
    assert load_corpus(Path(), [Path("a.yaml")]).files == ("a.yaml",)
    assert load_corpus(tmp_path, [Path("a.yaml")]).files == ("claims/a.yaml",)


def test_a_file_that_does_not_exist_is_reported(tmp_path: Path) -> None:
    [problem] = load_corpus(tmp_path, [tmp_path / "a.yaml"]).problems
    assert problem.message == "the file does not exist"


def test_an_excerpt_is_the_line_without_its_end(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\nfour\x0c\x85 \xff")
    places = [Location("a.yaml", line, 1, 9, 9) for line in (1, 2, 3, 4, 5, 0)]
    assert read_excerpts(tmp_path, places) == {
        ("a.yaml", 1): "one",
        ("a.yaml", 2): "two",
        ("a.yaml", 3): "three",
        ("a.yaml", 4): "four\x0c\ufffd \ufffd",
    }


def test_an_excerpt_may_come_from_outside_the_root(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml")
    path = (tmp_path / "a.yaml").as_posix()
    excerpts = read_excerpts(tmp_path / "claims", [Location(path, 1, 1, 1, 2)])
    assert excerpts == {(path, 1): "claims:"}


def test_what_has_gone_gives_no_excerpt(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    places = [Location(name, 1, 1, 1, 2) for name in ("gone.yaml", "folder.yaml")]
    assert read_excerpts(tmp_path, places) == {}


def test_each_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.yaml", "b.yaml")
    opened: list[str] = []
    original = Path.open

    def count(path: Path, mode: str = "r") -> object:
        opened.append(path.name)
        return original(path, mode)

    monkeypatch.setattr(Path, "open", count)
    places = [Location(name, line, 1, 1, 2) for line in (1, 2) for name in ("b.yaml", "a.yaml")]
    assert len(read_excerpts(tmp_path, places)) == 4
    load_corpus(tmp_path, [tmp_path / "a.yaml", tmp_path / "b.yaml"])
    assert opened == ["a.yaml", "b.yaml"] * 2
