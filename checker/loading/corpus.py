"""All files together: one corpus, in the order of their paths."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from checker.loading.assembling import Assembly, LoadedFile
from checker.loading.documents import read_document
from checker.loading.faults import UnreadableTextError
from checker.loading.files import check_size, decode, decode_anyhow, name_path, read_bytes
from checker.loading.pages import Page
from checker.loading.problems import diagnose, diagnose_unreadable
from checker.model import Corpus

Amend = Callable[[Iterable[LoadedFile]], Iterable[LoadedFile]]
"""What is done to the files between reading them and putting them together."""


def load_corpus(
    root: Path,
    files: Sequence[Path],
    contents: Mapping[str, bytes] = MappingProxyType({}),
    amend: Amend = iter,
) -> Corpus:
    """Read files of claims into one corpus; what is wrong with them comes back in it.

    Places are named relative to the root. The order of the files does not matter. What
    does not lie on the disk, such as the files of a revision, is given as content by name.
    """
    paths = {name_path(root, path): path for path in files}
    is_collecting = gc.isenabled()
    # A corpus is all kept, so the collector would only walk through it again and again.
    gc.disable()
    try:
        assembly = Assembly()
        for file in amend(_load_files(paths, contents)):
            assembly.add(file)
        return assembly.finish()
    finally:
        if is_collecting:
            gc.enable()


def _load_files(paths: Mapping[str, Path], contents: Mapping[str, bytes]) -> Iterator[LoadedFile]:
    for name in sorted({**paths, **contents}):
        if name in contents:
            yield parse_file(name, contents[name])
        else:
            yield _load_file(paths[name], name)


def _load_file(path: Path, name: str) -> LoadedFile:
    try:
        content = read_bytes(path)
    except UnreadableTextError as error:
        diagnosis = diagnose_unreadable(Page(name, ""), error.fault, is_known=False)
        return LoadedFile(name, None, diagnosis)
    return parse_file(name, content)


def parse_file(name: str, content: bytes) -> LoadedFile:
    """Read one file's content, whatever it holds."""
    try:
        check_size(len(content))
        page = decode(name, content)
        document = read_document(page)
    except UnreadableTextError as error:
        page = decode_anyhow(name, content)
        return LoadedFile(name, None, diagnose_unreadable(page, error.fault, is_known=True))
    return LoadedFile(name, document.content, diagnose(page, document))
