"""The steps of a run, one after the other: the only place that knows them all."""

from collections.abc import Sequence
from pathlib import Path

from checker.cli.selection import narrow_findings, select_files
from checker.config import Config, choose_rules
from checker.consistency import compare
from checker.errors import CheckerError
from checker.findings import SEVERITIES, Finding, list_locations
from checker.loading import load_corpus, read_excerpts
from checker.locations import Location
from checker.model import Corpus
from checker.report import Report
from checker.rules import RULES, run_rules


def check_corpus(config: Config, paths: Sequence[Path]) -> Report:
    """Load the claims that the paths mean, compare them and run the rules over them."""
    selection = select_files(config, paths)
    corpus = load_corpus(config.root, selection.files)
    _check_content(corpus)
    comparisons = compare(corpus)
    chosen = choose_rules((entry.rule for entry in RULES), config)
    findings = narrow_findings(run_rules(corpus, comparisons, chosen), selection.reported)
    return Report(
        findings=tuple(sorted(findings, key=_rank)),
        comparisons=comparisons.rows,
        losses=corpus.losses,
        claims=len(corpus.claims),
        sources=len(corpus.sources),
        measures=len(corpus.measures),
        files=len(corpus.files),
        excerpts=read_excerpts(config.root, list_locations(findings)),
        fail_on=config.fail_on,
    )


def _check_content(corpus: Corpus) -> None:
    if not corpus.claims and not corpus.problems and not corpus.losses:
        raise CheckerError("there are no claims in the files: record some under the key claims")


def _rank(finding: Finding) -> tuple[int, Location, str]:
    return SEVERITIES.index(finding.severity), finding.location, finding.code
