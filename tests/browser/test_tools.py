"""What these tests need is skipped kindly where it is missing, and never in CI."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.tools import ROOT, find_browser, find_java, find_vnu


@pytest.fixture
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Be on a machine that has none of the tools."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("VNU_JAR", str(tmp_path / "vnu.jar"))


@pytest.mark.usefixtures("bare_machine")
@pytest.mark.parametrize("find", [find_browser, find_java, find_vnu])
def test_what_is_missing_is_skipped_with_what_to_do(
    find: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=r"is not installed: (apt|make)"):
        find()


@pytest.mark.usefixtures("bare_machine")
@pytest.mark.parametrize("find", [find_browser, find_java, find_vnu])
def test_what_is_missing_fails_in_ci(
    find: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="is not installed"):
        find()


def test_another_place_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jar = tmp_path / "other.jar"
    jar.touch()
    monkeypatch.setenv("VNU_JAR", str(jar))
    assert find_vnu() == jar


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_installs_the_checker_where_it_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    npm = tmp_path / "npm"
    npm.write_text('#!/bin/sh\necho "$@" >calls\n', encoding="utf-8")
    npm.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(["make", "tools"], cwd=tmp_path, env={"PATH": path}, check=True)
    words = (tmp_path / "calls").read_text(encoding="utf-8").split()
    folder = words[words.index("--prefix") + 1]
    assert words[0] == "install"
    assert words[-1].startswith("vnu-jar@")
    assert "--ignore-scripts" in words
    monkeypatch.delenv("VNU_JAR", raising=False)
    monkeypatch.setattr("tests.browser.tools.ROOT", tmp_path)
    jar = tmp_path / folder / "node_modules/vnu-jar/build/dist/vnu.jar"
    jar.parent.mkdir(parents=True)
    jar.touch()
    assert find_vnu() == jar
