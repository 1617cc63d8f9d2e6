"""A composite action run as a runner runs it: its steps in order, in a clean environment.

Scripts are run; actions of others are written down instead, with what they were given. Of
the language of expressions it knows what action.yml uses, and refuses anything else.
"""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from tests.integrations.expressions import Expressions

_BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail")
"""How the runner starts a script that asks for bash."""

Outputs = Mapping[str, str]


class Runner(NamedTuple):
    """The machine that a job runs on."""

    action: Path
    workspace: Path
    scratch: Path
    event: str
    """The name of the event; its payload lies in `event.json` in the scratch folder."""
    environment: Mapping[str, str]
    """What is on the machine: the path to its programs, and how it reaches others."""


class Used(NamedTuple):
    """A step that another action would have run."""

    uses: str
    given: Mapping[str, str]


class Run(NamedTuple):
    """What has come of running the action."""

    log: str
    outputs: Mapping[str, str]
    steps: Mapping[str, Outputs]
    used: tuple[Used, ...]
    statuses: Mapping[str, int]
    """The exit status of each script that ran, by the step's name."""
    summary: str

    @property
    def is_success(self) -> bool:
        """Whether the job would go on."""
        return not any(self.statuses.values())

    @property
    def annotations(self) -> list[str]:
        """The lines of the log that the runner takes for annotations."""
        return re.findall(r"^::(?:error|warning|notice) .*$", self.log, re.MULTILINE)


class _Job:
    """The steps that have run so far, and what came of them."""

    def __init__(self, runner: Runner, inputs: Mapping[str, str]) -> None:
        self.runner = runner
        self.contexts: dict[str, Any] = {"inputs": inputs, "steps": {}}
        self.log = ""
        self.used: list[Used] = []
        self.statuses: dict[str, int] = {}

    def fill_in(self, text: object) -> str:
        return self._read().fill_in(str(text))

    def is_due(self, step: Mapping[str, Any]) -> bool:
        condition = str(step.get("if", "success()"))
        # A condition that asks nothing of the steps before it means that they succeeded.
        if not re.search(r"\b(?:always|success)\(", condition):
            condition = f"success() && ({condition})"
        return bool(self._read().evaluate(condition))

    def run(self, step: Mapping[str, Any], failing: tuple[str, ...]) -> Outputs:
        if "uses" in step:
            given = {name: self.fill_in(text) for name, text in step["with"].items()}
            self.used.append(Used(step["uses"], given))
            is_fatal = step["uses"].startswith(failing) and not step.get("continue-on-error")
            self.statuses[step["name"]] = int(is_fatal)
            return {}
        done, outputs = _run_script(self.runner, step, self)
        self.log += done.stdout
        self.statuses[step["name"]] = done.returncode
        return outputs

    def _read(self) -> Expressions:
        return Expressions(self.contexts, has_failed=any(self.statuses.values()))


def run_action(
    runner: Runner,
    inputs: Mapping[str, str],
    *,
    given: Mapping[str, Outputs] | None = None,
    failing: tuple[str, ...] = (),
) -> Run:
    """Run the action with its inputs.

    `given` holds what steps put out that are taken as done, by their ids; `failing` says how
    the actions of others begin that fail.
    """
    action = yaml.safe_load((runner.action / "action.yml").read_text(encoding="utf-8"))
    defaults = {name: entry.get("default", "") for name, entry in action["inputs"].items()}
    assert set(inputs) <= set(defaults)
    job = _Job(runner, {**defaults, **inputs})
    done = dict(given or {})
    for step in action["runs"]["steps"]:
        known = done.get(step.get("id", ""))
        if known is None and not job.is_due(step):
            continue
        outputs = job.run(step, failing) if known is None else known
        job.contexts["steps"][step.get("id", step["name"])] = {"outputs": outputs}
    put_out = {name: job.fill_in(entry["value"]) for name, entry in action["outputs"].items()}
    steps = {name: step["outputs"] for name, step in job.contexts["steps"].items()}
    summary = _read(runner.scratch / "summary.md")
    return Run(job.log, put_out, steps, tuple(job.used), job.statuses, summary)


def _run_script(
    runner: Runner, step: Mapping[str, Any], job: _Job
) -> tuple[subprocess.CompletedProcess[str], Outputs]:
    assert step["shell"] == "bash"
    assert set(step) <= {"name", "id", "if", "shell", "env", "run"}
    script, output = runner.scratch / "script.sh", runner.scratch / "output"
    # The runner fills expressions into scripts too, and so lets whoever wrote the values run code.
    script.write_text(job.fill_in(step["run"]), encoding="utf-8")
    output.write_text("", encoding="utf-8")
    own = {name: job.fill_in(text) for name, text in step.get("env", {}).items()}
    done = subprocess.run(
        [*_BASH, script],
        cwd=runner.workspace,
        env={**_surround(runner), "GITHUB_OUTPUT": str(output), **own},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done, read_outputs(output.read_text(encoding="utf-8"))


def _surround(runner: Runner) -> dict[str, str]:
    """Return the environment that a runner gives a step."""
    scratch = runner.scratch
    return {
        **runner.environment,
        "HOME": str(scratch / "home"),
        "GITHUB_ACTIONS": "true",
        "GITHUB_ACTION_PATH": str(runner.action),
        "GITHUB_ENV": str(scratch / "env"),
        "GITHUB_EVENT_NAME": runner.event,
        "GITHUB_EVENT_PATH": str(scratch / "event.json"),
        "GITHUB_PATH": str(scratch / "path"),
        "GITHUB_STEP_SUMMARY": str(scratch / "summary.md"),
        "GITHUB_WORKSPACE": str(runner.workspace),
        "RUNNER_TEMP": str(scratch / "temp"),
    }


def read_outputs(text: str) -> Outputs:
    """Read the file of a step's outputs: `name=value`, or `name<<end`, lines, and `end`."""
    outputs: dict[str, str] = {}
    lines = iter(text.splitlines())
    for line in lines:
        name, mark, rest = re.fullmatch(r"([\w-]+)(=|<<)(.*)", line, re.DOTALL).groups()  # type: ignore[union-attr]  # anything else fails the test, as it fails a job
        outputs[name] = rest if mark == "=" else "\n".join(iter(lambda: next(lines), rest))
    return outputs


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def keep_programs() -> dict[str, str]:
    """Return what a clean environment keeps: the programs, and the way to the package index."""
    needed = ("PIP_", "SSL_", "HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")
    kept = {name: value for name, value in os.environ.items() if name.startswith(needed)}
    return {**kept, "PATH": os.environ["PATH"], "GIT_CONFIG_SYSTEM": os.devnull}
