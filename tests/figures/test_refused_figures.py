"""What is no figure, and what to write instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.figures.numerals import FigureError, parse_figure

REFUSED = [
    # text, what is wrong, what to write
    ("", "there is no figure", "as printed"),
    ("   ", "there is no figure", "as printed"),
    ("abc", "holds no number", "as printed"),
    ("NO", "holds no number", "as printed"),
    ("NaN", "holds no number", "as printed"),
    ("inf", "holds no number", "as printed"),
    ("£", "holds no number", "as printed"),
    ("-", "holds no number", "as printed"),
    ("every", "holds no number", "as printed"),
    ("every other day", "holds no number", "as printed"),
    ("about", "holds no number", "as printed"),
    ("third", "holds no number", "as printed"),
    ("12:30", "looks like a time", "1 in 4"),
    ("12,34", "groups no three digits", "write 1,234 or 12.34"),
    ("5,00", "groups no three digits", "write 500 or 5.00"),
    ("1.234,56", "decimal comma", "write 1,234.56"),
    ("1.2.3", "more than one decimal point", "1,234.5"),
    ("0,144", "not in groups of three", "1,234.5"),
    ("5,000,00", "not in groups of three", "1,234.5"),
    ("1,234 567", "not in groups of three", "1,234.5"),
    ("1234,567", "not in groups of three", "1,234.5"),
    ("800–500", "runs backwards", "500 to 800"),
    ("2018-19", "runs backwards", "19 to 2018"),
    ("£2m–€3m", "from £ to €", "one currency"),
    ("5 days to 3 weeks", "from days to weeks", "one unit"),
    ("24/7", "no fraction below one", "1.5"),
    ("2017/18", "no fraction below one", "1.5"),
    ("1/0", "no fraction below one", "1.5"),
    ("500 arrests in 2017", "more than one number", "claim of its own"),
    ("500 people or thirty", "more than one number", "claim of its own"),
    ("500 and 800", "more than one number", "claim of its own"),
    ("one in zero", "more than one number", "claim of its own"),
    ("ten in one", "more than one number", "claim of its own"),
    ("1_000", "more than one number", "claim of its own"),
    ("twenty ten", "more than one number", "claim of its own"),
    ("twenty zero", "more than one number", "claim of its own"),
    ("nineteen eighty four", "more than one number", "claim of its own"),
    ("two thousand three million", "make no number", "in digits"),
    ("two hundred five hundred", "more than one number", "claim of its own"),
    ("dozens 5", "more than one number", "claim of its own"),
    ("one in ten 5", "more than one number", "claim of its own"),
    ("ten times 5", "more than one number", "claim of its own"),
    ("5 to 7 #", "more than one number", "claim of its own"),
    ("1.2345678 million 5", "make no number", "in digits"),
    ("a", "holds no number", "as printed"),
    ("every #", "holds no number", "as printed"),
    ("(x)", "holds no number", "as printed"),
    ("(-5)", "belong to no figure", "in the quote"),
    ("5-", "belong to no figure", "in the quote"),
    ("3rd", "belong to no figure", "in the quote"),
    ("(5", "belong to no figure", "in the quote"),
    ("5)", "belong to no figure", "in the quote"),
    ("5/", "belong to no figure", "in the quote"),
    ("% 5", "belong to no figure", "in the quote"),
    ("xyz 500", "belong to no figure", "in the quote"),
    ("500 #1", "more than one number", "claim of its own"),
    ("1e999999999", "beyond what can be counted", "at most 100"),
    ("1e101", "beyond what can be counted", "at most 100"),
    ("every every minute", "holds no number", "as printed"),
    ("1" * 201, "too long", "figure alone"),
    ("1" + ",000" * 2000, "too long", "figure alone"),
]


@pytest.mark.parametrize(("text", "problem", "cure"), REFUSED)
def test_a_refusal_says_what_is_wrong_and_what_to_write(text: str, problem: str, cure: str) -> None:
    with pytest.raises(FigureError) as refused:
        parse_figure(text)
    assert problem in refused.value.problem
    assert cure in refused.value.cure
    assert str(refused.value) == f"{refused.value.problem}: {refused.value.cure}"


def test_a_refusal_shows_hostile_text_on_one_short_line() -> None:
    with pytest.raises(FigureError) as refused:
        parse_figure("x\n::error::\x1b[31m" + "y" * 100)
    message = str(refused.value)
    assert "\n" not in message
    assert "\x1b" not in message
    assert len(message) < 140


@given(st.text(max_size=60) | st.text("0123456789.,-–£$%() eEmk/½inoutfadhlyv", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        figure = parse_figure(text)
    except FigureError:
        return
    assert 1 <= len(figure.ends) <= 2
    assert all(0 < end.quantum <= end.coarsest for end in figure.ends)
