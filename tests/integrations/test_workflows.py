"""What runs on GitHub is well formed, pinned, and allowed no more than it needs."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
ACTION = ROOT / "action.yml"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PROGRAMS = Path(sys.executable).parent
CONTENTS = {path: yaml.safe_load(path.read_text(encoding="utf-8")) for path in (ACTION, *WORKFLOWS)}

PINNED = re.compile(r"uses: [\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def name_file(path: Path) -> str:
    return path.name


each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=name_file)
each_file = pytest.mark.parametrize("path", [ACTION, *WORKFLOWS], ids=name_file)


def run(*command: str | Path) -> None:
    """Run a checker, which must find nothing."""
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8", errors="replace"
    )
    assert done.returncode == 0, done.stdout + done.stderr


def list_jobs(path: Path) -> dict[str, Any]:
    jobs: dict[str, Any] = CONTENTS[path]["jobs"]
    return jobs


def list_steps(path: Path) -> list[dict[str, Any]]:
    if path == ACTION:
        steps: list[dict[str, Any]] = CONTENTS[path]["runs"]["steps"]
        return steps
    return [step for job in list_jobs(path).values() for step in job["steps"]]


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("vendor.github-actions", ACTION),
        ("vendor.dependabot", ROOT / ".github" / "dependabot.yml"),
        *(("vendor.github-workflows", path) for path in WORKFLOWS),
        *(("custom.github-workflows-require-timeout", path) for path in WORKFLOWS),
    ],
)
def test_the_form_is_as_published(schema: str, path: Path) -> None:
    run(PROGRAMS / "check-jsonschema", "--builtin-schema", schema, path)


def test_zizmor_finds_nothing_unsafe() -> None:
    run(PROGRAMS / "zizmor", "--offline", "--persona", "auditor", ACTION, ROOT / ".github")


def test_actionlint_finds_no_mistake() -> None:
    """It is the maintained fork of rhysd/actionlint that comes as a package with its program."""
    run(PROGRAMS / "actionlint", *WORKFLOWS)


@each_file
def test_every_action_of_others_is_pinned_and_says_its_version(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    foreign = [line for line in lines if not re.search(r"uses: \./( |$)", line)]
    assert [line for line in foreign if not PINNED.search(line)] == []


def test_one_action_is_pinned_to_one_commit_everywhere() -> None:
    uses = {step["uses"] for path in CONTENTS for step in list_steps(path) if "uses" in step}
    names = [use.partition("@")[0] for use in uses]
    assert len(names) == len(set(names))


@each_file
def test_no_expression_stands_in_a_script(path: Path) -> None:
    assert [step for step in list_steps(path) if "${{" in step.get("run", "")] == []


@each_file
def test_what_is_ignored_says_why(path: Path) -> None:
    ignored = re.findall(r"# zizmor: ignore\[[\w-]+\](.*)", path.read_text(encoding="utf-8"))
    assert [reason for reason in ignored if len(reason.split()) < 3] == []


@each_workflow
def test_nothing_is_allowed_but_by_job_and_with_a_reason(path: Path) -> None:
    assert CONTENTS[path]["permissions"] == {}
    lines = path.read_text(encoding="utf-8").splitlines()
    for job in list_jobs(path).values():
        for name, level in job["permissions"].items():
            asked = [line for line in lines if line.strip().startswith(f"{name}: {level}")]
            assert asked, name
            assert all("  # to " in line for line in asked)


def test_only_the_publishing_of_the_pages_may_write() -> None:
    writing = {
        name
        for path in WORKFLOWS
        for name, job in list_jobs(path).items()
        if "write" in job["permissions"].values()
    }
    assert writing == {"publish"}


@each_workflow
def test_runs_replace_one_another_end_in_time_and_use_bash(path: Path) -> None:
    content = CONTENTS[path]
    assert "github.ref" in content["concurrency"]["group"]
    assert content["defaults"] == {"run": {"shell": "bash"}}
    assert all(job["timeout-minutes"] <= 30 for job in list_jobs(path).values())


@each_workflow
def test_no_checkout_leaves_its_credentials(path: Path) -> None:
    checkouts = [step for step in list_steps(path) if "actions/checkout@" in step.get("uses", "")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_the_paths_in_scripts_are_there() -> None:
    steps = [step for path in WORKFLOWS for step in list_steps(path)]
    scripts = "\n".join(step.get("run", "") for step in steps)
    named = re.findall(r"(?:^|\s)((?:\.ci|\.github|tests)/[\w./-]+)", scripts)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_python_that_the_package_is_for_is_tested_on_three_systems() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    supported = re.findall(r'"Programming Language :: Python :: (3\.\d+)"', project)
    matrix = list_jobs(ROOT / ".github/workflows/tests.yml")["tests"]["strategy"]["matrix"]
    assert matrix["python"] == supported
    assert matrix["system"] == ["ubuntu-latest", "macos-latest", "windows-latest"]


def test_the_claims_are_checked_by_the_action_itself_and_its_report_is_kept() -> None:
    steps = list_jobs(ROOT / ".github/workflows/claims.yml")["check"]["steps"]
    [check] = [step for step in steps if step.get("uses") == "./"]
    [keep] = [step for step in steps if "actions/upload-artifact@" in step.get("uses", "")]
    outputs = CONTENTS[ACTION]["outputs"]
    named = re.findall(r"steps\.claims\.outputs\.([\w-]+)", f"{keep['if']} {keep['with']['path']}")
    assert check["id"] == "claims"
    assert set(check["with"]) <= set(CONTENTS[ACTION]["inputs"])
    assert "report" in named
    assert set(named) <= set(outputs)


def test_the_pages_that_are_published_are_those_that_the_report_writes() -> None:
    steps = list_jobs(ROOT / ".github/workflows/claims.yml")["pages"]["steps"]
    [script] = [step["run"] for step in steps if "run" in step]
    [upload] = [step for step in steps if "actions/upload-pages-artifact@" in step.get("uses", "")]
    assert re.findall(r"claim-checker report --output (\S+)", script) == [upload["with"]["path"]]
    assert "pip install '.[report]'" in script
