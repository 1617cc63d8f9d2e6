"""Claims in full, and what came of comparing them."""

from collections.abc import Iterator, Sequence

from checker.dossiers.records import ClaimEntry, ClaimLink, Outcome
from checker.reporters.wiki.findings_in_brief import list_findings
from checker.reporters.wiki.markup import (
    embolden,
    link_away,
    link_claim,
    link_source,
    link_spot,
    list_items,
    mark_place,
    say,
    say_cell,
)
from checker.reporters.wiki.signs import show_side, show_verdict

_MOST_OUTCOMES = 8
_MOST_FINDINGS = 5


def write_claim(entry: ClaimEntry) -> list[str]:
    """Write a claim in full, below a heading that links lead to."""
    who = f" – {link_source(entry.source)}" if entry.source else ""
    figure = say_cell(entry.figure) or say_cell(entry.link.claim)
    head = f"#### {mark_place(entry.link.anchor)}{show_side(entry.camp)} {figure}{who}"
    quote = [f"> “{say(entry.quote)}”"] if entry.quote.strip() else []
    return [head, *quote, *list_items(_list_facts(entry))]


def _list_facts(entry: ClaimEntry) -> Iterator[str]:
    source = entry.source
    facts = (
        ("Cited", link_away(source.citation, source.url) if source and source.citation else ""),
        ("Said by", say_cell(entry.speaker)),
        ("When", say_cell(entry.period)),
        ("Where", say_cell(entry.place)),
        ("Read as", _say_reading(entry)),
        ("Rounding" if entry.expected_text else "Not read", say_cell(entry.rule)),
        ("Taken from", "; ".join(map(say_cell, entry.lineage))),
        ("Status", say_cell(entry.status)),
        ("Replaced by", link_claim(entry.successor) if entry.successor else ""),
        ("Note", say(entry.note) if entry.note.strip() else ""),
        ("Recorded", f"{link_spot(entry.spot)} as {embolden(entry.link.claim)}"),
    )
    for name, text in facts:
        if text:
            yield f"{name}: {text}"
    yield from (f"Compared: {text}" for text in list_outcomes(entry.outcomes))
    yield from (f"Found: {text}" for text in list_findings(entry.findings, _MOST_FINDINGS))


def _say_reading(entry: ClaimEntry) -> str:
    if not entry.expected_text:
        return ""
    if not entry.widest_text or entry.widest_text == entry.expected_text:
        return say_cell(entry.expected_text)
    return f"{say_cell(entry.expected_text)}; at the widest {say_cell(entry.widest_text)}"


def list_outcomes(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """List what came of comparisons, the first few."""
    for outcome in outcomes[:_MOST_OUTCOMES]:
        others = f", with {join_claims(outcome.others, outcome.hidden)}" if outcome.others else ""
        yield f"{show_verdict(outcome.verdict)}: {say(outcome.text)}{others}"
    if len(outcomes) > _MOST_OUTCOMES:
        yield f"and {len(outcomes) - _MOST_OUTCOMES:,} more"


def join_claims(claims: Sequence[ClaimLink], hidden: int = 0) -> str:
    """Link to some claims in a row, and say how many more there are."""
    more = f" and {hidden:,} more" if hidden else ""
    return ", ".join(map(link_claim, claims)) + more
