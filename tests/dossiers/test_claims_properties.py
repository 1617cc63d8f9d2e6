"""What must hold of claims, panels and measures for every corpus, tried on random ones."""

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.consistency.tracing import rank_claim
from checker.dossiers import Archive
from checker.dossiers.ordering import rank_verdict
from checker.dossiers.pages import MeasureEntry
from checker.dossiers.records import ClaimEntry
from tests.dossiers.archives import list_entries
from tests.dossiers.folders import read_folder

FEW = settings(max_examples=40, deadline=None)

MEASURES = {
    "arrests": {"nature": "flow", "unit": "arrest / month", "place": "GB"},
    "charged": {"nature": "flow", "comparable_within": "P1Y"},
    "rate": {"nature": "ratio", "unit": "percent"},
}
RELATIONS = [{"holds": "charged <= arrests"}]

CLAIMS = st.fixed_dictionaries(
    {
        "value": st.one_of(
            st.integers(0, 3000).map(lambda number: f"{number:,}"),
            st.sampled_from(["1,000", "1,200", "500-800", "0", "one in ten", "12%", "doubled"]),
            st.sampled_from(["dozens", "twelvety", "5 kg", "half"]),
        ),
        "source": st.sampled_from(["one", "two", "three"]),
    },
    optional={
        "measure": st.sampled_from(["arrests", "charged", "rate", "nobody-declares-this"]),
        "hedge": st.sampled_from(["about", "nearly", "over", "at least", "up to", "moreorless"]),
        "unit": st.sampled_from(
            ["arrest / week", "arrest / year", "arrest", "minute / arrest", "account / month"]
        ),
        "period": st.sampled_from(["2018", "2019", "2019?", "2019-03", "2018/2019", "2019-13"]),
        "place": st.sampled_from(["GB", "GB-ENG", "Atlantis"]),
        "qualifier": st.sampled_from(["recorded", "estimated"]),
        "kind": st.sampled_from(["level", "increase", "decrease", "multiple", "points"]),
        "supersedes": st.integers(0, 11).map("c{}".format),
    },
)
CORPORA = st.lists(CLAIMS, min_size=1, max_size=12)


def read(claims: list[dict[str, Any]]) -> Archive:
    whole = [
        claim | ({"since": "P1Y"} if claim.get("kind", "level") != "level" else {})
        for claim in claims
    ]
    with tempfile.TemporaryDirectory() as folder:
        return read_folder(Path(folder), whole, MEASURES, RELATIONS)


def list_all(pages: list[MeasureEntry]) -> Iterator[ClaimEntry]:
    for page in pages:
        yield from list_entries(page)


@FEW
@given(CORPORA)
def test_every_claim_is_told_once_and_on_its_page(claims: list[dict[str, Any]]) -> None:
    archive = read(claims)
    corpus, names = archive._desk.corpus, archive._desk.names  # noqa: SLF001 - what was read
    pages = list(archive.tell_measures())
    told = Counter((page.page, entry.link.claim) for page in pages for entry in list_entries(page))
    assert told == Counter(
        (page, claim.id) for (page, _), claim in zip(names.claims, corpus.claims, strict=True)
    )


@FEW
@given(CORPORA)
def test_claims_lie_on_their_lines_in_order(claims: list[dict[str, Any]]) -> None:
    archive = read(claims)
    desk = archive._desk  # noqa: SLF001 - what was read
    for page in archive.tell_measures():
        for entry in page.unread:
            assert (entry.expected, entry.widest, entry.printed_value) == (None, None, None)
            assert entry.rule
        for panel in page.panels:
            assert panel.groups or panel.bands
            starts = []
            for group in panel.groups:
                for entry in group.entries:
                    assert entry.expected is not None
                    assert entry.widest is not None
                    assert entry.widest.covers(entry.expected)
                    assert entry.expected_text
                    assert entry.expected_text.endswith(panel.unit)
                positions = [desk.positions[entry.link.claim] for entry in group.entries]
                ranks = [(*rank_claim(desk.corpus.claims[one]), one) for one in positions]
                assert ranks == sorted(ranks)
                starts.append(ranks[0])
                assert len(positions) > 1 or group.verdict is None
            assert starts == sorted(starts)
            for band in panel.bands:
                assert band.widest.covers(band.expected)


@FEW
@given(CORPORA)
def test_outcomes_are_told_worst_first(claims: list[dict[str, Any]]) -> None:
    archive = read(claims)
    for entry in list_all(list(archive.tell_measures())):
        ranks = [rank_verdict(outcome.verdict) for outcome in entry.outcomes]
        assert ranks
        assert ranks == sorted(ranks)
        for outcome in entry.outcomes:
            others = [link.claim for link in outcome.others]
            assert len(others) == len(set(others)) <= 8
            assert entry.link.claim not in others
            if outcome.verdict in {"contradiction", "drift"}:
                assert others


@FEW
@given(CORPORA)
def test_sides_are_those_of_the_conflicts(claims: list[dict[str, Any]]) -> None:
    archive = read(claims)
    compared = archive._desk.compared  # noqa: SLF001 - what was found
    told = {entry.link.claim: entry for entry in list_all(list(archive.tell_measures()))}
    for entry in told.values():
        assert (entry.camp is None) == (entry.mark is None)
    for conflict in compared.conflicts:
        if conflict.verdict == "contradiction":
            for number, camp in enumerate(conflict.camps):
                assert {told[voice.statement.claim.id].camp for voice in camp.voices} == {number}


@FEW
@given(CORPORA)
def test_what_is_told_does_not_rest_on_what_was_told_before(claims: list[dict[str, Any]]) -> None:
    archive = read(claims)
    assert list(archive.tell_measures()) == list(archive.tell_measures())
