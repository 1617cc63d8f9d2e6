"""Which file an acceptance goes into."""

import os
from collections.abc import Sequence
from os.path import realpath
from pathlib import Path

from checker.cli.files import check_target
from checker.config import Config
from checker.errors import CheckerError
from checker.loading.faults import UnreadableTextError
from checker.loading.files import is_named_for_claims, name_path, read_bytes
from checker.recording.recording import has_section

_USUAL_NAME = "accepted.yaml"


def choose_file(config: Config, files: Sequence[Path]) -> Path:
    """Return the file that acceptances go into where none is named.

    It is accepted.yaml beside the claims, unless exactly one other file holds acceptances
    already.
    """
    usual = config.root / config.claims / _USUAL_NAME
    if usual.exists():
        return usual
    holding = [file for file in files if _has_section(config, file)]
    return holding[0] if len(holding) == 1 else usual


def check_file(config: Config, files: Sequence[Path], text: str) -> Path:
    """Return the file that a call names; raise CheckerError where no claims are read from it."""
    file = Path(text)
    home = config.root / config.claims
    check_target(file)
    if not is_named_for_claims(file.name):
        raise CheckerError(f"{file} is no file of claims: a file of claims ends in .yaml or .yml")
    for known in files:
        if realpath(known) == realpath(file):
            return known
    parts = _find_parts(home, file)
    if parts is None:
        raise CheckerError(f"{file} does not lie in the folder of claims: name a file below {home}")
    if file.exists() or any(part.startswith(".") for part in parts):
        raise CheckerError(f"{file} is not read with the claims: name another file below {home}")
    return home.joinpath(*parts)


def read_content(file: Path) -> bytes:
    """Return what a file holds, nothing where there is none yet; raise UnreadableTextError."""
    return read_bytes(file) if os.path.lexists(file) else b""


def _has_section(config: Config, file: Path) -> bool:
    try:
        return has_section(name_path(config.root, file), read_bytes(file))
    except UnreadableTextError:
        return False


def _find_parts(home: Path, file: Path) -> tuple[str, ...] | None:
    """Return the way from the folder of claims to a file; None where it lies elsewhere."""
    target, base = Path(realpath(file)), Path(realpath(home))
    return target.relative_to(base).parts if target.is_relative_to(base) else None
