"""The lists are filtered and searched, in a real browser and without a network."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visits import Visit

ROWS = "#catalogue .row:visible"


def choose(page: Page, name: str, label: str) -> None:
    """Choose an option by the beginning of its label; its number of entries follows."""
    option = page.locator(f"#filter-{name} option").filter(has_text=label).first
    page.select_option(f"#filter-{name}", option.get_attribute("value") or "")


def read_count(page: Page) -> tuple[int, int]:
    """Return how many entries are said to match, and of how many."""
    found, _, rest = page.inner_text("#count").partition(" of ")
    return int(found.replace(",", "")), int(rest.split()[0].replace(",", ""))


def test_a_list_shows_its_rows_until_something_is_asked_for(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, "claims.html")
    rows = page.locator(ROWS).count()
    assert rows == 29
    page.fill("#filter-q", "arrests")
    assert 0 < page.locator(ROWS).count() < rows
    page.fill("#filter-q", "")
    assert page.locator(ROWS).count() == rows


def test_the_filters_look_at_all_entries_and_not_only_at_this_page(
    visit: Visit, generated_site: Path
) -> None:
    page = visit.open(generated_site, "claims.html")
    assert page.locator("nav.pager a").count() > 1
    page.fill("#filter-q", "Courier")
    found, of = read_count(page)
    assert of == 260
    assert 0 < found < of
    # the last article comes after the claims on this page
    page.fill("#filter-q", "r259")
    assert read_count(page) == (1, 260)
    expect(page.locator(ROWS)).to_contain_text("r259")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ÜBERLINGEN", 258),
        ("uberlingen", 258),
        ("überlingen r012", 1),
        ("LENT  r01 \t books", 10),
        ("nobody", 0),
    ],
)
def test_words_are_found_whatever_their_case_and_accents_and_all_must_be_there(
    visit: Visit, generated_site: Path, words: str, found: int
) -> None:
    page = visit.open(generated_site, "claims.html")
    page.fill("#filter-q", words)
    assert read_count(page) == (found, 260)


def test_words_that_stand_side_by_side_come_first(visit: Visit, generated_site: Path) -> None:
    page = visit.open(generated_site, "claims.html?q=branch+3")
    found, _ = read_count(page)
    rows = page.locator(ROWS).all_inner_texts()
    together = ["branch 3" in row for row in rows]
    assert found > sum(together) > 10
    assert together == sorted(together, reverse=True)


def test_a_search_for_what_is_not_there_says_so(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, "claims.html?q=unicorns")
    assert read_count(page) == (0, 29)
    expect(page.locator("#results .none")).to_be_visible()
    assert page.locator(ROWS).count() == 0


def test_long_numbers_are_found_with_and_without_their_commas(
    visit: Visit, generated_site: Path
) -> None:
    page = visit.open(generated_site, "claims.html")
    page.fill("#filter-q", "1,500")
    with_comma = read_count(page)
    page.fill("#filter-q", "1500")
    assert read_count(page) == with_comma
    assert with_comma[0] > 0


def test_each_filter_narrows_and_what_is_said_of_it_is_true(
    visit: Visit, generated_site: Path
) -> None:
    page = visit.open(generated_site, "claims.html")
    choose(page, "publisher", "The Herald")
    publisher, _ = read_count(page)
    expect(page.locator("#filter-publisher option:checked")).to_have_text(
        f"The Herald ({publisher})"
    )
    choose(page, "measure", "Loans of books in Überlingen, branch 3")
    both, _ = read_count(page)
    assert 0 < both < publisher
    choose(page, "verdict", "contradiction")
    three, _ = read_count(page)
    assert three <= both
    for sign in page.locator(f"{ROWS} .row-sign").all_inner_texts():
        assert "contradiction" in sign
    page.click("text=Clear filters")
    assert page.locator(ROWS).count() == 200
    assert page.locator("#filter-publisher").input_value() == ""


def test_findings_are_filtered_by_severity_and_by_what_has_become_of_them(
    visit: Visit, generated_site: Path
) -> None:
    page = visit.open(generated_site, "findings.html")
    choose(page, "standing", "accepted")
    assert read_count(page)[0] == 1
    expect(page.locator(ROWS)).to_contain_text("accepted")
    page.click("text=Clear filters")
    everything = page.locator(ROWS).count()
    choose(page, "severity", "warning")
    assert 0 < page.locator(ROWS).count() < everything


def test_results_come_a_hundred_at_a_time(visit: Visit, generated_site: Path) -> None:
    page = visit.open(generated_site, "claims.html")
    page.fill("#filter-q", "branch")
    assert read_count(page) == (260, 260)
    assert page.locator(ROWS).count() == 100
    page.get_by_role("button", name="Show 100 more").click()
    assert page.locator(ROWS).count() == 200
    assert page.evaluate(
        "document.activeElement === document.querySelectorAll('#results .row a')[100]"
    )
    page.get_by_role("button", name="Show 60 more").click()
    assert page.locator(ROWS).count() == 260
    expect(page.get_by_role("button", name="more of")).to_have_count(0)


@pytest.mark.parametrize("name", ["claims", "findings"])
def test_a_result_looks_like_the_row_of_the_list(visit: Visit, real_site: Path, name: str) -> None:
    page = visit.open(real_site, f"{name}.html")
    collect = "parts => parts.map(part => part.outerHTML.replace(/\\s+/g, ''))"
    listed = page.locator("#catalogue .row > p").evaluate_all(collect)
    page.fill("#filter-q", "a")
    shown = page.locator("#results .row > p").evaluate_all(collect)
    assert len(shown) > 10
    assert [part for part in shown if part not in listed] == []


@pytest.mark.parametrize("name", ["findings", "measures", "claims", "sources"])
def test_a_result_leads_where_the_list_leads(visit: Visit, real_site: Path, name: str) -> None:
    page = visit.open(real_site, f"{name}.html")
    collect = "links => links.map(link => link.href)"
    listed = page.locator("#catalogue a:visible").evaluate_all(collect)
    page.fill("#filter-q", "2026")
    shown = page.locator("#results .row-title a").evaluate_all(collect)
    assert shown
    assert set(shown) < set(listed)


def test_what_is_filtered_can_be_linked_to_and_gone_back_to(
    visit: Visit, generated_site: Path
) -> None:
    page = visit.open(generated_site, "findings.html")
    choose(page, "verdict", "contradiction")
    contradictions = read_count(page)
    assert page.url.endswith("findings.html?verdict=contradiction")
    choose(page, "publisher", "The Argus")
    page.fill("#filter-q", "branch 3")
    page.locator("#filter-q").blur()
    assert page.url.endswith("?q=branch+3&verdict=contradiction&publisher=The+Argus")
    narrowed = read_count(page)
    address = page.url.rpartition("/")[2]

    page.go_back()
    assert page.locator("#filter-publisher").input_value() == ""
    assert read_count(page) == contradictions
    page.go_forward()
    assert read_count(page) == narrowed

    again = visit.open(generated_site, address)
    assert read_count(again) == narrowed
    assert again.locator("#filter-q").input_value() == "branch 3"


def test_a_link_may_ask_behind_the_hash_too(visit: Visit, generated_site: Path) -> None:
    asked = visit.open(generated_site, "findings.html?verdict=contradiction&q=branch")
    hashed = visit.open(generated_site, "findings.html#verdict=contradiction&q=branch")
    assert read_count(asked) == read_count(hashed)


def test_a_link_that_asks_for_what_is_gone_shows_everything(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, "findings.html?severity=heresy&measure=witches")
    expect(page.locator("#results")).to_be_hidden()
    expect(page.locator("#filter-severity option:checked")).to_have_text("any")
    assert page.locator(ROWS).count() > 0


def test_coming_back_from_a_result_shows_the_same_results(
    visit: Visit, generated_site: Path
) -> None:
    page = visit.open(generated_site, "claims.html")
    page.fill("#filter-q", "branch")
    page.get_by_role("button", name="Show 100 more").click()
    page.locator("#results .row a").nth(150).click()
    page.wait_for_url("**/measures/*.html#*")
    page.go_back()
    page.locator("#results").wait_for(state="visible")
    assert page.locator("#filter-q").input_value() == "branch"
    assert page.locator(ROWS).count() == 200


def test_the_search_at_the_top_finds_things_of_every_kind(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, "measures/arrests.html")
    page.fill("form[role=search] input", "arrests")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=arrests")
    page.locator("#filters").wait_for(state="visible")
    assert page.locator("#filter-q").input_value() == "arrests"
    kinds = set(page.locator(".row-kind").all_inner_texts())
    assert kinds >= {"Finding", "Measure", "Claim"}
    choose(page, "kind", "claims")
    assert set(page.locator(".row-kind").all_inner_texts()) == {"Claim"}
    page.locator(f"{ROWS} a").first.click()
    page.wait_for_url("**/measures/*.html#claim-*")
    assert page.locator(":target").count() == 1


def test_typing_does_not_flood_the_history(visit: Visit, real_site: Path) -> None:
    page = visit.open(real_site, "claims.html")
    before = page.evaluate("history.length")
    page.locator("#filter-q").press_sequentially("arrests every month")
    page.wait_for_url("**/claims.html?q=arrests+every+month")
    assert page.evaluate("history.length") == before


def test_a_list_without_its_index_stays_a_list(visit: Visit, real_site: Path) -> None:
    page = visit.watch(real_site.as_uri()).new_page()
    page.route("**/assets/index.js", lambda route: route.fulfill(body=""))
    page.goto(f"{real_site.as_uri()}/claims.html")
    expect(page.locator("#count")).to_contain_text("assets/index.js is missing")
    expect(page.locator("#filters")).to_be_hidden()
    assert page.locator(ROWS).count() == 29
