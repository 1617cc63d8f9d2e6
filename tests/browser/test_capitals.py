"""Sentences of ours begin with a capital; names and ids stay as they are written."""

from pathlib import Path

from tests.browser.visits import Visit

FIRST_LETTER = "part => getComputedStyle(part, '::first-letter').textTransform"


def test_only_sentences_of_ours_are_given_a_capital(visit: Visit, real_site: Path) -> None:
    overview = visit.open(real_site)
    gap = overview.locator(".duel .gap").first
    assert gap.evaluate(FIRST_LETTER) == "uppercase"
    assert overview.locator(".row-title").first.evaluate(FIRST_LETTER) == "none"
    (path,) = [file.name for file in (real_site / "findings").glob("c301-*")]
    finding = visit.open(real_site, f"findings/{path}")
    assert finding.locator("#help .sentence").evaluate(FIRST_LETTER) == "uppercase"
    assert finding.locator(".deck.sentence").first.evaluate(FIRST_LETTER) == "uppercase"
    for place in ("h1", ".remark.sentence", ".outcomes li"):
        assert finding.locator(place).first.evaluate(FIRST_LETTER) == "none"
