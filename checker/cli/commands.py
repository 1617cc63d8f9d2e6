"""The commands that read the claims."""

import os
from argparse import Namespace
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from checker.cli.configuring import configure, configure_check
from checker.cli.files import check_report, write_file
from checker.cli.options import Output
from checker.cli.outputs import find_style, list_outputs, write_outputs
from checker.cli.requests import read_request
from checker.cli.steps import check_corpus
from checker.cli.streams import is_github_actions, write_page

_OF_THEIR_OWN = {
    "accept": "checker.cli.accepting",
    "baseline": "checker.cli.baselining",
    "report": "checker.cli.reporting",
    "validate": "checker.cli.validating",
}
"""The modules of the commands that few calls need."""


def run_command(options: Namespace) -> int:
    """Run one command and return the exit code: 1 where a check fails, else 0."""
    command: Callable[[Namespace], int] = _load_command(options.command)
    return int(command(options))


def _load_command(name: str) -> Callable[[Namespace], int]:
    """Find a command here, or in the module that only it needs."""
    module = _OF_THEIR_OWN.get(name)
    if module is None:
        here: dict[str, Callable[[Namespace], int]] = {
            "check": check,
            "show": show,
            "trace": trace,
            "predict": predict,
        }
        return here[name]
    command: Callable[[Namespace], int] = getattr(import_module(module), name)
    return command


def check(options: Namespace) -> bool:
    """Check a corpus, write the reports and return whether the check fails."""
    outputs = list_outputs(options)
    config, request = configure_check(options), read_request(options)
    folders = [Path(output.file) for output in outputs if output.is_site and output.file]
    if folders:
        from checker.cli.site_folders import check_folders  # noqa: PLC0415 - only for pages

        check_folders(folders, config, request.paths)
    report = check_corpus(config, request._replace(has_pages=bool(folders)))
    write_outputs(report, outputs, options)
    if is_github_actions(os.environ) and not options.no_github_actions:
        from checker.cli.github_actions import announce  # noqa: PLC0415 - only there

        announce(report, outputs, os.environ)
    return report.is_failing


def show(options: Namespace) -> int:
    """Show one claim; the exit code is that of having shown it."""
    from checker.cli.viewing import view_claim  # noqa: PLC0415 - only for this command
    from checker.reporters.claim_view import render_claim  # noqa: PLC0415 - the same

    view = view_claim(configure(options), options.claim)
    write_page(render_claim(view, find_style(options)))
    return 0


def trace(options: Namespace) -> int:
    """Show the history of a measure; the exit code is that of having shown it."""
    from checker.cli.tracing import view_trace  # noqa: PLC0415 - only for this command
    from checker.reporters.trace_graph import render_graph  # noqa: PLC0415 - the same
    from checker.reporters.trace_view import render_trace  # noqa: PLC0415 - the same

    graph: Output | None = options.output
    if graph is not None and graph.file is not None:
        check_report(Path(graph.file))
    history = view_trace(configure(options), options.measure)
    if graph is None:
        write_page(render_trace(history, find_style(options)))
    elif graph.file is None:
        write_page(render_graph(history, graph.form))
    else:
        write_file(Path(graph.file), render_graph(history, graph.form))
    return 0


def predict(options: Namespace) -> int:
    """Tell what any further claim must be; the exit code is that of having told it."""
    from checker.cli.predicting import view_outlook  # noqa: PLC0415 - only for this command
    from checker.reporters.prediction_view import render_outlook  # noqa: PLC0415 - the same

    outlook = view_outlook(configure(options), options.measure, options.period, options.place)
    write_page(render_outlook(outlook, find_style(options)))
    return 0
