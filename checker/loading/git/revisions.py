"""Revisions: a branch, a tag, a commit, or where two branches parted."""

import re
from pathlib import Path
from typing import NamedTuple

from checker.errors import CheckerError
from checker.loading.git.refusals import (
    explain_ambiguous,
    explain_no_ancestor,
    explain_other_object,
    explain_unknown,
    is_shallow,
)
from checker.loading.git.repository import Repository
from checker.loading.git.running import ask_git, explain_failure, run_git

_PARTING = "merge-base:"
_OBJECT_NAME = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_AMBIGUOUS = re.compile(r"refname '(.+)' is ambiguous")
_AMBIGUOUS_HASH = re.compile(r"short (?:object ID|SHA1) (\S+) is ambiguous")
_IS_NONE = 1
"""How `git merge-base --is-ancestor` ends for a commit that is no ancestor."""
_HAS_NONE = 1
"""How `git merge-base` ends where two commits have no common ancestor."""


class Revision(NamedTuple):
    """One commit, or the tree of what is staged."""

    tree: str
    """The object's full name."""
    name: str
    """How a reader is to see it: "main (3f2a1b9)"."""
    has_moved_on: bool = False
    """Whether it has commits that HEAD has not: a comparison takes them for undone."""


def resolve_revision(repository: Repository, text: str) -> Revision:
    """Find the commit that a text names; raise CheckerError, with the cure, where none is.

    The text is all that git understands as one commit, or "merge-base:" and such a text:
    the commit at which HEAD and that one parted.
    """
    top = repository.top
    wanted = text.removeprefix(_PARTING)
    commit = _find_commit(top, wanted)
    if text.startswith(_PARTING):
        commit = _find_parting(top, wanted, commit)
    return Revision(commit, _name_commit(top, text, commit), _has_moved_on(top, commit))


def _has_moved_on(top: Path, commit: str) -> bool:
    """Whether a commit is no ancestor of HEAD, as far as a clone can tell that."""
    answer = run_git(top, "merge-base", "--is-ancestor", commit, "HEAD")
    return answer.status == _IS_NONE and not is_shallow(top)


def stage_revision(repository: Repository) -> Revision:
    """Return what is about to be committed."""
    from checker.loading.git.staging import write_staged_tree  # noqa: PLC0415 - only for --staged

    return Revision(write_staged_tree(repository.top), "the index")


def _find_commit(top: Path, text: str) -> str:
    _check_text(text)
    answer = run_git(top, "rev-parse", "--verify", text)
    _check_ambiguity(top, answer.complaint)
    found = answer.output.decode(errors="replace").strip()
    # Git also takes what leaves commits out, and answers with a name that begins with "^".
    if answer.status or not _OBJECT_NAME.fullmatch(found):
        raise explain_unknown(top, text, answer)
    return _find_commit_of(top, text, found)


def _check_text(text: str) -> None:
    """Refuse what git would take for an option or what no name of a revision can hold."""
    if text.startswith("-"):
        raise CheckerError(
            f'"{text}" is no revision, for it begins with a dash: write refs/heads/ before the'
            " name of such a branch"
        )
    if not text or _CONTROL.search(text):
        raise CheckerError(f"{text!r} names no revision: name a branch, a tag or a commit")


def _check_ambiguity(top: Path, complaint: str) -> None:
    ambiguous = _AMBIGUOUS_HASH.search(complaint)
    if ambiguous is not None:
        raise CheckerError(
            f'several objects of git begin with "{ambiguous[1]}": write more of the name'
        )
    ambiguous = _AMBIGUOUS.search(complaint)
    # Git takes HEAD for the commit that is checked out, whatever branches are called so.
    if ambiguous is not None and ambiguous[1] != "HEAD":
        raise explain_ambiguous(top, ambiguous[1])


def _find_commit_of(top: Path, text: str, found: str) -> str:
    """Return the commit that an object is or that a tag leads to."""
    answer = run_git(top, "rev-parse", "--verify", f"{found}^{{commit}}")
    if not answer.status:
        return answer.output.decode().strip()
    # A full hash is taken for an object's name whether or not there is such an object.
    kind = run_git(top, "cat-file", "-t", f"{found}^{{}}")
    if kind.status:
        raise explain_unknown(top, text, answer)
    raise explain_other_object(text, kind.output.decode().strip())


def _find_parting(top: Path, text: str, commit: str) -> str:
    head = _find_commit(top, "HEAD")
    answer = run_git(top, "merge-base", head, commit)
    # In a damaged history git ends in the same way, but says why.
    if answer.status == _HAS_NONE and not answer.complaint:
        raise explain_no_ancestor(top, text)
    if answer.status:
        raise explain_failure(top, answer)
    return answer.output.decode().strip()


def _name_commit(top: Path, text: str, commit: str) -> str:
    short = ask_git(top, "rev-parse", "--short", commit).decode().strip()
    is_hash = commit.startswith(text.lower())
    return short if is_hash else f"{text} ({short})"
