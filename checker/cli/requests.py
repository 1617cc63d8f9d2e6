"""What one call of `check` asks for, beside the configuration."""

from pathlib import Path
from typing import NamedTuple


class Request(NamedTuple):
    """The call, as the steps of a run need it."""

    paths: tuple[Path, ...] = ()
    base: str | None = None
    """The revision to hold the findings against, as it was written."""
    is_staged: bool = False
    """Whether to check what is staged for the next commit, in place of the work tree."""
    has_acceptances: bool = True
    has_baseline: bool = True


EVERYTHING = Request()
"""The whole corpus of the work tree."""
