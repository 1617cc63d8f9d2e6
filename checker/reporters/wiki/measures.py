"""The page of a measure: number lines, then every claim in full."""

from collections.abc import Iterator

from checker.dossiers.pages import MeasureEntry
from checker.dossiers.records import ClaimEntry, Group, Panel
from checker.reporters.measure_pages import name_aspect
from checker.reporters.summary import count
from checker.reporters.wiki.claims import list_outcomes, write_claim
from checker.reporters.wiki.findings_in_brief import list_findings
from checker.reporters.wiki.markup import (
    embolden,
    link,
    link_measure,
    link_spot,
    list_items,
    name_page,
    say,
    say_cell,
)
from checker.reporters.wiki.panels import write_bands, write_key, write_panel
from checker.reporters.wiki.relations import list_relations
from checker.reporters.wiki.signs import show_verdict

_MOST_FINDINGS = 100


def write_measure(measure: MeasureEntry) -> Iterator[str]:
    """Write the page of a measure, block by block."""
    brief = measure.brief
    yield f"# {say(brief.title)}"
    yield from list_items(_list_facts(measure))
    if len(measure.pages) > 1:
        yield link_parts("Measure", measure.pages, measure.page)
    if measure.findings:
        yield "## What was found"
        yield from list_items(list_findings(measure.findings, _MOST_FINDINGS))
    for panel in measure.panels:
        yield from _write_panel(panel, brief.title)
    yield from write_key(measure.panels)
    yield "## The claims"
    yield from _write_claims(measure)
    if measure.outcomes:
        yield "## What could not be compared"
        yield from list_items(list_outcomes(measure.outcomes))
    if measure.relations:
        yield "## How it hangs together with others"
        yield from list_items(list_relations(measure.relations))
    if measure.near:
        yield f"See also: {', '.join(map(link_measure, measure.near))}"


def _list_facts(measure: MeasureEntry) -> Iterator[str]:
    brief = measure.brief
    verdict = show_verdict(brief.verdict)
    if verdict:
        yield f"At worst: {verdict}"
    years = f", {say_cell(brief.years)}" if brief.years else ""
    yield f"{count(brief.claims, 'claim')} from {count(brief.sources, 'source')}{years}"
    facts = (
        ("Unit", brief.unit),
        ("Nature", measure.nature),
        ("Place", measure.place),
        ("Comparable within", measure.comparable_within),
    )
    for name, text in facts:
        if text:
            yield f"{name}: {say_cell(text)}"
    where = link_spot(measure.spot) if measure.spot else "nowhere: only claims name it"
    yield f"Declared: {where} as {embolden(brief.id)}"


def link_parts(kind: str, pages: tuple[str, ...], here: str) -> str:
    """Link the pages of one thing to each other."""
    parts = [
        f"<b>{number}</b>" if page == here else link(str(number), name_page(kind, page))
        for number, page in enumerate(pages, 1)
    ]
    return f"Pages: {' '.join(parts)}"


def _write_panel(panel: Panel, title: str) -> Iterator[str]:
    yield f"## {say(panel.title or title)}"
    yield from write_panel(panel)
    bands = write_bands(panel)
    if bands:
        yield "What the predictions rest on:"
        yield from list_items(bands)


def _write_claims(measure: MeasureEntry) -> Iterator[str]:
    for panel in measure.panels:
        aspect = name_aspect(panel, measure.brief) if len(measure.panels) > 1 else ""
        for group in panel.groups:
            yield _head_group(group, aspect)
            yield from _write_entries(group.entries)
    if measure.unread:
        yield "### Not read as numbers"
        yield from _write_entries(measure.unread)
    elif not measure.panels:
        yield "No claim speaks of it."


def _head_group(group: Group, aspect: str) -> str:
    verdict = f": {show_verdict(group.verdict)}" if group.verdict else ""
    return f"### {say((group.setting or 'At no stated time') + aspect)}{verdict}"


def _write_entries(entries: tuple[ClaimEntry, ...]) -> Iterator[str]:
    for entry in entries:
        yield from write_claim(entry)
