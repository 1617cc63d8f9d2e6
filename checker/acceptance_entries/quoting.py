"""Texts as YAML that the strict loader reads back as they were, whatever they hold."""

import re

from checker.characters import spell_character

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_MISTAKEN = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
"""Words that some reader of YAML takes for something else than a text."""

_UNSAFE = re.compile(
    r'["\\'
    "\x00-\x1f\x7f-\x9f"  # control characters: YAML refuses most, and one is a line break to it
    "\xad\u061c\u180e\u200b\u200e\u200f"  # invisible, or of the reading direction
    "\u2028-\u202e\u2060-\u206f\ufeff"  # the same, line breaks and the byte-order mark
    "\ud800-\udfff"  # lone surrogates, which no encoding can write
    "\ufff9-\uffff\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
_SHORT = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\t": r"\t"}


def quote_text(text: str) -> str:
    """Return a text in double quotes, on one line, with what cannot be seen as escapes."""
    return f'"{_UNSAFE.sub(_escape, text)}"'


def write_name(name: str) -> str:
    """Return the name of a rule or a claim as it is usually written: bare where that is safe."""
    is_safe = _WORD.fullmatch(name) is not None and name.lower() not in _MISTAKEN
    return name if is_safe else quote_text(name)


def _escape(match: re.Match[str]) -> str:
    return _SHORT.get(match[0]) or spell_character(match[0])
