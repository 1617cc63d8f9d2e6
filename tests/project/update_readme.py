"""Write into README.md what its commands print.

    python -m tests.project.update_readme

The README is a session at a terminal. Its `console` blocks hold commands, each after
`$ `, and what they print; its `yaml` blocks that begin with a comment such as
`# claims/first.yaml` are files that the reader saves. A comment `<!-- in: … -->` says
where the next blocks run: in `this project`, or in `an empty folder`.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"

PIECE = re.compile(
    r"<!-- in: (?P<place>this project|an empty folder) -->"
    r"|^```(?P<language>console|yaml)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
SAVED_AS = re.compile(r"# (?P<path>[\w./-]+\.(?:yaml|toml))\n")
PROMPT = "$ "

# One author, at one moment, gives one name to a commit, which the README shows.
GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (
            ("NAME", "Ada Okafor"),
            ("EMAIL", "ada@herald.example"),
            ("DATE", "2025-03-09T12:00:00+00:00"),
        )
    },
}


class Terminal(NamedTuple):
    """Where the README's commands run."""

    project: Path
    """A copy of this project."""
    empty: Path
    environment: dict[str, str]


def open_terminal(scratch: Path) -> Terminal:
    """Lay out the folders, with `claim-checker` on the path as an installation puts it there."""
    project, empty, commands = scratch / "project", scratch / "empty", scratch / "bin"
    shutil.copytree(ROOT / "claims", project / "claims")
    shutil.copy(ROOT / "pyproject.toml", project)
    empty.mkdir()
    commands.mkdir()
    command = commands / "claim-checker"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    surroundings = {
        "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "80",
        "NO_COLOR": "1",
        **GIT,
    }
    return Terminal(project, empty, {**os.environ, **surroundings})


def render(readme: str, terminal: Terminal) -> str:
    """Run the README from its top, and put in what the commands print."""
    return "".join(render_pieces(readme, terminal))


def render_pieces(readme: str, terminal: Terminal) -> Iterator[str]:
    """Give the README's text back, piece by piece."""
    folder = terminal.empty
    end = 0
    for piece in PIECE.finditer(readme):
        yield readme[end : piece.start()]
        end = piece.end()
        if piece["place"]:
            folder = terminal.project if piece["place"] == "this project" else terminal.empty
        elif piece["language"] == "yaml":
            save(piece["body"], folder)
        else:
            body = run_session(piece["body"], folder, terminal.environment)
            yield f"```console\n{body}```"
            continue
        yield piece[0]
    yield readme[end:]


def save(body: str, folder: Path) -> None:
    """Save a block as the file that its first line names; one without a name is only shown."""
    named = SAVED_AS.match(body)
    if not named:
        return
    path = folder / named["path"]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(body, encoding="utf-8")


def run_session(body: str, folder: Path, environment: dict[str, str]) -> str:
    """Run the commands of one block, and give it back with what they print."""
    commands = [line for line in body.splitlines() if line.startswith(PROMPT)]
    return "".join(
        f"{command}\n{run_command(command.removeprefix(PROMPT), folder, environment)}"
        for command in commands
    )


def run_command(command: str, folder: Path, environment: dict[str, str]) -> str:
    """Run one line of shell as a reader would see it; a bug's traceback stops everything."""
    done = subprocess.run(  # noqa: S602 - the README is ours, and its lines are for a shell
        command,
        shell=True,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if "Traceback (most recent call last)" in done.stdout:
        raise SystemExit(f"README.md: {command!r} crashed:\n{done.stdout}")
    return done.stdout


def render_readme() -> str:
    """Run the project's README."""
    with tempfile.TemporaryDirectory() as scratch:
        return render(README.read_text(encoding="utf-8"), open_terminal(Path(scratch)))


if __name__ == "__main__":
    README.write_text(render_readme(), encoding="utf-8")
