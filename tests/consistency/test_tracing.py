from checker.consistency import compare
from checker.consistency.tracing import Passage, Step, Trace, trace_measure
from checker.model import Claim
from tests.consistency.corpora import make_claim, make_corpus, make_measure, make_source

MEASURE = make_measure("arrests", "flow", unit="arrest / month", place="GB")


def trace(*claims: Claim) -> Trace:
    corpus = make_corpus(list(claims), MEASURE)
    return trace_measure(corpus, "arrests", compare(corpus))


def order(*claims: Claim) -> list[str]:
    return [step.claim.id for step in trace(*claims).steps]


def step_of(name: str, *claims: Claim) -> Step:
    [found] = [step for step in trace(*claims).steps if step.claim.id == name]
    return found


def passages(*claims: Claim) -> list[tuple[str, str, str]]:
    return [(way.start, way.bond, way.end) for way in trace(*claims).passages]


def test_a_figure_is_told_as_written_and_as_expected_in_the_measures_unit() -> None:
    source = make_source("courier", "2026-02")._replace(container_title="The Courier")
    claim = make_claim(
        "a",
        "252",
        hedge="about",
        unit="arrest / week",
        period="2026-01",
        source=source,
        attributed_to="NCA",
        quoted_from="gazette",
        primary_source="speech",
    )
    step = step_of("a", claim)
    assert step.figure == "about 252 a week"
    assert step.expected == "986–1,205 a month"
    assert (step.place, step.year, step.source, step.printed) == (
        "GB",
        "2026",
        "The Courier",
        "2026-02",
    )
    assert step.lineage == ("quoting gazette", "first in speech", "said by NCA")
    assert (step.successor, step.mark) == ("", None)


def test_a_change_says_what_it_is() -> None:
    claim = make_claim("a", "25%", kind="increase", since="P1Y", period="2024")
    share = make_claim("b", "10%", kind="share", of="reports", period="2024")
    assert step_of("a", claim, share).figure == "increase: 25% since P1Y"
    assert step_of("b", claim, share).figure == "share of reports: 10%"


def test_a_figure_that_cannot_be_read_is_told_as_written() -> None:
    step = step_of("a", make_claim("a", "12", hedge="gazillions of", unit="arrest / month"))
    assert (step.figure, step.expected) == ("gazillions of 12 arrest / month", "")


def test_a_claim_without_a_source_is_told_too() -> None:
    step = step_of("a", make_claim("a", "12", unit="arrest / month")._replace(source=None))
    assert (step.source, step.printed, step.figure) == ("", "", "12 a month")


def test_claims_come_by_period_then_by_date_of_printing() -> None:
    claims = [
        make_claim("late", "1", period="2024", source=make_source("p", "2025")),
        make_claim("never", "2", source=make_source("q", "2020")),
        make_claim("early", "3", period="2019?", source=make_source("r", "2026")),
        make_claim("undated", "4", period="2024"),
        make_claim("first", "5", period="2024", source=make_source("s", "2024-06")),
        make_claim("open", "6", period="../2020"),
    ]
    assert order(*claims) == ["open", "early", "first", "late", "undated", "never"]


def test_the_year_is_that_of_the_figure_and_not_of_the_printing() -> None:
    years = {
        period: step_of("a", make_claim("a", "1", period=period)).year
        for period in ("2017/2018", "2019?", "../2020", "-0044", "30 February")
    }
    assert years == {
        "2017/2018": "2017",
        "2019?": "2019",
        "../2020": "2020",
        "-0044": "-44",
        "30 February": "",
    }
    printed = make_claim("a", "1", source=make_source("courier", "2024"))
    assert step_of("a", printed).year == ""


def test_other_measures_have_histories_of_their_own() -> None:
    assert order(make_claim("a", "1"), make_claim("b", "1", measure="charged")) == ["a"]


def test_a_measure_nobody_speaks_of_has_no_steps() -> None:
    assert trace() == Trace("arrests", None, (), (), 0)


def test_what_was_superseded_is_marked_and_read_all_the_same() -> None:
    claims = [
        make_claim("a", "1,200", unit="arrest / month", period="2024"),
        make_claim("b", "1,340", unit="arrest / month", period="2024", supersedes="a"),
    ]
    step = step_of("a", *claims)
    assert (step.successor, step.expected, step.mark) == ("b", "1,150–1,250 a month", None)
    assert step_of("b", *claims).successor == ""


def test_what_is_blamed_in_a_conflict_is_marked() -> None:
    keys = {"unit": "arrest / month", "period": "2024"}
    claims = [
        make_claim("a", "1,200", **keys),
        make_claim("b", "1,768", **keys),
        make_claim("c", "1,200", unit="arrest / month", period="2019"),
    ]
    marks = {step.claim.id: step.mark for step in trace(*claims).steps}
    assert marks == {"a": "contradiction", "b": "contradiction", "c": None}


def test_a_drift_is_marked_as_one() -> None:
    claims = [
        make_claim("a", "1,000", unit="arrest / month", period="2024"),
        make_claim("b", "1,096", unit="arrest / month", period="2024"),
    ]
    assert {step.mark for step in trace(*claims).steps} == {"drift"}


def test_the_worst_is_what_a_claim_is_marked_with() -> None:
    keys = {"unit": "arrest / month", "period": "2024"}
    claims = [
        make_claim("a", "1,000", **keys),
        make_claim("b", "1,096", **keys),
        make_claim("c", "4,312", **keys),
        make_claim("d", "31", unit="account / month", period="2024"),
    ]
    marks = {step.claim.id: step.mark for step in trace(*claims).steps}
    assert marks == {
        "a": "contradiction",
        "b": "contradiction",
        "c": "contradiction",
        "d": "different things",
    }


def test_different_things_are_marked_and_named() -> None:
    claims = [
        make_claim("a", "144", unit="account / month", period="2024"),
        make_claim("b", "84", unit="arrest / month", period="2024"),
    ]
    steps = {step.claim.id: (step.figure, step.mark) for step in trace(*claims).steps}
    assert steps["a"] == ("144 accounts a month", "different things")
    assert steps["b"] == ("84 arrests a month", "different things")


def test_origins_are_counted_once() -> None:
    claims = [make_claim(name, "5", primary_source="speech") for name in "ab"]
    assert trace(*claims, make_claim("c", "5")).origins == 2


def test_a_quotation_leads_from_the_claim_that_is_quoted() -> None:
    claims = [
        make_claim("a", "5", primary_source="speech"),
        make_claim("b", "5", quoted_from="article-a", primary_source="speech"),
        make_claim("c", "5", quoted_from="Somewhere"),
    ]
    assert passages(*claims) == [
        ("speech", "primary source", "a"),
        ("a", "quoted by", "b"),
        ("Somewhere", "quoted by", "c"),
    ]
    ways = trace(*claims).passages
    assert [way.is_claim for way in ways] == [False, True, False]


def test_a_quotation_of_another_measure_comes_from_outside() -> None:
    claims = [make_claim("a", "5", measure="charged"), make_claim("b", "5", quoted_from="a")]
    assert trace(*claims).passages == (Passage("a", "b", "quoted by", is_claim=False),)


def test_whoever_alone_knows_the_primary_source_is_led_to_from_it() -> None:
    claims = [
        make_claim("a", "5"),
        make_claim("b", "5", quoted_from="a", primary_source="speech"),
    ]
    assert passages(*claims) == [("a", "quoted by", "b"), ("speech", "primary source", "b")]


def test_a_revision_leads_from_the_old_claim_to_the_new() -> None:
    claims = [make_claim("a", "5"), make_claim("b", "6", supersedes="a")]
    assert passages(*claims) == [("a", "superseded by", "b")]


def test_a_speaker_whom_several_cite_is_one_origin() -> None:
    claims = [
        make_claim("a", "5", attributed_to="NSPCC"),
        make_claim("b", "5", attributed_to="nspcc"),
        make_claim("c", "5", attributed_to="Home Office"),
    ]
    assert passages(*claims) == [
        ("NSPCC", "same origin", "a"),
        ("NSPCC", "same origin", "b"),
    ]
