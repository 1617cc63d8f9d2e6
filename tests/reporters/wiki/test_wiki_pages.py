"""What the claims of this project do not show: long lists, what was lost, what has changed."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from checker.dossiers import Archive
from checker.dossiers.pages import Change, Overview
from checker.reporters.wiki import lists
from checker.reporters.wiki.overview import write_overview
from tests.dossiers.archives import read_report
from tests.dossiers.hostile_claims import write_claims
from tests.reporters.wiki.rendering import check_wiki, find_tables, list_pages, render

ROOT = Path(__file__).resolve().parents[3]
SOURCE = {"type": "report", "id": "courier", "title": "Figures", "publisher": "The Courier"}


@pytest.fixture(scope="module")
def overview() -> Overview:
    return Archive(read_report(ROOT)).overview


def read_front_page(overview: Overview) -> str:
    text = "\n\n".join(write_overview(overview))
    render(text)
    return text


def make_claim(name: str, value: str, **fields: str) -> dict[str, str]:
    claim = {"id": name, "measure": "arrests", "value": value, "unit": "arrest / month"}
    return {**claim, "period": "2024", "quote": f"{value} arrests", **fields}


def write_pages(folder: Path, claims: Iterable[dict[str, str]]) -> dict[str, str]:
    write_claims(folder, {"a.yaml": {"source": SOURCE, "claims": [*claims]}})
    return list_pages(read_report(folder))


def test_a_measure_with_very_many_claims_takes_several_pages_that_link_to_each_other(
    tmp_path: Path,
) -> None:
    pages = write_pages(tmp_path, (make_claim(f"c{n}", "1,000") for n in range(205)))
    check_wiki(pages)
    assert "Pages: <b>1</b> [2](Measure-arrests.2)" in pages["Measure-arrests"]
    assert "Pages: [1](Measure-arrests) <b>2</b>" in pages["Measure-arrests.2"]
    assert "Pages: <b>1</b> [2](Source-courier.2)" in pages["Source-courier"]
    assert pages["Measure-arrests"].count("<a id=") == 200
    assert pages["Measure-arrests.2"].count("<a id=") == 5


def test_a_long_list_takes_several_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "ROWS_ON_A_PAGE", 6)
    pages = list_pages(read_report(ROOT))
    check_wiki(pages)
    parts = ["Measures", "Measures-2", "Measures-3"]
    rows = [len(find_tables(pages[name])[0]) - 1 for name in parts]
    assert rows == [6, 6, 2]
    assert "Pages: [1](Measures) <b>2</b> [3](Measures-3)" in pages["Measures-2"]
    assert "Pages" not in pages["Sources"]


def test_claims_without_a_number_and_replaced_ones_are_told(tmp_path: Path) -> None:
    claims = [
        make_claim("vague", "hundreds"),
        make_claim("old", "900"),
        make_claim("new", "1,000", supersedes="old"),
    ]
    page = write_pages(tmp_path, claims)["Measure-arrests"]
    assert "### Not read as numbers\n\n#### <a id=" in page
    assert 'Not read: "hundreds" is too vague to compare' in page
    assert "Replaced by: [1,000 a month](Measure-arrests#claim-new)" in page
    assert "<br>superseded |" in page


def test_a_wide_spread_stands_on_a_logarithmic_line_and_says_so(tmp_path: Path) -> None:
    claims = [make_claim("few", "10"), make_claim("many", "100,000", period="2020")]
    page = write_pages(tmp_path, claims)["Measure-arrests"]
    assert "The line is logarithmic: equal distances are equal ratios." in page


def test_a_measure_that_nobody_speaks_of_has_a_page(tmp_path: Path) -> None:
    measures = {"leads": {"nature": "flow", "title": "Leads"}}
    document = {"source": SOURCE, "claims": [make_claim("c", "1,000")]}
    write_claims(tmp_path, {"a.yaml": document, "measures.yaml": {"measures": measures}})
    pages = list_pages(read_report(tmp_path))
    check_wiki(pages)
    assert "No claim speaks of it." in pages["Measure-leads"]


def test_what_was_lost_stands_at_the_top(overview: Overview) -> None:
    losses = tuple((f"claims/{number}.yaml", "it is not YAML") for number in range(25))
    page = read_front_page(overview._replace(losses=losses))
    assert page.index("Not everything could be read") < page.index("What disagrees")
    assert "- <b>claims/0.yaml</b>: it is not YAML\n" in page
    assert "And 5 more." in page


def test_what_has_changed_is_told_by_its_standing(overview: Overview) -> None:
    [brief] = overview.drifts
    change = Change("main", "it is shallow", (brief,), (), (brief, brief), (), 3)
    page = read_front_page(overview._replace(change=change))
    assert "Against main. it is shallow" in page
    assert "### New: 1\n" in page
    assert "### Resolved: 2\n" in page
    assert "### Grown" not in page
    assert "3 findings are as before." in page


def test_what_is_accepted_or_known_is_told(overview: Overview) -> None:
    [brief] = overview.drifts
    assert "What does not count" not in read_front_page(overview)
    known = (brief._replace(standing="baseline"), brief._replace(standing="unchanged"))
    page = read_front_page(overview._replace(accepted=(brief,), known=known))
    assert "### Accepted, with a reason: 1\n" in page
    assert "### Known from the baseline: 1\n" in page
    assert "### Unchanged since the base: 1\n" in page
    change = Change("main", "", (), (), (), (), 1)
    page = read_front_page(overview._replace(known=known, change=change))
    assert "### Unchanged since main: 1\n" in page
    assert "Acceptances were left aside" in read_front_page(
        overview._replace(has_acceptances=False)
    )


def test_a_sound_corpus_says_so(tmp_path: Path) -> None:
    write_claims(
        tmp_path,
        {"a.yaml": {"source": SOURCE, "claims": [make_claim("a", "5"), make_claim("b", "5")]}},
    )
    page = read_front_page(Archive(read_report(tmp_path)).overview)
    assert "<b>✓ Sound</b>" in page
    assert "✓ No disagreement was found." in page


def test_what_a_baseline_knows_is_never_called_sound() -> None:
    report = read_report(ROOT)
    settled = tuple(finding._replace(standing="baseline") for finding in report.findings)
    page = read_front_page(Archive(report._replace(findings=(), settled=settled)).overview)
    assert "<b>✕ Not sound, as before</b>" in page
    assert "✓ Sound" not in page
    assert "contradicts another" not in page
    assert "✓ No" not in page
    assert "are known from the baseline." in page


def test_several_contradictions_are_counted_in_the_plural(overview: Overview) -> None:
    page = read_front_page(overview._replace(verdicts=(("contradiction", 4), ("drift", 1))))
    assert "4 ✕ contradictions, 1 &#126; drift." in page


def test_what_citations_lack_is_said_to_be_missing(overview: Overview) -> None:
    citations = overview.citations._replace(lacking=(("date in doubt", 5), ("title", 2)), total=0)
    page = read_front_page(overview._replace(citations=citations))
    assert "Missing or in doubt: date in doubt (5), title (2)." in page
    assert "There are no sources." in page


def test_of_very_many_sides_four_are_shown_and_the_others_counted(overview: Overview) -> None:
    brief = overview.disagreements[0]
    many = brief._replace(sides=brief.sides[:1] * 22)
    page = read_front_page(overview._replace(disagreements=(many,), drifts=()))
    assert page.count("<b>against</b>") == 3
    assert " and 18 more sides" in page


def test_more_than_a_front_page_shows_is_counted(overview: Overview) -> None:
    page = read_front_page(overview._replace(disagreements=overview.disagreements * 10))
    assert "And 10 more: [[Findings]]" in page


def test_the_sidebar_leads_to_every_list(overview: Overview) -> None:
    pages = list_pages(read_report(ROOT))
    assert pages["_Sidebar"] == (
        "- [[Overview|Home]]\n- [[Findings]]\n- [[Measures]]\n- [[Sources]]\n- [[Relations]]\n"
        "- [[How to read this report|Reading]]\n"
    )
    assert all(name in pages["Reading"] for _, name, _, _ in overview.rules)
