"""What is installed is what the tool needs, and no more."""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from checker import __version__
from checker.cli.site_folders import PACKAGES

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = sorted(path.name for path in (ROOT / "schema").glob("*.json"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the source distribution from a copy without git, and a wheel from that."""
    folder = tmp_path_factory.mktemp("build")
    for name in ("checker", "schema", "tests", "claims"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "Makefile"):
        shutil.copy(ROOT / name, folder)
    build(folder, "sdist")
    [archive] = (folder / "dist").glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    unpacked = folder / archive.name.removesuffix(".tar.gz")
    build(folder, "wheel")
    build(unpacked, "wheel")
    return folder


def build(folder: Path, target: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", target], cwd=folder, check=True
    )


def wheel_names(folder: Path) -> list[str]:
    [wheel] = (folder / "dist").glob("*.whl")
    return sorted(zipfile.ZipFile(wheel).namelist())


def unpacked(built: Path) -> Path:
    return built / f"claim_checker-{__version__}"


def test_there_are_schemas() -> None:
    assert "claims.schema.json" in SCHEMAS


def test_the_wheel_holds_the_schemas_and_the_marker_of_types(built: Path) -> None:
    names = wheel_names(built)
    assert [name for name in names if name.startswith("checker/schema/")] == [
        f"checker/schema/{name}" for name in SCHEMAS
    ]
    assert "checker/py.typed" in names


def test_the_wheel_holds_the_whole_package(built: Path) -> None:
    names = wheel_names(built)
    files = [path for path in (ROOT / "checker").rglob("*") if path.is_file()]
    kept = {path.relative_to(ROOT).as_posix() for path in files if "__pycache__" not in path.parts}
    assert kept <= set(names)
    assert {Path(name).suffix for name in kept} >= {".py", ".jinja", ".css", ".js", ".svg", ".csl"}


def test_what_the_report_needs_is_an_extra(built: Path) -> None:
    [wheel] = (built / "dist").glob("*.whl")
    metadata = f"claim_checker-{__version__}.dist-info/METADATA"
    lines = zipfile.ZipFile(wheel).read(metadata).decode().splitlines()
    needed = [line for line in lines if line.startswith("Requires-Dist: ")]
    names = {
        line.split()[1].split(">")[0].lower() for line in needed if "extra == 'report'" in line
    }
    assert names == set(map(str.lower, PACKAGES.values()))


def test_the_wheel_holds_nothing_but_the_package_and_its_licence(built: Path) -> None:
    tops = {name.split("/")[0] for name in wheel_names(built)}
    assert tops == {"checker", f"claim_checker-{__version__}.dist-info"}
    assert f"claim_checker-{__version__}.dist-info/licenses/LICENSE" in wheel_names(built)


def test_a_wheel_from_the_source_distribution_is_the_same(built: Path) -> None:
    assert wheel_names(unpacked(built)) == wheel_names(built)


def test_the_source_distribution_holds_what_the_tests_need(built: Path) -> None:
    for name in ("schema/claims.schema.json", "claims/measures.yaml", "tests/conftest.py"):
        assert (unpacked(built) / name).is_file()


def test_the_licence_is_the_whole_text_with_no_name_filled_in() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "END OF TERMS AND CONDITIONS" in text
    assert "Copyright [yyyy] [name of copyright owner]" in text
