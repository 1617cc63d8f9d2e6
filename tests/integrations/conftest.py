"""What costs seconds to build is built once, by whichever process comes first."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.installed import clean_environment
from tests.repositories import Repository, start_repository

ROOT = Path(__file__).resolve().parents[2]

_LONGEST_WAIT = 300
"""Seconds in which a build ends on a busy machine."""

BuildOnce = Callable[[str, Callable[[Path], str]], str]


@pytest.fixture(scope="session")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> BuildOnce:
    """Return a function that builds something in a folder, and remembers what came of it.

    The processes of one run share the folder: all but the first wait for that one's result.
    """
    base = tmp_path_factory.getbasetemp()
    # In a process of several the folder is that process's own, below the one of the run.
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def build(name: str, make: Callable[[Path], str]) -> str:
        folder, result = shared / name, shared / f"{name}.result"
        try:
            folder.mkdir()
        except FileExistsError:
            return _wait_for(result)
        outcome = "failed"
        try:
            outcome = f"built {make(folder)}"
        finally:
            unfinished = result.with_suffix(".unfinished")
            unfinished.write_text(outcome, encoding="utf-8")
            unfinished.replace(result)
        return outcome.removeprefix("built ")

    return build


def _wait_for(result: Path) -> str:
    for _ in range(10 * _LONGEST_WAIT):
        if result.exists():
            text = result.read_text(encoding="utf-8")
            assert text.startswith("built "), "it could not be built: see the first failure"
            return text.removeprefix("built ")
        time.sleep(0.1)
    raise TimeoutError(f"{result.name} was not built in {_LONGEST_WAIT} seconds")


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the surroundings of a user, who runs programs that are not the tests' own."""
    own = ("PRE_COMMIT", "COV_", "COVERAGE_", "PYTHON", "VIRTUAL_ENV", "SKIP")
    home = tmp_path_factory.mktemp("home")
    return clean_environment(*own, HOME=str(home), NO_COLOR="1")


@pytest.fixture(scope="session")
def project(build_once: BuildOnce, environment: dict[str, str]) -> Repository:
    """Return a repository with the project as it is on the disk now, in one commit."""

    def make(folder: Path) -> str:
        copy_project(folder / "claim-checker", environment)
        return str(folder / "claim-checker")

    return Repository(Path(build_once("project", make)), environment)


def copy_project(folder: Path, environment: dict[str, str]) -> None:
    """Commit the project, as it is on the disk now, to a new repository.

    Its tests are left out: nobody who uses the hooks or the action runs them.
    """
    project = Repository(ROOT, environment)
    listed = project.git("ls-files", "-z", "-co", "--exclude-standard", "--", ".", ":!tests")
    copy = start_repository(folder, environment)
    for name in filter(None, listed.split("\0")):
        # A file that is deleted and not yet committed so is still listed.
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    copy.commit({}, "The project")
