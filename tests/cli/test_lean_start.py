"""A plain check imports what it needs, and nothing that only other calls need."""

import subprocess
import sys
from pathlib import Path

import pytest

from checker.reporters import FORMATS
from tests.cli.claims import MEASURES, write_claims
from tests.installed import clean_environment

ROOT = Path(__file__).parents[2]
PAGES = (
    *("jinja2", "citeproc", "pygraphviz", "tqdm", "checker.cli.site_folders", "checker.cli.sites"),
    *("checker.cli.reporting", "checker.dossiers", "checker.reporters.pages"),
    *("checker.reporters.html", "checker.reporters.wiki", "checker.loading.git.forges"),
    "checker.loading.git.published",
)
HEAVY = (
    *("subprocess", "json", "csv", "xml", "tempfile", "difflib", "pint", "jsonschema"),
    *("checker.loading.git.running", "checker.loading.renames", "checker.recording"),
    *("checker.review.acceptances", "checker.review.accepting", "checker.review.baselining"),
    *("checker.review.against_base", "checker.reporters.ci_log", "checker.reporters.markdown"),
    *PAGES,
)
PROBE = """\
import sys
before = set(sys.modules)
from checker.cli import main
status = main(sys.argv[1:])
heavy = sorted(set({names!r}) & (set(sys.modules) - before))
print(status, *heavy, file=sys.stderr)
"""


def list_imports(folder: Path, names: tuple[str, ...], *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(names=names), *arguments],
        cwd=folder,
        env=clean_environment("COV", PYTHONPATH=str(ROOT)),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stderr.split()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    record(tmp_path, "measures", MEASURES)
    record(tmp_path, "courier", write_claims(loans_a="61,302"))
    return tmp_path


def record(project: Path, name: str, text: str) -> None:
    (project / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_a_check_without_findings_imports_nothing_heavy(project: Path) -> None:
    names = (*HEAVY, "hashlib")
    assert list_imports(project, names, "check", "--ignore", "Q") == ["0"]


def test_a_check_with_findings_hashes_and_no_more(project: Path) -> None:
    record(project, "herald", write_claims(loans_b="70,415"))
    assert list_imports(project, (*HEAVY, "hashlib"), "check") == ["1", "hashlib"]


def test_a_file_that_is_named_asks_git_for_nothing(project: Path) -> None:
    assert list_imports(project, HEAVY, "check", "claims/courier.yaml") == ["0"]


def test_the_probe_sees_what_is_imported(project: Path) -> None:
    seen = list_imports(project, HEAVY, "check", "--output", "json")
    assert seen == ["0", "json"]
    seen = list_imports(project, HEAVY, "check", "--output", "html:pages")
    assert {"jinja2", "checker.cli.sites", "checker.dossiers", "checker.reporters.html"} <= {*seen}
    assert not {"checker.cli.reporting", "checker.reporters.wiki"} & {*seen}


def test_no_other_output_imports_anything_of_the_pages(project: Path) -> None:
    record(project, "herald", write_claims(loans_b="70,415"))
    outputs = [f"--output={form}:report.{form}" for form in FORMATS]
    assert list_imports(project, PAGES, "check", *outputs) == ["1"]
    assert list_imports(project, PAGES, "show", "loans_a") == ["0"]
