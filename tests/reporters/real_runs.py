"""The installed command on real articles, with its report in a file."""

from pathlib import Path

from tests.installed import call

ROOT = Path(__file__).parents[2]


def run_check(form: str, file: Path, folder: Path = ROOT) -> str:
    """Check the claims of a folder, and return the report; they are known to hold errors."""
    done = call(folder, "check", "--output", f"{form}:{file}")
    assert (done.returncode, done.stderr) == (1, "")
    return file.read_bytes().decode()
