"""The schema of a file of claims: a quick yes or no, and every error where it says no."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, cast

from checker.loading.generated_validator import Refused, validate

_PACKAGE = Path(__file__).parents[1]
_PLACES = (_PACKAGE / "schema", _PACKAGE.parent / "schema")
"""In the wheel, and in the source tree."""


class SchemaError(NamedTuple):
    """One thing that the schema finds wrong, before it is worded."""

    route: tuple[str | int, ...]
    keyword: str
    """The schema's keyword that is not met."""
    demand: Any
    """What the keyword asks for."""
    value: Any
    schema: Mapping[str, Any]
    """What the schema says of the value."""
    is_name: bool
    """Whether the value is the name of an entry: a key, not what stands under it."""


def is_valid(content: object) -> bool:
    """Whether the schema accepts a file's content; a thousand times quicker than the errors."""
    try:
        validate(content)
    except Refused:
        return False
    return True


def find_errors(content: object) -> Iterator[SchemaError]:
    """Yield all that the schema finds wrong."""
    for error in _build_validator().iter_errors(content):
        yield SchemaError(
            route=tuple(error.absolute_path),
            keyword=str(error.validator),
            demand=error.validator_value,
            value=error.instance,
            schema=cast("Mapping[str, Any]", error.schema),
            is_name="propertyNames" in error.schema_path,
        )


@cache
def load_schema() -> dict[str, Any]:
    """Return `claims.schema.json`."""
    import json  # noqa: PLC0415 - 1 ms that only a mistake needs

    path = next(folder for folder in _PLACES if folder.is_dir()) / "claims.schema.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


@cache
def _build_validator() -> Any:  # noqa: ANN401 - a class that jsonschema makes at run time
    from jsonschema import Draft7Validator, ValidationError, validators  # noqa: PLC0415 - 130 ms

    def match_pattern(
        _validator: object, pattern: str, text: object, _schema: object
    ) -> Iterator[ValidationError]:
        # Python's $ also matches before a line break at the end; JSON Schema's does not.
        if isinstance(text, str) and not re.search(pattern.replace("$", r"\Z"), text):
            yield ValidationError(f"{text!r} does not match {pattern!r}")

    extend: Any = validators.extend  # which carries no types
    return extend(Draft7Validator, {"pattern": match_pattern})(load_schema())
