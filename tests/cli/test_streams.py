import io
import os
import sys

import pytest

from checker.cli.streams import find_width, is_coloured, prepare_streams, write_error, write_page


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "expected"),
    [
        ("never", {"FORCE_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("auto", {}, False, False),
        ("auto", {}, True, True),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
    ],
)
def test_the_option_decides_then_the_environment_then_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
    choice: str,
    environment: dict[str, str],
    terminal: bool,  # noqa: FBT001 - a column of the table
    expected: bool,  # noqa: FBT001 - a column of the table
) -> None:
    monkeypatch.setattr(sys, "stdout", Screen() if terminal else io.StringIO())
    assert is_coloured(choice, environment) is expected


def test_without_standard_output_there_is_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert not is_coloured("auto", {})
    assert find_width() == 100


@pytest.mark.parametrize(("columns", "width"), [(40, 80), (80, 80), (132, 132)])
def test_the_width_is_that_of_the_terminal_and_at_least_eighty(
    monkeypatch: pytest.MonkeyPatch, columns: int, width: int
) -> None:
    screen = Screen()
    monkeypatch.setattr(screen, "fileno", lambda: 1)
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((columns, 24)))
    assert find_width() == width


def test_a_screen_without_a_size_is_a_hundred_wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Screen())
    assert find_width() == 100
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert find_width() == 100


def test_a_stream_that_is_no_file_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    prepare_streams()
    write_page("1–2")
    assert stream.getvalue() == "1–2"


def test_outside_a_ci_log_nothing_is_shielded(capsys: pytest.CaptureFixture[str]) -> None:
    write_error("no measure is called ##[error]x")
    write_page("::error::x\n")
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == (
        "::error::x\n",
        "error: no measure is called ##[error]x\n",
    )


def test_in_a_ci_log_neither_mistakes_nor_pages_command_the_runner(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    write_error("no measure is called ##[error]x")
    write_page("::error::x\n")
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == (
        "\\::error::x\n",
        "error: no measure is called ##\\[error]x\n",
    )
