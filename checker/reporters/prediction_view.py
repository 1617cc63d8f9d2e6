"""What any further claim on a measure must be: the answer first, then what it rests on."""

from collections.abc import Iterable, Iterator, Sequence

from checker.consistency.mentions import Mention
from checker.consistency.predictions import Answer, Outlook, Side
from checker.reporters.display import indent
from checker.reporters.escaping import escape_text
from checker.reporters.style import PLAIN, Style

_MOST_CLAIMS = 8
_MOST_NAMED = 8
_HEADING = 15

_Row = tuple[str, str]
"""A heading, empty below the first of its kind, and a text."""


def render_outlook(outlook: Outlook, style: Style = PLAIN) -> str:
    """Write what can be told of a measure, for a reader at a terminal."""
    asked = f" {outlook.asked}" if outlook.asked else ""
    title = f": {outlook.title}" if outlook.title else ""
    blocks = [_paint_lines(f"{outlook.measure}{asked}{title}", style)]
    if outlook.answers:
        blocks.append("if the claims named here are right, the figure must be:")
        blocks.extend(_render_answer(answer, style) for answer in outlook.answers)
    else:
        blocks.append(_render_nothing(outlook, style))
    if outlook.left_out:
        reasons = [f"{claim}: {reason}" for claim, reason in outlook.left_out]
        blocks.append("\n".join(["left out:", *_render_list(reasons, style)]))
    return "\n\n".join(blocks) + "\n"


def _paint_lines(text: str, style: Style, after: str = "") -> str:
    """Paint the beginning of a text bold, on however many lines it takes."""
    shown = escape_text(text)
    lines = indent("", shown + escape_text(after), style.width).split("\n")
    if after:
        bold, rest = lines[0][: len(shown)], lines[0][len(shown) :]
        return "\n".join([style.paint("bold", bold) + rest, *lines[1:]])
    return "\n".join(style.paint("bold", line) for line in lines)


def _render_nothing(outlook: Outlook, style: Style) -> str:
    if not outlook.elsewhere:
        return "nothing is known: no claim says anything of it, and nothing follows from others"
    lines = _render_list(outlook.elsewhere, style)
    return "\n".join(["nothing is known of that; ask for one of these instead:", *lines])


def _render_list(texts: Sequence[str], style: Style) -> list[str]:
    hidden = len(texts) - _MOST_NAMED
    more = [f"and {hidden:,} more"] if hidden > 0 else []
    shown = [*texts[:_MOST_NAMED], *more]
    return [indent("  ", escape_text(text), style.width) for text in shown]


def _render_answer(answer: Answer, style: Style) -> str:
    head = answer.expected
    rest = f" {answer.subject}"
    if len(answer.sides) > 1:
        said = " or ".join(side.expected for side in answer.sides)
        head, rest = "claims disagree", f" {answer.subject}: {said}"
    rows = list(_list_rows(answer))
    return "\n".join([_paint_lines(head, style, rest), *_render_rows(rows, style)])


def _list_rows(answer: Answer) -> Iterator[_Row]:
    if answer.unit:
        yield "counted in", answer.unit
    is_disputed = len(answer.sides) > 1
    if answer.expected and is_disputed:
        widest = f", at the widest {answer.widest}" if answer.widest else ""
        yield "narrowed to", f"{answer.expected}{widest}, with the first side"
    elif answer.widest:
        yield "at the widest", answer.widest
    ties = [f"{tie.text} ({tie.why})" if tie.why else tie.text for tie in answer.ties]
    yield from _head("follows from", ties)
    yield from _list_mentions("rests on", answer.rests_on, 0)
    yield from _head(
        "left aside", [f"{text}: what claims say does not fit" for text in answer.broken]
    )
    if is_disputed:
        for number, side in enumerate(answer.sides):
            yield from _list_side("one side" if number == 0 else "another side", side)
    elif answer.sides:
        yield from _list_mentions("said so far", answer.sides[0].mentions, answer.sides[0].hidden)
    else:
        yield "said so far", "nothing"


def _list_side(heading: str, side: Side) -> Iterator[_Row]:
    widest = f", at the widest {side.widest}" if side.widest else ""
    yield heading, f"{side.expected}{widest}"
    yield from _list_mentions("", side.mentions, side.hidden)


def _list_mentions(heading: str, mentions: Sequence[Mention], hidden: int) -> Iterator[_Row]:
    texts = [_say_mention(mention) for mention in mentions[:_MOST_CLAIMS]]
    left = hidden + len(mentions) - len(texts)
    return _head(heading, [*texts, f"and {left:,} more"] if left else texts)


def _say_mention(mention: Mention) -> str:
    measure = f" ({mention.measure})" if mention.measure else ""
    source = f" ({mention.source})" if mention.source else ""
    return f"{mention.claim}{measure}: {mention.text}{source}"


def _head(heading: str, texts: Iterable[str]) -> Iterator[_Row]:
    """Set a heading before the first of its texts alone."""
    for number, text in enumerate(texts):
        yield heading if number == 0 else "", text


def _render_rows(rows: Iterable[_Row], style: Style) -> list[str]:
    return [
        indent(f"  {heading:<{_HEADING}}", escape_text(text), style.width) for heading, text in rows
    ]
