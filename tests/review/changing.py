"""Changes to small corpora: files before and after, examined and held against each other."""

from collections.abc import Mapping
from pathlib import Path

from checker.consistency import compare
from checker.findings import Finding
from checker.loading import load_corpus
from checker.loading.renames import load_as_renamed
from checker.model import Corpus
from checker.review import Change, State
from checker.review.against_base import judge_change
from checker.rules import RULES, run_rules

Files = Mapping[str, str]

MEASURES = """\
measures:
  arrests: {title: Arrests, nature: flow, unit: arrest / month}
  charged: {title: Charged, nature: flow, unit: arrest / month}
"""
SOURCE = """\
source:
  type: article-newspaper
  title: In dock
  container-title: The Gazette
  author: [{family: Okafor, given: Ada}]
  issued: 2024-03-01
"""


def claim(name: str, value: str, **keys: str) -> str:
    """Write a claim on arrests in 2024, as an item of a list; other keys as they are given."""
    said = {"id": name, "measure": "arrests", "value": value, "period": "2024", **keys}
    lines = [f'{key}: "{text}"' for key, text in said.items()]
    return "  - " + "\n    ".join(lines) + "\n"


def article(*claims: str, title: str = "In dock") -> str:
    """Write a file of claims with its source."""
    return SOURCE.replace("In dock", title) + "claims:\n" + "".join(claims)


def load(files: Files) -> Corpus:
    """Load a corpus that is given as text."""
    return load_corpus(Path.cwd(), (), encode(files))


def encode(files: Files) -> dict[str, bytes]:
    return {f"claims/{name}.yaml": text.encode() for name, text in files.items()}


def examine(corpus: Corpus, codes: str = "") -> State:
    """Run the rules whose codes begin so."""
    chosen = [module.rule for module in RULES if module.rule.code.startswith(codes)]
    return State(corpus, run_rules(corpus, compare(corpus), chosen))


def take_states(now: Files, base: Files, codes: str = "") -> tuple[State, State]:
    """Examine both ends of a change, the base under the names that its files have now."""
    corpus = load(now)
    return examine(corpus, codes), examine(load_as_renamed(Path.cwd(), encode(base), corpus), codes)


def judge(now: Files, base: Files, codes: str = "") -> Change:
    """Judge a change from some files to others."""
    return judge_change(*take_states(now, base, codes))


def tell(change: Change) -> list[tuple[str, str, str]]:
    """Tell the standing, the rule and the remark of every finding."""
    everything: tuple[Finding, ...] = (*change.open, *change.settled, *change.gone)
    return [(finding.standing, finding.name, finding.remark) for finding in everything]


def point(finding: Finding, files: Files) -> list[str]:
    """Return the lines that a finding points at, its first place first."""
    texts = {f"claims/{name}.yaml": text.splitlines() for name, text in files.items()}
    places = [finding.location, *(related.location for related in finding.related)]
    return [texts[place.path][place.line - 1].strip() for place in places]
