"""The options of each command."""

from argparse import ArgumentParser, ArgumentTypeError
from typing import NamedTuple

from checker.reporters import FORMATS

_GRAPHS = {"mmd": "mermaid", "mermaid": "mermaid", "dot": "dot", "gv": "dot"}
"""The format of a graph, by how its file's name ends."""


class Output(NamedTuple):
    """One format of the report, and where it goes."""

    form: str
    file: str | None
    """None for standard output."""


def add_check(check: ArgumentParser) -> None:
    """Add what `check` takes."""
    check.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a folder of claims, or a folder that holds one; or files, which narrow what is "
        "reported, never what is compared (default: the configured folder, claims)",
    )
    _add_output(check)
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
    _add_change(check)
    _add_common(check)


def _add_output(command: ArgumentParser) -> None:
    command.add_argument(
        "--output",
        action="append",
        type=_parse_output,
        metavar="FORMAT[:FILE]",
        help=f"{', '.join(FORMATS)}; may be repeated (default: text, on standard output)",
    )


def add_accept(accept: ArgumentParser) -> None:
    """Add what `accept` takes."""
    accept.add_argument(
        "finding",
        metavar="FINDING",
        help="its place as printed, PATH:LINE; or RULE:CLAIM; or the beginning of its fingerprint",
    )
    accept.add_argument("--reason", required=True, metavar="TEXT", help="why it may stand")
    accept.add_argument("--by", metavar="NAME", help="who says so")
    accept.add_argument("--until", metavar="DATE", help="the last day that it holds")
    accept.add_argument(
        "--file",
        metavar="FILE",
        help="the file of claims to write to (default: the one with acceptances, else "
        "accepted.yaml beside the claims)",
    )
    _add_common(accept)


def add_baseline(baseline: ArgumentParser) -> None:
    """Add what `baseline` takes."""
    baseline.add_argument(
        "--add", action="store_true", help="add what is found and not in the baseline yet"
    )
    _add_baseline_file(baseline)
    _add_common(baseline)


def _add_baseline_file(command: ArgumentParser) -> None:
    command.add_argument(
        "--baseline",
        metavar="FILE",
        help="the file of findings that were known when the tool was adopted (default: "
        "claim-checker-baseline.txt, where it is there)",
    )


def add_validate(validate: ArgumentParser) -> None:
    """Add what `validate` takes."""
    validate.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file of claims, or a folder of them"
    )
    _add_output(validate)
    _add_common(validate)


def _add_change(check: ArgumentParser) -> None:
    check.add_argument(
        "--base",
        metavar="REV",
        help="report and fail only on what has changed since a revision: a branch, a commit, or "
        "merge-base:BRANCH for where this branch left another",
    )
    check.add_argument(
        "--staged",
        action="store_true",
        help="check what is staged for the next commit, in place of the files on the disk",
    )
    check.add_argument(
        "--no-acceptances",
        action="store_true",
        help="an audit: report also what acceptances let stand",
    )
    _add_baseline_file(check)
    check.add_argument(
        "--no-baseline", action="store_true", help="report also what the baseline knows"
    )
    check.add_argument(
        "--no-github-actions",
        action="store_true",
        help="under GitHub Actions, add no annotations and write no job summary",
    )


def add_show(show: ArgumentParser) -> None:
    """Add what `show` takes."""
    show.add_argument("claim", metavar="CLAIM", help="the claim's id")
    _add_common(show)


def add_explain(explain: ArgumentParser) -> None:
    """Add what `explain` takes."""
    explain.add_argument("rule", metavar="RULE", help="a code or a name, such as C301")


def add_nothing(_: ArgumentParser) -> None:
    """Add nothing: `rules` takes nothing."""


def add_trace(trace: ArgumentParser) -> None:
    """Add what `trace` takes."""
    trace.add_argument("measure", metavar="MEASURE", help="the measure's name, such as arrests")
    trace.add_argument(
        "--output",
        type=_parse_graph,
        metavar="FILE",
        help="draw a graph instead: FILE.mmd for Mermaid, FILE.dot for Graphviz; any other name "
        "as mermaid:FILE or dot:FILE; mermaid or dot alone for standard output",
    )
    _add_common(trace)


def add_predict(predict: ArgumentParser) -> None:
    """Add what `predict` takes."""
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
