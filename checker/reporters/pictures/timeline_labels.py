"""The labels of a timeline: figures beside their marks, where they touch nothing."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from checker.reporters.display import count_columns, shorten
from checker.reporters.escaping import escape_text
from checker.reporters.pictures.scales import WHOLE

HEIGHT_OF_A_MARK = 5.0
"""Percent: 13 of 260 pixels."""
_HALF_A_MARK = 1.0
"""Percent: half of 13 of 640 pixels."""
_WIDTH_OF_A_COLUMN = 1.2
"""Percent: 7.5 of 640 pixels."""
_HEIGHT_OF_A_LABEL = 7.0
"""Percent: 18 of 260 pixels."""
_BELOW_THE_LINE = 2.0
_ABOVE_A_MARK = 5.0
_FARTHER = 4.0
_MOST_LABELS = 6
_MOST_CANDIDATES = 40
_LONGEST_LABEL = 32


class NamedMark(NamedTuple):
    """A mark and its figure: percent from the left, and from the top."""

    text: str
    at: float
    top: float


class Label(NamedTuple):
    """A figure beside its mark, where there is room."""

    text: str
    at: float
    anchor: str
    top: float


class _Frame(NamedTuple):
    """What a mark or a label takes, in percent from the left and from the top."""

    left: float
    right: float
    top: float
    bottom: float


def place_labels(candidates: Iterable[NamedMark], marks: Sequence[NamedMark]) -> tuple[Label, ...]:
    """Place up to six labels, in the order of their marks; one that would touch goes."""
    frames = [_lay_mark(mark) for mark in marks]
    labels: list[Label] = []
    for candidate in islice(candidates, _MOST_CANDIDATES):
        label = _find_place(candidate, frames)
        if label is not None and len(labels) < _MOST_LABELS:
            frames.append(_lay_label(label))
            labels.append(label)
    return tuple(labels)


def _find_place(mark: NamedMark, taken: Sequence[_Frame]) -> Label | None:
    for label in _list_places(mark):
        frame = _lay_label(label)
        if not any(_collide(frame, other) for other in taken):
            return label
    return None


def _list_places(mark: NamedMark) -> Iterator[Label]:
    """List where the label of a mark may stand: above it, else below, else farther away."""
    text = shorten(escape_text(mark.text), _LONGEST_LABEL)
    half = count_columns(text) * _WIDTH_OF_A_COLUMN / 2
    anchor = "start" if mark.at < half else "end" if mark.at > WHOLE - half else "middle"
    for lift in (0.0, _FARTHER):
        if mark.top >= _HEIGHT_OF_A_LABEL + lift:
            yield Label(text, mark.at, anchor, round(mark.top - _ABOVE_A_MARK - lift, 3))
        if mark.top <= WHOLE - 2 * _HEIGHT_OF_A_LABEL - lift:
            below = mark.top + _ABOVE_A_MARK + _HEIGHT_OF_A_LABEL / 2 + lift
            yield Label(text, mark.at, anchor, round(below, 3))


def _lay_mark(mark: NamedMark) -> _Frame:
    half = HEIGHT_OF_A_MARK / 2
    return _Frame(mark.at - _HALF_A_MARK, mark.at + _HALF_A_MARK, mark.top - half, mark.top + half)


def _lay_label(label: Label) -> _Frame:
    """Lay out what a label takes: it stands on its line, and a little hangs below."""
    width = count_columns(label.text) * _WIDTH_OF_A_COLUMN
    left = label.at - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor]
    bottom = label.top + _BELOW_THE_LINE
    return _Frame(left, left + width, bottom - _HEIGHT_OF_A_LABEL, bottom)


def _collide(one: _Frame, other: _Frame) -> bool:
    is_beside = one.right <= other.left or other.right <= one.left
    is_above = one.bottom <= other.top or other.bottom <= one.top
    return not is_beside and not is_above
