import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.loading.corpus import parse_file
from checker.loading.documents import (
    Document,
    open_pure_events,
    open_quick_events,
    read_document,
    read_events,
)
from checker.loading.faults import UnreadableTextError
from checker.loading.files import MAX_BYTES, decode
from checker.loading.pages import Page, PageItems, PageRecord
from tests.loading.written import CLAIM, MEASURES, SOUND, TRAPS, describe, load


def dump(content: object) -> Any:  # noqa: ANN401 - nested lists of whatever the file holds
    if isinstance(content, PageRecord):
        marks = [content.marks, content.key_marks, content.value_marks]
        return [*marks, [(key, dump(value)) for key, value in content.items()]]
    if isinstance(content, PageItems):
        return [content.marks, content.item_marks, [dump(item) for item in content]]
    return content


def read(page: Page, *, is_pure: bool) -> Any:  # noqa: ANN401 - a document's parts, or a fault
    try:
        document = read_events(page, open_pure_events) if is_pure else read_document(page)
    except UnreadableTextError as error:
        return error.fault
    return dump(document.content), document.faults


@pytest.mark.parametrize("content", SOUND.values(), ids=SOUND)
def test_what_is_sound_has_no_problem(tmp_path: Path, content: bytes) -> None:
    corpus = load(tmp_path, {"x.yaml": content, "measures.yaml": MEASURES})
    assert describe(corpus) == []
    assert corpus.losses == ()


@pytest.mark.parametrize("content", SOUND.values(), ids=SOUND)
def test_both_parsers_read_what_is_sound_alike(content: bytes) -> None:
    page = decode("x.yaml", content)
    assert read(page, is_pure=True) == read(page, is_pure=False)


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="libyaml is not there")
@pytest.mark.parametrize("content", SOUND.values(), ids=SOUND)
def test_libyaml_alone_reads_what_is_sound_as_the_loader_does(content: bytes) -> None:
    page = decode("x.yaml", content)
    document: Document = read_events(page, open_quick_events)
    assert (dump(document.content), document.faults) == read(page, is_pure=False)


@pytest.mark.parametrize(
    ("content", "rule", "line", "column", "message"), TRAPS.values(), ids=TRAPS
)
def test_a_trap_is_one_problem_with_a_place_and_a_cure(  # noqa: PLR0913, PLR0917 - a row
    tmp_path: Path, content: bytes, rule: str, line: int, column: int, message: str
) -> None:
    corpus = load(tmp_path, {"x.yaml": content, "measures.yaml": MEASURES})
    problems = [problem for problem in corpus.problems if problem.location.path == "x.yaml"]
    first = problems[0]
    assert (first.rule, first.location.line, first.location.column) == (rule, line, column)
    assert message in first.message
    assert first.help
    assert "\n" not in first.message + first.help
    unexpected = [problem for problem in problems if problem.rule != "schema-violation"]
    assert unexpected in ([first], [])


@pytest.mark.parametrize("content", [content for content, *_ in TRAPS.values()], ids=list(TRAPS))
def test_both_parsers_report_a_trap_alike(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = parse_file("x.yaml", content)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    pure = parse_file("x.yaml", content)
    assert quick.diagnosis == pure.diagnosis
    assert dump(quick.content) == dump(pure.content)


def test_a_trap_spoils_its_own_claim_only(tmp_path: Path) -> None:
    good = "  - id: b\n    measure: arrests\n    value: 252\n"
    corpus = load(
        tmp_path, {"x.yaml": CLAIM + "    value: 408\n" + good, "measures.yaml": MEASURES}
    )
    assert [claim.id for claim in corpus.claims] == ["b"]
    assert [(loss.claims, loss.measures) for loss in corpus.losses] == [(("a",), ("arrests",))]


def test_a_duplicate_key_names_the_first_one(tmp_path: Path) -> None:
    corpus = load(tmp_path, {"x.yaml": CLAIM + "    value: 408\n"})
    [problem] = [entry for entry in corpus.problems if entry.rule == "duplicate-key"]
    [(location, label)] = problem.related
    assert (location.line, location.column, label) == (4, 5, "the first one")
    assert (problem.claims, problem.subject) == (("a",), "a value")


def test_an_alias_names_its_anchor(tmp_path: Path) -> None:
    text = (
        "claims:\n  - {id: a, measure: &m arrests, value: 1}\n  - {id: b, measure: *m, value: 1}\n"
    )
    corpus = load(tmp_path, {"x.yaml": text})
    related = [problem.related for problem in corpus.problems]
    assert [entry[0][1] for entry in related if entry] == ["the anchor"]
    assert len(corpus.problems) == 2
    assert corpus.claims == ()


def test_what_hides_behind_an_alias_is_not_reported_as_well(tmp_path: Path) -> None:
    corpus = load(tmp_path, {"x.yaml": "claims:\n  - <<: *base\n    id: a\n  - *base\n"})
    assert [problem.rule for problem in corpus.problems] == ["unsafe-yaml"] * 2


def test_an_anchored_value_is_still_checked(tmp_path: Path) -> None:
    corpus = load(tmp_path, {"x.yaml": "claims: [{id: a, measure: &m Arrests, value: 1}]\n"})
    assert {problem.rule for problem in corpus.problems} == {"schema-violation", "unsafe-yaml"}


def test_the_rest_of_a_file_with_two_documents_is_named_as_lost(tmp_path: Path) -> None:
    second = CLAIM.replace("id: a", "id: b")
    corpus = load(tmp_path, {"x.yaml": CLAIM + "---\n" + second, "measures.yaml": MEASURES})
    assert [claim.id for claim in corpus.claims] == ["a"]
    assert [(loss.claims, loss.measures) for loss in corpus.losses] == [(("b",), ("arrests",))]


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    corpus = load(tmp_path, {"x.yaml": b"#" * (MAX_BYTES + 1)})
    assert describe(corpus) == [
        "x.yaml:1:1 unsafe-yaml: the file has 10,485,761 bytes; more than 10 MiB are not read"
    ]


def test_a_file_of_the_greatest_size_is_read(tmp_path: Path) -> None:
    content = CLAIM.encode() + b"#" * (MAX_BYTES - len(CLAIM))
    assert [claim.id for claim in load(tmp_path, {"x.yaml": content}).claims] == ["a"]


def test_a_folder_named_like_a_file_is_reported_and_searched(tmp_path: Path) -> None:
    corpus = load(tmp_path, {"x.yaml/y.yaml": CLAIM, "measures.yaml": MEASURES})
    assert describe(corpus) == [
        "x.yaml:1:1 invalid-yaml: this is a folder, named like a file of claims"
    ]
    assert [claim.id for claim in corpus.claims] == ["a"]
    assert corpus.losses == ()


def test_a_link_to_nothing_is_reported(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").symlink_to("gone.yaml")
    corpus = load(tmp_path, {})
    assert describe(corpus) == [
        "x.yaml:1:1 invalid-yaml: this is a link to a file that does not exist"
    ]


def test_a_link_to_itself_is_reported(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").symlink_to("x.yaml")
    [line] = describe(load(tmp_path, {}))
    assert line.startswith("x.yaml:1:1 invalid-yaml: the file could not be read: ")


def test_a_file_that_may_not_be_read_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (tmp_path / "x.yaml").touch()
    assert describe(load(tmp_path, {})) == ["x.yaml:1:1 invalid-yaml: the file may not be read"]


def test_a_pipe_is_reported_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.yaml")
    assert describe(load(tmp_path, {})) == ["x.yaml:1:1 invalid-yaml: this is not a regular file"]


def test_an_empty_file_loses_nothing(tmp_path: Path) -> None:
    assert load(tmp_path, {"x.yaml": ""}).losses == ()


def test_a_broken_file_names_what_was_lost_with_it(tmp_path: Path) -> None:
    source = "source: {id: mail, title: x}\n"
    corpus = load(tmp_path, {"x.yaml": source + CLAIM + "  - {id: b, measure: leads, value: 'x\n"})
    [loss] = corpus.losses
    assert loss == ("x.yaml", ("a", "b"), ("arrests", "leads"), "x.yaml could not be read")
