from pathlib import Path

import pytest

from checker.cli import main

CLAIMS = """\
measures:
  beds: {title: Beds in hospitals, nature: stock, unit: bed}
  nurses: {nature: stock, unit: nurse}
source:
  type: article-newspaper
  title: Beds
  container-title: The Courier
  issued: 2025-03-04
claims:
  - {id: beds-a, measure: beds, value: "4,312", period: 2024, attributed_to: Officials}
  - {id: porters, measure: porters, value: 12, unit: porter}
"""


@pytest.fixture
def project(folder: Path) -> Path:
    (folder / "claims").mkdir()
    (folder / "claims" / "courier.yaml").write_text(CLAIMS, encoding="utf-8")
    return folder


@pytest.mark.usefixtures("project")
def test_the_history_of_a_measure_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "beds"]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert shown.out == (
        "beds: Beds in hospitals\n"
        "\n"
        "period  figure  expected  source       printed     from\n"
        "2024    4,312   4,312     The Courier  2025-03-04  said by Officials\n"
        "\n"
        "1 claim from 1 source, 1 origin\n"
    )


@pytest.mark.usefixtures("project")
def test_a_measure_without_claims_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "nurses"]) == 0
    assert capsys.readouterr().out == "nurses\n\nno claim speaks of it\n"


@pytest.mark.usefixtures("project")
def test_a_measure_that_is_not_declared_can_be_traced(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "porters", "--color", "always"]) == 0
    assert capsys.readouterr().out.startswith("\x1b[1mporters\x1b[0m\n")


@pytest.mark.parametrize(
    ("output", "file", "start"),
    [
        ("x.mmd", "x.mmd", "flowchart LR\n"),
        ("x.MERMAID", "x.MERMAID", "flowchart LR\n"),
        ("x.dot", "x.dot", 'digraph "beds" {\n'),
        ("x.gv", "x.gv", 'digraph "beds" {\n'),
        ("mermaid:x.txt", "x.txt", "flowchart LR\n"),
        ("dot:x.mmd", "x.mmd", 'digraph "beds" {\n'),
        ("a:b.dot", "a:b.dot", 'digraph "beds" {\n'),
    ],
)
def test_a_graph_goes_to_a_file(
    project: Path, capsys: pytest.CaptureFixture[str], output: str, file: str, start: str
) -> None:
    assert main(["trace", "beds", "--output", output]) == 0
    assert capsys.readouterr().out == ""
    assert (project / file).read_text(encoding="utf-8").startswith(start)


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("output", ["mermaid", "mermaid:-"])
def test_a_graph_without_a_file_goes_to_standard_output(
    capsys: pytest.CaptureFixture[str], output: str
) -> None:
    assert main(["trace", "beds", "--output", output]) == 0
    assert capsys.readouterr().out.startswith("flowchart LR\n")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["bets"], 'no measure is called "bets": did you mean "beds"?'),
        (["porter"], 'did you mean "porters"?'),
        (["\x1b[2J"], r'no measure is called "\x1b[2J"'),
        ([], "the following arguments are required: MEASURE (claim-checker trace"),
        (["beds", "--output", "x.pdf"], '"x.pdf" is no graph: name a file that ends in .mmd'),
        (["beds", "--output", "mmd"], '"mmd" is no graph'),
        (["beds", "--output", "dot:"], '"dot:" names no file after the colon'),
        (["beds", "--output", "no/x.dot"], "the folder no does not exist"),
        (["beds", "--config", "none.toml"], "none.toml: cannot be read"),
    ],
)
def test_a_mistaken_call_ends_with_two_and_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(["trace", *arguments]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("error: ")
    assert shown.err.count("\n") == 1
    assert message in shown.err


def test_the_help_fits_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "--help"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("usage: claim-checker trace")
    assert max(map(len, shown.splitlines())) <= 80
