"""The whole command on claims written here: from files to exit codes and reports."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.cli.safeguards import record, start_project
from tests.installed import call

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schema" / "report.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return start_project(tmp_path)


def read(folder: Path, *arguments: str) -> dict[str, Any]:
    done = call(folder, "check", "--output", "json", *arguments)
    assert done.returncode in {0, 1}, done.stderr
    document: dict[str, Any] = json.loads(done.stdout)
    Draft7Validator(SCHEMA).validate(document)
    return document


def names(document: dict[str, Any]) -> list[str]:
    return [finding["name"] for finding in document["findings"]]


def test_figures_that_agree_are_clean(project: Path) -> None:
    record(project, "first", "1,200")
    record(project, "second", "1,200")
    done = call(project, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("nothing wrong found: the check passes\n")
    summary = read(project)["summary"]
    assert (summary["claims"], summary["sources"], summary["failing"]) == (2, 2, False)
    assert summary["comparisons"]["contradiction"] == 0


def test_figures_that_contradict_each_other_are_found_and_shown(project: Path) -> None:
    record(project, "monthly", "1,200")
    record(project, "weekly", "407", "week")
    done = call(project, "check")
    assert (done.returncode, done.stderr) == (1, "")
    assert "error[C301] conflicting-figures: " in done.stdout
    for place in ("claims/monthly.yaml:11:12", "claims/weekly.yaml:11:12"):
        assert place in done.stdout
    assert "11 |     value: 407\n   |            " in done.stdout
    assert done.stdout.endswith(": the check fails\n")
    document = read(project)
    assert names(document) == ["conflicting-figures"]
    assert document["findings"][0]["claims"] == ["monthly", "weekly"]
    assert document["summary"]["comparisons"]["contradiction"] == 1


def test_the_fail_level_and_the_choice_of_rules_decide_the_exit_code(project: Path) -> None:
    record(project, "monthly", "1,200")
    record(project, "weekly", "407", "week")
    assert call(project, "check", "--fail-on", "never").returncode == 0
    assert call(project, "check", "--ignore", "C301").returncode == 0
    assert call(project, "check", "--select", "conflicting-figures").returncode == 1
    (project / "claim-checker.toml").write_text(
        '[severity]\nconflicting-figures = "note"\n', encoding="utf-8"
    )
    assert call(project, "check").returncode == 0
    assert read(project)["findings"][0]["severity"] == "note"


@pytest.mark.parametrize(
    ("severity", "order"),
    [
        ("note", ["incomplete-citation", "conflicting-figures"]),
        ("warning", ["conflicting-figures", "incomplete-citation"]),
    ],
)
def test_the_worst_findings_come_first_then_the_first_places(
    project: Path, severity: str, order: list[str]
) -> None:
    record(project, "a", "1,200")
    record(project, "b", "407", "week")
    record(project, "z", "1,200")
    last = project / "claims" / "z.yaml"
    text = last.read_text(encoding="utf-8").replace("  title: A title\n", "")
    last.write_text(text, encoding="utf-8")
    (project / "claim-checker.toml").write_text(
        f'[severity]\nconflicting-figures = "{severity}"\n', encoding="utf-8"
    )
    assert names(read(project)) == order


def test_files_narrow_what_is_reported_and_not_what_is_compared(project: Path) -> None:
    record(project, "monthly", "1,200")
    record(project, "weekly", "407", "week")
    record(project, "apart", "1,190")
    assert names(read(project, "claims/weekly.yaml")) == ["conflicting-figures"]
    assert names(read(project, "claims/measures.yaml")) == []
    assert read(project, "claims/measures.yaml")["summary"]["claims"] == 3


def test_the_command_works_from_a_folder_below(project: Path) -> None:
    record(project, "monthly", "1,200")
    record(project, "weekly", "407", "week")
    (project / "claim-checker.toml").touch()
    (project / "deep").mkdir()
    done = call(project / "deep", "check")
    assert done.returncode == 1
    assert "--> claims/" in done.stdout


def test_a_broken_file_hides_no_other(project: Path) -> None:
    record(project, "monthly", "1,200")
    record(project, "weekly", "407", "week")
    (project / "claims" / "broken.yaml").write_text("claims: [", encoding="utf-8")
    document = read(project)
    assert sorted(names(document)) == ["conflicting-figures", "invalid-yaml"]
    assert [loss["path"] for loss in document["losses"]] == ["claims/broken.yaml"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check",), "error: there is no folder "),
        (("check", "nowhere"), "error: nowhere does not exist: "),
        (("check", "empty"), "error: there are no claims in empty: "),
        (("show", "a"), "error: there is no folder "),
    ],
)
def test_nothing_to_check_exits_with_two_and_one_line(
    tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    (tmp_path / "empty").mkdir()
    done = call(tmp_path, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(message)
    assert done.stderr.count("\n") == 1


def test_a_corpus_without_claims_exits_with_two(project: Path) -> None:
    done = call(project, "check")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: there are no claims")


def test_a_malformed_configuration_exits_with_two(project: Path) -> None:
    record(project, "monthly", "1,200")
    (project / "claim-checker.toml").write_text("selct = []\n", encoding="utf-8")
    done = call(project, "check")
    assert done.returncode == 2
    assert done.stderr == (
        'error: claim-checker.toml: unknown key "selct": did you mean "select"?\n'
    )


def test_a_claim_is_shown_with_its_arithmetic(project: Path) -> None:
    record(project, "monthly", "1,200")
    record(project, "weekly", "407", "week")
    done = call(project, "show", "weekly")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("weekly (safeguards) in The Courier, 2026-02-01\n")
    assert "\n  monthly: contradiction\n" in done.stdout
    assert "error[C301]" in done.stdout


def test_an_unknown_claim_is_named_with_the_nearest(project: Path) -> None:
    record(project, "weekly", "407", "week")
    done = call(project, "show", "weakly")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'error: no claim is called "weakly": did you mean "weekly"?\n'


@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_any_locale_can_print_any_format(project: Path, form: str) -> None:
    record(project, "monthly", "1,200")
    record(project, "weekly", "407", "week")
    done = call(
        project,
        *("check", "--output", form),
        LC_ALL="C",
        PYTHONCOERCECLOCALE="0",
        PYTHONUTF8="0",
        PYTHONIOENCODING="",
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.isascii()


def test_hostile_claims_cannot_steer_the_terminal(project: Path) -> None:
    record(project, "monthly", "1,200")
    hostile = r"407\e]0;owned\a\u202e children\n::error::a week"
    record(project, "weekly", "407", "week", hostile)
    for form in ("text", "concise", "json"):
        shown = call(project, "check", "--output", form).stdout
        assert "weekly" in shown
        assert shown.replace("\n", "").isprintable()
        assert not [line for line in shown.splitlines() if line.startswith("::error")]


@pytest.mark.parametrize("word", ["C301", "conflicting-figures"])
def test_a_rule_is_explained(tmp_path: Path, word: str) -> None:
    done = call(tmp_path, "explain", word)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("C301 conflicting-figures (error)\n\n")
    assert "\nFails:\n" in done.stdout


def test_all_rules_are_listed_one_a_line(tmp_path: Path) -> None:
    done = call(tmp_path, "rules")
    codes = [line.split()[0] for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert "C301" in codes
    assert len(codes) == len(set(codes))
    assert all(len(line.split()) > 3 for line in done.stdout.splitlines())
