"""Measures: in one line, and page by page."""

from pathlib import Path

from checker.dossiers.pages import MeasureEntry
from tests.dossiers.archives import list_entries
from tests.dossiers.folders import ARRESTS, read_folder, tell_pages

CHARGED = {
    **ARRESTS,
    "charged": {"nature": "stock", "unit": "arrest / month", "comparable_within": "P18M"},
}
RELATION = {"holds": "charged <= arrests"}


def list_claims(page: MeasureEntry) -> set[str]:
    return {entry.link.claim for entry in list_entries(page)}


def test_a_measure_is_told_in_one_line(tmp_path: Path) -> None:
    claims = [
        {"value": "1,200", "period": "2018/2019", "source": "one"},
        {"value": "9,000", "unit": "arrest / week", "period": "2021", "source": "two"},
        {"value": "9,500", "unit": "arrest / week", "period": "2021", "source": "two"},
    ]
    brief = read_folder(tmp_path, claims).measures["arrests"]
    assert (brief.id, brief.slug, brief.title) == ("arrests", "arrests", "Arrests")
    assert (brief.unit, brief.years) == ("arrests a month", "2018–2021")
    assert (brief.claims, brief.sources) == (3, 2)
    assert (brief.findings, brief.verdict) == (1, "drift")


def test_a_measure_without_claims_and_one_that_nobody_declares_are_told(tmp_path: Path) -> None:
    claims = [{"value": "5 kg", "measure": "seizures"}]
    archive = read_folder(tmp_path, claims)
    silent, undeclared = archive.measures["arrests"], archive.measures["seizures"]
    assert (silent.claims, silent.years, silent.verdict) == (0, "", None)
    assert silent.unit == "arrests a month"
    assert (undeclared.title, undeclared.unit, undeclared.years) == ("seizures", "kg", "")
    assert undeclared.verdict is None
    [page] = tell_pages(archive, "seizures")
    assert (page.nature, page.place, page.comparable_within, page.spot) == ("", "", "", None)


def test_a_year_that_is_the_only_one_is_told_once(tmp_path: Path) -> None:
    claims = [{"value": "1,200", "period": "2019-03"}, {"value": "1,200", "period": "../2019"}]
    assert read_folder(tmp_path, claims).measures["arrests"].years == "2019"


def test_the_verdict_is_the_worst_that_was_found(tmp_path: Path) -> None:
    claims = [
        {"value": "1,200", "period": "2016"},
        {"value": "1,200", "period": "2019"},
        {"value": "1,200", "period": "2010", "measure": "charged"},
        {"value": "9,200", "period": "2018", "measure": "charged"},
        {"value": "9,200", "period": "2018", "measure": "charged"},
    ]
    archive = read_folder(tmp_path, claims, CHARGED)
    assert archive.measures["arrests"].verdict == "not comparable"
    assert archive.measures["charged"].verdict == "consistent"


def test_findings_that_do_not_count_are_not_counted(tmp_path: Path) -> None:
    claims = [{"value": "1,200", "period": "2019"}, {"value": "9,000", "period": "2019"}]
    archive = read_folder(tmp_path, claims)
    report = archive._desk.report  # noqa: SLF001 - told again with other standings
    settled = tuple(finding._replace(standing="accepted") for finding in report.findings)
    again = type(archive)(report._replace(findings=(), settled=settled))
    assert archive.measures["arrests"].findings == 1
    assert again.measures["arrests"].findings == 0
    [page] = tell_pages(again)
    assert [finding.standing for finding in page.findings] == ["accepted"]


def test_a_measure_is_told_with_what_it_is_tied_to(tmp_path: Path) -> None:
    claims = [
        {"value": "1,200", "period": "2019"},
        {"value": "9,000", "period": "2019", "measure": "charged"},
        {"value": "70", "period": "2019", "measure": "charged"},
    ]
    archive = read_folder(tmp_path, claims, CHARGED, [RELATION])
    [page] = tell_pages(archive, "charged")
    assert (page.nature, page.comparable_within) == (
        "what there is at a time",
        "1 year and 6 months",
    )
    assert page.spot is not None
    assert page.spot.text.startswith("claims/measures.yaml:")
    assert [relation.text for relation in page.relations] == ["charged <= arrests"]
    assert page.near == (archive.measures["arrests"],)
    named = [
        brief.slug for brief in archive.findings if brief.slug in {f.slug for f in page.findings}
    ]
    assert [finding.slug for finding in page.findings] == named
    assert len(named) == 2


def test_what_could_not_be_compared_is_told_once_for_each_reason(tmp_path: Path) -> None:
    claims = [{"value": "dozens", "period": str(year)} for year in range(2000, 2012)]
    claims += [{"value": "1,200", "period": "1990"}, {"value": "1,200", "period": "1995"}]
    [page] = tell_pages(read_folder(tmp_path, claims))
    assert [(one.verdict, one.text, len(one.others)) for one in page.outcomes] == [
        ("not comparable", "the periods differ: 1990 and 1995", 2),
        ("not checked", '"dozens" is too vague to compare (12 claims)', 4),
    ]


def test_claims_stand_on_the_pages_that_name_them(tmp_path: Path) -> None:
    claims = [{"value": f"{1000 + year}", "period": str(year)} for year in range(1700, 2120)]
    claims[7]["value"] = "dozens"
    archive = read_folder(tmp_path, claims)
    pages = tell_pages(archive)
    assert len(pages) == 3
    assert {page.pages for page in pages} == {tuple(page.page for page in pages)}
    for page in pages:
        slugs = {entry.link.page for entry in list_entries(page)}
        assert slugs == {page.page}
    assert [len(list_claims(page)) for page in pages] == [200, 200, 20]
    assert [entry.link.claim for entry in pages[0].unread] == ["c7"]
    assert pages[1].unread == ()
    assert {page.brief for page in pages} == {archive.measures["arrests"]}


def test_claims_of_a_measure_that_was_lost_stand_on_no_line(tmp_path: Path) -> None:
    broken = {"id": "arrests", "nature": "flow", "unit": ["arrest"]}
    claims = [{"value": "1,200", "period": "2019"}]
    [page] = tell_pages(read_folder(tmp_path, claims, {"arrests": broken}))
    assert page.panels == ()
    assert [entry.rule for entry in page.unread] == ["its measure could not be read"]


def test_a_prediction_stands_on_one_page_beside_the_claims_of_its_time(tmp_path: Path) -> None:
    measures = {
        "total": {"nature": "flow", "unit": "arrest / year"},
        "north": {"nature": "flow", "unit": "arrest / year"},
        "south": {"nature": "flow", "unit": "arrest / year"},
    }
    claims = [
        {"value": "1,000", "measure": "south", "period": str(year)} for year in range(1800, 2003)
    ]
    for year in (1750, 1850, 2002):
        claims.append({"value": "4,001", "measure": "total", "period": str(year)})
        claims.append({"value": "3,001", "measure": "north", "period": str(year)})
    claims.append({"value": "4,001", "measure": "total", "period": "2003"})
    claims.append({"value": "3,001", "measure": "north", "period": "2003"})
    del claims[50]
    archive = read_folder(tmp_path, claims, measures, [{"holds": "total = north + south"}])
    first, second = tell_pages(archive, "south")
    bands = [
        [band.setting for panel in page.panels for band in panel.bands] for page in (first, second)
    ]
    assert bands == [["1750", "1850"], ["2002", "2003"]]
