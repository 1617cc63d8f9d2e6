"""Timelines: the claims of a panel over the years, each as a box of its period and its reading."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.dimensions.calendar_days import name_day, number_day
from checker.dossiers.records import ClaimEntry, Days, Mark, Panel
from checker.intervals import Interval
from checker.reporters.display import shorten
from checker.reporters.pictures.plots import find_value, fit_panel, list_camps, list_entries
from checker.reporters.pictures.scales import WHOLE, Scale
from checker.reporters.pictures.shapes import Bar, lay_bar, place_value
from checker.reporters.pictures.ticks import Tick, list_steps, list_ticks, rank_labels
from checker.reporters.pictures.timeline_labels import (
    HEIGHT_OF_A_MARK,
    Label,
    NamedMark,
    place_labels,
)

_MOST_YEARS = 12
_STRIDES = (1, 2, 4, 12)
_SHORT = 8
"""Characters of a label that stands in a narrow column."""
_BESIDE = 1.6
"""Percent from one mark to the next beside it."""
_UNCERTAIN = "?~"
"""What a period holds that is uncertain or approximate, as written."""
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
    is_uncertain: bool
    """Whether its time is approximate or uncertain."""
    expected: Box
    widest: Box | None


class Area(NamedTuple):
    """The period and the widest reading of claims: equal ones are one area."""

    camp: int | None
    is_uncertain: bool
    box: Box


class Moment(NamedTuple):
    """A claim of a timeline."""

    entry: ClaimEntry
    title: str
    """Figure, source and period, shortened."""
    reading: Reading
    at: float
    """Where its mark stands: percent from the left, and from the top."""
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
    areas: tuple[Area, ...]
    """At the widest, each once: they lie behind the readings."""
    readings: tuple[Reading, ...]
    moments: tuple[Moment, ...]
    forecasts: tuple[Forecast, ...]
    labels: tuple[Label, ...]
    camps: tuple[int | None, ...]
    has_uncertain: bool
    """Whether some times are approximate or uncertain."""
    has_neighbours: bool
    """Whether marks of one time had to step aside for each other."""
    break_at: float | None
    """Where the line of the values is broken, in percent from the top; None where it is not."""
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
    readings = tuple(dict.fromkeys(moment.reading for moment in moments))
    is_percent = panel.unit == "%"
    ticks = list_ticks(scale, "%" * is_percent)
    return TimelineView(
        title=shorten(panel.title, 180),
        unit="" if is_percent else shorten(panel.unit, 90),
        is_logarithmic=scale.is_logarithmic,
        ticks=tuple(tick._replace(at=_flip(tick.at)) for tick in ticks),
        has_long_labels=any(len(tick.label) > _SHORT for tick in ticks),
        years=_list_years(times, first, last),
        areas=tuple(_list_areas(readings)),
        readings=readings,
        moments=moments,
        forecasts=tuple(
            Forecast(
                shorten(f"{band.setting}: {band.text}" if band.setting else band.text, 180),
                _lay_box(times, scale, band.days, band.expected),
                _lay_box(times, scale, band.days, band.widest),
            )
            for band in bands
        ),
        labels=_choose_labels(moments),
        camps=list_camps(panel),
        has_uncertain=any(reading.is_uncertain for reading in readings),
        has_neighbours=any(moment.at != moment.reading.expected.time.middle for moment in moments),
        break_at=None if scale.break_at is None else _flip(scale.break_at),
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
    """Lay out claims in the middle of their periods; marks that would touch stand side by side."""
    together = Counter(entry.days for entry in entries)
    taken: Counter[tuple[Days, int]] = Counter()
    for entry in entries:
        value = find_value(entry)
        if entry.expected is None or value is None:
            continue
        reading = _lay_out_reading(entry, entry.expected, times, scale)
        time = reading.expected.time
        top = _flip(place_value(scale, value))
        step = min(_BESIDE, time.width / (together[entry.days] + 1))
        steps = _step_aside(taken, entry.days, int(top / HEIGHT_OF_A_MARK))
        yield Moment(
            entry=entry,
            title=_say_title(entry),
            reading=reading,
            at=round(time.middle + steps * step, 3),
            top=top,
        )


def _step_aside(taken: Counter[tuple[Days, int]], days: Days, height: int) -> int:
    """Count the steps to the side until a mark touches none of its period: 0, 1, -1, 2, -2."""
    number = max(taken[days, near] for near in (height - 1, height, height + 1))
    taken[days, height] = number + 1
    return (number + 1) // 2 * (1 if number % 2 else -1)


def _list_areas(readings: Iterable[Reading]) -> Iterator[Area]:
    """List the widest readings once each; where sides share one, the first side's."""
    seen: set[Box] = set()
    for reading in readings:
        if reading.widest is None or reading.widest in seen:
            continue
        seen.add(reading.widest)
        yield Area(reading.camp, reading.is_uncertain, reading.widest)


def _lay_out_reading(entry: ClaimEntry, expected: Interval, times: Scale, scale: Scale) -> Reading:
    widest = entry.widest
    return Reading(
        entry.camp,
        entry.successor is not None,
        any(sign in entry.period for sign in _UNCERTAIN),
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


def _choose_labels(moments: Sequence[Moment]) -> tuple[Label, ...]:
    """Choose the figures that are written beside their marks: of what disagrees, last first."""
    disagreeing = [moment for moment in reversed(moments) if moment.entry.mark is not None]
    return place_labels(map(_name_mark, disagreeing), [*map(_name_mark, moments)])


def _name_mark(moment: Moment) -> NamedMark:
    return NamedMark(moment.entry.figure, moment.at, moment.top)
