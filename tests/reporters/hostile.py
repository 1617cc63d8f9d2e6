"""Text such as nobody means well with, and findings full of it."""

from hypothesis import strategies as st

from checker.findings import Finding, Related
from checker.locations import Location

SNIPPETS = (
    "%", "%25", "%0A", ",", ":", "::", "[", "]", "##[", "##[error]", "::error::",
    "::stop-commands::x", "\n", "\r\n", "\r", "\t", "\x00", "\x1b[31m", "\x85", "\u2028",
    "\u202e", "\u200f", "\u200b", "\ud800", "\udfff", "\ufffe", "\uffff", "👩\u200d🚒", "子供",
    "e\u0301", "\xa0", " ", "  ", "=", "+1", "-1", "@", "＝1", "＠a", ";=1", "; @x", "'", '"', "|",
    "\\|", "\\", "`", "```", "~~~", "~~", "*", "**", "_", "__", "#", "#12", "GH-12", "a/b#3",
    "@user", "a@b.example", "http://a.example", "www.a.example", "mailto:a@b.example", "<b>",
    "<!--", "-->", "</details>", "<script>", "&amp;", "&lt;", "&#64;", "![x](y)", "[x](http://y)",
    "[x]: y", "[^1]", ":smile:", ":+1:", "$x$", "$$", "---", "===", "1.", "- ", "> ", "a",
    "1,200", "0a1b2c3d4e", "CVE-2021-1", "]]>", "<![CDATA[", "{", "}", "!",
)  # fmt: skip
"""What is markup, a command, a formula or a link somewhere."""

texts = st.one_of(
    st.lists(st.sampled_from(SNIPPETS), max_size=8).map("".join),
    st.text(st.characters(codec=None), max_size=20),
)


@st.composite
def locations(draw: st.DrawFn) -> Location:
    line, column = draw(st.integers(1, 99)), draw(st.integers(1, 99))
    height, width = draw(st.integers(0, 2)), draw(st.integers(0, 9))
    return Location(f"claims/{draw(texts)}", line, column, line + height, column + width)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    return Finding(
        code="C301",
        name="conflicting-figures",
        severity=draw(st.sampled_from(["error", "warning", "note"])),
        message=draw(texts),
        help=draw(texts),
        claims=tuple(draw(st.lists(texts, max_size=2))),
        location=draw(locations()),
        label=draw(texts),
        related=tuple(draw(st.lists(st.builds(Related, locations(), texts), max_size=2))),
        details=tuple(draw(st.lists(st.tuples(st.just("readings"), texts), max_size=2))),
        fingerprint="00c0ffee00c0ffee",
        standing=draw(st.sampled_from(["open", "new", "grown"])),
        remark=draw(texts),
    )
