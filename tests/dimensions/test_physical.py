"""Physical units: which words are, which are not, and that the factors are exact."""

import subprocess
import sys
from fractions import Fraction

import pytest

from checker.dimensions.physical import KNOWN, find_physical, read_scale
from checker.dimensions.units import parse_unit


@pytest.mark.parametrize(
    "text",
    [
        "bar", "bars", "stone", "yard", "pound", "pounds", "ton", "tons", "gallon", "pint",
        "barrel", "barrel of oil", "knot", "degree", "degrees", "university degree", "case",
        "point", "bit", "calorie", "cup", "slug", "grain", "candle", "turn", "cycle", "count",
        "mole", "barn", "link", "rod", "chain", "hand", "league", "pole", "light", "bolt",
        "state", "person", "account", "offence", "image", "death", "patient", "seat", "B", "C",
        "F", "W", "A", "in", "no", "at", "are", "foot patrol", "mile post", "litre bottle",
        "PB", "PC", "M", "MM", "T",
        "mp", "mw", "cd", "dB", "rad", "min", "ms", "pa", "as", "square", "cubic",
        "square person", "m4", "kg²", "2", "", "tonnage", "metric", "acreage", "yard sale",
    ],
)  # fmt: skip
def test_a_thing_that_is_counted_is_no_physical_unit(text: str) -> None:
    assert find_physical(text) is None


def test_pint_knows_every_unit_of_the_table() -> None:
    for unit in set(KNOWN.values()):
        factor, _ = read_scale(unit)
        assert factor > 0


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("mile", Fraction(1_609_344, 1000)),
        ("km", Fraction(1000)),
        ("kilometres", Fraction(1000)),
        ("kilometers", Fraction(1000)),
        ("mm", Fraction(1, 1000)),
        ("m", Fraction(1)),
        ("foot", Fraction(3048, 10_000)),
        ("feet", Fraction(3048, 10_000)),
        ("inches", Fraction(254, 10_000)),
        ("yd", Fraction(9144, 10_000)),
        ("nautical miles", Fraction(1852)),
        ("km²", Fraction(10**6)),
        ("km2", Fraction(10**6)),
        ("km^2", Fraction(10**6)),
        ("sq km", Fraction(10**6)),
        ("sqkm", Fraction(10**6)),
        ("square kilometres", Fraction(10**6)),
        ("Square Miles", Fraction(1_609_344, 1000) ** 2),
        ("square yards", Fraction(9144, 10_000) ** 2),
        ("hectare", Fraction(10_000)),
        ("ha", Fraction(10_000)),
        ("acre", Fraction(40_468_564_224, 10**7)),
        ("litre", Fraction(1, 1000)),
        ("ml", Fraction(1, 10**6)),
        ("cubic metres", Fraction(1)),
        ("m³", Fraction(1)),
        ("US gallon", Fraction(3_785_411_784, 10**12)),
        ("imperial gallon", Fraction(454_609, 10**8)),
        ("imperial pints", Fraction(454_609, 8 * 10**8)),
        ("bbl", Fraction(158_987_294_928, 10**12)),
        ("kg", Fraction(1)),
        ("KG", Fraction(1)),
        ("kilos", Fraction(1)),
        ("tonne", Fraction(1000)),
        ("Mt", Fraction(10**9)),
        ("µg", Fraction(1, 10**9)),
        ("μg", Fraction(1, 10**9)),
        ("ug", Fraction(1, 10**9)),
        ("lb", Fraction(45_359_237, 10**8)),
        ("oz", Fraction(45_359_237, 16 * 10**8)),
        ("stone (weight)", Fraction(14 * 45_359_237, 10**8)),
        ("long tons", Fraction(2240 * 45_359_237, 10**8)),
        ("short tons", Fraction(2000 * 45_359_237, 10**8)),
        ("kWh", Fraction(3_600_000)),
        ("kilowatt-hours", Fraction(3_600_000)),
        ("kilowatt hours", Fraction(3_600_000)),
        ("GW h", Fraction(3_600_000 * 10**6)),
        ("TWh", Fraction(3_600_000 * 10**9)),
        ("kcal", Fraction(4184)),
        ("MW", Fraction(10**6)),
        ("mph", Fraction(44_704, 10**5)),
        ("GB", Fraction(10**9)),
        ("MB", Fraction(10**6)),
        ("kB", Fraction(1000)),
        ("bytes", Fraction(1)),
        ("Mbit", Fraction(125_000)),
        ("Mbps", Fraction(125_000)),
        ("MHz", Fraction(10**6)),
        ("hPa", Fraction(100)),
        ("tonnes of CO2", Fraction(1000)),
        ("MtCO2e", Fraction(10**9)),
        ("100 km", Fraction(100_000)),
        ("million tonnes", Fraction(10**9)),
    ],
)
def test_factors_are_exact(text: str, factor: Fraction) -> None:
    unit = parse_unit(text)
    assert (unit.factor, unit.kind) == (factor, "physical")


@pytest.mark.parametrize("text", ["°C", "celsius", "degrees Celsius", "degree C", "deg C", "° C"])
def test_celsius_has_an_offset(text: str) -> None:
    unit = parse_unit(text)
    assert (unit.factor, unit.offset) == (Fraction(1), Fraction(27_315, 100))


def test_fahrenheit_has_a_factor_and_an_offset() -> None:
    unit = parse_unit("°F")
    assert (unit.factor, unit.offset) == (Fraction(5, 9), Fraction(45_967, 180))


def test_a_rate_of_warming_has_no_offset() -> None:
    assert parse_unit("°C / decade").offset == 0
    assert parse_unit("°C of warming").offset == 0


def test_a_mass_of_one_thing_is_no_mass_of_another() -> None:
    assert parse_unit("kg of cocaine").dimension == (("[mass]", 1), ("cocaine", 1))
    assert parse_unit("kg of cocaine").nouns == ("cocaine",)


@pytest.mark.parametrize(
    ("units", "is_loaded"), [(["arrest / month", "£bn"], False), (["km"], True)]
)
def test_pint_is_imported_only_for_a_physical_unit(units: list[str], *, is_loaded: bool) -> None:
    script = (
        "import sys; from checker.dimensions.units import parse_unit\n"
        f"for unit in {units!r}: parse_unit(unit)\n"
        "print('pint' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(is_loaded)
