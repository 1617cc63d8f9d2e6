"""One finding in full: where its label stands."""

import pytest

from checker.findings import Finding
from checker.reporters.frame import render_finding
from checker.reporters.style import Style


@pytest.mark.parametrize(
    ("column", "label", "is_beside"),
    [
        (1, "in the Courier", True),
        (58, "in the Courier", True),
        (59, "in the Courier", False),
        (48, "a label of more than twenty-four columns", True),
        (49, "a label of more than twenty-four columns", False),
    ],
)
def test_a_label_stands_beside_the_marks_as_long_as_there_is_room(
    conflict: Finding,
    column: int,
    label: str,
    is_beside: bool,  # noqa: FBT001 - a column of the table
) -> None:
    place = conflict.location._replace(column=column, end_column=column + 3)
    finding = conflict._replace(location=place, label=label, related=(), details=())
    line = "x" * (column + 2)
    shown = render_finding(finding, {(place.path, place.line): line}, Style(width=80))
    [marks] = [row for row in shown.splitlines() if "^^^" in row]
    assert marks.startswith("   | " + " " * (column - 1) + "^^^")
    assert marks.endswith("^^^") == (not is_beside)
    assert max(map(len, shown.splitlines()[1:])) <= 80
