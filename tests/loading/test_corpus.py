"""Files from the disk and from elsewhere, put together to one corpus."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.loading import load_corpus, read_excerpts
from checker.loading.files import MAX_BYTES
from checker.locations import Location

CLAIM = "claims:\n  - {{id: {}, measure: loans, value: '1', period: 2024}}\n"


@pytest.fixture
def collecting() -> Iterator[None]:
    yield
    gc.enable()


def write(folder: Path, name: str, claim: str) -> Path:
    path = folder / name
    path.write_text(CLAIM.format(claim), encoding="utf-8")
    return path


def test_what_is_given_counts_before_what_is_on_the_disk(tmp_path: Path) -> None:
    paths = [write(tmp_path, name, f"{name}-disk") for name in ("c", "a")]
    contents = {"b": CLAIM.format("b-git").encode(), "a": CLAIM.format("a-git").encode()}
    corpus = load_corpus(tmp_path, paths, contents)
    assert [claim.id for claim in corpus.claims] == ["a-git", "b-git", "c-disk"]
    assert list(corpus.files) == ["a", "b", "c"]


def test_what_is_given_has_the_same_limit(tmp_path: Path) -> None:
    content = b"#" * (MAX_BYTES + 1)
    (tmp_path / "a").write_bytes(content)
    [given] = load_corpus(tmp_path, (), {"a": content}).problems
    [read] = load_corpus(tmp_path, [tmp_path / "a"]).problems
    assert given == read
    assert given.rule == "unsafe-yaml"
    [fitting] = load_corpus(tmp_path, (), {"a": content[1:]}).problems
    assert fitting.message == "the file is empty"


def test_what_is_done_to_the_files_is_done_to_all(tmp_path: Path) -> None:
    contents = {name: CLAIM.format(name).encode() for name in ("a", "b", "c")}
    corpus = load_corpus(tmp_path, (), contents, lambda files: list(files)[1:])
    assert [claim.id for claim in corpus.claims] == ["b", "c"]


@pytest.mark.usefixtures("collecting")
@pytest.mark.parametrize("switch", [gc.enable, gc.disable])
def test_the_collector_is_left_as_it_was(tmp_path: Path, switch: object) -> None:
    assert callable(switch)
    switch()
    before = gc.isenabled()
    load_corpus(tmp_path, [write(tmp_path, "a", "a")])
    assert gc.isenabled() == before


def test_an_excerpt_is_the_line_of_what_is_given_else_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("one\ntwo\nthree", encoding="utf-8")
    (tmp_path / "b").write_text("disk", encoding="utf-8")
    places = [Location("a", line, 1, line, 1) for line in (0, 1, 3, 4)]
    places += [Location(name, 1, 1, 1, 1) for name in ("b", "gone")]
    assert read_excerpts(tmp_path, places, {"b": b"given"}) == {
        ("a", 1): "one",
        ("a", 3): "three",
        ("b", 1): "given",
    }


@pytest.mark.parametrize(
    ("lost", "is_missed"),
    [
        (b"claims: [", True),
        (b"claims: [ # visits", True),
        (b"claims: [ # loans", False),
        (b"\xff", True),
        (b"loans \xff", False),
    ],
)
def test_only_what_a_lost_text_may_declare_is_not_missed(
    tmp_path: Path,
    lost: bytes,
    is_missed: bool,  # noqa: FBT001 - a column of the table
) -> None:
    contents = {"a": CLAIM.format("a").encode(), "b": lost}
    rules = [problem.rule for problem in load_corpus(tmp_path, (), contents).problems]
    assert ("unknown-reference" in rules) == is_missed


def test_nobody_knows_what_a_file_that_is_not_read_declares(tmp_path: Path) -> None:
    paths = [write(tmp_path, "a", "a"), tmp_path / "gone"]
    assert [problem.rule for problem in load_corpus(tmp_path, paths).problems] == ["invalid-yaml"]
