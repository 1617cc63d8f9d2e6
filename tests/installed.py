"""The installed command, run where nothing on this machine decides what it says."""

import os
import subprocess
import sys
from pathlib import Path

COMMAND = Path(sys.executable).with_name("claim-checker")

_FOREIGN = ("GIT_", "GITHUB_", "CI_", "NO_COLOR", "FORCE_COLOR")


def clean_environment(*foreign: str, **changes: str) -> dict[str, str]:
    """Return this process's environment without settings of git and of whatever runs the tests.

    `foreign` says how the names begin of what is left out besides.
    """
    left_out = (*_FOREIGN, *foreign)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "PYTHONUTF8": "1"}
    return {**kept, **plain, **changes}


def call(folder: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command in a folder, with changes to its environment."""
    return subprocess.run(
        [COMMAND, *arguments],
        cwd=folder,
        env=clean_environment(**changes),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
