import pytest

from checker.consistency import compare
from checker.consistency.camps import Camp
from checker.consistency.conflicts import Conflict
from checker.model import Claim, Corpus
from checker.rules import conflicting_figures
from checker.rules.registry import Context
from tests.consistency.corpora import make_claim, make_corpus, make_measure, make_source


def corpus_of(*claims: Claim) -> Corpus:
    return make_corpus(list(claims), make_measure("arrests", "stock", unit="arrest"))


def camps_of(*claims: Claim) -> tuple[Camp, ...]:
    [conflict] = compare(corpus_of(*claims)).conflicts
    return conflict.camps


def say(name: str, value: str, **keys: str) -> Claim:
    return make_claim(name, value, unit="arrest", period="2024", **keys)


def ids(camps: tuple[Camp, ...]) -> list[list[str]]:
    return [[voice.statement.claim.id for voice in camp.voices] for camp in camps]


def reasons(*claims: Claim) -> list[str]:
    return [row.reason for row in compare(corpus_of(*claims)).rows]


def test_sources_that_agree_for_themselves_lead() -> None:
    camps = camps_of(say("a", "407"), say("b", "522"), say("c", "522"))
    assert ids(camps) == [["b", "c"], ["a"]]
    assert [camp.origins for camp in camps] == [("article-b", "article-c"), ("article-a",)]


def test_copies_of_one_origin_do_not_outnumber_two_witnesses() -> None:
    copies = [say(name, "407", primary_source="speech") for name in "abc"]
    camps = camps_of(*copies, say("d", "522"), say("e", "522"))
    assert ids(camps) == [["d", "e"], ["a", "b", "c"]]
    assert [(camp.sources, len(camp.origins)) for camp in camps] == [(2, 2), (3, 1)]


def test_sources_decide_between_camps_of_as_many_origins() -> None:
    copies = [say(name, "522", primary_source="speech") for name in "bc"]
    assert ids(camps_of(say("a", "407"), *copies)) == [["b", "c"], ["a"]]


def test_the_order_of_the_claims_decides_last() -> None:
    assert ids(camps_of(say("a", "407"), say("b", "522"))) == [["a"], ["b"]]


def test_agreement_of_one_origin_is_said_to_be_one() -> None:
    claims = [say(name, "407", primary_source="speech") for name in "ab"]
    assert reasons(*claims) == ["the figures are equal; one origin: speech"]


def test_agreement_within_a_hedge_of_one_origin_is_said_to_be_one() -> None:
    claims = [
        say("a", "407", attributed_to="NSPCC"),
        say("b", "407", quoted_from="a", hedge="about"),
    ]
    assert reasons(*claims) == ["407 lies within every hedge; one origin: NSPCC"]


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param([say("a", "407"), say("b", "407")], id="two origins"),
        pytest.param(
            [
                make_claim(name, "407", unit="arrest", source=make_source("courier"))
                for name in "ab"
            ],
            id="one source",
        ),
        pytest.param(
            [*(say(name, "407", primary_source="speech") for name in "ab"), say("c", "407")],
            id="a third who counted",
        ),
    ],
)
def test_other_agreement_is_not(claims: list[Claim]) -> None:
    assert reasons(*claims) == ["the figures are equal"]


def details_of(*claims: Claim) -> dict[str, str]:
    corpus = corpus_of(*claims)
    [finding] = conflicting_figures.check(Context(corpus, compare(corpus)))
    return dict(finding.details)


def test_a_conflict_of_single_sources_tells_no_camps() -> None:
    assert "camps" not in details_of(say("a", "407"), say("b", "522"))


def test_a_conflict_of_one_source_with_itself_tells_no_camps() -> None:
    source = make_source("courier")
    claims = [
        make_claim(name, value, unit="arrest", source=source)
        for name, value in (("a", "407"), ("b", "407"), ("c", "522"))
    ]
    assert "camps" not in details_of(*claims)


def test_a_conflict_tells_the_sources_and_the_origins_of_its_camps() -> None:
    copies = [say(name, "407", primary_source="speech") for name in "abc"]
    camps = details_of(*copies, say("d", "522"), say("e", "522"), say("f", "611"))["camps"]
    assert camps == "522: 2 sources, 2 origins; 407: 3 sources, one origin (speech); 611: 1 source"


def test_many_camps_are_counted() -> None:
    claims = [say(f"a{number}", f"{number}7") for number in range(30, 50)]
    camps = details_of(*claims, say("b", "307"))["camps"].split("; ")
    assert camps[0] == "307: 2 sources, 2 origins"
    assert (len(camps), camps[-1]) == (8, "13 more")


def test_a_drift_ranks_its_camps_by_origins_too() -> None:
    copies = [say(name, "1,000", primary_source="speech") for name in "abc"]
    conflicts: tuple[Conflict, ...] = compare(
        corpus_of(*copies, say("d", "1,096"), say("e", "1,096"))
    ).conflicts
    assert [conflict.verdict for conflict in conflicts] == ["drift"]
    assert ids(conflicts[0].camps) == [["d", "e"], ["a", "b", "c"]]


def test_a_waiting_time_and_its_rate_stand_in_one_camp() -> None:
    claims = [
        make_claim("a", "23", unit="minute / arrest", period="2024"),
        make_claim("b", "22,724", unit="arrest / year", period="2024"),
        make_claim("c", "31,512", unit="arrest / year", period="2024"),
    ]
    measure = make_measure("arrests", "flow", unit="arrest / year")
    [conflict] = compare(make_corpus(claims, measure)).conflicts
    assert ids(conflict.camps) == [["a", "b"], ["c"]]
