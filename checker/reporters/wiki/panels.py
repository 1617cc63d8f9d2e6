"""Panels: an interval plot as a table, a row a claim, with the same data beside the picture."""

from collections.abc import Iterable, Iterator

from checker.dossiers.records import Band, ClaimEntry, Panel
from checker.reporters.pictures.plots import PanelView, Row, lay_out_panel
from checker.reporters.wiki.markup import embolden, link_claim, link_source, say_cell, tabulate
from checker.reporters.wiki.number_lines import describe_line, draw_axis, draw_band, draw_claim
from checker.reporters.wiki.signs import RING, show_side, show_verdict

_KEY = (
    "Each row is a claim: `█` is how its figure reads, `░` the loosest reading, the shape is the "
    "printed figure. Within one conflict each side has a shape; in another conflict the same "
    f"shape stands for somebody else. Nobody contradicts {RING}. Labels of the line begin where "
    "their numbers stand."
)
_HEADS_WITHOUT_A_LINE = ("When and where", "Claim", "Read as")
_KEY_TO_BANDS = " A row with `▓` and `▒` is no claim, but what must be if the claims are right."


def write_panel(panel: Panel) -> list[str]:
    """Write a panel: what is unusual about it, and the table."""
    view = lay_out_panel(panel)
    described = describe_line(view)
    about = [described] if described else []
    if not view.ticks:
        return [*about, *tabulate(_HEADS_WITHOUT_A_LINE, _list_claims(panel))]
    heads = ("When and where", "Claim", draw_axis(view.ticks), "Read as")
    return [*about, *tabulate(heads, _list_rows(view))]


def write_key(panels: Iterable[Panel]) -> list[str]:
    """Say how to read panels; nothing where there is none."""
    bands = [bool(panel.bands) for panel in panels]
    return [_KEY + (_KEY_TO_BANDS if any(bands) else "")] if bands else []


def _list_claims(panel: Panel) -> Iterator[tuple[str, ...]]:
    """List the claims of a panel that has no number line."""
    for group in panel.groups:
        for entry in group.entries:
            yield say_cell(group.setting), _say_claim(entry), _say_reading(entry)


def _list_rows(view: PanelView) -> Iterator[tuple[str, ...]]:
    for lane in view.lanes:
        setting = say_cell(lane.setting)
        for row in lane.rows:
            bars = draw_claim(row.expected, row.widest, row.at, row.camp)
            yield setting, _say_claim(row.entry), bars, _say_fate(row)
            setting = ""
        for band in lane.bands:
            yield setting, "predicted", draw_band(band.expected, band.widest), say_cell(band.text)
            setting = ""


def _say_claim(entry: ClaimEntry) -> str:
    """Say what a claim says, and below it who printed it, and when."""
    figure = f"{show_side(entry.camp)} {link_claim(entry.link)}"
    return f"{figure}<br>{link_source(entry.source)}" if entry.source else figure


def _say_fate(row: Row) -> str:
    superseded = "superseded" if row.is_superseded else ""
    found = show_verdict(row.entry.mark) or superseded
    return "<br>".join(filter(None, (_say_reading(row.entry), found)))


def _say_reading(entry: ClaimEntry) -> str:
    return say_cell(entry.expected_text or entry.rule)


def write_bands(panel: Panel) -> list[str]:
    """Write what the predictions of a panel rest on, an item each."""
    return [_say_band(band) for band in panel.bands]


def _say_band(band: Band) -> str:
    ties = "; ".join(map(say_cell, band.ties))
    claims = ", ".join(map(link_claim, band.claims))
    grounds = (ties and f"by {ties}", claims and f"from {claims}")
    setting = f" {say_cell(band.setting)}" if band.setting else ""
    return f"{embolden(band.text)}{setting}: {', '.join(filter(None, grounds))}"
