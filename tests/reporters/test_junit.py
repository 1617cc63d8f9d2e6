import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from checker.findings import Finding, Standing
from checker.locations import Location, Record
from checker.model import EMPTY_CORPUS, Claim, Loss
from checker.report import Report
from checker.reporters import render_report
from checker.reporters.junit import render
from checker.reporters.style import PLAIN
from tests.reporters.untrusted import findings, texts
from tests.reports import report_on

SCHEMA = etree.XMLSchema(
    etree.parse(Path(__file__).parents[1] / "schemas" / "junit" / "junit-10.xsd")
)
FIRST, SECOND = "claims/article-000.yaml", "claims/article-001.yaml"
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def make_claim(name: str, path: str = FIRST, lines: tuple[int, int] = (30, 40)) -> Claim:
    record = Record(path, (lines[0], 5, lines[1], 1))
    known = {"id": name, "measure": "arrests", "kind": "level", "value": "1", "record": record}
    return Claim._make(map(known.get, Claim._fields))


def add_claims(report: Report, *claims: Claim) -> Report:
    return report._replace(corpus=EMPTY_CORPUS._replace(claims=claims))


@pytest.fixture
def checked(report: Report) -> Report:
    """Return a conflict between two claims, and one claim that nothing stands against."""
    return add_claims(
        report,
        make_claim("safeguards-monthly"),
        make_claim("arrests-monthly", lines=(41, 50)),
        make_claim("safeguards-week", SECOND, (60, 70)),
    )


def read(text: str) -> etree._Element:
    root = etree.fromstring(text.encode())
    SCHEMA.assertValid(root)
    _check_counts(root)
    return root


def _check_counts(root: etree._Element) -> None:
    """Compare what each level says of its cases with the cases that it has."""
    for element in (root, *root.iter("testsuite")):
        cases = list(element.iter("testcase"))
        told = {
            "tests": len(cases),
            "failures": sum(case.find("failure") is not None for case in cases),
            "errors": sum(case.find("error") is not None for case in cases),
            "skipped": sum(case.find("skipped") is not None for case in cases),
        }
        if element is root:
            del told["skipped"]
        assert {name: int(element.get(name)) for name in told} == told


def find_case(root: etree._Element, name: str) -> etree._Element:
    (case,) = root.xpath("//testcase[@name=$name]", name=name)
    return case


def list_parts(case: etree._Element) -> list[str]:
    return [part.tag for part in case]


def test_a_report_without_claims_and_findings_has_no_case(empty_report: Report) -> None:
    assert render(empty_report) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="claim-checker" tests="0" failures="0" errors="0" />\n'
    )
    read(render(empty_report))


def test_a_claim_that_nothing_stands_against_passes(empty_report: Report) -> None:
    text = render(add_claims(empty_report, make_claim("quiet")))
    case = find_case(read(text), "quiet")
    assert case.get("classname") == FIRST
    assert list_parts(case) == []


def test_nothing_in_it_changes_from_run_to_run(checked: Report) -> None:
    text = render_report(checked, "junit", PLAIN)
    assert text == render(checked)
    assert not re.search("time|hostname|date", text)


def test_claims_stand_in_the_suite_of_their_file(checked: Report) -> None:
    root = read(render(checked))
    assert [suite.get("name") for suite in root] == [FIRST, SECOND]
    assert [case.get("name") for case in root[0]] == ["safeguards-monthly", "arrests-monthly"]


def test_a_conflict_fails_the_case_of_every_claim_in_it(checked: Report) -> None:
    root = read(render(checked))
    assert root.get("failures") == "2"
    assert list_parts(find_case(root, "arrests-monthly")) == []
    for name in ("safeguards-monthly", "safeguards-week"):
        failure = find_case(root, name).find("failure")
        assert failure.get("type") == "C301 conflicting-figures"
        assert failure.get("message") == checked.findings[0].message


def test_a_conflict_is_told_in_full_where_its_first_location_is(checked: Report) -> None:
    root = read(render(checked))
    conflict = checked.findings[0]
    assert find_case(root, "safeguards-week").find("failure").text == (
        f"error[C301] conflicting-figures: {conflict.message}\n"
        '  at claims/article-001.yaml:61:12: "407 children were safeguarded" (2026?)\n'
        '  and at claims/article-000.yaml:33:12: "1,200 (child) safeguards every month" (2026?)\n'
        f"  readings: {conflict.details[0][1]}\n"
        f"  help: {conflict.help}"
    )
    assert find_case(root, "safeguards-monthly").find("failure").text == (
        f"error[C301] conflicting-figures: {conflict.message}\n"
        "  told in full at claims/article-001.yaml:61:12"
    )


def test_a_finding_beside_its_claims_is_told_at_the_first_of_them(
    checked: Report, conflict: Finding
) -> None:
    beside = conflict._replace(location=Location(FIRST, 1, 1, 1, 2))
    root = read(render(checked._replace(findings=(beside,))))
    assert "  help: " in find_case(root, "safeguards-monthly").find("failure").text
    assert "  told in full" in find_case(root, "safeguards-week").find("failure").text


def test_several_failures_of_a_claim_are_one(checked: Report, conflict: Finding) -> None:
    other = conflict._replace(code="C302", name="conflicting-units", message="other things")
    root = read(render(checked._replace(findings=(conflict, other))))
    (failure,) = find_case(root, "safeguards-week")
    assert failure.get("message") == f"{conflict.message} (and 1 more)"
    assert "\n\nerror[C302] conflicting-units: other things\n" in failure.text


@pytest.mark.parametrize(
    ("fail_on", "severity", "part"),
    [
        ("error", "error", "failure"),
        ("error", "warning", "system-out"),
        ("warning", "warning", "failure"),
        ("warning", "note", "system-out"),
        ("note", "note", "failure"),
        ("never", "error", "system-out"),
    ],
)
def test_a_case_fails_as_the_run_does(
    fail_on: str, severity: str, part: str, checked: Report, conflict: Finding
) -> None:
    found = conflict._replace(severity=severity)  # type: ignore[arg-type]  # as parametrised
    judged = checked._replace(findings=(found,), fail_on=fail_on)  # type: ignore[arg-type]  # the same
    assert list_parts(find_case(read(render(judged)), "safeguards-week")) == [part]
    assert judged.is_failing == (part == "failure")


@pytest.mark.parametrize(
    ("standing", "remark", "message"),
    [
        (
            "accepted",
            "the editors print both",
            "accepted: C301 conflicting-figures: the editors print both",
        ),
        (
            "baseline",
            "listed in baseline.txt",
            "known: C301 conflicting-figures: listed in baseline.txt",
        ),
        ("unchanged", "", "unchanged: C301 conflicting-figures"),
    ],
)
def test_a_claim_with_nothing_but_settled_findings_is_skipped(
    standing: Standing, remark: str, message: str, checked: Report, conflict: Finding
) -> None:
    settled = conflict._replace(standing=standing, remark=remark)
    report = checked._replace(findings=(), settled=(settled,))
    root = read(render(report))
    for name in settled.claims:
        case = find_case(root, name)
        assert list_parts(case) == ["skipped"]
        assert case[0].get("message") == message
    assert root[0].get("skipped") == root[1].get("skipped") == "1"


def test_what_is_unchanged_names_the_base(checked: Report, conflict: Finding) -> None:
    unchanged = conflict._replace(standing="unchanged")
    report = checked._replace(findings=(), settled=(unchanged,), base="main")
    (skipped,) = find_case(read(render(report)), "safeguards-week")
    assert re.search(r"unchanged: .*\bmain\b", skipped.get("message"))


def test_a_claim_that_fails_is_not_skipped_for_what_is_accepted(
    checked: Report, conflict: Finding
) -> None:
    accepted = conflict._replace(standing="accepted", remark="they know")
    case = find_case(read(render(checked._replace(settled=(accepted,)))), "safeguards-week")
    assert list_parts(case) == ["failure", "system-out"]
    assert case[1].text == "accepted: C301 conflicting-figures: they know"


def test_what_is_about_no_claim_has_a_case_of_its_own(checked: Report, conflict: Finding) -> None:
    about_file = conflict._replace(claims=(), location=Location("claims/z.yaml", 1, 1, 1, 2))
    gone = about_file._replace(claims=("no-such-claim",), severity="note", fingerprint="0b")
    accepted = about_file._replace(standing="accepted", remark="why", fingerprint="0c")
    root = read(render(checked._replace(findings=(about_file, gone), settled=(accepted,))))
    cases = {case.get("name"): list_parts(case) for case in root[2]}
    assert root[2].get("name") == "claims/z.yaml"
    assert cases == {
        "C301 conflicting-figures 00c0ffee00c0ffee": ["failure"],
        "C301 conflicting-figures 0b": ["system-out"],
        "C301 conflicting-figures 0c": ["skipped"],
    }
    assert "  help: " in root[2][0][0].text


def test_lost_claims_are_errors(checked: Report, loss: Loss) -> None:
    named = loss._replace(claims=("lost-a", "lost-b"), reason="the file is torn")
    root = read(render(checked._replace(losses=(loss, named))))
    assert root.get("errors") == "3"
    assert [case.get("name") for case in root[2]] == ["what could not be read", "lost-a", "lost-b"]
    for case in root[2]:
        assert list_parts(case) == ["error"]
    assert root[2][1][0].get("message") == "the file is torn"


def test_a_conflict_of_many_claims_does_not_grow_with_their_square(
    checked: Report, conflict: Finding
) -> None:
    names = tuple(f"claim-{number}" for number in range(500))
    wide = conflict._replace(claims=names, message=", ".join(names) * 5)
    report = add_claims(checked, *map(make_claim, names))._replace(findings=(wide,))
    assert len(render(report)) < 2_000_000


def test_what_a_document_cannot_hold_is_shown_or_removed(
    checked: Report, conflict: Finding
) -> None:
    odd = conflict._replace(
        message="a\x00b\x1b[1mc\ufffed\uffffe\ud800f\n<g> & \"h\" ]]> 'i'\u202e"
    )
    text = render(checked._replace(findings=(odd,)))
    failure = find_case(read(text), "safeguards-week").find("failure")
    shown = r"""a\x00b\x1b[1mcde\ud800f\n<g> & "h" ]]> 'i'\u202e"""
    assert failure.get("message") == shown
    assert failure.text.split("\n")[0] == f"error[C301] conflicting-figures: {shown}"


def test_every_character_is_legal_or_gone(checked: Report, conflict: Finding) -> None:
    everything = conflict._replace(message="".join(map(chr, range(sys.maxunicode + 1))))
    text = render(checked._replace(findings=(everything,)))
    assert text.isascii()
    message = find_case(read(text), "safeguards-week").find("failure").text
    assert not ILLEGAL.search(message)
    assert "\U0001f469" in message


@given(
    st.lists(findings, max_size=3),
    st.lists(findings, max_size=2),
    st.lists(texts, max_size=3),
    st.builds(Loss, texts, st.tuples(texts), st.tuples(texts), texts),
)
def test_it_is_valid_whatever_the_claims_hold(
    found: list[Finding], settled: list[Finding], names: list[str], loss: Loss
) -> None:
    report = report_on(*found)._replace(losses=(loss,), settled=tuple(settled))
    claims = [make_claim(name, f"claims/{name}") for name in names]
    claims += [
        make_claim(name, found[0].location.path) for name in (found[0].claims if found else ())
    ]
    text = render(add_claims(report, *claims))
    root = read(text)
    tests = int(root.get("tests"))
    assert tests >= len(claims) + 1
