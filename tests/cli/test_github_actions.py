"""The installed command in a step of GitHub Actions, as its runner would read it."""

import json
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.cli.github_actions import announce
from checker.cli.options import Output
from checker.cli.streams import is_github_actions
from checker.findings import Finding
from checker.report import Report
from tests.cli.safeguards import record, start_project
from tests.installed import call, clean_environment
from tests.reporters.actions_runner import read_log

LIMIT = 1024 * 1024


class Step(NamedTuple):
    """A step of a job: a folder with claims, and what the runner gives and reads."""

    folder: Path
    summary: Path

    def record(self, name: str, value: str, quote: str = "so many children") -> None:
        record(self.folder, name, value, quote=quote)

    def run(self, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        given = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(self.summary), **changes}
        return call(self.folder, "check", *arguments, **given)


@pytest.fixture
def step(tmp_path: Path) -> Step:
    summary = tmp_path / "step_summary"
    summary.touch()
    return Step(start_project(tmp_path / "work"), summary)


@pytest.fixture
def clean(step: Step) -> Step:
    step.record("first", "1,200")
    step.record("second", "1,200")
    return step


@pytest.fixture
def broken(step: Step) -> Step:
    step.record("first", "1,200")
    step.record("second", "5,000")
    return step


def test_a_clean_run_adds_only_the_summary(clean: Step) -> None:
    done = clean.run()
    assert done.returncode == 0
    assert read_log(done.stdout + done.stderr) == []
    assert done.stdout.endswith(
        "nothing wrong found: the check passes\n"
        "added for GitHub Actions: the job summary; --no-github-actions turns this off\n"
    )
    assert clean.summary.read_text("utf-8").startswith("## Claims: nothing wrong found")


def test_outside_of_github_actions_nothing_is_added(broken: Step) -> None:
    for value in ("", "false", "1"):
        done = broken.run(GITHUB_ACTIONS=value)
        assert read_log(done.stdout + done.stderr) == []
        assert "added for" not in done.stdout + done.stderr
    assert broken.summary.read_bytes() == b""


def test_an_option_turns_it_off(broken: Step) -> None:
    done = broken.run("--no-github-actions")
    assert done.returncode == 1
    assert read_log(done.stdout + done.stderr) == []
    assert "added for" not in done.stdout
    assert broken.summary.read_bytes() == b""


@pytest.mark.parametrize("output", [(), ("--output", "concise"), ("--output", "json:out.json")])
def test_annotations_follow_the_text(output: tuple[str, ...], broken: Step) -> None:
    done = broken.run(*output)
    assert done.returncode == 1
    assert done.stderr == ""
    (command,) = read_log(done.stdout)
    assert command.name == "error"
    assert command.properties["title"] == "C301 conflicting-figures"
    assert done.stdout.endswith(
        "\nadded for GitHub Actions: 1 annotation and the job summary; "
        "--no-github-actions turns this off\n"
    )
    assert "\n| error | C301 conflicting-figures | " in broken.summary.read_text("utf-8")


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab", "junit", "rdjsonl", "csv", "markdown"])
def test_data_on_standard_output_stays_what_it_is(form: str, broken: Step) -> None:
    done = broken.run("--output", form)
    assert done.stdout == broken.run("--output", form, "--no-github-actions").stdout
    assert read_log(done.stdout) == []
    assert len(read_log(done.stderr)) == 1
    assert done.stderr.splitlines()[-1].startswith("added for GitHub Actions: 1 annotation and ")
    assert done.returncode == 1


def test_json_on_standard_output_can_be_read(broken: Step) -> None:
    assert json.loads(broken.run("--output", "json").stdout)["summary"]["failing"]


def test_annotations_that_were_asked_for_come_once(broken: Step) -> None:
    done = broken.run("--output", "github")
    assert len(read_log(done.stdout)) == len(done.stdout.splitlines()) == 1
    assert done.stderr == (
        "added for GitHub Actions: the job summary; --no-github-actions turns this off\n"
    )


def test_annotations_in_a_file_are_printed_too(broken: Step) -> None:
    done = broken.run("--output", "text", "--output", "github:out.txt")
    assert read_log(done.stdout) == read_log((broken.folder / "out.txt").read_text("utf-8"))
    assert len(read_log(done.stdout)) == 1


def test_paths_lead_from_the_top_of_the_repository(broken: Step) -> None:
    (broken.folder.parent / ".git").mkdir()
    (broken.folder.parent / ".git" / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    (command,) = read_log(broken.run().stdout)
    assert command.properties["file"].startswith("work/claims/")


def test_a_quote_gives_the_runner_no_command(step: Step) -> None:
    step.record("first", "1,200", quote=r"a\n::stop-commands::x\n##[error]y")
    step.record("second", "5,000", quote=r"::error::z ##[add-mask]1,200")
    for arguments in ((), ("--output", "concise"), ("--output", "markdown"), ("--output", "csv")):
        done = step.run(*arguments)
        commands = read_log(done.stdout + done.stderr)
        assert [command.name for command in commands] == ["error"]
        assert commands[0].properties["title"] == "C301 conflicting-figures"


def test_a_summary_is_added_to_what_is_there(broken: Step) -> None:
    broken.summary.write_text("# of another tool", encoding="utf-8")
    broken.run()
    text = broken.summary.read_text("utf-8")
    assert text.startswith("# of another tool\n\n## Claims: 1 error: the check fails\n")


def test_without_a_summary_file_only_annotations_are_added(broken: Step) -> None:
    done = broken.run(GITHUB_STEP_SUMMARY="")
    assert len(read_log(done.stdout)) == 1
    assert done.stdout.endswith(
        "added for GitHub Actions: 1 annotation; --no-github-actions turns this off\n"
    )
    assert done.stderr == ""


@pytest.mark.parametrize("size", [899 * 1024, 900 * 1024 - 700, 900 * 1024, LIMIT])
def test_what_is_there_counts_toward_the_limit(size: int, broken: Step) -> None:
    broken.summary.write_bytes(b"x" * size)
    done = broken.run()
    assert done.returncode == 1
    assert broken.summary.stat().st_size <= max(size, 900 * 1024)
    text = broken.summary.read_text("utf-8").lstrip("x")
    is_added = "the job summary;" in done.stdout
    assert text.startswith("\n\n## Claims") == is_added == (size < 900 * 1024 - 500)
    assert is_added or done.stderr == (
        "warning: the job summary was not written: it has no room left, as other text of this "
        "step has filled it\n"
    )


def test_a_summary_that_cannot_be_written_is_a_warning(broken: Step) -> None:
    broken.summary.unlink()
    broken.summary.mkdir()
    done = broken.run()
    assert done.returncode == 1
    assert len(read_log(done.stdout)) == 1
    assert done.stdout.endswith(": 1 annotation; --no-github-actions turns this off\n")
    assert done.stderr == (
        f"warning: the job summary was not written: {broken.summary}: is a directory\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
def test_a_summary_is_added_whole_or_not_at_all(broken: Step) -> None:
    broken.summary.write_bytes(b"before\n")
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200));"
        "from checker.cli import main; sys.exit(main(['check', '--output', 'concise']))"
    )
    # whoever measures coverage would write a file that is too large as well
    environment = clean_environment(
        "COV",
        GITHUB_ACTIONS="true",
        GITHUB_STEP_SUMMARY=str(broken.summary),
        PYTHONDONTWRITEBYTECODE="1",
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=broken.folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert broken.summary.read_bytes() == b"before\n"
    assert done.returncode == 1
    assert "warning: the job summary was not written: " in done.stderr
    assert done.stderr.endswith(": file too large\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a file's mode has no such meaning there")
def test_a_summary_keeps_the_mode_of_its_file(broken: Step) -> None:
    broken.summary.chmod(0o640)
    broken.run()
    assert stat.S_IMODE(broken.summary.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("environment", "is_there"),
    [({}, False), ({"GITHUB_ACTIONS": ""}, False), ({"GITHUB_ACTIONS": "true"}, True)],
)
def test_github_actions_say_so(environment: dict[str, str], *, is_there: bool) -> None:
    assert is_github_actions(environment) == is_there


def test_nothing_found_and_no_summary_says_nothing(
    reported: Callable[..., Report], capsys: pytest.CaptureFixture[str]
) -> None:
    announce(reported(), [Output("text", None)], {"GITHUB_ACTIONS": "true"})
    assert capsys.readouterr() == ("", "")


def test_closed_standard_output_stops_nothing(
    reported: Callable[..., Report],
    finding: Finding,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    report = reported(finding)
    monkeypatch.setattr(sys, "stdout", None)
    announce(report, [Output("json", "out.json")], {"GITHUB_ACTIONS": "true"})
    assert len(read_log(capsys.readouterr().err)) == 1
