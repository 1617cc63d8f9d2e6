"""Files that a change has only renamed: the base is read as if they had their new names."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from pathlib import Path

from checker.loading.assembling import LoadedFile
from checker.loading.building import get_stem
from checker.loading.corpus import load_corpus
from checker.locations import Items, Record
from checker.model import Corpus, Source

_NAMING = ("id", "URL", "DOI", "title")
"""What tells one citation from another; publishers, dates and languages are shared."""

_LINEAGE = ("quoted_from", "supersedes")


def load_as_renamed(root: Path, contents: Mapping[str, bytes], now: Corpus) -> Corpus:
    """Load the files of an earlier state, those that were renamed since under their new names.

    A file's name is the id of its source where that has none of its own, so what names it
    is followed too.
    """
    files = frozenset(now.files)
    gone = {name: content for name, content in contents.items() if name not in files}
    if not gone or files <= contents.keys():
        return load_corpus(root, (), contents)
    base = load_corpus(root, (), gone)
    renamed = _leave_named(_match_files(base, now, files - contents.keys()), base, now)
    stems = _find_renamed_stems(renamed, base.sources)

    def follow(files: Iterable[LoadedFile]) -> list[LoadedFile]:
        loaded = list(files)
        _follow_stems(loaded, stems, now)
        return loaded

    named = {renamed.get(name, name): content for name, content in contents.items()}
    return load_corpus(root, (), named, follow if stems else iter)


def _match_files(base: Corpus, now: Corpus, added: frozenset[str]) -> dict[str, str]:
    """Match files that are gone with added ones by what both hold, the best matches first.

    More than half of what the smaller of the two holds has to be in both.
    """
    old, new = _list_content(base, frozenset(base.files)), _list_content(now, added)
    holders: dict[Hashable, list[str]] = {}
    for path, content in new.items():
        for item in content:
            holders.setdefault(item, []).append(path)
    ranked: list[tuple[float, int, bool, str, str]] = []
    for path, content in old.items():
        common = Counter(holder for item in content for holder in holders.get(item, ()))
        for other, count in common.items():
            share = count / min(len(content), len(new[other]))
            has_other_name = path.rpartition("/")[2] != other.rpartition("/")[2]
            ranked.append((-share, -count, has_other_name, path, other))
    matched: dict[str, str] = {}
    taken: set[str] = set()
    for share, _, _, path, other in sorted(ranked):
        if -share > 1 / 2 and path not in matched and other not in taken:
            matched[path] = other
            taken.add(other)
    return matched


def _list_content(corpus: Corpus, paths: frozenset[str]) -> dict[str, set[Hashable]]:
    """List the ids of the claims in each file; in one without claims, what it declares."""
    claims: dict[str, set[Hashable]] = {}
    for path, name in _list_claims(corpus):
        claims.setdefault(path, set()).add(("claim", name))
    declared: dict[str, set[Hashable]] = {}
    for path, *item in _list_declared(corpus):
        declared.setdefault(path, set()).add(tuple(item))
    held = {path: claims.get(path) or declared.get(path) for path in paths}
    return {path: content for path, content in held.items() if content}


def _list_claims(corpus: Corpus) -> Iterator[tuple[str, str]]:
    for claim in corpus.claims:
        yield claim.record.path, claim.id
    for loss in corpus.losses:
        for name in loss.claims:
            yield loss.path, name


def _list_declared(corpus: Corpus) -> Iterator[tuple[str, ...]]:
    for name, measure in corpus.measures.items():
        yield measure.record.path, "measure", name
    for code, place in corpus.places.items():
        yield place.record.path, "place", code
    for relation in corpus.relations:
        yield relation.record.path, "relation", relation.holds
    for acceptance in corpus.acceptances:
        yield acceptance.record.path, "acceptance", acceptance.rule, *acceptance.claims
    for source in corpus.sources:
        for key in _NAMING:
            if isinstance(text := source.record.get(key), str):
                yield source.path, key, text


def _leave_named(renamed: Mapping[str, str], base: Corpus, now: Corpus) -> dict[str, str]:
    """Leave out the files whose old name the change has made the id of their source."""
    stems = {source.path: source.id for source in base.sources if not _has_id(source)}
    ids = {source.path: source.id for source in now.sources if _has_id(source)}
    return {
        old: new for old, new in renamed.items() if new not in ids or stems.get(old) != ids[new]
    }


def _find_renamed_stems(renamed: Mapping[str, str], sources: Iterable[Source]) -> dict[str, str]:
    """Find the sources that are called after a renamed file; several of one name are left out."""
    stems: dict[str, set[str]] = {}
    for source in sources:
        if source.path in renamed and not _has_id(source):
            stems.setdefault(source.id, set()).add(get_stem(renamed[source.path]))
    return {old: new for old, (new, *more) in stems.items() if not more and old != new}


def _has_id(source: Source) -> bool:
    return source.id == source.record.get("id")


def _follow_stems(files: Iterable[LoadedFile], stems: Mapping[str, str], now: Corpus) -> None:
    """Let the claims refer to renamed sources by their new names, unless the old is another's.

    Who still writes the old name now is left behind: that is what the change has broken. A
    primary source need not be recorded, so there the old name is as good as ever.
    """
    taken = {name for file in files for name in _list_names(file)}
    free = {old: new for old, new in stems.items() if old not in taken}
    kept = {claim.id: claim.primary_source for claim in now.claims}
    for record in (record for file in files for record in _list_records(file)):
        for key in _LINEAGE:
            name = _get_text(record, key)
            if name in free:
                record[key] = free[name]
        primary = _get_text(record, "primary_source")
        if primary in free and kept.get(_get_text(record, "id")) != primary:
            record["primary_source"] = free[primary]


def _list_names(file: LoadedFile) -> Iterator[str]:
    """Yield what a lineage may name: the file's claims, and its source."""
    for record in _list_records(file):
        yield _get_text(record, "id")
    source = file.content.get("source") if isinstance(file.content, Record) else None
    if isinstance(source, Record):
        yield _get_text(source, "id") or get_stem(file.path)


def _list_records(file: LoadedFile) -> Iterator[Record]:
    """Yield the records of a file's claims, whatever is wrong with them."""
    claims = file.content.get("claims") if isinstance(file.content, Record) else None
    if isinstance(claims, Items):
        yield from (record for record in claims if isinstance(record, Record))


def _get_text(record: Record, key: str) -> str:
    """Return the text of a key; empty where it has none, or something else."""
    value = record.get(key)
    return value if isinstance(value, str) else ""
