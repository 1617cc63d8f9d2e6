"""Which files the last commit holds just as they were read, so that its lines are theirs."""

import os
from collections.abc import Mapping
from hashlib import sha1, sha256
from posixpath import commonpath, dirname

from checker.errors import CheckerError
from checker.loading.git.listing import list_below
from checker.loading.git.repository import Repository

_SHA1_LENGTH = 40
"""The other kind of repository has names of 64 hexadecimal digits."""


def find_published(repository: Repository, contents: Mapping[str, bytes]) -> frozenset[str]:
    """Return the files that HEAD holds with the lines that were read.

    Files go by their paths from the top, with forward slashes. Left out are those that are
    new or changed since, those that HEAD holds as a link, and those whose text a filter
    keeps elsewhere (Git LFS). Line breaks that a checkout turned into those of Windows
    change no line. Empty where git cannot tell.
    """
    if not contents:
        return frozenset()
    folder = commonpath([dirname(name) for name in contents])
    try:
        listing = list_below(repository.top, "HEAD", [os.fsencode(folder)])
    except CheckerError:
        return frozenset()  # a report is none the worse without links, whatever ails git
    entries = ((name, listing.entries.get(os.fsencode(name))) for name in contents)
    return frozenset(
        name
        for name, entry in entries
        if entry is not None and not entry.is_link and _is_content(entry.name, contents[name])
    )


def _is_content(name: str, content: bytes) -> bool:
    """Whether an object is a file of this content, as it is or with the line breaks of Unix."""
    if name == _name_content(content, len(name)):
        return True
    return name == _name_content(content.replace(b"\r\n", b"\n"), len(name))


def _name_content(content: bytes, length: int) -> str:
    """Return the name that git gives to a file of this content (gitformat-loose(5))."""
    text = b"blob %d\0%b" % (len(content), content)
    if length == _SHA1_LENGTH:
        return sha1(text, usedforsecurity=False).hexdigest()
    return sha256(text).hexdigest()
