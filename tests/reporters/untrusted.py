"""Findings and reports whose texts, ids and paths hold what breaks formats, terminals and logs."""

import unicodedata

from hypothesis import strategies as st

from checker.findings import SEVERITIES, Finding, Related, Standing
from checker.locations import Location
from checker.model import Loss
from checker.report import Report
from tests.reporters.conftest import make_report

STEERING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
PIECES = (
    *"%,:;[](){}<>&\"'`\\|#?!*_~=+-@/ a",
    # what ends a line, steers a terminal, or cannot be seen
    *("\n", "\r\n", "\r", "\t", "\x00", "\x07", "\x1b[31m", "\x7f", "\x9b", "\x85", "\xa0", "  "),
    *("\u2028", "\u2029", "\ufeff", "\u200b", "\xad", "\U000e0041", "\ufffe", "\uffff"),
    *("\u202e", "\u2066", "\u2069", "\u200f", "\u061c"),
    *("\ud800", "\udcff", "\ud83d", "\ude00", "\udfff"),
    # ordinary, and longer or wider than it looks
    *("👩\u200d🚒", "🇬🇧", "子供", "e\u0301", "ß", "–", "1,200"),
    # commands and escapes of runners
    *("::", "::error::", "\n::error file=x::", "::stop-commands::x", "##[", "##[error]"),
    *("%25", "%0A"),
    # formulas, placeholders and paths
    *("+1", "-1", "＝1", "＠a", ";=1", "; @x", "{0}", "](9)", "../"),
    # markup
    *("```", "~~~", "~~", "**", "__", "---", "===", "1.", "- ", "> ", "\\|", "$x$", "$$"),
    *("<b>", "<!--", "-->", "</details>", "<script>", "</script>", "]]>", "<![CDATA["),
    *("&amp;", "&lt;", "&#64;", "![x](y)", "[x](http://y)", "[x]: y", "[^1]"),
    # what becomes a link or a picture
    *("#12", "GH-12", "a/b#3", "@user", "a@b.example", "http://a.example", "www.a.example"),
    *("mailto:a@b.example", "0a1b2c3d4e", "CVE-2021-1", ":smile:", ":+1:"),
)
"""What means something to a terminal, a log, a spreadsheet or a reader of markup."""

_characters = st.characters(codec=None)
words = st.one_of(
    st.lists(
        st.sampled_from(PIECES) | st.text(_characters, min_size=1, max_size=4),
        min_size=1,
        max_size=8,
    ).map("".join),
    st.text(_characters, min_size=1, max_size=20),
)
"""Texts that are not empty."""
texts = st.just("") | words
claim_files = texts.map("claims/{}".format) | words.map("claims/{}.yaml".format)
headings = st.just("readings")
"""The rules name the details of their findings."""
numbers = st.integers(1, 99) | st.integers(1, 10**6)


def draw_locations(paths: st.SearchStrategy[str]) -> st.SearchStrategy[Location]:
    return st.builds(
        lambda path, line, column, lines, columns: Location(
            path, line, column, line + lines, column + columns
        ),
        paths,
        numbers,
        numbers,
        st.integers(0, 3),
        st.integers(0, 30),
    )


def draw_findings(
    *standings: Standing,
    headings: st.SearchStrategy[str] = headings,
    paths: st.SearchStrategy[str] = claim_files,
) -> st.SearchStrategy[Finding]:
    locations = draw_locations(paths)
    return st.builds(
        Finding,
        code=st.just("C301"),
        name=st.just("conflicting-figures"),
        severity=st.sampled_from(SEVERITIES),
        message=words,
        help=texts,
        claims=st.lists(texts, max_size=2).map(tuple),
        location=locations,
        label=texts,
        related=st.lists(st.builds(Related, locations, texts), max_size=3).map(tuple),
        details=st.lists(st.tuples(headings, texts), max_size=2).map(tuple),
        fingerprint=st.sampled_from(["00c0ffee00c0ffee", "3f9a0c5b7d21e684"]),
        standing=st.sampled_from(standings),
        remark=texts,
    )


findings = draw_findings("open", "new", "grown")


def _build(counting: list[Finding], settled: list[Finding], line: str) -> Report:
    excerpts = {(finding.location.path, finding.location.line): line for finding in counting}
    return make_report()._replace(
        findings=tuple(counting),
        settled=tuple(settled),
        excerpts=excerpts,
        prefix="news/",
        base=line,
        losses=(Loss(line, (line,), (line,), line),),
    )


_odder = {"headings": words, "paths": claim_files | words}
reports = st.builds(
    _build,
    st.lists(draw_findings("open", "new", "grown", **_odder), max_size=3),
    st.lists(draw_findings("unchanged", "accepted", "baseline", **_odder), max_size=3),
    texts,
)
"""With headings and paths that are odd in every way, for formats that escape them all alike."""


def check_harmless(document: str) -> None:
    """Hold the raw text of a report against what steers a terminal, a log or a reader's eye."""
    check_text(document.replace("\n", ""))
    assert not any(line.startswith("::") for line in document.split("\n"))


def check_text(text: str) -> None:
    """Hold one line that a reader sees against the same."""
    text.encode()
    assert "\ufeff" not in text
    categories = {unicodedata.category(character) for character in text}
    assert not categories & {"Cc", "Cs", "Zl", "Zp"}
    assert not {unicodedata.bidirectional(character) for character in text} & STEERING
