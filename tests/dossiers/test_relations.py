from collections.abc import Sequence
from pathlib import Path

from checker.consistency.verdicts import Comparison
from checker.dossiers import Archive
from checker.dossiers.pages import RelationEntry
from checker.model import Relation
from checker.report import Report
from tests.dossiers.archives import read_report
from tests.dossiers.source_records import make_record

CORPUS = """\
source: {{id: mail, title: In dock}}
measures:
  arrests: {{nature: flow, unit: person / month}}
  charged: {{nature: flow, unit: person / month}}
  fined: {{nature: flow, unit: person / month}}
  jailed: {{nature: flow, unit: person / month}}
relations: {relations}
claims:
  - {{id: a1, measure: arrests, value: "100", unit: person / month, period: 2018-01}}
  - {{id: c1, measure: charged, value: "50", unit: person / month, period: 2018-01}}
  - {{id: a2, measure: arrests, value: "100", unit: person / month, period: 2019-01}}
  - {{id: c2, measure: charged, value: "300", unit: person / month, period: 2019-01}}
  - {{id: f2, measure: fined, value: "270", unit: person / month, period: 2019-01}}
"""


def check(folder: Path, *relations: str) -> Report:
    (folder / "claims").mkdir(parents=True)
    listed = "[" + ", ".join(f"{{holds: '{text}'}}" for text in relations) + "]"
    path = folder / "claims" / "a.yaml"
    path.write_text(CORPUS.format(relations=listed), encoding="utf-8")
    return read_report(folder)


def tell(folder: Path, *relations: str) -> tuple[RelationEntry, ...]:
    return Archive(check(folder, *relations)).relations


def list_verdicts(entry: RelationEntry) -> list[str]:
    return [outcome.verdict for outcome in entry.outcomes]


def test_a_relation_tells_what_came_of_it_the_worst_first(tmp_path: Path) -> None:
    [entry] = tell(tmp_path, "charged <= arrests")
    assert list_verdicts(entry) == ["contradiction", "consistent"]
    broken, sound = entry.outcomes
    assert broken.text == "2019-01: cannot hold"
    assert {link.claim for link in broken.others} == {"a2", "c2"}
    assert sound.text == "2018-01: holds: 50 a month of 100 a month"
    assert [link.claim for link in sound.others] == ["a1", "c1"]
    assert entry.measures == ("charged", "arrests")
    assert (entry.text, entry.why) == ("charged <= arrests", "")
    assert entry.spot.text == "claims/a.yaml:7"


def test_the_worst_comes_first_however_the_comparisons_are_ordered(tmp_path: Path) -> None:
    report = check(tmp_path, "charged <= arrests")
    assert report.compared is not None
    rows = report.compared.rows[::-1]
    turned = report._replace(compared=report.compared._replace(rows=rows))
    assert list_verdicts(Archive(turned).relations[0]) == ["contradiction", "consistent"]


def test_what_came_of_a_measure_is_not_taken_for_a_relation(tmp_path: Path) -> None:
    report = check(tmp_path, "the periods differ")
    assert any(row.reason.startswith("the periods differ: ") for row in report.comparisons)
    [entry] = Archive(report).relations
    assert list_verdicts(entry) == ["not checked"]


def test_a_mismatch_of_several_relations_is_told_with_each(tmp_path: Path) -> None:
    texts = ["jailed <= arrests", "fined <= jailed"]
    entries = tell(tmp_path, *texts)
    for entry in entries:
        worst = entry.outcomes[0]
        assert worst.verdict == "contradiction"
        assert all(text in worst.text for text in texts)
        assert {link.claim for link in worst.others} == {"a2", "f2"}


def test_a_relation_is_not_told_what_came_of_another_one(tmp_path: Path) -> None:
    first, second = tell(tmp_path, "charged <= arrests", "fined >= arrests")
    assert list_verdicts(first) == ["contradiction", "consistent"]
    assert "contradiction" not in list_verdicts(second)
    assert second.measures == ("fined", "arrests")


def test_a_relation_that_was_not_checked_says_why(tmp_path: Path) -> None:
    [entry] = tell(tmp_path, "jailed <= jailed * 2")
    assert list_verdicts(entry) == ["not checked"]
    assert entry.outcomes[0].text == "no claim speaks of any of its measures"
    assert entry.outcomes[0].others == ()


def test_a_relation_that_cannot_be_read_names_what_it_knows(tmp_path: Path) -> None:
    entries = tell(tmp_path, "charged and arrests: many", "charged and arrests", "1 2", "= : %")
    assert [entry.measures for entry in entries] == [("charged", "arrests")] * 2 + [(), ()]
    for entry in entries:
        assert list_verdicts(entry) == ["not checked"], entry
        assert entry.outcomes[0].text
        assert not entry.outcomes[0].text.startswith(entry.text)


def test_a_relation_that_a_finding_calls_unreadable_says_so_and_why(tmp_path: Path) -> None:
    broken, empty, sound = tell(
        tmp_path, "charged <= arrests -", " fined = fined", "fined <= arrests"
    )
    assert [outcome.text for outcome in broken.outcomes] == [
        "it cannot be used as it is written: it ends where a measure or a number should stand"
    ]
    assert [outcome.text for outcome in empty.outcomes] == [
        "it cannot be used as it is written: it says nothing: its measures cancel each other out"
    ]
    assert not any("as it is written" in outcome.text for outcome in sound.outcomes)


def test_measures_that_the_report_does_not_tell_are_left_out(tmp_path: Path) -> None:
    [entry] = tell(tmp_path, "charged <= arrests + nobody")
    assert entry.measures == ("charged", "arrests")
    assert [outcome.text for outcome in entry.outcomes] == ["no measure is called nobody"]


def test_a_relation_is_named_by_what_it_says(tmp_path: Path) -> None:
    one, other, again = tell(tmp_path / "a", "charged <= arrests", "1 2", "charged <= arrests")
    [alone] = tell(tmp_path / "b", "charged <= arrests")
    assert one.slug == alone.slug
    assert again.slug == f"{one.slug}-2"
    assert len({one.slug, other.slug, again.slug}) == 3


def test_of_many_claims_the_first_few_are_linked(tmp_path: Path) -> None:
    report = check(tmp_path, "charged <= arrests")
    assert report.compared is not None
    rows: Sequence[Comparison] = [
        row._replace(claims=("a1",) * 20) for row in report.compared.rows if row.tie
    ]
    many = report._replace(compared=report.compared._replace(rows=tuple(rows)))
    outcomes = Archive(many).relations[0].outcomes
    assert {(len(outcome.others), outcome.hidden) for outcome in outcomes} == {(8, 12)}


def test_a_report_without_comparisons_tells_its_relations_too(tmp_path: Path) -> None:
    report = check(tmp_path, "charged <= arrests")
    relation = Relation(" a <= b ", "so", {}, make_record({}))
    bare = report._replace(compared=None, corpus=report.corpus._replace(relations=(relation,)))
    [entry] = Archive(bare).relations
    assert (entry.text, entry.why, entry.measures, entry.outcomes) == ("a <= b", "so", (), ())
