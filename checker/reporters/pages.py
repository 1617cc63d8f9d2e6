"""Reports of many files: the pages of a site, one after the other."""

from collections.abc import Iterator
from typing import NamedTuple


class Page(NamedTuple):
    """One file of a site."""

    path: str
    """Below the site's folder, with forward slashes: "measures/arrests.html"."""
    content: str


class Site(NamedTuple):
    """A report of many files."""

    pages: Iterator[Page]
    """Rendered one at a time; the page that readers open first comes last."""
    total: int
    """How many there are."""
    start: str
    """The path of the page that readers open first."""
