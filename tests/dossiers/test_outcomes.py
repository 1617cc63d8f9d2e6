"""What came of comparing a claim: with whom, and with how many more."""

from pathlib import Path

from checker.dossiers.records import Outcome
from tests.dossiers.archives import list_entries
from tests.dossiers.findings_written import HOMES, claim, read, source, write


def tell_outcomes(folder: Path) -> dict[str, Outcome]:
    """Tell the worst outcome of each claim."""
    return {
        entry.link.claim: entry.outcomes[0]
        for page in read(folder).tell_measures()
        for entry in list_entries(page)
    }


def test_claims_on_the_other_side_that_are_not_named_are_counted(tmp_path: Path) -> None:
    many = [claim(f"a{number}", "homes", "1,012") for number in range(7)]
    few = [claim("b", "homes", "2,012"), claim("c", "homes", "2,012")]
    papers = {
        f"p{number}": (source(f"Paper {number}"), [one]) for number, one in enumerate(many + few)
    }
    told = tell_outcomes(write(tmp_path, {"homes": HOMES}, papers))
    assert (len(told["b"].others), told["b"].hidden) == (4, 3)
    assert (len(told["a0"].others), told["a0"].hidden) == (2, 0)
    assert {outcome.verdict for outcome in told.values()} == {"contradiction"}


def test_of_claims_that_agree_all_others_are_counted(tmp_path: Path) -> None:
    papers = {
        f"p{number}": (source(f"Paper {number}"), [claim(f"a{number}", "homes", "1,012")])
        for number in range(7)
    }
    told = tell_outcomes(write(tmp_path, {"homes": HOMES}, papers))
    assert {(len(one.others), one.hidden) for one in told.values()} == {(4, 2)}


def test_what_stands_alone_hides_nobody(tmp_path: Path) -> None:
    papers = {"p": (source("Paper"), [claim("a", "homes", "1,012")])}
    assert tell_outcomes(write(tmp_path, {"homes": HOMES}, papers))["a"].hidden == 0


def test_what_a_measure_could_not_be_compared_with_is_counted(tmp_path: Path) -> None:
    claims = [
        claim(f"a{number}", "homes", "1,012", period=str(1950 + 9 * number)) for number in range(7)
    ]
    papers = {f"p{number}": (source(f"P{number}"), [one]) for number, one in enumerate(claims)}
    [page] = read(write(tmp_path, {"homes": HOMES}, papers)).tell_measures()
    assert [len(one.others) + one.hidden for one in page.outcomes] == [7]
    assert [one.hidden for one in page.outcomes] == [3]
