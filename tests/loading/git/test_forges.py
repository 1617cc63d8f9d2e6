"""The page of a line on the forge, found from the repository alone."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.loading.git import forges
from checker.loading.git.forges import find_forge
from checker.loading.git.repository import Repository
from tests.loading.git.repositories import commit, git, start

GITHUB = "https://github.com/courier/claims/blob/COMMIT/{path}#L{line}"
NESTED = "https://gitlab.com/news/desk/claims/-/blob/COMMIT/{path}#L{line}"
BITBUCKET = "https://bitbucket.org/courier/claims/src/COMMIT/{path}#lines-{line}"
CODEBERG = "https://codeberg.org/courier/claims/src/commit/COMMIT/{path}#L{line}"
SOURCEHUT = "https://git.sr.ht/~ada/claims/tree/COMMIT/item/{path}#L{line}"


@pytest.fixture(scope="module")
def module_top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a repository with one commit, which the tests of this file share."""
    top = start(tmp_path_factory.mktemp("repository"), "--initial-branch", "main")
    commit(top, {"claims/a.yaml": "claims: []\n"})
    return top


@pytest.fixture
def top(module_top: Path) -> Path:
    """Take all remotes away again."""
    for name in git(module_top, "remote").splitlines():
        git(module_top, "remote", "remove", name)
    return module_top


def find(top: Path, **environment: str) -> str:
    """Find the forge, with the commit's name made readable."""
    commit_name = git(top, "rev-parse", "HEAD")
    return find_forge(Repository(top), environment).replace(commit_name, "COMMIT")


def find_at(top: Path, url: str, environment: Mapping[str, str] | None = None) -> str:
    git(top, "remote", "add", "origin", url)
    return find(top, **(environment or {}))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://github.com/courier/claims.git", GITHUB),
        ("https://github.com/courier/claims", GITHUB),
        ("https://github.com/courier/claims/", GITHUB),
        ("http://github.com/courier/claims.git", GITHUB),
        ("git@github.com:courier/claims.git", GITHUB),
        ("github.com:courier/claims", GITHUB),
        ("git@GitHub.com:/courier/claims.git", GITHUB),
        ("ssh://git@github.com/courier/claims.git", GITHUB),
        ("ssh://git@github.com:22/courier/claims.git", GITHUB),
        ("ssh://git@ssh.github.com:443/courier/claims.git", GITHUB),
        ("git://github.com/courier/claims.git", GITHUB),
        ("https://gitlab.com/news/desk/claims.git", NESTED),
        ("git@gitlab.com:news/desk/claims.git", NESTED),
        ("ssh://git@altssh.gitlab.com:443/news/desk/claims.git", NESTED),
        ("https://ada@bitbucket.org/courier/claims.git", BITBUCKET),
        ("git@bitbucket.org:courier/claims.git", BITBUCKET),
        ("https://codeberg.org/courier/claims.git", CODEBERG),
        ("ssh://git@codeberg.org/courier/claims.git", CODEBERG),
        ("https://git.sr.ht/~ada/claims", SOURCEHUT),
        ("git@git.sr.ht:~ada/claims", SOURCEHUT),
    ],
)
def test_each_forge_has_its_own_address_of_a_line(top: Path, url: str, expected: str) -> None:
    assert find_at(top, url) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("git@gitlab.herald.example:a/b.git", "https://gitlab.herald.example/a/b/-/blob/"),
        ("https://github.herald.example/a/b.git", "https://github.herald.example/a/b/blob/"),
        ("https://herald.ghe.com/a/b.git", "https://herald.ghe.com/a/b/blob/"),
        ("https://gitea.herald.example/a/b", "https://gitea.herald.example/a/b/src/commit/"),
        ("git@forgejo.herald.example:a/b", "https://forgejo.herald.example/a/b/src/commit/"),
        ("https://gitlab.herald.example:8443/a/b", "https://gitlab.herald.example:8443/a/b/-/"),
        ("ssh://git@gitlab.herald.example:2222/a/b", "https://gitlab.herald.example/a/b/-/blob/"),
    ],
)
def test_forges_of_organisations_go_by_their_names(top: Path, url: str, expected: str) -> None:
    assert find_at(top, url).startswith(expected)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"GITHUB_SERVER_URL": "https://git.herald.example"}, "/a/b/blob/COMMIT/"),
        (
            {"GITHUB_SERVER_URL": "https://git.herald.example", "GITEA_ACTIONS": "true"},
            "/a/b/src/commit/COMMIT/",
        ),
        (
            {"GITHUB_SERVER_URL": "https://git.herald.example/", "FORGEJO_ACTIONS": "true"},
            "/a/b/src/commit/COMMIT/",
        ),
        ({"CI_SERVER_HOST": "Git.herald.example"}, "/a/b/-/blob/COMMIT/"),
    ],
)
def test_a_ci_says_what_forge_its_host_is(
    top: Path, environment: dict[str, str], expected: str
) -> None:
    url = "https://git.herald.example/a/b.git"
    found = find_at(top, url, environment)
    assert found == f"https://git.herald.example{expected}{{path}}#L{{line}}"


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"GITHUB_SERVER_URL": "https://github.com", "CI_SERVER_HOST": "gitlab.com"},
        {"GITHUB_SERVER_URL": "git.herald.example", "CI_SERVER_HOST": ""},
        {"GITHUB_SERVER_URL": "https://[git.herald.example"},
    ],
)
def test_a_host_that_nothing_vouches_for_is_no_forge(
    top: Path, environment: dict[str, str]
) -> None:
    assert find_at(top, "https://git.herald.example/a/b.git", environment) == ""


@pytest.mark.parametrize(
    "url",
    [
        "/srv/git/claims.git",
        "../claims.git",
        "file:///srv/github.com/a/b.git",
        r"C:\git\claims",
        "C:/git/claims",
        "github-at-work:courier/claims.git",  # a name from the settings of SSH
        "https://github.com/courier",
        "https://github.com/",
        "https://github.com/courier/claims/tree",
        "https://github.com/courier//claims",
        "https://github.com/courier/..",
        "https://github.com/../claims",
        "https://github.com/courier/claims?x=y",
        "https://github.com/courier/claims#x",
        "https://github.com/courier/{line}",
        "https://github.com/courier/cla%2fims",
        "https://github.com/courier/cl aims",
        'https://github.com/courier/"onclick=',
        "https://github.com/courier/kläims",
        "https://github.com:99999/courier/claims",
        "http://github.com:8080/courier/claims",
        "https://[github.com/courier/claims",
        "javascript://github.com/courier/claims",
        "ext::sh -c github.com/a/b",
        "git@github.com:courier",
        "git@github.com:9418/courier/claims",
    ],
)
def test_what_is_odd_or_no_forge_gives_no_link(top: Path, url: str) -> None:
    assert find_at(top, url) == ""


def test_no_password_and_no_user_stays_in_the_address(top: Path) -> None:
    secret = "ada:" + "token-1234"
    assert find_at(top, f"https://{secret}@github.com/courier/claims.git") == GITHUB


@given(url=st.text(max_size=60) | st.from_regex(r"https://github\.com/[^/]*/.*", fullmatch=True))
def test_whatever_a_remote_says_the_link_is_plain(url: str) -> None:
    address = forges._parse_address(url)  # noqa: SLF001 - git refuses most such remotes itself
    for part in () if address is None else (address.host, address.port, address.path):
        assert part.isascii()
        assert part.isprintable()
        assert not set(part) & set("{}<>\"'%?# @\\")
        assert ".." not in part.split("/")


# --- which remote, and which commit ---


def test_the_only_remote_needs_no_certain_name(top: Path) -> None:
    git(top, "remote", "add", "upstream", "git@github.com:courier/claims.git")
    assert find(top) == GITHUB


def test_of_two_remotes_origin_is_taken(top: Path) -> None:
    git(top, "remote", "add", "another", "git@github.com:herald/claims.git")
    git(top, "remote", "add", "origin", "git@github.com:courier/claims.git")
    assert find(top) == GITHUB


def test_the_remote_that_the_branch_follows_comes_first(top: Path) -> None:
    git(top, "remote", "add", "origin", "git@github.com:herald/claims.git")
    git(top, "remote", "add", "fork", "git@github.com:courier/claims.git")
    git(top, "config", "branch.main.remote", "fork")
    assert find(top) == GITHUB


def test_a_branch_that_follows_a_local_one_says_nothing(top: Path) -> None:
    git(top, "remote", "add", "origin", "git@github.com:courier/claims.git")
    git(top, "config", "branch.main.remote", ".")
    assert find(top) == GITHUB
    git(top, "config", "--unset", "branch.main.remote")


def test_two_remotes_of_which_none_stands_out_give_no_link(top: Path) -> None:
    git(top, "remote", "add", "one", "git@github.com:herald/claims.git")
    git(top, "remote", "add", "two", "git@github.com:courier/claims.git")
    assert find(top) == ""


def test_no_remote_gives_no_link(top: Path) -> None:
    assert find(top) == ""


def test_an_abbreviated_address_is_written_out(top: Path) -> None:
    git(top, "config", "url.git@github.com:.insteadOf", "hub:")
    assert find_at(top, "hub:courier/claims.git") == GITHUB


def test_a_commit_that_is_checked_out_without_a_branch_is_linked(top: Path) -> None:
    git(top, "remote", "add", "origin", "git@github.com:courier/claims.git")
    git(top, "checkout", "--quiet", "--detach")
    assert find(top) == GITHUB
    git(top, "checkout", "--quiet", "main")


def test_a_repository_without_a_commit_has_no_lines_to_link_to(tmp_path: Path) -> None:
    empty = start(tmp_path / "empty")
    git(empty, "remote", "add", "origin", "git@github.com:courier/claims.git")
    assert find_forge(Repository(empty), {}) == ""


def test_without_git_there_are_no_links_and_no_error(
    top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(top, "remote", "add", "origin", "git@github.com:courier/claims.git")
    monkeypatch.setenv("PATH", "")
    assert find_forge(Repository(top), {}) == ""


def test_a_broken_repository_gives_no_link(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: nowhere\n", encoding="utf-8")
    assert find_forge(Repository(tmp_path), {}) == ""
