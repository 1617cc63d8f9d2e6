"""Links: where things stand in the site, counted from its folder, and what may lead out of it."""

from urllib.parse import quote, urlsplit

from checker.dossiers.records import ClaimLink, IndexEntry

_FOLDERS = {
    "finding": "findings",
    "measure": "measures",
    "claim": "measures",
    "source": "sources",
}
_KEPT = "%/:?#[]@!$&'()*+,;=~"
"""What has a meaning in a URL, by RFC 3986, and a sign that is escaped already."""


def name_page(kind: str, slug: str) -> str:
    """Return the path of the page of a finding, a measure or a source."""
    return f"{_FOLDERS[kind]}/{slug}.html"


def link_page(kind: str, slug: str) -> str:
    """Return the way to the same page, as it stands in a link."""
    return quote(name_page(kind, slug))


def link_claim(link: ClaimLink) -> str:
    """Return the way to a claim: its place on the page of its measure."""
    return f"{link_page('claim', link.page)}#{quote(link.anchor)}"


def link_entry(entry: IndexEntry) -> str:
    """Return the way to anything that can be searched for."""
    page = link_page(entry.kind, entry.page)
    return f"{page}#{quote(entry.anchor)}" if entry.anchor else page


def link_part(stem: str, number: int) -> str:
    """Return the way to a part of a long list, counted from 1: claims.html, claims.2.html."""
    return f"{stem}.html" if number == 1 else f"{stem}.{number}.html"


def link_out(url: str) -> str:
    """Return a URL as it may stand in a link; empty where it does not lead to the web."""
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[": a host in brackets that is no address
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return ""
    return quote(url, safe=_KEPT, errors="replace")
