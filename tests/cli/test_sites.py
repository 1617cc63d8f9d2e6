"""Pages in a folder: all of them or none, and nothing else in it is ever touched."""

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.cli.sites import write_site
from checker.errors import CheckerError
from checker.reporters.pages import Page, Site
from tests.installed import clean_environment

ROOT = Path(__file__).parents[2]
HEADING = "# The files of this report; the next report in this folder replaces them.\n"
FORMER = {"index.html": "old", "measures/arrests.html": "old arrests", "assets/a.css": "old"}
LATTER = {"index.html": "new", "measures/charged.html": "new charged", "assets/a.css": "new"}


def lay_out(pages: dict[str, str]) -> Site:
    return Site(iter([Page(*page) for page in pages.items()]), len(pages), "index.html")


def write(folder: Path, pages: dict[str, str]) -> None:
    write_site(lay_out(pages), folder)


def read(folder: Path) -> dict[str, str]:
    """Read all files below a folder, but not the list that the report keeps of them."""
    files = [file for file in folder.rglob("*") if file.is_symlink() or not file.is_dir()]
    texts = {file.relative_to(folder).as_posix(): file for file in files}
    texts.pop("assets/pages.txt", None)
    return {name: file.read_text(encoding="utf-8") for name, file in texts.items()}


def list_names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def keep_list(folder: Path, *names: str, heading: str = HEADING) -> None:
    """Write a list as if an earlier report had left it."""
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{name}\n" for name in names)
    (folder / "assets" / "pages.txt").write_text(f"{heading}{lines}", encoding="utf-8")


@pytest.fixture
def site(folder: Path) -> Path:
    """Write a report to the folder `site`."""
    write(folder / "site", FORMER)
    return folder / "site"


def test_pages_are_written_below_the_folder_in_utf_8(folder: Path) -> None:
    write(folder / "site", {"a/b/c.html": "1–2\n\udcff\r", "index.html": "start"})
    assert (folder / "site/a/b/c.html").read_bytes() == b"1\xe2\x80\x932\n\\udcff\r"
    assert list_names(folder / "site") == ["a", "assets", "index.html"]
    assert list_names(folder) == ["site"]


def test_the_list_names_all_files_in_order_and_itself(site: Path) -> None:
    names = "assets/a.css\nassets/pages.txt\nindex.html\nmeasures/arrests.html\n"
    assert (site / "assets" / "pages.txt").read_bytes() == f"{HEADING}{names}".encode()


def test_the_next_report_takes_the_place_of_the_former(site: Path) -> None:
    write(site, LATTER)
    assert read(site) == LATTER
    assert "arrests" not in (site / "assets" / "pages.txt").read_text(encoding="utf-8")


def test_folders_that_are_empty_without_their_pages_go(site: Path) -> None:
    write(site, {"index.html": "alone"})
    assert read(site) == {"index.html": "alone"}
    assert list_names(site) == ["assets", "index.html"]
    assert list_names(site / "assets") == ["pages.txt"]


def test_what_else_lies_there_stays_as_it_is(site: Path) -> None:
    others = {".git/HEAD": "ref", "CNAME": "claims.example", "measures/notes.txt": "mine"}
    for name, text in others.items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    write(site, {"index.html": "alone"})
    assert read(site) == {"index.html": "alone", **others}


def test_the_page_that_readers_open_first_is_moved_last(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = []
    replace = Path.replace

    def follow(self: Path, target: Path) -> Path:
        moved.append(target.name)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", follow)
    write(folder / "site", {"index.html": "", "z.html": "", "b.html": ""})
    assert moved[-2:] == ["index.html", "pages.txt"]


def test_a_link_to_a_folder_is_followed_and_stays(site: Path, folder: Path) -> None:
    (folder / "link").symlink_to("site")
    write(folder / "link", LATTER)
    assert (folder / "link").is_symlink()
    assert read(site) == LATTER
    (folder / "ahead").symlink_to("new")
    write(folder / "ahead", LATTER)
    assert (folder / "ahead").is_symlink()
    assert read(folder / "new") == LATTER


@given(st.dictionaries(st.from_regex(r"[a-c](/[a-c]){0,2}\.html", fullmatch=True), st.text()))
def test_whatever_the_former_report_was_only_the_latter_is_left(pages: dict[str, str]) -> None:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - hypothesis needs one an example

    with TemporaryDirectory() as folder:
        write(Path(folder), {**pages, "index.html": "old"})
        write(Path(folder), {"index.html": "new"})
        assert read(Path(folder)) == {"index.html": "new"}
        assert list_names(Path(folder)) == ["assets", "index.html"]


# --- what is not ours ---


@pytest.mark.parametrize("name", ["index.html", "measures/charged.html", "assets/pages.txt"])
def test_a_file_that_no_report_has_written_is_left_alone(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("mine", encoding="utf-8")
    with pytest.raises(CheckerError, match=f"{name} was not written by an earlier report: name"):
        write(folder, LATTER)
    assert (folder / name).read_text(encoding="utf-8") == "mine"
    assert sum(1 for file in folder.rglob("*") if file.is_file()) == 1


def test_a_list_of_another_tool_is_no_list_of_pages(folder: Path) -> None:
    (folder / "notes.html").write_text("mine", encoding="utf-8")
    keep_list(folder, "notes.html", heading="")
    with pytest.raises(CheckerError, match=r"pages\.txt was not written by an earlier report"):
        write(folder, LATTER)
    assert read(folder) == {"notes.html": "mine"}


@pytest.mark.parametrize("name", ["index.html", "measures", "assets"])
def test_a_folder_or_a_file_in_the_way_is_said(folder: Path, name: str) -> None:
    if name == "index.html":
        (folder / name).mkdir()
    else:
        (folder / name).write_text("mine", encoding="utf-8")
    with pytest.raises(CheckerError, match=f"{name} is in the way of the pages: name another"):
        write(folder, LATTER)
    assert list_names(folder) == [name]


@pytest.mark.parametrize("name", ["measures", "assets"])
def test_no_link_leads_the_pages_out_of_the_folder(folder: Path, name: str) -> None:
    (folder / "elsewhere").mkdir()
    (folder / "site").mkdir()
    (folder / "site" / name).symlink_to("../elsewhere")
    with pytest.raises(CheckerError, match=f"{name} is in the way of the pages"):
        write(folder / "site", LATTER)
    assert list_names(folder / "elsewhere") == []


@pytest.mark.parametrize("name", ["index.html", "measures/arrests.html"])
@pytest.mark.parametrize("target", ["mine", "mine/papers", "gone"])
def test_a_page_that_became_a_link_goes_and_is_not_followed(
    site: Path, folder: Path, name: str, target: str
) -> None:
    file = folder / target if target == "mine" else folder / "mine" / "papers" / "mine"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("mine", encoding="utf-8")
    (site / name).unlink()
    (site / name).symlink_to(folder / target)
    write(site, LATTER)
    assert read(site) == LATTER
    assert file.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "entry",
    [
        "../mine",
        "{folder}/mine",
        "measures/../../mine",
        "./../mine",
        "..",
        ".",
        "",
        "/",
        "out/mine",
        ".git/HEAD",
        "measures//../../mine",
        "~/mine",
        "..\\mine",
    ],
)
def test_a_hostile_list_removes_nothing_but_pages(folder: Path, entry: str) -> None:
    site = folder / "site"
    (site / ".git").mkdir(parents=True)
    (folder / "out").mkdir()
    (site / "out").symlink_to(folder / "out")
    kept = [folder / "mine", folder / "out" / "mine", site / ".git" / "HEAD"]
    for file in kept:
        file.write_text("mine", encoding="utf-8")
    keep_list(site, entry.format(folder=folder), "measures/gone.html", "stale.html")
    (site / "stale.html").write_text("old", encoding="utf-8")
    write(site, LATTER)
    assert [file.read_text(encoding="utf-8") for file in kept] == ["mine"] * 3
    assert not (site / "stale.html").exists()
    assert list_names(site) == [".git", "assets", "index.html", "measures", "out"]


def test_a_folder_in_the_list_is_not_removed(site: Path) -> None:
    (site / "papers").mkdir()
    keep_list(site, *FORMER, "papers")
    write(site, LATTER)
    assert (site / "papers").is_dir()


@pytest.mark.parametrize(
    "name", ["../x.html", "/x.html", "a/../../x.html", "a//x.html", "", ".hidden", "a\\x", "C:x"]
)
def test_a_page_that_would_lie_elsewhere_is_a_bug(folder: Path, name: str) -> None:
    with pytest.raises(ValueError, match=r"x\.html|^$|hidden|x"):
        write(folder / "site", {name: "", "index.html": ""})
    assert list_names(folder) == []


def test_two_pages_with_one_path_are_a_bug(folder: Path) -> None:
    pages = iter([Page("index.html", "1"), Page("index.html", "2")])
    with pytest.raises(ValueError, match=r"index\.html"):
        write_site(Site(pages, 2, "index.html"), folder / "site")


def test_names_that_differ_by_capitals_alone_are_one_on_some_disks(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Such a disk finds the former page by the name of the latter, and calls the two one file.
    renamed = {"index.html": "new", "measures/Arrests.html": "new", "assets/a.css": "new"}
    (site / "measures" / "Arrests.html").write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "samefile", lambda *_: True)
    write(site, renamed)
    assert (site / "measures" / "Arrests.html").read_text(encoding="utf-8") == "new"
    assert (site / "measures" / "arrests.html").exists()
    monkeypatch.undo()
    write(site, FORMER)
    assert read(site)["measures/arrests.html"] == "old arrests"
    assert "measures/Arrests.html" not in read(site)


# --- when something breaks ---


def test_a_page_that_cannot_be_rendered_leaves_the_former_report(site: Path) -> None:
    def render() -> Iterator[Page]:
        yield Page("measures/arrests.html", "new")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_site(Site(render(), 2, "index.html"), site)
    assert read(site) == FORMER
    with pytest.raises(ZeroDivisionError):
        write_site(Site(render(), 2, "index.html"), site.parent / "new")
    assert list_names(site.parent) == ["site"]


def test_an_interruption_leaves_the_former_report(site: Path) -> None:
    def render() -> Iterator[Page]:
        yield Page("measures/arrests.html", "new")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_site(Site(render(), 2, "index.html"), site)
    assert read(site) == FORMER


def test_after_a_crash_while_files_are_moved_the_next_report_goes_through(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if target.name == "index.html":
            raise OSError(5, "Input/output error")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(CheckerError, match=r"index\.html cannot be written: Input/output error"):
        write(site, LATTER)
    assert read(site) == {**FORMER, **LATTER, "index.html": "old"}
    monkeypatch.undo()
    write(site, {"index.html": "newest"})
    assert read(site) == {"index.html": "newest"}


LIMITED = """\
import resource
from pathlib import Path
from checker.cli.sites import write_site
from checker.errors import CheckerError
from checker.reporters.pages import Page, Site
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
pages = iter([Page("measures/arrests.html", "new"), Page("index.html", "x" * 2000)])
try:
    write_site(Site(pages, 2, "index.html"), Path("site"))
except CheckerError as error:
    print(error)
"""
"""A disk on which no file can grow past a thousand bytes."""


def test_a_full_disk_leaves_the_former_report(site: Path, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIMITED],
        cwd=folder,
        env=clean_environment("COV", PYTHONPATH=str(ROOT), PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.stdout, done.stderr) == (
        f"{Path('site') / 'index.html'} cannot be written: File too large\n",
        "",
    )
    assert read(site) == FORMER


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("closed", [".", "measures"])
def test_a_folder_that_may_not_be_written_is_said(site: Path, closed: str) -> None:
    (site / closed).chmod(0o500)
    with pytest.raises(CheckerError, match="cannot be written: Permission denied"):
        write(site, LATTER)
    (site / closed).chmod(0o700)
    assert read(site)["index.html"] == "old"


# --- the bar for those who wait ---

WATCHED = """\
import time
from pathlib import Path
from checker.cli import progress
from checker.cli.sites import write_site
from checker.reporters.pages import Page, Site
def render():
    for number in range(5):
        time.sleep({pause})
        yield Page(f"{{number}}.html", "")
progress._PATIENCE = 0.05
write_site(Site(render(), 5, "0.html"), Path("site"))
"""


def watch(folder: Path, pause: float, **changes: str) -> str:
    """Write five pages with a terminal for standard error, and return what it was sent."""
    termios = pytest.importorskip("termios", reason="only Unix has such terminals")
    ours, theirs = os.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(WATCHED.format(pause=pause))],
        cwd=folder,
        env=clean_environment(
            "COV", "CI", "TQDM", PYTHONPATH=str(ROOT), **{"TERM": "xterm", **changes}
        ),
        stdout=subprocess.PIPE,
        stderr=theirs,
        check=False,
    )
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 4096):
            shown += chunk
    except OSError:
        pass  # so a terminal ends on Linux
    os.close(ours)
    assert (done.returncode, done.stdout) == (0, b"")
    return shown.decode()


def test_a_terminal_sees_how_many_pages_are_done_and_nothing_at_the_end(folder: Path) -> None:
    shown = watch(folder, pause=0.2)
    assert "pages:" in shown
    assert "/5 [" in shown
    assert "\n" not in shown
    assert not shown.rstrip("\r").rsplit("\r", 1)[-1].strip()


def test_nobody_waits_for_a_small_report_or_in_a_ci_or_where_a_bar_cannot_move(
    folder: Path,
) -> None:
    assert watch(folder, pause=0) == ""
    assert watch(folder, pause=0.2, CI="true") == ""
    assert watch(folder, pause=0.2, TERM="dumb") == ""


def test_without_a_terminal_there_is_no_bar(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("checker.cli.progress._PATIENCE", 0)
    write(folder / "site", FORMER)
    monkeypatch.setattr(sys, "stderr", None)
    write(folder / "site", FORMER)
    assert capsys.readouterr() == ("", "")
