"""What may stand on the command line."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, NoReturn

from checker import __version__
from checker.cli.options import (
    add_accept,
    add_baseline,
    add_check,
    add_explain,
    add_nothing,
    add_predict,
    add_report,
    add_show,
    add_trace,
    add_validate,
)
from checker.errors import CheckerError

_EXIT_CODES = """\
exit codes:
  0  nothing found at or above the fail level
  1  something found at or above the fail level
  2  not checked: a mistake in the call or the setup, or nothing to check
"""

_REPORT_CODES = """\
exit codes:
  0  the report has been written, whatever it says
  2  not written: a mistake in the call or the setup, or nothing to check
"""

# A fixed width gives one help text everywhere, and spares the import that measures the terminal.
_FORMATTER = partial(RawDescriptionHelpFormatter, width=80)


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Report a mistake as every other one: on one line, with the way to the cure."""
        raise CheckerError(f"{message} ({self.prog} --help shows the usage)")


class _Command(NamedTuple):
    """One command: how it is listed, what its help says, and what it takes."""

    name: str
    help: str
    description: str
    add: Callable[[ArgumentParser], None]
    epilog: str | None = None


_COMMANDS = (
    _Command(
        "check",
        "check a corpus of claims",
        "Check a corpus of claims: compare the figures that speak of one thing.",
        add_check,
        _EXIT_CODES,
    ),
    _Command(
        "report",
        "write the report that people read: a folder of pages",
        "Check a corpus of claims and write a report of pages that link to one another:\n"
        "for each measure, finding and source. They open from the folder, without a\n"
        'network. It needs more packages: pip install "claim-checker[report]".',
        add_report,
        _REPORT_CODES,
    ),
    _Command(
        "show",
        "show how a claim was read and compared",
        "Show how a claim was read, what it was compared with, and the arithmetic.",
        add_show,
    ),
    _Command(
        "trace",
        "show the history of a figure through articles and years",
        "Show the history of a figure: every claim on one measure, by period and\n"
        "date of printing, with its source and where that has it from.",
        add_trace,
    ),
    _Command(
        "predict",
        "tell what any further claim must be, before it is written",
        "Tell what any further claim on a measure must be, if the claims are right,\n"
        "and what that rests on. The exit code is 0 also where nothing is known.",
        add_predict,
    ),
    _Command(
        "accept",
        "let a finding stand, with a reason",
        "Record that a finding may stand, and why, beside the claims. It holds as\n"
        "long as the figures are what they are now.",
        add_accept,
    ),
    _Command(
        "baseline",
        "record what is known when the tool is adopted",
        "Write a baseline: the findings of today, which then do not fail a check.\n"
        "One that is there already only shrinks, to what is still found.",
        add_baseline,
    ),
    _Command(
        "validate",
        "check the form of single files, and compare nothing",
        "Check only the form of the files that are given: YAML and the schema.",
        add_validate,
        _EXIT_CODES,
    ),
    _Command(
        "explain",
        "print the documentation of a rule",
        "Print what a rule looks for, why it matters and how to put it right.",
        add_explain,
    ),
    _Command(
        "rules",
        "list all rules",
        "List all rules with their codes, names and severities.",
        add_nothing,
    ),
)


def parse_arguments(arguments: Sequence[str]) -> Namespace:
    """Read the command line; raise CheckerError where it is mistaken.

    The namespace holds `command` and what the command takes.
    """
    parser = _Parser(
        prog="claim-checker",
        description="Finds the figures in articles and reports that cannot all be true.",
        epilog=_EXIT_CODES,
        formatter_class=_FORMATTER,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"claim-checker {__version__}")
    parsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    # To lay out all commands takes longer than to read a file of claims.
    asked = [command for command in _COMMANDS if arguments[:1] == [command.name]]
    for command in asked or _COMMANDS:
        command.add(
            parsers.add_parser(
                command.name,
                help=command.help,
                description=command.description,
                epilog=command.epilog,
                formatter_class=_FORMATTER,
                allow_abbrev=False,
            )
        )
    options, unknown = parser.parse_known_args(arguments)
    if unknown:
        # The parser of the command says where its usage is shown; argparse would ask the main one.
        parsers.choices[options.command].error(f"unrecognized arguments: {' '.join(unknown)}")
    return options
