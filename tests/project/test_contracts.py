"""The contract on the way of the data holds, and would notice when it does not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Hold the package of a folder against the contract in its pyproject.toml."""
    return subprocess.run(
        [sys.executable, "-c", LINT_IMPORTS, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "checker", tmp_path / "checker")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contract_is_kept() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("module", "forbidden"),
    [
        ("checker/loading/__init__.py", "checker.rules"),
        ("checker/reporters/__init__.py", "checker.rules"),
        ("checker/reporters/__init__.py", "checker.loading"),
        ("checker/rules/__init__.py", "checker.report"),
        ("checker/consistency/__init__.py", "checker.rules"),
        ("checker/figures/__init__.py", "checker.dimensions"),
        ("checker/intervals.py", "checker.figures"),
        ("checker/findings.py", "checker.model"),
        ("checker/errors.py", "checker.locations"),
    ],
)
def test_an_import_the_wrong_way_breaks_the_contract(
    copy: Path, module: str, forbidden: str
) -> None:
    path = copy / module
    path.write_text(f"{path.read_text(encoding='utf-8')}\nimport {forbidden}\n", encoding="utf-8")
    done = lint_imports(copy)
    assert done.returncode == 1
    assert f"-> {forbidden}" in done.stdout


def test_a_module_without_a_layer_breaks_the_contract(copy: Path) -> None:
    (copy / "checker" / "stray.py").touch()
    done = lint_imports(copy)
    assert done.returncode == 1
    assert "stray" in done.stdout
