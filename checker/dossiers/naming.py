"""The names of pages and of places on them: the same from run to run, safe on every system.

An id that is a safe file name everywhere and needs no escape in a URL is its own slug. Any
other gives what is safe of it, and a short hash of the whole id. Some file systems do not tell
capitals from small letters, so an id with capitals is no safe name of a page: "mail" keeps its
page whether or not there is a "Mail". A slug rests on nothing but its id: whatever looks like
a slug with a hash gets one itself. Anchors are told apart by their capitals.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from checker.consistency.tracing import rank_claim
from checker.findings import Finding
from checker.model import Corpus, Source

CLAIMS_ON_A_PAGE = 200
"""A measure or a source with more claims takes several pages."""

_LONGEST = 72
"""The longest id that is its own slug: its later pages still stay below 80 characters."""
_LONGEST_PART = 48
"""How much is kept of an id that is not."""
_HASH_LENGTH = 10
_HASHED = re.compile(rf"-[0-9a-f]{{{_HASH_LENGTH}}}(\.[0-9]+)?\Z")
"""How a slug with a hash ends, and its later pages."""

# What Windows takes for a device, whatever follows after a dot.
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)

_Item = TypeVar("_Item")


class Names(NamedTuple):
    """The slugs of pages, and the anchors of claims."""

    measures: Mapping[str, tuple[str, ...]]
    """By the measure's id, the slugs of its pages: one, unless it has very many claims."""
    sources: Mapping[str, tuple[str, ...]]
    """The same by the source's id; by `name_again` for a further source with an id."""
    findings: tuple[str, ...]
    """In the order of the findings."""
    claims: tuple[tuple[str, str], ...]
    """By position in the corpus: the slug of its measure's page, and the anchor there."""


def name_pages(corpus: Corpus, findings: Sequence[Finding]) -> Names:
    """Name the pages of all measures, sources and findings, and the anchors of all claims."""
    claimed = _group(claim.measure for claim in corpus.claims)
    slugs = _name_each(dict.fromkeys([*corpus.measures, *claimed]))
    measures = {}
    pages = [""] * len(corpus.claims)
    taken = set(slugs.values())
    for name, slug in slugs.items():
        parts = list(split_pages(_rank(corpus, claimed.get(name, ()))))
        measures[name] = _name_parts(name, slug, len(parts), taken)
        for page, positions in zip(measures[name], parts, strict=True):
            for position in positions:
                pages[position] = page
    anchors = _number_repeats([claim.id for claim in corpus.claims])
    return Names(
        measures=measures,
        sources=_name_sources(corpus),
        findings=tuple(_name_findings(findings)),
        claims=tuple(zip(pages, anchors, strict=True)),
    )


def name_again(source: Source) -> str:
    """Name a source whose id an earlier one has, by its file as well.

    No id holds a slash, so none is mistaken for such a name.
    """
    return f"{source.id} / {source.path}"


def find_by_source(things: Mapping[str, _Item], source: Source) -> _Item:
    """Find what belongs to a source, also where it is not the first with its id."""
    further = things.get(name_again(source))
    return things[source.id] if further is None else further


def split_pages(items: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    """Split what is told on pages; nothing takes a page, too."""
    for start in range(0, max(len(items), 1), CLAIMS_ON_A_PAGE):
        yield items[start : start + CLAIMS_ON_A_PAGE]


def make_slug(name: str) -> str:
    """Return what is safe of any text, with a hash of the whole.

    >>> make_slug("50 % more?")
    '50-more-baa4f0e8f0'
    """
    from unicodedata import normalize  # noqa: PLC0415 - only an odd id needs it

    digest = make_hash(name)
    letters = normalize("NFKD", name[:_LONGEST]).encode("ascii", "ignore").decode()
    safe = re.sub(r"[^A-Za-z0-9._]+", "-", letters).strip("._-")[:_LONGEST_PART]
    return f"{safe}-{digest}" if safe else f"page-{digest}"


def make_hash(text: str) -> str:
    """Return a short hash of a text: letters and digits."""
    from hashlib import sha256  # noqa: PLC0415 - 5 ms that only a report needs

    # A lone surrogate cannot be encoded otherwise, and the name of a file can hold one.
    return sha256(text.encode(errors="surrogatepass")).hexdigest()[:_HASH_LENGTH]


def _is_safe(name: str) -> bool:
    """Whether a name needs no escape anywhere, and is no other one's slug."""
    if len(name) > _LONGEST or not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", name):
        return False
    return not name.endswith(".") and _HASHED.search(name) is None


def _is_file_name(name: str) -> bool:
    """Whether a safe name is a file of its own on every system."""
    return name == name.lower() and name.partition(".")[0] not in _DEVICES


def _name_each(names: Iterable[str]) -> dict[str, str]:
    """Give each of some names, all different, a slug of its own."""
    return {
        name: name if _is_safe(name) and _is_file_name(name) else make_slug(name) for name in names
    }


def _name_parts(name: str, slug: str, count: int, taken: set[str]) -> tuple[str, ...]:
    """Name the pages of one thing; `taken` are the first pages of all."""
    later = [f"{slug}.{number}" for number in range(2, count + 1)]
    if not taken.isdisjoint(later):
        later = [f"{make_slug(name)}.{number}" for number in range(2, count + 1)]
    return (slug, *later)


def _name_sources(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Name the pages of all sources; those that share an id are told apart by their files."""
    counts = Counter(source.id for source in corpus.sources)
    claims = Counter(claim.source.path for claim in corpus.claims if claim.source is not None)
    identities = [
        name_again(source) if counts[source.id] > 1 else source.id for source in corpus.sources
    ]
    slugs = _name_each(identities)
    taken = set(slugs.values())
    pages: dict[str, tuple[str, ...]] = {}
    for source, identity in zip(corpus.sources, identities, strict=True):
        count = len(list(split_pages(range(claims[source.path]))))
        key = identity if source.id in pages else source.id
        pages[key] = _name_parts(identity, slugs[identity], count, taken)
    return pages


def _name_findings(findings: Sequence[Finding]) -> Iterator[str]:
    """Name each finding by its fingerprint, counted where an earlier one has the same."""
    seen: Counter[str] = Counter()
    for finding in findings:
        name = f"{finding.code.lower()}-{finding.fingerprint}"
        seen[name] += 1
        yield f"{name}-{seen[name]}" if seen[name] > 1 else name


def _number_repeats(ids: Sequence[str]) -> Iterator[str]:
    """Give each claim its anchor; of claims that share an id, the later ones are counted."""
    slugs = {name: name if _is_safe(name) else make_slug(name) for name in dict.fromkeys(ids)}
    taken = set(slugs.values())
    seen: Counter[str] = Counter()
    for name in ids:
        slug = slugs[name]
        while seen[name] and slug in taken:
            slug = f"{slugs[name]}-{seen[name] + 1}"
            seen[name] += 1
        seen[name] = max(seen[name], 1)
        taken.add(slug)
        yield f"claim-{slug}"


def _rank(corpus: Corpus, positions: Sequence[int]) -> Sequence[int]:
    """Put claims of one measure that take several pages in the order of their periods."""
    if len(positions) <= CLAIMS_ON_A_PAGE:
        return positions
    return sorted(positions, key=lambda position: rank_claim(corpus.claims[position]))


def _group(names: Iterable[str]) -> dict[str, list[int]]:
    """Collect the positions of each name."""
    groups: dict[str, list[int]] = {}
    for position, name in enumerate(names):
        groups.setdefault(name, []).append(position)
    return groups
