"""When and where: what tells findings on one measure apart."""

from pathlib import Path

import pytest

from tests.dossiers.findings_written import HOMES, claim, read, tell, write_papers


def test_conflicts_of_one_measure_are_told_apart_by_their_settings(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"homes": HOMES},
        claim("a", "homes", "1,012", period="2014", place="GB"),
        claim("b", "homes", "2,012", period="2014", place="GB"),
        claim("c", "homes", "3,012", period="2015", place="GB"),
        claim("d", "homes", "4,012", period="2015", place="GB"),
    )
    archive = read(tmp_path)
    found = [brief for brief in archive.findings if brief.code == "C301"]
    assert {(brief.subject, brief.setting) for brief in found} == {
        ("Homes in the county, 2014 in GB", "2014 in GB"),
        ("Homes in the county, 2015 in GB", "2015 in GB"),
    }
    texts = [entry.text for entry in archive.list_index() if entry.kind == "finding"]
    assert sum("2014 in GB" in text for text in texts) == 1


def test_a_measure_of_one_setting_keeps_its_headline(tmp_path: Path) -> None:
    write_papers(
        tmp_path, {"homes": HOMES}, claim("a", "homes", "1,012"), claim("b", "homes", "2,012")
    )
    brief = tell(tmp_path, "C301").brief
    assert (brief.subject, brief.setting) == ("Homes in the county", "2024")
    texts = [entry.text for entry in read(tmp_path).list_index() if entry.kind == "finding"]
    assert any("Homes in the county · 2024 · " in text for text in texts)


def test_a_long_setting_stays_out_of_the_headline(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"homes": HOMES},
        claim("a", "homes", "1,012", period="2024-01-01/2024-12-31"),
        claim("b", "homes", "2,012"),
        claim("c", "homes", "2,012", period="2024-01/2024-12"),
        claim("d", "homes", "2,012", period="2019"),
    )
    brief = tell(tmp_path, "C301").brief
    assert brief.setting == "2024-01/2024-12, 2024 and 2024-01-01/2024-12-31"
    assert brief.subject == "Homes in the county"


def test_a_mismatch_is_of_the_time_that_it_is_told_from(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"homes": HOMES},
        claim("rise", "homes", "25%", kind="increase", since="2023"),
        claim("now", "homes", "2,271"),
        claim("then", "homes", "2,001", period="2023"),
    )
    brief = tell(tmp_path, "C305").brief
    assert (brief.subject, brief.setting) == ("Homes in the county, 2024", "2024")


@pytest.mark.parametrize("place", [None, "GB"])
def test_what_is_not_stated_is_not_said(tmp_path: Path, place: str | None) -> None:
    fields = {"period": None} | ({"place": place} if place else {})
    write_papers(
        tmp_path,
        {"homes": HOMES},
        claim("a", "homes", "1,012", **fields),
        claim("b", "homes", "2,012", **fields),
    )
    for folder in (tmp_path / "claims").glob("*.yaml"):
        text = folder.read_text(encoding="utf-8").replace("  period: null\n", "")
        folder.write_text(text.replace("  issued: '2025-01-10'\n", ""), encoding="utf-8")
    brief = tell(tmp_path, "C301").brief
    assert brief.setting == ("in GB" if place else "")


def test_what_counts_different_things_has_no_setting(tmp_path: Path) -> None:
    write_papers(
        tmp_path,
        {"homes": HOMES},
        claim("a", "homes", "144,000"),
        claim("b", "homes", "840,000", unit="person"),
    )
    assert tell(tmp_path, "C302").brief.setting == ""
