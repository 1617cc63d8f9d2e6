"""The site works from a web server as it does from a folder."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import expect

from tests.browser.sites import pick_pages
from tests.browser.visits import Visit, list_foreign, wait_for_scripts


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # one connection for all files of a page

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@pytest.fixture
def address(hostile_site: Path) -> Iterator[str]:
    """Serve the hostile site, and return where."""
    handler = partial(_Quiet, directory=str(hostile_site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_pages_of_every_kind_work_and_ask_only_their_own_server(
    visit: Visit, hostile_site: Path, address: str
) -> None:
    page = visit.open(address)
    for path in pick_pages(hostile_site):
        page.goto(f"{address}/{path.relative_to(hostile_site).as_posix()}")
        wait_for_scripts(page)
        assert list_foreign(page) == [], path


def test_the_theme_and_the_search_work(visit: Visit, address: str) -> None:
    page = visit.open(address, "measures/script.html")
    page.click("#theme")
    page.click("#theme")
    page.fill("form[role=search] input", "script")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/search.html?q=script")
    expect(page.locator("#results .row").first).to_be_visible()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
