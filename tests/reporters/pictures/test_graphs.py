"""The graph of relations: what hangs together, and where it stands."""

import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from checker.reporters.pictures.graphs import (
    GraphView,
    MeasureBox,
    RelationBox,
    lay_out_graphs,
    lay_out_neighbourhood,
)
from checker.reporters.pictures.graphs_drawing import Size, draw_graph
from tests.reporters.pictures.plot_records import measure, relation

MEASURES = {name: measure(name) for name in "abcdefgh"}
PATH = re.compile(r"M-?[\d.]+ -?[\d.]+C(-?[\d.]+ -?[\d.]+ ?){3,}")


def list_boxes(view: GraphView) -> list[MeasureBox | RelationBox]:
    return [*view.boxes, *view.relations]


def test_measures_that_hang_together_share_a_picture() -> None:
    entries = (
        relation("a <= b", "a", "b"),
        relation("c <= d", "c", "d"),
        relation("b <= e", "b", "e"),
        relation("f <= f", "f"),
    )
    views = lay_out_graphs(entries, MEASURES)
    assert [view.measures for view in views] == [("a", "b", "e"), ("c", "d"), ("f",)]
    assert [[entry.text for entry in view.entries] for view in views] == [
        ["a <= b", "b <= e"],
        ["c <= d"],
        ["f <= f"],
    ]


def test_groups_that_a_later_relation_joins_are_one() -> None:
    entries = (
        relation("a <= b", "a", "b"),
        relation("c <= d", "c", "d"),
        relation("d <= a", "d", "a"),
    )
    (view,) = lay_out_graphs(entries, MEASURES)
    assert len(view.entries) == 3
    assert len(view.ties) == 6


def test_a_relation_that_names_no_measure_has_no_picture() -> None:
    assert lay_out_graphs((relation("1 <= 2"),), MEASURES) == ()
    assert lay_out_graphs((), MEASURES) == ()


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, ...]:
    return tuple(draw(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=4)))


def overlap(one: MeasureBox | RelationBox, other: MeasureBox | RelationBox) -> bool:
    is_beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    return not is_beside and one.y < other.y + other.height and other.y < one.y + one.height


def list_ends(view: GraphView) -> Iterator[tuple[float, float]]:
    for tie in view.ties:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", tie.path)]
        yield numbers[0], numbers[1]
        yield numbers[-2], numbers[-1]


def touches(box: MeasureBox | RelationBox, x: float, y: float) -> bool:
    """Whether a point is the middle of the left or the right side of a box."""
    is_at_a_side = min(abs(box.x - x), abs(box.x + box.width - x)) < 0.2
    return is_at_a_side and abs(box.y + box.height / 2 - y) < 0.2


@given(st.lists(pairs(), min_size=1, max_size=6))
def test_boxes_stay_in_the_picture_and_apart_alike_each_time(ties: list[tuple[str, ...]]) -> None:
    entries = [relation(" + ".join(names), *names) for names in ties]
    views = lay_out_graphs(entries, MEASURES)
    assert views == lay_out_graphs(entries, MEASURES)
    assert sum(len(view.entries) for view in views) == len(entries)
    for view in views:
        for box in list_boxes(view):
            assert 0 <= box.x < box.x + box.width <= view.width
            assert 0 <= box.y < box.y + box.height <= view.height
        assert not any(overlap(*both) for both in combinations(list_boxes(view), 2))
        assert all(PATH.fullmatch(tie.path) for tie in view.ties)
        assert all(any(touches(box, *end) for box in list_boxes(view)) for end in list_ends(view))
        assert len(view.ties) == sum(len(set(entry.measures)) for entry in view.entries)


def test_the_worst_outcome_colours_a_relation_and_its_lines() -> None:
    entries = (
        relation("a <= b", "a", "b", verdict="drift"),
        relation("a <= b", "a", "b", verdict=None),
    )
    (view,) = lay_out_graphs(entries, MEASURES)
    assert [box.verdict for box in view.relations] == ["drift", "not checked"]
    assert [tie.verdict for tie in view.ties] == ["drift", "drift", "not checked", "not checked"]


def test_lines_leave_and_arrive_level() -> None:
    (view,) = lay_out_graphs((relation("a = b + c + d + e", *"abcde"),), MEASURES)
    for tie in view.ties:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", tie.path)]
        assert abs(numbers[3] - numbers[1]) < 1
        assert abs(numbers[-3] - numbers[-1]) < 1


def test_a_measure_that_nobody_knows_goes_by_its_id() -> None:
    (view,) = lay_out_graphs((relation("a <= x", "a", "x"),), MEASURES)
    known, unknown = view.boxes
    assert known.brief == MEASURES["a"]
    assert (unknown.brief, unknown.lines, unknown.verdict) == (None, ("x",), None)


@given(st.text("mwMW@%<>=+8 ilj月", min_size=1, max_size=30))
def test_a_pill_is_wide_enough_for_its_text(text: str) -> None:
    (view,) = lay_out_graphs((relation(f"a{text}a", "a"),), MEASURES)
    (pill,) = view.relations
    # Pixels that the broadest common fonts take at this size; 44 are for the padding and the sign.
    pixels = {"m": 12.7, "M": 11.3, "w": 10.7, "W": 12.9, "@": 13, "%": 12.4, "8": 8.3, "月": 13}
    pixels |= {"a": 8, " ": 4.2, "i": 3.7, "l": 3.7, "j": 3.7} | dict.fromkeys("<>=+", 10.9)
    assert pill.width - 44 + 0.1 >= sum(pixels.get(letter, 8) for letter in pill.text)


def test_long_titles_are_broken_and_cut_and_stay_in_full_beside() -> None:
    title = "Arrests for online child sexual abuse in the United Kingdom and elsewhere"
    measures = {"a": measure("a", title), "b": measure("b", "W" * 10_000)}
    (view,) = lay_out_graphs((relation("x" * 10_000, "a", "b"),), measures)
    long, endless = view.boxes
    assert long.lines == ("Arrests for online child", "sexual abuse in the Unite…")
    assert long.title == title
    assert len(endless.lines) == 2
    assert max(map(len, endless.lines)) <= 26
    assert len(endless.title) <= 300
    assert len(view.relations[0].text) <= 40
    assert view.width < 1200


def test_a_large_graph_is_not_drawn() -> None:
    measures = {f"m{number}": measure(f"m{number}") for number in range(40)}
    chain = [
        relation("<=", f"m{number}", f"m{number + 1}") for number in range(30)
    ]  # 31 measures, 30 relations
    (view,) = lay_out_graphs(chain, measures)
    assert view.is_too_large
    assert (len(view.measures), len(view.entries), view.boxes) == (31, 30, ())
    (view,) = lay_out_graphs(chain[:-1], measures)
    assert not view.is_too_large
    assert len(view.boxes) == 30


def test_the_neighbourhood_of_a_measure_is_what_its_relations_name() -> None:
    entries = (
        relation("a <= b", "a", "b"),
        relation("b <= c", "b", "c"),
        relation("d <= c", "d", "c"),
    )
    view = lay_out_neighbourhood("b", entries, MEASURES)
    assert view is not None
    assert view.measures == ("a", "b", "c")
    assert [box.is_centre for box in view.boxes] == [False, True, False]
    assert lay_out_neighbourhood("e", entries, MEASURES) is None


def test_graphviz_gets_numbers_alone_and_keeps_the_sizes() -> None:
    drawing = draw_graph([Size(100, 40), Size(60, 20)], [(0, 1)])
    (x, y), (far, _) = drawing.spots
    assert (x, y) == (4, 4)
    assert far > 104
    assert drawing.width > 160
    assert drawing.height == 48


def test_graphviz_asks_for_no_font_and_so_writes_nothing_to_the_terminal() -> None:
    # In a process of its own: what fonts are missing is said once.
    program = (
        "from checker.reporters.pictures.graphs_drawing import Size, draw_graph;"
        "draw_graph([Size(9, 9), Size(9, 9)], [(0, 1)])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert (run.stdout, run.stderr) == (b"", b"")
