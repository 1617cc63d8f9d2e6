"""Markdown of a wiki: texts, links and tables in which nothing that comes from claims is markup.

Wikis of GitHub, GitLab and Gitea show a page at its name without the suffix; a link that ends
in `.md` leads to the raw file there. So links name pages as wikis do. The front page is shown
one level up from all others, where relative links lead astray: it and the sidebar link by
`[[text|Page]]`, which wikis resolve themselves, and which takes nothing but words of ours.

Places on a page bear their name twice: GitHub and Gitea keep the `id` of a link's target,
GitLab keeps only its `name`.
"""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from checker.dossiers.records import ClaimLink, MeasureBrief, SourceBrief, Spot
from checker.reporters.addresses import link_out
from checker.reporters.display import shorten
from checker.reporters.escaping import escape_text
from checker.reporters.markdown_text import escape_markdown, write_code

LONGEST_TEXT = 1_000
"""Characters of a quote or a note; the files hold the rest, and each claim links there."""
LONGEST_CELL = 200
"""Characters of a text in a table."""

_BREAK = "&#8203;"
_NOTHING = "–"
# What GitLab links, once entities are read: a merge request, an epic, a label, an alert, an
# iteration, a milestone, a page, an item by its kind; what it shows as a change of the text; and
# the number of a line, which a colon of ours would make the name of an emoji (":100:").
_REFERENCES = re.compile(
    r"(?:&#(?:33|38|126|94|42);|%)(?=[\w\"&])|&#91;(?=&#91;|[\w-]+:)|\{(?=[+-])|:(?=[\w+-]+$)"
)
# A name that ends like a file of markup is taken for the file itself.
_SUFFIX = re.compile(r"\.(?![0-9]+$)[^.]*$")


def say(text: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text for the middle of a line, with nothing in it that any wiki takes for more."""
    joined = re.sub(r"[ \t]*[\r\n]+[ \t]*", " ", text.strip())
    escaped = escape_markdown(shorten(joined, longest))
    return _REFERENCES.sub(lambda found: found[0] + _BREAK, escaped) or _NOTHING


def begin(text: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text for the beginning of a line, where a dash or a number would start a list."""
    said = say(text, longest)
    return said if said[0].isalpha() or said[0] in "&<" else f"&#{ord(said[0])};{said[1:]}"


def say_cell(text: str) -> str:
    """Return a text for a cell of a table; nothing for an empty one."""
    return say(text, LONGEST_CELL) if text.strip() else ""


def say_prose(text: str) -> str:
    """Return a text for the beginning of a line; what stands in backticks is code."""
    pieces = text.split("`")
    if len(pieces) % 2 == 0:
        return begin(text)
    first, *rest = pieces
    parts = [
        write_code(piece) if number % 2 else say_within(piece)
        for number, piece in enumerate(rest, 1)
    ]
    return "".join([_begin_within(first), *parts])


def _begin_within(text: str) -> str:
    return begin(text) + _find_margins(text)[1] if text.strip() else ""


def say_within(text: str) -> str:
    """Return a part of a text, with the spaces that part it from what stands beside it."""
    before, after = _find_margins(text)
    return f"{before}{say(text)}{after}" if text.strip() else before


def _find_margins(text: str) -> tuple[str, str]:
    """Return the spaces before and after a text: one at most."""
    return " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""


def name_page(kind: str, slug: str) -> str:
    """Name the page of a measure, a finding or a source: "Measure-arrests"."""
    name = f"{kind}-{slug}"
    return f"{name}.page" if _SUFFIX.search(name) else name


def link(text: str, page: str, anchor: str = "", longest: int = LONGEST_CELL) -> str:
    """Link a text to a page of the wiki, or to a place there."""
    place = f"#{quote(anchor)}" if anchor else ""
    return f"[{say(text, longest)}]({quote(page)}{place})"


def link_claim(claim: ClaimLink) -> str:
    """Link the figure of a claim to its place on the page of its measure."""
    return link(claim.figure or claim.claim, name_page("Measure", claim.page), claim.anchor)


def link_measure(brief: MeasureBrief) -> str:
    """Link the title of a measure to its page."""
    return link(brief.title, name_page("Measure", brief.slug))


def link_source(brief: SourceBrief) -> str:
    """Link the name of a source, with its date, to its page."""
    text = f"{brief.name}, {brief.issued}" if brief.issued else brief.name
    return link(text, name_page("Source", brief.slug))


def link_away(text: str, url: str, longest: int = LONGEST_TEXT) -> str:
    """Link a text to a page outside, if that is one of the web; else return the text."""
    target = link_out(url)
    if not target:
        return say(text, longest)
    # What Markdown would still read inside a target, and the bar of a table.
    safe = re.sub(r"[^A-Za-z0-9%/:?#=&+,;@.~_-]", lambda found: f"%{ord(found[0]):02X}", target)
    return f"[{say(text, longest)}]({safe.replace('&', '&amp;').replace('_', '%5F')})"


def link_spot(spot: Spot) -> str:
    """Link a place in the files to the forge, if that is known."""
    return link_away(spot.text, spot.url, LONGEST_CELL)


def mark_place(anchor: str) -> str:
    """Return what a link to a place on a page leads to."""
    name = quote(anchor)
    return f'<a id="{name}" name="{name}"></a>'


def embolden(text: str, longest: int = LONGEST_TEXT) -> str:
    """Set a text in bold; as asterisks beside punctuation would show."""
    return f"<b>{say(text, longest)}</b>"


def tabulate(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Write a table of cells that are Markdown; nothing where there is no row."""
    lines = [_join_cells(row) for row in rows]
    if not lines:
        return []
    return ["\n".join([_join_cells(heads), _join_cells(["---"] * len(heads)), *lines])]


def _join_cells(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def list_items(items: Iterable[str]) -> list[str]:
    """Write a list of items that are Markdown; nothing where there is no item."""
    lines = [f"- {item}" for item in items]
    return ["\n".join(lines)] if lines else []


def fence(text: str) -> str:
    """Write lines of code as they are; nothing in them ends the block."""
    lines = text.rstrip("\n").split("\n")
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    mark = "`" * max(3, longest + 1)
    return "\n".join([f"{mark}text", *map(escape_text, lines), mark])
