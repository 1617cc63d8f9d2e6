"""The steps behind `trace`: one measure, through articles and years."""

from checker.cli.selection import check_measure, select_files
from checker.config import Config
from checker.consistency import compare
from checker.consistency.tracing import Trace, trace_measure
from checker.loading import load_corpus


def view_trace(config: Config, measure: str) -> Trace:
    """Trace a measure through the configured corpus; raise CheckerError where it is unknown."""
    corpus = load_corpus(config.root, select_files(config, ()).files)
    check_measure(corpus, measure)
    return trace_measure(corpus, measure, compare(corpus))
