"""The steps of a run, one after the other: the only place that knows them all."""

from collections.abc import Sequence
from pathlib import Path

from checker.cli.selection import select_files
from checker.config import Config, choose_rules
from checker.consistency import compare
from checker.errors import CheckerError
from checker.findings import list_locations
from checker.loading import load_corpus, read_excerpts
from checker.model import Corpus
from checker.report import Report
from checker.review import narrow_findings, review
from checker.rules import RULES, run_rules


def check_corpus(config: Config, paths: Sequence[Path]) -> Report:
    """Load the claims that the paths mean, compare them and run the rules over them."""
    selection = select_files(config, paths)
    corpus = load_corpus(config.root, selection.files)
    _check_content(corpus)
    comparisons = compare(corpus)
    chosen = choose_rules((entry.rule for entry in RULES), config)
    findings = narrow_findings(run_rules(corpus, comparisons, chosen), selection.reported)
    excerpts = read_excerpts(config.root, list_locations(findings))
    report = review(corpus, comparisons, findings, excerpts=excerpts, fail_on=config.fail_on)
    return report._replace(predictions=comparisons.predictions)


def _check_content(corpus: Corpus) -> None:
    if not corpus.claims and not corpus.problems and not corpus.losses:
        raise CheckerError("there are no claims in the files: record some under the key claims")
