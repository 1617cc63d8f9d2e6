"""Paths in formats that take nothing but text."""

from checker.report import Report
from checker.reporters.escaping import escape_text
from checker.repository_paths import name_in_repository


def name_as_text(report: Report, path: str) -> str:
    """Return a path from the repository's top as text that every reader of JSON takes.

    A name that is no text is shown with escapes; parsers in Go and Ruby refuse it raw.
    """
    name = name_in_repository(report, path)
    try:
        name.encode()
    except UnicodeEncodeError:
        return escape_text(name)
    return name
