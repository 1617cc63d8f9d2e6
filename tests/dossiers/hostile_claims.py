"""Corpora with what breaks formats, pages and file systems in every field that takes free text."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import yaml
from hypothesis import strategies as st

from checker.report import Report
from tests.dossiers.archives import read_report
from tests.reporters.untrusted import words

Document = Mapping[str, object]
Corpus = Mapping[str, Document]
"""Documents by the names of their files."""

LONG_WORD = "unbroken" * 1_250
"""10,000 characters without a space."""

_visible = words.filter(str.strip)
_texts = st.one_of(
    _visible,
    _visible,
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "</style></title></textarea><svg onload=alert(1)>",
            "javascript:alert(1)",
            "[x](javascript:alert(1))",
            "{{ 7 * 7 }}{% raw %}",
            "'];--\"",
            "]]></script><!--",
            "\u202egnp.exe",
            "[[x|y]] {+x+} %1 !2 &3 ~4",
            LONG_WORD,
        ]
    ),
)
_urls = st.one_of(
    st.sampled_from(
        [
            "https://news.example/a",
            "http://news.example/a b)c",
            "https://news.example/\"onmouseover=alert(1) '<>`|\\",
            "https://user:secret@news.example/[x](y)#\u202e",
            "javascript:alert(1)",
            " javascript:alert(1)",
            "JaVaScRiPt:alert(1)//https://news.example",
            "data:text/html,<script>alert(1)</script>",
            "file:///etc/passwd",
            "//news.example/a",
            "https://",
            "https://[",
        ]
    ),
    _texts,
)
_claim_ids = st.sampled_from(
    ["a", "A", "con", "AUX.b", "nul", "a.", "a..", "1", "a-b", "a_b", "x-1"]
)
_measure_ids = ("arrests", "con", "m_1", "m__1", "index")
_source_ids = st.sampled_from(["s", "S", "prn", "s.1", "s_1", "s-1"])
_figures = st.sampled_from(["1,000", "1,500", "407", "12%", "-3", "doubled", "0", "1e9", "500-800"])
_units = st.sampled_from(["arrest / month", "arrest / week", "arrest", "%", "GBP", "km"])
_periods = st.sampled_from(["2024", "2024?", "2023/2024", "2024-05", "../2020", "2020/.."])


def _optional(**fields: st.SearchStrategy[object]) -> dict[str, st.SearchStrategy[object]]:
    return fields


_claims = st.fixed_dictionaries(
    {
        "id": _claim_ids,
        "measure": st.sampled_from(_measure_ids),
        "value": _figures | _figures | _texts,
    },
    optional={
        "kind": st.sampled_from(["level", "increase", "decrease", "multiple", "points", "share"]),
        "unit": _units | _texts,
        "hedge": st.sampled_from(["about", "more than", "almost"]) | _texts,
        "period": _periods | _texts,
        "place": st.sampled_from(["GB", "US"]) | _texts,
        "since": _periods | _texts,
        "of": st.sampled_from(_measure_ids),
        "rounded_to": st.sampled_from(["100", "1"]) | _texts,
        "status": st.sampled_from(["estimate", "provisional"]),
        "qualifier": _texts,
        "attributed_to": _texts,
        "quote": _texts,
        "quoted_from": _claim_ids | _source_ids,
        "primary_source": _claim_ids | _source_ids,
        "supersedes": _claim_ids,
        "note": _texts,
    },
)
_names = st.one_of(
    st.fixed_dictionaries({"family": _texts}, optional={"given": _texts}),
    st.fixed_dictionaries({"literal": _texts}),
)
_articles = st.fixed_dictionaries(
    {
        "source": st.fixed_dictionaries(
            {"type": st.sampled_from(["article-newspaper", "report", "webpage"])},
            optional={
                "id": _source_ids,
                "title": _texts,
                "container-title": _texts,
                "publisher": _texts,
                "author": st.lists(_names, max_size=3),
                "issued": st.sampled_from(["2024-05-01", "2024?"]) | _texts,
                "URL": _urls,
                "note": _texts,
            },
        ),
        "claims": st.lists(_claims, min_size=1, max_size=4),
    }
)
_measures = st.fixed_dictionaries(
    {"nature": st.sampled_from(["flow", "stock", "ratio", "price"])},
    optional={
        "title": _texts,
        "unit": _units | _texts,
        "place": st.just("GB") | _texts,
        "comparable_within": st.just("P1Y") | _texts,
    },
)
_relations = st.fixed_dictionaries(
    {
        "holds": st.sampled_from(["con <= arrests", "arrests = con + m_1", "share = m_1 / con"])
        | _texts
    },
    optional={"why": _texts},
)
_declarations = st.fixed_dictionaries(
    {"measures": st.dictionaries(st.sampled_from(_measure_ids), _measures, min_size=1)},
    optional={"relations": st.lists(_relations, max_size=2)},
)
corpora: st.SearchStrategy[Corpus] = st.fixed_dictionaries(
    {"a.yaml": _articles}, optional={"B b.yaml": _articles, "measures.yaml": _declarations}
)
"""Claims of few measures, so that they meet; ids that differ in capitals or name devices."""


def write_claims(folder: Path, corpus: Corpus) -> Path:
    """Write a corpus below a folder, and return the folder."""
    (folder / "claims").mkdir()
    for name, document in corpus.items():
        # As ASCII, so that what no file could hold in UTF-8 is there too, as an escape.
        text = yaml.safe_dump(document, sort_keys=False)
        (folder / "claims" / name).write_text(text, encoding="ascii")
    return folder


@contextmanager
def read_claims(corpus: Corpus) -> Iterator[Report]:
    """Check a corpus in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        yield read_report(write_claims(Path(folder), corpus))
