"""The expected and the widest reading of a figure."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.figures.hedges import PHRASES, UnknownHedge
from checker.figures.numerals import parse_figure
from checker.figures.readings import DEFAULT_WIDTHS, Reading, Widths, read_figure
from checker.intervals import Interval, between


def span(text: str) -> Interval:
    """Write intervals as mathematics does: "[950, 1050]", "(1000, oo)"."""
    low, high = text[1:-1].split(", ")
    return between(
        None if low == "-oo" else Fraction(low),
        None if high == "oo" else Fraction(high),
        low_open=text[0] == "(",
        high_open=text[-1] == ")",
    )


def read(text: str, hedge: str | None = None, *, is_count: bool = True) -> Reading:
    return read_figure(parse_figure(text), hedge, is_count=is_count)


def assert_reads(reading: Reading, expected: str, widest: str) -> None:
    assert reading.expected == span(expected)
    assert reading.widest == span(widest)


COUNTS = [
    # exact in both
    ("0", "[0, 0]", "[0, 0]"),
    ("7", "[7, 7]", "[7, 7]"),
    ("seven", "[7, 7]", "[7, 7]"),
    ("25", "[25, 25]", "[25, 25]"),
    ("407", "[407, 407]", "[407, 407]"),
    ("22,724", "[22724, 22724]", "[22724, 22724]"),
    ("-407", "[-407, -407]", "[-407, -407]"),
    # rounded
    ("20", "[19.5, 20.5]", "[15, 25]"),
    ("100", "[95, 105]", "[50, 150]"),
    ("1,000", "[950, 1050]", "[500, 1500]"),
    ("1,200", "[1150, 1250]", "(1100, 1300)"),
    ("75,000", "[74500, 75500]", "[72500, 77500]"),
    ("144,000", "[143500, 144500]", "(143000, 145000)"),
    ("123,000", "[122500, 123500]", "(122000, 124000)"),
    ("250,000", "[245000, 255000]", "[225000, 275000]"),
    ("480,350", "[480345, 480355]", "[480325, 480375]"),
    ("40 million", "[39500000, 40500000]", "[35000000, 45000000]"),
    ("5 million", "[4500000, 5500000]", "[2500000, 7500000]"),
    ("5.0 million", "[4950000, 5050000]", "(4900000, 5100000)"),
    ("7.5 million", "[7450000, 7550000]", "[7250000, 7750000]"),
    ("half a million", "[450000, 550000]", "[250000, 750000]"),
    ("-1,000", "[-1050, -950]", "[-1500, -500]"),
    # never fewer than none
    ("a million", "[500000, 1500000]", "(0, 2000000)"),
    ("0-3", "[0, 3]", "[0, 3.5]"),
    # ranges
    ("500-800", "[500, 800]", "[495, 805]"),
    ("7-9", "[7, 9]", "[6.5, 9.5]"),
    ("2-3 million", "[2000000, 3000000]", "[1500000, 3500000]"),
    # vague
    ("dozens", "[24, 100)", "[24, 100)"),
    ("hundreds", "[200, 1000)", "[200, 1000)"),
    ("thousands of", "[2000, 10000)", "[2000, 10000)"),
    # the time between two events
    ("every 23 minutes", "[22.5, 23.5]", "[22.5, 23.5]"),
    ("every seven minutes", "[6.5, 7.5]", "[6.5, 7.5]"),
    ("every 30 minutes", "[29.5, 30.5]", "[29.5, 30.5]"),
    ("every 2.5 minutes", "[2.45, 2.55]", "[2.25, 2.75]"),
    ("every minute", "[0.5, 1.5]", "[0.5, 1.5]"),
]


@pytest.mark.parametrize(("text", "expected", "widest"), COUNTS)
def test_a_bare_count_is_read(text: str, expected: str, widest: str) -> None:
    assert_reads(read(text), expected, widest)


MEASURED = [
    ("22%", "[21.5, 22.5]", "(21, 23)"),
    ("25%", "[24.5, 25.5]", "[22.5, 27.5]"),
    ("6%", "[5.5, 6.5]", "(5, 7)"),
    ("7.5%", "[7.45, 7.55]", "[7.25, 7.75]"),
    ("0.5%", "[0.45, 0.55]", "[0.25, 0.75]"),
    ("5.0%", "[4.95, 5.05]", "(4.9, 5.1)"),
    ("700%", "[695, 705]", "[650, 750]"),
    ("0", "[-0.5, 0.5]", "(-1, 1)"),
    ("-22", "[-22.5, -21.5]", "(-23, -21)"),
    ("£20", "[19.5, 20.5]", "[15, 25]"),
    ("22,724", "[22723.5, 22724.5]", "(22723, 22725)"),
    ("5-7%", "[5, 7]", "[4.5, 7.5]"),
    ("a third", "[197/600, 203/600]", "[17/60, 23/60]"),
    ("half", "[0.495, 0.505]", "[0.45, 0.55]"),
    # one in k
    ("one in ten", "[2/21, 2/19]", "[2/21, 2/19]"),
    ("1 in 4", "[2/9, 2/7]", "[2/9, 2/7]"),
    ("one in two", "[0.4, 2/3]", "[0.4, 2/3]"),
    ("one in one", "[2/3, 1]", "[2/3, 1]"),
    ("3 in 10", "[0.25, 0.35]", "[0.25, 0.35]"),
    ("2 in 10", "[0.15, 0.25]", "[0.15, 0.25]"),
    ("10 in 10", "[0.95, 1]", "[0.95, 1]"),
    # ratios
    ("doubled", "[1.9, 2.1]", "[1.9, 2.1]"),
    ("trebled", "[2.8, 3.2]", "[2.8, 3.2]"),
    ("quadrupled", "[3.7, 4.3]", "[3.7, 4.3]"),
    ("halved", "[0.45, 0.55]", "[0.45, 0.55]"),
    ("twofold", "[1.9, 2.1]", "[1.9, 2.1]"),
    ("ten times", "[9.5, 10.5]", "[5, 15]"),
    ("3x", "[2.5, 3.5]", "[2.5, 3.5]"),
    ("2.2 times", "[2.15, 2.25]", "[2.15, 2.25]"),
]


@pytest.mark.parametrize(("text", "expected", "widest"), MEASURED)
def test_a_bare_figure_that_counts_nothing_is_read(text: str, expected: str, widest: str) -> None:
    assert_reads(read(text, is_count=False), expected, widest)


@pytest.mark.parametrize(
    ("text", "expected", "widest"),
    [
        ("407", "[406.5, 407.5]", "[406.5, 407.5]"),
        ("25", "[24.5, 25.5]", "[24.5, 25.5]"),
        ("0", "[0, 0.5]", "[0, 0.5]"),
        ("1,200", "[1150, 1250]", "(1100, 1300)"),
    ],
)
def test_a_rate_is_an_average_rounded_to_its_last_digit(
    text: str, expected: str, widest: str
) -> None:
    reading = read_figure(parse_figure(text), None, is_count=True, is_total=False)
    assert_reads(reading, expected, widest)


@pytest.mark.parametrize("words", ["exact", "on average", "an average of", "only", "just", "bare"])
def test_neutral_words_leave_a_figure_bare(words: str) -> None:
    assert read("1,200", words) == read("1,200")


def test_a_record_reads_as_a_bare_figure_and_is_remembered() -> None:
    reading = read("123,000", "a record")
    assert reading.widest == read("123,000").widest
    assert reading.precision == 1000
    assert reading.hedge is not None
    assert reading.hedge.kinds == ("record",)


HEDGED = [
    # text, hedge, expected, widest
    ("1,000", "exactly", "[1000, 1000]", "[1000, 1000]"),
    ("1,000", "precisely", "[1000, 1000]", "[1000, 1000]"),
    ("1,000", "about", "[900, 1100]", "[750, 1250]"),
    ("1,000", "an estimated", "[900, 1100]", "[750, 1250]"),
    ("2", "about", "[1.5, 2.5]", "[1.5, 2.5]"),
    ("1", "about", "[0.5, 1.5]", "[0.5, 1.5]"),
    ("5 million", "about", "[4500000, 5500000]", "[3750000, 6250000]"),
    ("1 million", "about", "[500000, 1500000]", "[500000, 1500000]"),
    ("1,000", "almost", "[900, 1000)", "[750, 1000)"),
    ("1,000", "nearly", "[900, 1000)", "[750, 1000)"),
    ("1,000", "just under", "[900, 1000)", "[750, 1000)"),
    ("1,000", "over", "(1000, oo)", "(1000, oo)"),
    ("1,000", "more than", "(1000, oo)", "(1000, oo)"),
    ("1,000", "just over", "(1000, 1100]", "(1000, 1250]"),
    ("1,000", "well over", "[1100, oo)", "(1000, oo)"),
    ("1,000", "well under", "[0, 900]", "[0, 1000)"),
    ("1,000", "at least", "[1000, oo)", "[1000, oo)"),
    ("20", "as little as", "[20, oo)", "[20, oo)"),
    ("1,000", "at most", "[0, 1000]", "[0, 1000]"),
    ("1,000", "fewer than", "[0, 1000)", "[0, 1000)"),
    ("1,000", "under", "[0, 1000)", "[0, 1000)"),
    ("1,000", "up to", "[0, 1000]", "[0, oo)"),
    ("1,000", "as many as", "[0, 1000]", "[0, oo)"),
    # zero
    ("0", "exactly", "[0, 0]", "[0, 0]"),
    ("0", "about", "[0, 0.5]", "[0, 0.5]"),
    ("0", "almost", "[0, 0.5]", "[0, 0.5]"),
    ("0", "just over", "(0, 0.5]", "(0, 0.5]"),
    ("0", "more than", "(0, oo)", "(0, oo)"),
    ("0", "well over", "(0, oo)", "(0, oo)"),
    ("0", "at least", "[0, oo)", "[0, oo)"),
    ("0", "at most", "[0, 0]", "[0, 0]"),
    ("0", "up to", "[0, 0]", "[0, oo)"),
    ("0", "fewer than", "(-oo, 0)", "(-oo, 0)"),
    ("0", "well under", "(-oo, 0)", "(-oo, 0)"),
    # below zero, approximations act on the size and bounds on the number
    ("-1,000", "exactly", "[-1000, -1000]", "[-1000, -1000]"),
    ("-1,000", "about", "[-1100, -900]", "[-1250, -750]"),
    ("-1,000", "almost", "(-1000, -900]", "(-1000, -750]"),
    ("-1,000", "just over", "[-1100, -1000)", "[-1250, -1000)"),
    ("-1,000", "more than", "(-1000, oo)", "(-1000, oo)"),
    ("-1,000", "well over", "[-900, oo)", "(-1000, oo)"),
    ("-1,000", "well under", "(-oo, -1100]", "(-oo, -1000)"),
    ("-1,000", "at least", "[-1000, oo)", "[-1000, oo)"),
    ("-1,000", "at most", "(-oo, -1000]", "(-oo, -1000]"),
    ("-1,000", "fewer than", "(-oo, -1000)", "(-oo, -1000)"),
    ("-1,000", "up to", "(-oo, -1000]", "(-oo, oo)"),
    # one around the other
    ("840,000", "up to an estimated", "[0, 924000]", "[0, oo)"),
    ("1,000", "at least about", "[900, oo)", "[750, oo)"),
    ("1,000", "more than about", "(900, oo)", "(750, oo)"),
    ("1,000", "at most about", "[0, 1100]", "[0, 1250]"),
    ("1,000", "fewer than about", "[0, 1100)", "[0, 1250)"),
    ("1,000", "at most almost", "[0, 1000)", "[0, 1000)"),
    ("1,000", "at least almost", "[900, oo)", "[750, oo)"),
    ("1,000", "well over about", "[990, oo)", "(750, oo)"),
    # ranges
    ("500-800", "in the region of", "[450, 880]", "[375, 1000]"),
    ("500-800", "almost", "[450, 800)", "[375, 800)"),
    ("500-800", "more than", "(500, oo)", "(500, oo)"),
    ("500-800", "at least", "[500, oo)", "[500, oo)"),
    ("500-800", "at most", "[0, 800]", "[0, 800]"),
    ("500-800", "fewer than", "[0, 800)", "[0, 800)"),
    ("500-800", "up to", "[0, 800]", "[0, oo)"),
    ("500-800", "exactly", "[500, 800]", "[500, 800]"),
    # a hedge within the value
    ("~500", None, "[450, 550]", "[375, 625]"),
    ("500+", None, "[500, oo)", "[500, oo)"),
    (">1,000", None, "(1000, oo)", "(1000, oo)"),
    ("<5", None, "[0, 5)", "[0, 5)"),
    ("up to 5,000 or so", None, "[0, 5500]", "[0, oo)"),
    ("about 500", "at least", "[450, oo)", "[375, oo)"),
    ("500+", "about", "[450, oo)", "[375, oo)"),
    # vague
    ("hundreds", "more than", "(200, oo)", "(200, oo)"),
    ("every 23 minutes", "about", "[20.7, 25.3]", "[17.25, 28.75]"),
]


@pytest.mark.parametrize(("text", "hedge", "expected", "widest"), HEDGED)
def test_a_hedged_count_is_read(text: str, hedge: str | None, expected: str, widest: str) -> None:
    assert_reads(read(text, hedge), expected, widest)


@pytest.mark.parametrize(
    ("text", "hedge", "expected", "widest"),
    [
        ("doubled", "roughly", "[1.75, 2.25]", "[1.5, 2.5]"),
        ("roughly doubled", None, "[1.75, 2.25]", "[1.5, 2.5]"),
        ("trebled", "about", "[2.625, 3.375]", "[2.25, 3.75]"),
        ("halved", "about", "[0.4375, 0.5625]", "[0.375, 0.625]"),
        ("doubled", "almost", "[1.8, 2)", "[1.5, 2)"),
        ("more than doubled", None, "(2, oo)", "(2, oo)"),
        ("25%", "almost", "[22.5, 25)", "[18.75, 25)"),
        ("60%", "more than", "(60, oo)", "(60, oo)"),
        ("0", "about", "[-0.5, 0.5]", "[-0.5, 0.5]"),
        ("one in ten", "about", "[0.09, 0.11]", "[0.075, 0.125]"),
        ("one in two", "about", "[0.4, 2/3]", "[0.375, 2/3]"),
        ("one in ten", "more than", "(0.1, oo)", "(0.1, oo)"),
        ("one in ten", "fewer than", "[0, 0.1)", "[0, 0.1)"),
        ("a third", "about", "[0.3, 11/30]", "[0.25, 5/12]"),
    ],
)
def test_a_hedged_figure_that_counts_nothing_is_read(
    text: str, hedge: str | None, expected: str, widest: str
) -> None:
    assert_reads(read(text, hedge, is_count=False), expected, widest)


@pytest.mark.parametrize(
    ("hedge", "expected", "widest"),
    [
        ("at most", "(-oo, 5]", "(-oo, 5]"),
        ("fewer than", "(-oo, 5)", "(-oo, 5)"),
        ("up to", "(-oo, 5]", "(-oo, oo)"),
        ("at least", "[5, oo)", "[5, oo)"),
    ],
)
def test_an_upper_bound_on_what_can_be_negative_has_no_floor(
    hedge: str, expected: str, widest: str
) -> None:
    reading = read_figure(parse_figure("5"), hedge, is_count=False, can_be_negative=True)
    assert_reads(reading, expected, widest)


def test_a_count_that_can_be_negative_is_not_cut_at_zero() -> None:
    reading = read_figure(parse_figure("0"), "about", is_count=True, can_be_negative=True)
    assert_reads(reading, "[-0.5, 0.5]", "[-0.5, 0.5]")


@pytest.mark.parametrize(
    ("hedge", "rounded_to", "expected"),
    [
        ("about", "1000", "[500, 1500]"),
        ("about", "exact", "[900, 1100]"),
        ("more than", "1000", "(1000, oo)"),
    ],
)
def test_a_declared_rounding_is_the_quantum_of_a_hedged_figure(
    hedge: str, rounded_to: str, expected: str
) -> None:
    reading = read_figure(parse_figure("1,000"), hedge, is_count=True, rounded_to=rounded_to)
    assert reading.expected == span(expected)


@pytest.mark.parametrize(("text", "hedge"), [("about 500", "around"), ("500+", "at least")])
def test_a_hedge_in_the_value_and_beside_it_counts_once(text: str, hedge: str) -> None:
    reading = read(text, hedge)
    assert reading.hedge is not None
    assert reading.hedge.words == hedge
    assert len(reading.hedge.kinds) == 1


def test_hedges_in_the_value_and_beside_it_that_clash_are_refused() -> None:
    with pytest.raises(UnknownHedge, match="two things at once"):
        read("500+", "at most")


def test_hedges_within_a_value_that_clash_are_refused_when_it_is_read() -> None:
    figure = parse_figure("about nearly 500")
    assert figure.hedge == "about nearly"
    with pytest.raises(UnknownHedge, match="two things at once"):
        read_figure(figure, None, is_count=True)


def test_a_hedge_that_is_not_known_is_never_read_as_bare() -> None:
    with pytest.raises(UnknownHedge, match='did you mean "about"'):
        read("500", "abuot")


@pytest.mark.parametrize(
    ("text", "is_count", "precision", "natural"),
    [
        ("1,200", True, 100, 100),
        ("144,000", True, 1000, 1000),
        ("22,724", True, 1, 1),
        ("25", True, 1, 1),
        ("22%", False, 1, 1),
        ("every 23 minutes", True, 1, 1),
        ("every 100 minutes", False, 1, 1),
        ("1,000", True, None, 100),
        ("75,000", True, None, 1000),
        ("5 million", True, None, 10**6),
        ("25%", False, None, 1),
        ("500-800", True, None, None),
        ("one in ten", False, None, None),
        ("doubled", False, None, None),
        ("dozens", True, None, None),
        ("about 1,200", True, None, None),
        ("exactly 1,200", True, None, None),
    ],
)
def test_the_precision_is_told_where_it_is_beyond_doubt(
    *,
    text: str,
    is_count: bool,
    precision: int | None,
    natural: int | None,
) -> None:
    reading = read(text, is_count=is_count)
    assert (reading.precision, reading.natural) == (precision, natural)


def test_the_widths_of_about_can_be_chosen() -> None:
    wider = Widths(Fraction(20, 100), Fraction(50, 100))
    reading = read_figure(parse_figure("1,000"), "about", is_count=True, widths=wider)
    assert_reads(reading, "[800, 1200]", "[500, 1500]")


def test_even_equal_widths_leave_the_widest_reading_of_a_ratio_the_widest() -> None:
    equal = Widths(Fraction(25, 100), Fraction(25, 100))
    reading = read_figure(parse_figure("doubled"), "about", is_count=False, widths=equal)
    assert reading.widest.covers(reading.expected)


FIGURES = st.one_of(
    st.integers(-(10**7), 10**7).map(lambda n: f"{n:,}"),
    st.integers(0, 10**5).map(lambda n: f"{n / 100:.2f}%"),
    st.tuples(st.integers(1, 999), st.sampled_from(["thousand", "million", "bn"])).map(
        lambda parts: f"{parts[0]} {parts[1]}"
    ),
    st.tuples(st.integers(0, 500), st.integers(500, 900)).map(lambda ends: "{}-{}".format(*ends)),
    st.tuples(st.integers(1, 9), st.integers(9, 100)).map(lambda parts: "{} in {}".format(*parts)),
    st.integers(1, 200).map(lambda n: f"every {n} minutes"),
    st.sampled_from(["doubled", "halved", "ten times", "dozens", "half", "a third", "2½", "0"]),
)
HEDGES = st.sampled_from(
    [None, *(phrases[0] for phrases in PHRASES.values()), "up to an estimated", "at least about"]
)


@given(
    text=FIGURES,
    hedge=HEDGES,
    is_count=st.booleans(),
    is_total=st.booleans(),
    can_be_negative=st.booleans(),
    rounded_to=st.sampled_from([None, "exact", "1", "5", "1000"]),
    rounding=st.sampled_from([None, "nearest", "truncate", "any"]),
)
def test_the_widest_reading_covers_the_expected_one(  # noqa: PLR0913 - whatever can be chosen
    *,
    text: str,
    hedge: str | None,
    is_count: bool,
    is_total: bool,
    can_be_negative: bool,
    rounded_to: str | None,
    rounding: str | None,
) -> None:
    reading = read_figure(
        parse_figure(text),
        hedge,
        is_count=is_count,
        is_total=is_total,
        can_be_negative=can_be_negative,
        rounded_to=rounded_to,
        rounding=rounding,
    )
    assert reading.widest.covers(reading.expected)
    for interval in (reading.expected, reading.widest):
        assert interval == between(*interval[:2], low_open=interval[2], high_open=interval[3])


@given(text=FIGURES, is_count=st.booleans())
def test_a_bare_figure_is_among_the_numbers_it_stands_for(
    *,
    text: str,
    is_count: bool,
) -> None:
    figure = parse_figure(text)
    assert figure.ends[0].value in read_figure(figure, None, is_count=is_count).expected


@given(
    digits=st.integers(1, 10**4),
    places=st.integers(0, 3),
    hedge=st.sampled_from(["about", "almost", "just over", "well over", "up to", "at most", None]),
    is_count=st.booleans(),
)
def test_a_thousand_times_the_figure_has_a_thousand_times_the_reading(
    *,
    digits: int,
    places: int,
    hedge: str | None,
    is_count: bool,
) -> None:
    whole, decimals = divmod(digits, 10**places)
    text = f"{whole}.{decimals:0{places}d}" if places else str(whole)
    thousands = read(f"{text} thousand", hedge, is_count=is_count)
    millions = read(f"{text} million", hedge, is_count=is_count)
    assert millions.expected == thousands.expected.scaled(Fraction(1000))
    assert millions.widest == thousands.widest.scaled(Fraction(1000))


@given(st.integers(1, 10**6), HEDGES)
def test_a_negative_figure_mirrors_a_positive_one_unless_it_is_bounded(
    number: int, hedge: str | None
) -> None:
    above = read_figure(parse_figure(f"{number}"), hedge, is_count=True, can_be_negative=True)
    below = read_figure(parse_figure(f"-{number}"), hedge, is_count=True, can_be_negative=True)
    if above.widest.low is not None and above.widest.high is not None:
        assert below.expected == above.expected.negated()
        assert below.widest == above.widest.negated()


def test_the_default_widths_are_a_tenth_and_a_quarter() -> None:
    assert (Fraction(1, 10), Fraction(1, 4)) == DEFAULT_WIDTHS
