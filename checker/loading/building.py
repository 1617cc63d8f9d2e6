"""From valid records to the model."""

from checker.locations import Items, Record
from checker.model import Acceptance, Claim, Measure, Place, Relation, Source

_NAME_PARTS = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")


def build_source(record: Record, path: str) -> Source:
    """Build a source from what its record says rightly, whatever else is wrong with it."""
    return Source(
        id=_get_text(record, "id") or get_stem(path),
        path=path,
        type=_get_text(record, "type"),
        title=_get_text(record, "title"),
        container_title=_get_text(record, "container-title"),
        publisher=_get_text(record, "publisher"),
        authors=_list_authors(record.get("author")),
        issued=_get_text(record, "issued"),
        url=_get_text(record, "URL"),
        record=record,
    )


def get_stem(path: str) -> str:
    """Return a file's name without its folder and suffix."""
    return path.rpartition("/")[2].rpartition(".")[0]


def _get_text(record: Record, key: str) -> str | None:
    value = record.get(key)
    return value if isinstance(value, str) else None


def _list_authors(names: object) -> tuple[str, ...]:
    if not isinstance(names, Items):
        return ()
    written = (_write_name(name) for name in names if isinstance(name, Record))
    return tuple(name for name in written if name)


def _write_name(name: Record) -> str:
    parts = (_get_text(name, part) for part in _NAME_PARTS)
    return _get_text(name, "literal") or " ".join(part for part in parts if part)


def build_claim(record: Record, source: Source | None) -> Claim:
    """Build a claim from a valid record."""
    get = record.get
    return Claim(
        id=record["id"],
        source=source,
        measure=record["measure"],
        kind=get("kind", "level"),
        value=record["value"],
        hedge=get("hedge"),
        unit=get("unit"),
        period=get("period"),
        place=get("place"),
        since=get("since"),
        of=get("of"),
        rounded_to=get("rounded_to"),
        rounding=get("rounding"),
        status=get("status"),
        qualifier=get("qualifier"),
        attributed_to=get("attributed_to"),
        quote=get("quote"),
        quoted_from=get("quoted_from"),
        primary_source=get("primary_source"),
        supersedes=get("supersedes"),
        note=get("note"),
        record=record,
    )


def build_measure(name: str, record: Record) -> Measure:
    """Build a measure from a valid record."""
    return Measure(
        id=name,
        title=record.get("title"),
        nature=record["nature"],
        unit=record.get("unit"),
        place=record.get("place"),
        comparable_within=record.get("comparable_within"),
        record=record,
    )


def build_relation(record: Record) -> Relation:
    """Build a relation from a valid record."""
    return Relation(
        holds=record["holds"],
        why=record.get("why"),
        counts_as=dict(record.get("counts_as", {})),
        record=record,
    )


def build_acceptance(record: Record) -> Acceptance:
    """Build an acceptance from a valid record."""
    return Acceptance(
        rule=record["rule"],
        claims=tuple(record["claims"]),
        values=tuple(record.get("values", ())),
        reason=record["reason"],
        by=record.get("by"),
        until=record.get("until"),
        record=record,
    )


def build_place(code: str, record: Record) -> Place:
    """Build a place from a valid record."""
    within = record.get("within", ())
    return Place(
        code=code,
        title=record.get("title"),
        within=(within,) if isinstance(within, str) else tuple(within),
        aliases=tuple(record.get("aliases", ())),
        record=record,
    )
