"""Times: which periods of related claims are taken for one."""

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.consistency.relating.times import Span, is_vague, sort_times
from checker.dimensions.periods import could_be_same, parse_period


def read(text: str) -> Span:
    """Read a period; one after "printed" is assumed, "-" is none."""
    if text == "-":
        return None, False
    name = text.removeprefix("printed ")
    return parse_period(name), name != text


def group(texts: list[str]) -> list[str]:
    """Sort periods into times, each told as its periods side by side; sorted."""
    times = sort_times(read(text) for text in texts)
    groups: dict[int, list[str]] = {}
    for text in texts:
        period, is_assumed = read(text)
        groups.setdefault(times.find(period, is_assumed=is_assumed), []).append(text)
    assert set(groups) <= set(range(len(times.spans)))
    return sorted(" & ".join(sorted(set(texts))) for texts in groups.values())


ONE = [
    "2018 & 2018-01/2018-12",
    "2018 & 2018-01-01/2018-12-31",
    "2018 & 2018?",
    "2018 & 2018~",
    "2018-33 & 2018-01/2018-03",
    "2017/2018 & 2017-04/2018-03",
    "2017/2018 & 2017-04-06/2018-04-05",
    "2017-04-01/2018-03-31 & 2017-04/2018-03",
    "2018-05 & 2018-05?",
    "2018-05-01/2018-05-31 & 2018-05",
    "2017/2018? & 2017/2018",
    "2017/2018 & 2017-04/2018-03?",
    "2018? & 2018~",
    "2018? & 2018%",
]


@pytest.mark.parametrize("texts", ONE)
def test_periods_that_may_be_one_are_one_time(texts: str) -> None:
    periods = texts.split(" & ")
    assert group(periods) == [" & ".join(sorted(periods))]


SEVERAL = [
    "2017 2018",
    "2018 2017/2018",
    "2018 2018/2019",
    "2017/2018 2018/2019",
    "2017-04/2018-03 2017-07/2018-06",
    "2018 2018-05",
    "2018 2018-05?",
    "2018? 2018-05",
    "2018? 2017/2018",
    "2018? 2017-04/2018-03",
    "2017-02? 2017/2018",
    "2018 2018?/2018",
    "2018 2018-01/2018-11",
    "2018-01 2018-02",
    "2018-05-03 2018-05-04",
    "2018-05-03? 2018-05-04",
    "2018 2018/..",
    "2017? 2018",
    "2018 - 2017",
    "2018 printed|2018",
    "2018? printed|2018",
    "2018 printed|2018-05 printed|2018-06",
    "printed|2018-05 printed|2018-05?",
    "- printed|2018 2018",
]


@pytest.mark.parametrize("texts", SEVERAL)
def test_periods_that_cannot_be_one_or_are_only_assumed_are_times_of_their_own(
    texts: str,
) -> None:
    periods = [text.replace("|", " ") for text in texts.split()]
    assert group(periods) == sorted(periods)


UNCERTAIN = [
    ("2017/2018 2018/2019 2018?", ["2017/2018", "2018/2019", "2018?"]),
    ("2018 2017/2018 2018?", ["2017/2018", "2018 & 2018?"]),
    ("2018 2018/2019 2018~ 2018?", ["2018 & 2018? & 2018~", "2018/2019"]),
    ("2018 2019 2018?", ["2018 & 2018?", "2019"]),
    ("2018 2018-05 2018-06 2018?", ["2018 & 2018?", "2018-05", "2018-06"]),
    ("2017 2018 201X", ["2017", "2018", "201X"]),
    (
        "2018 2019 2020 2016/2017 2021 2016-04/2017-03?",
        ["2016-04/2017-03? & 2016/2017", "2018", "2019", "2020", "2021"],
    ),
    ("2018-05 2018-06 2018-XX", ["2018-05", "2018-06", "2018-XX"]),
    (
        "2017/2018 2017-04/2018-03 2017-07/2018-06",
        ["2017-04/2018-03", "2017-07/2018-06", "2017/2018"],
    ),
    (
        "2017/2018? 2017-04/2018-03 2017-07/2018-06",
        ["2017-04/2018-03", "2017-07/2018-06", "2017/2018?"],
    ),
]


@pytest.mark.parametrize(("texts", "expected"), UNCERTAIN)
def test_a_period_that_could_be_two_stays_alone(texts: str, expected: list[str]) -> None:
    assert group(texts.split()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018", False),
        ("2017/2018", False),
        ("2018-05-03", False),
        ("2018/..", False),
        ("2018?", True),
        ("2018~", True),
        ("2018%", True),
        ("2018-21", True),
        ("201X", True),
        ("2018-XX", True),
        ("2017/2018?", True),
        ("2017~/2018", True),
    ],
)
def test_a_mark_or_an_x_makes_a_period_vague(text: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert is_vague(parse_period(text)) is expected


def test_a_time_is_represented_by_an_exact_period_where_it_has_one() -> None:
    times = sort_times(read(text) for text in ("2018?", "2018", "2019?"))
    first = times.find(parse_period("2018?"), is_assumed=False)
    assert [period.text for period, _ in [times.spans[first]] if period] == ["2018"]


PERIODS = st.sampled_from(
    [
        "2016",
        "2017",
        "2018",
        "2019",
        "2017?",
        "2018?",
        "2018~",
        "201X",
        "2018-XX",
        "2018-01",
        "2018-02",
        "2018-02?",
        "2018-01/2018-06",
        "2018-33",
        "2018-01/2018-03",
        "2017/2018",
        "2018/2019",
        "2017/2018?",
        "2017-04/2018-03",
        "2017-07/2018-06",
        "2018-01-01/2018-12-31",
        "2018-05-03",
        "2018-05-03?",
        "2018/..",
        "../2018",
        "2018-21",
        "-",
        "printed|2018",
        "printed|2018-05",
        "printed|2018?",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PERIODS, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_sorting_does_not_depend_on_the_order_and_puts_each_period_in_one_time(
    texts: list[str], chance: random.Random
) -> None:
    named = [text.replace("|", " ") for text in texts]
    groups = group(named)
    shuffled = list(named)
    chance.shuffle(shuffled)
    assert group(shuffled) == groups
    assert Counter(" & ".join(groups).split(" & ")) == Counter(set(named))


@settings(max_examples=200, deadline=None)
@given(st.lists(PERIODS, min_size=2, max_size=12))
def test_all_exact_periods_of_a_time_may_be_one_another(texts: list[str]) -> None:
    for one in group([text.replace("|", " ") for text in texts]):
        periods = [read(text) for text in one.split(" & ")]
        exact = [period for period, _ in periods if period and not is_vague(period)]
        assert all(could_be_same(first, second) for first in exact for second in exact)
        assert len(periods) == 1 or not any(
            is_assumed or period is None for period, is_assumed in periods
        )
