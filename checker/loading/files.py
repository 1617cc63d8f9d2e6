"""Which files there are, and their text."""

import os
import re
import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

from checker.errors import CheckerError
from checker.loading.faults import Fault, UnreadableTextError
from checker.loading.pages import Page
from checker.locations import Location

MAX_BYTES = 10 * 1024 * 1024
"""The size of a file; some 20,000 claims fit into it. Ours."""

_SUFFIXES = (".yaml", ".yml")
_BOM = "\ufeff"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LINE_BREAK = re.compile(r"\r\n?|\n")


def find_files(folder: Path) -> list[Path]:
    """Return every YAML file below a folder, sorted by path; hidden ones are left out.

    A folder that is named like a YAML file is returned as well, so that it is reported.
    Raise CheckerError where a folder cannot be listed.
    """
    found: list[Path] = []
    for parent, folders, files in os.walk(folder, onerror=_give_up):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(Path(parent, name) for name in (*folders, *files) if is_named_for_claims(name))
    return sorted(found, key=Path.as_posix)


def is_named_for_claims(name: str) -> bool:
    """Whether a file of this name is one of claims: YAML, and not hidden."""
    return name.lower().endswith(_SUFFIXES) and not name.startswith(".")


def _give_up(error: OSError) -> NoReturn:
    reason = (error.strerror or "unknown reason").lower()
    raise CheckerError(f"cannot list {error.filename}: {reason}") from error


def name_path(root: Path, path: Path) -> str:
    """Return a path as locations show it: relative to the root where it lies below it."""
    whole = Path(os.path.normpath(path.absolute())).as_posix()
    base = Path(os.path.normpath(root.absolute())).as_posix().rstrip("/") + "/"
    return whole.removeprefix(base)


def read_bytes(path: Path) -> bytes:
    """Return a file's content; raise UnreadableTextError where that is not possible."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise _refuse_folder()
        if not stat.S_ISREG(status.st_mode):
            raise _refuse("this is not a regular file", "put a file of claims in its place")
        check_size(status.st_size)
        with path.open("rb") as handle:
            return handle.read()
    except OSError as error:
        raise _explain_failure(path, error) from error


def _refuse(message: str, cure: str, rule: str = "invalid-yaml") -> UnreadableTextError:
    return UnreadableTextError(Fault(rule, message, cure, (0, 0)))


def _refuse_folder() -> UnreadableTextError:
    message, cure = "this is a folder, named like a file of claims", "rename the folder"
    return UnreadableTextError(Fault("invalid-yaml", message, cure, (0, 0), is_harmless=True))


def check_size(size: int) -> None:
    """Raise UnreadableTextError for a file of more bytes than are read."""
    if size <= MAX_BYTES:
        return
    limit = MAX_BYTES // 1024 // 1024
    raise _refuse(
        f"the file has {size:,} bytes; more than {limit} MiB are not read",
        "split it into several files, one for each source",
        rule="unsafe-yaml",
    )


def _explain_failure(path: Path, error: OSError) -> UnreadableTextError:
    if path.is_symlink() and isinstance(error, FileNotFoundError):
        return _refuse("this is a link to a file that does not exist", "correct or remove the link")
    if isinstance(error, FileNotFoundError):
        return _refuse("the file does not exist", "check its name, or restore it")
    if isinstance(error, PermissionError):
        return _refuse("the file may not be read", "give yourself the permission to read it")
    reason = (error.strerror or "unknown reason").lower()
    return _refuse(f"the file could not be read: {reason}", "check the disk and the path")


def decode(path: str, content: bytes) -> Page:
    """Return a file's text; raise UnreadableTextError where it is not UTF-8."""
    if content.startswith(_UTF_16):
        raise _refuse("the file is encoded as UTF-16", "save it as UTF-8")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _refuse_byte(content, error.start) from error
    return Page(path, text.removeprefix(_BOM))


def decode_anyhow(path: str, content: bytes) -> Page:
    """Return what can be read of a file; each byte that is no text becomes one character."""
    encoding = "utf-16" if content.startswith(_UTF_16) else "utf-8"
    return Page(path, content.decode(encoding, errors="replace").removeprefix(_BOM))


def _refuse_byte(content: bytes, position: int) -> UnreadableTextError:
    # What precedes the byte is UTF-8, so its length is the place of the replaced character.
    before = content[:position].decode("utf-8").removeprefix(_BOM)
    fault = Fault(
        "invalid-yaml",
        f"the byte 0x{content[position]:02X} is not UTF-8",
        "save the file as UTF-8; it was probably saved as Windows-1252 or Latin-1",
        (len(before), len(before) + 1),
    )
    return UnreadableTextError(fault)


def read_excerpts(
    root: Path,
    locations: Iterable[Location],
    contents: Mapping[str, bytes] = MappingProxyType({}),
) -> dict[tuple[str, int], str]:
    """Return the source line at each place's first line; a file that has gone gives nothing.

    Contents that are given by name count before those on the disk.
    """
    wanted: defaultdict[str, set[int]] = defaultdict(set)
    for location in locations:
        wanted[location.path].add(location.line)
    excerpts: dict[tuple[str, int], str] = {}
    for path, content in read_contents(root, wanted, contents):
        lines = _LINE_BREAK.split(decode_anyhow(path, content).text)
        found = sorted(number for number in wanted[path] if 0 < number <= len(lines))
        excerpts |= {(path, number): lines[number - 1] for number in found}
    return excerpts


def read_contents(
    root: Path, paths: Iterable[str], given: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes]]:
    """Yield files with their content, sorted by path; one that cannot be read is left out.

    Contents that are given by name count before those on the disk.
    """
    for path in sorted(paths):
        try:
            content = given[path] if path in given else read_bytes(root / path)
        except UnreadableTextError:
            continue
        yield path, content
