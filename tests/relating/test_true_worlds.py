"""Claims that are all true of one world, however they are told, never contradict each other."""

import random

import pytest

from checker.consistency import compare
from checker.model import Corpus
from tests.relating.builders import flow, judge, list_held, relate_rows
from tests.relating.worlds import World

RELATIONS = ["t = a + b", "a <= t", "b <= t", "t - b = a", "a / t <= 1"]


def build(seed: int) -> Corpus:
    chance = random.Random(seed)  # noqa: S311 - a world to test with
    has_rates = chance.random() < 0.6
    rows = World(chance).list_rows(has_rates=has_rates)
    unit = "person / year" if has_rates else "person"
    measures = [flow(name, unit=unit) for name in "abt"]
    return relate_rows(rows, measures, *chance.sample(RELATIONS, chance.randint(0, 2)))


@pytest.mark.parametrize("start", range(0, 200, 20))
def test_claims_that_are_all_true_never_contradict_each_other(start: int) -> None:
    ties = 0
    for seed in range(start, start + 20):
        corpus = build(seed)
        found = judge(corpus)
        assert [text for text in found if text.startswith("contradiction")] == [], seed
        ties += len(list_held(corpus))
    assert ties > 0


@pytest.mark.parametrize("start", range(0, 80, 20))
def test_the_order_of_claims_changes_no_mismatch_and_no_subject(start: int) -> None:
    for seed in range(start, start + 20):
        corpus = spoil(build(seed), seed)
        shuffled = list(corpus.claims)
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - an order to test with
        before, after = compare(corpus), compare(corpus._replace(claims=tuple(shuffled)))
        assert sorted((m.verdict, m.subject) for m in before.mismatches) == sorted(
            (m.verdict, m.subject) for m in after.mismatches
        ), seed
        assert judge(corpus) == judge(corpus._replace(claims=tuple(shuffled))), seed
        told, again = (
            {(*p.quantity[:6], p.expected, p.widest) for p in one.predictions}
            for one in (before, after)
        )
        assert told == again, seed


@pytest.mark.parametrize("start", range(0, 80, 20))
def test_every_widest_prediction_covers_the_expected_one(start: int) -> None:
    for seed in range(start, start + 20):
        for one in compare(spoil(build(seed), seed)).predictions:
            assert one.widest.covers(one.expected), seed


def spoil(corpus: Corpus, seed: int) -> Corpus:
    """Put another digit in front of some figures, so that they are far off."""
    chance = random.Random(seed)  # noqa: S311 - figures to test with
    claims = [
        claim._replace(value=f"3{claim.value}") if chance.random() < 0.2 else claim
        for claim in corpus.claims
    ]
    return corpus._replace(claims=tuple(claims))


@pytest.mark.parametrize("start", range(0, 80, 20))
def test_every_claim_of_a_mismatch_is_needed(start: int) -> None:
    found = 0
    for seed in range(start, start + 20):
        corpus = spoil(build(seed), seed)
        for mismatch in compare(corpus).mismatches:
            found += 1
            ids = {one.voice.statement.claim.id for one in (mismatch.focus, *mismatch.others)}
            for left_out in ids:
                rest = [c for c in corpus.claims if c.id in ids - {left_out}]
                left = compare(corpus._replace(claims=tuple(rest))).mismatches
                assert mismatch.subject not in {one.subject for one in left}, (seed, ids)
    assert found > 0
