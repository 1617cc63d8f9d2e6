"""The benchmark runs, and measures what it says; how long things take is not tested."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli import main as run_checker
from tests.benchmarks import compare, related
from tests.benchmarks.corpus import Shape, write_corpus


def read_all(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.yaml")}


def test_a_corpus_has_as_many_claims_as_asked_ten_a_file(tmp_path: Path) -> None:
    files = read_all(write_corpus(tmp_path, Shape(25)))
    counts = {name: text.count(b"- id:") for name, text in files.items()}
    assert counts == {
        "measures.yaml": 0,
        "article-000000.yaml": 10,
        "article-000001.yaml": 10,
        "article-000002.yaml": 5,
    }


def test_the_same_seed_gives_the_same_corpus(tmp_path: Path) -> None:
    first, second, other = (
        read_all(write_corpus(tmp_path / name, Shape(20, seed=seed)))
        for name, seed in (("first", 3), ("second", 3), ("other", 4))
    )
    assert first == second
    assert first != other


def test_there_is_a_measure_for_every_twenty_claims_unless_told(tmp_path: Path) -> None:
    many = read_all(write_corpus(tmp_path / "many", Shape(100)))
    one = read_all(write_corpus(tmp_path / "one", Shape(100, measures=1)))
    assert many["measures.yaml"].count(b"title:") == 5
    assert one["measures.yaml"].count(b"title:") == 1


def test_a_claim_is_as_long_as_real_ones(tmp_path: Path) -> None:
    claims = write_corpus(tmp_path, Shape(1000))
    size = sum(path.stat().st_size for path in claims.glob("article-*.yaml"))
    assert 400 <= size / 1000 <= 480


def test_the_checker_reads_the_corpus_without_complaint_about_its_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_corpus(tmp_path, Shape(200))
    monkeypatch.chdir(tmp_path)
    assert run_checker(["check", "--output", "concise", "--select", "S,Q"]) == 0
    assert "error" not in re.sub(r"\b(0|no) errors\b", "", capsys.readouterr().out)


def test_the_tools_are_measured_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    assert compare.main(["--claims", "40", "--rounds", "1"]) == 0
    printed = capsys.readouterr().out
    for table in ("one file, 10 claims", "40 claims, many-measures"):
        assert table in printed
    for tool in ("claim-checker", "check-jsonschema", "yamllint", "libyaml and jsonschema"):
        row = rf"^  {tool} +\d+\.\d{{3}} +\d+\.\d\d +\d+\.\d$"
        assert len(re.findall(row, printed, re.MULTILINE)) == 2
    assert len(re.findall("^(?:held|missed): ", printed, re.MULTILINE)) == 2


@pytest.mark.parametrize("shape", compare.SHAPES)
def test_growth_is_measured_for_every_shape(shape: str, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--scaling", "--sizes", "10", "30", "--rounds", "1", "--shape", shape]
    assert compare.main(options) == 0
    assert re.search(r"to the power of -?\d\.\d\d$", capsys.readouterr().out, re.MULTILINE)


def test_a_tool_that_does_not_do_its_work_stops_the_benchmark(tmp_path: Path) -> None:
    tool = compare.Tool("broken", ("python3", "-c", "raise SystemExit('no such file')"), (0,))
    with pytest.raises(SystemExit, match="broken ended with status 1: no such file"):
        compare.measure(tool, tmp_path)


@pytest.mark.parametrize(("ratio", "word"), [(3.0, "held"), (2.99, "missed")])
def test_a_promise_is_held_at_its_bound(ratio: float, word: str) -> None:
    target = compare.Target("three times faster", ratio, 3)
    assert compare.render_target(target).startswith(f"{word}: three times faster")


@pytest.mark.parametrize(("least", "status"), [(0.0, 0), (1e9, 1)])
def test_a_missed_promise_fails_only_when_required(
    least: float, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = compare.Target("fast", 1.0, least)
    monkeypatch.setattr(compare, "run_comparison", lambda *_: [target])
    assert compare.main(["--require"]) == status
    assert compare.main([]) == 0


def test_a_linear_cost_has_the_slope_of_one() -> None:
    assert compare.find_slope([1_000, 10_000], [0.2, 2.0]) == pytest.approx(1)
    assert compare.find_slope([1_000, 10_000], [0.2, 20.0]) == pytest.approx(2)


def test_the_median_of_the_rounds_counts_and_the_highest_peak() -> None:
    runs = [compare.Run(1.0, 5), compare.Run(9.0, 7), compare.Run(2.0, 6)]
    assert compare.take_median(runs) == compare.Run(2.0, 7)


@pytest.mark.parametrize("write", [related.write_calendar, related.write_sum])
def test_a_related_corpus_has_as_many_claims_as_asked_and_breaks_few_ties(
    write: Callable[[Path, int], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(tmp_path, 2000)
    monkeypatch.chdir(tmp_path)
    assert run_checker(["check", "--output", "concise", "--select", "S,C"]) == 1
    printed = capsys.readouterr().out
    assert "2,000 claims" in printed
    assert 1 <= len(re.findall(r"\[C304\]", printed)) <= 2
    assert not re.search(r"\[(S[0-9]{3}|C301)\]", printed)
