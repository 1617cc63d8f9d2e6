"""What may stand on the command line."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from functools import partial
from typing import NoReturn

from checker import __version__
from checker.cli.options import (
    add_accept,
    add_baseline,
    add_check,
    add_common,
    add_predict,
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

# A fixed width gives one help text everywhere, and spares the import that measures the terminal.
_FORMATTER = partial(RawDescriptionHelpFormatter, width=80)


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Report a mistake as every other one: on one line, with the way to the cure."""
        raise CheckerError(f"{message} ({self.prog} --help shows the usage)")


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
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    add_check(
        commands.add_parser(
            "check",
            help="check a corpus of claims",
            description="Check a corpus of claims: compare the figures that speak of one thing.",
            epilog=_EXIT_CODES,
            formatter_class=_FORMATTER,
            allow_abbrev=False,
        )
    )
    show = commands.add_parser(
        "show",
        help="show how a claim was read and compared",
        description="Show how a claim was read, what it was compared with, and the arithmetic.",
        formatter_class=_FORMATTER,
        allow_abbrev=False,
    )
    show.add_argument("claim", metavar="CLAIM", help="the claim's id")
    add_common(show)
    trace = commands.add_parser(
        "trace",
        help="show the history of a figure through articles and years",
        description="Show the history of a figure: every claim on one measure, by period and\n"
        "date of printing, with its source and where that has it from.",
        formatter_class=_FORMATTER,
        allow_abbrev=False,
    )
    add_trace(trace)
    predict = commands.add_parser(
        "predict",
        help="tell what any further claim must be, before it is written",
        description="Tell what any further claim on a measure must be, if the claims are right,\n"
        "and what that rests on. The exit code is 0 also where nothing is known.",
        formatter_class=_FORMATTER,
        allow_abbrev=False,
    )
    add_predict(predict)
    accept = commands.add_parser(
        "accept",
        help="let a finding stand, with a reason",
        description="Record that a finding may stand, and why, beside the claims. It holds as\n"
        "long as the figures are what they are now.",
        formatter_class=_FORMATTER,
        allow_abbrev=False,
    )
    add_accept(accept)
    baseline = commands.add_parser(
        "baseline",
        help="record what is known when the tool is adopted",
        description="Write a baseline: the findings of today, which then do not fail a check.\n"
        "One that is there already only shrinks, to what is still found.",
        formatter_class=_FORMATTER,
        allow_abbrev=False,
    )
    add_baseline(baseline)
    validate = commands.add_parser(
        "validate",
        help="check the form of single files, and compare nothing",
        description="Check only the form of the files that are given: YAML and the schema.",
        epilog=_EXIT_CODES,
        formatter_class=_FORMATTER,
        allow_abbrev=False,
    )
    add_validate(validate)
    explain = commands.add_parser(
        "explain",
        help="print the documentation of a rule",
        description="Print what a rule looks for, why it matters and how to put it right.",
        formatter_class=_FORMATTER,
        allow_abbrev=False,
    )
    explain.add_argument("rule", metavar="RULE", help="a code or a name, such as C301")
    commands.add_parser(
        "rules",
        help="list all rules",
        description="List all rules with their codes, names and severities.",
        formatter_class=_FORMATTER,
        allow_abbrev=False,
    )
    return parser.parse_args(arguments)
