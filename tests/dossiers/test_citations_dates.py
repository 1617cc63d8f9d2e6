import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.consistency.lineage import read_period
from checker.dossiers.citations_dates import say_date


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2018", "2018"),
        ("2018-01", "January 2018"),
        ("2018-12-03", "3 December 2018"),
        ("2018-12-03T09:30:00Z", "3 December 2018, 09:30:00Z"),
        ("2018?", "2018 (uncertain)"),
        ("2018-01?", "January 2018 (uncertain)"),
        ("2018~", "about 2018"),
        ("2018-01-31~", "about 31 January 2018"),
        ("2018%", "about 2018 (uncertain)"),
        ("2018-21", "spring 2018"),
        ("2018-24?", "winter 2018 (uncertain)"),
        ("2018-33", "first quarter of 2018"),
        ("201X", "some time in 2010–2019"),
        ("20XX", "some time in 2000–2099"),
        ("2018-XX", "2018, month not known"),
        ("2018-01-XX", "January 2018, day not known"),
        ("2018-XX-XX", "2018, month and day not known"),
        ("0044", "AD 44"),
        ("0000", "1 BC"),
        ("-0043", "44 BC"),
        ("Y17000", "17000"),
    ],
)
def test_one_date_is_no_more_exact_than_it_was_written(written: str, said: str) -> None:
    assert say_date(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2019/2020", "2019–2020"),
        ("2019?/2020?", "2019–2020 (both uncertain)"),
        ("2019?/2020", "2019 (uncertain) – 2020"),
        ("2019/2020?", "2019 – 2020 (uncertain)"),
        ("2019~/2020", "about 2019 – 2020"),
        ("2018-01/2018-03", "January 2018 – March 2018"),
        ("2019/..", "from 2019 onwards"),
        ("2019/", "from 2019 until a date not known"),
        ("../2019", "until 2019"),
        ("/2019?", "until 2019 (uncertain), from a date not known"),
    ],
)
def test_an_interval_keeps_both_its_ends(written: str, said: str) -> None:
    assert say_date(written) == said


@pytest.mark.parametrize(
    "written", ["2018-02-30", "2018-13", "last week", "2020/2019", "../..", "/"]
)
def test_what_is_no_date_stays_as_it_is_written(written: str) -> None:
    assert say_date(written) == written


DATES = st.from_regex(
    r"\A(Y?-?[0-9X]{4,5}(-([0-9]{2}|XX)(-([0-9]{2}|XX)(T1[0-9]:0[0-9](Z|\+01:00)?)?)?)?[?~%]?)\Z"
)
ENDS = st.one_of(DATES, st.sampled_from(["", ".."]))


@given(st.one_of(DATES, st.builds("{}/{}".format, ENDS, ENDS), st.text()))
def test_no_mark_of_doubt_is_lost_and_none_invented(written: str) -> None:
    said = say_date(written)
    if read_period(written) is None:
        assert said == written
        return
    doubts = said.count("(uncertain)") + 2 * said.count("(both uncertain)")
    assert doubts == written.count("?") + written.count("%")
    assert said.count("about ") == written.count("~") + written.count("%")
    years = {part.lstrip("-Y")[:4] for part in written.split("/")}
    for year in years:
        if (
            year.isdecimal()
            and int(year) >= 1000
            and "Y" not in written
            and "-" + year not in written
        ):
            assert year in said
