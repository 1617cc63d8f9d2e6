"""How to read the report: what the words, the signs and the bars mean, and which rules ran."""

from collections.abc import Iterator

from checker.dossiers.pages import Overview
from checker.reporters.dates import DATES
from checker.reporters.signs import SEVERITIES, SHAPES, VERDICTS
from checker.reporters.wiki.markup import list_items, say, say_cell, say_prose, tabulate
from checker.reporters.wiki.signs import RING, show_severity, show_side, show_verdict

_READINGS = (
    "<b>Read as</b>: what an ordinary reader would take it for. `█` on the number line.",
    "<b>At the widest</b>: the loosest reading that the words bear; `░` on the number line.",
    "<b>Predicted</b>: what must be, if other claims are right. `▓`, at the widest `▒`.",
)
_SIDES = tuple(enumerate(SHAPES))
_HEADS = ("Code", "Rule", "Severity", "What it reports")


def write_reading(overview: Overview) -> Iterator[str]:
    """Write how to read the report, block by block."""
    yield "# How to read this report"
    yield (
        "Every figure here was printed somewhere. The report sets those that speak of one thing "
        "side by side, and tells which cannot all be true. It does not say which one is right."
    )
    yield "## What comparing comes to"
    yield from list_items(
        f"<b>{show_verdict(verdict)}</b>: {sign.meaning}" for verdict, sign in VERDICTS.items()
    )
    yield "## How a figure is read"
    yield (
        "A printed figure stands for a range: “1,000 a month” was rounded, and nobody says how. "
        "So each figure is read twice."
    )
    yield from list_items(_READINGS)
    yield "Figures that do not meet even at the widest contradict each other."
    yield "An arrow at the end of a line says that the range has no end there."
    yield "## Sides"
    yield (
        "Claims that contradict each other stand on different sides. In one conflict a side keeps "
        f"its shape: {', '.join(f'{show_side(number)} {name}' for number, name in _SIDES)}. The "
        "shapes only number the sides: in another conflict the same shape stands for somebody "
        f"else. From the seventh on a side shows its number. Nobody contradicts {RING}."
    )
    yield "## How dates are written"
    yield from list_items(
        f"<b>{say(written)}</b>: {say_prose(meaning)}" for written, meaning in DATES
    )
    yield "## How grave a finding is"
    yield from list_items(
        f"<b>{show_severity(severity)}</b>: {sign.meaning}" for severity, sign in SEVERITIES.items()
    )
    yield "## The rules that ran"
    yield from tabulate(_HEADS, _list_rules(overview)) or ["No rule ran."]


def _list_rules(overview: Overview) -> Iterator[tuple[str, ...]]:
    for code, name, severity, summary in overview.rules:
        yield say_cell(code), say_cell(name), show_severity(severity), say_prose(summary)
