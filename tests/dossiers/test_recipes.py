"""Recipes: a command that accepts a finding, and the entry that it writes."""

import shlex
from pathlib import Path

import pytest
import yaml

from checker.dossiers import Archive
from checker.dossiers.pages import FindingEntry, Recipe
from tests.dossiers.archives import read_report
from tests.dossiers.findings_written import HOMES, claim, read, source, tell, write, write_papers
from tests.installed import call


def write_conflict(folder: Path, first: str = "a", second: str = "b") -> Path:
    return write_papers(
        folder, {"homes": HOMES}, claim(first, "homes", "1,214"), claim(second, "homes", "1,412")
    )


def write_two_conflicts(folder: Path) -> Path:
    """Write three figures of which one contradicts, and a fourth that drifts from one of them."""
    return write_papers(
        folder,
        {"homes": HOMES},
        claim("a", "homes", "1,096"),
        claim("b", "homes", "at most 900"),
        claim("c", "homes", "1,000"),
    )


def take(entry: FindingEntry) -> Recipe:
    assert entry.recipe is not None
    return entry.recipe


def follow(folder: Path, recipe: Recipe) -> None:
    """Run a recipe's command as a shell would, with the installed command."""
    name, *arguments = shlex.split(recipe.command)
    assert name == "claim-checker"
    done = call(folder, *arguments)
    assert (done.returncode, done.stderr) == (0, "")


def list_accepted(folder: Path) -> list[object]:
    """List the acceptances that the files of a folder hold."""
    files = sorted((folder / "claims").glob("*.yaml"))
    documents = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in files]
    return [entry for document in documents for entry in document.get("accepted") or ()]


@pytest.mark.parametrize(
    ("first", "second"), [("a", "b"), ("1.0_North-X", "null"), ("0001", "1e5")]
)
def test_following_a_recipe_accepts_the_finding(tmp_path: Path, first: str, second: str) -> None:
    entry = tell(write_conflict(tmp_path, first, second), "C301")
    recipe = take(entry)
    follow(tmp_path, recipe)
    assert yaml.safe_load(recipe.entry)["accepted"] == list_accepted(tmp_path)
    report = read_report(tmp_path)
    assert [finding.standing for finding in report.settled] == ["accepted"]
    assert report.settled[0].fingerprint == entry.fingerprint


def test_a_recipe_names_the_rule_and_a_claim(tmp_path: Path) -> None:
    recipe = take(tell(write_conflict(tmp_path, "homes-a", "homes-b"), "C301"))
    assert recipe.command == ('claim-checker accept C301:homes-b --reason "why it may stand"')
    assert recipe.entry.splitlines() == [
        "accepted:",
        "  - rule: conflicting-figures",
        "    claims: [homes-b, homes-a]",
        '    values: ["1,412", "1,214"]',
        '    reason: "why it may stand"',
    ]


def test_each_of_several_findings_about_one_claim_is_accepted_by_itself(tmp_path: Path) -> None:
    entries = list(read(write_two_conflicts(tmp_path)).tell_findings())
    assert sorted(entry.brief.code for entry in entries) == ["C308", "R401"]
    for entry in entries:
        follow(tmp_path, take(entry))
    report = read_report(tmp_path)
    assert report.findings == ()
    assert {finding.fingerprint for finding in report.settled} == {
        entry.fingerprint for entry in entries
    }


def test_a_claim_in_two_findings_of_one_rule_names_neither(tmp_path: Path) -> None:
    told = [
        claim("a", "north", "1,214"),
        claim("b", "north", "3,214"),
        claim("c", "south", "1,412"),
        claim("d", "total", "9,111"),
    ]
    write(
        tmp_path,
        {"north": HOMES, "south": HOMES, "total": HOMES},
        {"gazette": (source("Gazette"), told)},
        relations=[{"holds": "total = north + south"}],
    )
    entries = [one for one in read(tmp_path).tell_findings() if one.brief.code == "C304"]
    # Both are about the total and the south, and point at the total.
    assert [take(entry).command.split()[2] for entry in entries] == ["C304:a", "C304:b"]
    for entry in entries:
        follow(tmp_path, take(entry))
    assert [one.code for one in read_report(tmp_path).findings] == ["C301"]


def test_a_call_with_some_of_the_files_names_the_fingerprint(tmp_path: Path) -> None:
    report = read_report(write_conflict(tmp_path))._replace(is_narrowed=True)
    [entry] = Archive(report).tell_findings()
    assert f" {entry.fingerprint} " in take(entry).command


def test_what_cannot_be_read_cannot_be_accepted(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "offices", "12"))
    entries = [one for one in read(tmp_path).tell_findings() if one.brief.code.startswith("S")]
    assert entries
    assert {entry.recipe for entry in entries} == {None}


def test_what_is_about_no_claim_cannot_be_accepted(tmp_path: Path) -> None:
    cited = source("Gazette", issued="2025?")
    write(tmp_path, {"homes": HOMES}, {"gazette": (cited, [claim("a", "homes", "5")])})
    assert tell(tmp_path, "Q201").recipe is None


def test_what_is_accepted_needs_no_recipe(tmp_path: Path) -> None:
    follow(tmp_path, take(tell(write_conflict(tmp_path), "C301")))
    [entry] = read(tmp_path).tell_findings()
    assert (entry.brief.standing, entry.recipe) == ("accepted", None)
    assert entry.remark == "why it may stand"


def test_what_the_baseline_knows_can_still_be_accepted(tmp_path: Path) -> None:
    write_conflict(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool.claim-checker]\n", encoding="utf-8")
    assert call(tmp_path, "baseline").returncode == 0
    [entry] = read(tmp_path).tell_findings()
    assert entry.brief.standing == "baseline"
    follow(tmp_path, take(entry))
    assert [finding.standing for finding in read_report(tmp_path).settled] == ["accepted"]
