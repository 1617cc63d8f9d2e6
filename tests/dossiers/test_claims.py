"""Claims: how each was read, who says it, and what came of comparing it."""

from pathlib import Path

from checker.consistency.verdicts import VERDICTS
from checker.dimensions.calendar_days import number_day
from checker.dossiers.ordering import WORST_FIRST, find_worst, rank_verdict
from tests.dossiers.folders import ARRESTS, read_folder, tell_claims, tell_pages


def test_a_claim_is_told_from_all_sides(tmp_path: Path) -> None:
    claim = {
        "value": "1,200",
        "hedge": "about",
        "unit": "arrest / week",
        "period": "2018/2019",
        "place": "UK",
        "status": "provisional",
        "qualifier": "recorded",
        "attributed_to": "the police",
        "quoted_from": "herald",
        "primary_source": "annual-report",
        "quote": "some 1,200",
        "note": "on page 4",
    }
    told = tell_claims(read_folder(tmp_path, [claim]))["c0"]
    assert told.link == (("c0", "arrests", told.link.anchor, "about 1,200 a week"))
    assert (told.measure, told.measure_slug, told.measure_title) == (
        "arrests",
        "arrests",
        "Arrests",
    )
    assert (told.kind, told.figure) == ("level", "about 1,200 a week")
    assert told.rule == 'as "about" widens a figure'
    assert (told.period, told.place) == ("2018/2019", "GB")
    assert told.days == (number_day(2018, 1, 1), number_day(2019, 12, 31))
    assert (told.speaker, told.status) == ("the police", "provisional, recorded")
    assert told.lineage == ("quoting herald", "first in annual-report")
    assert (told.quote, told.note) == ("some 1,200", "on page 4")
    assert told.spot.text.startswith("claims/paper-0.yaml:")
    assert told.spot.url.startswith("https://")
    assert told.source is not None
    assert told.source.name == "paper"
    assert (told.mark, told.camp, told.successor) == (None, None, None)


def test_a_claim_without_a_time_is_of_the_month_of_its_printing(tmp_path: Path) -> None:
    claims = [{"value": "1,200"}, {"value": "twelvety"}]
    told = tell_claims(read_folder(tmp_path, claims))
    assert told["c0"].period == "2020-05 (when it was printed)"
    assert told["c0"].days == (number_day(2020, 5, 1), number_day(2020, 5, 31))
    assert told["c1"].period == "2020-05-01 (when it was printed)"
    assert told["c1"].days == (number_day(2020, 5, 1), number_day(2020, 5, 1))


def test_the_time_of_a_claim_that_cannot_be_read_is_told_as_written(tmp_path: Path) -> None:
    claims = [
        {"value": "twelvety", "period": "2019"},
        {"value": "1,200", "period": "2019-13"},
    ]
    told = tell_claims(read_folder(tmp_path, claims))
    assert (told["c0"].period, told["c0"].days[0]) == ("2019", number_day(2019, 1, 1))
    assert (told["c1"].period, told["c1"].days) == ("2019-13", (None, None))


def test_the_figure_says_its_kind_and_what_it_counts_from(tmp_path: Path) -> None:
    claims = [
        {"value": "6%", "kind": "increase", "since": "P5Y", "period": "2019"},
        {"value": "6%", "kind": "share", "of": "charged", "period": "2019"},
        {"value": "twelvety", "kind": "increase", "since": "P5Y", "period": "2019"},
        {"value": "twelvety", "hedge": "about", "unit": "arrest / week", "period": "2019"},
    ]
    archive = read_folder(tmp_path, claims, {**ARRESTS, "charged": {"nature": "flow"}})
    figures = [entry.figure for entry in tell_claims(archive).values()]
    assert sorted(figures) == [
        "6%, as a share of charged",
        "about twelvety arrest / week",
        "an increase of 6% over 5 years",
        "increase: twelvety",
    ]


def test_figures_of_different_things_say_what_they_count(tmp_path: Path) -> None:
    claims = [
        {"value": "1,200", "unit": "arrest / month", "period": "2019"},
        {"value": "900", "unit": "account / month", "period": "2019"},
    ]
    told = tell_claims(read_folder(tmp_path, claims))
    assert [told[name].link.figure for name in ("c0", "c1")] == [
        "1,200 arrests a month",
        "900 accounts a month",
    ]
    assert told["c0"].figure == "1,200 arrests a month"


def test_outcomes_name_the_other_side_worst_first(tmp_path: Path) -> None:
    claims = [
        {"value": "1,200", "period": "2019"},
        {"value": "1,200", "period": "2019"},
        {"value": "9,000", "period": "2019"},
        {"value": "1,200", "period": "2016"},
    ]
    told = tell_claims(read_folder(tmp_path, claims))
    others = {
        name: [
            (outcome.verdict, [link.claim for link in outcome.others])
            for outcome in told[name].outcomes
        ]
        for name in told
    }
    apart = ("not comparable", ["c0", "c1", "c2"])
    assert others["c0"] == [
        ("contradiction", ["c2"]),
        ("consistent", ["c1"]),
        ("not comparable", ["c3"]),
    ]
    assert others["c2"] == [("contradiction", ["c0", "c1"]), ("not comparable", ["c3"])]
    assert others["c3"] == [apart]


def test_sides_of_one_number_in_two_conflicts_are_not_mistaken(tmp_path: Path) -> None:
    claims = [
        {"value": "1,234", "period": "2012"},
        {"value": "9,876", "period": "2012"},
        {"value": "1,234", "period": "2019"},
        {"value": "9,876", "period": "2019"},
    ]
    told = tell_claims(read_folder(tmp_path, claims))
    others = [[link.claim for link in told[name].outcomes[0].others] for name in sorted(told)]
    assert others == [["c1"], ["c0"], ["c3"], ["c2"]]


def test_what_is_not_comparable_names_the_claims_that_differ_in_that(tmp_path: Path) -> None:
    claims = [
        {"value": "1,200", "period": "2019", "place": "GB"},
        {"value": "1,200", "period": "2012", "place": "GB"},
        {"value": "1,200", "period": "2019", "place": "GB-ENG"},
        {"value": "1,200", "period": "2019", "place": "GB", "qualifier": "recorded"},
        {"value": "1,200", "period": "2012", "place": "GB", "qualifier": "estimated"},
    ]
    told = tell_claims(read_folder(tmp_path, claims))
    others = {
        outcome.text: [link.claim for link in outcome.others]
        for outcome in told["c0"].outcomes
        if outcome.verdict == "not comparable"
    }
    assert others == {
        "the definitions differ: estimated and recorded": ["c3", "c4"],
        "the places differ: GB and GB-ENG": ["c2"],
        "the periods differ: 2012 and 2019": ["c1"],
    }


def test_a_claim_that_nothing_else_speaks_of_has_an_outcome_too(tmp_path: Path) -> None:
    told = tell_claims(read_folder(tmp_path, [{"value": "1,200", "period": "2019"}]))
    [outcome] = told["c0"].outcomes
    assert outcome == ("not checked", "no other claim speaks of it", (), 0)


def test_the_outcome_of_a_superseded_claim_leads_to_its_successor(tmp_path: Path) -> None:
    claims = [
        {"value": "1,200", "period": "2019"},
        {"value": "1,300", "period": "2019", "supersedes": "c0"},
    ]
    told = tell_claims(read_folder(tmp_path, claims))
    [outcome] = told["c0"].outcomes
    assert (outcome.verdict, outcome.text) == ("not comparable", "it is superseded by c1")
    assert outcome.others == (told["c1"].link,)


def test_of_many_claims_on_the_other_side_the_first_are_named(tmp_path: Path) -> None:
    claims = [{"value": "1,200", "period": "2019"} for _ in range(12)]
    claims += [{"value": "9,000", "period": "2019"} for _ in range(12)]
    told = tell_claims(read_folder(tmp_path, claims))
    [against, *_] = told["c0"].outcomes
    assert len(against.others) == 4
    assert {told[link.claim].figure for link in against.others} == {"9,000 a month"}
    [against, *_] = told["c23"].outcomes
    assert {told[link.claim].figure for link in against.others} == {"1,200 a month"}


def test_claims_that_were_told_apart_by_their_words_are_each_others_others(tmp_path: Path) -> None:
    claims = [
        {"value": "7", "unit": "state", "period": "2019", "quote": "won 7 swing states"},
        {"value": "41", "unit": "state", "period": "2019", "quote": "in 41 states"},
    ]
    measures = {"arrests": {"nature": "stock", "unit": "state"}}
    [page] = tell_pages(read_folder(tmp_path, claims, measures))
    [group] = page.panels[0].groups
    assert group.verdict == "not comparable"
    outcomes = [entry.outcomes[0] for entry in group.entries]
    assert [[link.claim for link in outcome.others] for outcome in outcomes] == [["c1"], ["c0"]]
    assert [entry.camp for entry in group.entries] == [None, None]


def test_what_was_compared_comes_before_what_could_not_be() -> None:
    assert sorted(WORST_FIRST) == sorted(VERDICTS)
    assert find_worst(["not comparable", "consistent", "not checked"]) == "consistent"
    assert find_worst(VERDICTS) == "contradiction"
    assert find_worst([]) is None
    assert rank_verdict("contradiction") == 0
