"""The command line: arguments, the steps of a run, exit codes; alone prints or exits."""

import gc
import sys
from argparse import Namespace
from collections.abc import Sequence
from types import TracebackType

from checker.cli.arguments import parse_arguments
from checker.cli.streams import prepare_streams, write_error, write_output
from checker.errors import CheckerError

CLEAN, NOT_CHECKED, INTERRUPTED = 0, 2, 130
_OBJECTS_BETWEEN_COLLECTIONS = 1_000_000


def main(arguments: Sequence[str]) -> int:
    """Run the command with its arguments and return the exit code.

    0: nothing at or above the fail level; 1: findings at or above it; 2: not checked,
    for a mistake in the call, the configuration or the disk.
    """
    prepare_streams()
    try:
        return _run_arguments(arguments)
    except CheckerError as error:
        write_error(str(error))
        return NOT_CHECKED
    except KeyboardInterrupt:
        return INTERRUPTED


def run() -> None:
    """Run the command as installed; a bug ends with its traceback and "not checked"."""
    sys.excepthook = _report_bug
    # Records and figures make no cycles: looking for some every 700 objects costs a tenth of a run.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    status = main(sys.argv[1:])
    # Python looks for cycles once more at the end, through all that goes with the process anyway:
    # a sixth of a run on one file.
    gc.freeze()
    sys.exit(status)


def _report_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    # Python's own status for a traceback is 1, which here would say that it was checked.
    sys.__excepthook__(kind, error, trace)
    raise SystemExit(NOT_CHECKED)


def _run_arguments(arguments: Sequence[str]) -> int:
    try:
        options = parse_arguments(arguments)
    except SystemExit:  # so argparse ends --help and --version; mistakes are CheckerErrors
        write_output("")  # what it wrote is still in the buffer
        return CLEAN
    return _run_command(options)


def _run_command(options: Namespace) -> int:
    if options.command == "rules":
        from checker.cli.catalogue import list_rules  # noqa: PLC0415 - imports every rule

        write_output(list_rules())
        return CLEAN
    if options.command == "explain":
        from checker.cli.catalogue import explain_rule  # noqa: PLC0415 - imports every rule

        write_output(explain_rule(options.rule))
        return CLEAN
    from checker.cli import commands  # noqa: PLC0415 - imports the whole checker

    return commands.run_command(options)
