"""One finding in full: its message, the places with their lines marked, the arithmetic."""

from collections.abc import Mapping
from typing import NamedTuple

from checker.findings import Finding, Severity
from checker.locations import Location
from checker.reporters.display import count_columns, indent, shorten, wrap
from checker.reporters.escaping import escape_text
from checker.reporters.excerpt import cut_excerpt
from checker.reporters.standings import describe_standing
from checker.reporters.style import Role, Style

Excerpts = Mapping[tuple[str, int], str]

_MOST_RELATED = 8
_LONGEST_LABEL = 400
_NARROWEST_LABEL = 24


class Place(NamedTuple):
    """A location to show, with what is drawn and said there."""

    location: Location
    label: str
    arrow: str
    mark: str
    colour: Role | Severity


class _Gutter(NamedTuple):
    """The margin with the line numbers."""

    columns: int
    """Of the largest line number."""
    style: Style

    def edge(self, sign: str = "|") -> str:
        return self.style.paint("gutter", f"{' ' * self.columns} {sign}")

    def number(self, line: int) -> str:
        return self.style.paint("gutter", f"{line:>{self.columns}} |")

    def arrow(self, sign: str) -> str:
        return self.style.paint("gutter", f"{' ' * self.columns}{sign}")

    @property
    def room(self) -> int:
        """The columns right of the margin."""
        return self.style.width - self.columns - 3


def render_finding(
    finding: Finding, excerpts: Excerpts, style: Style, base: str | None = None
) -> str:
    """Draw one finding; no line break at the end. `base` is what it is held against."""
    related = finding.related[:_MOST_RELATED]
    places = [Place(finding.location, finding.label, "-->", "^", finding.severity)]
    places += [Place(other.location, other.label, ":::", "-", "gutter") for other in related]
    gutter = _Gutter(_count_digits(places), style)
    lines = [_render_message(finding, style)]
    for place in places:
        lines += _render_place(place, excerpts, gutter)
    hidden = len(finding.related) - len(related)
    if hidden:
        word = "place" if hidden == 1 else "places"
        lines.append(f"{gutter.arrow(':::')} and {hidden:,} more {word}")
    standing = describe_standing(finding, base)
    notes = [*([standing] if standing else []), *finding.details, ("help", finding.help)]
    lines += [_render_note(heading, text, gutter) for heading, text in notes if text]
    return "\n".join(lines)


def render_place(location: Location, label: str, excerpts: Excerpts, style: Style) -> str:
    """Draw one place by itself; no line break at the end."""
    place = Place(location, label, "-->", "^", "bold")
    return "\n".join(_render_place(place, excerpts, _Gutter(_count_digits([place]), style)))


def _count_digits(places: list[Place]) -> int:
    return len(str(max(place.location.line for place in places)))


def _render_message(finding: Finding, style: Style) -> str:
    kind = style.paint(finding.severity, f"{finding.severity}[{finding.code}]")
    return f"{kind} {style.paint('bold', f'{finding.name}: {escape_text(finding.message)}')}"


def _render_place(place: Place, excerpts: Excerpts, gutter: _Gutter) -> list[str]:
    location = place.location
    where = f"{escape_text(location.path)}:{location.line}:{location.column}"
    lines = [f"{gutter.arrow(place.arrow)} {where}"]
    label = escape_text(shorten(place.label, _LONGEST_LABEL))
    line = excerpts.get((location.path, location.line))
    if line is None:
        texts = wrap(label, gutter.room) if label else []
        return lines + [f"{gutter.edge()} {text}" for text in texts]
    excerpt = cut_excerpt(line, location, gutter.room)
    shown = f" {excerpt.text}".rstrip()
    lines += [gutter.edge(), f"{gutter.number(location.line)}{shown}"]
    marks = place.mark * excerpt.marks
    return lines + _render_marks(" " * excerpt.start + marks, label, place, gutter)


def _render_marks(marks: str, label: str, place: Place, gutter: _Gutter) -> list[str]:
    """Set the label right of the marks, or below them where too little room is left."""
    column = count_columns(marks) + 1
    if not label:
        texts = [marks]
    elif gutter.room - column < min(_NARROWEST_LABEL, count_columns(label)):
        texts = [marks, *wrap(label, gutter.room)]
    else:
        first, *more = wrap(label, gutter.room - column)
        texts = [f"{marks} {first}", *(" " * column + text for text in more)]
    return [f"{gutter.edge()} {_paint_indented(text, place, gutter.style)}" for text in texts]


def _paint_indented(text: str, place: Place, style: Style) -> str:
    bare = text.lstrip(" ")
    return text[: len(text) - len(bare)] + style.paint(place.colour, bare)


def _render_note(heading: str, text: str, gutter: _Gutter) -> str:
    start = f"{' ' * gutter.columns} = {escape_text(heading)}: "
    note = indent(start, escape_text(text), gutter.style.width)
    return gutter.edge("=") + note[gutter.columns + 2 :]
