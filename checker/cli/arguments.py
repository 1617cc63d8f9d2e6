"""What may stand on the command line."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple, NoReturn

from checker import __version__
from checker.errors import CheckerError
from checker.reporters import FORMATS

_EXIT_CODES = """\
exit codes:
  0  nothing found at or above the fail level
  1  something found at or above the fail level
  2  not checked: a mistake in the call or the setup, or nothing to check
"""

_GRAPHS = {"mmd": "mermaid", "mermaid": "mermaid", "dot": "dot", "gv": "dot"}
"""The format of a graph, by how its file's name ends."""

# A fixed width gives one help text everywhere, and spares the import that measures the terminal.
_FORMATTER = partial(RawDescriptionHelpFormatter, width=80)


class Output(NamedTuple):
    """One format of the report, and where it goes."""

    form: str
    file: str | None
    """None for standard output."""


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
    _add_check(
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
    _add_common(show)
    trace = commands.add_parser(
        "trace",
        help="show the history of a figure through articles and years",
        description="Show the history of a figure: every claim on one measure, by period and\n"
        "date of printing, with its source and where that has it from.",
        formatter_class=_FORMATTER,
        allow_abbrev=False,
    )
    _add_trace(trace)
    predict = commands.add_parser(
        "predict",
        help="tell what any further claim must be, before it is written",
        description="Tell what any further claim on a measure must be, if the claims are right,\n"
        "and what that rests on. The exit code is 0 also where nothing is known.",
        formatter_class=_FORMATTER,
        allow_abbrev=False,
    )
    _add_predict(predict)
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


def _add_check(check: ArgumentParser) -> None:
    check.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a folder of claims, or a folder that holds one; or files, which narrow what is "
        "reported, never what is compared (default: the configured folder, claims)",
    )
    check.add_argument(
        "--output",
        action="append",
        type=_parse_output,
        metavar="FORMAT[:FILE]",
        help=f"{', '.join(FORMATS)}; may be repeated (default: text, on standard output)",
    )
    check.add_argument(
        "--select",
        action="append",
        type=_split_list,
        metavar="RULES",
        help="the rules to run, by code, name or beginning of the code, with commas between",
    )
    check.add_argument(
        "--ignore",
        action="append",
        type=_split_list,
        metavar="RULES",
        help="the rules to leave out",
    )
    check.add_argument(
        "--fail-on",
        choices=("error", "warning", "note", "never"),
        help="the least severity that fails the run (default: error)",
    )
    _add_common(check)


def _add_trace(trace: ArgumentParser) -> None:
    trace.add_argument("measure", metavar="MEASURE", help="the measure's name, such as arrests")
    trace.add_argument(
        "--output",
        type=_parse_graph,
        metavar="FILE",
        help="draw a graph instead: FILE.mmd for Mermaid, FILE.dot for Graphviz; any other name "
        "as mermaid:FILE or dot:FILE; mermaid or dot alone for standard output",
    )
    _add_common(trace)


def _add_predict(predict: ArgumentParser) -> None:
    predict.add_argument("measure", metavar="MEASURE", help="the measure's name, such as arrests")
    predict.add_argument(
        "--period", metavar="PERIOD", help="a time in EDTF, such as 2025 or 2025-01 (default: any)"
    )
    predict.add_argument(
        "--place", metavar="PLACE", help="a place's code, such as GB-SCT (default: any)"
    )
    _add_common(predict)


def _add_common(command: ArgumentParser) -> None:
    command.add_argument(
        "--config", metavar="FILE", help="a claim-checker.toml or pyproject.toml to read"
    )
    command.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="whether to colour text (default: auto, on a terminal; NO_COLOR and FORCE_COLOR hold)",
    )


def _parse_output(text: str) -> Output:
    form, colon, file = text.partition(":")
    if form not in FORMATS:
        from checker.config import did_you_mean  # noqa: PLC0415 - only a mistake needs it

        hint = did_you_mean(form, FORMATS) or f"; the formats are {', '.join(FORMATS)}"
        raise ArgumentTypeError(f'no format is called "{form}"{hint}')
    if colon and not file:
        raise ArgumentTypeError(f'"{text}" names no file after the colon')
    return Output(form, None if file in {"", "-"} else file)


def _parse_graph(text: str) -> Output:
    """Read the graph that is asked for from its format, else from the file's ending."""
    form, colon, file = text.partition(":")
    if form in _GRAPHS.values():
        if colon and not file:
            raise ArgumentTypeError(f'"{text}" names no file after the colon')
        return Output(form, None if file in {"", "-"} else file)
    ending = text.rpartition(".")[2].lower()
    if "." not in text or ending not in _GRAPHS:
        raise ArgumentTypeError(
            f'"{text}" is no graph: name a file that ends in .mmd or .dot, '
            "or write mermaid:FILE or dot:FILE"
        )
    return Output(_GRAPHS[ending], text)


def _split_list(text: str) -> list[str]:
    return [entry.strip() for entry in text.split(",") if entry.strip()]
