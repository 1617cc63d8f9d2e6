"""Findings, told in one line and in full."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from checker.consistency.listing import list_words
from checker.dossiers import Archive
from checker.dossiers.findings_grounds import find_grounds
from checker.dossiers.pages import FindingEntry
from checker.dossiers.records import FindingBrief, Side
from tests.dossiers.archives import read_report
from tests.dossiers.findings_written import (
    ARRESTS,
    HOMES,
    claim,
    read,
    source,
    tell,
    write,
    write_papers,
)

CASES = Path(__file__).resolve().parents[1] / "cases"


@cache
def tell_cases() -> tuple[tuple[str, FindingEntry], ...]:
    """Tell all findings of all cases of the rules, each with the name of its case."""
    folders = sorted(path.parent for path in CASES.glob("*/*/claims"))
    return tuple(
        (f"{folder.parent.name}/{folder.name}", entry)
        for folder in folders
        for entry in Archive(read_report(folder)).tell_findings()
    )


def pick(*codes: str) -> Iterator[tuple[str, FindingBrief]]:
    for name, entry in tell_cases():
        if entry.brief.code in codes:
            yield name, entry.brief


def say(side: Side) -> str:
    return f"{side.figure} ({side.turned})" if side.turned else side.figure


def test_a_case_of_every_code_that_compares_has_been_told() -> None:
    told = {entry.brief.code for _, entry in tell_cases()}
    assert {f"C30{digit}" for digit in range(1, 10)} <= told
    assert {"R401", "H501", "H502", "H503", "D601", "D602", "D603", "D604", "L703"} <= told


def test_the_sides_of_conflicting_figures_are_those_of_the_message() -> None:
    checked = 0
    for name, brief in pick("C301", "C308", "H502"):
        figures = list(dict.fromkeys(say(side) for side in brief.sides))
        assert f" {list_words(figures)}" in brief.message, name
        checked += 1
    assert checked > 40


def test_the_sides_of_different_things_are_those_of_the_message() -> None:
    for name, brief in pick("C302"):
        assert brief.message.endswith(list_words([side.figure for side in brief.sides])), name
        assert brief.unit == "as bare numbers"


def test_the_two_sides_of_a_contradiction_never_meet_at_the_widest() -> None:
    checked = 0
    for name, entry in tell_cases():
        brief = entry.brief
        if brief.verdict != "contradiction" or len(brief.sides) != 2:
            continue
        one, other = (side.widest for side in brief.sides)
        are_unequal = any("two different numbers" in step.text for step in entry.steps)
        if one is not None and other is not None and not are_unequal:
            assert not one.meets(other), name
            checked += 1
    assert checked > 60


def test_what_drifts_does_not_meet_as_expected() -> None:
    for name, entry in tell_cases():
        sides = [side for side in entry.brief.sides if side.expected is not None]
        if entry.brief.verdict == "drift" and len(sides) == 2:
            expected = [side.expected for side in sides if side.expected is not None]
            are_unequal = any("the digits differ" in step.text for step in entry.steps)
            assert are_unequal or not expected[0].meets(expected[1]), name


@pytest.mark.parametrize(
    ("codes", "verdicts"),
    [
        (("C301", "C303", "C304", "C305", "C306", "C307", "C308", "C309"), {"contradiction"}),
        (("C302",), {"different things"}),
        (("H502",), {"contradiction"}),
        (("R401", "H501", "H503", "D602"), {"drift"}),
        (("D601", "D603", "D604", "L703"), {"not comparable"}),
        (("R402", "R403", "L701", "L702", "L704", "L705", "Q207", "Q208", "S105", "A801"), {None}),
    ],
)
def test_each_code_has_its_verdict(codes: tuple[str, ...], verdicts: set[str | None]) -> None:
    found = {(brief.code, brief.verdict) for _, brief in pick(*codes)}
    assert found == {(code, verdict) for code in codes for verdict in verdicts}


def test_whatever_comes_of_a_comparison_has_sides() -> None:
    without = {brief.code for _, brief in pick("C301", "C302", "R401", "D602") if not brief.sides}
    without |= {
        entry.brief.code
        for _, entry in tell_cases()
        if entry.brief.code.startswith("C") and len(entry.brief.sides) < 2
    }
    assert without == set()


def test_the_sides_hold_all_claims_of_a_conflict_once() -> None:
    for name, entry in tell_cases():
        if entry.brief.code in {"C301", "C302", "C308", "R401", "D602", "H503"}:
            told = [link.claim for side in entry.brief.sides for link in side.claims]
            blamed = [one.link.claim for one in entry.claims]
            assert sorted(told) == sorted(blamed), name


def test_the_gap_stands_alone_beside_the_figures(tmp_path: Path) -> None:
    papers = write_papers(
        tmp_path,
        {"arrests": ARRESTS},
        claim("a", "arrests", "1,200"),
        claim("b", "arrests", "407", unit="arrest / week"),
    )
    brief = tell(papers, "C301").brief
    assert (brief.subject, brief.measures) == ("Arrests in the county", ("arrests",))
    assert (brief.gap, brief.unit) == ("about 1.5 times apart", "a month")
    assert sorted(brief.publishers) == ["The Gazette", "The Herald"]


def test_a_finding_about_a_citation_is_about_its_source(tmp_path: Path) -> None:
    cited = source("Gazette", issued="2025?")
    written = write(tmp_path, {"homes": HOMES}, {"gazette": (cited, [claim("a", "homes", "5")])})
    entry = tell(written, "Q201")
    assert entry.brief.subject == "The Gazette"
    assert entry.brief.publishers == ("The Gazette",)
    assert (entry.brief.measures, entry.brief.verdict, entry.panel) == ((), None, None)


def test_a_finding_about_a_file_without_a_source_is_about_the_file(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "5"))
    (tmp_path / "claims/broken.yaml").write_text("claims: [", encoding="utf-8")
    assert tell(tmp_path, "S101").brief.subject == "claims/broken.yaml"


def test_near_misses_are_told_without_their_condition() -> None:
    texts = [text for _, entry in tell_cases() for text in entry.near_misses]
    assert "3% were 3 percentage points" in texts
    assert not any("they would agree" in text or "; or if" in text for text in texts)
    assert any(len(entry.near_misses) > 1 for _, entry in tell_cases())


def test_every_place_shows_what_it_points_at(tmp_path: Path) -> None:
    papers = write_papers(
        tmp_path, {"homes": HOMES}, claim("a", "homes", "1,214"), claim("b", "homes", "1,412")
    )
    entry = tell(papers, "C301")
    marked = [place.excerpt[place.column - 1 : place.end_column - 1] for place in entry.places]
    assert sorted(marked) == ["1,214", "1,412"]
    assert [place.label for place in entry.places] == [
        "The Herald, 2025-01-10",
        "The Gazette, 2025-01-10",
    ]
    assert re.fullmatch(r"claims/herald\.yaml:\d+", entry.places[0].spot.text)
    assert entry.places[0].spot.url.startswith("https://forge.example/")


def test_what_goes_on_below_its_line_is_marked_to_the_end_of_the_line(tmp_path: Path) -> None:
    cited = {"type": "article-newspaper", "issued": "2025?"}
    written = write(tmp_path, {"homes": HOMES}, {"gazette": (cited, [claim("a", "homes", "5")])})
    [place] = tell(written, "Q201").places
    assert place.excerpt[place.column - 1 : place.end_column - 1] == "type: article-newspaper"


def test_a_place_without_its_line_marks_nothing(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "5"), claim("b", "homes", "7"))
    report = read_report(tmp_path)._replace(excerpts={})
    for entry in Archive(report).tell_findings():
        assert {(one.excerpt, one.column, one.end_column) for one in entry.places} == {("", 0, 0)}


def test_what_is_gone_has_no_sides_and_no_recipe(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "5"), claim("b", "homes", "7"))
    report = read_report(tmp_path)
    gone = tuple(one._replace(standing="fixed") for one in report.findings)
    archive = Archive(report._replace(findings=(), gone=gone))
    [entry] = [one for one in archive.tell_findings() if one.brief.code == "C301"]
    assert (entry.brief.sides, entry.recipe) == ((), None)
    assert (entry.brief.verdict, entry.brief.standing) == ("contradiction", "fixed")
    assert [step.heading for step in entry.steps] == ["Readings", "Gap"]


@pytest.mark.parametrize(
    ("code", "verdict"),
    [("H502", "contradiction"), ("D602", "drift"), ("C302", "different things"), ("R402", None)],
)
def test_what_is_gone_keeps_its_verdict(code: str, verdict: str | None) -> None:
    report = read_report(CASES / "conflicting_figures/fails_a_negative_figure")
    gone = report.findings[0]._replace(code=code, standing="fixed")
    [brief] = Archive(report._replace(findings=(), gone=(gone,))).findings
    assert brief.verdict == verdict


def test_two_conflicts_of_one_code_about_the_same_claims_are_told_in_their_order(
    tmp_path: Path,
) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "5"), claim("b", "homes", "7"))
    report = read_report(tmp_path)
    assert report.compared is not None
    [one] = report.compared.conflicts
    other = one._replace(part=1)
    compared = report.compared._replace(conflicts=(one, other))
    grounds = find_grounds(compared, [*report.findings, *report.findings])
    assert [ground is told for ground, told in zip(grounds, (one, other), strict=True)] == [
        True,
        True,
    ]


def test_the_near_misses_of_what_is_gone_are_no_step_of_its_arithmetic() -> None:
    report = read_report(CASES / "conflicting_figures/fails_near_miss_a_month_for_a_year")
    gone = tuple(one._replace(standing="fixed") for one in report.findings)
    [entry] = Archive(report._replace(findings=(), gone=gone)).tell_findings()
    assert entry.near_misses
    assert [step.heading for step in entry.steps] == ["Readings", "Gap"]


def test_a_change_and_its_ends_stand_on_no_one_number_line() -> None:
    told = [entry for _, entry in tell_cases() if entry.brief.code == "C305"]
    assert any(len(entry.brief.measures) == 1 for entry in told)
    assert {entry.panel for entry in told if len(entry.claims) == 3} == {None}


def test_what_is_settled_keeps_its_sides(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "5"), claim("b", "homes", "7"))
    report = read_report(tmp_path)
    settled = tuple(one._replace(standing="accepted") for one in report.findings)
    briefs = Archive(report._replace(findings=(), settled=settled)).findings
    [brief] = [one for one in briefs if one.code == "C301"]
    assert [side.figure for side in brief.sides] == ["5", "7"]


def test_a_long_blame_set_shows_the_first_claims_of_each_side(tmp_path: Path) -> None:
    one = [claim(f"a{number}", "homes", "1,214") for number in range(70)]
    written = write(
        tmp_path,
        {"homes": HOMES},
        {
            "gazette": (source("Gazette"), one),
            "herald": (source("Herald"), [claim("b", "homes", "1,412")]),
        },
    )
    entry = tell(written, "C301")
    assert (len(entry.claims), entry.hidden_claims) == (60, 11)
    assert "b" in {told.link.claim for told in entry.claims}
    assert [len(side.claims) for side in entry.brief.sides] == [8, 1]
    assert [source.name for source in entry.brief.sides[0].sources] == ["The Gazette"]


def test_the_number_line_shows_the_claims_of_a_conflict() -> None:
    for name, entry in tell_cases():
        if entry.brief.code in {"C301", "C302"}:
            assert entry.panel is not None, name
            shown = {one.link.claim for group in entry.panel.groups for one in group.entries}
            assert shown == {one.link.claim for one in entry.claims}, name
            assert entry.panel.is_bare == (entry.brief.code == "C302"), name


def test_claims_of_several_measures_stand_on_no_one_number_line() -> None:
    for name, entry in tell_cases():
        if len(entry.brief.measures) > 1:
            assert entry.panel is None, name


def test_the_documentation_is_that_of_the_rule(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "5"), claim("b", "homes", "7"))
    entry = tell(tmp_path, "C301")
    assert entry.documentation.startswith("Figures for one value that no rounding")
    assert entry.fingerprint in entry.brief.slug
    assert "How to fix" in entry.documentation


def test_of_two_drifts_beside_one_contradiction_each_has_its_own_sides() -> None:
    for name, entry in tell_cases():
        if entry.brief.code == "R401" and entry.brief.sides:
            told = {link.claim for side in entry.brief.sides for link in side.claims}
            assert told == {one.link.claim for one in entry.claims}, name


def test_a_report_without_findings_tells_none(tmp_path: Path) -> None:
    write_papers(tmp_path, {"homes": HOMES}, claim("a", "homes", "5"))
    assert read(tmp_path).findings == ()


def test_the_number_line_is_in_the_unit_of_the_sides(tmp_path: Path) -> None:
    week = "arrest / week"
    write_papers(
        tmp_path,
        {"arrests": ARRESTS},
        claim("a", "arrests", "412", unit=week),
        claim("b", "arrests", "407", unit=week),
    )
    entry = tell(tmp_path, "C301")
    assert entry.panel is not None
    assert (entry.panel.unit, entry.brief.unit) == ("a week", "a week")
    shown = {one.link: one.expected for group in entry.panel.groups for one in group.entries}
    assert shown == {side.claims[0]: side.expected for side in entry.brief.sides}


def test_claims_have_the_colour_of_their_side_on_the_number_line_of_a_finding() -> None:
    checked = 0
    for name, entry in tell_cases():
        sides = {link: side.camp for side in entry.brief.sides for link in side.claims}
        for group in entry.panel.groups if entry.panel is not None else ():
            for one in group.entries:
                assert sides.get(one.link, one.camp) == one.camp, name
                checked += one.link in sides
    assert checked > 100
