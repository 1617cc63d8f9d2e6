"""The content of many objects, from one process of git."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.loading.git.running import explain_failure, explain_missing, run_git


def read_objects(top: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Return the content of objects by their full names.

    Raises CheckerError where one is missing and cannot be fetched.
    """
    wanted = "".join(f"{name}\n" for name in sorted(set(names)))
    if not wanted:
        return {}
    answer = run_git(top, "cat-file", "--batch", sent=wanted.encode())
    if answer.status:
        raise explain_failure(top, answer)
    return dict(_read_batch(top, answer.output))


def _read_batch(top: Path, output: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield names and contents: each stands below a line with name, kind and size."""
    start = 0
    while start < len(output):
        end = output.index(b"\n", start)
        name, *about = output[start:end].decode().split(" ")
        if about == ["missing"]:
            raise explain_missing(top)
        size = int(about[-1])
        start = end + 1 + size + 1
        yield name, output[end + 1 : end + 1 + size]
