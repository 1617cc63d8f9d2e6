"""The command line: arguments, the steps of a run, exit codes; alone prints or exits."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Run the command with its arguments and return the exit code."""
    raise SystemExit(f"unknown command: {' '.join(arguments)}")


def run() -> None:
    """Run the command as installed."""
    sys.exit(main(sys.argv[1:]))
