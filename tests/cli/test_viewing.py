"""One claim from all sides, as `show` collects them."""

from pathlib import Path

import pytest

from checker.cli.viewing import view_claim
from checker.config import Config
from checker.consistency.describing import describe_claim
from checker.errors import CheckerError
from tests.cli.claims import MEASURES, accept, write_claims


@pytest.fixture
def config(folder: Path) -> Config:
    (folder / "claims").mkdir()
    texts = {
        "measures": MEASURES,
        "courier": write_claims(loans_a="61,302", visits_a="9,114"),
        "herald": write_claims(loans_b="70,415"),
    }
    for name, text in texts.items():
        (folder / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Config(folder, select=("C",))


def test_a_claim_in_no_conflict_is_shown_with_its_line(config: Config) -> None:
    view = view_claim(config, "visits_a")
    assert (view.claim.id, view.findings) == ("visits_a", ())
    [(place, line)] = view.excerpts.items()
    assert (place, "'9,114'" in line) == (("claims/courier.yaml", 3), True)


def test_a_claim_in_conflict_is_shown_with_both_sides(config: Config) -> None:
    view = view_claim(config, "loans_a")
    assert [finding.standing for finding in view.findings] == ["open"]
    assert set(view.excerpts) == {("claims/courier.yaml", 2), ("claims/herald.yaml", 2)}


def test_what_is_accepted_is_shown_too(config: Config) -> None:
    file = config.root / "claims" / "accepted.yaml"
    file.write_text(accept("loans_a", "loans_b"), encoding="utf-8")
    [finding] = view_claim(config, "loans_a").findings
    assert (finding.standing, finding.remark) == ("accepted", "the Herald counts renewals too")


def test_it_is_told_how_many_predictions_are_left_out(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Other tests import the module afresh, so what it is called may lead to another one.
    monkeypatch.setitem(
        view_claim.__globals__,
        "describe_claim",
        lambda *given: describe_claim(*given)._replace(more_predictions=7),
    )
    assert view_claim(config, "loans_a").more_predictions == 7


def test_a_claim_that_nobody_knows_is_a_mistake(config: Config) -> None:
    with pytest.raises(CheckerError) as caught:
        view_claim(config, "loans_c")
    assert str(caught.value).startswith('no claim is called "loans_c": did you mean "loans_')
