"""What a quote counts, a noun or a part of it; and the brackets of accounts."""

import pytest

from checker.consistency import Comparisons, compare
from checker.consistency.told_apart import find_noun
from tests.consistency.corpora import make_claim, make_corpus, make_measure


def compare_quotes(*rows: tuple[str, str], **keys: str) -> Comparisons:
    claims = [
        make_claim(f"c{number}", value, quote=quote, period="2012-09", **keys)
        for number, (value, quote) in enumerate(rows)
    ]
    return compare(make_corpus(claims, make_measure(nature="stock", unit="state")))


@pytest.mark.parametrize(
    ("value", "quote", "noun"),
    [
        ("41", "falls in 41 states", "states"),
        ("41", "in 41 more states", "states"),
        ("41", "in all 41 of these", None),
        ("seven", "falls in seven swing states", "swing states"),
        ("7", "falls in seven big swing states", "big swing states"),
        ("7", "seven of the 41 states", "of the 41 states"),
        ("7", "seven lost jobs in most states", None),
        ("7", "seven were in coastal states", None),
        ("7", "seven long and very hard years for states", None),
        ("7", "no figure in these states", None),
        ("7", "more than 7", None),
        ("1,200", "1,200 states", "states"),
    ],
)
def test_the_noun_after_a_number_has_its_adjectives(
    value: str, quote: str, noun: str | None
) -> None:
    comparisons = compare_quotes((value, quote))
    [variable] = comparisons.variables
    assert find_noun(variable.statements[0]) == noun


SILENT = [
    [("seven", "seven swing states"), ("41", "41 states")],
    [("41", "41 states"), ("7", "only 7 swing states")],
    [("41", "41 states"), ("41", "all 41 states"), ("7", "7 swing states")],
]


@pytest.mark.parametrize("rows", SILENT)
def test_fewer_of_a_part_contradict_no_whole(rows: list[tuple[str, str]]) -> None:
    comparisons = compare_quotes(*rows)
    assert not comparisons.conflicts
    assert len(comparisons.told_apart) == 1
    verdicts = {row.verdict for row in comparisons.rows}
    assert "not comparable" in verdicts
    assert "contradiction" not in verdicts


TOLD = [
    [("seven", "seven states"), ("41", "41 states")],
    [("61", "61 swing states"), ("41", "41 states")],
    [("7", "7 swing states"), ("41", "41 coastal states")],
    [("7", "7 states"), ("41", "41 coastal states")],
    [("7", "7 swing states"), ("41", "in 41")],
    [("7", "7 swing states"), ("12", "12 states"), ("41", "41 states")],
    [("7", "7 swing states"), ("7", "7 states"), ("41", "41 states")],
]


@pytest.mark.parametrize("rows", TOLD)
def test_any_other_figures_stay_a_contradiction(rows: list[tuple[str, str]]) -> None:
    comparisons = compare_quotes(*rows)
    assert [conflict.verdict for conflict in comparisons.conflicts] == ["contradiction"]
    assert not comparisons.told_apart


def test_a_part_of_a_share_is_no_smaller_share() -> None:
    comparisons = compare_quotes(("7%", "7% swing states"), ("41%", "41% states"), unit="percent")
    assert not comparisons.told_apart


def compare_money(*values: str, unit: str = "thousand GBP") -> Comparisons:
    claims = [
        make_claim(f"c{number}", value, unit="GBP" if "£" in value else unit, period="2018")
        for number, value in enumerate(values)
    ]
    return compare(make_corpus(claims, make_measure(nature="stock", unit="GBP")))


@pytest.mark.parametrize(
    "values", [("(48,616)", "£48.6 million"), ("48,616", "(48,616)"), ("(2.5)", "2.5", "2.5")]
)
def test_brackets_alone_make_no_contradiction(values: tuple[str, ...]) -> None:
    comparisons = compare_money(*values)
    assert not comparisons.conflicts
    [apart] = comparisons.told_apart
    assert apart.cause == "brackets"
    assert {row.verdict for row in comparisons.rows} <= {"not comparable", "consistent"}


@pytest.mark.parametrize(
    "values",
    [
        ("(48,616)", "£41.6 million"),
        ("-48,616", "48,616"),
        ("(48,616)", "(41,616)"),
        ("48,616", "41,616"),
    ],
)
def test_other_amounts_and_other_signs_stay_a_contradiction(values: tuple[str, ...]) -> None:
    comparisons = compare_money(*values)
    assert [conflict.verdict for conflict in comparisons.conflicts] == ["contradiction"]
    assert not comparisons.told_apart
