"""Words that run from right to left are set apart, and nothing else of a text changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html  # type: ignore[import-untyped]  # it ships no types

from checker.reporters.escaping import escape_text
from checker.reporters.html.directions import split_directions
from checker.reporters.html.environment import build_environment
from tests.reporters.untrusted import words

ENVIRONMENT = build_environment()
MIXED = st.lists(words | st.text("الجزيرةעברית 0123456789.,-·–"), max_size=6).map("".join)


def _list_apart(text: str) -> list[str]:
    return [run.text for run in split_directions(text) if run.is_apart]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Le Monde, 2024-01-01", []),
        ("", []),
        ("الجزيرة, 2024-01-01", ["الجزيرة"]),
        ("תל אביב · الجزيرة", ["תל אביב", "الجزيرة"]),
        ("“تم تسليم 1,500 طرد في عام 2023”", ["تم تسليم 1,500 طرد في عام 2023"]),
    ],
)
def test_a_run_from_right_to_left_takes_its_numbers_along_but_no_date_behind_a_comma(
    text: str, apart: list[str]
) -> None:
    assert _list_apart(text) == apart


@given(MIXED)
def test_runs_joined_are_the_text(text: str) -> None:
    assert "".join(run.text for run in split_directions(text)) == escape_text(text)


@given(MIXED)
def test_a_text_is_shown_whole_with_its_runs_in_elements_of_their_own(text: str) -> None:
    template = '{% import "parts.html.jinja" as parts %}<p>{{ parts.words(text) }}</p>'
    page = html.document_fromstring(ENVIRONMENT.from_string(template).render(text=text))
    paragraph = page.find("body/p")
    assert paragraph.text_content() == escape_text(text)
    assert [element.tag for element in paragraph] == ["bdi"] * len(_list_apart(text))
