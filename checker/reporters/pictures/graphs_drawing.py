"""Positions for a graph of boxes and lines, by Graphviz."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pygraphviz import AGraph

_POINTS_OF_AN_INCH = 72
"""Graphviz takes sizes in inches and returns points: one point is one pixel here."""
_MARGIN = 4.0
"""Pixels around the picture, for the lines of the outermost boxes."""
_DECIMALS = 1


class Size(NamedTuple):
    """The size of a node, in pixels."""

    width: float
    height: float


class Drawing(NamedTuple):
    """Where everything stands, in pixels from the top left."""

    width: float
    height: float
    spots: tuple[tuple[float, float], ...]
    """The top left corner of each node."""
    paths: tuple[str, ...]
    """The line of each edge, as SVG writes it."""


def draw_graph(sizes: Sequence[Size], edges: Sequence[tuple[int, int]]) -> Drawing:
    """Find a place for each node, by its number, and a line for each edge."""
    graph = _describe(sizes, edges)
    graph.layout(prog="dot")
    width, height = _read_numbers(graph.graph_attr["bb"])[2:]
    nodes = [graph.get_node(str(number)).attr["pos"] for number in range(len(sizes))]
    lines = [graph.get_edge(*map(str, edge)).attr["pos"] for edge in edges]
    spots = tuple(
        (
            round(x - size.width / 2 + _MARGIN, _DECIMALS),
            round(height - y - size.height / 2 + _MARGIN, _DECIMALS),
        )
        for size, (x, y) in zip(sizes, map(_read_numbers, nodes), strict=True)
    )
    return Drawing(
        round(width + 2 * _MARGIN, _DECIMALS),
        round(height + 2 * _MARGIN, _DECIMALS),
        spots,
        tuple(
            _write_path(
                line,
                height,
                _find_side(spots[start], sizes[start], sizes[start].width),
                _find_side(spots[end], sizes[end], 0.0),
            )
            for line, (start, end) in zip(lines, edges, strict=True)
        ),
    )


def _find_side(spot: tuple[float, float], size: Size, across: float) -> str:
    """Find the middle of a side of a node, where lines leave it or arrive."""
    x, y = spot
    return _write_point(x + across, y + size.height / 2)


def _write_point(x: float, y: float) -> str:
    return f"{round(x, _DECIMALS):g} {round(y, _DECIMALS):g}"


def _describe(sizes: Sequence[Size], edges: Sequence[tuple[int, int]]) -> "AGraph":
    from pygraphviz import AGraph  # noqa: PLC0415 - only a report with relations needs Graphviz

    graph = AGraph(directed=True, strict=False, rankdir="LR", ranksep="0.4", nodesep="0.25")
    graph.node_attr.update(shape="box", label="", fixedsize="true")
    graph.edge_attr.update(dir="none", tailport="e", headport="w")
    for number, size in enumerate(sizes):
        width, height = (side / _POINTS_OF_AN_INCH for side in size)
        graph.add_node(str(number), width=f"{width:.4f}", height=f"{height:.4f}")
    for start, end in edges:
        graph.add_edge(str(start), str(end))
    return graph


def _read_numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?[0-9][0-9.e+-]*", text)]


def _write_path(line: str, height: float, start: str, end: str) -> str:
    """Turn a spline of Graphviz into a path: a start, then three points for each piece.

    Its own ends lie up to two pixels off the nodes, whose sizes it rounds.
    """
    numbers = _read_numbers(line)
    points = [
        _write_point(x + _MARGIN, height - y + _MARGIN)
        for x, y in zip(numbers[::2], numbers[1::2], strict=True)
    ]
    return f"M{start}C{' '.join([*points[1:-1], end])}"
