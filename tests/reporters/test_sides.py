"""Of many sides the first and the outermost are shown, in the order of all."""

from hypothesis import given
from hypothesis import strategies as st

from checker.intervals import Interval
from checker.reporters.sides import pick_sides
from tests.reporters.pictures.plot_records import read, side


def _pick(most: int, *readings: Interval | None) -> list[int]:
    sides = [side(number, str(number), reading) for number, reading in enumerate(readings)]
    return [picked.camp for picked in pick_sides(sides, most)]


def test_few_sides_are_all_shown() -> None:
    assert _pick(2, read(5, 6), read(1, 2)) == [0, 1]


def test_the_first_two_and_the_outermost_are_among_those_shown() -> None:
    middle = read(50, 60)
    assert _pick(4, middle, middle, middle, read(90, 99), middle, read(1, 2)) == [0, 1, 3, 5]


def test_where_the_first_are_the_outermost_the_next_fill_up() -> None:
    middle = read(50, 60)
    assert _pick(4, read(1, 2), read(90, 99), middle, middle, middle) == [0, 1, 2, 3]


def test_a_reading_without_an_end_lies_beyond_all_others() -> None:
    middle = read(50, 60)
    readings = [middle, middle, read(0, 1), read(None, 70), middle, read(90, 99), read(40, None)]
    assert _pick(4, *readings) == [0, 1, 3, 6]


@given(st.lists(st.none() | st.integers(0, 99), max_size=30), st.integers(4, 12))
def test_as_many_are_shown_as_there_is_room_for(numbers: list[int | None], most: int) -> None:
    picked = _pick(most, *(None if one is None else read(one, one) for one in numbers))
    assert len(picked) == min(most, len(numbers))
    assert picked == sorted(set(picked))
    placed = [one for one in numbers if one is not None]
    shown = [numbers[camp] for camp in picked]
    assert not placed or {min(placed), max(placed)} <= set(shown)
