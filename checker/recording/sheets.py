"""A text to be edited: where its lines stand, and edits that touch nothing else."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_LINE_BREAK = re.compile(r"\r\n?|\n")
_COMMENT = re.compile(r"(?<![^\s])#[^\r\n]*")


class Edit(NamedTuple):
    """A stretch of a text, by offsets, and what takes its place; an empty one inserts."""

    start: int
    end: int
    text: str


class Sheet:
    """A text by lines, which count from 1 as in the loader's marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        breaks = list(_LINE_BREAK.finditer(text))
        self._starts = [0, *(match.end() for match in breaks)]
        self._ends = [*(match.start() for match in breaks), len(text)]

    @property
    def last_line(self) -> int:
        """The number of the last line, which is empty where the text ends with a line break."""
        return len(self._starts)

    def find_offset(self, line: int, column: int) -> int:
        """Return the offset of a place."""
        return self._starts[line - 1] + column - 1

    def find_end(self, line: int) -> int:
        """Return the offset at which a line ends, before its line break."""
        return self._ends[line - 1]

    def get_line(self, line: int) -> str:
        """Return a line without its line break."""
        return self.text[self._starts[line - 1] : self._ends[line - 1]]

    def get_indentation(self, line: int) -> str:
        """Return the white space that a line begins with."""
        text = self.get_line(line)
        return text[: len(text) - len(text.lstrip())]

    def is_blank(self, line: int) -> bool:
        """Whether nothing stands on a line."""
        return not self.get_line(line).strip()

    def is_comment(self, line: int) -> bool:
        """Whether a line that belongs to no value holds a comment and nothing else."""
        return self.get_line(line).lstrip().startswith("#")

    def find_break(self, line: int) -> str:
        r"""Return the line break at the end of a line, else the one before it, else "\n"."""
        for number in (line, line - 1):
            if 0 < number < self.last_line:
                return self.text[self._ends[number - 1] : self._starts[number]]
        return "\n"

    def pass_blank(self, line: int) -> int:
        """Return the last blank line with a line break below a line; else the line itself."""
        while line + 1 < self.last_line and self.is_blank(line + 1):
            line += 1
        return line

    def pass_comments(self, line: int, column: int) -> int:
        """Return the last comment below a line that is indented up to a column at least."""
        last = line
        for number in range(line + 1, self.last_line + 1):
            if self.is_blank(number):
                continue
            if not self.is_comment(number) or len(self.get_indentation(number)) + 1 < column:
                break
            last = number
        return last

    def insert_after(self, line: int, lines: Iterable[str]) -> Edit:
        """Insert lines below a line, with its line break; a missing one at the end stays so."""
        offset, line_break = self.find_end(line), self.find_break(line)
        return Edit(offset, offset, "".join(f"{line_break}{text}" for text in lines))

    def list_comments(self, start: int, end: int) -> list[str]:
        """Return the comments in a stretch that holds no text of a value."""
        return _COMMENT.findall(self.text[start:end])


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return the text after edits that do not overlap; what they do not name stays as it is."""
    pieces, position = [], 0
    for edit in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*pieces, text[position:]])
