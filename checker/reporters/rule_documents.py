"""A rule's documentation in its parts, and as Markdown."""

from textwrap import dedent, indent
from typing import NamedTuple


class Documentation(NamedTuple):
    """What a rule's docstring says; the texts are unwrapped, and may hold Markdown's backticks."""

    summary: str
    paragraphs: tuple[str, ...]
    """Why it matters; may be none."""
    fails: str
    """What the rule reports, line by line."""
    passes: str
    """What it lets pass, line by line."""
    cure: str
    """How to fix it."""


def parse_documentation(text: str) -> Documentation:
    """Take a rule's documentation apart; a part that is missing is empty."""
    description, _, rest = text.partition("\nFails:\n")
    fails, _, rest = rest.partition("\nPasses:\n")
    passes, _, cure = rest.partition("\nHow to fix:")
    summary, *paragraphs = [_unwrap(part) for part in description.split("\n\n")]
    return Documentation(
        summary=summary,
        paragraphs=tuple(filter(None, paragraphs)),
        fails=dedent(fails).strip("\n"),
        passes=dedent(passes).strip("\n"),
        cure=_unwrap(cure),
    )


def _unwrap(text: str) -> str:
    return " ".join(text.split())


def render_plain(document: Documentation) -> str:
    """Write the documentation as plain text; no line break at the end."""
    parts = [
        *_list_description(document),
        document.fails and f"Fails:\n{indent(document.fails, '    ')}",
        document.passes and f"Passes:\n{indent(document.passes, '    ')}",
        document.cure and f"How to fix: {document.cure}",
    ]
    return "\n\n".join(filter(None, parts))


def render_markdown(document: Documentation) -> str:
    """Write the documentation as Markdown, the examples fenced; no line break at the end."""
    parts = [
        *_list_description(document),
        document.fails and f"**Fails:**\n\n{_fence(document.fails)}",
        document.passes and f"**Passes:**\n\n{_fence(document.passes)}",
        document.cure and f"**How to fix:** {document.cure}",
    ]
    return "\n\n".join(filter(None, parts))


def _list_description(document: Documentation) -> tuple[str, ...]:
    return (document.summary, *document.paragraphs)


def _fence(example: str) -> str:
    return f"```text\n{example}\n```"
