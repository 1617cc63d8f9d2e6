"""Untrusted text in Markdown: it stays text, on GitHub and wherever else CommonMark is read.

What is markup becomes a character reference, which means the same inside HTML. What GitHub
links only after Markdown is done (mentions, issues, commits, advisories, bare addresses,
emoji names) is broken by a space without width, as the text itself can hold none:
`escape_text` shows it.
"""

import re
from collections.abc import Callable

from checker.reporters.escaping import escape_text

_BREAK = "&#8203;"
_SIX = re.compile(".{1,6}")
_REPLACEMENTS: tuple[tuple[str, Callable[[str], str]], ...] = (
    # GitHub's own advice for a dollar sign that begins no formula.
    (r"\$", lambda _: "<span>$</span>"),
    (r"[@#]", lambda found: f"&#{ord(found)};{_BREAK}"),
    # Within a word, as in a measure's name, an underscore is none.
    (r"(?<![^\W_])_|_(?![^\W_])|[\\`*\[\]<>&|~^!]", lambda found: f"&#{ord(found)};"),
    (r":(?=//|[\w+-]+:)", lambda found: f"{found}{_BREAK}"),
    (r"\b(?i:www)(?=\.)", lambda found: f"{found}{_BREAK}"),
    (r"\b(?i:GH|GHSA|CVE)(?=-\w)", lambda found: f"{found}{_BREAK}"),
    # A commit's hash, from seven digits on; without a letter it is a figure.
    (r"\b(?=[0-9]*[a-f])[0-9a-f]{7,40}\b", lambda found: _BREAK.join(_SIX.findall(found))),
)
_HAZARDS = re.compile("|".join(f"({pattern})" for pattern, _ in _REPLACEMENTS))


def escape_markdown(text: str) -> str:
    """Return the text for running text, a table's cell or HTML; never for a line's beginning."""
    return _HAZARDS.sub(_replace, escape_text(text).strip())


def write_code(text: str) -> str:
    """Return the text in the letters of code; a code span would not hold a bar in a table."""
    return f"<code>{escape_markdown(text)}</code>"


def _replace(match: re.Match[str]) -> str:
    _, replace = _REPLACEMENTS[(match.lastindex or 1) - 1]
    return replace(match[0])
