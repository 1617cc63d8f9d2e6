"""The wiki as its readers get it: rendered, and held against what no page may hold."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker.report import Report
from checker.reporters import render_site
from tests.reporters.untrusted import check_text

READER = MarkdownIt("commonmark", {"linkify": True}).enable(["table", "strikethrough", "linkify"])
# A name such as "notes.md" is a link for this reader alone; GitHub wants www or a scheme.
assert READER.linkify is not None
READER.linkify.set({"fuzzy_link": False})

OURS = re.compile(r'</?(?:b|code|span|br)>|<a id="([\w.%-]+)" name="\1">|</a>', re.ASCII)
"""The markup that we write as HTML."""
BLOCKS = {
    *("heading", "paragraph", "inline", "blockquote", "fence"),
    *("bullet_list", "ordered_list", "list_item"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
INLINE = {"text", "text_special", "softbreak", "link", "code_inline", "html_inline"}
FROM_HOME = re.compile(r"\[\[([A-Za-z ]+)(?:\|([\w.-]+))?\]\]", re.ASCII)
"""The links of the front page and the sidebar, which the wiki itself resolves."""
FENCES = re.compile(r"^(`{3,})text\n.*?^\1$", re.MULTILINE | re.DOTALL)
"""Lines of code, in which no wiki looks for links."""
BARS = re.compile(
    r"[·─░█▒▓←→○●■◆▲▼+\N{NO-BREAK SPACE}0-9a-z,.%×⁻⁰¹²³⁴⁵⁶⁷⁸⁹−-]{40}|[█░▓▒]|[0-9a-f]{16}"
)
MERMAID = re.compile(
    r"""
    flowchart\ LR
    | \ \ (measure\d+) (?:\["L"\])
    | \ \ (relation\d+) \(\["L"\]\)
    | \ \ measure\d+\ (?:---|-\.-)(?:\|"L"\|)?\ (?:measure|relation)\d+
    """.replace("L", r"(?:[^\W_]|[ ,.–-]|\#\d+;)+"),
    re.VERBOSE,
)

# What GitHub and GitLab make of text after Markdown is done.
MADE_OF_TEXT = re.compile(
    r"""
    @[\w-]                                      # a mention, an address
    | \#\d | \b(?:GH|GHSA|CVE)-\w               # an issue, an advisory
    | (?:https?|ftp|mailto|xmpp)://? | \bwww\.  # a bare address
    | :[\w+-]+:                                 # an emoji's name
    | \b(?-i:(?=[0-9]*[a-f])[0-9a-f]{7,40})\b   # a commit
    | [!&~%][\w"]                               # a merge request, an epic, a label, a milestone
    | \[\[ | \{[+-]                             # a page, a change of a text
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Rendered(NamedTuple):
    """What a page holds for its readers."""

    text: str
    links: tuple[str, ...]
    """Where its links lead, as they are written."""
    places: frozenset[str]
    """What links to it can lead to."""


def list_pages(report: Report) -> dict[str, str]:
    """Render the wiki: the pages by their names, without the suffix."""
    pages = [*render_site(report, "markdown").pages]
    assert all(page.path.endswith(".md") for page in pages)
    found = {page.path.removesuffix(".md"): page.content for page in pages}
    assert len(found) == len(pages)
    return found


def check_wiki(pages: dict[str, str]) -> None:
    """Hold all pages against what none may hold, and follow all links."""
    rendered = {name: render(text) for name, text in pages.items()}
    for name, page in rendered.items():
        for target in page.links:
            _check_link(name, target, rendered)
    for name, text in pages.items():
        for label, target in FROM_HOME.findall(FENCES.sub("", text)):
            assert name in {"Home", "_Sidebar"}
            assert (target or label) in pages


def _check_link(name: str, link: str, pages: dict[str, Rendered]) -> None:
    if re.match(r"https?://[^/]", link, re.IGNORECASE):
        return
    # The front page is shown one level up: a relative link would miss.
    assert name not in {"Home", "_Sidebar", "_Footer"}, link
    page, _, place = link.partition("#")
    assert not re.search(r"\.(?:md|rst|org|txt)$", page)
    target = pages[unquote(page)]
    assert not place or unquote(place) in target.places, link


def render(text: str) -> Rendered:
    """Return what readers get, once it is certain that all markup in the page is ours."""
    shown: list[str] = []
    links: list[str] = []
    places: set[str] = set()
    for token in _list_tokens(text if FENCES.search(text) else FROM_HOME.sub("", text)):
        if token.type == "html_inline":
            _check_html(token.content)
            places |= set(re.findall('id="([^"]+)"', token.content))
            shown.append("\0")
        elif token.type == "link_open":
            assert token.markup != "linkify", token
            assert token.markup != "autolink", token
            links.append(str(token.attrs["href"]))
            assert set(token.attrs) == {"href"}
        elif token.type == "fence":
            _check_fence(token)
        elif token.type == "code_inline":
            assert BARS.fullmatch(token.content), token.content
        elif token.type in {"text", "text_special"}:
            check_text(token.content)
            shown.append(token.content)
        else:
            kind = re.sub("_(?:open|close)$", "", token.type)
            assert kind in BLOCKS | INLINE, token
            shown.append("\n")
    joined = "".join(shown)
    assert not MADE_OF_TEXT.search(joined), MADE_OF_TEXT.search(joined)
    return Rendered(joined, tuple(links), frozenset(map(unquote, places)))


def _list_tokens(text: str) -> Iterator[Token]:
    for token in READER.parse(text):
        yield token
        yield from token.children or ()


def _check_html(text: str) -> None:
    assert OURS.fullmatch(text), text


def _check_fence(token: Token) -> None:
    check_text(token.content.replace("\n", ""))
    if token.info == "text":
        return
    assert token.info == "mermaid"
    for line in token.content.splitlines():
        assert MERMAID.fullmatch(line), line


def find_tables(text: str) -> list[list[list[str]]]:
    """Return the tables of a page: their rows, each a list of cells as they are written."""
    tables: list[list[list[str]]] = []
    for token in READER.parse(text):
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type == "inline" and token.level == 4 and tables:
            tables[-1][-1].append(token.content)
    return tables


def join_text(rendered: Iterable[Rendered]) -> str:
    """Return the text of several pages, as it is read."""
    return "\n".join(page.text.replace("\u200b", "") for page in rendered)
