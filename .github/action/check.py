# ruff: noqa: INP001 - a folder of scripts that the action runs, no package
"""Check the claims as the inputs of the action say, and set its outputs.

The step succeeds whatever is found: the action fails at its end, after the uploads.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from base import find_base
from runner import (
    ActionError,
    annotate_error,
    find_folder,
    read_event,
    read_input,
    write_outputs,
)

_NOT_CHECKED = 2
_TITLE = "claim-checker could not check"


def main() -> None:
    """Run the command and set the outputs."""
    home = Path(os.environ["CHECKER_HOME"])
    report, sarif = home / "report.json", home / "report.sarif"
    status = _check(report, sarif)
    if status == _NOT_CHECKED:
        write_outputs({"failing": "true", "exit-code": str(status)})
        return
    found = json.loads(report.read_text(encoding="utf-8"))["summary"]
    write_outputs(
        {
            **_count(found),
            "failing": str(found["failing"]).lower(),
            "exit-code": str(status),
            "report": str(report),
            "sarif": str(sarif),
        }
    )


def _check(report: Path, sarif: Path) -> int:
    """Return the exit code of the command; say so on the page of the run if nothing was checked."""
    try:
        folder = find_folder()
        arguments = _list_arguments(folder)
    except ActionError as error:
        annotate_error(_TITLE, str(error))
        return _NOT_CHECKED
    outputs = ("--output=text", f"--output=json:{report}", f"--output=sarif:{sarif}")
    done = subprocess.run(  # noqa: S603 - our own command
        [os.environ["CHECKER_COMMAND"], "check", *outputs, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1"},
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode in {0, 1}:
        sys.stderr.write(done.stderr)
        return done.returncode
    said = done.stderr.strip().removeprefix("error: ")
    annotate_error(_TITLE, said or f"the command ended with status {done.returncode}")
    return _NOT_CHECKED


def _list_arguments(folder: Path) -> list[str]:
    options = []
    if base := find_base(folder, read_input("BASE"), read_event()):
        options.append(f"--base={base}")
    if level := read_input("FAIL_ON"):
        options.append(f"--fail-on={level}")
    lines = (line.strip() for line in read_input("PATHS").splitlines())
    # After two dashes nothing is an option, whatever a path is called.
    return [*options, "--", *(line for line in lines if line)]


def _count(summary: dict[str, Any]) -> dict[str, str]:
    """Return the counts among the outputs; a standing that does not occur is left out there."""
    found, standings = summary["findings"], summary["standings"]
    counts = {
        "findings": found["total"],
        "errors": found["error"],
        "warnings": found["warning"],
        "notes": found["note"],
        **{name: standings.get(name, 0) for name in ("new", "grown", "fixed", "accepted")},
    }
    return {name: str(count) for name, count in counts.items()}


if __name__ == "__main__":
    main()
