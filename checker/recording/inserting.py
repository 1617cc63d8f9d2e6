"""Where a new entry goes: at the end of the list of acceptances, in the list's own style.

What can be tried comes with the likeliest first: a comment, an end mark or a
text that keeps its last blank lines may stand where the entry would go, and only the
loader knows what it then means.
"""

import re

from checker.acceptance_entries.entries import Entry, write_flow, write_lines
from checker.locations import Items, Marks, Record
from checker.recording.sheets import Edit, Sheet

Attempt = tuple[Edit, ...]
"""Edits that belong together."""

SECTION = "accepted"
_USUAL_INDENTATION = 2
_COLON = re.compile(r"\s*:")
_REST_OF_LINE = re.compile(r"[ \t]*(,?)[ \t]*(?:#[^\r\n]*)?(?=[\r\n])")


def insert_entry(sheet: Sheet, content: Record | None, entry: Entry) -> list[Attempt]:
    """Return the ways to add an entry to a file; none where its acceptances are no list.

    `content` is what the text holds, None where it holds nothing yet.
    """
    if content is None:
        return _open_block_section(sheet, None, entry)
    if SECTION not in content:
        return _open_section(sheet, content, entry)
    listed = content[SECTION]
    if listed is None:
        return [_fill_section(sheet, content, entry)]
    return _extend_list(sheet, content, listed, entry) if isinstance(listed, Items) else []


def _extend_list(sheet: Sheet, content: Record, items: Items, entry: Entry) -> list[Attempt]:
    start = sheet.find_offset(*items.marks[:2])
    if sheet.text[start] == "[":
        is_quoted = _is_quoted(sheet, items, content)
        last_marks = items.item_marks[-1] if items else None
        return [_append_to_flow(sheet, start, last_marks, write_flow(entry, is_quoted=is_quoted))]
    dash = items.marks[1]
    is_indented = dash > content.key_marks[SECTION][1]
    last = sheet.pass_comments(items.item_marks[-1][2], dash if is_indented else dash + 1)
    lines = _write_item(sheet, items, entry)
    if _has_blank_lines(sheet, items):
        lines = ["", *lines]
    # Blank lines at the end may belong to a text.
    return [(sheet.insert_after(line, lines),) for line in (last, sheet.pass_blank(last))]


def _fill_section(sheet: Sheet, content: Record, entry: Entry) -> Attempt:
    """Fill a section that has nothing under it, or `null`."""
    key, value = content.key_marks[SECTION], content.value_marks[SECTION]
    if _is_flow(sheet, content):
        text = f" [{write_flow(entry, is_quoted=_is_quoted(sheet, content, content))}]"
        return (_replace_null(sheet, key, value, text),)
    edits = () if value == key else (_replace_null(sheet, key, value, ""),)
    last_line = sheet.pass_comments(value[2], key[1] + 1)
    return (*edits, sheet.insert_after(last_line, _write_section(sheet, content, entry)[1:]))


def _replace_null(sheet: Sheet, key: Marks, value: Marks, text: str) -> Edit:
    """Put a text in the place of `null`, or behind the colon where not even that stands."""
    if value != key:
        start, end = sheet.find_offset(*value[:2]), sheet.find_offset(*value[2:])
        return Edit(len(sheet.text[:start].rstrip(" \t")), end, text)
    end = sheet.find_offset(*key[2:])
    colon = _COLON.match(sheet.text, end)
    if colon is None:
        return Edit(end, end, f":{text}")
    return Edit(colon.end(), colon.end(), text)


def _open_section(sheet: Sheet, content: Record, entry: Entry) -> list[Attempt]:
    if not _is_flow(sheet, content):
        return _open_block_section(sheet, content, entry)
    is_quoted = _is_quoted(sheet, content, content)
    name = f'"{SECTION}"' if is_quoted else SECTION
    text = f"{name}: [{write_flow(entry, is_quoted=is_quoted)}]"
    last = None
    if content:
        key = next(reversed(content))
        last = (*content.key_marks[key][:2], *content.value_marks[key][2:])
    return [_append_to_flow(sheet, sheet.find_offset(*content.marks[:2]), last, text)]


def _open_block_section(sheet: Sheet, content: Record | None, entry: Entry) -> list[Attempt]:
    """Open the section at the end of the file, or where its content ends."""
    lines = _write_section(sheet, content, entry)
    filled = [line for line in range(1, sheet.last_line + 1) if not sheet.is_blank(line)]
    if not filled:
        text = sheet.find_break(1).join(lines)
        return [(Edit(0, 0, text if sheet.text else f"{text}\n"),)]
    last = filled[-1]
    if content is None:
        return [(sheet.insert_after(last, lines),)]
    end = sheet.pass_comments(content.marks[2], content.marks[1])
    # Blank lines at the end may belong to a text, and an end mark may stand below the keys.
    return [
        (sheet.insert_after(last, ["", *lines]),),
        (sheet.insert_after(sheet.pass_blank(last), lines),),
        (sheet.insert_after(end, ["", *lines]),),
    ]


def _append_to_flow(sheet: Sheet, start: int, last: Marks | None, text: str) -> Attempt:
    """Add to what stands in brackets: on a line of its own where the last one has its own."""
    if last is None:
        return (Edit(start + 1, start + 1, text),)
    end = sheet.find_offset(*last[2:])
    rest = _REST_OF_LINE.match(sheet.text, end)
    if rest is None:
        return (Edit(end, end, f", {text}"),)
    indentation = sheet.get_indentation(last[0])
    if sheet.find_offset(last[0], 1) + len(indentation) != sheet.find_offset(*last[:2]):
        indentation += " " * _USUAL_INDENTATION
    comma = rest[1]
    added = sheet.insert_after(last[2], [f"{indentation}{text}{comma}"])
    return (added,) if comma else (Edit(end, end, ","), added)


def _write_section(sheet: Sheet, content: Record | None, entry: Entry) -> list[str]:
    margin = content.marks[1] - 1 if content else 0
    indentation = " " * (margin + _find_indentation(sheet, content))
    first, *others = write_lines(entry)
    return [
        f"{' ' * margin}{SECTION}:",
        f"{indentation}- {first}",
        *(f"{indentation}  {line}" for line in others),
    ]


def _find_indentation(sheet: Sheet, content: Record | None) -> int:
    """Return how far the other lists of a file are indented below their keys."""
    if content is None:
        return _USUAL_INDENTATION
    for value in content.values():
        if isinstance(value, Items) and sheet.text[sheet.find_offset(*value.marks[:2])] == "-":
            return value.marks[1] - content.marks[1]
    return _USUAL_INDENTATION


def _write_item(sheet: Sheet, items: Items, entry: Entry) -> list[str]:
    """Write an entry as the last one of a list in block style is written."""
    margin = " " * (items.marks[1] - 1)
    line, column = items.item_marks[-1][:2]
    before = sheet.get_line(line)[: column - 1]
    gap = before[len(margin) + 1 :] if before.strip() == "-" else " "
    if sheet.text[sheet.find_offset(line, column)] == "{":
        is_quoted = _is_quoted(sheet, items, items)
        return [f"{margin}-{gap}{write_flow(entry, is_quoted=is_quoted)}"]
    gap = " " * max(1, len(gap))
    first, *others = write_lines(entry)
    return [f"{margin}-{gap}{first}", *(f"{margin} {gap}{line}" for line in others)]


def _has_blank_lines(sheet: Sheet, items: Items) -> bool:
    """Whether blank lines part the entries."""
    if len(items) == 1:
        return False
    before, last = items.item_marks[-2:]
    return any(sheet.is_blank(line) for line in range(before[2] + 1, last[0]))


def _is_flow(sheet: Sheet, content: Record) -> bool:
    return sheet.text[sheet.find_offset(*content.marks[:2])] == "{"


def _is_quoted(sheet: Sheet, owner: Record | Items, otherwise: Record | Items) -> bool:
    """Whether keys stand in quotes, as in JSON: in the last entry, else in the file."""
    record = owner[-1] if isinstance(owner, Items) and owner else otherwise
    if not isinstance(record, Record) or not record:
        return False
    marks = record.key_marks[next(reversed(record))]
    return sheet.text[sheet.find_offset(*marks[:2])] == '"'
