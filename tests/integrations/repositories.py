"""Repositories of claims, and what the installed command says in them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

COMMAND = Path(sys.executable).with_name("claim-checker")

_WHO = {
    f"GIT_{role}_{part}": value
    for role in ("AUTHOR", "COMMITTER")
    for part, value in (("NAME", "Sam Writer"), ("EMAIL", "sam@courier.example"))
}
_FOREIGN = ("GIT_", "GITHUB_", "CI_", "NO_COLOR", "FORCE_COLOR")

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith(_FOREIGN)},
    **_WHO,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "PYTHONUTF8": "1",
}
"""This machine's, without its user's settings of git and whatever started the tests."""

MEASURES = """\
measures:
  loans: {nature: flow, unit: loan / year}
  visits: {nature: flow, unit: visit / year}
"""

_SOURCE = """\
source:
  type: article-newspaper
  title: What the libraries do
  container-title: {publication}
  author: [{{family: Writer, given: Sam}}]
  issued: 2025-02-03
  URL: https://{host}.example/libraries
claims:
"""
_CLAIM = """\
  - id: {name}
    measure: {measure}
    value: {value}
    unit: {unit} / year
    period: 2024
    quote: {value} {measure} a year
"""


class Done(NamedTuple):
    """What the command has said."""

    status: int
    out: str
    err: str


class Repository(NamedTuple):
    """A folder of claims, in a repository as a rule."""

    top: Path

    def write(self, name: str, text: str) -> None:
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def git(self, *arguments: str) -> str:
        return run_git(self.top, *arguments)

    def commit(self, message: str) -> None:
        """Commit all there is."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def check(self, *arguments: str, folder: str = "") -> Done:
        return run_checker(self.top / folder, "check", *arguments)

    def report(self, *arguments: str, folder: str = "") -> Any:  # noqa: ANN401 - JSON of any form
        """Check, and return the report for programs."""
        done = self.check("--output", "json", *arguments, folder=folder)
        assert done.status in {0, 1}, done.err
        return json.loads(done.out)


def start_repository(folder: Path) -> Repository:
    """Begin a repository, whose first branch is main."""
    folder.mkdir(parents=True, exist_ok=True)
    run_git(folder, "init", "--quiet", "--initial-branch", "main")
    return Repository(folder)


def run_git(folder: Path, *arguments: str) -> str:
    """Run git, which must succeed, and return what it prints."""
    done = _run(folder, "git", *arguments)
    assert done.status == 0, done.err
    return done.out


def run_checker(folder: Path, *arguments: str) -> Done:
    """Run the installed command."""
    return _run(folder, str(COMMAND), *arguments)


def _run(folder: Path, *command: str) -> Done:
    done = subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=False, encoding="utf-8"
    )
    return Done(done.returncode, done.stdout, done.stderr)


def write_article(*claims: str, publication: str = "Courier") -> str:
    """Write an article's file of claims, each given as its id, its measure and its figure."""
    source = _SOURCE.format(publication=publication, host=publication.lower())
    return source + "".join(_write_claim(*claim.split()) for claim in claims)


def _write_claim(name: str, measure: str, value: str) -> str:
    unit = measure.removesuffix("s")
    return _CLAIM.format(name=name, measure=measure, value=value, unit=unit)
