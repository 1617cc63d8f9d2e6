"""The command `accept` on real files: what it names, what it writes, and what it refuses."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from checker.cli import main
from checker.cli.acceptance_cases import build_case, find_obstacle, find_outdated
from checker.cli.naming_findings import choose_finding, read_query
from checker.config import Config
from checker.errors import CheckerError
from checker.findings import Finding, Rule
from checker.findings import make_finding as make
from checker.loading import load_corpus
from checker.loading.files import MAX_BYTES
from checker.locations import Location
from checker.model import EMPTY_CORPUS
from checker.review import State
from checker.review.accepting import apply_acceptances
from tests.installed import call
from tests.repositories import start_repository

MEASURES = """\
measures:
  homes: {title: Homes built, nature: flow, unit: home / year}
  flats: {title: Flats built, nature: flow, unit: home / year}
"""
GAZETTE = """\
source:
  type: book
  title: Building
  publisher: The Gazette
  author: [{family: Doe}]
  issued: 2021
claims:
  - id: homes-gazette
    measure: homes
    value: 1,210
    period: 2020
    place: GB
    quote: 1,210 homes
"""
HERALD = """\
source:
  type: book
  title: Houses
  publisher: The Herald
  author: [{family: Roe}]
  issued: 2021
claims:
  - id: homes-herald
    measure: homes
    value: 3,450
    period: 2020
    place: GB
    quote: 3,450 homes
"""
REASON = "the Herald counts conversions too"
ENTRY = f"""\
  - rule: conflicting-figures
    claims: [homes-herald, homes-gazette]
    values: ["3,450", "1,210"]
    reason: "{REASON}"
"""
FLATS = """\
  - {id: flats-%s, measure: flats, value: "%s", period: 2020, place: GB, quote: %s flats}
"""


class Project:
    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys
        self.write("claims/measures.yaml", MEASURES)
        self.write("claims/gazette.yaml", GAZETTE)
        self.write("claims/herald.yaml", HERALD)

    def write(self, name: str, text: str) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        return file

    def read(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode()

    def edit(self, name: str, old: str, new: str) -> None:
        self.write(name, self.read(name).replace(old, new))

    def add_flats(self) -> None:
        """Add a second conflict, out of the same two files."""
        self.write("claims/gazette.yaml", GAZETTE + FLATS % ("gazette", 15, 15))
        self.write("claims/herald.yaml", HERALD + FLATS % ("herald", 91, 91))

    def snapshot(self) -> dict[str, bytes]:
        return {str(file): file.read_bytes() for file in self.folder.rglob("*") if file.is_file()}

    def accept(self, finding: str, *options: str, reason: str = REASON) -> str:
        code = main(["accept", finding, "--reason", reason, *options])
        shown = self.capsys.readouterr()
        assert (code, shown.err) == (0, "")
        return shown.out

    def refuse(self, finding: str, *options: str, reason: str = REASON) -> str:
        """Return why a call is refused, after seeing that it has written nothing."""
        before = self.snapshot()
        code = main(["accept", finding, "--reason", reason, *options])
        shown = self.capsys.readouterr()
        assert (code, shown.out, shown.err.count("\n")) == (2, "", 1)
        assert self.snapshot() == before
        return shown.err.removeprefix("error: ").rstrip("\n")

    def check(self, *options: str) -> list[str]:
        """Return what is found, without the last line, which counts."""
        assert main(["check", "--output", "concise", *options]) in {0, 1}
        return self.capsys.readouterr().out.splitlines()[:-1]


@pytest.fixture
def project(workplace: Path, capsys: pytest.CaptureFixture[str]) -> Project:
    return Project(workplace, capsys)


# What is accepted, and where it goes


def test_what_is_accepted_is_not_found_any_more(project: Project) -> None:
    assert [line for line in project.check() if "C301" in line]
    project.accept("C301:homes-herald")
    assert not project.check()


def test_a_new_file_beside_the_claims_holds_the_acceptance(project: Project) -> None:
    assert project.accept("C301:homes-gazette") == (
        "accepted C301 conflicting-figures for homes-herald and homes-gazette "
        "at claims/accepted.yaml:2\n"
        "  the claims stand at claims/herald.yaml:10 and claims/gazette.yaml:10\n"
    )
    assert project.read("claims/accepted.yaml") == f"accepted:\n{ENTRY}"


def test_who_accepts_it_and_until_when_is_recorded(project: Project) -> None:
    project.accept("C301:homes-herald", "--by", 'Ada "A": Roe', "--until", "2999-01-31")
    lines = project.read("claims/accepted.yaml").splitlines()[-2:]
    assert lines == ['    by: "Ada \\"A\\": Roe"', '    until: "2999-01-31"']
    assert not project.check()


def test_an_acceptance_holds_on_its_last_day(project: Project) -> None:
    today = date.today().isoformat()  # noqa: DTZ011 - a day begins where the user is
    project.accept("C301:homes-herald", "--until", today)
    assert not project.check()


def test_a_reason_on_several_lines_becomes_one_line(project: Project) -> None:
    project.accept("C301:homes-herald", reason=" the Herald counts \r\n\n  conversions\ttoo\n")
    assert '    reason: "the Herald counts conversions\\ttoo"\n' in project.read(
        "claims/accepted.yaml"
    )


def test_the_usual_file_is_preferred(project: Project) -> None:
    project.write("claims/accepted.yaml", "# ours\n")
    project.write("claims/others.yaml", "accepted: []\n")
    project.accept("C301:homes-herald")
    assert project.read("claims/accepted.yaml") == f"# ours\naccepted:\n{ENTRY}"


def test_the_one_file_that_holds_acceptances_is_taken(project: Project) -> None:
    project.write("claims/below/kept.yml", "accepted: # here\nplaces: {}\n")
    project.accept("C301:homes-herald")
    assert project.read("claims/below/kept.yml") == f"accepted: # here\n{ENTRY}places: {{}}\n"


def test_where_two_files_hold_acceptances_a_new_one_is_made(project: Project) -> None:
    project.write("claims/one.yaml", "accepted: []\n")
    project.write("claims/two.yaml", "accepted: []\n")
    assert "at claims/accepted.yaml:2" in project.accept("C301:homes-herald")


def test_a_file_that_cannot_be_read_is_no_place_for_acceptances(project: Project) -> None:
    (project.folder / "claims" / "folder.yaml").mkdir()
    project.write("claims/kept.yaml", "accepted: []\n")
    assert "at claims/kept.yaml:1" in project.accept("C301:homes-herald")


def test_a_file_may_be_named(project: Project) -> None:
    text = HERALD.replace("\n", "\r\n")
    project.write("claims/herald.yaml", "\ufeff" + text)
    told = project.accept("C301:homes-herald", "--file", "claims/herald.yaml")
    assert "at claims/herald.yaml:16\n" in told
    added = ENTRY.replace("\n", "\r\n")
    expected = f"\ufeff{text}\r\naccepted:\r\n{added}"
    assert project.read("claims/herald.yaml") == expected
    assert not project.check()


def test_a_file_that_is_named_may_be_new(project: Project) -> None:
    (project.folder / "claims" / "below").mkdir()
    told = project.accept("C301:homes-herald", "--file", "claims/below/new.yml")
    assert "at claims/below/new.yml:2\n" in told
    assert not project.check()


def test_the_configured_folder_and_the_working_directory_count(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write("claim-checker.toml", 'claims = "news/claims"\n')
    (project.folder / "news").mkdir()
    (project.folder / "claims").rename(project.folder / "news" / "claims")
    monkeypatch.chdir(project.folder / "news")
    told = project.accept("claims/herald.yaml:10", "--file", "claims/mine.yaml")
    assert "at news/claims/mine.yaml:2\n" in told
    project.edit("news/claims/herald.yaml", "3,450", "3,451")
    told = project.accept("news/claims/gazette.yaml:10")
    assert told.startswith("renewed C301 conflicting-figures")


def test_paths_from_the_top_of_a_repository_count(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    news = project.folder / "news"
    news.mkdir()
    (project.folder / "claims").rename(news / "claims")
    (news / "claim-checker.toml").write_text("")
    start_repository(project.folder)
    monkeypatch.chdir(news)
    assert "accepted C301" in project.accept("news/claims/herald.yaml:10")


def test_text_from_the_claims_cannot_steer_the_terminal(project: Project) -> None:
    folder = project.folder / "claims"
    (folder / "herald.yaml").rename(folder / "he\x1b[31mrald.yaml")
    told = project.accept("C301:homes-herald")
    assert r"he\x1b[31mrald.yaml" in told
    assert "\x1b" not in told


def test_the_value_is_pinned_as_it_is_written(project: Project) -> None:
    project.edit("claims/herald.yaml", "value: 3,450", 'value: "3\\u00a0450"')
    project.accept("C301:homes-herald")
    assert 'values: ["3\u00a0450", "1,210"]' in project.read("claims/accepted.yaml")
    assert not project.check()


# Which finding is meant


@pytest.mark.parametrize(
    "finding",
    [
        "claims/herald.yaml:10",
        "claims/herald.yaml:10:12",
        "./claims/herald.yaml:10:12",
        "claims/gazette.yaml:10",
        "C301:homes-herald",
        "c301:homes-herald,homes-gazette",
        "conflicting-figures: homes-gazette , homes-herald",
    ],
)
def test_a_finding_is_named_by_its_places_and_by_its_claims(finding: str, project: Project) -> None:
    assert project.accept(finding).startswith("accepted C301 conflicting-figures")


def test_a_finding_is_named_by_the_beginning_of_its_fingerprint(project: Project) -> None:
    fingerprint = read_fingerprints(project)[0]
    assert project.accept(fingerprint[:4].upper()).startswith("accepted C301")


def read_fingerprints(project: Project) -> list[str]:
    main(["check", "--output", "json"])
    findings = json.loads(project.capsys.readouterr().out)["findings"]
    return [finding["fingerprint"] for finding in findings]


def add_part(project: Project) -> None:
    """Add a second conflict, with one of the claims of the first."""
    text = GAZETTE.replace("homes-gazette\n    measure: homes", "flats-times\n    measure: flats")
    project.write(
        "claims/times.yaml", text.replace("1,210 homes", "5,210 flats").replace("1,210", "5,210")
    )
    relation = "relations:\n  - {holds: flats <= homes, why: a flat is a home}\n"
    project.write("claims/measures.yaml", relation + MEASURES)


def test_where_a_finding_points_counts_before_what_it_mentions(project: Project) -> None:
    add_part(project)
    project.edit("claims/gazette.yaml", "1,210", "6,210")
    assert [line.split(": ")[0] for line in project.check()] == [
        "claims/herald.yaml:10:12",
        "claims/times.yaml:10:12",
    ]
    assert "accepted C301" in project.accept("claims/herald.yaml:10")
    assert "accepted C303" in project.accept("claims/herald.yaml:10")


def test_where_several_findings_answer_all_are_named(project: Project) -> None:
    add_part(project)
    project.edit("claims/herald.yaml", "3,450", "9,450")
    one, other = read_fingerprints(project)
    named = f"C301 conflicting-figures {one}, C303 part-exceeds-whole {other}"
    assert project.refuse("claims/gazette.yaml:10") == (
        f'"claims/gazette.yaml:10" names 2 findings, {named}: write the fingerprint of one of them'
    )
    assert "accepted C303" in project.accept(other)


def make_finding(subject: str, *claims: str, code: str = "C301") -> Finding:
    return make(
        Rule(code, "conflicting-figures", "error"),
        message="they differ",
        help="look",
        location=Location("claims/a.yaml", 1, 1, 1, 2),
        subject=subject,
        claims=claims,
    )


def choose(text: str, *findings: Finding) -> Finding:
    corpus = EMPTY_CORPUS._replace(files=("claims/a.yaml",))
    query = read_query(text, Config(Path.cwd()), corpus)
    return choose_finding(query, [findings], findings)


def test_findings_of_one_rule_about_the_same_claims_are_one() -> None:
    one, other = make_finding("2019", "a", "b"), make_finding("2020", "a", "b")
    assert choose("claims/a.yaml:1", one, other) == one


def test_all_claims_name_the_finding_that_has_no_more(project: Project) -> None:
    pair = make_finding("x", "homes-herald", "homes-gazette")
    more = make_finding("x", "homes-herald", "homes-gazette", "c")
    claims = "C301:homes-herald,homes-gazette"
    corpus = load_corpus(project.folder, sorted((project.folder / "claims").iterdir()))
    query = read_query(claims, Config(project.folder), corpus)
    assert choose_finding(query, [[more, pair]], []) == pair
    assert choose_finding(query, [[more]], []) == more


def test_the_first_group_that_answers_decides() -> None:
    one, other = make_finding("x", "a"), make_finding("y", "b")
    query = read_query("claims/a.yaml:1", Config(Path.cwd()), EMPTY_CORPUS)
    assert choose_finding(query, [[], [other], [one]], [one]) == other
    assert choose_finding(query, [[], []], [one, other]) == one


def test_of_many_findings_the_first_few_are_named() -> None:
    findings = [make_finding(str(number), str(number)) for number in range(7)]
    with pytest.raises(CheckerError) as caught:
        choose("claims/a.yaml:1", *findings)
    message = str(caught.value)
    assert message.startswith('"claims/a.yaml:1" names 7 findings, C301 conflicting-figures ')
    assert findings[4].fingerprint in message
    assert findings[5].fingerprint not in message
    assert " and 2 more: write the fingerprint of one of them" in message


def test_a_fingerprint_that_begins_like_another_has_to_be_written_further() -> None:
    findings = [make_finding(str(number), str(number)) for number in range(2000)]
    beginnings = Counter(finding.fingerprint[:4] for finding in findings)
    beginning = next(text for text, count in beginnings.items() if count > 1)
    with pytest.raises(CheckerError, match="write more of the fingerprint"):
        choose(beginning, *findings)


_ALL = "; claim-checker check shows them all"
_NEAREST = "; the nearest one is at claims/herald.yaml:10:12"
_WAYS = "its place as printed, PATH:LINE, its rule and claim, RULE:CLAIM, or its fingerprint"


@pytest.mark.parametrize(
    ("finding", "message"),
    [
        ("claims/herald.yaml:9", f"there is no finding at claims/herald.yaml:9{_NEAREST}"),
        ("claims/herald.yaml:10:11", f"there is no finding at claims/herald.yaml:10:11{_NEAREST}"),
        ("claims/measures.yaml:1", f"there is no finding at claims/measures.yaml:1{_ALL}"),
        (
            "claims/herold.yaml:10",
            'claims/herold.yaml is no file of claims: did you mean "claims/herald.yaml"?',
        ),
        ("x:1", "x is no file of claims: write the path as it is printed"),
        ("C302:homes-herald", f"there is no finding of C302 about homes-herald{_ALL}"),
        ("C301:homes-harald", 'no claim is called "homes-harald": did you mean "homes-herald"?'),
        ("C301:", '"C301:" names no claim: write one behind the colon, as in C301:ID'),
        ("C401:homes-herald", '"C401:homes-herald" names no finding: did you mean "R401"?'),
        ("homes-herald", f'"homes-herald" names no finding: write {_WAYS}'),
        ("ffff", "there is no finding whose fingerprint begins with ffff; claim-checker check "),
    ],
)
def test_what_names_no_finding_is_refused_with_a_hint(
    finding: str, message: str, project: Project
) -> None:
    assert project.refuse(finding).startswith(message)


def test_a_fingerprint_that_is_too_short_names_none(project: Project) -> None:
    assert project.refuse(read_fingerprints(project)[0][:3]).endswith("or its fingerprint")


# What may not be accepted


def test_what_is_accepted_already_is_refused_with_its_place(project: Project) -> None:
    project.accept("C301:homes-herald")
    assert project.refuse("claims/herald.yaml:10") == (
        "C301 conflicting-figures is accepted already, by claims/accepted.yaml:2: edit it there"
    )


def test_what_the_baseline_knows_may_be_accepted(project: Project) -> None:
    project.write("claim-checker-baseline.txt", "")
    (project.folder / "claim-checker-baseline.txt").unlink()
    assert main(["baseline"]) == 0
    project.capsys.readouterr()
    assert not project.check()
    assert project.accept("claims/herald.yaml:10").startswith("accepted C301")


def test_what_cannot_be_read_is_refused(project: Project) -> None:
    project.edit("claims/herald.yaml", "issued: 2021\n", "issued: 2021\nquote: x\n")
    assert project.refuse("claims/herald.yaml:7") == (
        "S102 schema-violation: what cannot be read cannot be accepted: mend it"
    )


def test_what_is_about_no_claim_is_refused(project: Project) -> None:
    project.edit("claims/herald.yaml", "  author: [{family: Roe}]\n", "")
    assert project.refuse("claims/herald.yaml:2") == (
        "Q201 incomplete-citation: what is about no claim cannot be accepted: "
        "mend it, or ignore Q201"
    )


def test_what_is_wrong_with_an_acceptance_is_refused(project: Project) -> None:
    project.write(
        "claims/accepted.yaml",
        "accepted:\n  - {rule: C302, claims: [homes-herald], reason: they count them alike}\n",
    )
    assert project.refuse("A802:homes-herald") == (
        "A802 unused-acceptance: what is wrong with an acceptance cannot be accepted: "
        "mend it, or remove it"
    )


@pytest.mark.parametrize(
    ("reason", "message"),
    [
        ("TODO", '--reason: "TODO" explains nothing: write why the figures may both stand'),
        (" \n ", "--reason: there is no reason: write why the figures may both stand"),
        ("conflicting figures", '"conflicting figures" only names the rule'),
        ("gone \udce9", "--reason is not UTF-8: set the terminal to UTF-8"),
    ],
)
def test_a_reason_that_explains_nothing_is_refused(
    reason: str, message: str, project: Project
) -> None:
    assert message in project.refuse("C301:homes-herald", reason=reason)


def test_what_is_about_a_claim_that_cannot_be_read_is_refused(project: Project) -> None:
    config = Config(project.folder)
    case = build_case(config, State(EMPTY_CORPUS, ()), date(2020, 1, 1))
    obstacle = find_obstacle(make_finding("x", "lost", code="C302"), case)
    assert obstacle == "a claim that cannot be read cannot be accepted: mend it"


def test_a_reason_has_to_be_given(project: Project) -> None:
    assert main(["accept", "C301:homes-herald"]) == 2
    assert "--reason" in project.capsys.readouterr().err


@pytest.mark.parametrize(
    ("until", "message"),
    [
        ("2999-02-30", "--until: 2999-02-30 does not exist: that month has days 01 to 28"),
        ("soon", "--until: "),
        ("", "--until: "),
        ("2020-01-01", "--until: 2020-01-01 is past: write a day to come"),
        ("2999/..", "--until: '2999/..' is no day: write one, such as "),
        ("2999/3000", "--until: '2999/3000' is no day: write one, such as "),
    ],
)
def test_a_day_that_does_not_exist_or_is_past_is_refused(
    until: str, message: str, project: Project
) -> None:
    assert project.refuse("C301:homes-herald", "--until", until).startswith(message)


def test_nobody_cannot_accept(project: Project) -> None:
    assert project.refuse("C301:homes-herald", "--by", " ") == (
        "--by names nobody: write who accepts it, or leave it out"
    )


# Where it may not go


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("elsewhere.yaml", "elsewhere.yaml does not lie in the folder of claims"),
        ("claims/../elsewhere.yaml", "does not lie in the folder of claims"),
        ("claims/accepted.txt", "a file of claims ends in .yaml or .yml"),
        ("claims/.accepted.yaml", "a file of claims ends in .yaml or .yml"),
        ("claims/.hidden/accepted.yaml", "is not read with the claims: name another file below"),
        ("claims/link/accepted.yaml", "does not lie in the folder of claims"),
        ("claims/none/accepted.yaml", "the folder claims/none does not exist"),
        ("claims", "claims is a folder: name a file to write"),
    ],
)
def test_a_file_that_is_not_read_with_the_claims_is_refused(
    file: str, message: str, project: Project
) -> None:
    (project.folder / "claims" / ".hidden").mkdir()
    (project.folder / "other").mkdir()
    (project.folder / "claims" / "link").symlink_to(project.folder / "other")
    assert message in project.refuse("C301:homes-herald", "--file", file)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("accepted: [\n", "line 2: a bracket is not closed, or a value is missing"),
        ("accepted: &x []\n", "line 1: anchor `&x`"),
        ("accepted: none\n", "its key accepted holds no list"),
        ("#" * (MAX_BYTES + 1), "the file has 10,485,761 bytes; more than 10 MiB are not read"),
        ("# \udcff", "the byte 0xFF is not UTF-8"),
    ],
    ids=["broken", "anchored", "no list", "too large", "no UTF-8"],
)
def test_a_file_that_cannot_be_edited_safely_is_left_alone(
    content: str, reason: str, project: Project
) -> None:
    file = project.folder / "claims" / "accepted.yaml"
    file.write_bytes(content.encode(errors="surrogateescape"))
    message = project.refuse("C301:homes-herald")
    assert message.startswith(f"claims/accepted.yaml cannot be edited safely ({reason}")
    assert message.endswith(
        "write there by hand, under accepted: - {rule: conflicting-figures, "
        'claims: [homes-herald, homes-gazette], values: ["3,450", "1,210"], '
        f'reason: "{REASON}"}}'
    )


def test_a_folder_by_the_usual_name_is_no_file(project: Project) -> None:
    (project.folder / "claims" / "accepted.yaml").mkdir()
    assert "this is a folder" in project.refuse("C301:homes-herald")


# Renewal


def test_an_acceptance_of_other_figures_is_renewed_in_its_place(project: Project) -> None:
    before = "# ours\naccepted:\n  # homes\n"
    after = "  # to be looked at\nplaces: {}\n"
    project.write("claims/others.yaml", f"{before}{ENTRY}    by: Ada # she\n{after}")
    assert not project.check()
    project.edit("claims/herald.yaml", "3,450", "3,460")
    assert {line.split("[")[1][:4] for line in project.check()} == {"C301", "A804"}
    assert project.accept("claims/herald.yaml:10", reason="it counts other homes") == (
        "renewed C301 conflicting-figures for homes-herald and homes-gazette "
        "at claims/others.yaml:4\n"
        "  the claims stand at claims/herald.yaml:10 and claims/gazette.yaml:10\n"
    )
    entry = ENTRY.replace("3,450", "3,460").replace(REASON, "it counts other homes")
    assert project.read("claims/others.yaml") == f"{before}{entry}{after}"
    assert not project.check()


def test_an_acceptance_that_has_expired_is_renewed(project: Project) -> None:
    project.write("claims/accepted.yaml", f"accepted:\n{ENTRY}    until: 2020-01-01\n")
    assert {line.split("[")[1][:4] for line in project.check()} == {"C301", "A803"}
    assert project.accept("C301:homes-herald", "--until", "2999").startswith("renewed")
    assert project.read("claims/accepted.yaml") == f'accepted:\n{ENTRY}    until: "2999"\n'
    assert not project.check()


def test_an_acceptance_with_a_poor_reason_is_renewed(project: Project) -> None:
    project.write("claims/accepted.yaml", f"accepted:\n{ENTRY.replace(REASON, 'TODO')}")
    assert project.accept("C301:homes-herald").startswith("renewed")
    assert project.read("claims/accepted.yaml") == f"accepted:\n{ENTRY}"


def test_an_acceptance_that_a_claim_has_joined_is_renewed_in_its_order(project: Project) -> None:
    text = "accepted:\n- rule: C301 # this\n  claims: [homes-gazette, gone, homes-herald]\n"
    project.write(
        "claims/accepted.yaml",
        f'{text}  values: ["1,210", "1", "3,450"]\n  reason: old and known\n',
    )
    third = HERALD.replace("homes-herald", "homes-argus").replace("3,450", "9,990")
    project.write("claims/argus.yaml", third.replace("Herald", "Argus"))
    assert "renewed" in project.accept("C301:homes-argus,homes-herald,homes-gazette")
    expected = text.replace("gone, homes-herald", "homes-herald, homes-argus")
    assert project.read("claims/accepted.yaml") == (
        f'{expected}  values: ["1,210", "3,450", "9,990"]\n  reason: "{REASON}"\n'
    )


def test_an_acceptance_in_use_by_another_finding_is_left_alone(project: Project) -> None:
    project.accept("C301:homes-herald")
    project.add_flats()
    text = project.read("claims/accepted.yaml")
    assert project.accept("C301:flats-herald").startswith("accepted")
    assert project.read("claims/accepted.yaml").startswith(text)
    assert not project.check()


def find_earlier(project: Project, *findings: Finding) -> str | None:
    """Return the reason of what is renewed for the first of some findings."""
    folder = project.folder / "claims"
    corpus = load_corpus(project.folder, sorted(folder.iterdir()))
    today = date(2020, 1, 1)
    settlement = apply_acceptances(corpus, findings, (), today)
    state = State(corpus, settlement.open, settlement.settled)
    found = find_outdated(findings[0], build_case(Config(project.folder), state, today))
    return None if found is None else found.reason


def test_an_acceptance_of_more_claims_is_outdated_unless_another_finding_needs_it(
    project: Project,
) -> None:
    project.add_flats()
    project.write(
        "claims/accepted.yaml",
        "accepted:\n  - {rule: C301, claims: [homes-herald, homes-gazette, flats-herald], "
        "reason: the old one, until: 2019}\n",
    )
    pair = make_finding("x", "homes-herald", "homes-gazette")
    other = make_finding("y", "homes-herald", "flats-herald")
    assert find_earlier(project, pair) == "the old one"
    assert find_earlier(project, pair, other) is None


def test_an_acceptance_that_holds_for_fewer_claims_stays(project: Project) -> None:
    project.add_flats()
    project.write("claims/accepted.yaml", f"accepted:\n{ENTRY}")
    pair = make_finding("x", "homes-herald", "homes-gazette")
    more = make_finding("y", "homes-herald", "homes-gazette", "flats-herald")
    assert find_earlier(project, more) == REASON
    assert find_earlier(project, more, pair) is None


def test_the_acceptance_that_shares_the_most_claims_is_renewed(project: Project) -> None:
    project.add_flats()
    claims = ("[flats-herald]", "[homes-herald, homes-gazette]", "[homes-herald, flats-herald]")
    entries = "".join(
        f"  - {{rule: C301, claims: {names}, reason: reason {names[1:-1].replace(', ', ' ')}}}\n"
        for names in claims
    )
    project.write("claims/accepted.yaml", f"accepted:\n{entries}")
    more = make_finding("y", "homes-herald", "homes-gazette", "flats-herald")
    assert find_earlier(project, more) == "reason homes-herald homes-gazette"


def test_an_acceptance_by_another_rule_is_left_alone(project: Project) -> None:
    entry = ENTRY.replace("conflicting-figures", "conflicting-units")
    project.write("claims/accepted.yaml", f"accepted:\n{entry}")
    assert project.accept("C301:homes-herald").startswith("accepted")
    assert project.read("claims/accepted.yaml") == f"accepted:\n{entry}{ENTRY}"


def test_another_file_cannot_be_named_for_a_renewal(project: Project) -> None:
    project.write("claims/accepted.yaml", f"accepted:\n{ENTRY}    until: 2020-01-01\n")
    assert project.refuse("C301:homes-herald", "--file", "claims/herald.yaml") == (
        "claims/accepted.yaml:2 is an outdated acceptance of it: leave --file out to renew it"
    )
    assert "renewed" in project.accept("C301:homes-herald", "--file", "claims/accepted.yaml")


def test_an_acceptance_that_cannot_be_edited_safely_is_left_alone(project: Project) -> None:
    project.write(
        "claims/accepted.yaml",
        "accepted:\n- ? rule\n  : C301\n  ? claims\n  : [homes-herald]\n  ? reason\n  : TODO\n",
    )
    message = project.refuse("C301:homes-herald")
    assert message.startswith("claims/accepted.yaml:2 cannot be edited safely (it is written in")
    assert "mend the file, or write there by hand: - {rule: conflicting-figures," in message


# The installed command


def test_the_installed_command_tells_the_whole_story(project: Project) -> None:
    def run(*arguments: str) -> tuple[int, str]:
        done = call(project.folder, *arguments)
        return done.returncode, done.stdout + done.stderr

    assert run("check")[0] == 1
    status, told = run("accept", "claims/herald.yaml:10", "--reason", REASON, "--by", "Ada")
    assert (status, told.splitlines()[0][:40]) == (0, "accepted C301 conflicting-figures for ho")
    assert run("check")[0] == 0
    assert run("check", "--no-acceptances")[0] == 1
    project.edit("claims/herald.yaml", "3,450", "3,550")
    assert run("check")[0] == 1
    assert run("accept", "claims/herald.yaml:10", "--reason", "TODO")[0] == 2
    assert run("accept", "claims/herald.yaml:10", "--reason", REASON)[1].startswith("renewed")
    assert run("check")[0] == 0
