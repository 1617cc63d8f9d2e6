"""The real command in a process of its own, without claims to read."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Without its buffer Python has nothing left to write at its end, where trouble would show.
SURROUNDINGS = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
SURROUNDINGS["PYTHONPATH"] = str(ROOT)
WRITE = "from checker.cli.streams import prepare_streams, write_output; prepare_streams(); "
LEAN = (
    "json",
    "tomllib",
    "difflib",
    "yaml",
    "jsonschema",
    "pint",
    "pathlib",
    "unicodedata",
    "checker.config",
    "checker.report",
    "checker.rules",
    "checker.loading",
    "checker.consistency",
    "checker.reporters.text",
)


def python(*arguments: str, **changes: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *arguments],
        env={**SURROUNDINGS, **changes},
        capture_output=True,
        check=False,
    )


def test_the_version_needs_hardly_any_import() -> None:
    code = (
        "import sys; from checker.cli import main; main(['--version']); "
        f"print(*[name for name in {LEAN} if name in sys.modules])"
    )
    assert python("-S", "-c", code).stdout.splitlines()[1:] == [b""]


def test_the_package_is_the_command() -> None:
    done = python("-m", "checker", "--version")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"claim-checker ")


def test_a_mistaken_call_exits_with_two() -> None:
    done = python("-m", "checker", "chekc")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"error: argument COMMAND: invalid choice: 'chekc'")


def test_a_bug_exits_with_two_and_its_traceback() -> None:
    code = (
        "import sys, checker.cli as cli; sys.argv = ['claim-checker', 'rules']; "
        "cli.parse_arguments = lambda _: 1 / 0; cli.run()"
    )
    done = python("-c", code)
    assert done.returncode == 2
    assert done.stderr.startswith(b"Traceback")
    assert done.stderr.endswith(b"ZeroDivisionError: division by zero\n")


@pytest.mark.parametrize(
    ("encoding", "shown"), [("utf-8", "1–2 子".encode()), ("ascii", rb"1\u20132 \u5b50")]
)
def test_what_the_encoding_lacks_is_escaped(encoding: str, shown: bytes) -> None:
    done = python("-c", WRITE + "write_output('1–2 子')", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stdout, done.stderr) == (0, shown, b"")


def test_the_c_locale_is_no_trouble() -> None:
    done = python(
        "-c",
        WRITE + "write_output('1\\u20132')",
        LC_ALL="C",
        PYTHONCOERCECLOCALE="0",
        PYTHONUTF8="0",
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, rb"1\u20132", b"")


@pytest.mark.parametrize(
    "arguments",
    [
        ("-c", WRITE + "write_output('x' * 10)"),
        ("-c", WRITE + "write_output('x' * 1_000_000)"),
        ("-m", "checker", "--version"),
        ("-m", "checker", "check", "--help"),
    ],
)
def test_a_reader_who_has_gone_away_is_no_trouble(arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, *arguments],
        env=SURROUNDINGS,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is full")
def test_a_full_disk_is_a_mistake_that_is_named() -> None:
    code = (
        "import sys; import checker.cli as cli; "
        "cli._run_command = lambda _: cli.write_output('x' * 100); sys.exit(cli.main(['rules']))"
    )
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=SURROUNDINGS,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"error: standard output cannot be written: No space left on device\n"
