"""The pages of real corpora hold together: every link leads somewhere, and nothing is inline."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.consistency.verdicts import VERDICTS
from checker.model import Loss
from checker.report import Report
from checker.reporters import render_site
from tests.dossiers.archives import read_report
from tests.reporters.html.site_pages import check_site, list_files, parse_pages, read_text
from tests.reports import report_on

ROOT = Path(__file__).resolve().parents[3]
# One of every rule: whatever is found, its page holds together.
CASES = sorted(
    {case.parent.name: case for case in sorted((ROOT / "tests/cases").glob("*/fails_*"))}.values()
)
LISTS = ("findings", "measures", "claims", "sources", "relations", "reading", "search", "index")


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return list_files(read_report(ROOT))


def test_the_pages_of_the_claims_of_this_project_hold_together(files: dict[str, str]) -> None:
    pages = check_site(files)
    assert {f"{name}.html" for name in LISTS} < set(pages)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_the_pages_of_a_case_hold_together(case: Path) -> None:
    check_site(list_files(read_report(case)))


def test_a_report_without_claims_has_every_list_and_no_more() -> None:
    files = list_files(report_on())
    pages = check_site(files)
    assert set(pages) == {f"{name}.html" for name in LISTS}


def test_as_many_files_come_as_were_announced_and_the_first_page_to_read_last() -> None:
    site = render_site(read_report(ROOT), "html")
    paths = [page.path for page in site.pages]
    assert len(paths) == site.total
    assert paths[-1] == site.start == "index.html"
    assert all(path.startswith("assets/") for path in paths[:3])


def test_the_shared_files_come_before_the_pages_that_need_them() -> None:
    paths = [page.path for page in render_site(report_on(), "html").pages]
    kinds = [path.startswith("assets/") for path in paths]
    assert kinds == sorted(kinds, reverse=True)
    assert {"assets/report.css", "assets/plots.css", "assets/index.js"} < set(paths)


_RENDER = """
import hashlib, sys
from pathlib import Path
from tests.dossiers.archives import read_report
from tests.reporters.html.site_pages import list_files
digest = hashlib.sha256()
for path, content in list_files(read_report(Path(sys.argv[1]))).items():
    digest.update(f"{path}\\0{content}\\0".encode())
print(digest.hexdigest())
"""


def _render_apart(seed: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", _RENDER, ROOT],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_the_site_is_the_same_to_the_byte_whatever_the_order_of_sets() -> None:
    assert _render_apart("1") == _render_apart("2")


def test_the_overview_names_both_figures_of_a_contradiction_with_their_publishers(
    files: dict[str, str],
) -> None:
    overview = parse_pages(files)["index.html"]
    duels = overview.xpath("//section[@id='disagreements']//article")
    text = read_text(duels[0])
    assert "Children safeguarded" in text
    assert "contradiction" in text
    for part in ("1,200 a month", "407 a week", "article-000", "article-001", "1.5 times apart"):
        assert part in text


def test_every_verdict_is_a_sign_and_a_word(files: dict[str, str]) -> None:
    reading = parse_pages(files)["reading.html"]
    for verdict in VERDICTS:
        signs = [sign for sign in reading.xpath("//dl//span[@class]") if verdict in read_text(sign)]
        assert signs, verdict
        assert signs[0].xpath("span[@aria-hidden='true' and normalize-space()]"), verdict


def test_every_page_leads_on_and_says_where_it_is(files: dict[str, str]) -> None:
    for path, page in parse_pages(files).items():
        ways = page.xpath("//header//nav//a")
        here = [way for way in ways if way.get("aria-current")]
        assert len(ways) == 7, path
        assert len(here) == (path != "search.html"), path
        is_listed = path in {way.get("href") for way in ways}
        assert [way.get("aria-current") for way in here] in ([], ["page" if is_listed else "true"])


def test_a_claim_is_told_with_its_words_its_source_and_its_place(files: dict[str, str]) -> None:
    page = parse_pages(files)["measures/safeguards.html"]
    (claim,) = page.xpath("//article[contains(@id, 'safeguards-in-a-week')]")
    assert claim.xpath("string(.//blockquote)").strip() == "407 children were safeguarded"
    assert claim.xpath(".//a[starts-with(@href, '../sources/article-001')]")
    (spot,) = claim.xpath(".//a[starts-with(@href, 'https://forge.example/')]")
    assert spot.text.startswith("claims/article-001.yaml:")


def test_a_finding_tells_its_arithmetic_and_what_accepting_it_takes(files: dict[str, str]) -> None:
    (path,) = [path for path in files if path.startswith("findings/c301-")]
    page = parse_pages(files)[path]
    steps = page.xpath("//ol[@class='steps']/li")
    assert len(steps) >= 3
    assert "claim-checker accept" in read_text(page.xpath("//section[@id='accepting']")[0])
    lines = page.xpath("//section[@id='places']//pre[.//mark[text()='407']]")
    assert [read_text(line) for line in lines] == ["value: 407"]
    assert len(page.xpath("//section[@id='claims']//article")) == 3


def test_what_has_changed_comes_before_what_disagrees(files: dict[str, str]) -> None:
    report = read_report(ROOT)
    new = [finding._replace(standing="new") for finding in report.findings]
    changed = report._replace(findings=tuple(new), base="main", hint="seven commits ago")
    sections = parse_pages(list_files(changed))["index.html"].xpath("//section/@id")
    assert sections[:2] == ["changes", "disagreements"]
    assert "changes" not in parse_pages(files)["index.html"].xpath("//section/@id")


def test_what_was_lost_is_told_at_once() -> None:
    loss = Loss("claims/broken.yaml", (), (), "it is no YAML")
    overview = parse_pages(list_files(read_report(ROOT)._replace(losses=(loss,))))["index.html"]
    (alarm,) = overview.xpath("//*[@role='note']")
    assert "claims/broken.yaml: it is no YAML" in read_text(alarm)
    assert alarm.xpath("following::section[@id='disagreements']")


def test_a_long_list_is_cut_on_the_overview_and_whole_on_its_own_pages() -> None:
    report = read_report(ROOT)
    note = report.findings[-1]
    many = tuple(
        note._replace(message=f"{note.message} ({number})", fingerprint=f"{number:016x}")
        for number in range(450)
    )
    files = list_files(report._replace(findings=many))
    pages = check_site(files)
    others = pages["index.html"].xpath("//section[@id='others']")[0]
    assert len(others.xpath(".//li[@class='row']")) == 20
    assert others.xpath("string(.//p[@class='more']/a)") == "and 430 more"
    parts = [pages[f"findings{part}.html"] for part in ("", ".2", ".3")]
    rows = [part.xpath("//section[@id='catalogue']//li[@class='row']") for part in parts]
    assert list(map(len, rows)) == [200, 200, 50]
    assert parts[1].xpath("//nav[@class='pager']//a[@aria-current]/@href") == ["findings.2.html"]


def _read_section(report: Report, name: str) -> str:
    page = parse_pages(list_files(report))["index.html"]
    return read_text(page.xpath(f"//section[@id='{name}']")[0])


def _keep_sound(report: Report) -> Report:
    """Leave out of a report all that disagrees."""
    assert report.compared is not None
    compared = report.compared._replace(conflicts=(), different=(), mismatches=())
    return report._replace(findings=(), compared=compared)


def _tell_state(report: Report) -> str:
    overview = parse_pages(list_files(report))["index.html"]
    return read_text(overview.xpath("//p[@class='kicker']/span")[0])


def test_the_overview_says_in_words_whether_the_claims_are_sound() -> None:
    report = read_report(ROOT)
    drifts = tuple(finding for finding in report.findings if finding.name == "rounding-drift")
    assert _tell_state(report) == "✕ Not sound"
    compared = _keep_sound(report).compared
    drifting = report._replace(findings=drifts, compared=compared)
    assert _tell_state(drifting) == "~ Not quite sound"
    known = tuple(finding._replace(standing="baseline") for finding in report.findings)
    assert _tell_state(report._replace(findings=(), settled=known)) == "✕ Not sound, as before"
    sound = _keep_sound(report)
    assert _tell_state(sound) == "✓ Sound"
    loss = Loss("claims/broken.yaml", (), (), "it is no YAML")
    lossy = sound._replace(losses=(loss,))
    assert _tell_state(lossy) == "▲ Sound, as far as it could be read"
    disagreements = _read_section(lossy, "disagreements")
    assert disagreements == "What disagrees No disagreement was found in what could be read."
    assert "✓ No disagreement was found." in _read_section(sound, "disagreements")


def test_what_no_rule_that_ran_tells_is_not_denied() -> None:
    report = read_report(ROOT)
    kept = tuple(one for one in report.rules if one.rule.code != "C301")
    findings = tuple(one for one in report.findings if one.code != "C301")
    silent = report._replace(findings=findings, rules=kept)
    number = len(report.findings) - len(findings)
    assert number
    noun = "disagreement is" if number == 1 else "disagreements are"
    page = parse_pages(list_files(silent))["index.html"]
    (numbers,) = page.xpath("//section[@class='numbers']")
    told = f"{number} {noun} not reported, as rule C301 did not run."
    assert told in read_text(numbers)


def test_several_are_counted_in_the_plural_and_what_was_not_compared_apart() -> None:
    report = read_report(ROOT)
    broken = next(row for row in report.comparisons if row.verdict == "contradiction")
    report = report._replace(comparisons=(*report.comparisons, broken))
    page = parse_pages(list_files(report))["index.html"]
    (strip,) = page.xpath("//ul[@class='strip']")
    counts = report.count_verdicts()
    untested = counts["not comparable"] + counts["not checked"]
    assert f"{len(report.comparisons) - untested} comparison" in read_text(strip)
    assert f"{untested} not compared" in read_text(strip)
    legend = read_text(page.xpath("//ul[@class='legend']")[0])
    assert f"{counts['contradiction']} contradictions" in legend


def test_where_nothing_was_compared_nothing_is_called_sound() -> None:
    assert _tell_state(report_on()) == "∅ Not known"
    page = parse_pages(list_files(report_on()))["index.html"]
    (section,) = page.xpath("//section[@id='disagreements']")
    assert "Nothing could be compared" in read_text(section)


def test_what_is_accepted_is_not_denied() -> None:
    report = read_report(ROOT)
    settled = tuple(
        finding._replace(standing="accepted", remark="both stand") for finding in report.findings
    )
    page = parse_pages(list_files(report._replace(findings=(), settled=settled)))["index.html"]
    (section,) = page.xpath("//section[@id='disagreements']")
    assert "Nothing disagrees but what somebody has accepted" in read_text(section)
    (section,) = page.xpath("//section[@id='settled']")
    assert len(section.xpath(".//li[@class='row']")) == min(len(settled), 20)
    assert f"Accepted, with a reason: {len(settled)}" in read_text(section)


def test_the_page_of_an_accepted_finding_tells_the_reason_and_not_what_to_do() -> None:
    report = read_report(ROOT)
    settled = tuple(
        finding._replace(standing="accepted", remark="both stand (by A. Editor)")
        for finding in report.findings
    )
    pages = parse_pages(list_files(report._replace(findings=(), settled=settled)))
    (path,) = [path for path in pages if path.startswith("findings/c301-")]
    assert "Accepted: both stand (by A. Editor)" in read_text(pages[path])
    assert not pages[path].xpath("//section[@id='help' or @id='accepting']")


def test_what_is_unchanged_since_the_base_is_not_called_settled() -> None:
    report = read_report(ROOT)
    first, second, third, *others = report.findings
    settled = (
        first._replace(standing="unchanged"),
        second._replace(standing="baseline"),
        third._replace(standing="baseline"),
    )
    changed = report._replace(findings=tuple(others), settled=settled, base="main")
    text = _read_section(changed, "settled")
    assert "Unchanged since main: 1" in text
    assert "Known from the baseline: 2" in text


def test_where_there_are_no_sources_what_was_found_about_citations_is_listed(
    tmp_path: Path,
) -> None:
    (tmp_path / "claims").mkdir()
    claim = 'claims:\n  - {id: a, measure: homes, value: "5", period: "2024"}\n'
    (tmp_path / "claims/a.yaml").write_text(claim, encoding="utf-8")
    text = _read_section(read_report(tmp_path), "citations")
    assert "There are no sources." in text
    assert "incomplete-citation" in text
