"""Sources: who printed what, how it is cited, and how its claims fare."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from checker.consistency.verdicts import Verdict
from checker.dossiers.citations import cite_source
from checker.dossiers.claims import Teller
from checker.dossiers.desk import Desk
from checker.dossiers.naming import split_pages
from checker.dossiers.ordering import WORST_FIRST
from checker.dossiers.pages import SourceEntry
from checker.dossiers.records import MARKS, FindingBrief, Mark, SourceBrief
from checker.model import Source


def brief_sources(desk: Desk) -> Mapping[str, SourceBrief]:
    """Tell each source in one line, by its id.

    A further source whose id an earlier one has goes by `name_again`; `find_by_source` finds
    the brief of any source.
    """
    return {name: _brief(desk, name, source) for name, source in desk.shelf.sources.items()}


def tell_source(  # noqa: PLR0913, PLR0917 - a source is told from so many sides
    desk: Desk,
    teller: Teller,
    findings: Mapping[str, tuple[FindingBrief, ...]],
    brief: SourceBrief,
    page: int,
    briefs: Sequence[FindingBrief],
) -> SourceEntry:
    """Tell one page of a source in full; `page` counts from 0.

    `findings` go by the ids of the claims that they name. `briefs` are all findings, in the
    order of `desk.findings`: those about the source itself name no claim.
    """
    source = desk.shelf.sources[brief.id]
    positions = desk.shelf.claims.get(source.path, ())
    pages = desk.names.sources[brief.id]
    told = list(split_pages(positions))[page]
    return SourceEntry(
        brief=brief,
        page=pages[page],
        pages=pages,
        title=source.title or "",
        type=say_type(source.type),
        authors=source.authors,
        publisher=source.publisher or "",
        spot=desk.spot(source.record.location),
        findings=_gather_findings(desk, source, findings, briefs),
        claims=tuple(teller.tell(position) for position in told),
        verdicts=_count_verdicts(desk, positions),
    )


def _brief(desk: Desk, name: str, source: Source) -> SourceBrief:
    positions = desk.shelf.claims.get(source.path, ())
    return SourceBrief(
        id=name,
        slug=desk.names.sources[name][0],
        name=source.container_title or source.publisher or source.id,
        issued=source.issued or "",
        citation=cite_source(source),
        url=find_address(source),
        claims=len(positions),
        mark=_find_mark(desk, positions),
    )


def _find_mark(desk: Desk, positions: Sequence[int]) -> Mark | None:
    """Find the worst of what was found about some claims."""
    marks = {desk.marks.get(desk.corpus.claims[position].id) for position in positions}
    return next((mark for mark in MARKS if mark in marks), None)


def find_address(source: Source) -> str:
    """Find where a source can be read: its URL, else what its DOI leads to; empty if neither."""
    return _check_address(source.url or "") or _resolve(source.record.get("DOI"))


def _check_address(url: str) -> str:
    """Return a URL of the web as it is; empty for anything that is not clearly one."""
    from urllib.parse import urlsplit  # noqa: PLC0415 - 10 ms that only a report needs

    # A backslash is a slash to browsers, so what stands before it is not where they go.
    if not url.isprintable() or re.search(r'[\s\\<>"`]', url):
        return ""
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises ValueError where it is no number
    except ValueError:
        return ""
    is_web = parts.scheme in {"http", "https"} and bool(parts.hostname)
    return url if is_web and "@" not in parts.netloc else ""


def _resolve(doi: object) -> str:
    """Return where a DOI leads; empty for what is none."""
    from urllib.parse import quote  # noqa: PLC0415 - the same

    if not isinstance(doi, str) or not doi.isprintable():
        return ""
    match = re.fullmatch(
        r"(?i)(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.[0-9]{4,9}/\S+)", doi.strip()
    )
    return "" if match is None else f"https://doi.org/{quote(match[1], safe='/:;()._-')}"


def say_type(kind: str | None) -> str:
    """Say a CSL type in words.

    >>> say_type("article-newspaper"), say_type("legal_case")
    ('newspaper article', 'legal case')
    """
    return " ".join(reversed((kind or "").split("-"))).replace("_", " ")


def _gather_findings(
    desk: Desk,
    source: Source,
    findings: Mapping[str, tuple[FindingBrief, ...]],
    briefs: Sequence[FindingBrief],
) -> tuple[FindingBrief, ...]:
    """Gather what was found about a source and its claims, each once, in the report's order."""
    own = [briefs[number] for number in desk.shelf.findings.get(source.path, ()) if briefs]
    claims = [desk.corpus.claims[position] for position in desk.shelf.claims.get(source.path, ())]
    named = [brief for claim in claims for brief in findings.get(claim.id, ())]
    unique = {brief.slug: brief for brief in (*own, *named)}
    return tuple(sorted(unique.values(), key=lambda brief: desk.finding_ranks[brief.slug]))


def _count_verdicts(desk: Desk, positions: Sequence[int]) -> tuple[tuple[Verdict, int], ...]:
    """Count how claims fare, by the worst outcome of each; what occurs, the worst first."""
    claims = desk.corpus.claims
    counts = Counter(desk.shelf.find_verdict(claims[position]) for position in positions)
    return tuple((verdict, counts[verdict]) for verdict in WORST_FIRST if counts[verdict])
