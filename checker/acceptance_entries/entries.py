"""What is recorded: an acceptance as it is to stand in a file, in either style of YAML."""

from typing import NamedTuple

from checker.acceptance_entries.quoting import quote_text, write_name


class Entry(NamedTuple):
    """An acceptance that is to be written."""

    rule: str
    """The rule's name."""
    claims: tuple[str, ...]
    values: tuple[str, ...]
    """The claims' figures as they are written, in the order of the claims."""
    reason: str
    by: str | None = None
    until: str | None = None

    def list_keys(self) -> dict[str, str | list[str]]:
        """Return what the loader is to read: the keys that it has, in their order."""
        keys: dict[str, str | list[str]] = {
            "rule": self.rule,
            "claims": list(self.claims),
            "values": list(self.values),
            "reason": self.reason,
        }
        optional = {"by": self.by, "until": self.until}
        return keys | {key: text for key, text in optional.items() if text is not None}


def write_value(key: str, value: str | list[str], *, is_quoted: bool = False) -> str:
    """Return the value of a key on one line; `is_quoted` leaves no text without quotes."""
    if isinstance(value, list):
        return f"[{', '.join(write_item(key, text, is_quoted=is_quoted) for text in value)}]"
    return write_item(key, value, is_quoted=is_quoted)


def write_item(key: str, text: str, *, is_quoted: bool = False) -> str:
    """Return one text of a key: names bare, for they are the keys of the corpus."""
    return write_name(text) if key in {"rule", "claims"} and not is_quoted else quote_text(text)


def write_key(key: str, value: str | list[str], *, is_quoted: bool = False) -> str:
    """Return a key with its value on one line."""
    name = quote_text(key) if is_quoted else key
    return f"{name}: {write_value(key, value, is_quoted=is_quoted)}"


def write_lines(entry: Entry) -> list[str]:
    """Return an entry in block style: one line a key, without dash and indentation."""
    return [write_key(key, value) for key, value in entry.list_keys().items()]


def write_flow(entry: Entry, *, is_quoted: bool = False) -> str:
    """Return an entry in braces, on one line; `is_quoted` writes it as JSON has it."""
    keys = entry.list_keys().items()
    return f"{{{', '.join(write_key(key, value, is_quoted=is_quoted) for key, value in keys)}}}"
