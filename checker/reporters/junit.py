"""JUnit XML, one case a claim, for the test views of CI servers.

A case asks whether anything stands against a claim, so a conflict fails the case of every
claim in it: the count of failures is one of claims, not of findings. The finding is told in
full at the claim of its first location, and named at the others.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple
from xml.etree import ElementTree as ET

from checker.findings import Finding
from checker.locations import Location
from checker.report import Report
from checker.reporters.display import shorten
from checker.reporters.escaping import escape_text
from checker.reporters.junit_cases import Case, Told, list_cases
from checker.reporters.standings import describe_standing

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_LONGEST_MESSAGE = 500

# What XML 1.0 does not allow (its production Char) and `escape_text` leaves.
_ILLEGAL = re.compile("[\ufffe\uffff]")


class _Counts(NamedTuple):
    """Cases by how they ended, as a suite has to say."""

    tests: int
    failures: int
    errors: int
    skipped: int


def render(report: Report) -> str:
    """Write one suite a file and one case a claim, without times: the same run, the same text.

    What is not ASCII is written as character references, which hold in any encoding.
    """
    suites: dict[str, list[Case]] = {}
    for case in list_cases(report):
        suites.setdefault(case.path, []).append(case)
    every = _count([case for cases in suites.values() for case in cases])
    root = _make("testsuites", name="claim-checker", **_list_counts(every))
    # The schema of Jenkins has this count for suites alone.
    del root.attrib["skipped"]
    root.extend(_write_suite(path, suites[path], report.base) for path in sorted(suites))
    ET.indent(root)
    document = ET.tostring(root, encoding="us-ascii").decode("ascii")
    # The runner of GitHub Actions takes ##[ for a command, wherever it stands in its log.
    return f"{_DECLARATION}{document}\n".replace("##[", "##&#91;")


def _count(cases: Sequence[Case]) -> _Counts:
    return _Counts(
        tests=len(cases),
        failures=sum(bool(case.failing) for case in cases),
        errors=sum(case.loss is not None for case in cases),
        skipped=sum(case.is_skipped for case in cases),
    )


def _list_counts(counts: _Counts) -> dict[str, str]:
    return {name: str(number) for name, number in counts._asdict().items()}


def _make(tag: str, text: str = "", **attributes: str) -> ET.Element:
    """Return an element; line breaks between its lines stay, all others print as escapes."""
    element = ET.Element(tag, {name: _clean(value) for name, value in attributes.items()})
    if text:
        element.text = "\n".join(map(_clean, text.split("\n")))
    return element


def _clean(text: str) -> str:
    return _ILLEGAL.sub("", escape_text(text))


def _write_suite(path: str, cases: Sequence[Case], base: str | None) -> ET.Element:
    suite = _make("testsuite", name=path, **_list_counts(_count(cases)))
    suite.extend(_write_case(case, base) for case in cases)
    return suite


def _write_case(case: Case, base: str | None) -> ET.Element:
    element = _make("testcase", classname=case.path, name=case.name)
    settled = [_tell_standing(told.finding, base) for told in case.settled]
    if case.loss is not None:
        element.append(_make("error", type="lost", message=case.loss.reason))
    if case.failing:
        element.append(_write_failure(case.failing))
    elif settled:
        element.append(_make("skipped", message="; ".join(settled)))
    notes = [*map(_tell, case.noted), *(settled if case.failing else [])]
    if notes:
        element.append(_make("system-out", "\n\n".join(notes)))
    return element


def _write_failure(failing: Sequence[Told]) -> ET.Element:
    """Write one failure however much failed: most readers show the first alone."""
    first = failing[0].finding
    more = f" (and {len(failing) - 1:,} more)" if len(failing) > 1 else ""
    return _make(
        "failure",
        "\n\n".join(map(_tell, failing)),
        type=f"{first.code} {first.name}",
        message=shorten(first.message, _LONGEST_MESSAGE) + more,
    )


def _tell_standing(finding: Finding, base: str | None) -> str:
    heading, text = describe_standing(finding, base) or (finding.standing, finding.message)
    return escape_text(_join(f"{heading}: {finding.code} {finding.name}", text))


def _tell(told: Told) -> str:
    """Tell a finding in lines; each begins with a word of ours, so that none is a command."""
    finding = told.finding
    title = f"{finding.severity}[{finding.code}] {finding.name}: "
    if told.is_in_full:
        lines = [title + finding.message, *_explain(finding)]
    else:
        where = _name_place(finding.location)
        lines = [title + shorten(finding.message, _LONGEST_MESSAGE), f"  told in full at {where}"]
    return "\n".join(map(escape_text, lines))


def _explain(finding: Finding) -> list[str]:
    lines = [f"  at {_join(_name_place(finding.location), finding.label)}"]
    lines += [
        f"  and at {_join(_name_place(related.location), related.label)}"
        for related in finding.related
    ]
    notes = [*finding.details, ("help", finding.help)]
    return lines + [f"  {heading}: {text}" for heading, text in notes if text]


def _name_place(location: Location) -> str:
    return f"{location.path}:{location.line}:{location.column}"


def _join(first: str, second: str) -> str:
    return f"{first}: {second}" if second else first
