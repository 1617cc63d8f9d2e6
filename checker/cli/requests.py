"""What one call of `check` or `report` asks for, beside the configuration."""

from argparse import Namespace
from pathlib import Path
from typing import NamedTuple

from checker.errors import CheckerError


class Request(NamedTuple):
    """The call, as the steps of a run need it."""

    paths: tuple[Path, ...] = ()
    base: str | None = None
    """The revision to hold the findings against, as it was written."""
    is_staged: bool = False
    """Whether to check what is staged for the next commit, in place of the work tree."""
    has_acceptances: bool = True
    has_baseline: bool = True
    has_pages: bool = False
    """Whether a report with pages is asked for: it shows the lines of settled findings too, and
    links every line to the forge."""


EVERYTHING = Request()
"""The whole corpus of the work tree."""


def read_request(options: Namespace) -> Request:
    """Return what the options ask for; raise CheckerError where they contradict each other."""
    if options.baseline is not None and options.no_baseline:
        raise CheckerError("--baseline and --no-baseline contradict each other: leave one out")
    return Request(
        paths=tuple(Path(path) for path in options.paths),
        base=options.base,
        is_staged=options.staged,
        has_acceptances=not options.no_acceptances,
        has_baseline=not options.no_baseline,
    )
