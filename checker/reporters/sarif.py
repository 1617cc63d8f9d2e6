"""SARIF 2.1.0, as GitHub code scanning reads it.

What GitHub takes and shows is told in its documentation, "SARIF support for code scanning".
What is accepted or known from the baseline is left out: GitHub ignores `suppressions`.
"""

import json
from collections.abc import Sequence
from typing import Any

from checker import __version__
from checker.findings import Finding
from checker.model import Loss
from checker.report import Report
from checker.reporters.escaping import escape_json, escape_text
from checker.reporters.fingerprints import make_unique
from checker.reporters.sarif_results import describe_result, escape_message
from checker.reporters.sarif_rules import describe_rule
from checker.reporters.standings import pick
from checker.reporters.summary import count, render_verdicts

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_MOST_RESULTS = 5_000
_MOST_BYTES = 9_500_000
"""Of the results, compressed: GitHub refuses a file of more than 10 MB."""
_MOST_LOSSES = 100


def render(report: Report) -> str:
    """Write the report; the text ends with a line break."""
    findings = [*report.findings, *pick(report.settled, "unchanged")]
    results = _write_results(report, findings[:_MOST_RESULTS])
    results = results[: _count_fitting(results)]
    parts = (
        f'"tool": {_write_tool(report)}',
        f'"columnKind": {_write("unicodeCodePoints")}',
        f'"originalUriBaseIds": {_write(_describe_top())}',
        f'"invocations": {_write([_describe_run(report, len(findings) - len(results))])}',
        f'"results": {_write_list(results)}',
    )
    run = ",\n    ".join(parts)
    top = f'"$schema": {_write(_SCHEMA)},\n  "version": "2.1.0"'
    return f'{{\n  {top},\n  "runs": [{{\n    {run}\n  }}]\n}}\n'


def _write(value: object) -> str:
    return escape_json(json.dumps(value, ensure_ascii=False))


def _write_list(entries: Sequence[str]) -> str:
    lines = ",\n      ".join(entries)
    return f"[\n      {lines}\n    ]" if lines else "[]"


def _write_tool(report: Report) -> str:
    rules = _write_list([_write(describe_rule(document)) for document in report.rules])
    return (
        f'{{"driver": {{"name": "claim-checker", "semanticVersion": {_write(__version__)}, '
        f'"rules": {rules}}}}}'
    )


def _write_results(report: Report, findings: Sequence[Finding]) -> list[str]:
    indexes = {document.rule.code: index for index, document in enumerate(report.rules)}
    return [
        _write(describe_result(report, finding, fingerprint, indexes.get(finding.code)))
        for finding, fingerprint in zip(findings, make_unique(findings), strict=True)
    ]


def _count_fitting(results: Sequence[str]) -> int:
    """Return how many results GitHub takes, compressed as its upload compresses them."""
    if sum(len(result.encode()) for result in results) <= _MOST_BYTES:
        return len(results)
    import zlib  # noqa: PLC0415 - only for reports of many megabytes

    compressor = zlib.compressobj()
    size = 0
    for number, result in enumerate(results):
        # What zlib still holds back is less than what is left of 10 MB.
        size += len(compressor.compress(result.encode()))
        if size > _MOST_BYTES:
            return number
    return len(results)


def _describe_top() -> dict[str, Any]:
    return {"%SRCROOT%": {"description": {"text": "The top of the repository."}}}


def _describe_run(report: Report, hidden: int) -> dict[str, Any]:
    """Return what the run covered and what it left out; that it found something is no failure."""
    notifications = [
        *_tell_hidden(hidden),
        *_tell_losses(report.losses),
        _notify("note", f"{count(report.claims, 'claim')}; {render_verdicts(report)}"),
    ]
    return {"executionSuccessful": True, "toolExecutionNotifications": notifications}


def _tell_hidden(hidden: int) -> list[dict[str, Any]]:
    if not hidden:
        return []
    noun = "finding is" if hidden == 1 else "findings are"
    return [
        _notify(
            "warning",
            f"{hidden:,} more {noun} left out, as code scanning takes no more: "
            "see the report in another format",
        )
    ]


def _tell_losses(losses: Sequence[Loss]) -> list[dict[str, Any]]:
    told = [
        _notify("warning", f"lost: {loss.path} ({loss.reason})") for loss in losses[:_MOST_LOSSES]
    ]
    hidden = len(losses) - len(told)
    if hidden:
        told.append(_notify("warning", f"lost: {count(hidden, 'more part')} of the files"))
    return told


def _notify(level: str, text: str) -> dict[str, Any]:
    return {"level": level, "message": {"text": escape_message(escape_text(text))}}
