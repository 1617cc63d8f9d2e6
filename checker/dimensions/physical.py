"""SI and everyday physical units, with exact factors from the pint package.

Which words are physical is decided here, without pint, because its registry takes longer
to load than most runs; pint is asked only for the factor of a unit that occurs.

A thing that is counted must never be taken for a unit, so an English noun that means
both stays a noun: bar, stone, yard, pound, ton, barrel, knot, degree, bit, calorie. A
spelling that means one thing is physical: lb, "stone (weight)", square yard, long ton,
bbl, °C. A bare gallon or pint has two sizes and stays a noun too: write US or imperial.
"""

from fractions import Fraction
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.dimensions.nouns import singular, singular_phrase

if TYPE_CHECKING:
    from pint import UnitRegistry

Dimension = tuple[tuple[str, int], ...]

_LENGTH: Dimension = (("[length]", 1),)
_MASS: Dimension = (("[mass]", 1),)
_VOLUME: Dimension = (("[length]", 3),)
_ENERGY: Dimension = (("[energy]", 1),)
_POWER: Dimension = (("[energy]", 1), ("time", -1))
_SPEED: Dimension = (("[length]", 1), ("time", -1))
_INFORMATION: Dimension = (("[information]", 1),)
_DATA_RATE: Dimension = (("[information]", 1), ("time", -1))
_TEMPERATURE: Dimension = (("[temperature]", 1),)
_FREQUENCY: Dimension = (("[cycle]", 1), ("time", -1))
_VOLTAGE: Dimension = (("[voltage]", 1),)
_PRESSURE: Dimension = (("[pressure]", 1),)

_BASES = {
    _LENGTH: "meter",
    _MASS: "kilogram",
    _VOLUME: "meter**3",
    _ENERGY: "joule",
    _POWER: "watt",
    _SPEED: "meter/second",
    _INFORMATION: "byte",
    _DATA_RATE: "byte/second",
    _TEMPERATURE: "kelvin",
    _FREQUENCY: "hertz",
    _VOLTAGE: "volt",
    _PRESSURE: "pascal",
}
"""What a factor leads to, in pint's words; time is always in seconds."""


class PhysicalUnit(NamedTuple):
    """A unit that pint knows, or a power of one."""

    name: str
    """In pint's words, for the first power."""
    dimension: Dimension
    power: int = 1
    multiple: int = 1
    is_word: bool = True
    """Whether it is written out, so that it has a plural: metre, not m."""


_PREFIXES = {
    "nano": "n",
    "micro": "µ",
    "milli": "m",
    "centi": "c",
    "hecto": "h",
    "kilo": "k",
    "mega": "M",
    "giga": "G",
    "tera": "T",
}

_FAMILIES = (
    # dimension, in pint's words, names, symbols ("-": none alone), prefixes
    (_LENGTH, "meter", "metre meter", "m", "nano micro milli centi kilo"),
    (_MASS, "gram", "gram gramme", "g", "nano micro milli kilo"),
    (_MASS, "tonne", "tonne", "t", "kilo mega giga"),
    (_VOLUME, "liter", "litre liter", "l L", "micro milli centi hecto mega"),
    (_ENERGY, "joule", "joule", "-J", "kilo mega giga tera"),
    (_ENERGY, "watt_hour", "", "Wh", "kilo mega giga tera"),
    (_POWER, "watt", "watt", "-W", "milli kilo mega giga tera"),
    (_INFORMATION, "byte", "byte", "-B", "kilo mega giga tera"),
    (_INFORMATION, "bit", "", "-bit", "kilo mega giga"),
    (_DATA_RATE, "bit/second", "", "-bps", "kilo mega giga"),
    (_FREQUENCY, "hertz", "hertz", "Hz", "kilo mega giga"),
    (_VOLTAGE, "volt", "volt", "-V", "milli kilo"),
    (_PRESSURE, "pascal", "pascal", "-Pa", "hecto kilo mega"),
)

_WORDS = {
    "mile": PhysicalUnit("mile", _LENGTH),
    "nautical mile": PhysicalUnit("nautical_mile", _LENGTH),
    "foot": PhysicalUnit("foot", _LENGTH),
    "inch": PhysicalUnit("inch", _LENGTH),
    "hectare": PhysicalUnit("meter", _LENGTH, power=2, multiple=10_000),
    # pint's acre is that of the old US survey foot; the international one is 4,840 square yards
    "acre": PhysicalUnit("yard", _LENGTH, power=2, multiple=4840),
    "kilo": PhysicalUnit("kilogram", _MASS),
    "ounce": PhysicalUnit("ounce", _MASS),
    "metric ton": PhysicalUnit("tonne", _MASS),
    "long ton": PhysicalUnit("long_ton", _MASS),
    "short ton": PhysicalUnit("short_ton", _MASS),
    "stone (weight)": PhysicalUnit("stone", _MASS),
    "pound (weight)": PhysicalUnit("pound", _MASS),
    "us gallon": PhysicalUnit("gallon", _VOLUME),
    "us pint": PhysicalUnit("pint", _VOLUME),
    "imperial gallon": PhysicalUnit("imperial_gallon", _VOLUME),
    "uk gallon": PhysicalUnit("imperial_gallon", _VOLUME),
    "imperial pint": PhysicalUnit("imperial_pint", _VOLUME),
    "uk pint": PhysicalUnit("imperial_pint", _VOLUME),
    "kilocalorie": PhysicalUnit("kilocalorie", _ENERGY),
    "kilowatt hour": PhysicalUnit("kilowatt_hour", _ENERGY),
    "megawatt hour": PhysicalUnit("megawatt_hour", _ENERGY),
    "gigawatt hour": PhysicalUnit("gigawatt_hour", _ENERGY),
    "terawatt hour": PhysicalUnit("terawatt_hour", _ENERGY),
}

_SYMBOLS = {
    "mi": "mile", "ft": "foot", "ha": "hectare", "lb": "pound (weight)", "lbs": "pound (weight)",
    "oz": "ounce", "kcal": "kilocalorie", "kW h": "kilowatt hour", "MW h": "megawatt hour",
    "GW h": "gigawatt hour", "TW h": "terawatt hour",
}  # fmt: skip

_OTHER_SYMBOLS = {
    "yd": PhysicalUnit("yard", _LENGTH),
    "bbl": PhysicalUnit("oil_bbl", _VOLUME),
    "mph": PhysicalUnit("mile/hour", _SPEED),
    "kph": PhysicalUnit("kilometer/hour", _SPEED),
    "kmh": PhysicalUnit("kilometer/hour", _SPEED),
    "°C": PhysicalUnit("degC", _TEMPERATURE),
    "celsius": PhysicalUnit("degC", _TEMPERATURE),
    "degree celsius": PhysicalUnit("degC", _TEMPERATURE),
    "degree c": PhysicalUnit("degC", _TEMPERATURE),
    "°F": PhysicalUnit("degF", _TEMPERATURE),
    "fahrenheit": PhysicalUnit("degF", _TEMPERATURE),
    "degree fahrenheit": PhysicalUnit("degF", _TEMPERATURE),
    "degree f": PhysicalUnit("degF", _TEMPERATURE),
    "kelvin": PhysicalUnit("kelvin", _TEMPERATURE),
    "K": PhysicalUnit("kelvin", _TEMPERATURE),
}
_YARD = PhysicalUnit("yard", _LENGTH)

_ANY_CASE = frozenset(
    (
        "kg",
        "km",
        "cm",
        "lb",
        "lbs",
        "oz",
        "ft",
        "kwh",
        "gwh",
        "twh",
        "mph",
        "kph",
        "kmh",
        "kcal",
        "bbl",
    )
)
"""Symbols that stay clear in the wrong case: KG is a kilogram, but MW is no milliwatt."""

_RAISED = {"²": 2, "³": 3, "^2": 2, "^3": 3, "2": 2, "3": 3}
_RAISING_WORDS = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}


def _build_table() -> dict[str, PhysicalUnit]:
    table = dict(_WORDS)
    for dimension, pint_name, names, symbols, prefixes in _FAMILIES:
        for name in names.split():
            table[name] = PhysicalUnit(pint_name, dimension)
        for symbol in symbols.split():
            if not symbol.startswith("-"):
                table[symbol] = PhysicalUnit(pint_name, dimension, is_word=False)
        for prefix in prefixes.split():
            unit = PhysicalUnit(prefix + pint_name, dimension)
            table.update((prefix + name, unit) for name in names.split())
            table.update(
                (_PREFIXES[prefix] + symbol.lstrip("-"), unit._replace(is_word=False))
                for symbol in symbols.split()
            )
    table["KB"] = table["kB"]
    table.update((symbol, table[name]._replace(is_word=False)) for symbol, name in _SYMBOLS.items())
    table.update((name, unit._replace(is_word=False)) for name, unit in _OTHER_SYMBOLS.items())
    return table


KNOWN = _build_table()
"""Every spelling that is physical: symbols in their case, words in lower case."""


def find_physical(text: str) -> PhysicalUnit | None:
    """Return the unit that a text names; None where it may be a thing that is counted."""
    text = text.replace("μ", "µ").replace("º", "°").replace("·", " ").replace("° ", "°")
    if text.startswith("u") and "µ" + text[1:] in KNOWN:
        return KNOWN["µ" + text[1:]]
    return KNOWN.get(text) or _find_word(text) or _find_raised(text)


def _find_word(text: str) -> PhysicalUnit | None:
    folded = text.lower()
    if folded in _ANY_CASE:
        return next((KNOWN[name] for name in KNOWN if name.lower() == folded), None)
    if folded.startswith(("degree", "deg ")):
        folded = "degree " + folded.partition(" ")[2]
    name = singular_phrase(folded.replace("-", " "))
    unit = KNOWN.get(name)
    is_clear = unit is not None and (unit.is_word or name == folded)
    return unit if is_clear and len(name) > len("µg") else None


def _find_raised(text: str) -> PhysicalUnit | None:
    qualifier, _, name = text.partition(" ")
    power = _RAISING_WORDS.get(qualifier.lower().rstrip("."))
    if power is not None:
        return _raised(name, power)
    for prefix in ("sq", "cu"):
        if text.startswith(prefix) and text[2:] in {"m", "km"}:
            return _raised(text[2:], _RAISING_WORDS[prefix])
    for mark, power in _RAISED.items():
        if text.endswith(mark):
            return _raised(text.removesuffix(mark), power)
    return None


def _raised(name: str, power: int) -> PhysicalUnit | None:
    unit = _YARD if singular(name.lower()) == "yard" else find_physical(name)
    is_length = unit is not None and unit.dimension == _LENGTH and unit.power == 1
    return unit._replace(power=power) if is_length and unit is not None else None


def read_dimension(unit: PhysicalUnit) -> Dimension:
    """Return the base atoms of a unit with their powers."""
    return tuple((atom, power * unit.power) for atom, power in unit.dimension)


@lru_cache(maxsize=256)
def read_scale(unit: PhysicalUnit) -> tuple[Fraction, Fraction]:
    """Return the exact factor to the base unit, and the offset that °C and °F add to it."""
    base = _BASES[unit.dimension]
    offset = _convert(0, unit.name, base)
    factor = _convert(1, unit.name, base) - offset
    return unit.multiple * factor**unit.power, offset


def _convert(number: int, name: str, base: str) -> Fraction:
    quantity = _load_registry().Quantity(Fraction(number), name)
    return Fraction(quantity.to(base).magnitude)


@cache
def _load_registry() -> "UnitRegistry[Fraction]":
    # With Fraction in place of float pint reads its own definitions exactly.
    import pint  # noqa: PLC0415 - costs half a second, and few claims need it

    return pint.UnitRegistry(non_int_type=Fraction)
