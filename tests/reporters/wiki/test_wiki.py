"""The wiki of real claims: the same data as everywhere, and every link leads somewhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.dossiers import Archive
from checker.report import Report
from checker.reporters import render_site
from checker.reporters.wiki import wiki
from tests.dossiers.archives import list_entries, read_report, tell_all
from tests.reporters.wiki.rendering import check_wiki, find_tables, join_text, list_pages, render
from tests.reports import report_on

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def report() -> Report:
    return read_report(ROOT)


@pytest.fixture(scope="module")
def pages(report: Report) -> dict[str, str]:
    return list_pages(report)


def test_every_link_leads_to_a_page_and_a_place_on_it(pages: dict[str, str]) -> None:
    check_wiki(pages)


def test_the_pages_are_as_many_as_announced_and_the_front_page_comes_last(report: Report) -> None:
    site = render_site(report, "markdown")
    paths = [page.path for page in site.pages]
    assert len(paths) == site.total
    assert paths[-1] == site.start == "Home.md"


def test_pages_lie_in_one_folder_and_differ_whatever_the_case(pages: dict[str, str]) -> None:
    assert all(re.fullmatch(r"[\w.-]+", name, re.ASCII) for name in pages)
    assert len({name.casefold() for name in pages}) == len(pages)


def test_a_report_without_claims_has_its_pages_too() -> None:
    pages = list_pages(report_on())
    check_wiki(pages)
    assert {"Home", "Findings", "Measures", "Sources", "Relations", "Reading"} <= pages.keys()


def test_the_front_page_tells_both_figures_and_their_publishers_in_one_line(
    pages: dict[str, str],
) -> None:
    line = next(line for line in pages["Home"].splitlines() if "407 a week" in line)
    assert line == (
        "- ✕ contradiction <b>Children safeguarded</b>: ● <b>1,200 a month</b> "
        "(article-000, 2026?; article-001, 2026?; all from one origin: rob-jones-speech-2026) "
        "<b>against</b> ■ <b>407 a week</b>, that is 1,768–1,772 a month (article-001, 2026?): "
        "about 1.5 times apart. [[More|Finding-c301-4e8bf578ce6f2a9b]]"
    )


def test_everything_of_the_overview_is_told(report: Report, pages: dict[str, str]) -> None:
    overview = Archive(report).overview
    text = join_text([render(pages["Home"])]).replace("\0", "")
    assert overview.verdict in text
    for brief in (*overview.disagreements, *overview.drifts):
        assert brief.subject in text
        assert all(side.figure in text for side in brief.sides)
        assert all(source.name in text for side in brief.sides for source in side.sources)
        assert f"Finding-{brief.slug}]]" in pages["Home"]
    for brief in (*overview.others, *overview.citations.findings):
        assert brief.message in text
    assert all(gap.reason in text for gap in overview.gaps)
    assert all(prognosis.statement in text for prognosis in overview.prognoses)
    assert all(name in text for name, _ in overview.citations.lacking)


def test_every_claim_is_told_in_full_at_its_place(report: Report, pages: dict[str, str]) -> None:
    for measure in tell_all(Archive(report)).measures:
        page = pages[f"Measure-{measure.page}"]
        for entry in list_entries(measure):
            place = f'<a id="{entry.link.anchor}" name="{entry.link.anchor}"></a>'
            part = page.partition(place)[2].partition("\n#")[0]
            text = join_text([render(f"x{part}")])
            assert entry.quote in text
            assert entry.note in text
            assert entry.speaker in text
            assert entry.expected_text in text
            assert entry.widest_text in text
            assert entry.rule in text
            assert entry.source is not None
            assert entry.source.citation in text
            assert all(outcome.text in text for outcome in entry.outcomes)
            assert all(f"(Finding-{brief.slug})" in part for brief in entry.findings)
            assert f"]({entry.spot.url})" in part.replace("%5F", "_")


def test_the_page_of_a_finding_tells_the_arithmetic_both_quotes_and_how_to_accept_it(
    report: Report, pages: dict[str, str]
) -> None:
    for finding in tell_all(Archive(report)).findings:
        page = pages[f"Finding-{finding.brief.slug}"]
        text = join_text([render(page)]).replace("\0", "")
        assert finding.brief.message in text
        assert all(step.heading in text and step.text in text for step in finding.steps)
        assert all(miss in text for miss in finding.near_misses)
        assert all(entry.quote in text for entry in finding.claims)
        assert all(place.spot.text in text for place in finding.places)
        assert finding.recipe is None or f"```text\n{finding.recipe.entry.rstrip()}\n```" in page
        assert f"`{finding.fingerprint}`" in page


def test_the_page_of_a_source_tells_all_its_claims(report: Report, pages: dict[str, str]) -> None:
    for source in tell_all(Archive(report)).sources:
        page = pages[f"Source-{source.page}"]
        assert source.brief.citation in join_text([render(page)]).replace("\0", "")
        rows = find_tables(page)[0][1:]
        assert len(rows) == len(source.claims)
        for row, entry in zip(rows, source.claims, strict=True):
            assert f"#{entry.link.anchor})" in row[0]
            assert f"(Measure-{entry.measure_slug})" in row[1]


def test_the_lists_hold_everything_once(report: Report, pages: dict[str, str]) -> None:
    archive = Archive(report)
    for name, kind, slugs in (
        ("Findings", "Finding", [brief.slug for brief in archive.findings]),
        ("Measures", "Measure", [brief.slug for brief in archive.measures.values()]),
        ("Sources", "Source", [brief.slug for brief in archive.sources.values()]),
    ):
        assert re.findall(rf"\({kind}-([^)]+)\)", pages[name]) == slugs


def test_the_number_line_of_a_measure_has_a_row_for_every_claim(pages: dict[str, str]) -> None:
    heads, *rows = find_tables(pages["Measure-safeguards"])[0]
    labels = ["0", "500", "1,000", "1,500"]
    assert re.findall(r"[\d,]+", heads[2]) == labels
    monthly, again, weekly = rows
    assert monthly[0] == "2026? in GB"
    assert monthly[3] == again[3] == "1,150–1,250 a month<br>✕ contradiction"
    assert weekly[3] == "1,768–1,772 a month<br>✕ contradiction"
    assert [row[1][0] for row in rows] == ["●", "●", "■"]
    assert monthly[2] == again[2]
    # the sides do not meet, not even at the widest; each stands where the axis says
    assert monthly[2].rstrip("·`").endswith("░")
    assert len(monthly[2].rstrip("·`")) < weekly[2].index("░")
    assert heads[2].index("1,000") < monthly[2].index("●") < heads[2].index("1,500")
    assert heads[2].index("1,500") < weekly[2].index("■")


def test_a_prediction_is_a_row_and_told_apart(pages: dict[str, str]) -> None:
    first = find_tables(pages["Measure-image_offences"])[0][1]
    assert first[1] == "predicted"
    assert "▓" in first[2]
    assert "█" not in first[2]
    assert first[3] == "18,179–18,550 a year"


def test_relations_are_a_graph_that_names_the_measures(pages: dict[str, str]) -> None:
    assert '  measure0 ---|"charged #60;#61; arrests"| measure1\n' in pages["Relations"]
    assert '  measure0["People charged after such an arrest"]\n' in pages["Relations"]


def test_a_page_that_is_too_long_for_a_wiki_ends_with_saying_so(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = list_pages(report)["Measure-arrests"]
    monkeypatch.setattr(wiki, "LONGEST_PAGE", 5_000)
    pages = list_pages(report)
    page = pages["Measure-arrests"]
    body, _, end = page.rstrip("\n").rpartition("\n\n")
    assert end.startswith("This page is too long for a wiki")
    assert whole.startswith(body)
    assert len(page.encode()) < 5_200
    assert "too long" not in pages["Measure-charged"]


def test_the_wiki_is_the_same_byte_for_byte_whatever_the_seed_of_hashes() -> None:
    program = (
        "import hashlib\nfrom pathlib import Path\n"
        "from tests.dossiers.archives import read_report\n"
        "from checker.reporters import render_site\n"
        "pages = render_site(read_report(Path()), 'markdown').pages\n"
        "print(hashlib.sha256(repr([*pages]).encode()).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PATH": ""},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1
