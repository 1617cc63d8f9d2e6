"""Relations on a page of their own: those that share measures are drawn together."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from checker.dossiers.pages import RelationEntry
from checker.dossiers.records import MeasureBrief, Outcome, Spot
from checker.reporters.wiki.relations import draw_relations, group_relations, write_relations
from tests.reporters.untrusted import words
from tests.reporters.wiki.rendering import render


def relate(*measures: str, text: str = "a <= b", broken: bool = False) -> RelationEntry:
    outcomes = (Outcome("contradiction" if broken else "consistent", "told", ()),)
    return RelationEntry(text, "", "slug", measures, outcomes, Spot("claims/measures.yaml:1", ""))


def brief(name: str, title: str) -> MeasureBrief:
    return MeasureBrief(name, name, title, "", 0, 0, "", 0, None)


def test_relations_that_share_measures_through_others_are_one_group() -> None:
    one, two, three, four = (
        relate("a", "b"),
        relate("c", "d"),
        relate("x", "y", "z"),
        relate("b", "c"),
    )
    groups = group_relations([one, two, three, four])
    assert sorted(map(len, groups)) == [1, 3]
    assert {relation.measures for relation in max(groups, key=len)} == {
        ("a", "b"),
        ("c", "d"),
        ("b", "c"),
    }


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=3), max_size=12))
def test_groups_share_no_measure_and_hold_every_relation(names: list[list[str]]) -> None:
    relations = [relate(*measures) for measures in names]
    groups = group_relations(relations)
    assert sorted(relation for group in groups for relation in group) == sorted(relations)
    measures = [{name for relation in group for name in relation.measures} for group in groups]
    for number, some in enumerate(measures):
        assert all(some.isdisjoint(others) for others in measures[number + 1 :])


def test_two_measures_are_tied_by_a_line_and_more_by_a_knot() -> None:
    drawn = draw_relations([relate("a", "b", text="a less"), relate("a", "b", "c")], {})
    assert '  measure0 ---|"a less"| measure1\n' in drawn
    assert '  relation1(["a #60;#61; b"])\n' in drawn
    assert drawn.count("--- relation1") == 3


def test_a_broken_relation_is_dashed_and_says_so() -> None:
    drawn = draw_relations([relate("a", "b", text="a less", broken=True)], {})
    assert '  measure0 -.-|"a less – contradiction"| measure1\n' in drawn


@given(st.lists(words, min_size=4, max_size=4))
def test_no_text_breaks_out_of_the_graph(texts: Sequence[str]) -> None:
    title, text, other, name = texts
    measures = {"a": brief("a", title), "b": brief("b", other)}
    render("\n\n".join(write_relations([relate("a", "b", name, text=text)], measures)))


def test_what_ties_too_many_measures_is_told_and_not_drawn() -> None:
    many = relate(*(f"m{number}" for number in range(300)))
    page = "\n\n".join(write_relations([many, relate("a", "b")], {}))
    assert page.count("```mermaid") == 1
    assert "1 relation is not drawn: it ties more measures than a graph can show." in page
    assert page.count("### a &#60;= b") == 2
