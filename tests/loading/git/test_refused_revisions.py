"""What names no commit, or one that cannot be reached: in one line, with the cure."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from checker.errors import CheckerError
from tests.loading.git.repositories import commit, git, resolve, start

SHALLOW = (
    'the clone is shallow: run "git fetch --unshallow", or set fetch-depth: 0 for'
    " actions/checkout in GitHub Actions, or GIT_DEPTH: 0 in GitLab"
)


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A repository with two commits on main and one on other."""
    folder = start(tmp_path / "top")
    commit(folder, {"a.yaml": "1"})
    git(folder, "checkout", "--quiet", "-b", "other")
    commit(folder, {"b.yaml": "1"})
    git(folder, "checkout", "--quiet", "main")
    commit(folder, {"a.yaml": "2"})
    return folder


def refuse(folder: Path, text: str) -> str:
    """Return why a revision cannot be had, in its one line."""
    with pytest.raises(CheckerError) as caught:
        resolve(folder, text)
    message = str(caught.value)
    assert "\n" not in message
    return message


def clone(top: Path, *options: str) -> Path:
    folder = top.parent / "clone"
    git(top.parent, "clone", "--quiet", *options, top.as_uri(), "clone")
    return folder.resolve()


def test_a_repository_without_commits_says_so(tmp_path: Path) -> None:
    top = start(tmp_path)
    for text in ("HEAD", "main", "HEAD~1"):
        assert refuse(top, text) == (
            f'{top} has no commit yet, so "{text}" names none: make the first commit, or check'
            " without a base"
        )
    assert "no commit yet" in refuse(top, "merge-base:main")


def test_a_branch_without_commits_says_so(top: Path) -> None:
    git(top, "checkout", "--quiet", "--orphan", "new")
    assert refuse(top, "HEAD~1") == (
        'the branch that is checked out has no commit yet, so "HEAD~1" names none: name'
        " another revision"
    )
    assert '"HEAD" names none' in refuse(top, "merge-base:main")


def test_an_unknown_name_in_a_repository_without_remotes(top: Path) -> None:
    expected = 'there is no revision "{}" in {}: correct its name'
    for text in ("mian", "origin/main", "..", "^main", "main..other", "main...other", "a b"):
        assert refuse(top, text) == expected.format(text, top)


def test_a_branch_that_only_the_remote_has_is_proposed(top: Path) -> None:
    folder = clone(top)
    expected = 'there is no revision "{}" in {}: did you mean "origin/{}"?'
    for text in ("other", "other~1", "other^{commit}"):
        assert refuse(folder, text) == expected.format(text, folder, text)
    assert 'did you mean "origin/other"?' in refuse(folder, "merge-base:other")


def test_a_branch_of_two_remotes_is_proposed_from_both(top: Path) -> None:
    folder = clone(top, "--origin=mine")
    git(folder, "remote", "add", "-f", "theirs", str(top))
    assert refuse(folder, "other").endswith('did you mean "mine/other" or "theirs/other"?')


def test_what_is_unknown_to_a_clone_can_be_fetched(top: Path) -> None:
    folder = clone(top, "--single-branch", "--branch=main")
    fetching = "correct its name, or fetch it with"
    command = '"git fetch origin other:refs/remotes/origin/other"'
    assert refuse(folder, "origin/other").endswith(f": {fetching} {command}")
    assert refuse(folder, "other").endswith(f": {fetching} {command} and name origin/other")
    git(folder, *command.strip('"').split()[1:])
    assert resolve(folder, "origin/other").tree == git(top, "rev-parse", "other")


def test_no_command_is_proposed_with_what_a_shell_would_run(top: Path) -> None:
    folder = clone(top)
    assert refuse(folder, "$(id)").endswith(": correct its name")


def test_in_a_shallow_clone_the_cure_is_more_history(top: Path) -> None:
    old = git(top, "rev-parse", "main~1")
    folder = clone(top, "--depth=1")
    for text in ("HEAD~1", "origin/other", "other", old, "origin/main~1"):
        assert refuse(folder, text) == f'there is no revision "{text}" in {folder}: {SHALLOW}'
    assert resolve(folder, "merge-base:main").tree == git(top, "rev-parse", "main")


def test_a_parting_beyond_a_shallow_clone_has_the_same_cure(top: Path) -> None:
    folder = clone(top, "--depth=1", "--no-single-branch")
    assert refuse(folder, "merge-base:origin/other") == (
        f'HEAD and "origin/other" have no common ancestor in {folder}: {SHALLOW}'
    )
    git(folder, "fetch", "--quiet", "--unshallow")
    assert resolve(folder, "merge-base:origin/other").tree == git(top, "rev-parse", "main~1")


def test_without_a_common_ancestor_the_revision_itself_is_proposed(top: Path) -> None:
    git(top, "checkout", "--quiet", "--orphan", "new")
    commit(top)
    assert refuse(top, "merge-base:main") == (
        f'HEAD and "main" have no common ancestor in {top}: name "main" itself as the base'
    )


def test_more_steps_back_than_there_are(top: Path) -> None:
    expected = 'there is no revision "{}" in {}: "HEAD" is there, but "{}" leads to nothing'
    assert refuse(top, "HEAD~9") == expected.format("HEAD~9", top, "~9")
    assert refuse(top, "HEAD:gone") == expected.format("HEAD:gone", top, ":gone")


def test_what_git_says_is_passed_on(top: Path) -> None:
    assert refuse(top, "main@{upstream}").endswith(
        ": git says no upstream configured for branch 'main'"
    )


@pytest.mark.parametrize("text", ["--all", "-", "-x", "merge-base:--all", "--git-dir"])
def test_what_begins_with_a_dash_is_never_an_option(top: Path, text: str) -> None:
    name = text.removeprefix("merge-base:")
    git(top, "update-ref", f"refs/heads/{name}", "HEAD")
    assert refuse(top, text) == (
        f'"{name}" is no revision, for it begins with a dash: write refs/heads/ before the'
        " name of such a branch"
    )


@pytest.mark.parametrize("text", ["", "merge-base:", "a\nb", "a\0b", "\x1b[1m"])
def test_what_can_be_no_name_is_refused(top: Path, text: str) -> None:
    assert refuse(top, text) == (
        f"{text.removeprefix('merge-base:')!r} names no revision: name a branch, a tag or a commit"
    )


def test_a_name_of_a_branch_and_a_tag_must_be_written_in_full(top: Path) -> None:
    git(top, "tag", "other", "main~1")
    for text in ("other", "other~0", "merge-base:other"):
        assert refuse(top, text) == (
            '"other" names more than one branch or tag: write refs/heads/other or refs/tags/other'
        )
    assert resolve(top, "refs/heads/other") != resolve(top, "refs/tags/other")


def test_that_holds_whatever_is_configured(top: Path) -> None:
    git(top, "tag", "other", "main~1")
    git(top, "config", "core.warnAmbiguousRefs", "false")
    assert "names more than one branch or tag" in refuse(top, "other")


def test_files_folders_and_tags_of_them_are_no_commits(top: Path) -> None:
    git(top, "tag", "--annotate", "--message=x", "of-a-file", "HEAD:a.yaml")
    git(top, "tag", "of-a-folder", "HEAD^{tree}")
    expected = '"{}" names {} in git, not a commit: name a branch, a tag or a commit'
    for text in ("of-a-file", "HEAD:a.yaml", "merge-base:of-a-file"):
        text_shown = text.removeprefix("merge-base:")
        assert refuse(top, text) == expected.format(text_shown, "a file")
    assert refuse(top, "of-a-folder") == expected.format("of-a-folder", "a folder")


def test_a_hash_that_no_object_has(top: Path) -> None:
    assert refuse(top, "0123456789" * 4).endswith(": correct its name")


def test_a_short_hash_of_several_commits_asks_for_more(top: Path) -> None:
    commits = make_many(top)["commit"]
    shared = next(short for short, number in commits.items() if number > 1)
    assert refuse(top, shared) == (
        f'several objects of git begin with "{shared}": write more of the name'
    )


def test_a_short_hash_of_one_commit_is_enough_beside_files(top: Path) -> None:
    made = make_many(top)
    shared = next(
        short for short, number in made["commit"].items() if number == 1 and short in made["blob"]
    )
    assert resolve(top, shared).tree.startswith(shared)


def make_many(top: Path) -> dict[str, Counter[str]]:
    """Make a thousand commits and files; count by kind how many begin with four digits."""
    stream = "".join(
        f"blob\ndata {len(str(number))}\n{number}\n"
        f"commit refs/heads/many-{number}\ncommitter x <x@y> {number} +0000\ndata 1\nx\n"
        for number in range(1_000)
    )
    git(top, "fast-import", "--quiet", sent=stream.encode())
    listed = git(
        top, "cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname)"
    )
    made: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for kind, name in (line.split() for line in listed.splitlines()):
        made[kind][name[:4]] += 1
    return made


def test_a_damaged_history_is_shown_as_git_says_it(top: Path) -> None:
    lost = git(top, "rev-parse", "main~1")
    (top / ".git/objects" / lost[:2] / lost[2:]).unlink()
    message = refuse(top, "merge-base:other")
    assert message.startswith(f"git cannot read {top}: ")
    assert lost in message
