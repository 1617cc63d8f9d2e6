"""What strict YAML refuses, in words: keys, anchors, tags, emptiness, depth."""

from typing import Any, TypeAlias

from yaml.events import AliasEvent, ScalarEvent

from checker.loading.faults import Fault, UnreadableTextError, show
from checker.loading.pages import Page, Span

ParserEvent: TypeAlias = Any
"""One of PyYAML's events, which do not declare that they always have marks."""

MAX_DEPTH = 32
"""Mappings and lists within one another; a file of claims has four. Ours."""

MERGE_KEY = "<<"


def refuse_key(event: ParserEvent, span: Span) -> Fault:
    """Say why a key cannot be one."""
    if event.__class__ is not ScalarEvent:
        return Fault(
            "unsafe-yaml",
            "a key that is not a text",
            "write a plain word before the colon",
            span,
            subject="key",
        )
    if event.tag is not None or event.anchor is not None:
        return refuse_property(event, span[0])
    if event.value == MERGE_KEY:
        return Fault(
            "unsafe-yaml",
            f"merge key `{MERGE_KEY}`",
            "write the merged keys out where they are needed",
            span,
            subject=MERGE_KEY,
        )
    name = f"`{event.value}`" if event.value else "an empty text"
    return Fault(
        "unsafe-yaml",
        f"a key that is not a text: {name}",
        "put the key in quotes" if event.value else "write a word before the colon",
        span,
        subject=event.value or "key",
    )


def refuse_duplicate(key: str, span: Span, first: Span) -> Fault:
    """Say that a mapping has a key twice."""
    return Fault(
        "duplicate-key",
        f"duplicate key `{show(key)}`",
        "keep one of the two and remove the other",
        span,
        subject=key,
        related=((first, "the first one"),),
    )


def refuse_alias(event: AliasEvent, anchor: Span | None) -> Fault:
    """Say that a value is borrowed from elsewhere, and from where."""
    event_marks: ParserEvent = event
    return Fault(
        "unsafe-yaml",
        f"alias `*{event.anchor}`",
        "write the value out here",
        (event_marks.start_mark.index, event_marks.end_mark.index),
        subject=f"*{event.anchor}",
        related=((anchor, "the anchor"),) if anchor else (),
    )


def refuse_property(event: ParserEvent, start: int) -> Fault:
    """Say that a value carries an anchor or a tag; where it has both, the tag."""
    if event.tag is not None:
        return Fault(
            "unsafe-yaml",
            f"tag `{show(shorten_tag(event.tag))}`",
            "remove the tag, or put a text that begins with ! in quotes",
            (start, start + 1),
            subject=f"!{event.tag}",
        )
    return Fault(
        "unsafe-yaml",
        f"anchor `&{event.anchor}`",
        "remove the anchor, or put a text that begins with & in quotes",
        (start, start + 1 + len(event.anchor)),
        subject=f"&{event.anchor}",
    )


def shorten_tag(tag: str) -> str:
    """Return a tag as it is usually written: `!!int` for its long name."""
    return tag.replace("tag:yaml.org,2002:", "!!", 1)


def refuse_document(event: ParserEvent, page: Page) -> Fault:
    """Say that another document begins."""
    span = (event.start_mark.index, event.end_mark.index)
    return Fault(
        "unsafe-yaml",
        "a second document begins, and it is not read",
        "put what follows into a file of its own, or remove the line of dashes",
        span,
        subject="---",
        dropped=(span[0], len(page.text)),
    )


def refuse_depth(event: ParserEvent) -> UnreadableTextError:
    """Say that the data is nested too deeply to be read."""
    start = event.start_mark.index
    return UnreadableTextError(
        Fault(
            "unsafe-yaml",
            f"more than {MAX_DEPTH} mappings and lists within one another",
            "a file of claims needs four: look for brackets that are not closed",
            (start, start + 1),
        )
    )


def refuse_emptiness() -> UnreadableTextError:
    """Say that a file holds nothing."""
    return UnreadableTextError(
        Fault(
            "invalid-yaml",
            "the file is empty",
            "record something under claims, measures, relations, accepted or places, "
            "or remove the file",
            (0, 0),
            is_harmless=True,
        )
    )
