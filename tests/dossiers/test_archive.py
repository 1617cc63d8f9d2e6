"""Whatever the claims, everything is told once and every link leads somewhere."""

from pathlib import Path

import pytest

from tests.dossiers.archives import check_archive, read_report
from tests.reports import report_on

ROOT = Path(__file__).resolve().parents[2]
CASES = sorted(path.parent for path in (ROOT / "tests/cases").glob("*/*/claims"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_everything_of_a_case_is_told_once_and_found(case: Path) -> None:
    check_archive(read_report(case))


def test_everything_of_the_claims_of_this_project_is_told_once_and_found() -> None:
    check_archive(read_report(ROOT))


def test_findings_that_are_settled_or_gone_are_told_too() -> None:
    report = read_report(ROOT)
    first, second, third, *others = report.findings
    check_archive(
        report._replace(
            findings=tuple(others),
            settled=(first._replace(standing="accepted", remark="both stand"),),
            gone=(
                second._replace(standing="fixed"),
                third._replace(standing="unchecked", claims=(*third.claims, "lost")),
            ),
            base="main",
        )
    )


def test_a_report_without_claims_is_told_too() -> None:
    check_archive(report_on())
