"""One file a format, each a function from the report to text."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # each format is imported only when it is asked for
    from checker.report import Report
    from checker.reporters.style import Style

FORMATS = ("text", "concise", "json")


def render_report(report: "Report", form: str, style: "Style") -> str:
    """Write the report in one of the formats; the text ends with a line break."""
    if form == "json":
        from checker.reporters import as_json  # noqa: PLC0415 - only this format needs json

        return as_json.render(report)
    if form == "concise":
        from checker.reporters import concise  # noqa: PLC0415 - only the format asked for

        return concise.render(report, style)
    from checker.reporters import text  # noqa: PLC0415 - only the format asked for

    return text.render(report, style)
