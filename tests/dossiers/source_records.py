"""Sources, as the loader builds them from what a file records."""

from collections.abc import Mapping

from checker.loading.building import build_source
from checker.locations import Items, Record
from checker.model import Source

PATH = "claims/mail-2018.yaml"


def make_source(fields: Mapping[str, object] | None = None, path: str = PATH) -> Source:
    """Build a source from fields by their CSL names."""
    record = make_record(fields or {}, path)
    return build_source(record, path)


def make_record(fields: Mapping[str, object], path: str = PATH) -> Record:
    """Make a record as if it stood in lines 1 to 9 of a file."""
    record = Record(path, (1, 1, 9, 1))
    for key, value in fields.items():
        record[key] = _mark(value, path)
    return record


def _mark(value: object, path: str) -> object:
    if isinstance(value, Mapping):
        return make_record(value, path)
    if not isinstance(value, list):
        return value
    items = Items(path, (1, 1, 9, 1))
    items.extend(_mark(item, path) for item in value)
    return items
