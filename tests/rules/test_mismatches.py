"""What the rules on related figures say where a case with real files would not show it."""

from fractions import Fraction
from pathlib import Path

import pytest

from checker.consistency import Comparisons, compare
from checker.consistency.relating.outcomes import Mismatch, Quantity
from checker.consistency.relating.wording import say_as, say_both_as, shorten_text
from checker.dimensions.periods import parse_period
from checker.dimensions.units import parse_unit
from checker.findings import Finding
from checker.intervals import Interval, between
from checker.loading import load_corpus
from checker.rules import broken_superlative, rounding_drift, sum_mismatch
from checker.rules.mismatch_messages import say_mismatch
from checker.rules.registry import Context

SUM = """
measures:
  total: {title: All, nature: stock, unit: pupil}
  north: {title: Northern, nature: stock, unit: pupil}
  south: {title: Southern, nature: stock, unit: pupil}
relations:
  - holds: total = north + south
"""
ARRESTS = """
measures:
  arrests: {title: Arrests, nature: flow, unit: arrest / month}
  charged: {title: Charged, nature: flow, unit: arrest / month}
relations:
  - holds: charged <= arrests
"""


def compare_text(folder: Path, text: str) -> Context:
    path = folder / "claims.yaml"
    path.write_text(text, encoding="utf-8")
    corpus = load_corpus(folder, [path])
    assert corpus.problems == ()
    return Context(corpus, compare(corpus))


def claim(name: str, measure: str, value: str, more: str = "") -> str:
    return f"  - {{id: {name}, measure: {measure}, value: '{value}', period: 2024{more}}}\n"


def mismatch_of(comparisons: Comparisons) -> Mismatch:
    [mismatch] = comparisons.mismatches
    return mismatch


def quantity_of(kind: str, unit: str) -> Quantity:
    return Quantity(
        kind=kind,  # type: ignore[arg-type] # the tables below name the kinds
        measure="arrests",
        of=None,
        place=None,
        definition="",
        period=parse_period("2024"),
        has_assumed_period=False,
        base=parse_period("2023"),
        unit=parse_unit(unit),
        voices=(),
    )


def of(low: str | None, high: str | None) -> Interval:
    return between(None if low is None else Fraction(low), None if high is None else Fraction(high))


@pytest.mark.parametrize(
    ("kind", "low", "high", "said"),
    [
        ("increase", "1.2", "1.3", "up 20–30%"),
        ("increase", "1.25", "1.25", "up 25%"),
        ("increase", "0.7", "0.8", "down 20–30%"),
        ("decrease", "0.7", "0.8", "down 20–30%"),
        ("decrease", "1.2", "1.3", "up 20–30%"),
        ("increase", "0.99", "1.02", "down 1 to up 2%"),
        ("increase", "1", "1", "unchanged"),
        ("increase", "1", "1.1", "up 0–10%"),
        ("increase", "1.2", None, "up at least 20%"),
        ("increase", "0", "1.2", "up at most 20%"),
        ("increase", None, "1.2", "up at most 20%"),
        ("increase", "0.9", None, "down at most 10%"),
        ("decrease", "0", "0.8", "down at least 20%"),
        ("multiple", "1.2", "1.3", "1.2–1.3 times"),
        ("multiple", "0", "1.3", "at most 1.3 times"),
    ],
)
def test_a_ratio_is_told_in_the_words_of_its_claim(
    kind: str, low: str | None, high: str | None, said: str
) -> None:
    assert say_as(kind, quantity_of("change", "ratio"), of(low, high)) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        ("2", "3", "up 2–3 percentage points"),
        ("-3", "-2", "down 2–3 percentage points"),
        ("-200", "-100", "down 100–200 percentage points"),
    ],
)
def test_points_are_no_percentages(low: str, high: str, said: str) -> None:
    difference = quantity_of("difference", "percentage point")
    assert say_as("points", difference, of(low, high)) == said


def test_a_share_is_told_in_percent_without_its_floor() -> None:
    share = quantity_of("share", "ratio")
    assert say_as("share", share, of("0.25", "0.35")) == "25–35%"
    assert say_as("share", share, of("0", "0.35")) == "at most 35%"
    assert say_as("share", share, of("0", "0")) == "0%"


def test_the_widest_reading_never_looks_narrower_than_the_expected_one() -> None:
    change = quantity_of("change", "ratio")
    expected, widest = of("6.99990", "7.00040"), of("6.99960", "7.00070")
    said = say_both_as("multiple", change, expected, widest)
    assert said == "6.9999–7.0004 times, at the widest 6.9996–7.0007 times"
    assert say_both_as("increase", change, of("1.1", "1.2"), of("1.1", "1.2")) == "up 10–20%"
    assert say_both_as("increase", change, None, None) == "no number"
    other_way = say_both_as("increase", change, of("1.1", "1.2"), of("0.9", "1.2"))
    assert other_way == "up 10–20%, at the widest down 10 to up 20%"


@pytest.mark.parametrize(
    ("total", "north", "south", "condition"),
    [
        ("1,000", "631", "542", "only if 1,000 is rounded more coarsely"),
        ("1,173", "600", "542", "only if 600 is rounded more coarsely"),
        ("1,173", "600", "500", "only if 600 or 500 is rounded more coarsely"),
        ("1,000", "600", "500", "only if 1,000 is rounded more coarsely"),
        ("1,300", "700", "451", "only if several are rounded more coarsely"),
    ],
)
def test_a_drift_says_on_which_rounding_it_hangs(
    tmp_path: Path, total: str, north: str, south: str, condition: str
) -> None:
    figures = {"total": total, "north": north, "south": south}
    text = "".join(claim(name, name, value) for name, value in figures.items())
    context = compare_text(tmp_path, f"{SUM}claims:\n{text}")
    [finding] = rounding_drift.check(context)
    assert finding.message.startswith(f"total in 2024 can hardly be {total}: north + south")
    assert condition in finding.message
    assert list(sum_mismatch.check(context)) == []


def two_totals(folder: Path, first: str, second: str) -> list[Finding]:
    claims = {"one": first, "two": second}
    totals = "".join(claim(name, "total", value) for name, value in claims.items())
    parts = claim("north", "north", "211") + claim("south", "south", "183")
    return list(sum_mismatch.check(compare_text(folder, f"{SUM}claims:\n{totals}{parts}")))


def test_two_findings_on_one_relation_are_told_apart(tmp_path: Path) -> None:
    findings = two_totals(tmp_path, "512", "634")
    assert len({finding.fingerprint for finding in findings}) == len(findings) == 2


def test_a_finding_is_the_same_whatever_the_figure(tmp_path: Path) -> None:
    one, other = two_totals(tmp_path, "512", "512"), two_totals(tmp_path, "634", "634")
    assert [f.fingerprint for f in one] == [f.fingerprint for f in other]


def test_a_relation_over_hundreds_of_measures_is_cut_short(tmp_path: Path) -> None:
    names = [f"part_{number}" for number in range(300)]
    measures = "".join(f"  {name}: {{nature: stock, unit: pupil}}\n" for name in ["total", *names])
    formula = f"total = {' + '.join(names)}"
    relation = f"relations:\n  - holds: {formula}\n"
    claims = "".join(claim(f"c-{name}", name, "7") for name in names)
    text = f"measures:\n{measures}{relation}claims:\n{claim('c-total', 'total', '2,222')}{claims}"
    [finding] = sum_mismatch.check(compare_text(tmp_path, text))
    assert finding.message == "total in 2024 cannot be 2,222: by its relation it is 2,100"
    assert len(finding.claims) == 301
    assert len(finding.related) == 51
    assert finding.related[-1].label == finding.details[0][1] == shorten_text(formula)
    assert all(len(told) < 500 for _, told in finding.details)


def test_the_text_of_a_relation_stands_on_one_line() -> None:
    assert shorten_text(" total\n   = north\t+ south\n") == "total = north + south"


def test_a_record_is_pointed_at_where_another_figure_refutes_it(tmp_path: Path) -> None:
    measure = "measures:\n  beds: {nature: stock, unit: bed}\n"
    claims = (
        claim("rounded", "beds", "23,000", ", hedge: record")
        + claim("finer", "beds", "22,724")
        + claim("before", "beds", "23,100").replace("2024", "2019")
    )
    [finding] = broken_superlative.check(compare_text(tmp_path, f"{measure}claims:\n{claims}"))
    assert finding.claims == ("before", "finer", "rounded")
    assert len(finding.related) == 2


def test_what_leaves_no_number_is_told_with_what_holds(tmp_path: Path) -> None:
    parts = claim("arrested", "arrests", "112") + claim("charged", "charged", "211")
    context = compare_text(tmp_path, f"{ARRESTS}claims:\n{parts}")
    mismatch = mismatch_of(context.comparisons)
    assert (
        say_mismatch(mismatch)
        == "charged in 2024 cannot be 211 a month with 112 a month for arrests"
    )
    unsolved = mismatch._replace(cause="relation", derived_expected=None, derived_widest=None)
    assert say_mismatch(unsolved) == (
        "charged in 2024 cannot be 211 a month: "
        "charged <= arrests cannot hold with 112 a month for arrests"
    )
