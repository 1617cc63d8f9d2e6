import time
from pathlib import Path

import pytest

from checker.dossiers import Archive
from checker.dossiers.index import say_finding
from checker.dossiers.pages import IndexEntry
from checker.dossiers.records import FindingBrief
from checker.report import Report
from tests.dossiers.archives import read_report

CORPUS = {
    "mail": """\
source: {{id: mail, title: In dock, container-title: Daily Mail, issued: 2018-01-31}}
measures:
  arrests: {{nature: flow, unit: arrest / month, title: Arrests made}}
  fined: {{nature: stock}}
claims:
  - {{id: m1, measure: arrests, value: "1,234", unit: arrest / month, period: 2018-01,
     attributed_to: Home Office, quote: "{quote}", place: GB}}
  - {{id: m2, measure: arrests, value: 6%, kind: increase, since: P1Y, period: 2018-01}}
  - {{id: m3, measure: charged, value: many, kind: increase}}
""",
    "bbc": """\
source: {{id: bbc, publisher: BBC, title: News, author: [{{literal: Staff}}], issued: 2018-02-01}}
claims:
  - {{id: b1, measure: arrests, value: "2,345", unit: arrest / month, period: 2018-01, place: GB}}
""",
    "none": """\
claims:
  - {{id: n1, measure: arrests, value: "7", unit: arrest / month, period: "1990"}}
""",
}


def check(folder: Path, quote: str = "a thousand arrests") -> Report:
    (folder / "claims").mkdir()
    for name, text in CORPUS.items():
        filled = text.format(quote=quote)
        (folder / "claims" / f"{name}.yaml").write_text(filled, encoding="utf-8")
    return read_report(folder)


def index(report: Report) -> dict[tuple[str, str], IndexEntry]:
    return {
        (entry.kind, entry.anchor.removeprefix("claim-") or entry.page): entry
        for entry in Archive(report).list_index()
    }


def test_findings_measures_claims_and_sources_come_in_this_order(tmp_path: Path) -> None:
    kinds = [entry.kind for entry in Archive(check(tmp_path)).list_index()]
    assert list(dict.fromkeys(kinds)) == ["finding", "measure", "claim", "source"]
    assert [kinds.count(kind) for kind in ("measure", "claim", "source")] == [3, 5, 2]


def test_a_claim_is_found_by_who_when_and_the_quote(tmp_path: Path) -> None:
    assert index(check(tmp_path))["claim", "m1"] == IndexEntry(
        kind="claim",
        page="arrests",
        anchor="claim-m1",
        title="1,234 a month",
        text="Arrests made · 2018-01 · GB · Daily Mail, 2018-01-31 · Home Office"
        " · “a thousand arrests”",
        measures=("arrests",),
        publishers=("Daily Mail",),
        verdict="contradiction",
        severity="error",
        standing=None,
    )


def test_a_claim_without_a_source_is_found_too(tmp_path: Path) -> None:
    entry = index(check(tmp_path))["claim", "n1"]
    assert (entry.text, entry.publishers) == ("Arrests made · 1990", ())
    assert (entry.verdict, entry.severity) == ("not comparable", "warning")


def test_a_rise_is_not_shown_as_a_level(tmp_path: Path) -> None:
    entries = index(check(tmp_path))
    assert entries["claim", "m2"].title == "an increase of 6% over 1 year"
    assert entries["claim", "m3"].title == "increase: many"


@pytest.mark.parametrize(
    ("length", "shown"), [(300, "q" * 300), (301, "q" * 300 + "…"), (5_000, "q" * 300 + "…")]
)
def test_a_long_quote_is_cut(tmp_path: Path, length: int, shown: str) -> None:
    entry = index(check(tmp_path, "q" * length))["claim", "m1"]
    assert entry.text.endswith(f" · “{shown}”")


def test_a_finding_is_found_by_what_it_is_about_and_who_disagrees(tmp_path: Path) -> None:
    report = check(tmp_path)
    [finding] = [one for one in report.findings if one.code == "C301"]
    entry = index(report)["finding", f"c301-{finding.fingerprint}"]
    assert (entry.title, entry.verdict) == (finding.message, "contradiction")
    assert entry.text == (
        "C301 conflicting-figures · Arrests made, 2018-01 in GB · BBC and Daily Mail"
    )
    assert (entry.measures, entry.severity, entry.standing) == (("arrests",), "error", "open")
    assert set(entry.publishers) == {"Daily Mail", "BBC"}


def test_a_measure_is_found_by_all_who_speak_of_it(tmp_path: Path) -> None:
    entries = index(check(tmp_path))
    entry = entries["measure", "arrests"]
    assert (entry.title, entry.measures) == ("Arrests made", ("arrests",))
    assert entry.text == "arrests a month · 1990–2018 · BBC and Daily Mail"
    assert entry.publishers == ("BBC", "Daily Mail")
    assert (entry.verdict, entry.severity, entry.standing) == ("contradiction", "error", None)
    silent = entries["measure", "fined"]
    assert (silent.publishers, silent.verdict, silent.severity) == ((), None, None)


def test_a_source_is_found_by_its_citation_and_what_it_speaks_of(tmp_path: Path) -> None:
    entry = index(check(tmp_path))["source", "mail"]
    assert entry.title == "“In dock”, Daily Mail, 31 January 2018"
    assert entry.text == "mail · Arrests made and charged"
    assert entry.measures == ("arrests", "charged")
    assert entry.publishers == ("Daily Mail",)
    assert (entry.verdict, entry.severity) == ("contradiction", "error")


def test_a_finding_about_the_source_itself_counts_for_it_alone(tmp_path: Path) -> None:
    report = check(tmp_path)
    citing = tuple(one for one in report.findings if one.code == "Q201" and not one.claims)
    entries = index(report._replace(findings=citing))
    assert entries["source", "mail"].severity == "warning"
    assert entries["source", "bbc"].severity is None
    assert entries["claim", "m1"].severity is None


def test_the_worst_finding_about_a_claim_gives_its_severity(tmp_path: Path) -> None:
    report = check(tmp_path)
    one = next(finding for finding in report.findings if "m1" in finding.claims)
    note = one._replace(severity="note", fingerprint="0")
    entries = index(report._replace(findings=(one, note)))
    assert entries["claim", "m1"].severity == "error"


def test_a_source_without_a_publisher_is_not_named_twice(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    text = 'source: {id: leaflet}\nclaims: [{id: a, measure: b, value: "1"}]\n'
    (tmp_path / "claims" / "a.yaml").write_text(text, encoding="utf-8")
    texts = {entry.text for entry in Archive(read_report(tmp_path)).list_index()}
    assert "leaflet" in texts
    assert not any("leaflet · leaflet" in text for text in texts)


def test_of_two_sources_with_one_id_each_is_found_with_its_own_claims(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    for name in ("Mail", "Sun"):
        text = (
            f"source: {{id: paper, container-title: {name}}}\n"
            f'claims: [{{id: {name.lower()}, measure: b, value: "1"}}]\n'
        )
        (tmp_path / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")
    entries = index(read_report(tmp_path))
    for name in ("Mail", "Sun"):
        claim = entries["claim", name.lower()]
        assert claim.publishers == (name,)
        assert name in claim.text
    sources = [entry for (kind, _), entry in entries.items() if kind == "source"]
    assert [(entry.title, entry.publishers) for entry in sources] == [
        ("Mail", ("Mail",)),
        ("Sun", ("Sun",)),
    ]


def test_only_what_counts_gives_a_severity(tmp_path: Path) -> None:
    report = check(tmp_path)
    settled = tuple(finding._replace(standing="accepted") for finding in report.findings)
    entries = index(report._replace(findings=(), settled=settled))
    about = [entry for (kind, _), entry in entries.items() if kind != "finding"]
    assert {entry.severity for entry in about} == {None}
    found = [entry for (kind, _), entry in entries.items() if kind == "finding"]
    assert {entry.standing for entry in found} == {"accepted"}
    assert None not in {entry.severity for entry in found}


def test_the_index_of_many_claims_takes_time_that_grows_with_them(tmp_path: Path) -> None:
    claims = "".join(
        f'  - {{id: x{n}, measure: m{n % 100}, value: "{n}", period: "{1900 + n % 90}"}}\n'
        for n in range(5_000)
    )
    (tmp_path / "claims").mkdir()
    text = f"source: {{id: mail, title: In dock}}\nclaims:\n{claims}"
    (tmp_path / "claims" / "mail.yaml").write_text(text, encoding="utf-8")
    archive = Archive(read_report(tmp_path))
    ready = [archive.sources, archive.measures, archive.findings]
    start = time.process_time()
    entries = list(archive.list_index())
    assert time.process_time() - start < 2.5
    assert len(entries) == 5_000 + sum(map(len, ready))


def brief(**fields: object) -> FindingBrief:
    made = FindingBrief(
        slug="q201-0",
        code="Q201",
        name="incomplete-citation",
        severity="warning",
        standing="open",
        verdict=None,
        message="m",
        subject="Daily Mail",
        measures=(),
        publishers=("Daily Mail",),
        sides=(),
        gap="",
        unit="",
    )
    return made._replace(**fields)  # type: ignore[arg-type]  # any field


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({}, "Daily Mail"),
        ({"publishers": ("BBC", "Daily Mail")}, "Daily Mail · BBC"),
        ({"subject": "Arrests", "setting": "2014 in GB"}, "Arrests · 2014 in GB · Daily Mail"),
        ({"subject": "Arrests, 2014", "setting": "2014"}, "Arrests, 2014 · Daily Mail"),
    ],
)
def test_a_finding_says_nothing_twice(fields: dict[str, object], text: str) -> None:
    assert say_finding(brief(**fields)) == f"Q201 incomplete-citation · {text}"
