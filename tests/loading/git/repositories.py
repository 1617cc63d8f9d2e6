"""Real repositories, and what is read from them."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from checker.loading.git.repository import open_repository
from checker.loading.git.revisions import Revision, resolve_revision, stage_revision
from checker.loading.git.trees import read_tree

_SETTINGS = (
    *("-c", "user.name=Test"),
    *("-c", "user.email=test@example.org"),
    *("-c", "init.defaultBranch=main"),
    *("-c", "advice.detachedHead=false"),
    *("-c", "protocol.file.allow=always"),
    *("-c", "commit.gpgSign=false"),
)


def git(folder: Path, *arguments: str, sent: bytes | None = None, **environment: str) -> str:
    """Run git, which must succeed, and return what it wrote."""
    done = subprocess.run(
        ["git", *_SETTINGS, *arguments],
        cwd=folder,
        input=sent,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout.decode(errors="surrogateescape").strip()


def start(folder: Path, *options: str) -> Path:
    """Make an empty repository and return its top, with all links resolved."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", *options)
    return folder.resolve()


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def commit(folder: Path, files: Mapping[str, str] | None = None) -> str:
    """Commit all there is, and some more files, and return the commit's full name."""
    write(folder, files or {})
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "x")
    return git(folder, "rev-parse", "HEAD")


def commit_entries(folder: Path, entries: Mapping[bytes, tuple[str, bytes]]) -> str:
    """Commit files by mode and content that the disk cannot or need not hold."""
    lines = []
    for name, (mode, content) in entries.items():
        made = git(folder, "hash-object", "-w", "--stdin", sent=content)
        lines.append(f"{mode} {made}\t".encode() + name + b"\0")
    git(folder, "read-tree", "--empty")
    git(folder, "update-index", "-z", "--index-info", sent=b"".join(lines))
    tree = git(folder, "write-tree")
    made = git(folder, "commit-tree", tree, "-m", "x")
    git(folder, "update-ref", "HEAD", made)
    return made


def resolve(folder: Path, text: str) -> Revision:
    return resolve_revision(open_repository(folder), text)


def read(folder: Path, text: str, *areas: str) -> dict[str, bytes]:
    """Return what areas held at a revision, by path from the top."""
    repository = open_repository(folder)
    revision = resolve_revision(repository, text)
    found = read_tree(repository, revision, [repository.top / area for area in areas])
    return {path.relative_to(repository.top).as_posix(): found[path] for path in found}


def read_staged(folder: Path, *areas: str) -> dict[str, bytes]:
    """Return what areas hold in what is staged, by path from the top."""
    repository = open_repository(folder)
    found = read_tree(
        repository, stage_revision(repository), [repository.top / area for area in areas]
    )
    return {path.relative_to(repository.top).as_posix(): found[path] for path in found}
