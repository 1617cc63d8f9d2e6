"""The README's examples for CI are ones that CI takes, and do what it says."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.installed import COMMAND, clean_environment
from tests.integrations.articles import MEASURES, write_loans
from tests.repositories import start_repository

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROGRAMS = Path(sys.executable).parent


def find_block(heading: str) -> str:
    """Return the YAML below a heading."""
    _, _, below = README.partition(f"\n### {heading}\n")
    return below.split("```yaml\n", 1)[1].split("```\n", 1)[0]


def read_block(heading: str) -> Any:  # noqa: ANN401 - YAML of any form
    return yaml.safe_load(find_block(heading))


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    ("heading", "schema"),
    [("GitHub Actions", "vendor.github-workflows"), ("GitLab", "vendor.gitlab-ci")],
)
def test_an_example_is_as_its_published_schema_has_it(
    heading: str, schema: str, tmp_path: Path
) -> None:
    file = tmp_path / "example.yaml"
    file.write_text(find_block(heading), encoding="utf-8")
    options = ("--data-transform", "gitlab-ci") if heading == "GitLab" else ()
    program = PROGRAMS / "check-jsonschema"
    done = run(program, "--builtin-schema", schema, *options, file)
    assert done.returncode == 0, done.stdout


def test_the_example_for_pre_commit_names_hooks_that_there_are(tmp_path: Path) -> None:
    file = tmp_path / ".pre-commit-config.yaml"
    file.write_text(find_block("pre-commit"), encoding="utf-8")
    done = run(PROGRAMS / "pre-commit", "validate-config", file)
    assert done.returncode == 0, done.stdout
    offered = {hook["id"] for hook in read_hooks()}
    [repository] = read_block("pre-commit")["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= offered


def read_hooks() -> Any:  # noqa: ANN401 - YAML of any form
    return yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_the_example_workflow_pins_what_our_own_workflows_pin() -> None:
    pinned = re.findall(r"uses: (\S+@[0-9a-f]{40} # v\S+)", find_block("GitHub Actions"))
    assert pinned
    ours = (ROOT / ".github/workflows/claims.yml").read_text(encoding="utf-8")
    assert all(pin in ours for pin in pinned)


@pytest.mark.skipif(sys.platform == "win32", reason="the job runs in a container of Linux")
@pytest.mark.parametrize(("new", "status"), [("61,302", 0), ("70,415", 1)])
def test_the_job_in_gitlab_fails_on_what_a_merge_request_adds(
    new: str, status: int, tmp_path: Path
) -> None:
    repository = start_repository(tmp_path / "project")
    first = repository.commit({"claims/measures.yaml": MEASURES, **write_loans("old", "61,302")})
    repository.commit(write_loans("new", new))
    [script] = read_block("GitLab")["claims"]["script"]
    done = subprocess.run(
        ["sh", "-c", script],
        cwd=repository.folder,
        env=clean_environment(
            PATH=f"{COMMAND.parent}{os.pathsep}{os.environ['PATH']}",
            CI_MERGE_REQUEST_DIFF_BASE_SHA=first,
        ),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == status, done.stderr
    assert f"adds {status}, resolves 0" in done.stdout
    reports = read_block("GitLab")["claims"]["artifacts"]["reports"]
    for name in reports.values():
        assert (repository.folder / name).stat().st_size > 0
