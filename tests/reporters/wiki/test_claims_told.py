"""What the wiki says of claims, outcomes and dates."""

from pathlib import Path

from checker.dossiers.records import Outcome
from checker.reporters.wiki.claims import list_outcomes
from tests.dossiers.archives import read_report
from tests.dossiers.hostile_claims import write_claims
from tests.reporters.pictures.plot_records import link
from tests.reporters.wiki.rendering import check_wiki, find_tables, list_pages

ROOT = Path(__file__).resolve().parents[3]


def test_claims_that_an_outcome_leaves_out_are_counted() -> None:
    outcome = Outcome("contradiction", "they differ", (link("5 a month"),), hidden=1_234)
    (line,) = list_outcomes([outcome])
    assert line.endswith(", with [5 a month](Measure-arrests#claim-some) and 1,234 more")
    (line,) = list_outcomes([outcome._replace(hidden=0)])
    assert line.endswith(", with [5 a month](Measure-arrests#claim-some)")


def write_pages(folder: Path, **cited: str) -> dict[str, str]:
    claims: list[object] = [
        {"id": "a", "measure": "parcels", "value": "1,500", "unit": "parcel / year"},
        {"id": "b", "measure": "parcels", "value": "6%", "kind": "increase", "since": "P1Y"},
    ]
    told = [{"period": "2023", **claim} for claim in claims if isinstance(claim, dict)]
    source = {"type": "report", "id": "courier", **cited}
    measures = {"parcels": {"nature": "flow", "title": "Parcels", "place": "GB"}}
    document = {"source": source, "claims": told}
    write_claims(folder, {"a.yaml": document, "measures.yaml": {"measures": measures}})
    pages = list_pages(read_report(folder))
    check_wiki(pages)
    return pages


def test_groups_of_one_setting_say_what_sets_them_apart(tmp_path: Path) -> None:
    page = write_pages(tmp_path)["Measure-parcels"]
    assert "### 2023 in GB, in parcels a year" in page
    assert ": the increase, in %" in page.partition("## The claims")[2]


def test_a_source_without_a_publisher_is_named_once(tmp_path: Path) -> None:
    pages = write_pages(tmp_path)
    about = {tuple(row[3:]) for row in find_tables(pages["Findings"])[0][1:]}
    assert ("courier", "") in about
    assert ("courier", "courier") not in about


def test_an_id_is_no_publication(tmp_path: Path) -> None:
    pages = write_pages(tmp_path, title="Figures")
    assert "Published in" not in pages["Source-courier"]


def test_dates_and_shapes_are_explained() -> None:
    page = list_pages(read_report(ROOT))["Reading"]
    assert "## How dates are written" in page
    assert "<b>2019/</b>: From 2019 on" in page
    assert "in another conflict the same shape stands for somebody else" in page
