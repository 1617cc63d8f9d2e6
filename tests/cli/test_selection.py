from pathlib import Path

import pytest

from checker.cli import selection
from checker.cli.selection import check_measure, select_files
from checker.config import Config
from checker.errors import CheckerError
from checker.loading import load_corpus
from checker.model import Corpus


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


@pytest.mark.parametrize(
    ("paths", "is_whole"),
    [
        ((), True),
        ((".",), True),
        (("claims",), True),
        (("other/../claims",), True),
        (("link",), True),
        (("claims", "other"), True),
        (("claims/a.yaml",), True),
        (("other",), False),
        (("claims/desk",), False),
        (("other/c.yaml",), False),
        (("claims/desk", "claims/a.yaml"), False),
    ],
)
def test_the_configured_corpus_is_known_by_whatever_path(
    project: Path,
    paths: tuple[str, ...],
    is_whole: bool,  # noqa: FBT001 - a column of the table
) -> None:
    (project / "link").symlink_to("claims")
    (project / "claims/desk").mkdir()
    (project / "claims/desk/d.yaml").touch()
    chosen = select_files(Config(project), [Path(path) for path in paths])
    assert chosen.is_whole == is_whole


def test_the_areas_are_folders_and_the_files_beside_them(project: Path) -> None:
    home = project / "claims"
    assert select_files(Config(project), []).areas == (home,)
    assert select_files(Config(project), [Path("claims/a.yaml")]).areas == (home,)
    paths = [Path("other/c.yaml"), Path("claims")]
    assert select_files(Config(project), paths).areas == (Path("claims"), Path("other/c.yaml"))


def test_a_file_behind_a_link_is_reported_by_the_name_that_it_has_in_the_corpus(
    project: Path,
) -> None:
    (project / "link").symlink_to("claims")
    (project / "short.yaml").symlink_to("claims/a.yaml")
    chosen = select_files(Config(project), [Path("link/b.yaml"), Path("short.yaml")])
    assert chosen.reported == frozenset({"claims/a.yaml", "claims/b.yaml"})


def test_files_that_are_gone_are_reported_by_their_names(project: Path) -> None:
    paths = [Path("claims/gone.yaml"), Path("claims/desk/x.yml"), Path("claims/a.yaml")]
    chosen = select_files(Config(project), paths)
    assert chosen.reported == frozenset({"claims/gone.yaml", "claims/desk/x.yml", "claims/a.yaml"})
    assert chosen.missing == tuple(paths[:2])


@pytest.mark.parametrize(
    "path", ["other/gone.yaml", "gone.yaml", "claims/gone.txt", "claims/.x.yml"]
)
def test_what_can_never_have_been_a_file_of_claims_is_a_mistake(project: Path, path: str) -> None:
    with pytest.raises(CheckerError, match="does not exist: name a folder of claims"):
        select_files(Config(project), [Path("claims/a.yaml"), Path(path)])


def test_without_the_folder_of_claims_no_file_of_it_is_deleted(project: Path) -> None:
    with pytest.raises(CheckerError, match="does not exist: name a folder of claims"):
        select_files(Config(project, "figures"), [Path("figures/a.yaml")])


@pytest.mark.parametrize("target", ["loop.yaml", "nowhere.yaml"])
def test_a_link_that_leads_nowhere_is_a_file_of_the_corpus(project: Path, target: str) -> None:
    (project / "claims/loop.yaml").symlink_to(target)
    chosen = select_files(Config(project), [Path("claims/loop.yaml")])
    assert chosen.reported == frozenset({"claims/loop.yaml"})
    assert chosen.missing == ()
    assert len(select_files(Config(project), [Path("claims")]).files) == 3


@pytest.mark.usefixtures("project")
def test_a_path_that_the_disk_refuses_is_a_mistake(folder: Path) -> None:
    with pytest.raises(CheckerError, match="x cannot be read: file name too long"):
        select_files(Config(folder), [Path("x" * 5000)])


def test_one_of_several_ways_to_a_file_is_kept_the_first(project: Path) -> None:
    (project / "other/again.yaml").symlink_to(project / "claims/a.yaml")
    paths = [Path("claims"), Path("other")]
    assert select_files(Config(project), paths).files == (
        Path("claims/a.yaml"),
        Path("claims/b.yaml"),
        Path("other/c.yaml"),
    )


@pytest.mark.parametrize("measure", ["loans", "undeclared"])
def test_a_measure_is_known_that_is_declared_or_has_claims(measure: str) -> None:
    check_measure(corpus_of("loans", "undeclared"), measure)


def test_a_measure_that_nobody_knows_is_a_mistake() -> None:
    with pytest.raises(CheckerError) as caught:
        check_measure(corpus_of("loans", "visits"), "lones")
    assert str(caught.value) == 'no measure is called "lones": did you mean "loans"?'


def corpus_of(declared: str, claimed: str) -> Corpus:
    text = (
        f"measures:\n  {declared}: {{nature: flow, unit: loan / year}}\n"
        f"claims:\n  - {{id: a, measure: {claimed}, value: '1', period: 2024}}\n"
    )
    return load_corpus(Path.cwd(), (), {"claims/a.yaml": text.encode()})
