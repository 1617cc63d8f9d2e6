"""Words that run from right to left leave their neighbours where they are."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.sites import build_site, write_corpus
from tests.browser.visits import Visit

PUBLICATION = "الجزيرة"
DATE = "2024-01-01"
# How far left each character of a date stands, wherever it is shown.
PLACES = """(date) => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const start = walker.currentNode.data.indexOf(date);
    if (start < 0 || !walker.currentNode.parentElement.checkVisibility()) continue;
    const range = document.createRange();
    found.push([...date].map((_, place) => {
      range.setStart(walker.currentNode, start + place);
      range.setEnd(walker.currentNode, start + place + 1);
      return range.getBoundingClientRect().left;
    }));
  }
  return found;
}"""


@pytest.fixture(scope="module")
def arabic_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the report of an Arabic newspaper that contradicts an English one."""
    folder = tmp_path_factory.mktemp("arabic")
    measures = {"parcels": {"nature": "flow", "title": "الطرود المسلَّمة", "place": "GB"}}
    write_corpus(
        folder,
        {
            "measures.yaml": {"measures": measures},
            "a.yaml": _write_article(PUBLICATION, "1,500", "تم تسليم 1,500 طرد في عام 2023"),
            "b.yaml": _write_article("The Courier", "2,500", "2,500 parcels"),
        },
    )
    return build_site(folder)


def _write_article(publication: str, value: str, quote: str) -> object:
    source = {"type": "article-newspaper", "title": quote, "container-title": publication}
    told = {"measure": "parcels", "value": value, "unit": "parcel / year", "period": "2023"}
    claim = {"id": f"c{value[0]}", **told, "quote": quote, "attributed_to": publication}
    return {"source": {**source, "issued": DATE}, "claims": [claim]}


def check_dates(page: Page) -> None:
    """Every date that is shown reads from left to right."""
    found = page.evaluate(PLACES, DATE)
    assert found
    assert [places for places in found if places != sorted(places)] == []


@pytest.mark.parametrize(
    "path", ["index.html", "measures/parcels.html", "sources/a.html", "sources.html", "claims.html"]
)
def test_dates_beside_arabic_names_stay_whole(visit: Visit, arabic_site: Path, path: str) -> None:
    check_dates(visit.open(arabic_site, path))


def test_dates_among_results_stay_whole(visit: Visit, arabic_site: Path) -> None:
    check_dates(visit.open(arabic_site, "search.html?q=2023"))


@pytest.mark.parametrize("name", ["claims", "findings"])
def test_a_result_looks_like_the_row_of_the_list(
    visit: Visit, arabic_site: Path, name: str
) -> None:
    page = visit.open(arabic_site, f"{name}.html")
    collect = "parts => parts.map(part => part.outerHTML.replace(/\\s+/g, ''))"
    listed = page.locator("#catalogue .row > p").evaluate_all(collect)
    page.fill("#filter-q", "2,500")
    shown = page.locator("#results .row > p").evaluate_all(collect)
    assert any("<bdi>" in part for part in shown)
    assert [part for part in shown if part not in listed] == []


def test_on_a_phone_the_filters_stand_in_two_columns(visit: Visit, generated_site: Path) -> None:
    page = visit.open(generated_site, "claims.html", viewport={"width": 360, "height": 740})
    words, verdict, measure = (
        page.locator(f".filter-{name}").bounding_box() for name in ("q", "verdict", "severity")
    )
    assert words
    assert verdict
    assert measure
    assert verdict["y"] == measure["y"]
    assert words["width"] > 1.9 * verdict["width"]
    filters = page.locator("#filters").bounding_box()
    assert filters
    assert filters["height"] < 740 / 2
