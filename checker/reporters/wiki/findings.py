"""The page of a finding: the sides, the arithmetic, both quotes, and what accepting it takes."""

from collections.abc import Iterator

from checker.dossiers.pages import FindingEntry, Place
from checker.dossiers.records import ClaimEntry
from checker.reporters.marking import mark_excerpt
from checker.reporters.rule_documents import parse_documentation
from checker.reporters.signs import STANDINGS
from checker.reporters.summary import count
from checker.reporters.wiki.findings_in_brief import say_sides
from checker.reporters.wiki.markup import (
    begin,
    embolden,
    fence,
    link,
    link_away,
    link_claim,
    link_source,
    link_spot,
    list_items,
    name_page,
    say,
    say_cell,
    say_prose,
    say_within,
)
from checker.reporters.wiki.panels import write_key, write_panel
from checker.reporters.wiki.signs import show_severity, show_side, show_verdict


def write_finding(finding: FindingEntry) -> Iterator[str]:
    """Write the page of a finding, block by block."""
    brief = finding.brief
    yield f"# {say(brief.message)}"
    yield _say_kind(finding)
    if finding.remark:
        head = STANDINGS[brief.standing].capitalize() or "Remark"
        yield f"{embolden(head)}: {say(finding.remark)}"
    if brief.sides:
        yield f"<b>What disagrees:</b> {say_sides(brief)}"
    if finding.panel is not None:
        yield f"## {say(finding.panel.title or 'The figures')}"
        yield from write_panel(finding.panel)
        yield from write_key([finding.panel])
    yield from _write_arithmetic(finding)
    yield from _write_claims(finding)
    yield from _write_places(finding)
    yield from _write_recipe(finding)
    yield from _write_rule(finding)


def _say_kind(finding: FindingEntry) -> str:
    brief = finding.brief
    shown = [show_verdict(brief.verdict), show_severity(brief.severity)]
    rule = f"{say_cell(brief.code)} {say_cell(brief.name)}"
    standing = STANDINGS[brief.standing]
    return " · ".join(part for part in [*shown, rule, standing] if part)


def _write_arithmetic(finding: FindingEntry) -> Iterator[str]:
    if finding.steps:
        yield "## The arithmetic, step by step"
        yield "\n".join(
            f"{number}. {embolden(step.heading)}: {say(step.text)}"
            for number, step in enumerate(finding.steps, 1)
        )
    if finding.near_misses:
        yield "## They would agree if"
        yield from list_items(map(begin, finding.near_misses))
    if finding.help and finding.brief.standing not in {"accepted", "fixed"}:
        yield "## What to do"
        yield say_prose(finding.help)


def _write_claims(finding: FindingEntry) -> Iterator[str]:
    if not finding.claims:
        return
    yield "## Who says what"
    for entry in finding.claims:
        yield from _write_claim(entry)
    if finding.hidden_claims:
        yield f"And {count(finding.hidden_claims, 'more claim')}."


def _write_claim(entry: ClaimEntry) -> Iterator[str]:
    source = entry.source
    who = f" – {link_source(source)}" if source else ""
    yield f"### {show_side(entry.camp)} {say_cell(entry.figure) or say_cell(entry.link.claim)}{who}"
    if entry.quote.strip():
        yield f"> “{say(entry.quote)}”"
    measure = link(entry.measure_title, name_page("Measure", entry.measure_slug))
    facts = (
        ("Cited", link_away(source.citation, source.url) if source and source.citation else ""),
        ("Said by", say_cell(entry.speaker)),
        ("When", say_cell(entry.period)),
        ("Read as", say_cell(entry.expected_text)),
        ("Taken from", "; ".join(map(say_cell, entry.lineage))),
        ("Measure", measure),
        ("Claim", f"{link_claim(entry.link)}, {link_spot(entry.spot)}"),
    )
    yield from list_items(f"{name}: {text}" for name, text in facts if text)


def _write_places(finding: FindingEntry) -> Iterator[str]:
    if finding.places:
        yield "## Where it is recorded"
        yield from list_items(map(_say_place, finding.places))


def _say_place(place: Place) -> str:
    label = f": {say(place.label)}" if place.label else ""
    if not place.excerpt.strip():
        return f"At {link_spot(place.spot)}{label}"
    marked = mark_excerpt(place)
    meant = f"<b>{say_within(marked.text)}</b>" if marked.text.strip() else ""
    code = f"<code>{say_within(marked.before)}{meant}{say_within(marked.after)}</code>"
    return f"At {link_spot(place.spot)}{label}<br>{code}"


def _write_recipe(finding: FindingEntry) -> Iterator[str]:
    recipe = finding.recipe
    if recipe is None:
        return
    yield "## If both stand: accept it, with a reason"
    yield "An accepted finding stays in the report and no longer counts. One command records it:"
    yield fence(recipe.command)
    yield "It writes this entry:"
    yield fence(recipe.entry)


def _write_rule(finding: FindingEntry) -> Iterator[str]:
    if finding.documentation:
        document = parse_documentation(finding.documentation)
        yield f"## The rule: {say(finding.brief.name)}"
        yield from map(say_prose, filter(None, (document.summary, *document.paragraphs)))
        for head, example in (("It reports", document.fails), ("It lets pass", document.passes)):
            if example:
                yield f"<b>{head}:</b>"
                yield fence(example)
        if document.cure:
            yield f"<b>How to fix it:</b> {say_prose(document.cure)}"
    yield f"This finding is known as {_say_fingerprint(finding.fingerprint)} in every report."


def _say_fingerprint(fingerprint: str) -> str:
    """Write a fingerprint as code, where nobody takes it for a commit and it can be copied."""
    return f"`{fingerprint}`" if fingerprint.isalnum() else embolden(fingerprint)
