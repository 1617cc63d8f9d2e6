# ruff: noqa: INP001 - a script that the workflow runs, no package
"""Build the page around the reports in a folder: the text as it is, and links to the others."""

import sys
from html import escape
from pathlib import Path

_PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>claim-checker: the recorded claims</title>
<h1>What claim-checker finds in the recorded claims</h1>
<p>The same report <a href="report.md">as Markdown</a> and <a href="report.json">as JSON</a>.</p>
<pre>
{report}</pre>
</html>
"""


def build_page(folder: Path) -> None:
    """Write index.html beside report.txt; all that the claims say is text in it."""
    report = escape((folder / "report.txt").read_text(encoding="utf-8"))
    (folder / "index.html").write_text(_PAGE.format(report=report), encoding="utf-8")


if __name__ == "__main__":
    build_page(Path(sys.argv[1]))
