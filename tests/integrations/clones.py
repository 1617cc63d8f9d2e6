"""Git repositories as their users have them, whatever this machine's own settings are."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]

SETTINGS = (
    "-c",
    "init.defaultBranch=main",
    "-c",
    "user.name=Sam Writer",
    "-c",
    "user.email=sam@courier.example",
    "-c",
    "protocol.file.allow=always",
)

MEASURES = """\
measures:
  library_loans:
    title: Books lent by the county's libraries
    nature: flow
    unit: loan / year
    place: GB-ENG
"""

_ARTICLE = """\
source:
  type: article-newspaper
  title: What the libraries lend
  container-title: {publication}
  author: [{{family: Writer, given: Sam}}]
  issued: 2025-02-03
  URL: https://{name}.example/libraries
claims:
  - id: {name}-loans
    measure: library_loans
    value: {value}
    unit: loan / year
    period: 2024
    quote: {value} loans a year
"""


def write_article(name: str, value: str) -> str:
    """Write a file of claims with the loans of a year, as one publication has them."""
    return _ARTICLE.format(name=name, publication=f"The {name.title()}", value=value)


def plain_environment(home: Path) -> dict[str, str]:
    """Return the environment of this process without what others have put into it for git."""
    foreign = (
        "GIT_",
        "GITHUB_",
        "PRE_COMMIT",
        "COV_",
        "COVERAGE_",
        "PYTHON",
        "VIRTUAL_ENV",
        "SKIP",
    )
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return {
        **kept,
        "HOME": str(home),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "NO_COLOR": "1",
        "PYTHONUTF8": "1",
    }


class Repository(NamedTuple):
    """A repository with a work tree."""

    folder: Path
    environment: dict[str, str]

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a command in the work tree, with both its streams in one."""
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
        done = self.run("git", *SETTINGS, *arguments)
        assert done.returncode == 0, done.stdout
        return done.stdout.strip()

    def write(self, files: dict[str, str]) -> None:
        """Write files by their paths in the work tree."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def read(self, name: str) -> str:
        """Return the text of a file in the work tree."""
        return (self.folder / name).read_text(encoding="utf-8")

    def commit(self, files: dict[str, str], message: str = "A change") -> str:
        """Write files, commit all that there is past any hook, and return the commit's hash."""
        self.write(files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--message", message)
        return self.git("rev-parse", "HEAD")

    def try_to_commit(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Commit as a user does, with the hooks that are installed."""
        return self.run("git", *SETTINGS, "commit", "--message", "A change", *arguments)


def start_repository(folder: Path, environment: dict[str, str]) -> Repository:
    """Begin a repository in a new folder."""
    folder.mkdir(parents=True)
    repository = Repository(folder, environment)
    repository.git("init", "--quiet")
    return repository


def copy_project(folder: Path, environment: dict[str, str]) -> str:
    """Commit the project, as it is on the disk now, to a new repository; return the hash.

    Its tests are left out: nobody who uses the hooks or the action runs them.
    """
    project = Repository(ROOT, environment)
    listed = project.git("ls-files", "-z", "-co", "--exclude-standard", "--", ".", ":!tests")
    copy = start_repository(folder, environment)
    for name in filter(None, listed.split("\0")):
        # A file that is deleted and not yet committed so is still listed.
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return copy.commit({}, "The project")
