"""What a unit as written comes to."""

from fractions import Fraction

import pytest

from checker.dimensions.retiming import with_time
from checker.dimensions.units import UnitError, find_conversion, parse_unit, to_base

_ARREST_RATE = (("arrest", 1), ("time", -1))


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("arrest / month", "month"),
        ("arrests/month", "month"),
        ("arrests per month", "month"),
        ("arrest a month", "month"),
        ("Arrests  each   month", "month"),
        ("arrests every month", "month"),
        ("arrests monthly", "month"),
        ("arrests a calendar month", "month"),
        ("arrests per annum", "year"),
        ("arrests p.a.", "year"),
        ("arrests /yr", "year"),
        ("arrests yearly", "year"),
        ("arrests annually", "year"),
        ("arrests per financial year", "year"),
        ("arrests a week", "week"),
        ("arrests an hour", "hour"),
        ("arrest / second", "second"),
        ("arrest / min", "minute"),
        ("arrests daily", "day"),
        ("arrests a fortnight", "fortnight"),
        ("arrests quarterly", "quarter"),
        ("arrests per decade", "decade"),
    ],
)
def test_every_way_of_writing_a_rate_is_read(text: str, time: str) -> None:
    unit = parse_unit(text)
    assert (unit.text, unit.dimension, unit.factor) == (text, _ARREST_RATE, Fraction(1))
    assert (unit.time, unit.time_power, unit.nouns, unit.kind) == (time, -1, ("arrest",), "count")


@pytest.mark.parametrize(
    ("text", "time"),
    [("monthly", "month"), ("/yr", "year"), ("a week", "week"), ("per day", "day")],
)
def test_a_rate_of_nothing_named_is_read(text: str, time: str) -> None:
    unit = parse_unit(text)
    assert (unit.dimension, unit.time, unit.nouns) == ((("time", -1),), time, ())


@pytest.mark.parametrize("text", ["minutes per offence", "minute / offence", "min/offences"])
def test_time_for_each_thing_is_a_duration_over_a_noun(text: str) -> None:
    unit = parse_unit(text)
    assert unit.dimension == (("offence", -1), ("time", 1))
    assert (unit.time, unit.time_power, unit.kind, unit.nouns) == ("minute", 1, "physical", ())


@pytest.mark.parametrize("text", ["arrest / 12 months", "arrests every 12 months"])
def test_a_rate_may_be_over_several_months(text: str) -> None:
    unit = parse_unit(text)
    assert (unit.dimension, unit.factor, unit.time) == (_ARREST_RATE, Fraction(1, 12), "month")


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("%", Fraction(1, 100)),
        ("percent", Fraction(1, 100)),
        ("per cent", Fraction(1, 100)),
        ("Per Cent", Fraction(1, 100)),
        ("pct", Fraction(1, 100)),
        ("% of adults", Fraction(1, 100)),
        ("‰", Fraction(1, 1000)),
        ("per mille", Fraction(1, 1000)),
        ("ppm", Fraction(1, 10**6)),
        ("ratio", Fraction(1)),
        ("share", Fraction(1)),
        ("proportion", Fraction(1)),
        ("fraction", Fraction(1)),
        ("times", Fraction(1)),
        ("person / 100,000 people", Fraction(1, 100_000)),
    ],
)
def test_shares_have_no_dimension(text: str, factor: Fraction) -> None:
    unit = parse_unit(text)
    assert (unit.dimension, unit.factor, unit.kind) == ((), factor, "share")


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("percentage point", Fraction(1)),
        ("percentage points", Fraction(1)),
        ("pp", Fraction(1)),
        ("% points", Fraction(1)),
        ("%-points", Fraction(1)),
        ("percentage-point", Fraction(1)),
        ("ppt", Fraction(1)),
        ("basis points", Fraction(1, 100)),
    ],
)
def test_points_are_a_thing_of_their_own(text: str, factor: Fraction) -> None:
    unit = parse_unit(text)
    assert (unit.dimension, unit.factor, unit.kind) == (
        (("percentage point", 1),),
        factor,
        "points",
    )


@pytest.mark.parametrize(
    ("text", "below", "size"),
    [
        ("death / 100,000 people", "person", 10**5),
        ("deaths per 100 000 persons", "person", 10**5),
        ("death / 100,000", "person", 10**5),
        ("deaths per 100,000", "person", 10**5),
        ("deaths per million", "person", 10**6),
        ("death / 1 million people", "person", 10**6),
        ("death / head", "person", 1),
        ("deaths per capita", "person", 1),
        ("deaths per 1,000 population", "person", 1000),
        ("death / population", "person", 1),
        ("death / 1,000 prison population", "prison population", 1000),
        ("death / 1,000 live births", "live birth", 1000),
    ],
)
def test_a_rate_may_be_over_so_many_things(text: str, below: str, size: int) -> None:
    unit = parse_unit(text)
    assert dict(unit.dimension) == {"death": 1, below: -1}
    assert (unit.factor, unit.nouns) == (Fraction(1, size), ("death",))


def test_a_rate_may_be_over_people_and_time() -> None:
    unit = parse_unit("deaths per 100,000 people a year")
    assert dict(unit.dimension) == {"death": 1, "person": -1, "time": -1}
    assert (unit.factor, unit.time) == (Fraction(1, 100_000), "year")


@pytest.mark.parametrize(
    ("text", "atom", "factor"),
    [
        ("thousand person", "person", 1000),
        ("1,000 people", "person", 1000),
        ("people (thousands)", "person", 1000),
        ("thousands of people", "person", 1000),
        ("hundred thousand people", "person", 10**5),
        ("GBP", "GBP", 1),
        ("£", "GBP", 1),
        ("pound sterling", "GBP", 1),
        ("million GBP", "GBP", 10**6),
        ("GBP million", "GBP", 10**6),
        ("GBP m", "GBP", 10**6),
        ("GBP bn", "GBP", 10**9),
        ("GBP (millions)", "GBP", 10**6),
        ("m GBP", "GBP", 10**6),
        ("£m", "GBP", 10**6),
        ("£bn", "GBP", 10**9),
        ("'000 USD", "USD", 1000),
        ("’000 USD", "USD", 1000),
        ("$'000", "USD", 1000),
        ("$", "USD", 1),
        ("US$ million", "USD", 10**6),
        ("USD million", "USD", 10**6),
        ("EUR k", "EUR", 1000),
        ("€", "EUR", 1),
        ("euros", "EUR", 1),
        ("2.5 million GBP", "GBP", 2_500_000),
    ],
)
def test_words_of_scale_are_a_factor(text: str, atom: str, factor: int) -> None:
    unit = parse_unit(text)
    assert (unit.dimension, unit.factor) == (((atom, 1),), Fraction(factor))


@pytest.mark.parametrize(("text", "factor"), [("pence", 1), ("p", 1), ("p / litre", 1000)])
def test_pence_are_hundredths_of_a_pound(text: str, factor: int) -> None:
    unit = parse_unit(text)
    assert (dict(unit.dimension)["GBP"], unit.factor) == (1, Fraction(factor, 100))


@pytest.mark.parametrize(
    "text", ["cent", "pound", "franc", "gbp", "999 call", "101 call", "all", "top", "USD or AUD"]
)
def test_what_is_no_clear_money_or_number_is_a_noun(text: str) -> None:
    unit = parse_unit(text)
    assert (unit.kind, unit.factor, unit.nouns) == ("count", Fraction(1), (text.lower(),))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("person killed", "person killed"),
        ("People killed", "person killed"),
        ("seats gained", "seat gained"),
        ("USD or AUD as in the report", "usd or aud as in the report"),
        ("state", "state"),
        ("the offences", "offence"),
        ("number of offences", "offence"),
        ("the number of offences", "offence"),
        ("the", "the"),
        ("an a", "a"),
        ("second homes", "second home"),
        ("killed and/or injured", "killed or injured"),
        ("person-years", "person-year"),
    ],
)
def test_free_text_is_a_count_noun(text: str, noun: str) -> None:
    unit = parse_unit(text)
    assert (unit.dimension, unit.nouns, unit.kind) == (((noun, 1),), (noun,), "count")
    assert (unit.time, unit.time_power, unit.offset) == (None, 0, Fraction(0))


def test_hours_a_week_are_a_duration_over_time() -> None:
    unit = parse_unit("hours a week")
    assert unit.dimension == (("[duration]", 1), ("time", -1))
    assert (unit.factor, unit.time, unit.time_power) == (Fraction(3600), "week", -1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no unit is given"),
        ("   ", "no unit is given"),
        ("/", "no unit is given"),
        ("person /", "divided by nothing"),
        ("person per", "divided by nothing"),
        ("a / b / c", "divided twice"),
        ("arrest / month / year", "divided twice"),
        ("minute / minute", "time over a time"),
        ("month / year", "time over a time"),
        ("person / people", "thing over itself"),
        ("GBP / £", "thing over itself"),
        ("thousand", "how many, not of what"),
        ("0 people", "is nothing"),
        ("death / 0 people", "is nothing"),
        ("death / %", "divided by a share"),
        ("...", "names nothing"),
        ("x" * 201, "201 characters"),
    ],
)
def test_a_unit_without_sense_says_why(text: str, words: str) -> None:
    with pytest.raises(UnitError, match=words) as caught:
        parse_unit(text)
    message = str(caught.value)
    assert "\n" not in message
    assert len(message) < 400
    assert not message.endswith(".")


@pytest.mark.parametrize(
    ("text", "time", "expected"),
    [
        ("arrest / month", "year", "arrest / year"),
        ("arrests a month", "week", "arrest / week"),
        ("arrest / 5 years", "year", "arrest / year"),
        ("minute / offence", "year", "offence / year"),
        ("10 minutes / offence", "month", "offence / month"),
        ("month / launch", "decade", "launch / decade"),
        ("minute / 100 people", "day", "100 people / day"),
        ("death / 100,000 people / year", "week", "death / 100,000 people / week"),
        ("cases per 100,000 a week", "year", "case / 100,000 people / year"),
        ("thousand people / month", "year", "thousand people / year"),
        ("£ million a year", "month", "million GBP / month"),
        ("percent / year", "month", "percent / month"),
        ("hours a week", "year", "hour / year"),
        ("arrest / month", "month", "arrest / month"),
    ],
)
def test_a_rate_is_turned_to_another_time(text: str, time: str, expected: str) -> None:
    turned, wanted = with_time(parse_unit(text), time), parse_unit(expected)
    assert turned is not None
    assert turned._replace(text="") == wanted._replace(text="")
    assert (turned.time, turned.time_power) == (time, -1)


@pytest.mark.parametrize(
    "text", ["arrest", "percent", "GBP / barrel", "death / 100,000 people", "°C", "year", "minute"]
)
def test_what_is_no_rate_is_turned_to_no_time(text: str) -> None:
    assert with_time(parse_unit(text), "year") is None


@pytest.mark.parametrize(
    ("text", "factor"),
    [("arrest / month", 1), ("percent", 1), ("thousand people", 1), ("°C", 1), ("°F", 1)],
)
def test_a_base_unit_has_neither_factor_nor_zero(text: str, factor: int) -> None:
    unit = parse_unit(text)
    base = to_base(unit)
    assert base.factor == factor
    assert base.offset == 0
    assert (base.dimension, base.time, base.kind) == (unit.dimension, unit.time, unit.kind)
    assert (base is unit) == (unit.factor == 1 and not unit.offset)
    assert to_base(base) is base


def test_a_base_unit_is_told_apart_from_the_unit() -> None:
    unit = parse_unit("thousand people")
    conversion = find_conversion(unit, to_base(unit))
    assert conversion is not None
    assert conversion.expected.low == 1000


def test_points_that_are_not_said_to_be_of_percentages_are_counted() -> None:
    assert parse_unit("points").dimension == (("point", 1),)
    assert parse_unit("points").kind == "count"
