"""Sources that agree because they repeat one origin.

Two papers with one figure look like two witnesses. Where both have it from one speech, one
release or each other, there is one witness, and their agreement confirms nothing: a slip in
the origin stands in all of its copies (Full Fact, 2020: ten papers repeated one mistyped
figure).

Fails:
    two articles with `primary_source: a-speech-2026`, both with 1,200 a month

Passes:
    one with `primary_source: a-speech-2026`, one with `primary_source: annual-report-2026`

How to fix: nothing is wrong with the figures. Count the sources as one, and look for another
that counted for itself; once it is recorded, the finding is gone.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.consistency import Comparisons
from checker.consistency.lineage import index_claims, name_paper
from checker.consistency.listing import list_words
from checker.consistency.origins import Origin, trace_origins
from checker.consistency.verdicts import Comparison, Verdict
from checker.findings import Finding, Rule, make_finding
from checker.model import Claim
from checker.rules.citing import cite_claim, name_source, relate_claims
from checker.rules.registry import Context
from checker.rules.telling import MOST_PLACES, list_parts

RULE = Rule("L702", "false-corroboration", "note")

_AGREEING: tuple[Verdict, ...] = ("consistent", "consistent by rounding")
_HELP = "count them as one source, and look for another that counted for itself"


class _Agreement(NamedTuple):
    """Claims of several sources that agree, all from one origin."""

    row: Comparison
    claims: tuple[Claim, ...]


def check(context: Context) -> Iterator[Finding]:
    """Report each origin that several sources repeat, where nothing else confirms it."""
    claims = index_claims(context.corpus.claims)
    origins = trace_origins(context.corpus)
    repeated: dict[tuple[str, ...], list[_Agreement]] = {}
    for row in _pick_agreeing(context.comparisons):
        members = tuple(claims[name] for name in row.claims)
        ties = {origins[claim.id].tie for claim in members}
        is_known = origins[members[0].id].is_known
        if is_known and len(ties) == 1 and len({name_paper(claim) for claim in members}) > 1:
            repeated.setdefault(ties.pop(), []).append(_Agreement(row, members))
    for agreements in repeated.values():
        yield _tell(agreements, origins)


def _pick_agreeing(comparisons: Comparisons) -> Iterator[Comparison]:
    """Pick the rows of claims that give one figure, and are not only related to each other."""
    variables = {
        statement.claim.id: number
        for number, variable in enumerate(comparisons.variables)
        for statement in variable.statements
    }
    for row in comparisons.rows:
        if row.verdict in _AGREEING and len({variables.get(name) for name in row.claims}) == 1:
            yield row


def _tell(agreements: Sequence[_Agreement], origins: Mapping[str, Origin]) -> Finding:
    members = {claim.id: claim for group in agreements for claim in group.claims}
    papers: dict[str, Claim] = {}
    for claim in members.values():
        papers.setdefault(name_paper(claim), claim)
    first, *others = sorted(papers.values(), key=lambda claim: claim.at("value"))
    origin = origins[first.id]
    figures = [_tell_figures(group.row) for group in agreements]
    number = "one figure" if len(figures) == 1 else f"{len(figures):,} figures"
    rest = "both rest" if len(papers) == 2 else "all rest"  # noqa: PLR2004 - both
    return make_finding(
        RULE,
        message=f"{_list_sources([first, *others])} agree on {number}, and {rest} on one origin: "
        f"{origin.name}",
        help=_HELP,
        location=first.at("value"),
        label=cite_claim(first),
        subject="|".join(origin.tie),
        claims=tuple(members),
        related=relate_claims(others[:MOST_PLACES]),
        details=(("figures", list_parts(figures)),),
    )


def _tell_figures(row: Comparison) -> str:
    return f"{row.measure}: {list_words([reading.text for reading in row.readings])}"


def _list_sources(claims: Sequence[Claim]) -> str:
    """List the sources of claims by name; count them where several bear one name."""
    names = [claim.id if claim.source is None else name_source(claim.source) for claim in claims]
    return list_words(names) if len(set(names)) == len(names) else f"{len(names):,} sources"
