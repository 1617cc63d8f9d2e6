"""Corpora, and the sites that the installed command makes of them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.installed import call

HOSTILE: Mapping[str, str] = {
    "script": "<script>window.pwned = 1</script>",
    "picture": '<img src=x onerror="window.pwned = 2">',
    "drawing": "<svg onload=window.pwned=3><a xlink:href=javascript:window.pwned=3>x</a></svg>",
    "ending": "</style></title></textarea></script><script>alert(4)</script>",
    "attribute": '" onmouseover="window.pwned=5" \' onfocus=\'alert(5)\' autofocus tabindex=0 x="',
    "template": "{{ 7*7 }} {% raw %} %s %(x)s ${7*7} {0} #{7*7}",
    "comment": "<!-- --> ]]> <![CDATA[ <?x ?> --!>",
    "address": "javascript:window.pwned=6",
    "word": "W" * 10_000,
    "direction": "\u202etfel\u202c \u2066004\u2069 \u200f0021",
    "entity": "&lt;b&gt; &amp;amp; &#60;i&#62; &nbsp &copy",
    "quotes": "');window.pwned=7;//\\'\\\\ \"`",
    "separators": "one\u2028two\u2029three\u0085four",
}
"""What would run, break out, steer or widen a page, by a word for each."""

_ADDRESSES = (
    "javascript:window.pwned=8",
    " JaVaScRiPt:window.pwned=8//https://courier.example",
    "data:text/html,<script>window.pwned=8</script>",
    'https://courier.example/" onmouseover="window.pwned=8',
    "vbscript:window.pwned=8",
    "//courier.example/a",
    "https://[",
)
_BRANCHES = 12
_ARTICLES = 10
_CLAIMS_OF_EACH = 26
_VISITS = ("61,302", "70,415")


def build_site(folder: Path, *arguments: str) -> Path:
    """Make the report of a folder with claims/ in it; return the folder of the pages."""
    site = folder / "site"
    done = call(folder, "report", "--output", str(site), *arguments)
    assert done.returncode == 0, done.stderr
    return site


def list_pages(site: Path) -> list[Path]:
    """List all pages of a site, by their paths."""
    return sorted(site.rglob("*.html"))


def pick_pages(site: Path) -> list[Path]:
    """Pick the lists, and of each kind of page the smallest and the largest."""
    picked = set(site.glob("*.html"))
    for kind in ("findings", "measures", "sources"):
        pages = sorted((site / kind).glob("*.html"), key=lambda page: page.stat().st_size)
        picked |= {pages[0], pages[-1]}
    return sorted(picked)


def write_corpus(folder: Path, documents: Mapping[str, object]) -> None:
    """Write documents below claims/, by the names of their files; JSON is YAML, too."""
    (folder / "claims").mkdir(parents=True)
    for name, document in documents.items():
        text = json.dumps(document, ensure_ascii=False)
        # YAML takes these for the ends of lines, or for no characters at all.
        for character in "\u0085\u2028\u2029\u202e\u202c\u2066\u2069\u200f":
            text = text.replace(character, f"\\u{ord(character):04x}")
        (folder / "claims" / name).write_text(text, encoding="utf-8")


def write_hostile_corpus(folder: Path) -> None:
    """Write a corpus with each hostile text wherever a claim, a source or a measure has text."""
    write_corpus(folder, dict(_list_hostile_documents()))


def _list_hostile_documents() -> Iterator[tuple[str, object]]:
    yield (
        "measures.yaml",
        {
            "measures": {
                word: {
                    "title": text,
                    "nature": "flow",
                    "unit": "arrest / month",
                    "place": text[:80],
                    "definition": text,
                    "note": text,
                }
                for word, text in HOSTILE.items()
            },
            "places": {text[:80]: {"title": text, "note": text} for text in HOSTILE.values()},
            "relations": [{"holds": "script <= picture", "why": HOSTILE["script"]}],
            "accepted": [
                {
                    "rule": "conflicting-figures",
                    "claims": ["script-more", "script-less"],
                    "values": ["1,000", "407"],
                    "reason": " ".join(HOSTILE.values()),
                    "by": HOSTILE["picture"],
                }
            ],
        },
    )
    for number, (word, text) in enumerate(HOSTILE.items()):
        address = _ADDRESSES[number % len(_ADDRESSES)]
        yield f"{word}.yaml", _write_hostile_article(word, text, address)
    # A file can be named so wherever a folder may hold it: not on Windows.
    yield "\" onerror='window.pwned=9' <img src=x>.yaml", {"claims": [{"id": "<b>lost</b>"}]}


def _write_hostile_article(word: str, text: str, address: str) -> object:
    told = {"measure": word, "period": "2024-01", "place": text[:80], "quote": text, "note": text}
    said = {**told, "attributed_to": text, "primary_source": text}
    return {
        "source": {
            "type": "article-newspaper",
            "title": text,
            "container-title": text,
            "publisher": text,
            "author": [{"family": text, "given": text}, {"literal": text}],
            "issued": "2024-02-01",
            "URL": address,
            "note": text,
        },
        "claims": [
            {"id": f"{word}-more", "value": "1,000", "unit": "arrest / month", **said},
            {"id": f"{word}-less", "value": 407, "unit": "arrest / month", **said},
            {"id": f"{word}-vague", "value": text, **said},
            {"id": f"{word}-odd", "value": 12, "unit": text, "hedge": text, **said},
            {"id": f"{word}-undated", "value": "2,000", "unit": "arrest / month", **said}
            | {"period": text},
        ],
    }


def write_generated_corpus(folder: Path) -> None:
    """Write 260 claims of 13 measures in 10 articles: more than a list or a page of results."""
    articles = {f"article-{number:02}.yaml": _write_article(number) for number in range(_ARTICLES)}
    loans = {
        f"loans_{branch:02}": {
            "title": f"Loans of books in Überlingen, branch {branch}",
            "nature": "flow",
            "unit": "loan / month",
        }
        for branch in range(_BRANCHES)
    }
    visits = {"title": "Visits", "nature": "flow", "unit": "visit / year"}
    accepted = {
        "rule": "conflicting-figures",
        "claims": ["visits-0", "visits-1"],
        "values": ["61,302", "70,415"],
        "reason": "the Herald counts renewals too",
    }
    relations = [{"holds": "loans_02 <= loans_01", "why": "branch 2 sends its loans through 1"}]
    measures = {"measures": {**loans, "visits": visits}, "relations": relations}
    write_corpus(
        folder, {"measures.yaml": measures, "accepted.yaml": {"accepted": [accepted]}, **articles}
    )


def _write_article(number: int) -> object:
    claims = [
        _write_claim(number, _CLAIMS_OF_EACH * number + place) for place in range(_CLAIMS_OF_EACH)
    ]
    if number < len(_VISITS):
        visits = {"id": f"visits-{number}", "measure": "visits", "value": _VISITS[number]}
        claims[0] |= {**visits, "unit": "visit / year", "period": 2024}
    return {
        "source": {
            "type": "article-newspaper",
            "title": f"Loans, part {number}",
            "container-title": f"The {('Courier', 'Herald', 'Argus')[number % 3]}",
            "author": [{"family": f"Writer {number}"}],
            "issued": f"2024-03-{number + 1:02}",
            "URL": f"https://courier.example/{number}",
        },
        "claims": claims,
    }


def _write_claim(article: int, number: int) -> dict[str, object]:
    branch = number % _BRANCHES
    # Most agree; now and then one is a little off, or far.
    off = {3: 60, 7: 9000, 11: 400 * article}.get(number % 29, 0)
    return {
        "id": f"claim-{number:03}",
        "measure": f"loans_{branch:02}",
        "value": f"{1000 + 100 * branch + off:,}",
        "unit": "loan / month",
        "period": f"20{10 + article // 4}-{branch + 1:02}",
        "quote": f"in branch {branch} so many books were lent to reader r{number:03}",
    }
