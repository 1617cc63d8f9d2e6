"""What a figure as written is worth, and how precise it is."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.figures.numerals import Figure, parse_figure

M = 10**6


def value_of(text: str) -> Fraction:
    (end,) = parse_figure(text).ends
    return end.value


PRECISION = [
    # text, value, natural quantum, coarsest quantum
    ("0", "0", "1", "1"),
    ("00", "0", "1", "1"),
    ("1", "1", "1", "1"),
    ("5", "5", "1", "5"),
    ("7", "7", "1", "1"),
    ("10", "10", "1", "10"),
    ("15", "15", "1", "5"),
    ("20", "20", "1", "10"),
    ("25", "25", "1", "5"),
    ("50", "50", "1", "50"),
    ("100", "100", "10", "100"),
    ("105", "105", "1", "5"),
    ("110", "110", "10", "10"),
    ("150", "150", "10", "50"),
    ("407", "407", "1", "1"),
    ("500", "500", "10", "500"),
    ("1000", "1000", "100", "1000"),
    ("1,000", "1000", "100", "1000"),
    ("1,010", "1010", "10", "10"),
    ("1,200", "1200", "100", "100"),
    ("1,500", "1500", "100", "500"),
    ("1,550", "1550", "10", "50"),
    ("22,724", "22724", "1", "1"),
    ("75,000", "75000", "1000", "5000"),
    ("123,000", "123000", "1000", "1000"),
    ("144,000", "144000", "1000", "1000"),
    ("250,000", "250000", "10000", "50000"),
    ("480,350", "480350", "10", "50"),
    ("840,000", "840000", "10000", "10000"),
    ("1,000,000", "1000000", "100000", "1000000"),
    ("0144", "144", "1", "1"),
    # digits after the point carry precision, zeros too
    ("0.0", "0", "1/10", "1/10"),
    ("5.0", "5", "1/10", "1/10"),
    ("5.00", "5", "1/100", "1/100"),
    (".08", "2/25", "1/100", "1/100"),
    ("0.08", "2/25", "1/100", "1/100"),
    ("7.5", "15/2", "1/10", "1/2"),
    ("7.50", "15/2", "1/100", "1/100"),
    ("7.4", "37/5", "1/10", "1/10"),
    ("144.000", "144", "1/1000", "1/1000"),
    ("1,234.5", "2469/2", "1/10", "1/2"),
    ("1.10", "11/10", "1/100", "1/100"),
    # scale words stand for no digits
    ("5 thousand", "5000", "1000", "5000"),
    ("40 million", 40 * M, M, 10 * M),
    ("5 million", 5 * M, M, 5 * M),
    ("5.0 million", 5 * M, "100000", "100000"),
    ("7.5 million", "7500000", "100000", "500000"),
    ("1.23 million", "1230000", "10000", "10000"),
    ("500 million", 500 * M, 10 * M, 500 * M),
    ("1,000 million", 1000 * M, 100 * M, 1000 * M),
    ("13,009 million", 13009 * M, M, M),
    ("a million", M, M, M),
    ("two dozen", "24", "12", "12"),
    ("2.5 hundred", "250", "10", "50"),
    # three hundred is how 300 is spelt
    ("three hundred", "300", "10", "100"),
    ("3 hundred", "300", "10", "100"),
    ("fifteen hundred", "1500", "100", "500"),
    ("twenty-one", "21", "1", "1"),
    ("three million two hundred and forty", "3000240", "10", "10"),
    # scientific notation shows which digits count
    ("1.23e8", "123000000", M, M),
    ("1.5e6", "1500000", "100000", "500000"),
    ("1e10", 10**10, 10**10, 10**10),
    ("1.2 x 10^8", "120000000", 10**7, 10**7),
    ("1e-5", "1/100000", "1/100000", "1/100000"),
    # fractions are rounded by nature
    ("half", "1/2", "1/100", "1/10"),
    ("a third", "1/3", "1/100", "1/10"),
    ("1/40", "1/40", "1/100", "1/80"),
    ("1/1000", "1/1000", "1/2000", "1/2000"),
    ("2½", "5/2", "1/10", "1/2"),
    ("half a million", "500000", "100000", "500000"),
    ("a quarter of a million", "250000", "100000", "250000"),
    ("two and a half million", "2500000", "100000", "500000"),
    # ratios in words: a fifth of the change
    ("doubled", "2", "1/5", "1/5"),
    ("trebled", "3", "2/5", "2/5"),
    ("quadrupled", "4", "3/5", "3/5"),
    ("halved", "1/2", "1/10", "1/10"),
    # the part by its base
    ("one in ten", "1/10", "1/10", "1/10"),
    ("2 in 10", "1/5", "1/10", "1/10"),
    # a sign changes no precision
    ("-1,000", "-1000", "100", "1000"),
    ("(2,397)", "-2397", "1", "1"),
]


@pytest.mark.parametrize(("text", "value", "quantum", "coarsest"), PRECISION)
def test_a_numeral_has_a_value_and_two_quanta(
    text: str, value: str | int, quantum: str | int, coarsest: str | int
) -> None:
    (end,) = parse_figure(text).ends
    assert (end.value, end.quantum, end.coarsest) == (
        Fraction(value),
        Fraction(quantum),
        Fraction(coarsest),
    )


VALUES = [
    # separators
    ("1 000", "1000"),
    ("10 000", "10000"),
    ("3 500 000", "3500000"),
    ("10\u00a0000", "10000"),
    ("10\u2009000", "10000"),
    ("10\u202f000", "10000"),
    ("1'000'000", "1000000"),
    ("1’000", "1000"),
    ("1,23,456", "123456"),
    ("12,34,56,789", "123456789"),
    ("  1,200  ", "1200"),
    # signs
    ("-5", "-5"),
    ("−5", "-5"),
    ("- 5", "-5"),
    ("+5", "5"),
    ("minus 5", "-5"),
    ("negative ten", "-10"),
    ("(2,397)", "-2397"),
    ("$(5,625)", "-5625"),
    ("($5,625)", "-5625"),
    ("(48,616)", "-48616"),
    ("($5.6m)", "-5600000"),
    ("(5.6) million", "-5600000"),
    ("-£5m", "-5000000"),
    ("£-5m", "-5000000"),
    # scales
    ("5k", "5000"),
    ("5K", "5000"),
    ("5 k", "5000"),
    ("5m", 5 * M),
    ("£5 m", 5 * M),
    ("5M", 5 * M),
    ("5mn", 5 * M),
    ("5 mln", 5 * M),
    ("5b", 5000 * M),
    ("5bn", 5000 * M),
    ("5 bn", 5000 * M),
    ("5B", 5000 * M),
    ("5 billion", 5000 * M),
    ("5tn", 5 * 10**12),
    ("2.174T", "2174000000000"),
    ("5 trillion", 5 * 10**12),
    ("5 lakh", "500000"),
    ("2 crore", "20000000"),
    ("1 lakh crore", 10**12),
    ("1.2 million", "1200000"),
    ("$13,009 million", 13009 * M),
    ("a dozen", "12"),
    ("half a dozen", "6"),
    ("thousand million", 1000 * M),
    # words
    ("zero", "0"),
    ("seven", "7"),
    ("Nineteen", "19"),
    ("twenty one", "21"),
    ("ninety-nine", "99"),
    ("a hundred", "100"),
    ("a hundred and two", "102"),
    ("hundred and two", "102"),
    ("two hundred fifty-one", "251"),
    ("one thousand and five hundred", "1500"),
    ("two hundred thousand", "200000"),
    ("two hundred and five thousand", "205000"),
    ("three million, two hundred & forty", "3000240"),
    ("three million two hundred thousand", "3200000"),
    ("3 million 200 thousand", "3200000"),
    ("twelve hundred", "1200"),
    ("five trillion", 5 * 10**12),
    # fractions
    ("1/4", "1/4"),
    ("¼", "1/4"),
    ("½", "1/2"),
    ("1⁄2", "1/2"),
    ("-½", "-1/2"),
    ("2½", "5/2"),
    ("1 1/2", "3/2"),
    ("2½m", "2500000"),
    ("¼ million", "250000"),
    ("two-thirds", "2/3"),
    ("two thirds", "2/3"),
    ("three quarters", "3/4"),
    ("one-half", "1/2"),
    ("a quarter", "1/4"),
    ("a tenth", "1/10"),
    ("one and a half", "3/2"),
    ("a million and a half", "1500000"),
    ("three quarters of a million", "750000"),
    ("quarter million", "250000"),
    ("half a billion", 500 * M),
    # parts of a number
    ("1 in 10", "1/10"),
    ("one in every ten", "1/10"),
    ("one-in-ten", "1/10"),
    ("three in ten", "3/10"),
    ("9 out of 10", "9/10"),
    ("nine out of every ten", "9/10"),
    ("one in a million", "1/1000000"),
    # ratios
    ("twice", "2"),
    ("tripled", "3"),
    ("twofold", "2"),
    ("tenfold", "10"),
    ("10-fold", "10"),
    ("ten times", "10"),
    ("3x", "3"),
    ("3×", "3"),
    ("2.5 times", "5/2"),
    # percent and money keep their number
    ("22%", "22"),
    ("0.5%", "1/2"),
    ("½%", "1/2"),
    ("50p", "50"),
    ("12-cent", "12"),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_a_figure_is_worth_what_is_written(text: str, value: str | int) -> None:
    assert value_of(text) == Fraction(value)


WRITTEN = [
    # text, form, hedge, is_percent, currency, unit
    ("1,000", "plain", None, False, None, None),
    ("500 arrests", "plain", None, False, None, "arrests"),
    ("23 minutes", "plain", None, False, None, "minutes"),
    ("23mins", "plain", None, False, None, "mins"),
    ("5 m", "plain", None, False, None, "m"),
    ("190 km2", "plain", None, False, None, "km2"),
    ("800 °C", "plain", None, False, None, "°C"),
    ("200 kilometres per hour", "plain", None, False, None, "kilometres per hour"),
    ("10km/hr", "plain", None, False, None, "km/hr"),
    ("12.5 per 100,000 people", "plain", None, False, None, "per 100,000 people"),
    ("45-acre", "plain", None, False, None, "acre"),
    ("a third of children", "plain", None, False, None, "children"),
    ("20 (kg)", "plain", None, False, None, "(kg)"),
    # percent
    ("25%", "plain", None, True, None, None),
    ("25 %", "plain", None, True, None, None),
    ("25 per cent", "plain", None, True, None, None),
    ("25 percent", "plain", None, True, None, None),
    ("twenty-five per cent", "plain", None, True, None, None),
    ("10-per-cent", "plain", None, True, None, None),
    ("5 per cent points", "plain", None, True, None, "percentage points"),
    ("10-percent", "plain", None, True, None, None),
    ("5 percentage points", "plain", None, True, None, "percentage points"),
    ("5pp", "plain", None, True, None, "percentage points"),
    # money
    ("£20", "plain", None, False, "£", None),
    ("$ 75 million", "plain", None, False, "$", None),
    ("US$5", "plain", None, False, "US$", None),
    ("C$5", "plain", None, False, "C$", None),
    ("HK$ 5", "plain", None, False, "HK$", None),
    ("GBP 20", "plain", None, False, "GBP", None),
    ("GBP20m", "plain", None, False, "GBP", None),
    ("usd 20", "plain", None, False, "usd", None),
    ("20 GBP", "plain", None, False, "GBP", None),
    ("$20 USD", "plain", None, False, "USD", None),
    ("10€", "plain", None, False, "€", None),
    ("¥100", "plain", None, False, "¥", None),
    ("₹5 lakh", "plain", None, False, "₹", None),
    ("Rs 500", "plain", None, False, "Rs", None),
    ("50p", "plain", None, False, "p", None),
    ("50 cents", "plain", None, False, "cents", None),
    ("20 million dollars", "plain", None, False, "dollars", None),
    ("125 million australian dollars", "plain", None, False, "australian dollars", None),
    ("20 pounds sterling", "plain", None, False, "pounds sterling", None),
    ("20 pounds", "plain", None, False, None, "pounds"),
    ("£20 per week", "plain", None, False, "£", "per week"),
    ("500 top athletes", "plain", None, False, None, "top athletes"),
    # hedges in the value
    ("about 500", "plain", "about", False, None, None),
    ("~500", "plain", "about", False, None, None),
    ("c.500", "plain", "about", False, None, None),
    ("c. £500", "plain", "about", False, "£", None),
    ("ca 500", "plain", "about", False, None, None),
    ("≈500", "plain", "about", False, None, None),
    (">1,000", "plain", "more than", False, None, None),
    ("> 1,000", "plain", "more than", False, None, None),
    ("<5", "plain", "less than", False, None, None),
    ("≥5", "plain", "at least", False, None, None),
    (">=5", "plain", "at least", False, None, None),
    ("≤5", "plain", "at most", False, None, None),
    ("<= 5", "plain", "at most", False, None, None),
    ("500+", "plain", "at least", False, None, None),
    ("500+ arrests", "plain", "at least", False, None, "arrests"),
    ("1,000-plus", "plain", "at least", False, None, None),
    ("500 or more people", "plain", "at least", False, None, "people"),
    ("500 people or more", "plain", "at least", False, None, "people"),
    ("5 or fewer", "plain", "at most", False, None, None),
    ("20 or so", "plain", "about", False, None, None),
    ("up to 5,000 or so", "plain", "up to about", False, None, None),
    ("up to an estimated 840,000 people", "plain", "up to an estimated", False, None, "people"),
    ("more than a million", "plain", "more than", False, None, None),
    ("a record 123,000", "plain", "a record", False, None, None),
    ("just 500", "plain", None, False, None, None),
    ("soared to 22,724", "plain", None, False, None, None),
    # other forms
    ("one in ten children", "one in", None, False, None, "children"),
    ("about one in ten", "one in", "about", False, None, None),
    ("every 23 minutes", "every", None, False, None, "minutes"),
    ("one every 23 minutes", "every", None, False, None, "minutes"),
    ("about every 23 minutes", "every", "about", False, None, "minutes"),
    ("every minute", "every", None, False, None, "minute"),
    ("doubled", "ratio word", None, False, None, None),
    ("roughly doubled", "ratio word", "roughly", False, None, None),
    ("more than doubled", "ratio word", "more than", False, None, None),
    ("ten times higher", "ratio word", None, False, None, "higher"),
    ("3x", "ratio word", None, False, None, None),
]


@pytest.mark.parametrize(("text", "form", "hedge", "is_percent", "currency", "unit"), WRITTEN)
def test_what_is_written_around_a_number_is_kept(  # noqa: PLR0913 - the columns of the table
    *,
    text: str,
    form: str,
    hedge: str | None,
    is_percent: bool,
    currency: str | None,
    unit: str | None,
) -> None:
    figure = parse_figure(text)
    assert figure == Figure(text, figure.ends, form, hedge, is_percent, currency, unit)


@pytest.mark.parametrize(
    ("text", "has_trailing_zeros", "is_whole"),
    [
        ("0", False, True),
        ("22,724", False, True),
        ("1,000", True, True),
        ("seven", False, True),
        ("thirty", True, True),
        ("a hundred and two", False, True),
        ("5.0", False, False),
        ("1,000.0", False, False),
        ("5 million", True, False),
        ("7.5m", True, False),
        ("half a million", True, False),
        ("half", False, False),
        ("1.23e8", False, False),
        ("one in ten", False, False),
        ("doubled", False, False),
        ("3x", False, False),
    ],
)
def test_ambiguous_precision_and_whole_numbers_are_told_apart(
    *,
    text: str,
    has_trailing_zeros: bool,
    is_whole: bool,
) -> None:
    (end,) = parse_figure(text).ends
    assert (end.has_trailing_zeros, end.is_whole) == (has_trailing_zeros, is_whole)


RANGES = [
    ("500-800", "500", "800"),
    ("500–800", "500", "800"),
    ("500—800", "500", "800"),
    ("500 - 800", "500", "800"),
    ("500 to 800", "500", "800"),
    ("between 500 and 800", "500", "800"),
    ("between 500 and 800 arrests", "500", "800"),
    ("from 5% to 7%", "5", "7"),
    ("5-7%", "5", "7"),
    ("5 to 7 per cent", "5", "7"),
    ("£2m–£3m", 2 * M, 3 * M),
    ("£2-3m", 2 * M, 3 * M),
    ("2-3 million", 2 * M, 3 * M),
    ("between 2 and 3 million", 2 * M, 3 * M),
    ("two to three hundred", "200", "300"),
    ("one to two hundred thousand", "100000", "200000"),
    ("5k-20k", "5000", "20000"),
    ("500 to 1 million", "500", M),
    ("fifty to one hundred", "50", "100"),
    ("twenty-one to thirty", "21", "30"),
    ("five-ten", "5", "10"),
    ("1-1.1%", "1", "1.1"),
    ("10 000 to 20 000", "10000", "20000"),
    ("between two hundred and three hundred", "200", "300"),
    ("between negative ten and fifteen", "-10", "15"),
    ("-5 to -3", "-5", "-3"),
    ("-5–-3", "-5", "-3"),
    ("-18 °C to -34 °C", "-34", "-18"),
    ("44 mg to 50 mg", "44", "50"),
    ("1 day to 3 days", "1", "3"),
    ("8- to 16-metre", "8", "16"),
    ("$5bn-$6bn", 5000 * M, 6000 * M),
    ("500 to 500", "500", "500"),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_a_range_has_two_ends(text: str, low: str | int, high: str | int) -> None:
    figure = parse_figure(text)
    assert figure.form == "range"
    assert [end.value for end in figure.ends] == [Fraction(low), Fraction(high)]


@pytest.mark.parametrize(
    ("text", "is_percent", "currency", "unit"),
    [
        ("5-7%", True, None, None),
        ("5%-7%", True, None, None),
        ("£2-3m", False, "£", None),
        ("2-3m GBP", False, "GBP", None),
        ("44 mg to 50 mg", False, None, "mg"),
        ("44 to 50 mg", False, None, "mg"),
        ("500-800 arrests", False, None, "arrests"),
    ],
)
def test_percent_money_and_unit_belong_to_both_ends(
    *,
    text: str,
    is_percent: bool,
    currency: str | None,
    unit: str | None,
) -> None:
    figure = parse_figure(text)
    assert (figure.is_percent, figure.currency, figure.unit) == (is_percent, currency, unit)


def test_the_ends_of_a_range_share_the_scale_and_its_quantum() -> None:
    low, high = parse_figure("2-3 million").ends
    assert low.quantum == high.quantum == M
    assert not low.is_whole


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("dozens", 24, 100, None),
        ("dozens of arrests", 24, 100, "arrests"),
        ("scores", 40, 100, None),
        ("hundreds", 200, 1000, None),
        ("hundreds of times", 200, 1000, "times"),
        ("thousands", 2000, 10_000, None),
        ("tens of thousands", 20_000, 100_000, None),
        ("hundreds of thousands of people", 200_000, M, "people"),
        ("millions", 2 * M, 10 * M, None),
        ("tens of millions", 20 * M, 100 * M, None),
    ],
)
def test_a_vague_plural_reaches_from_two_to_the_next_word(
    text: str, low: int, high: int, unit: str | None
) -> None:
    figure = parse_figure(text)
    assert figure.form == "vague"
    assert [end.value for end in figure.ends] == [low, high]
    assert figure.unit == unit


@given(st.integers(-(10**15), 10**15))
def test_a_whole_number_with_commas_reads_back(number: int) -> None:
    assert value_of(f"{number:,}") == number


@given(st.integers(0, 10**12), st.integers(0, 6))
def test_a_decimal_reads_back_with_its_last_digit_as_quantum(digits: int, places: int) -> None:
    text = f"{digits // 10**places:,}.{digits % 10**places:0{places}d}" if places else str(digits)
    (end,) = parse_figure(text).ends
    assert end.value == Fraction(digits, 10**places)
    if places:
        assert end.quantum == Fraction(1, 10**places)


@given(st.integers(1, 10**9))
def test_quanta_divide_the_value_and_the_coarsest_is_no_finer(number: int) -> None:
    (end,) = parse_figure(str(number)).ends
    assert end.value % end.quantum == 0
    assert end.value % end.coarsest == 0
    assert end.coarsest >= end.quantum


SMALL = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
LARGE = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES, DECADES = SMALL.split(), LARGE.split()


def spell(number: int) -> str:
    """Spell a number as British English does; the oracle for reading it back."""
    for size, name in ((10**9, "billion"), (M, "million"), (1000, "thousand")):
        if number >= size:
            rest = number % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{spell(number // size)} {name}" + (joint + spell(rest) if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f" and {spell(rest)}" if rest else "")
    if number >= 20:
        return DECADES[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


@given(st.integers(0, 10**12 - 1))
def test_a_spelt_number_reads_back(number: int) -> None:
    assert value_of(spell(number)) == number


@pytest.mark.parametrize("text", ["(9.4%)", "(9.4)%", "(9.4) %", "(9.4 per cent)", "-9.4%"])
def test_brackets_of_accounts_make_a_percentage_negative(text: str) -> None:
    figure = parse_figure(text)
    assert (figure.ends[0].value, figure.is_percent) == (Fraction(-47, 5), True)


@pytest.mark.parametrize("text", ["(£5.6m)", "£(5.6)m", "(£5.6) million"])
def test_brackets_of_accounts_keep_the_currency(text: str) -> None:
    figure = parse_figure(text)
    assert (figure.ends[0].value, figure.currency) == (Fraction(-5_600_000), "£")
