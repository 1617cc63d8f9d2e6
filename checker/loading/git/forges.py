"""Where the forge that hosts a repository shows a line of a file."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from checker.errors import CheckerError
from checker.loading.git.repository import Repository
from checker.loading.git.running import run_git

_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")
_PART = re.compile(r"[\w.~-]*[\w~-][\w.~-]*", re.ASCII)
"""A part of a repository's path: no escape, no brace, and neither "." nor ".."."""
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_SHORT_FORM = re.compile(r"(?:[^@/:]+@)?(?P<host>[^@/:]+):(?P<path>.+)")
"""How SSH names a repository, `git@host:owner/name.git`, always without a port (git-clone(1))."""
_SSH = frozenset({"ssh", "git+ssh", "ssh+git", "git"})
_WEB = frozenset({"http", "https"})
_OWNER_AND_NAME = 2

_OTHER_PORTS = {
    "ssh.github.com": "github.com",
    "altssh.gitlab.com": "gitlab.com",
    "altssh.bitbucket.org": "bitbucket.org",
}
"""Where forges take SSH on the port of HTTPS, for networks that let nothing else out."""


class _Kind(NamedTuple):
    """One kind of forge."""

    line: str
    """What follows after the repository's address."""
    has_groups: bool = False
    """Whether repositories may lie deeper than owner and name."""


_GITHUB = _Kind("blob/{commit}/{path}#L{line}")
_GITLAB = _Kind("-/blob/{commit}/{path}#L{line}", has_groups=True)
_GITEA = _Kind("src/commit/{commit}/{path}#L{line}", has_groups=True)
_BITBUCKET = _Kind("src/{commit}/{path}#lines-{line}")
_SOURCEHUT = _Kind("tree/{commit}/item/{path}#L{line}")

_KNOWN = {
    "github.com": _GITHUB,
    "gitlab.com": _GITLAB,
    "bitbucket.org": _BITBUCKET,
    "codeberg.org": _GITEA,
    "gitea.com": _GITEA,
    "git.sr.ht": _SOURCEHUT,
}
_BEGINNINGS = {"github.": _GITHUB, "gitlab.": _GITLAB, "gitea.": _GITEA, "forgejo.": _GITEA}
"""How the hosts of forges that organisations run themselves are called as a rule."""
_GITHUB_CLOUD = ".ghe.com"
"""How the hosts end that GitHub runs for single enterprises."""


class _Address(NamedTuple):
    """Where a repository lies on the web."""

    host: str
    """In lowercase."""
    port: str
    """With its colon; empty for the usual one."""
    path: str
    """Without slashes at its ends, and without ".git"."""


def find_forge(repository: Repository, environment: Mapping[str, str]) -> str:
    """Return where the forge shows a line: a URL with `{path}` and `{line}` to be filled in.

    The repository is that of the remote which the branch follows, else of origin, else of the
    only remote; the commit is HEAD. So a line is right for what is committed and pushed: what
    is not may stand elsewhere. `environment` tells which forge runs the CI. Empty where there
    is no commit, no remote or no forge that is known by its host; asks no network.
    """
    try:
        address, commit = _read_address(repository.top), _read_commit(repository.top)
    except CheckerError:
        return ""  # a report is none the worse without links, whatever ails git
    if address is None or not commit:
        return ""
    kind = _find_kind(address.host, environment)
    if kind is None or not _is_repository(address.path, kind):
        return ""
    return f"https://{address.host}{address.port}/{address.path}/" + kind.line.replace(
        "{commit}", commit
    )


def _read_commit(top: Path) -> str:
    commit = _ask(top, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    return commit if _COMMIT.fullmatch(commit) else ""


def _read_address(top: Path) -> _Address | None:
    remotes = _ask(top, "remote").splitlines()
    remote = _choose_remote(top, remotes)
    # Asked this way, git replaces what url.<base>.insteadOf abbreviates.
    return _parse_address(_ask(top, "remote", "get-url", "--", remote)) if remote else None


def _choose_remote(top: Path, remotes: list[str]) -> str:
    """Return the name of the remote to link to; empty where nothing tells which it is."""
    branch = _ask(top, "symbolic-ref", "--quiet", "--short", "HEAD")
    followed = _ask(top, "config", "--get", f"branch.{branch}.remote") if branch else ""
    for name in (followed, "origin"):
        if name in remotes:
            return name
    return remotes[0] if len(remotes) == 1 else ""


def _ask(top: Path, *arguments: str) -> str:
    """Return what git answers, without the line break; empty where it has no answer."""
    answer = run_git(top, *arguments)
    return "" if answer.status else answer.output.decode(errors="replace").rstrip("\n")


def _parse_address(url: str) -> _Address | None:
    """Read the address of a remote, without its user and password; None for any odd one."""
    address = _split_url(url) if "://" in url else _split_short_form(url)
    if address is None:
        return None
    host = address.host.lower()
    path = address.path.strip("/").removesuffix(".git")
    if not _HOST.fullmatch(host) or not all(map(_PART.fullmatch, path.split("/"))):
        return None
    return _Address(_OTHER_PORTS.get(host, host), address.port, path)


def _split_short_form(text: str) -> _Address | None:
    match = _SHORT_FORM.fullmatch(text)
    return _Address(match["host"], "", match["path"]) if match else None


def _split_url(url: str) -> _Address | None:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.query or parts.fragment or parts.scheme not in _SSH | _WEB:
        return None
    # The port of SSH says nothing about the web, and that of plain HTTP speaks no TLS.
    if parts.scheme == "http" and port is not None:
        return None
    shown = f":{port}" if port is not None and parts.scheme == "https" else ""
    return _Address(parts.hostname or "", shown, parts.path)


def _find_kind(host: str, environment: Mapping[str, str]) -> _Kind | None:
    if host in _KNOWN:
        return _KNOWN[host]
    if host == _find_host(environment.get("GITHUB_SERVER_URL", "")):
        # The runners of Gitea and Forgejo set what GitHub's sets, and say so.
        is_gitea = "true" in {environment.get("GITEA_ACTIONS"), environment.get("FORGEJO_ACTIONS")}
        return _GITEA if is_gitea else _GITHUB
    if host == environment.get("CI_SERVER_HOST", "").lower():
        return _GITLAB
    if host.endswith(_GITHUB_CLOUD):
        return _GITHUB
    return next((kind for start, kind in _BEGINNINGS.items() if host.startswith(start)), None)


def _find_host(url: str) -> str:
    address = _split_url(url)
    return address.host if address is not None else ""


def _is_repository(path: str, kind: _Kind) -> bool:
    depth = path.count("/") + 1
    return depth >= _OWNER_AND_NAME if kind.has_groups else depth == _OWNER_AND_NAME
