"""The commands that read the claims."""

import os
from argparse import Namespace
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from checker.cli.arguments import Output
from checker.cli.files import check_target, write_file
from checker.cli.steps import check_corpus
from checker.cli.streams import find_width, is_coloured, write_output
from checker.config import Config, check_selectors, load_config
from checker.errors import CheckerError
from checker.findings import Rule
from checker.reporters import render_report
from checker.reporters.style import PLAIN, Style
from checker.rules import RULES


def check(options: Namespace) -> bool:
    """Check a corpus, write the reports and return whether the check fails."""
    outputs: list[Output] = options.output or [Output("text", None)]
    _check_outputs(outputs)
    config = _override(_load_config(options), options, _list_rules())
    report = check_corpus(config, [Path(path) for path in options.paths])
    for output in outputs:
        if output.file is None:
            write_output(render_report(report, output.form, _find_style(options)))
        else:
            write_file(Path(output.file), render_report(report, output.form, PLAIN))
    return report.is_failing


def show(options: Namespace) -> int:
    """Show one claim; the exit code is that of having shown it."""
    from checker.cli.viewing import view_claim  # noqa: PLC0415 - only for this command
    from checker.reporters.claim_view import render_claim  # noqa: PLC0415 - the same

    view = view_claim(_load_config(options), options.claim)
    write_output(render_claim(view, _find_style(options)))
    return 0


def trace(options: Namespace) -> int:
    """Show the history of a measure; the exit code is that of having shown it."""
    from checker.cli.tracing import view_trace  # noqa: PLC0415 - only for this command
    from checker.reporters.trace_graph import render_graph  # noqa: PLC0415 - the same
    from checker.reporters.trace_view import render_trace  # noqa: PLC0415 - the same

    graph: Output | None = options.output
    if graph is not None and graph.file is not None:
        check_target(Path(graph.file))
    history = view_trace(_load_config(options), options.measure)
    if graph is None:
        write_output(render_trace(history, _find_style(options)))
    elif graph.file is None:
        write_output(render_graph(history, graph.form))
    else:
        write_file(Path(graph.file), render_graph(history, graph.form))
    return 0


def predict(options: Namespace) -> int:
    """Tell what any further claim must be; the exit code is that of having told it."""
    from checker.cli.predicting import view_outlook  # noqa: PLC0415 - only for this command
    from checker.reporters.prediction_view import render_outlook  # noqa: PLC0415 - the same

    outlook = view_outlook(_load_config(options), options.measure, options.period, options.place)
    write_output(render_outlook(outlook, _find_style(options)))
    return 0


def _check_outputs(outputs: Sequence[Output]) -> None:
    files = [output.file and Path(output.file).resolve() for output in outputs]
    if files.count(None) > 1:
        raise CheckerError(
            "two formats cannot both go to standard output: name a file, as in --output json:FILE"
        )
    for output, file in zip(outputs, files, strict=True):
        if output.file is None:
            continue
        if files.count(file) > 1:
            raise CheckerError(f"two formats cannot both go to {output.file}")
        check_target(Path(output.file))


def _list_rules() -> tuple[Rule, ...]:
    return tuple(entry.rule for entry in RULES)


def _load_config(options: Namespace) -> Config:
    file = None if options.config is None else Path(options.config)
    return load_config(Path.cwd(), _list_rules(), file)


def _override(config: Config, options: Namespace, rules: Sequence[Rule]) -> Config:
    """Let what the command line says take the place of what the configuration says."""
    select = _join_selectors("--select", options.select, rules)
    ignore = _join_selectors("--ignore", options.ignore, rules)
    return config._replace(
        select=config.select if select is None else select,
        ignore=config.ignore if ignore is None else ignore,
        fail_on=options.fail_on or config.fail_on,
    )


def _join_selectors(
    option: str, lists: list[list[str]] | None, rules: Sequence[Rule]
) -> tuple[str, ...] | None:
    """Return what all uses of an option name; None where it was not used."""
    if lists is None:
        return None
    selectors = tuple(chain.from_iterable(lists))
    try:
        check_selectors(selectors, rules)
    except CheckerError as error:
        raise CheckerError(f"{option}: {error}") from error
    return selectors


def _find_style(options: Namespace) -> Style:
    return Style(is_coloured(options.color, os.environ), find_width())
