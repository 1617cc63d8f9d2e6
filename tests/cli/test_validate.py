"""`claim-checker validate`: the form of the given files, with the installed command."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.installed import call

ARTICLE = """\
source:
  type: article-newspaper
  title: In the bay
  container-title: The Courier
claims:
  - id: {name}
    measure: seals
    value: {value}
    unit: seal
    period: 2026-01
    quote: {value} seals
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    record(tmp_path, "a", ARTICLE.format(name="seals-a", value=312))
    record(tmp_path, "b", ARTICLE.format(name="seals-b", value=512))
    return tmp_path


def record(project: Path, name: str, text: str) -> None:
    (project / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")


def validate(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return call(folder, "validate", *arguments)


def read(folder: Path, *arguments: str) -> dict[str, Any]:
    done = validate(folder, "--output", "json", *arguments)
    assert done.stderr == ""
    document: dict[str, Any] = json.loads(done.stdout)
    assert done.returncode == int(document["summary"]["failing"])
    assert document["comparisons"] == document["predictions"] == document["losses"] == []
    return document


def codes(folder: Path, *arguments: str) -> list[str]:
    return [finding["code"] for finding in read(folder, *arguments)["findings"]]


def test_figures_that_contradict_each_other_are_none_of_its_business(project: Path) -> None:
    assert codes(project, "claims/a.yaml", "claims/b.yaml") == []


def test_a_measure_that_no_given_file_declares_and_a_gap_in_a_citation_pass(project: Path) -> None:
    done = validate(project, "claims/a.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert "unknown-reference" not in done.stdout


def test_a_file_without_claims_passes(project: Path) -> None:
    record(project, "measures", "measures:\n  seals: {nature: stock, unit: seal}\n")
    assert codes(project, "claims/measures.yaml") == []


def test_a_relation_that_cannot_be_read_is_for_the_check(project: Path) -> None:
    record(project, "relations", "relations:\n  - holds: seals <=\n")
    assert codes(project, "claims/relations.yaml") == []


def test_one_file_given_twice_is_no_copy_of_itself(project: Path) -> None:
    (project / "link.yaml").symlink_to(project / "claims" / "a.yaml")
    assert codes(project, "claims/a.yaml", "./claims/a.yaml", "claims", "link.yaml") == []


def test_other_files_are_not_read(project: Path) -> None:
    record(project, "c", "claims: [")
    assert codes(project, "claims/a.yaml") == []
    assert codes(project, "claims/c.yaml") == ["S101"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("claims: [", "S101"),
        ("", "S101"),
        (ARTICLE.format(name="c", value=1).replace("value:", "valeu:"), "S102"),
        (ARTICLE.format(name="c", value=1) + "    value: 2\n", "S103"),
        (ARTICLE.format(name="seals-a", value=1), "S104"),
        (ARTICLE.format(name="c", value="&one 1"), "S106"),
    ],
)
def test_each_fault_of_form_fails(project: Path, text: str, code: str) -> None:
    record(project, "c", text)
    assert set(codes(project, "claims/a.yaml", "claims/c.yaml")) == {code}


def test_an_id_that_another_file_has_too_is_found_among_the_given_files_alone(
    project: Path,
) -> None:
    record(project, "c", ARTICLE.format(name="seals-a", value=1))
    assert codes(project, "claims/c.yaml", "claims/b.yaml") == []
    assert codes(project, "claims/c.yaml", "claims/a.yaml") == ["S104"]


def test_a_folder_stands_for_the_files_below_it(project: Path) -> None:
    (project / "claims" / "deep").mkdir()
    record(project, "deep/c", "claims: [")
    assert codes(project, "claims") == ["S101"]
    assert codes(project, "claims/deep") == ["S101"]


def test_a_folder_that_holds_the_folder_of_claims_stands_for_that_one(project: Path) -> None:
    (project / "compose.yaml").write_text("services: {}\n", encoding="utf-8")
    assert codes(project, ".") == []
    assert codes(project, "compose.yaml") == ["S102"]


def test_the_place_is_shown_relative_to_the_root_with_its_line(project: Path) -> None:
    (project / "claim-checker.toml").touch()
    record(project, "c", ARTICLE.format(name="c", value=1).replace("value:", "valeu:"))
    done = validate(project / "claims", "c.yaml")
    assert done.returncode == 1
    assert "claims/c.yaml:8:5" in done.stdout
    assert "    valeu: 1\n" in done.stdout


def test_what_cannot_be_used_is_not_told_as_a_lost_comparison(project: Path) -> None:
    record(project, "c", "claims: [")
    assert "compared without it" not in validate(project, "claims").stdout


def test_the_configuration_decides_on_rules_severities_and_failing(project: Path) -> None:
    config = project / "claim-checker.toml"
    record(project, "c", ARTICLE.format(name="c", value=1) + "    value: 2\n")
    for text, found, status in (
        ('ignore = ["S103"]', [], 0),
        ('severity = {S103 = "note"}', ["note"], 0),
        ('severity = {S103 = "note"}\nfail_on = "note"', ["note"], 1),
        ('select = ["C"]', [], 0),
    ):
        config.write_text(f"{text}\n", encoding="utf-8")
        document = read(project, "claims/c.yaml")
        assert [finding["severity"] for finding in document["findings"]] == found
        assert document["summary"]["failing"] == bool(status)


def test_several_outputs_are_written_and_files_are_written_when_it_fails(project: Path) -> None:
    record(project, "c", "claims: [")
    done = validate(project, "claims", "--output", "concise", "--output", "json:report.json")
    assert done.returncode == 1
    assert done.stdout.startswith("claims/c.yaml:1:10: error[S101] invalid-yaml: ")
    assert json.loads((project / "report.json").read_text(encoding="utf-8"))["findings"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["claims/gone.yaml"], "claims/gone.yaml does not exist"),
        (["claims/a.yaml", "gone"], "gone does not exist"),
        (["empty"], "there are no claims in empty"),
        ([], "PATH"),
        (["claims", "--output", "json:gone/report.json"], "gone does not exist"),
        (["claims", "--config", "gone.toml"], "gone.toml: cannot be read"),
    ],
)
def test_a_mistake_in_the_call_is_one_line_and_not_checked(
    project: Path, arguments: list[str], message: str
) -> None:
    (project / "empty").mkdir()
    done = validate(project, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
    assert message in done.stderr
