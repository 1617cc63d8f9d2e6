import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.consistency.lineage import (
    find_chains,
    find_lineages,
    find_quoted_claims,
    find_successors,
    is_printed_later,
    is_surely_later,
)
from checker.consistency.origins import find_origins, trace_origins
from checker.dimensions.periods import parse_period
from checker.model import Claim
from tests.consistency.corpora import make_claim, make_corpus, make_source


def origins_of(*claims: Claim) -> dict[str, str]:
    return dict(find_origins(make_corpus(list(claims))))


def test_a_claim_that_states_nothing_comes_from_its_own_source() -> None:
    assert origins_of(make_claim("a", "1,200")) == {"a": "article-a"}


def test_a_claim_without_a_source_comes_from_itself() -> None:
    assert origins_of(make_claim("a", "1,200")._replace(source=None)) == {"a": "a"}


def test_sources_of_one_name_in_two_folders_are_two_origins() -> None:
    one, other = make_source("week"), make_source("week")._replace(path="claims/new/week.yaml")
    claims = [make_claim("a", "5", source=one), make_claim("b", "5", source=other)]
    corpus = make_corpus(claims)._replace(sources=(one, other))
    assert find_origins(corpus) == {"a": one.path, "b": other.path}


def test_a_primary_source_comes_before_the_speaker() -> None:
    stated = make_claim("a", "5", attributed_to="NSPCC", primary_source="figures-2018")
    spoken = make_claim("b", "5", attributed_to="NSPCC")
    assert origins_of(stated, spoken) == {"a": "figures-2018", "b": "NSPCC"}


def test_one_speaker_is_one_origin_however_it_is_spelt() -> None:
    claims = [make_claim("a", "5", attributed_to="Home Office")]
    claims.append(make_claim("b", "5", attributed_to="home  office"))
    assert origins_of(*claims) == {"a": "Home Office", "b": "Home Office"}


def test_a_chain_of_quotations_has_the_origin_of_its_end() -> None:
    claims = [
        make_claim("a", "5", attributed_to="NSPCC"),
        make_claim("b", "5", quoted_from="a", attributed_to="Somebody else"),
        make_claim("c", "5", quoted_from="b"),
    ]
    assert set(origins_of(*claims).values()) == {"NSPCC"}
    assert set(origins_of(*reversed(claims)).values()) == {"NSPCC"}


@pytest.mark.parametrize("holder", ["a", "b", "c"])
def test_a_primary_source_that_one_of_a_chain_states_is_that_of_all(holder: str) -> None:
    claims = [
        make_claim("a", "5"),
        make_claim("b", "5", quoted_from="a"),
        make_claim("c", "5", quoted_from="b"),
    ]
    stated = [
        claim._replace(primary_source="speech") if claim.id == holder else claim for claim in claims
    ]
    assert set(origins_of(*stated).values()) == {"speech"}


def test_the_end_of_a_chain_knows_its_primary_source_best() -> None:
    claims = [
        make_claim("a", "5", primary_source="speech"),
        make_claim("b", "5", quoted_from="a", primary_source="release"),
    ]
    assert set(origins_of(*claims).values()) == {"speech"}


def test_primary_sources_that_differ_leave_one_chain_one_origin() -> None:
    claims = [
        make_claim("a", "5"),
        make_claim("b", "5", quoted_from="a", primary_source="speech"),
        make_claim("c", "5", quoted_from="a", primary_source="release"),
    ]
    assert set(origins_of(*claims).values()) == {"article-a"}


def test_a_source_that_is_quoted_is_followed_to_its_claim_with_the_figure() -> None:
    claims = [
        make_claim("a", "5", primary_source="speech"),
        make_claim("b", "5", quoted_from="article-a"),
        make_claim("c", "6", quoted_from="article-a"),
    ]
    assert origins_of(*claims) == {"a": "speech", "b": "speech", "c": "article-a"}


def test_a_source_without_the_figure_is_the_origin_of_all_who_quote_it() -> None:
    claims = [
        make_claim("a", "5", quoted_from="report"),
        make_claim("b", "5", quoted_from="report", primary_source="survey"),
        make_claim("c", "7", quoted_from="report"),
    ]
    assert origins_of(*claims) == {"a": "survey", "b": "survey", "c": "report"}


def test_a_source_that_quotes_itself_is_the_end() -> None:
    source = make_source("courier")
    claims = [make_claim(name, "5", quoted_from="courier", source=source) for name in "ab"]
    assert find_quoted_claims(claims) == {}
    assert set(origins_of(*claims).values()) == {"courier"}


@pytest.mark.parametrize(
    "quoted", [{"a": "a"}, {"a": "b", "b": "a"}, {"a": "b", "b": "c", "c": "a"}]
)
def test_a_circle_ends_and_is_one_unknown_origin(quoted: dict[str, str]) -> None:
    claims = [make_claim(name, "5", quoted_from=quoted.get(name, "a")) for name in "abc"]
    origins = trace_origins(make_corpus(claims))
    assert {origin.name for origin in origins.values()} == {"article-a"}
    assert not any(origin.is_known for origin in origins.values())
    assert all(lineage.is_circular for lineage in find_lineages(claims).values())


def test_a_circle_with_a_primary_source_has_a_known_origin() -> None:
    claims = [
        make_claim("a", "5", quoted_from="b", primary_source="speech"),
        make_claim("b", "5", quoted_from="a"),
    ]
    origins = trace_origins(make_corpus(claims)).values()
    assert {(origin.name, origin.is_known) for origin in origins} == {("speech", True)}


def test_a_tie_is_declared_by_a_chain_or_a_primary_source_and_not_by_a_speaker() -> None:
    claims = [
        make_claim("a", "5", attributed_to="NSPCC"),
        make_claim("b", "5", quoted_from="a"),
        make_claim("c", "5", attributed_to="NSPCC"),
        make_claim("d", "5", primary_source="Speech"),
        make_claim("e", "6", primary_source="speech"),
    ]
    ties = {name: origin.tie for name, origin in trace_origins(make_corpus(claims)).items()}
    assert ties["a"] == ties["b"] != ties["c"]
    assert ties["d"] == ties["e"] != ties["a"]


def test_two_claims_of_one_id_do_no_harm() -> None:
    claims = [make_claim("a", "5", primary_source="speech"), make_claim("a", "6", quoted_from="a")]
    assert origins_of(*claims) == {"a": "speech"}


def test_a_long_chain_is_followed_to_its_end() -> None:
    count = 3_000
    claims = [
        make_claim(f"c{number}", "5", quoted_from=f"c{number + 1}") for number in range(count)
    ]
    claims.append(make_claim(f"c{count}", "5", primary_source="speech"))
    assert set(origins_of(*claims).values()) == {"speech"}


def test_a_revision_takes_the_place_of_a_claim_on_the_same_measure() -> None:
    claims = [
        make_claim("a", "5"),
        make_claim("b", "6", supersedes="a"),
        make_claim("c", "7", supersedes="a", measure="charged"),
        make_claim("d", "8", supersedes="e"),
        make_claim("e", "9", supersedes="d"),
    ]
    assert {old: new.id for old, new in find_successors(claims).items()} == {"a": "b"}


@pytest.mark.parametrize(
    ("later", "earlier", "is_later"),
    [
        ("2019", "2018", True),
        ("2018-02", "2018-01-31", True),
        ("2018", "2018", False),
        ("2018-06", "2018", False),
        ("2018-01-31", "2018-01", False),
        ("2017", "2018", False),
        ("2019?", "2018", False),
        ("2019", "2018~", False),
        ("2021?", "2018", True),
        ("2021", "2018?", True),
        ("../2019", "2018", False),
        ("2019", "2018/..", False),
    ],
)
def test_later_is_what_no_reading_of_the_dates_makes_earlier(
    later: str, earlier: str, *, is_later: bool
) -> None:
    assert is_surely_later(parse_period(later), parse_period(earlier)) is is_later


@pytest.mark.parametrize("issued", [None, "last year"])
def test_without_a_date_that_can_be_read_nothing_is_printed_later(issued: str | None) -> None:
    dated = make_claim("a", "5", source=make_source("courier", "2018-01-01"))
    undated = make_claim("b", "5", source=make_source("gazette", issued))
    assert not is_printed_later(undated, dated)
    assert not is_printed_later(dated, undated)
    assert not is_printed_later(dated._replace(source=None), dated)


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")))
def test_every_walk_ends_where_one_step_after_the_other_does(steps: dict[str, str]) -> None:
    chains = find_chains("abcdefgh", steps)
    circular = {name for circle in chains.circles for name in circle}
    for name, end in chains.ends.items():
        place = name
        for _ in range(len(steps)):
            place = steps.get(place, place)
        # After so many steps one stands at the end, or goes round in a circle.
        is_loop = place in steps
        assert is_loop == (place in circular)
        assert end == (min(next(c for c in chains.circles if place in c)) if is_loop else place)
    assert len(circular) == sum(map(len, chains.circles))
    assert all(
        steps[one] == other
        for c in chains.circles
        for one, other in zip(c, c[1:] + c[:1], strict=True)
    )
