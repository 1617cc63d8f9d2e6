from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.dossiers import Archive
from checker.dossiers.claims import Teller
from checker.dossiers.desk import Desk
from checker.dossiers.naming import CLAIMS_ON_A_PAGE
from checker.dossiers.pages import SourceEntry
from checker.dossiers.sources import find_address, say_type, tell_source
from checker.report import Report
from tests.dossiers.archives import read_report
from tests.dossiers.source_records import make_source

MEASURES = "measures: {arrests: {nature: flow, unit: arrest / month, title: Arrests made}}\n"
MAIL = """\
source:
  {id: mail, type: article-newspaper, title: In dock, container-title: Daily Mail,
   author: [{family: Doe, given: Jane}], issued: 2018-01-31, URL: "https://mail.example/a"}
claims:
  - {id: m1, measure: arrests, value: "1,234", unit: arrest / month, period: 2018-01}
  - {id: m2, measure: arrests, value: "1,000", unit: arrest / month, period: 2017-01}
  - {id: m3, measure: arrests, value: some, unit: arrest / month, period: 2018-01}
"""
BBC = """\
source: {id: bbc, publisher: BBC, issued: 2018-02-01, type: broadcast}
claims:
  - {id: b1, measure: arrests, value: "2,345", unit: arrest / month, period: 2018-01}
  - {id: b2, measure: arrests, value: "1,000", unit: arrest / month, period: 2017-01}
"""


def check_files(folder: Path, files: Mapping[str, str]) -> Report:
    (folder / "claims").mkdir()
    for name, text in {"measures": MEASURES, **files}.items():
        path = folder / "claims" / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read_report(folder)


def tell(report: Report, source: str, page: int = 0) -> SourceEntry:
    """Tell a source with the findings that name no claim."""
    archive, desk = Archive(report), Desk(report)
    findings = archive.findings
    named = {
        claim.id: tuple(
            brief
            for brief, finding in zip(findings, desk.findings, strict=True)
            if claim.id in finding.claims
        )
        for claim in report.corpus.claims
    }
    teller = Teller(desk, archive.sources, named)
    return tell_source(desk, teller, named, archive.sources[source], page, findings)


def test_a_source_is_told_in_one_line(tmp_path: Path) -> None:
    report = check_files(tmp_path, {"mail": MAIL, "bbc": BBC})
    sources = Archive(report).sources
    assert list(sources) == ["bbc", "mail"]
    mail, bbc = sources["mail"], sources["bbc"]
    assert mail == (
        "mail",
        "mail",
        "Daily Mail",
        "2018-01-31",
        "Doe, Jane: “In dock”, Daily Mail, 31 January 2018",
        "https://mail.example/a",
        3,
        "contradiction",
    )
    assert (bbc.name, bbc.url, bbc.claims, bbc.mark) == ("BBC", "", 2, "contradiction")


def test_a_source_that_nobody_contradicts_bears_no_mark(tmp_path: Path) -> None:
    [brief] = Archive(check_files(tmp_path, {"mail": MAIL})).sources.values()
    assert brief.mark is None


def test_a_source_tells_its_claims_in_order_and_how_they_fare(tmp_path: Path) -> None:
    entry = tell(check_files(tmp_path, {"mail": MAIL, "bbc": BBC}), "mail")
    assert [claim.link.claim for claim in entry.claims] == ["m1", "m2", "m3"]
    assert entry.verdicts == (("contradiction", 1), ("consistent", 1), ("not checked", 1))
    assert [claim.outcomes[0].verdict for claim in entry.claims] == [
        "contradiction",
        "consistent",
        "not checked",
    ]
    assert (entry.title, entry.type, entry.authors, entry.publisher) == (
        "In dock",
        "newspaper article",
        ("Jane Doe",),
        "",
    )
    assert entry.spot.text == "claims/mail.yaml:2"


def test_findings_about_a_source_and_its_claims_come_once_the_worst_first(tmp_path: Path) -> None:
    report = check_files(tmp_path, {"mail": MAIL, "bbc": BBC})
    bbc = [finding.code for finding in tell(report, "bbc").findings]
    assert bbc == ["C301", "Q201"]
    mail = [finding.code for finding in tell(report, "mail").findings]
    assert mail[0] == "C301"
    assert "Q201" not in mail
    assert len(mail) == len(set(mail))


def test_a_finding_about_several_claims_of_a_source_comes_once(tmp_path: Path) -> None:
    again = BBC.splitlines()[2].replace("b1", "b3")
    entry = tell(check_files(tmp_path, {"mail": MAIL, "bbc": f"{BBC}{again}\n"}), "bbc")
    assert [claim.link.claim for claim in entry.claims] == ["b1", "b2", "b3"]
    assert [finding.code for finding in entry.findings].count("C301") == 1


def test_a_source_bears_the_worst_mark_of_its_claims(tmp_path: Path) -> None:
    measures = MEASURES.replace(
        "{arrests:", "{fined: {nature: flow, unit: arrest / month}, arrests:"
    )
    fine = '  - {{id: {}, measure: fined, value: "{}", unit: arrest / month, period: 2018-01}}\n'
    files = {
        "measures": measures,
        "mail": MAIL + fine.format("m9", "1,000"),
        "bbc": BBC + fine.format("b9", "2,000"),
        "sun": "source: {id: sun}\nclaims:\n" + fine.format("s9", "1,000"),
    }
    sources = Archive(check_files(tmp_path, files)).sources
    marks = {name: brief.mark for name, brief in sources.items()}
    assert marks == {"bbc": "contradiction", "mail": "contradiction", "sun": "drift"}


def test_a_finding_that_names_claims_is_about_their_sources(tmp_path: Path) -> None:
    report = check_files(tmp_path, {"mail": MAIL, "bbc": BBC})
    [citing] = [one for one in report.findings if one.code == "Q201"]
    named = report._replace(findings=(citing._replace(claims=("m1",)),))
    assert [brief.code for brief in tell(named, "mail").findings] == ["Q201"]
    assert tell(named, "bbc").findings == ()


def test_what_is_gone_is_no_longer_about_a_source(tmp_path: Path) -> None:
    report = check_files(tmp_path, {"bbc": BBC})
    [finding] = [one for one in report.findings if one.code == "Q201"]
    gone = report._replace(findings=(), gone=(finding._replace(standing="fixed"),))
    assert tell(gone, "bbc").findings == ()
    settled = report._replace(findings=(), settled=(finding._replace(standing="accepted"),))
    assert [brief.standing for brief in tell(settled, "bbc").findings] == ["accepted"]


def test_a_finding_elsewhere_in_the_file_is_not_about_its_source(tmp_path: Path) -> None:
    text = f"relations: [{{holds: arrests <=}}]\n{BBC}"
    report = check_files(tmp_path, {"bbc": text})
    assert any(finding.name == "unreadable-relation" for finding in report.findings)
    assert [finding.code for finding in tell(report, "bbc").findings] == ["Q201"]


def test_two_sources_with_one_id_keep_their_own_claims(tmp_path: Path) -> None:
    report = check_files(tmp_path, {"a": MAIL, "b": BBC.replace("id: bbc", "id: mail")})
    archive = Archive(report)
    names = ["mail", "mail / claims/b.yaml"]
    assert list(archive.sources) == names
    told = [[claim.link.claim for claim in tell(report, name).claims] for name in names]
    assert told == [["m1", "m2", "m3"], ["b1", "b2"]]
    printed = [entry.source for page in archive.tell_sources() for entry in page.claims]
    assert [brief and brief.name for brief in printed] == ["Daily Mail"] * 3 + ["BBC"] * 2
    about = [[one.code for one in tell(report, name).findings] for name in names]
    assert all("S104" in codes for codes in about), about


def test_claims_without_a_source_stay_with_their_measure(tmp_path: Path) -> None:
    alone = BBC.partition("\n")[2].replace("b1", "n1").replace("b2", "n2")
    archive = Archive(check_files(tmp_path, {"mail": MAIL, "none": alone}))
    assert list(archive.sources) == ["mail"]
    [page] = archive.tell_sources()
    assert [claim.link.claim for claim in page.claims] == ["m1", "m2", "m3"]
    assert archive.measures["arrests"].claims == 5


def test_a_source_without_claims_is_told_too(tmp_path: Path) -> None:
    report = check_files(tmp_path, {"mail": MAIL, "silent": BBC.partition("\n")[0]})
    entry = tell(report, "bbc")
    assert (entry.pages, entry.claims, entry.verdicts) == (("bbc",), (), ())
    assert (entry.brief.claims, entry.brief.mark) == (0, None)


def test_a_large_source_is_told_page_by_page_with_all_that_was_found(tmp_path: Path) -> None:
    more = "".join(
        f'  - {{id: x{n}, measure: arrests, value: "7", period: "{1000 + n}"}}\n'
        for n in range(CLAIMS_ON_A_PAGE)
    )
    report = check_files(tmp_path, {"mail": MAIL + more, "bbc": BBC})
    entries = [tell(report, "mail", page) for page in range(2)]
    assert [entry.page for entry in entries] == ["mail", "mail.2"]
    assert [len(entry.claims) for entry in entries] == [CLAIMS_ON_A_PAGE, 3]
    assert entries[1].claims[-1].link.claim == f"x{CLAIMS_ON_A_PAGE - 1}"
    assert entries[0].verdicts == entries[1].verdicts
    assert sum(count for _, count in entries[0].verdicts) == CLAIMS_ON_A_PAGE + 3
    assert entries[0].findings == entries[1].findings


@pytest.mark.parametrize(
    "url",
    [
        "https://mail.example/a?b=c&d#e",
        "http://mail.example",
        "HTTPS://mail.example/",
        "https://mail.example:8443/a@b",
        "https://münchen.example/straße",
        "https://[2001:db8::1]/a",
    ],
)
def test_an_address_on_the_web_is_a_link(url: str) -> None:
    assert find_address(make_source({"URL": url})) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)//https://mail.example",
        "java\tscript:alert(1)",
        " https://mail.example",
        "https://mail.example/a b",
        "https://mail.example/\n",
        "https://mail.example/\x00",
        "https://mail.example/\u202egnp",
        "https://mail.example/\ud800",
        "https://mail.example/\u2028",
        "https://mail.example/\u3000",
        "https://mail.example\\@evil.example",
        "https://mail.example\\.evil.example/",
        "https://user@mail.example",
        "https://user:secret@mail.example",
        "https://mail.example@evil.example",
        "https:///a",
        "https://",
        "https:mail.example",
        "https://[",
        "https://mail.example:port/",
        "https://mail.example:99999/",
        "https://:80/",
        'https://mail.example/"><script>',
        "https://mail.example/<b>",
        "https://mail.example/`",
        "//mail.example/a",
        "/a",
        "mail.example",
        "ftp://mail.example/a",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "",
    ],
)
def test_anything_else_is_no_link(url: str) -> None:
    assert not find_address(make_source({"URL": url}))


@pytest.mark.parametrize(
    ("doi", "address"),
    [
        ("10.1000/182", "https://doi.org/10.1000/182"),
        ("doi: 10.1000/182", "https://doi.org/10.1000/182"),
        ("https://doi.org/10.1000/182", "https://doi.org/10.1000/182"),
        ("10.1000/a<b>?#", "https://doi.org/10.1000/a%3Cb%3E%3F%23"),
        ("10.1000/a b", ""),
        ("10.1000/\u202e", ""),
        ("10.1000/\ud800", ""),
        ("182", ""),
        ("javascript:10.1000/182", ""),
        (["10.1000/182"], ""),
    ],
)
def test_a_doi_leads_to_its_resolver(doi: object, address: str) -> None:
    assert find_address(make_source({"DOI": doi})) == address
    assert find_address(make_source({"DOI": doi, "URL": "javascript:x"})) == address
    mail = "https://mail.example/"
    assert find_address(make_source({"DOI": doi, "URL": mail})) == mail


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("article-newspaper", "newspaper article"),
        ("report", "report"),
        ("personal_communication", "personal communication"),
        ("paper-conference", "conference paper"),
        (None, ""),
    ],
)
def test_a_type_is_said_in_words(kind: str | None, said: str) -> None:
    assert say_type(kind) == said
