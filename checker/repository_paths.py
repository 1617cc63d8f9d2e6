"""Paths as a forge knows them: from the repository's top, wherever the tool was started."""

import re

from checker.report import Report

_ABSOLUTE = re.compile(r"/|[A-Za-z]:/")


def name_in_repository(report: Report, path: str) -> str:
    """Return a location's path from the repository's top, with forward slashes and no `./`.

    An absolute path lies outside the root; it stays where it lies outside the repository too.
    """
    if is_absolute(path):
        return path.removeprefix(report.top)
    return report.prefix + path.removeprefix("./").removeprefix(report.inner)


def is_absolute(path: str) -> bool:
    """Whether a path begins at the root of a file system, or with a drive."""
    return _ABSOLUTE.match(path) is not None


def encode_uri(path: str) -> str:
    """Return a path as a URI reference (RFC 3986): UTF-8, percent-encoded, the slashes kept.

    A relative path stays relative; an absolute one becomes a `file` URI (RFC 8089).
    """
    from urllib.parse import quote  # noqa: PLC0415 - 5 ms that only formats with URIs need

    # Most formats use only the name; the colon of a drive is the one that must stay.
    encoded = quote(_encode_name(path), safe="/")
    if not is_absolute(path):
        return encoded
    return f"file://{encoded}" if path.startswith("/") else f"file:///{path[0]}:{encoded[4:]}"


def _encode_name(path: str) -> bytes:
    """Return the bytes of a file's name, which need not be text: then it holds surrogates."""
    try:
        return path.encode(errors="surrogateescape")
    except UnicodeEncodeError:
        return path.encode(errors="surrogatepass")


def find_url(report: Report, path: str, line: int) -> str:
    """Return where the forge shows a line; empty where it is not known, or has another there."""
    name = name_in_repository(report, path)
    if not report.forge or name not in report.published:
        return ""
    # The line first: a path may hold braces.
    return report.forge.replace("{line}", str(line)).replace("{path}", encode_uri(name))
