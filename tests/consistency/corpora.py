"""Small corpora for tests, built in memory and read like any other."""

from types import MappingProxyType

from checker.locations import Record
from checker.model import Claim, Corpus, Measure, Source


def make_record(path: str, line: int, keys: dict[str, str]) -> Record:
    marks = (line, 1, line + len(keys), 1)
    record = Record(path, marks)
    for offset, (key, value) in enumerate(keys.items()):
        record[key] = value
        record.key_marks[key] = (line + offset, 5, line + offset, 5 + len(key))
        start = 7 + len(key)
        record.value_marks[key] = (line + offset, start, line + offset, start + len(value))
    return record


def make_source(name: str, issued: str | None = None) -> Source:
    path = f"claims/{name}.yaml"
    record = make_record(path, 1, {"title": name})
    return Source(name, path, None, name, None, None, (), issued, None, record)


def make_claim(identity: str, value: str, **keys: str | int | Source) -> Claim:
    """Build a claim in a source of its own, or in the one given; `line` says where it stands."""
    line, given = keys.pop("line", 10), keys.pop("source", None)
    source = given if isinstance(given, Source) else make_source(f"article-{identity}")
    texts = {key: text for key, text in keys.items() if isinstance(text, str)}
    whole = {"id": identity, "measure": "arrests", "value": value, **texts}
    record = make_record(source.path, int(str(line)), whole)
    fields = {**dict.fromkeys(Claim._fields), "kind": "level", **whole}
    return Claim._make({**fields, "source": source, "record": record}.values())


def make_measure(identity: str = "arrests", nature: str = "flow", **keys: str) -> Measure:
    record = make_record("claims/measures.yaml", 1, {"nature": nature, **keys})
    return Measure(
        identity,
        None,
        nature,
        keys.get("unit"),
        keys.get("place"),
        keys.get("comparable_within"),
        record,
    )


def make_corpus(claims: list[Claim], *measures: Measure) -> Corpus:
    sources = {claim.source.id: claim.source for claim in claims if claim.source is not None}
    return Corpus(
        claims=tuple(claims),
        sources=tuple(sources.values()),
        measures=MappingProxyType({measure.id: measure for measure in measures}),
        relations=(),
        acceptances=(),
        places=MappingProxyType({}),
        files=(),
        problems=(),
        losses=(),
    )
