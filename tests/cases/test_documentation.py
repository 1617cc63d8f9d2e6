"""Each rule's docstring is its documentation: `explain` prints it, so it has all its parts."""

import re
from pathlib import Path

import pytest

from checker import rules
from checker.findings import Rule
from checker.rules import RULES, RuleModule

PARTS = ("Fails:", "Passes:", "How to fix:")
LONGEST_SUMMARY = 100

NAMES = [entry.rule.name for entry in RULES]


@pytest.mark.parametrize("entry", RULES, ids=NAMES)
def test_the_first_line_sums_the_rule_up(entry: RuleModule) -> None:
    assert 0 < len(entry.summary) <= LONGEST_SUMMARY
    assert entry.summary.endswith(".")
    assert entry.documentation.splitlines()[1] == ""


@pytest.mark.parametrize("entry", RULES, ids=NAMES)
def test_what_is_wrong_is_followed_by_examples_and_a_cure(entry: RuleModule) -> None:
    text = entry.documentation
    places = [text.index(f"\n\n{part}") for part in PARTS]
    assert places == sorted(places)
    why = text[len(entry.summary) : places[0]]
    assert why.strip()


@pytest.mark.parametrize("entry", RULES, ids=NAMES)
def test_the_examples_are_indented_below_their_headings(entry: RuleModule) -> None:
    for part in PARTS[:2]:
        [block] = re.findall(rf"^{part}\n((?:    .+\n)+)\n", entry.documentation, re.MULTILINE)
        assert block.strip()


@pytest.mark.parametrize("entry", RULES, ids=NAMES)
def test_an_example_of_what_fails_is_not_one_of_what_passes(entry: RuleModule) -> None:
    fails, passes = (
        re.findall(rf"^{part}\n((?:    .+\n)+)", entry.documentation, re.MULTILINE)
        for part in PARTS[:2]
    )
    assert fails != passes


def test_no_rule_is_missing_from_the_list() -> None:
    folder = Path(rules.__file__).parent
    written = {
        path.stem
        for path in folder.glob("*.py")
        if re.search(r"^RULE = ", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert written == {entry.rule.name.replace("-", "_") for entry in RULES}


def test_codes_and_names_are_given_once_and_listed_by_family() -> None:
    identities = [entry.rule for entry in RULES]
    assert len({rule.code for rule in identities}) == len(identities)
    assert len({rule.name for rule in identities}) == len(identities)
    assert all(isinstance(rule, Rule) for rule in identities)
    assert all(re.fullmatch(r"[SQCRHDLA][1-8]\d\d", rule.code) for rule in identities)
