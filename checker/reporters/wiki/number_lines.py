"""Number lines in text: bars of block characters, a row a claim, under an axis."""

from math import ceil

from checker.reporters.pictures.plots import PanelView
from checker.reporters.pictures.shapes import Bar
from checker.reporters.pictures.ticks import Tick
from checker.reporters.wiki.signs import show_side

COLUMNS = 40
"""Characters that a number line is wide."""

_LINE, _AXIS = "·", "─"
_EXPECTED, _WIDEST = "█", "░"
_PREDICTED, _PREDICTED_WIDEST = "▓", "▒"
_ON_TO_THE_LEFT, _ON_TO_THE_RIGHT = "←", "→"


def draw_claim(expected: Bar | None, widest: Bar | None, at: float | None, camp: int | None) -> str:
    """Draw the readings of a claim, and the shape of its side where the printed figure stands."""
    cells = _draw_bars(expected, widest, _EXPECTED, _WIDEST)
    if at is not None:
        sign = show_side(camp)
        start = min(_find_column(at), COLUMNS - len(sign))
        cells[start : start + len(sign)] = sign
    return f"`{''.join(cells)}`"


def draw_band(expected: Bar, widest: Bar) -> str:
    """Draw a prediction."""
    return f"`{''.join(_draw_bars(expected, widest, _PREDICTED, _PREDICTED_WIDEST))}`"


def _draw_bars(expected: Bar | None, widest: Bar | None, solid: str, light: str) -> list[str]:
    cells = [_LINE] * COLUMNS
    for bar, sign in ((widest, light), (expected, solid)):
        if bar is not None:
            first, last = _find_column(bar.start), _find_last_column(bar)
            cells[first : last + 1] = [sign] * (last + 1 - first)
    for bar in (widest, expected):
        if bar is not None and bar.runs_left:
            cells[0] = _ON_TO_THE_LEFT
        if bar is not None and bar.runs_right:
            cells[-1] = _ON_TO_THE_RIGHT
    return cells


def _find_column(percent: float) -> int:
    return min(max(int(percent * COLUMNS / 100), 0), COLUMNS - 1)


def _find_last_column(bar: Bar) -> int:
    """Find the last column of a bar: one that it only touches is not taken."""
    last = ceil(bar.end * COLUMNS / 100) - 1
    return min(max(last, _find_column(bar.start)), COLUMNS - 1)


def draw_axis(ticks: tuple[Tick, ...]) -> str:
    """Draw the axis: each label begins at its place, where there is room."""
    cells = [_AXIS] * COLUMNS
    free = 0
    for tick in ticks:
        label = tick.label.replace(" ", "\N{NO-BREAK SPACE}")
        start = _find_column(tick.at)
        if free <= start <= COLUMNS - len(label):
            cells[start : start + len(label)] = label
            free = start + len(label) + 1
    return f"`{''.join(cells)}`"


def describe_line(view: PanelView) -> str:
    """Say what is unusual about a number line; nothing where it is plain."""
    if view.is_bare:
        return "The units do not convert: only the bare numbers stand side by side."
    if view.break_at is not None:
        return (
            "The line is logarithmic: equal distances are equal ratios. "
            "Zero stands apart, at its left end."
        )
    if view.is_logarithmic:
        return "The line is logarithmic: equal distances are equal ratios."
    return ""
