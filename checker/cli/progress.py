"""A bar on standard error while pages are written, for people who wait at a terminal."""

import os
import sys
from collections.abc import Iterator, Mapping

from checker.reporters.pages import Page, Site

_PATIENCE = 0.5
"""For how many seconds nothing is shown: small reports are written without a flicker."""


def show_progress(site: Site) -> Iterator[Page]:
    """Yield the pages of a site, and tell a terminal how many of them are done."""
    if not _has_watcher(os.environ):
        return site.pages
    from tqdm import tqdm  # noqa: PLC0415 - only for people at a terminal

    # A bar that is gone at the end leaves the terminal as it was.
    return iter(
        tqdm(
            site.pages,
            desc="pages",
            total=site.total,
            unit="page",
            leave=False,
            delay=_PATIENCE,
            dynamic_ncols=True,
        )
    )


def _has_watcher(environment: Mapping[str, str]) -> bool:
    """Whether somebody sees standard error as it is written; the log of a CI shows it later."""
    if sys.stderr is None or environment.get("CI") or environment.get("TERM") == "dumb":
        return False
    return sys.stderr.isatty()
