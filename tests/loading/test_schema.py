"""The schema file itself, and the validator that is generated from it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from checker.loading import schema as schema_module
from checker.loading.schema import find_errors, is_valid, load_schema
from tests.loading.generate_validator import MODULE, render

SCHEMA = load_schema()
UNWANTED = {"oneOf", "anyOf", "allOf", "$id", "unevaluatedProperties", "dependentRequired", "$defs"}


def walk(part: Any, way: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - JSON
    """Yield every subschema that describes a key or an entry, with the way to it."""
    for name, key in {**part.get("properties", {}), **part.get("definitions", {})}.items():
        yield f"{way}/{name}", key
        yield from walk(key, f"{way}/{name}")
    for keyword in ("items", "additionalProperties"):
        if isinstance(part.get(keyword), dict):
            yield f"{way}/{keyword}", part[keyword]
            yield from walk(part[keyword], f"{way}/{keyword}")


KEYS = [("#", SCHEMA), *(entry for entry in walk(SCHEMA) if set(entry[1]) != {"$ref"})]
DESCRIBED = [entry for entry in KEYS if not entry[0].endswith("/items") or "properties" in entry[1]]


def test_the_schema_is_valid_draft_07() -> None:
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(SCHEMA)


def test_the_schema_keeps_to_what_editors_know() -> None:
    assert not UNWANTED & set(_list_keywords(SCHEMA))


def _list_keywords(part: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if isinstance(part, dict):
        for keyword, value in part.items():
            yield keyword
            yield from _list_keywords(value)


@pytest.mark.parametrize(("way", "key"), DESCRIBED, ids=[way for way, _ in DESCRIBED])
def test_every_key_has_a_description_and_valid_examples(way: str, key: dict[str, Any]) -> None:
    assert key["description"].endswith("."), way
    validator = Draft7Validator({**key, "definitions": SCHEMA["definitions"]})
    assert key["examples"]
    for example in key["examples"]:
        assert list(validator.iter_errors(example)) == []


@pytest.mark.parametrize(("way", "key"), DESCRIBED, ids=[way for way, _ in DESCRIBED])
def test_every_mapping_is_closed(way: str, key: dict[str, Any]) -> None:
    if "properties" in key:
        assert key["additionalProperties"] is False, way


def test_the_generated_validator_is_current() -> None:
    assert MODULE.read_text(encoding="utf-8") == render(), "run tests/loading/generate_validator.py"


def test_loading_what_is_sound_imports_no_heavy_module() -> None:
    code = (
        "import sys, pathlib\n"
        "there = set(sys.modules)  # what measures coverage has come before\n"
        "import checker.loading as loading\n"
        "corpus = loading.load_corpus(pathlib.Path(sys.argv[1]), [pathlib.Path(sys.argv[2])])\n"
        "assert not corpus.losses\n"
        "heavy = {'jsonschema', 'fastjsonschema', 'json', 'difflib'}\n"
        "print(sorted(heavy & (set(sys.modules) - there)))\n"
    )
    root = MODULE.parents[2]
    path = root / "tests" / "loading" / "sound.yaml"
    command = [sys.executable, "-c", code, str(root), str(path)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_schema_is_found_in_the_wheel_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "claims.schema.json").write_text('{"title": "in the wheel"}')
    monkeypatch.setattr(schema_module, "_PLACES", (tmp_path, *schema_module._PLACES))  # noqa: SLF001 - the place is the point
    assert load_schema.__wrapped__() == {"title": "in the wheel"}


GOOD: list[Any] = [
    {},
    {"claims": []},
    *SCHEMA["examples"],
    *({name: key["examples"][0]} for name, key in SCHEMA["properties"].items()),
    {"claims": [{"id": "a", "measure": "m", "value": "1", "kind": "share", "of": "n"}]},
    {"source": {"author": [{"literal": "x", "parse-names": True}]}},
]
BAD: list[Any] = [
    None,
    [],
    "text",
    {"claim": []},
    {"claims": None},
    {"claims": {}},
    {"claims": [None]},
    {"claims": [{"id": "a", "measure": "m"}]},
    {"claims": [{"id": "a\n", "measure": "m", "value": "1"}]},
    {"claims": [{"id": "a", "measure": "M", "value": "1"}]},
    {"claims": [{"id": "a", "measure": "m", "value": " "}]},
    {"claims": [{"id": "a", "measure": "m", "value": "1", "kind": "share"}]},
    {"claims": [{"id": "a", "measure": "m", "value": "1", "of": "n"}]},
    {"claims": [{"id": "a", "measure": "m", "value": "1", "kind": "shar"}]},
    {"source": {"author": ["x"]}},
    {"source": {"author": [{"name": "x"}]}},
    {"source": {"type": "newspaper"}},
    {"measures": {"m": {}}},
    {"measures": {"M": {"nature": "flow"}}},
    {"measures": {"m": {"nature": "flow", "comparable_within": "P"}}},
    {"relations": [{"holds": "a = b", "counts_as": {"a": None}}]},
    {"accepted": [{"rule": "r", "claims": [], "reason": "r"}]},
    {"accepted": [{"rule": "r", "claims": ["a"], "reason": ""}]},
    {"places": {"": {}}},
    {"places": {"GB": {"within": [""]}}},
]


@pytest.mark.parametrize("content", GOOD, ids=json.dumps)
def test_both_validators_accept_what_is_good(content: object) -> None:
    assert is_valid(content)
    assert list(find_errors(content)) == []


@pytest.mark.parametrize("content", BAD, ids=json.dumps)
def test_both_validators_refuse_what_is_bad(content: object) -> None:
    assert not is_valid(content)
    assert list(find_errors(content))


VALUES = st.sampled_from(["", "1", "share", "level", "flow", "P1Y", "a b", True, None, [], ["a"]])
CLAIMS = st.dictionaries(
    st.sampled_from(["id", "measure", "value", "kind", "of", "note", "zzz"]), VALUES
)
MEASURES = st.dictionaries(
    st.sampled_from(["m", "M", ""]),
    st.dictionaries(st.sampled_from(["nature", "unit", "comparable_within", "zzz"]), VALUES),
)


@given(st.fixed_dictionaries({}, optional={"claims": st.lists(CLAIMS), "measures": MEASURES}))
def test_both_validators_agree(content: object) -> None:
    assert is_valid(content) == (not list(find_errors(content)))
