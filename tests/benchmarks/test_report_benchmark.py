"""The benchmark of the report runs, and measures what it says; how long it takes is not tested."""

import re
from collections.abc import Sequence

import pytest

from tests.benchmarks import report
from tests.benchmarks.compare import Run
from tests.browser.tools import find_browser

SMALL = ["--claims", "30", "--measures", "3"]
PROMISES = ["at most 500 MB of memory", "open within 1,000 ms", "from key to result within 100 ms"]


def read_promises(printed: str) -> list[str]:
    return re.findall(r"^(?:held|missed): (.+) \([\d,]+\)$", printed, re.MULTILINE)


def test_the_pages_are_made_opened_and_filtered(capsys: pytest.CaptureFixture[str]) -> None:
    find_browser()
    assert report.main(SMALL) == 0
    printed = capsys.readouterr().out
    assert "30 claims on 3 measures" in printed
    for page in ("index.html", r"measures/\w+\.html"):
        assert re.search(rf"^  {page} +\d+ +\d+ *$", printed, re.MULTILINE), printed
    for page in ("claims.html", "search.html"):
        assert re.search(rf"^  {page} +\d+ +\d+ +\d+$", printed, re.MULTILINE), printed
    assert read_promises(printed) == PROMISES


@pytest.mark.parametrize("options", [["--no-browser"], ["--format", "markdown"]])
def test_pages_are_measured_without_a_browser_too(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert report.main([*SMALL, *options]) == 0
    printed = capsys.readouterr().out
    row = re.search(r"^ +\d+\.\d +\d+\.\d +(\d+) +\d+\.\d +[\d,]+$", printed, re.MULTILINE)
    assert row is not None
    # 3 measures, 3 sources, and what there is once
    assert int(row[1]) >= 3 + 3 + 7
    assert read_promises(printed) == PROMISES[:1]


def test_a_machine_without_a_browser_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(report, "find_browser", lambda: None)
    assert report.main(SMALL) == 0
    assert "no Chromium: the pages were not opened" in capsys.readouterr().out


@pytest.mark.parametrize(("measured", "word"), [(100.0, "held"), (100.4, "missed")])
def test_a_promise_is_held_at_its_bound(measured: float, word: str) -> None:
    promise = report.Promise("within {most:,} ms", measured, 100)
    assert report.render_promise(promise) == f"{word}: within 100 ms (100)"


@pytest.mark.parametrize(("most", "status"), [(1e9, 0), (0.0, 1)])
def test_a_missed_promise_fails_only_when_required(
    most: float, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def list_promises(*_: object) -> Sequence[report.Promise]:
        return [report.Promise("within {most:,}", 1.0, most)]

    monkeypatch.setattr(report, "list_promises", list_promises)
    assert report.main([*SMALL, "--no-browser", "--require"]) == status
    assert report.main([*SMALL, "--no-browser"]) == 0


def test_the_slowest_page_and_the_slowest_key_count() -> None:
    openings = [
        report.Opening("a", 10, 0, None),
        report.Opening("b", 30, 0, 5),
        report.Opening("c", 20, 0, 9),
    ]
    promises = list(report.list_promises(Run(1.0, 7_000_000), openings))
    assert [promise.measured for promise in promises] == [7, 30, 9]
