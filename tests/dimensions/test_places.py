"""Places: codes, aliases, which lies within which, and what an unknown one is told."""

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.dimensions.countries import COUNTRIES
from checker.dimensions.places import PlaceError, build_places

PLACES = build_places({})


def test_the_countries_are_those_of_iso_3166() -> None:
    official = {country.alpha_2 for country in pycountry.countries}
    assert set(COUNTRIES) == official
    assert len(COUNTRIES) == 249


def test_a_country_is_called_what_the_standard_calls_it_or_shorter() -> None:
    others = {"Cape Verde", "Macau", "Pitcairn Islands", "Russia", "São Tomé and Príncipe"}
    for country in pycountry.countries:
        names = [getattr(country, key, "") for key in ("name", "common_name", "official_name")]
        title = COUNTRIES[country.alpha_2]
        is_close = _list_words(title) <= _list_words(" ".join(names))
        assert is_close or title in others, title


def _list_words(text: str) -> set[str]:
    return {word.strip(",().") for word in text.split()}


def test_every_subdivision_of_the_standard_is_accepted() -> None:
    for subdivision in pycountry.subdivisions:
        assert PLACES.contains(subdivision.country_code, subdivision.code)


@pytest.mark.parametrize(
    ("code", "canonical"),
    [
        ("GB", "GB"),
        ("UK", "GB"),
        ("GB-UKM", "GB"),
        ("GB-EAW", "GB-EAW"),
        ("US-CA", "US-CA"),
        ("FR-75", "FR-75"),
        ("001", "001"),
        ("K02000001", "GB"),
        ("K03000001", "GB-GBN"),
        ("K04000001", "GB-EAW"),
        ("E92000001", "GB-ENG"),
        ("W92000004", "GB-WLS"),
        ("S92000003", "GB-SCT"),
        ("N92000002", "GB-NIR"),
    ],
)
def test_a_code_resolves(code: str, canonical: str) -> None:
    assert PLACES.resolve(code) == canonical


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("GB", "GB"),
        ("GB", "UK"),
        ("UK", "GB-GBN"),
        ("GB-GBN", "GB-EAW"),
        ("GB-EAW", "GB-ENG"),
        ("K04000001", "W92000004"),
        ("GB-GBN", "GB-SCT"),
        ("GB", "GB-NIR"),
        ("GB", "GB-LND"),
        ("US", "US-CA"),
        ("001", "GB-WLS"),
        ("001", "001"),
    ],
)
def test_one_place_lies_within_another(outer: str, inner: str) -> None:
    assert PLACES.contains(outer, inner)


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("GB-ENG", "GB"),
        ("GB-EAW", "GB-GBN"),
        ("GB-GBN", "GB-NIR"),
        ("GB-EAW", "GB-SCT"),
        ("GB-ENG", "GB-LND"),  # the code alone does not say so
        ("FR", "GB"),
        ("FR", "US-CA"),
        ("GB", "001"),
    ],
)
def test_one_place_does_not_lie_within_another(outer: str, inner: str) -> None:
    assert not PLACES.contains(outer, inner)


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("GB", "United Kingdom"),
        ("K04000001", "England and Wales"),
        ("GB-NIR", "Northern Ireland"),
        ("001", "the world"),
        ("US-CA", "US-CA"),
    ],
)
def test_a_place_has_a_title(code: str, title: str) -> None:
    assert PLACES.title(code) == title


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("England and Wales", "GB-EAW"),
        ("United Kingdom", "GB"),
        ("Great Britain", "GB-GBN"),
        ("the UK", "GB"),
        ("Britain", "GB-GBN"),
        ("England", "GB-ENG"),
        ("Wales", "GB-WLS"),
        ("scotland", "GB-SCT"),
        ("Northern Ireland", "GB-NIR"),
        ("gb", "GB"),
        ("gb-eng", "GB-ENG"),
        (" GB", "GB"),
        ("USA", "US"),
        ("France", "FR"),
        ("Germny", "DE"),
        ("WORLD", "001"),
    ],
)
def test_a_name_is_no_code_and_is_told_which(text: str, suggestion: str) -> None:
    with pytest.raises(PlaceError) as caught:
        PLACES.resolve(text)
    assert f"unknown place '{text}': did you mean {suggestion} (" in str(caught.value)


@pytest.mark.parametrize(
    "text", ["XX", "XX-ABC", "GB-", "GB-ABCD", "GB-A-B", "GB-É", "", "nowhere at all", "x" * 999]
)
def test_what_resembles_nothing_is_told_how_to_write_a_place(text: str) -> None:
    with pytest.raises(PlaceError, match="write an ISO 3166 code") as caught:
        PLACES.resolve(text)
    assert len(str(caught.value)) < 220


def test_a_corpus_adds_places_aliases_and_titles() -> None:
    places = build_places(
        {
            "met-police": (("GB-LND",), ("Met",)),
            "GB-LND": (("GB-ENG",), ()),
            "EU": ((), ("EU27", "EU")),
            "FR": (("EU27",), ()),
        },
        {"met-police": "Metropolitan Police"},
    )
    assert places.resolve("Met") == "met-police"
    assert places.title("Met") == "Metropolitan Police"
    assert places.title("EU") == "EU"
    for outer in ("GB-LND", "GB-ENG", "GB-EAW", "GB", "001", "Met"):
        assert places.contains(outer, "met-police")
    assert places.contains("EU", "FR-75")
    assert places.contains("001", "EU")
    assert not places.contains("EU", "GB")
    with pytest.raises(PlaceError, match="did you mean met-police"):
        places.resolve("metropolitan police")


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ({"A": (("A",), ())}, "place 'A' lies within itself"),
        ({"A": (("B",), ()), "B": (("C",), ()), "C": (("A",), ())}, "lies within itself, through"),
        ({"GB": (("GB-ENG",), ())}, "place 'GB' lies within itself, through GB-ENG"),
        ({"001": (("GB",), ())}, "place '001' lies within itself"),
        ({"A": (("nowhere",), ())}, "place 'A' lies within an unknown place 'nowhere'"),
        ({"A": (("England",), ())}, "did you mean GB-ENG"),
        ({"A": ((), ("GB",))}, "alias 'GB' of place 'A' already stands for GB"),
        ({"A": ((), ("UK",))}, "alias 'UK' of place 'A' already stands for GB"),
        ({"A": ((), ("B",)), "B": ((), ())}, "alias 'B' of place 'A' already stands for B"),
        ({"A": ((), ("q",)), "B": ((), ("q",))}, "alias 'q' of place 'B' already stands for A"),
        ({"UK": ((), ())}, "place 'UK' is another code of GB"),
    ],
)
def test_places_that_cannot_be_are_refused(
    extra: dict[str, tuple[tuple[str, ...], tuple[str, ...]]], words: str
) -> None:
    with pytest.raises(PlaceError) as caught:
        build_places(extra)
    assert words in str(caught.value)


# Properties

_CODES = ["GB", "UK", "GB-ENG", "GB-EAW", "GB-GBN", "GB-NIR", "GB-LND", "FR", "FR-75", "001"]
_EXTRA = ["A", "B", "C", "D"]


@st.composite
def _extra_places(draw: st.DrawFn) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    extra: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for index, code in enumerate(_EXTRA):
        above = st.lists(st.sampled_from(_CODES + _EXTRA[:index]), max_size=3)
        extra[code] = (tuple(draw(above)), (code.lower(),))
    return extra


_codes = st.sampled_from(_CODES + _EXTRA + ["a", "b"])


@given(_extra_places(), _codes, _codes, _codes)
def test_containment_is_a_partial_order(
    extra: dict[str, tuple[tuple[str, ...], tuple[str, ...]]], one: str, other: str, third: str
) -> None:
    places = build_places(extra)
    assert places.contains(one, one)
    assert places.contains("001", one)
    if places.contains(one, other) and places.contains(other, one):
        assert places.resolve(one) == places.resolve(other)
    if places.contains(one, other) and places.contains(other, third):
        assert places.contains(one, third)


@given(st.dictionaries(st.sampled_from(_EXTRA), st.lists(st.sampled_from(_EXTRA + _CODES))))
def test_a_circle_is_refused_and_nothing_else_is(above: dict[str, list[str]]) -> None:
    extra = {code: (tuple(parents), ()) for code, parents in above.items()}
    has_unknown = any(
        parent in _EXTRA and parent not in above for _, (up, _) in extra.items() for parent in up
    )
    reached = {code: set(parents) for code, parents in above.items()}
    for _ in _EXTRA:
        reached = {
            code: up | {far for near in up for far in reached.get(near, set())}
            for code, up in reached.items()
        }
    has_circle = any(code in up for code, up in reached.items())
    if has_unknown or has_circle:
        with pytest.raises(PlaceError):
            build_places(extra)
    else:
        assert build_places(extra).resolve("GB") == "GB"


EUROPE = build_places(
    {"EU": ((), ()), "EEA": ((), ()), "FR": (("EU", "EEA"), ()), "DE": (("EU",), ())}
)
TWO_WAYS = build_places(
    {"x": (("y", "z"), ()), "y": (("w",), ()), "z": (("w",), ()), "w": ((), ())}
)


@pytest.mark.parametrize(
    ("code", "known", "expected"),
    [
        ("GB-ENG", "GB-EAW GB-GBN GB", "GB-EAW"),
        ("GB-ENG", "GB-GBN GB", "GB-GBN"),
        ("GB-ENG", "GB 001", "GB"),
        ("GB-ENG", "001", "001"),
        ("GB-NIR", "GB-GBN GB-EAW GB", "GB"),
        ("GB-SCT", "GB-EAW", ""),
        ("GB-SCT", "GB-SCT", ""),
        ("GB", "GB-ENG GB-SCT", ""),
        ("GB", "", ""),
        ("001", "GB 001", ""),
        ("US-CA", "US GB", "US"),
        ("FR", "EU EEA 001", "EEA EU"),
        ("FR", "EU 001", "001 EU"),
        ("DE", "EEA 001", "001"),
        ("FR-75", "EU", "EU"),
        ("FR-75", "FR EU EEA", "FR"),
    ],
)
def test_the_nearest_places_around_one_are_found(code: str, known: str, expected: str) -> None:
    found = EUROPE.find_around(code, known.split())
    assert sorted(found) == expected.split()
    assert all(EUROPE.contains(outer, code) for outer in found)


def test_a_place_around_two_ways_is_found_once() -> None:
    assert TWO_WAYS.find_around("x", ["w"]) == ("w",)
    assert sorted(TWO_WAYS.find_around("x", ["w", "y"])) == ["w", "y"]
