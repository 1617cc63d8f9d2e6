"""The options of each command."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from typing import NamedTuple

from checker.reporters import FORMATS, SITES

USUAL_FOLDER = "claim-checker-report"
"""Where the pages of a report go, unless another folder is named."""

_PAGES = "html"
"""The format of pages that stands among the formats of `check`; there Markdown is one file."""
_NAMED_FOLDER = f"{_PAGES}:{USUAL_FOLDER}"

_GRAPHS = {"mmd": "mermaid", "mermaid": "mermaid", "dot": "dot", "gv": "dot"}
"""The format of a graph, by how its file's name ends."""


class Output(NamedTuple):
    """One format of the report, and where it goes."""

    form: str
    file: str | None
    """None for standard output; a folder for pages."""

    @property
    def is_site(self) -> bool:
        """Whether it is a folder of pages."""
        return self.form == _PAGES


def add_check(check: ArgumentParser) -> None:
    """Add what `check` takes."""
    check.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a folder of claims, or a folder that holds one; or files, which narrow what is "
        "reported, never what is compared (default: the configured folder, claims)",
    )
    _add_output(check, f"{', '.join(FORMATS)}, or html:FOLDER", _parse_output)
    _add_rules(check)
    check.add_argument(
        "--fail-on",
        choices=("error", "warning", "note", "never"),
        help="the least severity that fails the run (default: error)",
    )
    _add_change(check)
    _add_common(check)


def _add_output(command: ArgumentParser, forms: str, parse: Callable[[str], Output]) -> None:
    command.add_argument(
        "--output",
        action="append",
        type=parse,
        metavar="FORMAT[:FILE]",
        help=f"{forms}; may be repeated (default: text, on standard output)",
    )


def _add_rules(command: ArgumentParser) -> None:
    command.add_argument(
        "--select",
        action="append",
        type=_split_list,
        metavar="RULES",
        help="the rules to run, by code, name or beginning of the code, with commas between",
    )
    command.add_argument(
        "--ignore",
        action="append",
        type=_split_list,
        metavar="RULES",
        help="the rules to leave out",
    )


def add_report(report: ArgumentParser) -> None:
    """Add what `report` takes."""
    report.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a folder of claims, or a folder that holds one (default: the configured folder, "
        "claims)",
    )
    report.add_argument(
        "--output",
        type=_parse_folder,
        default=USUAL_FOLDER,
        metavar="DIR",
        help="the folder to write to, which is made where there is none; of what is there, only "
        f"an earlier report is replaced (default: {USUAL_FOLDER})",
    )
    report.add_argument(
        "--format",
        choices=SITES,
        default=_PAGES,
        help="html, or markdown for the wiki of a repository (default: html)",
    )
    _add_rules(report)
    _add_base(report, "report only")
    _add_settled(report)
    _add_common(report)
    # A report neither fails nor looks at what is staged.
    report.set_defaults(fail_on=None, staged=False)


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
    _add_output(validate, ", ".join(FORMATS), _parse_form_output)
    _add_common(validate)


def _add_change(check: ArgumentParser) -> None:
    _add_base(check, "report and fail only on")
    check.add_argument(
        "--staged",
        action="store_true",
        help="check what is staged for the next commit, in place of the files on the disk",
    )
    _add_settled(check)
    check.add_argument(
        "--no-github-actions",
        action="store_true",
        help="under GitHub Actions, add no annotations and write no job summary",
    )


def _add_base(command: ArgumentParser, effect: str) -> None:
    command.add_argument(
        "--base",
        metavar="REV",
        help=f"{effect} what has changed since a revision: a branch, a commit, or "
        "merge-base:BRANCH for where this branch left another",
    )


def _add_settled(command: ArgumentParser) -> None:
    command.add_argument(
        "--no-acceptances",
        action="store_true",
        help="an audit: report also what acceptances let stand",
    )
    _add_baseline_file(command)
    command.add_argument(
        "--no-baseline", action="store_true", help="report also what the baseline knows"
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
    known = (*FORMATS, _PAGES)
    if form not in known:
        from checker.config import did_you_mean  # noqa: PLC0415 - only a mistake needs it

        hint = did_you_mean(form, known) or f"; the formats are {', '.join(known)}"
        raise ArgumentTypeError(f'no format is called "{form}"{hint}')
    if form == _PAGES and file in {"", "-"}:
        raise ArgumentTypeError(f"{form} is a folder of pages: name one, as in {_NAMED_FOLDER}")
    if colon and not file:
        raise ArgumentTypeError(f'"{text}" names no file after the colon')
    return Output(form, None if file in {"", "-"} else file)


def _parse_form_output(text: str) -> Output:
    """Read an output of `validate`, which has nothing to tell on pages."""
    if text.partition(":")[0] == _PAGES:
        raise ArgumentTypeError(
            f"{_PAGES} shows how claims compare, and validate compares nothing: write it with "
            f"claim-checker check --output {_NAMED_FOLDER}"
        )
    return _parse_output(text)


def _parse_folder(text: str) -> str:
    if not text:
        raise ArgumentTypeError(f"no folder has an empty name: name one, as in {USUAL_FOLDER}")
    return text


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
