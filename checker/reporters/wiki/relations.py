"""Relations between measures: as graphs in Mermaid, and one by one with what came of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.dossiers.pages import RelationEntry
from checker.dossiers.records import MeasureBrief
from checker.reporters.display import shorten
from checker.reporters.summary import count
from checker.reporters.trace_graph import escape_mermaid
from checker.reporters.wiki.claims import list_outcomes
from checker.reporters.wiki.markup import begin, link_measure, link_spot, list_items, say
from checker.reporters.wiki.signs import show_verdict

_MOST_EDGES = 200
"""Mermaid draws up to 500 edges, and readers follow fewer."""
_LONGEST_LABEL = 60
_PAIR = 2


def write_relations(
    relations: Sequence[RelationEntry], measures: Mapping[str, MeasureBrief]
) -> Iterator[str]:
    """Write the page of all relations, block by block."""
    yield "# Relations"
    if not relations:
        yield "No relation between measures is declared."
        return
    yield "How the measures hang together: what is a part, a sum or a share of what."
    for group in group_relations(relations):
        if sum(len(relation.measures) for relation in group) <= _MOST_EDGES:
            yield draw_relations(group, measures)
        else:
            undrawn = count(
                len(group), "relation is not drawn: it ties", "relations are not drawn: they tie"
            )
            yield f"{undrawn} more measures than a graph can show."
    yield "## One by one"
    for relation in relations:
        yield f"### {begin(relation.text)}"
        yield from list_items(_list_facts(relation, measures))


def _list_facts(relation: RelationEntry, measures: Mapping[str, MeasureBrief]) -> Iterator[str]:
    if relation.why:
        yield f"Why: {say(relation.why)}"
    named = [link_measure(measures[name]) for name in relation.measures if name in measures]
    if named:
        yield f"Measures: {', '.join(named)}"
    yield from (f"Compared: {text}" for text in list_outcomes(relation.outcomes))
    yield f"Recorded: {link_spot(relation.spot)}"


def list_relations(relations: Iterable[RelationEntry]) -> Iterator[str]:
    """List relations in a line each, with the worst of what came of them."""
    for relation in relations:
        worst = show_verdict(relation.outcomes[0].verdict) if relation.outcomes else ""
        outcome = f": {worst}, {say(relation.outcomes[0].text)}" if worst else ""
        why = f" ({say(relation.why)})" if relation.why else ""
        yield f"<b>{say(relation.text)}</b>{why}{outcome}"


def group_relations(relations: Iterable[RelationEntry]) -> list[list[RelationEntry]]:
    """Put those together that share measures, directly or through others."""
    groups: list[list[RelationEntry]] = []
    group_of: dict[str, int] = {}
    for relation in relations:
        touched = sorted({group_of[name] for name in relation.measures if name in group_of})
        target = touched[0] if touched else len(groups)
        if not touched:
            groups.append([])
        for other in touched[1:]:
            groups[target] += groups[other]
            groups[other] = []
        groups[target].append(relation)
        joined = groups[target] if touched[1:] else [relation]
        for member in joined:
            group_of |= dict.fromkeys(member.measures, target)
    return [group for group in groups if group]


def draw_relations(relations: Sequence[RelationEntry], measures: Mapping[str, MeasureBrief]) -> str:
    """Draw relations as a graph in Mermaid: measures in boxes, what ties several in a circle."""
    names = dict.fromkeys(name for relation in relations for name in relation.measures)
    nodes = {name: f"measure{number}" for number, name in enumerate(names)}
    lines = ["```mermaid", "flowchart LR"]
    for name, node in nodes.items():
        title = measures[name].title if name in measures else name
        lines.append(f'  {node}["{_label(title)}"]')
    for number, relation in enumerate(relations):
        lines += _draw_relation(relation, f"relation{number}", nodes)
    return "\n".join([*lines, "```"])


def _draw_relation(relation: RelationEntry, knot: str, nodes: Mapping[str, str]) -> Iterator[str]:
    tied = [nodes[name] for name in dict.fromkeys(relation.measures)]
    label = _label(_describe(relation))
    arrow = "-.-" if _is_broken(relation) else "---"
    if len(tied) == _PAIR:
        yield f'  {tied[0]} {arrow}|"{label}"| {tied[1]}'
        return
    yield f'  {knot}(["{label}"])'
    for node in tied:
        yield f"  {node} {arrow} {knot}"


def _describe(relation: RelationEntry) -> str:
    if not _is_broken(relation):
        return relation.text
    return f"{shorten(relation.text, _LONGEST_LABEL)} – {relation.outcomes[0].verdict}"


def _is_broken(relation: RelationEntry) -> bool:
    return bool(relation.outcomes) and relation.outcomes[0].verdict in {
        "contradiction",
        "different things",
        "drift",
    }


def _label(text: str) -> str:
    return escape_mermaid(shorten(text, _LONGEST_LABEL * 2)) or "–"
