"""Addresses: what may lead out of a report."""

from urllib.parse import quote, urlsplit

_KEPT = "%/:?#[]@!$&'()*+,;=~"
"""What has a meaning in a URL, by RFC 3986, and a sign that is escaped already."""


def link_out(url: str) -> str:
    """Return a URL as it may stand in a link; empty where it does not lead to the web."""
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[": a host in brackets that is no address
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return ""
    return quote(url, safe=_KEPT, errors="replace")
