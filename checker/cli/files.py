"""Writing reports to files."""

import os
from pathlib import Path

from checker.errors import CheckerError


def check_target(file: Path) -> None:
    """Raise CheckerError where a file cannot be written, before the work is done."""
    if file.is_dir():
        raise CheckerError(f"{file} is a folder: name a file to write")
    if not file.parent.is_dir():
        raise CheckerError(f"{file} cannot be written: the folder {file.parent} does not exist")


def write_file(file: Path, text: str) -> None:
    """Write a text to a file, whole or not at all: readers never see half a report."""
    content = text.encode(errors="backslashreplace")
    try:
        _write_atomically(file.resolve(), content)
    except OSError as error:
        raise CheckerError(f"{file} cannot be written: {error.strerror}") from error


def _write_atomically(target: Path, content: bytes) -> None:
    if target.exists() and not target.is_file():
        target.write_bytes(content)  # a pipe or a device must not be replaced by a file
        return
    draft = target.with_name(f".claim-checker-{os.getpid()}.part")
    try:
        with draft.open("xb") as stream:
            stream.write(content)
        if target.exists():
            draft.chmod(target.stat().st_mode)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
