"""One file's text, and YAML data that finds its places in it when it is asked.

Only findings need lines and columns, so the data keeps the offsets that the parser
gives it, four bytes each, and turns them into lines on demand.
"""

import re
from array import array
from bisect import bisect_right
from itertools import pairwise
from typing import Any

from checker.locations import Items, Location, Marks, Record

Span = tuple[int, int]
"""Offsets of the first character and of the one after the last."""

_LINE_BREAK = re.compile(r"\r\n?|\n")


class Page:
    """The text of one file, without its byte-order mark."""

    __slots__ = ("_line_starts", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self._line_starts: list[int] = []

    def marks(self, start: int, end: int) -> Marks:
        """Turn offsets into lines and columns from 1; white space at the end is left out.

        The parser lets a block of text end where the next token begins.
        """
        start, end = min(start, len(self.text)), min(end, len(self.text))
        while end > start and self.text[end - 1] in " \t\r\n":
            end -= 1
        return (*self._position(start), *self._position(end))

    def location(self, start: int, end: int) -> Location:
        """Return the place of a stretch of the text."""
        return Location(self.path, *self.marks(start, end))

    def _position(self, offset: int) -> tuple[int, int]:
        if not self._line_starts:
            self._line_starts = [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1


class PageRecord(Record):
    """A mapping read from a page; its marks are worked out when they are first asked for."""

    __slots__ = ("_end", "_spans", "_start", "page")

    def __init__(self, page: Page, start: int) -> None:
        # The marks of the parent stay unset on purpose: see `__getattr__`.
        self.path = page.path
        self.page = page
        self._start = start
        self._end = start

    def finish(self, spans: list[int], end: int) -> None:
        """Keep four offsets for each key, in order: of the key, then of its value."""
        self._spans = array("I", spans)
        self._end = end

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - one hook for marks of several types
        if name == "marks":
            self.marks = self.page.marks(self._start, self._end)
        elif name == "key_marks":
            self.key_marks = self._marks_from(0)
        elif name == "value_marks":
            self.value_marks = self._marks_from(2)
        else:
            raise AttributeError(name)
        return object.__getattribute__(self, name)

    def value_span(self, key: str) -> Span:
        """Return the offsets of a key's value."""
        position = 4 * list(self).index(key) + 2
        return self._spans[position], self._spans[position + 1]

    def key_at(self, offset: int) -> str | None:
        """Return the key that an offset lies in, or in whose value it lies."""
        position = bisect_right(self._spans[0::4], offset) - 1
        if position < 0 or offset > self._spans[4 * position + 3]:
            return None
        return list(self)[position]

    def _marks_from(self, first: int) -> dict[str, Marks]:
        spans = zip(self._spans[first::4], self._spans[first + 1 :: 4], strict=True)
        return {key: self.page.marks(*span) for key, span in zip(self, spans, strict=True)}


class PageItems(Items):
    """A sequence read from a page; its marks are worked out when they are first asked for."""

    __slots__ = ("_end", "_spans", "_start", "page")

    def __init__(self, page: Page, start: int) -> None:
        # The marks of the parent stay unset on purpose: see `__getattr__`.
        self.path = page.path
        self.page = page
        self._start = start
        self._end = start

    def finish(self, spans: list[int], end: int) -> None:
        """Keep two offsets for each item, in order."""
        self._spans = array("I", spans)
        self._end = end

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - one hook for marks of several types
        if name == "marks":
            self.marks = self.page.marks(self._start, self._end)
        elif name == "item_marks":
            pairs = list(pairwise(self._spans))[::2]
            self.item_marks = [self.page.marks(*span) for span in pairs]
        else:
            raise AttributeError(name)
        return object.__getattribute__(self, name)

    def item_at(self, offset: int) -> int | None:
        """Return the number of the item that an offset lies in."""
        position = bisect_right(self._spans[0::2], offset) - 1
        if position < 0 or offset > self._spans[2 * position + 1]:
            return None
        return position
