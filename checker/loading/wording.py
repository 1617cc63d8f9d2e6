"""What the schema refuses, in the words of the field: a message, and a cure."""

from collections.abc import Mapping, Sequence
from typing import Any

from checker.loading.faults import show
from checker.loading.naming import Route, name_owner, name_value, suggest
from checker.loading.schema import SchemaError, load_schema

Wording = tuple[str, str]
"""The message and the help."""

_MANY = 10

_WANTED = {"array": "a list", "object": "a mapping", "boolean": "true or false", "string": "a text"}


def word_missing(content: object, route: Route, key: str) -> Wording:
    """Word a key that has to be there."""
    owner = name_owner(content, route)
    is_share = key == "of"
    message = f"{owner} is a share of nothing" if is_share else f"{owner} has no {key}"
    return (
        message,
        f"add `{key}`, for example `{key}: {_give_example(_find_entry(route)['properties'][key])}`",
    )


def word_unknown(
    content: object, route: Route, key: str, meant: str | None, allowed: Sequence[str]
) -> Wording:
    """Word a key that nothing reads."""
    message = f"unknown key `{show(key)}` in {name_owner(content, route)}"
    if meant is not None:
        return message, f"did you mean `{meant}`?"
    if key.isdigit():  # {value: 22,724} holds the keys value and 724
        return message, "a comma inside braces ends the value: put the figure in quotes"
    keys = ", ".join(allowed[:_MANY]) + (" and others" if len(allowed) > _MANY else "")
    return message, f"remove it, or move its text to `note`; the keys here are {keys}"


def word_misplaced(content: object, route: Route, key: str) -> Wording:
    """Word the key of a share in a claim that is none."""
    message = f"{name_owner(content, route)} has `{key}`, which only a share has"
    return message, f"add `kind: share`, or remove `{key}`"


def word_name(route: Route, error: SchemaError) -> Wording:
    """Word a name under `measures` or `places` that is not well formed."""
    section = str(route[-1])
    message = f"`{show(str(error.value))}` is not well formed as a name under `{section}`"
    return message, f"use {error.schema.get('$comment', 'at least one letter')}"


def word_value(content: object, route: Route, error: SchemaError) -> Wording:
    """Word a value that the schema refuses."""
    name = name_value(content, route)
    value, schema = error.value, error.schema
    is_empty = value is None or (isinstance(value, str) and not value.strip())
    if is_empty and route:
        return f"{name} is empty", _advise_text(route, schema)
    if error.keyword == "type":
        return _word_type(name, value, route, schema)
    if error.keyword == "enum":
        return _word_choice(content, route, value, schema)
    if error.keyword == "minItems":
        return f"{name} is an empty list", f"add at least one entry{_show_example(schema)}"
    message = f"{name} is `{show(str(value))}`, which is not well formed"
    return message, f"use {schema.get('$comment', 'another text')}{_show_example(schema)}"


def _word_type(name: str, value: object, route: Route, schema: Mapping[str, Any]) -> Wording:
    wanted = schema["type"] if isinstance(schema["type"], str) else schema["type"][0]
    message = f"{name} is {_name_type(value)}, not {_WANTED[wanted]}"
    if isinstance(value, bool) and wanted == "string":
        return message, f'put it in quotes if the word is meant: "{str(value).lower()}"'
    if not route:
        keys = ", ".join(schema["properties"])
        return message, f"begin the file with one of the keys {keys}"
    return message, f"write {_WANTED[wanted]}{_show_example(schema)}"


def _word_choice(
    content: object, route: Route, value: object, schema: Mapping[str, Any]
) -> Wording:
    text, choices = str(value), schema["enum"]
    message = f"unknown {route[-1]} `{show(text)}` in {name_owner(content, route)}"
    meant = suggest(text.lower(), choices)
    cures = [f"did you mean `{meant}`?"] if meant else []
    if len(choices) <= _MANY:
        cures.append(f"write one of {', '.join(choices)}")
    elif not meant:
        cures.append(f"write for example {', '.join(schema['examples'])}")
    return message, " ".join(cures)


def _name_type(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "a mapping"
    return "a text" if isinstance(value, str) else "a list"


def _advise_text(route: Route, schema: Mapping[str, Any]) -> str:
    advice = f"fill it in{_show_example(schema)}"
    if _is_required(route):
        return advice
    return f"{advice}; or remove {'it' if isinstance(route[-1], int) else 'the key'}"


def _is_required(route: Route) -> bool:
    """Whether a route leads to a key that an entry has to have."""
    match route:
        case ("claims" | "measures" | "relations" | "accepted", _, str(key)):
            return key in _find_entry(route).get("required", ())
        case _:
            return False


def _find_entry(route: Route) -> Mapping[str, Any]:
    """Return what the schema says of the entry that a route leads into."""
    section = load_schema()["properties"][route[0]]
    entry: Mapping[str, Any] = section.get("items") or section["additionalProperties"]
    return entry


def _show_example(schema: Mapping[str, Any]) -> str:
    return f", for example `{_give_example(schema)}`" if schema.get("examples") else ""


def _give_example(schema: Mapping[str, Any]) -> str:
    import json  # noqa: PLC0415 - 1 ms that only a mistake needs

    example = schema["examples"][0]
    return example if isinstance(example, str) else json.dumps(example, ensure_ascii=False)
