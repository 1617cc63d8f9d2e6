"""Running git, so that nothing around it decides which repository it reads, or how."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from checker.errors import CheckerError

_FOREIGN = frozenset(
    {
        # A hook sets these for its own repository, and git obeys them in every other one.
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_IMPLICIT_WORK_TREE",
        "GIT_COMMON_DIR",
        "GIT_INDEX_FILE",
        "GIT_PREFIX",
        "GIT_INTERNAL_SUPER_PREFIX",
        "GIT_NAMESPACE",
        # Paths are given to git as they are, and these contradict that.
        "GIT_GLOB_PATHSPECS",
        "GIT_NOGLOB_PATHSPECS",
        "GIT_ICASE_PATHSPECS",
    }
)
_SETTINGS = {
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",  # what git writes is searched for its reasons
}
_OPTIONS = (
    "--no-pager",
    *("-c", "core.fsmonitor=false"),  # it may name a program to run
    *("-c", "core.warnAmbiguousRefs=true"),
    *("-c", "core.disambiguate=committish"),
)
_TRUST = re.compile(r"git config --global --add safe\.directory .+")
_LEVEL = re.compile(r"^(?:fatal|error|warning): ")


class Answer(NamedTuple):
    """What git wrote, and how it ended."""

    status: int
    """0, or what the command says with another number."""
    output: bytes
    complaint: str
    """What it wrote on standard error."""


def ask_git(top: Path, *arguments: str, index: Path | None = None) -> bytes:
    """Return what git writes; raise CheckerError where it fails."""
    answer = run_git(top, *arguments, index=index)
    if answer.status:
        raise explain_failure(top, answer)
    return answer.output


def run_git(top: Path, *arguments: str, sent: bytes = b"", index: Path | None = None) -> Answer:
    """Run git in the top folder of a work tree, and send it something on standard input.

    Raises CheckerError where git cannot be run at all.
    """
    program = shutil.which("git")
    if program is None:
        raise CheckerError("git is not installed: install it, or put it on the PATH")
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and nothing from outside reads as an option
            [program, *_OPTIONS, *arguments],
            cwd=top,
            env=_build_environment(index),
            input=sent,  # written while the output is read, so that neither side waits for ever
            capture_output=True,
            check=False,
        )
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise CheckerError(f"git cannot be run: {reason}: check {program}") from error
    return Answer(done.returncode, done.stdout, done.stderr.decode(errors="backslashreplace"))


def _build_environment(index: Path | None) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    chosen = {} if index is None else {"GIT_INDEX_FILE": str(index)}
    return {**kept, **_SETTINGS, **chosen}


def explain_failure(top: Path, answer: Answer) -> CheckerError:
    """Return the error that a user can do something about, from what git wrote."""
    trust = _TRUST.search(answer.complaint)
    if trust is not None:
        return CheckerError(
            f'git does not read {top}, for it belongs to another user: if you trust it, run "'
            f'{trust[0]}"'
        )
    if "promisor remote" in answer.complaint:
        return explain_missing(top)
    return CheckerError(f"git cannot read {top}: {find_reason(answer)}")


def explain_missing(top: Path) -> CheckerError:
    """Return the error for an object that a revision needs and the repository does not have."""
    partial = run_git(top, "config", "--get-regexp", r"^remote\..*\.promisor$")
    if partial.status:
        return CheckerError(
            f'an object is missing from the repository {top}: run "git fsck", or clone it again'
        )
    return CheckerError(
        f"{top} is a partial clone, and what it lacks could not be fetched: connect to its"
        " remote and try again, or clone it without --filter"
    )


def find_reason(answer: Answer) -> str:
    """Return the last line that git wrote, without its level."""
    lines = [line.strip() for line in answer.complaint.splitlines() if line.strip()]
    return _LEVEL.sub("", lines[-1]) if lines else f"it ended with status {answer.status}"
