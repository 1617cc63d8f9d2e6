"""Findings in a line each: what disagrees, who says so, and where to read on."""

from collections.abc import Iterator, Sequence

from checker.dossiers.records import FindingBrief, Side
from checker.reporters.sides import pick_sides
from checker.reporters.summary import count
from checker.reporters.wiki.markup import LONGEST_TEXT, link, name_page, say, say_cell
from checker.reporters.wiki.signs import show_finding, show_side

_MOST_SIDES = 4
_MOST_SOURCES = 4


def link_finding(brief: FindingBrief) -> str:
    """Link the message of a finding to its page."""
    return link(brief.message, name_page("Finding", brief.slug), longest=LONGEST_TEXT)


def list_findings(briefs: Sequence[FindingBrief], most: int) -> Iterator[str]:
    """List findings, the first few, each with a link."""
    for brief in briefs[:most]:
        yield f"{show_finding(brief)}: {link_finding(brief)}"
    if len(briefs) > most:
        yield f"and {len(briefs) - most:,} more: {link('all findings', 'Findings')}"


def say_sides(brief: FindingBrief) -> str:
    """Say in one line what disagrees, and by how much; the message where there are no sides."""
    if not brief.sides:
        return say(brief.message)
    shown = pick_sides(brief.sides, _MOST_SIDES)
    sides = " <b>against</b> ".join(map(_say_side, shown))
    hidden = len(brief.sides) - len(shown)
    sides += f" and {count(hidden, 'more side')}" if hidden else ""
    return f"{sides}: {say(brief.gap)}" if brief.gap else sides


def _say_side(side: Side) -> str:
    turned = f", that is {say_cell(side.turned)}" if side.turned else ""
    return f"{show_side(side.camp)} <b>{say_cell(side.figure)}</b>{turned} ({_say_sources(side)})"


def _say_sources(side: Side) -> str:
    names = [say_cell(_name(source.name, source.issued)) for source in side.sources]
    shown = names[:_MOST_SOURCES]
    hidden = len(names) - len(shown)
    more = [f"and {hidden:,} more"] if hidden else []
    origin = [f"all from {say_cell(side.origin)}"] if side.origin else []
    return "; ".join([*shown, *more, *origin]) or "no source is named"


def _name(name: str, issued: str) -> str:
    return f"{name}, {issued}" if issued else name
