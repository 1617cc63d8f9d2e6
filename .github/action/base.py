# ruff: noqa: INP001 - a folder of scripts that the action runs, no package
"""The revision that a change is held against, found also in a shallow checkout."""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_NO_COMMIT = re.compile("0{40}|0{64}")
"""How an event names the commit before a branch's first push."""
_HASH = re.compile("[0-9a-f]{40}|[0-9a-f]{64}")
_BRANCH = re.compile(r"\w[\w./-]*")
_MERGE_BASE = "merge-base:"


def find_base(folder: Path, asked: str, event: Mapping[str, Any]) -> str:
    """Return what the command is to take for its base, "" for none.

    What cannot be brought here is returned all the same: the command says what to do.
    """
    if asked == "none" or _NO_COMMIT.fullmatch(asked):
        return ""
    if asked.startswith(_MERGE_BASE):
        return f"{_MERGE_BASE}{_bring(folder, asked.removeprefix(_MERGE_BASE))}"
    if asked:
        return _bring(folder, asked)
    if "merge_group" in event:
        return _bring(folder, event["merge_group"]["base_sha"])
    if "pull_request" in event:
        return _find_base_of_pull(folder, event["pull_request"])
    return ""


def _find_base_of_pull(folder: Path, pull: Mapping[str, Any]) -> str:
    """Prefer the commit that the change was merged with for the test: it is what main was then."""
    parents = _list_parents(folder)
    # A pull request's own last commit can be a merge too; its second parent is another.
    if parents[1:] == [pull["head"]["sha"]]:
        return _bring(folder, parents[0])
    return f"{_MERGE_BASE}{_bring(folder, pull['base']['sha'])}"


def _list_parents(folder: Path) -> list[str]:
    """Return the parents of the commit that is checked out, in a shallow checkout too.

    There git itself takes a commit to have none, but the commit's text names them.
    """
    text = _run_git(folder, "cat-file", "-p", "HEAD").stdout
    head, _, _ = text.partition("\n\n")
    return [line.removeprefix("parent ") for line in head.splitlines() if line[:7] == "parent "]


def _bring(folder: Path, name: str) -> str:
    """Return a name for the commit that is known here, fetching it where it is not."""
    if _is_known(folder, name):
        return name
    if _is_known(folder, f"refs/remotes/origin/{name}"):
        return f"origin/{name}"
    if _HASH.fullmatch(name):
        _fetch(folder, name)
        return name
    # The command refuses any other text; here it could be an option or a refspec.
    branch = name if name.startswith("refs/") else f"refs/heads/{name}"
    if _BRANCH.fullmatch(name) and _fetch(folder, branch):
        return _run_git(folder, "rev-parse", "FETCH_HEAD").stdout.strip()
    return name


def _is_known(folder: Path, name: str) -> bool:
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    return "\0" not in name and _run_git(folder, *asked).returncode == 0


def _fetch(folder: Path, name: str) -> bool:
    # In a whole clone a depth would cut off the history that is there.
    is_shallow = _run_git(folder, "rev-parse", "--is-shallow-repository").stdout.strip() == "true"
    depth = ("--depth=1",) if is_shallow else ()
    return _run_git(folder, "fetch", "--quiet", "--no-tags", *depth, "origin", name).returncode == 0


def _run_git(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603 - git, with names that were looked at
        ["git", *arguments],  # noqa: S607 - the git that checked the repository out
        cwd=folder,
        # A private repository without credentials would wait for a password.
        env={**os.environ, "GIT_TERMINAL_PROMPT": "0"},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
