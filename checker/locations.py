"""Where things stand in the files: locations, and YAML data that knows its own.

Everything above this module passes locations on without looking into them; only
reporters read the numbers.
"""

from typing import Any, NamedTuple


class Location(NamedTuple):
    """A stretch of one file; lines and columns count from 1, the end column is exclusive.

    Columns count Unicode characters, as editors and SARIF's default do.
    """

    path: str
    """Relative to the project's root where it lies below it, with forward slashes."""
    line: int
    column: int
    end_line: int
    end_column: int


Marks = tuple[int, int, int, int]
"""line, column, end line, end column of one scalar or collection, from 1."""


class Record(dict[str, Any]):
    """One YAML mapping: an ordinary dict whose keys and values know where they stand."""

    __slots__ = ("key_marks", "marks", "path", "value_marks")

    def __init__(self, path: str, marks: Marks) -> None:
        super().__init__()
        self.path = path
        self.marks = marks
        self.key_marks: dict[str, Marks] = {}
        self.value_marks: dict[str, Marks] = {}

    @property
    def location(self) -> Location:
        """The whole mapping."""
        return Location(self.path, *self.marks)

    def key_location(self, key: str) -> Location:
        """The key itself, or the whole mapping where it has no such key."""
        return Location(self.path, *self.key_marks.get(key, self.marks))

    def value_location(self, key: str) -> Location:
        """The value of a key, or the whole mapping where it has no such key."""
        return Location(self.path, *self.value_marks.get(key, self.marks))


class Items(list[Any]):
    """One YAML sequence: an ordinary list whose items know where they stand."""

    __slots__ = ("item_marks", "marks", "path")

    def __init__(self, path: str, marks: Marks) -> None:
        super().__init__()
        self.path = path
        self.marks = marks
        self.item_marks: list[Marks] = []

    @property
    def location(self) -> Location:
        """The whole sequence."""
        return Location(self.path, *self.marks)

    def item_location(self, index: int) -> Location:
        """One item of the sequence."""
        return Location(self.path, *self.item_marks[index])
