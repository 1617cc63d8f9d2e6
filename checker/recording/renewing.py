"""An acceptance brought up to date where it stands: only what has changed is written anew.

A value that is no longer the same is replaced, a key that is no longer needed goes with
its line, and a new key follows the one that it usually follows. Comments stay.
"""

from collections.abc import Iterator
from itertools import pairwise

from checker.acceptance_entries.entries import Entry, write_item, write_key, write_value
from checker.locations import Items, Marks, Record
from checker.recording.sheets import Edit, Sheet

_ORDER = ("rule", "claims", "values", "reason", "by", "until")


def renew_record(sheet: Sheet, record: Record, entry: Entry) -> list[Edit]:
    """Return the edits that make a record say what an entry does; its rule stays as written.

    The record is one that the schema accepts.
    """
    return list(_Renewal(sheet, record, entry).list_edits())


class _Renewal:
    def __init__(self, sheet: Sheet, record: Record, entry: Entry) -> None:
        self._sheet = sheet
        self._record = record
        self._wanted = entry.list_keys() | {"rule": record["rule"]}
        self._is_flow = sheet.text[sheet.find_offset(*record.marks[:2])] == "{"
        first = next(iter(record.key_marks.values()))
        self._is_quoted = sheet.text[sheet.find_offset(*first[:2])] == '"'
        self._margin = " " * (first[1] - 1)
        self._break = sheet.find_break(first[0])

    def list_edits(self) -> Iterator[Edit]:
        keys = list(self._record)
        first = next(number for number, key in enumerate(keys) if key in self._wanted)
        if first > 0:
            yield self._remove_first(keys[: first + 1])
        for before, key in pairwise(keys[first:]):
            if key not in self._wanted:
                yield self._remove(key, before)
        for key in keys:
            if key in self._wanted and self._record[key] != self._wanted[key]:
                yield from self._change(key, self._wanted[key])
        yield from self._add_missing()

    def _change(self, key: str, value: str | list[str]) -> Iterator[Edit]:
        old: object = self._record[key]
        if isinstance(old, Items) and isinstance(value, list) and len(old) == len(value):
            for marks, before, text in zip(old.item_marks, old, value, strict=True):
                if before != text:
                    new = write_item(key, text, is_quoted=self._is_quoted)
                    yield Edit(*self._span(marks), new)
            return
        text = write_value(key, value, is_quoted=self._is_quoted)
        start, end = self._value(key)
        comments = self._list_comments(key)
        key_end = self._key(key)[1]
        if comments or self._break in self._sheet.text[key_end:start]:
            lines = [f": {text}", *(f"{self._margin}{comment}" for comment in comments)]
            yield Edit(key_end, end, self._break.join(lines))
        else:
            yield Edit(start, end, text)

    def _remove_first(self, keys: list[str]) -> Edit:
        """Remove the keys before the last one of those that are given, which moves up."""
        kept = "".join(
            f"{comment}{self._break}{self._margin}"
            for key, following in pairwise(keys)
            for comment in self._sheet.list_comments(self._value(key)[1], self._key(following)[0])
        )
        return Edit(self._key(keys[0])[0], self._key(keys[-1])[0], kept)

    def _remove(self, key: str, before: str) -> Edit:
        """Remove a key with its line, or between braces with the comma before it."""
        if self._is_flow:
            start, end = self._value(before)[1], self._key(key)[0]
            comments = self._sheet.list_comments(start, end)
            kept = "".join(f" {comment}{self._break}{self._margin}" for comment in comments)
            return Edit(start, self._value(key)[1], kept)
        line, last_line = self._record.key_marks[key][0], self._record.value_marks[key][2]
        return Edit(self._sheet.find_end(line - 1), self._sheet.find_end(last_line), "")

    def _add_missing(self) -> Iterator[Edit]:
        """Add the keys that are missing, each behind the one before it in the usual order."""
        place = "rule"
        for key in _ORDER:
            if key in self._record:
                place = key if key in self._wanted else place
            elif key in self._wanted:
                yield self._add_after(place, key)

    def _add_after(self, place: str, key: str) -> Edit:
        text = write_key(key, self._wanted[key], is_quoted=self._is_quoted)
        if self._is_flow:
            offset = self._value(place)[1]
            return Edit(offset, offset, f", {text}")
        last_line = self._record.value_marks[place][2]
        below = self._sheet.pass_comments(last_line, len(self._margin) + 2)
        return self._sheet.insert_after(below, [f"{self._margin}{text}"])

    def _list_comments(self, key: str) -> list[str]:
        """Return the comments within the value of a key, outside its texts."""
        value = self._record[key]
        marks = value.item_marks if isinstance(value, Items) else [self._record.value_marks[key]]
        position, comments = self._key(key)[1], []
        for start, end in map(self._span, marks):
            comments += self._sheet.list_comments(position, start)
            position = end
        return comments + self._sheet.list_comments(position, self._value(key)[1])

    def _key(self, key: str) -> tuple[int, int]:
        return self._span(self._record.key_marks[key])

    def _value(self, key: str) -> tuple[int, int]:
        return self._span(self._record.value_marks[key])

    def _span(self, marks: Marks) -> tuple[int, int]:
        return self._sheet.find_offset(*marks[:2]), self._sheet.find_offset(*marks[2:])
