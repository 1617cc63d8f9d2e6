"""The page of a finding: everything that its record tells, in whatever state it is."""

from pathlib import Path

import pytest

from checker.dossiers import Archive
from checker.dossiers.pages import FindingEntry, Place
from checker.dossiers.records import Outcome, Spot
from checker.reporters.wiki.claims import list_outcomes
from checker.reporters.wiki.findings import write_finding
from checker.reporters.wiki.findings_in_brief import list_findings
from tests.dossiers.archives import read_report
from tests.reporters.wiki.rendering import render

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def conflict() -> FindingEntry:
    found = Archive(read_report(ROOT)).tell_findings()
    return next(finding for finding in found if finding.brief.code == "C301")


def write(finding: FindingEntry) -> str:
    page = "\n\n".join(write_finding(finding))
    render(page)
    return page


def test_what_disagrees_comes_before_the_arithmetic_and_how_to_accept_it_after(
    conflict: FindingEntry,
) -> None:
    page = write(conflict)
    heads = [line for line in page.splitlines() if line.startswith("## ")]
    assert heads == [
        "## Children safeguarded, in children a month",
        "## The arithmetic, step by step",
        "## What to do",
        "## Who says what",
        "## Where it is recorded",
        "## If both stand: accept it, with a reason",
        "## The rule: conflicting-figures",
    ]
    assert page.index("<b>What disagrees:</b>") < page.index(heads[0])


def test_near_misses_are_listed(conflict: FindingEntry) -> None:
    page = write(conflict._replace(near_misses=("407 were for a day", "1,200 were for a week")))
    assert (
        "## They would agree if\n\n- &#52;07 were for a day\n- &#49;,200 were for a week\n" in page
    )


def test_what_became_of_it_is_told_with_its_reason(conflict: FindingEntry) -> None:
    brief = conflict.brief._replace(standing="accepted")
    page = write(conflict._replace(brief=brief, remark="two counts", recipe=None))
    assert "· C301 conflicting-figures · accepted\n" in page
    assert "<b>Accepted</b>: two counts\n" in page
    assert "accept it, with a reason" not in page
    assert "What to do" not in page


def test_what_is_hidden_is_counted(conflict: FindingEntry) -> None:
    assert "\nAnd 7 more claims.\n" in write(conflict._replace(hidden_claims=7))
    side = conflict.brief.sides[0]
    many = side._replace(sources=side.sources * 4, origin="")
    brief = conflict.brief._replace(sides=(many, *conflict.brief.sides[1:]))
    assert "2026?; and 4 more)" in write(conflict._replace(brief=brief))
    outcome = Outcome("drift", "told", ())
    items = list(list_outcomes([outcome] * 11))
    assert items[-1] == "and 3 more"
    assert len(items) == 9
    assert list(list_findings([brief] * 3, 2))[-1] == "and 1 more: [all findings](Findings)"


def test_the_marked_part_of_a_line_is_bold(conflict: FindingEntry) -> None:
    place = Place(Spot("claims/a.yaml:3", ""), "said so", "    value: 1,200 # x\n", 12, 17)
    page = write(conflict._replace(places=(place,)))
    assert (
        "- At claims/a.yaml:&#8203;3: said so<br><code>value: <b>1,200</b> &#35;&#8203; x</code>\n"
        in page
    )
    bare = write(conflict._replace(places=(place._replace(excerpt=""),)))
    assert "- At claims/a.yaml:&#8203;3: said so\n" in bare


def test_a_finding_of_nothing_but_its_message_has_a_page(conflict: FindingEntry) -> None:
    brief = conflict.brief._replace(sides=(), gap="", verdict=None, message="it is not YAML")
    bare = FindingEntry(brief, "", "", "not a hash", None, (), (), (), (), 0, None, "")
    assert write(bare) == (
        "# it is not YAML\n\n■ error · C301 conflicting-figures\n\n"
        "This finding is known as <b>not a hash</b> in every report."
    )


def test_figures_without_a_number_line_are_a_table_all_the_same(conflict: FindingEntry) -> None:
    assert conflict.panel is not None
    groups = tuple(
        group._replace(
            entries=tuple(
                entry._replace(expected=None, widest=None, printed_value=None, expected_text="")
                for entry in group.entries
            )
        )
        for group in conflict.panel.groups
    )
    page = write(conflict._replace(panel=conflict.panel._replace(groups=groups)))
    assert "| When and where | Claim | Read as |\n" in page
    assert "| 2026? in GB | ● [1,200 a month](Measure-safeguards#" in page
    assert "█" not in page.partition("## The arithmetic")[0].partition("Each row")[0]
