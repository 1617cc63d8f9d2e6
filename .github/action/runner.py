# ruff: noqa: INP001 - a folder of scripts that the action runs, no package
"""What a step hears from the runner and tells it: files, commands, inputs."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4


class ActionError(Exception):
    """A mistake in how the action is used, in one line, with what to do about it."""


def read_input(name: str) -> str:
    """Return an input of the action, "" where it was not given."""
    return os.environ.get(f"INPUT_{name}", "").strip()


def find_folder() -> Path:
    """Return the folder to work in; raise ActionError where there is none."""
    name = read_input("WORKING_DIRECTORY")
    # A path from above or outside the workspace is the workflow's own choice.
    folder = Path(os.environ["GITHUB_WORKSPACE"], name)
    if "\0" in name or not folder.is_dir():
        raise ActionError(
            f'there is no folder "{name}": check the input working-directory, '
            "and that actions/checkout comes before this action"
        )
    return folder


def read_event() -> dict[str, Any]:
    """Return the event that started the workflow; empty where the runner tells none."""
    path = os.environ.get("GITHUB_EVENT_PATH")
    if not path or not Path(path).is_file():
        return {}
    event = json.loads(Path(path).read_text(encoding="utf-8"))
    return event if isinstance(event, dict) else {}


def write_outputs(values: Mapping[str, str]) -> None:
    """Set outputs of the step, whatever stands in their values."""
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8", newline="\n") as file:
        for name, value in values.items():
            # Nobody who writes a value can know the mark that ends it.
            end = f"end-{uuid4()}"
            file.write(f"{name}<<{end}\n{value}\n{end}\n")


def annotate_error(title: str, message: str) -> None:
    """Put an error into the log and on the page of the run, as one command to the runner."""
    escaped = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    print(f"::error title={title}::{escaped}", flush=True)  # noqa: T201 - so the runner is told
