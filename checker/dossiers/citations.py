"""Citations: who wrote it, what it is called, where and when it appeared, as CSL arranges it.

The style is `citation.csl`; citeproc-py arranges by it. It would read a text as more than a
text: it drops some markup, splits pages at commas and closes up doubled punctuation. So it
is given one private character for each text, which the text then replaces: nothing that a
source holds can break a citation or come out changed, and sources that record the same
things are arranged once.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from checker.dossiers.citations_dates import say_date
from checker.model import Source

_STYLE = Path(__file__).with_name("citation.csl")

_TEXTS = ("title", "container-title", "publisher", "volume", "issue", "page", "DOI")
_ROLES = ("author", "editor")
_NAME_PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix")
_NAMES_TOLD = 4
"""The style names three authors; a fourth says that there are others."""
_FIRST_MARK = 0xE000
"""The first character for private use."""


def cite_source(source: Source) -> str:
    """Cite a source; by its id where neither author, title nor publication is recorded."""
    texts = dict(_list_texts(source))
    arranged = _arrange(tuple(texts), has_several_pages=_has_several(texts.get("page", "")))
    values = dict(zip(_list_marks(len(texts)), texts.values(), strict=True))
    return "".join(values.get(character, character) for character in arranged)


def _list_texts(source: Source) -> Iterator[tuple[str, str]]:
    """List what a citation tells of a source; a name's parts by the way to them."""
    record = source.record
    yield "citation-label", source.id
    for role in _ROLES:
        yield from _list_names(role, record.get(role))
    for field in _TEXTS:
        text = record.get(field)
        if isinstance(text, str) and text.strip():
            yield field, _tidy(field, text.strip())
    if source.issued is not None and source.issued.strip():
        yield "issued", say_date(source.issued.strip())


def _list_names(role: str, names: object) -> Iterator[tuple[str, str]]:
    """List the parts of the first few names that have any."""
    if not isinstance(names, list):
        return
    told = 0
    for name in names:
        parts = dict(_list_parts(name)) if isinstance(name, dict) else {}
        for part, text in parts.items():
            yield f"{role} {told} {part}", text
        told += bool(parts)
        if told == _NAMES_TOLD:
            return


def _list_parts(name: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    literal = name.get("literal")
    if isinstance(literal, str) and literal.strip():
        yield "literal", literal.strip()
        return
    for part in _NAME_PARTS:
        text = name.get(part)
        if isinstance(text, str) and text.strip():
            yield part, text.strip()


def _tidy(field: str, text: str) -> str:
    """Write pages with a proper dash, and neither pages nor a DOI with what the style prefixes."""
    if field == "page":
        bare = re.sub(r"(?i)^pp?\.\s*(?=\S)", "", text)
        return re.sub(r"(?<=[0-9])\s*-{1,2}\s*(?=[0-9])", "–", bare)
    if field == "DOI":
        return re.sub(r"(?i)^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)(?=\S)", "", text)
    return text


def _has_several(pages: str) -> bool:
    """Whether more than one page is named: "12–14", "3, 7", "12 and 13"."""
    return re.search(r"[0-9][^0-9.]+[0-9]", pages) is not None


def _list_marks(count: int) -> list[str]:
    return [chr(_FIRST_MARK + number) for number in range(count)]


@lru_cache(maxsize=1024)
def _arrange(fields: Sequence[str], *, has_several_pages: bool) -> str:
    """Arrange the fields of a citation, each of which the mark with its number stands for."""
    from citeproc import (  # noqa: PLC0415 - 40 ms and an optional package: for reports alone
        Citation,
        CitationItem,
        CitationStylesBibliography,
    )
    from citeproc.formatter import plain  # noqa: PLC0415 - the same
    from citeproc.source.json import CiteProcJSON  # noqa: PLC0415 - the same

    marks = dict(zip(fields, _list_marks(len(fields)), strict=True))
    pages = f"1-{marks['page']}2" if has_several_pages else marks.get("page", "")
    item = _build_item(marks | ({"page": pages} if pages else {}))
    bibliography = CitationStylesBibliography(_load_style(), CiteProcJSON([item]), plain)
    bibliography.register(Citation([CitationItem(item["id"])]))
    [arranged] = map(str, bibliography.bibliography())
    # The numbers around the pages were there only to have them called "pp.".
    return re.sub(r"1–(.)2", r"\1", arranged) if has_several_pages else arranged


@cache
def _load_style() -> Any:  # noqa: ANN401 - citeproc-py has no types
    from citeproc import CitationStylesStyle  # noqa: PLC0415 - the same

    with _STYLE.open("rb") as style:
        return CitationStylesStyle(style, validate=False)


def _build_item(marks: Mapping[str, str]) -> dict[str, Any]:
    """Build the item as CSL's JSON has it: names with their parts, a date as it is said."""
    item: dict[str, Any] = {"id": "source", "type": "article"}
    names: dict[str, dict[str, dict[str, str]]] = {}
    for field, mark in marks.items():
        role, _, part = field.partition(" ")
        if part:
            number, _, part = part.partition(" ")
            names.setdefault(role, {}).setdefault(number, {})[part] = mark
        else:
            item[field] = {"literal": mark} if field == "issued" else mark
    return item | {role: list(named.values()) for role, named in names.items()}
