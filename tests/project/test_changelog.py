"""The changelog keeps to its format, and the version to the changelog."""

import re
from pathlib import Path

from checker import __version__

ROOT = Path(__file__).resolve().parents[2]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

HEADING = re.compile(
    r"^## \[(?:Unreleased|(?P<version>\d+\.\d+\.\d+))\](?P<date> - \d{4}-\d\d-\d\d)?$"
)
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def headings(level: str) -> list[str]:
    return [line for line in CHANGELOG.splitlines() if line.startswith(f"{level} ")]


def releases() -> list[str]:
    matches = (HEADING.match(heading) for heading in headings("##"))
    return [match["version"] for match in matches if match and match["version"]]


def number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def test_what_is_not_released_stands_first() -> None:
    assert headings("##")[0] == "## [Unreleased]"


def test_every_release_has_a_version_and_a_date() -> None:
    for heading in headings("##")[1:]:
        match = HEADING.match(heading)
        assert match, heading
        assert match["date"], heading


def test_releases_go_from_the_newest_to_the_oldest() -> None:
    assert releases() == sorted(releases(), key=number, reverse=True)


def test_changes_are_of_the_usual_kinds() -> None:
    assert {heading.removeprefix("### ") for heading in headings("###")} <= KINDS


def test_the_version_is_the_newest_release_or_the_next_one() -> None:
    unreleased = CHANGELOG.split("## [Unreleased]")[1].split("\n## ")[0]
    newest = max(map(number, releases()), default=(0, 0, 0))
    is_released = __version__ in releases()[:1]
    is_next = number(__version__) > newest and "\n- " in unreleased
    assert is_released or is_next
