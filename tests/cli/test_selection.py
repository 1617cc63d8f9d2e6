from pathlib import Path

import pytest

from checker.cli import selection
from checker.cli.selection import select_files
from checker.config import Config
from checker.errors import CheckerError


def list_yaml(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.yaml"))


@pytest.fixture(autouse=True)
def plain_listing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selection, "find_files", list_yaml)


@pytest.fixture
def project(folder: Path) -> Path:
    for name in ("claims/a.yaml", "claims/b.yaml", "other/c.yaml", "claims/note.txt", "empty/x"):
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.touch()
    return folder


def names(project: Path, *paths: str, config: Config | None = None) -> list[str]:
    chosen = select_files(config or Config(project), [Path(path) for path in paths])
    return [file.resolve().relative_to(project).as_posix() for file in chosen.files]


@pytest.mark.parametrize(
    ("paths", "files"),
    [
        ((), ["claims/a.yaml", "claims/b.yaml"]),
        (("claims",), ["claims/a.yaml", "claims/b.yaml"]),
        ((".",), ["claims/a.yaml", "claims/b.yaml"]),
        (("other",), ["other/c.yaml"]),
        (("other", "claims"), ["other/c.yaml", "claims/a.yaml", "claims/b.yaml"]),
        (("claims", "."), ["claims/a.yaml", "claims/b.yaml"]),
        (("claims", "other/../claims"), ["claims/a.yaml", "claims/b.yaml"]),
        (("claims/a.yaml",), ["claims/a.yaml", "claims/b.yaml"]),
        (("other/c.yaml",), ["other/c.yaml"]),
        (("other/c.yaml", "claims/a.yaml"), ["other/c.yaml", "claims/a.yaml"]),
        (("claims", "claims/a.yaml"), ["claims/a.yaml", "claims/b.yaml"]),
        (("other", "claims/a.yaml"), ["other/c.yaml", "claims/a.yaml"]),
    ],
)
def test_the_paths_of_a_call_mean_a_corpus(
    project: Path, paths: tuple[str, ...], files: list[str]
) -> None:
    assert names(project, *paths) == files


def test_the_folder_is_the_configured_one(project: Path) -> None:
    config = Config(project, "other")
    assert names(project, config=config) == ["other/c.yaml"]
    assert names(project, ".", config=config) == ["other/c.yaml"]


def test_files_of_the_folder_narrow_what_is_reported(project: Path) -> None:
    config = Config(project)
    assert select_files(config, [Path("claims/a.yaml")]).reported == frozenset({"claims/a.yaml"})
    for paths in ([], [Path("claims")], [Path("other/c.yaml")]):
        assert select_files(config, paths).reported is None


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        (("none",), "none does not exist: name a folder of claims, or a file in one"),
        (("empty",), "there are no claims in empty: a file of claims ends in .yaml or .yml"),
        (
            ("claims/note.txt",),
            "claims/note.txt is no file of claims: a file of claims ends in .yaml or .yml",
        ),
    ],
)
def test_nothing_to_check_is_a_mistake(project: Path, paths: tuple[str, ...], message: str) -> None:
    with pytest.raises(CheckerError) as caught:
        select_files(Config(project), [Path(path) for path in paths])
    assert str(caught.value) == message


def test_a_missing_folder_is_named_with_a_cure(project: Path) -> None:
    with pytest.raises(CheckerError, match=r"there is no folder \S+/figures: record claims there"):
        select_files(Config(project, "figures"), [])
