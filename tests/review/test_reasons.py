"""Which reasons explain something, and which nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.review.reasons import find_fault

REAL = [
    "different years",
    "accounts are not people",
    "both are right",
    "one is a sample",
    "2018 vs 2019",
    "the old one is correct",
    "not the same year",
    "legacy boundaries",
    "known since the census: the wing was closed",
    "TODO was the reason until the editors confirmed both counts",
    "the editors checked it",
    "see the note of the statistics office",
    "conflicting figures of two ministries",
    "https://example.org/corrections/2024",
    "verschiedene Jahre",
    "autre année",
    "другой год",
    "سنوات مختلفة",
    "अलग वर्ष",
    "年份不同",
    "一家报纸把关闭的病房也算在内",
    "対象が違う",
    "연도가 다름",
    "기준연도다름",
    "ปีต่างกัน",
]

EMPTY = [
    "...",
    "-",
    "👍",
    "TODO",
    "todo: explain later",
    "tbd",
    "fixme",
    "FIXME!",
    "n/a",
    "N.A.",
    "none",
    "ok",
    "Okay.",
    "this is fine",
    "yes",
    "accepted",
    "ignore",
    "ignored for now",
    "false positive",
    "False positives.",
    "known",
    "known issue",
    "wontfix",
    "won't fix",
    "won’t fix",
    "will not be fixed",
    "see above",
    "temporary",
    "legacy",
    "it was checked by us",
    "test",
    "to be done",
    "looks good to me",
    "if both stand",
    "Both stand.",
    "if both stand, accept the difference with a reason",
    "ＴＯＤＯ",
    "T\u200bODO",
    "ｋｎｏｗｎ ｉｓｓｕｅ",
    "확인",
    "xxxx",
    "xx xx",
    "ha ha",
    "哈哈哈",
    "误报",
]


@pytest.mark.parametrize("reason", REAL)
def test_a_reason_that_explains_something_is_left_alone(reason: str) -> None:
    assert find_fault(reason, "C301", "conflicting-figures") is None


@pytest.mark.parametrize("reason", EMPTY)
def test_a_phrase_that_fits_everything_explains_nothing(reason: str) -> None:
    fault = find_fault(reason, "C301", "conflicting-figures")
    assert fault is not None
    assert fault.endswith(" explains nothing")


@pytest.mark.parametrize("reason", ["", " ", "\n\t"])
def test_an_empty_reason_is_none(reason: str) -> None:
    assert find_fault(reason, "C301", "conflicting-figures") == "there is no reason"


@pytest.mark.parametrize(
    "reason", ["C301", "c301.", "conflicting-figures", "Conflicting figures", "known C301 issue"]
)
def test_the_name_of_the_rule_is_known_already(reason: str) -> None:
    fault = find_fault(reason, "C301", "conflicting-figures")
    assert fault is not None
    assert fault.endswith(" only names the rule")


def test_the_name_of_another_rule_explains_something() -> None:
    assert find_fault("conflicting units", "C301", "conflicting-figures") is None


@pytest.mark.parametrize("reason", ["rounding", "rounding, rounding", "Rundungsdifferenz", "वर्ष"])
def test_one_word_is_too_few(reason: str) -> None:
    fault = find_fault(reason, "C301", "conflicting-figures")
    assert fault is not None
    assert fault.endswith(" is one word, and explains nothing")


def test_a_long_reason_is_cut_and_stays_on_one_line() -> None:
    fault = find_fault("ok\nok " * 40, "C301", "conflicting-figures")
    assert fault is not None
    assert "\n" not in fault
    assert len(fault) < 100


@given(st.text())
def test_any_text_is_judged_without_a_crash(reason: str) -> None:
    fault = find_fault(reason, "C301", "conflicting-figures")
    assert fault is None or fault.isprintable()


@given(st.text())
def test_what_comes_after_a_real_reason_does_not_spoil_it(more: str) -> None:
    assert find_fault(f"accounts are not people {more}", "C301", "conflicting-figures") is None
