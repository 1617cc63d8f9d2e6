"""Readers follow links, choose a theme, print, and read on a phone and without scripts."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sites import list_pages, pick_pages
from tests.browser.visits import Visit, list_foreign

Scheme = Literal["light", "dark"]

PAPER = "getComputedStyle(document.documentElement).backgroundColor"


def read_brightness(page: Page) -> float:
    """Return how bright the paper is, from 0 to 1."""
    canvas = "(() => { const c = document.createElement('canvas').getContext('2d');"
    red, green, blue = page.evaluate(
        f"{canvas} c.fillStyle = {PAPER}; c.fillRect(0, 0, 1, 1);"
        " return [...c.getImageData(0, 0, 1, 1).data].slice(0, 3); })()"
    )
    return float(red + green + blue) / (3 * 255)


def test_links_lead_from_the_overview_to_the_source_and_back(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site)
    headline = page.locator("#disagreements article a").first
    title = headline.inner_text()
    headline.click()
    page.wait_for_url("**/findings/*.html")
    expect(page.locator("h1")).to_contain_text(re.compile(r"\w"))
    assert title.split()[0].lower() in page.inner_text("main").lower()

    page.locator("main a[href*='measures/'][href*='#claim-']").first.click()
    page.wait_for_url("**/measures/*.html#claim-*")
    claim = page.locator(":target")
    expect(claim).to_be_in_viewport()

    claim.locator("a[href*='sources/']").first.click()
    page.wait_for_url("**/sources/*.html")
    for address in ("**/measures/*.html#claim-*", "**/findings/*.html", "**/index.html"):
        page.go_back()
        page.wait_for_url(address)


def test_the_menu_leads_everywhere_and_says_where_one_is(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, "measures/arrests.html")
    names = page.locator("nav[aria-label=Main] a").all_inner_texts()
    assert len(names) >= 6
    for name in names:
        page.locator("nav[aria-label=Main]").get_by_role("link", name=name, exact=True).click()
        expect(page.locator("nav[aria-label=Main] [aria-current=page]")).to_have_text(name)
        expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_the_theme_is_that_of_the_system(
    visit: Visit, real_site: Path, scheme: Scheme, *, is_dark: bool
) -> None:
    page = visit.open(real_site, color_scheme=scheme)
    assert read_brightness(page) < 0.2 if is_dark else read_brightness(page) > 0.9
    assert page.inner_text("#theme").lower() == "theme: auto"


def test_the_theme_that_a_reader_chooses_stays(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, color_scheme="light")
    page.click("#theme")
    assert page.inner_text("#theme").lower() == "theme: light"
    page.click("#theme")
    assert page.inner_text("#theme").lower() == "theme: dark"
    assert read_brightness(page) < 0.2
    page.locator("nav[aria-label=Main] a").nth(2).click()
    page.wait_for_url("**/measures.html")
    assert read_brightness(page) < 0.2
    page.locator("main a[href*='measures/']").first.click()
    page.wait_for_url("**/measures/*.html")
    assert read_brightness(page) < 0.2
    page.click("#theme")
    assert page.inner_text("#theme").lower() == "theme: auto"
    assert read_brightness(page) > 0.9
    page.go_back()
    assert read_brightness(page) > 0.9
    assert page.inner_text("#theme").lower() == "theme: auto"


@pytest.mark.parametrize(
    ("stored", "painted"), [("dark", "dark"), ("light", "light"), ("auto", ""), ("mauve", "")]
)
def test_the_theme_is_there_before_anything_is_painted(
    visit: Visit, real_site: Path, stored: str, painted: str
) -> None:
    page = visit.open(real_site, color_scheme="light")
    page.evaluate("theme => localStorage.setItem('claim-checker-theme', theme)", stored)
    page.add_init_script(
        "new MutationObserver(() => { if (document.body) window.early ??="
        " document.documentElement.dataset.theme ?? ''; })"
        ".observe(document, { childList: true, subtree: true });"
    )
    page.reload()
    assert page.evaluate("window.early") == painted


def test_a_page_that_is_brought_back_as_it_was_left_takes_the_new_theme(
    visit: Visit, real_site: Path
) -> None:
    page = visit.open(real_site, color_scheme="light")
    page.evaluate("localStorage.setItem('claim-checker-theme', 'dark')")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert read_brightness(page) < 0.2
    assert page.inner_text("#theme").lower() == "theme: dark"


def test_a_stored_theme_that_makes_no_sense_is_no_theme(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, color_scheme="light")
    page.evaluate("localStorage.setItem('claim-checker-theme', 'mauve')")
    page.reload()
    assert page.inner_text("#theme").lower() == "theme: auto"
    assert page.evaluate("document.documentElement.dataset.theme") is None


def test_a_browser_that_stores_nothing_still_has_themes(visit: Visit, real_site: Path) -> None:
    page = visit.watch(real_site.as_uri(), color_scheme="light").new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        " { get() { throw new DOMException('denied', 'SecurityError'); } });"
    )
    page.goto(f"{real_site.as_uri()}/index.html")
    page.click("#theme")
    page.click("#theme")
    assert read_brightness(page) < 0.2


def test_without_scripts_everything_is_there_and_no_control_is_dead(
    visit: Visit, site: Path
) -> None:
    for path, page in visit.tour(site, pick_pages(site), java_script_enabled=False):
        controls = page.locator("button:visible, select:visible, input:visible")
        of_the_search = page.locator("form.search").locator(controls)
        assert controls.count() == of_the_search.count() == 2, path
        assert len(page.inner_text("main")) > 40, path
        expect(page.locator("h1")).to_be_visible()


def test_without_scripts_the_search_says_where_else_to_look(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, java_script_enabled=False)
    page.fill("form.search input", "arrests")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=arrests")
    assert "search needs scripts" in page.inner_text("main")
    page.locator("main").get_by_role("link", name="claims").click()
    assert page.locator("#catalogue .row:visible").count() == 29


def test_without_scripts_the_lists_are_complete(visit: Visit, generated_site: Path) -> None:
    page = visit.open(generated_site, "claims.html", java_script_enabled=False)
    here = page.locator("nav.pager [aria-current=page]")
    rows = page.locator("#catalogue .row:visible").count()
    while here.locator("xpath=../following-sibling::li").count():
        here.locator("xpath=../following-sibling::li[1]/a").click()
        rows += page.locator("#catalogue .row:visible").count()
    assert rows == 260


@pytest.mark.parametrize(
    ("name", "choose"),
    [("real_site", list_pages), ("hostile_site", list_pages), ("generated_site", pick_pages)],
)
def test_every_page_fits_its_window_and_has_nothing_from_elsewhere(
    visit: Visit,
    name: str,
    choose: Callable[[Path], list[Path]],
    request: pytest.FixtureRequest,
) -> None:
    wide = []
    site = request.getfixturevalue(name)
    for path, page in visit.tour(site, choose(site)):
        for width in (320, 390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.scrollingElement.scrollWidth > innerWidth"):
                wide.append(f"{path} at {width}")
        assert list_foreign(page) == [], path
    assert wide == []
    # what was asked for, and what was said to the console, is told when the visit ends


def test_results_are_not_wider_than_a_phone(visit: Visit, hostile_site: Path) -> None:
    page = visit.open(hostile_site, "search.html", viewport={"width": 320, "height": 800})
    page.fill("#filter-q", "w")
    assert page.locator("#results .row").count() == 100
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


def test_paper_gets_the_report_and_not_its_controls(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, "findings.html", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for control in ("nav[aria-label=Main]", "form[role=search]", "#theme", "#filters", ".skip"):
        expect(page.locator(control)).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    assert read_brightness(page) > 0.9
    for name in ("index", "findings", "measures/arrests", "sources/article-000"):
        page.goto((real_site / f"{name}.html").as_uri())
        assert page.pdf(format="A4").startswith(b"%PDF")
