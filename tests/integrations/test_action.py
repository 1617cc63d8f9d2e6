"""The action's own steps, run in order as a runner runs them, on pull requests in real git.

Installing is a step like the others, and the tests share what it has put out; the first to
come runs it. The checkout is the one of actions/checkout: the merge commit alone.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from tests.integrations.articles import MEASURES, write_loans
from tests.integrations.composite import (
    Outputs,
    Run,
    Runner,
    keep_programs,
    read_outputs,
    run_action,
)
from tests.integrations.conftest import ROOT, BuildOnce
from tests.repositories import Repository, start_repository

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
COUNTS = ("findings", "errors", "warnings", "notes", "new", "grown", "fixed", "accepted")

COURIER = {"claims/measures.yaml": MEASURES, **write_loans("courier", "61,000")}
AGREEING = write_loans("gazette", "61,000")
CONFLICTING = write_loans("gazette", "75,000")
ALONE = {
    name: text.replace("2024", "2019") for name, text in write_loans("herald", "61,000").items()
}
CONFLICT = "conflicting-figures"


class Pull(NamedTuple):
    """A pull request as GitHub has it, beside the branch that it is for."""

    origin: Repository
    base: str
    head: str
    merge: str

    @property
    def event(self) -> dict[str, Any]:
        """The part of the event that tells of it."""
        return {"pull_request": {"base": {"sha": self.base}, "head": {"sha": self.head}}}


Files = Mapping[str, str]
OpenPull = Callable[[Files, Files], Pull]
UseAction = Callable[..., Run]
JudgePull = Callable[..., Run]


@pytest.fixture(scope="session")
def pulls(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> OpenPull:
    """Return a function that commits files to main, changes them and opens a pull request.

    The same files give the same repository, as most tests begin with one of a few.
    """
    made: dict[str, Pull] = {}

    def make(before: Files, change: Files) -> Pull:
        key = json.dumps([before, change])
        if key not in made:
            made[key] = build_pull(tmp_path_factory.mktemp("pull"), environment, before, change)
        return made[key]

    return make


def build_pull(folder: Path, environment: Mapping[str, str], before: Files, change: Files) -> Pull:
    work = start_repository(folder / "work", environment)
    work.commit({"README.md": "Claims\n"})
    base = work.commit(before)
    work.git("switch", "--quiet", "--create", "change")
    head = work.commit(change)
    work.git("switch", "--quiet", "main")
    work.git("merge", "--quiet", "--no-ff", "--message", "Merge", "change")
    merge = work.git("rev-parse", "HEAD")
    work.git("update-ref", "refs/pull/1/merge", merge)
    work.git("update-ref", "refs/heads/main", base)
    work.git("clone", "--quiet", "--mirror", work.folder, folder / "origin.git")
    return Pull(Repository(folder / "origin.git", environment), base, head, merge)


@pytest.fixture
def open_pull(tmp_path: Path, pulls: OpenPull) -> OpenPull:
    """Return a function that opens a pull request in a repository of the test's own."""

    def make(before: Files, change: Files) -> Pull:
        pull = pulls(before, change)
        folder = shutil.copytree(pull.origin.folder, tmp_path / "origin.git")
        return pull._replace(origin=pull.origin._replace(folder=folder))

    return make


def check_out(pull: Pull, commit: str, folder: Path, *, depth: int = 1) -> Repository:
    """Check one commit out as actions/checkout does: without a branch, and shallow by default."""
    clone = start_repository(folder, pull.origin.environment)
    clone.git("remote", "add", "origin", pull.origin.folder.as_uri())
    shallow = (f"--depth={depth}",) if depth else ()
    clone.git("fetch", "--quiet", "--no-tags", *shallow, "origin", f"+{commit}:refs/remotes/pull/1")
    clone.git("checkout", "--quiet", "--detach", commit)
    return clone


def prepare(folder: Path, action: Path, workspace: Path, event: str, payload: Any) -> Runner:  # noqa: ANN401 - whatever an event holds
    """Lay out a machine for the run."""
    folder.mkdir()
    (folder / "temp").mkdir()
    (folder / "home").mkdir()
    (folder / "event.json").write_text(json.dumps(payload), encoding="utf-8")
    return Runner(action, workspace, folder, event, keep_programs())


@pytest.fixture(scope="session")
def installed(build_once: BuildOnce, project: Repository) -> Mapping[str, Outputs]:
    """Return what the steps up to the installation put out, as they are run once."""

    def make(folder: Path) -> str:
        (folder / "empty").mkdir()
        runner = prepare(folder / "runner", project.folder, folder / "empty", "push", {})
        run = run_action(runner, {"base": "none"})
        assert run.statuses["Install claim-checker"] == 0, run.log
        return json.dumps({name: run.steps[name] for name in ("python", "install")})

    outputs: Mapping[str, Outputs] = json.loads(build_once("installed", make))
    return outputs


@pytest.fixture
def use(tmp_path: Path, project: Repository, installed: Mapping[str, Outputs]) -> UseAction:
    """Return a function that uses the action in a workspace."""

    def make(
        workspace: Repository,
        payload: object,
        inputs: Mapping[str, str] | None = None,
        *,
        event: str = "pull_request",
        failing: tuple[str, ...] = (),
    ) -> Run:
        runner = prepare(tmp_path / "runner", project.folder, workspace.folder, event, payload)
        home = tmp_path / "reports"
        home.mkdir()
        given = {**installed, "install": {**installed["install"], "home": str(home)}}
        return run_action(runner, inputs or {}, given=given, failing=failing)

    return make


@pytest.fixture
def judge_pull(open_pull: OpenPull, use: UseAction, tmp_path: Path) -> JudgePull:
    """Return a function that runs the action as pull requests mostly do, with some inputs."""

    def make(
        before: Files, change: Files, inputs: Files | None = None, *, failing: tuple[str, ...] = ()
    ) -> Run:
        pull = open_pull(before, change)
        checkout = check_out(pull, pull.merge, tmp_path / "checkout")
        return use(checkout, pull.event, inputs, failing=failing)

    return make


def test_a_clean_change_passes_without_annotations(judge_pull: JudgePull) -> None:
    run = judge_pull(COURIER, AGREEING)
    assert run.is_success, run.log
    assert run.annotations == []
    assert run.summary
    assert [run.outputs[name] for name in COUNTS] == ["0"] * len(COUNTS)
    assert (run.outputs["failing"], run.outputs["exit-code"]) == ("false", "0")
    assert run.used == ()


def test_a_change_that_adds_a_conflict_fails_on_its_own_line(judge_pull: JudgePull) -> None:
    run = judge_pull(COURIER, CONFLICTING)
    assert run.statuses["Check the claims"] == 0
    assert run.statuses["Pass or fail"] == 1
    [annotation] = run.annotations
    assert annotation.startswith("::error ")
    assert "file=claims/gazette.yaml,line=11," in annotation
    assert CONFLICT in run.summary
    assert [run.outputs[name] for name in COUNTS] == ["1", "1", "0", "0", "1", "0", "0", "0"]
    assert (run.outputs["failing"], run.outputs["exit-code"]) == ("true", "1")


def test_the_reports_lie_where_the_outputs_say(
    open_pull: OpenPull, use: UseAction, tmp_path: Path
) -> None:
    pull = open_pull(COURIER, CONFLICTING)
    checkout = check_out(pull, pull.merge, tmp_path / "checkout")
    run = use(checkout, pull.event)
    report = json.loads(Path(run.outputs["report"]).read_text(encoding="utf-8"))
    assert report["summary"]["failing"] is True
    sarif = json.loads(Path(run.outputs["sarif"]).read_text(encoding="utf-8"))
    assert len(sarif["runs"][0]["results"]) == 1
    assert checkout.git("status", "--porcelain", "--ignored") == ""


def test_old_conflicts_stop_no_clean_change(judge_pull: JudgePull) -> None:
    run = judge_pull({**COURIER, **CONFLICTING}, ALONE)
    assert run.is_success, run.log
    assert not [line for line in run.annotations if line.startswith("::error ")]
    assert (run.outputs["errors"], run.outputs["new"]) == ("0", "0")


def test_a_resolved_conflict_is_counted(judge_pull: JudgePull) -> None:
    run = judge_pull({**COURIER, **CONFLICTING}, AGREEING)
    assert run.is_success, run.log
    assert (run.outputs["new"], run.outputs["fixed"]) == ("0", "1")


def test_without_a_pull_request_everything_counts(
    open_pull: OpenPull, use: UseAction, tmp_path: Path
) -> None:
    pull = open_pull({**COURIER, **CONFLICTING}, ALONE)
    checkout = check_out(pull, pull.merge, tmp_path / "checkout")
    run = use(checkout, {"before": pull.base}, event="push")
    assert not run.is_success
    assert (run.outputs["errors"], run.outputs["new"]) == ("1", "0")


def test_the_base_can_be_turned_off(judge_pull: JudgePull) -> None:
    run = judge_pull({**COURIER, **CONFLICTING}, ALONE, {"base": "none"})
    assert run.outputs["errors"] == "1"


def test_a_first_push_has_no_commit_before_it(
    open_pull: OpenPull, use: UseAction, tmp_path: Path
) -> None:
    pull = open_pull(COURIER, CONFLICTING)
    checkout = check_out(pull, pull.merge, tmp_path / "checkout")
    run = use(checkout, {}, {"base": "0" * 40}, event="push")
    assert run.outputs["errors"] == "1"


@pytest.mark.parametrize("base", ["main", "the hash", "refs/heads/main"])
def test_a_named_base_is_fetched_into_a_shallow_checkout(
    open_pull: OpenPull, use: UseAction, tmp_path: Path, base: str
) -> None:
    pull = open_pull({**COURIER, **CONFLICTING}, ALONE)
    checkout = check_out(pull, pull.merge, tmp_path / "checkout")
    named = pull.base if base == "the hash" else base
    run = use(checkout, {}, {"base": named}, event="workflow_dispatch")
    assert run.is_success, run.log
    assert run.outputs["errors"] == "0"


def test_a_branch_that_was_fetched_is_taken_as_it_is(
    open_pull: OpenPull, use: UseAction, tmp_path: Path
) -> None:
    pull = open_pull({**COURIER, **CONFLICTING}, ALONE)
    checkout = check_out(pull, pull.merge, tmp_path / "checkout", depth=0)
    checkout.git("fetch", "--quiet", "origin", "main:refs/remotes/origin/main")
    shutil.rmtree(pull.origin.folder)
    run = use(checkout, {}, {"base": "merge-base:main"}, event="push")
    assert run.is_success, run.log


def test_a_whole_clone_keeps_its_history(
    open_pull: OpenPull, use: UseAction, tmp_path: Path
) -> None:
    pull = open_pull(COURIER, AGREEING)
    checkout = check_out(pull, pull.head, tmp_path / "checkout", depth=0)
    run = use(checkout, {}, {"base": "main"}, event="push")
    assert run.is_success, run.log
    assert checkout.git("rev-parse", "--is-shallow-repository") == "false"
    assert checkout.git("rev-list", "--count", "HEAD") == "3"


def test_a_merge_queue_is_held_against_what_it_is_merged_into(
    open_pull: OpenPull, use: UseAction, tmp_path: Path
) -> None:
    pull = open_pull({**COURIER, **CONFLICTING}, ALONE)
    checkout = check_out(pull, pull.merge, tmp_path / "checkout")
    event = {"merge_group": {"base_sha": pull.base, "head_sha": pull.merge}}
    run = use(checkout, event, event="merge_group")
    assert run.is_success, run.log


def test_the_head_of_a_pull_request_is_held_against_where_it_left(
    open_pull: OpenPull, use: UseAction, tmp_path: Path
) -> None:
    pull = open_pull({**COURIER, **CONFLICTING}, ALONE)
    run = use(check_out(pull, pull.head, tmp_path / "checkout", depth=0), pull.event)
    assert run.is_success, run.log
    assert run.outputs["errors"] == "0"


def test_a_merge_into_the_pull_request_is_not_taken_for_the_one_to_test(
    open_pull: OpenPull, use: UseAction, tmp_path: Path
) -> None:
    """Its first parent is the pull request itself, against which nothing would be new."""
    pull = open_pull(COURIER, CONFLICTING)
    checkout = check_out(pull, pull.head, tmp_path / "checkout", depth=0)
    side = checkout.git("commit-tree", "-p", "HEAD", "-p", pull.base, "-m", "Merge", "HEAD^{tree}")
    checkout.git("checkout", "--quiet", "--detach", side)
    event = {"pull_request": {"base": {"sha": pull.base}, "head": {"sha": side}}}
    run = use(checkout, event)
    assert run.outputs["new"] == "1"


def test_two_commits_are_enough_without_a_fetch(
    open_pull: OpenPull, use: UseAction, tmp_path: Path
) -> None:
    pull = open_pull({**COURIER, **CONFLICTING}, ALONE)
    checkout = check_out(pull, pull.merge, tmp_path / "checkout", depth=2)
    shutil.rmtree(pull.origin.folder)
    run = use(checkout, pull.event)
    assert run.is_success, run.log


def test_a_base_that_cannot_be_reached_fails_and_names_the_cure(
    open_pull: OpenPull, use: UseAction, tmp_path: Path
) -> None:
    pull = open_pull(COURIER, AGREEING)
    checkout = check_out(pull, pull.merge, tmp_path / "checkout")
    shutil.rmtree(pull.origin.folder)
    run = use(checkout, pull.event)
    assert run.statuses["Check the claims"] == 0
    assert run.statuses["Pass or fail"] == 2
    [annotation] = run.annotations
    assert annotation.startswith("::error title=claim-checker could not check::")
    assert "fetch-depth: 0" in annotation
    assert (run.outputs["failing"], run.outputs["exit-code"]) == ("true", "2")
    assert {run.outputs[name] for name in (*COUNTS, "report", "sarif")} == {""}


def test_a_head_alone_in_a_shallow_checkout_fails_and_names_the_cure(
    open_pull: OpenPull, use: UseAction, tmp_path: Path
) -> None:
    pull = open_pull(COURIER, AGREEING)
    run = use(check_out(pull, pull.head, tmp_path / "checkout"), pull.event)
    assert run.outputs["exit-code"] == "2"
    assert "fetch-depth: 0" in run.annotations[0]


def test_the_fail_level_decides_about_the_job(judge_pull: JudgePull) -> None:
    run = judge_pull(COURIER, CONFLICTING, {"fail-on": "never"})
    assert run.is_success
    assert (run.outputs["errors"], run.outputs["failing"]) == ("1", "false")


def test_paths_with_spaces_stand_one_a_line(judge_pull: JudgePull) -> None:
    files = {name.replace("claims/", "our claims/"): text for name, text in COURIER.items()}
    more = {name.replace("claims/", "more/"): text for name, text in CONFLICTING.items()}
    run = judge_pull(files, more, {"paths": "our claims\n  more\n"})
    assert run.outputs["errors"] == "1", run.log


def test_the_work_is_done_in_another_folder_and_placed_from_the_top(judge_pull: JudgePull) -> None:
    moved = [
        {f"news/{name}": text for name, text in some.items()} for some in (COURIER, CONFLICTING)
    ]
    run = judge_pull(*moved, {"working-directory": "news"})
    assert "file=news/claims/gazette.yaml,line=11," in run.annotations[0]


HOSTILE = (
    "$(touch pwned)`touch pwned`",
    "'\"; touch pwned; \"'; touch pwned",
    "--output=json:pwned",
    "x\n$(touch pwned)\n--output=json:pwned\n",
    "x\n::error::pwned\r::error::pwned%0A::error::pwned",
    "${{ github.token }}",
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["paths", "base", "fail-on", "working-directory"])
def test_hostile_inputs_are_only_text(
    open_pull: OpenPull, use: UseAction, tmp_path: Path, name: str, text: str
) -> None:
    pull = open_pull(COURIER, AGREEING)
    checkout = check_out(pull, pull.merge, tmp_path / "checkout")
    run = use(checkout, pull.event, {name: text})
    assert run.statuses["Check the claims"] == 0, run.log
    assert run.outputs["exit-code"] == "2"
    assert len(run.annotations) == 1
    assert not re.search("^::error::pwned", run.log, re.MULTILINE)
    assert "Traceback" not in run.log
    assert not list(tmp_path.rglob("pwned"))
    assert checkout.git("status", "--porcelain") == ""


def test_hostile_switches_turn_nothing_on(
    open_pull: OpenPull, use: UseAction, tmp_path: Path
) -> None:
    pull = open_pull(COURIER, AGREEING)
    checkout = check_out(pull, pull.merge, tmp_path / "checkout")
    run = use(checkout, pull.event, {"upload-sarif": "$(touch pwned)"})
    assert run.is_success
    assert run.used == ()
    assert not (checkout.folder / "pwned").exists()


@pytest.mark.parametrize("change", [AGREEING, CONFLICTING], ids=["clean", "conflicting"])
def test_findings_are_uploaded_before_the_job_fails_and_a_refusal_fails_nothing(
    judge_pull: JudgePull, change: Files
) -> None:
    run = judge_pull(COURIER, change, {"upload-sarif": "true"}, failing=("github/codeql-action/",))
    [upload] = run.used
    assert upload.uses.startswith("github/codeql-action/upload-sarif@")
    assert upload.given["sarif_file"] == run.outputs["sarif"]
    assert run.is_success == (change is AGREEING)


def test_nothing_is_uploaded_where_nothing_was_checked(judge_pull: JudgePull) -> None:
    run = judge_pull(COURIER, AGREEING, {"upload-sarif": "true", "paths": "nowhere"})
    assert run.used == ()
    assert run.statuses["Pass or fail"] == 2


def test_an_installation_that_fails_fails_the_job(tmp_path: Path) -> None:
    action = tmp_path / "action"
    shutil.copytree(ROOT / ".github" / "action", action / ".github" / "action")
    shutil.copy(ROOT / "action.yml", action)
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    python.chmod(0o755)
    runner = prepare(tmp_path / "runner", action, tmp_path, "push", {})
    run = run_action(runner, {}, given={"python": {"path": str(python)}})
    assert run.statuses == {"Install claim-checker": 3, "Pass or fail": 2}


OLD = "import sys; sys.version_info = (3, 9, 2); exec(sys.argv[2])"


def look_for_python(folder: Path, answers: str) -> Run:
    """Run the action where `python3` is a script with these lines, and nothing else is there."""
    programs = folder / "programs"
    programs.mkdir()
    for name in ("python3", "python"):
        (programs / name).write_text(f"#!/bin/sh\n{answers}\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    runner = prepare(folder / "runner", ROOT, folder, "push", {})
    machine = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    run = run_action(runner._replace(environment=machine), {}, given={"install": {}, "check": {}})
    assert run.statuses["Look for Python 3.11 or newer"] == 0
    return run


def test_the_python_of_the_machine_is_used(tmp_path: Path) -> None:
    run = look_for_python(tmp_path, f'exec "{sys.executable}" "$@"')
    assert run.steps["python"] == {"path": sys.executable}
    assert run.used == ()


@pytest.mark.parametrize(
    "answers",
    [
        "exit 127",
        # the question comes after -I and -c, and this one answers as Python 3.9 would
        f'shift; exec "{sys.executable}" -c "{OLD}" "$@"',
    ],
    ids=["none", "an old one"],
)
def test_another_python_is_set_up_where_there_is_no_new_one(tmp_path: Path, answers: str) -> None:
    run = look_for_python(tmp_path, answers)
    [setup] = run.used
    assert setup.uses.startswith("actions/setup-python@")
    assert setup.given == {"python-version": "3.14", "update-environment": "False"}


def test_a_python_that_is_asked_for_is_set_up(tmp_path: Path) -> None:
    runner = prepare(tmp_path / "runner", ROOT, tmp_path, "push", {})
    run = run_action(runner, {"python-version": "3.12"}, given={"install": {}, "check": {}})
    [setup] = run.used
    assert setup.given["python-version"] == "3.12"
    assert "python" not in run.steps


def test_the_command_in_the_action_has_its_own_environment(
    installed: Mapping[str, Outputs],
) -> None:
    home = Path(installed["install"]["home"])
    command = Path(installed["install"]["command"])
    assert command.is_relative_to(home)
    done = subprocess.run([command, "--version"], capture_output=True, check=True, text=True)
    assert done.stdout.startswith("claim-checker ")


@pytest.mark.parametrize("value", ["", "a=b", "x\nnew<<end\ny\nend\nnew=z", "end", "é\n\n"])
def test_an_output_keeps_whatever_stands_in_it_and_adds_no_other(
    tmp_path: Path, value: str
) -> None:
    script = "import sys; from runner import write_outputs; write_outputs({'path': sys.argv[1]})"
    file = tmp_path / "output"
    subprocess.run(
        [sys.executable, "-B", "-c", script, value],
        cwd=ROOT / ".github" / "action",
        env={**keep_programs(), "GITHUB_OUTPUT": str(file), "PYTHONUTF8": "1"},
        check=True,
    )
    assert read_outputs(file.read_text(encoding="utf-8")) == {"path": value}


def test_every_input_and_output_is_described_and_used() -> None:
    text = json.dumps(STEPS)
    for name, entry in ACTION["inputs"].items():
        assert entry["description"], name
        assert "default" in entry, name
        assert f"inputs.{name} " in text, name
    assert list(ACTION["outputs"]) == [*COUNTS, "failing", "report", "sarif", "exit-code"]
    for name, entry in ACTION["outputs"].items():
        assert entry["description"], name
        assert entry["value"] == f"${{{{ steps.check.outputs.{name} }}}}"


def test_no_step_asks_for_a_permission_or_a_secret() -> None:
    text = json.dumps(ACTION)
    assert "token" not in text
    assert "secrets." not in text
