"""`make check` tells disagreements from trouble, and an old Python is named."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Copy the Makefile and the files that it depends on."""
    (tmp_path / "checker").mkdir()
    for name in ("Makefile", "pyproject.toml", "checker/__init__.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    surroundings = {name: value for name, value in os.environ.items() if "MAKE" not in name}
    return subprocess.run(
        ["make", *arguments],
        cwd=folder,
        env={**surroundings, "LC_ALL": "C"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def install_a_checker(folder: Path, status: int, report: str = "{}") -> Path:
    """Put a command in .venv that prints its arguments and reports; return the stamp."""
    command = folder / ".venv" / "bin" / "claim-checker"
    command.parent.mkdir(parents=True)
    command.write_text(
        f"#!/bin/sh\necho \"checker $*\"\nprintf '{report}' > build/report.json\nexit {status}\n",
        encoding="utf-8",
    )
    command.chmod(0o755)
    stamp = folder / ".venv" / ".package"
    stamp.touch()
    return stamp


def an_old_python(folder: Path) -> Path:
    """Make a Python that takes itself for 3.9."""
    command = folder / "python3.9"
    script = "import sys; sys.version_info = (3, 9, 2); exec(sys.argv[1])"
    command.write_text(
        f"#!/bin/sh\nshift\nexec '{sys.executable}' -c '{script}' \"$@\"\n", encoding="utf-8"
    )
    command.chmod(0o755)
    return command


def test_a_clean_corpus_passes_and_its_report_is_named(clone: Path) -> None:
    install_a_checker(clone, status=0)
    done = make(clone)
    assert done.returncode == 0
    assert done.stdout == (
        "checker check --output text --output json:build/report.json --output html:build/report\n"
        "open build/report/index.html to read the report\n"
    )


def test_disagreements_are_reported_kindly(clone: Path) -> None:
    install_a_checker(clone, status=1)
    done = make(clone, "check")
    assert done.returncode == 0
    assert done.stdout.endswith(
        "the checker found disagreements (exit 1); see above\n"
        "open build/report/index.html to read the report\n"
    )


def test_a_corpus_that_was_not_checked_fails(clone: Path) -> None:
    install_a_checker(clone, status=2)
    done = make(clone, "check")
    assert done.returncode == 2
    assert "disagreements" not in done.stdout
    assert "open" not in done.stdout


def test_a_crash_is_no_disagreement(clone: Path) -> None:
    install_a_checker(clone, status=1, report="")
    (clone / "build").mkdir()
    (clone / "build" / "report.json").write_text("{}", encoding="utf-8")
    done = make(clone, "check")
    assert done.returncode == 2
    assert "disagreements" not in done.stdout


def test_a_second_run_installs_nothing(clone: Path) -> None:
    install_a_checker(clone, status=0)
    assert "installing" not in make(clone, "--dry-run", "check").stdout


def test_a_changed_pyproject_is_installed_again(clone: Path) -> None:
    stamp = install_a_checker(clone, status=0)
    earlier = time.time() - 60
    os.utime(stamp, (earlier, earlier))
    (clone / "pyproject.toml").touch()
    assert "installing" in make(clone, "--dry-run", "check").stdout


def test_what_the_report_needs_is_installed_too(clone: Path) -> None:
    assert "--editable '.[report]'" in make(clone, "--dry-run", "check").stdout


def test_the_tools_for_tests_are_installed_for_tests_only(clone: Path) -> None:
    assert "--group dev" not in make(clone, "--dry-run", "check").stdout
    assert "--group dev" in make(clone, "--dry-run", "test").stdout


def test_an_old_python_is_refused_in_one_clear_line(clone: Path) -> None:
    python = an_old_python(clone)
    done = make(clone, "check", f"PYTHON={python}")
    assert done.returncode == 2
    assert f"claim-checker needs Python 3.11 or newer, and {python} is 3.9" in done.stderr
    assert "make PYTHON=python3.12" in done.stderr
    assert not (clone / ".venv").exists()
