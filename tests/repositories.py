"""Git repositories as their users have them, whatever this machine's own settings are."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tests.installed import call, clean_environment

_SETTINGS = (
    *("-c", "init.defaultBranch=main"),
    *("-c", "user.name=Sam Writer"),
    *("-c", "user.email=sam@courier.example"),
    *("-c", "protocol.file.allow=always"),
)


class Repository(NamedTuple):
    """A folder of claims, in a repository as a rule."""

    folder: Path
    environment: Mapping[str, str]
    """What surrounds git and whatever its hooks run."""

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a command in the folder, with both its streams in one."""
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    def git(self, *arguments: str | Path) -> str:
        """Run git, which must succeed, and return what it prints."""
        done = self.run("git", *_SETTINGS, *arguments)
        assert done.returncode == 0, done.stdout
        return done.stdout.strip()

    def write(self, files: Mapping[str, str]) -> None:
        """Write files by their paths in the folder."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def read(self, name: str) -> str:
        """Return the text of a file in the folder."""
        return (self.folder / name).read_text(encoding="utf-8")

    def commit(self, files: Mapping[str, str], message: str = "A change") -> str:
        """Write files, commit all that there is past any hook, and return the commit's hash."""
        self.write(files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--message", message)
        return self.git("rev-parse", "HEAD")

    def try_to_commit(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Commit as a user does, with the hooks that are installed."""
        return self.run("git", *_SETTINGS, "commit", "--message", "A change", *arguments)

    def check(self, *arguments: str, folder: str = "") -> subprocess.CompletedProcess[str]:
        """Check the claims with the installed command, in the folder or in one below it."""
        return call(self.folder / folder, "check", *arguments)

    def report(self, *arguments: str, folder: str = "") -> Any:  # noqa: ANN401 - JSON of any form
        """Check, and return the report for programs."""
        done = self.check("--output", "json", *arguments, folder=folder)
        assert done.returncode in {0, 1}, done.stderr
        return json.loads(done.stdout)


def start_repository(folder: Path, environment: Mapping[str, str] | None = None) -> Repository:
    """Begin a repository, whose first branch is main."""
    folder.mkdir(parents=True, exist_ok=True)
    repository = Repository(folder, clean_environment() if environment is None else environment)
    repository.git("init", "--quiet")
    return repository
