"""The index that the scripts search in: all entries in one script of nothing but data.

A page opened from a folder may load a script but fetch no data, so the index is a script
with one assignment. It is parsed as JSON, which browsers do faster than with a literal.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from checker.dossiers import Archive
from checker.dossiers.pages import IndexEntry
from checker.dossiers.records import MeasureBrief
from checker.reporters.escaping import escape_text
from checker.reporters.html.texts import cut_row, cut_title
from checker.reporters.signs import SEVERITIES, STANDINGS, VERDICTS, Sign

KINDS = ("finding", "measure", "claim", "source")

_IN_QUOTES = str.maketrans({"\\": r"\\", "'": r"\'", "<": r"\x3c"})
"""What would end the string or, were the script ever put into a page, its element."""


def render_index(archive: Archive) -> str:
    """Write the script that tells the other scripts what can be searched for.

    It sets `globalThis.claimCheckerIndex` to an object of tables and of one list of rows for
    each kind, in the order of the archive. A row is `[page, anchor, title, text, measures,
    publishers, verdict, severity, standing]`: page, measures, publishers and what follows are
    numbers of the tables, null for none; nulls and empty lists at its end are left out. The
    tables: `pages` and `publishers` of texts; `measures` of `[id, title]`; `verdicts` and
    `severities` of `[name, sign, word, class]`, worst first; `standings` of `[name, word]`.
    """
    tables = _Tables()
    rows: dict[str, list[list[object]]] = {kind: [] for kind in KINDS}
    for entry in archive.list_index():
        rows[entry.kind].append(tables.write_row(entry))
    return _assign({**tables.write(archive.measures), **rows})


class _Table:
    """Texts, numbered in the order in which they came."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self.texts = list(texts)
        self._numbers = {text: number for number, text in enumerate(self.texts)}

    def number(self, text: str) -> int:
        if text not in self._numbers:
            self._numbers[text] = len(self.texts)
            self.texts.append(text)
        return self._numbers[text]

    def number_all(self, texts: Iterable[str]) -> list[int]:
        return [self.number(text) for text in texts]

    def number_or_none(self, text: str | None) -> int | None:
        return None if text is None else self.number(text)


class _Tables:
    """What many entries have in common, written once."""

    def __init__(self) -> None:
        self._pages = _Table()
        self._measures = _Table()
        self._publishers = _Table()
        self._verdicts = _Table(VERDICTS)
        self._severities = _Table(SEVERITIES)
        self._standings = _Table(STANDINGS)

    def write_row(self, entry: IndexEntry) -> list[object]:
        row: list[object] = [
            self._pages.number(entry.page),
            entry.anchor,
            escape_text(cut_row(entry.title)),
            escape_text(cut_row(entry.text)),
            self._measures.number_all(entry.measures),
            self._publishers.number_all(entry.publishers),
            self._verdicts.number_or_none(entry.verdict),
            self._severities.number_or_none(entry.severity),
            self._standings.number_or_none(entry.standing),
        ]
        while row[-1] in (None, []):
            row.pop()
        return row

    def write(self, measures: Mapping[str, MeasureBrief]) -> dict[str, object]:
        """Write the tables; a measure is a pair of its id and its title."""
        titles = {name: brief.title for name, brief in measures.items()}
        return {
            "pages": self._pages.texts,
            "measures": [
                [escape_text(name), escape_text(cut_title(titles.get(name, name)))]
                for name in self._measures.texts
            ],
            "publishers": [escape_text(cut_title(name)) for name in self._publishers.texts],
            "verdicts": _list_signs(VERDICTS),
            "severities": _list_signs(SEVERITIES),
            "standings": list(STANDINGS.items()),
        }


def _list_signs(signs: Mapping[Any, Sign]) -> list[tuple[str, ...]]:
    return [(name, shown.sign, shown.word, shown.style) for name, shown in signs.items()]


def _assign(data: Mapping[str, object]) -> str:
    document = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.claimCheckerIndex = JSON.parse('{document.translate(_IN_QUOTES)}');\n"
