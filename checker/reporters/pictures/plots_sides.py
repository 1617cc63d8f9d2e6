"""The sides of a disagreement on one line: how far they lie apart, at a glance."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, product
from typing import NamedTuple

from checker.dossiers.records import FindingBrief, Side
from checker.intervals import Interval, exactly
from checker.reporters.display import count_columns, shorten
from checker.reporters.escaping import escape_text
from checker.reporters.pictures.scales import WHOLE, Scale, fit_scale, list_ends
from checker.reporters.pictures.shapes import Bar, lay_bar, place_value

_MOST_SIDES = 4
"""With more sides, only the two that lie farthest apart have labels."""
_MOST_SMALL_MARKS = 12
_LONGEST_FIGURE = 38
_LONGEST_GAP = 34
"""Characters that stand below the bracket; more stand below the picture, where they break."""
_LONGEST_REMARK = 200
_LONGEST_SENTENCE = 240
_PERCENT_OF_A_COLUMN = 2.6
"""The width of a character on the narrowest phone: 7.5 of 288 pixels."""
_LINE = 22
"""Pixels of a line of labels, or of bars."""


_PAIR = 2
"""It takes two to disagree."""

_Told = tuple[Side, Interval]


class SideMark(NamedTuple):
    """A side on the line."""

    camp: int
    label: str
    expected: Bar
    widest: Bar | None
    at: float
    """Where its shape stands, in percent."""
    label_at: float
    """Where its label is held, in percent."""
    anchor: str
    """At which end: start, middle or end."""
    level: int
    """On which line its label stands, counted from the one next to the bars."""
    track: int
    """On which line its bar stands, from the top: bars that overlap stand below each other."""


class SmallMark(NamedTuple):
    """A side between the outermost ones, without a label."""

    camp: int
    at: float


class Span(NamedTuple):
    """The gap between the outermost sides, in percent."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        """Its middle."""
        return round((self.start + self.end) / 2, 3)


class SidesView(NamedTuple):
    """The sides of a disagreement, laid out."""

    sides: tuple[SideMark, ...]
    """Those with labels: of more than four, the lowest and the highest."""
    others: tuple[SmallMark, ...]
    """The next ones, on a line of their own below the bars."""
    levels: int
    """How many lines of labels there are."""
    tracks: int
    """How many lines of bars."""
    span: Span | None
    """None where the sides speak of one number."""
    gap: str
    """How far they lie apart, below the bracket; may be empty."""
    remark: str
    """The same where it is long; may be empty."""
    gap_at: float
    gap_anchor: str
    hidden: int
    """How many more sides there are."""
    is_logarithmic: bool
    break_at: float | None
    """Where the line is broken, in percent, so that zero stands on a logarithmic one."""
    has_zero: bool
    """Whether zero is on the line, and there is room to say so."""
    zero_at: float
    sentence: str
    """All of it in words."""

    @property
    def top(self) -> int:
        """Pixels above the bars, for the labels."""
        return self.levels * _LINE

    @property
    def bottom(self) -> int:
        """Pixels down to the end of the bars."""
        return self.top + (self.tracks + bool(self.others)) * _LINE


class _Held(NamedTuple):
    """A text at its place."""

    at: float
    anchor: str
    start: float
    end: float


class _Label(NamedTuple):
    held: _Held
    level: int
    leader: float
    """Where the line down to its bar stands."""


def lay_out_sides(brief: FindingBrief) -> SidesView | None:
    """Lay out the sides of a disagreement; None where fewer than two can be shown."""
    told = [(side, side.expected) for side in brief.sides if side.expected is not None]
    shown, others = _choose_sides(told)
    scale = _fit_sides([*shown, *others])
    if scale is None or len(shown) < _PAIR:
        return None
    marks = tuple(_place_marks(shown, scale))
    span = Span(min(mark.at for mark in marks), max(mark.at for mark in marks))
    gap = escape_text(brief.gap)
    is_short = count_columns(gap) <= _LONGEST_GAP
    held = _hold(gap if is_short else "", span.middle)
    return SidesView(
        sides=marks,
        others=tuple(
            SmallMark(side.camp, place_value(scale, _find_point(interval)))
            for side, interval in others
        ),
        levels=1 + max(mark.level for mark in marks),
        tracks=1 + max(mark.track for mark in marks),
        span=span if span.start < span.end else None,
        gap=gap if is_short else "",
        remark="" if is_short else shorten(gap, _LONGEST_REMARK),
        gap_at=held.at,
        gap_anchor=held.anchor,
        hidden=len(brief.sides) - len(shown) - len(others),
        is_logarithmic=scale.is_logarithmic,
        break_at=scale.break_at,
        has_zero=(scale.low == 0 or scale.has_zero) and held.start > _PERCENT_OF_A_COLUMN * 2,
        zero_at=scale.place(Fraction(0)),
        sentence=_say_sides(brief, [side for side, _ in shown]),
    )


def _choose_sides(told: Sequence[_Told]) -> tuple[Sequence[_Told], Sequence[_Told]]:
    """Choose which sides have labels, and which of the others are drawn small.

    The gap speaks of the lowest and the highest: these have labels in any case.
    """
    if len(told) <= _MOST_SIDES:
        return told, ()
    numbers = [_find_number(interval) for _, interval in told]
    lowest = numbers.index(min(numbers))
    highest = len(told) - 1 - numbers[::-1].index(max(numbers))
    others = [side for place, side in enumerate(told) if place not in {lowest, highest}]
    return (told[lowest], told[highest]), others[:_MOST_SMALL_MARKS]


def _find_number(interval: Interval) -> Fraction:
    """Find the number that a side speaks of: of a range its middle, of an endless one 0."""
    ends = list_ends(_find_point(interval))
    return sum(ends, Fraction(0)) / len(ends) if ends else Fraction(0)


def _fit_sides(shown: Sequence[_Told]) -> Scale | None:
    numbers = [_find_number(interval) for _, interval in shown if list_ends(interval)]
    return fit_scale(
        numbers, [reading for side, interval in shown for reading in (interval, side.widest)]
    )


def _find_point(interval: Interval) -> Interval:
    """Find what a side speaks of: the end of "up to 840,000" or "at least 900", else all of it."""
    if interval.high is not None and (interval.low is None or interval.low == 0):
        return exactly(interval.high)
    return interval if interval.high is not None or interval.low is None else exactly(interval.low)


def _place_marks(shown: Sequence[_Told], scale: Scale) -> Iterator[SideMark]:
    points = [place_value(scale, _find_point(interval)) for _, interval in shown]
    names = [shorten(escape_text(side.figure), _LONGEST_FIGURE) for side, _ in shown]
    labels = _place_labels(names, points)
    tracks: list[list[tuple[float, float]]] = []
    for (side, interval), name, at, label in zip(shown, names, points, labels, strict=True):
        expected = lay_bar(scale, interval)
        widest = None if side.widest is None else lay_bar(scale, side.widest)
        yield SideMark(
            camp=side.camp,
            label=name,
            expected=expected,
            widest=widest,
            at=at,
            label_at=label.held.at,
            anchor=label.held.anchor,
            level=label.level,
            track=_find_track(expected, widest or expected, tracks),
        )


def _find_track(expected: Bar, widest: Bar, tracks: list[list[tuple[float, float]]]) -> int:
    """Find the first line on which a side touches no other, and take its place there."""
    start, end = min(expected.start, widest.start), max(expected.end, widest.end)
    for number, track in enumerate(tracks):
        if all(end <= first or last <= start for first, last in track):
            track.append((start, end))
            return number
    tracks.append([(start, end)])
    return len(tracks) - 1


def _place_labels(names: Sequence[str], points: Sequence[float]) -> list[_Label]:
    """Place the labels on one line where there is a way to, else on as few as it takes."""
    holds = [list(_list_holds(name, at)) for name, at in zip(names, points, strict=True)]
    for choice in product(*holds):
        labels = [_Label(held, 0, at) for held, at in zip(choice, points, strict=True)]
        if not any(_collide(one, other) for one, other in combinations(labels, 2)):
            return labels
    placed: dict[int, _Label] = {}
    for number in sorted(range(len(names)), key=points.__getitem__):
        placed[number] = _find_room(holds[number], points[number], [*placed.values()])
    return [placed[number] for number in range(len(names))]


def _find_room(holds: Sequence[_Held], at: float, others: Sequence[_Label]) -> _Label:
    """Find the lowest place for a label that touches no other, and no line down to a bar."""
    for level in range(len(others) + 1):
        for held in holds:
            label = _Label(held, level, at)
            if not any(_collide(label, other) for other in others):
                return label
    # Sides at one place: the lines to their bars pass behind labels, which have a rim.
    return _Label(holds[0], len(others), at)


def _list_holds(name: str, at: float) -> Iterator[_Held]:
    """List the ways to hold a text: at its middle, at its end, at its beginning."""
    width = _measure(name)
    yield _hold(name, at)
    if at >= width:
        yield _Held(at, "end", at - width, at)
    if at + width <= WHOLE:
        yield _Held(at, "start", at, at + width)


def _hold(text: str, at: float) -> _Held:
    """Hold a text at its middle where there is room, else at an edge of the picture."""
    width = _measure(text)
    if at < width / 2:
        return _Held(0.0, "start", 0.0, width)
    if at > WHOLE - width / 2:
        return _Held(WHOLE, "end", WHOLE - width, WHOLE)
    return _Held(at, "middle", at - width / 2, at + width / 2)


def _measure(text: str) -> float:
    return min(count_columns(text) * _PERCENT_OF_A_COLUMN, WHOLE)


def _collide(one: _Label, other: _Label) -> bool:
    if one.level == other.level:
        return one.held.start < other.held.end and other.held.start < one.held.end
    upper, lower = (one, other) if one.level > other.level else (other, one)
    return lower.held.start < upper.leader < lower.held.end


def _say_sides(brief: FindingBrief, shown: Sequence[Side]) -> str:
    figures = " against ".join(side.figure for side in shown)
    more = len(brief.sides) - len(shown)
    figures += f" and {more} more" if more else ""
    said = f"{figures}: {brief.gap}" if brief.gap else figures
    return shorten(said, _LONGEST_SENTENCE)
