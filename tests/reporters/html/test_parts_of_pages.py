"""What pages show alike: sides, outcomes, groups of claims, words of any direction."""

from pathlib import Path

import pytest
from lxml import html  # type: ignore[import-untyped]  # it ships no types

from checker.dossiers.records import Outcome
from checker.reporters.html.environment import build_environment
from tests.dossiers.archives import read_report
from tests.dossiers.hostile_claims import write_claims
from tests.reporters.html.site_pages import Pages, check_site, list_files, read_text
from tests.reporters.pictures.plot_records import finding, link, read, side

ENVIRONMENT = build_environment()
PUBLICATION, TITLE, SPEAKER = "الجزيرة", "الطرود المسلَّمة", "وزارة البريد"


def _show(call: str, **context: object) -> html.HtmlElement:
    source = '{% import "parts.html.jinja" as parts with context %}<main>{{ parts.' + call
    page = ENVIRONMENT.from_string(f"{source} }}}}</main>").render(root="", **context)
    return html.document_fromstring(page).find("body/main")


def _list_figures(shown: html.HtmlElement) -> list[str]:
    return [read_text(figure) for figure in shown.xpath(".//p[@class='side-figure']")]


def test_the_overview_shows_four_sides_and_counts_the_others() -> None:
    brief = finding(*(side(camp, f"{camp} a month", read(camp, camp)) for camp in range(22)))
    shown = _show("duel(brief)", brief=brief)
    assert _list_figures(shown)[:3] == ["0 a month", "1 a month", "2 a month"]
    assert _list_figures(shown)[3].endswith("21 a month")
    assert "and 18 more sides" in read_text(shown)


def test_elsewhere_twelve_sides_are_shown() -> None:
    brief = finding(*(side(camp, f"{camp} a month", read(camp, camp)) for camp in range(13)))
    shown = _show("sides(brief)", brief=brief)
    assert len(_list_figures(shown)) == 12
    assert "and 1 more side" in read_text(shown)
    few = brief._replace(sides=brief.sides[:12])
    assert "more" not in read_text(_show("sides(brief)", brief=few))


@pytest.mark.parametrize(("camp", "number"), [(5, ""), (6, "7"), (21, "22")])
def test_a_side_without_a_shape_of_its_own_shows_its_number(camp: int, number: str) -> None:
    shown = _show("shape(camp)", camp=camp)
    assert read_text(shown) == number
    assert len(shown.xpath(".//svg")) == (not number)


def test_claims_that_an_outcome_leaves_out_are_counted() -> None:
    others = (link("5 a month"), link("6 a month"))
    told = [Outcome("contradiction", "write `holds: a <= b`", others, hidden=1_234)]
    shown = _show("outcomes(told)", told=told)
    assert read_text(shown).endswith("see 5 a month, 6 a month and 1,234 more")
    assert [code.text for code in shown.xpath(".//code")] == ["holds: a <= b"]
    assert "more" not in read_text(_show("outcomes(told)", told=[told[0]._replace(hidden=0)]))


def _write_pages(folder: Path, *claims: dict[str, str]) -> Pages:
    source = {
        "type": "article-newspaper",
        "id": "jazeera",
        "title": "خبر عن الطرود",
        "container-title": PUBLICATION,
        "issued": "2024-01-01",
    }
    told = [
        {"id": f"c{number}", "measure": "parcels", "period": "2023", **claim}
        for number, claim in enumerate(claims)
    ]
    measures = {"parcels": {"nature": "flow", "title": TITLE, "place": "GB"}}
    write_claims(
        folder,
        {"a.yaml": {"source": source, "claims": told}, "measures.yaml": {"measures": measures}},
    )
    return check_site(list_files(read_report(folder)))


def test_names_of_any_direction_stand_apart_from_what_is_beside_them(tmp_path: Path) -> None:
    quote = "تم تسليم 1,500 طرد"
    claim = {"value": "1,500", "unit": "parcel / year", "quote": quote, "attributed_to": SPEAKER}
    pages = _write_pages(tmp_path, claim, {**claim, "value": "2,500"})
    page = pages["measures/parcels.html"]
    assert page.xpath("//h1[@dir='auto']/text()") == [TITLE]
    first = page.xpath("//article")[0]
    byline = first.xpath(".//p[@class='byline']")[0]
    assert byline.xpath(".//bdi/text()") == [PUBLICATION, "2024-01-01"]
    assert first.xpath(".//p[@class='speaker']/bdi/text()") == [SPEAKER]
    assert first.xpath(".//blockquote[@dir='auto']/p/text()") == [quote]
    assert PUBLICATION in first.xpath(".//p[@class='citation']//bdi/text()")
    rows = page.xpath("//p[@class='plot-text']//span[@class='plot-source']/bdi/text()")
    assert rows == [PUBLICATION] * 2


@pytest.mark.parametrize("name", ["index", "claims", "measures", "sources", "findings"])
def test_no_word_from_right_to_left_stands_bare_in_a_list(tmp_path: Path, name: str) -> None:
    claim = {"value": "1,500", "unit": "parcel / year", "quote": PUBLICATION}
    page = _write_pages(tmp_path, claim, {**claim, "value": "2,500"})[f"{name}.html"]
    bare = page.xpath(
        "//main//text()[contains(., $one) or contains(., $other)]"
        "[not(ancestor::bdi or ancestor::*[@dir])]",
        one=PUBLICATION,
        other=TITLE,
    )
    assert bare == []


def test_groups_of_one_setting_say_what_sets_them_apart(tmp_path: Path) -> None:
    pages = _write_pages(
        tmp_path,
        {"value": "1,500", "unit": "parcel / year"},
        {"value": "6%", "kind": "increase", "since": "P1Y"},
    )
    heads = pages["measures/parcels.html"].xpath("//div[@class='setting']/h3")
    told = list(map(read_text, heads))
    assert told[0] == "2023 in GB, in parcels a year"
    assert told[1].endswith(": the increase, in %")


def test_a_lone_panel_needs_no_more_than_the_setting(tmp_path: Path) -> None:
    pages = _write_pages(tmp_path, {"value": "1,500", "unit": "parcel / year"})
    (head,) = pages["measures/parcels.html"].xpath("//div[@class='setting']/h3")
    assert read_text(head) == "2023 in GB"


def test_dates_and_sides_are_explained() -> None:
    reading = check_site(list_files(read_report(Path(__file__).resolve().parents[3])))[
        "reading.html"
    ]
    dates = reading.xpath("//section[@id='dates']//dt/code/text()")
    assert {"2026?", "2023~", "2023%", "2019/", "2026? (when it was printed)"} <= set(dates)
    sides = read_text(reading.xpath("//section[@id='sides']")[0])
    assert "in another conflict the same colour and shape stand for somebody else" in sides
    assert "from the seventh side on: its number" in sides
