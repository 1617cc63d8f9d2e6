"""The history of a figure as a table, for a reader at a terminal."""

from collections.abc import Sequence
from typing import NamedTuple

from checker.consistency.tracing import Mark, Step, Trace
from checker.findings import Severity
from checker.reporters.display import count_columns, indent, wrap
from checker.reporters.escaping import escape_text
from checker.reporters.style import PLAIN, Style
from checker.reporters.summary import count

_HEADINGS = ("period", "figure", "expected", "place", "source", "printed", "from", "")
_GAP = "  "
_NARROWEST = 8
_WIDEST = 60
"""Columns of a table's column: no text is so long that the others would have to give way."""
_LONG_WORD = 24
_COLOURS: dict[Mark, Severity] = {
    "contradiction": "error",
    "different things": "error",
    "drift": "warning",
}


class _Row(NamedTuple):
    """The cells of one claim, and the colour of its last one."""

    cells: tuple[str, ...]
    colour: Severity | None


def render_trace(trace: Trace, style: Style = PLAIN) -> str:
    """Write the history of a figure as a table."""
    title = f"{trace.measure}: {trace.title}" if trace.title else trace.measure
    [first, *more] = indent("", escape_text(title), style.width).split("\n")
    head = "\n".join(style.paint("bold", line) for line in (first, *more))
    if not trace.steps:
        return f"{head}\n\nno claim speaks of it\n"
    rows = [_list_cells(step) for step in trace.steps]
    table = _render_table(rows, style)
    return "\n".join([head, "", *table, "", _render_summary(trace)]) + "\n"


def _list_cells(step: Step) -> _Row:
    superseded = f"superseded by {step.successor}" if step.successor else ""
    cells = (
        step.claim.period or "",
        step.figure,
        step.expected,
        step.place,
        step.source or "not stated",
        step.printed,
        "; ".join(step.lineage),
        "; ".join(part for part in (step.mark, superseded) if part),
    )
    colour: Severity | None = "note" if superseded else None
    if step.mark is not None:
        colour = _COLOURS[step.mark]
    return _Row(tuple(escape_text(cell) for cell in cells), colour)


def _render_table(rows: Sequence[_Row], style: Style) -> list[str]:
    """Set rows below each other; a column in which nothing stands is left out."""
    columns = list(zip(*(row.cells for row in rows), strict=True))
    kept = [number for number, cells in enumerate(columns) if any(cells)]
    headings = [_HEADINGS[number] for number in kept]
    shown = [(_HEADINGS[number], *columns[number]) for number in kept]
    widths = _fit(shown, style.width - len(_GAP) * (len(kept) - 1))
    lines = _render_row(headings, widths)
    painted = [style.paint("bold", line) for line in lines]
    for row in rows:
        cells = [row.cells[number] for number in kept]
        colour = row.colour if kept[-1] == len(_HEADINGS) - 1 else None
        painted += _render_row(cells, widths, colour, style)
    return painted


def _fit(columns: Sequence[Sequence[str]], room: int) -> list[int]:
    """Narrow the widest columns until all fit; words of a usual length are broken last."""
    widths = [min(_WIDEST, max(map(count_columns, texts))) for texts in columns]
    words = [min(_LONG_WORD, _find_longest_word(texts)) for texts in columns]
    for least in (words, [_NARROWEST] * len(columns)):
        while sum(widths) > room:
            loose = [
                (width, number) for number, width in enumerate(widths) if width > least[number]
            ]
            if not loose:
                break
            widths[max(loose)[1]] -= 1
    return widths


def _find_longest_word(texts: Sequence[str]) -> int:
    return max(count_columns(word) for text in texts for word in text.split(" "))


def _render_row(
    cells: Sequence[str],
    widths: Sequence[int],
    colour: Severity | None = None,
    style: Style = PLAIN,
) -> list[str]:
    """Draw one row on as many lines as its longest cell takes."""
    wrapped = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for number in range(max(map(len, wrapped))):
        *texts, last = [part[number] if number < len(part) else "" for part in wrapped]
        padded = [_pad(text, width) for text, width in zip(texts, widths, strict=False)]
        end = last if colour is None else style.paint(colour, last)
        lines.append(_GAP.join([*padded, end]).rstrip())
    return lines


def _pad(text: str, width: int) -> str:
    return text + " " * (width - count_columns(text))


def _render_summary(trace: Trace) -> str:
    """Count the claims, their sources and their origins, and what is wrong with them."""
    papers = {
        step.claim.id if step.claim.source is None else step.claim.source.path
        for step in trace.steps
    }
    parts = [
        f"{count(len(trace.steps), 'claim')} from {count(len(papers), 'source')}",
        count(trace.origins, "origin"),
    ]
    superseded = sum(bool(step.successor) for step in trace.steps)
    if superseded:
        parts.append(f"{superseded:,} superseded")
    return ", ".join(parts)
