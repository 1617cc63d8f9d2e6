"""Reports whose texts, ids and paths hold what breaks formats, terminals and logs."""

import unicodedata

from hypothesis import strategies as st

from checker.findings import SEVERITIES, Finding, Related, Standing
from checker.locations import Location
from checker.model import Loss
from checker.report import Report
from tests.reporters.conftest import make_report

STEERING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
PIECES = [
    *"%,:;[](){}<>&\"'`\\|#?*_~=+-@/ ",
    *("\n", "\r\n", "\t", "\x00", "\x07", "\x1b[31m", "\x7f", "\x9b", "\x85"),
    *("\u2028", "\u2029", "\ufeff", "\u200b", "\xad", "\U000e0041"),
    *("\u202e", "\u2066", "\u2069", "\u200f", "\u061c"),
    *("\ud800", "\udcff", "\ud83d", "\ude00"),
    *("👩\u200d🚒", "🇬🇧", "子供", "e\u0301", "ß", "–", "1,200"),
    *("::error::", "\n::error file=x::", "</script>", "<!--", "{0}", "](9)", "%0A", "../"),
]

texts = st.lists(
    st.sampled_from(PIECES) | st.text(st.characters(codec=None), min_size=1, max_size=4),
    min_size=1,
    max_size=8,
).map("".join)
numbers = st.integers(1, 10**6)
locations = st.builds(
    lambda path, line, column, lines, columns: Location(
        path, line, column, line + lines, column + columns
    ),
    texts.map(lambda text: f"claims/{text}.yaml") | texts,
    numbers,
    numbers,
    st.integers(0, 3),
    st.integers(0, 30),
)
related = st.builds(Related, locations, st.just("") | texts)


def draw_findings(*standings: Standing) -> st.SearchStrategy[Finding]:
    return st.builds(
        Finding,
        code=st.just("C301"),
        name=st.just("conflicting-figures"),
        severity=st.sampled_from(SEVERITIES),
        message=texts,
        help=texts,
        claims=st.tuples(texts, texts),
        location=locations,
        label=st.just("") | texts,
        related=st.lists(related, max_size=3).map(tuple),
        details=st.lists(st.tuples(texts, texts), max_size=2).map(tuple),
        fingerprint=st.sampled_from(["00c0ffee00c0ffee", "3f9a0c5b7d21e684"]),
        standing=st.sampled_from(standings),
        remark=st.just("") | texts,
    )


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


reports = st.builds(
    _build,
    st.lists(draw_findings("open", "new", "grown"), max_size=3),
    st.lists(draw_findings("unchanged", "accepted", "baseline"), max_size=3),
    texts,
)


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
