"""`claim-checker baseline`: adopting the tool in an old repository, with the installed command."""

from pathlib import Path

import pytest

from tests.installed import call
from tests.repositories import start_repository

NAME = "claim-checker-baseline.txt"
MEASURES = """\
measures:
  seals: {title: Seals in the bay, nature: stock, unit: seal}
  whales: {title: Whales in the bay, nature: stock, unit: whale}
"""
ARTICLE = """\
source:
  type: article-newspaper
  title: In the bay
  container-title: The Courier
  author: [{{family: Writer, given: Sam}}]
  issued: 2026-02-01
claims:
  - id: {name}
    measure: {measure}
    value: {value}
    unit: {unit}
    period: 2026-01
    quote: {value} in the bay
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with one conflict about seals."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "measures.yaml").write_text(MEASURES, encoding="utf-8")
    record(tmp_path, "seals-a", 312)
    record(tmp_path, "seals-b", 512)
    return tmp_path


def record(project: Path, name: str, value: int) -> None:
    measure = name.partition("-")[0]
    text = ARTICLE.format(name=name, measure=measure, value=value, unit=measure.removesuffix("s"))
    (project / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")


def adopt(folder: Path, *arguments: str) -> str:
    done = call(folder, "baseline", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def fails(folder: Path, *arguments: str) -> bool:
    done = call(folder, "check", "--fail-on", "note", *arguments)
    assert done.stderr == ""
    return done.returncode == 1


def refuse(folder: Path, *arguments: str) -> str:
    done = call(folder, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    return done.stderr


def list_entries(project: Path, name: str = NAME) -> list[str]:
    lines = (project / name).read_bytes().decode().splitlines()
    return [line.partition(" ")[2] for line in lines if not line.startswith("#")]


def snap(project: Path) -> dict[str, tuple[int, bytes]]:
    """Return every file's time and content."""
    return {
        path.as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in project.rglob("*")
        if path.is_file()
    }


def test_without_a_baseline_everything_counts(project: Path) -> None:
    assert fails(project)


def test_what_is_known_does_not_fail_and_what_is_new_does(project: Path) -> None:
    assert adopt(project) == f"{NAME}: written, with 1 entry\n"
    assert not fails(project)
    assert fails(project, "--no-baseline")
    record(project, "whales-a", 3)
    record(project, "whales-b", 5)
    assert fails(project)


def test_a_claim_that_joins_a_known_conflict_fails(project: Path) -> None:
    adopt(project)
    record(project, "seals-c", 712)
    done = call(project, "check")
    assert done.returncode == 1
    assert "joined by seals-c" in done.stdout


def test_the_file_says_what_it_is_and_is_plain_text(project: Path) -> None:
    adopt(project)
    content = (project / NAME).read_bytes()
    assert content.startswith(b"# What claim-checker found here")
    assert b"`claim-checker baseline` rewrites this file" in content
    assert content.endswith(b" C301 conflicting-figures seals-a,seals-b\n")
    assert b"\r" not in content


def test_a_second_call_touches_nothing(project: Path) -> None:
    adopt(project)
    before = snap(project)
    assert adopt(project) == f"{NAME}: unchanged, with 1 entry\n"
    assert adopt(project, "--add") == f"{NAME}: unchanged, with 1 entry\n"
    assert snap(project) == before


def test_comments_and_blank_lines_of_ones_own_are_left_where_nothing_changes(project: Path) -> None:
    adopt(project)
    file = project / NAME
    file.write_text("# Ask Sam about these.\n\n" + file.read_text(encoding="utf-8"))
    before = snap(project)
    adopt(project)
    assert snap(project) == before


def test_it_only_shrinks_unless_asked(project: Path) -> None:
    record(project, "whales-a", 3)
    record(project, "whales-b", 5)
    adopt(project)
    record(project, "seals-b", 312)
    record(project, "whales-c", 9)
    assert adopt(project) == (
        f"{NAME}: 1 entry dropped, 1 left\n1 finding not in it: --add adds it\n"
    )
    assert list_entries(project) == ["C301 conflicting-figures whales-a,whales-b"]
    assert fails(project)
    assert adopt(project, "--add") == f"{NAME}: 1 entry updated, 1 left\n"
    assert list_entries(project) == ["C301 conflicting-figures whales-a,whales-b,whales-c"]
    assert not fails(project)


def test_what_is_new_is_added_only_when_asked(project: Path) -> None:
    adopt(project)
    record(project, "whales-a", 3)
    record(project, "whales-b", 5)
    before = snap(project)
    assert adopt(project) == (
        f"{NAME}: unchanged, with 1 entry\n1 finding not in it: --add adds it\n"
    )
    assert snap(project) == before
    assert adopt(project, "--add") == f"{NAME}: 1 entry added, 2 left\n"
    assert not fails(project)


def test_claims_that_have_left_a_conflict_are_forgotten(project: Path) -> None:
    record(project, "seals-c", 712)
    adopt(project)
    (project / "claims" / "seals-c.yaml").unlink()
    assert adopt(project) == f"{NAME}: 1 entry updated, 1 left\n"
    record(project, "seals-c", 712)
    assert fails(project)


def test_a_resolved_conflict_leaves_a_stale_entry_that_the_command_drops(project: Path) -> None:
    adopt(project)
    record(project, "seals-b", 312)
    done = call(project, "check", "--fail-on", "note")
    assert done.returncode == 1
    assert "stale-baseline" in done.stdout
    assert f"{NAME}:3:1" in done.stdout
    assert "C301 conflicting-figures seals-a,seals-b\n" in done.stdout
    assert adopt(project) == f"{NAME}: 1 entry dropped, 0 left\n"
    assert not fails(project)


def test_an_entry_for_what_an_acceptance_lets_stand_is_dropped(project: Path) -> None:
    adopt(project)
    (project / "claims" / "accepted.yaml").write_text(
        "accepted:\n"
        "  - rule: C301\n"
        "    claims: [seals-a, seals-b]\n"
        '    values: ["312", "512"]\n'
        "    reason: The Courier corrected its count of pups a week later.\n",
        encoding="utf-8",
    )
    assert fails(project)
    assert adopt(project) == f"{NAME}: 1 entry dropped, 0 left\n"
    assert not fails(project)


def test_what_a_merge_leaves_is_put_in_order(project: Path) -> None:
    adopt(project)
    file = project / NAME
    entry = file.read_text(encoding="utf-8").splitlines()[-1]
    file.write_text(f"{entry}\n\n{entry.replace(',seals-b', '')}\n", encoding="utf-8")
    assert not fails(project)
    assert adopt(project) == f"{NAME}: put in order, with 1 entry\n"
    assert list_entries(project) == ["C301 conflicting-figures seals-a,seals-b"]


def test_entries_of_rules_that_do_not_run_are_kept(project: Path) -> None:
    adopt(project)
    before = snap(project)
    (project / "claim-checker.toml").write_text('ignore = ["C301"]\n', encoding="utf-8")
    record(project, "seals-b", 312)
    assert adopt(project) == f"{NAME}: unchanged, with 1 entry\n"
    assert snap(project)[(project / NAME).as_posix()] == before[(project / NAME).as_posix()]
    assert not fails(project)


def test_findings_of_rules_that_do_not_run_are_not_added(project: Path) -> None:
    (project / "claim-checker.toml").write_text('ignore = ["C301"]\n', encoding="utf-8")
    assert adopt(project) == f"{NAME}: written, with 0 entries\n"
    assert list_entries(project) == []


def test_nothing_is_written_while_claims_cannot_be_read(project: Path) -> None:
    (project / "claims" / "broken.yaml").write_text('claims: "\n', encoding="utf-8")
    error = refuse(project, "baseline")
    assert "claims/broken.yaml" in error
    assert "mend first what claim-checker check reports" in error
    assert not (project / NAME).exists()
    (project / "claims" / "broken.yaml").unlink()
    adopt(project)
    record(project, "seals-b", 312)
    (project / "claims" / "broken.yaml").write_text('claims: "\n', encoding="utf-8")
    before = snap(project)
    refuse(project, "baseline", "--add")
    assert snap(project) == before


def test_what_is_wrong_with_the_files_themselves_is_not_written_down(project: Path) -> None:
    record(project, "otters-a", 4)
    assert adopt(project) == (
        f"{NAME}: written, with 1 entry\n"
        "1 finding about files or acceptances can never be in it: put right what is wrong\n"
    )
    assert list_entries(project) == ["C301 conflicting-figures seals-a,seals-b"]
    assert fails(project)


def test_a_named_file_is_written_and_read_where_the_command_runs(project: Path) -> None:
    folder = project / "claims"
    assert adopt(folder, "--baseline", "../known.txt", "--config", toml(project)) == (
        "known.txt: written, with 1 entry\n"
    )
    assert not fails(project, "--baseline", "known.txt")
    assert fails(project)


def toml(project: Path, text: str = "") -> str:
    file = project / "claim-checker.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_the_configured_file_is_found_from_below(project: Path) -> None:
    toml(project, 'baseline = "known.txt"\n')
    adopt(project / "claims")
    assert list_entries(project, "known.txt")
    assert not fails(project / "claims")


def test_a_named_file_that_does_not_exist_is_refused_with_the_cure(project: Path) -> None:
    error = refuse(project, "check", "--baseline", "knwon.txt")
    assert "knwon.txt does not exist" in error
    assert "claim-checker baseline --baseline" in error
    toml(project, 'baseline = "gone.txt"\n')
    assert "gone.txt does not exist" in refuse(project, "check")
    adopt(project)
    assert not fails(project)


@pytest.mark.parametrize("command", ["check", "baseline"])
def test_a_folder_in_the_place_of_the_file_is_refused(project: Path, command: str) -> None:
    (project / NAME).mkdir()
    assert "folder" in refuse(project, command)


@pytest.mark.parametrize("command", ["check", "baseline"])
def test_the_marker_of_a_conflict_is_refused_and_nothing_is_written(
    project: Path, command: str
) -> None:
    adopt(project)
    with (project / NAME).open("a", encoding="utf-8") as file:
        file.write("<<<<<<< HEAD\n")
    before = snap(project)
    assert f"{NAME}:4:" in refuse(project, command)
    assert snap(project) == before


def test_a_folder_that_does_not_exist_is_refused_before_anything_is_checked(project: Path) -> None:
    error = refuse(project, "baseline", "--baseline", "gone/known.txt")
    assert "gone does not exist" in error


def test_two_branches_that_each_drop_an_entry_merge_without_a_hand(project: Path) -> None:
    kinds = ["seals", *(f"kind_{number}" for number in range(9))]
    measures = "".join(f"  {kind}: {{nature: stock, unit: seal}}\n" for kind in kinds)
    (project / "claims" / "measures.yaml").write_text(f"measures:\n{measures}", encoding="utf-8")
    for kind in kinds:
        for name, value in (("a", 3), ("b", 5)):
            text = ARTICLE.format(name=f"{kind}-{name}", measure=kind, value=value, unit="seal")
            (project / "claims" / f"{kind}-{name}.yaml").write_text(text, encoding="utf-8")
    adopt(project)
    entries = list_entries(project)
    assert len(entries) == len(kinds)
    repository = start_repository(project)
    repository.commit({}, "adopt")
    # The first and the last entry, as lines that touch would be a conflict in any file.
    for branch, entry in (("one", entries[0]), ("two", entries[-1])):
        repository.git("switch", "--quiet", "-c", branch, "main")
        claim = entry.split()[2].split(",")[1]
        (project / "claims" / f"{claim}.yaml").unlink()
        assert adopt(project).endswith(f" 1 entry dropped, {len(kinds) - 1} left\n")
        repository.commit({}, branch)
    repository.git("merge", "one")
    assert list_entries(project) == entries[1:-1]
    assert not fails(project)
