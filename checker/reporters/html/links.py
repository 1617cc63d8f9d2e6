"""Links: where things stand in the site, counted from its folder."""

from functools import lru_cache
from urllib.parse import quote

from checker.dossiers.pages import IndexEntry
from checker.dossiers.records import ClaimLink

_FOLDERS = {
    "finding": "findings",
    "measure": "measures",
    "claim": "measures",
    "source": "sources",
}


def name_page(kind: str, slug: str) -> str:
    """Return the path of the page of a finding, a measure or a source."""
    return f"{_FOLDERS[kind]}/{slug}.html"


@lru_cache(maxsize=65_536)
def link_page(kind: str, slug: str) -> str:
    """Return the way to the same page, as it stands in a link."""
    return quote(name_page(kind, slug))


def link_claim(link: ClaimLink) -> str:
    """Return the way to a claim: its place on the page of its measure."""
    return _link_place(link_page("claim", link.page), link.anchor)


def link_entry(entry: IndexEntry) -> str:
    """Return the way to anything that can be searched for."""
    page = link_page(entry.kind, entry.page)
    return _link_place(page, entry.anchor) if entry.anchor else page


# A claim is linked to from many pages, and quoting takes longer than to look it up.
@lru_cache(maxsize=65_536)
def _link_place(page: str, anchor: str) -> str:
    return f"{page}#{quote(anchor)}"


def link_part(stem: str, number: int) -> str:
    """Return the way to a part of a long list, counted from 1: claims.html, claims.2.html."""
    return f"{stem}.html" if number == 1 else f"{stem}.{number}.html"
