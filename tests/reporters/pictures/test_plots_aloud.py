"""What a screen reader is told of a row of a number line."""

import pytest

from checker.dossiers.records import ClaimEntry, Mark, Outcome
from checker.reporters.pictures.plots import lay_out_panel
from tests.reporters.pictures.plot_records import claim, link, panel, read


def _tell(entry: ClaimEntry) -> str:
    return lay_out_panel(panel(entry)).lanes[0].rows[0].sentence


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        ("contradiction", "It contradicts 5 a month, 9 a month and 1,200 more."),
        ("different things", "It counts something else than 5 a month, 9 a month and 1,200 more."),
        ("drift", "It drifts from 5 a month, 9 a month and 1,200 more."),
    ],
)
def test_a_claim_that_disagrees_says_with_which_figures(mark: Mark, told: str) -> None:
    others = tuple(map(link, ["5 a month", "9 a month", "5 a month"]))
    elsewhere = Outcome("not comparable", "it speaks of another year", (link("7"),))
    outcomes = (elsewhere, Outcome(mark, "they differ", others, hidden=1_200))
    entry = claim("6", read(6, 6), mark=mark)._replace(outcomes=outcomes)
    assert _tell(entry).endswith(f". {told}")


def test_figures_that_agree_are_not_named() -> None:
    agreeing = (Outcome("consistent", "they are equal", (link("6"),)),)
    assert "It " not in _tell(claim("6", read(6, 6))._replace(outcomes=agreeing))
    assert "It " not in _tell(claim("6", read(6, 6), mark="drift"))
    lonely = (Outcome("drift", "it was replaced", ()),)
    assert "It " not in _tell(claim("6", read(6, 6), mark="drift")._replace(outcomes=lonely))


def test_a_reading_that_is_no_wider_is_told_once() -> None:
    entry = claim("6", read(6, 6))._replace(expected_text="512,345", widest_text="512,345")
    assert _tell(entry) == "Read as 512,345."
