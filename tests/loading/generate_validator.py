"""Write `checker/loading/generated_validator.py` from the schema: run this file.

The loader only ever sees texts, lists, mappings, true, false and nothing, so what the
schema says of numbers, for the sake of editors, is left out.
"""

import json
import re
from pathlib import Path
from typing import Any

import fastjsonschema

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "schema" / "claims.schema.json"
MODULE = ROOT / "checker" / "loading" / "generated_validator.py"

_ANNOTATIONS = {"$comment", "description", "examples", "title"}
_MAPS = {"properties", "definitions"}

_HEADER = '''"""Whether a file's content is valid, generated from `schema/claims.schema.json`.

Do not edit: run `python tests/loading/generate_validator.py`.
"""

import re
from typing import Any


class Refused(Exception):
    """The content is not valid."""


class _Patterns(dict[str, re.Pattern[str]]):
    def __missing__(self, pattern: str) -> re.Pattern[str]:
        self[pattern] = re.compile(pattern.replace("$", r"\\Z"))
        return self[pattern]


REGEX_PATTERNS = _Patterns()

'''


def render() -> str:
    """Return the module's text."""
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **_narrow(json.loads(SCHEMA.read_text(encoding="utf-8"))),
    }
    code = fastjsonschema.compile_to_code(schema, use_default=False)
    functions = code[code.index("def validate(") :]
    for pattern, replacement in (
        (r"raise JsonSchemaValueException\(.*\)$", "raise Refused"),
        (r"except \(JsonSchemaValueException, JsonSchemaValuesException\):", "except Refused:"),
        (r"^def (\w+)\(.*\):$", r"def \1(data: Any) -> Any:"),
        (r"\b(validate___\w+)\((\w+), custom_formats, .*\)$", r"\1(\2)"),
    ):
        functions = re.sub(pattern, replacement, functions, flags=re.MULTILINE)
    return _HEADER + "\n" + functions.rstrip() + "\n"


def _narrow(schema: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """Drop what does not decide, and numbers."""
    if isinstance(schema, list):
        return [_narrow(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    narrowed: dict[str, Any] = {}
    for keyword, value in schema.items():
        if keyword in _MAPS:
            narrowed[keyword] = {name: _narrow(part) for name, part in value.items()}
        elif keyword == "type" and isinstance(value, list):
            types = [name for name in value if name != "number"]
            narrowed[keyword] = types if len(types) > 1 else types[0]
        elif keyword not in _ANNOTATIONS | {"$schema"}:
            narrowed[keyword] = _narrow(value)
    return narrowed


if __name__ == "__main__":
    MODULE.write_text(render(), encoding="utf-8")
