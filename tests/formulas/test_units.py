"""Relations in base units: which numbers only convert, and which units do not fit."""

import pytest

from checker.consistency.formulas.parsing import FormulaError, parse_formula
from checker.consistency.formulas.units import scale_formula
from checker.dimensions.units import parse_unit
from tests.formulas.texts import show

UNITS = {
    name: parse_unit(unit)
    for name, unit in {
        "p": "percent",
        "q": "%",
        "permille": "‰",
        "r": "ratio",
        "part": "person",
        "whole": "people",
        "thousands": "thousand people",
        "new": "offence / year",
        "old": "offence / year",
        "monthly": "offence / month",
        "weekly": "offence / week",
        "daily": "offence / day",
        "wait": "minute / offence",
        "wait_images": "hour / image",
        "rate": "death / 100,000 people",
        "deaths": "death",
        "arrests": "arrest / month",
        "charged": "person / month",
        "safeguards": "child / month",
        "price": "GBP / arrest",
        "cost": "GBP / year",
        "dollars": "USD / year",
        "million": "million GBP",
        "pounds": "GBP",
        "growth": "percent / year",
        "points": "percentage point",
        "celsius": "°C",
        "fahrenheit": "°F",
        "years": "year",
        "growth_monthly": "percent / month",
        "hundreds": "hundred people",
        "wait_months": "month / offence",
        "wait_thousand": "minute / thousand offences",
    }.items()
}


def scale(text: str, **counts_as: str) -> str:
    scaled = scale_formula(parse_formula(text), UNITS, counts_as)
    return f"{show(scaled.left)} {scaled.sign} {show(scaled.right)}"


SHARES = [
    # The same thing with and without the 100.
    ("p = part / whole", "p = part / whole"),
    ("p = part / whole * 100", "p = part / whole"),
    ("p = 100 * part / whole", "p = part / whole"),
    ("p = part * 100 / whole", "p = part / whole"),
    ("p = part / (whole / 100)", "p = part / whole"),
    ("p = part / whole * 100%", "p = part / whole * 1"),
    ("100 * part / whole = p", "part / whole = p"),
    ("part = p * whole", "part = p * whole"),
    ("part = p * whole / 100", "part = p * whole"),
    ("part = p / 100 * whole", "part = p * whole"),
    ("part * 100 = p * whole", "part = p * whole"),
    ("part <= p * whole / 100", "part <= p * whole"),
    ("new = old * (1 + p)", "new = old * (1 + p)"),
    ("new = old * (1 + p / 100)", "new = old * (1 + p)"),
    ("new = old * (100 + p) / 100", "new = old * (100 [percent] + p)"),
    ("new = old * (100% + p)", "new = old * (1 + p)"),
    ("new = old + old * p / 100", "new = old + (old * p)"),
    ("p = (new - old) / old", "p = (new - old) / old"),
    ("p = (new - old) / old * 100", "p = (new - old) / old"),
    ("p = (100 * new - 100 * old) / old", "p = (new - old) / old"),
    ("p = new / old - 1", "p = (new / old) - 1"),
    ("p = (new / old - 1) * 100", "p = (new / old) - 1"),
    ("p = 100 * new / old - 100", "p = (new / old) - 100 [percent]"),
    ("p = (100 * new / old - 100) / 2", "p = ((new / old) - 100 [percent]) / 2"),
    ("new = old * (1 - p / 100) * (1 + q / 100)", "new = old * (1 - p) * (1 + q)"),
    ("p + q = part / whole * 100", "p + q = part / whole"),
    # Between a percentage and a ratio.
    ("r = p", "r = p"),
    ("r = p / 100", "r = p"),
    ("r * 100 = p", "r = p"),
    ("p = (1 - r) * 100", "p = 1 - r"),
    ("r = 1 - (1 - p / 100) * (1 - q / 100)", "r = 1 - ((1 - p) * (1 - q))"),
    ("permille = part / whole * 1,000", "permille = part / whole"),
    ("permille = 10 * p", "permille = p"),
    ("r = 0.01 * p", "r = p"),
    ("p = 100 * part / whole - 1", "p = (part / whole) - 1"),
    ("part = part * p + whole * (1 + q / 100)", "part = (part * p) + (whole * (1 + q))"),
    # Where the units come out alike without it, a 100 means itself.
    ("part = whole * (1 + p) / 100", "part = whole * (1 + p) / 100"),
    ("r = 1% * p", "r = 1/100 * p"),
    ("p >= 0 * r", "p >= 0 * r"),
    ("p = 100 * q", "p = 100 * q"),
    ("p = q / 100", "p = q / 100"),
    ("r = 100 * part / whole", "r = 100 * part / whole"),
    ("part = 100 * whole", "part = 100 * whole"),
    ("p * whole = 100 * q * part", "p * whole = 100 * q * part"),
    ("r = part / whole", "r = part / whole"),
    # 1 is the whole, other numbers are percent.
    ("p + q = 1", "p + q = 1"),
    ("p + q = 100%", "p + q = 1"),
    ("p + q = 100", "p + q = 100 [percent]"),
    ("1 - p = q", "1 - p = q"),
    ("100 - p = q", "100 [percent] - p = q"),
    ("p = 1 - q / 100", "p = 1 - q"),
    ("p <= 50", "p <= 50 [percent]"),
    ("p <= 50%", "p <= 1/2"),
    ("p >= 1", "p >= 1"),
    ("p >= 1%", "p >= 1/100"),
    ("p + r = 1", "p + r = 1"),
    ("p / 2 + q <= 40", "(p / 2) + q <= 40 [percent]"),
    ("2 * (p + q) <= 40", "2 * (p + q) <= 40 [percent]"),
    ("p <= 50% / 2", "p <= 1/4"),
    ("p <= 50% / 20%", "p <= 5/2 [percent]"),
    ("p <= (1 - 10%) / 2", "p <= 9/20"),
    ("2 / p <= 5", "2 / p <= 5"),
    ("part / whole * (1 + p) <= 2", "part / whole * (1 + p) <= 2"),
    ("p * part / whole <= 50", "p * part / whole <= 50 [percent]"),
    ("(p + q) / 100 <= 0.5", "p + q <= 1/2"),
    ("r <= 0.5", "r <= 1/2"),
    ("part / whole <= 0.5", "part / whole <= 1/2"),
    ("part / whole <= 50%", "part / whole <= 1/2"),
    ("part / whole * 100 <= 50%", "part / whole <= 1/2"),
    ("part / whole * 100 <= 50", "part / whole * 100 <= 50"),
    ("part <= 50% * whole", "part <= 1/2 * whole"),
    ("part <= whole / 2", "part <= whole / 2"),
    ("growth <= 5", "growth <= 5 [percent / year]"),
    ("growth <= 100%", "growth <= 1 [ratio / year]"),
]


@pytest.mark.parametrize(("text", "scaled"), SHARES)
def test_percentages_are_ratios_with_and_without_the_hundred(text: str, scaled: str) -> None:
    assert scale(text) == scaled


OTHERS = [
    ("thousands = part", "thousands = part"),
    ("thousands = part / 1000", "thousands = part"),
    ("part = 1,000 * thousands", "part = thousands"),
    ("part = 2 * thousands", "part = 2 * thousands"),
    ("p = thousands / whole * 100", "p = thousands / whole"),
    ("p = thousands * 1000 / whole * 100", "p = thousands / whole"),
    ("p = hundreds * 100 / whole * 100", "p = hundreds / whole"),
    ("new = 12 * wait_months", "new = wait_months"),
    ("new = 1,000 * wait_thousand", "new = wait_thousand"),
    ("million * 1,000,000 = pounds", "million = pounds"),
    ("new = monthly", "new = monthly"),
    ("new = 12 * monthly", "new = monthly"),
    ("monthly = new / 12", "monthly = new"),
    ("new = 52 * weekly", "new = weekly"),
    ("new = 365 * daily", "new = daily"),
    ("monthly = 30 * daily", "monthly = daily"),
    ("weekly = 7 * daily", "weekly = daily"),
    ("new = 2 * monthly", "new = 2 * monthly"),
    ("new = 12 * old", "new = 12 * old"),
    ("cost = price * arrests", "cost = price * arrests"),
    ("cost = 12 * price * arrests", "cost = price * arrests"),
    ("p = monthly * 12 / new * 100", "p = monthly / new"),
    ("p = monthly / new * 100", "p = monthly / new"),
    ("new = 12 * monthly + 5", "new = monthly + 5 [offence / year]"),
    ("thousands = part / 1000 + 5", "thousands = part + 5 [thousand people]"),
    ("arrests <= 1,000", "arrests <= 1000 [arrest / month]"),
    ("1,000 >= arrests", "1000 [arrest / month] >= arrests"),
    ("2 * thousands >= 10", "2 * thousands >= 10 [thousand people]"),
    ("part = whole - 5", "part = whole - 5 [person]"),
    ("part = (whole + 5) * r", "part = (whole + 5 [people]) * r"),
    ("part - whole >= 0", "part - whole >= 0"),
    ("monthly - new <= 0", "monthly - new <= 0"),
    ("monthly / new <= 2", "monthly / new <= 2"),
    ("part * whole <= 5", "part * whole <= 5"),
    ("part = (2 + 3) * whole", "part = 5 * whole"),
    ("part = 6 / 4 * whole", "part = 6 / 4 * whole"),
    ("part >= 6 / 4", "part >= 3/2 [person]"),
    ("part >= -5", "part >= -5 [person]"),
    ("rate = deaths / whole", "rate = deaths / whole"),
    ("rate = deaths / whole * 100,000", "rate = deaths / whole"),
    ("celsius <= fahrenheit", "celsius <= fahrenheit"),
    ("celsius >= -5", "celsius >= -5 [°C]"),
    ("celsius >= 0", "celsius >= 0 [°C]"),
    ("years >= 2", "years >= 2 [year]"),
]


@pytest.mark.parametrize(("text", "scaled"), OTHERS)
def test_numbers_convert_where_units_say_so_and_take_the_unit_beside_them(
    text: str, scaled: str
) -> None:
    assert scale(text) == scaled


@pytest.mark.parametrize(
    ("text", "scaled"),
    [
        ("new = wait", "new = wait"),
        ("new <= wait", "new <= wait"),
        ("new = wait + old", "new = wait + old"),
        ("wait = 23", "wait = 23 [minute / offence]"),
        ("wait <= 23", "wait >= 23 [minute / offence]"),
        ("23 <= wait", "23 [minute / offence] >= wait"),
    ],
)
def test_a_waiting_time_counts_as_its_rate_and_the_longer_is_the_rarer(
    text: str, scaled: str
) -> None:
    assert scale(text) == scaled


def test_two_waiting_times_compare_the_other_way_round_as_rates() -> None:
    assert scale("wait <= wait_images", offence="image") == "wait >= wait_images"


@pytest.mark.parametrize(
    "counts_as",
    [
        {"person": "arrest"},
        {"people": "arrests"},
        {"arrest": "person"},
        {"person": "human", "arrest": "human"},
        {"person": "human", "human": "suspect", "suspect": "arrest"},
        {"person": "arrest", "arrest": "person"},
    ],
)
def test_nouns_that_a_relation_equates_are_one_thing(counts_as: dict[str, str]) -> None:
    assert scale("charged <= arrests", **counts_as) == "charged <= arrests"
    assert scale("charged + arrests <= 5", **counts_as) == (
        "charged + arrests <= 5 [person / month]"
    )


COUNTS_AS = "say which units it may equate: counts_as: {person: arrest}"
TIMES = "declare both per time, such as arrest / month, or both as totals"
CORRECT = "correct the relation, or the units that its measures declare"
POINTS = "record the difference as a claim of kind: points"
RECORD = "record the number as a measure of its own, with its unit"
NO_UNIT = "nothing beside the number tells which unit it is in"

MISFITS = [
    ("charged <= arrests", "it equates people a month with arrests a month", COUNTS_AS, None),
    ("charged = arrests", "it equates people a month with arrests a month", COUNTS_AS, None),
    (
        "charged * r <= arrests",
        "it equates people a month with arrests a month",
        COUNTS_AS,
        None,
    ),
    (
        "charged + safeguards <= arrests + charged",
        "it puts people a month and children a month into one sum",
        "say which units it may equate: counts_as: {person: child}",
        11,
    ),
    ("part <= charged", "it equates people with people a month", TIMES, None),
    ("part <= arrests", "it equates people with arrests a month", CORRECT, None),
    ("part = p", "it equates people with percentages", CORRECT, None),
    ("r = part", "it equates plain numbers with people", CORRECT, None),
    ("p = points", "it equates percentages with percentage points", POINTS, None),
    ("p = q + points", "it puts percentages and percentage points into one sum", POINTS, 9),
    ("cost = dollars", "it equates GBP a year with USD a year", CORRECT, None),
    (
        "cost = price * charged",
        "it equates GBP a year with GBP times people per arrests over time",
        "say which units it may equate: counts_as: {arrest: person}",
        None,
    ),
    (
        "cost = arrests / price",
        "it equates GBP a year with arrests^2 per GBP over time",
        CORRECT,
        None,
    ),
    ("new = old * old", "it equates offences a year with offences^2 over time^2", CORRECT, None),
    ("part <= whole + 5%", "it puts a percentage and people into one sum", None, 17),
    ("new = monthly + 5", NO_UNIT, RECORD, 17),
    ("part + thousands <= 5", NO_UNIT, RECORD, 21),
    ("2 * (part + thousands) <= 5", NO_UNIT, RECORD, 27),
    ("growth + growth_monthly <= 100%", NO_UNIT, RECORD, 28),
    ("r = 2 / part", "it equates plain numbers with plain numbers per people", CORRECT, None),
    ("p + r <= 50", NO_UNIT, RECORD, 10),
    ("part * new <= 5", NO_UNIT, RECORD, 15),
    ("part * thousands <= 5", NO_UNIT, RECORD, 21),
    ("new = wait + 5", NO_UNIT, RECORD, 14),
    (
        "celsius = fahrenheit + 3",
        "it calculates with °C, which does not count from zero",
        None,
        1,
    ),
    ("2 * celsius <= fahrenheit", "it calculates with °C, which does not count from zero", None, 5),
    (
        "wait = 2 * wait",
        "it calculates with minutes per offence alone, which could mean the times or the rates",
        "declare the measures as rates, such as offence / year",
        1,
    ),
    ("wait >= 0", "it compares the time between two events with no time at all", None, 9),
    ("1 <= 2", "it names no measure, so it says nothing", "name what is counted", None),
    ("part / 0 = whole", "it divides by zero", None, 8),
    ("part / (2 - 2) = whole", "it divides by zero", None, 9),
    ("part / 0% = whole", "it divides by zero", None, 8),
]


@pytest.mark.parametrize(("text", "problem", "cure", "column"), MISFITS)
def test_units_that_do_not_fit_are_named_with_a_cure(
    text: str, problem: str, cure: str | None, column: int | None
) -> None:
    with pytest.raises(FormulaError) as caught:
        scale(text)
    assert (caught.value.problem, caught.value.column) == (problem, column)
    assert caught.value.cure
    assert cure is None or caught.value.cure == cure


@pytest.mark.parametrize(
    ("word", "problem"),
    [
        ("arrest / month", 'counts_as: "arrest / month" is not one thing that is counted'),
        ("thousand arrests", 'counts_as: "thousand arrests" is not one thing that is counted'),
        ("GBP", 'counts_as: "GBP" is not one thing that is counted'),
        ("month", 'counts_as: "month" is not one thing that is counted'),
        ("ratio", 'counts_as: "ratio" is not one thing that is counted'),
        ("per arrest", 'counts_as: "per arrest" is not one thing that is counted'),
        ("a=b", "counts_as: 'a=b' has '=', which no noun has"),
        ("", "counts_as: no unit is given"),
    ],
)
def test_only_things_that_are_counted_can_be_equated(word: str, problem: str) -> None:
    for counts_as in ({"person": word}, {word: "person"}):
        with pytest.raises(FormulaError) as caught:
            scale("charged <= arrests", **counts_as)
        assert (caught.value.problem, caught.value.column) == (problem, None)


def test_a_sum_over_a_thousand_measures_is_scaled() -> None:
    names = [f"m{number}" for number in range(1000)]
    units = dict.fromkeys(("total", *names), UNITS["monthly"])
    formula = parse_formula(f"total = {' + '.join(names)} + 5")
    scaled = scale_formula(formula, units, {})
    assert show(scaled.right) == f"{' + '.join(names)} + 5 [offence / month]"


def test_a_sum_of_a_thousand_conversions_is_scaled() -> None:
    names = [f"m{number}" for number in range(1000)]
    units = {"total": UNITS["new"], **dict.fromkeys(names, UNITS["monthly"])}
    terms = " + ".join(f"12 * {name}" for name in names)
    scaled = scale_formula(parse_formula(f"total = {terms}"), units, {})
    assert show(scaled.right) == " + ".join(names)


def test_a_product_of_many_numbers_is_scaled_in_no_time() -> None:
    numbers = " * ".join(["100"] * 2000)
    scaled = scale(f"p = part / whole * {numbers}")
    assert scaled == f"p = part / whole * {numbers}"


def test_a_formula_nested_as_deep_as_can_be_is_scaled() -> None:
    text = "p = " + "q * (1 + " * 50 + "q" + ")" * 50
    assert scale(text).count("(1 + ") == 50
