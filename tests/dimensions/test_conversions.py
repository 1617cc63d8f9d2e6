"""Converting figures between units: the arithmetic by hand, then its properties."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.dimensions.units import Conversion, convert, find_conversion, parse_unit
from checker.intervals import Interval, between, closed, exactly


def _find(source: str, target: str) -> Conversion:
    conversion = find_conversion(parse_unit(source), parse_unit(target))
    assert conversion is not None
    return conversion


def _convert(figure: Interval, source: str, target: str, *, widest: bool = False) -> Interval:
    converted = convert(figure, _find(source, target), widest=widest)
    assert converted is not None
    return converted


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("arrest / month", "arrests a month"),
        ("people", "person"),
        ("arrest / month", "arrest / week"),
        ("minute / offence", "offence / year"),
        ("every 7 minutes", "minute"),
        ("%", "ratio"),
        ("‰", "%"),
        ("basis point", "percentage point"),
        ("death / 100,000 people", "death / million people"),
        ("million GBP", "£bn"),
        ("pence / litre", "GBP / imperial gallon"),
        ("km", "miles"),
        ("mph", "km/h"),
        ("MWh / year", "MW"),
        ("hours a week", "minutes a day"),
        ("°F", "°C"),
        ("tonne / year", "kg / day"),
        ("month", "week"),
    ],
)
def test_one_thing_in_two_units_converts(source: str, target: str) -> None:
    assert find_conversion(parse_unit(source), parse_unit(target)) is not None
    assert find_conversion(parse_unit(target), parse_unit(source)) is not None


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("account", "person"),
        ("offence / year", "image / year"),
        ("arrest", "arrest / month"),
        ("minute / offence", "minute / image"),
        ("minute / offence", "offence"),
        ("percentage point", "%"),
        ("point", "ratio"),
        ("GBP", "USD"),
        ("GBP / month", "GBP"),
        ("USD / EUR", "USD"),
        ("kg", "km"),
        ("kg of cocaine", "kg of heroin"),
        ("kg of cocaine", "kg"),
        ("GB", "%"),
        ("death / 100,000 people", "death"),
        ("death / 100,000 people", "death / 1,000 live births"),
        ("hours a week", "%"),
        ("°C", "°C / decade"),
        ("°C", "per °C"),
        ("km²", "km"),
    ],
)
def test_different_things_do_not_convert(source: str, target: str) -> None:
    assert find_conversion(parse_unit(source), parse_unit(target)) is None
    assert find_conversion(parse_unit(target), parse_unit(source)) is None


def test_a_rate_a_week_as_a_rate_a_month() -> None:
    figure = closed(Fraction(4065, 10), Fraction(4075, 10))
    expected = _convert(figure, "child / week", "child / month")
    month_in_weeks = Fraction(1_460_970, 48_000) / 7  # 365.2425 / 12 / 7
    assert expected == figure.scaled(month_in_weeks)
    assert expected.low is not None
    assert expected.high is not None
    assert 1767 < expected.low < expected.high < 1772
    widest = _convert(figure, "child / week", "child / month", widest=True)
    assert widest == closed(Fraction(1626), Fraction(4075, 10) * 31 / 7)


def test_one_offence_in_23_minutes_as_a_rate_a_year() -> None:
    figure = closed(Fraction(225, 10), Fraction(235, 10))
    minutes = Fraction(3_652_425 * 24 * 60, 10_000)
    assert _find("minute / offence", "offence / year").is_reciprocal
    expected = _convert(figure, "minute / offence", "offence / year")
    assert expected == closed(minutes / Fraction(235, 10), minutes / Fraction(225, 10))
    assert Fraction(22_724) in expected
    widest = _convert(figure, "minute / offence", "offence / year", widest=True)
    assert widest == closed(365 * 1440 / Fraction(235, 10), 366 * 1440 / Fraction(225, 10))


@pytest.mark.parametrize(
    ("source", "target", "expected", "low", "high"),
    [
        ("x / month", "x / year", Fraction(12), Fraction(365, 31), Fraction(366, 28)),
        ("x / year", "x / month", Fraction(1, 12), Fraction(28, 366), Fraction(31, 365)),
        ("x / quarter", "x / year", Fraction(4), Fraction(365, 92), Fraction(366, 90)),
        ("x / month", "x / quarter", Fraction(3), Fraction(90, 31), Fraction(92, 28)),
        ("x / year", "x / decade", Fraction(10), Fraction(3652, 366), Fraction(3653, 365)),
        ("month", "year", Fraction(1, 12), Fraction(28, 366), Fraction(31, 365)),
        ("x / day", "x / week", Fraction(7), Fraction(7), Fraction(7)),
        ("x / week", "x / fortnight", Fraction(2), Fraction(2), Fraction(2)),
        ("x / second", "x / hour", Fraction(3600), Fraction(3600), Fraction(3600)),
        ("x / month", "x / month", Fraction(1), Fraction(1), Fraction(1)),
        ("x / 12 months", "x / month", Fraction(1, 12), Fraction(1, 12), Fraction(1, 12)),
        ("month / x", "x / month", Fraction(1), Fraction(1), Fraction(1)),
    ],
)
def test_calendars_have_an_expected_and_a_widest_factor(
    source: str, target: str, expected: Fraction, low: Fraction, high: Fraction
) -> None:
    conversion = _find(source.replace("x", "arrest"), target.replace("x", "arrest"))
    assert conversion.expected == exactly(expected)
    assert conversion.widest == closed(low, high)


@pytest.mark.parametrize(
    ("figure", "source", "target", "result"),
    [
        (5, "%", "ratio", Fraction(1, 20)),
        (32, "°F", "°C", Fraction(0)),
        (212, "°F", "°C", Fraction(100)),
        (-40, "°C", "°F", Fraction(-40)),
        (0, "°C", "kelvin", Fraction(27_315, 100)),
        (1, "mile", "m", Fraction(1_609_344, 1000)),
        (21, "hours a week", "hours / day", Fraction(3)),
        (12, "death / 100,000 people", "death / million people", Fraction(120)),
        (3, "million GBP", "pence", Fraction(3 * 10**8)),
    ],
)
def test_exact_conversions(figure: int, source: str, target: str, result: Fraction) -> None:
    for widest in (False, True):
        assert _convert(exactly(Fraction(figure)), source, target, widest=widest) == exactly(result)


def test_energy_a_year_is_power() -> None:
    seconds = Fraction(3_652_425 * 24 * 60 * 60, 10_000)
    assert _find("MWh / year", "MW").expected == exactly(3600 / seconds)


def test_a_reciprocal_below_zero_has_no_sense() -> None:
    conversion = _find("minute / offence", "offence / year")
    assert convert(closed(Fraction(-1), Fraction(1)), conversion, widest=False) is None
    assert convert(exactly(Fraction(0)), conversion, widest=True) is None


def test_open_and_infinite_ends_stay_so() -> None:
    above = between(Fraction(7), None, low_open=True)
    assert _convert(above, "arrest / week", "arrest / day") == between(
        Fraction(1), None, low_open=True
    )
    minutes = _convert(above, "minute / offence", "offence / minute")
    assert minutes == between(Fraction(0), Fraction(1, 7), low_open=True, high_open=True)


# Properties

TIMES = ["second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year",
         "decade"]  # fmt: skip
_RATES = [f"arrest / {time}" for time in TIMES] + [f"{time} / arrest" for time in TIMES]
FAMILIES = [
    _RATES,
    TIMES,
    ["%", "ratio", "‰", "ppm"],
    ["km", "mile", "m", "foot", "thousand km"],
    ["°C", "°F", "kelvin"],
    ["kWh / month", "MW", "GWh / year", "W h / day".replace("W h", "Wh")],
    ["GBP / week", "£m / year", "pence / month"],
    ["hours a week", "minutes a day", "seconds a month"],
    ["death / 1,000 people / year", "death / million / month", "deaths per 100,000 a week"],
]
numbers = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=1000)
pairs = st.sampled_from(FAMILIES).flatmap(
    lambda family: st.tuples(st.sampled_from(family), st.sampled_from(family))
)
triples = st.sampled_from(FAMILIES).flatmap(
    lambda family: st.tuples(*[st.sampled_from(family)] * 3)
)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    is_point = low == high
    return between(
        draw(st.sampled_from([low, None])) if not is_point else low,
        draw(st.sampled_from([high, None])) if not is_point else high,
        low_open=draw(st.booleans()) and not is_point,
        high_open=draw(st.booleans()) and not is_point,
    )


@given(pairs, intervals(), st.booleans())
def test_there_and_back_covers_the_figure(
    units: tuple[str, str],
    figure: Interval,
    widest: bool,  # noqa: FBT001 - a given example
) -> None:
    there = _find(*units)
    back = _find(units[1], units[0])
    if there.is_reciprocal:
        # Zero has no reciprocal: only what is above it comes back.
        assume(figure.is_above(0))
    away = convert(figure, there, widest=widest)
    assert away is not None
    home = convert(away, back, widest=widest)
    assert home is not None
    assert home.covers(figure)
    if not widest:
        assert home == figure


@given(triples, numbers)
def test_by_way_of_another_unit_is_the_same_figure(
    units: tuple[str, str, str], number: Fraction
) -> None:
    source, middle, target = units
    assume(number > 0)
    figure = exactly(number)
    direct = _convert(figure, source, target)
    assert _convert(_convert(figure, source, middle), middle, target) == direct


@given(pairs, intervals())
def test_the_widest_reading_covers_the_expected_one(
    units: tuple[str, str], figure: Interval
) -> None:
    conversion = _find(*units)
    expected = convert(figure, conversion, widest=False)
    widest = convert(figure, conversion, widest=True)
    assert (expected is None) == (widest is None)
    if expected is not None and widest is not None:
        assert widest.covers(expected)


@given(pairs, intervals(), st.sampled_from([Fraction(1, 1000), Fraction(7), Fraction(10**6)]))
def test_scaling_a_figure_scales_its_conversion(
    units: tuple[str, str], figure: Interval, scale: Fraction
) -> None:
    conversion = _find(*units)._replace(offset=Fraction(0))
    once = convert(figure, conversion, widest=True)
    scaled = convert(figure.scaled(scale), conversion, widest=True)
    if once is None or scaled is None:
        assert once is scaled
    else:
        assert scaled == once.scaled(1 / scale if conversion.is_reciprocal else scale)


@given(pairs)
def test_a_factor_and_its_way_back_cancel(units: tuple[str, str]) -> None:
    there, back = _find(*units), _find(units[1], units[0])
    assert there.expected.low is not None
    assert back.expected.low is not None
    product = there.expected.low * back.expected.low
    assert there.is_reciprocal == back.is_reciprocal
    assert (there.expected == back.expected) if there.is_reciprocal else product == 1


@given(st.text(max_size=40))
def test_any_text_is_a_unit_or_has_a_message(text: str) -> None:
    try:
        unit = parse_unit(text)
    except ValueError as error:
        assert str(error)  # noqa: PT017 - either end of the call is right
    else:
        conversion = find_conversion(unit, unit)
        assert conversion is not None
        assert conversion.expected == exactly(Fraction(1))
        assert not conversion.is_reciprocal
        assert "[mass]" not in unit.nouns


@given(
    st.lists(
        st.sampled_from(["a", "per", "/", "month", "100,000", "people", "%", "of", "£m", "'000",
                         "km", "²", "every", "23", "arrests", "cent", "million", "(", "yearly"]),
        max_size=7,
    ).map(" ".join)
)  # fmt: skip
def test_any_words_of_units_are_a_unit_or_have_a_message(text: str) -> None:
    try:
        unit = parse_unit(text)
    except ValueError as error:
        assert str(error)  # noqa: PT017 - either end of the call is right
    else:
        assert unit.factor > 0
        assert unit == parse_unit.__wrapped__(text)
        assert parse_unit(f"  {text} ").dimension == unit.dimension
