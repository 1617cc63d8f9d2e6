"""The graph of relations: measures as boxes, relations between them, laid out by Graphviz.

Graphviz sees numbers and sizes alone, never a text from the claims; it returns positions,
and the picture is drawn from those.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.verdicts import Verdict
from checker.dossiers.pages import RelationEntry
from checker.dossiers.records import MeasureBrief
from checker.reporters.display import count_columns, shorten, wrap
from checker.reporters.escaping import escape_text
from checker.reporters.pictures.graphs_drawing import Size, draw_graph

MOST_NODES = 60
"""A larger graph is told as a list: nobody would find anything in its picture."""
_COLUMNS = 26
_MOST_LINES = 2
_LONGEST_RELATION = 40
_LONGEST_TITLE = 300
_LETTER = 8.0
"""Pixels that a small letter takes; a capital and a digit take more, signs and m still more."""
_NARROW = 5.5
_NARROW_LETTERS = frozenset(" .,:;'|!()[]/ijltfrI")
_CAPITAL = 9.5
_BROAD = 13.0
_BROAD_LETTERS = frozenset("mwMW@%&<>=+*~±×÷−–—…≤≥≠≈→←")
"""What is broader than a capital in common fonts without serifs."""
_FULL_WIDTH = 15.0
_LINE = 18.0
_PADDING = 12.0
_SIGN = 20.0


class MeasureBox(NamedTuple):
    """A measure of the graph, in pixels from the top left."""

    brief: MeasureBrief | None
    """None where a relation names a measure that is not known."""
    lines: tuple[str, ...]
    """Its title, shortened and broken."""
    title: str
    """In full, up to a few hundred characters."""
    verdict: Verdict | None
    is_centre: bool
    x: float
    y: float
    width: float
    height: float


class RelationBox(NamedTuple):
    """A relation of the graph, in pixels from the top left."""

    entry: RelationEntry
    text: str
    title: str
    verdict: Verdict
    """The worst outcome."""
    x: float
    y: float
    width: float
    height: float


class Tie(NamedTuple):
    """A line between a relation and a measure that it names."""

    path: str
    verdict: Verdict


class GraphView(NamedTuple):
    """Measures that relations tie together, laid out."""

    entries: tuple[RelationEntry, ...]
    """The relations, in their order."""
    measures: tuple[str, ...]
    """The ids of the measures, in the order in which relations name them."""
    is_too_large: bool
    """Whether it is not drawn: it has more than 60 measures and relations."""
    width: float
    height: float
    boxes: tuple[MeasureBox, ...]
    relations: tuple[RelationBox, ...]
    ties: tuple[Tie, ...]


def lay_out_graphs(
    relations: Sequence[RelationEntry], measures: Mapping[str, MeasureBrief]
) -> tuple[GraphView, ...]:
    """Lay out one graph for each group of measures that hang together."""
    groups = _group(relations)
    return tuple(_lay_out(group, measures, None) for group in groups if _name_measures(group))


def lay_out_neighbourhood(
    measure: str, relations: Sequence[RelationEntry], measures: Mapping[str, MeasureBrief]
) -> GraphView | None:
    """Lay out a measure and what relations tie it to directly; None where nothing does."""
    own = [entry for entry in relations if measure in entry.measures]
    return _lay_out(own, measures, measure) if own else None


def _group(relations: Sequence[RelationEntry]) -> list[list[RelationEntry]]:
    """Group the relations that hang together, each group by its first relation."""
    leaders: dict[str, str] = {}
    for entry in relations:
        for measure in entry.measures:
            one, other = (_find_leader(leaders, name) for name in (entry.measures[0], measure))
            leaders[other] = one
    groups: dict[str, list[RelationEntry]] = {}
    for entry in relations:
        leader = _find_leader(leaders, entry.measures[0]) if entry.measures else ""
        groups.setdefault(leader, []).append(entry)
    return list(groups.values())


def _find_leader(leaders: dict[str, str], name: str) -> str:
    """Find whom a measure follows in the end, and let it follow directly from now on."""
    leader = name
    while leaders.get(leader, leader) != leader:
        leader = leaders[leader]
    leaders[name] = leader
    return leader


def _name_measures(relations: Iterable[RelationEntry]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for entry in relations for name in entry.measures))


def _lay_out(
    relations: Sequence[RelationEntry],
    measures: Mapping[str, MeasureBrief],
    centre: str | None,
) -> GraphView:
    names = _name_measures(relations)
    empty = GraphView(
        tuple(relations),
        names,
        is_too_large=True,
        width=0.0,
        height=0.0,
        boxes=(),
        relations=(),
        ties=(),
    )
    if len(names) + len(relations) > MOST_NODES:
        return empty
    boxes = [_label_measure(name, measures.get(name), is_centre=name == centre) for name in names]
    labels = [_label_relation(entry) for entry in relations]
    sizes = [Size(box.width, box.height) for box in boxes]
    sizes += [Size(label.width, label.height) for label in labels]
    drawing = draw_graph(sizes, list(_list_edges(relations, names)))
    spots = drawing.spots
    verdicts = [labels[end - len(names)].verdict for end in _list_relations(relations, names)]
    return empty._replace(
        is_too_large=False,
        width=drawing.width,
        height=drawing.height,
        boxes=tuple(box._replace(x=x, y=y) for box, (x, y) in zip(boxes, spots, strict=False)),
        relations=tuple(
            label._replace(x=x, y=y)
            for label, (x, y) in zip(labels, spots[len(boxes) :], strict=True)
        ),
        ties=tuple(map(Tie, drawing.paths, verdicts)),
    )


def _list_edges(
    relations: Sequence[RelationEntry], names: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """List the lines: from the first measure of a relation to it, from it to the others."""
    places = {name: place for place, name in enumerate(names)}
    for number, entry in enumerate(relations, len(names)):
        first, *others = dict.fromkeys(entry.measures)
        yield places[first], number
        for other in others:
            yield number, places[other]


def _list_relations(relations: Sequence[RelationEntry], names: Sequence[str]) -> list[int]:
    return [max(edge) for edge in _list_edges(relations, names)]


def _label_measure(name: str, brief: MeasureBrief | None, *, is_centre: bool) -> MeasureBox:
    title = escape_text(name if brief is None else brief.title)
    lines = wrap(shorten(title, _COLUMNS * (_MOST_LINES + 1)), _COLUMNS)
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], shorten(lines[_MOST_LINES - 1] + "…", _COLUMNS)]
    width = max(map(_measure, lines)) + 2 * _PADDING + _SIGN
    return MeasureBox(
        brief=brief,
        lines=tuple(lines),
        title=shorten(title, _LONGEST_TITLE),
        verdict=None if brief is None else brief.verdict,
        is_centre=is_centre,
        x=0.0,
        y=0.0,
        width=round(width, 1),
        height=len(lines) * _LINE + _PADDING,
    )


def _measure(text: str) -> float:
    """Measure a text in pixels, generously: fonts differ."""
    return sum(map(_measure_letter, text))


def _measure_letter(letter: str) -> float:
    if letter in _BROAD_LETTERS:
        return _BROAD
    if letter in _NARROW_LETTERS:
        return _NARROW
    if letter.isupper() or letter.isdigit():
        return _CAPITAL
    return {0: 0.0, 1: _LETTER}.get(count_columns(letter), _FULL_WIDTH)


def _label_relation(entry: RelationEntry) -> RelationBox:
    text = shorten(escape_text(" ".join(entry.text.split())), _LONGEST_RELATION)
    return RelationBox(
        entry=entry,
        text=text,
        title=shorten(entry.text, _LONGEST_TITLE),
        verdict=entry.outcomes[0].verdict if entry.outcomes else "not checked",
        x=0.0,
        y=0.0,
        width=round(_measure(text) + 2 * _PADDING + _SIGN, 1),
        height=_LINE + _PADDING / 2,
    )
