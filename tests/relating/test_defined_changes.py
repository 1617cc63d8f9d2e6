"""Changes of what is recorded, surveyed, provisional: each is of levels that are defined alike."""

import pytest

from checker.model import Corpus
from tests.relating.builders import Row, count, judge, relate_rows, rise, say


def build(rows: list[Row]) -> Corpus:
    return relate_rows(rows, [count("m")])


def ends(before: str, after: str) -> list[Row]:
    return [say("m", before, "2017"), say("m", after)]


DEFINED = [
    ("recorded", "recorded", "recorded", ["contradiction change: a b c"]),
    (None, None, "recorded", ["contradiction change: a b c"]),
    ("recorded", "recorded", None, ["contradiction change: a b c"]),
    ("recorded", "recorded", "surveyed", []),
    ("recorded", "surveyed", None, []),
    ("recorded", "surveyed", "recorded", []),
    (None, "surveyed", "recorded", []),
]


@pytest.mark.parametrize(("before", "after", "change", "expected"), DEFINED)
def test_a_change_is_of_levels_that_are_defined_alike(
    before: str | None, after: str | None, change: str | None, expected: list[str]
) -> None:
    rows = [*ends("98", "118"), rise("80%")]
    defined = [
        (measure, value, keys | ({"qualifier": word} if word else {}))
        for (measure, value, keys), word in zip(rows, (before, after, change), strict=True)
    ]
    assert judge(build(defined)) == expected


def test_a_provisional_change_is_not_of_revised_levels() -> None:
    rows = [say("m", "98", "2017", status="revised"), say("m", "118", status="revised")]
    assert judge(build([*rows, rise("80%", status="provisional")])) == []
    found = judge(build([*rows, rise("80%", status="revised")]))
    assert found == ["contradiction change: a b c"]


def test_a_change_of_which_nothing_is_stated_is_of_levels_of_which_nothing_is() -> None:
    defined = [
        say("m", value, period, qualifier=word, identity=f"{word} {period}")
        for word, values in (("recorded", ("98", "118")), ("surveyed", ("198", "215")))
        for period, value in zip(("2017", "2018"), values, strict=True)
    ]
    assert judge(build([*defined, rise("80%", identity="c")])) == []
    plain = [say("m", "51", "2017", identity="a"), say("m", "53", identity="b")]
    found = judge(build([*defined, *plain, rise("80%", identity="c")]))
    assert found == ["contradiction change: a b c"]
