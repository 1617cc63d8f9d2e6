# ruff: noqa: INP001 - a folder of scripts that the action runs, no package
"""Install claim-checker, as the action was checked out, into an environment of its own."""

import os
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import mkdtemp

from runner import write_outputs


def main() -> None:
    """Tell where the command is, and a folder for its reports; fail as pip fails."""
    # A folder of its own, for the action may be used several times in one job.
    home = Path(mkdtemp(prefix="claim-checker-", dir=os.environ["RUNNER_TEMP"]))
    # As `python -m venv` does it: the copy of a Python can fail to find its own libraries.
    venv.create(home / "environment", with_pip=True, symlinks=sys.platform != "win32")
    programs = home / "environment" / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [str(programs / "python"), "-I", "-m", "pip", "--disable-pip-version-check"]
    source = os.environ["GITHUB_ACTION_PATH"]
    subprocess.run([*pip, "install", "--quiet", "--no-input", source], check=True)  # noqa: S603 - the action's own source
    write_outputs({"command": str(programs / "claim-checker"), "home": str(home)})


if __name__ == "__main__":
    main()
