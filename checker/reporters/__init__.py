"""One file a format, each a function from the report to text."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # each format is imported only when it is asked for
    from checker.report import Report
    from checker.reporters.pages import Site
    from checker.reporters.style import Style

_MODULES = {
    "text": "text",
    "concise": "concise",
    "json": "as_json",
    "github": "github",
    "sarif": "sarif",
    "gitlab": "gitlab",
    "junit": "junit",
    "rdjsonl": "rdjsonl",
    "markdown": "markdown",
    "csv": "as_csv",
}
FORMATS = tuple(_MODULES)
FOR_PEOPLE = ("text", "concise")
"""The formats that have a style; the others are data."""

_SITES = {"html": "html", "markdown": "wiki"}
SITES = tuple(_SITES)
"""The formats of a report with a page for each measure, finding and source."""


def render_report(report: "Report", form: str, style: "Style") -> str:
    """Write the report in one of the formats; the text ends with a line break."""
    module = import_module(f"checker.reporters.{_MODULES[form]}")
    text: str = module.render(report, style) if form in FOR_PEOPLE else module.render(report)
    return text


def render_site(report: "Report", form: str) -> "Site":
    """Lay out the report as a folder of pages in one of the formats for that."""
    module = import_module(f"checker.reporters.{_SITES[form]}")
    site: Site = module.render_site(report)
    return site
