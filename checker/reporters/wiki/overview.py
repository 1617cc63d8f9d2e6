"""The front page: whether the corpus is sound, what disagrees, and where to read on.

It links by `[[text|Page]]`, with words of ours alone: see `markup`.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from checker.consistency.verdicts import Verdict
from checker.dossiers.pages import Gap, Overview, Prognosis
from checker.dossiers.records import ClaimLink, FindingBrief
from checker.findings import Standing
from checker.reporters.markdown_text import escape_markdown
from checker.reporters.signs import SEVERITIES, VERDICTS, count_verdict
from checker.reporters.summary import count
from checker.reporters.wiki.findings_in_brief import say_sides
from checker.reporters.wiki.markup import embolden, list_items, name_page, say, say_cell
from checker.reporters.wiki.signs import show_finding, show_verdict

_MOST = 20
_MOST_CLAIMS = 4
_NOT_COMPARED = "Not compared: neither right nor wrong"

_Item = TypeVar("_Item")


def link_from_home(text: str, page: str) -> str:
    """Link words of ours to a page, so that it works on the front page and in the sidebar."""
    return f"[[{text}]]" if text == page else f"[[{text}|{page}]]"


def write_overview(overview: Overview) -> Iterator[str]:
    """Write the front page, block by block."""
    sound = f"{_show_sign(overview)} {overview.headline}"
    failing = "; this check fails" if overview.is_failing else ""
    yield f"# {say(overview.verdict)}"
    yield f"<b>{sound}</b>{failing}"
    yield from _write_losses(overview)
    yield _say_numbers(overview)
    yield from map(say, overview.asides)
    yield "## What disagrees"
    if not overview.disagreements:
        tick = "✓ " if overview.sign == "consistent" else ""
        yield f"{tick}{overview.calm}"
    yield from _list_first(overview.disagreements, _say_duel, "Findings")
    yield from _write_part("What drifts", overview.drifts, _say_duel, "Findings")
    yield from _write_change(overview)
    yield from _write_part("What else was found", overview.others, _say_finding, "Findings")
    yield from _write_part(_NOT_COMPARED, overview.gaps, _say_gap, "Measures")
    yield from _write_part("What follows", overview.prognoses, _say_prognosis, "Measures")
    yield from _write_citations(overview)
    yield from _write_settled(overview)


def _show_sign(overview: Overview) -> str:
    """Show the outcome: the sign of a verdict, or that of a warning."""
    every = [*VERDICTS.items(), *SEVERITIES.items()]
    (shown,) = [sign for name, sign in every if name == overview.sign]
    # A tilde is struck text to come for Markdown.
    return escape_markdown(shown.sign)


def _write_part(
    head: str, items: Sequence[_Item], say_item: Callable[[_Item], str], page: str
) -> Iterator[str]:
    if items:
        yield f"## {head}"
        yield from _list_first(items, say_item, page)


def _list_first(
    items: Sequence[_Item], say_item: Callable[[_Item], str], page: str
) -> Iterator[str]:
    """List the first few, and say where the others are."""
    yield from list_items(map(say_item, items[:_MOST]))
    hidden = len(items) - _MOST
    if hidden > 0:
        yield f"And {hidden:,} more: {link_from_home(page, page)}"


def _write_losses(overview: Overview) -> Iterator[str]:
    if not overview.losses:
        return
    yield "## ▲ Not everything could be read"
    yield "What follows was checked without these. Until they are mended, nothing is complete."
    shown = overview.losses[:_MOST]
    yield from list_items(f"{embolden(name)}: {say(reason)}" for name, reason in shown)
    if len(overview.losses) > _MOST:
        yield f"And {len(overview.losses) - _MOST:,} more."


def _say_numbers(overview: Overview) -> str:
    counts = (
        count(overview.claims, "claim"),
        count(overview.sources, "source"),
        count(overview.measures, "measure"),
    )
    verdicts = [_count_verdict(name, number) for name, number in overview.verdicts if number]
    compared = ", ".join(verdicts) or "no two claims speak of one thing"
    return f"{', '.join(counts)}. Compared: {compared}."


def _count_verdict(verdict: Verdict, number: int) -> str:
    shown = count_verdict(verdict, number)
    return f"{number:,} {escape_markdown(shown.sign)} {shown.word}"


def _say_duel(brief: FindingBrief) -> str:
    shown = show_finding(brief)
    subject = f" {embolden(brief.subject)}:" if brief.subject else ":"
    return f"{shown}{subject} {say_sides(brief)}. {_link_on(brief)}"


def _say_finding(brief: FindingBrief) -> str:
    return f"{show_finding(brief)}: {say(brief.message)}. {_link_on(brief)}"


def _link_on(brief: FindingBrief) -> str:
    return link_from_home("More", name_page("Finding", brief.slug))


def _write_change(overview: Overview) -> Iterator[str]:
    change = overview.change
    if change is None:
        return
    hint = f" {say(change.hint)}" if change.hint else ""
    yield "## What has changed"
    yield f"Against {say(change.base)}.{hint}"
    for name, briefs in (
        ("New", change.new),
        ("Grown", change.grown),
        ("Resolved", change.fixed),
        ("Not checked again", change.unchecked),
    ):
        if briefs:
            yield f"### {name}: {len(briefs):,}"
            yield from _list_first(briefs, _say_finding, "Findings")
    if change.unchanged:
        yield f"{count(change.unchanged, 'finding is', 'findings are')} as before."


def _say_gap(gap: Gap) -> str:
    names = [say_cell(brief.title) for brief in gap.measures[:_MOST_CLAIMS]]
    more = len(gap.measures) - len(names)
    about = ", ".join(names) + (f" and {count(more, 'more measure')}" if more > 0 else "")
    claims = _name_claims(gap.claims, gap.hidden)
    details = "; ".join(part for part in (about, claims) if part)
    text = f"{show_verdict(gap.verdict)}: {say(gap.reason)}"
    return f"{text} ({details})" if details else text


def _name_claims(claims: Sequence[ClaimLink], hidden: int) -> str:
    names = [say_cell(claim.claim) for claim in claims[:_MOST_CLAIMS]]
    hidden += len(claims) - len(names)
    return ", ".join(names) + (f" and {count(hidden, 'more claim')}" if hidden else "")


def _say_prognosis(prognosis: Prognosis) -> str:
    ties = "; ".join(map(say_cell, prognosis.ties))
    claims = _name_claims(prognosis.claims, 0)
    grounds = ", ".join(
        part for part in (ties and f"by {ties}", claims and f"from {claims}") if part
    )
    way = link_from_home("More", name_page("Measure", prognosis.measure.slug))
    return f"{embolden(prognosis.measure.title)}: {say(prognosis.statement)} {grounds} {way}"


def _write_citations(overview: Overview) -> Iterator[str]:
    citations = overview.citations
    yield "## How complete the citations are"
    total = count(citations.total, "source is", "sources are")
    cited = f"{citations.complete:,} of {total} cited in full."
    yield cited if citations.total else "There are no sources."
    lacking = ", ".join(f"{say(name)} ({number:,})" for name, number in citations.lacking)
    if lacking:
        yield f"Missing or in doubt: {lacking}."
    yield from _list_first(citations.findings, _say_finding, "Findings")


def _write_settled(overview: Overview) -> Iterator[str]:
    if overview.has_acceptances and not overview.accepted and not overview.known:
        return
    yield "## What does not count"
    if not overview.has_acceptances:
        yield "Acceptances were left aside: what somebody has accepted is told above."
    base = say(overview.change.base) if overview.change else "the base"
    for name, briefs in (
        ("Accepted, with a reason", overview.accepted),
        ("Known from the baseline", _pick(overview, "baseline")),
        (f"Unchanged since {base}", _pick(overview, "unchanged")),
    ):
        if briefs:
            yield f"### {name}: {len(briefs):,}"
            yield from _list_first(briefs, _say_finding, "Findings")


def _pick(overview: Overview, standing: Standing) -> list[FindingBrief]:
    return [brief for brief in overview.known if brief.standing == standing]
