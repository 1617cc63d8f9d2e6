"""Where a call's files come from, and where they lie in their repository."""

import os
from pathlib import Path

import pytest

from checker.cli.selection import Selection, select_files
from checker.cli.states import Files, place_in_repository, read_base, read_deleted, read_staged
from checker.config import Config
from checker.errors import CheckerError
from checker.report import Report
from tests.cli.claims import MEASURES, write_claims
from tests.reports import report_on
from tests.repositories import Repository, start_repository

TEXT = write_claims(loans_a="61,302")
CLAIMS = {"claims/measures.yaml": MEASURES, "claims/courier.yaml": TEXT}


@pytest.fixture(autouse=True)
def plain_git(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)


@pytest.fixture
def repository(folder: Path) -> Repository:
    """Begin a repository with claims and a file beside them, and work in it."""
    repository = start_repository(folder)
    repository.commit({**CLAIMS, "aside.yaml": TEXT, "other/b.yaml": TEXT})
    return repository


def select(repository: Repository, *paths: str) -> tuple[Config, Selection]:
    config = Config(repository.folder)
    return config, select_files(config, [Path(path) for path in paths])


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        ((), list(CLAIMS)),
        (("claims/courier.yaml",), list(CLAIMS)),
        (("claims", "aside.yaml"), [*CLAIMS, "aside.yaml"]),
        (("aside.yaml",), ["aside.yaml"]),
        (("other", "claims"), [*CLAIMS, "other/b.yaml"]),
    ],
)
def test_what_is_staged_and_the_base_hold_all_that_the_call_means(
    repository: Repository, paths: tuple[str, ...], names: list[str]
) -> None:
    for name in names:
        repository.write({name: "# another text\n"})
    config, selection = select(repository, *paths)
    base = read_base(config, selection, "HEAD").files
    assert read_staged(config, selection) == base
    assert sorted(base.contents) == sorted(names)
    assert all(b"# another text" not in content for content in base.contents.values())


def test_a_file_beside_the_claims_stands_alone_in_its_repository(
    repository: Repository, tmp_path: Path
) -> None:
    config, selection = select(repository, str(tmp_path / "aside.yaml"))
    assert list(read_staged(config, selection).contents) == ["aside.yaml"]


def test_the_repository_is_that_of_the_claims_wherever_the_call_is_made(
    repository: Repository,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    config, selection = select(repository, f"{repository.folder}/claims")
    assert sorted(read_staged(config, selection).contents) == sorted(CLAIMS)
    (repository.folder / "claims/courier.yaml").unlink()
    config, selection = select(repository, f"{repository.folder}/claims/courier.yaml")
    found = read_deleted(config, selection, Files(selection.files), None)
    assert dict(found) == {"claims/courier.yaml": TEXT.encode()}


# --- files that are gone ---


def test_nothing_is_looked_up_where_nothing_is_gone(folder: Path) -> None:
    outside = Repository(folder, {})
    outside.write(CLAIMS)
    config, selection = select(outside, "claims/courier.yaml")
    assert read_deleted(config, selection, Files(selection.files), "no-such-revision") == {}


def test_a_file_that_is_gone_is_what_it_was_at_the_base_else_at_the_last_commit(
    repository: Repository,
) -> None:
    repository.commit({"claims/courier.yaml": "# later\n"})
    (repository.folder / "claims/courier.yaml").unlink()
    config, selection = select(repository, "claims/courier.yaml")
    files = Files(selection.files)
    name = "claims/courier.yaml"
    assert read_deleted(config, selection, files, None) == {name: b"# later\n"}
    assert read_deleted(config, selection, files, "HEAD~1") == {name: TEXT.encode()}


def test_a_file_that_is_still_staged_is_not_gone(repository: Repository) -> None:
    repository.write({"claims/new.yaml": TEXT})
    repository.git("add", "--all")
    for name in ("new", "courier"):
        (repository.folder / f"claims/{name}.yaml").unlink()
    config, selection = select(repository, "claims/new.yaml", "claims/courier.yaml")
    assert read_deleted(config, selection, read_staged(config, selection), None) == {}


@pytest.mark.parametrize("is_kept", [True, False], ids=["a repository", "no repository"])
def test_the_file_that_never_was_is_named(folder: Path, is_kept: bool) -> None:  # noqa: FBT001 - a column of the table
    repository = start_repository(folder) if is_kept else Repository(folder, {})
    repository.write(CLAIMS)
    gone = ["claims/never.yaml", "claims/nor-this.yaml"]
    if is_kept:
        repository.commit({"claims/gone.yaml": TEXT})
        (folder / "claims/gone.yaml").unlink()
        gone = ["claims/gone.yaml", *gone]
    config, selection = select(repository, *gone)
    with pytest.raises(CheckerError) as caught:
        read_deleted(config, selection, Files(selection.files), None)
    assert str(caught.value) == (
        "claims/never.yaml does not exist: name a folder of claims, or a file in one"
    )


# --- paths in the repository ---


def place(root: Path, area: Path) -> tuple[str, str, str]:
    report: Report = place_in_repository(report_on(), Config(root), area)
    return report.prefix, report.inner, report.top


def test_without_a_repository_paths_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    assert place(tmp_path, tmp_path / "claims") == ("", "", "")


@pytest.mark.parametrize(
    ("root", "area", "prefix", "inner"),
    [
        ("site", "site/claims", "", ""),
        ("site/news", "site/news/claims", "news/", ""),
        ("site/news/desk", "site/news/desk/claims", "news/desk/", ""),
        (".", "site/claims", "", "site/"),
        (".", "site/news/claims", "", "site/"),
        ("site", "site/claims/a.yaml", "", ""),
        ("apart", "site/claims", "", ""),
        ("site-news", "site/claims", "", ""),
    ],
)
def test_paths_are_led_to_the_top_of_the_repository(
    tmp_path: Path, root: str, area: str, prefix: str, inner: str
) -> None:
    start_repository(tmp_path / "site").write({"claims/a.yaml": TEXT, "news/claims/a.yaml": TEXT})
    top = f"{(tmp_path / 'site').resolve().as_posix()}/"
    assert place(tmp_path / root, tmp_path / area) == (prefix, inner, top)


def test_a_link_to_the_project_leads_to_the_same_place(tmp_path: Path) -> None:
    start_repository(tmp_path / "site").write({"news/claims/a.yaml": TEXT})
    (tmp_path / "link").symlink_to(tmp_path / "site" / "news")
    top = f"{(tmp_path / 'site').resolve().as_posix()}/"
    assert place(tmp_path / "link", tmp_path / "link" / "claims") == ("news/", "", top)


def test_the_top_of_the_disk_is_one_slash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.cli.states.find_top", lambda _: Path("/"))
    prefix, inner, top = place(tmp_path, tmp_path / "claims")
    assert (prefix, inner, top) == (f"{tmp_path.resolve().as_posix()[1:]}/", "", "/")
