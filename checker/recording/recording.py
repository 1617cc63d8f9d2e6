"""Recording an acceptance in the text of a file, and proof that the text then says so.

Nothing is written here. Every edit is read back by the loader before it is returned: the
file must hold what it held, and the acceptance, and nothing in it may have become wrong.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.acceptance_entries.entries import Entry
from checker.loading.assembling import LoadedFile
from checker.loading.corpus import parse_file
from checker.loading.documents import read_document
from checker.loading.faults import UnreadableTextError
from checker.loading.files import check_size, decode
from checker.loading.pages import Page
from checker.locations import Items, Location, Marks, Record
from checker.model import Acceptance
from checker.recording.inserting import SECTION, insert_entry
from checker.recording.renewing import renew_record
from checker.recording.sheets import Sheet, apply_edits

_BOM = "\ufeff"
_RARE = "it is written in a way that is not known here"


class Recorded(NamedTuple):
    """A file with the acceptance in it."""

    text: str
    """The whole text, with its byte-order mark if it had one."""
    location: Location
    """Where the acceptance now stands."""


class UneditableError(Exception):
    """A file that cannot be edited safely; the text says why, and makes part of a line."""


class _Original(NamedTuple):
    """A file before it is edited."""

    bom: str
    page: Page
    content: Record | None
    """None where the file holds nothing, or nothing but comments."""


def add_acceptance(name: str, content: bytes, entry: Entry) -> Recorded:
    """Add an acceptance at the end of a file's list of them; raise UneditableError.

    `name` is the file's path as locations give it, and `content` empty for a new one.
    """
    original = _read(name, content)
    old: Mapping[str, object] = original.content or {}
    section = old.get(SECTION)
    if not isinstance(section, Items | None):
        raise UneditableError(f"its key {SECTION} holds no list")
    listed: list[object] = section or []
    wanted = {**old, SECTION: [*listed, entry.list_keys()]}
    sheet = Sheet(original.page.text)
    for edits in insert_entry(sheet, original.content, entry):
        text = original.bom + apply_edits(sheet.text, edits)
        recorded = _check(name, content, text, wanted, len(listed))
        if recorded is not None:
            return recorded
    raise UneditableError(_RARE)


def renew_acceptance(name: str, content: bytes, old: Acceptance, entry: Entry) -> Recorded:
    """Bring an acceptance up to date in its place in a file; raise UneditableError."""
    original = _read(name, content)
    before: Mapping[str, object] = original.content or {}
    section = before.get(SECTION)
    listed = section if isinstance(section, Items) else []
    found = _find_record(listed, old.record.marks)
    if found is None:
        raise UneditableError("it has changed while it was read")
    number, record = found
    renewed = {**entry.list_keys(), "rule": old.rule}
    wanted = {**before, SECTION: [*listed[:number], renewed, *listed[number + 1 :]]}
    sheet = Sheet(original.page.text)
    edits = renew_record(sheet, record, entry)
    text = original.bom + apply_edits(sheet.text, edits)
    recorded = _check(name, content, text, wanted, number)
    if recorded is None:
        raise UneditableError(_RARE)
    return recorded


def has_section(name: str, content: bytes) -> bool:
    """Whether a file has a place for acceptances already; one that cannot be read has none."""
    if SECTION.encode() not in content:
        return False
    try:
        found = _read(name, content).content
    except UneditableError:
        return False
    return isinstance(found, Record) and SECTION in found


def _read(name: str, content: bytes) -> _Original:
    try:
        check_size(len(content))
        page = decode(name, content)
    except UnreadableTextError as error:
        raise UneditableError(error.fault.message) from error
    bom = _BOM if content.startswith(_BOM.encode()) else ""
    try:
        document = read_document(page)
    except UnreadableTextError as error:
        if error.fault.is_harmless:  # it holds nothing yet
            return _Original(bom, page, None)
        raise UneditableError(_place(page, error.fault.span[0], error.fault.message)) from error
    if document.faults:
        fault = document.faults[0]
        raise UneditableError(_place(page, fault.span[0], fault.message))
    if not isinstance(document.content, Record):
        raise UneditableError("it holds no keys")
    return _Original(bom, page, document.content)


def _find_record(listed: Sequence[object], marks: Marks) -> tuple[int, Record] | None:
    """Return the entry at a place, with its position."""
    for number, item in enumerate(listed):
        if isinstance(item, Record) and item.marks == marks:
            return number, item
    return None


def _place(page: Page, offset: int, message: str) -> str:
    return f"line {page.location(offset, offset).line}: {message}"


def _check(name: str, before: bytes, text: str, wanted: object, number: int) -> Recorded | None:
    """Return an edited text where it holds what is wanted, and nothing in it became wrong."""
    content = text.encode()
    try:
        check_size(len(content))
    except UnreadableTextError as error:
        raise UneditableError(f"with the acceptance {error.fault.message}") from error
    loaded = parse_file(name, content)
    if not isinstance(loaded.content, Record) or loaded.content != wanted:
        return None
    more = _count_problems(loaded) - _count_problems(parse_file(name, before))
    if more or (SECTION, number) in loaded.diagnosis.spoilt:
        return None
    items: Items = loaded.content[SECTION]
    return Recorded(text, items.item_location(number))


def _count_problems(loaded: LoadedFile) -> Counter[tuple[str, str]]:
    return Counter((problem.rule, problem.message) for problem in loaded.diagnosis.problems)
