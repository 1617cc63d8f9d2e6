import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.dossiers.naming import (
    CLAIMS_ON_A_PAGE,
    Names,
    find_by_source,
    make_slug,
    name_again,
    name_pages,
)
from checker.findings import Finding, Rule, make_finding
from checker.loading.building import build_claim, build_measure
from checker.locations import Location
from checker.model import EMPTY_CORPUS, Claim, Corpus, Source
from tests.dossiers.source_records import make_record, make_source

SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
HASHED = r"-[0-9a-f]{10}"
DEVICES = ["con", "nul", "NUL", "aux.txt", "Com1", "lpt9.tar.gz", "prn.", "com0"]


def make_claim(
    name: str, measure: str = "arrests", source: Source | None = None, **more: str
) -> Claim:
    record = make_record({"id": name, "measure": measure, "value": "12", **more})
    return build_claim(record, source)


def make_corpus(
    claims: Sequence[Claim] = (), sources: Sequence[Source] = (), measures: Sequence[str] = ()
) -> Corpus:
    declared = {name: build_measure(name, make_record({"nature": "flow"})) for name in measures}
    return EMPTY_CORPUS._replace(claims=tuple(claims), sources=tuple(sources), measures=declared)


def name_sources(*ids: str) -> list[str]:
    """Name sources by their ids, each of a file of its own."""
    sources = [make_source({"id": name}, f"claims/{n}.yaml") for n, name in enumerate(ids)]
    names = name_pages(make_corpus(sources=sources), ())
    return [find_by_source(names.sources, source)[0] for source in sources]


def name_claims(*ids: str) -> list[str]:
    """Name the anchors of claims on one measure."""
    names = name_pages(make_corpus([make_claim(name) for name in ids]), ())
    return [anchor for _, anchor in names.claims]


@pytest.mark.parametrize("name", ["mail-2018", "ons.2024", "a", "0", "x" * 72, "a..b", "console"])
def test_a_safe_id_is_its_own_slug(name: str) -> None:
    assert name_sources(name) == [name]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a file", "a-file"),
        ("50 % more?#/x", "50-more-x"),
        ("März", "Marz"),
        ("..", "page"),
        ("_draft", "draft"),
        ("mail.", "mail"),
        ("日本", "page"),
        ("\udcff\ud800", "page"),
        ("\u202egnp.exe", "gnp.exe"),
        ("x" * 73, "x" * 48),
        *((name, name.rstrip(".")) for name in DEVICES),
    ],
)
def test_any_other_id_gives_what_is_safe_of_it_and_a_hash(name: str, start: str) -> None:
    [slug] = name_sources(name)
    assert re.fullmatch(re.escape(start) + HASHED, slug)


@given(st.lists(st.text(st.characters(exclude_categories=()), min_size=1), unique=True))
def test_slugs_are_safe_and_never_alike(ids: list[str]) -> None:
    slugs = name_sources(*ids)
    for slug in slugs:
        assert SAFE.fullmatch(slug)
        assert not slug.endswith(".")
        assert quote(slug) == slug
        assert PurePosixPath(slug).parts == (slug,)
    assert len({slug.casefold() for slug in slugs}) == len(ids)


@given(st.text(min_size=1), st.text(min_size=1))
@example("mail", "Mail")
@example("Mail", "mail")
@example(make_slug("a file"), "a file")
@example("a file", make_slug("a file"))
@example(make_slug("Mail").lower(), "Mail")
def test_a_slug_rests_on_no_other_id(name: str, other: str) -> None:
    if name != other:
        assert name_sources(name, other)[0] == name_sources(name)[0]


def test_ids_that_no_encoding_can_write_are_told_apart() -> None:
    assert len(set(name_sources("\ud800", "\ud801", "?"))) == 3


def test_an_id_with_capitals_gets_its_hash_whoever_stands_beside_it() -> None:
    slugs = name_sources("Mail", "mail", "MAIL")
    assert slugs == [make_slug("Mail"), "mail", make_slug("MAIL")]
    assert len({slug.lower() for slug in slugs}) == 3
    assert name_sources("Mail") == slugs[:1]


def test_an_id_that_looks_like_the_slug_of_another_one_makes_way() -> None:
    odd = make_slug("a file")
    assert name_sources(odd, "a file") == [make_slug(odd), odd]
    assert name_sources(odd) == [make_slug(odd)]
    assert name_sources(f"{odd}.2") == [make_slug(f"{odd}.2")]


def test_sources_that_share_an_id_are_told_apart_by_their_files() -> None:
    first, second = (make_source({"id": "mail"}, f"claims/{name}.yaml") for name in "ab")
    names = name_pages(make_corpus(sources=[first, second]), ())
    assert list(names.sources) == ["mail", name_again(second)]
    slugs = [find_by_source(names.sources, source)[0] for source in (first, second)]
    assert slugs == [make_slug(name_again(first)), make_slug(name_again(second))]
    swapped = name_pages(make_corpus(sources=[second, first]), ())
    assert [find_by_source(swapped.sources, source)[0] for source in (first, second)] == slugs


def test_a_claim_is_found_on_the_page_of_its_measure() -> None:
    corpus = make_corpus([make_claim("a"), make_claim("b", "charged")], measures=["fined"])
    names = name_pages(corpus, ())
    assert names.measures == {
        "fined": ("fined",),
        "arrests": ("arrests",),
        "charged": ("charged",),
    }
    assert names.claims == (("arrests", "claim-a"), ("charged", "claim-b"))


def test_measures_named_as_a_device_are_safe_too() -> None:
    names = name_pages(make_corpus([make_claim("a", "con")]), ())
    [slug] = names.measures["con"]
    assert slug == make_slug("con")
    assert names.claims == ((slug, "claim-a"),)


def test_a_second_claim_with_an_id_is_counted_and_takes_no_other_name() -> None:
    assert name_claims("x", "x-2", "x", "x", "x-2") == [
        "claim-x",
        "claim-x-2",
        "claim-x-3",
        "claim-x-4",
        "claim-x-2-2",
    ]


@given(st.lists(st.from_regex(r"\A[a-zA-B][-0-9]{0,2}\Z")))
def test_anchors_are_never_alike(ids: list[str]) -> None:
    anchors = name_claims(*ids)
    assert len(set(anchors)) == len(ids)


def test_anchors_are_told_apart_by_their_capitals() -> None:
    assert name_claims("Mail-1", "mail-1", "con") == ["claim-Mail-1", "claim-mail-1", "claim-con"]


def test_an_anchor_does_not_change_when_another_claim_comes() -> None:
    odd = make_slug("a claim")
    assert name_claims(odd, "a claim")[0] == name_claims(odd)[0]


def test_anchors_hold_no_space_whatever_the_id() -> None:
    [anchor] = name_claims("a b\t<c>\u3000d")
    assert re.fullmatch(r"claim-a-b-c-d" + HASHED, anchor)


def make_many(count: int) -> list[Claim]:
    """Make claims on one measure, the latest first; every seventh with an unreadable time."""
    return [
        make_claim(f"c{n}", period="some day" if n % 7 == 0 else str(1000 + count - n))
        for n in range(count)
    ]


def test_a_measure_with_very_many_claims_takes_pages_by_period() -> None:
    claims = make_many(2 * CLAIMS_ON_A_PAGE + 1)
    names = name_pages(make_corpus(claims), ())
    assert names.measures["arrests"] == ("arrests", "arrests.2", "arrests.3")
    pages = [page for page, _ in names.claims]
    assert [pages.count(page) for page in names.measures["arrests"]] == [200, 200, 1]
    first = [claim.period for claim, page in zip(claims, pages, strict=True) if page == "arrests"]
    later = [claim.period for claim, page in zip(claims, pages, strict=True) if page == "arrests.2"]
    assert max(map(str, first)) <= min(map(str, later))
    # What states no time that can be read comes last, in the order of the files.
    assert (pages[0], pages[392], pages[399]) == ("arrests.2", "arrests.2", "arrests.3")


def test_a_measure_with_just_enough_claims_takes_one_page() -> None:
    names = name_pages(make_corpus(make_many(CLAIMS_ON_A_PAGE)), ())
    assert names.measures == {"arrests": ("arrests",)}


def name_large_source(large_id: str, *others: str) -> Names:
    large = make_source({"id": large_id}, "claims/large.yaml")
    sources = [large, *(make_source({"id": name}, f"claims/{name}.yaml") for name in others)]
    claims = [make_claim(f"c{n}", f"m{n}", large) for n in range(CLAIMS_ON_A_PAGE + 1)]
    return name_pages(make_corpus([*claims, make_claim("alone")], sources), ())


def test_a_source_with_very_many_claims_takes_pages() -> None:
    assert name_large_source("mail").sources == {"mail": ("mail", "mail.2")}


def test_later_pages_make_way_for_what_is_called_so() -> None:
    names = name_large_source("mail", "mail.2")
    assert names.sources["mail"] == ("mail", f"{make_slug('mail')}.2")
    assert names.sources["mail.2"] == ("mail.2",)


def find(code: str, subject: str) -> Finding:
    where = Location("claims/a.yaml", 1, 1, 1, 2)
    rule = Rule(code, "conflicting-figures", "error")
    return make_finding(rule, message="m", help="h", location=where, subject=subject)


def test_findings_go_by_rule_and_fingerprint_counted_where_they_repeat() -> None:
    one, other = find("C301", "a"), find("C301", "b")
    names = name_pages(EMPTY_CORPUS, [one, other, one._replace(standing="fixed"), one])
    stem = f"c301-{one.fingerprint}"
    assert names.findings == (stem, f"c301-{other.fingerprint}", f"{stem}-2", f"{stem}-3")
