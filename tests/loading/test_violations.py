"""What the schema refuses is reported in the words of the field, each thing once."""

from pathlib import Path

import pytest

from tests.loading.written import CLAIM, MEASURES, describe, load

HEAD = "claims:\n  - id: a\n    measure: arrests\n    value: 1\n"

# the file; its problems as line:column: message; the help of the first
TABLE = {
    "a missing key": (
        "claims:\n  - id: a\n    value: 1\n",
        ["2:5: claim a has no measure"],
        "add `measure`, for example `measure: image_offences`",
    ),
    "a claim without an id": (
        "claims:\n  - measure: arrests\n    value: 1\n",
        ["2:5: claim number 1 has no id"],
        "add `id`, for example `id: image-offences-2018`",
    ),
    "two missing keys": (
        "claims:\n  - value: 1\n",
        ["2:5: claim number 1 has no id", "2:5: claim number 1 has no measure"],
        "add `id`, for example `id: image-offences-2018`",
    ),
    "a misspelt key that has to be there": (
        "claims:\n  - id: a\n    measure: arrests\n    valeu: 1\n",
        ["4:5: unknown key `valeu` in claim a"],
        "did you mean `value`?",
    ),
    "a misspelt key that may be there": (
        HEAD + "    periode: 2018\n",
        ["5:5: unknown key `periode` in claim a"],
        "did you mean `period`?",
    ),
    "a key of another world": (
        "relations:\n  - holds: a = b\n    zzz: 1\n",
        ["3:5: unknown key `zzz` in relation number 1"],
        "remove it, or move its text to `note`; the keys here are holds, why, counts_as, note",
    ),
    "a figure that a comma cuts in two": (
        "claims: [{id: a, measure: arrests, value: 22,724}]\n",
        ["1:46: unknown key `724` in claim a"],
        "a comma inside braces ends the value: put the figure in quotes",
    ),
    "a misspelt section": (
        "claim:\n  - id: a\n",
        ["1:1: unknown key `claim` in the file"],
        "did you mean `claims`?",
    ),
    "a misspelt kind": (
        HEAD + "    kind: increas\n",
        ["5:11: unknown kind `increas` in claim a"],
        "did you mean `increase`? write one of level, increase, decrease, multiple, points, share",
    ),
    "a misspelt share is not told that `of` is out of place": (
        HEAD + "    kind: Shares\n    of: arrests\n",
        ["5:11: unknown kind `Shares` in claim a"],
        "did you mean `share`? write one of level, increase, decrease, multiple, points, share",
    ),
    "a misspelt key of a share is not either": (
        HEAD + "    kinds: share\n    of: arrests\n",
        ["5:5: unknown key `kinds` in claim a"],
        "did you mean `kind`?",
    ),
    "a file that is an empty text": (
        '""\n',
        ["1:1: the file is a text, not a mapping"],
        "begin the file with one of the keys source, claims, measures, relations, accepted, places",
    ),
    "a strange rounding": (
        HEAD + "    rounding: sideways\n",
        ["5:15: unknown rounding `sideways` in claim a"],
        "write one of nearest, truncate, any",
    ),
    "a share of nothing": (
        HEAD + "    kind: share\n",
        ["2:5: claim a is a share of nothing"],
        "add `of`, for example `of: incidents`",
    ),
    "`of` without a share": (
        HEAD + "    of: arrests\n",
        ["5:5: claim a has `of`, which only a share has"],
        "add `kind: share`, or remove `of`",
    ),
    "an empty value": (
        HEAD.replace("value: 1", "value:"),
        ["4:5: `value` of claim a is empty"],
        "fill it in, for example `22,724`",
    ),
    "a blank value": (
        HEAD.replace("value: 1", "value: ' '"),
        ["4:12: `value` of claim a is empty"],
        "fill it in, for example `22,724`",
    ),
    "an empty kind": (
        HEAD + "    kind:\n",
        ["5:5: `kind` of claim a is empty"],
        "fill it in, for example `level`; or remove the key",
    ),
    "a list for a value": (
        HEAD.replace("value: 1", "value: [1]"),
        ["4:12: `value` of claim a is a list, not a text"],
        "write a text, for example `22,724`",
    ),
    "a mapping for a value": (
        HEAD.replace("value: 1", "value: {a: 1}"),
        ["4:12: `value` of claim a is a mapping, not a text"],
        "write a text, for example `22,724`",
    ),
    "true for a text": (
        HEAD + "    hedge: true\n",
        ["5:12: `hedge` of claim a is true, not a text"],
        'put it in quotes if the word is meant: "true"',
    ),
    "a badly formed id": (
        HEAD.replace("id: a", "id: an id"),
        ["2:9: `id` of claim an id is `an id`, which is not well formed"],
        (
            "use letters, digits, dots, dashes and underscores, "
            "beginning with a letter or a digit, for example `image-offences-2018`"
        ),
    ),
    "an id with a line break at its end": (
        'claims: [{id: "a\\n", measure: arrests, value: 1}]\n',
        ["1:15: `id` of claim a is `a`, which is not well formed"],
        (
            "use letters, digits, dots, dashes and underscores, "
            "beginning with a letter or a digit, for example `image-offences-2018`"
        ),
    ),
    "a claim that is a text": (
        "claims:\n  - foo\n",
        ["2:5: claim number 1 is a text, not a mapping"],
        (
            'write a mapping, for example `{"id": "image-offences-2018", '
            '"measure": "image_offences", "value": "22,724"}`'
        ),
    ),
    "claims that are a mapping": (
        "claims:\n  id: a\n",
        ["2:3: `claims` is a mapping, not a list"],
        (
            'write a list, for example `[{"id": "arrests-now", "measure": "arrests", '
            '"value": "1,000"}]`'
        ),
    ),
    "an empty section": (
        "claims:\n",
        ["1:1: `claims` is empty"],
        (
            'fill it in, for example `[{"id": "arrests-now", "measure": "arrests", '
            '"value": "1,000"}]`; or remove the key'
        ),
    ),
    "an empty claim": (
        "claims:\n  -\n",
        ["2:4: claim number 1 is empty"],
        (
            'fill it in, for example `{"id": "image-offences-2018", "measure": "image_offences", '
            '"value": "22,724"}`; or remove it'
        ),
    ),
    "an unknown type of source": (
        "source: {type: newspaper}\n",
        ["1:16: unknown type `newspaper` in the source"],
        "did you mean `article-newspaper`?",
    ),
    "a type of source like no other": (
        "source: {type: qqq}\n",
        ["1:16: unknown type `qqq` in the source"],
        "write for example article-newspaper, report",
    ),
    "an author that is a text": (
        "source:\n  author: [Emily]\n",
        ["2:12: author number 1 of the source is a text, not a mapping"],
        'write a mapping, for example `{"family": "Orwell", "given": "George"}`',
    ),
    "a misspelt part of a name": (
        "source:\n  author: [{famly: x}, {given: true}]\n",
        [
            "2:13: unknown key `famly` in author number 1 of the source",
            "2:32: `given` of author number 2 of the source is true, not a text",
        ],
        "did you mean `family`?",
    ),
    "a measure without a nature": (
        "measures:\n  leads: {unit: lead}\n",
        ["2:10: measure leads has no nature"],
        "add `nature`, for example `nature: flow`",
    ),
    "a measure's name that relations cannot use": (
        "measures:\n  NCA-leads: {nature: flow}\n",
        ["2:3: `NCA-leads` is not well formed as a name under `measures`"],
        "use lower-case letters, digits and underscores, beginning with a letter",
    ),
    "a duration in words": (
        "measures:\n  leads: {nature: flow, comparable_within: a year}\n",
        ["2:44: `comparable_within` of measure leads is `a year`, which is not well formed"],
        (
            "use an ISO 8601 duration: P, then a number of years Y, months M, weeks W or days D, "
            "for example `P1Y`"
        ),
    ),
    "a duration of nothing": (
        "measures:\n  leads: {nature: flow, comparable_within: P}\n",
        ["2:44: `comparable_within` of measure leads is `P`, which is not well formed"],
        (
            "use an ISO 8601 duration: P, then a number of years Y, months M, weeks W or days D, "
            "for example `P1Y`"
        ),
    ),
    "a noun that counts as a list": (
        "relations:\n  - {holds: a = b, counts_as: {person: [arrest]}}\n",
        ["2:40: `person` in `counts_as` of relation number 1 is a list, not a text"],
        "write a text, for example `arrest`",
    ),
    "an acceptance of nothing without a reason": (
        "accepted:\n  - {rule: C301, claims: []}\n",
        [
            "2:5: acceptance number 1 has no reason",
            "2:26: `claims` of acceptance number 1 is an empty list",
        ],
        "add `reason`, for example `reason: accounts are not people, and the article says so`",
    ),
    "an acceptance with an empty reason": (
        "accepted:\n  - {rule: C301, claims: [a], reason: ''}\n" + CLAIM,
        ["2:39: `reason` of acceptance number 1 is empty"],
        "fill it in, for example `accounts are not people, and the article says so`",
    ),
    "a place within a mapping": (
        "places:\n  GB-X: {within: [GB, {}], aliases: x}\n",
        [
            "2:23: entry 2 of `within` of place GB-X is a mapping, not a text",
            "2:37: `aliases` of place GB-X is a text, not a list",
        ],
        "write a text",
    ),
    "a place without a code": (
        "places:\n  '': {title: x}\n",
        ["2:3: `` is not well formed as a name under `places`"],
        "use at least one letter",
    ),
}


@pytest.mark.parametrize(("text", "expected", "cure"), TABLE.values(), ids=TABLE)
def test_a_violation_has_a_place_a_message_and_a_cure(
    tmp_path: Path, text: str, expected: list[str], cure: str
) -> None:
    corpus = load(tmp_path, {"x.yaml": text, "y/measures.yaml": MEASURES})
    found = [line.removeprefix("x.yaml:") for line in describe(corpus)]
    assert found == _with_rule(expected)
    assert corpus.problems[0].help == cure


def _with_rule(lines: list[str]) -> list[str]:
    return [line.replace(": ", " schema-violation: ", 1) for line in lines]


def test_an_unknown_key_is_underlined_and_so_is_a_value(tmp_path: Path) -> None:
    text = HEAD + "    zzz: 1\n    kind: qqq\n"
    key, value = load(tmp_path, {"x.yaml": text}).problems
    assert key.location == ("x.yaml", 5, 5, 5, 8)
    assert value.location == ("x.yaml", 6, 11, 6, 14)


def test_all_errors_of_all_files_come_at_once(tmp_path: Path) -> None:
    files = {f"{name}.yaml": "claims:\n  - {id: x, foo: 1}\n  - {bar: 1}\n" for name in "ab"}
    problems = load(tmp_path, files).problems
    assert len([entry for entry in problems if entry.rule == "schema-violation"]) == 14


def test_a_spoilt_claim_is_lost_and_the_others_are_used(tmp_path: Path) -> None:
    text = CLAIM + "  - {id: b, measure: arrests, valeu: 1}\n  - {measure: charged, value: 1}\n"
    corpus = load(tmp_path, {"x.yaml": text, "measures.yaml": MEASURES})
    assert [claim.id for claim in corpus.claims] == ["a"]
    assert corpus.losses == (
        (
            *("x.yaml", ("b",), ("arrests",)),
            "claim b in x.yaml is not used, because of a mistake in it",
        ),
        (
            *("x.yaml", (), ("charged",)),
            "claim number 3 in x.yaml is not used, because of a mistake in it",
        ),
    )


def test_spoilt_measures_relations_acceptances_and_places_are_left_out(tmp_path: Path) -> None:
    text = """\
measures: {good: {nature: flow}, bad: {nature: flo}, Worse: {nature: flow}}
relations: [{holds: a = b}, {why: c}]
accepted: [{rule: C301, claims: [a], reason: r}, {rule: C302}]
places: {GB-X: {title: x}, GB-Y: {titel: y}}
"""
    corpus = load(tmp_path, {"x.yaml": text, "y.yaml": CLAIM.replace("arrests", "good")})
    assert list(corpus.measures) == ["good"]
    assert [relation.holds for relation in corpus.relations] == ["a = b"]
    assert [acceptance.rule for acceptance in corpus.acceptances] == ["C301"]
    assert list(corpus.places) == ["GB-X"]
    assert [loss.measures for loss in corpus.losses] == [("bad",), ("Worse",)]


def test_a_source_with_a_mistake_still_says_what_it_says(tmp_path: Path) -> None:
    text = "source: {type: newspaper, title: [x], issued: 2018, author: [x, {family: Y}, {}]}\n"
    corpus = load(tmp_path, {"x.yaml": text + CLAIM, "measures.yaml": MEASURES})
    [source] = corpus.sources
    assert source[2:-1] == ("newspaper", None, None, None, ("Y",), "2018", None)
    assert corpus.claims[0].source is source
    assert corpus.losses == ()


def test_a_section_that_is_refused_names_what_was_lost(tmp_path: Path) -> None:
    text = CLAIM.replace("claims", "claim")
    for refused in (text, CLAIM.replace("  - id", "    id"), "- id: a\n  measure: arrests\n"):
        corpus = load(tmp_path, {"x.yaml": refused, "measures.yaml": MEASURES})
        assert [(loss.claims, loss.measures) for loss in corpus.losses] == [(("a",), ("arrests",))]


def test_a_subject_is_the_same_when_lines_move(tmp_path: Path) -> None:
    bad = "  - {id: b, measure: arrests, value: 1, zzz: 1, kind: qqq}\n"
    one = load(tmp_path, {"x.yaml": "claims:\n" + bad}).problems
    two = load(tmp_path, {"x.yaml": "# moved\n" + CLAIM + bad}).problems
    subjects = {entry.subject for entry in one if entry.rule == "schema-violation"}
    assert subjects == {entry.subject for entry in two if entry.rule == "schema-violation"}
    assert subjects == {"b zzz", "b kind"}


def test_a_long_text_is_cut_in_a_message(tmp_path: Path) -> None:
    [problem] = load(tmp_path, {"x.yaml": f"source: {{type: '{'x ' * 99}'}}\n"}).problems
    assert problem.message == f"unknown type `{'x ' * 29}x…` in the source"
