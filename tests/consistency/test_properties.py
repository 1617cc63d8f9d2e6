"""What must hold for every corpus, tried on random ones."""

import random
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.consistency import compare
from checker.consistency.cells import Cell, Written
from checker.consistency.clashes import Member, Which, find_clashing
from checker.consistency.links import Link
from checker.consistency.statements import Statement
from checker.consistency.units_of_claims import BARE
from checker.figures.numerals import parse_figure
from checker.figures.readings import read_figure
from checker.intervals import Interval, between
from checker.model import Corpus
from tests.consistency.corpora import make_claim, make_corpus, make_measure

Keys = dict[str, Any]

FEW = settings(max_examples=150, deadline=None)

VALUES = st.one_of(
    st.integers(0, 3000).map(lambda number: f"{number:,}"),
    st.sampled_from(["1,000", "1,100", "1,200", "500-800", "1.2 thousand", "one in ten", "2k"]),
)
HEDGES = st.sampled_from([None, "about", "nearly", "over", "at least", "at most", "up to", "under"])
UNITS = st.sampled_from(
    ["arrest / week", "arrest / month", "arrest / year", "minute / arrest", "account / month"]
)
PERIODS = st.sampled_from([None, "2024", "2025", "2025?", "2025-01", "2024/2025", "2025-01?"])
KEYS = st.fixed_dictionaries(
    {"value": VALUES}, optional={"hedge": HEDGES, "unit": UNITS, "period": PERIODS}
)


def build(rows: list[Keys], **measure: str) -> Corpus:
    claims = []
    for number, row in enumerate(rows):
        keys = {key: text for key, text in row.items() if text is not None}
        claims.append(make_claim(f"c{number}", line=10 * number + 10, **keys))
    return make_corpus(claims, make_measure(unit="arrest / month", **measure))


def contradicted(corpus: Corpus) -> set[tuple[str, ...]]:
    """The sets of claims that contradict each other."""
    rows = compare(corpus).rows
    return {row.claims for row in rows if row.verdict in {"contradiction", "different things"}}


@FEW
@given(st.lists(KEYS, min_size=2, max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_claims_never_changes_a_verdict(
    rows: list[Keys], chance: random.Random
) -> None:
    corpus = build(rows)
    shuffled = list(corpus.claims)
    chance.shuffle(shuffled)
    before, after = compare(corpus), compare(corpus._replace(claims=tuple(shuffled)))
    assert sorted((row.verdict, row.claims) for row in before.rows) == sorted(
        (row.verdict, row.claims) for row in after.rows
    )


WIDER = [
    ({"hedge": "exactly"}, {}),
    ({"hedge": "exactly"}, {"hedge": "about"}),
    ({"hedge": "about"}, {"hedge": "at least about"}),
    ({"rounded_to": "1"}, {"rounded_to": "10"}),
    ({"rounded_to": "10"}, {"rounded_to": "100"}),
    ({"rounded_to": "100"}, {"rounded_to": "100", "rounding": "any"}),
    ({"hedge": "at most"}, {"hedge": "up to"}),
    ({"hedge": "just over"}, {"hedge": "over"}),
    ({"hedge": "over"}, {"hedge": "at least"}),
]


@FEW
@given(st.integers(1, 30), st.lists(KEYS, min_size=1, max_size=4), st.sampled_from(WIDER))
def test_widening_a_claim_never_creates_a_contradiction(
    number: int, others: list[Keys], pair: tuple[Keys, Keys]
) -> None:
    value = f"{number * 100:,}"
    narrow = build([{"value": value, **pair[0]}, *others])
    wide = build([{"value": value, **pair[1]}, *others])
    if any("c0" in claims for claims in contradicted(wide)):
        assert any("c0" in claims for claims in contradicted(narrow))


@FEW
@given(
    st.integers(1, 9999),
    st.integers(1, 9999),
    st.sampled_from(["thousand", "million", "billion"]),
    HEDGES,
)
def test_scaling_both_sides_changes_nothing(
    first: int, second: int, scale: str, hedge: str | None
) -> None:
    plain: list[Keys] = [
        {"value": f"{first} million", "hedge": hedge},
        {"value": f"{second} million"},
    ]
    scaled: list[Keys] = [
        {"value": f"{first} {scale}", "hedge": hedge},
        {"value": f"{second} {scale}"},
    ]
    verdicts = [[row.verdict for row in compare(build(rows)).rows] for rows in (plain, scaled)]
    assert verdicts[0] == verdicts[1]


@FEW
@given(st.integers(1, 900), st.integers(1, 900), st.sampled_from(["week", "day", "hour"]))
def test_another_unit_for_both_sides_changes_nothing(first: int, second: int, time: str) -> None:
    def judge(unit: str) -> list[str]:
        rows: list[Keys] = [{"value": f"{number}", "unit": unit} for number in (first, second)]
        return [row.verdict for row in compare(build(rows)).rows]

    assert judge("arrest / month") == judge(f"arrest / {time}")


ENDS = st.one_of(st.none(), st.integers(-6, 6).map(Fraction))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    is_point = low == high and low is not None
    low_open = False if is_point else draw(st.booleans())
    high_open = False if is_point else draw(st.booleans())
    return between(low, high, low_open=low_open, high_open=high_open)


WRITTEN = st.one_of(
    st.none(),
    st.builds(
        Written,
        st.integers(1, 2).map(Fraction),
        st.integers(0, 4).map(Fraction),
        st.booleans(),
        st.booleans(),
    ),
)


FIGURE = parse_figure("1")
READING = read_figure(FIGURE, None, is_count=True)


def make_cell(readings: tuple[Interval, ...], written: tuple[Written | None, ...]) -> Cell:
    statements = tuple(
        Statement(number, make_claim(f"c{number}", "1"), FIGURE, READING, BARE, None, None, False)  # noqa: FBT003 - a record
        for number in range(len(readings))
    )
    return Cell(BARE, None, False, statements, readings, readings, written)  # noqa: FBT003 - a record


@settings(max_examples=500, deadline=None)
@given(st.data(), st.sampled_from(["expected", "widest"]))
def test_the_sweep_finds_just_the_statements_that_some_pair_excludes(
    data: st.DataObject, which: Which
) -> None:
    cells = []
    for _ in range(data.draw(st.integers(1, 3))):
        readings = data.draw(st.lists(intervals(), min_size=1, max_size=4))
        written = data.draw(st.lists(WRITTEN, min_size=len(readings), max_size=len(readings)))
        cells.append(make_cell(tuple(readings), tuple(written)))
    links = [
        Link(one, other, is_whole=one == other or data.draw(st.booleans()))
        for one in range(len(cells))
        for other in range(one, len(cells))
        if one == other or data.draw(st.booleans())
    ]
    assert find_clashing(cells, links, which) == brute_force(cells, links, which)


def brute_force(cells: list[Cell], links: list[Link], which: Which) -> set[Member]:
    clashing = set()
    for link in links:
        if which == "widest" and not link.is_whole:
            continue
        for one in range(len(cells[link.first].statements)):
            for other in range(len(cells[link.second].statements)):
                members = {(link.first, one), (link.second, other)}
                if len(members) == 2 and excludes(cells, sorted(members), which):
                    clashing |= members
    return clashing


def excludes(cells: list[Cell], members: list[Member], which: Which) -> bool:
    (one, first), (other, second) = members
    if not cells[one].expected[first].meets(cells[other].expected[second]):
        return True
    ours, theirs = cells[one].written[first], cells[other].written[second]
    if ours is None or theirs is None or ours.quantum != theirs.quantum:
        return False
    if which == "widest" and not (ours.is_certain and theirs.is_certain):
        return False
    if which == "widest" and ours.is_declared != theirs.is_declared:
        return False
    is_of_one_grid = (ours.value - theirs.value) % ours.quantum == 0
    return is_of_one_grid and ours.value != theirs.value
