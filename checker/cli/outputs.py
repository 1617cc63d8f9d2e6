"""Where the forms of a report go: to standard output, and to files."""

import os
from argparse import Namespace
from collections.abc import Sequence
from os.path import realpath
from pathlib import Path

from checker.cli.files import check_report, write_file
from checker.cli.options import Output
from checker.cli.streams import find_width, is_coloured, is_github_actions, write_output
from checker.errors import CheckerError
from checker.report import Report
from checker.reporters import render_report, render_site
from checker.reporters.style import PLAIN, Style


def list_outputs(options: Namespace) -> list[Output]:
    """Return the outputs that a call asks for; raise CheckerError where they cannot be had."""
    outputs: list[Output] = options.output or [Output("text", None)]
    files = [output.file and realpath(output.file) for output in outputs]
    if files.count(None) > 1:
        raise CheckerError(
            "two formats cannot both go to standard output: name a file, as in --output json:FILE"
        )
    _keep_apart(outputs)
    for output, file in zip(outputs, files, strict=True):
        if output.file is None:
            continue
        if files.count(file) > 1:
            raise CheckerError(f"two formats cannot both go to {output.file}")
        if not output.is_site:
            check_report(Path(output.file))
    return outputs


def _keep_apart(outputs: Sequence[Output]) -> None:
    """Raise CheckerError where an output would lie among the pages of another one."""
    for site in outputs:
        for output in outputs if site.is_site else ():
            if _lies_in(output, site):
                raise CheckerError(
                    f"{output.file} lies in the folder of pages {site.file}: name another place"
                )


def _lies_in(output: Output, site: Output) -> bool:
    if output.file is None or site.file is None:
        return False
    return Path(realpath(site.file)) in Path(realpath(output.file)).parents


def write_outputs(report: Report, outputs: Sequence[Output], options: Namespace) -> None:
    """Write all reports, the files first: a reader who goes away takes none of them along."""
    style = find_style(options)
    rendered = [
        (output, render_report(report, output.form, PLAIN if output.file else style))
        for output in outputs
        if not output.is_site
    ]
    for output in outputs:
        if output.is_site and output.file is not None:
            _write_pages(report, output.form, Path(output.file))
    for output, text in rendered:
        if output.file is not None:
            write_file(Path(output.file), text)
    for output, text in rendered:
        if output.file is None:
            write_output(_shield(text, output.form) if is_github_actions(os.environ) else text)


def _write_pages(report: Report, form: str, folder: Path) -> None:
    from checker.cli.sites import write_site  # noqa: PLC0415 - only for pages

    write_site(render_site(report, form), folder)


def _shield(text: str, form: str) -> str:
    """Keep what claims say from commanding the runner that reads the log."""
    from checker.reporters.ci_log import shield_form  # noqa: PLC0415 - only in a log

    return shield_form(text, form)


def find_style(options: Namespace) -> Style:
    """Return how text is laid out on standard output."""
    return Style(is_coloured(options.color, os.environ), find_width())
