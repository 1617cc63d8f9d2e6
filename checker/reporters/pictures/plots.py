"""Interval plots: the claims of a panel on one number line, a row each."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.dossiers.records import Band, ClaimEntry, Group, Mark, Panel
from checker.intervals import Interval
from checker.reporters.display import shorten
from checker.reporters.pictures.scales import Scale, fit_scale, list_ends
from checker.reporters.pictures.shapes import Bar, lay_bar, lay_bar_if_any, place_value
from checker.reporters.pictures.ticks import Tick, list_ticks

_LONGEST_TEXT = 90
_ROWS_OF_A_SHORT_PLOT = 12
_SIGNS: dict[Mark, str] = {
    "contradiction": "contradicts",
    "different things": "counts something else",
    "drift": "drifts",
}
_AGAINST: dict[Mark, str] = {
    "contradiction": "contradicts",
    "different things": "counts something else than",
    "drift": "drifts from",
}


class Row(NamedTuple):
    """A claim of an interval plot."""

    entry: ClaimEntry
    figure: str
    """As written, shortened."""
    source: str
    """Who printed it and when, shortened; may be empty."""
    sentence: str
    """How it was read, in words."""
    camp: int | None
    mark: Mark | None
    sign: str
    """What was found about it, in a word or two; may be empty."""
    is_superseded: bool
    expected: Bar | None
    widest: Bar | None
    at: float | None
    """Where its mark stands, in percent; None where it has no place on the line."""


class BandRow(NamedTuple):
    """A prediction of an interval plot."""

    text: str
    """In words, shortened."""
    expected: Bar
    widest: Bar


class Lane(NamedTuple):
    """Rows and predictions of one place and time."""

    setting: str
    """May be empty."""
    rows: tuple[Row, ...]
    bands: tuple[BandRow, ...]


class PanelView(NamedTuple):
    """An interval plot, laid out."""

    title: str
    unit: str
    """What the numbers of the axis count; may be empty, or stand on the labels."""
    is_bare: bool
    is_logarithmic: bool
    break_at: float | None
    """Where the line is broken, in percent, so that zero stands on a logarithmic one."""
    ticks: tuple[Tick, ...]
    """None where no claim has a place on a line."""
    lanes: tuple[Lane, ...]
    camps: tuple[int | None, ...]
    """The camps in use, in order; None, last, for claims in no camp."""
    has_bands: bool
    has_signs: bool
    """Whether something was found about any of them."""
    is_long: bool
    """Whether it is so long that its axis should stay in sight."""


def lay_out_panel(panel: Panel) -> PanelView:
    """Lay out a panel as an interval plot."""
    scale = fit_panel(panel)
    lanes = tuple(_lay_out_lanes(panel, scale))
    rows = [row for lane in lanes for row in lane.rows]
    is_percent = panel.unit == "%"
    return PanelView(
        title=shorten(panel.title, _LONGEST_TEXT * 2),
        unit="" if is_percent else shorten(panel.unit, _LONGEST_TEXT),
        is_bare=panel.is_bare,
        is_logarithmic=scale is not None and scale.is_logarithmic,
        break_at=None if scale is None else scale.break_at,
        ticks=() if scale is None else list_ticks(scale, "%" if is_percent else ""),
        lanes=lanes,
        camps=list_camps(panel),
        has_bands=bool(panel.bands) and scale is not None,
        has_signs=any(row.sign for row in rows),
        is_long=len(rows) > _ROWS_OF_A_SHORT_PLOT,
    )


def list_entries(panel: Panel) -> list[ClaimEntry]:
    """List the claims of a panel."""
    return [entry for group in panel.groups for entry in group.entries]


def list_camps(panel: Panel) -> tuple[int | None, ...]:
    """List the camps of a panel's claims in order; None, last, for claims in no camp."""
    camps = {entry.camp for entry in list_entries(panel)}
    numbers = sorted(camp for camp in camps if camp is not None)
    return (*numbers, None) if None in camps else (*numbers,)


def fit_panel(panel: Panel) -> Scale | None:
    """Choose the number line of a panel: claims and predictions all find their place."""
    entries = list_entries(panel)
    printed = [end for entry in entries for end in list_ends(find_value(entry))]
    # A prediction may start at zero, as one from "at most" does: that asks for no linear scale.
    printed += [end for band in panel.bands for end in list_ends(band.expected) if end]
    readings = [reading for entry in entries for reading in (entry.expected, entry.widest)]
    readings += [reading for band in panel.bands for reading in (band.expected, band.widest)]
    return fit_scale(printed, readings)


def find_value(entry: ClaimEntry) -> Interval | None:
    """Return what a claim prints; of one whose figure is not a plain number, its reading."""
    return entry.printed_value or entry.expected


def _lay_out_lanes(panel: Panel, scale: Scale | None) -> Iterator[Lane]:
    """Lay out the groups in their order, and predictions of other settings between them."""
    settings = {group.setting for group in panel.groups}
    apart = [band for band in panel.bands if band.setting not in settings]
    for group in panel.groups:
        start = _find_start(group)
        while apart and start is not None and _starts_before(apart[0], start):
            yield _lay_out_prediction(apart.pop(0), scale)
        yield _lay_out_group(group, panel.bands, scale)
    for band in apart:
        yield _lay_out_prediction(band, scale)


def _find_start(group: Group) -> int | None:
    starts = [entry.days[0] for entry in group.entries if entry.days[0] is not None]
    return min(starts, default=None)


def _starts_before(band: Band, day: int) -> bool:
    return band.days[0] is None or band.days[0] < day


def _lay_out_prediction(band: Band, scale: Scale | None) -> Lane:
    return Lane(shorten(band.setting, _LONGEST_TEXT), (), _lay_out_bands((band,), scale))


def _lay_out_group(group: Group, bands: Sequence[Band], scale: Scale | None) -> Lane:
    own = [band for band in bands if band.setting == group.setting]
    return Lane(
        shorten(group.setting, _LONGEST_TEXT),
        tuple(_lay_out_row(entry, scale) for entry in group.entries),
        _lay_out_bands(own, scale),
    )


def _lay_out_bands(bands: Sequence[Band], scale: Scale | None) -> tuple[BandRow, ...]:
    if scale is None:
        return ()
    return tuple(
        BandRow(
            shorten(band.text, _LONGEST_TEXT),
            lay_bar(scale, band.expected),
            lay_bar(scale, band.widest),
        )
        for band in bands
    )


def _lay_out_row(entry: ClaimEntry, scale: Scale | None) -> Row:
    value = find_value(entry)
    is_superseded = entry.successor is not None
    return Row(
        entry=entry,
        figure=shorten(entry.figure, _LONGEST_TEXT),
        source=say_source(entry),
        sentence=_say_reading(entry),
        camp=entry.camp,
        mark=entry.mark,
        sign=_say_sign(entry),
        is_superseded=is_superseded,
        expected=lay_bar_if_any(scale, entry.expected),
        widest=lay_bar_if_any(scale, entry.widest),
        at=None if scale is None or value is None else place_value(scale, value),
    )


def say_source(entry: ClaimEntry) -> str:
    """Say who printed a claim, and when; empty where neither is known."""
    if entry.source is None:
        return ""
    name = shorten(entry.source.name, _LONGEST_TEXT)
    issued = shorten(entry.source.issued, _LONGEST_TEXT)
    return f"{name}, {issued}" if issued else name


def _say_sign(entry: ClaimEntry) -> str:
    if entry.mark is not None:
        return _SIGNS[entry.mark]
    return "superseded" if entry.successor is not None else ""


def _say_reading(entry: ClaimEntry) -> str:
    if not entry.expected_text:
        return "It has no place on the number line."
    is_wider = entry.widest_text not in {"", entry.expected_text}
    widest = f"; at the widest {entry.widest_text}" if is_wider else ""
    return f"Read as {entry.expected_text}{widest}.{_say_opponents(entry)}"


def _say_opponents(entry: ClaimEntry) -> str:
    """Say which figures a claim disagrees with; empty where that is not known."""
    outcome = next((one for one in entry.outcomes if one.verdict == entry.mark), None)
    if entry.mark is None or outcome is None or not outcome.others:
        return ""
    figures = dict.fromkeys(shorten(other.figure, _LONGEST_TEXT) for other in outcome.others)
    hidden = f" and {outcome.hidden:,} more" if outcome.hidden else ""
    return f" It {_AGAINST[entry.mark]} {', '.join(figures)}{hidden}."
