import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker import __version__
from checker.consistency.verdicts import Comparison
from checker.findings import Finding, Standing
from checker.locations import Location
from checker.model import Loss
from checker.report import Report
from checker.reporters import render_report
from checker.reporters.escaping import escape_text
from checker.reporters.markdown import COMMENT, JOB_SUMMARY, render, render_within
from checker.reporters.markdown_text import escape_markdown
from checker.reporters.style import PLAIN
from tests.reporters.untrusted import findings, texts
from tests.reports import report_on

READER = MarkdownIt("commonmark", {"linkify": True}).enable(["table", "strikethrough", "linkify"])
# A name such as "notes.md" is a link for this reader alone; GitHub wants www or a scheme.
assert READER.linkify is not None
READER.linkify.set({"fuzzy_link": False})

OURS = re.compile(r"</?(?:details|summary|code|span|sub)>")
BLOCKS = {
    "heading",
    "paragraph",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "bullet_list",
    "list_item",
    "inline",
}

# What GitHub makes links and pictures of after Markdown is done.
LINKS = re.compile(
    r"""
    @[\w-]                                      # a mention, an address
    | \#\d | \b(?:GH|GHSA|CVE)-\w               # an issue, an advisory
    | (?:https?|ftp|mailto|xmpp)://? | \bwww\.  # a bare address
    | :[\w+-]+:                                 # an emoji's name
    | \b(?-i:(?=[0-9]*[a-f])[0-9a-f]{7,40})\b   # a commit
    """,
    re.VERBOSE | re.IGNORECASE,
)


def list_tokens(text: str) -> Iterator[Token]:
    for token in READER.parse(text):
        yield token
        yield from token.children or ()


def read_text(text: str) -> str:
    """Return what a reader sees, once it is certain that all markup in it is ours."""
    parts = []
    for token in list_tokens(text):
        if token.type in {"html_inline", "html_block"}:
            assert not re.search("[<>]", OURS.sub("", token.content)), token.content
            parts.append(_unescape(OURS.sub(_mark_code, token.content)))
        elif token.type in {"text", "text_special"}:
            parts.append(token.content)
        elif token.type == "softbreak" or token.type.endswith("_close"):
            parts.append("\n")
        else:
            kind = re.sub("_(?:open|close)$", "", token.type)
            assert kind in BLOCKS, token
    shown = "".join(parts)
    assert not LINKS.search(shown), LINKS.search(shown)
    return shown.replace("\u200b", "").replace("\0", "")


def _mark_code(match: re.Match[str]) -> str:
    """Keep apart what stands inside and outside of code: GitHub links nothing across."""
    return "\0" if "code" in match[0] else ""


def _unescape(text: str) -> str:
    return re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), text)


def find_rows(text: str) -> list[list[str]]:
    """Return the cells of the table's body."""
    rows: list[list[str]] = []
    for token in READER.parse(text):
        if token.type == "tr_open":
            rows.append([])
        if token.type == "inline" and token.level == 4:
            rows[-1].append(token.content)
    return rows[1:]


def test_a_report_without_findings_is_its_outcome(empty_report: Report) -> None:
    assert render(empty_report) == (
        "## Claims: nothing wrong found: the check passes\n\n"
        "5 files, 32 claims; no comparisons: no two claims speak of one thing.\n\n"
        f"<sub>Made by claim-checker {__version__}.</sub>\n"
    )


def test_a_finding_is_a_row_and_a_fold(report: Report) -> None:
    assert (
        render_report(report, "markdown", PLAIN)
        == f"""\
## Claims: 1 error: the check fails

5 files, 32 claims; 2 comparisons: 1 consistent, 1 contradiction.

| Severity | Rule | What is wrong | Where |
| --- | --- | --- | --- |
| error | C301 conflicting-figures | safeguards cannot be both 1,200 a month and 407 a week \
(1,768–1,772 a month) | <code>claims/article-001.yaml:61</code> |

<details><summary>error C301 conflicting-figures: safeguards cannot be both 1,200 a month and \
407 a week (1,768–1,772 a month)</summary>

- <code>claims/article-001.yaml:61</code>: "407 children were safeguarded" (2026?)
- <code>claims/article-000.yaml:33</code>: "1,200 (child) safeguards every month" (2026?)
- readings: 1,150–1,250, at the widest 1,100–1,300; 1,768–1,772, at the widest 1,626–1,805
- help: check whether the week was typical; if both stand, accept the difference with a reason

</details>


<sub>Made by claim-checker {__version__}.</sub>
"""
    )


def test_what_does_not_count_is_told_after_it(
    report: Report, conflict: Finding, loss: Loss
) -> None:
    def stand(standing: Standing, remark: str = "") -> Finding:
        return conflict._replace(standing=standing, remark=remark)

    full = report._replace(
        findings=(stand("grown", "late-claim"),),
        settled=(stand("accepted", "they know"), stand("baseline"), *[stand("unchanged")] * 2),
        gone=(stand("fixed"), stand("unchecked", "a claim was lost")),
        losses=(loss._replace(claims=("lost-claim",)),),
        base="main",
        has_acceptances=False,
    )
    text = render(full)
    told = read_text(text)
    assert "against main: adds 0, resolves 1; 1 known conflict has grown" in told
    assert "This is an audit: acceptances were not applied." in told
    assert find_rows(text)[0][0] == "error (grown)"
    assert "grown: late-claim\n" in told
    for part in (
        "Accepted: 1\nC301 conflicting-figures: safeguards",
        "(claims/article-001.yaml:61) – they know\n",
        "Known before\n1 finding known from the baseline\n",
        "2 findings unchanged since the base\n",
        "Resolved: 1\nC301",
        "Not checked any more: 1\nC301",
        " – a claim was lost\n",
        "Lost\nclaims/x.yaml: unreadable; lost: lost-claim; compared without it: arrests, ",
    ):
        assert part in re.sub("\n+", "\n", told)


def test_what_was_not_compared_is_counted_by_reason(
    empty_report: Report, compared: Callable[..., Comparison]
) -> None:
    rows = [compared("a", verdict="not checked", reason="seldom")]
    rows += [compared("a", verdict="not comparable", reason="often")] * 3
    rows += [compared("a", verdict="not checked", reason=f"other {number}") for number in range(12)]
    told = re.sub("\n+", "\n", read_text(render(empty_report._replace(comparisons=tuple(rows)))))
    assert "Not compared: 16\noften (3)\nseldom (1)\nother 0 (1)\n" in told
    assert "other 7 (1)\n4 comparisons for other reasons\n" in told


@pytest.mark.parametrize(
    "text",
    [
        "1,200 a month (1,768–1,772), at least 25% more",
        "article-001, 2026?: \"407 children\" – 'so they say'; see p. 5",
        "a+b = c - d, 12:30 or 1:2",
        "safeguards_monthly",
        "E-mail, CVE and GH; deed 1500000 facade",
        "子供 407 e\u0301",
    ],
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert escape_markdown(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "![x](http://a.example/y.png)",
        "[x](javascript:y)",
        "<http://a.example>",
        "https://a.example and www.a.example",
        "a@b.example, @user, @org/team",
        "#12, org/repo#12, GH-12",
        "a | b \\| c \\\\| d",
        "`code` ``` ~~~",
        "**bold** __bold__ ~~gone~~ *a* _b_",
        "</summary></details>",
        "<!-- hidden",
        "&lt;b&gt; &#64;user",
        "$x$ and $100, $200",
        ":smile: :+1:",
        "0a1b2c3d4e5f",
        "CVE-2021-42574 GHSA-abcd-efgh-ijkl",
        "a\nb\r\n\n# c",
        "\\",
        "  spaced  ",
        "[^1]: note",
    ],
)
def test_nothing_in_a_text_becomes_markup(text: str) -> None:
    shown = escape_text(text).strip()
    assert read_text(f"- x: {escape_markdown(text)}").strip() == f"x: {shown}"
    table = f"| a | b |\n| --- | --- |\n| x{escape_markdown(text)} | y |\n"
    assert [len(row) for row in find_rows(table)] == [2]


@given(texts)
def test_a_reader_sees_the_text_as_it_is(text: str) -> None:
    shown = escape_text(text).strip()
    assert read_text(f"- x: {escape_markdown(text)}.").strip() == f"x: {shown}."
    html = f"<details><summary>x: {escape_markdown(text)}.</summary>\n"
    assert read_text(html).strip() == f"x: {shown}."
    table = f"| a | b |\n| --- | --- |\n| x: {escape_markdown(text)}. | y |\n"
    assert f"x: {shown}.\ny\n" in read_text(table)


@given(st.lists(findings, min_size=1, max_size=4), texts)
def test_all_markup_of_a_report_is_ours(found: list[Finding], base: str) -> None:
    accepted = [finding._replace(standing="accepted") for finding in found]
    losses = [Loss(finding.label, finding.claims, finding.claims, base) for finding in found]
    report = report_on(*found)._replace(
        losses=tuple(losses), settled=tuple(accepted), gone=tuple(accepted), base=base
    )
    text = render(report)
    told = read_text(text)
    rows = find_rows(text)
    assert [len(row) for row in rows] == [4] * len(found)
    assert text.encode()
    assert text.count("<details>") == text.count("</details>") == len(found)
    for finding in found:
        for part in (finding.message, finding.label, finding.location.path):
            assert escape_text(part).strip() in told


def test_a_job_summary_holds_what_github_takes(report: Report, conflict: Finding) -> None:
    many = tuple(
        conflict._replace(location=Location("claims/子供.yaml", line, 1, line, 2))
        for line in range(1, 4_000)
    )
    text = render(report._replace(findings=many))
    assert JOB_SUMMARY - 4_000 < len(text.encode()) <= JOB_SUMMARY < 1024 * 1024
    hidden = 3_999 - text.count("<details>")
    assert hidden > 0
    assert f"\nAnd {hidden:,} more explanations, for which there was no room.\n" in text
    assert text.endswith(f"<sub>Made by claim-checker {__version__}.</sub>\n")


@pytest.mark.parametrize("limit", [0, 50, 200, 400, 1_000, 2_000, 5_000, COMMENT])
def test_a_report_keeps_to_any_limit(limit: int, report: Report, conflict: Finding) -> None:
    accepted = conflict._replace(standing="accepted", remark="“so they say”")
    full = report._replace(findings=(conflict,) * 300, settled=(accepted,) * 300, base="main")
    text = render_within(full, limit)
    assert len(text.encode()) <= limit
    read_text(text)
    if not text:
        assert limit <= 200
        return
    assert text.endswith(f"<sub>Made by claim-checker {__version__}.</sub>\n")
    if limit >= 1_000:
        hidden = 300 - len(find_rows(text))
        assert not hidden or f"\nAnd {hidden} more findings, for which" in text


@given(st.lists(findings, max_size=6), st.integers(0, 5_000))
def test_a_cut_report_is_whole_markdown(found: list[Finding], limit: int) -> None:
    report = report_on(*found)._replace(settled=tuple(found))
    text = render_within(report, limit)
    assert len(text.encode()) <= limit
    assert text.count("<details>") == text.count("</details>")
    read_text(text)


def test_a_message_of_a_million_characters_leaves_room_for_the_others(
    report: Report, conflict: Finding
) -> None:
    long = conflict._replace(message="<" * 1_000_000)
    text = render(report._replace(findings=(long, conflict)))
    assert len(find_rows(text)) == text.count("<details>") == 2


def test_what_a_change_touched_and_did_not_resolve_is_named(
    report: Report, conflict: Finding
) -> None:
    still = conflict._replace(standing="unchanged", remark="still found after week changed")
    text = render(report._replace(findings=(), settled=(still, conflict), base="main"))
    assert "still found after week changed" in text
    silent = conflict._replace(standing="unchanged")
    assert conflict.message not in render(report._replace(findings=(), settled=(silent,)))
