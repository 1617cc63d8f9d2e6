import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.findings import Finding, Standing
from checker.report import Report
from checker.reporters import render_report
from checker.reporters.as_csv import COLUMNS, render
from checker.reporters.escaping import escape_text
from checker.reporters.style import PLAIN
from tests.reporters.untrusted import findings
from tests.reports import report_on

TRIGGERS = "=+-@\t\r＝＋－＠"


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_a_report_without_findings_is_a_header(empty_report: Report) -> None:
    assert render(empty_report) == (
        "standing,severity,code,rule,path,line,column,message,claims,help,related,remark,"
        "fingerprint,details\n"
    )
    assert render(empty_report).strip() == ",".join(COLUMNS)


def test_a_finding_is_a_row(report: Report, conflict: Finding) -> None:
    assert read(render_report(report, "csv", PLAIN)) == [
        {
            "standing": "open",
            "severity": "error",
            "code": "C301",
            "rule": "conflicting-figures",
            "path": "claims/article-001.yaml",
            "line": "61",
            "column": "12",
            "message": conflict.message,
            "claims": "safeguards-monthly, safeguards-week",
            "help": conflict.help,
            "related": "claims/article-000.yaml:33:12: "
            '"1,200 (child) safeguards every month" (2026?)',
            "remark": "",
            "fingerprint": "00c0ffee00c0ffee",
            "details": f"readings: {conflict.details[0][1]}",
        }
    ]


def test_what_is_settled_and_gone_has_rows_too(report: Report, conflict: Finding) -> None:
    def stand(standing: Standing, remark: str = "") -> Finding:
        return conflict._replace(standing=standing, remark=remark)

    full = report._replace(
        settled=(stand("accepted", "the editors know"), stand("baseline"), stand("unchanged")),
        gone=(stand("fixed"), stand("unchecked")),
    )
    rows = read(render(full))
    assert [row["standing"] for row in rows] == [
        "open",
        "accepted",
        "baseline",
        "unchanged",
        "fixed",
        "unchecked",
    ]
    assert rows[1]["remark"] == "the editors know"


@pytest.mark.parametrize(
    ("message", "cell"),
    [
        ("1,200 = 1,200", "1,200 = 1,200"),
        ("a change, -3% a year", "a change, -3% a year"),
        ("−3", "−3"),  # a proper minus sign begins no formula
        ("", ""),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", r"\t=1"),
        ("\r=1", r"\r=1"),
        (" =1", "' =1"),
        ("\u3000=1", "'\u3000=1"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠a", "'＠a"),
        ("a;=1", "a;'=1"),
        ("a; \u00a0-1", "a;' \u00a0-1"),
    ],
)
def test_no_cell_begins_a_formula(
    message: str, cell: str, report: Report, conflict: Finding
) -> None:
    full = report._replace(findings=(conflict._replace(message=message),))
    assert read(render(full))[0]["message"] == cell


def test_cells_are_quoted_as_the_standard_has_it(report: Report, conflict: Finding) -> None:
    odd = conflict._replace(message='a "b", c', help="plain")
    assert ',"a ""b"", c",' in render(report._replace(findings=(odd,)))
    assert ",plain," in render(report._replace(findings=(odd,)))


@given(st.lists(findings, max_size=3))
def test_every_record_is_one_line_and_no_formula(found: list[Finding]) -> None:
    report = report_on(*found)._replace(settled=tuple(found))
    text = render(report)
    assert text.encode()
    assert "\r" not in text
    rows = read(text)
    assert len(rows) == 2 * len(found) == len(text.splitlines()) - 1
    for finding, row in zip((*found, *found), rows, strict=True):
        bare = {name: cell.replace("'", "") for name, cell in row.items()}
        shown = escape_text(finding.message).replace("##[", r"##\[")
        assert bare["message"] == shown.replace("'", "")
        pieces = [piece.lstrip() for cell in row.values() for piece in cell.split(";")]
        assert not [piece for piece in pieces if piece[:1] and piece[0] in TRIGGERS]
