"""Strict YAML: every scalar keeps its text, and what is unsafe is reported.

The data is built from PyYAML's events, so that the parser never decides what `NO`,
`12:30` or `1.10` mean, and never drops the first of two equal keys.
"""

import re
from collections.abc import Callable
from sys import intern
from typing import Any, NamedTuple, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from checker.loading import refusals
from checker.loading.faults import Fault, UnreadableTextError
from checker.loading.pages import Page, PageItems, PageRecord, Span
from checker.loading.pure import PureLoader
from checker.loading.refusals import MAX_DEPTH, MERGE_KEY, ParserEvent
from checker.loading.syntax import explain_error, refuse_character

Content: TypeAlias = Any
"""A record, a list, a text, true, false or None."""

_CONSTANTS = {"": None, "null": None, "true": True, "false": False}
"""All that a plain scalar can mean besides its own text."""

_ODD_KEYS = {*_CONSTANTS, MERGE_KEY}

_INVISIBLE = re.compile("[\x85\u2028\u2029\ufeff]")
"""Line breaks to YAML 1.1 and to no editor, and a mark that no editor shows."""

_DOUBTFUL = ("\t", "|#", ">#", "-#", "+#")
"""What libyaml passes and PyYAML's own parser may not: tabs, and `|#` that opens a block."""

EventSource = Callable[[str], Callable[[], Event | None]]
"""From a text to a function that returns its next event."""


class Document(NamedTuple):
    """What one file holds, and what is wrong with its YAML."""

    content: Content
    """A PageRecord where the file is a mapping, as it should be."""
    faults: tuple[Fault, ...]


def read_document(page: Page) -> Document:
    """Read a page's one document; raise UnreadableTextError where nothing of it can be used.

    libyaml is twenty times faster than PyYAML's own parser, and a little more lenient. So it
    reads what is in order, and the other one has the last word.
    """
    invisible = _INVISIBLE.search(page.text) if not page.text.isascii() else None
    if invisible:
        raise UnreadableTextError(refuse_character(page, invisible.start()))
    if yaml.__with_libyaml__ and not any(mark in page.text for mark in _DOUBTFUL):
        document = _read_quickly(page)
        if document is not None:
            return document
    return read_events(page, open_pure_events)


def read_events(page: Page, source: EventSource) -> Document:
    """Read a page's one document from a source of events; raise UnreadableTextError."""
    try:
        composer = _Composer(page, source(page.text))
        content = composer.read_stream()
    except yaml.YAMLError as error:
        raise UnreadableTextError(explain_error(page, error)) from error
    return Document(content, tuple(composer.faults))


def open_quick_events(text: str) -> Callable[[], Event | None]:
    """Return the events of libyaml."""
    return yaml.CSafeLoader(text).get_event


def open_pure_events(text: str) -> Callable[[], Event | None]:
    """Return the events of PyYAML's own parser."""
    return PureLoader(text).get_event


def _read_quickly(page: Page) -> Document | None:
    """Read a page through libyaml; None where the two parsers may disagree."""
    try:
        document = read_events(page, open_quick_events)
    except UnreadableTextError:
        return None
    is_doubtful = any(fault.subject.startswith(("!", "---")) for fault in document.faults)
    return None if is_doubtful else document


class _Composer:
    """Builds records and lists from events, and collects what is wrong on the way."""

    def __init__(self, page: Page, next_event: Callable[[], ParserEvent]) -> None:
        self.faults: list[Fault] = []
        self._page = page
        self._next = next_event
        self._anchors: dict[str, Span] = {}

    def read_stream(self) -> Content:
        """Return the content of the first document."""
        self._next()
        if self._next().__class__ is StreamEndEvent:
            raise refusals.refuse_emptiness()
        content, _ = self._read_node(self._next(), 0)
        self._next()
        following = self._next()
        if following.__class__ is not StreamEndEvent:
            self.faults.append(refusals.refuse_document(following, self._page))
        elif content is None and not self.faults:
            raise refusals.refuse_emptiness()
        return content

    def _read_node(self, event: ParserEvent, depth: int) -> tuple[Content, int]:
        """Return a value and the offset where it ends."""
        kind: type = event.__class__
        if kind is AliasEvent:
            self._refuse_alias(event)
            return None, event.end_mark.index
        if event.tag is not None or event.anchor is not None:
            self._refuse_property(event)
        if kind is ScalarEvent:
            return _read_scalar(event), event.end_mark.index
        if depth == MAX_DEPTH:
            raise refusals.refuse_depth(event)
        if kind is MappingStartEvent:
            return self._read_mapping(event, depth + 1)
        return self._read_sequence(event, depth + 1)

    def _read_mapping(self, opening: ParserEvent, depth: int) -> tuple[PageRecord, int]:
        record = PageRecord(self._page, opening.start_mark.index)
        spans: list[int] = []
        end = opening.end_mark.index
        take = self._next
        while (key_event := take()).__class__ is not MappingEndEvent:
            if not _is_plain_key(key_event) or key_event.value in record:
                end = self._pass_over(key_event, record, spans, depth)
                continue
            event = take()
            kind: type = event.__class__
            if kind is ScalarEvent and event.tag is None and event.anchor is None:
                value, end = _read_scalar(event), event.end_mark.index
            else:
                value, end = self._read_node(event, depth)
            record[intern(key_event.value)] = value
            key = (key_event.start_mark.index, key_event.end_mark.index)
            start = event.start_mark.index
            # An empty value stands nowhere, so its key stands for it.
            spans += (*key, start, end) if start < end else (*key, *key)
        if opening.flow_style:
            closing: ParserEvent = key_event
            end = closing.end_mark.index
        record.finish(spans, end)
        return record, end

    def _read_sequence(self, opening: ParserEvent, depth: int) -> tuple[PageItems, int]:
        items = PageItems(self._page, opening.start_mark.index)
        spans: list[int] = []
        end = opening.end_mark.index
        while (event := self._next()).__class__ is not SequenceEndEvent:
            value, end = self._read_node(event, depth)
            items.append(value)
            spans += (event.start_mark.index, end)
        if opening.flow_style:
            closing: ParserEvent = event
            end = closing.end_mark.index
        items.finish(spans, end)
        return items, end

    def _pass_over(
        self, event: ParserEvent, record: PageRecord, spans: list[int], depth: int
    ) -> int:
        """Report a key that cannot be used, with its value; return where the value ends."""
        seen = len(self.faults)
        start = event.start_mark.index
        _, key_end = self._read_node(event, depth)
        _, end = self._read_node(self._next(), depth)
        del self.faults[seen:]  # what is wrong inside does not matter any more
        key = (start, key_end)
        if _is_plain_key(event):
            position = 4 * list(record).index(event.value)
            first = (spans[position], spans[position + 1])
            fault = refusals.refuse_duplicate(event.value, key, first)
        else:
            fault = refusals.refuse_key(event, key)
        self.faults.append(fault._replace(dropped=(start, end)))
        return end

    def _refuse_alias(self, event: ParserEvent) -> None:
        self.faults.append(refusals.refuse_alias(event, self._anchors.get(event.anchor)))

    def _refuse_property(self, event: ParserEvent) -> None:
        fault = refusals.refuse_property(event, event.start_mark.index)
        self.faults.append(fault)
        if event.anchor is not None:
            self._anchors[event.anchor] = fault.span


def _read_scalar(event: ParserEvent) -> Content:
    """Return the text as written; a plain true, false, null or nothing is no text."""
    value = event.value
    if value in _CONSTANTS and event.implicit[0]:
        return _CONSTANTS[value]
    return value


def _is_plain_key(event: ParserEvent) -> bool:
    """Whether an event is a text without an anchor or a tag, and no merge key."""
    if event.__class__ is not ScalarEvent or event.tag is not None or event.anchor is not None:
        return False
    return event.value not in _ODD_KEYS or not event.implicit[0]
