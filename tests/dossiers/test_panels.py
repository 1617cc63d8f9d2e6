"""Panels: what stands on one number line, in what unit, and in what order."""

from fractions import Fraction
from pathlib import Path

from checker.dimensions.calendar_days import number_day
from checker.dimensions.units import parse_unit
from checker.dossiers.panels import View, build_bare_panel, build_panels
from checker.dossiers.records import Panel
from checker.intervals import Interval, closed, exactly
from tests.dossiers.folders import ARRESTS, read_folder, tell_claims, tell_pages, tell_panels

SHARES = {
    "arrests": {"nature": "flow", "unit": "arrest / year"},
    "charged": {"nature": "flow", "unit": "arrest / year"},
}
SUM = {
    "total": {"nature": "flow", "unit": "arrest / year"},
    "north": {"nature": "flow", "unit": "arrest / year"},
    "south": {"nature": "flow", "unit": "arrest / year"},
}


def name_groups(panel: Panel) -> list[tuple[str, list[str]]]:
    return [
        (group.setting, [entry.link.claim for entry in group.entries]) for group in panel.groups
    ]


def test_every_kind_of_claim_has_a_line_of_its_own(tmp_path: Path) -> None:
    claims = [
        {"value": "up 10%", "kind": "increase", "since": "P1Y", "period": "2019"},
        {"value": "10%", "kind": "increase", "since": "P1Y", "period": "2019"},
        {"value": "half", "kind": "share", "of": "charged", "period": "2019"},
        {"value": "5%", "kind": "decrease", "since": "2010", "period": "2019"},
        {"value": "doubled", "kind": "multiple", "since": "P5Y", "period": "2019"},
        {"value": "1,200", "period": "2019"},
    ]
    archive = read_folder(tmp_path, claims, {**ARRESTS, "charged": {"nature": "flow"}})
    panels = tell_panels(archive)
    assert [(panel.title, panel.unit) for panel in panels] == [
        ("Arrests, in arrests a month", "a month"),
        ("Arrests: the increase, in %", "%"),
        ("Arrests: the decrease, in %", "%"),
        ("Arrests: the ratio", "times"),
        ("Arrests, as a share of charged", ""),
    ]
    assert not any(panel.is_bare for panel in panels)


def test_what_a_change_counts_from_is_part_of_its_setting(tmp_path: Path) -> None:
    claims = [
        {"value": "10%", "kind": "increase", "since": "P1Y", "period": "2019", "place": "GB"},
        {"value": "50%", "kind": "increase", "since": "2010", "period": "2019", "place": "GB"},
    ]
    [panel] = tell_panels(read_folder(tmp_path, claims))
    assert name_groups(panel) == [
        ("2019, over 1 year in GB", ["c0"]),
        ("2019, since 2010 in GB", ["c1"]),
    ]


def test_figures_are_told_in_the_unit_of_the_measure(tmp_path: Path) -> None:
    claims = [{"value": "407", "unit": "arrest / week", "period": "2019"}]
    [panel] = tell_panels(read_folder(tmp_path, claims))
    [entry] = panel.groups[0].entries
    weeks = Fraction(30436875, 1000000) / 7
    assert entry.printed_value == exactly(407 * weeks)
    assert entry.expected == closed(Fraction("406.5") * weeks, Fraction("407.5") * weeks)
    assert (entry.expected_text, entry.widest_text) == (
        "1,768–1,772 a month",
        "1,626–1,805 a month",
    )
    assert panel.unit == "a month"


def test_a_line_without_a_declared_unit_is_in_the_one_that_most_claims_have(
    tmp_path: Path,
) -> None:
    claims = [
        {"value": "52", "unit": "arrest / year", "period": "2019"},
        {"value": "1", "unit": "arrest / week", "period": "2019"},
        {"value": "2", "unit": "arrest / week", "period": "2018"},
    ]
    [panel] = tell_panels(read_folder(tmp_path, claims, {"arrests": {"nature": "flow"}}))
    assert panel.title == "arrests, in arrests a week"


def test_shares_are_told_in_percent_where_one_of_them_is(tmp_path: Path) -> None:
    claims = [
        {"value": "one in ten", "measure": "rate", "period": "2019"},
        {"value": "12%", "measure": "rate", "period": "2019"},
    ]
    [panel] = tell_panels(read_folder(tmp_path, claims, {"rate": {"nature": "ratio"}}), "rate")
    assert panel.unit == "%"
    assert panel.groups[0].entries[0].printed_value == exactly(Fraction(10))


def test_ranges_and_words_have_a_printed_value_too(tmp_path: Path) -> None:
    claims = [
        {"value": "500-800", "period": "2019"},
        {"value": "doubled", "kind": "multiple", "since": "P1Y", "period": "2019"},
        {"value": "dozens", "period": "2019"},
    ]
    told = tell_claims(read_folder(tmp_path, claims))
    assert told["c0"].printed_value == closed(Fraction(500), Fraction(800))
    assert told["c1"].printed_value == exactly(Fraction(2))
    assert told["c2"].printed_value is None


def test_multiples_are_told_as_so_many_times(tmp_path: Path) -> None:
    claims = [{"value": "150%", "kind": "multiple", "since": "P1Y", "period": "2019"}]
    [panel] = tell_panels(read_folder(tmp_path, claims))
    assert panel.unit == "times"
    assert panel.groups[0].entries[0].printed_value == exactly(Fraction(3, 2))


def test_units_that_do_not_convert_stand_on_two_lines_the_declared_one_first(
    tmp_path: Path,
) -> None:
    claims = [
        {"value": "100", "unit": "account", "period": "2019"},
        {"value": "90", "unit": "account", "period": "2019"},
        {"value": "1,200", "period": "2019"},
    ]
    measures = {"arrests": {"title": "Arrests", "nature": "stock", "unit": "arrest"}}
    panels = tell_panels(read_folder(tmp_path, claims, measures))
    assert [panel.title for panel in panels] == ["Arrests, in arrests", "Arrests, in accounts"]
    assert panels[1].groups[0].entries[0].link.figure == "100 accounts"


def test_groups_are_ordered_by_time_and_claims_by_printing(tmp_path: Path) -> None:
    claims = [
        {"value": "1,200", "period": "2019", "issued": "2021-03-01", "source": "late"},
        {"value": "1,000", "period": "2016", "issued": "2017-03-01", "source": "old"},
        {"value": "1,200", "period": "2019", "issued": "2020-03-01", "source": "early"},
        {"value": "900", "issued": "2014-03-01", "source": "timeless"},
    ]
    [panel] = tell_panels(read_folder(tmp_path, claims))
    assert name_groups(panel) == [
        ("2016", ["c1"]),
        ("2019", ["c2", "c0"]),
        ("2014-03 (when it was printed)", ["c3"]),
    ]


def test_places_and_definitions_part_claims_of_one_time(tmp_path: Path) -> None:
    claims = [
        {"value": "1,200", "period": "2019", "place": "GB"},
        {"value": "1,100", "period": "2019", "place": "GB-ENG"},
        {"value": "1,300", "period": "2019", "place": "GB", "qualifier": "estimated"},
        {"value": "1,400", "period": "2019", "place": "GB", "qualifier": "recorded"},
    ]
    [panel] = tell_panels(read_folder(tmp_path, claims))
    assert sorted(name_groups(panel)) == [
        ("2019 in GB", ["c0"]),
        ("2019 in GB (estimated)", ["c2"]),
        ("2019 in GB (recorded)", ["c3"]),
        ("2019 in GB-ENG", ["c1"]),
    ]


def test_times_that_may_be_one_are_one_group(tmp_path: Path) -> None:
    claims = [
        {"value": "1,200", "period": "2019?"},
        {"value": "1,100", "period": "2019"},
    ]
    [panel] = tell_panels(read_folder(tmp_path, claims))
    assert name_groups(panel) == [("2019? and 2019", ["c0", "c1"])]


def test_the_verdict_of_a_group_is_the_worst_among_its_own_claims(tmp_path: Path) -> None:
    claims = [
        {"value": "1,200", "period": "2016"},
        {"value": "1,200", "period": "2016"},
        {"value": "9,999", "period": "2017"},
        {"value": "1,234", "period": "2017"},
        {"value": "500", "period": "2018"},
        {"value": "400", "unit": "account", "period": "2016"},
    ]
    panels = tell_panels(read_folder(tmp_path, claims))
    verdicts = [group.verdict for panel in panels for group in panel.groups]
    # Different things are counted by the two lines, not among the claims of 2016.
    assert verdicts == ["consistent", "contradiction", None, None]


def test_a_superseded_claim_stands_beside_its_successor(tmp_path: Path) -> None:
    claims = [
        {"value": "1,100", "period": "2019", "status": "provisional"},
        {"value": "1,234", "period": "2019?", "supersedes": "c0"},
        {"value": "1,000", "period": "2010"},
        {"value": "1,001", "period": "2019", "supersedes": "c2"},
    ]
    archive = read_folder(tmp_path, claims)
    [panel] = tell_panels(archive)
    assert name_groups(panel) == [("2010", ["c2"]), ("2019 and 2019?", ["c0", "c1", "c3"])]
    told = tell_claims(archive)
    assert told["c0"].successor == told["c1"].link
    assert told["c0"].expected == closed(Fraction(1050), Fraction(1150))
    assert told["c1"].successor is None


def test_superseded_claims_of_one_value_stand_together(tmp_path: Path) -> None:
    claims = [
        {"value": "1,100", "period": "2018"},
        {"value": "1,150", "period": "2018"},
        {"value": "1,234", "period": "2019", "supersedes": "c0"},
        {"value": "1,234", "period": "2019", "supersedes": "c1"},
        {"value": "1,000", "period": "2011"},
        {"value": "1,001", "period": "2011?", "supersedes": "c4"},
    ]
    [panel] = tell_panels(read_folder(tmp_path, claims))
    assert name_groups(panel) == [
        ("2011 and 2011?", ["c4", "c5"]),
        ("2018", ["c0", "c1"]),
        ("2019", ["c2", "c3"]),
    ]


def test_what_a_tie_comes_to_is_no_verdict_on_the_claims_of_one_value(tmp_path: Path) -> None:
    claims = [
        {"value": "1,000", "measure": "total", "period": "2019"},
        {"value": "1,000", "measure": "total", "period": "2019"},
        {"value": "601", "measure": "north", "period": "2019"},
        {"value": "402", "measure": "south", "period": "2019"},
    ]
    archive = read_folder(tmp_path, claims, SUM, [{"holds": "total = north + south"}])
    [panel] = tell_panels(archive, "total")
    assert panel.groups[0].entries[0].outcomes[0].verdict == "consistent by rounding"
    assert panel.groups[0].verdict == "consistent"


def test_a_superseded_total_is_told_as_the_rate_that_others_are(tmp_path: Path) -> None:
    claims = [
        {"value": "12,000", "unit": "arrest", "period": "2019"},
        {"value": "12,345", "unit": "arrest", "period": "2019", "supersedes": "c0"},
    ]
    [panel] = tell_panels(read_folder(tmp_path, claims))
    assert [entry.printed_value for entry in panel.groups[0].entries] == [
        exactly(Fraction(1000)),
        exactly(Fraction(12345, 12)),
    ]


def test_what_could_not_be_placed_is_named_with_its_reason(tmp_path: Path) -> None:
    claims = [
        {"value": "dozens", "period": "2019"},
        {"value": "twelvety", "period": "2019"},
        {"value": "1,200", "period": "2019-13"},
        {"value": "0", "unit": "arrest / year", "period": "2019", "measure": "gaps"},
        {"value": "5", "unit": "minute / arrest", "period": "2019", "measure": "gaps"},
    ]
    measures = {**ARRESTS, "gaps": {"nature": "ratio", "unit": "minute / arrest"}}
    archive = read_folder(tmp_path, claims, measures)
    [page] = tell_pages(archive)
    assert page.panels == ()
    assert [(entry.link.claim, entry.expected, entry.expected_text) for entry in page.unread] == [
        ("c0", None, ""),
        ("c1", None, ""),
        ("c2", None, ""),
    ]
    told = tell_claims(archive)
    assert told["c0"].rule == '"dozens" is too vague to compare'
    assert "twelvety" in told["c1"].rule
    assert "2019-13" in told["c2"].rule
    assert told["c3"].rule == "its figure makes no number of minutes per arrest"
    assert told["c3"].expected is None
    assert told["c4"].expected is not None


def test_a_prediction_stands_on_the_line_of_its_measure(tmp_path: Path) -> None:
    claims = [
        {"value": "about 1,200", "measure": "total", "period": "2019"},
        {"value": "about 1,200", "measure": "total", "period": "2019?"},
        {"value": "505", "measure": "north", "period": "2019"},
        {"value": "701", "measure": "south", "period": "2019"},
    ]
    archive = read_folder(tmp_path, claims, SUM, [{"holds": "total = north + south"}])
    [total] = tell_panels(archive, "total")
    [stated] = total.bands
    assert stated.is_stated
    assert stated.setting == total.groups[0].setting == "2019 and 2019?"
    assert stated.days == (number_day(2019, 1, 1), number_day(2019, 12, 31))
    assert stated.expected == exactly(Fraction(1206))
    assert stated.ties == ("total = north + south",)


def test_what_nobody_states_has_a_line_of_its_own(tmp_path: Path) -> None:
    claims = [
        {"value": "1,234", "measure": "total", "period": "2019"},
        {"value": "1,001", "measure": "north", "period": "2019"},
    ]
    archive = read_folder(tmp_path, claims, SUM, [{"holds": "total = north + south"}])
    [panel] = tell_panels(archive, "south")
    [band] = panel.bands
    assert (panel.title, panel.groups, band.is_stated) == ("south, in arrests a year", (), False)
    assert (band.setting, band.text) == ("2019", "233 a year")
    assert band.expected == exactly(Fraction(233))
    assert [link.claim for link in band.claims] == ["c0", "c1"]


def test_predictions_of_changes_are_told_as_the_claims_tell_them(tmp_path: Path) -> None:
    claims = [
        {"value": "1,000", "period": "2018", "rounded_to": "exact"},
        {"value": "1,250", "period": "2019", "rounded_to": "exact"},
        {"value": "about 25%", "kind": "increase", "since": "2018", "period": "2019"},
        {"value": "1,000", "period": "2020", "rounded_to": "exact"},
        {"value": "about 20%", "kind": "decrease", "since": "2019", "period": "2020"},
    ]
    measures = {"arrests": {"title": "Arrests", "nature": "flow", "unit": "arrest / year"}}
    _, rise, fall = tell_panels(read_folder(tmp_path, claims, measures))
    for panel, value, words in ((rise, 25, "up 25%"), (fall, 20, "down 20%")):
        [band] = panel.bands
        assert band.expected == exactly(Fraction(value))
        assert (band.text, band.setting) == (words, panel.groups[0].setting)


def test_predictions_of_amounts_are_told_in_the_direction_of_the_claims(tmp_path: Path) -> None:
    claims = [
        {"value": "1,003", "period": "2018"},
        {"value": "901", "period": "2019"},
        {"value": "about 100", "kind": "decrease", "since": "2018", "period": "2019"},
    ]
    measures = {"arrests": {"title": "Arrests", "nature": "stock", "unit": "arrest"}}
    _, fall = tell_panels(read_folder(tmp_path, claims, measures))
    [band] = fall.bands
    assert fall.title == "Arrests: the decrease, in arrests"
    assert (band.expected, band.text) == (exactly(Fraction(102)), "down 102 arrests")


def test_predictions_of_shares_are_told_in_the_unit_of_the_claims(tmp_path: Path) -> None:
    claims = [
        {"value": "1,000", "measure": "arrests", "period": "2019", "rounded_to": "exact"},
        {"value": "250", "measure": "charged", "period": "2019", "rounded_to": "exact"},
        {"value": "about 25%", "measure": "charged", "kind": "share", "of": "arrests"}
        | {"period": "2019"},
    ]
    _, share = tell_panels(read_folder(tmp_path, claims, SHARES), "charged")
    [band] = share.bands
    assert band.expected == exactly(Fraction(25))
    assert band.text == "25%"


def test_a_view_may_choose_sides_and_unit(tmp_path: Path) -> None:
    claims = [
        {"value": "407", "unit": "arrest / week", "period": "2019"},
        {"value": "10", "unit": "arrest / week", "period": "2019"},
    ]
    archive = read_folder(tmp_path, claims)
    desk, teller = archive._desk, archive._teller  # noqa: SLF001 - as findings are told
    view = View(camps={"c1": 4}, unit=parse_unit("arrest / week"))
    [panel] = build_panels(desk, teller, [0, 1], view)
    assert panel.unit == "a week"
    assert [entry.camp for entry in panel.groups[0].entries] == [None, 4]
    assert [entry.printed_value for entry in panel.groups[0].entries] == [
        exactly(Fraction(407)),
        exactly(Fraction(10)),
    ]
    [other] = build_panels(desk, teller, [0, 1], View(unit=parse_unit("account")))
    assert other.unit == "a month"


def test_bare_numbers_are_never_told_in_percent(tmp_path: Path) -> None:
    archive = read_folder(
        tmp_path, [{"value": "5", "period": "2019"}], {"arrests": {"nature": "stock"}}
    )
    desk, teller = archive._desk, archive._teller  # noqa: SLF001 - as findings are told
    [panel] = build_panels(desk, teller, [0], View(unit=parse_unit("percent")))
    assert panel.unit == ""
    assert panel.groups[0].entries[0].printed_value == exactly(Fraction(5))


def test_a_panel_of_some_claims_leaves_the_others_out(tmp_path: Path) -> None:
    claims = [
        {"value": "407", "period": "2019"},
        {"value": "10", "period": "2019"},
        {"value": "11", "period": "2020"},
    ]
    archive = read_folder(tmp_path, claims)
    desk, teller = archive._desk, archive._teller  # noqa: SLF001 - as findings are told
    [panel] = build_panels(desk, teller, [1])
    assert name_groups(panel) == [("2019", ["c1"])]


def test_bare_numbers_stand_side_by_side_as_printed(tmp_path: Path) -> None:
    claims = [
        {"value": "1,200", "unit": "arrest / week", "period": "2019"},
        {"value": "900", "unit": "account / year", "period": "2019"},
        {"value": "1,250", "unit": "arrest / week", "period": "2019"},
    ]
    archive = read_folder(tmp_path, claims)
    desk, teller = archive._desk, archive._teller  # noqa: SLF001 - as findings are told
    panel = build_bare_panel(desk, teller, [0, 1, 2])
    assert (panel.is_bare, panel.unit, panel.bands) == (True, "", ())
    assert name_groups(panel) == [
        ("in arrests a week", ["c0", "c2"]),
        ("in accounts a year", ["c1"]),
    ]
    assert [group.verdict for group in panel.groups] == ["consistent by rounding", None]
    values = [entry.printed_value for group in panel.groups for entry in group.entries]
    assert values == [exactly(Fraction(number)) for number in (1200, 1250, 900)]
    assert panel.groups[1].entries[0].expected_text == "895–905 a year"
    assert isinstance(panel.groups[0].entries[0].widest, Interval)
