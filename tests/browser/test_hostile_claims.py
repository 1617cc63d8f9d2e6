"""Whatever claims say is text: it runs nothing, makes nothing, and leads nowhere."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from checker.reporters.escaping import escape_text
from tests.browser.sites import HOSTILE
from tests.browser.visits import Visit, list_foreign


def read_text(page: Page) -> str:
    """Return what the page says, with white space as one space."""
    return flatten(page.locator("main").text_content() or "")


def flatten(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("word", HOSTILE)
def test_hostile_texts_can_be_read_where_they_belong(
    visit: Visit, hostile_site: Path, word: str
) -> None:
    said = flatten(escape_text(HOSTILE[word]))
    page = visit.open(hostile_site, f"measures/{word}.html")
    assert said in flatten(page.inner_text("h1"))
    quote = page.locator("blockquote").first
    assert said in flatten(quote.inner_text())
    page.goto(f"{hostile_site.as_uri()}/sources/{word}.html")
    assert said in read_text(page)


def test_templates_in_claims_are_not_worked_out(visit: Visit, hostile_site: Path) -> None:
    page = visit.open(hostile_site, "findings.html")
    told = [row for row in page.locator(".row").all_inner_texts() if "{{ 7*7 }}" in row]
    assert told
    assert not any("49" in row.partition("{{")[2] for row in told)


@pytest.mark.parametrize("word", HOSTILE)
def test_results_show_hostile_texts_as_text(visit: Visit, hostile_site: Path, word: str) -> None:
    page = visit.open(hostile_site, f"search.html?q={word}")
    expect(page.locator("#results .row").first).to_be_visible()
    assert list_foreign(page) == []
    page.goto(f"{hostile_site.as_uri()}/measures.html?q={word}")
    row = page.locator("#results .row", has=page.locator(f"a[href='measures/{word}.html']"))
    # A row has no room for all of a very long word; the page that it leads to has.
    assert flatten(escape_text(HOSTILE[word]))[:300] in flatten(row.inner_text())


def test_what_is_searched_for_is_text_too(visit: Visit, hostile_site: Path) -> None:
    page = visit.open(hostile_site, "search.html")
    for text in HOSTILE.values():
        page.fill("#filter-q", text)
        page.locator("#filter-q").blur()
        expect(page.locator("#count")).to_contain_text(" of ")
        page.reload()
        page.locator("#results").wait_for(state="visible")
        assert list_foreign(page) == []
    page = visit.open(hostile_site, "findings.html#verdict=<script>window.pwned=1</script>")
    assert list_foreign(page) == []


def test_a_claim_is_found_by_its_hostile_text(visit: Visit, hostile_site: Path) -> None:
    page = visit.open(hostile_site, "search.html")
    for text in (HOSTILE["script"], HOSTILE["template"], HOSTILE["address"]):
        page.fill("#filter-q", text)
        assert page.locator("#results .row").count() > 0


def test_the_policy_stops_a_script_that_got_into_a_page(visit: Visit, hostile_site: Path) -> None:
    page = visit.open(hostile_site)
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.pwned = 1";
          document.body.append(script);
          document.body.insertAdjacentHTML(
            "beforeend", "<p style='color: red'><a id=x onclick='window.pwned = 2'>x</a>");
          document.getElementById("x").click();
          const picture = new Image();
          picture.src = "https://courier.example/pixel.png";
        }"""
    )
    page.wait_for_timeout(100)
    assert page.evaluate("window.pwned") is None
    stopped = " ".join(fault for fault in visit.faults if "Content Security Policy" in fault)
    for what in ("inline script", "inline style", "inline event handler", "pixel.png"):
        assert what in stopped
    visit.faults.clear()
