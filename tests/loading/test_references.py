"""Names that are given twice, or that nothing answers to."""

from pathlib import Path

from checker.model import Corpus
from tests.loading.written import MEASURES, describe, load


def claim(name: str, **keys: str) -> str:
    entries = {"id": name, "measure": "arrests", "value": "1", **keys}
    return "  - {" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}\n"


def load_claims(folder: Path, *claims: str, **files: str) -> Corpus:
    others = {f"{name}.yaml": text for name, text in files.items()}
    text = "source: {id: mail}\nclaims:\n" + "".join(claims)
    return load(folder, {"x.yaml": text, "measures.yaml": MEASURES, **others})


def test_names_that_are_declared_are_silent(tmp_path: Path) -> None:
    corpus = load_claims(
        tmp_path,
        claim("a", quoted_from="b", kind="share", of="arrests"),
        claim("b", quoted_from="mail", supersedes="a"),
        claim("c", quoted_from="other"),
        other="source: {title: T}\naccepted: [{rule: C301, claims: [a, b], reason: r}]\n",
    )
    assert describe(corpus) == []


def test_a_claim_and_a_measure_and_a_source_may_share_a_name(tmp_path: Path) -> None:
    corpus = load_claims(tmp_path, claim("arrests"), claim("mail"))
    assert describe(corpus) == []


def test_two_files_may_have_one_name_in_two_folders(tmp_path: Path) -> None:
    corpus = load(tmp_path, {"a/x.yaml": "source: {}\n", "b/x.yaml": "source: {}\n"})
    assert describe(corpus) == []


def test_a_second_claim_of_one_id_is_not_used(tmp_path: Path) -> None:
    corpus = load_claims(tmp_path, claim("a"), z="claims:\n" + claim("b") + claim("a", value="2"))
    assert describe(corpus) == ["z.yaml:3:10 duplicate-id: a second claim is called `a`"]
    [problem] = corpus.problems
    [(first, label)] = problem.related
    assert (first.path, first.line, first.column, label) == ("x.yaml", 3, 10, "the first one")
    assert (problem.claims, problem.subject) == (("a",), "claim a 1")
    assert [(entry.id, entry.value) for entry in corpus.claims] == [("a", "1"), ("b", "1")]
    assert [loss[:3] for loss in corpus.losses] == [("z.yaml", ("a",), ("arrests",))]


def test_a_third_claim_of_one_id_is_another_problem(tmp_path: Path) -> None:
    corpus = load_claims(tmp_path, claim("a"), claim("a"), claim("a"))
    assert [problem.subject for problem in corpus.problems] == ["claim a 1", "claim a 2"]


def test_a_spoilt_claim_has_its_id_all_the_same(tmp_path: Path) -> None:
    corpus = load_claims(tmp_path, claim("a", zzz="1"), claim("a"), claim("b", supersedes="a"))
    assert [problem.rule for problem in corpus.problems] == ["schema-violation", "duplicate-id"]
    assert [entry.id for entry in corpus.claims] == ["b"]


def test_a_second_measure_place_and_source_of_one_name_are_reported(tmp_path: Path) -> None:
    files = {
        "a.yaml": "measures: {m: {nature: flow}}\nplaces: {P: {title: A}}\nsource: {id: s}\n",
        "b.yaml": "measures: {m: {nature: stock}}\nplaces: {P: {title: B}}\nsource: {id: s}\n",
    }
    corpus = load(tmp_path, files)
    assert describe(corpus) == [
        "b.yaml:1:12 duplicate-id: a second measure is called `m`",
        "b.yaml:2:10 duplicate-id: a second place is called `P`",
        "b.yaml:3:14 duplicate-id: a second source is called `s`",
    ]
    assert [entry.related[0][0][:3] for entry in corpus.problems] == [
        ("a.yaml", 1, 12),
        ("a.yaml", 2, 10),
        ("a.yaml", 3, 14),
    ]
    assert (corpus.measures["m"].nature, corpus.places["P"].title) == ("flow", "A")
    assert len(corpus.sources) == 2


def test_an_undeclared_measure_is_reported_once_and_its_claims_are_used(tmp_path: Path) -> None:
    corpus = load_claims(tmp_path, claim("a", measure="arests"), claim("b", measure="arests"))
    [problem] = corpus.problems
    assert describe(corpus) == [
        (
            "x.yaml:3:22 unknown-reference: claim a and 1 more name the measure `arests`, "
            "which is not declared"
        )
    ]
    assert problem.help == "did you mean `arrests`? if not, declare it under `measures`"
    assert (problem.claims, problem.subject) == (("a", "b"), "measure arests")
    assert len(corpus.claims) == 2


def test_a_measure_like_no_other_is_to_be_declared(tmp_path: Path) -> None:
    [problem] = load_claims(tmp_path, claim("a", measure="qqq")).problems
    assert problem.message == "claim a names the measure `qqq`, which is not declared"
    assert problem.help == "declare it under `measures`"


def test_a_lineage_to_nothing_is_reported(tmp_path: Path) -> None:
    corpus = load_claims(
        tmp_path, claim("abc"), claim("b", quoted_from="abd"), claim("c", supersedes="mial")
    )
    assert describe(corpus) == [
        (
            "x.yaml:4:54 unknown-reference: claim b is quoted from `abd`, "
            "which is no claim and no source"
        ),
        "x.yaml:5:53 unknown-reference: claim c supersedes `mial`, which is no claim and no source",
    ]
    assert [problem.help for problem in corpus.problems] == [
        "did you mean `abc`? if not, record it, or remove the key",
        "did you mean `mail`? if not, record it, or remove the key",
    ]
    assert [problem.subject for problem in corpus.problems] == ["b quoted_from", "c supersedes"]


def test_a_share_of_an_undeclared_measure_is_reported(tmp_path: Path) -> None:
    [line] = describe(load_claims(tmp_path, claim("a", kind="share", of="people")))
    assert line == (
        "x.yaml:3:58 unknown-reference: claim a is a share of `people`, "
        "which is not declared as a measure"
    )


def test_an_acceptance_of_an_unknown_claim_is_reported(tmp_path: Path) -> None:
    accepted = "accepted: [{rule: C301, claims: [abc, abd], reason: r}]\n"
    corpus = load_claims(tmp_path, claim("abc"), y=accepted)
    assert describe(corpus) == [
        (
            "y.yaml:1:39 unknown-reference: an acceptance of C301 names the claim `abd`, "
            "which does not exist"
        )
    ]
    [problem] = corpus.problems
    assert problem.help == "did you mean `abc`? if not, correct the id, or remove the acceptance"
    assert len(corpus.acceptances) == 1


def test_what_a_broken_file_declares_is_not_reported_as_unknown(tmp_path: Path) -> None:
    broken = "measures:\n  leads: {nature: flow}\nclaims:\n  - id: lost\n    value: 'x\n"
    corpus = load_claims(
        tmp_path, claim("a", measure="leads"), claim("b", supersedes="lost"), broken=broken
    )
    assert [problem.rule for problem in corpus.problems] == ["invalid-yaml"]


def test_a_file_that_cannot_be_opened_may_declare_anything(tmp_path: Path) -> None:
    (tmp_path / "gone.yaml").symlink_to("nothing.yaml")
    corpus = load_claims(tmp_path, claim("a", measure="leads"))
    assert [problem.rule for problem in corpus.problems] == ["invalid-yaml"]


def test_a_measure_with_a_mistake_is_declared_all_the_same(tmp_path: Path) -> None:
    corpus = load_claims(tmp_path, claim("a", measure="m"), y="measures: {m: {}}\n")
    assert [problem.rule for problem in corpus.problems] == ["schema-violation"]
    assert len(corpus.claims) == 1


def test_among_thousands_of_names_the_nearest_is_still_found(tmp_path: Path) -> None:
    names = [f"claim-{number}-x" for number in range(2_000)]
    claims = [claim(name) for name in names]
    corpus = load_claims(tmp_path, *claims, claim("z", supersedes="claim-1234-xx"))
    assert [problem.help for problem in corpus.problems] == [
        "did you mean `claim-1234-x`? if not, record it, or remove the key"
    ]


def test_a_corpus_without_claims_is_empty(tmp_path: Path) -> None:
    corpus = load(tmp_path, {})
    assert not any(corpus)
