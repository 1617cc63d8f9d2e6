"""Why a revision cannot be had from a repository, and what to do about it."""

import re
from pathlib import Path

from checker.errors import CheckerError
from checker.loading.git.running import Answer, ask_git, find_reason, run_git

_STEPS_BACK = re.compile(r"[~^:]|@\{")
_PLAIN = re.compile(r"[\w./+-]+")
"""What may stand in a command that a reader is to copy."""
_UNTOLD = "Needed a single revision"
"""What git says where it has nothing to say."""


def explain_unknown(top: Path, text: str, answer: Answer) -> CheckerError:
    """Return the error for a text that names nothing that git knows here."""
    start = _STEPS_BACK.split(text, maxsplit=1)[0]
    if not _has_commits(top):
        return CheckerError(
            f'{top} has no commit yet, so "{text}" names none: make the first commit, or check'
            " without a base"
        )
    if start in {"HEAD", "@"} and not _is_known(top, "HEAD"):
        return CheckerError(
            f'the branch that is checked out has no commit yet, so "{text}" names none: name'
            " another revision"
        )
    return CheckerError(
        f'there is no revision "{text}" in {top}: {_find_cure(top, text, start, answer)}'
    )


def _find_cure(top: Path, text: str, start: str, answer: Answer) -> str:
    is_known = _is_known(top, start)
    meant = [] if is_known else _find_on_remotes(top, start)
    if meant:
        listed = " or ".join(f'"{name}{text.removeprefix(start)}"' for name in meant)
        return f"did you mean {listed}?"
    if is_shallow(top):
        return _explain_shallow()
    if answer.status and find_reason(answer) != _UNTOLD:
        return f"git says {find_reason(answer)}"
    if is_known and start != text:
        return f'"{start}" is there, but "{text.removeprefix(start)}" leads to nothing'
    return _suggest_fetching(top, start)


def _find_on_remotes(top: Path, start: str) -> list[str]:
    """Return the branches of remotes that have the name of a branch: origin/main for main."""
    listed = ask_git(top, "for-each-ref", "--format=%(refname)", "refs/remotes")
    names = listed.decode(errors="surrogateescape").split("\n")
    return [name.removeprefix("refs/remotes/") for name in names if name.endswith(f"/{start}")]


def _suggest_fetching(top: Path, start: str) -> str:
    remotes = ask_git(top, "remote").decode(errors="surrogateescape").split()
    if not remotes or not _PLAIN.fullmatch(start):
        return "correct its name"
    near = next((name for name in remotes if start.startswith(f"{name}/")), None)
    remote = near or remotes[0]
    branch = start.removeprefix(f"{remote}/")
    command = f'"git fetch {remote} {branch}:refs/remotes/{remote}/{branch}"'
    if near is not None:
        return f"correct its name, or fetch it with {command}"
    return f"correct its name, or fetch it with {command} and name {remote}/{branch}"


def explain_no_ancestor(top: Path, text: str) -> CheckerError:
    """Return the error for a revision from which HEAD never parted, as far as git can see."""
    missing = f'HEAD and "{text}" have no common ancestor in {top}'
    if is_shallow(top):
        return CheckerError(f"{missing}: {_explain_shallow()}")
    return CheckerError(f'{missing}: name "{text}" itself as the base')


def explain_ambiguous(top: Path, name: str) -> CheckerError:
    """Return the error for a name that a branch and a tag share."""
    kinds = ("refs/heads", "refs/tags", "refs/remotes")
    patterns = [f"{kind}/{name}" for kind in kinds]
    listed = ask_git(top, "for-each-ref", "--format=%(refname)", *patterns)
    full = " or ".join(listed.decode(errors="surrogateescape").split("\n")[:-1])
    return CheckerError(f'"{name}" names more than one branch or tag: write {full or "it in full"}')


def explain_other_object(text: str, kind: str) -> CheckerError:
    """Return the error for a text that names a tree or a blob."""
    known = {"tree": "a folder", "blob": "a file"}.get(kind, kind)
    return CheckerError(
        f'"{text}" names {known} in git, not a commit: name a branch, a tag or a commit'
    )


def _explain_shallow() -> str:
    return (
        'the clone is shallow: run "git fetch --unshallow", or set fetch-depth: 0 for'
        " actions/checkout in GitHub Actions, or GIT_DEPTH: 0 in GitLab"
    )


def is_shallow(top: Path) -> bool:
    """Whether a clone has only the newest commits."""
    return ask_git(top, "rev-parse", "--is-shallow-repository").strip() == b"true"


def _has_commits(top: Path) -> bool:
    return bool(ask_git(top, "rev-list", "--max-count=1", "--all").strip())


def _is_known(top: Path, name: str) -> bool:
    return not run_git(top, "rev-parse", "--verify", name).status
