"""The command `report` and `check --output html:…`: pages in a folder, and what is refused."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.requests import Request
from checker.cli.steps import check_corpus
from checker.config import load_config
from checker.rules import RULES
from tests.cli.claims import MEASURES, accept, write_claims
from tests.installed import COMMAND, call, clean_environment
from tests.repositories import start_repository

ROOT = Path(__file__).parents[2]
CONFLICT = "1 error: the check fails"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with one conflict."""
    folder = tmp_path / "project"
    folder.mkdir()
    start(folder)
    return folder


def start(folder: Path) -> None:
    (folder / "claim-checker.toml").write_text('ignore = ["Q"]\n', encoding="utf-8")
    record(folder, "measures", MEASURES)
    record(folder, "courier", write_claims(loans_a="61,302"))
    record(folder, "herald", write_claims(loans_b="70,415"))


def record(folder: Path, name: str, text: str) -> None:
    (folder / "claims").mkdir(exist_ok=True)
    (folder / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")


def report(folder: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    return call(folder, "report", *arguments, **changes)


def refuse(folder: Path, *arguments: str) -> str:
    """Return the one line that a mistaken call ends with; it has written nothing."""
    before = list_files(folder)
    done = call(folder, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert list_files(folder) == before
    return done.stderr.removeprefix("error: ").removesuffix("\n")


def list_files(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*"))


def read_all(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


# --- the command ---


def test_it_says_what_to_open_and_the_outcome_and_ends_well(project: Path) -> None:
    done = report(project)
    start_page = Path("claim-checker-report") / "index.html"
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"open {start_page}\n{CONFLICT}\n"
    assert (project / start_page).read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    assert (project / "claim-checker-report" / "measures" / "loans.html").is_file()


def test_a_second_report_is_the_same_to_the_byte(project: Path) -> None:
    report(project)
    first = read_all(project / "claim-checker-report")
    report(project, PYTHONHASHSEED="1")
    assert read_all(project / "claim-checker-report") == first
    report(project, "--output", "again", PYTHONHASHSEED="2")
    assert read_all(project / "again") == first


def test_pages_of_what_is_gone_go_too(project: Path) -> None:
    report(project)
    (project / "claims" / "herald.yaml").unlink()
    record(project, "measures", "measures: {loans: {nature: flow, unit: loan / year}}\n")
    done = report(project)
    assert done.stdout.endswith("\nnothing wrong found: the check passes\n")
    report(project, "--output", "new")
    assert read_all(project / "claim-checker-report") == read_all(project / "new")


def test_markdown_takes_the_place_of_html(project: Path) -> None:
    report(project)
    done = report(project, "--format", "markdown", "--output", "claim-checker-report")
    assert done.returncode == 0
    written = [name for name in read_all(project / "claim-checker-report") if "assets" not in name]
    assert written
    assert all(name.endswith(".md") for name in written)
    assert f"open {Path('claim-checker-report') / 'Home.md'}\n" in done.stdout


def test_html_takes_the_place_of_markdown(project: Path) -> None:
    report(project, "--output", "new")
    report(project, "--format", "markdown")
    assert report(project).returncode == 0
    assert read_all(project / "claim-checker-report") == read_all(project / "new")


def test_a_report_of_claims_that_are_lost_or_all_fail_ends_well_too(project: Path) -> None:
    record(project, "gazette", "claims: [{id: loans_c, measure: loans, value: much}]\n")
    record(project, "mirror", "claims: [\n")
    done = report(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert "the check fails" in done.stdout
    assert call(project, "check").returncode == 1
    for name in ("courier", "herald", "measures"):
        record(project, name, "claims: [\n")
    assert report(project).returncode == 0


def test_another_folder_of_claims_can_be_named(project: Path) -> None:
    (project / "other").mkdir()
    start(project / "other")
    (project / "other" / "claims" / "herald.yaml").unlink()
    for path in ("other", "other/claims"):
        assert report(project, path).stdout.endswith("\nnothing wrong found: the check passes\n")


def test_the_options_of_a_check_hold(project: Path) -> None:
    repository = start_repository(project)
    record(project, "accepted", accept("loans_a", "loans_b"))
    repository.commit({})
    (project / "known.txt").write_text("", encoding="utf-8")
    outcomes = {
        (): "nothing else found: the check passes",
        ("--no-acceptances",): CONFLICT,
        ("--no-acceptances", "--ignore", "C301,Q"): "nothing wrong found by the rules that ran: "
        "the check passes",
        ("--no-acceptances", "--select", "C302"): "nothing wrong found by the rules that ran: "
        "the check passes",
        ("--no-acceptances", "--base", "HEAD"): "nothing new found: the check passes",
        ("--no-acceptances", "--baseline", "known.txt"): CONFLICT,
    }
    for options, outcome in outcomes.items():
        assert (options, report(project, *options).stdout.splitlines()[1]) == (options, outcome)


def test_colour_is_for_the_outcome_alone(project: Path) -> None:
    done = report(project, "--color", "always")
    assert done.stdout.splitlines()[1] == "\x1b[1;31m1 error\x1b[0m: the check fails"
    assert all(b"\x1b" not in content for content in read_all(project).values())


def test_a_name_cannot_command_the_runner_of_a_ci(project: Path) -> None:
    done = report(project, "--output", "a\n::error::x", GITHUB_ACTIONS="true")
    assert done.stdout.startswith(r"open a\n::error::x")
    assert done.stdout.count("\n") == 2


def test_the_help_says_how_it_ends(project: Path) -> None:
    done = call(project, "report", "--help")
    assert "0  the report has been written, whatever it says" in done.stdout
    assert 'pip install "claim-checker[report]"' in done.stdout
    assert "write the report that people read: a folder of pages" in call(project, "--help").stdout


# --- check --output html:FOLDER ---


def test_a_check_writes_the_same_pages_and_keeps_its_exit_code(project: Path) -> None:
    report(project)
    done = call(project, "check", "--output", "html:pages")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert read_all(project / "pages") == read_all(project / "claim-checker-report")
    never = call(project, "check", "--output", "html:pages", "--fail-on", "never")
    assert never.returncode == 0


def test_pages_stand_beside_other_outputs_and_change_none(project: Path) -> None:
    record(project, "accepted", accept("loans_a", "loans_b"))
    alone = [call(project, "check", "--output", form).stdout for form in ("text", "json")]
    outputs = ("--output=html:pages", "--output=text", "--output=json:report.json")
    done = call(project, "check", *outputs)
    assert done.stdout == alone[0]
    assert (project / "report.json").read_text(encoding="utf-8") == alone[1]
    assert (project / "pages" / "index.html").is_file()


def test_two_folders_of_pages_are_the_same(project: Path) -> None:
    call(project, "check", "--output=html:one", "--output=html:two")
    assert read_all(project / "one") == read_all(project / "two")


def test_under_github_actions_annotations_and_pages_are_written(project: Path) -> None:
    summary = project / "summary.md"
    surroundings = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}
    done = call(project, "check", "--output", "html:pages", **surroundings)
    assert done.returncode == 1
    assert done.stderr.startswith("::error title=") or done.stdout.startswith("::error title=")
    assert summary.stat().st_size
    assert (project / "pages" / "index.html").is_file()


def test_the_lines_of_what_is_accepted_are_read_for_pages_alone(project: Path) -> None:
    record(project, "accepted", accept("loans_a", "loans_b"))
    config = load_config(project, [entry.rule for entry in RULES])
    for has_pages in (False, True):
        excerpts = check_corpus(config, Request(has_pages=has_pages)).excerpts
        assert excerpts == (
            {
                ("claims/courier.yaml", 2): "  - {id: loans_a, measure: loans, value: '61,302', "
                "period: 2024}",
                ("claims/herald.yaml", 2): "  - {id: loans_b, measure: loans, value: '70,415', "
                "period: 2024}",
            }
            if has_pages
            else {}
        )


def test_a_line_is_linked_to_the_forge_of_the_repository(project: Path) -> None:
    repository = start_repository(project)
    commit = repository.commit({})
    report(project)
    assert b"github.com" not in b"".join(read_all(project / "claim-checker-report").values())
    repository.git("remote", "add", "origin", "git@github.com:courier/figures.git")
    report(project)
    pages = read_all(project / "claim-checker-report")
    link = f"https://github.com/courier/figures/blob/{commit}/claims/courier.yaml#L2"
    assert link.encode() in pages["measures/loans.html"]
    call(project, "check", "--output", "html:pages")
    assert read_all(project / "pages") == pages


def list_links(project: Path, *arguments: str) -> set[str]:
    """Write the pages and list the places on the forge that they link to, without the commit."""
    call(project, "check", "--output", "html:pages", *arguments)
    text = b"".join(read_all(project / "pages").values()).decode()
    return set(re.findall(r"https://github.com/courier/figures/blob/[0-9a-f]{40}/([^\"]+)", text))


def test_only_lines_that_are_committed_as_they_were_read_are_linked(project: Path) -> None:
    repository = start_repository(project)
    repository.git("remote", "add", "origin", "git@github.com:courier/figures.git")
    repository.commit({})
    record(project, "gazette", write_claims(loans_c="80,000"))
    courier = project / "claims" / "courier.yaml"
    committed = courier.read_text(encoding="utf-8")
    courier.write_text(f"# a line more\n{committed}", encoding="utf-8")
    files = {link.partition("#")[0] for link in list_links(project)}
    assert files == {"claims/herald.yaml", "claims/measures.yaml"}
    repository.git("add", "claims/gazette.yaml", "claims/courier.yaml")
    courier.write_text(committed, encoding="utf-8")
    assert {link.partition("#")[0] for link in list_links(project, "--staged")} == files
    assert "claims/courier.yaml#L2" in list_links(project)


def test_links_count_from_the_top_of_the_repository_wherever_the_call_is_made(
    tmp_path: Path,
) -> None:
    repository = start_repository(tmp_path / "desk")
    repository.git("remote", "add", "origin", "git@github.com:courier/figures.git")
    news = repository.folder / "news"
    news.mkdir()
    start(news)
    call(news, "baseline")
    record(news, "herald", write_claims(loans_b="61,302"))
    repository.commit({})
    files = {f"news/claims/{name}.yaml#L2" for name in ("courier", "herald", "measures")}
    links = list_links(news)
    # What the baseline knew is found no longer, which is a finding in its file.
    assert {"news/claim-checker-baseline.txt#L3"} == {name for name in links if ".txt" in name}
    assert links >= files
    assert list_links(tmp_path, "desk/news/claims") >= files


@pytest.mark.parametrize("now", [write_claims(loans_b="61,302"), "claims: ["])
def test_what_is_gone_is_linked_to_no_line_and_shown_with_none(project: Path, now: str) -> None:
    """It is fixed, or unchecked because its claims cannot be read."""
    repository = start_repository(project)
    repository.git("remote", "add", "origin", "git@github.com:courier/figures.git")
    repository.commit({})
    repository.commit({"claims/herald.yaml": f"\n\n# changed\n{now}\n"})
    assert "claims/courier.yaml#L2" in list_links(project, "--base", "HEAD~1")
    (gone,) = (project / "pages" / "findings").glob("c301-*.html")
    text = gone.read_text(encoding="utf-8")
    assert "claims/herald.yaml:2" in text
    assert "claims/herald.yaml#L2" not in text
    assert "# changed" not in text


def test_what_is_staged_can_be_shown(project: Path) -> None:
    repository = start_repository(project)
    repository.commit({})
    record(project, "herald", write_claims(loans_b="61,302"))
    call(project, "check", "--staged", "--output", "html:staged")
    call(project, "check", "--output", "html:now")
    assert b"70,415" in (project / "staged" / "measures" / "loans.html").read_bytes()
    assert b"70,415" not in (project / "now" / "measures" / "loans.html").read_bytes()


# --- what is refused before the work ---


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check", "--output", "html"), "html is a folder of pages: name one, as in html:claim-"),
        (("check", "--output", "html:"), "html is a folder of pages: name one, as in html:claim-"),
        (("check", "--output", "html:-"), "html is a folder of pages: name one, as in html:claim-"),
        (("check", "--output", "htm:x"), 'no format is called "htm": did you mean "html"?'),
        (("validate", "claims", "--output", "html:x"), "html shows how claims compare, and valid"),
        (("report", "--output", ""), "no folder has an empty name: name one"),
        (("report", "--format", "pdf"), "invalid choice: 'pdf'"),
        (("report", "--staged"), "unrecognized arguments: --staged"),
        (("report", "--baseline", "x", "--no-baseline"), "contradict each other"),
        (("check", "--output=html:a", "--output=html:./a"), "two formats cannot both go to a"),
        (("check", "--output=html:a", "--output=json:a"), "two formats cannot both go to a"),
        (
            ("check", "--output=html:a", "--output=json:a/r.json"),
            f"{Path('a')}/r.json lies in the folder of pages a: name another place",
        ),
        (
            ("check", "--output=html:a/b", "--output=html:a"),
            "a/b lies in the folder of pages a: name another place",
        ),
        (("report", "claims/herald.yaml"), "herald.yaml is no folder: pages tell of all claims"),
        (("check", "claims/herald.yaml", "--output=html:a"), "pages tell of all claims, so name"),
        (("report", "nowhere"), "nowhere does not exist: name a folder of claims"),
        (("report", "claims/gone.yaml"), "gone.yaml does not exist: name a folder of claims"),
        (("report", "--output", "notes.txt"), "notes.txt is a file: name a folder for the pages"),
        (("report", "--output", "no/report"), "the folder no does not exist"),
        (("report", "--output", "x" * 5000), "x cannot be written: File name too long"),
        (("report", "--output", "claims"), "claims is the folder of the claims: name another"),
        (("report", "--output", "claims/a"), "lies in the folder of the claims: name another"),
        (("report", "--output", "link/a"), "lies in the folder of the claims: name another"),
        (("report", "--output", "."), ". is the folder of the project: name another folder"),
        (("report", "--output", "claims/.."), "is the folder of the project: name another folder"),
        (("report", "--output", ".."), ".. holds the claims, "),
        (("report", "more", "--output", "more"), "more holds the claims, more/claims: name"),
        (("report", "more", "--output", "more/claims/a"), "lies in the folder of the claims"),
        (("check", "--output", "html:claims"), "claims is the folder of the claims: name another"),
    ],
)
def test_a_mistake_is_said_in_one_line_and_nothing_is_written(
    project: Path, arguments: tuple[str, ...], message: str
) -> None:
    (project / "notes.txt").touch()
    (project / "more").mkdir()
    (project / "more" / "claims").mkdir()
    (project / "link").symlink_to("claims")
    assert message in refuse(project, *arguments)


def test_the_folder_of_a_wiki_that_the_command_runs_in_may_hold_the_pages(project: Path) -> None:
    wiki = project.parent / "wiki"
    wiki.mkdir()
    done = report(wiki, "../project", "--format", "markdown", "--output", ".")
    assert (done.returncode, done.stderr) == (0, "")
    assert (wiki / "Home.md").is_file()


def test_the_page_of_somebody_else_is_left_alone(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("mine", encoding="utf-8")
    page = Path("site") / "index.html"
    said = refuse(project, "check", "--output", "html:site", "--output", "json:report.json")
    assert said == (
        f"{page} was not written by an earlier report: name another folder, or move it away"
    )


def test_a_corpus_without_claims_has_no_report(project: Path) -> None:
    for name in ("courier", "herald"):
        (project / "claims" / f"{name}.yaml").unlink()
    assert refuse(project, "report").startswith("there are no claims in the files")


BARE = """\
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {missing!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Missing())
from checker.cli import run
run()
"""
"""The command where some packages are not installed."""


@pytest.mark.parametrize(
    ("missing", "named"),
    [
        (("jinja2",), "Jinja2"),
        (("citeproc", "tqdm"), "citeproc-py and tqdm"),
        (("jinja2", "citeproc", "pygraphviz", "tqdm"), "Jinja2 and citeproc-py and pygraphviz"),
    ],
)
@pytest.mark.parametrize("arguments", [("report",), ("check", "--output", "html:site")])
def test_packages_that_are_missing_are_named_with_their_cure(
    project: Path, missing: tuple[str, ...], named: str, arguments: tuple[str, ...]
) -> None:
    done = run_bare(project, missing, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"error: the report needs more packages, and {named}")
    assert done.stderr.endswith(' cannot be imported: pip install "claim-checker[report]"\n')
    assert [file.name for file in project.iterdir() if file.name != "claims"] == [
        "claim-checker.toml"
    ]


def test_a_check_needs_none_of_the_packages(project: Path) -> None:
    missing = ("jinja2", "citeproc", "pygraphviz", "tqdm")
    outputs = ("--output", "text", "--output", "markdown:report.md")
    done = run_bare(project, missing, "check", *outputs)
    assert (done.returncode, done.stderr) == (1, "")
    assert (
        done.stdout
        == subprocess.run(
            [COMMAND, "check"],
            cwd=project,
            env=clean_environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        ).stdout
    )


def run_bare(
    folder: Path, missing: tuple[str, ...], *arguments: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BARE.format(missing=set(missing)), *arguments],
        cwd=folder,
        env=clean_environment("COV", PYTHONPATH=str(ROOT), PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
