from fractions import Fraction

import pytest

from checker.consistency.describing import (
    PairDescription,
    PredictionDescription,
    ReadingDescription,
)
from checker.findings import Finding
from checker.intervals import between, closed
from checker.locations import Record
from checker.model import Claim, Source
from checker.reporters.claim_view import ClaimView, render_claim
from checker.reporters.style import Style

PATH = "claims/article-001.yaml"


@pytest.fixture
def claim() -> Claim:
    record = Record(PATH, (59, 3, 64, 1))
    record.value_marks["value"] = (61, 12, 61, 15)
    source = Source(
        id="article-001",
        path=PATH,
        type=None,
        title=None,
        container_title="Daily Mail",
        publisher=None,
        authors=(),
        issued="2026?",
        url=None,
        record=Record(PATH, (1, 1, 2, 1)),
    )
    return Claim(
        id="safeguards-week",
        source=source,
        measure="safeguards",
        kind="level",
        value="407",
        hedge=None,
        unit="child / week",
        period="2026?",
        place="GB",
        since=None,
        of=None,
        rounded_to=None,
        rounding=None,
        status=None,
        qualifier=None,
        attributed_to=None,
        quote="407 children were safeguarded",
        quoted_from=None,
        primary_source=None,
        supersedes=None,
        note=None,
        record=record,
    )


@pytest.fixture
def view(claim: Claim) -> ClaimView:
    return ClaimView(
        claim=claim,
        reading=ReadingDescription(
            figure="407",
            hedge=None,
            unit="child / week",
            period="2026?",
            place="GB",
            expected=closed(Fraction(407), Fraction(407)),
            widest=between(Fraction(400), Fraction(410)),
            interval_unit="a week",
            rule="a count without a trailing zero is exact",
        ),
        unread="",
        comparisons=(
            PairDescription(
                "safeguards-monthly", "contradiction", "1,768–1,772 against 1,150–1,250"
            ),
            PairDescription("safeguards-2018", "not comparable", ""),
        ),
        findings=(),
        excerpts={(PATH, 61): "    value: 407"},
    )


def test_a_claim_is_shown_from_all_sides(view: ClaimView) -> None:
    lines = render_claim(view).splitlines()
    readings = [line for line in lines if line.startswith(("  expected", "  at the widest"))]
    assert [line.split()[-2:] for line in readings] == [["a", "week"], ["a", "week"]]
    assert [line for line in lines if line not in readings] == [
        "safeguards-week (safeguards) in Daily Mail, 2026?",
        "",
        "  --> claims/article-001.yaml:61:12",
        "   |",
        "61 |     value: 407",
        '   |            ^^^ "407 children were safeguarded"',
        "",
        "read as",
        "  figure         407",
        "  hedge          none",
        "  unit           child / week",
        "  period         2026?",
        "  place          GB",
        "  read by        a count without a trailing zero is exact",
        "",
        "compared with",
        "  safeguards-monthly: contradiction",
        "    1,768–1,772 against 1,150–1,250",
        "  safeguards-2018: not comparable",
        "",
        "no finding is about it",
    ]


def test_a_claim_that_was_not_read_says_why(view: ClaimView, claim: Claim) -> None:
    bare = claim._replace(source=None, quote=None)
    unread = view._replace(
        claim=bare, reading=None, unread="no hedge is called plenty", comparisons=(), excerpts={}
    )
    assert render_claim(unread) == (
        "safeguards-week (safeguards)\n\n"
        "  --> claims/article-001.yaml:61:12\n\n"
        "not read: no hedge is called plenty\n\n"
        "compared with no other claim\n\n"
        "no finding is about it\n"
    )


def test_what_follows_from_it_stands_after_the_comparisons(view: ClaimView) -> None:
    alone = PredictionDescription("homes in 2018 must be 7", ("flats <= homes",), ())
    others = tuple(f"claim-{number}" for number in range(6))
    shared = PredictionDescription("flats in 2018 must be 5", ("one tie", "another"), others)
    blocks = render_claim(view._replace(predictions=(alone, shared))).split("\n\n")
    assert blocks[3].startswith("compared with\n")
    assert blocks[4] == (
        "what follows, if it is right\n"
        "  homes in 2018 must be 7\n"
        "    flats <= homes\n"
        "  flats in 2018 must be 5\n"
        "    with claim-0, claim-1, claim-2, claim-3 and 2 more: one tie; another"
    )
    assert blocks[5] == "no finding is about it\n"


def test_what_else_follows_is_counted(view: ClaimView) -> None:
    alone = PredictionDescription("homes in 2018 must be 7", ("flats <= homes",), ())
    shown = render_claim(view._replace(predictions=(alone,), more_predictions=1_200))
    assert "\n  and 1,200 more: claim-checker predict MEASURE\n\n" in shown


def test_a_verdict_beside_many_claims_stays_within_the_width(view: ClaimView) -> None:
    def show(others: str) -> list[str]:
        pair = PairDescription(others, "consistent by rounding", "")
        shown = render_claim(view._replace(comparisons=(pair,)), Style(width=80))
        return shown.split("\n\n")[3].split("\n")[1:]

    assert show("x" * 54) == [f"  {'x' * 54}: consistent by rounding"]
    assert show("x" * 55) == [f"  {'x' * 55}:", "  consistent by rounding"]
    assert max(map(len, show("claim-a, " * 12 + "claim-b"))) <= 80


def test_its_findings_are_shown_in_full(view: ClaimView, conflict: Finding) -> None:
    shown = render_claim(view._replace(findings=(conflict,)), Style(is_coloured=True))
    assert "\x1b[1;31merror[C301]\x1b[0m" in shown
    assert "no finding" not in shown


def test_hostile_text_is_escaped(view: ClaimView, claim: Claim) -> None:
    bad = "\x1b[2J\n\u202e"
    assert view.reading is not None
    hostile = view._replace(
        claim=claim._replace(id=bad, quote=bad, measure=bad),
        reading=view.reading._replace(unit=bad, rule=bad),
        comparisons=(PairDescription(bad, "drift", bad),),
        predictions=(PredictionDescription(bad, (bad,), (bad,)),),
    )
    assert render_claim(hostile).replace("\n", "").isprintable()
