"""What contributors are told is true: every command, path and label that is named is there."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.rules import RULES

ROOT = Path(__file__).resolve().parents[2]
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
CONTRIBUTING = ROOT / ".github" / "CONTRIBUTING.md"
TEMPLATE = ROOT / ".github" / "pull_request_template.md"
PROGRAMS = Path(sys.executable).parent

GUIDE = CONTRIBUTING.read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
COMMANDS = [*re.findall(r"(?<!`)`([^`\n]+)`(?!`)", GUIDE), *"".join(BLOCKS).splitlines()]


def name_file(path: Path) -> str:
    return path.stem


def list_targets() -> set[str]:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z]+):", text, re.MULTILINE))


@pytest.mark.parametrize("path", FORMS, ids=name_file)
def test_a_form_is_as_published(path: Path) -> None:
    schema = "config" if path.stem == "config" else "forms"
    done = subprocess.run(
        [PROGRAMS / "check-jsonschema", "--builtin-schema", f"vendor.github-issue-{schema}", path],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout


def test_there_is_a_form_for_each_kind_of_report() -> None:
    names = {path.stem for path in FORMS}
    assert names == {"bug", "config", "false_contradiction", "idea", "missed_contradiction"}


@pytest.mark.parametrize("path", [path for path in FORMS if path.stem != "config"], ids=name_file)
def test_a_form_asks_for_little_and_says_what_it_needs(path: Path) -> None:
    form: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    assert len(fields) <= 4
    assert all(field["validations"]["required"] for field in fields)


@pytest.mark.parametrize("path", [CONTRIBUTING, TEMPLATE], ids=name_file)
def test_the_make_targets_that_are_named_exist(path: Path) -> None:
    named = set(re.findall(r"`make ([^` ]+)`", path.read_text(encoding="utf-8")))
    assert named
    assert named <= list_targets()


def test_the_guide_names_the_targets_that_a_contributor_needs() -> None:
    named = {command.split()[1] for command in COMMANDS if command.startswith("make ")}
    assert {"check", "test", "lint", "docs"} <= named <= list_targets()


def test_the_paths_in_the_guide_are_there() -> None:
    pattern = r"(?:^|\s)((?:\.ci|\.github|checker|claims|schema|tests)/[\w./-]*)"
    named = re.findall(pattern, "\n".join(COMMANDS))
    assert len(named) > 5
    assert [name for name in named if not (ROOT / name).exists()] == []
    links = re.findall(r"\]\(([^)#:]+)\)", GUIDE)
    assert [link for link in links if not (CONTRIBUTING.parent / link).exists()] == []


def test_the_files_at_the_top_that_the_guide_names_are_there() -> None:
    named = {name for name in COMMANDS if re.fullmatch(r"[A-Z]+\.md", name)}
    assert named == {"CHANGELOG.md", "README.md"}
    assert all((ROOT / name).exists() for name in named)


def test_the_commands_of_the_tool_that_are_named_exist() -> None:
    texts = [GUIDE, *(path.read_text(encoding="utf-8") for path in FORMS)]
    named = set(re.findall(r"claim-checker (--[a-z]+|[a-z]+)", " ".join(texts)))
    done = subprocess.run(
        [PROGRAMS / "claim-checker", "--help"], capture_output=True, check=True, encoding="utf-8"
    )
    known = set(re.findall(r"^  +(?:-h, )?([a-z-]+)", done.stdout, re.MULTILINE))
    assert {"accept", "check", "show", "--version"} <= named <= known


def test_the_rule_that_the_guide_takes_for_its_example_is_one() -> None:
    assert "rounding-drift" in {entry.rule.name for entry in RULES}
    assert "`rounding-drift`" in GUIDE
    assert "UPDATE_CASES" in (ROOT / "tests/cases/test_cases.py").read_text(encoding="utf-8")


def test_the_template_for_pull_requests_is_short() -> None:
    assert len(TEMPLATE.read_text(encoding="utf-8").splitlines()) <= 10
