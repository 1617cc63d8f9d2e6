"""Relations between measures, and what came of each."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.consistency.formulas.parsing import FormulaError, parse_formula
from checker.consistency.formulas.shapes import list_measures
from checker.consistency.listing import SHOWN, list_words
from checker.consistency.relating.outcomes import Mismatch
from checker.consistency.verdicts import Comparison
from checker.dossiers.desk import Desk
from checker.dossiers.naming import make_hash
from checker.dossiers.ordering import rank_verdict
from checker.dossiers.pages import RelationEntry
from checker.dossiers.records import ClaimLink, Outcome

_UNREADABLE = "unreadable-relation"
"""The rule that reports what cannot be used."""


def tell_relations(desk: Desk) -> tuple[RelationEntry, ...]:
    """Tell each declared relation, in the order of the files."""
    texts = [relation.holds.strip() for relation in desk.corpus.relations]
    unreadable = frozenset(_list_unreadable(desk))
    rows = _group_rows(desk.compared.rows, desk.compared.mismatches, frozenset(texts))
    return tuple(
        RelationEntry(
            text=text,
            why=relation.why or "",
            slug=slug,
            measures=tuple(_list_known(desk, text)),
            outcomes=_tell_outcomes(
                desk, text, rows.get(text, ()), is_unreadable=text in unreadable
            ),
            spot=desk.spot(relation.record.location),
        )
        for relation, text, slug in zip(
            desk.corpus.relations, texts, _name_relations(texts), strict=True
        )
    )


def _name_relations(texts: Iterable[str]) -> Iterator[str]:
    """Name each relation by what it says, counted where an earlier one says the same."""
    seen: Counter[str] = Counter()
    for text in texts:
        seen[text] += 1
        name = f"relation-{make_hash(text)}"
        yield f"{name}-{seen[text]}" if seen[text] > 1 else name


def _list_known(desk: Desk, text: str) -> Iterator[str]:
    """List the measures that a relation names and the report tells, in the order of naming."""
    try:
        names: Sequence[str] = list_measures(parse_formula(text))
    except FormulaError:
        names = list(dict.fromkeys(re.findall(r"\w+", text)))
    return (name for name in names if name in desk.names.measures)


def _group_rows(
    rows: Iterable[Comparison], mismatches: Iterable[Mismatch], texts: frozenset[str]
) -> Mapping[str, Sequence[Comparison]]:
    """Collect the rows of each relation, by its text."""
    tied = {text: [text] for text in texts} | _list_ties(mismatches)
    groups: dict[str, list[Comparison]] = {}
    for row in rows:
        for text in tied.get(row.tie, ()) if row.tie else _find_untied(row, texts):
            groups.setdefault(text, []).append(row)
    return groups


def _list_ties(mismatches: Iterable[Mismatch]) -> dict[str, list[str]]:
    """List the relations that mismatches rest on, by what their rows name as the tie."""
    ties: dict[str, list[str]] = {}
    for mismatch in mismatches:
        name = list_words([tie.text for tie in mismatch.ties])
        found = ties.setdefault(name, [])
        found += [
            tie.text for tie in mismatch.ties if tie.relation is not None and tie.text not in found
        ]
    return ties


def _find_untied(row: Comparison, texts: frozenset[str]) -> list[str]:
    """Find the relation that a row leaves unchecked; its reason begins with the relation."""
    if row.claims or row.measure:
        return []
    # What cannot be read may hold a colon itself: the longest beginning is the relation.
    ends = [match.start() for match in re.finditer(": ", row.reason)]
    found = (row.reason[:end] for end in reversed(ends) if row.reason[:end] in texts)
    return list(found)[:1]


def _list_unreadable(desk: Desk) -> Iterator[str]:
    """List the relations that a finding calls unreadable, or unfit for the units."""
    subjects = {one.subject for one in desk.compared.unread if one.rule == _UNREADABLE}
    for relation in desk.corpus.relations:
        if f"relation {relation.holds}" in subjects:
            yield relation.holds.strip()


def _tell_outcomes(
    desk: Desk, text: str, rows: Sequence[Comparison], *, is_unreadable: bool
) -> tuple[Outcome, ...]:
    """Tell what came of a relation, the worst first."""
    ordered = sorted(rows, key=lambda row: rank_verdict(row.verdict))
    return tuple(
        _tell_outcome(desk, text, row, is_unreadable=is_unreadable and not row.tie)
        for row in ordered
    )


def _tell_outcome(desk: Desk, text: str, row: Comparison, *, is_unreadable: bool) -> Outcome:
    links = tuple(_list_links(desk, row.claims))
    said = _say_outcome(text, row)
    told = f"it cannot be used as it is written: {said}" if is_unreadable else said
    return Outcome(row.verdict, told, links, len(row.claims) - len(links))


def _list_links(desk: Desk, claims: Sequence[str]) -> Iterator[ClaimLink]:
    """Link to the first few claims that a relation was checked with."""
    links = (desk.find_link(claim) for claim in claims[:SHOWN])
    return (link for link in links if link is not None)


def _say_outcome(text: str, row: Comparison) -> str:
    """Say what came of a relation, without the relation itself: "holds: 118 a week of 252"."""
    is_alone = row.tie in {"", text}
    phrase = row.reason.removeprefix(text).removeprefix(":").lstrip() if is_alone else row.reason
    settings = [row.period or "", f"in {row.place}" if row.place else ""]
    setting = " ".join(part for part in settings if part)
    is_told = not setting or (row.period or row.place or "") in phrase
    return phrase if is_told else f"{setting}: {phrase}"
