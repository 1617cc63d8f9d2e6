"""The installed command in the life of a repository: what it must not say, lose or overwrite."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.safeguards import record, start_project
from tests.installed import call
from tests.repositories import Repository, start_repository

_REASON = "the Herald counts a child once in each force"
_BASELINE = "claim-checker-baseline.txt"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a repository whose first commit holds one contradiction."""
    start_project(tmp_path)
    record(tmp_path, "courier", "1,200")
    record(tmp_path, "herald", "2,407")
    repository = start_repository(tmp_path)
    repository.commit({})
    return repository


@pytest.fixture
def refuse(repository: Repository) -> Callable[..., str]:
    """Return what calls the command, which must not have checked, and returns its one line."""

    def call_it(*arguments: str) -> str:
        done = call(repository.folder, *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.count("\n") == 1
        return done.stderr

    return call_it


def _rename_folder(repository: Repository, configuration: str, content: str) -> None:
    repository.git("mv", "claims", "facts")
    repository.write({configuration: content})


@pytest.mark.parametrize(
    ("configuration", "content"),
    [
        ("claim-checker.toml", 'claims = "facts"\n'),
        ("pyproject.toml", '[tool.claim-checker]\nclaims = "facts"\n'),
    ],
)
def test_claims_whose_folder_was_renamed_are_no_news(
    configuration: str, content: str, repository: Repository
) -> None:
    _rename_folder(repository, configuration, content)
    done = repository.check("--base", "main", "--output", "concise")
    assert "adds 0, resolves 0; 1 finding unchanged" in done.stdout
    assert done.returncode == 0
    repository.git("add", "--all")
    assert repository.check("--base", "main", "--staged").returncode == 0
    assert repository.check("--base", "main", "facts/herald.yaml").returncode == 0
    assert repository.check("--base", "main", "facts").returncode == 0


def test_a_folder_that_a_configuration_of_the_base_names_is_its_folder(
    repository: Repository,
) -> None:
    _rename_folder(repository, "claim-checker.toml", 'claims = "facts"\n')
    repository.commit({})
    repository.git("mv", "facts", "claims")
    repository.git("rm", "--quiet", "claim-checker.toml")
    done = repository.check("--base", "main", "--output", "concise")
    assert "adds 0, resolves 0; 1 finding unchanged" in done.stdout


def test_what_a_change_to_a_renamed_folder_puts_in_conflict_is_new(repository: Repository) -> None:
    _rename_folder(repository, "claim-checker.toml", 'claims = "facts"\n')
    (repository.folder / "claims").symlink_to("facts")
    record(repository.folder, "mirror", "9,000")
    (repository.folder / "claims").unlink()
    done = repository.check("--base", "main", "--output", "concise")
    assert "facts/mirror.yaml:11:12: error[C301]" in done.stdout
    assert "1 known conflict has grown" in done.stdout
    assert done.returncode == 1


@pytest.mark.parametrize("content", ["claims = ", 'claims = "../elsewhere"', 'claims = "none"'])
def test_a_configuration_of_the_base_that_leads_nowhere_leaves_no_claims_there(
    content: str, repository: Repository
) -> None:
    repository.git("mv", "claims", "facts")
    repository.commit({"claim-checker.toml": f"{content}\n"})
    repository.write({"claim-checker.toml": 'claims = "facts"\n'})
    repository.git("mv", "facts", "figures")
    repository.write({"claim-checker.toml": 'claims = "figures"\n'})
    done = repository.check("--base", "main", "--output", "concise")
    assert "adds 1, resolves 0" in done.stdout
    assert done.returncode == 1


def test_a_folder_that_is_no_configured_one_is_not_held_against_another(
    repository: Repository,
) -> None:
    repository.git("mv", "claims", "facts")
    done = repository.check("--base", "main", "--output", "concise", "facts")
    assert "adds 1, resolves 0" in done.stdout


@pytest.mark.parametrize("folder", ["claims", "notes/2026"])
def test_a_repository_without_configuration_is_checked_from_any_folder(
    folder: str, repository: Repository
) -> None:
    (repository.folder / folder).mkdir(parents=True, exist_ok=True)
    herald = str(repository.folder / "claims" / "herald.yaml")
    for arguments in ((), (herald,)):
        done = repository.check("--output", "concise", *arguments, folder=folder)
        assert done.stdout.startswith("claims/herald.yaml:11:12: error[C301]")
        assert "2 claims" in done.stdout
        assert done.returncode == 1
    call(repository.folder / folder, "accept", "claims/herald.yaml:11", "--reason", _REASON)
    assert repository.read("claims/accepted.yaml").startswith("accepted:")


def test_the_nearest_folder_of_claims_is_checked(repository: Repository) -> None:
    start_project(repository.folder / "desk")
    record(repository.folder / "desk", "argus", "1,200")
    (repository.folder / "desk" / "notes").mkdir()
    done = repository.check("--output", "concise", folder="desk/notes")
    assert done.stdout.startswith("1 claim; ")


def test_claims_outside_the_repository_are_not_taken_for_its_own(tmp_path: Path) -> None:
    start_project(tmp_path)
    record(tmp_path, "courier", "1,200")
    (tmp_path / "notes").mkdir()
    for _ in range(2):
        done = call(tmp_path / "notes", "check")
        assert done.returncode == 2
        assert "there is no folder" in done.stderr
        start_repository(tmp_path / "notes")


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--output", "json:claims/herald.yaml"),
        ("check", "--output", "text", "--output", "csv:claims/new.yml"),
        ("validate", "claims", "--output", "json:claims/herald.yaml"),
        ("trace", "safeguards", "--output", "dot:claims/herald.yaml"),
        ("baseline", "--baseline", "claims/new.yaml"),
    ],
)
def test_no_report_takes_the_place_of_claims(
    arguments: tuple[str, ...], repository: Repository, refuse: Callable[..., str]
) -> None:
    message = refuse(*arguments)
    assert "is named as a file of claims: name another file to write" in message
    assert not repository.git("status", "--porcelain")


@pytest.mark.parametrize(
    "arguments", [("--select", "C301", "--ignore", "C301"), ("--ignore", "S,Q,C,R,H,D,L,A")]
)
def test_a_check_by_no_rule_is_no_check(
    arguments: tuple[str, ...], refuse: Callable[..., str]
) -> None:
    message = refuse("check", *arguments)
    assert message == "error: no rule is left to run: select more of them, or ignore fewer\n"


def test_an_unknown_option_is_answered_with_the_help_of_its_command(
    refuse: Callable[..., str],
) -> None:
    message = refuse("check", "--bas", "main")
    assert message.endswith("--bas (claim-checker check --help shows the usage)\n")


def test_a_last_day_that_is_no_date_is_answered_with_a_day(refuse: Callable[..., str]) -> None:
    message = refuse("accept", "C301:herald", "--reason", _REASON, "--until", "tomorrow")
    assert message.startswith("error: --until: 'tomorrow' is no day: write one, such as 2")
    message = refuse("accept", "C301:herald", "--reason", _REASON, "--until", "2999-02-30")
    assert "2999-02-30 does not exist: that month has days 01 to 28" in message


def test_a_renewal_without_a_last_day_says_that_there_was_one(repository: Repository) -> None:
    accept = ("accept", "C301:herald", "--reason", _REASON)
    first = call(repository.folder, *accept, "--until", "2999-12-31")
    record(repository.folder, "herald", "2,408")
    again = call(repository.folder, *accept, "--until", "2999-11-30")
    for told in (first, again):
        assert "last day" not in told.stdout
    record(repository.folder, "herald", "2,409")
    renewed = call(repository.folder, *accept)
    assert renewed.stdout.endswith(
        "\n  it held until 2999-11-30, and now has no last day: --until sets one\n"
    )


def test_what_the_baseline_knows_is_called_so_once(repository: Repository) -> None:
    assert call(repository.folder, "baseline").returncode == 0
    shown = call(repository.folder, "show", "herald").stdout
    assert "= known: from claim-checker-baseline.txt\n" in shown


def test_comments_in_a_baseline_stay_with_their_entries(repository: Repository) -> None:
    call(repository.folder, "baseline")
    *header, entry = repository.read(_BASELINE).splitlines()
    old, older = (f"{digit * 16} C301 conflicting-figures old" for digit in "01")
    lines = [*header, "# ours", old, "# old too", older, "# ask the council", entry, "# the end"]
    repository.write({_BASELINE: "\n".join(lines)})
    for done in ("2 entries dropped, 1 left", "unchanged, with 1 entry"):
        assert done in call(repository.folder, "baseline").stdout
        kept = [*header, "# ours", "# the end", "# ask the council", entry]
        assert repository.read(_BASELINE).splitlines() == kept


def test_files_that_are_named_and_sound_are_said_to_be_sound(repository: Repository) -> None:
    repository.write({"claims/places.yaml": "places:\n  ours: {title: Ours, within: GB}\n"})
    named = repository.check("claims/places.yaml", "--output", "concise")
    assert named.stdout.endswith("nothing wrong found in the files named: the check passes\n")
    silent = repository.check("--select", "S", "--output", "concise")
    assert "nothing wrong found by the rules that ran" in silent.stdout
