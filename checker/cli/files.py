"""Writing reports to files."""

import os
from pathlib import Path

from checker.errors import CheckerError
from checker.loading.files import is_named_for_claims


def check_target(file: Path) -> None:
    """Raise CheckerError where a file cannot be written, before the work is done."""
    try:
        is_folder, has_folder = file.is_dir(), file.parent.is_dir()
    except OSError as error:
        raise CheckerError(f"{file} cannot be written: {error.strerror}") from error
    if is_folder:
        raise CheckerError(f"{file} is a folder: name a file to write")
    if not has_folder:
        raise CheckerError(f"{file} cannot be written: the folder {file.parent} does not exist")


def check_report(file: Path) -> None:
    """Raise CheckerError where a report cannot be written, or may take the place of claims."""
    if is_named_for_claims(file.name):
        raise CheckerError(f"{file} is named as a file of claims: name another file to write")
    check_target(file)


def write_file(file: Path, text: str) -> None:
    """Write a text to a file, whole or not at all: readers never see half a report."""
    content = text.encode(errors="backslashreplace")
    try:
        _write(file, content)
    except OSError as error:
        raise CheckerError(f"{file} cannot be written: {error.strerror}") from error


def _write(file: Path, content: bytes) -> None:
    if file.exists() and not file.is_file():
        # A pipe or a device must not be replaced by a file, and /dev/stdout leads to no name.
        file.write_bytes(content)
        return
    # realpath, for Path.resolve raises at a link that leads back to itself.
    _write_atomically(Path(os.path.realpath(file)), content)


def _write_atomically(target: Path, content: bytes) -> None:
    draft = target.with_name(f".claim-checker-{os.getpid()}.part")
    try:
        with draft.open("xb") as stream:
            stream.write(content)
        if target.exists():
            draft.chmod(target.stat().st_mode)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
