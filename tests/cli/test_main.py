import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker import __version__
from checker.cli import main, run
from checker.errors import CheckerError
from checker.findings import Finding, Severity
from checker.report import Report

Reported = Callable[..., Report]


def test_a_clean_check_ends_with_zero(
    steps: SimpleNamespace, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"]) == 0
    shown = capsys.readouterr()
    assert shown.out.endswith("nothing wrong found: the check passes\n")
    assert shown.err == ""
    assert steps.config is not None
    assert (steps.config.root, steps.paths) == (folder, [])


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("note", "error", 0),
        ("warning", "error", 0),
        ("error", "never", 0),
        ("error", "error", 1),
        ("warning", "warning", 1),
        ("error", "warning", 1),
        ("note", "warning", 0),
        ("note", "note", 1),
    ],
)
@pytest.mark.usefixtures("folder")
def test_findings_at_or_above_the_fail_level_end_with_one(  # noqa: PLR0913, PLR0917 - a table and its parts
    steps: SimpleNamespace,
    reported: Reported,
    finding: Finding,
    severity: Severity,
    fail_on: str,
    code: int,
) -> None:
    steps.report = reported(finding._replace(severity=severity))
    assert main(["check", "--fail-on", fail_on]) == code
    for form in ("text", "concise", "json"):
        assert main(["check", "--output", form, f"--fail-on={fail_on}"]) == code


@pytest.mark.usefixtures("folder")
def test_a_mistake_ends_with_two_and_one_line(
    steps: SimpleNamespace, capsys: pytest.CaptureFixture[str]
) -> None:
    steps.error = CheckerError("there is\nnothing \x1b[2Jhere")
    assert main(["check"]) == 2
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "error: there is\\nnothing \\x1b[2Jhere\n")


@pytest.mark.usefixtures("folder")
def test_an_interruption_ends_with_130(steps: SimpleNamespace) -> None:
    steps.error = KeyboardInterrupt()
    assert main(["check"]) == 130


@pytest.mark.usefixtures("folder")
def test_a_bug_is_not_hidden(steps: SimpleNamespace) -> None:
    steps.error = ZeroDivisionError("a bug")
    with pytest.raises(ZeroDivisionError):
        main(["check"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: COMMAND (claim-checker --help shows"),
        (["chekc"], "invalid choice: 'chekc'"),
        (["--vers"], "the following arguments are required: COMMAND"),
        (["check", "--stag"], "--stag"),
        (["check", "--outptu", "json"], "unrecognized arguments: --outptu"),
        (["check", "--fail-on", "fatal"], "argument --fail-on: invalid choice: 'fatal'"),
        (["check", "--output", "jsn"], 'no format is called "jsn": did you mean "json"?'),
        (["check", "--output", "pdf:x"], '"pdf"; the formats are text, concise, json'),
        (["check", "--output", "json:"], '"json:" names no file after the colon'),
        (["check", "--output", "json", "--output", "text"], "two formats cannot both go to"),
        (["check", "--output", "json:-", "--output", "text"], "two formats cannot both go to"),
        (
            ["check", "--output", "json:a", "--output", "text:./a"],
            "two formats cannot both go to a",
        ),
        (["check", "--output", "json:no/r.json"], "the folder no does not exist"),
        (["check", "--select", "C9"], '--select: no rule is called "C9"'),
        (["check", "--ignore", "C9"], '--ignore: no rule is called "C9"'),
        (["check", "--ignore", "C301,roundin-drift"], 'did you mean "rounding-drift"?'),
        (["check", "--config", "none.toml"], "none.toml: cannot be read: No such file"),
        (["check", "--baseline", "x", "--no-baseline"], "contradict each other: leave one out"),
        (["explain"], "the following arguments are required: RULE (claim-checker explain"),
        (["explain", "C3O1"], 'no rule is called "C3O1": did you mean "C301"?'),
        (["explain", "nothing-like-it"], "; claim-checker rules lists them all"),
        (["show", "b"], 'no claim is called "b": did you mean "a"?'),
    ],
)
@pytest.mark.usefixtures("folder", "steps")
def test_a_mistaken_call_ends_with_two_and_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("error: ")
    assert shown.err.count("\n") == 1
    assert message in shown.err


def test_a_mistake_in_the_outputs_is_found_before_the_work(
    steps: SimpleNamespace, folder: Path
) -> None:
    assert main(["check", "--output", f"json:{folder}"]) == 2
    assert steps.config is None


def test_reports_are_written_also_when_there_are_findings(
    steps: SimpleNamespace,
    folder: Path,
    reported: Reported,
    finding: Finding,
    capsys: pytest.CaptureFixture[str],
) -> None:
    steps.report = reported(finding)
    outputs = ("--output", "json:r.json", "--output", "concise", "--output=text:r.txt")
    assert main(["check", "--color=always", *outputs]) == 1
    assert json.loads((folder / "r.json").read_text(encoding="utf-8"))["summary"]["failing"]
    assert (folder / "r.txt").read_text(encoding="utf-8").startswith("error[C301] conflicting-")
    shown = capsys.readouterr().out
    assert shown.startswith("claims/a.yaml:1:1: \x1b[1;31merror[C301]\x1b[0m conflicting-figures")


@pytest.mark.usefixtures("steps")
def test_with_files_alone_standard_output_stays_empty(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--output", "json:r.json"]) == 0
    assert capsys.readouterr().out == ""
    assert (folder / "r.json").is_file()


@pytest.mark.usefixtures("steps")
def test_a_file_may_have_a_colon_in_its_name(folder: Path) -> None:
    assert main(["check", "--output", r"json:C:\report.json"]) == 0
    assert (folder / r"C:\report.json").is_file()


def test_the_command_line_takes_the_place_of_the_configuration(
    steps: SimpleNamespace, folder: Path
) -> None:
    (folder / "claim-checker.toml").write_text(
        'select = ["C"]\nignore = ["C301"]\nfail_on = "note"\n', encoding="utf-8"
    )
    assert main(["check", "x", "y"]) == 0
    assert steps.config is not None
    assert steps.config[2:] == (("C",), ("C301",), {}, "note", None)
    assert steps.paths == [Path("x"), Path("y")]
    lists = ("--select", "R, Q201", "--select=C302", "--ignore", "R401,")
    assert main(["check", *lists, "--fail-on", "warning"]) == 0
    assert steps.config[2:] == (("R", "Q201", "C302"), ("R401",), {}, "warning", None)


def test_the_configuration_can_be_named(steps: SimpleNamespace, folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "x.toml").write_text('claims = "figures"', encoding="utf-8")
    assert main(["check", "--config", "deep/x.toml"]) == 0
    assert steps.config is not None
    assert (steps.config.root, steps.config.claims) == (folder / "deep", "figures")


@pytest.mark.usefixtures("steps", "folder")
def test_a_claim_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "a"]) == 0
    assert capsys.readouterr().out.startswith("a (arrests)\n\n --> claims/a.yaml:1:1\n")


@pytest.mark.usefixtures("steps", "folder")
@pytest.mark.parametrize("word", ["C301", "c301", "conflicting-figures", "Conflicting-Figures"])
def test_a_rule_is_explained_by_code_or_name(capsys: pytest.CaptureFixture[str], word: str) -> None:
    assert main(["explain", word]) == 0
    assert capsys.readouterr().out == (
        "C301 conflicting-figures (error)\n\nTwo figures.\n\nAt length.\n"
    )


@pytest.mark.usefixtures("steps")
def test_all_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    assert capsys.readouterr().out == (
        "C301  conflicting-figures  error    Two figures.\n"
        "C302  conflicting-units    error    Two units.\n"
        "R401  rounding-drift       warning  A rounding.\n"
        "Q201  incomplete-citation  note     A gap.\n"
    )


def test_the_version_and_the_help_are_no_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"claim-checker {__version__}\n"
    for arguments in (["--help"], ["check", "--help"], ["show", "--help"]):
        assert main(arguments) == 0
        shown = capsys.readouterr().out
        assert shown.startswith("usage: claim-checker")
        assert max(map(len, shown.splitlines())) <= 80
    main(["check", "-h"])
    assert "2  not checked" in capsys.readouterr().out


def test_the_installed_command_exits_with_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["claim-checker", "nothing"])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with pytest.raises(SystemExit) as stop:
        run()
    assert stop.value.code == 2


def test_closed_streams_are_a_mistake_and_no_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["nothing"]) == 2
