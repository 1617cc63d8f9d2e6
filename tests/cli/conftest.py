"""The command in process, with the checker behind it replaced by a report made by hand."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import NamedTuple

import pytest

import checker.cli
import checker.rules
from checker.cli.requests import Request
from checker.config import Config
from checker.errors import CheckerError
from checker.findings import Finding, Rule
from checker.locations import Location, Record
from checker.model import Claim
from checker.report import Report
from checker.reporters.claim_view import ClaimView
from tests.reports import report_on


class Documented(NamedTuple):
    rule: Rule
    documentation: str


RULES = (
    Documented(Rule("C301", "conflicting-figures", "error"), "Two figures.\n\nAt length.\n"),
    Documented(Rule("C302", "conflicting-units", "error"), "Two units."),
    Documented(Rule("R401", "rounding-drift", "warning"), "A rounding."),
    Documented(Rule("Q201", "incomplete-citation", "note"), "A gap."),
)


def make_finding() -> Finding:
    return Finding(
        code="C301",
        name="conflicting-figures",
        severity="error",
        message="5 – 6",
        help="look",
        claims=("a",),
        location=Location("claims/a.yaml", 1, 1, 1, 2),
        label="",
        related=(),
        details=(),
        fingerprint="0",
    )


def _stand_in() -> SimpleNamespace:
    """Return what stands in for the steps of a run: what it was asked, and what it answers."""
    state = SimpleNamespace(report=report_on(), error=None, config=None, paths=())

    def check_corpus(config: Config, request: Request) -> Report:
        state.config, state.request, state.paths = config, request, list(request.paths)
        if state.error is not None:
            raise state.error
        report: Report = state.report
        return report._replace(fail_on=config.fail_on)

    def view_claim(config: Config, claim_id: str) -> ClaimView:
        state.config = config
        if claim_id != "a":
            raise CheckerError(f'no claim is called "{claim_id}": did you mean "a"?')
        known = {"id": "a", "measure": "arrests", "record": Record("claims/a.yaml", (1, 1, 2, 1))}
        return ClaimView(Claim._make(map(known.get, Claim._fields)), None, "why", (), (), {})

    state.check_corpus, state.view_claim = check_corpus, view_claim
    return state


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    """Replace what reads the claims; `commands` is imported afresh, so that it sees this."""
    state = _stand_in()
    module = ModuleType("checker.cli.steps")
    vars(module).update(check_corpus=state.check_corpus)
    monkeypatch.setattr(checker.rules, "RULES", RULES)
    monkeypatch.setitem(sys.modules, "checker.cli.steps", module)
    viewing = ModuleType("checker.cli.viewing")
    vars(viewing).update(view_claim=state.view_claim)
    monkeypatch.setitem(sys.modules, "checker.cli.viewing", viewing)
    for name in ("commands", "configuring", "catalogue"):
        monkeypatch.delitem(sys.modules, f"checker.cli.{name}", raising=False)
        monkeypatch.delattr(checker.cli, name, raising=False)
    yield state
    for name in ("commands", "configuring", "catalogue"):
        sys.modules.pop(f"checker.cli.{name}", None)
        vars(checker.cli).pop(name, None)


@pytest.fixture
def rules() -> tuple[Rule, ...]:
    return tuple(entry.rule for entry in RULES)


@pytest.fixture
def finding() -> Finding:
    return make_finding()


@pytest.fixture
def reported() -> Callable[..., Report]:
    return report_on


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def workplace(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder with the steps as they are.

    Tests that replace the steps leave modules behind that know the replaced ones.
    """
    for name in ("commands", "steps", "viewing"):
        monkeypatch.delitem(sys.modules, f"checker.cli.{name}", raising=False)
    return folder
