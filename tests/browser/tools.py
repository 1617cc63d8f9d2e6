"""The programs that these tests need, and what is done where one is missing."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parents[2]

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_VNU = "build/tools/node_modules/vnu-jar/build/dist/vnu.jar"
_JAVA_COMMANDS = ("java",)


def find_browser() -> str:
    """Return the path of the browser that the machine has."""
    return _find(_BROWSERS, "Chromium", "apt-get install chromium")


def find_java() -> str:
    """Return the path of the Java that runs the checker of HTML."""
    return _find(_JAVA_COMMANDS, "Java", "apt-get install default-jre-headless")


def find_vnu() -> Path:
    """Return the path of the W3C's checker of HTML; VNU_JAR names another."""
    jar = Path(os.environ.get("VNU_JAR") or ROOT / _VNU)
    if not jar.is_file():
        _do_without("vnu.jar", "make tools")
    return jar


def _find(names: tuple[str, ...], what: str, remedy: str) -> str:
    for name in names:
        path = shutil.which(name)
        if path is not None:
            return path
    return _do_without(what, remedy)


def _do_without(what: str, remedy: str) -> NoReturn:
    """Skip the test; in CI fail, for there nobody reads what was skipped."""
    reason = f"{what} is not installed: {remedy}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
