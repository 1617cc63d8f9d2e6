"""The pictures as they stand in a page: what is drawn, what is read aloud, what is a link."""

import re
from collections.abc import Iterator
from fractions import Fraction

import pytest
from hypothesis import given
from lxml import html  # type: ignore[import-untyped]  # it ships no types

from checker.dossiers.records import ClaimLink, MeasureBrief, Panel
from checker.intervals import exactly
from checker.reporters.html.environment import build_environment
from checker.reporters.pictures.graphs import lay_out_graphs
from checker.reporters.pictures.plots import lay_out_panel
from checker.reporters.pictures.plots_sides import lay_out_sides
from checker.reporters.pictures.timeline import lay_out_timeline
from tests.reporters.pictures.plot_records import (
    band,
    claim,
    finding,
    measure,
    panel,
    panels,
    read,
    relation,
    side,
    year,
)

ENVIRONMENT = build_environment()
HOSTILE = "</title></svg><script>alert(1)</script>\"'><b onclick=x>&amp;\u202e\x1b[31m"
ATTRIBUTES = {"onclick", "style", "onload", "onerror"}


def draw(macro: str, view: object, href: object = None) -> html.HtmlElement:
    """Draw a picture, and read it as a browser does."""
    template = ENVIRONMENT.from_string(
        '{% import "plots.html.jinja" as plots %}<main>{{ plots[macro](view, href) }}</main>'
        if href
        else '{% import "plots.html.jinja" as plots %}<main>{{ plots[macro](view) }}</main>'
    )
    return html.document_fromstring(template.render(macro=macro, view=view, href=href))


def find(page: html.HtmlElement, style: str) -> list[html.HtmlElement]:
    """Find the elements of a class."""
    return [element for element in page.iter() if style in element.get("class", "").split()]


def read_texts(page: html.HtmlElement, style: str) -> list[str]:
    return [" ".join(element.text_content().split()) for element in find(page, style)]


def list_percentages(page: html.HtmlElement) -> Iterator[float]:
    for element in page.iter():
        for value in element.attrib.values():
            if re.fullmatch(r"-?[0-9.]+%", value):
                yield float(value[:-1])


def check_safety(page: html.HtmlElement) -> None:
    assert not list(page.iter("script", "b", "img"))
    for element in page.iter():
        assert not ATTRIBUTES & set(element.attrib)
    assert "\u202e" not in page.text_content()
    assert "\x1b" not in page.text_content()


def link_claim(link: ClaimLink) -> str:
    return f"#{link.anchor}"


def link_measure(brief: MeasureBrief) -> str:
    return f"{brief.slug}.html"


@given(panels())
def test_everything_is_drawn_inside_the_picture(told: Panel) -> None:
    for page in (
        draw("interval_plot", lay_out_panel(told)),
        draw("timeline", lay_out_timeline(told)),
    ):
        assert all(0 <= percent <= 100.001 for percent in list_percentages(page))


def test_a_plot_tells_each_claim_in_words_and_links_to_it() -> None:
    entry = claim("1,200 a month", read(1150, 1250), camp=0, mark="contradiction")
    page = draw("interval_plot", lay_out_panel(panel(entry)), link_claim)
    (row,) = find(page, "plot-row")
    (way,) = row.iter("a")
    assert (way.text_content(), way.get("href")) == ("1,200 a month", "#claim-some")
    assert read_texts(row, "plot-aloud") == [". Read as 5–7 a month; at the widest 4–8 a month."]
    assert read_texts(row, "plot-source") == ["The Paper, 2020"]
    assert read_texts(row, "plot-sign") == ["✕ contradicts"]
    (strip,) = find(row, "plot-strip")
    assert strip.get("aria-hidden") == "true"
    assert "plot-camp-0" in strip.get("class")


def test_a_plot_without_links_has_none() -> None:
    page = draw("interval_plot", lay_out_panel(panel(claim("1", read(1, 1)))))
    assert not list(page.iter("a"))
    assert read_texts(page, "plot-figure") == ["1"]


def test_a_plot_is_a_figure_with_a_caption_and_a_legend_of_what_is_used() -> None:
    entries = claim("1", read(1, 1), camp=0), claim("2", read(2, 2))
    page = draw("interval_plot", lay_out_panel(panel(*entries, bands=(band("2020", read(1, 2)),))))
    assert read_texts(page, "plot-title") == ["Arrests, a month"]
    (legend,) = read_texts(page, "plot-legend")
    for words in (
        "as a reader takes it",
        "at its widest",
        "the sides that disagree",
        "contradicted by nobody",
        "what it must be",
    ):
        assert words in legend
    assert read_texts(page, "plot-prediction") == ["must be 5–7 a month if other claims are right"]
    (legend,) = read_texts(draw("interval_plot", lay_out_panel(panel(entries[1]))), "plot-legend")
    assert legend == "as a reader takes it at its widest as printed"


def test_each_camp_has_a_shape_of_its_own() -> None:
    entries = [claim(str(camp), read(camp + 1, camp + 1), camp=camp) for camp in range(130)]
    page = draw("interval_plot", lay_out_panel(panel(*entries, claim("7", read(7, 7)))))
    shapes = {
        html.tostring(mark, with_tail=False).split(b">", 1)[1]
        for row in find(page, "plot-row")
        for mark in find(row, "plot-mark")
    }
    assert len(shapes) == 131
    legend = find(page, "plot-legend")[0]
    assert read_texts(legend, "plot-number") == ["7", "8", "130"]
    (seventh,) = [row for row in find(page, "plot-row") if read_texts(row, "plot-figure") == ["6"]]
    assert read_texts(seventh, "plot-number") == ["7"]
    assert "plot-plain" in find(seventh, "plot-strip")[0].get("class")


def test_a_seventh_side_has_its_number_among_the_sides_and_on_a_timeline() -> None:
    sides = [side(camp, str(camp), read(camp + 20, camp + 20)) for camp in range(8)]
    page = draw("sides_strip", lay_out_sides(finding(*sides)))
    assert read_texts(page, "plot-number") == ["8", "7"]  # the highest, then a small one
    entries = (
        claim("5", read(5, 5), days=year(2019), camp=6),
        claim("6", read(6, 6), days=year(2020)),
    )
    page = draw("timeline", lay_out_timeline(panel(*entries)))
    assert read_texts(page, "plot-number") == ["7"]


def test_a_line_with_zero_set_apart_is_broken_and_says_so() -> None:
    told = panel(*(claim(str(n), read(n, n), days=year(2019 + n % 7)) for n in (0, 3, 1000)))
    page = draw("interval_plot", lay_out_panel(told))
    assert read_texts(page, "plot-unit") == ["a month; logarithmic scale, zero set apart"]
    assert "The scale is logarithmic; zero stands apart, before a break." in read_texts(
        page, "plot-aloud"
    )
    assert len(find(page, "plot-break")) == 1
    assert len(find(draw("timeline", lay_out_timeline(told)), "plot-break")) == 1
    sides = [side(n, str(n), read(n, n)) for n in (0, 3, 1000)]
    page = draw("sides_strip", lay_out_sides(finding(*sides)))
    assert len(find(page, "plot-break")) == 1
    assert read_texts(page, "plot-note") == ["logarithmic scale, zero set apart"]


def test_an_uncertain_time_is_dashed_and_explained() -> None:
    entries = claim("5", read(5, 5), days=year(2019)), claim("6", read(6, 6), days=year(2020))
    page = draw("timeline", lay_out_timeline(panel(*entries)))
    assert not find(page, "plot-uncertain")
    assert not find(page, "plot-legend")
    unsure = entries[0]._replace(period="2019~")
    page = draw("timeline", lay_out_timeline(panel(unsure, entries[0], entries[1])))
    (area,) = find(page, "plot-area")
    assert len(find(area, "plot-uncertain")) == 2  # the area and the reading of one claim
    (legend,) = read_texts(page, "plot-legend")
    assert "dashed: the time is approximate or uncertain" in legend
    assert "side by side" in legend


def test_what_runs_over_the_edge_has_an_arrow_there() -> None:
    page = draw(
        "interval_plot",
        lay_out_panel(panel(claim("over 5", read(5, None)), claim("under 4", read(None, 4)))),
    )
    over, under = find(page, "plot-row")
    assert {arrow.get("x") for arrow in find(over, "plot-arrow")} == {"100%"}
    assert {arrow.get("x") for arrow in find(under, "plot-arrow")} == {"0"}


def test_a_logarithmic_and_a_bare_scale_say_so() -> None:
    told = panel(claim("3", read(3, 3)), claim("1,000", read(1000, 1000)))
    page = draw("interval_plot", lay_out_panel(told._replace(is_bare=True)))
    assert read_texts(page, "plot-unit") == ["a month; bare numbers; logarithmic scale"]
    assert "The scale is logarithmic." in read_texts(page, "plot-aloud")
    page = draw("interval_plot", lay_out_panel(panel(claim("3", read(3, 3)), unit="")))
    assert read_texts(page, "plot-unit") == [""]


def test_a_superseded_claim_is_greyed() -> None:
    page = draw("interval_plot", lay_out_panel(panel(claim("3", read(3, 3), successor="4"))))
    assert len(find(page, "plot-superseded")) == 1


def test_a_panel_without_numbers_is_a_list() -> None:
    page = draw("interval_plot", lay_out_panel(panel(claim("many", None))))
    assert not find(page, "plot-axis")
    assert not find(page, "plot-legend")
    assert read_texts(page, "plot-figure") == ["many"]


def test_sides_are_a_picture_with_a_name() -> None:
    view = lay_out_sides(finding(side(0, "1,200", read(1150, 1250)), side(1, "9", read(9, 9))))
    page = draw("sides_strip", view)
    (picture,) = find(page, "plot-duel")
    assert picture.get("role") == "img"
    assert picture.get("aria-label") == "1,200 against 9: about 1.5 times apart"
    assert read_texts(page, "plot-name") == ["1,200", "9"]
    assert read_texts(page, "plot-gap") == ["about 1.5 times apart"]
    assert read_texts(page, "plot-note") == ["logarithmic scale"]


def test_what_is_not_drawn_of_the_sides_is_said() -> None:
    sides = [side(camp, str(camp), read(camp + 20, camp + 20)) for camp in range(6)]
    page = draw("sides_strip", lay_out_sides(finding(*sides, gap="x" * 40)))
    assert read_texts(page, "plot-note") == [f"{'x' * 40} 4 more sides, small marks"]
    assert read_texts(page, "plot-gap") == []


@pytest.mark.parametrize("macro", ["sides_strip", "timeline"])
def test_no_picture_is_drawn_of_nothing(macro: str) -> None:
    assert draw(macro, None).text_content().strip() == ""


def test_a_timeline_is_a_picture_with_a_name() -> None:
    entries = (
        claim("5", read(5, 6), days=year(2019), mark="drift"),
        claim("6", read(6, 7), days=year(2020), camp=1),
        claim("7", read(6, 7)),
    )
    bands = (band("2020", read(5, 7), year(2020)),)
    page = draw("timeline", lay_out_timeline(panel(*entries, bands=bands)))
    (area,) = find(page, "plot-area")
    assert area.get("aria-label") == "2 claims from 2019 to 2020 on a timeline"
    assert len(find(page, "plot-mark")) == 2
    assert len(find(page, "plot-hatch")) == 1
    assert read_texts(page, "plot-note") == [
        "1 claim has no place on it: its time or figure is not known."
    ]
    assert {"2019", "2020"} <= set(read_texts(page, "plot-label"))


def test_a_graph_links_to_its_measures_but_not_to_the_page_it_stands_on() -> None:
    measures = {name: measure(name, f"Title of {name}", "drift") for name in "ab"}
    (view,) = lay_out_graphs((relation("a <= b", "a", "b"),), measures)
    page = draw("relation_graph", view, link_measure)
    assert [way.get("href") for way in page.iter("a")] == ["a-page.html", "b-page.html"]
    titles = [title.text for title in page.iter("title")]
    assert titles == ["a <= b: consistent", "Title of a: drift", "Title of b: drift"]
    centred = view._replace(boxes=(view.boxes[0]._replace(is_centre=True), view.boxes[1]))
    page = draw("relation_graph", centred, link_measure)
    assert [way.get("href") for way in page.iter("a")] == ["b-page.html"]
    assert not list(draw("relation_graph", view).iter("a"))


def test_one_measure_is_tied_in_the_singular() -> None:
    (view,) = lay_out_graphs((relation("a <= 5", "a"),), {"a": measure("a")})
    page = draw("relation_graph", view)
    assert read_texts(page, "plot-note") == ["How 1 measure is tied by 1 relation"]


def test_a_graph_that_is_too_large_is_said_in_words() -> None:
    chain = [relation("<=", f"m{number}", f"m{number + 1}") for number in range(40)]
    (view,) = lay_out_graphs(chain, {})
    page = draw("relation_graph", view)
    assert read_texts(page, "plot-note") == [
        "41 measures and 40 relations hang together: too many for a picture."
    ]
    assert not list(page.iter("svg"))


def test_hostile_claims_are_text_in_every_picture() -> None:
    entries = (
        claim(HOSTILE, read(1, 2), days=year(2019), mark="contradiction"),
        claim("2", exactly(Fraction(2)), days=year(2020)),
    )
    told = panel(*entries, unit=HOSTILE, bands=(band("2020", read(1, 2), year(2020)),))
    told = told._replace(title=HOSTILE, groups=(told.groups[0]._replace(setting=HOSTILE),))
    (graph,) = lay_out_graphs(
        (relation(HOSTILE, "a", HOSTILE),), {"a": measure("a", HOSTILE, "drift")}
    )
    sides = lay_out_sides(
        finding(side(0, HOSTILE, read(1, 1)), side(1, "2", read(2, 2)), gap=HOSTILE)
    )
    pages = (
        draw("interval_plot", lay_out_panel(told), link_claim),
        draw("timeline", lay_out_timeline(told)),
        draw("sides_strip", sides),
        draw("relation_graph", graph, link_measure),
    )
    for page in pages:
        assert "<script>" in html.tostring(page, encoding="unicode", method="text") or any(
            "<script>" in value for element in page.iter() for value in element.attrib.values()
        )
        check_safety(page)
