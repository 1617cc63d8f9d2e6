"""The test cases of a report: one for each claim, and for what is about no claim."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.findings import SEVERITIES, Finding
from checker.model import Claim, Loss
from checker.report import Report


class Told(NamedTuple):
    """A finding in a case."""

    finding: Finding
    is_in_full: bool
    """Whether it is told here in full: at one of its claims, so that reports stay short."""


class Case(NamedTuple):
    """One test case; it passes where it has neither failing findings nor a loss."""

    path: str
    name: str
    failing: tuple[Told, ...] = ()
    noted: tuple[Told, ...] = ()
    """What counts, and does not fail the run."""
    settled: tuple[Told, ...] = ()
    loss: Loss | None = None

    @property
    def is_skipped(self) -> bool:
        """Whether something was found here, and settled, and nothing fails."""
        return bool(self.settled) and not self.failing


_ByClaim = defaultdict[str | None, list[Told]]
"""Findings by the ids of the claims that they are about; under None those about none."""


def list_cases(report: Report) -> Iterator[Case]:
    """List the claims in their order, then findings about no claim, then what was lost."""
    claims: dict[str, list[Claim]] = {}
    for claim in report.corpus.claims:
        claims.setdefault(claim.id, []).append(claim)
    parts = (*_part_findings(report), report.settled)
    failing, noted, settled = (_group(findings, claims) for findings in parts)
    for claim in report.corpus.claims:
        yield Case(
            path=claim.record.path,
            name=claim.id,
            failing=tuple(failing[claim.id]),
            noted=tuple(noted[claim.id]),
            settled=tuple(settled[claim.id]),
        )
    for told in failing[None]:
        yield _make_case(told)._replace(failing=(told,))
    for told in noted[None]:
        yield _make_case(told)._replace(noted=(told,))
    for told in settled[None]:
        yield _make_case(told)._replace(settled=(told,))
    yield from _list_losses(report.losses)


def _part_findings(report: Report) -> tuple[list[Finding], list[Finding]]:
    """Part what counts into what fails the run and what does not."""
    level = report.fail_on
    severities = () if level == "never" else SEVERITIES[: SEVERITIES.index(level) + 1]
    failing = [finding for finding in report.findings if finding.severity in severities]
    noted = [finding for finding in report.findings if finding.severity not in severities]
    return failing, noted


def _group(findings: Sequence[Finding], claims: Mapping[str, Sequence[Claim]]) -> _ByClaim:
    groups: _ByClaim = defaultdict(list)
    for finding in findings:
        names = [name for name in finding.claims if name in claims]
        home = _find_home(finding, names, claims)
        for name in names:
            groups[name].append(Told(finding, name == home))
        if not names:
            groups[None].append(Told(finding, is_in_full=True))
    return groups


def _find_home(
    finding: Finding, names: Sequence[str], claims: Mapping[str, Sequence[Claim]]
) -> str | None:
    """Return the claim that a finding's first location lies in, else the first that it names."""
    for name in names:
        if any(_is_in(finding, claim) for claim in claims[name]):
            return name
    return names[0] if names else None


def _is_in(finding: Finding, claim: Claim) -> bool:
    place, whole = finding.location, claim.record.location
    return place.path == whole.path and whole.line <= place.line <= whole.end_line


def _make_case(told: Told) -> Case:
    """Make the case of what is about no claim.

    A test's history hangs on its name, so no wording is in it.
    """
    finding = told.finding
    return Case(finding.location.path, f"{finding.code} {finding.name} {finding.fingerprint}")


def _list_losses(losses: Sequence[Loss]) -> Iterator[Case]:
    for loss in losses:
        for name in loss.claims or ("what could not be read",):
            yield Case(loss.path, name, loss=loss)
