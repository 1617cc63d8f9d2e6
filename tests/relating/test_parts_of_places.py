"""Parts of a place against the whole, which nobody needs to declare."""

import pytest

from checker.model import Corpus, Measure
from tests.consistency.corpora import make_measure
from tests.relating.builders import (
    count,
    judge,
    list_held,
    make_place,
    relate_rows,
    say,
)


def places(*figures: tuple[str, str], measure: Measure | None = None) -> Corpus:
    rows = [say("m", value, place=place) for place, value in figures]
    return relate_rows(rows, [measure or count("m")])


@pytest.mark.parametrize(
    "figures",
    [
        [("GB", "252"), ("GB-EAW", "118")],
        [("GB", "252"), ("GB-EAW", "252")],
        [("GB", "252"), ("GB-EAW", "about 260")],
        [("GB", "1,000"), ("GB-EAW", "1,040")],
        [("GB", "more than 252"), ("GB-EAW", "1,118")],
        [("GB", "252"), ("GB-EAW", "up to 253")],
        [("GB", "252"), ("GB-EAW", "fewer than 500")],
        [("GB-UKM", "252"), ("GB-EAW", "118")],
        [("US", "252"), ("US-CA", "118"), ("US-TX", "119")],
        [("001", "252"), ("FR", "118")],
    ],
)
def test_the_part_of_a_place_may_be_as_much_as_the_whole(figures: list[tuple[str, str]]) -> None:
    assert judge(places(*figures)) == []


@pytest.mark.parametrize(
    "figures",
    [
        [("GB", "252"), ("FR", "2,118")],
        [("GB-SCT", "252"), ("GB-EAW", "2,118")],
        [("GB-EAW", "252"), ("GB", "2,118")],
        [("GB-NIR", "252"), ("GB-GBN", "2,118")],
        [("GB-GBN", "252"), ("GB-NIR", "2,118")],
        [("US-CA", "252"), ("US-TX", "2,118")],
    ],
)
def test_no_place_lies_within_one_beside_it_or_its_part(figures: list[tuple[str, str]]) -> None:
    corpus = places(*figures)
    assert judge(corpus) == []
    assert not any("lies within" in text and "2,118" in text for text in list_held(corpus)[1:])


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([("GB", "252"), ("GB-EAW", "253")], ["contradiction part: a b"]),
        ([("GB-EAW", "253"), ("GB", "252")], ["contradiction part: a b"]),
        ([("UK", "252"), ("GB-NIR", "253")], ["contradiction part: a b"]),
        ([("GB-GBN", "252"), ("GB-ENG", "253")], ["contradiction part: a b"]),
        ([("001", "252"), ("FR", "253")], ["contradiction part: a b"]),
        ([("GB", "252"), ("GB-EAW", "more than 252")], ["contradiction part: a b"]),
        ([("GB", "fewer than 253"), ("GB-EAW", "at least 253")], ["contradiction part: a b"]),
        ([("GB", "1,000"), ("GB-EAW", "1,131")], ["drift part: a b"]),
        ([("GB", "252"), ("GB-GBN", "251"), ("GB-EAW", "253")], ["contradiction part: b c"]),
        ([("GB", "252"), ("GB-GBN", "999"), ("GB-EAW", "253")], ["contradiction part: a b"]),
    ],
)
def test_the_part_of_a_place_is_no_more_than_the_nearest_whole(
    figures: list[tuple[str, str]], expected: list[str]
) -> None:
    assert judge(places(*figures)) == expected


def test_a_whole_beyond_the_nearest_is_reached_through_it() -> None:
    figures = [("GB", "252"), ("GB-GBN", "up to 999"), ("GB-EAW", "253")]
    assert judge(places(*figures)) == ["contradiction part: a c"]


def test_places_of_the_corpus_lie_within_what_it_says() -> None:
    rows = [say("m", "252", place="EU"), say("m", "253", place="FR")]
    assert judge(relate_rows(rows, [count("m")], places=[make_place("EU")])) == []
    own = [make_place("EU"), make_place("FR", "EU")]
    found = judge(relate_rows(rows, [count("m")], places=own))
    assert found == ["contradiction part: a b"]


@pytest.mark.parametrize(
    ("nature", "unit"),
    [
        ("flow", "GBP"),
        ("stock", "GBP"),
        ("price", "GBP"),
        ("ratio", "percent"),
        ("stock", "percent"),
        ("ratio", "person / household"),
        ("price", "person"),
        ("ratio", "person"),
        ("flow", "death / 100,000 people / year"),
        ("flow", "person / household / year"),
        ("stock", "person / household"),
        ("stock", "°C"),
    ],
)
def test_only_counts_have_parts(nature: str, unit: str) -> None:
    measure = make_measure("m", nature, unit=unit)
    assert judge(places(("GB", "252"), ("GB-EAW", "953"), measure=measure)) == []


@pytest.mark.parametrize("other", ["-5", "-252"])
def test_a_count_that_may_be_negative_has_no_parts(other: str) -> None:
    figures = [("GB", "252"), ("GB-EAW", "953"), ("FR", other)]
    assert judge(places(*figures)) == []


@pytest.mark.parametrize(
    "keys",
    [
        {"period": "2017"},
        {"period": "2018-05"},
        {"qualifier": "surveyed"},
        {"kind": "increase", "since": "P1Y", "unit": "percent"},
    ],
)
def test_parts_of_another_time_or_definition_are_no_parts(keys: dict[str, str]) -> None:
    whole = say("m", "252", place="GB", qualifier="recorded")
    part = ("m", "953", {"period": "2018", "place": "GB-EAW", **keys})
    assert judge(relate_rows([whole, part], [count("m")])) == []
