"""Everything can be reached and worked with the keyboard alone, and one sees where one is."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.visits import Visit

FOCUS = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const name = element.id || element.className || element.getAttribute("href") || element.type;
  const line = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
  return [name, line, box.width * box.height, box.right > 0 && box.bottom > 0];
}"""


def walk(page: Page, last: str) -> list[str]:
    """Press Tab until an element has the focus; each on the way must show it."""
    names = []
    for _ in range(200):
        page.keyboard.press("Tab")
        name, line, area, is_on_page = page.evaluate(FOCUS)
        assert line >= 2, f"{name} does not show the focus"
        assert area > 0, f"{name} is not to be seen"
        assert is_on_page, f"{name} is beside the page"
        names.append(name)
        if name == last:
            return names
    raise AssertionError(f"never came to {last}: {names}")


def test_tab_goes_through_the_page_in_its_order(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, "findings.html")
    names = walk(page, "filter-severity")
    assert names[0] == "skip"
    expected = ["skip", "q", "theme", "index.html", "reading.html", "filter-q", "filter-severity"]
    assert [name for name in names if name in expected] in (
        expected,
        ["skip", "index.html", *expected[1:]],  # the name of the report leads home, too
    )
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(FOCUS)[0] != "filter-severity"


def test_the_skip_link_leads_past_the_menu(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, "findings.html")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)[0] == "filter-q"


def test_enter_and_space_work_the_theme(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site)
    walk(page, "theme")
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("document.activeElement.id") == "theme"


def test_a_select_is_worked_with_letters(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, "findings.html")
    walk(page, "filter-severity")
    page.keyboard.type("war")
    assert page.locator("#filter-severity").input_value() == "warning"
    expect(page.locator("#count")).to_contain_text(" of ")


def test_the_slash_goes_to_the_search_and_escape_leaves_it(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, "measures.html")
    page.keyboard.press("/")
    field = page.locator("form[role=search] input")
    expect(field).to_be_focused()
    page.keyboard.type("a/b")
    expect(field).to_have_value("a/b")
    page.keyboard.press("Escape")
    expect(field).not_to_be_focused()
    page.locator("#filter-q").focus()
    page.keyboard.type("1/2")
    expect(page.locator("#filter-q")).to_have_value("1/2")
    page.locator("#filter-q").blur()
    page.keyboard.press("Control+/")
    expect(field).not_to_be_focused()


def test_the_search_and_its_results_need_no_mouse(visit: Visit, generated_site: Path) -> None:
    page = visit.open(generated_site)
    page.keyboard.press("/")
    page.keyboard.type("branch")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=branch")
    page.locator("#results").wait_for(state="visible")
    page.locator("#results .row a").last.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    assert page.evaluate(FOCUS)[1] >= 2
    page.keyboard.press("Space")
    assert page.locator("#results .row").count() == 200
    page.keyboard.press("Enter")
    page.wait_for_url("**/measures/*.html#claim-*")


def test_boxes_that_scroll_can_be_scrolled_with_keys(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, viewport={"width": 320, "height": 700})
    pages = sorted((real_site / "findings").glob("*.html"))
    pages += sorted((real_site / "measures").glob("*.html"))
    for path in pages:
        page.goto(path.as_uri())
        stuck = page.evaluate(
            """() => [...document.querySelectorAll("main *")].filter((box) =>
                 box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 1 &&
                 /auto|scroll/.test(getComputedStyle(box).overflowX) &&
                 box.tabIndex < 0).map((box) => box.className || box.tagName)"""
        )
        assert stuck == [], path
