"""Reports on their way out: all of them or an error, and the same exit code in every form."""

import os
import subprocess
import sys
from argparse import Namespace
from itertools import combinations
from pathlib import Path

import pytest

from checker.cli.options import Output
from checker.cli.outputs import find_style, list_outputs, write_outputs
from checker.errors import CheckerError
from checker.report import Report
from checker.reporters import FORMATS
from checker.reporters.style import Style
from tests.cli.claims import MEASURES, write_claims
from tests.installed import COMMAND, clean_environment
from tests.reports import report_on

LIMITED = """\
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
from checker.cli import run
run()
"""
"""The command on a disk on which no file can grow past a thousand bytes."""


@pytest.fixture
def project(folder: Path) -> Path:
    """Work in a project with one conflict."""
    (folder / "claims").mkdir()
    texts = {
        "measures": MEASURES,
        "courier": write_claims(loans_a="61,302"),
        "herald": write_claims(loans_b="70,415"),
    }
    for name, text in texts.items():
        (folder / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def run(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        # Neither what measures coverage nor the compiler may write past the limit.
        env=clean_environment("COV", PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def ask(*outputs: str) -> Namespace:
    parts = [output.partition(":") for output in outputs]
    return Namespace(output=[Output(form, file or None) for form, _, file in parts], color="never")


@pytest.mark.parametrize("level", ["error", "never"])
def test_no_form_changes_the_exit_code(project: Path, level: str) -> None:
    expected = {"error": 1, "never": 0}[level]
    for form in FORMATS:
        done = run(project, COMMAND, "check", "--output", form, "--fail-on", level)
        assert (form, done.returncode, done.stderr) == (form, expected, "")
    files = [f"--output={form}:{project}/{form}.out" for form in FORMATS]
    assert run(project, COMMAND, "check", *files, f"--fail-on={level}").returncode == expected
    assert all((project / f"{form}.out").stat().st_size for form in FORMATS)


@pytest.mark.parametrize(("first", "second"), list(combinations(FORMATS, 2)))
def test_two_forms_say_each_what_they_say_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], first: str, second: str
) -> None:
    report, options = report_on(), ask(f"{first}:both", second)
    write_outputs(report, options.output, options)
    shown = capsys.readouterr().out
    for form, said in ((first, (folder / "both").read_text(encoding="utf-8")), (second, shown)):
        alone = ask(form)
        write_outputs(report, alone.output, alone)
        assert capsys.readouterr().out == said


def test_a_form_that_breaks_leaves_every_file_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a").write_text("old", encoding="utf-8")

    def render(_: Report, form: str, __: object) -> str:
        if form == "csv":
            raise ZeroDivisionError
        return form

    monkeypatch.setattr("checker.cli.outputs.render_report", render)
    options = ask("json:a", "text", "csv:b")
    with pytest.raises(ZeroDivisionError):
        write_outputs(report_on(), options.output, options)
    assert (folder / "a").read_text(encoding="utf-8") == "old"
    assert not (folder / "b").exists()
    assert capsys.readouterr().out == ""


def test_files_are_written_before_standard_output(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there: list[bool] = []
    monkeypatch.setattr(
        "checker.cli.outputs.write_output", lambda _: there.append((folder / "a").exists())
    )
    options = ask("text", "json:a")
    write_outputs(report_on(), options.output, options)
    assert there == [True]


def test_a_disk_that_is_full_leaves_whole_files_alone(project: Path) -> None:
    (project / "large").write_text("old", encoding="utf-8")
    outputs = ("--output=concise:small", "--output=json:large", "--output=text")
    done = run(project, sys.executable, "-c", LIMITED, "check", *outputs)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "error: large cannot be written: File too large\n"
    assert (project / "large").read_text(encoding="utf-8") == "old"
    assert (project / "small").read_text(encoding="utf-8").endswith(": the check fails\n")
    assert sorted(os.listdir(project)) == ["claims", "large", "small"]  # noqa: PTH208 - the names are enough


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_gets_nothing(project: Path) -> None:
    (project / "closed").mkdir(mode=0o500)
    done = run(project, COMMAND, "check", "--output=json:closed/a", "--output=text")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "error: closed/a cannot be written: Permission denied\n"
    assert not list((project / "closed").iterdir())


@pytest.mark.parametrize("device", ["/dev/stdout", "/dev/stderr"])
@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="only Unix has such devices")
def test_a_device_that_leads_to_a_pipe_is_written_to(project: Path, device: str) -> None:
    done = run(project, COMMAND, "check", f"--output=concise:{device}")
    assert done.returncode == 1
    said = done.stdout if device == "/dev/stdout" else done.stderr
    assert said.endswith(": the check fails\n")


@pytest.mark.parametrize("choice", ["always", "never"])
def test_standard_output_is_laid_out_for_its_reader(
    monkeypatch: pytest.MonkeyPatch, choice: str
) -> None:
    monkeypatch.setattr("checker.cli.outputs.find_width", lambda: 132)
    assert find_style(Namespace(color=choice)) == Style(choice == "always", 132)


# --- targets that cannot be ---


def test_two_ways_to_one_file_are_one_file(folder: Path) -> None:
    (folder / "link").symlink_to("a")
    for other in ("a", "./a", f"{folder}/a", "link"):
        with pytest.raises(CheckerError, match="two formats cannot both go to"):
            list_outputs(ask("json:a", f"text:{other}"))
    options = ask("json:a", "text:b", "concise")
    assert list_outputs(options) == options.output


def test_a_link_that_leads_back_to_itself_becomes_a_file(folder: Path) -> None:
    (folder / "loop").symlink_to("loop")
    options = ask("concise:loop")
    write_outputs(report_on(), list_outputs(options), options)
    assert (folder / "loop").read_text(encoding="utf-8").endswith("the check passes\n")


@pytest.mark.usefixtures("folder")
def test_a_name_that_is_too_long_is_a_mistake() -> None:
    with pytest.raises(CheckerError, match="x cannot be written: File name too long"):
        list_outputs(ask(f"json:{'x' * 5000}"))


# --- in the log of a CI ---


def test_only_a_log_is_shielded(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("checker.cli.outputs.render_report", lambda *_: "::stop-commands::x\n")
    options = ask("text")
    write_outputs(report_on(), options.output, options)
    assert capsys.readouterr().out == "::stop-commands::x\n"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    write_outputs(report_on(), options.output, options)
    assert capsys.readouterr().out == "\\::stop-commands::x\n"
    options = ask("github")
    write_outputs(report_on(), options.output, options)
    assert capsys.readouterr().out == "::stop-commands::x\n"
