"""A real browser, and the sites that it opens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.sites import (
    build_site,
    write_generated_corpus,
    write_hostile_corpus,
)
from tests.browser.tools import ROOT, find_browser
from tests.browser.visits import Visit
from tests.repositories import start_repository

_QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
"""Without the sandbox, for root cannot have it; and nothing that a new browser does by itself."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser that the machine has, without a window."""
    program = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*_QUIET])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the report of the project's own claims."""
    site = tmp_path_factory.mktemp("real")
    return build_site(site, str(ROOT / "claims"))


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the report of claims that would take the page over."""
    folder = tmp_path_factory.mktemp("hostile")
    write_hostile_corpus(folder)
    return build_site(folder)


@pytest.fixture(scope="session")
def generated_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the report of more claims than one list shows, and of what one commit changed."""
    folder = tmp_path_factory.mktemp("generated")
    repository = start_repository(folder)
    write_generated_corpus(folder)
    last = "claims/article-09.yaml"
    text = repository.read(last)
    repository.commit({last: text.replace('"period": "2012-', '"period": "2032-')})
    repository.commit({last: text})
    return build_site(folder, "--base", "HEAD~1")


@pytest.fixture(params=["real_site", "hostile_site", "generated_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """Return each site in turn."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Return the way to open pages; afterwards nothing may have gone wrong on any of them."""
    visit = Visit(browser)
    yield visit
    visit.end()
