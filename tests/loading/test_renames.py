"""Files that were renamed: the base is read as if they had their new names."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.loading import load_corpus
from checker.loading.renames import load_as_renamed
from checker.model import Corpus
from tests.loading.written import MEASURES

Files = Mapping[str, str]


def load(files: Files) -> Corpus:
    return load_corpus(Path.cwd(), (), encode(files))


def encode(files: Files) -> dict[str, bytes]:
    return {name: text.encode() for name, text in files.items()}


def load_base(base: Files, now: Files) -> Corpus:
    return load_as_renamed(Path.cwd(), encode(base), load(now))


def write(*names: str, source: str = "", **keys: str) -> str:
    """Write claims with a source, each with some more keys."""
    more = "".join(f", {key}: {value}" for key, value in keys.items())
    claims = "".join(f"  - {{id: {name}, measure: arrests, value: 1{more}}}\n" for name in names)
    return f"source: {{title: In dock{source}}}\nclaims:\n{claims}"


def tell(corpus: Corpus) -> dict[str, str]:
    """Return where each claim stands."""
    return {claim.id: claim.record.path for claim in corpus.claims}


def list_lineage(corpus: Corpus) -> dict[str, tuple[str | None, ...]]:
    return {
        claim.id: (claim.quoted_from, claim.primary_source, claim.supersedes)
        for claim in corpus.claims
        if claim.quoted_from or claim.primary_source or claim.supersedes
    }


@pytest.mark.parametrize(
    "now",
    [
        {"a.yaml": write("a"), "b.yaml": write("b")},
        {"a.yaml": write("a")},
        {"a.yaml": write("a"), "b.yaml": write("b"), "c.yaml": write("c")},
        {"a.yaml": write("b"), "b.yaml": write("a")},
        {"a.yaml": write("a"), "c.yaml": write("c")},
        {},
    ],
)
def test_files_that_are_not_renamed_keep_their_names(now: Files) -> None:
    base = {"a.yaml": write("a"), "b.yaml": write("b")}
    assert load_base(base, now) == load(base)


def test_a_renamed_file_has_its_new_name_everywhere() -> None:
    base = {"m.yaml": MEASURES, "old/a.yml": write("a") + "clams: []\n"}
    now = {"m.yaml": MEASURES, "new/b.yaml": base["old/a.yml"]}
    assert load_base(base, now) == load(now)
    assert load_base(base, now).problems[0].subject.startswith("new/b.yaml")


@pytest.mark.parametrize(("common", "is_renamed"), [(1, False), (2, False), (3, True), (4, True)])
def test_more_than_half_of_the_claims_have_to_be_the_same(common: int, is_renamed: bool) -> None:  # noqa: FBT001 - a table
    base = {"a.yaml": write(*"abcd")}
    now = {"b.yaml": write(*"abcd"[:common], *"efgh"[common:])}
    assert tell(load_base(base, now))["a"] == ("b.yaml" if is_renamed else "a.yaml")


def test_a_file_that_was_split_is_its_larger_part() -> None:
    base = {"a.yaml": write(*"abcde")}
    now = {"b.yaml": write(*"ab"), "c.yaml": write(*"cde")}
    assert set(tell(load_base(base, now)).values()) == {"c.yaml"}


def test_files_are_matched_one_to_one_and_the_best_match_goes_first() -> None:
    base = {"a.yaml": write(*"abcd"), "b.yaml": write(*"efg")}
    now = {"x.yaml": write(*"efgab"), "y.yaml": write(*"cd")}
    told = tell(load_base(base, now))
    assert (told["e"], told["a"]) == ("x.yaml", "y.yaml")
    merged = load_base({"a.yaml": write("a"), "b.yaml": write("b")}, {"c.yaml": write("a", "b")})
    assert tell(merged) == {"a": "c.yaml", "b": "b.yaml"}


def test_of_equal_matches_the_file_of_the_same_name_is_taken() -> None:
    base = {
        "old/a.yaml": "relations: [{holds: a <= b}]",
        "old/b.yaml": "relations: [{holds: a <= b}]",
    }
    now = {"new/b.yaml": base["old/b.yaml"], "new/a.yaml": base["old/a.yaml"]}
    paths = [
        relation.record.path
        for relation in load_base({"old/b.yaml": base["old/b.yaml"]}, now).relations
    ]
    assert paths == ["new/b.yaml"]


@pytest.mark.parametrize(
    "content",
    [
        "measures: {arrests: {nature: flow}}",
        "relations: [{holds: a <= b}]",
        "accepted: [{rule: C301, claims: [a, b], reason: both are printed}]",
        "places: {XX-A: {title: Here}}",
        "source: {title: In dock}",
    ],
)
def test_a_file_without_claims_is_known_by_what_it_declares(content: str) -> None:
    base, now = {"a.yaml": content}, {"b.yaml": f"# moved\n{content}"}
    assert load_base(base, now).files == ("b.yaml",)
    other = {"b.yaml": content.replace("arrests", "x").replace("a <= b", "b <= a")}
    other = {
        name: text.replace("C301", "C302").replace("XX-A", "XX-B") for name, text in other.items()
    }
    other = {name: text.replace("In dock", "Out") for name, text in other.items()}
    assert load_base(base, other).files == ("a.yaml",)


def test_a_file_that_was_renamed_and_broken_is_known_by_the_ids_in_its_text() -> None:
    base, broken = {"a.yaml": write("a")}, {"b.yaml": write("a") + ": ["}
    assert load_base(base, broken).files == ("b.yaml",)
    assert load_base(broken, base).files == ("a.yaml",)
    assert load_base(base, {"b.yaml": "["}).files == ("a.yaml",)


def test_what_names_a_renamed_source_is_followed() -> None:
    base = {
        "mail.yaml": write("a"),
        "post.yaml": write("b", quoted_from="mail", primary_source="mail", supersedes="mail"),
    }
    now = {
        "daily.yaml": write("a"),
        "post.yaml": base["post.yaml"].replace("mail", "daily"),
    }
    assert load_base(base, now) == load(now)
    assert list_lineage(load_base(base, now)) == {"b": ("daily", "daily", "daily")}


def test_a_reference_that_was_forgotten_is_sound_at_the_base_and_unknown_now() -> None:
    base = {
        "m.yaml": MEASURES,
        "mail.yaml": write("a"),
        "post.yaml": write("b", quoted_from="mail"),
    }
    now = {"m.yaml": MEASURES, "daily.yaml": base["mail.yaml"], "post.yaml": base["post.yaml"]}
    assert load_base(base, now).problems == ()
    assert [problem.subject for problem in load(now).problems] == ["b quoted_from"]


def test_a_primary_source_that_keeps_the_old_name_keeps_it_at_the_base() -> None:
    """It need not be recorded, so it may well mean what it always meant."""
    base = {"mail.yaml": write("a"), "post.yaml": write("b", "c", primary_source="mail")}
    now = {"daily.yaml": write("a"), "post.yaml": base["post.yaml"].replace("mail", "daily", 1)}
    assert list_lineage(load_base(base, now)) == list_lineage(load(now))


@pytest.mark.parametrize(
    "other",
    [
        {"x.yaml": write("mail")},
        {"x.yaml": write("x", source=", id: mail")},
        {"folder/mail.yaml": write("x")},
    ],
)
def test_a_reference_that_may_mean_another_is_left(other: Files) -> None:
    base = {**other, "mail.yaml": write("a"), "post.yaml": write("b", quoted_from="mail")}
    now = {**other, "daily.yaml": write("a"), "post.yaml": base["post.yaml"]}
    assert list_lineage(load_base(base, now)) == {"b": ("mail", None, None)}


def test_a_reference_that_may_mean_either_of_two_renamed_files_is_left() -> None:
    base = {
        "1/mail.yaml": write("a"),
        "2/mail.yaml": write("b"),
        "post.yaml": write("c", quoted_from="mail"),
    }
    now = {"1/x.yaml": write("a"), "2/y.yaml": write("b"), "post.yaml": base["post.yaml"]}
    assert list_lineage(load_base(base, now)) == {"c": ("mail", None, None)}


def test_a_source_with_an_id_of_its_own_keeps_it() -> None:
    base = {"mail.yaml": write("a", source=", id: m"), "post.yaml": write("b", quoted_from="m")}
    now = {"daily.yaml": base["mail.yaml"], "post.yaml": base["post.yaml"]}
    assert load_base(base, now) == load(now)
    named = {
        "daily.yaml": write("a", source=", id: x"),
        "post.yaml": write("b", quoted_from="mail"),
    }
    assert list_lineage(load_base(base | named, now)) == {"b": ("mail", None, None)}


def test_a_file_whose_old_name_became_the_id_of_its_source_keeps_it_at_the_base() -> None:
    base = {"mail.yaml": write("a"), "post.yaml": write("b", quoted_from="mail")}
    now = {"daily.yaml": write("a", source=", id: mail"), "post.yaml": base["post.yaml"]}
    assert load_base(base, now) == load(base)
    assert [source.id for source in load_base(base, now).sources] == ["mail", "post"]


@pytest.mark.parametrize(
    "odd",
    [
        "claims: x\n",
        "claims: [x, {id: [a], quoted_from: [mail], primary_source: {mail: x}}]\n",
        "claims: [{quoted_from: post}]\nsource: x\n",
        "source: {id: [mail]}\n",
        "- a list\n",
        "[",
        "",
    ],
)
def test_files_of_any_kind_are_read(odd: str) -> None:
    base = {"mail.yaml": write("a"), "odd.yaml": odd}
    now = {"daily.yaml": write("a"), "odd.yaml": odd}
    assert load_base(base, now) == load(now)
