"""Small related corpora for tests: rows of claims, measures and relations."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from checker.consistency import compare
from checker.consistency.comparing import Comparisons
from checker.consistency.relating.outcomes import Mismatch, Prediction
from checker.intervals import Interval
from checker.model import Claim, Corpus, Measure, Place, Relation
from tests.consistency.corpora import make_claim, make_corpus, make_measure, make_record

Keys = dict[str, Any]
Row = tuple[str, str, Keys]
"""A claim: its measure, its value, and its other keys."""


def make_relation(holds: str, **counts_as: str) -> Relation:
    """Build a relation; the keywords are its `counts_as`."""
    record = make_record("claims/measures.yaml", 90, {"holds": holds})
    return Relation(holds, None, MappingProxyType(counts_as), record)


def make_place(code: str, *within: str) -> Place:
    """Build a place that lies within others."""
    return Place(code, None, within, (), make_record("claims/places.yaml", 1, {"code": code}))


def list_claims(rows: Iterable[Row]) -> list[Claim]:
    """Build the claims of rows, called a, b, c in their order unless they say otherwise."""
    claims = []
    for number, (measure, value, keys) in enumerate(rows):
        given = {"identity": chr(ord("a") + number) if number < 26 else f"z{number}", **keys}
        identity = given.pop("identity")
        claims.append(make_claim(identity, value, measure=measure, line=10 * number + 10, **given))
    return claims


def relate_rows(
    rows: Iterable[Row],
    measures: Iterable[Measure] = (),
    *relations: Relation | str,
    places: Iterable[Place] = (),
) -> Corpus:
    """Build a corpus from rows of claims, measures and relations."""
    corpus = make_corpus(list_claims(rows), *measures)
    tied = tuple(make_relation(one) if isinstance(one, str) else one for one in relations)
    own: Mapping[str, Place] = MappingProxyType({place.code: place for place in places})
    return corpus._replace(relations=tied, places=own)


def say(measure: str, value: str, period: str | None = "2018", **keys: Any) -> Row:  # noqa: ANN401 - a claim's keys
    """Write the row of a level; None for no period."""
    return (measure, value, {"period": period, **keys} if period else keys)


def rise(value: str, period: str = "2018", since: str = "P1Y", **keys: Any) -> Row:  # noqa: ANN401 - a claim's keys
    """Write the row of a change of the measure m: an increase, if nothing else is said."""
    return ("m", value, {"kind": "increase", "since": since, "period": period, **keys})


def share(measure: str, value: str, of: str = "t", **keys: Any) -> Row:  # noqa: ANN401 - a claim's keys
    """Write the row of a share."""
    return (measure, value, {"kind": "share", "of": of, "period": "2018", **keys})


def list_held(corpus: Corpus) -> list[str]:
    """List what is told of ties that were tried and hold; empty where nothing was tied."""
    held = {"consistent", "consistent by rounding", "drift", "contradiction"}
    rows = [row for row in compare(corpus).rows if row.verdict in held]
    return [row.reason for row in rows if " holds: " in row.reason]


def name_blamed(mismatch: Mismatch) -> str:
    """Name the claims of a mismatch: "a b c", in their order."""
    ids = [one.voice.statement.claim.id for one in (mismatch.focus, *mismatch.others)]
    return " ".join(sorted(ids))


def judge(corpus: Corpus) -> list[str]:
    """Tell each mismatch as "contradiction sum: a b c"; sorted."""
    found = compare(corpus).mismatches
    return sorted(f"{one.verdict} {one.cause}: {name_blamed(one)}" for one in found)


def find_prediction(
    compared: Comparisons, measure: str, period: str | None = None, kind: str = "level"
) -> Prediction:
    """Find the one prediction for a measure; for a period, where one is named."""
    found = [
        one
        for one in compared.predictions
        if (one.quantity.measure, one.quantity.kind) == (measure, kind)
        and (period is None or (one.quantity.period and one.quantity.period.text == period))
    ]
    assert len(found) == 1, [one.quantity for one in found]
    return found[0]


def show(interval: Interval | None) -> str:
    """Write an interval with its ends: "[1, 5/2)"; "none" for no number."""
    if interval is None:
        return "none"
    low = "(-∞" if interval.low is None else f"{'(' if interval.low_open else '['}{interval.low}"
    high = "∞)" if interval.high is None else f"{interval.high}{')' if interval.high_open else ']'}"
    return f"{low}, {high}"


def count(identity: str, nature: str = "stock", **keys: str) -> Measure:
    """Build a measure that counts people."""
    return make_measure(identity, nature, **{"unit": "person", **keys})


def flow(identity: str, **keys: str) -> Measure:
    """Build a measure of people over time."""
    return count(identity, "flow", **keys)
