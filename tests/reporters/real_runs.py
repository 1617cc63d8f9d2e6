"""The installed command on real articles, with its report in a file."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = Path(sys.executable).with_name("claim-checker")


def run_check(form: str, file: Path, folder: Path = ROOT) -> str:
    """Check the claims of a folder, and return the report; they are known to hold errors."""
    done = subprocess.run(
        [COMMAND, "check", "--output", f"{form}:{file}"],
        cwd=folder,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    return file.read_bytes().decode()
