"""Units in words, as messages show them after a figure."""

import pytest

from checker.dimensions.units import describe_rate, describe_unit, parse_unit


@pytest.mark.parametrize(
    ("text", "words", "rate"),
    [
        ("arrest / month", "arrests a month", "a month"),
        ("arrest / hour", "arrests an hour", "an hour"),
        ("person", "people", ""),
        ("child / week", "children a week", "a week"),
        ("person killed", "people killed", ""),
        ("minute / offence", "minutes per offence", ""),
        ("month", "months", ""),
        ("%", "%", ""),
        ("per cent a year", "% a year", "a year"),
        ("% of adults", "% of adults", ""),
        ("ratio", "", ""),
        ("times", "times", ""),
        ("pp", "percentage points", ""),
        ("GBP", "GBP", ""),
        ("£bn", "billion GBP", ""),
        ("GBP / month", "GBP a month", "a month"),
        ("pence / litre", "pence per litre", ""),
        ("thousand person", "thousand people", ""),
        ("death / 100,000", "deaths per 100,000 people", ""),
        ("deaths per million people a year", "deaths per million people a year", "a year"),
        ("arrest / 12 months", "arrests per 12 months", "per 12 months"),
        ("tonne of waste", "tonnes of waste", ""),
        ("foot", "feet", ""),
        ("km²", "km²", ""),
        ("person / km²", "people per km²", ""),
        ("USD or AUD as in the report", "USD or AUD as in the report", ""),
    ],
)
def test_a_unit_in_words_follows_a_figure(text: str, words: str, rate: str) -> None:
    unit = parse_unit(text)
    assert (describe_unit(unit), describe_rate(unit)) == (words, rate)


def test_the_words_of_a_plain_unit_mean_the_unit() -> None:
    for text in ("arrest / month", "minute / offence", "death / 100,000 people", "tonne / year"):
        unit = parse_unit(text)
        again = parse_unit(describe_unit(unit))
        assert again[1:4] == unit[1:4]
