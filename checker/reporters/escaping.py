r"""Untrusted text, made safe to print: what would steer a terminal becomes visible.

A quote may hold escape sequences that recolour or rewrite the screen, line breaks that
forge a line of the report, and overrides of the reading direction that show a figure
in another order than it has (CVE-2021-42574, "Trojan Source"). All print as escapes:
`\x1b`, `\n`, `\u202e`.
"""

import re

from checker.characters import spell_character

_ABOVE_SPACE = (
    "\x7f-\x9f"  # delete and the C1 controls, some of which start escape sequences
    "\xad"  # soft hyphen: invisible, and reason enough for a quote not to match
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # reading direction
    "\u180e\u200b\u2060-\u2065\ufeff"  # invisible, without a use in running text
    "\u2028\u2029"  # line and paragraph separator
    "\u206a-\u206f\ufff9-\ufffb\U0001d173-\U0001d17a"  # deprecated and layout controls
    "\ud800-\udfff"  # lone surrogates, which no encoding can write
    "\U000e0000-\U000e007f"  # tags: invisible copies of ASCII
)
# Texts, compiled at their first use: most runs print nothing that must be escaped.
_HAZARDS = f"[\x00-\x1f{_ABOVE_SPACE}]"
_HAZARDS_IN_JSON = f"[{_ABOVE_SPACE}]"
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
_BASIC_PLANE = 0x10000


def escape_text(text: str) -> str:
    """Return the text on one line, with nothing in it that steers a terminal."""
    if text.isprintable():
        return text
    return re.sub(_HAZARDS, _show_character, text)


def escape_json(document: str) -> str:
    r"""Return a JSON document with invisible characters as `\u` escapes.

    JSON escapes what stands below the space by itself; outside its strings only that
    can occur, so the document still means the same.
    """
    return re.sub(_HAZARDS_IN_JSON, _encode_character, document)


def _show_character(match: re.Match[str]) -> str:
    return _SHORT.get(match[0]) or spell_character(match[0])


def _encode_character(match: re.Match[str]) -> str:
    number = ord(match[0])
    if number < _BASIC_PLANE:
        return f"\\u{number:04x}"
    above = number - _BASIC_PLANE
    return f"\\u{0xD800 + (above >> 10):04x}\\u{0xDC00 + (above & 0x3FF):04x}"
