import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.consistency.tracing import Mark, Passage, Step, Trace
from checker.locations import Record
from checker.model import Claim, Source
from checker.reporters.display import count_columns
from checker.reporters.style import Style
from checker.reporters.trace_graph import escape_dot, escape_mermaid, render_graph
from checker.reporters.trace_view import render_trace

LONGEST_LINE = 80
HOSTILE = (
    'a"] --> b',
    "\x1b[2J\n\u202e",
    '%%{init: {"theme": "dark"}}%%',
    "<script>alert(1)</script>",
    "`**bold**`",
    'back\\slash\\" and \\N',
    "style: x:#fff; classDef y:#000;",
    "&quot;&#34;#quot;#34;",
    "end",
    "}\n}\ndigraph evil {",
    "ﬂ°°34¶ß",
    "\ud800",
    "",
    "x" * 500,
)


def make_step(name: str, **changes: str | Mark | None) -> Step:
    record = Record(f"claims/{name}.yaml", (1, 1, 2, 1))
    source = Source(name, record.path, None, None, None, None, (), None, None, record)
    known = {"id": name, "measure": "beds", "period": "2024", "source": source, "record": record}
    step = Step(
        claim=Claim._make(map(known.get, Claim._fields)),
        figure="4,312 beds",
        expected="4,312",
        place="GB",
        year="2024",
        source="The Courier",
        printed="2025-03-04",
        lineage=("first in report", "said by Officials"),
        successor="",
        mark=None,
    )
    return step._replace(**changes)  # type: ignore[arg-type]  # fields by name, with their types


def make_trace(*steps: Step, passages: tuple[Passage, ...] = ()) -> Trace:
    return Trace("beds", "Beds in hospitals", steps, passages, 1)


def test_a_history_is_a_table() -> None:
    later = make_step(
        "b", figure="about 4,400", expected="3,960–4,840", source="", printed="", mark="drift"
    )
    assert render_trace(make_trace(make_step("a", successor="b"), later), Style(width=100)) == (
        "beds: Beds in hospitals\n"
        "\n"
        "period  figure       expected     place  source       printed     from\n"
        "2024    4,312 beds   4,312        GB     The Courier  2025-03-04  first in report;   "
        "superseded by b\n"
        "                                                                  said by Officials\n"
        "2024    about 4,400  3,960–4,840  GB     not stated               first in report;   "
        "drift\n"
        "                                                                  said by Officials\n"
        "\n"
        "2 claims from 2 sources, 1 origin, 1 superseded\n"
    )


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    bare = make_step("a", place="", expected="")._replace(lineage=())
    assert render_trace(make_trace(bare)) == (
        "beds: Beds in hospitals\n"
        "\n"
        "period  figure      source       printed\n"
        "2024    4,312 beds  The Courier  2025-03-04\n"
        "\n"
        "1 claim from 1 source, 1 origin\n"
    )


def test_a_measure_without_a_title_is_named_alone() -> None:
    assert render_trace(make_trace()._replace(title=None)) == "beds\n\nno claim speaks of it\n"


def test_what_is_wrong_is_coloured_and_nothing_else() -> None:
    shown = render_trace(
        make_trace(
            make_step("a", mark="contradiction", successor="b"),
            make_step("b", mark="drift"),
            make_step("c", mark="different things"),
            make_step("d", successor="e"),
            make_step("e"),
        ),
        Style(is_coloured=True, width=200),
    )
    painted = re.findall(r"\x1b\[1;(3\d)m(.*?)\x1b\[0m", shown)
    assert painted == [
        ("31", "contradiction; superseded by b"),
        ("33", "drift"),
        ("31", "different things"),
        ("32", "superseded by e"),
    ]


def test_without_marks_no_column_is_coloured() -> None:
    step = make_step("a")._replace(lineage=(), printed="")
    assert "\x1b[1;3" not in render_trace(make_trace(step), Style(is_coloured=True))


@pytest.mark.parametrize("width", [80, 100, 160])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    long = make_step("a", figure="in the region of 4,000 to 5,000 beds a month", mark="drift")
    longer = long._replace(lineage=("first in " + "annual-report-" * 20, "said by " + "子" * 90))
    shown = render_trace(make_trace(long, longer, make_step("b")), Style(width=width))
    assert max(map(count_columns, shown.splitlines())) <= width
    assert shown.count("annual-report-") < 20


def test_usual_words_are_broken_after_long_ones() -> None:
    step = make_step("a")._replace(lineage=("first in " + "x" * 50,))
    shown = render_trace(make_trace(step), Style(width=80))
    for word in ("2025-03-04", "Courier", "4,312", "expected"):
        assert word in shown


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_cannot_steer_the_terminal(text: str) -> None:
    step = make_step("a", figure=text, place=text, source=text, printed=text, successor=text)
    trace = make_trace(step._replace(lineage=(text,)))._replace(measure=text, title=text)
    shown = render_trace(trace)
    assert shown.replace("\n", "").isprintable()
    assert shown.count("1 claim from 1 source") == 1


def make_history() -> Trace:
    return make_trace(
        make_step("a", year="2019", mark="contradiction"),
        make_step("b", successor="c", printed="", source=""),
        make_step("c", year=""),
        passages=(
            Passage("report", "a", "primary source", is_claim=False),
            Passage("a", "b", "quoted by", is_claim=True),
            Passage("b", "c", "superseded by", is_claim=True),
            Passage("report", "c", "same origin", is_claim=False),
        ),
    )


def test_a_history_is_a_graph_in_mermaid() -> None:
    assert render_graph(make_history(), "mermaid") == (
        "flowchart LR\n"
        '  origin0(["report"])\n'
        '  subgraph year0["2019"]\n'
        '    claim0["The Courier, 2025-03-04<br/>4,312 beds<br/>contradiction"]\n'
        "  end\n"
        '  subgraph year1["2024"]\n'
        '    claim1["source not stated, undated<br/>4,312 beds<br/>superseded"]\n'
        "  end\n"
        '  subgraph year2["time not stated"]\n'
        '    claim2["The Courier, 2025-03-04<br/>4,312 beds"]\n'
        "  end\n"
        '  origin0 -->|"primary source"| claim0\n'
        '  claim0 -->|"quoted by"| claim1\n'
        '  claim1 -.->|"superseded by"| claim2\n'
        '  origin0 -.->|"same origin"| claim2\n'
    )


def test_a_history_is_a_graph_in_dot() -> None:
    assert render_graph(make_history(), "dot") == (
        'digraph "beds" {\n'
        "  rankdir=LR;\n"
        "  node [shape=box];\n"
        '  origin0 [label="report", shape=ellipse];\n'
        "  subgraph cluster_year0 {\n"
        '    label="2019";\n'
        '    claim0 [label="The Courier, 2025-03-04\\n4,312 beds\\ncontradiction"];\n'
        "  }\n"
        "  subgraph cluster_year1 {\n"
        '    label="2024";\n'
        '    claim1 [label="source not stated, undated\\n4,312 beds\\nsuperseded"];\n'
        "  }\n"
        "  subgraph cluster_year2 {\n"
        '    label="time not stated";\n'
        '    claim2 [label="The Courier, 2025-03-04\\n4,312 beds"];\n'
        "  }\n"
        '  origin0 -> claim0 [label="primary source"];\n'
        '  claim0 -> claim1 [label="quoted by"];\n'
        '  claim1 -> claim2 [label="superseded by", style=dashed];\n'
        '  origin0 -> claim2 [label="same origin", style=dashed];\n'
        "}\n"
    )


def test_a_claim_and_a_source_of_one_name_are_two_nodes() -> None:
    ways = (Passage("a", "a", "quoted by", is_claim=False),)
    shown = render_graph(make_trace(make_step("a"), passages=ways), "mermaid")
    assert '  origin0 -->|"quoted by"| claim0\n' in shown


MERMAID_LINES = tuple(
    re.compile(form)
    for form in (
        r"flowchart LR",
        r'  origin\d+\(\["(?P<origin>[^"]*)"\]\)',
        r'  subgraph year\d+\["(?P<year>[^"]*)"\]',
        r'    claim\d+\["(?P<claim>[^"]*)"\]',
        r"  end",
        r'  \w+ (-->|-\.->)\|"[a-z ]+"\| \w+',
    )
)
# Letters, digits, a few signs and entities: nothing that Mermaid reads as anything else.
PLAIN_LABEL = re.compile(r"(?:[^\W_]|[ ,.\-–]|#\d+;)*")


def read_mermaid(text: str) -> list[str]:
    """Return the labels of the nodes, decoded; fail where a line is no line of a flowchart."""
    labels = []
    for line in text.split("\n")[:-1]:
        [match] = [match for form in MERMAID_LINES if (match := form.fullmatch(line))]
        for label in match.groupdict().values():
            for part in label.split("<br/>"):
                assert PLAIN_LABEL.fullmatch(part)
                labels.append(re.sub(r"#(\d+);", lambda code: chr(int(code[1])), part))
    return labels


DOT_TOKEN = re.compile(r'\s+|[{}\[\]=,;]|->|[A-Za-z_]\w*|"(?:[^"\\]|\\.)*"')
DOT_ESCAPE = re.compile(r"\\(.)")


def read_dot(text: str) -> list[str]:
    """Return the labels, each line as it shows; fail where anything is no token of DOT."""
    tokens, place, depth = [], 0, 0
    while place < len(text):
        token = DOT_TOKEN.match(text, place)
        assert token is not None, text[place : place + 40]
        place = token.end()
        if token[0].strip():
            tokens.append(token[0])
        depth += (token[0] == "{") - (token[0] == "}")
        assert depth > 0 or token[0] in {"digraph", "}"} or place == len(text) or len(tokens) < 3
    assert depth == 0
    labels = [tokens[number + 2] for number, word in enumerate(tokens) if word == "label"]
    return [line for label in labels for line in show_dot(label[1:-1])]


def show_dot(label: str) -> list[str]:
    """Show a label as Graphviz does: escapes, then entities."""
    kinds = DOT_ESCAPE.findall(label)
    assert set(kinds) <= {"n", "\\", '"'}
    shown = DOT_ESCAPE.sub(lambda code: "\0" if code[1] == "n" else code[1], label)
    return [unescape(line) for line in shown.split("\0")]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", ["mermaid", "dot"])
def test_hostile_text_stays_in_its_label(form: str, text: str) -> None:
    step = make_step("a", figure=text, source=text, printed=text, year=text)
    ways = (Passage(text, "a", "quoted by", is_claim=False),)
    trace = make_trace(step, passages=ways)._replace(measure=text, title=text)
    document = render_graph(trace, form)
    assert len(document.split("\n")) == len(
        render_graph(make_trace(make_step("a"), passages=ways), form).split("\n")
    )
    labels = (read_mermaid if form == "mermaid" else read_dot)(document)
    assert document.replace("\n", "").isprintable()
    if text.isprintable() and 0 < len(text) <= LONGEST_LINE:
        assert labels.count(text) == 3


@given(st.text())
def test_an_escaped_text_shows_as_itself_in_mermaid(text: str) -> None:
    escaped = escape_mermaid(text)
    assert PLAIN_LABEL.fullmatch(escaped)
    assert "%%" not in escaped
    decoded = re.sub(r"#(\d+);", lambda code: chr(int(code[1])), escaped)
    assert decoded == text or not text.isprintable()


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_an_escaped_text_shows_as_itself_in_dot(text: str) -> None:
    assert show_dot(escape_dot(text)) == [text]
    assert re.fullmatch(r'(?:[^"\\]|\\.)*', escape_dot(text))
