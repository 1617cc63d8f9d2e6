"""The history of a figure as a graph, in Mermaid and in Graphviz's DOT.

Arrows go the way of the figure: from where it was first published to whoever repeats it. All
labels are untrusted text, and each format has its own way to break out of one.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from checker.consistency.tracing import Passage, Step, Trace
from checker.reporters.display import shorten
from checker.reporters.escaping import escape_text

_LONGEST_LINE = 80
_SAFE_IN_MERMAID = " ,.-–"
_UNSTATED = "time not stated"


class _Graph(NamedTuple):
    """A trace with a name for each node that any format allows."""

    years: dict[str, list[tuple[str, Step]]]
    """Claims by the year that they are for, each with its node."""
    outside: dict[str, str]
    """The nodes of what is no claim of this history, by its name."""
    edges: list[tuple[str, str, Passage]]


def render_graph(trace: Trace, form: str) -> str:
    """Write a trace as a graph: "mermaid" or "dot"."""
    graph = _name_nodes(trace)
    lines = _draw_mermaid(graph) if form == "mermaid" else _draw_dot(graph, trace.measure)
    return "\n".join(lines) + "\n"


def _name_nodes(trace: Trace) -> _Graph:
    nodes = {step.claim.id: f"claim{number}" for number, step in enumerate(trace.steps)}
    years: dict[str, list[tuple[str, Step]]] = {}
    for step in trace.steps:
        years.setdefault(step.year or _UNSTATED, []).append((nodes[step.claim.id], step))
    outside: dict[str, str] = {}
    edges: list[tuple[str, str, Passage]] = []
    for passage in trace.passages:
        start = nodes.get(passage.start) if passage.is_claim else None
        if start is None:
            start = outside.setdefault(passage.start, f"origin{len(outside)}")
        edges.append((start, nodes[passage.end], passage))
    return _Graph(years, outside, edges)


def _list_lines(step: Step) -> Iterator[str]:
    """List the lines of a claim's label: who printed it and when, the figure, what became of it."""
    yield f"{step.source or 'source not stated'}, {step.printed or 'undated'}"
    yield step.figure
    if step.mark is not None:
        yield step.mark
    if step.successor:
        yield "superseded"


def _is_dashed(passage: Passage) -> bool:
    """Whether the figure did not simply pass on: it was replaced, or only the speaker is one."""
    return passage.bond in {"superseded by", "same origin"}


def _draw_mermaid(graph: _Graph) -> Iterator[str]:
    yield "flowchart LR"
    for name, node in graph.outside.items():
        yield f'  {node}(["{_label([name], escape_mermaid, "<br/>")}"])'
    for number, (year, members) in enumerate(graph.years.items()):
        yield f'  subgraph year{number}["{escape_mermaid(year)}"]'
        for node, step in members:
            yield f'    {node}["{_label(_list_lines(step), escape_mermaid, "<br/>")}"]'
        yield "  end"
    for start, end, passage in graph.edges:
        arrow = "-.->" if _is_dashed(passage) else "-->"
        yield f'  {start} {arrow}|"{passage.bond}"| {end}'


def _draw_dot(graph: _Graph, measure: str) -> Iterator[str]:
    yield f'digraph "{escape_dot(measure)}" {{'
    yield "  rankdir=LR;"
    yield "  node [shape=box];"
    for name, node in graph.outside.items():
        yield f'  {node} [label="{_label([name], escape_dot, NEW_LINE)}", shape=ellipse];'
    for number, (year, members) in enumerate(graph.years.items()):
        yield f"  subgraph cluster_year{number} {{"
        yield f'    label="{escape_dot(year)}";'
        for node, step in members:
            yield f'    {node} [label="{_label(_list_lines(step), escape_dot, NEW_LINE)}"];'
        yield "  }"
    for start, end, passage in graph.edges:
        dashed = ", style=dashed" if _is_dashed(passage) else ""
        yield f'  {start} -> {end} [label="{passage.bond}"{dashed}];'
    yield "}"


NEW_LINE = r"\n"
"""How DOT writes a line break inside a label."""


def _label(lines: Iterable[str], escape: Callable[[str], str], line_break: str) -> str:
    return line_break.join(escape(shorten(line, _LONGEST_LINE)) for line in lines)


def escape_mermaid(text: str) -> str:
    """Write a text so that it stays inside a quoted label of Mermaid, and stays text there.

    Whatever is no letter and no digit becomes one of Mermaid's entities (`#34;`), but for a
    few signs: quotes would end the label, `%%{` would set options from anywhere in the file,
    `<` begins markup, a backtick a formatted text, and `:` an icon.
    """
    return "".join(_encode_for_mermaid(character) for character in escape_text(text))


def _encode_for_mermaid(character: str) -> str:
    if character.isalnum() or character in _SAFE_IN_MERMAID:
        return character
    return f"#{ord(character)};"


def escape_dot(text: str) -> str:
    r"""Write a text so that it stays inside a quoted string of DOT, and shows as it is.

    A quote would end the string; a backslash begins an escape (`\N` is the node's own name),
    and Graphviz reads HTML's entities in every label.
    """
    shown = escape_text(text).replace("\\", "\\\\").replace('"', '\\"')
    return shown.replace("&", "&amp;")
