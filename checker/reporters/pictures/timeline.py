"""Timelines: the claims of a panel over the years, each as a box of its period and its reading."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.dimensions.calendar_days import name_day, number_day
from checker.dossiers.records import ClaimEntry, Days, Mark, Panel
from checker.intervals import Interval
from checker.reporters.display import count_columns, shorten
from checker.reporters.escaping import escape_text
from checker.reporters.pictures.plots import find_value, fit_panel, list_camps, list_entries
from checker.reporters.pictures.scales import WHOLE, Scale
from checker.reporters.pictures.shapes import Bar, lay_bar, place_value
from checker.reporters.pictures.ticks import Tick, list_steps, list_ticks, rank_labels

_MOST_YEARS = 12
_STRIDES = (1, 2, 4, 12)
_SHORT = 8
"""Characters of a label that stands in a narrow column."""
_MOST_LABELS = 6
_LONGEST_LABEL = 32
_WIDTH_OF_A_COLUMN = 1.2
"""Percent: 7.5 of 640 pixels."""
_HEIGHT_OF_A_LABEL = 7.0
"""Percent: 18 of 260 pixels."""
_ABOVE_A_MARK = 5.0
_ORDER: tuple[Mark | None, ...] = (None, "drift", "different things", "contradiction")
"""What was found worst is drawn last, on top of the rest."""


class Box(NamedTuple):
    """A period and a reading, in percent from the top left."""

    time: Bar
    top: float
    height: float
    runs_up: bool
    runs_down: bool


class Reading(NamedTuple):
    """What claims of one camp and one period are read as; claims that are read alike share it."""

    camp: int | None
    is_superseded: bool
    expected: Box
    widest: Box | None


class Moment(NamedTuple):
    """A claim of a timeline."""

    entry: ClaimEntry
    title: str
    """Figure, source and period, shortened."""
    reading: Reading
    at: float
    """Where its mark stands: percent from the left, and from the top."""
    top: float


class Label(NamedTuple):
    """A figure beside its mark, where there is room."""

    text: str
    at: float
    anchor: str
    top: float


class Forecast(NamedTuple):
    """A prediction of a timeline."""

    text: str
    expected: Box
    widest: Box


class TimelineView(NamedTuple):
    """A timeline, laid out."""

    title: str
    unit: str
    is_logarithmic: bool
    ticks: tuple[Tick, ...]
    """Of the values; percent from the top."""
    has_long_labels: bool
    """Whether the labels of the values need a wide column."""
    years: tuple[Tick, ...]
    """Percent from the left to the beginning of each year."""
    readings: tuple[Reading, ...]
    moments: tuple[Moment, ...]
    forecasts: tuple[Forecast, ...]
    labels: tuple[Label, ...]
    camps: tuple[int | None, ...]
    hidden: int
    """How many claims have no place on it: their time or their figure is not known."""
    sentence: str
    """What it shows, in words."""


def lay_out_timeline(panel: Panel) -> TimelineView | None:
    """Lay out a panel over the years; None where its claims speak of one year only."""
    entries = [entry for entry in list_entries(panel) if _is_dated(entry)]
    first, last = _find_years(entry.days for entry in entries)
    scale = fit_panel(panel)
    if scale is None or first == last or len({entry.days for entry in entries}) == 1:
        return None
    bands = [band for band in panel.bands if band.days != (None, None)]
    first, last = _find_years([*(entry.days for entry in entries), *(band.days for band in bands)])
    times = Scale(Fraction(number_day(first, 1, 1)), Fraction(number_day(last + 1, 1, 1)))
    moments = tuple(_lay_out_moments(sorted(entries, key=_rank), times, scale))
    is_percent = panel.unit == "%"
    ticks = list_ticks(scale, "%" * is_percent)
    return TimelineView(
        title=shorten(panel.title, 180),
        unit="" if is_percent else shorten(panel.unit, 90),
        is_logarithmic=scale.is_logarithmic,
        ticks=tuple(tick._replace(at=_flip(tick.at)) for tick in ticks),
        has_long_labels=any(len(tick.label) > _SHORT for tick in ticks),
        years=_list_years(times, first, last),
        readings=tuple(dict.fromkeys(moment.reading for moment in moments)),
        moments=moments,
        forecasts=tuple(
            Forecast(
                shorten(f"{band.setting}: {band.text}" if band.setting else band.text, 180),
                _lay_box(times, scale, band.days, band.expected),
                _lay_box(times, scale, band.days, band.widest),
            )
            for band in bands
        ),
        labels=tuple(_choose_labels(moments)),
        camps=list_camps(panel),
        hidden=len(list_entries(panel)) - len(entries),
        sentence=f"{len(entries)} claims from {first} to {last} on a timeline",
    )


def _is_dated(entry: ClaimEntry) -> bool:
    return entry.expected is not None and entry.days != (None, None)


def _find_years(days: Iterable[Days]) -> tuple[int, int]:
    """Return the first and the last year of some times; 0 and 0 where none is known."""
    numbers = [day for pair in days for day in pair if day is not None]
    if not numbers:
        return 0, 0
    return name_day(min(numbers))[0], name_day(max(numbers))[0]


def _rank(entry: ClaimEntry) -> int:
    return _ORDER.index(entry.mark)


def _flip(at: float) -> float:
    """Turn percent from the bottom into percent from the top."""
    return round(WHOLE - at, 3)


def _lay_out_moments(entries: Sequence[ClaimEntry], times: Scale, scale: Scale) -> Iterator[Moment]:
    """Lay out claims; the marks of those of one period stand side by side."""
    together = Counter(entry.days for entry in entries)
    seen: Counter[Days] = Counter()
    for entry in entries:
        value = find_value(entry)
        if entry.expected is None or value is None:
            continue
        seen[entry.days] += 1
        share = seen[entry.days] / (together[entry.days] + 1)
        reading = _lay_out_reading(entry, entry.expected, times, scale)
        time = reading.expected.time
        yield Moment(
            entry=entry,
            title=_say_title(entry),
            reading=reading,
            at=round(time.start + time.width * share, 3),
            top=_flip(place_value(scale, value)),
        )


def _lay_out_reading(entry: ClaimEntry, expected: Interval, times: Scale, scale: Scale) -> Reading:
    widest = entry.widest
    return Reading(
        entry.camp,
        entry.successor is not None,
        _lay_box(times, scale, entry.days, expected),
        None if widest is None else _lay_box(times, scale, entry.days, widest),
    )


def _say_title(entry: ClaimEntry) -> str:
    source = entry.source.name if entry.source is not None else ""
    return shorten(", ".join(filter(None, [entry.figure, entry.period, source])), 180)


def _lay_box(times: Scale, scale: Scale, days: Days, interval: Interval) -> Box:
    start, end = days
    period = Interval(
        None if start is None else Fraction(start), None if end is None else Fraction(end + 1)
    )
    value = lay_bar(scale, interval)
    return Box(
        lay_bar(times, period), _flip(value.end), value.width, value.runs_right, value.runs_left
    )


def _list_years(times: Scale, first: int, last: int) -> tuple[Tick, ...]:
    """List the years at whose beginning a line stands: at most twelve."""
    span = last - first + 1
    step = next(
        int(step) for step in list_steps(Fraction(span)) if step >= 1 and span <= step * _MOST_YEARS
    )
    years = range(-(-first // step) * step, last + 1, step)
    labels = [str(year).replace("-", "−") for year in years]
    ranks = rank_labels(labels, _STRIDES, 0)
    places = [times.place(Fraction(number_day(year, 1, 1))) for year in years]
    return tuple(map(Tick, places, labels, ranks))


def _choose_labels(moments: Sequence[Moment]) -> Iterator[Label]:
    """Choose the figures that are written beside their marks: what disagrees, a few at most."""
    taken: list[tuple[float, float, float]] = []
    for moment in reversed(moments):
        if moment.entry.mark is None or len(taken) == _MOST_LABELS:
            return
        label = _hold_label(moment)
        width = count_columns(label.text) * _WIDTH_OF_A_COLUMN
        start = _find_left(label, width)
        box = (start, start + width, label.top)
        if not any(_collide(box, other) for other in taken):
            taken.append(box)
            yield label


def _hold_label(moment: Moment) -> Label:
    text = shorten(escape_text(moment.entry.figure), _LONGEST_LABEL)
    half = count_columns(text) * _WIDTH_OF_A_COLUMN / 2
    is_high = moment.top < 2 * _HEIGHT_OF_A_LABEL
    top = moment.top + (_ABOVE_A_MARK + _HEIGHT_OF_A_LABEL / 2 if is_high else -_ABOVE_A_MARK)
    anchor = "start" if moment.at < half else "end" if moment.at > WHOLE - half else "middle"
    return Label(text, moment.at, anchor, round(top, 3))


def _find_left(label: Label, width: float) -> float:
    shares = {"start": 0.0, "middle": 0.5, "end": 1.0}
    return label.at - width * shares[label.anchor]


def _collide(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    is_beside = one[1] <= other[0] or other[1] <= one[0]
    return not is_beside and abs(one[2] - other[2]) < _HEIGHT_OF_A_LABEL
