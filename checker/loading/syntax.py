"""Why a text is not YAML, in plain words.

PyYAML's two parsers word their errors differently; only the pure one's are read here.
"""

import re
from typing import NamedTuple

import yaml
from yaml.reader import ReaderError

from checker.loading.faults import Fault
from checker.loading.pages import Page, Span


class _Explanation(NamedTuple):
    context: str
    """A pattern that the parser's context has to match."""
    problem: str
    """A pattern that the parser's problem has to match."""
    message: str
    help: str
    is_at_start: bool = False
    """Whether the place to look at is where the thing began, not where it went wrong."""
    rule: str = "invalid-yaml"


_QUOTE_IT = "put the whole text in quotes"

_EXPLANATIONS = (
    _Explanation(
        "",
        r"character '\\t' that cannot start",
        "a tab stands where only spaces may stand",
        "write spaces instead of the tab",
    ),
    _Explanation(
        "",
        "that cannot start any token",
        "a text cannot begin with this character unless it is quoted",
        _QUOTE_IT,
    ),
    _Explanation(
        "",
        "mapping values are not allowed",
        "a colon stands inside a text, or this line is indented unlike those around it",
        "put a text that holds a colon in quotes, or align the line with the other keys",
    ),
    _Explanation(
        "",
        "sequence entries are not allowed",
        "a list cannot begin here",
        "begin the list on a line of its own, or put a text that begins with a dash in quotes",
    ),
    _Explanation(
        "scalar",
        "unexpected end of stream|unexpected document separator",
        "the quote that opens here is never closed",
        "close it with the same mark; an apostrophe inside single quotes is written twice",
        is_at_start=True,
    ),
    _Explanation(
        "double-quoted",
        "escape",
        "a backslash in double quotes begins an escape that does not exist",
        "use single quotes, in which a backslash is a backslash",
        is_at_start=True,
    ),
    _Explanation(
        "flow (mapping|sequence)",
        "expected ',' or",
        "a comma or a closing bracket is missing here",
        "separate the entries with commas, close the bracket, and quote texts that hold either",
    ),
    _Explanation(
        "flow node",
        "expected the node content",
        "a bracket is not closed, or a value is missing between two commas",
        "close the bracket, and put a value between the commas",
    ),
    _Explanation(
        "block (mapping|collection)",
        r"found '<scalar>'",
        "a text goes on after its value has ended, or this line is indented unlike the others",
        "put the whole value in one pair of quotes, or align the line with those above it",
    ),
    _Explanation(
        "block (mapping|collection)",
        r"found '[\]},]'",
        "a closing bracket or a comma has nothing to close or to separate",
        "remove it, or put the text that holds it in quotes",
    ),
    _Explanation(
        "block (mapping|collection)",
        "expected <block end>",
        "this line is indented unlike the lines that it belongs to",
        "align it with the lines above it, with spaces",
    ),
    _Explanation(
        "simple key",
        "could not find expected ':'",
        "this line has no colon, so it is neither a key nor part of the text above it",
        "write `key: value`, or indent the line further if it continues the text above it",
        is_at_start=True,
    ),
    _Explanation(
        "alias|anchor",
        "",
        "a text that begins with `*` or `&` is an alias or an anchor, and neither is used here",
        _QUOTE_IT,
        is_at_start=True,
        rule="unsafe-yaml",
    ),
    _Explanation(
        r"\btag$",
        "",
        "a text that begins with `!` is a tag, and tags are not used here",
        _QUOTE_IT,
        is_at_start=True,
        rule="unsafe-yaml",
    ),
    _Explanation(
        "",
        "undefined tag handle",
        "a text that begins with `!` is a tag, and tags are not used here",
        _QUOTE_IT,
        rule="unsafe-yaml",
    ),
    _Explanation(
        "block scalar",
        "",
        "a value that begins with `>` or `|` opens a block of text, which starts on the next line",
        "put the value in quotes; words such as more than belong under `hedge`",
        is_at_start=True,
    ),
    _Explanation(
        "",
        "document start",
        "this stands outside the document: it is indented less than the first line, or follows ...",
        "give the top-level keys one indentation, and keep one document in the file",
    ),
    _Explanation(
        "directive|^$",
        "directive|incompatible|expected '!'",
        "a line that begins with % is a directive, and none is used here",
        "remove the line",
    ),
)

_UNEXPLAINED = _Explanation(
    "",
    "",
    "the text is not YAML from here on",
    "look for a missing quote, colon or bracket, and at the indentation",
)


def explain_error(page: Page, error: yaml.YAMLError) -> Fault:
    """Say what the parser could not read, where, and what to do."""
    if isinstance(error, ReaderError):
        return refuse_character(page, error.position)
    context = getattr(error, "context", None) or ""
    problem = getattr(error, "problem", None) or ""
    explanation = _choose(context, problem)
    mark = getattr(error, "problem_mark", None)
    if explanation.is_at_start:
        mark = getattr(error, "context_mark", None) or mark
    return Fault(explanation.rule, explanation.message, explanation.help, _span(page, mark))


def refuse_character(page: Page, offset: int) -> Fault:
    """Say that a character may not stand in a file of claims."""
    code = f"U+{ord(page.text[offset]):04X}"
    has_nul = page.text[offset] == "\0"
    return Fault(
        "invalid-yaml",
        f"an invisible character, {code}, that may not stand in YAML",
        "save the file as UTF-8" if has_nul else "remove it, or write a space or a line break",
        (offset, offset + 1),
    )


def _choose(context: str, problem: str) -> _Explanation:
    for explanation in _EXPLANATIONS:
        is_context = re.search(explanation.context, context)
        if is_context and re.search(explanation.problem, problem):
            return explanation
    return _UNEXPLAINED


def _span(page: Page, mark: yaml.Mark | None) -> Span:
    offset = mark.index if mark else 0
    return offset, min(offset + 1, len(page.text))
