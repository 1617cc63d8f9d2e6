"""What a change has put in conflict, what it has resolved, and what it has left as it was."""

from collections import Counter
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.findings import Finding
from checker.review import State
from checker.review.against_base import judge_change
from checker.review.identity import find_renamed
from tests.review.changing import (
    MEASURES,
    SOURCE,
    Files,
    article,
    claim,
    examine,
    judge,
    load,
    take_states,
    tell,
)

GAZETTE = article(claim("gazette", "1,200"), claim("aside", "88", measure="charged"))
HERALD = article(claim("herald", "4,070"), title="Again")
CLASH: Files = {"measures": MEASURES, "gazette": GAZETTE, "herald": HERALD}
CALM: Files = {**CLASH, "herald": article(claim("herald", "1,200"), title="Again")}
TIMES = article(claim("times", "9,990"), title="Thrice")
BRIDGED = MEASURES.replace("month}", "month, comparable_within: P1Y}")
RELATED = MEASURES + "relations:\n  - holds: charged <= arrests\n"


def reorder(text: str) -> str:
    head, *claims = text.split("  - id")
    return head + "".join(f"  - id{item}" for item in reversed(claims))


def rename(files: Files, name: str) -> Files:
    return {name if old == "gazette" else old: text for old, text in files.items()}


MOVES: dict[str, Callable[[dict[str, str]], Files]] = {
    "nothing": dict,
    "a file renamed": lambda files: rename(files, "post"),
    "a file moved to a folder": lambda files: rename(files, "old/gazette"),
    "all files renamed": lambda files: {f"x-{name}": text for name, text in files.items()},
    "claims reordered": lambda files: {name: reorder(text) for name, text in files.items()},
    "comments and lines added": lambda files: {
        name: "# a comment\n\n" + text.replace("claims:", "# more\n\nclaims:")
        for name, text in files.items()
    },
    "CRLF": lambda files: {name: text.replace("\n", "\r\n") for name, text in files.items()},
    "another style of quotes": lambda files: {
        name: text.replace('"', "'") for name, text in files.items()
    },
    "a claim moved to another file": lambda files: {
        **files,
        "gazette": article(claim("aside", "88", measure="charged")),
        "second": article(claim("gazette", "1,200")),
    },
    "a claim renamed": lambda files: {
        name: text.replace('"gazette"', '"post"') for name, text in files.items()
    },
    "keys reordered": lambda files: {
        name: text.replace(
            '    value: "1,200"\n    period: "2024"', '    period: "2024"\n    value: "1,200"'
        )
        for name, text in files.items()
    },
}


@pytest.mark.parametrize("codes", ["", "C"])
@pytest.mark.parametrize("name", MOVES)
def test_a_move_puts_nothing_in_conflict_and_resolves_nothing(name: str, codes: str) -> None:
    change = judge(MOVES[name](dict(CLASH)), CLASH, codes)
    assert (change.open, change.gone) == ((), ())
    assert {finding.standing for finding in change.settled} == {"unchanged"}


def test_claims_that_agree_change_nothing() -> None:
    assert tell(judge({**CALM, "times": article(claim("times", "1,200"))}, CALM, "C")) == []


def test_a_conflict_from_before_does_not_count() -> None:
    later = {**CLASH, "post": article(claim("post", "88", measure="charged"), title="Post")}
    assert tell(judge(later, CLASH, "C")) == [("unchanged", "conflicting-figures", "")]


def test_a_figure_edited_within_a_known_conflict_leaves_it_unchanged_and_says_so() -> None:
    edited = {**CLASH, "herald": HERALD.replace("4,070", "4,080")}
    [(standing, name, remark)] = tell(judge(edited, CLASH, "C"))
    assert (standing, name) == ("unchanged", "conflicting-figures")
    assert remark == "still found after herald changed"


def test_reordered_claims_without_a_source_leave_the_missing_source_unchanged() -> None:
    base = {"a": "claims:\n" + claim("one", "1") + claim("two", "1")}
    change = judge({"a": reorder(base["a"])}, base, "Q201")
    assert tell(change) == [("unchanged", "incomplete-citation", "")]


def test_a_conflict_is_new_where_the_base_had_none() -> None:
    assert tell(judge(CLASH, CALM, "C")) == [("new", "conflicting-figures", "")]
    assert tell(judge(CLASH, {}, "C")) == [("new", "conflicting-figures", "")]


def test_a_claim_that_joins_makes_a_conflict_grow() -> None:
    change = judge({**CLASH, "times": TIMES}, CLASH, "C")
    assert tell(change) == [("grown", "conflicting-figures", "joined by times")]
    assert change.open


def test_many_that_join_are_counted() -> None:
    joined = article(*(claim(f"n{number}", "9,990") for number in range(1, 10)), title="Many")
    [(standing, _, remark)] = tell(judge({**CLASH, "many": joined}, CLASH, "C"))
    assert standing == "grown"
    assert remark == "joined by n1, n2, n3, n4, n5, n6, n7 and 2 more"


def test_a_conflict_that_gets_an_earlier_period_has_grown() -> None:
    """The first of its periods names a conflict, so it has another fingerprint now."""
    base = {**CLASH, "measures": BRIDGED}
    now = {**base, "times": article(claim("times", "9,990", period="2023"), title="Thrice")}
    states = take_states(now, base, "C301")
    assert states[0].open[0].fingerprint != states[1].open[0].fingerprint
    assert tell(judge_change(*states)) == [("grown", "conflicting-figures", "joined by times")]
    back = judge_change(*reversed(states))
    assert tell(back) == [("unchanged", "conflicting-figures", "")]


def test_a_renamed_claim_has_not_joined_but_one_beside_it_has() -> None:
    now = {**CLASH, "herald": HERALD.replace('"herald"', '"echo"'), "times": TIMES}
    assert tell(judge(now, CLASH, "C")) == [("grown", "conflicting-figures", "joined by times")]


def test_the_same_figure_in_another_source_is_another_claim() -> None:
    now = {**CLASH, "herald": HERALD.replace('"herald"', '"echo"').replace("Again", "Elsewhere")}
    moved = {"measures": MEASURES, "gazette": GAZETTE, "other": now["herald"]}
    assert tell(judge(moved, CLASH, "C")) == [("grown", "conflicting-figures", "joined by echo")]


@pytest.mark.parametrize(
    ("source", "standing"), [("", "unchanged"), (SOURCE.replace("In dock", "Again"), "grown")]
)
def test_a_claim_without_a_source_is_renamed_only_without_one(source: str, standing: str) -> None:
    base = {**CLASH, "herald": "claims:\n" + claim("herald", "4,070") + claim("x", "1,200")}
    now = {**base, "herald": "claims:\n" + claim("x", "1,200")}
    now["other"] = source + "claims:\n" + claim("echo", "4,070")
    assert [told for told, *_ in tell(judge(now, base, "C"))] == [standing]


def test_a_copy_of_a_claim_under_another_id_joins() -> None:
    copied = {**CLASH, "herald": HERALD + claim("echo", "4,070")}
    assert tell(judge(copied, CLASH, "C")) == [("grown", "conflicting-figures", "joined by echo")]


def test_a_resolved_conflict_is_fixed() -> None:
    change = judge(CALM, CLASH, "C")
    assert tell(change) == [("fixed", "conflicting-figures", "")]
    assert change.gone


def test_a_conflict_is_fixed_where_one_of_its_claims_is_removed() -> None:
    now = {name: text for name, text in CLASH.items() if name != "herald"}
    assert tell(judge(now, CLASH, "C")) == [("fixed", "conflicting-figures", "")]


def test_a_conflict_is_unchanged_where_one_of_several_is_removed() -> None:
    change = judge(CLASH, {**CLASH, "times": TIMES}, "C")
    assert tell(change) == [("unchanged", "conflicting-figures", "")]


def test_a_conflict_that_falls_into_two_puts_nothing_in_conflict() -> None:
    first = article(claim("a", "100", period="2020"), claim("b", "900", period="2020"))
    second = article(claim("c", "100", period="2022"), claim("d", "900", period="2022"), title="x")
    bridge = article(claim("e", "5,000", period="2021"), title="y")
    apart = {"measures": BRIDGED, "first": first, "second": second}
    together = {**apart, "bridge": bridge}
    change = judge(apart, together, "C301")
    assert [standing for standing, *_ in tell(change)] == ["unchanged", "unchanged"]
    back = judge(together, apart, "C301")
    assert tell(back) == [("grown", "conflicting-figures", "joined by c, d and e")]


def test_a_mended_file_fixes_its_findings() -> None:
    broken = {**CLASH, "herald": "source: [\n"}
    assert tell(judge(CALM, broken, "S")) == [("fixed", "invalid-yaml", "")]
    misspelt = {**CALM, "herald": CALM["herald"].replace("measure:", "mesure:")}
    assert tell(judge(CALM, misspelt, "S")) == [("fixed", "schema-violation", "")]


BREAKS: dict[str, tuple[Files, str]] = {
    "a file that is no YAML": (
        {**CLASH, "herald": HERALD + "\n: ["},
        "claims/herald.yaml could not be read",
    ),
    "a file of bytes without a name in it": (
        {**CLASH, "herald": "\0"},
        "claims/herald.yaml could not be read",
    ),
    "a claim with a mistake": (
        {**CLASH, "herald": HERALD.replace("period", "perod")},
        "claim herald in claims/herald.yaml is not used, because of a mistake in it",
    ),
    "a claim without an id": (
        {**CLASH, "herald": HERALD.replace("id:", "di:")},
        "claim number 1 in claims/herald.yaml is not used, because of a mistake in it",
    ),
    "a claim moved to where it has a mistake": (
        {
            "measures": MEASURES,
            "herald": HERALD.replace("herald", "echo").replace("arrests", "charged"),
            "gazette": GAZETTE + claim("herald", "4,070", perod="2024"),
        },
        "claim herald in claims/gazette.yaml is not used, because of a mistake in it",
    ),
    "a claim whose id another one takes": (
        {**CLASH, "a": article(claim("herald", "1,200"), title="First")},
        "a second claim herald, in claims/herald.yaml, is not used",
    ),
    "a renamed file that is no YAML": (
        {"measures": MEASURES, "gazette": GAZETTE, "post": HERALD + "\n: ["},
        "claims/post.yaml could not be read",
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_file_resolves_nothing(name: str) -> None:
    now, reason = BREAKS[name]
    assert ("unchecked", "conflicting-figures", reason) in tell(judge(now, CLASH, "C"))


@pytest.mark.parametrize(
    ("measures", "reason"),
    [
        (RELATED.replace("holds:", "hold:"), "the relation charged <= arrests in"),
        (RELATED.replace("title: Charged, nature: flow", "natur: flow"), "measure charged in"),
        (RELATED + ": [", ""),
    ],
)
def test_a_relation_or_measure_that_is_lost_resolves_nothing(measures: str, reason: str) -> None:
    base = {
        "measures": RELATED,
        "a": article(claim("few", "100"), claim("many", "900", measure="charged")),
    }
    [told] = tell(judge(base, {**base, "measures": MEASURES}, "C"))
    assert told[:2] == ("new", "broken-relation") or told[:2] == ("new", "part-exceeds-whole")
    gone = judge({**base, "measures": measures}, base, "C").gone
    assert [(finding.standing) for finding in gone] == ["unchecked"]
    assert gone[0].remark == f"{reason} claims/measures.yaml could not be read".strip()


def test_a_place_that_is_lost_resolves_nothing() -> None:
    places = "places:\n  XX-A: {within: XX-B}\n  XX-B: {title: All}\n"
    base = {
        "measures": MEASURES,
        "places": places,
        "a": article(claim("part", "900", place="XX-A"), claim("whole", "100", place="XX-B")),
    }
    assert tell(judge(base, base, "C3")) == [("unchanged", "part-exceeds-whole", "")]
    broken = {**base, "places": places.replace("XX-A: {within", "XX-A: {withn")}
    [gone] = judge(broken, base, "C3").gone
    assert gone.remark == "place XX-A in claims/places.yaml could not be read"


def test_an_acceptance_that_is_lost_resolves_nothing_about_itself() -> None:
    """It is the date of the acceptance that is impossible."""
    text = "accepted:\n  - {rule: C301, claims: [gazette], reason: both, until: 2024-02-30}\n"
    base = {**CLASH, "accepted": text}
    assert ("unchanged", "impossible-date", "") in tell(judge(base, base, "Q206"))
    [gone] = judge({**base, "accepted": text.replace("reason", "raeson")}, base, "Q206").gone
    assert gone.remark == "an acceptance of C301 in claims/accepted.yaml could not be read"
    [gone] = judge({**base, "accepted": text.replace("30", "28")}, base, "Q206").gone
    assert gone.standing == "fixed"


def test_a_source_that_is_lost_resolves_nothing() -> None:
    base = {"measures": MEASURES, "herald": SOURCE}
    base["gazette"] = article(claim("gazette", "1,200", quoted_from="herald"))
    assert tell(judge(base, base, "L701")) == [("unchanged", "missing-primary-source", "")]
    [gone] = judge({**base, "herald": "source: ["}, base, "L701").gone
    assert (gone.standing, gone.remark) == ("unchecked", "claims/herald.yaml could not be read")


@pytest.mark.parametrize(
    "broken",
    [
        {**CALM, "times": "claims: ["},
        {**CALM, "gazette": GAZETTE.replace('"88"', "")},
        {**CALM, "measures": MEASURES.replace("charged: {title", "charged: {titel")},
        {**CALM, "measures": RELATED.replace("charged <= arrests", "")},
    ],
)
def test_a_conflict_is_fixed_whatever_else_is_broken(broken: Files) -> None:
    assert ("fixed", "conflicting-figures", "") in tell(judge(broken, CLASH, "C"))


def test_what_was_broken_at_the_base_already_is_no_excuse() -> None:
    spoilt = "claims: ["
    base = {**CLASH, "times": spoilt, "herald": HERALD + claim("echo", "1", mesure="x")}
    now = {**base, "herald": base["herald"].replace("4,070", "1,200")}
    assert ("fixed", "conflicting-figures", "") in tell(judge(now, base, "C"))
    removed = {**base, "herald": article(claim("echo", "1", mesure="x"), title="Again")}
    assert ("fixed", "conflicting-figures", "") in tell(judge(removed, base, "C"))


def accept(state: State, number: int = 0) -> State:
    """Let one of the open findings stand, as an acceptance does."""
    accepted = state.open[number]._replace(standing="accepted", remark="looked at")
    rest = (*state.open[:number], *state.open[number + 1 :])
    return State(state.corpus, rest, (*state.settled, accepted))


def test_what_is_accepted_now_stays_as_it_is_and_is_not_fixed() -> None:
    now, base = take_states(CLASH, CLASH, "C")
    for before in (base, accept(base)):
        change = judge_change(accept(now), before)
        assert tell(change) == [("accepted", "conflicting-figures", "looked at")]


def test_what_is_accepted_now_under_another_fingerprint_is_not_fixed() -> None:
    base = {"a": "claims:\n" + claim("one", "1") + claim("two", "1")}
    now, before = take_states({"a": reorder(base["a"])}, base, "Q201")
    assert [standing for standing, *_ in tell(judge_change(accept(now), before))] == ["accepted"]


def test_an_acceptance_that_is_gone_makes_the_finding_new() -> None:
    now, base = take_states(CLASH, CLASH, "C")
    expected = [("new", "conflicting-figures", "accepted at the base")]
    assert tell(judge_change(now, accept(base))) == expected


def test_a_claim_that_joins_an_accepted_conflict_makes_it_grow() -> None:
    now, base = take_states({**CLASH, "times": TIMES}, CLASH, "C")
    expected = [("grown", "conflicting-figures", "joined by times")]
    assert tell(judge_change(now, accept(base))) == expected


def test_what_was_accepted_at_the_base_and_is_resolved_is_not_told() -> None:
    now, base = take_states(CALM, CLASH, "C")
    assert tell(judge_change(now, accept(base))) == []


def test_findings_of_one_fingerprint_are_counted() -> None:
    [finding] = examine(load(CLASH), "C").open
    corpus = load(CLASH)
    twin = finding._replace(claims=("gazette", "times"))
    both, one = State(corpus, (finding, twin)), State(corpus, (twin,))
    assert tell(judge_change(one, both)) == [
        ("unchanged", "conflicting-figures", ""),
        ("fixed", "conflicting-figures", ""),
    ]
    assert judge_change(one, both).gone[0].claims == finding.claims
    assert sorted(tell(judge_change(both, one))) == [
        ("new", "conflicting-figures", ""),
        ("unchanged", "conflicting-figures", ""),
    ]
    assert tell(judge_change(accept(both), both)) == [
        ("accepted", "conflicting-figures", "looked at"),
        ("unchanged", "conflicting-figures", ""),
    ]


def test_what_is_numbered_is_told_apart_by_its_claims() -> None:
    """Several on the same ties are numbered, so the one that is left gets the other's name."""
    [finding] = examine(load(CLASH), "C").open
    corpus = load({**CLASH, "times": TIMES, "post": article(claim("post", "1"), title="Post")})
    first = finding._replace(claims=("gazette", "herald"), fingerprint="x")
    second = finding._replace(claims=("post", "times"), fingerprint="x|1")
    left = second._replace(fingerprint="x")
    change = judge_change(State(corpus, (left,)), State(corpus, (first, second)))
    assert [(one.standing, one.claims) for one in change.settled] == [("unchanged", left.claims)]
    assert [(one.standing, one.claims) for one in change.gone] == [("fixed", first.claims)]


def test_claims_that_were_moved_to_another_time_and_differ_there_are_a_new_conflict() -> None:
    later = {name: text.replace('"2024"', '"2025"') for name, text in CLASH.items()}
    assert [standing for standing, *_ in tell(judge(later, CLASH, "C"))] == ["new", "fixed"]


@pytest.mark.parametrize("terms", ["places: {XX-A: {title: x}}", RELATED, BRIDGED])
def test_the_same_claims_in_conflict_on_other_terms_are_a_new_conflict(terms: str) -> None:
    now, base = take_states(CLASH, CLASH, "C")
    other = load({**CLASH, "measures": terms} if "measures" in terms else {**CLASH, "p": terms})
    before = State(other, (base.open[0]._replace(fingerprint="x"),))
    assert [standing for standing, *_ in tell(judge_change(now, before))] == ["new", "fixed"]
    before = before._replace(corpus=base.corpus)
    assert [standing for standing, *_ in tell(judge_change(now, before))] == ["unchanged"]


def test_what_comes_to_light_when_another_claim_is_corrected_is_no_news() -> None:
    """Only the widest gap of those on one tie is told: nobody touched what was behind it."""
    said = claim("a", "100") + claim("d", "800", measure="charged")
    base = {"measures": RELATED, "a": article(said, claim("b", "900", measure="charged"))}
    now = {**base, "a": base["a"].replace("900", "50")}
    assert [find.claims for find in examine(load(base), "C303").open] == [("a", "b")]
    change = judge(now, base, "C303")
    assert tell(change) == [("unchanged", "part-exceeds-whole", "")]
    assert change.settled[0].claims == ("a", "d")


def test_a_claim_joins_where_its_revision_is_removed() -> None:
    base = {
        **CLASH,
        "times": TIMES,
        "later": article(claim("times-now", "1,200", supersedes="times"), title="Later"),
    }
    now = {name: text for name, text in base.items() if name != "later"}
    assert tell(judge(base, base, "C")) == [("unchanged", "conflicting-figures", "")]
    assert ("grown", "conflicting-figures", "joined by times") in tell(judge(now, base, "C"))


def test_fingerprints_and_messages_stay_as_they_are() -> None:
    now, base = take_states(CLASH, CALM, "C")
    [finding] = judge_change(now, base).open
    assert (finding.fingerprint, finding.message) == (now.open[0].fingerprint, now.open[0].message)
    assert finding.claims == now.open[0].claims


Said = tuple[str, dict[str, str]]
"""A claim's id, and its other keys."""
World = tuple[str, dict[str, list[Said]]]
"""The declarations, and the claims of each paper."""

SAID = st.builds(
    lambda name, keys, more: (name, {**keys, **more}),
    st.sampled_from("abcdefg"),
    st.fixed_dictionaries(
        {
            "value": st.sampled_from(["100", "1,200", "4,070", "9,990", "more than 5", "x"]),
            "measure": st.sampled_from(["arrests", "charged", "charges"]),
            "period": st.sampled_from(["2023", "2024", "2023/2024", "2024-02-30"]),
        }
    ),
    st.sampled_from([{}, {"quoted_from": "one"}, {"primary_source": "two"}, {"mesure": "x"}]),
)
PAPERS = st.dictionaries(
    st.sampled_from(["one", "two", "three", "four"]),
    st.lists(SAID, min_size=1, max_size=3),
    min_size=1,
)
WORLDS = st.tuples(st.sampled_from([MEASURES, BRIDGED, RELATED]), PAPERS)


def write(world: World, comment: str = "") -> dict[str, str]:
    declared, papers = world
    files = {
        name: comment + article(*(claim(key, **keys) for key, keys in said), title=f"On {name}")
        for name, said in papers.items()
    }
    return {"measures": declared, **files}


def drop_repeated(world: World) -> World:
    """Give every id once: of two claims with one id, the order decides which one is used."""
    declared, papers = world
    seen: set[str] = set()
    kept: dict[str, list[Said]] = {}
    for name, said in papers.items():
        for key, keys in said:
            if key not in seen:
                kept.setdefault(name, []).append((key, keys))
                seen.add(key)
    return declared, kept


@settings(max_examples=100)
@given(world=WORLDS.map(drop_repeated), data=st.data())
def test_no_order_line_or_name_of_a_file_puts_anything_in_conflict(
    world: World, data: st.DataObject
) -> None:
    declared, papers = world
    moved = {name: data.draw(st.permutations(said)) for name, said in papers.items()}
    now = write((declared, moved), data.draw(st.sampled_from(["", "# a comment\n\n"])))
    names = data.draw(st.permutations(["first", "second", "third", "fourth"]))
    for old, new in zip(data.draw(st.sets(st.sampled_from(sorted(papers)))), names, strict=False):
        now[new] = now.pop(old)
        for path, text in now.items():
            now[path] = text.replace(f'from: "{old}"', f'from: "{new}"').replace(
                f'source: "{old}"', f'source: "{new}"'
            )
    change = judge(now, write(world))
    assert (change.open, change.gone) == ((), ())


def count(findings: tuple[Finding, ...]) -> Counter[str]:
    return Counter(finding.fingerprint for finding in findings)


def is_found_in(finding: Finding, found: tuple[Finding, ...], renamed: Mapping[str, str]) -> bool:
    """Whether a finding is there by its fingerprint, or its claims by those of another one."""
    claims = set(finding.claims)
    alike = [
        {renamed.get(name, name) for name in one.claims}
        for one in found
        if one.code == finding.code
    ]
    return any(finding.fingerprint == one.fingerprint for one in found) or any(
        claims <= other or claims >= other for other in alike
    )


@settings(max_examples=100)
@given(now=WORLDS, base=WORLDS)
def test_no_finding_is_lost_in_judging(now: World, base: World) -> None:
    after, before = take_states(write(now), write(base))
    change = judge_change(after, before)
    assert {finding.standing for finding in change.open} <= {"new", "grown"}
    assert {finding.standing for finding in change.settled} <= {"unchanged"}
    assert {finding.standing for finding in change.gone} <= {"fixed", "unchecked"}
    assert count((*change.open, *change.settled)) == count(after.open)
    assert count(change.gone) <= count(before.open)
    gone = {(finding.fingerprint, finding.claims) for finding in change.gone}
    again = [one for one in before.open if (one.fingerprint, one.claims) not in gone]
    renamed = find_renamed(after.corpus, before.corpus)
    assert all(is_found_in(finding, after.open, renamed) for finding in again)
    left = count(before.open) - count(after.open)
    assert all(
        left[one.fingerprint] or is_found_in(one, after.open, renamed) for one in change.gone
    )
