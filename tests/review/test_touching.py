"""Which end of a finding the change touched: it comes first."""

import pytest

from checker.findings import Finding, Related, Rule, make_finding
from checker.locations import Location
from checker.model import Corpus
from checker.review.touching import Touched
from tests.review.changing import MEASURES, SOURCE, Files, article, claim, judge, load, point

RELATED = MEASURES + "relations:\n  - holds: charged <= arrests\n"
FILES: Files = {
    "gazette": article(claim("gazette", "1,200")),
    "herald": article(claim("herald", "4,070"), title="Again"),
    "measures": MEASURES,
}
CALM: Files = {**FILES, "herald": article(claim("herald", "1,200"), title="Again")}
RULE = Rule("C301", "conflicting-figures", "error")


def point_at_new(now: Files, base: Files, codes: str = "C") -> list[str]:
    [finding] = judge(now, base, codes).open
    return point(finding, now)


def find_all(corpus: Corpus, *pointed: str) -> Finding:
    """Make a finding about all claims of a corpus that points at some of them."""
    claims = {one.id: one for one in corpus.claims}
    first, *others = [claims[name].at("value") for name in pointed]
    return make_finding(
        RULE,
        message="they differ",
        help="look",
        location=first,
        label=f"label of {pointed[0]}",
        subject="arrests",
        claims=tuple(claims),
        related=tuple(
            Related(place, f"label of {name}")
            for place, name in zip(others, pointed[1:], strict=True)
        ),
    )


def list_labels(finding: Finding) -> list[str]:
    return [finding.label, *(related.label for related in finding.related)]


@pytest.mark.parametrize(
    "now",
    [
        FILES,
        {**FILES, "herald": "# a comment\n\n" + FILES["herald"]},
        {**FILES, "herald": FILES["herald"].replace("\n", "\r\n")},
        {**FILES, "herald": FILES["herald"].replace('"', "'")},
        {**FILES, "herald": FILES["herald"] + claim("more", "1")},
        {**FILES, "herald": FILES["herald"].replace('"herald"', '"echo"')},
        {**FILES, "measures": MEASURES + "  places: {nature: stock}\n"},
    ],
)
def test_what_says_the_same_is_not_touched(now: Files) -> None:
    corpus = load(now)
    herald = next(one.id for one in corpus.claims if one.value == "4,070")
    finding = find_all(corpus, "gazette", herald)._replace(claims=("gazette", herald))
    assert Touched(corpus, load(FILES)).put_first(finding) == finding


def test_a_finding_of_what_nobody_touched_is_left_alone() -> None:
    place = Location("claims/other.yaml", 1, 1, 1, 2)
    finding = make_finding(RULE, message="m", help="h", location=place, subject="s")
    assert Touched(load(FILES), load(CALM)).put_first(finding) == finding
    beside = [Location("claims/herald.yaml", line, 1, line, 2) for line in (1, 99)]
    finding = finding._replace(related=tuple(Related(one, "") for one in beside))
    assert Touched(load(FILES), load(CALM)).put_first(finding) == finding


@pytest.mark.parametrize("name", ["gazette", "herald"])
def test_the_edited_end_comes_first_whichever_it_is(name: str) -> None:
    other = "herald" if name == "gazette" else "gazette"
    agreeing = {**FILES, name: FILES[other].replace(other, name)}
    values = {"gazette": 'value: "1,200"', "herald": 'value: "4,070"'}
    assert point_at_new(FILES, agreeing) == [values[name], values[other]]


@pytest.mark.parametrize("name", ["gazette", "herald"])
def test_the_added_end_comes_first_whichever_it_is(name: str) -> None:
    base = {path: text for path, text in FILES.items() if path != name}
    assert point_at_new(FILES, base)[0] == point(judge(FILES, base, "C").open[0], FILES)[0]
    [finding] = judge(FILES, base, "C").open
    assert finding.location.path == f"claims/{name}.yaml"
    assert [place.location.path for place in finding.related] != [f"claims/{name}.yaml"]


def test_labels_go_with_their_places() -> None:
    corpus = load({**FILES, "times": article(claim("times", "9"), title="Thrice")})
    before = load({**FILES, "herald": CALM["herald"], "times": article(claim("times", "9"))})
    finding = find_all(corpus, "gazette", "times", "herald")
    touched = Touched(corpus, before).put_first(finding)
    assert list_labels(touched) == ["label of herald", "label of gazette", "label of times"]
    assert touched.location.path == "claims/herald.yaml"
    assert [place.location.path for place in touched.related] == [
        "claims/gazette.yaml",
        "claims/times.yaml",
    ]


def test_a_claim_that_was_copied_is_touched_though_another_says_the_same() -> None:
    copied = {**FILES, "herald": FILES["herald"] + claim("echo", "4,070")}
    corpus = load(copied)
    finding = Touched(corpus, load(FILES)).put_first(find_all(corpus, "gazette", "herald", "echo"))
    assert finding.label == "label of echo"


def test_of_two_touched_ends_the_earlier_one_stays_first() -> None:
    corpus = load(FILES)
    finding = find_all(corpus, "herald", "gazette")
    assert Touched(corpus, load({})).put_first(finding) == finding


def test_the_claim_that_joined_comes_before_one_that_was_only_edited() -> None:
    now = {**FILES, "times": article(claim("times", "9,990"), title="Thrice")}
    base = {**FILES, "herald": FILES["herald"].replace("4,070", "4,090")}
    [finding] = judge(now, base, "C").open
    assert (finding.standing, finding.location.path) == ("grown", "claims/times.yaml")


def test_the_claim_that_joined_comes_first_whether_it_is_pointed_at_or_not() -> None:
    corpus = load({**FILES, "times": article(claim("times", "9,990"), title="Thrice")})
    touched = Touched(corpus, load({}))
    finding = touched.put_first(find_all(corpus, "gazette", "herald", "times"), ["times"])
    assert list_labels(finding) == ["label of times", "label of gazette", "label of herald"]
    finding = touched.put_first(find_all(corpus, "gazette", "herald"), ["times"])
    assert finding.label == "The Gazette, 2024-03-01"
    assert finding.location.path == "claims/times.yaml"


def test_a_claim_is_touched_through_its_source() -> None:
    before = {**FILES, "herald": FILES["herald"].replace("2024-03-01", "2024-04-01")}
    corpus = load(FILES)
    finding = Touched(corpus, load(before)).put_first(find_all(corpus, "gazette", "herald"))
    assert list_labels(finding) == ["label of herald", "label of gazette"]


def test_a_claim_is_touched_through_its_measure() -> None:
    """Both are: the order stays, but for the claim of another measure."""
    now = {**FILES, "gazette": article(claim("gazette", "1,200", measure="charged"))}
    before = {**now, "measures": MEASURES.replace("title: Arrests", "title: All arrests")}
    corpus = load(now)
    finding = Touched(corpus, load(before)).put_first(find_all(corpus, "gazette", "herald"))
    assert finding.label == "label of herald"


def test_a_claim_is_touched_through_the_measure_that_it_is_a_share_of() -> None:
    share = claim("herald", "5%", measure="charged", kind="share", of="arrests")
    now = {**FILES, "gazette": article(claim("gazette", "1", measure="charged"))}
    now["herald"] = article(share)
    before = {**now, "measures": MEASURES.replace("title: Arrests", "title: All arrests")}
    corpus = load(now)
    finding = Touched(corpus, load(before)).put_first(find_all(corpus, "gazette", "herald"))
    assert finding.label == "label of herald"


@pytest.mark.parametrize("is_added", [True, False])
def test_a_claim_is_touched_through_a_relation_that_came_or_went(is_added: bool) -> None:  # noqa: FBT001 - one of two ways
    now = {**FILES, "gazette": article(claim("gazette", "1", measure="beds"))}
    ends = [{**now, "measures": RELATED}, {**now, "measures": MEASURES}]
    after, before = map(load, ends if is_added else reversed(ends))
    finding = Touched(after, before).put_first(find_all(after, "gazette", "herald"))
    assert finding.label == "label of herald"


def test_the_nearest_way_decides_claim_then_declaration_then_source_then_measure() -> None:
    few, many = claim("few", "100"), claim("many", "900", measure="charged")
    files = {"few": article(few), "many": article(many, title="Again"), "measures": RELATED}
    by_relation = {**files, "measures": MEASURES}
    few_line, many_line = 'value: "100"', 'value: "900"'
    relation = "- holds: charged <= arrests"
    assert point_at_new(files, by_relation) == [relation, many_line, few_line]
    by_source = {**by_relation, "many": files["many"].replace("2024-03-01", "2024-03-02")}
    assert point_at_new(files, by_source) == [relation, many_line, few_line]
    by_claim = {**by_source, "few": files["few"].replace('"100"', '"101"')}
    assert point_at_new(files, by_claim) == [few_line, many_line, relation]
    corpus = load(files)
    before = load(
        {
            "few": files["few"],
            "many": files["many"].replace("2024-03-01", "2024-03-02"),
            "measures": RELATED.replace("title: Arrests", "title: All arrests"),
        }
    )
    finding = Touched(corpus, before).put_first(find_all(corpus, "few", "many"))
    assert finding.label == "label of many"


@pytest.mark.parametrize(
    ("declared", "before"),
    [
        ("places:\n  XX-A: {title: Here}\n", "places:\n  XX-A: {title: There}\n"),
        (
            "accepted:\n  - {rule: C301, claims: [a], reason: one}\n",
            "accepted:\n  - {rule: C301, claims: [a], reason: two}\n",
        ),
        ("source:\n  title: One\n", "source:\n  title: Two\n"),
    ],
)
def test_places_acceptances_and_sources_are_touched_themselves(declared: str, before: str) -> None:
    corpus = load({**FILES, "other": declared})
    place = Location("claims/other.yaml", 2, 13, 2, 14)
    place = Location("claims/other.yaml", 2, 3, 2, 4) if "source" in declared else place
    finding = find_all(corpus, "gazette")
    finding = finding._replace(related=(Related(place, "declared"),))
    touched = Touched(corpus, load({**FILES, "other": before}))
    assert list_labels(touched.put_first(finding)) == ["declared", "label of gazette"]


def test_a_touched_claim_that_is_not_pointed_at_is_put_first() -> None:
    corpus = load(FILES)
    finding = find_all(corpus, "gazette")
    touched = Touched(corpus, load(CALM)).put_first(finding)
    assert point(touched, FILES) == ['value: "4,070"', 'value: "1,200"']
    assert list_labels(touched) == ["The Gazette, 2024-03-01", "label of gazette"]
    assert (touched.fingerprint, touched.message) == (finding.fingerprint, finding.message)


def test_the_one_that_joins_a_very_large_conflict_is_put_first() -> None:
    crowd = "".join(claim(f"n{number:02}", f"{number}00") for number in range(1, 70))
    base = {"measures": MEASURES, "crowd": article(crowd)}
    now = {**base, "late": article(claim("late", "35,990"), title="Late")}
    [finding] = judge(now, base, "C301").open
    assert finding.location.path == "claims/late.yaml"
    assert finding.label == "The Gazette, 2024-03-01"


def test_several_records_on_one_line_are_told_apart() -> None:
    line = "claims: [{{id: a, measure: arrests, value: 1}}, {{id: b, measure: arrests, value: {}}}]"
    corpus, before = (load({"x": SOURCE + line.format(value)}) for value in (2, 1))
    finding = Touched(corpus, before).put_first(find_all(corpus, "a", "b"))
    assert finding.label == "label of b"
