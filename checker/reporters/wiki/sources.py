"""The page of a source: its claims, and how they fare."""

from collections.abc import Iterator

from checker.dossiers.pages import SourceEntry
from checker.dossiers.records import ClaimEntry
from checker.reporters.summary import count
from checker.reporters.wiki.findings_in_brief import list_findings
from checker.reporters.wiki.markup import (
    embolden,
    link,
    link_away,
    link_claim,
    link_spot,
    list_items,
    name_page,
    say,
    say_cell,
    tabulate,
)
from checker.reporters.wiki.measures import link_parts
from checker.reporters.wiki.signs import show_verdict

_MOST_FINDINGS = 100
_HEADS = ("Figure", "Measure", "When", "Words", "Said by", "Compared")


def write_source(source: SourceEntry) -> Iterator[str]:
    """Write the page of a source, block by block."""
    brief = source.brief
    yield f"# {say(source.title or brief.name)}"
    if brief.citation:
        yield f"<b>Cited:</b> {link_away(brief.citation, brief.url)}"
    yield from list_items(_list_facts(source))
    if len(source.pages) > 1:
        yield link_parts("Source", source.pages, source.page)
    if source.findings:
        yield "## What was found"
        yield from list_items(list_findings(source.findings, _MOST_FINDINGS))
    yield "## Its claims, and how they fare"
    if not source.claims:
        yield "No claim is recorded of it."
        return
    yield _say_fates(source)
    yield from tabulate(_HEADS, map(_write_row, source.claims))


def _list_facts(source: SourceEntry) -> Iterator[str]:
    brief = source.brief
    facts = (
        ("Author" if len(source.authors) == 1 else "Authors", ", ".join(source.authors)),
        ("Published in", brief.name if source.title and brief.name != brief.id else ""),
        ("Publisher", source.publisher if source.publisher != brief.name else ""),
        ("Date", brief.issued),
        ("Kind", source.type),
    )
    for name, text in facts:
        if text:
            yield f"{name}: {say_cell(text)}"
    yield f"Recorded: {link_spot(source.spot)} as {embolden(brief.id)}"


def _say_fates(source: SourceEntry) -> str:
    fates = [f"{number:,} {show_verdict(verdict)}" for verdict, number in source.verdicts if number]
    claims = count(source.brief.claims, "claim")
    return f"<b>{claims}</b>: {', '.join(fates)}" if fates else f"<b>{claims}</b>"


def _write_row(entry: ClaimEntry) -> tuple[str, ...]:
    verdict = entry.outcomes[0].verdict if entry.outcomes else None
    return (
        link_claim(entry.link),
        link(entry.measure_title, name_page("Measure", entry.measure_slug)),
        say_cell(entry.period),
        f"“{say_cell(entry.quote)}”" if entry.quote.strip() else "",
        say_cell(entry.speaker),
        show_verdict(verdict),
    )
