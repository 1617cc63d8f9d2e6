import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.findings import Finding
from checker.report import Report
from checker.reporters import FORMATS, render_report
from checker.reporters.ci_log import shield, shield_json
from checker.reporters.style import PLAIN, Style
from tests.reporters.actions_runner import BLANKS, read_log
from tests.reporters.untrusted import findings, texts
from tests.reports import report_on

logs = st.lists(
    st.one_of(
        texts, st.sampled_from([*BLANKS, "::error::", "::error file=x::", "##[debug]", "\n"])
    ),
    max_size=9,
).map("".join)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "claims/a.yaml:1:2: error[C301] conflicting-figures: 5 :: 6\n",
        "  ::: claims/article-000.yaml:33:12\n",
        "a Ruby constant: Claim::Figure\n",
        "## a heading, #12 and [a link]\n",
    ],
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert shield(text) == text


def test_the_drawn_report_stays_as_it_is(report: Report) -> None:
    drawn = render_report(report, "text", Style(is_coloured=True))
    assert shield(drawn) == drawn


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("::error::x", r"\::error::x"),
        ("a\n \t\u3000::error file=x::y", "a\n \t\u3000\\::error file=x::y"),
        ("a\r::debug::x", "a\r\\::debug::x"),
        ('"quote ##[error]x"', r'"quote ##\[error]x"'),
        ("###[group]", r"###\[group]"),
        ("::error::##[error]", r"\::error::##\[error]"),
    ],
)
def test_a_command_is_broken_by_a_backslash(line: str, shown: str) -> None:
    assert read_log(line) or line == "###[group]"
    assert shield(line) == shown


@given(logs)
def test_no_command_gets_through(log: str) -> None:
    assert read_log(shield(log)) == []


@given(logs)
def test_shielding_twice_is_shielding_once(log: str) -> None:
    assert shield(shield(log)) == shield(log)


@given(logs)
def test_shielding_adds_nothing_but_backslashes(log: str) -> None:
    assert shield(log.replace("\\", "")).replace("\\", "") == log.replace("\\", "")


def test_a_long_line_of_blanks_takes_no_time() -> None:
    text = " " * 1_000_000 + "\n" + "\x85\u2028" * 200_000
    assert shield(text) == text


@given(st.text(st.characters(codec="utf-8")))
def test_a_shielded_document_means_the_same(text: str) -> None:
    for quote in (text, f"##[error]{text}", f'\\##[{text}\\"'):
        document = json.dumps({"quote": quote}, ensure_ascii=False)
        assert json.loads(shield_json(document)) == {"quote": quote}
        assert read_log(shield_json(document)) == []


@given(findings)
def test_what_is_printed_under_actions_holds_no_command(finding: Finding) -> None:
    report = _report_of(finding)
    for form in ("text", "concise", "markdown"):
        assert read_log(shield(render_report(report, form, PLAIN))) == [], form


@given(findings)
def test_no_line_of_data_begins_a_command(finding: Finding) -> None:
    report = _report_of(finding)
    for form in FORMATS:
        if form in {"text", "concise", "github"}:
            continue
        rendered = render_report(report, form, PLAIN)
        assert not re.search(r"(?m)^\s*::", rendered), form


@given(findings)
def test_shielded_json_holds_no_command_and_means_the_same(finding: Finding) -> None:
    report = _report_of(finding._replace(message=f"##[error]{finding.message}"))
    for form in ("json", "sarif", "gitlab", "rdjsonl"):
        rendered = render_report(report, form, PLAIN)
        shielded = shield_json(rendered)
        lines = [rendered, shielded]
        if form == "rdjsonl":
            lines = [f"[{text.strip().replace(chr(10), ',')}]" for text in lines]
        assert read_log(shielded) == [], form
        assert json.loads(lines[0]) == json.loads(lines[1]), form


@given(findings)
def test_some_formats_hold_no_command_by_themselves(finding: Finding) -> None:
    report = _report_of(finding)
    for form in ("markdown", "junit", "csv"):
        rendered = render_report(report, form, PLAIN)
        assert read_log(rendered) == [], form
        assert shield(rendered) == rendered, form


def _report_of(finding: Finding) -> Report:
    return report_on(finding)._replace(
        excerpts={(finding.location.path, finding.location.line): finding.message},
        settled=(finding._replace(standing="accepted"),),
        gone=(finding._replace(standing="fixed"),),
        base=finding.label,
    )
