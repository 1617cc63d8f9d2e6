"""Corpora for near misses: claims on a few measures, and what is diagnosed of them."""

from typing import NamedTuple

from checker.consistency import compare
from checker.consistency.conflicts import Conflict
from checker.consistency.near_misses import NearMiss, find_near_misses
from checker.consistency.relating.outcomes import Mismatch
from checker.consistency.slips.neighbours import Neighbours
from checker.model import Claim, Corpus, Measure, Relation
from tests.consistency.corpora import make_claim, make_corpus, make_measure, make_record

MEASURES = {
    "flow": make_measure("arrests", "flow", unit="arrest / month"),
    "stock": make_measure("arrests", "stock", unit="arrest"),
    "money": make_measure("arrests", "stock", unit="GBP"),
    "ratio": make_measure("arrests", "ratio", unit="percent"),
    "heat": make_measure("arrests", "ratio", unit="°C"),
}
"""Measures by their nature; all claims are on arrests, unless they say otherwise."""


class Said(NamedTuple):
    """One claim, in few words."""

    value: str
    keys: dict[str, str]


def say(value: str, **keys: str) -> Said:
    """Say a figure of 2018, unless another period is given; None leaves a key out."""
    return Said(value, {"period": "2018", **keys})


def build(nature: str, *said: Said, relation: str | None = None) -> Corpus:
    """Build a corpus whose claims are called a, b, c…, each in a source of its own."""
    claims = [_claim(name, one) for name, one in zip("abcdefghij", said, strict=False)]
    names = dict.fromkeys(claim.measure for claim in claims)
    own = MEASURES[nature]
    measures = [own if name == "arrests" else _copy(own, name) for name in names]
    corpus = make_corpus(claims, *measures)
    if relation is None:
        return corpus
    record = make_record("claims/measures.yaml", 1, {"holds": relation})
    return corpus._replace(relations=(Relation(relation, None, {}, record),))


def _claim(name: str, said: Said) -> Claim:
    keys = dict(said.keys)
    measure = keys.pop("measure", "arrests")
    return make_claim(name, said.value, **keys)._replace(measure=measure)


def _copy(measure: Measure, name: str) -> Measure:
    keys = {key: text for key, text in measure.record.items() if key != "nature"}
    return make_measure(name, measure.nature, **keys)


def diagnose(corpus: Corpus) -> list[NearMiss]:
    """List the near misses of all that contradicts; something must."""
    comparisons = compare(corpus)
    everything: list[Conflict | Mismatch] = [*comparisons.conflicts, *comparisons.mismatches]
    troubles = [trouble for trouble in everything if trouble.verdict == "contradiction"]
    assert troubles
    neighbours = Neighbours(comparisons)
    return [near for trouble in troubles for near in find_near_misses(trouble, neighbours)]
