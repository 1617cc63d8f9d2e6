"""The lists of all measures, findings and sources, in parts that a wiki can show."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil
from typing import TypeVar

from checker.dossiers.records import FindingBrief, MeasureBrief, SourceBrief
from checker.reporters.summary import count
from checker.reporters.wiki.findings_in_brief import link_finding
from checker.reporters.wiki.markup import link, link_measure, link_source, say_cell, tabulate
from checker.reporters.wiki.signs import show_finding, show_verdict

ROWS_ON_A_PAGE = 500
"""A longer list takes several pages."""

_Row = TypeVar("_Row")


def count_parts(rows: int) -> int:
    """Return how many pages a list takes; an empty one takes one, too."""
    return max(1, ceil(rows / ROWS_ON_A_PAGE))


def name_part(stem: str, number: int) -> str:
    """Name a part of a list, counted from 1: Findings, Findings-2."""
    return stem if number == 1 else f"{stem}-{number}"


def write_findings(briefs: Sequence[FindingBrief]) -> Iterator[tuple[str, list[str]]]:
    """Write the list of all findings; each part with its name."""
    heads = ("What", "Rule", "Finding", "About", "Sources")
    return _write_list("Findings", "finding", heads, briefs, _row_of_finding)


def write_measures(briefs: Sequence[MeasureBrief]) -> Iterator[tuple[str, list[str]]]:
    """Write the list of all measures; each part with its name."""
    heads = ("Measure", "Unit", "Claims", "Sources", "Years", "Findings", "At worst")
    return _write_list("Measures", "measure", heads, briefs, _row_of_measure)


def write_sources(briefs: Sequence[SourceBrief]) -> Iterator[tuple[str, list[str]]]:
    """Write the list of all sources; each part with its name."""
    heads = ("Source", "Citation", "Claims", "At worst")
    return _write_list("Sources", "source", heads, briefs, _row_of_source)


def _write_list(
    stem: str,
    noun: str,
    heads: Sequence[str],
    briefs: Sequence[_Row],
    write_row: Callable[[_Row], Sequence[str]],
) -> Iterator[tuple[str, list[str]]]:
    parts = count_parts(len(briefs))
    for number in range(1, parts + 1):
        rows = briefs[(number - 1) * ROWS_ON_A_PAGE : number * ROWS_ON_A_PAGE]
        table = tabulate(heads, map(write_row, rows))
        pager = [_link_parts(stem, number, parts)] if parts > 1 else []
        told = f"{count(len(briefs), noun)}."
        yield name_part(stem, number), [f"# {stem}", told, *pager, *table, *pager]


def _link_parts(stem: str, here: int, parts: int) -> str:
    links = [
        f"<b>{number}</b>" if number == here else link(str(number), name_part(stem, number))
        for number in range(1, parts + 1)
    ]
    return f"Pages: {' '.join(links)}"


def _row_of_finding(brief: FindingBrief) -> tuple[str, ...]:
    return (
        show_finding(brief),
        f"{say_cell(brief.code)} {say_cell(brief.name)}",
        link_finding(brief),
        say_cell(brief.subject),
        say_cell(", ".join(name for name in brief.publishers if name != brief.subject)),
    )


def _row_of_measure(brief: MeasureBrief) -> tuple[str, ...]:
    return (
        link_measure(brief),
        say_cell(brief.unit),
        f"{brief.claims:,}",
        f"{brief.sources:,}",
        say_cell(brief.years),
        f"{brief.findings:,}",
        show_verdict(brief.verdict),
    )


def _row_of_source(brief: SourceBrief) -> tuple[str, ...]:
    return (
        link_source(brief),
        say_cell(brief.citation),
        f"{brief.claims:,}",
        show_verdict(brief.mark),
    )
