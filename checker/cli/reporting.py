"""The command `report`: the pages that people read."""

from argparse import Namespace
from pathlib import Path

from checker.cli.configuring import configure_check
from checker.cli.outputs import find_style
from checker.cli.requests import read_request
from checker.cli.site_folders import check_folders
from checker.cli.sites import write_site
from checker.cli.steps import check_corpus
from checker.cli.streams import write_page
from checker.reporters import render_site
from checker.reporters.escaping import escape_text
from checker.reporters.summary import render_outcome


def report(options: Namespace) -> int:
    """Write the pages and say where; the exit code is that of having written them.

    Raises CheckerError, with nothing written, where nothing can be checked and where the
    folder is not one for pages.
    """
    folder = Path(options.output)
    config, request = configure_check(options), read_request(options)
    check_folders([folder], config, request.paths)
    checked = check_corpus(config, request._replace(has_pages=True))
    site = render_site(checked, options.format)
    write_site(site, folder)
    where = escape_text(str(folder / site.start))
    write_page(f"open {where}\n{render_outcome(checked, find_style(options))}\n")
    return 0
