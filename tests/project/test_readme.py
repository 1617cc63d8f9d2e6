"""What the README shows is what the tool does."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from checker.config import load_config
from checker.figures.numerals import parse_figure
from checker.figures.readings import read_figure
from checker.intervals import Interval
from checker.rules import RULES
from tests.project.update_readme import README, ROOT, Terminal, open_terminal, render, render_readme

TEXT = README.read_text(encoding="utf-8")


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return open_terminal(tmp_path)


def test_every_console_block_shows_what_its_commands_print() -> None:
    assert render_readme() == TEXT


def test_the_readme_shows_the_check_the_rules_and_the_help() -> None:
    for command in ("check", "rules", "check --help", "show"):
        assert f"$ claim-checker {command}" in TEXT


def test_its_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"^make (\w+)", TEXT, re.MULTILINE))
    assert named == {"check", "test"}
    for target in named:
        assert f"\n{target}:" in makefile


def test_its_configuration_is_one_that_the_checker_reads(tmp_path: Path) -> None:
    [block] = re.findall(r"^```toml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    (tmp_path / "pyproject.toml").write_text(block, encoding="utf-8")
    config = load_config(tmp_path, [entry.rule for entry in RULES])
    assert config.fail_on == "warning"
    assert config.ignore == ("incomplete-citation",)
    assert config.severity == {"rounding-drift": "note"}


def write(number: Fraction | None) -> str:
    assert number is not None
    assert number.denominator == 1
    return f"{number.numerator:,}"


def say(interval: Interval) -> str:
    """Put an interval into words, as the README's table does."""
    low = write(interval.low)
    if interval.high is None:
        return f"above {low}" if interval.low_open else f"{low} or more"
    return low if interval.low == interval.high else f"{low} to {write(interval.high)}"


def test_its_readings_are_those_of_the_checker() -> None:
    [table] = re.findall(r"^\| written \|.*?\n\n", TEXT, re.MULTILINE | re.DOTALL)
    rows = table.strip().splitlines()[2:]
    assert len(rows) > 3
    for row in rows:
        written, expected, widest = (cell.strip() for cell in row.strip("|").split("|")[:3])
        reading = read_figure(parse_figure(written), None, is_count=True)
        assert expected == say(reading.expected), written
        assert widest.replace("the same", expected) == say(reading.widest), written


def test_its_links_within_the_project_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!https:)([^)#]+)\)", TEXT):
        assert (ROOT / target).exists(), target


def test_output_that_is_out_of_date_is_replaced(terminal: Terminal) -> None:
    stale = "Words.\n```console\n$ echo new\nold\n```\nMore words.\n"
    assert render(stale, terminal) == stale.replace("old", "new")


def test_files_that_the_reader_saves_are_there_for_the_next_command(terminal: Terminal) -> None:
    readme = "```yaml\n# claims/one.yaml\na: b\n```\n```console\n$ cat claims/one.yaml\n```\n"
    assert render(readme, terminal).endswith(
        "$ cat claims/one.yaml\n# claims/one.yaml\na: b\n```\n"
    )


def test_the_folder_is_the_one_last_named(terminal: Terminal) -> None:
    readme = (
        "<!-- in: this project -->\n```console\n$ ls\n```\n"
        "<!-- in: an empty folder -->\n```console\n$ ls\n```\n"
    )
    rendered = render(readme, terminal)
    assert "$ ls\nclaims\npyproject.toml\n```" in rendered
    assert rendered.endswith("$ ls\n```\n")


def test_a_crash_is_never_written_down(terminal: Terminal) -> None:
    crash = "```console\n$ echo 'Traceback (most recent call last):'\n```\n"
    with pytest.raises(SystemExit, match="crashed"):
        render(crash, terminal)
