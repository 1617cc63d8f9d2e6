"""Writing to the terminal and to pipes."""

import io
import os
import sys
from collections.abc import Mapping
from typing import TextIO

from checker.errors import CheckerError

_NARROWEST = 80
_WITHOUT_TERMINAL = 100


def prepare_streams() -> None:
    """Let no character be too much for the locale: what it lacks prints as an escape.

    On standard error Python does so by itself.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def write_error(message: str) -> None:
    """Write one line on standard error."""
    from checker.reporters.escaping import escape_text  # noqa: PLC0415 - only a mistake needs it

    if sys.stderr is None:
        return
    line = f"error: {escape_text(message)}\n"
    if is_github_actions(os.environ):
        from checker.reporters.ci_log import shield  # noqa: PLC0415 - only in a log

        line = shield(line)
    sys.stderr.write(line)


def write_page(text: str) -> None:
    """Write a text for people on standard output; in a CI log, without commands to its runner."""
    if is_github_actions(os.environ):
        from checker.reporters.ci_log import shield  # noqa: PLC0415 - only in a log

        text = shield(text)
    write_output(text)


def is_github_actions(environment: Mapping[str, str]) -> bool:
    """Whether the command runs in a step of GitHub Actions, or of a runner that is like its."""
    return environment.get("GITHUB_ACTIONS") == "true"


def write_output(text: str) -> None:
    """Write a text on standard output; a reader who has gone away is no mistake."""
    if sys.stdout is None:
        raise CheckerError("standard output is closed: name a file, as in --output json:FILE")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence(sys.stdout)
    except OSError as error:
        _silence(sys.stdout)
        raise CheckerError(f"standard output cannot be written: {error.strerror}") from error


def _silence(stream: TextIO) -> None:
    """Let what is left in the buffer go nowhere: Python would try it once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def is_coloured(choice: str, environment: Mapping[str, str]) -> bool:
    """Whether to colour standard output: the option, then the environment, then the terminal.

    NO_COLOR and FORCE_COLOR count only where they are not empty, as no-color.org and
    force-color.org have it.
    """
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty()


def find_width() -> int:
    """Return the columns of the terminal, at least 80; 100 where there is no terminal."""
    if sys.stdout is None or not sys.stdout.isatty():
        return _WITHOUT_TERMINAL
    try:
        return max(_NARROWEST, os.get_terminal_size(sys.stdout.fileno()).columns)
    except OSError:
        return _WITHOUT_TERMINAL
