"""Cases: real files in, the whole report out.

A case is a folder `<rule>/<fails|passes>_<what>/` with a folder `claims/` and the report
that the installed command must print for it, `expected.txt`. `UPDATE_CASES=1` writes the
reports anew: look at every caret before you commit them.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.rules import RULES

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/*/claims"))
COMMAND = Path(sys.executable).with_name("claim-checker")


def name_case(case: Path) -> str:
    return case.relative_to(HERE).as_posix()


@pytest.mark.parametrize("case", CASES, ids=name_case)
def test_the_whole_report_is_as_expected(case: Path) -> None:
    done = subprocess.run(
        [COMMAND, "check", "--color", "never", "--fail-on", "note"],
        cwd=case,
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.stderr == ""
    expected = case / "expected.txt"
    if os.environ.get("UPDATE_CASES"):
        expected.write_text(done.stdout, encoding="utf-8")
    assert done.stdout == expected.read_text(encoding="utf-8")
    rule = case.parent.name.replace("_", "-")
    has_finding = f"] {rule}: " in done.stdout
    assert has_finding == case.name.startswith("fails_")
    assert done.returncode == int("] " in done.stdout)


@pytest.mark.parametrize("name", [entry.rule.name for entry in RULES])
def test_every_rule_has_cases_and_more_of_them_are_silent(name: str) -> None:
    cases = [case.name for case in CASES if case.parent.name == name.replace("-", "_")]
    failing = [case for case in cases if case.startswith("fails_")]
    silent = [case for case in cases if case.startswith("passes_")]
    assert failing
    assert len(silent) > len(failing)
    assert len(cases) == len(failing) + len(silent)
