"""The environment of the templates escapes everything and guesses nothing."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from checker import findings
from checker.consistency import verdicts
from checker.dossiers.pages import Place
from checker.dossiers.records import Spot
from checker.reporters.html.bars import stack
from checker.reporters.html.environment import POLICY, build_environment
from checker.reporters.html.links import link_part
from checker.reporters.html.texts import cut_title, list_lines, split_prose
from checker.reporters.marking import mark_excerpt
from checker.reporters.signs import SEVERITIES, VERDICTS, Sign

TEMPLATES = Path(__file__).resolve().parents[3] / "checker/reporters/html/templates"


def test_no_template_takes_a_text_for_markup() -> None:
    for template in TEMPLATES.iterdir():
        source = template.read_text("utf-8")
        for gate in ("|safe", "| safe", "Markup", "autoescape", "style=", "<style", "javascript:"):
            assert gate not in source, (template.name, gate)


def test_the_policy_lets_nothing_in_but_the_sites_own_files() -> None:
    rules = dict(rule.split(" ", 1) for rule in POLICY.split("; "))
    assert rules.pop("default-src") == "'none'"
    assert rules.pop("base-uri") == "'none'"
    assert set(rules.values()) == {"'self'"}


def test_a_name_that_is_not_there_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        build_environment().from_string("{{ nothing }}").render()


@pytest.mark.parametrize(
    ("signs", "names"), [(VERDICTS, verdicts.VERDICTS), (SEVERITIES, findings.SEVERITIES)]
)
def test_everything_that_can_be_told_has_a_sign_of_its_own(
    signs: Mapping[str, Sign], names: Sequence[str]
) -> None:
    assert set(signs) == set(names)
    assert len({sign.sign for sign in signs.values()}) == len(names)
    assert len({sign.word for sign in signs.values()}) == len(names)


def test_a_bar_lays_its_parts_side_by_side_worst_first() -> None:
    first, second, third = stack(
        [("consistent", 5), ("contradiction", 1), ("drift", 2), ("not checked", 0)]
    )
    assert [segment.sign.word for segment in (first, second, third)] == [
        "contradiction",
        "drifts",
        "consistent",
    ]
    assert [(segment.start, segment.width) for segment in (first, second, third)] == [
        ("0%", "12.5%"),
        ("12.5%", "25%"),
        ("37.5%", "62.5%"),
    ]


def test_a_bar_of_nothing_has_no_parts() -> None:
    assert stack([("consistent", 0)]) == ()


def test_the_first_part_of_a_list_has_no_number() -> None:
    assert [link_part("claims", number) for number in (1, 2)] == ["claims.html", "claims.2.html"]


@pytest.mark.parametrize(
    ("column", "end", "shown"),
    [
        (12, 15, ("value: ", "407", "  # a week")),
        (1, 15, ("", "    value: 407", "  # a week")),
        (0, 0, ("", "", "    value: 407  # a week")),
        (99, 105, ("value: 407  # a week", "", "")),
    ],
)
def test_an_excerpt_is_marked_where_the_finding_points(
    column: int, end: int, shown: tuple[str, str, str]
) -> None:
    place = Place(Spot("a.yaml:1", ""), "", "    value: 407  # a week\n", column, end)
    assert mark_excerpt(place) == shown


def test_a_long_excerpt_is_cut_around_its_mark() -> None:
    place = Place(Spot("a.yaml:1", ""), "", "x" * 5_000 + "407" + "y" * 5_000, 5_001, 5_004)
    before, marked, after = mark_excerpt(place)
    assert marked == "407"
    assert before.startswith("…x")
    assert after.endswith("y…")
    assert max(len(before), len(after)) < 200


def test_running_text_is_taken_apart_at_its_backticks() -> None:
    assert [tuple(piece) for piece in split_prose("see `unit` there")] == [
        ("see ", False),
        ("unit", True),
        (" there", False),
    ]


def test_an_odd_backtick_stays_as_it_is() -> None:
    assert [tuple(piece) for piece in split_prose("a ` b")] == [("a ` b", False)]


def test_a_title_is_cut_to_what_a_window_shows() -> None:
    assert cut_title("short") == "short"
    assert cut_title("x" * 500) == "x" * 119 + "…"


def test_only_a_line_feed_ends_a_line() -> None:
    assert list_lines("a\nb\u2028c\x85d\n") == ["a", "b\u2028c\x85d"]
